// SPDX-License-Identifier: MIT
#include "ui/events/headline.h"

#include "ui/narration/rules.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

using namespace raft;
using namespace raft::trace;

namespace {

constexpr std::uint64_t lookBack = 600; // events; an older headline is no news

} // namespace

Headline::Headline(Session& session, ThemeManager& themes, QWidget* parent)
    : QWidget(parent), m_session(session), m_themes(themes), m_narrator([this](raft::PacketId id) -> KnownPacket {
          const auto& state = m_session.state();
          if (const auto found = state.inFlight.find(id); found != state.inFlight.end())
              return {found->second.from, found->second.msg};
          for (const EndedPacket& ended : state.ended) {
              if (ended.packet.id == id)
                  return {ended.packet.from, ended.packet.msg};
          }
          return {};
      }),
      m_sentence(new QLabel(this)), m_background(new QLabel(this)), m_section(new QLabel(this))
{
    setObjectName(QStringLiteral("headline"));
    setAttribute(Qt::WA_StyledBackground);
    m_sentence->setWordWrap(true);
    m_background->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText); // it may quote what a client wrote
    m_background->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_section->setAlignment(Qt::AlignRight | Qt::AlignTop);
    auto* first = new QHBoxLayout;
    first->addWidget(m_sentence, 1);
    first->addWidget(m_section);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 10, 18, 10);
    layout->setSpacing(3);
    layout->addLayout(first);
    layout->addWidget(m_background);
    layout->addStretch();
    if (parent)
        parent->installEventFilter(this); // how high it wants to be depends on the room that there is
    connect(&m_session, &Session::refreshed, this, &Headline::refresh);
    connect(&m_session, &Session::selectionChanged, this, &Headline::refresh);
    connect(&m_session, &Session::opened, this, [this] {
        m_shown = 0;
        m_force = true;
        refresh();
    });
    connect(&m_themes, &ThemeManager::changed, this, &Headline::dress);
    dress();
}

void Headline::dress()
{
    const Theme& theme = m_themes.theme();
    m_sentence->setFont(theme.font(FontRole::Heading));
    m_background->setFont(theme.font(FontRole::Body));
    m_section->setFont(theme.font(FontRole::Small));
    const auto color = [](QLabel* label, const QColor& value) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, value);
        label->setPalette(palette);
    };
    color(m_sentence, theme.color(ColorRole::Text));
    color(m_background, theme.color(ColorRole::TextMuted));
    color(m_section, theme.color(ColorRole::Hyperlink));
    // Room for one long sentence and two lines behind it; for the sentence at least.
    const int sentence = QFontMetrics(m_sentence->font()).lineSpacing() * 2;
    m_height = sentence + QFontMetrics(m_background->font()).lineSpacing() * 2 + 26;
    m_leastHeight = sentence + 22;
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    updateGeometry();
    m_force = true;
    refresh();
}

std::uint64_t Headline::chosenEvent() const
{
    if (!m_session.isOpen())
        return 0;
    if (const auto* chosen = std::get_if<EventRef>(&m_session.selected()); chosen && chosen->n <= m_session.state().n)
        return chosen->n;
    const auto store = m_session.trace();
    const std::uint64_t last = m_session.state().n;
    if (last == m_shown)
        return m_shown;
    const std::uint64_t from = std::max(m_shown, last > lookBack ? last - lookBack : 1);
    std::uint64_t found = m_shown <= last ? m_shown : 0;
    store->forEach(std::max<std::uint64_t>(1, from), last, [&](const Event& event) {
        if (m_narrator.weightOf(event) == Weight::Headline)
            found = event.n;
        return true;
    });
    return found;
}

QString Headline::sentence() const
{
    return m_sentence->text();
}

void Headline::refresh()
{
    const std::uint64_t n = chosenEvent();
    if (n == m_shown && !m_force && n != 0)
        return;
    m_force = false;
    m_shown = n;
    Event event;
    if (n == 0 || !m_session.trace()->read(n, event)) {
        m_sentence->setText(m_session.isOpen() ? tr("The nodes wait. The first timer to run out starts an election.") : tr("No cluster yet."));
        m_background->setText(m_session.isOpen() ? tr("Press A to append an entry, L to kill the leader, Space to stop the time.")
                                                 : tr("Start one with Ctrl+N, or open a recording with Ctrl+O."));
        m_section->clear();
        fit();
        return;
    }
    const Story story = m_narrator.tell(event);
    QString sentence = tr("%1 %2.", "who, what happened").arg(story.subject, story.sentence).trimmed();
    sentence[0] = sentence[0].toUpper(); // "you …"
    m_sentence->setText(sentence);
    m_background->setText(background(event));
    QString section = story.section; // of the paper, unless it says "dissertation"
    if (section.startsWith(QChar(0xa7)))
        section = tr("Raft paper %1").arg(section);
    else if (!section.isEmpty())
        section[0] = section[0].toUpper();
    m_section->setText(section);
    fit();
}

QString Headline::aboutRead(raft::ReadMode mode)
{
    switch (mode) {
    case raft::ReadMode::Log: return {};
    case raft::ReadMode::ReadIndex: return tr("A majority confirmed first that the leader still leads: the answer cannot be stale, and nothing was written.");
    case raft::ReadMode::Lease: return tr("The leader answered alone, since a majority had heard from it a moment ago. That is right as long as the clocks run alike.");
    case raft::ReadMode::Local: return tr("Nobody was asked: the node told what it has applied itself, and that may be old.");
    }
    return {};
}

QString Headline::background(const Event& event)
{
    return std::visit(
        raft::Overloaded{
            [](const RoleChanged& e) {
                switch (e.to) {
                case raft::Role::Candidate:
                    return tr("A follower that hears nothing from a leader for its election timeout raises its term, votes for itself and asks the others for their votes.");
                case raft::Role::Leader:
                    return tr("From now on it alone takes new entries in this term, and its heartbeats keep the others from starting an election. Its first entry is empty: with it, it can commit what earlier leaders left.");
                case raft::Role::Follower:
                    return e.from == raft::Role::Leader ? tr("Whoever sees a higher term steps down at once; terms are how old leaders find out.") : QString();
                case raft::Role::PreCandidate:
                case raft::Role::Learner: return QString();
                }
                return QString();
            },
            [](const VoteDecided& e) {
                return e.granted ? tr("A node has one vote a term, first come, first served, and writes it to its disk before it answers.")
                                 : tr("A vote goes only to a candidate whose log is at least as up to date, and only once a term.");
            },
            [](const CommitAdvanced& e) {
                return std::holds_alternative<raft::why::QuorumReached>(e.why)
                           ? tr("An entry of the leader's own term is committed when a majority has it on disk; all before it are committed with it. The followers learn of it with the next AppendEntries.")
                           : QString();
            },
            [](const LogTruncated&) {
                return tr("These entries were never committed: another leader's entries take their place. Their clients were never told that they are safe.");
            },
            [](const Stopped&) { return tr("Its role, its timers and its commit index were in memory only. Term, vote and log are on its disk and come back with it."); },
            [](const Started& e) {
                return e.lastIndex.isZero() && e.term.isZero() ? QString()
                                                               : tr("It comes back as a follower. What is committed it learns from the leader anew.");
            },
            [](const Requested&) { return tr("A client may ask any node; a node that does not lead passes the request on to the leader."); },
            [](const Responded& e) {
                if (e.outcome == Outcome::Ok && e.mode && e.mode != raft::ReadMode::Log)
                    return aboutRead(*e.mode);
                switch (e.outcome) {
                case Outcome::Ok: return tr("The answer comes only when the entry is committed and applied.");
                case Outcome::Refused: return tr("Refused means: it certainly was not done. It may be asked again.");
                case Outcome::Unknown: return tr("It may have been done, or may still be: asking again could do it twice.");
                }
                return QString();
            },
            [](const FaultBegan& e) {
                return std::holds_alternative<fault::Partition>(e.fault) || std::holds_alternative<fault::Cut>(e.fault)
                           ? tr("Only a side that holds a majority of all nodes can elect a leader and commit.")
                           : QString();
            },
            [](const FaultHealed&) { return QString(); },
            [](const raft::TransferChanged& e) {
                return e.what == raft::TransferChanged::What::TimeoutNow
                           ? tr("Its election needs no timer to run out, and the others vote although they hear a leader: that is why handing over costs so little time.")
                           : QString();
            },
            [](const raft::MembersChanging& e) {
                using What = raft::MembersChanging::What;
                return e.what == What::CatchingUp ? tr("An empty server that votes at once could keep entries from being committed until it holds the log.")
                       : e.what == What::Joint    ? tr("A configuration counts as soon as it is in a log. Neither the old nor the new voters decide alone, so there are never two leaders in a term.")
                       : e.what == What::Final    ? tr("A leader that is not among the new voters steps down when this entry is committed.")
                                                  : QString();
            },
            [](const raft::SnapshotNoted& e) {
                return e.what == raft::SnapshotNoted::What::Sending && e.offset == 0
                           ? tr("The entries that it lacks are no more in the leader's log: the state after them goes instead, in chunks.")
                           : QString();
            },
            [](const RuleSwitched& e) {
                const auto rule = raft::ruleFromString(e.name);
                return rule && !e.on ? tr("Without it: %1").arg(rules::without(*rule)) : QString();
            },
            [](const Violated& e) {
                if (e.assumption)
                    return tr("This is no bug: a fault outside of Raft's model took away what the property rests on. The inspector has the fault and what followed.");
                return e.property == Property::Liveness
                    ? tr("Raft promises progress while a majority is healthy and messages arrive in time. The events that show it are in the inspector.")
                    : tr("This must never happen in Raft. The events that led to it are in the inspector.");
            },
            [](const auto&) { return QString(); },
        },
        event.body);
}

// The picture is what people look at: words take a quarter of the room at most.
QSize Headline::sizeHint() const
{
    const int most = parentWidget() ? parentWidget()->height() / 4 : m_height;
    return {400, std::clamp(most, m_leastHeight, m_height)};
}

bool Headline::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        updateGeometry();
    return QWidget::eventFilter(watched, event);
}

// Where there is no room for all of it, the background goes first, then the section, then the size of the sentence; the
// tool tip has it all.
void Headline::fit()
{
    const Theme& theme = m_themes.theme();
    const QMargins margins = layout()->contentsMargins();
    const int wide = width() - margins.left() - margins.right();
    const int high = height() - margins.top() - margins.bottom();
    const int sectionWidth = m_section->text().isEmpty() ? 0 : m_section->sizeHint().width() + layout()->spacing();
    const auto lines = [this](int room) { return m_sentence->heightForWidth(std::max(1, room)); };
    m_sentence->setFont(theme.font(FontRole::Heading));
    const int background = layout()->spacing() + m_background->heightForWidth(std::max(1, wide));
    const bool hasAll = lines(wide - sectionWidth) + background <= high;
    const bool hasSection = hasAll || lines(wide - sectionWidth) <= high;
    if (!hasSection && lines(wide) > high)
        m_sentence->setFont(theme.font(FontRole::SmallStrong));
    m_background->setVisible(hasAll);
    m_section->setVisible(hasSection);
    QStringList words{m_sentence->text(), m_background->text(), m_section->text()};
    words.removeAll(QString());
    setToolTip(hasAll ? QString() : words.join(QLatin1Char('\n')));
}

void Headline::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void Headline::mousePressEvent(QMouseEvent*)
{
    if (m_shown != 0)
        m_session.select(EventRef{m_shown});
}

void Headline::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_force = true;
        refresh();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
