// SPDX-License-Identifier: MIT
#include "app/window/actions.h"

#include "app/window/actionbuilder.h"
#include "ui/actions/actionregistry.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"

#include <QCoreApplication>

#include <algorithm>

// Who is a member, who leads, and snapshots.
namespace app {

namespace command = raft::cluster::command;
using raft::NodeId;
using raft::trace::ClusterState;
using ui::ActionSpec;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::actions)
};

NodeId nodeOf(const QVariant& target)
{
    return NodeId::parse(target.toString().toStdString()).value_or(NodeId());
}

using Obstacle = std::function<std::optional<QString>(const ClusterState& state, const raft::trace::NodeState* node)>;

std::optional<QString> noLeader(const ClusterState& state)
{
    return state.leader() ? std::nullopt : std::optional(Tr::tr("There is no leader."));
}

// The members as they are, with this node in another place.
void changeOne(ui::Session& session, const NodeId& node, bool votes, bool learns)
{
    const raft::Configuration* now = session.state().members();
    if (!now)
        return;
    command::ChangeMembers change{now->voters, now->learners, false};
    std::erase(change.voters, node);
    std::erase(change.learners, node);
    auto& place = votes ? change.voters : change.learners;
    if (votes || learns)
        place.insert(std::upper_bound(place.begin(), place.end(), node), node);
    session.submit(change);
}

std::optional<QString> alreadyIs(const ClusterState& state, const raft::trace::NodeState* node, bool votes, bool learns)
{
    if (const auto no = noLeader(state))
        return no;
    const raft::Configuration* now = state.members();
    if (!node || !now)
        return Tr::tr("Choose a node first.");
    const bool isVoter = now->isVoter(node->id), isMember = now->isMember(node->id);
    if (votes && isVoter)
        return Tr::tr("%1 is a voter already.").arg(ui::text::of(node->id));
    if (learns && isMember && !isVoter)
        return Tr::tr("%1 is a learner already.").arg(ui::text::of(node->id));
    if (!votes && !learns && !isMember)
        return Tr::tr("%1 is no member.").arg(ui::text::of(node->id));
    return std::nullopt;
}

bool transferIsUnderWay(const ClusterState& state)
{
    const raft::trace::NodeState* leader = state.leader();
    return leader && leader->transfer && leader->transfer->isUnderWay();
}

class Declared {
public:
    Declared(ui::ActionRegistry& registry, ui::Session& session) : m_registry(registry), m_session(session) {}

    void add(const char* id, const char* category, const char* icon, const char* title, const char* titleFor, const char* description,
             Obstacle obstacle, std::function<void(const NodeId&)> run, bool separator = false)
    {
        ActionSpec spec;
        spec.id = QString::fromLatin1(id);
        spec.category = QString::fromLatin1(category);
        spec.icon = QString::fromLatin1(icon);
        spec.title = [title] { return Tr::tr(title); };
        spec.description = [description] { return Tr::tr(description); };
        spec.separatorBefore = separator;
        spec.needsTarget = titleFor != nullptr;
        if (titleFor)
            spec.titleFor = [titleFor](const QString& label) { return Tr::tr(titleFor).arg(label); };
        spec.forbidden = [this_ = &m_session, obstacle = std::move(obstacle)](const QVariant& target) -> std::optional<QString> {
            if (auto no = needsCluster(*this_)())
                return no;
            return obstacle(this_->state(), this_->state().node(nodeOf(target)));
        };
        spec.run = [run = std::move(run)](const QVariant& target) { run(nodeOf(target)); };
        m_registry.add(std::move(spec));
    }

private:
    ui::ActionRegistry& m_registry;
    ui::Session& m_session;
};

} // namespace

void declareMemberActions(ui::ActionRegistry& registry, ui::Session& session)
{
    Declared declared(registry, session);
    const auto whenUp = [](const ClusterState&, const raft::trace::NodeState* node) -> std::optional<QString> {
        if (!node)
            return Tr::tr("Choose a node first.");
        return node->up ? std::nullopt : std::optional(Tr::tr("%1 is down.").arg(ui::text::of(node->id)));
    };
    declared.add("node.transfer", "node", "crown", QT_TRANSLATE_NOOP("app::actions", "Make leader"), QT_TRANSLATE_NOOP("app::actions", "Make %1 the leader"),
                 QT_TRANSLATE_NOOP("app::actions", "The leader brings it up to date and tells it to start an election at once."),
                 [whenUp](const ClusterState& state, const raft::trace::NodeState* node) -> std::optional<QString> {
                     if (const auto no = whenUp(state, node))
                         return no;
                     if (const auto no = noLeader(state))
                         return no;
                     if (state.leader()->id == node->id)
                         return Tr::tr("%1 leads already.").arg(ui::text::of(node->id));
                     return state.members()->isVoter(node->id) ? std::nullopt : std::optional(Tr::tr("%1 has no vote.").arg(ui::text::of(node->id)));
                 },
                 [&session](const NodeId& node) { session.submit(command::Transfer{node}); }, true);
    declared.add("node.makeVoter", "node", "users", QT_TRANSLATE_NOOP("app::actions", "Make a voter"), QT_TRANSLATE_NOOP("app::actions", "Make %1 a voter"),
                 QT_TRANSLATE_NOOP("app::actions", "Adds it to the voters, or promotes it from learner, as a single-server change."),
                 [](const ClusterState& state, const raft::trace::NodeState* node) { return alreadyIs(state, node, true, false); },
                 [&session](const NodeId& node) { changeOne(session, node, true, false); });
    declared.add("node.makeLearner", "node", "book", QT_TRANSLATE_NOOP("app::actions", "Make a learner"), QT_TRANSLATE_NOOP("app::actions", "Make %1 a learner"),
                 QT_TRANSLATE_NOOP("app::actions", "It receives the log and has no vote."),
                 [](const ClusterState& state, const raft::trace::NodeState* node) { return alreadyIs(state, node, false, true); },
                 [&session](const NodeId& node) { changeOne(session, node, false, true); });
    declared.add("node.remove", "node", "door-exit", QT_TRANSLATE_NOOP("app::actions", "Remove from the cluster"), QT_TRANSLATE_NOOP("app::actions", "Remove %1 from the cluster"),
                 QT_TRANSLATE_NOOP("app::actions", "A single-server change: it goes on running and is no member any more."),
                 [](const ClusterState& state, const raft::trace::NodeState* node) { return alreadyIs(state, node, false, false); },
                 [&session](const NodeId& node) { changeOne(session, node, false, false); });
    declared.add("node.snapshot", "node", "camera", QT_TRANSLATE_NOOP("app::actions", "Take a snapshot"), QT_TRANSLATE_NOOP("app::actions", "Take a snapshot at %1"),
                 QT_TRANSLATE_NOOP("app::actions", "Its state is saved in place of the log up to what is applied."), whenUp,
                 [&session](const NodeId& node) { session.submit(command::TakeSnapshot{node}); }, true);
    declared.add("node.forgetLeader", "node", "ghost", QT_TRANSLATE_NOOP("app::actions", "Forget the leader"), QT_TRANSLATE_NOOP("app::actions", "Let %1 forget the leader"),
                 QT_TRANSLATE_NOOP("app::actions", "It may vote for others at once, without waiting for its timer."), whenUp,
                 [&session](const NodeId& node) { session.submit(command::ForgetLeader{node}); });
    const auto always = [](const ClusterState&, const raft::trace::NodeState*) -> std::optional<QString> { return std::nullopt; };
    declared.add("members.addNode", "cluster", "plus", QT_TRANSLATE_NOOP("app::actions", "Add a server"), nullptr,
                 QT_TRANSLATE_NOOP("app::actions", "Starts an empty server on its own socket and disk; it is no member yet."), always,
                 [&session](const NodeId&) { session.submit(command::AddNode{}); }, true);
    declared.add("members.abortChange", "cluster", "x", QT_TRANSLATE_NOOP("app::actions", "Give up the change of members"), nullptr,
                 QT_TRANSLATE_NOOP("app::actions", "As long as its entry is not in the log."),
                 [](const ClusterState& state, const raft::trace::NodeState*) -> std::optional<QString> {
                     const raft::trace::NodeState* leader = state.leader();
                     const bool changes = leader && leader->change && leader->change->isUnderWay();
                     return changes ? std::nullopt : std::optional(Tr::tr("No change of members is under way."));
                 },
                 [&session](const NodeId&) { session.submit(command::AbortChange{}); });
    declared.add("members.abortTransfer", "cluster", "x", QT_TRANSLATE_NOOP("app::actions", "Keep the leader after all"), nullptr,
                 QT_TRANSLATE_NOOP("app::actions", "Gives up handing leadership over."),
                 [](const ClusterState& state, const raft::trace::NodeState*) -> std::optional<QString> {
                     return transferIsUnderWay(state) ? std::nullopt : std::optional(Tr::tr("Leadership is not being handed over."));
                 },
                 [&session](const NodeId&) { session.submit(command::AbortTransfer{}); });
}

} // namespace app
