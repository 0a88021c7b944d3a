// SPDX-License-Identifier: MIT
#include "ui/packets/packetspanel.h"

#include "ui/narration/narrator.h"
#include "ui/narration/text.h"
#include "ui/packets/anatomy.h"
#include "ui/packets/breakpointbook.h"
#include "ui/packets/breakpointeditor.h"
#include "ui/session/session.h"
#include "ui/theme/flowlayout.h"
#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QTreeView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace command = raft::cluster::command;
namespace fault = raft::trace::fault;
using raft::trace::PacketState;
using What = command::HandlePacket::What;

bool isManual(const raft::trace::ClusterState& state)
{
    return std::any_of(state.faults.begin(), state.faults.end(), [](const raft::trace::ActiveFault& active) {
        const auto* hold = std::get_if<fault::Hold>(&active.fault);
        return hold && hold->from.empty() && hold->to.empty();
    });
}

raft::cluster::Command manualMode(bool on)
{
    if (on)
        return command::Inflict{fault::Hold{}};
    return command::HealSame{fault::Hold{}};
}

PacketsPanel::PacketsPanel(Session& session, ThemeManager& themes, BreakpointBook& book, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_themes(themes)
    , m_book(book)
    , m_model(themes.theme())
    , m_stopped(new QLabel(this))
    , m_manual(new QCheckBox(this))
    , m_manualHint(new QLabel(this))
    , m_sums(new QLabel(this))
    , m_list(new QTreeView(this))
    , m_deliver(new QPushButton(this))
    , m_drop(new QPushButton(this))
    , m_duplicate(new QPushButton(this))
    , m_hold(new QPushButton(this))
    , m_releaseAll(new QPushButton(this))
    , m_details(new QTabWidget(this))
    , m_fields(new QTreeWidget(this))
    , m_bytes(new QPlainTextEdit(this))
    , m_bytesNote(new QLabel(this))
    , m_breakpoints(new QListWidget(this))
    , m_noBreakpoints(new QLabel(this))
    , m_remove(new QPushButton(this))
    , m_editor(new BreakpointEditor(this))
{
    makeRows();
    makeDetails();
    makeBreakpoints();
    connect(m_manual, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_settling)
            m_session.submit(manualMode(on));
    });
    connect(m_deliver, &QPushButton::clicked, this, [this] { give(What::DeliverNow); });
    connect(m_drop, &QPushButton::clicked, this, [this] { give(What::Drop); });
    connect(m_duplicate, &QPushButton::clicked, this, [this] { give(What::Duplicate); });
    connect(m_hold, &QPushButton::clicked, this, &PacketsPanel::holdOrRelease);
    connect(m_releaseAll, &QPushButton::clicked, this, &PacketsPanel::releaseAll);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& now) {
        if (const PacketState* packet = m_settling ? nullptr : m_model.packet(now))
            m_session.select(PacketRef{packet->id});
    });
    connect(&m_session, &Session::selectionChanged, this, &PacketsPanel::onSelection);
    connect(&m_session, &Session::refreshed, this, &PacketsPanel::refresh);
    connect(&m_session, &Session::opened, this, [this] {
        m_settling = true;
        m_model.clear();
        m_settling = false;
        refresh();
    });
    connect(&m_book, &BreakpointBook::changed, this, &PacketsPanel::refreshBreakpoints);
    connect(m_editor, &BreakpointEditor::wanted, this, [this](const raft::cluster::Breakpoint& wanted) { m_book.add(wanted); });
    connect(&m_themes, &ThemeManager::changed, this, &PacketsPanel::dress);
    dress();
    retranslate();
}

void PacketsPanel::makeRows()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 8);
    layout->setSpacing(6);
    const auto inset = [layout](QWidget* widget) {
        auto* line = new QHBoxLayout;
        line->setContentsMargins(12, 0, 12, 0);
        line->addWidget(widget);
        layout->addLayout(line);
    };
    setKind(m_stopped, "heading");
    m_stopped->setWordWrap(true);
    m_stopped->hide();
    setKind(m_sums, "caption");
    m_sums->setWordWrap(true);
    inset(m_stopped);
    setKind(m_manualHint, "caption");
    m_manualHint->setWordWrap(true);
    auto* manual = new QHBoxLayout;
    manual->setContentsMargins(12, 0, 12, 0);
    manual->addWidget(m_manual);
    manual->addWidget(m_manualHint, 1);
    layout->addLayout(manual);
    auto* hand = new QWidget(this);
    auto* buttons = new FlowLayout(hand, 6);
    buttons->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* button : {m_deliver, m_drop, m_duplicate, m_hold, m_releaseAll})
        buttons->addWidget(button);
    setKind(m_drop, "danger");
    inset(hand);
    m_list->setModel(&m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    setKind(m_list, "bare");
    m_list->setMinimumHeight(m_list->fontMetrics().lineSpacing() * 8);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // takes what there is
    m_list->header()->setStretchLastSection(false);
    for (int column = 0; column < PacketsModel::ColumnCount; ++column)
        m_list->header()->setSectionResizeMode(column, column == PacketsModel::Fate ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    m_list->installEventFilter(this);
    layout->addWidget(m_list, 3);
    inset(m_sums);
}

void PacketsPanel::makeDetails()
{
    m_fields->setRootIsDecorated(false);
    m_fields->setColumnCount(2);
    m_fields->setUniformRowHeights(true);
    m_fields->setFrameShape(QFrame::NoFrame);
    setKind(m_fields, "bare");
    m_fields->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_bytes->setReadOnly(true);
    m_bytes->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_bytes->setFrameShape(QFrame::NoFrame);
    m_bytes->setTabChangesFocus(true);
    setKind(m_bytesNote, "caption");
    m_bytesNote->setWordWrap(true);
    auto* page = new QWidget(m_details);
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(12, 4, 12, 0);
    rows->addWidget(m_bytesNote);
    rows->addWidget(m_bytes, 1);
    m_details->addTab(m_fields, QString());
    m_details->addTab(page, QString());
    for (QWidget* view : {static_cast<QWidget*>(m_fields), static_cast<QWidget*>(m_bytes)}) {
        view->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
        view->setMinimumHeight(m_list->fontMetrics().lineSpacing() * 6);
    }
    static_cast<QVBoxLayout*>(layout())->addWidget(m_details, 2);
}

void PacketsPanel::makeBreakpoints()
{
    auto* page = new QWidget(m_details);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(12, 6, 12, 0);
    column->setSpacing(6);
    setKind(m_noBreakpoints, "muted");
    m_noBreakpoints->setWordWrap(true);
    m_breakpoints->setFrameShape(QFrame::NoFrame);
    setKind(m_breakpoints, "bare");
    m_breakpoints->installEventFilter(this);
    m_breakpoints->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_breakpoints->setMinimumHeight(m_breakpoints->fontMetrics().lineSpacing() * 2);
    column->addWidget(m_noBreakpoints);
    column->addWidget(m_breakpoints, 1);
    column->addWidget(m_editor);
    column->addWidget(m_remove, 0, Qt::AlignRight);
    column->addStretch(0);
    m_details->insertTab(0, page, QString());
    m_details->setCurrentIndex(0);
    connect(m_remove, &QPushButton::clicked, this, &PacketsPanel::removeBreakpoint);
    connect(m_breakpoints, &QListWidget::currentRowChanged, this, [this](int row) { m_remove->setEnabled(row >= 0); });
    connect(m_breakpoints, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        if (!m_settling)
            m_book.setOn(item->data(Qt::UserRole).toULongLong(), item->checkState() == Qt::Checked);
    });
}

// ------------------------------------------------------------ what is shown

const PacketState* PacketsPanel::chosen() const
{
    const auto* ref = std::get_if<PacketRef>(&m_session.selected());
    if (!ref)
        return nullptr;
    const raft::trace::ClusterState& state = m_session.state();
    if (const auto found = state.inFlight.find(ref->packet); found != state.inFlight.end())
        return &found->second;
    for (const raft::trace::EndedPacket& ended : state.ended) {
        if (ended.packet.id == ref->packet)
            return &ended.packet;
    }
    return nullptr;
}

bool PacketsPanel::isChosenInFlight() const
{
    const auto* ref = std::get_if<PacketRef>(&m_session.selected());
    return ref && m_session.state().inFlight.contains(ref->packet);
}

void PacketsPanel::onSelection()
{
    m_settling = true;
    const auto* ref = std::get_if<PacketRef>(&m_session.selected());
    const QModelIndex row = ref ? m_model.indexOf(ref->packet) : QModelIndex();
    if (row.isValid()) {
        m_list->setCurrentIndex(row);
    } else {
        m_list->selectionModel()->clear();
    }
    m_settling = false;
    refreshDetails();
    refreshButtons();
}

void PacketsPanel::refresh()
{
    m_settling = true;
    const raft::trace::ClusterState& state = m_session.state();
    m_model.show(state, m_session.playhead());
    m_manual->setChecked(isManual(state));
    m_manual->setEnabled(m_session.hasCluster());
    std::vector<raft::NodeId> nodes;
    for (const raft::trace::NodeState& node : state.nodes)
        nodes.push_back(node.id);
    m_editor->setNodes(nodes);
    m_settling = false;
    const auto held = std::count_if(state.inFlight.begin(), state.inFlight.end(), [](const auto& each) { return isHeld(each.second); });
    if (state.inFlight.empty())
        m_sums->setText(tr("Nothing is on its way. Packets show here as nodes send them; slow down or pause to catch one."));
    else
        m_sums->setText(tr("%1 on their way, %2 of them held").arg(text::of(state.inFlight.size()), text::of(static_cast<std::uint64_t>(held))));
    m_releaseAll->setEnabled(m_session.hasCluster() && held > 0);
    onSelection();
    refreshBreakpoints();
}

void PacketsPanel::refreshButtons()
{
    const bool can = m_session.hasCluster() && isChosenInFlight();
    const PacketState* packet = can ? chosen() : nullptr;
    for (QPushButton* button : {m_deliver, m_drop, m_duplicate, m_hold})
        button->setEnabled(can && packet->where != raft::PacketPlace::Inbox);
    m_hold->setText(packet && isHeld(*packet) ? tr("Release") : tr("Hold"));
}

void PacketsPanel::refreshDetails()
{
    const PacketState* packet = chosen();
    if (!packet || !packet->msg) {
        m_shown.reset();
        m_fields->clear();
        m_bytes->clear();
        const QString words = tr("Choose a packet: in the list, or with a click in the picture.");
        auto* row = new QTreeWidgetItem(m_fields, {words});
        row->setFirstColumnSpanned(true);
        row->setDisabled(true);
        m_bytesNote->setText(words);
        return;
    }
    if (m_shown == packet->id)
        return; // what it says never changes
    m_shown = packet->id;
    const packets::Anatomy anatomy = packets::dissect(*packet, m_session.state(), m_session.header().cluster);
    m_fields->clear();
    for (const packets::Field& field : anatomy.fields) {
        auto* row = new QTreeWidgetItem(m_fields, {field.name, field.value});
        row->setFont(1, m_themes.theme().font(FontRole::MonoSmall));
        row->setToolTip(1, field.value);
    }
    m_bytes->setPlainText(packets::hexDump(anatomy.bytes));
    QStringList notes;
    if (anatomy.bytes.empty()) {
        notes << tr("This message fits no datagram.");
    } else {
        notes << tr("%1 as the wire carries them, encoded anew: bytes are not recorded, nor is the run's cookie, which is 0 here.").arg(text::bytes(anatomy.bytes.size()));
        if (m_session.isLab())
            notes << tr("In the Lab messages are handed over in memory.");
        if (anatomy.lacksSnapshot)
            notes << tr("The chunk of the snapshot is left out.");
    }
    m_bytesNote->setText(notes.join(QLatin1Char(' ')));
}

void PacketsPanel::refreshBreakpoints()
{
    m_settling = true;
    const std::vector<raft::cluster::Breakpoint>& all = m_book.all();
    const int row = m_breakpoints->currentRow();
    while (m_breakpoints->count() > static_cast<int>(all.size()))
        delete m_breakpoints->takeItem(m_breakpoints->count() - 1);
    while (m_breakpoints->count() < static_cast<int>(all.size()))
        m_breakpoints->addItem(new QListWidgetItem);
    const auto& stands = m_book.standsAt();
    for (int i = 0; i < m_breakpoints->count(); ++i) {
        const raft::cluster::Breakpoint& breakpoint = all[static_cast<std::size_t>(i)];
        QListWidgetItem* item = m_breakpoints->item(i);
        const QString words = BreakpointBook::words(breakpoint);
        item->setText(words);
        item->setToolTip(words);
        item->setData(Qt::UserRole, QVariant::fromValue<qulonglong>(breakpoint.id));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(breakpoint.on ? Qt::Checked : Qt::Unchecked);
        item->setForeground(m_themes.theme().color(stands && stands->breakpoint.id == breakpoint.id ? ColorRole::Accent : ColorRole::Text));
    }
    if (row >= 0 && m_breakpoints->count() > 0)
        m_breakpoints->setCurrentRow(std::min(row, m_breakpoints->count() - 1));
    m_breakpoints->setVisible(!all.empty());
    m_noBreakpoints->setVisible(all.empty());
    m_remove->setVisible(!all.empty());
    m_remove->setEnabled(m_breakpoints->currentRow() >= 0);
    m_details->setTabText(0, all.empty() ? tr("Breakpoints") : tr("Breakpoints (%1)").arg(all.size()));
    m_stopped->setVisible(stands.has_value());
    if (stands)
        m_stopped->setText(tr("Time stands. Breakpoint: %1").arg(BreakpointBook::words(*stands)));
    m_settling = false;
}

// ------------------------------------------------------------ what is done

void PacketsPanel::give(What what)
{
    if (const PacketState* packet = isChosenInFlight() ? chosen() : nullptr)
        m_session.submit(command::HandlePacket{packet->id.number, packet->id.copies, what});
}

void PacketsPanel::holdOrRelease()
{
    if (const PacketState* packet = isChosenInFlight() ? chosen() : nullptr)
        give(isHeld(*packet) ? What::Release : What::Hold);
}

// One by one: the links stay held, where they are.
void PacketsPanel::releaseAll()
{
    std::vector<raft::PacketId> held;
    for (const auto& [id, packet] : m_session.state().inFlight) {
        if (isHeld(packet))
            held.push_back(id);
    }
    for (const raft::PacketId& id : held)
        m_session.submit(command::HandlePacket{id.number, id.copies, What::Release});
}

void PacketsPanel::removeBreakpoint()
{
    if (const QListWidgetItem* item = m_breakpoints->currentItem())
        m_book.remove(item->data(Qt::UserRole).toULongLong());
}

void PacketsPanel::focusPackets()
{
    m_details->setCurrentWidget(m_fields);
    bringIntoView(m_list);
    if (!m_list->currentIndex().isValid() && m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(0, 0));
}

void PacketsPanel::focusEditor()
{
    if (const PacketState* packet = chosen(); packet && packet->msg) {
        raft::cluster::Breakpoint like;
        like.node = packet->to;
        like.kind = raft::kindOf(*packet->msg);
        m_editor->propose(like);
    }
    m_details->setCurrentIndex(0);
    bringIntoView(m_editor);
}

void PacketsPanel::bringIntoView(QWidget* widget)
{
    widget->setFocus();
    for (QWidget* above = parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(above))
            return area->ensureWidgetVisible(widget);
    }
}

// Return delivers, Delete drops or removes; the other deeds have buttons.
bool PacketsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (watched == m_list && (isReturn || key->key() == Qt::Key_Delete)) {
            give(isReturn ? What::DeliverNow : What::Drop);
            return true;
        }
        if (watched == m_breakpoints && key->key() == Qt::Key_Delete) {
            removeBreakpoint();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PacketsPanel::dress()
{
    m_model.setTheme(m_themes.theme());
    m_bytes->setFont(m_themes.theme().font(FontRole::MonoSmall));
    m_shown.reset();
    refreshDetails();
    refreshBreakpoints();
}

void PacketsPanel::retranslate()
{
    m_manual->setText(tr("Manual"));
    m_manual->setAccessibleName(tr("Manual: nothing is delivered until I say so"));
    m_manualHint->setText(tr("Nothing is delivered until you say so."));
    m_manual->setToolTip(tr("Every packet is held at the end of its link. Deliver or release them one by one; time may run meanwhile."));
    m_list->setAccessibleName(tr("Packets on their way and held"));
    m_list->setAccessibleDescription(tr("Return delivers the chosen packet now, Delete drops it."));
    m_deliver->setText(tr("Deliver now"));
    m_deliver->setToolTip(tr("Past delays, holds and all others of its link (Return)"));
    m_drop->setText(tr("Drop"));
    m_drop->setToolTip(tr("It is lost by hand (Delete)"));
    m_duplicate->setText(tr("Duplicate"));
    m_duplicate->setToolTip(tr("A copy of it sets out"));
    m_hold->setToolTip(tr("Keeps it at the end of its link, or lets it go on"));
    m_releaseAll->setText(tr("Release all"));
    m_releaseAll->setToolTip(tr("Lets go on whatever is held now; links that hold stay so"));
    m_details->setTabText(1, tr("Fields"));
    m_details->setTabText(2, tr("Bytes"));
    m_fields->setHeaderLabels({tr("Field"), tr("Value")});
    m_fields->setAccessibleName(tr("Fields of the chosen packet"));
    m_bytes->setAccessibleName(tr("Bytes of the chosen packet"));
    m_breakpoints->setAccessibleName(tr("Breakpoints"));
    m_noBreakpoints->setText(tr("None yet. A breakpoint stops the cluster's time where you say: choose what and when, and add it."));
    m_remove->setText(tr("Remove"));
    m_model.retranslate();
    m_shown.reset();
    refresh();
}

void PacketsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
