// SPDX-License-Identifier: MIT
#include "raftcore/cluster/clustercore.h"
#include "raftcore/cluster/commandcodec.h"
#include "raftcore/cluster/commandtexts.h"
#include "raftcore/cluster/linkfaultcheck.h"
#include "raftcore/trace/clusterstate.h"

#include <algorithm>

namespace raft::cluster {

namespace {

bool isOfTheClock(const Command& command)
{
    return std::holds_alternative<command::SetRate>(command) || std::holds_alternative<command::Pause>(command) ||
        std::holds_alternative<command::Resume>(command) || std::holds_alternative<command::Step>(command);
}

} // namespace

Result<Ok> ClusterCore::carryOut(const Command& command, bool mayWait)
{
    if (isOfTheClock(command))
        return Ok{}; // its driver's
    m_given = &command;
    m_givenMayWait = mayWait;
    const Result<Ok> done = dispatch(command);
    if (done && m_given != nullptr)
        tellCommand(); // what it did does not show yet
    crashThoseWhoCame();
    if (!mayWait)
        flushRequests();
    m_given = nullptr;
    return done;
}

// Together with how far the queue was: what of this instant came before it, and what after, is known then.
void ClusterCore::tellCommand()
{
    const Command& command = *std::exchange(m_given, nullptr);
    m_recorder.record(now(), NodeId(), trace::CommandGiven{m_taken, toJson(command, m_givenMayWait)});
}

Result<Ok> ClusterCore::dispatch(const Command& command)
{
    return std::visit(
        Overloaded{
            [this](const command::StartNode& of) { return startNode(of.node); },
            [this](const command::KillNode& of) { return killNode(of.node); },
            [this](const command::KillLeader&) { return killLeader(); },
            [this](const command::PauseNode& of) { return pauseNode(of.node); },
            [this](const command::ResumeNode& of) { return resumeNode(of.node); },
            [this](const command::TimeOutNode& of) { return timeOutNode(of.node); },
            [this](const command::PinTimeout& of) { return pinTimeout(of); },
            [this](const command::Inflict& of) { return inflict(of.fault); },
            [this](const command::Heal& of) { return heal(of.id); },
            [this](const command::HealSame& of) { return healSame(of.fault); },
            [this](const command::StartAll&) { return startAll(); },
            [this](const command::HealAll&) { return healAll(); },
            [this](const command::CutLink& of) { return setLink(of.from, of.to, of.on, true); },
            [this](const command::HoldLink& of) { return setLink(of.from, of.to, of.on, false); },
            [this](const command::HandlePacket& of) { return handlePacket(of); },
            [this](const command::ReplayPacket& of) { return replayPacket(PacketId{of.packet, of.copies}); },
            [this](const command::AppendCommand& of) { return append(of); },
            [this](const command::ReadRange& of) { return readRange(of); },
            [this](const command::AppendStream& of) { return stream(of); },
            [this](const command::ReadState& of) { return readState(of); },
            [this](const command::ConfigureClient& of) { return configureClient(of); },
            [this](const command::RetryRequest& of) { return retryRequest(of); },
            [this](const command::GiveUp& of) { return giveUp(of); },
            [this](const command::AddNode& of) { return addNode(of.node); },
            [this](const command::ChangeMembers& of) { return changeMembers(of); },
            [this](const command::AbortChange&) { return abortChange(); },
            [this](const command::Transfer& of) { return transfer(of.to); },
            [this](const command::AbortTransfer&) { return abortTransfer(); },
            [this](const command::TakeSnapshot& of) { return takeSnapshot(of.node); },
            [this](const command::ForgetLeader& of) { return forgetLeader(of.node); },
            [this](const command::Tune& of) { return tune(of.tuning); },
            [this](const command::SetRule& of) { return setRule(of); },
            [this](const command::Note& of) -> Result<Ok> {
                record(NodeId(), trace::Noted{of.text});
                return Ok{};
            },
            // Time is the driver's.
            [](const command::SetRate&) -> Result<Ok> { return Ok{}; },
            [](const command::Pause&) -> Result<Ok> { return Ok{}; },
            [](const command::Resume&) -> Result<Ok> { return Ok{}; },
            [](const command::Step&) -> Result<Ok> { return Ok{}; },
        },
        command);
}

Result<ServerNode*> ClusterCore::find(const NodeId& id)
{
    const auto it = m_nodes.find(id);
    if (it == m_nodes.end())
        return text::unknownNode(id);
    return it->second.get();
}

// ---------------------------------------------------------------- processes

Result<Ok> ClusterCore::startNode(const NodeId& id)
{
    const Result<ServerNode*> found = find(id);
    if (!found)
        return found.error();
    ServerNode& node = *found.value();
    if (node.isUp())
        return text::nodeIsUp(id);
    if (node.opening)
        return text::nodeIsStarting(id);
    if (const auto down = m_faults.ofNode<trace::fault::Down>(id))
        endFault(*down);
    openDisk(id);
    return Ok{};
}

Result<Ok> ClusterCore::killNode(const NodeId& id)
{
    const Result<ServerNode*> found = find(id);
    if (!found)
        return found.error();
    ServerNode& node = *found.value();
    if (node.opening)
        return text::nodeIsStarting(id);
    if (!node.isUp())
        return text::nodeIsDown(id);
    if (const auto paused = m_faults.ofNode<trace::fault::Pause>(id))
        endFault(*paused);
    beginFault(trace::fault::Down{id});
    stop(node, why::Killed{});
    return Ok{};
}

// Of the highest term; one that is paused too, when `whoRuns` does not matter.
ServerNode* ClusterCore::leader(bool whoRuns)
{
    ServerNode* leader = nullptr;
    for (const auto& [id, node] : m_nodes) {
        if ((whoRuns ? node->isRunning() : node->isUp()) && node->replica->raft().role() == Role::Leader &&
            (leader == nullptr || leader->replica->raft().currentTerm() < node->replica->raft().currentTerm()))
            leader = node.get();
    }
    return leader;
}

Result<Ok> ClusterCore::killLeader()
{
    const ServerNode* found = leader(false);
    return found == nullptr ? Result<Ok>(text::noLeader()) : killNode(NodeId(found->id()));
}

Result<Ok> ClusterCore::pauseNode(const NodeId& id)
{
    const Result<ServerNode*> found = find(id);
    if (!found)
        return found.error();
    ServerNode& node = *found.value();
    if (!node.isUp())
        return text::nodeIsDown(id);
    if (node.paused)
        return text::nodeIsPaused(id);
    beginFault(trace::fault::Pause{id});
    record(id, trace::Paused{});
    node.paused = true;
    m_network.setPaused(id, true);
    return Ok{};
}

// Timers, limits and rules that were changed while it ran no code.
void ClusterCore::tellWhatChanged(ServerNode& node)
{
    const RaftTuning& tuning = m_options.replica.raft;
    if (static_cast<const RaftTuning&>(node.replica->raft().options()) != tuning) {
        record(node.id(), trace::AdminGiven{"timeouts", {}, {}, false, tuning});
        node.replica->tune(node.localNow(), tuning, node);
    }
    for (const RuleInfo& info : allRules()) {
        const bool isOn = m_rules.isOn(info.rule);
        if (node.replica->raft().rules().isOn(info.rule) != isOn)
            node.replica->setRule(node.localNow(), info.rule, isOn, node);
    }
}

// The backlog comes in the order in which a process that was suspended meets it: what the disk did, what lies in
// the inbox, and only then the timers that ran out meanwhile.
Result<Ok> ClusterCore::resumeNode(const NodeId& id)
{
    const Result<ServerNode*> found = find(id);
    if (!found)
        return found.error();
    ServerNode& node = *found.value();
    if (!node.paused)
        return text::nodeIsNotPaused(id);
    if (const auto paused = m_faults.ofNode<trace::fault::Pause>(id))
        endFault(*paused);
    record(id, trace::Resumed{});
    node.paused = false;
    const bool isSlow = node.slowness > Duration::zero();
    m_network.setPaused(id, isSlow);
    if (node.localNow() != now())
        node.tellTimers(); // its clock may have been changed meanwhile
    tellWhatChanged(node);
    std::vector<Item> backlog = std::exchange(node.backlog, {});
    const auto firstTimer = std::stable_partition(backlog.begin(), backlog.end(), [](const Item& item) {
        return std::holds_alternative<item::DiskDone>(item);
    });
    if (isSlow) {
        getInLine(node, std::move(backlog));
        return Ok{};
    }
    for (auto it = backlog.begin(); it != firstTimer; ++it)
        m_queue.add(now(), std::move(*it));
    for (const PacketId packet : m_network.inbox(id)) {
        if (const auto waiting = node.inbox.find(packet); waiting != node.inbox.end())
            m_queue.add(now(), std::move(waiting->second));
    }
    node.inbox.clear();
    for (auto it = firstTimer; it != backlog.end(); ++it)
        queueAgain(node, std::move(*it));
    if (!node.requests.empty() && !std::exchange(node.requestsQueued, true))
        m_queue.add(now(), item::RequestsWait{id});
    return Ok{};
}

Result<ServerNode*> ClusterCore::findRunning(const NodeId& id)
{
    const Result<ServerNode*> found = find(id);
    if (!found)
        return found;
    if (!found.value()->isUp())
        return text::nodeIsDown(id);
    if (found.value()->paused)
        return text::nodeIsPaused(id);
    return found;
}

Result<Ok> ClusterCore::timeOutNode(const NodeId& id)
{
    const Result<ServerNode*> found = findRunning(id);
    if (!found)
        return found.error();
    ServerNode& node = *found.value();
    auto& slot = node.timers[static_cast<std::size_t>(Timer::Election)];
    if (slot)
        m_queue.cancel(*slot);
    slot.reset();
    record(id, trace::AdminGiven{"campaign", {}, {}, false, {}});
    record(id, trace::TimerFired{Timer::Election});
    node.replica->expire(node.localNow(), Timer::Election, node);
    return Ok{};
}

// ---------------------------------------------------------------- the world

trace::FaultId ClusterCore::beginFault(trace::Fault fault)
{
    const trace::FaultId id = m_faults.add(fault);
    record(NodeId(), trace::FaultBegan{id, std::move(fault)});
    return id;
}

void ClusterCore::endFault(trace::FaultId id)
{
    if (m_faults.remove(id))
        record(NodeId(), trace::FaultHealed{id});
}

void ClusterCore::refreshLinks()
{
    Fates fates;
    m_faults.applyTo(m_network, now(), fates);
    carryOutFates(fates, nullptr);
}

Result<Ok> ClusterCore::inflict(const trace::Fault& fault)
{
    const std::optional<NodeId> node = trace::targetOf(fault);
    return node ? inflictOnNode(fault, *node) : inflictOnLinks(fault);
}

Result<Ok> ClusterCore::heal(trace::FaultId id)
{
    const trace::Fault* fault = m_faults.find(id);
    if (fault == nullptr)
        return text::noSuchFault(id);
    if (const auto* down = std::get_if<trace::fault::Down>(fault))
        return startNode(NodeId(down->node));
    if (const auto* paused = std::get_if<trace::fault::Pause>(fault))
        return resumeNode(NodeId(paused->node));
    endFault(id);
    refreshLinks();
    refreshNodes();
    return Ok{};
}

Result<Ok> ClusterCore::healSame(const trace::Fault& fault)
{
    const FaultList::Map faults = m_faults.all();
    for (const auto& [id, each] : faults) {
        if (!(each == fault))
            continue;
        if (const Result<Ok> healed = heal(id); !healed)
            return healed;
    }
    return Ok{};
}

Result<Ok> ClusterCore::startAll()
{
    for (const auto& [id, node] : m_nodes) {
        if (node->isUp() || node->opening)
            continue;
        if (const Result<Ok> started = startNode(id); !started)
            return started;
    }
    return Ok{};
}

Result<Ok> ClusterCore::healAll()
{
    const FaultList::Map faults = m_faults.all();
    for (const auto& [id, fault] : faults) {
        const bool isOfNode = std::holds_alternative<trace::fault::Down>(fault) ||
            std::holds_alternative<trace::fault::Pause>(fault);
        if (!isOfNode)
            endFault(id);
    }
    refreshLinks();
    releasePackets();
    refreshNodes();
    for (const auto& [id, node] : m_nodes) {
        Result<Ok> done = Ok{};
        if (node->paused)
            done = resumeNode(id);
        else if (!node->isUp() && !node->opening)
            done = startNode(id);
        if (!done)
            return done;
    }
    return Ok{};
}

Result<Ok> ClusterCore::setLink(const NodeId& from, const NodeId& to, bool on, bool cut)
{
    for (const NodeId& id : {from, to}) {
        if (!m_nodes.contains(id))
            return text::unknownNode(id);
    }
    if (from == to)
        return text::sameNode(from);
    if (!on)
        return mendLink(from, to, cut);
    if (cut ? m_faults.isCut(from, to) : m_faults.isHeld(from, to))
        return Ok{};
    if (cut)
        beginFault(trace::fault::Cut{{from}, {to}});
    else
        beginFault(trace::fault::Hold{{from}, {to}});
    refreshLinks();
    return Ok{};
}

// Takes one link out of every fault that acts on it; what is left of a fault goes on as cuts of its own.
Result<Ok> ClusterCore::mendLink(const NodeId& from, const NodeId& to, bool cut)
{
    const FaultList::Map faults = m_faults.all();
    for (const auto& [id, fault] : faults) {
        const auto acts = [&fault = fault, cut](const NodeId& a, const NodeId& b) {
            return cut ? trace::cuts(fault, a, b) : trace::holds(fault, a, b);
        };
        if (!acts(from, to))
            continue;
        endFault(id);
        for (const NodeId& a : nodeIds()) {
            std::vector<NodeId> rest;
            std::copy_if(nodeIds().begin(), nodeIds().end(), std::back_inserter(rest), [&](const NodeId& b) {
                return a != b && acts(a, b) && !(a == from && b == to);
            });
            if (rest.empty())
                continue;
            if (cut)
                beginFault(trace::fault::Cut{{a}, std::move(rest)});
            else
                beginFault(trace::fault::Hold{{a}, std::move(rest)});
        }
    }
    refreshLinks();
    return Ok{};
}

Result<Ok> ClusterCore::setRule(const command::SetRule& command)
{
    m_rules.set(command.rule, command.on);
    record(NodeId(), trace::RuleSwitched{std::string(toString(command.rule)), command.on});
    for (const auto& [id, node] : m_nodes) {
        if (node->isRunning())
            node->replica->setRule(node->localNow(), command.rule, command.on, *node);
    }
    return Ok{};
}

} // namespace raft::cluster
