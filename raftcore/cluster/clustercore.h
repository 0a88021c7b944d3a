// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/clock.h"
#include "raftcore/cluster/clientbook.h"
#include "raftcore/cluster/command.h"
#include "raftcore/cluster/faultlist.h"
#include "raftcore/cluster/recorder.h"
#include "raftcore/cluster/servernode.h"
#include "raftcore/cluster/world.h"

#include <functional>
#include <set>

namespace raft::cluster {

constexpr std::size_t mostNodes = 50; // of a cluster, members or not

bool areFair(const RaftTuning& tuning);

struct CoreOptions {
    std::uint64_t seed = 1;
    ReplicaOptions replica;   // without the id
    LinkConditions link;      // of every link, when nothing is wrong
    Duration diskLatency{};   // modelled: no write is durable sooner than this
    std::optional<NodeId> pinned; // its first election timeout, in its first incarnation, …
    Duration pinnedTimeout{};     // … is this
    // The n-th election timeout of an incarnation, when it is known from a recording; else it is drawn by the seed.
    std::function<std::optional<Duration>(const NodeId& node, Incarnation incarnation, std::uint64_t n)> recordedDraw;
    std::set<NodeId> newcomers;   // nodes that were added later: they know of no members but from their log
};

// A cluster without a clock of its own, sockets and files: the nodes, the network and the one queue of all that
// will happen to them. It is driven by handleNext(), and carried out by a World. Everything that happens is
// recorded. The same in Live and Lab; one thread.
class ClusterCore {
public:
    ClusterCore(CoreOptions options, std::vector<NodeId> nodes, World& world, Recorder& recorder);
    ~ClusterCore();

    // What the queue holds next, and doing it. True when a node was given an input.
    std::optional<Time> nextTime() const { return m_queue.next(); }
    bool handleNext();
    // Does at once, at the present instant, what does not have to wait for its turn.
    bool handle(Item item);
    void add(Time at, Item item);
    // While it is set, what comes in from the world goes there instead of into the queue.
    using Aside = std::function<void(Time at, Item item)>;
    void putAside(Aside aside) { m_aside = std::move(aside); }
    void moveTo(Time time) { m_clock.moveTo(time); }
    Time now() const { return m_clock.now(); }

    // A command that concerns the cluster, not its time; the error is for a person. What is asked reaches its node at
    // once, also while the clock stands, unless it may wait for the node's next turn, together with what others ask.
    // The command is recorded before what comes of it.
    Result<Ok> carryOut(const Command& command, bool mayWait = false);

    void bringUp(const NodeId& node, DiskContents contents); // from a disk that has been opened
    void unpin() { m_options.pinned.reset(); }               // the cluster is not fresh
    void shutDown();                                         // every node stops; for the end
    // The disk says, at this instant, that this write and all before it are durable.
    void writeFinished(Time at, const NodeId& node, WriteToken token);
    bool isWriting() const; // some write was handed to a disk that has not answered yet
    bool isOpening() const;
    void losePacket(PacketId id, LossCause cause);  // of a packet that the network knows
    void loseUnsent(PacketId id, const NodeId& from, const NodeId& to, LossCause cause);

    // For ServerNode.
    void answered(const NodeId& node, const std::string& client, std::uint64_t serial, const Answer& answer);
    void packetSent(ServerNode& node, const NodeId& to, Message message);
    void record(const NodeId& node, trace::EventBody body);
    void giveToDisk(ServerNode& node, Persist persist);
    bool crashesAt(const NodeId& node, trace::CrashPoint point);
    bool hasGivenUp(const std::string& client, std::uint64_t serial) const;
    Scheduler<Item>& queue() { return m_queue; }
    World& world() { return m_world; }

    const Network& network() const { return m_network; }
    const FaultList& faults() const { return m_faults; }
    const std::vector<NodeId>& nodeIds() const { return m_network.nodes(); }
    const ServerNode* node(const NodeId& id) const;

private:
    friend class Reenactor; // feeds it with what a trace recorded
    struct Stream {
        NodeId node;
        std::int64_t perThousandSeconds = 0;
        std::int64_t owed = 0; // milliardths of a request
        Time lastTick{};
        std::uint64_t count = 0;
        Scheduler<Item>::Slot slot;
    };

    // Items; each says whether a node was given an input.
    bool handle(const item::TimerDue& due);
    bool handle(const item::PacketAtNetwork& packet);
    bool handle(const item::PacketDue& packet);
    bool handle(item::PacketAtNode& packet);
    bool handle(const item::DiskDone& done);
    bool handle(const item::DiskBroke& broke);
    bool handle(item::DiskOpened& opened);
    bool handle(const item::DiskTakes& takes);
    bool handle(const item::NodeTurn& turn);
    bool handle(const item::RequestsWait& wait);
    bool handle(const item::RequestDeadline& deadline);
    bool handle(const item::StreamTick& tick);
    bool handle(const item::ClientRetry& retry);
    bool handle(const item::ClientTurn& turn);
    bool handle(const item::FaultOver& over);

    // Commands.
    Result<Ok> dispatch(const Command& command);
    void tellCommand();
    void flushRequests(); // hands over those that wait, without waiting for the queue
    Result<Ok> startNode(const NodeId& id);
    Result<Ok> killNode(const NodeId& id);
    Result<Ok> killLeader();
    Result<Ok> pauseNode(const NodeId& id);
    Result<Ok> resumeNode(const NodeId& id);
    Result<Ok> timeOutNode(const NodeId& id);
    Result<Ok> pinTimeout(const command::PinTimeout& command);
    Result<Ok> inflict(const trace::Fault& fault);
    Result<Ok> inflictOnLinks(const trace::Fault& fault);
    Result<Ok> inflictOnNode(const trace::Fault& fault, const NodeId& id);
    Result<Ok> heal(trace::FaultId id);
    Result<Ok> healSame(const trace::Fault& fault);
    Result<Ok> startAll();
    Result<Ok> healAll();
    Result<Ok> setLink(const NodeId& from, const NodeId& to, bool on, bool cut);
    Result<Ok> mendLink(const NodeId& from, const NodeId& to, bool cut);
    Result<Ok> handlePacket(const command::HandlePacket& command);
    Result<Ok> replayPacket(PacketId id);
    Result<Ok> append(const command::AppendCommand& command);
    Result<Ok> readRange(const command::ReadRange& command);
    Result<Ok> readState(const command::ReadState& command);
    Result<Ok> stream(const command::AppendStream& command);
    Result<Ok> configureClient(const command::ConfigureClient& command);
    Result<Ok> retryRequest(const command::RetryRequest& command);
    Result<Ok> giveUp(const command::GiveUp& command);
    Result<Ok> addNode(const NodeId& wanted);
    Result<Ok> changeMembers(const command::ChangeMembers& command);
    Result<Ok> abortChange();
    Result<Ok> transfer(const NodeId& to);
    Result<Ok> abortTransfer();
    Result<Ok> takeSnapshot(const NodeId& id);
    Result<Ok> forgetLeader(const NodeId& id);
    Result<Ok> tune(const RaftTuning& tuning);
    Result<Ok> setRule(const command::SetRule& command);

    Result<ServerNode*> find(const NodeId& id);
    ServerNode& at(const NodeId& id);
    Result<ServerNode*> findRunning(const NodeId& id);
    ServerNode* leader(bool whoRuns);
    ServerNode* anyUp(const NodeId& butNot); // and running, and a member; others only when there is none
    Client& client(const std::string& name);
    Result<ServerNode*> nodeFor(const NodeId& named, const Client& client);
    void ask(ServerNode& node, const std::string& name, std::uint64_t serials, ClientRequest asked);
    void askAgain(ServerNode& node, Client::Asked& asked);
    void openSession(ServerNode& node, const std::string& name);
    trace::FaultId beginFault(trace::Fault fault);
    void endFault(trace::FaultId id);
    void refreshLinks();
    void releasePackets(); // that a hand holds
    Parties parties();
    void refreshNode(ServerNode& node);
    void refreshNodes();
    // Of what happens to a disk in an instant.
    template <class Change>
    Result<Ok> changeDisk(ServerNode& node, const trace::Fault& fault, Change change);
    void crashThoseWhoCame();
    void setSlowness(ServerNode& node, Duration slowness);
    bool standsInLine(ServerNode& node, const Item& next);
    void getInLine(ServerNode& node, std::vector<Item> backlog);
    void takeTurn(ServerNode& node);
    void queueAgain(ServerNode& node, Item next);
    void putIntoInbox(item::PacketAtNode packet);
    void request(ServerNode& node, ClientRequest request);
    void recordRequest(const NodeId& node, const ClientRequest& request);
    void stop(ServerNode& node, Why why);
    void tellWhatChanged(ServerNode& node);
    void openDisk(const NodeId& node);
    std::optional<std::string> reasonNotToOpen(const NodeId& node) const;
    void scheduleWrites(ServerNode& node, Time finishedAt);
    bool takeDurable(ServerNode& node, WriteToken token);
    void crashDisk(ServerNode& node, std::optional<trace::CrashPoint> point);
    void diskChanged(ServerNode& node, const DiskChange& change);
    void settleWrites(ServerNode& node); // before a restart: what the disk finished is durable, the rest was dropped
    void keepRoom(Fates& fates);
    void carryOutFates(Fates& fates, item::PacketAtNode* packet);
    ReplicaOptions replicaOptions(const NodeId& id) const;
    DrawElectionTimeout drawFor(const NodeId& id, Incarnation incarnation) const;

    CoreOptions m_options;
    World& m_world;
    Recorder& m_recorder;
    Clock m_clock;
    Scheduler<Item> m_queue;
    Network m_network;
    FaultList m_faults;
    RuleBook m_rules;
    std::map<NodeId, std::unique_ptr<ServerNode>> m_nodes;
    std::map<std::string, Client> m_clients;
    std::map<std::string, Stream> m_streams;
    std::set<NodeId> m_newcomers; // added after the beginning
    std::vector<NodeId> m_seen; // nodes whose disk this trace has seen from the start of its log
    std::uint64_t m_packets = 0;
    std::size_t m_turn = 0; // whose turn it is when any node may be asked
    std::uint64_t m_taken = 0; // from the queue, but for what the world outside answers
    const Command* m_given = nullptr; // being carried out, and not recorded yet
    bool m_givenMayWait = false;
    std::optional<World::Recalled> m_replayed; // while a packet that has ended is sent again
    bool m_givenInput = false;
    bool m_someCrash = false;                // some node came to the point at which it crashes
    const ServerNode* m_serving = nullptr;   // a slow node, in its turn
    Aside m_aside;
    Fates m_spareFates;
};

} // namespace raft::cluster
