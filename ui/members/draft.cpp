// SPDX-License-Identifier: MIT
#include "ui/members/draft.h"

#include "ui/narration/narrator.h"
#include "ui/narration/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::members {

using raft::Configuration;
using raft::NodeId;
using raft::trace::ClusterState;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::members)
};

bool holds(const std::vector<NodeId>& list, const NodeId& node)
{
    return std::find(list.begin(), list.end(), node) != list.end();
}

void insert(std::vector<NodeId>& list, const NodeId& node)
{
    list.insert(std::upper_bound(list.begin(), list.end(), node), node);
}

} // namespace

QString groupName(Group group)
{
    switch (group) {
    case Group::Voters: return Tr::tr("Voters");
    case Group::Learners: return Tr::tr("Learners");
    case Group::Outside: return Tr::tr("Outside");
    }
    return {};
}

Draft Draft::of(const Configuration& configuration)
{
    return {configuration.voters, configuration.learners};
}

Group Draft::groupOf(const NodeId& node) const
{
    return holds(voters, node) ? Group::Voters : holds(learners, node) ? Group::Learners : Group::Outside;
}

void Draft::move(const NodeId& node, Group group)
{
    std::erase(voters, node);
    std::erase(learners, node);
    if (group == Group::Voters)
        insert(voters, node);
    else if (group == Group::Learners)
        insert(learners, node);
}

void Draft::replace(const NodeId& node, const NodeId& with)
{
    const Group group = groupOf(node);
    move(node, Group::Outside);
    move(with, group);
}

raft::cluster::command::ChangeMembers Draft::command(bool joint) const
{
    return {voters, learners, joint};
}

std::size_t votersChanged(const Draft& draft, const Configuration& now)
{
    std::vector<NodeId> changed;
    std::set_symmetric_difference(draft.voters.begin(), draft.voters.end(), now.voters.begin(), now.voters.end(), std::back_inserter(changed));
    return changed.size();
}

QString describe(const Draft& draft, const Configuration& now)
{
    QStringList lines;
    lines << (draft.voters == now.voters ? Tr::tr("Voters: %1").arg(text::nodes(draft.voters))
                                         : Tr::tr("Voters: %1; was %2").arg(text::nodes(draft.voters), text::nodes(now.voters)));
    if (now.isJoint())
        lines << Tr::tr("Old voters, while joint: %1").arg(text::nodes(now.outgoing));
    if (!draft.learners.empty() || !now.learners.empty()) {
        lines << (draft.learners == now.learners ? Tr::tr("Learners: %1").arg(text::nodes(draft.learners))
                                                 : Tr::tr("Learners: %1; was %2").arg(text::nodes(draft.learners), text::nodes(now.learners)));
    }
    return lines.join(QLatin1Char('\n'));
}

std::optional<QString> obstacle(const Draft& draft, const ClusterState& state)
{
    const Configuration* now = state.members();
    if (!now)
        return Tr::tr("There is no cluster.");
    if (draft.voters.empty())
        return Tr::tr("Somebody must vote.");
    if (now->isJoint())
        return Tr::tr("The change before this one is still under way.");
    if (draft == Draft::of(*now))
        return Tr::tr("Nothing is changed yet: drag a server to another group.");
    if (!state.leader())
        return Tr::tr("There is no leader to make the change.");
    return std::nullopt;
}

std::optional<QString> obstacleToSingle(const Draft& draft, const ClusterState& state)
{
    if (const auto no = obstacle(draft, state))
        return no;
    return votersChanged(draft, *state.members()) > 1
               ? std::optional(Tr::tr("More than one voter changes: the old and the new majority might share nobody."))
               : std::nullopt;
}

bool canBeGivenUp(const ClusterState& state)
{
    using What = raft::MembersChanging::What;
    const raft::trace::NodeState* leader = state.leader();
    if (!leader || !leader->change)
        return false;
    const What what = leader->change->what;
    return what == What::CatchingUp || what == What::Round || what == What::CaughtUp;
}

QString progress(const ClusterState& state)
{
    using What = raft::MembersChanging::What;
    const raft::trace::NodeState* leader = state.leader();
    if (!leader || !leader->change)
        return {};
    const raft::trace::ChangeView& change = *leader->change;
    switch (change.what) {
    case What::CatchingUp:
    case What::Round:
    case What::CaughtUp: return Tr::tr("New voters receive the log first, without a vote.");
    case What::Joint: return Tr::tr("Joint: entry %1 needs a majority of the old and one of the new voters.").arg(text::of(change.entry));
    case What::Single: return Tr::tr("Entry %1 changes the members; it waits for its majority.").arg(text::of(change.entry));
    case What::Final: return Tr::tr("Entry %1 leaves the old voters behind; it waits for the new majority.").arg(text::of(change.entry));
    case What::Done: return Tr::tr("The last change is done: entry %1 is committed.").arg(text::of(change.entry));
    case What::GivenUp: return Tr::tr("The last change was given up: %1.").arg(Narrator::why(change.why));
    case What::Refused: return Tr::tr("The last change was refused: %1.").arg(Narrator::why(change.why));
    }
    return {};
}

} // namespace ui::members
