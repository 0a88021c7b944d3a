// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/export/etcdmodel.h"
#include "raftcore/trace/export/exporter.h"
#include "raftcore/trace/export/jsonline.h"

#include <deque>
#include <map>
#include <unordered_map>

namespace raft::trace {

// A run as lines for etcd-io/raft's specification in TLA+, which checks them with Traceetcdraft.tla. docs/exports.md
// has the table. Runs that the specification has no steps for are refused, with the reason.
class EtcdTlaExporter : public Exporter {
public:
    bool wantsSurvey() const override { return true; }
    void survey(const Event& event) override;
    Result<> begin(const Header& header, const ExportRange& range, std::ostream& out) override;
    Result<> take(const Event& event) override;
    Result<> end() override;

private:
    using Message = etcd::Message;
    using Node = etcd::Node;
    using State = etcd::State;

    struct Packet { // in flight
        NodeId from, to;
        raft::Message body; // without entries
        bool isModelled = false;
        Message message; // when it is
    };
    // The message that a node is given, and what became of it.
    struct Input {
        std::optional<Packet> packet; // none: another input
        PacketId id;
        State before;
        bool isWritten = false;   // as a line that says that it is received
        bool isForeign = false;   // a vote asked for by who is not listened to, or what no peer can have sent
        bool isRefused = false;   // not what it asks for
        bool isSpurned = false;   // not even answered
        bool takesTerm = false;   // its term is a higher one, and taken over
        bool completes = false;   // a snapshot, …
        bool isInstalled = false; // … in place of the whole log
    };

    // etcdtla.cpp: the run, step by step
    Result<> fail(const std::string& reason) const;
    bool beginsStep(const Event& event) const;
    Result<> closeStep();
    void note(const Event& event);
    static Packet packetOf(const NodeId& from, const PacketSent& sent);

    // etcdtlasteps.cpp: what a node does
    Result<> handle(Node& node, const Input& input, const Event& event);
    Result<> started(Node& node, const Started& event);
    Result<> firstStarted(const Started& event) const;
    Result<> restarted(Node& node, const Started& event);
    Result<> stopped(Node& node, const Stopped& event);
    static void written(Node& node, const WriteStarted& event);
    void durable(Node& node, WriteToken token);
    void receiveFromSelf(Node& node);
    void countOwnVote(Node& node);
    void voted(Node& node, const NodeId& self, const VoteDecided& event);
    void roleChanged(Node& node, const Input& input, const RoleChanged& event);
    Result<> appended(Node& node, const EntryAppended& event);
    void answerSelf(Node& node);
    void sent(Node& node, const PacketSent& event);
    void ready(Node& node);

    // etcdtlamessages.cpp: what it receives
    static void look(Input& input, const std::vector<Event>& step);
    Result<> receive(Node& node, Input& input);
    void answered(Node& node, const Input& input);
    Result<> receiveAnswer(Node& node, Input& input);
    Result<> learnTerm(Node& node, Input& input);
    Result<> takeSnapshot(Node& node, Input& input);
    void duplicates(const Node& node, const Input& input);

    // Lines
    void line(std::string_view name, const Node& node, const State& state, const Message* message = nullptr);
    void line(std::string_view name, const Node& node, const Message* message = nullptr)
    {
        line(name, node, node.state, message);
    }
    std::string_view nameOf(const NodeId& id) const;
    Node* nodeOf(const NodeId& id);

    // How often a packet that the network copied is delivered, once the run is surveyed; then how many lines say so.
    std::unordered_map<std::uint64_t, std::uint64_t> m_deliveries;
    std::deque<std::uint64_t> m_landed; // in the survey: the last packets that were delivered once

    std::ostream* m_out = nullptr;
    JsonLine m_line;
    std::map<NodeId, Node> m_nodes;
    std::vector<NodeId> m_order;
    std::map<PacketId, Packet> m_packets; // in flight
    std::deque<std::pair<PacketId, Packet>> m_delivered; // the last ones
    etcd::Answers m_answers;
    bool m_savesCommit = false;
    std::vector<Event> m_step; // of one node
    std::uint64_t m_n = 0;     // of the event that is handled
};

} // namespace raft::trace
