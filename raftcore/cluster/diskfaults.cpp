// SPDX-License-Identifier: MIT
// Writes on their way to a disk, and what can go wrong with it.
#include "raftcore/cluster/clustercore.h"
#include "raftcore/network/coin.h"

#include <algorithm>

namespace raft::cluster {

namespace f = trace::fault;

// A write leaves the node. One that fails is not given to the disk, and nothing behind it is.
void ClusterCore::giveToDisk(ServerNode& node, Persist persist)
{
    const NodeId& id = node.id();
    if (node.diskFails)
        return;
    const bool isFull = m_faults.onNode<f::FullDisk>(id) != nullptr;
    if (isFull || m_faults.onNode<f::BrokenDisk>(id) != nullptr) {
        node.diskFails = true;
        m_queue.add(now(), item::DiskBroke{id, persist.token,
                                           isFull ? "no space left on the disk" : "input/output error of the disk"});
        return;
    }
    const bool isHeldBack = std::any_of(node.writes.begin(), node.writes.end(),
                                        [](const ServerNode::Write& write) { return write.held.has_value(); });
    if (!m_world.canLoseWrites() && (isHeldBack || m_faults.onNode<f::LoseWrites>(id) != nullptr)) {
        const Duration latency = m_faults.diskLatency(id, m_options.diskLatency);
        m_queue.add(now() + latency, item::DiskTakes{id, node.incarnation, persist.token});
        node.writes.back().held = std::move(persist);
        return;
    }
    m_world.write(id, std::move(persist));
}

// What a crash until now would have taken back is given to a disk that cannot take anything back.
bool ClusterCore::handle(const item::DiskTakes& takes)
{
    ServerNode& node = at(takes.node);
    if (takes.incarnation != node.incarnation || !node.isUp())
        return false;
    const bool stalls = m_faults.onNode<f::StallDisk>(takes.node) != nullptr;
    if (stalls && m_faults.onNode<f::LoseWrites>(takes.node) != nullptr) {
        m_queue.add(now() + Duration(1'000), takes);
        return false;
    }
    for (ServerNode::Write& write : node.writes) {
        if (write.held && write.token <= takes.token)
            m_world.write(takes.node, *std::exchange(write.held, std::nullopt));
    }
    return false;
}

void ClusterCore::writeFinished(Time finishedAt, const NodeId& id, WriteToken token)
{
    ServerNode& node = at(id);
    for (ServerNode::Write& write : node.writes) {
        if (write.token > token)
            break;
        write.finished = true;
    }
    scheduleWrites(node, finishedAt);
}

// What the disk has finished counts when the modelled latency is over; of a disk that stalls, not before it goes on.
void ClusterCore::scheduleWrites(ServerNode& node, Time finishedAt)
{
    const NodeId& id = node.id();
    if (m_faults.onNode<f::StallDisk>(id) != nullptr)
        return;
    const bool lies = m_faults.onNode<f::LyingDisk>(id) != nullptr;
    const Duration latency = m_faults.diskLatency(id, m_options.diskLatency);
    std::optional<std::pair<Time, WriteToken>> pending;
    for (ServerNode::Write& write : node.writes) {
        if (!write.finished)
            break;
        if (std::exchange(write.scheduled, true))
            continue;
        const Time possible = lies ? now() : std::max(finishedAt, write.startedAt + latency);
        const Time durable = std::max({now(), possible, node.durableUntil});
        node.durableUntil = durable;
        if (pending && pending->first != durable)
            add(pending->first, item::DiskDone{id, node.incarnation, pending->second});
        pending = {durable, write.token};
    }
    if (pending)
        add(pending->first, item::DiskDone{id, node.incarnation, pending->second});
}

bool ClusterCore::handle(const item::DiskDone& done)
{
    ServerNode& node = at(done.node);
    if (done.incarnation != node.incarnation)
        return false; // settled before the restart
    const bool isReported = m_serving == &node || node.reportedDurable >= done.token;
    if (!isReported && m_faults.onNode<f::StallDisk>(done.node) != nullptr) {
        for (ServerNode::Write& write : node.writes) {
            if (write.token <= done.token)
                write.scheduled = false;
        }
        return false;
    }
    if (node.writes.empty() || node.writes.front().token > done.token)
        return false; // lost in a crash
    const auto* lie = m_faults.onNode<f::LyingDisk>(done.node);
    if (!isReported)
        m_world.writeDurable(done.node, done.token, lie == nullptr ? Duration::zero() : lie->latency);
    node.reportedDurable = done.token;
    if (node.paused) {
        node.backlog.emplace_back(done);
        return false;
    }
    if (node.isUp() && standsInLine(node, done))
        return false;
    return takeDurable(node, done.token);
}

// The node learns of it, unless it comes to a point at which it crashes just before.
bool ClusterCore::takeDurable(ServerNode& node, WriteToken token)
{
    bool promises = false, appends = false, snapshot = false;
    for (; !node.writes.empty() && node.writes.front().token <= token; node.writes.pop_front()) {
        promises = promises || node.writes.front().promises;
        appends = appends || node.writes.front().appends;
        snapshot = snapshot || node.writes.front().snapshot;
    }
    record(node.id(), trace::WriteDurable{token});
    if (!node.isUp())
        return false;
    const bool crashes = (promises && node.comesTo(trace::CrashPoint::AfterVoteDurable)) ||
        (appends && node.comesTo(trace::CrashPoint::AfterAppendDurable)) ||
        (snapshot && node.comesTo(trace::CrashPoint::AfterSnapshotDurable));
    if (!crashes)
        node.replica->durable(node.localNow(), token, node);
    return true;
}

void ClusterCore::settleWrites(ServerNode& node)
{
    std::optional<WriteToken> newest;
    for (const ServerNode::Write& write : node.writes) {
        if (write.finished)
            newest = write.token;
    }
    node.writes.clear();
    node.durableUntil = Time{};
    node.reportedDurable = WriteToken();
    if (newest)
        record(node.id(), trace::WriteDurable{*newest});
}

bool ClusterCore::handle(const item::DiskBroke& broke)
{
    ServerNode& node = at(broke.node);
    record(node.id(), trace::DiskError{broke.token, broke.error});
    m_world.nodeFailed(node.id(), broke.error);
    if (!node.isUp())
        return false;
    stop(node, why::DiskFailed{broke.error});
    return true;
}

// Why a disk cannot be opened now, for a person.
std::optional<std::string> ClusterCore::reasonNotToOpen(const NodeId& id) const
{
    const std::string whose = "the disk of " + id.toString();
    if (m_faults.onNode<f::Rot>(id) != nullptr)
        return whose + " is damaged: a page does not match its checksum; heal the fault to repair it";
    if (m_faults.onNode<f::FullDisk>(id) != nullptr)
        return whose + " is full: no space left; heal the fault to make room";
    if (m_faults.onNode<f::BrokenDisk>(id) != nullptr)
        return whose + " is broken: input/output error; heal the fault to repair it";
    return std::nullopt;
}

void ClusterCore::openDisk(const NodeId& id)
{
    at(id).opening = true;
    if (auto reason = reasonNotToOpen(id))
        m_queue.add(now(), item::DiskOpened{id, Error{std::move(*reason)}});
    else
        m_world.openDisk(id);
}

// ---------------------------------------------------------------- crashes

// What the crash of a node does to its disk.
void ClusterCore::crashDisk(ServerNode& node, std::optional<trace::CrashPoint> point)
{
    const NodeId& id = node.id();
    DiskCrash crash;
    crash.loses = m_faults.onNode<f::LoseWrites>(id) != nullptr;
    crash.midAppend = point == trace::CrashPoint::MidAppend;
    crash.tears = crash.midAppend || m_faults.onNode<f::TearWrites>(id) != nullptr;
    if (crash.midAppend && node.writes.size() > 1) { // what was written before is there as a whole
        const WriteToken before = node.writes[node.writes.size() - 2].token;
        m_world.writeDurable(id, before, Duration::zero());
        takeDurable(node, before);
    }
    if (!node.writes.empty())
        crash.coin = drawCoin(m_options.seed, CoinStream::Tear, coinKey(id) ^ (node.incarnation.value() << 32U),
                              node.writes.front().token.value());
    if (const auto change = m_world.crashDisk(id, crash))
        diskChanged(node, *change);
}

void ClusterCore::diskChanged(ServerNode& node, const DiskChange& change)
{
    node.writes.clear();
    node.durableUntil = Time{};
    record(node.id(), change.now);
    const bool isEmpty = change.now.why.code == trace::DiskChange::Wiped;
    const bool hasOther = change.firstOther <= change.now.lastIndex;
    if (isEmpty)
        node.loadFrom = Index();
    else if (hasOther && (node.loadFrom.isZero() || change.firstOther < node.loadFrom))
        node.loadFrom = change.firstOther;
}

} // namespace raft::cluster
