// SPDX-License-Identifier: MIT
#include "raftcore/cluster/liveengine.h"

#include "raftcore/cluster/commandtexts.h"
#include "raftcore/network/coin.h"
#include "raftcore/storage/memorydisk.h"

#include <algorithm>

namespace raft::cluster {

wire::CodecOptions LiveEngine::codecOptions(const Parts& parts)
{
    wire::CodecOptions options;
    options.cluster = parts.store->header().cluster;
    options.cookie = coinBelow(drawCoin(parts.options.seed, CoinStream::Cookie, 0, 0), Term::limit);
    if (!parts.options.listen.isLoopback()) {
        options.key = parts.options.key;
        options.maxDatagram = wire::networkDatagram;
    }
    return options;
}

LiveEngine::LiveEngine(Parts parts)
    : PacedEngine(parts.options.rate, PacedClock::fastest, parts.clock, parts.signalled), m_parts(std::move(parts)),
      m_recorder(m_parts.store, std::move(m_parts.observers)),
      m_world(codecOptions(m_parts),
              {[this](Item item) { post(std::move(item)); },
               [this](const NodeId& node, WriteToken token) {
                   m_core.writeFinished(stamp(), node, token);
                   wakeSoon();
               },
               [this](PacketId id, LossCause cause) { m_core.losePacket(id, cause); },
               [this](PacketId id, const NodeId& from, const NodeId& to, LossCause cause) {
                   m_core.loseUnsent(id, from, to, cause);
               },
               [this](const NodeId& node, const std::string& error) {
                   signalled().failed(QString::fromStdString(node.toString() + ": " + error));
               },
               [this](const NodeId& node) { return makeDisk(node); }},
              &WallDriver::now, m_parts.refusals),
      m_core(coreOptionsOf(m_parts.options, m_parts.store->header().configuration, m_parts.nodes, codecOptions(m_parts)),
             m_parts.nodes, m_world, m_recorder)
{
    m_recorder.setWatcher([this](const trace::Event& event) { watch(event); });
}

LiveEngine::~LiveEngine()
{
    m_core.shutDown();
    m_world.closeDisks();
}

// ---------------------------------------------------------------- coming up

void LiveEngine::begin(std::function<void(Result<Ok>)> ready)
{
    if (const auto opened = m_world.openSockets(m_parts.options.listen, m_parts.nodes); !opened)
        return ready(opened.error());
    m_ready = std::move(ready);
    for (const NodeId& id : m_parts.nodes) {
        if (m_parts.directory)
            m_world.setDisk(id, m_parts.directory->makeDisk(id));
        else
            m_world.setDisk(id, std::make_unique<storage::MemoryDisk>());
    }
    for (const NodeId& id : m_parts.nodes)
        m_world.openDisk(id);
}

// The directory knows the node before its first byte is written, so that it is there when the cluster is reopened.
Result<std::unique_ptr<storage::Disk>> LiveEngine::makeDisk(const NodeId& node)
{
    using Made = Result<std::unique_ptr<storage::Disk>>;
    if (!m_parts.directory)
        return Made(std::make_unique<storage::MemoryDisk>());
    std::vector<NodeId> nodes = m_parts.directory->manifest().nodes;
    nodes.push_back(node);
    if (const auto kept = m_parts.directory->update(std::move(nodes), m_parts.directory->manifest().settings); !kept)
        return kept.error();
    return Made(m_parts.directory->makeDisk(node));
}

// All nodes come up at the same instant, in the order of their names, whichever disk was first.
void LiveEngine::startNodes()
{
    std::sort(m_firstDisks.begin(), m_firstDisks.end(),
              [](const auto& a, const auto& b) { return a.node < b.node; });
    const bool isFresh = std::all_of(m_firstDisks.begin(), m_firstDisks.end(), [](const item::DiskOpened& opened) {
        return opened.contents && opened.contents->isNew;
    });
    if (!isFresh)
        m_core.unpin();
    for (const Command& command : firstCommands(m_parts.options.rules))
        (void)m_core.carryOut(command);
    for (item::DiskOpened& opened : m_firstDisks)
        m_core.handle(Item(std::move(opened)));
    m_firstDisks.clear();
    if (!m_parts.options.startPaused)
        resumeClock();
    publish(true);
    const auto ready = std::exchange(m_ready, {});
    ready(Ok{});
    wakeSoon();
}

// ---------------------------------------------------------------- time

// Something has come in from outside. Nothing reaches a node but from the queue; only what decides a packet's fate
// or brings a node up does not wait while the clock stands.
void LiveEngine::post(Item item)
{
    if (m_ready) {
        if (auto* opened = std::get_if<item::DiskOpened>(&item)) {
            m_firstDisks.push_back(std::move(*opened));
            if (m_firstDisks.size() == m_parts.nodes.size())
                startNodes();
        }
        return;
    }
    const bool isOfTheWorld = std::holds_alternative<item::PacketAtNetwork>(item) ||
        std::holds_alternative<item::DiskOpened>(item) || std::holds_alternative<item::DiskBroke>(item);
    if (isPaused() && isOfTheWorld)
        m_core.handle(std::move(item));
    else
        m_core.add(stamp(), std::move(item));
    wakeSoon();
}

Result<Ok> LiveEngine::carryOut(const Command& command)
{
    return m_core.carryOut(command, !isPaused());
}

} // namespace raft::cluster
