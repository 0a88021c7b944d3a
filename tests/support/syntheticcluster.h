// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/store.h"

#include <map>
#include <queue>
#include <set>
#include <vector>

namespace raft::test {

// A model of a cluster, small and fast: Figure 2 over a lossy network with slow disks, one event queue, one
// generator of randomness. It writes a trace and nothing else. It is no substitute for the real machine; it
// makes traces when that is not what is tested.
class SyntheticCluster {
public:
    struct Options {
        unsigned nodes = 5;
        std::uint64_t seed = 1;
        Duration delay{12'000};
        Duration jitter{4'000};
        Duration disk{5'000};
        Duration betweenRequests{20'000};
        std::uint64_t lossPpm = 0;
        std::uint64_t copyPpm = 0;
        bool chaos = false;
    };

    SyntheticCluster(Options options, trace::StoreLimits limits = {});

    void runUntil(Time time);
    void runEvents(std::uint64_t events);

    NodeId leader() const; // empty when there is none
    void kill(const NodeId& id);
    void restart(const NodeId& id);
    void pause(const NodeId& id);
    void resume(const NodeId& id);
    void begin(trace::Fault fault); // kills and pauses too
    void healOldest();
    void note(const std::string& text);

    std::shared_ptr<trace::TraceStore> trace() const { return m_trace; }
    Time now() const { return m_now; }

private:
    static constexpr Duration electionMin{150'000};
    static constexpr Duration electionMax{300'000};

    struct Write {
        trace::WriteStarted state;
        std::size_t firstNew = 0; // number of entries before those that are new
        Entries entries;
        std::vector<std::pair<NodeId, Message>> replies; // they promise what this write makes durable
        bool sendsVotes = false;
    };
    struct Node {
        NodeId id;
        bool up = false, paused = false;
        std::uint64_t incarnation = 0;
        Role role = Role::Follower;
        Term term;
        std::optional<NodeId> votedFor;
        Entries log; // log[i] has index i + 1
        std::uint64_t commit = 0, applied = 0, hash = 0;
        std::size_t unwritten = 0;
        std::uint64_t durableLast = 0;
        trace::WriteStarted durable;
        Entries durableLog;
        std::vector<Write> writes;
        std::uint64_t token = 0, draws = 0, round = 0;
        std::set<NodeId> votes;
        std::map<NodeId, std::uint64_t> next, match;
        std::uint64_t electionTimer = 0,
                      heartbeatTimer = 0; // generations: a newer one makes older expiries void
        Time heardAt{};
        NodeId leaderId;
        std::vector<PacketId> inbox;
        std::map<std::uint64_t, std::pair<std::string, std::uint64_t>> waiting; // index → client, serial
    };
    struct Packet {
        NodeId from, to;
        std::shared_ptr<const Message> msg;
        bool waits = false; // at a gate or in an inbox
    };
    enum class What : std::uint8_t { Election, Heartbeat, Arrive, Disk, Request, Chaos, Heal };
    struct Item {
        Time at;
        std::uint64_t order;
        What what;
        std::size_t node;
        std::uint64_t number; // a timer's generation, a write's token, a fault's id
        std::uint64_t incarnation;
        PacketId packet;
        bool operator<(const Item& other) const
        {
            return at != other.at ? at > other.at : order > other.order;
        }
    };
    struct ActiveFault {
        trace::FaultId id;
        trace::Fault fault;
    };

    std::uint64_t random();
    std::uint64_t below(std::uint64_t limit) { return limit == 0 ? 0 : random() % limit; }
    bool coin(std::uint64_t ppm) { return below(1'000'000) < ppm; }
    Node& node(const NodeId& id) { return m_nodes[m_places.at(id)]; }
    std::size_t placeOf(const Node& node) const { return static_cast<std::size_t>(&node - m_nodes.data()); }
    void emit(const NodeId& id, const trace::EventBody& body) { m_trace->append(m_now, id, body); }
    void schedule(Duration in, What what, std::size_t place = 0, std::uint64_t number = 0,
                  PacketId packet = {});
    bool step(Time until);

    void start(Node& node);
    void drawElection(Node& node);
    void armElection(Node& node, Duration timeout);
    void armHeartbeat(Node& node);
    void campaign(Node& node);
    void lead(Node& node);
    void stepDown(Node& node, const Why& why);
    void rise(Node& node, Term term, const Why& why);
    void append(Node& node, EntryPtr entry);
    Write& persist(Node& node);
    void finish(Node& node, std::uint64_t token);
    void replyWhenDurable(Node& node, bool changed, const NodeId& to, Message message);
    void replicate(Node& leader, const NodeId& peer);
    void beat(Node& leader);
    void advance(Node& leader);
    void commitTo(Node& node, std::uint64_t index, const Why& why);
    void request();

    void send(Node& from, const NodeId& to, Message message);
    void fly(PacketId id, const Packet& packet);
    void arrive(PacketId id);
    void lose(PacketId id, LossCause cause);
    void deliver(Node& to, PacketId id);
    void handle(Node& me, const NodeId& from, const RequestVote& m);
    void handle(Node& me, const NodeId& from, const VoteAccepted& m);
    void handle(Node& me, const NodeId& from, const VoteRejected& m);
    void handle(Node& me, const NodeId& from, const AppendEntries& m);
    void handle(Node& me, const NodeId& from, const EntriesAccepted& m);
    void handle(Node& me, const NodeId& from, const EntriesRejected& m);
    void handle(Node&, const NodeId&, const Forward&) { }
    void handle(Node&, const NodeId&, const ForwardResult&) { }

    bool isCut(const NodeId& from, const NodeId& to) const;
    bool isHeld(const NodeId& from, const NodeId& to) const;
    void mischief();
    void heal(trace::FaultId id);

    Options m_options;
    std::shared_ptr<trace::TraceStore> m_trace;
    std::vector<Node> m_nodes;
    std::map<NodeId, std::size_t> m_places;
    std::priority_queue<Item> m_queue;
    std::map<PacketId, Packet> m_inFlight;
    std::vector<ActiveFault> m_faults;
    Time m_now{};
    std::uint64_t m_random;
    std::uint64_t m_order = 0, m_packet = 0, m_serial = 0, m_fault = 0;
};

} // namespace raft::test
