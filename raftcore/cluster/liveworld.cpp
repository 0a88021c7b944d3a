// SPDX-License-Identifier: MIT
#include "raftcore/cluster/liveworld.h"

#include "raftcore/cluster/commandtexts.h"
#include "raftcore/network/coin.h"

#include <algorithm>
#include <set>
#include "raftcore/cluster/commandtexts.h"

namespace raft::cluster {

LiveWorld::LiveWorld(wire::CodecOptions codec, Handlers handlers, std::function<Wall()> wall,
                     std::shared_ptr<RefusalCounters> refusals)
    : m_codecOptions(std::move(codec)), m_handlers(std::move(handlers)), m_wall(std::move(wall)),
      m_switchCodec(m_codecOptions), m_switch(this), m_refusals(std::move(refusals))
{
    m_switch.setRefused([this](wire::Cause cause) { m_refusals->count(cause); });
    m_switch.setArrived([this](const wire::EnvelopePeek& envelope, std::string_view datagram) {
        atSwitch(envelope, datagram);
    });
}

LiveWorld::~LiveWorld() = default;

Result<Ok> LiveWorld::openSockets(const QHostAddress& listen, const std::vector<NodeId>& nodes)
{
    if (const auto bound = m_switch.bind(listen); !bound)
        return bound.error();
    m_listen = listen;
    m_codecOptions.senders = nodes;
    for (const NodeId& id : nodes) {
        if (const auto opened = openSocket(id); !opened)
            return opened;
    }
    return Ok{};
}

Result<Ok> LiveWorld::openSocket(const NodeId& node)
{
    auto port = std::make_unique<UdpPort>();
    const auto bound = port->bind(m_listen, 0);
    if (!bound)
        return bound.error();
    Server& server = m_servers[node];
    server.id = node;
    server.port = std::move(port);
    wire::CodecOptions options = m_codecOptions;
    options.self = node;
    server.codec = std::make_unique<wire::Codec>(std::move(options));
    m_switch.setNode(node, bound.value());
    server.port->setReceived([this, &server](std::string_view datagram, const QHostAddress& host, quint16 from) {
        atNode(server, datagram, host, from);
    });
    return Ok{};
}

Result<Ok> LiveWorld::addServer(const NodeId& node)
{
    Result<std::unique_ptr<storage::Disk>> disk = m_handlers.makeDisk(node);
    if (!disk)
        return disk.error();
    m_codecOptions.senders.push_back(node);
    if (const auto opened = openSocket(node); !opened) {
        m_codecOptions.senders.pop_back();
        return opened;
    }
    for (auto& [id, server] : m_servers)
        server.codec->setSenders(m_codecOptions.senders);
    setDisk(node, std::move(disk.value()));
    return Ok{};
}

void LiveWorld::setDisk(const NodeId& node, std::unique_ptr<storage::Disk> disk)
{
    disk->setHandlers({[this, node](WriteToken token) { m_handlers.writeFinished(node, token); },
                       [this, node](WriteToken token, const std::string& error) {
                           m_handlers.post(item::DiskBroke{node, token, error});
                       }});
    m_servers[node].disk = std::move(disk);
}

void LiveWorld::closeDisks()
{
    for (auto& [id, server] : m_servers)
        server.disk.reset();
}

// ---------------------------------------------------------------- packets

LiveWorld::Hop& LiveWorld::beginHop(PacketId id, Way way, const NodeId& from, const NodeId& to, bool taken)
{
    // What the kernel refused at once is looked at with the next expiry.
    const Wall since = taken ? m_wall() : Wall{};
    Hop& hop = m_hops[id] = Hop{way, from, to, since};
    if (taken)
        m_hopOrder.emplace_back(since, id);
    else
        m_hopOrder.emplace_front(since, id);
    return hop;
}

bool LiveWorld::endHop(PacketId id, Way way)
{
    const auto it = m_hops.find(id);
    if (it == m_hops.end() || it->second.way != way)
        return false;
    m_hops.erase(it);
    return true;
}

std::optional<Wall> LiveWorld::expireHops()
{
    bool drained = false;
    while (!m_hopOrder.empty()) {
        const auto [since, id] = m_hopOrder.front();
        const auto it = m_hops.find(id);
        if (it == m_hops.end() || it->second.since != since) {
            m_hopOrder.pop_front(); // it has arrived
            continue;
        }
        if (m_wall() - since < kernelPatience)
            return since + kernelPatience;
        if (!drained) { // it may lie in a buffer, and nobody has looked since
            m_switch.drain();
            for (auto& [node, server] : m_servers)
                server.port->drain();
            drained = true;
            continue;
        }
        m_hopOrder.pop_front();
        const Hop hop = it->second;
        m_hops.erase(it);
        if (hop.way == Way::ToSwitch)
            m_handlers.lostUnsent(id, hop.from, hop.to, LossCause::Kernel);
        else
            m_handlers.lost(id, LossCause::Kernel);
    }
    return std::nullopt;
}

Result<Ok> LiveWorld::carryToNetwork(const NodeId& from, const NodeId& to, Incarnation incarnation, PacketId id,
                                     const Message& message)
{
    Server& server = m_servers.at(from);
    const wire::Envelope envelope{from, to, id, m_codecOptions.cluster, server.diskId, incarnation,
                                  m_codecOptions.cookie};
    if (Result<Ok> encoded = server.codec->encode(envelope, message, m_scratch); !encoded)
        return encoded;
    beginHop(id, Way::ToSwitch, from, to, server.port->send(m_scratch, m_switch.address())).kind = kindOf(message);
    return Ok{};
}

void LiveWorld::atSwitch(const wire::EnvelopePeek& envelope, std::string_view datagram)
{
    const auto it = m_hops.find(envelope.id);
    const bool isOurs = it != m_hops.end() && it->second.way == Way::ToSwitch && it->second.from == envelope.src &&
        it->second.to == envelope.dest;
    if (!isOurs) {
        m_refusals->countStray(); // forged, or given up for lost already
        return;
    }
    const MessageKind kind = it->second.kind;
    m_hops.erase(it);
    m_payloads.insert_or_assign(envelope.id, std::string(datagram));
    m_handlers.post(item::PacketAtNetwork{envelope.id, envelope.src, envelope.dest, kind});
}

void LiveWorld::copyPacket(PacketId id, PacketId copy)
{
    const auto it = m_payloads.find(id);
    if (it == m_payloads.end())
        return;
    std::string payload = it->second;
    m_switchCodec.renumber(payload, copy);
    m_payloads.insert_or_assign(copy, std::move(payload));
}

void LiveWorld::carryToNode(const NodeId& to, PacketId id)
{
    const auto it = m_payloads.find(id);
    const bool taken = it != m_payloads.end() && m_switch.send(to, it->second);
    beginHop(id, Way::ToNode, NodeId(), to, taken);
}

// The bytes are those that come out at the other end, which is how they are known there.
void LiveWorld::carryDamaged(const NodeId& to, PacketId id, std::uint64_t coin)
{
    constexpr std::uint64_t mostFlips = 8;
    const auto it = m_payloads.find(id);
    if (it == m_payloads.end() || it->second.empty())
        return carryToNode(to, id);
    std::string bytes = it->second;
    std::set<std::uint64_t> flips; // each bit once
    for (std::uint64_t flip = 0; flip <= coinBelow(coin, mostFlips); ++flip)
        flips.insert(coinBelow(drawCoin(coin, CoinStream::Damage, flip, 0), bytes.size() * 8));
    for (const std::uint64_t bit : flips) {
        char& byte = bytes[static_cast<std::size_t>(bit / 8)];
        byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << (bit % 8)));
    }
    beginHop(id, Way::ToNode, NodeId(), to, m_switch.send(to, bytes));
    m_damaged.emplace_back(id, std::move(bytes));
}

void LiveWorld::packetEnded(PacketId id)
{
    m_hops.erase(id);
    std::erase_if(m_damaged, [id](const auto& damaged) { return damaged.first == id; });
    if (const auto it = m_payloads.find(id); it != m_payloads.end())
        m_ended.add(id, it->second.size(), [this](PacketId old) { m_payloads.erase(old); });
}

std::optional<World::Recalled> LiveWorld::recall(PacketId id)
{
    const auto it = m_payloads.find(id);
    if (it == m_payloads.end())
        return std::nullopt;
    wire::Decoded decoded = m_switchCodec.decode(it->second);
    auto* whole = std::get_if<wire::Datagram>(&decoded);
    if (whole == nullptr)
        return std::nullopt;
    return Recalled{whole->envelope.src, whole->envelope.dest, std::move(whole->body)};
}

void LiveWorld::atNode(Server& server, std::string_view datagram, const QHostAddress& host, quint16 port)
{
    if (!m_switch.address().isSame(host, port)) {
        server.codec->count(wire::Cause::WrongAddress);
        m_refusals->count(wire::Cause::WrongAddress);
        return;
    }
    wire::Decoded decoded = server.codec->decode(datagram);
    if (auto* whole = std::get_if<wire::Datagram>(&decoded)) {
        const wire::Envelope& envelope = whole->envelope;
        if (endHop(envelope.id, Way::ToNode)) {
            m_handlers.post(item::PacketAtNode{envelope.id, server.id, envelope.src, envelope.incarnation,
                                               std::move(whole->body)});
        } else {
            m_refusals->countStray();
        }
        return;
    }
    if (const auto* rejection = std::get_if<wire::Rejection>(&decoded))
        m_refusals->count(rejection->cause);
    const auto damaged = std::find_if(m_damaged.begin(), m_damaged.end(),
                                      [datagram](const auto& each) { return each.second == datagram; });
    if (damaged != m_damaged.end()) { // what it says of itself is not to be believed
        const PacketId id = damaged->first;
        if (endHop(id, Way::ToNode))
            m_handlers.lost(id, LossCause::Corrupt);
        return;
    }
    const auto envelope = wire::peek(datagram);
    if (envelope && endHop(envelope->id, Way::ToNode))
        m_handlers.lost(envelope->id, LossCause::Rejected);
}

// ---------------------------------------------------------------- disks

void LiveWorld::openDisk(const NodeId& node)
{
    Server& server = m_servers.at(node);
    server.disk->openLater([this, &server](Result<storage::Contents> contents) {
        if (!contents)
            return m_handlers.post(item::DiskOpened{server.id, contents.error()});
        server.diskId = contents->diskId;
        m_handlers.post(item::DiskOpened{
            server.id, DiskContents{std::move(contents->restored), contents->diskId, contents->isNew}});
    });
}

void LiveWorld::write(const NodeId& node, Persist persist) { m_servers.at(node).disk->write(std::move(persist)); }
void LiveWorld::abandonDisk(const NodeId& node) { m_servers.at(node).disk->abandon(); }
void LiveWorld::nodeFailed(const NodeId& node, const std::string& error) { m_handlers.failed(node, error); }

// A database writes a transaction as a whole or not at all, and this program neither makes it lie nor damages it.
Result<Ok> LiveWorld::canSuffer(const trace::Fault& fault) const
{
    namespace f = trace::fault;
    if (std::holds_alternative<f::TearWrites>(fault))
        return text::tornOnlyInLab();
    if (const auto* crash = std::get_if<f::CrashAt>(&fault); crash && crash->point == trace::CrashPoint::MidAppend)
        return text::tornOnlyInLab();
    if (std::holds_alternative<f::LyingDisk>(fault))
        return text::lieOnlyInLab();
    if (std::holds_alternative<f::RollBack>(fault))
        return text::rollBackOnlyInLab();
    if (std::holds_alternative<f::Rot>(fault))
        return text::rotOnlyInLab();
    return Ok{};
}

bool LiveWorld::canLoseWrites() const { return false; } // what a database was given, it has
void LiveWorld::writeDurable(const NodeId&, WriteToken, Duration) {}
std::optional<DiskChange> LiveWorld::crashDisk(const NodeId&, const DiskCrash&) { return std::nullopt; }

DiskChange LiveWorld::wipeDisk(const NodeId& node)
{
    m_servers.at(node).disk->wipe();
    DiskChange change;
    change.now.why.code = trace::DiskChange::Wiped;
    return change;
}

Result<DiskChange> LiveWorld::rollBackDisk(const NodeId&, std::uint64_t) { return text::rollBackOnlyInLab(); }
DiskChange LiveWorld::damageDisk(const NodeId&) { return {}; }

} // namespace raft::cluster
