// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/clusterstate.h"
#include "tests/raftcore/cluster/tracewaiter.h"

#include <algorithm>

namespace raft::test {

// A live cluster that a test drives: what it asks, what it waits for, and the state as the trace tells it.
class LiveScene {
public:
    explicit LiveScene(cluster::LiveOptions options)
        : m_made(makeCluster(std::move(options)))
    {
        if (!m_made)
            qFatal("%s", m_made.error().message.c_str());
        m_waiter.emplace(cluster());
        m_state = trace::ClusterState(cluster().trace()->header());
    }

    cluster::LiveCluster& cluster() { return *m_made.value(); }
    TraceWaiter& waiter() { return *m_waiter; }
    QString violations() { return raft::test::violations(*cluster().trace()); }

    void submit(cluster::Command command) { cluster().submit(std::move(command)); }
    void append(const NodeId& node, std::string text, std::string client = "you")
    {
        submit(cluster::command::AppendCommand{node, std::move(client), {std::move(text)}, {}, {}});
    }
    void read(const NodeId& node, std::string query, ReadMode mode, std::string client = "you")
    {
        submit(cluster::command::ReadState{node, std::move(client), std::move(query), mode});
    }
    void stream(double perSecond) { submit(cluster::command::AppendStream{{}, "stream", perSecond}); }
    void changeMembers(std::vector<NodeId> voters, std::vector<NodeId> learners = {}, bool joint = true)
    {
        submit(cluster::command::ChangeMembers{std::move(voters), std::move(learners), joint});
    }
    void separate(std::vector<std::vector<NodeId>> groups)
    {
        submit(cluster::command::Inflict{trace::fault::Partition{"free", std::move(groups)}});
    }
    void lose(std::uint64_t percent)
    {
        submit(cluster::command::Inflict{trace::fault::Loss{{}, {}, percent * 10'000}});
    }
    void duplicate(std::uint64_t percent)
    {
        submit(cluster::command::Inflict{trace::fault::Duplicate{{}, {}, percent * 10'000}});
    }
    // An empty server; its name, once it is up.
    NodeId add()
    {
        submit(cluster::command::AddNode{});
        const auto isAdded = [](const NodeId&, const trace::AdminGiven& admin) { return admin.what == "added"; };
        if (!m_waiter->waitForBody<trace::AdminGiven>(isAdded))
            qFatal("no node was added");
        const NodeId id = m_waiter->match().node;
        if (!until([&](const trace::ClusterState& state) { return state.node(id) != nullptr && state.node(id)->up; }))
            qFatal("the new node did not come up");
        return id;
    }

    // The state after all that is recorded so far.
    const trace::ClusterState& state()
    {
        const auto store = cluster().trace();
        store->forEach(m_state.n + 1, store->size(), [this](const trace::Event& event) {
            m_state.apply(event);
            return true;
        });
        return m_state;
    }
    bool until(const std::function<bool(const trace::ClusterState&)>& holds, int milliseconds = 20'000)
    {
        QEventLoop loop;
        bool held = holds(state());
        const auto look = [&] {
            held = held || holds(state());
            if (held)
                loop.quit();
        };
        const auto connection = QObject::connect(&cluster(), &cluster::Cluster::grown, &loop, look);
        QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
        look();
        if (!held)
            loop.exec();
        QObject::disconnect(connection);
        return held;
    }
    // A leader that all these nodes follow, with an entry of its term committed; empty: none in time.
    NodeId settledLeader(const std::vector<NodeId>& among)
    {
        NodeId leader;
        until([&](const trace::ClusterState& now) {
            const trace::NodeState* found = now.leader();
            leader = found == nullptr ? NodeId() : found->id;
            return found != nullptr && found->log.termAt(found->commitIndex) == found->currentTerm &&
                std::all_of(among.begin(), among.end(), [&](const NodeId& id) {
                       const trace::NodeState* node = now.node(id);
                       return node != nullptr && node->up && node->currentTerm == found->currentTerm && node->leader == leader;
                   });
        });
        return leader;
    }
    // All of them have applied the same, up to the end of the leader's log, and have come to the same state.
    bool converge(const std::vector<NodeId>& ids)
    {
        return until([&](const trace::ClusterState& now) {
            const trace::NodeState* leader = now.leader();
            return leader != nullptr && leader->lastApplied == leader->log.lastIndex() &&
                std::all_of(ids.begin(), ids.end(), [&](const NodeId& id) {
                       const trace::NodeState* node = now.node(id);
                       return node->lastApplied == leader->lastApplied && node->stateHash == leader->stateHash;
                   });
        });
    }
    // The next answer to this client, from now on in the reading.
    std::optional<trace::Responded> answer(const std::string& client, int milliseconds = 20'000)
    {
        const bool found = m_waiter->waitForBody<trace::Responded>(
            [&](const NodeId&, const trace::Responded& response) { return response.client == client; }, milliseconds);
        return found ? std::optional(std::get<trace::Responded>(m_waiter->match().body)) : std::nullopt;
    }
    bool change(MembersChanging::What what)
    {
        return m_waiter->waitForBody<MembersChanging>(
            [what](const NodeId&, const MembersChanging& change) { return change.what == what; });
    }
    // So many requests were done from now on in the reading.
    bool done(int wanted)
    {
        int count = 0;
        return m_waiter->waitForBody<trace::Responded>([&](const NodeId&, const trace::Responded& response) {
            return response.outcome == trace::Outcome::Ok && ++count == wanted;
        });
    }
    // How often one of these stood for election behind this event: each time is a disturbance of those that may.
    int candidacies(const std::vector<NodeId>& ids, std::uint64_t behind)
    {
        int count = 0;
        const auto store = cluster().trace();
        store->forEach(behind + 1, store->size(), [&](const trace::Event& event) {
            const auto* role = std::get_if<RoleChanged>(&event.body);
            const bool isOne = std::find(ids.begin(), ids.end(), event.node) != ids.end();
            count += isOne && role != nullptr && role->to == Role::Candidate ? 1 : 0;
            return true;
        });
        return count;
    }
    // Reading goes on with what will happen from now on.
    void forget() { m_waiter->rewind(cluster().trace()->size()); }

private:
    Result<std::unique_ptr<cluster::LiveCluster>> m_made;
    std::optional<TraceWaiter> m_waiter;
    trace::ClusterState m_state;
};

inline std::vector<NodeId> numbered(std::initializer_list<std::uint64_t> numbers)
{
    std::vector<NodeId> ids;
    for (const std::uint64_t number : numbers)
        ids.push_back(NodeId::numbered(number));
    return ids;
}

inline std::vector<NodeId> without(std::vector<NodeId> ids, const NodeId& one)
{
    std::erase(ids, one);
    return ids;
}

} // namespace raft::test
