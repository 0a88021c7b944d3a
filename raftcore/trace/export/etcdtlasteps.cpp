// SPDX-License-Identifier: MIT
#include "raftcore/trace/export/etcdtla.h"

namespace raft::trace {

using etcd::Type;

Result<> EtcdTlaExporter::handle(Node& node, const Input& input, const Event& event)
{
    const Result<> fine = Ok{};
    return std::visit(
        Overloaded{
            [&](const Started& e) { return started(node, e); },
            [&](const Loaded&) { return fail("a node begins with entries on its disk"); },
            [&](const Stopped& e) { return stopped(node, e); },
            [&](const DiskError&) { return fail("a write failed; there, all that a node remembers is on its disk"); },
            [&](const WriteStarted& e) { return written(node, e), fine; },
            [&](const WriteDurable& e) { return durable(node, e.token), fine; },
            [&](const TermChanged& e) {
                node.state.term = e.to;
                node.state.vote.reset();
                if (std::holds_alternative<why::HigherTerm>(e.why))
                    node.state.role = etcd::Role::Follower;
                return fine;
            },
            [&](const RoleChanged& e) { return roleChanged(node, input, e), fine; },
            [&](const VoteDecided& e) { return voted(node, event.node, e), fine; },
            [&](const EntryAppended& e) { return appended(node, e); },
            [&](const LogTruncated& e) {
                node.state.last = e.from.previous();
                node.terms.cutFrom(e.from);
                return fine;
            },
            [&](const CommitAdvanced& e) {
                node.state.commit = e.to;
                if (node.state.role == etcd::Role::Leader)
                    line("Commit", node);
                return fine;
            },
            [&](const SnapshotNoted& e) {
                if (e.what == SnapshotNoted::What::Installed) {
                    node.state.last = node.state.commit = e.index;
                    node.terms.installed(e.index, e.term);
                }
                return fine;
            },
            [&](const ConfigurationTaken& e) {
                return e.index.isZero() ? fine : fail("the members change; it is told of a fixed set of voters");
            },
            [&](const PacketSent& e) { return sent(node, e), fine; },
            [&](const auto&) { return fine; },
        },
        event.body);
}

// ------------------------------------------------------------ starts and stops

Result<> EtcdTlaExporter::started(Node& node, const Started& event)
{
    const Result<> result = node.isStarted ? restarted(node, event) : firstStarted(event);
    node.isStarted = node.isUp = true;
    return result;
}

Result<> EtcdTlaExporter::firstStarted(const Started& event) const
{
    const bool isEmpty = event.term.isZero() && !event.votedFor && event.lastIndex.isZero() && event.commitIndex.isZero()
        && event.snapshotIndex.isZero();
    if (isEmpty)
        return Ok{};
    return fail("the run begins with a disk that is not empty; there, all nodes begin with nothing");
}

// Restart there takes back what the last Ready has persisted: everything that the node remembered, commitIndex too.
Result<> EtcdTlaExporter::restarted(Node& node, const Started& event)
{
    if (!m_savesCommit && !(node.savesCommit && !node.state.commit.isZero()))
        return fail("a node restarts without the rule “saveCommitIndex”; there, commitIndex survives a restart");
    State found{event.term, event.votedFor, std::max(std::min(event.commitIndex, event.lastIndex), event.snapshotIndex),
                event.lastIndex, etcd::Role::Follower};
    if (!node.writes.empty())
        return fail("the node had stopped during an unfinished write; there, a write is finished at once");
    if (!node.state.isSameOnDisk(found)) {
        return fail("the node comes up with another term, vote, log or commitIndex than it had: its disk was wiped, damaged or"
                    " put back");
    }
    if (!node.durable.isSameOnDisk(found))
        ready(node);
    node.state = found;
    node.match.clear();
    line("InitState", node);
    return Ok{};
}

Result<> EtcdTlaExporter::stopped(Node& node, const Stopped& event)
{
    node.isUp = false;
    node.toSelf.clear();
    node.appended = 0;
    node.hasPending = false;
    // Who is shut down may still get its writes done.
    if (!node.writes.empty() && !std::holds_alternative<why::Shutdown>(event.why))
        return fail("a node crashes during an unfinished write; there, a write is finished at once");
    return Ok{};
}

// ------------------------------------------------------------ the disk

void EtcdTlaExporter::written(Node& node, const WriteStarted& event)
{
    node.writes.push_back(event.token);
    node.savesCommit = !event.commitIndex.isZero() && event.commitIndex == node.state.commit;
    for (etcd::ToSelf& message : node.toSelf) {
        if (!message.write)
            message.write = event.token;
    }
}

// What a node says to itself counts when its own disk has it (dissertation §3.8, §10.2.1).
void EtcdTlaExporter::durable(Node& node, WriteToken token)
{
    while (!node.writes.empty() && node.writes.front() <= token)
        node.writes.pop_front();
    while (node.isUp && !node.toSelf.empty() && node.toSelf.front().write && *node.toSelf.front().write <= token)
        receiveFromSelf(node);
}

void EtcdTlaExporter::receiveFromSelf(Node& node)
{
    const Message message = node.toSelf.front().message;
    node.toSelf.pop_front();
    if (node.hasPending)
        ready(node);
    const bool isVote = message.type == Type::VoteResp;
    line(isVote ? "ReceiveRequestVoteResponse" : "ReceiveAppendEntriesResponse", node, &message);
}

// Where the rules that wait for the disk are off, the own vote counts before.
void EtcdTlaExporter::countOwnVote(Node& node)
{
    const auto isOwnVote = [&](const etcd::ToSelf& each) {
        return each.message.type == Type::VoteResp && each.message.term == node.state.term;
    };
    while (std::any_of(node.toSelf.begin(), node.toSelf.end(), isOwnVote))
        receiveFromSelf(node);
}

// ------------------------------------------------------------ decisions

void EtcdTlaExporter::voted(Node& node, const NodeId& self, const VoteDecided& event)
{
    if (event.pre || !event.granted)
        return;
    node.state.vote = event.candidate;
    if (event.candidate != self)
        return;
    node.state.role = etcd::Role::Candidate;
    line("BecomeCandidate", node);
    Message vote;
    vote.type = Type::VoteResp;
    vote.term = node.state.term;
    vote.from = vote.to = self;
    line("SendRequestVoteResponse", node, &vote);
    node.toSelf.push_back({vote, std::nullopt});
    node.hasPending = true;
}

void EtcdTlaExporter::roleChanged(Node& node, const Input& input, const RoleChanged& event)
{
    if (event.to == raft::Role::Candidate)
        return; // its own vote says so
    if (event.to == raft::Role::Leader) {
        countOwnVote(node);
        node.state.role = etcd::Role::Leader;
        node.match.clear();
        line("BecomeLeader", node);
        return;
    }
    if (node.state.role == etcd::Role::Follower)
        return;
    node.state.role = etcd::Role::Follower;
    // A candidate that hears the leader of its term follows it: that is a part of receiving the message.
    if (!(input.isWritten && std::holds_alternative<why::LeaderFound>(event.why)))
        line("BecomeFollower", node);
}

Result<> EtcdTlaExporter::appended(Node& node, const EntryAppended& event)
{
    if (event.entry->type == EntryType::Configuration)
        return fail("the members change; it is told of a fixed set of voters");
    node.state.last = event.index;
    node.terms.append(event.index, event.entry->term);
    if (node.state.role == etcd::Role::Leader) {
        line("Replicate", node);
        ++node.appended;
    }
    return Ok{};
}

// A leader acknowledges its own entries to itself.
void EtcdTlaExporter::answerSelf(Node& node)
{
    node.appended = 0;
    Message answer;
    answer.type = Type::AppResp;
    answer.term = node.state.term;
    answer.from = answer.to = node.id;
    answer.index = node.state.last;
    line("SendAppendEntriesResponse", node, &answer);
    node.toSelf.push_back({answer, std::nullopt});
    node.hasPending = true;
}

void EtcdTlaExporter::sent(Node& node, const PacketSent& event)
{
    if (!m_nodes.contains(event.to))
        return;
    const Packet packet = packetOf(node.id, event);
    const Message& message = packet.message;
    if (!packet.isModelled || (message.type != Type::Vote && message.type != Type::App))
        return;
    if (message.type == Type::Vote)
        countOwnVote(node);
    line(message.type == Type::Vote ? "SendRequestVoteRequest" : "SendAppendEntriesRequest", node, &message);
    node.hasPending = true;
}

void EtcdTlaExporter::ready(Node& node)
{
    line("Ready", node);
    node.durable = node.state;
    node.hasPending = false;
}

} // namespace raft::trace
