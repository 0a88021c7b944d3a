// SPDX-License-Identifier: MIT
#include "raftcore/trace/export/etcdtla.h"

namespace raft::trace {

using etcd::Type;

namespace {

std::string_view receiveName(Type type)
{
    switch (type) {
    case Type::Vote:
        return "ReceiveRequestVoteRequest";
    case Type::VoteResp:
        return "ReceiveRequestVoteResponse";
    case Type::AppResp:
        return "ReceiveAppendEntriesResponse";
    case Type::App:
    case Type::Snap:
        break;
    }
    return "ReceiveAppendEntriesRequest";
}

bool isForged(const Why& why)
{
    return std::holds_alternative<why::ForgedSender>(why) || std::holds_alternative<why::ForgedTerm>(why)
        || std::holds_alternative<why::BadEntries>(why);
}

} // namespace

// What became of a message stands in the events behind it.
void EtcdTlaExporter::look(Input& input, const std::vector<Event>& step)
{
    const Message& message = input.packet->message;
    for (const Event& event : step) {
        if (const auto* term = std::get_if<TermChanged>(&event.body))
            input.takesTerm = input.takesTerm || std::holds_alternative<why::HigherTerm>(term->why);
        else if (const auto* ignored = std::get_if<MessageIgnored>(&event.body)) {
            if (ignored->from != message.from)
                continue;
            input.isForeign = input.isForeign || isForged(ignored->why);
            input.isRefused = true;
            input.isSpurned = std::holds_alternative<why::SameTermLeader>(ignored->why);
        } else if (const auto* vote = std::get_if<VoteDecided>(&event.body)) {
            if (!vote->pre && vote->candidate == message.from) {
                input.isRefused = !vote->granted;
                // §4.2.3 of the dissertation: who hears a leader does not even look at the request.
                input.isForeign = !vote->granted && message.term > input.before.term && !input.takesTerm;
            }
        } else if (const auto* snapshot = std::get_if<SnapshotNoted>(&event.body)) {
            input.isInstalled = input.isInstalled || snapshot->what == SnapshotNoted::What::Installed;
            input.completes = input.completes || input.isInstalled;
        } else if (std::holds_alternative<CommitAdvanced>(event.body))
            input.completes = input.completes || std::holds_alternative<InstallSnapshot>(input.packet->body);
    }
}

Result<> EtcdTlaExporter::receive(Node& node, Input& input)
{
    const Packet& packet = *input.packet;
    if (packet.isModelled && (packet.message.type == Type::Vote || packet.message.type == Type::App)) {
        if (input.isForeign)
            return Ok{};
        duplicates(node, input);
        line(receiveName(packet.message.type), node, &packet.message);
        input.isWritten = true;
        answered(node, input);
        return Ok{};
    }
    if (packet.isModelled)
        return receiveAnswer(node, input);
    if (input.completes && std::holds_alternative<InstallSnapshot>(packet.body))
        return takeSnapshot(node, input);
    return input.takesTerm ? learnTerm(node, input) : Ok{};
}

// The specification answers at once; the node when its disk allows it, or never.
void EtcdTlaExporter::answered(Node& node, const Input& input)
{
    const Message& request = input.packet->message;
    if (input.isSpurned)
        return; // a leader that hears another one of its own term: there, it is stuck
    Message answer;
    answer.from = request.to;
    answer.to = request.from;
    answer.term = std::max(input.before.term, request.term);
    answer.reject = input.isRefused;
    if (request.type == Type::Vote) {
        answer.type = Type::VoteResp;
    } else {
        answer.type = Type::AppResp;
        const Index known = input.before.commit;
        answer.index = request.index < known ? known : request.index + request.entries;
    }
    m_answers.add(answer);
    node.hasPending = true;
}

Result<> EtcdTlaExporter::receiveAnswer(Node& node, Input& input)
{
    const Message& message = input.packet->message;
    const bool isAccepted = message.type == Type::AppResp && !message.reject;
    const bool counts = node.state.role == etcd::Role::Leader && message.term == node.state.term && isAccepted;
    if (!m_answers.holds(message)) {
        // It answers what was never written: a vote not looked at, a part of a snapshot.
        if (input.takesTerm)
            return learnTerm(node, input);
        if (counts && message.index > node.match[message.from])
            return fail("a leader learns what a follower holds from the answer to a part of a snapshot");
        return Ok{};
    }
    duplicates(node, input);
    m_answers.take(message);
    line(receiveName(message.type), node, &message);
    input.isWritten = true;
    if (counts)
        node.match[message.from] = std::max(node.match[message.from], message.index);
    return Ok{};
}

// Pre-votes, their answers, and parts of snapshots are not written; but a higher term may come with them. Then the
// leader of that term is made to say so, by an AppendEntries that changes nothing else.
Result<> EtcdTlaExporter::learnTerm(Node& node, Input& input)
{
    const Term term = termOf(input.packet->body);
    const NodeId self = input.packet->to;
    for (auto& [id, leader] : m_nodes) {
        const auto match = leader.match.find(self);
        const bool knowsNothing = match == leader.match.end() || match->second.isZero();
        if (id == self || !leader.isUp || leader.state.role != etcd::Role::Leader || leader.state.term != term || !knowsNothing)
            continue;
        Message word;
        word.term = term;
        word.from = id;
        word.to = self;
        line("SendAppendEntriesRequest", leader, &word);
        ready(leader);
        line("ReceiveAppendEntriesRequest", node, &word);
        node.hasPending = true;
        input.isWritten = true;
        return Ok{};
    }
    return fail("a node learns of a higher term from a message that is not written there (a pre-vote's answer, a part of a"
                " snapshot), and no leader of that term can have told it");
}

// A snapshot is the prefix of the leader's log; there, it is one MsgSnap. But a node that has committed anything takes
// nothing from a MsgSnap there, so it is sent the entries that it lacks first.
Result<> EtcdTlaExporter::takeSnapshot(Node& node, Input& input)
{
    const auto& chunk = std::get<InstallSnapshot>(input.packet->body);
    Node* const leader = nodeOf(input.packet->from);
    const Index end = chunk.lastIncludedIndex;
    if (!leader || !leader->isUp || leader->state.role != etcd::Role::Leader || leader->state.term != chunk.term || leader->state.commit < end)
        return fail("a snapshot is complete after its sender has ceased to lead");
    Message snapshot;
    snapshot.type = Type::Snap;
    snapshot.term = chunk.term;
    snapshot.from = input.packet->from;
    snapshot.to = input.packet->to;
    snapshot.entries = end.value();
    snapshot.commit = end;
    std::optional<Message> entries;
    if (!node.state.commit.isZero()) {
        const Index match = leader->match[snapshot.to];
        if (match > end)
            return fail("a late part of a snapshot tells a node that something is committed that it is known to hold for long");
        entries = snapshot;
        entries->type = Type::App;
        entries->index = std::min(std::max(node.state.commit, match), end);
        entries->entries = distance(entries->index, end);
        const std::optional<Term> before = node.terms.at(entries->index, node.state.last);
        if (!before)
            return fail("a snapshot comes to a node that holds nothing of what the leader believes it to hold");
        entries->logTerm = *before;
        line("SendAppendEntriesRequest", *leader, &*entries);
    }
    line("SendAppendEntriesRequest", *leader, &snapshot);
    ready(*leader);
    Message answer;
    answer.type = Type::AppResp;
    answer.term = chunk.term;
    answer.from = snapshot.to;
    answer.to = snapshot.from;
    answer.index = end;
    if (entries) {
        line("ReceiveAppendEntriesRequest", node, &*entries);
        m_answers.add(answer);
    }
    State now = node.state;
    if (entries) { // what the entries have made of it
        if (now.term != chunk.term)
            now.vote.reset();
        now.term = chunk.term;
        now.role = etcd::Role::Follower;
        now.commit = end;
        now.last = input.isInstalled ? end : now.last;
    }
    line("ReceiveAppendEntriesRequest", node, now, &snapshot);
    m_answers.add(answer);
    node.hasPending = true;
    input.isWritten = true;
    return Ok{};
}

// Written before the first of them arrives: there, what was received can no longer be copied.
void EtcdTlaExporter::duplicates(const Node& node, const Input& input)
{
    const auto found = m_deliveries.find(input.id.number);
    if (found == m_deliveries.end())
        return;
    const std::uint64_t more = found->second - 1;
    m_deliveries.erase(found);
    const Message& message = input.packet->message;
    for (std::uint64_t i = 0; i < more; ++i)
        line("DuplicateMessage", node, &message);
    if (more > 0 && (message.type == Type::VoteResp || message.type == Type::AppResp))
        m_answers.add(message, more);
}

} // namespace raft::trace
