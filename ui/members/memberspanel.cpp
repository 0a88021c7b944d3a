// SPDX-License-Identifier: MIT
#include "ui/members/memberspanel.h"

#include "ui/members/membersboard.h"
#include "ui/session/session.h"
#include "ui/theme/kind.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace command = raft::cluster::command;

MembersPanel::MembersPanel(Session& session, ThemeManager& themes, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_board(new MembersBoard(session, themes, actions, this))
    , m_words(new QLabel(this))
    , m_progress(new QLabel(this))
    , m_add(new QPushButton(this))
    , m_joint(new QPushButton(this))
    , m_single(new QPushButton(this))
    , m_discard(new QPushButton(this))
    , m_abort(new QPushButton(this))
{
    m_words->setWordWrap(true);
    m_progress->setWordWrap(true);
    setKind(m_progress, "muted");
    setKind(m_joint, "primary");
    setKind(m_discard, "quiet");
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_joint);
    buttons->addWidget(m_single);
    buttons->addStretch(1);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(12, 0, 12, 12);
    below->setSpacing(6);
    below->addWidget(m_words);
    below->addLayout(buttons);
    below->addWidget(m_progress);
    auto* others = new QHBoxLayout;
    others->addWidget(m_add);
    others->addWidget(m_discard); // the panel is narrow: no more than two beside each other
    others->addStretch(1);
    below->addLayout(others);
    below->addWidget(m_abort, 0, Qt::AlignLeft);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_board);
    layout->addLayout(below);
    layout->addStretch(1);
    connect(m_board, &MembersBoard::draftChanged, this, &MembersPanel::refresh);
    connect(&m_session, &Session::refreshed, this, &MembersPanel::refresh);
    connect(m_joint, &QPushButton::clicked, this, [this] { give(true); });
    connect(m_single, &QPushButton::clicked, this, [this] { give(false); });
    connect(m_discard, &QPushButton::clicked, m_board, &MembersBoard::discard);
    connect(m_add, &QPushButton::clicked, this, [this] { m_session.submit(command::AddNode{}); });
    connect(m_abort, &QPushButton::clicked, this, [this] { m_session.submit(command::AbortChange{}); });
    retranslate();
}

// The draft stays until it has come true: a refusal can be mended and given again.
void MembersPanel::give(bool joint)
{
    m_session.submit(m_board->draft().command(joint));
}

void MembersPanel::refresh()
{
    const raft::trace::ClusterState& state = m_session.state();
    const raft::Configuration* now = state.members();
    const auto noJoint = members::obstacle(m_board->draft(), state);
    const auto noSingle = members::obstacleToSingle(m_board->draft(), state);
    const bool can = m_session.hasCluster();
    m_joint->setEnabled(can && !noJoint);
    m_single->setEnabled(can && !noSingle);
    m_joint->setToolTip(noJoint.value_or(tr("Both the old and the new majority agree while the members change (§6)")));
    m_single->setToolTip(noSingle.value_or(tr("One entry, one voter: any old and any new majority share a server (dissertation §4.1)")));
    m_discard->setVisible(m_board->isChanged());
    m_add->setEnabled(can);
    QString words = now ? members::describe(m_board->draft(), *now) : QString();
    if (m_board->isChanged() && noJoint)
        words += QLatin1Char('\n') + *noJoint;
    m_words->setText(words);
    const QString progress = members::progress(state);
    m_progress->setText(progress);
    m_progress->setVisible(!progress.isEmpty());
    m_abort->setVisible(members::canBeGivenUp(state));
    m_abort->setEnabled(can);
}

void MembersPanel::retranslate()
{
    m_board->setWhatsThis(tr("Drag servers from group to group. A server from outside that is dropped on a member takes its place. Nothing happens until the change is given."));
    m_board->setAccessibleName(tr("Members of the cluster"));
    m_board->setAccessibleDescription(tr("Left and right choose a server. V makes it a voter, L a learner, O takes it out. The menu key opens its actions."));
    m_add->setText(tr("Add a server"));
    m_add->setToolTip(tr("Starts an empty server on its own socket and disk; it is no member yet"));
    m_joint->setText(tr("Change jointly"));
    m_single->setText(tr("Change one"));
    m_discard->setText(tr("Discard"));
    m_discard->setToolTip(tr("Back to the members as they are"));
    m_abort->setText(tr("Give the change up"));
    refresh();
}

void MembersPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
