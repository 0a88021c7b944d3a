// SPDX-License-Identifier: MIT
#include "app/window/comparison.h"

#include "app/window/statusline.h"
#include "ui/branches/statedifference.h"
#include "ui/cluster/clusterview.h"
#include "ui/narration/narrator.h"
#include "ui/narration/text.h"
#include "ui/theme/icons.h"
#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

namespace {

constexpr std::uint64_t portion = 4'000; // events that are compared in one go

} // namespace

Comparison::Comparison(ui::Session& session, ui::ThemeManager& themes, ui::ActionRegistry& actions, ClusterKeeper& keeper, QWidget* parent)
    : QWidget(parent), m_session(session), m_themes(themes), m_keeper(keeper), m_half(new QWidget(parent)),
      m_picture(new ui::ClusterView(m_second, themes, actions, m_half)), m_name(new QLabel(this)), m_otherName(new QLabel(this)),
      m_words(new ElidedLabel(this)), m_go(new QToolButton(this)), m_swap(new QToolButton(this)), m_close(new QToolButton(this))
{
    auto* half = new QHBoxLayout(m_half);
    half->setContentsMargins(0, 0, 0, 0);
    half->setSpacing(0);
    auto* line = new QFrame(m_half);
    line->setFrameShape(QFrame::VLine);
    ui::setKind(line, "separator");
    half->addWidget(line);
    half->addWidget(m_picture, 1);
    m_picture->setAttribute(Qt::WA_TransparentForMouseEvents); // it is only looked at: deeds belong to the branch shown
    m_picture->setFocusPolicy(Qt::NoFocus);
    m_picture->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_picture->setMinimumSize(150, 90);

    ui::setKind(m_name, "labbadge");
    ui::setKind(m_otherName, "badge");
    for (QToolButton* button : {m_go, m_swap, m_close})
        ui::setKind(button, "quiet");
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_words->setTextFormat(Qt::PlainText);
    ui::setKind(m_words, "muted");
    m_words->setContentsMargins(2, 0, 2, 0);
    auto* names = new QHBoxLayout;
    names->setSpacing(8);
    names->addWidget(m_name);
    names->addStretch(1);
    names->addWidget(m_swap);
    names->addWidget(m_go);
    names->addStretch(1);
    names->addWidget(m_otherName);
    names->addWidget(m_close);
    auto* bar = new QVBoxLayout(this);
    bar->setContentsMargins(10, 4, 6, 4);
    bar->setSpacing(2);
    bar->addLayout(names);
    bar->addWidget(m_words);
    hide();
    m_half->hide();

    connect(m_go, &QToolButton::clicked, this, &Comparison::goToDifference);
    connect(m_swap, &QToolButton::clicked, this, [this] { m_keeper.showBranch(m_other); });
    connect(m_close, &QToolButton::clicked, this, &Comparison::end);
    connect(&m_session, &ui::Session::frameChanged, this, &Comparison::keepPace);
    connect(&m_session, &ui::Session::refreshed, this, &Comparison::look);
    connect(&m_keeper, &ClusterKeeper::leaving, this, &Comparison::giveBack);
    connect(&m_keeper, &ClusterKeeper::branchesChanged, this, &Comparison::followBranches);
    connect(&m_work, &QTimer::timeout, this, &Comparison::look);
    m_work.setSingleShot(true);
    retranslate();
}

Comparison::~Comparison()
{
    m_session.disconnect(this);
    m_keeper.disconnect(this);
}

void Comparison::retranslate()
{
    m_go->setText(tr("Go there"));
    m_go->setToolTip(tr("Moves the playhead to the first event that differs."));
    m_swap->setIcon(ui::themedIcon(QStringLiteral("arrows-left-right"), m_themes));
    m_swap->setToolTip(tr("Show the other branch, and compare it with this one"));
    m_swap->setAccessibleName(m_swap->toolTip());
    m_close->setIcon(ui::themedIcon(QStringLiteral("x"), m_themes));
    m_close->setToolTip(tr("End comparing"));
    m_close->setAccessibleName(m_close->toolTip());
    tell();
}

void Comparison::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

// ------------------------------------------------------------ which two

void Comparison::compareWith(BranchId other)
{
    if (other == m_keeper.branches().current() || !m_keeper.branches().find(other))
        return;
    giveBack();
    begin(other);
}

void Comparison::begin(BranchId other)
{
    m_other = other;
    m_current = m_keeper.branches().current();
    const ui::branches::BranchTree& tree = m_keeper.branches();
    m_second.open(nullptr, tree.find(other)->trace, m_keeper.lendHistory(other));
    m_difference.open(m_session.trace(), m_second.trace(), tree.lastCommon(m_current, other));
    m_told = false;
    show();
    m_half->show();
    keepPace();
    look();
    Q_EMIT changed();
}

void Comparison::giveBack()
{
    if (m_other && m_second.isOpen())
        m_keeper.giveBack(m_other, m_second.takeHistory());
}

void Comparison::end()
{
    if (!m_other)
        return;
    giveBack();
    m_other = m_current = 0;
    m_difference.open(nullptr, nullptr, 0);
    m_work.stop();
    hide();
    m_half->hide();
    Q_EMIT changed();
}

// Another branch is shown now: the one that was, or the one that it was compared with, stays beside it.
void Comparison::followBranches()
{
    if (!m_other)
        return;
    const BranchId shown = m_keeper.branches().current();
    const BranchId other = shown == m_other ? m_current : m_other;
    if (other == shown || !m_keeper.branches().find(other)) {
        end();
    } else if (shown == m_current && other == m_other && m_second.isOpen()) {
        tell(); // a name, perhaps
    } else {
        giveBack();
        begin(other);
    }
}

// ------------------------------------------------------------ in lockstep

void Comparison::keepPace()
{
    if (!m_other || !m_second.isOpen() || !m_session.isOpen())
        return;
    const raft::Time now = m_session.playhead();
    // Up to where they part, an event is the same in both, so the state after it is shown in both.
    const std::uint64_t n = m_session.state().n;
    const bool isCommon = n <= m_difference.compared() + 1 && m_session.state().t == now;
    if (isCommon && n > 0 && n <= m_second.trace()->size()) {
        m_second.seekEvent(n);
        return;
    }
    if (const auto lab = m_keeper.labOf(m_other); lab && m_session.isFollowing() && lab->clock().now < now)
        lab->runTo(now);
    m_second.seek(now);
}

void Comparison::look()
{
    if (!m_other || !m_second.isOpen())
        return;
    if (m_difference.work(portion))
        m_work.start(0);
    tell();
    if (!m_told && m_difference.event()) {
        m_told = true;
        Q_EMIT changed();
    }
}

std::optional<raft::Time> Comparison::parted() const
{
    return m_other && m_difference.event() ? std::optional(m_difference.at()) : std::nullopt;
}

void Comparison::goToDifference()
{
    if (const auto n = m_difference.event()) {
        m_session.seekEvent(*n);
        m_session.select(ui::EventRef{*n});
    }
}

// ------------------------------------------------------------ words

QString Comparison::differenceWords() const
{
    const auto n = m_difference.event();
    if (!n)
        return m_work.isActive() ? tr("Looking for the first difference …") : tr("No difference so far.");
    const ui::Narrator narrator([](raft::PacketId) { return ui::KnownPacket{}; });
    const auto sentence = [&narrator, n](const raft::trace::TraceStore& store) {
        raft::trace::Event event;
        if (!store.read(*n, event))
            return QString();
        const ui::Story story = narrator.tell(event);
        return tr("%1 %2", "who, what").arg(story.subject, story.sentence);
    };
    return tr("They part at %1. Here: %2. There: %3.", "instant, what happens in one branch, in the other")
        .arg(ui::text::clock(m_difference.at()), sentence(*m_session.trace()), sentence(*m_second.trace()));
}

QString Comparison::nodesWords() const
{
    const std::vector<raft::NodeId> nodes = ui::branches::differingNodes(m_session.state(), m_second.state());
    return nodes.empty() ? tr("The same now.") : tr("Different now: %1.").arg(ui::text::nodes(nodes));
}

void Comparison::tell()
{
    if (!m_other || !m_second.isOpen())
        return;
    const ui::branches::BranchTree& tree = m_keeper.branches();
    if (const auto* branch = tree.find(m_current))
        m_name->setText(branch->name);
    if (const auto* branch = tree.find(m_other))
        m_otherName->setText(branch->name);
    const bool isParted = m_difference.event() && m_session.state().n >= *m_difference.event();
    QStringList words;
    if (isParted)
        words << nodesWords();
    words << differenceWords();
    m_words->setWords(words.join(QLatin1Char(' ')));
    m_go->setEnabled(m_difference.event().has_value());
}

} // namespace app
