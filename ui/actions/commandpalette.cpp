// SPDX-License-Identifier: MIT
#include "ui/actions/commandpalette.h"

#include "ui/actions/actionregistry.h"
#include "ui/actions/palettedelegate.h"
#include "ui/actions/palettemodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"

#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int mostRows = 10;

} // namespace

CommandPalette::CommandPalette(ActionRegistry& registry, QWidget* window)
    : QWidget(window)
    , m_registry(registry)
    , m_model(new PaletteModel(registry, this))
    , m_box(new QFrame(this))
    , m_glass(new QLabel(m_box))
    , m_field(new QLineEdit(m_box))
    , m_list(new QListView(m_box))
    , m_hint(new QLabel(m_box))
    , m_top(new QHBoxLayout)
    , m_middle(new QVBoxLayout)
    , m_bottom(new QVBoxLayout)
{
    setObjectName(QStringLiteral("commandPalette"));
    setKind(m_box, "popover");
    setKind(m_field, "bare");
    setKind(m_list, "bare");
    setKind(m_hint, "caption");
    m_hint->setWordWrap(true);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(*m_model, registry.themes(), m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);

    m_top->addWidget(m_glass);
    m_top->addWidget(m_field, 1);
    m_middle->addWidget(m_list);
    m_bottom->addWidget(m_hint);
    auto* column = new QVBoxLayout(m_box);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(m_top);
    auto* line = new QFrame(m_box);
    line->setFrameShape(QFrame::HLine);
    setKind(line, "separator");
    column->addWidget(line);
    column->addLayout(m_middle);
    column->addLayout(m_bottom);

    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { run(index.row()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::explain);
    connect(&registry.themes(), &ThemeManager::changed, this, &CommandPalette::dress);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    retranslate();
    dress();
    hide();
}

void CommandPalette::open(const QString& query)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_field->setText(query);
    m_field->selectAll();
    search(query);
    place();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::close()
{
    hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
    m_before = nullptr;
}

void CommandPalette::search(const QString& query)
{
    m_model->setQuery(query);
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
    explain();
    place();
}

void CommandPalette::move(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int now = m_list->currentIndex().row();
    // One step beyond an end comes round; a page stops there.
    const int next =
        std::abs(rows) == 1 ? (now + rows + count) % count : std::clamp(now + rows, 0, count - 1);
    m_list->setCurrentIndex(m_model->index(next, 0));
}

void CommandPalette::run(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const PaletteRow chosen = m_model->row(row);
    const bool named = chosen.target.value.isValid();
    const auto why = named ? m_registry.reason(chosen.id, chosen.target.value) : m_registry.reason(chosen.id);
    if (why) { // stays open: the line below says why
        search(m_field->text());
        return;
    }
    m_model->noteUse(chosen.id);
    close(); // first, so that dialogs of the action get the focus
    named ? m_registry.trigger(chosen.id, chosen.target.value) : m_registry.trigger(chosen.id);
}

void CommandPalette::explain()
{
    const QModelIndex current = m_list->currentIndex();
    if (m_model->rowCount() == 0) {
        m_hint->setText(tr("No action is called that. Try fewer letters."));
        return;
    }
    if (!current.isValid())
        return;
    const PaletteRow& row = m_model->row(current.row());
    const QString about = m_registry.description(row.id);
    if (!row.reason.isEmpty())
        m_hint->setText(tr("Not possible now: %1").arg(row.reason));
    else
        m_hint->setText(about.isEmpty() ? row.title : about);
    m_field->setAccessibleDescription(current.data(Qt::AccessibleTextRole).toString());
}

void CommandPalette::place()
{
    const Theme& theme = m_registry.themes().theme();
    setGeometry(parentWidget()->rect());
    const int gap = theme.pixels(SizeRole::GapLarge);
    const int wanted = static_cast<int>(theme.scaled(620));
    const int rowHeight = m_list->itemDelegate()->sizeHint({}, {}).height();
    m_hint->setFixedWidth(std::min(wanted, width() - 2 * gap) - 2 * gap);
    const int rows = std::clamp(m_model->rowCount(), 1, mostRows);
    const int padding = theme.pixels(SizeRole::Gap);
    const int top = std::max(gap, height() / 9);
    const int bar = m_field->sizeHint().height() + m_hint->sizeHint().height() + 4 * padding;
    const int listHeight = std::max(rowHeight, std::min(rows * rowHeight, height() - top - gap - bar));
    m_list->setFixedHeight(listHeight);
    m_box->setFixedWidth(std::min(wanted, width() - 2 * gap));
    m_box->adjustSize();
    m_box->QWidget::move((width() - m_box->width()) / 2, top);
    update();
}

void CommandPalette::dress()
{
    const Theme& theme = m_registry.themes().theme();
    const int gap = theme.pixels(SizeRole::Gap);
    const double ratio = devicePixelRatioF();
    m_glass->setPixmap(iconPixmap(QStringLiteral("search"), theme.color(ColorRole::TextMuted),
                                  theme.size(SizeRole::Icon), ratio));
    m_top->setContentsMargins(gap * 2, gap / 2, gap * 2, gap / 2);
    m_middle->setContentsMargins(0, gap / 2, 0, gap / 4);
    m_bottom->setContentsMargins(gap * 2, gap / 2, gap * 2, gap);
    m_field->setFont(theme.font(FontRole::Heading));
    if (isVisible()) {
        search(m_field->text());
        place();
    }
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Find an action"));
    m_field->setAccessibleName(tr("Name of the action"));
    m_field->setPlaceholderText(tr("What do you want to do?"));
    m_list->setAccessibleName(tr("Actions found"));
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Down:
        case Qt::Key_Tab:
            move(1);
            return true;
        case Qt::Key_Up:
        case Qt::Key_Backtab:
            move(-1);
            return true;
        case Qt::Key_PageDown:
            move(mostRows - 1);
            return true;
        case Qt::Key_PageUp:
            move(1 - mostRows);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            run(m_list->currentIndex().row());
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        default:
            break;
        }
    }
    if (watched == m_field && event->type() == QEvent::ShortcutOverride) {
        // While it is open, keys are for it: no shortcut of the window behind fires.
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_registry.themes().theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(ColorRole::Scrim));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    constexpr int layers = 12; // a soft shadow: thin rings that add up towards the box
    QColor shade = theme.color(ColorRole::Shadow);
    shade.setAlpha(shade.alpha() / layers);
    painter.setBrush(shade);
    for (int layer = 0; layer < layers; ++layer) {
        const double spread = theme.scaled(2.0 * layer);
        const QRectF ring = QRectF(m_box->geometry())
                                .adjusted(-spread, -spread, spread, spread)
                                .translated(0, theme.scaled(6));
        const double radius = theme.size(SizeRole::RadiusLarge) + spread;
        painter.drawRoundedRect(ring, radius, radius);
    }
}

void CommandPalette::mousePressEvent(QMouseEvent* event)
{
    if (!m_box->geometry().contains(event->position().toPoint()))
        close();
}

void CommandPalette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
