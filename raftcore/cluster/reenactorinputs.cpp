// SPDX-License-Identifier: MIT
// What an event tells of the input that made it. Each of these says whether it has given one.
#include "raftcore/cluster/commandcodec.h"
#include "raftcore/cluster/ledworld.h"
#include "raftcore/cluster/reenactor.h"
#include "raftcore/cluster/replaytexts.h"

#include <rapidjson/document.h>

#include <algorithm>

namespace raft::cluster {

namespace {

namespace f = trace::fault;

// Of such a fault of a live node a recording does not tell enough: what real disks held, when a slow node was given what.
bool dependsOnTheWorld(const trace::Fault& fault)
{
    return std::visit(
        [](const auto& of) {
            using Kind = std::decay_t<decltype(of)>;
            return std::is_same_v<Kind, f::SlowNode> || std::is_same_v<Kind, f::LoseWrites> || std::is_same_v<Kind, f::Wipe> ||
                std::is_same_v<Kind, f::RollBack> || std::is_same_v<Kind, f::Rot> || std::is_same_v<Kind, f::TearWrites> ||
                std::is_same_v<Kind, f::LyingDisk>;
        },
        fault);
}

} // namespace

bool Reenactor::inject(const trace::Event& event)
{
    const NodeId& node = event.node;
    return std::visit(
        Overloaded{
            [&](const trace::Requested&) { return injectStopBefore(event); },
            [&](const trace::Responded& of) {
                return of.why && std::holds_alternative<why::NodeStopped>(*of.why) && injectStop(node, why::Shutdown{});
            },
            [&](const trace::Stopped& of) { return injectStop(node, of.why); },
            [&](const trace::PacketDue& of) { return isLed() && injectPacket(of); },
            [&](const trace::PacketDelivered& of) { return isLed() && injectPacket(of); },
            [&](const trace::PacketLost& of) { return isLed() && injectPacket(of); },
            [&](const trace::WriteDurable& of) { return isLed() && injectDurable(node, of.token); },
            [&](const trace::Started& of) { return isLed() && injectStart(node, of); },
            [&](const trace::DiskError& of) { return isLed() && injectDiskError(node, of); },
            [](const auto&) { return false; },
        },
        event.body);
}

// ---------------------------------------------------------------- commands

// Once what had been taken from the queue before it has been.
void Reenactor::driveCommand(const trace::CommandGiven& given)
{
    m_knowsCommands = true;
    if (core().m_taken < given.after && core().nextTime() == core().now())
        return runNext();
    const Result<trace::JsonLines> lines = trace::JsonLines::parse(given.command);
    const Result<Command> command = lines ? commandFromJson(*lines, lines->root(), {"wait"}) : Result<Command>(lines.error());
    if (!command)
        return cannot(command.error());
    if (const auto* inflict = std::get_if<command::Inflict>(&*command); inflict != nullptr && isLed() && dependsOnTheWorld(inflict->fault))
        return cannot(text::replayLacksFault(trace::targetOf(inflict->fault).value_or(NodeId()), std::string(trace::whatOf(inflict->fault))));
    const auto wait = lines->root().FindMember("wait");
    const bool mayWait = wait != lines->root().MemberEnd() && wait->value.IsTrue();
    (void)core().carryOut(*command, mayWait); // what comes of it is compared
    if (m_made.empty())
        return differ(m_recorded.front(), nullptr);
    ++m_report.inputs;
    m_quiet = 0;
}

// Its process ends with the program, or its disk cannot be opened.
bool Reenactor::injectStop(const NodeId& id, const Why& reason)
{
    const ServerNode* node = core().node(id);
    if (node == nullptr)
        return false;
    if (const auto* failed = std::get_if<why::DiskFailed>(&reason); failed != nullptr && isLed() && node->opening) {
        const bool isKnown = core().m_queue.anyUntil(core().now(), [&](const Item& item) {
            const auto* opened = std::get_if<item::DiskOpened>(&item);
            return opened != nullptr && opened->node == id;
        });
        if (isKnown)
            return false; // by a fault: it finds out by itself
        (void)takeAside([&](const Item& item) {
            const auto* opened = std::get_if<item::DiskOpened>(&item);
            return opened != nullptr && opened->node == id;
        });
        core().handle(Item(item::DiskOpened{id, Error{failed->error}}));
        return true;
    }
    if (!node->isUp() || !std::holds_alternative<why::Shutdown>(reason))
        return false;
    core().stop(core().at(id), why::Shutdown{});
    return true;
}

// A node that is being stopped tells of the requests that it has not looked at.
bool Reenactor::injectStopBefore(const trace::Event& event)
{
    if (m_recorded.size() < 2 || !core().at(event.node).isUp())
        return false;
    const auto* response = std::get_if<trace::Responded>(&m_recorded[1].body);
    return response != nullptr && response->why && std::holds_alternative<why::NodeDown>(*response->why) &&
        injectStop(event.node, why::Shutdown{});
}

// ---------------------------------------------------------------- packets

namespace {

template <class Kind>
auto isPacket(PacketId id)
{
    return [id](const Item& item) {
        const auto* packet = std::get_if<Kind>(&item);
        return packet != nullptr && packet->id == id;
    };
}

} // namespace

bool Reenactor::injectPacket(const trace::PacketDue& due)
{
    std::optional<Item> arrived = takeAside(isPacket<item::PacketAtNetwork>(due.id));
    if (!arrived && due.where == PacketPlace::Inbox)
        arrived = takeAside(isPacket<item::PacketAtNode>(due.id));
    if (arrived)
        core().handle(std::move(*arrived));
    return arrived.has_value();
}

bool Reenactor::injectPacket(const trace::PacketDelivered& delivered)
{
    std::optional<Item> arrived = takeAside(isPacket<item::PacketAtNode>(delivered.id));
    if (arrived)
        core().handle(std::move(*arrived));
    return arrived.has_value();
}

bool Reenactor::injectPacket(const trace::PacketLost& lost)
{
    if (m_led->forgetDamaged(lost.id)) {
        core().losePacket(lost.id, lost.cause);
        return true;
    }
    const bool isOutside = lost.cause == LossCause::Kernel || lost.cause == LossCause::Rejected || lost.cause == LossCause::TooBig;
    if (std::optional<Item> leaving = takeAside(isPacket<item::PacketAtNetwork>(lost.id))) {
        const auto& packet = std::get<item::PacketAtNetwork>(*leaving);
        if (isOutside)
            core().loseUnsent(packet.id, packet.from, packet.to, lost.cause);
        else
            core().handle(std::move(*leaving));
        return true;
    }
    if (std::optional<Item> arriving = takeAside(isPacket<item::PacketAtNode>(lost.id))) {
        if (isOutside)
            core().losePacket(lost.id, lost.cause);
        else
            core().handle(std::move(*arriving));
        return true;
    }
    return false;
}

// ---------------------------------------------------------------- disks

bool Reenactor::injectDurable(const NodeId& id, WriteToken token)
{
    const ServerNode& node = core().at(id);
    const Incarnation incarnation = node.incarnation;
    std::erase_if(m_outside, [&](const Aside& aside) {
        const auto* done = std::get_if<item::DiskDone>(&aside.item);
        return done != nullptr && done->node == id && (done->incarnation != incarnation || done->token <= token);
    });
    core().handle(Item(item::DiskDone{id, incarnation, token}));
    return true;
}

bool Reenactor::injectDiskError(const NodeId& id, const trace::DiskError& error)
{
    const Item* next = core().m_queue.peek();
    if (next != nullptr && std::holds_alternative<item::DiskBroke>(*next))
        return false; // the node itself found what is on it unusable
    core().handle(Item(item::DiskBroke{id, error.token, error.error}));
    return true;
}

bool Reenactor::injectStart(const NodeId& id, const trace::Started& started)
{
    ServerNode& node = core().at(id);
    if (node.isUp())
        return false;
    LedWorld::Disk& disk = m_led->disk(id);
    if (!disk.isKnown) {
        std::optional<Restored> loaded = loadedDisk(0);
        if (!loaded)
            return false;
        disk.durable = std::move(*loaded);
        disk.isKnown = true;
    } else if (disk.id != started.disk) {
        if (!started.lastIndex.isZero() || !started.snapshotIndex.isZero()) {
            cannot(text::replayLacksDisk(id));
            return false;
        }
        disk.durable = Restored();
        disk.durable.currentTerm = started.term;
        disk.durable.votedFor = started.votedFor;
    }
    disk.id = started.disk;
    disk.durable.incarnation = started.incarnation;
    disk.pending.clear(); // what had not become durable by now went with the process
    for (ServerNode::Write& write : node.writes)
        write.finished = false;
    std::erase_if(m_outside, [&](const Aside& aside) {
        const auto* done = std::get_if<item::DiskDone>(&aside.item);
        const auto* opened = std::get_if<item::DiskOpened>(&aside.item);
        return (done != nullptr && done->node == id) || (opened != nullptr && opened->node == id);
    });
    m_lab->m_world.giveDisk(id, disk.id, disk.durable);
    core().handle(Item(item::DiskOpened{id, DiskContents{disk.durable, disk.id, false}}));
    return true;
}

std::optional<Restored> Reenactor::loadedDisk(std::size_t at)
{
    const NodeId id = m_recorded[at].node;
    const auto& started = std::get<trace::Started>(m_recorded[at].body);
    if (!started.snapshotIndex.isZero() || started.firstIndex > Index(1)) {
        cannot(text::replayLacksSnapshot(id, started.snapshotIndex));
        return std::nullopt;
    }
    Restored disk;
    disk.currentTerm = started.term;
    disk.votedFor = started.votedFor;
    Term last;
    for (std::size_t k = at + 1; k < m_recorded.size() && disk.log.lastIndex() < started.lastIndex; ++k) {
        const auto* loaded = std::get_if<trace::Loaded>(&m_recorded[k].body);
        if (m_recorded[k].node != id || (loaded == nullptr && !std::holds_alternative<ConfigurationTaken>(m_recorded[k].body)))
            break;
        if (loaded == nullptr)
            continue;
        const bool fits = loaded->index == disk.log.lastIndex().next() && loaded->entry->term >= last && loaded->entry->term <= started.term;
        if (!fits)
            break;
        last = loaded->entry->term;
        disk.log.append(loaded->entry);
    }
    if (disk.log.lastIndex() != started.lastIndex) {
        cannot(text::replayLacksEntries(id));
        return std::nullopt;
    }
    disk.commitIndex = std::min(started.commitIndex, started.lastIndex);
    return disk;
}

} // namespace raft::cluster
