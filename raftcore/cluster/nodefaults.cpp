// SPDX-License-Identifier: MIT
// Faults of one node: crashes at a chosen point, clocks, slowness.
#include "raftcore/cluster/clustercore.h"
#include "raftcore/cluster/commandtexts.h"

#include <algorithm>

namespace raft::cluster {

namespace f = trace::fault;

namespace {

constexpr Duration longest{3'600'000'000}; // an hour

bool isSensible(Duration duration) { return duration > Duration::zero() && duration <= longest; }

// Whether the fault's own numbers make sense.
Result<Ok> check(const trace::Fault& fault)
{
    return std::visit(Overloaded{
                          [](const f::Drift& drift) -> Result<Ok> {
                              const bool fits = drift.ratePpm >= 500'000 && drift.ratePpm <= 2'000'000;
                              return fits ? Result<Ok>(Ok{}) : Result<Ok>(text::badDrift());
                          },
                          [](const f::RollBack& back) -> Result<Ok> {
                              return back.writes > 0 ? Result<Ok>(Ok{}) : Result<Ok>(text::badWriteCount());
                          },
                          [](const auto& other) -> Result<Ok> {
                              if constexpr (requires { other.latency; }) {
                                  if (!isSensible(other.latency))
                                      return text::badDuration();
                              }
                              return Ok{};
                          },
                      },
                      fault);
}

} // namespace

Result<Ok> ClusterCore::inflictOnNode(const trace::Fault& fault, const NodeId& id)
{
    if (std::holds_alternative<f::Down>(fault) || std::holds_alternative<f::Pause>(fault))
        return text::notAWorldFault();
    const Result<ServerNode*> found = find(id);
    if (!found)
        return found.error();
    ServerNode& node = *found.value();
    if (const Result<Ok> sound = check(fault); !sound)
        return sound;
    if (const Result<Ok> can = m_world.canSuffer(fault); !can)
        return can;
    if (std::holds_alternative<f::Wipe>(fault))
        return changeDisk(node, fault, [this, &id]() -> Result<DiskChange> { return m_world.wipeDisk(id); });
    if (const auto* back = std::get_if<f::RollBack>(&fault))
        return changeDisk(node, fault, [this, &id, back] { return m_world.rollBackDisk(id, back->writes); });
    for (const trace::FaultId former : m_faults.replacedBy(fault))
        endFault(former);
    beginFault(fault);
    if (std::holds_alternative<f::Rot>(fault))
        record(id, m_world.damageDisk(id).now);
    refreshNode(node);
    return Ok{};
}

// What happens in an instant. A node that runs is killed first: it would go on with what it has in memory.
template <class Change>
Result<Ok> ClusterCore::changeDisk(ServerNode& node, const trace::Fault& fault, Change change)
{
    if (node.opening)
        return text::nodeIsStarting(node.id());
    if (node.isUp()) {
        if (const Result<Ok> killed = killNode(NodeId(node.id())); !killed)
            return killed;
    }
    const Result<DiskChange> changed = change();
    if (!changed)
        return changed.error();
    const trace::FaultId id = beginFault(fault);
    diskChanged(node, *changed);
    endFault(id);
    return Ok{};
}

// What the faults say about a node is what it does.
void ClusterCore::refreshNode(ServerNode& node)
{
    const NodeId& id = node.id();
    const auto* drift = m_faults.onNode<f::Drift>(id);
    node.setClockRate(drift == nullptr ? LocalClock::inTime : static_cast<std::int64_t>(drift->ratePpm));
    const auto* slow = m_faults.onNode<f::SlowNode>(id);
    setSlowness(node, slow == nullptr ? Duration::zero() : slow->latency);
    if (!m_faults.onNode<f::HoldTimer>(id) && std::exchange(node.electionRanOut, false))
        node.timers[static_cast<std::size_t>(Timer::Election)] = m_queue.add(now(), item::TimerDue{id, Timer::Election});
    scheduleWrites(node, now());
}

void ClusterCore::refreshNodes()
{
    for (const auto& [id, node] : m_nodes)
        refreshNode(*node);
}

Result<Ok> ClusterCore::pinTimeout(const command::PinTimeout& command)
{
    const Result<ServerNode*> found = find(command.node);
    if (!found)
        return found.error();
    if (!isSensible(command.timeout))
        return text::badTimeout();
    record(command.node, trace::AdminGiven{"pin-timeout", {}, {}, false, {}});
    *found.value()->pinnedTimeout = command.timeout;
    return Ok{};
}

// ---------------------------------------------------------------- crashes at a point

bool ClusterCore::crashesAt(const NodeId& id, trace::CrashPoint point)
{
    const auto* fault = m_faults.onNode<f::CrashAt>(id);
    const bool crashes = fault != nullptr && fault->point == point;
    m_someCrash = m_someCrash || crashes;
    return crashes;
}

// Once the input in which they came to it has ended: what followed in it has not happened.
void ClusterCore::crashThoseWhoCame()
{
    if (!std::exchange(m_someCrash, false))
        return;
    for (const auto& [id, node] : m_nodes) {
        if (!node->crash)
            continue;
        if (const auto fault = m_faults.ofNode<f::CrashAt>(id))
            endFault(*fault);
        beginFault(f::Down{id});
        stop(*node, why::CrashedAt{std::string(toString(*node->crash))});
    }
}

// ---------------------------------------------------------------- slowness

void ClusterCore::setSlowness(ServerNode& node, Duration slowness)
{
    const bool wasSlow = node.slowness > Duration::zero();
    const bool isSlow = slowness > Duration::zero();
    node.slowness = slowness;
    if (!node.isUp() || wasSlow == isSlow)
        return;
    if (isSlow) {
        m_network.setPaused(node.id(), true);
        return;
    }
    // What stands in line goes on at once, in its order.
    if (node.turn)
        m_queue.cancel(*node.turn);
    node.turn.reset();
    m_network.setPaused(node.id(), node.paused);
    for (Item& next : std::exchange(node.line, {})) {
        const auto* packet = std::get_if<item::PacketDue>(&next);
        if (node.paused) {
            if (packet == nullptr) // its packets wait in the inbox as it is
                node.backlog.push_back(std::move(next));
        } else if (packet == nullptr) {
            queueAgain(node, std::move(next));
        } else if (const auto waiting = node.inbox.find(packet->id); waiting != node.inbox.end()) {
            m_queue.add(now(), std::move(waiting->second));
            node.inbox.erase(waiting);
        }
    }
}

// An input whose time has come already; a timer can still be set anew.
void ClusterCore::queueAgain(ServerNode& node, Item next)
{
    const auto* due = std::get_if<item::TimerDue>(&next);
    std::optional<Scheduler<Item>::Slot>* slot = nullptr;
    if (due != nullptr)
        slot = &node.timers[static_cast<std::size_t>(due->timer)];
    else if (std::holds_alternative<item::RequestDeadline>(next))
        slot = &node.requestDeadline;
    const auto at = m_queue.add(now(), std::move(next));
    if (slot != nullptr)
        *slot = at;
}

// After a pause: behind what stands there already, finished writes first, then packets, then timers.
void ClusterCore::getInLine(ServerNode& node, std::vector<Item> backlog)
{
    const auto isInLine = [&node](PacketId id) {
        return std::any_of(node.line.begin(), node.line.end(), [id](const Item& item) {
            const auto* packet = std::get_if<item::PacketDue>(&item);
            return packet != nullptr && packet->id == id;
        });
    };
    std::vector<Item> packets;
    for (const PacketId packet : m_network.inbox(node.id())) {
        if (!isInLine(packet))
            packets.emplace_back(item::PacketDue{packet});
    }
    const auto firstTimer = std::find_if(backlog.begin(), backlog.end(), [](const Item& item) {
        return !std::holds_alternative<item::DiskDone>(item);
    });
    node.line.insert(node.line.end(), backlog.begin(), firstTimer);
    node.line.insert(node.line.end(), packets.begin(), packets.end());
    node.line.insert(node.line.end(), firstTimer, backlog.end());
    if (!node.requests.empty() && !std::exchange(node.requestsQueued, true))
        m_queue.add(now(), item::RequestsWait{node.id()});
    takeTurn(node);
}

// True when the input has to wait for its turn.
bool ClusterCore::standsInLine(ServerNode& node, const Item& next)
{
    if (node.slowness == Duration::zero() || m_serving == &node)
        return false;
    node.line.push_back(next);
    takeTurn(node);
    return true;
}

void ClusterCore::takeTurn(ServerNode& node)
{
    if (!node.line.empty() && !node.turn)
        node.turn = m_queue.add(now() + node.slowness, item::NodeTurn{node.id()});
}

bool ClusterCore::handle(const item::NodeTurn& turn)
{
    ServerNode& node = at(turn.node);
    node.turn.reset();
    if (!node.isRunning())
        return false; // after a pause it takes its turn again
    bool given = false;
    for (bool found = false; !found && !node.line.empty();) {
        Item next = std::move(node.line.front());
        node.line.pop_front();
        m_serving = &node;
        if (const auto* packet = std::get_if<item::PacketDue>(&next)) {
            const auto waiting = node.inbox.find(packet->id);
            found = waiting != node.inbox.end();
            if (found) {
                item::PacketAtNode delivered = std::move(waiting->second);
                node.inbox.erase(waiting);
                m_network.setPaused(node.id(), false);
                given = handle(delivered);
                m_network.setPaused(node.id(), node.slowness > Duration::zero());
            }
        } else {
            found = true;
            given = std::visit([this](auto& of) { return handle(of); }, next);
        }
        m_serving = nullptr;
    }
    takeTurn(node);
    return given;
}

} // namespace raft::cluster
