// SPDX-License-Identifier: MIT
#include "raftcore/cluster/liveengine.h"

#include "raftcore/cluster/commandtexts.h"
#include "raftcore/network/coin.h"
#include "raftcore/storage/memorydisk.h"
#include "raftcore/wire/encoder.h"

#include <algorithm>

namespace raft::cluster {

namespace {

constexpr Wall growthInterval = std::chrono::milliseconds(8);
constexpr Wall stepPatience = LiveWorld::kernelPatience;
constexpr Wall longestTurn = std::chrono::milliseconds(4); // then the sockets are looked at again
constexpr Wall longestExtrapolation = std::chrono::milliseconds(100);

} // namespace

CoreOptions LiveEngine::coreOptions(const Parts& parts)
{
    const LiveOptions& live = parts.options;
    CoreOptions options;
    options.seed = live.seed;
    options.link = LinkConditions{live.delay, live.jitter, 0, 0};
    options.diskLatency = live.diskLatency;
    RaftOptions& raft = options.replica.raft;
    raft.bootstrap = parts.store->header().configuration;
    for (const NodeId& id : parts.nodes) {
        if (!raft.bootstrap.isMember(id))
            options.newcomers.insert(id);
    }
    static_cast<RaftTuning&>(raft) = live;
    raft.rules = live.rules;
    raft.encodedSize = &wire::encodedSize;
    const wire::CodecOptions codec = codecOptions(parts);
    raft.maxAppendBytes = wire::appendBudget(codec);
    raft.maxChunkBytes = wire::chunkBudget(codec);
    options.replica.maxResultBytes = wire::resultBudget(codec);
    options.replica.requestTimeout = std::max(live.electionTimeoutMax * 10, Duration(1'000'000));
    if (live.firstElectionAfter > Duration::zero()) {
        const std::uint64_t coin = drawCoin(live.seed, CoinStream::PinnedNode, 0, 0);
        options.pinned = parts.nodes[static_cast<std::size_t>(coinBelow(coin, parts.nodes.size()))];
        options.pinnedTimeout = live.firstElectionAfter;
    }
    return options;
}

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
    : m_parts(std::move(parts)), m_recorder(m_parts.store, std::move(m_parts.observers)),
      m_world(codecOptions(m_parts),
              {[this](Item item) { post(std::move(item)); },
               [this](const NodeId& node, WriteToken token) {
                   m_core.writeFinished(stamp(), node, token);
                   m_driver.wakeSoon();
               },
               [this](PacketId id, LossCause cause) { m_core.losePacket(id, cause); },
               [this](PacketId id, const NodeId& from, const NodeId& to, LossCause cause) {
                   m_core.loseUnsent(id, from, to, cause);
               },
               [this](const NodeId& node, const std::string& error) {
                   m_parts.signalled.failed(QString::fromStdString(node.toString() + ": " + error));
               },
               [this](const NodeId& node) { return makeDisk(node); }},
              &WallDriver::now, m_parts.refusals),
      m_core(coreOptions(m_parts), m_parts.nodes, m_world, m_recorder), m_paced(m_parts.options.rate, true),
      m_driver([this] { pump(); }, this)
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
    for (item::DiskOpened& opened : m_firstDisks)
        m_core.handle(Item(std::move(opened)));
    m_firstDisks.clear();
    if (!m_parts.options.startPaused)
        m_paced.resume(WallDriver::now());
    publish(true);
    const auto ready = std::exchange(m_ready, {});
    ready(Ok{});
    m_driver.wakeSoon();
}

// ---------------------------------------------------------------- time

Time LiveEngine::stamp()
{
    if (isPaused())
        return m_core.now();
    return std::max(m_core.now(), m_paced.readWithin(WallDriver::now(), m_core.nextTime()));
}

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
    m_driver.wakeSoon();
}

void LiveEngine::pump()
{
    if (m_ready)
        return;
    m_nextExpiry = m_world.expireHops();
    if (m_step)
        pumpStep();
    else if (!isPaused())
        pumpDue();
    publish(false);
    announceGrowth();
    rearm();
}

void LiveEngine::pumpDue()
{
    const Wall began = WallDriver::now();
    for (;;) {
        const Wall wall = WallDriver::now();
        const std::optional<Time> next = m_core.nextTime();
        if (!next || *next > m_paced.readWithin(wall, next))
            return;
        if (wall - began > longestTurn) {
            m_driver.wakeSoon();
            return;
        }
        m_core.handleNext();
    }
}

// One item after another; after each the clock stands until the datagrams and writes that it caused are in.
void LiveEngine::pumpStep()
{
    const Wall began = WallDriver::now();
    for (;;) {
        const Wall wall = WallDriver::now();
        const bool isSettled = !m_world.isCarrying() && !m_core.isWriting() && !m_core.isOpening();
        if (!isSettled && wall - m_stepWaitSince < stepPatience)
            return;
        if (m_stepReached || !m_core.nextTime())
            return finishStep();
        if (wall - began > longestTurn) {
            m_driver.wakeSoon();
            return;
        }
        m_stepWaitSince = wall;
        if (m_core.handleNext() && *m_step == command::Step::Until::Input)
            m_stepReached = true;
    }
}

void LiveEngine::finishStep()
{
    m_step.reset();
    m_stepReached = false;
    m_paced.anchor(WallDriver::now(), m_core.now());
    publish(true);
}

void LiveEngine::watch(const trace::Event& event)
{
    m_grown = true;
    if (!m_step)
        return;
    switch (*m_step) {
    case command::Step::Until::Input:
        return;
    case command::Step::Until::Delivery:
        m_stepReached = m_stepReached || std::holds_alternative<trace::PacketDelivered>(event.body);
        return;
    case command::Step::Until::Election:
    case command::Step::Until::Leader:
        if (const auto* role = std::get_if<RoleChanged>(&event.body)) {
            const bool isElection = *m_step == command::Step::Until::Election;
            m_stepReached = m_stepReached || role->to == (isElection ? Role::Candidate : Role::Leader);
        }
        return;
    case command::Step::Until::Commit:
        m_stepReached = m_stepReached || std::holds_alternative<CommitAdvanced>(event.body);
        return;
    }
}

void LiveEngine::rearm()
{
    std::optional<Wall> next = m_nextExpiry;
    const auto consider = [&next](Wall instant) { next = next ? std::min(*next, instant) : instant; };
    if (m_step)
        consider(m_stepWaitSince + stepPatience);
    else if (const auto item = m_core.nextTime(); item && !isPaused())
        consider(m_paced.wallAt(*item));
    if (m_grown)
        consider(m_lastGrown + growthInterval);
    m_driver.wakeAt(next);
}

void LiveEngine::announceGrowth()
{
    const Wall wall = WallDriver::now();
    if (!m_grown || wall - m_lastGrown < growthInterval)
        return;
    m_grown = false;
    m_lastGrown = wall;
    m_parts.signalled.grown();
}

void LiveEngine::publish(bool changed)
{
    PublishedClock::Snapshot snapshot;
    snapshot.rate = m_paced.rate();
    snapshot.paused = isPaused();
    snapshot.stepping = m_step.has_value();
    if (snapshot.paused) {
        snapshot.time = snapshot.atMost = m_core.now();
    } else {
        snapshot.wall = WallDriver::now();
        snapshot.time = std::max(m_core.now(), m_paced.readWithin(snapshot.wall, m_core.nextTime()));
        // Without an item to come nothing will publish again soon; with one, the clock stops a little behind it.
        const auto next = m_core.nextTime();
        const double reach = static_cast<double>(longestExtrapolation.count()) / 1000.0 * snapshot.rate;
        snapshot.atMost = next ? std::max(snapshot.time, *next) + Time(static_cast<std::int64_t>(reach)) : Time::max();
    }
    if (snapshot == m_published)
        return;
    m_published = snapshot;
    m_parts.clock->publish(snapshot);
    if (changed)
        m_parts.signalled.clockChanged();
}

// ---------------------------------------------------------------- commands

void LiveEngine::catchUp()
{
    if (isPaused())
        return;
    const Time time = stamp();
    m_core.moveTo(std::min(time, m_core.nextTime().value_or(time)));
}

void LiveEngine::execute(const Command& command)
{
    catchUp();
    Result<Ok> done = executeTime(command);
    if (done)
        done = m_core.carryOut(command);
    if (!done)
        m_parts.signalled.refused(QString::fromStdString(done.error().message));
    if (isPaused())
        m_core.flushRequests(); // at the frozen instant
    m_driver.wakeSoon();
}

Result<Ok> LiveEngine::executeTime(const Command& command)
{
    return std::visit(Overloaded{
                          [this](const command::SetRate& of) -> Result<Ok> {
                              if (!(of.rate >= PacedClock::slowest && of.rate <= PacedClock::fastest))
                                  return text::badRate(PacedClock::slowest, PacedClock::fastest);
                              m_paced.setRate(WallDriver::now(), of.rate);
                              publish(true);
                              return Ok{};
                          },
                          [this](const command::Pause&) -> Result<Ok> {
                              if (m_step)
                                  finishStep();
                              pauseClock();
                              return Ok{};
                          },
                          [this](const command::Resume&) -> Result<Ok> {
                              if (m_step)
                                  finishStep();
                              resumeClock();
                              return Ok{};
                          },
                          [this](const command::Step& of) -> Result<Ok> {
                              pauseClock();
                              beginStep(of.until);
                              return Ok{};
                          },
                          [](const auto&) -> Result<Ok> { return Ok{}; },
                      },
                      command);
}

void LiveEngine::pauseClock()
{
    if (isPaused())
        return;
    const Wall wall = WallDriver::now();
    m_paced.pause(wall);
    m_paced.anchor(wall, m_core.now());
    publish(true);
}

void LiveEngine::resumeClock()
{
    if (!isPaused())
        return;
    const Wall wall = WallDriver::now();
    m_paced.anchor(wall, m_core.now());
    m_paced.resume(wall);
    publish(true);
}

void LiveEngine::beginStep(command::Step::Until until)
{
    m_step = until;
    m_stepReached = false;
    m_stepWaitSince = WallDriver::now();
    publish(true);
}

} // namespace raft::cluster
