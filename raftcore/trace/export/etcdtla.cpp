// SPDX-License-Identifier: MIT
#include "raftcore/trace/export/etcdtla.h"

#include <ostream>

namespace raft::trace {

using etcd::Type;

namespace {

constexpr std::size_t mostLanded = 1024; // packets that are remembered: a person may send an old one once more

// Events of the network: they name a node, but no code of it runs.
bool isOfNetwork(const EventBody& body)
{
    return std::holds_alternative<PacketDue>(body) || std::holds_alternative<PacketLost>(body)
        || std::holds_alternative<PacketDuplicated>(body);
}

std::string_view roleName(etcd::Role role)
{
    switch (role) {
    case etcd::Role::Candidate:
        return "StateCandidate";
    case etcd::Role::Leader:
        return "StateLeader";
    case etcd::Role::Follower:
        break;
    }
    return "StateFollower";
}

std::string_view typeName(Type type)
{
    switch (type) {
    case Type::AppResp:
        return "MsgAppResp";
    case Type::Vote:
        return "MsgVote";
    case Type::VoteResp:
        return "MsgVoteResp";
    case Type::Snap:
        return "MsgSnap";
    case Type::App:
        break;
    }
    return "MsgApp";
}

} // namespace

// ------------------------------------------------------------ lines

void EtcdTlaExporter::line(std::string_view name, const Node& node, const State& state, const Message* message)
{
    m_line.begin().member("tag", "trace").open("event");
    m_line.member("name", name).member("nid", node.name);
    m_line.open("state").member("term", state.term.value());
    m_line.member("vote", state.vote ? nameOf(*state.vote) : "0").member("commit", state.commit.value()).close();
    m_line.member("role", roleName(state.role)).member("log", state.last.value());
    auto& writer = m_line.writer();
    m_line.key("conf");
    writer.StartArray();
    writer.StartArray();
    for (const NodeId& id : m_order)
        m_line.string(nameOf(id));
    writer.EndArray();
    writer.StartArray();
    writer.EndArray();
    writer.EndArray();
    if (message) {
        m_line.open("msg").member("type", typeName(message->type)).member("term", message->term.value());
        m_line.member("from", nameOf(message->from)).member("to", nameOf(message->to));
        m_line.member("entries", message->entries).member("logTerm", message->logTerm.value());
        m_line.member("index", message->index.value()).member("commit", message->commit.value());
        m_line.member("vote", "0").flag("reject", message->reject).member("rejectHint", std::uint64_t{0}).close();
    }
    m_line.close().put(*m_out);
}

std::string_view EtcdTlaExporter::nameOf(const NodeId& id) const
{
    const auto found = m_nodes.find(id);
    return found == m_nodes.end() ? "0" : std::string_view(found->second.name);
}

etcd::Node* EtcdTlaExporter::nodeOf(const NodeId& id)
{
    const auto found = m_nodes.find(id);
    return found == m_nodes.end() ? nullptr : &found->second;
}

Result<> EtcdTlaExporter::fail(const std::string& reason) const
{
    return Error{"event " + std::to_string(m_n) + " has no place in etcd's specification: " + reason};
}

// ------------------------------------------------------------ the run

// The specification makes a copy of a message only while it has the message. So a packet that is going to be
// delivered twice must be known before it is for the first time.
void EtcdTlaExporter::survey(const Event& event)
{
    if (const auto* copied = std::get_if<PacketDuplicated>(&event.body)) {
        const auto landed = std::find(m_landed.begin(), m_landed.end(), copied->id.number);
        m_deliveries.try_emplace(copied->id.number, landed == m_landed.end() ? 0 : 1);
    } else if (const auto* delivered = std::get_if<PacketDelivered>(&event.body)) {
        if (const auto known = m_deliveries.find(delivered->id.number); known != m_deliveries.end()) {
            ++known->second;
            return;
        }
        m_landed.push_back(delivered->id.number);
        if (m_landed.size() > mostLanded)
            m_landed.pop_front();
    }
}

Result<> EtcdTlaExporter::begin(const Header& header, const ExportRange& range, std::ostream& out)
{
    m_out = &out;
    std::erase_if(m_deliveries, [](const auto& each) { return each.second < 2; });
    m_landed.clear();
    if (range.from > Time(0))
        return Error{"etcd's specification follows a run from its beginning: a part can only be cut off at its end"};
    if (header.mode == Mode::Imported)
        return Error{"an imported run does not say enough for etcd's specification"};
    if (!header.configuration.learners.empty() || header.configuration.isJoint())
        return Error{"the run begins with learners or a joint configuration; etcd's specification is told of a fixed set of voters"};
    m_order = header.configuration.voters;
    std::sort(m_order.begin(), m_order.end());
    if (m_order.empty())
        return Error{"the run has no voters"};
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        Node& node = m_nodes[m_order[i]];
        node.id = m_order[i];
        node.name = std::to_string(i + 1);
    }
    for (const NodeId& id : m_order)
        line("InitState", m_nodes[id]);
    return Ok{};
}

Result<> EtcdTlaExporter::take(const Event& event)
{
    if (isOfNetwork(event.body)) {
        note(event);
        return Ok{};
    }
    if (!m_step.empty() && (event.node != m_step.front().node || beginsStep(event))) {
        if (const auto closed = closeStep(); !closed)
            return closed;
    }
    if (const auto* rule = std::get_if<RuleSwitched>(&event.body)) {
        if (rule->name == "saveCommitIndex")
            m_savesCommit = rule->on;
        return Ok{};
    }
    if (const auto* packet = std::get_if<PacketSent>(&event.body))
        m_packets.insert_or_assign(packet->id, packetOf(event.node, *packet));
    if (!event.node.isEmpty() && m_nodes.contains(event.node))
        m_step.push_back(event);
    return Ok{};
}

Result<> EtcdTlaExporter::end()
{
    return closeStep();
}

bool EtcdTlaExporter::beginsStep(const Event& event) const
{
    return std::visit(Overloaded{
                          [](const Started&) { return true; },
                          [](const Stopped&) { return true; },
                          [](const PacketDelivered&) { return true; },
                          [](const TimerFired&) { return true; },
                          [](const WriteDurable&) { return true; },
                          [](const DiskError&) { return true; },
                          [](const Requested&) { return true; },
                          [](const AdminGiven&) { return true; },
                          [](const Paused&) { return true; },
                          [](const Resumed&) { return true; },
                          [](const auto&) { return false; },
                      },
                      event.body);
}

// Packets are followed as they go, whoever they belong to.
EtcdTlaExporter::Packet EtcdTlaExporter::packetOf(const NodeId& from, const PacketSent& sent)
{
    Packet packet{from, sent.to, sent.msg, false, {}};
    Message& message = packet.message;
    message.from = from;
    message.to = sent.to;
    message.term = termOf(sent.msg);
    packet.isModelled = std::visit(
        Overloaded{
            [&](const RequestVote& m) {
                message.type = Type::Vote;
                message.index = m.lastLogIndex;
                message.logTerm = m.lastLogTerm;
                return !m.pre;
            },
            [&](const VoteAccepted& m) {
                message.type = Type::VoteResp;
                return !m.pre;
            },
            [&](const VoteRejected& m) {
                message.type = Type::VoteResp;
                message.reject = true;
                return !m.pre;
            },
            [&](const AppendEntries& m) {
                message.type = Type::App;
                message.index = m.prevLogIndex;
                message.logTerm = m.prevLogTerm;
                message.entries = m.entries.size();
                message.commit = m.leaderCommit;
                return true;
            },
            [&](const EntriesAccepted& m) {
                message.type = Type::AppResp;
                message.index = m.matchIndex;
                return true;
            },
            [&](const EntriesRejected& m) {
                message.type = Type::AppResp;
                message.index = m.prevLogIndex;
                message.reject = true;
                return true;
            },
            [](const auto&) { return false; },
        },
        sent.msg);
    if (auto* append = std::get_if<AppendEntries>(&packet.body))
        append->entries.clear();
    return packet;
}

void EtcdTlaExporter::note(const Event& event)
{
    if (const auto* lost = std::get_if<PacketLost>(&event.body)) {
        m_packets.erase(lost->id);
    } else if (const auto* copied = std::get_if<PacketDuplicated>(&event.body)) {
        const auto original = m_packets.find(copied->id);
        const auto old = std::find_if(m_delivered.begin(), m_delivered.end(),
                                      [&](const auto& each) { return each.first == copied->id; });
        if (original != m_packets.end())
            m_packets.insert_or_assign(copied->copy, Packet(original->second));
        else if (old != m_delivered.end())
            m_packets.insert_or_assign(copied->copy, old->second);
    }
}

// All events of one input to one node.
Result<> EtcdTlaExporter::closeStep()
{
    if (m_step.empty())
        return Ok{};
    const std::vector<Event> step = std::exchange(m_step, {});
    Node& node = m_nodes.at(step.front().node);
    Input input;
    m_n = step.front().n;
    if (const auto* delivered = std::get_if<PacketDelivered>(&step.front().body)) {
        const auto packet = m_packets.find(delivered->id);
        if (packet != m_packets.end() && m_nodes.contains(packet->second.from)) {
            input.packet = std::move(packet->second);
            input.id = delivered->id;
            input.before = node.state;
            m_packets.erase(packet);
            m_delivered.emplace_back(input.id, *input.packet);
            if (m_delivered.size() > mostLanded)
                m_delivered.pop_front();
            look(input, step);
            if (const auto received = receive(node, input); !received)
                return received;
        }
    }
    for (const Event& event : step) {
        m_n = event.n;
        if (node.appended > 0 && !std::holds_alternative<EntryAppended>(event.body))
            answerSelf(node);
        if (const auto handled = handle(node, input, event); !handled)
            return handled;
    }
    if (node.appended > 0)
        answerSelf(node);
    if (node.hasPending)
        ready(node);
    return Ok{};
}

} // namespace raft::trace
