// SPDX-License-Identifier: MIT
#include "ui/spacetime/spacetimepanel.h"

#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/icons.h"
#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace ui {

using namespace spacetime;

namespace {

constexpr std::size_t mostTerms = 12;

// What the chips switch; crashes, faults, members and violations are always shown.
constexpr std::array chipCategories{Category::Elections, Category::Replication, Category::Heartbeats, Category::Clients, Category::Snapshots, Category::Disks};

} // namespace

SpaceTimePanel::SpaceTimePanel(Session& session, ThemeManager& themes, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_themes(themes)
    , m_view(new SpaceTimeView(session, themes, this))
    , m_bar(new QWidget(this))
    , m_chipRow(new QWidget(m_bar))
    , m_filters(new QToolButton(m_bar))
    , m_what(new QLabel(m_bar))
{
    auto* row = new QHBoxLayout(m_bar);
    addChips();
    row->addWidget(m_chipRow);
    setKind(m_filters, "pill");
    m_filters->setPopupMode(QToolButton::InstantPopup);
    m_filters->setMenu(new QMenu(m_filters));
    connect(m_filters->menu(), &QMenu::aboutToShow, this, &SpaceTimePanel::fillFilters);
    row->addWidget(m_filters);
    setKind(m_what, "caption");
    m_what->setAlignment(Qt::AlignVCenter | Qt::AlignRight);
    m_what->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_what, 1);
    m_cone = addTool("git-fork", [this] { m_view->setShowsCone(!m_view->showsCone()); });
    m_cone->setCheckable(true);
    m_turn = addTool("rotate", [this] { toggleDirection(); });
    m_less = addTool("zoom-out", [this] { m_view->zoomHere(2); });
    m_more = addTool("zoom-in", [this] { m_view->zoomHere(0.5); });
    m_whole = addTool("arrows-left-right", [this] { m_view->showWholeRun(); });
    m_follow = addTool("focus-centered", [this] { m_view->keepUp(); });
    m_follow->setCheckable(true);
    m_save = addTool("camera", [this] { Q_EMIT pictureWanted(); });
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->setSizeConstraint(QLayout::SetNoConstraint); // the hint below is smaller than all buttons at once
    m_bar->setMinimumWidth(1);
    all->addWidget(m_bar);
    all->addWidget(m_view, 1);
    connect(m_view, &SpaceTimeView::changed, this, &SpaceTimePanel::showNow);
    connect(&m_session, &Session::refreshed, this, &SpaceTimePanel::showNow);
    connect(&m_themes, &ThemeManager::changed, this, &SpaceTimePanel::takeTheme);
    retranslate();
    takeTheme();
}

QToolButton* SpaceTimePanel::addTool(const char* icon, std::function<void()> does)
{
    auto* button = new QToolButton(m_bar);
    setKind(button, "quiet");
    button->setIcon(themedIcon(QString::fromLatin1(icon), m_themes));
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::clicked, this, [this, does = std::move(does)] {
        does();
        showNow();
    });
    m_bar->layout()->addWidget(button);
    return button;
}

void SpaceTimePanel::addChips()
{
    auto* chips = new QHBoxLayout(m_chipRow);
    chips->setContentsMargins(0, 0, 0, 0);
    chips->setSpacing(4);
    for (const Category category : chipCategories) {
        auto* chip = new QToolButton(m_chipRow);
        setKind(chip, "chip");
        chip->setCheckable(true);
        chip->setChecked(true);
        chip->setFocusPolicy(Qt::TabFocus);
        connect(chip, &QToolButton::clicked, this, [this, category](bool on) { toggle(category, on); });
        chips->addWidget(chip);
        m_chips.push_back({category, chip});
    }
}

void SpaceTimePanel::toggle(Category category, bool on)
{
    Filter filter = m_view->index().filter();
    filter.set(category, on);
    m_view->setFilter(filter);
}

// All that narrows what is shown: kinds, one node, one term.
void SpaceTimePanel::fillFilters()
{
    QMenu* menu = m_filters->menu();
    menu->clear();
    const Filter now = m_view->index().filter();
    const auto add = [&](QMenu* to, const QString& title, bool on, std::function<void(Filter&)> change) {
        QAction* action = to->addAction(title);
        action->setCheckable(true);
        action->setChecked(on);
        connect(action, &QAction::triggered, this, [this, change = std::move(change)] {
            Filter filter = m_view->index().filter();
            change(filter);
            m_view->setFilter(filter);
        });
    };
    for (const Chip& chip : m_chips)
        add(menu, Narrator::category(chip.category), now.has(chip.category), [category = chip.category, on = !now.has(chip.category)](Filter& filter) { filter.set(category, on); });
    menu->addSeparator();
    QMenu* nodes = menu->addMenu(tr("Node"));
    add(nodes, tr("All nodes"), !now.lane, [](Filter& filter) { filter.lane.reset(); });
    for (std::size_t lane = 0; lane < m_view->index().lanes(); ++lane) {
        const auto of = static_cast<std::uint8_t>(lane);
        add(nodes, text::of(m_view->index().lives().nodes()[lane].id), now.lane == of, [of](Filter& filter) { filter.lane = of; });
    }
    QMenu* terms = menu->addMenu(tr("Term"));
    add(terms, tr("All terms"), !now.term, [](Filter& filter) { filter.term.reset(); });
    std::vector<std::uint32_t> found; // those in sight
    for (const LaneShape& lane : m_view->diagram().lanes) {
        for (const timeline::BandShape& band : lane.bands)
            found.push_back(static_cast<std::uint32_t>(band.term.value()));
    }
    if (now.term)
        found.push_back(*now.term);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    const std::size_t first = found.size() > mostTerms ? found.size() - mostTerms : 0;
    for (std::size_t i = first; i < found.size(); ++i)
        add(terms, tr("Term %1").arg(found[i]), now.term == found[i], [term = found[i]](Filter& filter) { filter.term = term; });
}

void SpaceTimePanel::toggleDirection()
{
    m_view->setDirection(m_view->direction() == Direction::Rightwards ? Direction::Downwards : Direction::Rightwards);
}

// ------------------------------------------------------------ the bar

void SpaceTimePanel::showNow()
{
    const Filter& filter = m_view->index().filter();
    for (const Chip& chip : m_chips)
        chip.button->setChecked(filter.has(chip.category));
    m_cone->setChecked(m_view->showsCone());
    m_follow->setChecked(m_view->keepsUp() && !m_view->showsWholeRun());
    QStringList parts;
    if (filter.lane && *filter.lane < m_view->index().lanes())
        parts << text::of(m_view->index().lives().nodes()[*filter.lane].id);
    if (filter.term)
        parts << tr("term %1").arg(*filter.term);
    if (m_session.isOpen() && m_view->isVisible() && m_view->index().lanes() > 0) {
        parts << text::duration(m_view->range().length());
        parts << tr("%n messages", nullptr, static_cast<int>(std::min<std::uint64_t>(m_view->diagram().messages, 2'000'000'000)));
    }
    m_what->setText(parts.join(QStringLiteral(" · ")));
}

void SpaceTimePanel::takeTheme()
{
    const Theme& theme = m_themes.theme();
    const int gap = theme.pixels(SizeRole::GapTiny);
    m_bar->layout()->setContentsMargins(theme.pixels(SizeRole::Gap) + gap, gap, theme.pixels(SizeRole::Gap), gap);
    m_bar->layout()->setSpacing(gap);
    fold();
    showNow();
}

// The chips may take half the bar; beyond that they fold into the filters' menu. Where it is narrow, what wheel and keys
// do as well has no button.
void SpaceTimePanel::fold()
{
    m_chipRow->setVisible(m_chipRow->sizeHint().width() <= width() * 6 / 10);
    m_what->setVisible(width() >= m_themes.theme().scaled(520));
    for (QToolButton* button : {m_less, m_more, m_whole})
        button->setVisible(width() >= m_themes.theme().scaled(400));
}

QSize SpaceTimePanel::minimumSizeHint() const
{
    const QSize view = m_view->minimumSizeHint();
    const int tools = m_cone->sizeHint().width() * 4 + m_filters->sizeHint().width() + 40;
    return {std::max(view.width(), tools), view.height() + m_filters->sizeHint().height() + 8};
}

void SpaceTimePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fold();
}

void SpaceTimePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SpaceTimePanel::retranslate()
{
    for (const Chip& chip : m_chips)
        chip.button->setText(Narrator::category(chip.category));
    const auto name = [](QToolButton* button, const QString& words, const QString& more) {
        button->setAccessibleName(words);
        button->setToolTip(words + QLatin1Char('\n') + more);
    };
    m_filters->setText(tr("Filters"));
    m_filters->setToolTip(tr("Which messages and events are shown: by kind, node and term"));
    name(m_cone, tr("Causes and effects"), tr("Pointing at something leaves bright what could have influenced it, and what it could influence"));
    name(m_turn, tr("Turn the diagram"), tr("Time runs rightwards or downwards"));
    name(m_less, tr("Zoom out"), tr("Shows more of the run; the wheel does it too"));
    name(m_more, tr("Zoom in"), tr("Shows less of the run, down to microseconds"));
    name(m_whole, tr("The whole run"), tr("Shows everything from the beginning until now"));
    name(m_follow, tr("Go along with the playhead"), tr("What is shown moves when the playhead does"));
    name(m_save, tr("Export as a picture…"), tr("PNG, SVG or PDF"));
    fold();
    showNow();
}

} // namespace ui
