// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/clock.h"
#include "raftcore/cluster/endedpackets.h"
#include "raftcore/cluster/item.h"
#include "raftcore/cluster/refusals.h"
#include "raftcore/cluster/world.h"
#include "raftcore/network/udpswitch.h"
#include "raftcore/storage/disk.h"
#include "raftcore/wire/codec.h"

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <unordered_map>

namespace raft::cluster {

// The sockets and disks of a live cluster. Every packet really travels twice through the kernel, node → switch and
// switch → node; what the kernel drops is found out and named. Lives on the cluster thread.
class LiveWorld final : public QObject, public World {
public:
    static constexpr Wall kernelPatience = std::chrono::milliseconds(250);

    struct Handlers {
        std::function<void(Item)> post;
        std::function<void(const NodeId&, WriteToken)> writeFinished;
        std::function<void(PacketId, LossCause)> lost;
        std::function<void(PacketId, const NodeId& from, const NodeId& to, LossCause)> lostUnsent;
        std::function<void(const NodeId&, const std::string&)> failed;
        std::function<Result<std::unique_ptr<storage::Disk>>(const NodeId&)> makeDisk = {}; // for a node that is new
    };

    LiveWorld(wire::CodecOptions codec, Handlers handlers, std::function<Wall()> wall,
              std::shared_ptr<RefusalCounters> refusals = std::make_shared<RefusalCounters>());
    ~LiveWorld() override;

    Result<Ok> openSockets(const QHostAddress& listen, const std::vector<NodeId>& nodes);
    void setDisk(const NodeId& node, std::unique_ptr<storage::Disk> disk);
    void closeDisks(); // waits for their threads

    // Datagrams that are in the kernel now.
    bool isCarrying() const { return !m_hops.empty(); }
    // Gives up those that have been there too long; when to come back for the others.
    std::optional<Wall> expireHops();

    Result<Ok> carryToNetwork(const NodeId& from, const NodeId& to, Incarnation incarnation, PacketId id,
                              const Message& message) override;
    void copyPacket(PacketId id, PacketId copy) override;
    void carryToNode(const NodeId& to, PacketId id) override;
    void carryDamaged(const NodeId& to, PacketId id, std::uint64_t coin) override;
    void packetEnded(PacketId id) override;
    std::optional<Recalled> recall(PacketId id) override;
    Result<Ok> addServer(const NodeId& node) override;
    void openDisk(const NodeId& node) override;
    void write(const NodeId& node, Persist persist) override;
    void abandonDisk(const NodeId& node) override;
    void nodeFailed(const NodeId& node, const std::string& error) override;
    Result<Ok> canSuffer(const trace::Fault& fault) const override;
    bool canLoseWrites() const override;
    void writeDurable(const NodeId& node, WriteToken token, Duration lie) override;
    std::optional<DiskChange> crashDisk(const NodeId& node, const DiskCrash& crash) override;
    DiskChange wipeDisk(const NodeId& node) override;
    Result<DiskChange> rollBackDisk(const NodeId& node, std::uint64_t writes) override;
    DiskChange damageDisk(const NodeId& node) override;

    Refusals refusals() const { return m_refusals->read(); }
    const UdpAddress& switchAddress() const { return m_switch.address(); }

private:
    struct Server {
        NodeId id;
        std::unique_ptr<UdpPort> port;
        std::unique_ptr<wire::Codec> codec;
        std::unique_ptr<storage::Disk> disk;
        std::string diskId;
    };
    enum class Way : std::uint8_t { ToSwitch, ToNode };
    struct Hop {
        Way way = Way::ToSwitch;
        NodeId from, to;
        Wall since{};
        MessageKind kind = MessageKind::Heartbeat; // on its way to the switch
    };

    Result<Ok> openSocket(const NodeId& node);
    void atSwitch(const wire::EnvelopePeek& envelope, std::string_view datagram);
    void atNode(Server& server, std::string_view datagram, const QHostAddress& host, quint16 port);
    Hop& beginHop(PacketId id, Way way, const NodeId& from, const NodeId& to, bool taken);
    bool endHop(PacketId id, Way way);

    QHostAddress m_listen;
    wire::CodecOptions m_codecOptions;
    Handlers m_handlers;
    std::function<Wall()> m_wall;
    wire::Codec m_switchCodec;
    UdpSwitch m_switch;
    std::map<NodeId, Server> m_servers;
    std::unordered_map<PacketId, std::string> m_payloads; // that the switch has in hand, and the newest it had
    EndedPackets m_ended;
    std::vector<std::pair<PacketId, std::string>> m_damaged; // as they are in the kernel now
    std::unordered_map<PacketId, Hop> m_hops;
    std::deque<std::pair<Wall, PacketId>> m_hopOrder;
    std::string m_scratch;
    std::shared_ptr<RefusalCounters> m_refusals; // others read it while this thread counts
};

} // namespace raft::cluster
