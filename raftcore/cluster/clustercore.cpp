// SPDX-License-Identifier: MIT
#include "raftcore/cluster/clustercore.h"

#include "raftcore/network/coin.h"
#include "raftcore/node/keyvaluemachine.h"
#include "raftcore/trace/jsontext.h"

#include <algorithm>
#include <cassert>

namespace raft::cluster {

namespace {

// What a world outside answers when it likes: how much of it comes, and when, is no part of the cluster's own order.
bool isOfTheWorld(const Item& item)
{
    return std::holds_alternative<item::PacketAtNetwork>(item) || std::holds_alternative<item::PacketAtNode>(item) ||
        std::holds_alternative<item::DiskDone>(item) || std::holds_alternative<item::DiskBroke>(item) ||
        std::holds_alternative<item::DiskOpened>(item);
}

} // namespace

ClusterCore::ClusterCore(CoreOptions options, std::vector<NodeId> nodes, World& world, Recorder& recorder)
    : m_options(std::move(options)), m_world(world), m_recorder(recorder), m_network(m_options.seed, nodes),
      m_faults(m_options.link), m_rules(m_options.replica.raft.rules), m_newcomers(m_options.newcomers)
{
    for (const NodeId& id : nodes)
        m_nodes.emplace(id, std::make_unique<ServerNode>(*this, id));
    refreshLinks();
}

ClusterCore::~ClusterCore() = default;

const ServerNode* ClusterCore::node(const NodeId& id) const
{
    const auto it = m_nodes.find(id);
    return it == m_nodes.end() ? nullptr : it->second.get();
}

ServerNode& ClusterCore::at(const NodeId& id) { return *m_nodes.at(id); }

void ClusterCore::record(const NodeId& node, trace::EventBody body)
{
    if (m_given != nullptr)
        tellCommand();
    m_recorder.record(now(), node, std::move(body));
}

void ClusterCore::add(Time at, Item item)
{
    if (m_aside)
        m_aside(at, std::move(item));
    else
        m_queue.add(std::max(at, now()), std::move(item));
}

bool ClusterCore::handleNext()
{
    auto [time, next] = m_queue.take();
    m_clock.moveTo(time);
    if (!isOfTheWorld(next))
        ++m_taken;
    return handle(std::move(next));
}

bool ClusterCore::handle(Item next)
{
    const bool given = std::visit([this](auto& of) { return handle(of); }, next);
    crashThoseWhoCame();
    assert(m_network.addsUp());
    return given;
}

// ---------------------------------------------------------------- timers and requests

bool ClusterCore::handle(const item::TimerDue& due)
{
    ServerNode& node = at(due.node);
    auto& slot = node.timers[static_cast<std::size_t>(due.timer)];
    slot.reset();
    if (!node.isUp())
        return false;
    if (node.paused) {
        node.backlog.emplace_back(due);
        return false;
    }
    if (due.timer == Timer::Election && m_faults.onNode<trace::fault::HoldTimer>(due.node) != nullptr) {
        node.electionRanOut = true;
        return false;
    }
    if (standsInLine(node, due))
        return false;
    record(node.id(), trace::TimerFired{due.timer});
    node.replica->expire(node.localNow(), due.timer, node);
    return true;
}

bool ClusterCore::handle(const item::RequestDeadline& deadline)
{
    ServerNode& node = at(deadline.node);
    node.requestDeadline.reset();
    if (!node.isUp())
        return false;
    if (node.paused) {
        node.backlog.emplace_back(deadline);
        return false;
    }
    const std::size_t before = node.replica->waitingRequests();
    node.replica->expireRequests(node.localNow(), node);
    return node.replica->waitingRequests() != before;
}

bool ClusterCore::handle(const item::RequestsWait& wait)
{
    ServerNode& node = at(wait.node);
    const bool isInLine = std::any_of(node.line.begin(), node.line.end(), [](const Item& item) {
        return std::holds_alternative<item::RequestsWait>(item);
    });
    if (isInLine)
        return false; // its turn will come
    node.requestsQueued = false;
    if (!node.isRunning() || node.requests.empty())
        return false; // a paused node's clients wait until it is resumed
    if (standsInLine(node, wait)) {
        node.requestsQueued = true;
        return false;
    }
    const std::vector<ClientRequest> requests = std::exchange(node.requests, {});
    for (const ClientRequest& request : requests)
        recordRequest(node.id(), request);
    node.replica->submit(node.localNow(), requests, node);
    return true;
}

void ClusterCore::recordRequest(const NodeId& node, const ClientRequest& request)
{
    trace::Requested event;
    event.client = request.client;
    event.serial = request.serial;
    std::visit(Overloaded{
                   [&event](const AppendRequest& append) {
                       event.entries = append.entries;
                       event.prevLogIndex = append.prevLogIndex;
                       event.prevLogTerm = append.prevLogTerm;
                       event.session = append.session;
                       event.acknowledged = append.acknowledged;
                   },
                   [&event](const RangeRequest& range) {
                       event.op = trace::ClientOp::Range;
                       event.from = range.from;
                       event.to = range.to;
                   },
                   [&event](const ReadRequest& read) {
                       event.op = trace::ClientOp::Read;
                       event.query = read.query;
                       event.mode = read.mode;
                   },
                   [&event](const RegisterRequest& opening) {
                       event.op = trace::ClientOp::Register;
                       event.limit = opening.limit;
                   },
                   [&event](const CloseRequest& close) {
                       event.op = trace::ClientOp::Close;
                       event.session = close.session;
                   },
               },
               request.body);
    record(node, std::move(event));
}

// ---------------------------------------------------------------- packets

void ClusterCore::packetSent(ServerNode& node, const NodeId& to, Message message)
{
    const PacketId id{++m_packets, 0};
    const Result<Ok> left = m_world.carryToNetwork(node.id(), to, node.incarnation, id, message);
    record(node.id(), trace::PacketSent{id, to, std::move(message)});
    if (left)
        return;
    Fates fates;
    m_network.loseUnsent(id, node.id(), to, LossCause::TooBig, fates);
    carryOutFates(fates, nullptr);
}

bool ClusterCore::handle(const item::PacketAtNetwork& packet)
{
    Fates fates = std::exchange(m_spareFates, {});
    if (m_network.asksForParties())
        m_network.setParties(parties());
    m_network.send(now(), packet.id, packet.from, packet.to, packet.kind, fates);
    carryOutFates(fates, nullptr);
    keepRoom(fates);
    return false;
}

bool ClusterCore::handle(const item::PacketDue& packet)
{
    Fates fates = std::exchange(m_spareFates, {});
    m_network.arrive(now(), packet.id, fates);
    carryOutFates(fates, nullptr);
    keepRoom(fates);
    return false;
}

bool ClusterCore::handle(item::PacketAtNode& packet)
{
    Fates fates = std::exchange(m_spareFates, {});
    m_givenInput = false;
    m_network.deliver(packet.id, fates);
    carryOutFates(fates, &packet);
    keepRoom(fates);
    return m_givenInput;
}

// For the next packet: there are very many.
void ClusterCore::keepRoom(Fates& fates)
{
    fates.clear();
    m_spareFates = std::move(fates);
}

void ClusterCore::carryOutFates(Fates& fates, item::PacketAtNode* packet)
{
    for (const Fate& fate : fates) {
        std::visit(
            Overloaded{
                [&](const fate::Due& due) {
                    record(due.to, trace::PacketDue{due.id, due.at, due.where});
                    if (due.at)
                        m_queue.add(*due.at, item::PacketDue{due.id});
                    else if (due.where == PacketPlace::Inbox && packet != nullptr)
                        putIntoInbox(std::move(*packet));
                },
                [&](const fate::Duplicated& made) {
                    m_world.copyPacket(made.id, made.copy);
                    trace::PacketDuplicated event{made.id, made.copy, {}, {}};
                    if (m_replayed) {
                        event.from = m_replayed->from;
                        event.msg = std::move(m_replayed->message);
                    }
                    record(made.to, std::move(event));
                },
                [&](const fate::HandOver& over) {
                    if (over.damaged)
                        m_world.carryDamaged(over.to, over.id, drawCoin(m_options.seed, CoinStream::Damage,
                                                                        over.id.number, over.id.copies));
                    else
                        m_world.carryToNode(over.to, over.id);
                },
                [&](const fate::Delivered& delivered) {
                    m_world.packetEnded(delivered.id);
                    ServerNode& node = at(delivered.to);
                    record(delivered.to, trace::PacketDelivered{delivered.id, delivered.from});
                    node.replica->receive(node.localNow(), delivered.from, packet->senderIncarnation, packet->message, node);
                    m_givenInput = true;
                },
                [&](const fate::Lost& lost) {
                    m_world.packetEnded(lost.id);
                    at(lost.to).inbox.erase(lost.id);
                    record(lost.to, trace::PacketLost{lost.id, lost.cause});
                },
                [&](const fate::RuleSpent& spent) {
                    endFault(spent.rule);
                    Fates none; // it holds no packet any more
                    m_network.removeRule(now(), spent.rule, none);
                },
            },
            fate);
    }
}

void ClusterCore::putIntoInbox(item::PacketAtNode packet)
{
    ServerNode& node = at(packet.node);
    const PacketId id = packet.id;
    node.inbox.insert_or_assign(id, std::move(packet));
    if (!node.paused)
        standsInLine(node, item::PacketDue{id});
}

void ClusterCore::losePacket(PacketId id, LossCause cause)
{
    Fates fates;
    m_network.lose(id, cause, fates);
    carryOutFates(fates, nullptr);
}

void ClusterCore::loseUnsent(PacketId id, const NodeId& from, const NodeId& to, LossCause cause)
{
    Fates fates;
    m_network.loseUnsent(id, from, to, cause, fates);
    carryOutFates(fates, nullptr);
}

// ---------------------------------------------------------------- disks

bool ClusterCore::isWriting() const
{
    return std::any_of(m_nodes.begin(), m_nodes.end(), [](const auto& node) {
        return node.second->isUp() && !node.second->writes.empty() && !node.second->writes.back().finished;
    });
}

bool ClusterCore::isOpening() const
{
    return std::any_of(m_nodes.begin(), m_nodes.end(), [](const auto& node) { return node.second->opening; });
}

bool ClusterCore::handle(item::DiskOpened& opened)
{
    ServerNode& node = at(opened.node);
    node.opening = false;
    if (!opened.contents) {
        record(node.id(), trace::Stopped{why::DiskFailed{opened.contents.error().message}});
        m_world.nodeFailed(node.id(), opened.contents.error().message);
        return false;
    }
    bringUp(node.id(), std::move(opened.contents.value()));
    return true;
}

// ---------------------------------------------------------------- up and down

ReplicaOptions ClusterCore::replicaOptions(const NodeId& id) const
{
    ReplicaOptions options = m_options.replica;
    options.raft.id = id;
    options.raft.rules = m_rules;
    if (m_newcomers.contains(id))
        options.raft.bootstrap = Configuration{};
    return options;
}

DrawElectionTimeout ClusterCore::drawFor(const NodeId& id, Incarnation incarnation) const
{
    const std::uint64_t key = coinKey(id) ^ (incarnation.value() * 0x9e3779b97f4a7c15U);
    const std::uint64_t seed = m_options.seed;
    const bool isPinned = m_options.pinned == id && incarnation == Incarnation(1);
    const Duration pinnedTo = m_options.pinnedTimeout;
    return [=, this, pin = node(id)->pinnedTimeout](std::uint64_t n, Duration min, Duration max) {
        const std::optional<Duration> byHand = std::exchange(*pin, std::nullopt);
        if (const auto recorded = m_options.recordedDraw ? m_options.recordedDraw(id, incarnation, n) : std::nullopt)
            return *recorded;
        if (byHand)
            return *byHand;
        if (isPinned && n == 1)
            return pinnedTo;
        const auto span = static_cast<std::uint64_t>((max - min).count()) + 1;
        const std::uint64_t coin = drawCoin(seed, CoinStream::ElectionTimeout, key, n);
        return min + Duration(static_cast<std::int64_t>(coinBelow(coin, span)));
    };
}

void ClusterCore::bringUp(const NodeId& id, DiskContents contents)
{
    ServerNode& node = at(id);
    settleWrites(node);
    const Restored& restored = contents.restored;
    node.incarnation = restored.incarnation;
    trace::Started started;
    started.incarnation = restored.incarnation;
    started.disk = contents.diskId;
    started.term = restored.currentTerm;
    started.votedFor = restored.votedFor;
    started.commitIndex = restored.commitIndex;
    started.firstIndex = restored.log.firstIndex();
    started.lastIndex = restored.log.lastIndex();
    started.lastTerm = restored.log.lastTerm();
    if (restored.snapshot) {
        started.snapshotIndex = restored.snapshot->index;
        started.snapshotTerm = restored.snapshot->term;
        started.snapshotHash = trace::toHex16(restored.snapshot->stateHash);
    }
    record(id, std::move(started));
    if (std::find(m_seen.begin(), m_seen.end(), id) == m_seen.end()) {
        m_seen.push_back(id);
        for (Index index = restored.log.firstIndex(); index <= restored.log.lastIndex(); index = index.next()) {
            const EntryPtr& entry = restored.log.at(index);
            if (!entry->client.empty()) { // a client goes on numbering where it left off, and no request is taken for an old one
                std::uint64_t& next = client(entry->client).nextSerial;
                next = std::max(next, entry->serial + 1);
            }
            node.toLoad.emplace_back(index, entry);
        }
    } else if (!node.loadFrom.isZero()) {
        const Log& log = restored.log;
        for (Index index = std::max(node.loadFrom, log.firstIndex()); index <= log.lastIndex(); index = index.next())
            node.toLoad.emplace_back(index, log.at(index));
    }
    node.loadFrom = Index();
    node.writtenTerm = restored.currentTerm;
    node.writtenVote = restored.votedFor;
    Fates fates;
    m_network.setUp(id, true, fates);
    m_network.setPaused(id, node.slowness > Duration::zero());
    node.replica.emplace(replicaOptions(id), std::move(contents.restored), drawFor(id, node.incarnation),
                         std::make_unique<KeyValueMachine>());
    node.replica->start(node.localNow(), node);
}

void ClusterCore::stop(ServerNode& node, Why why)
{
    const std::optional<trace::CrashPoint> point = std::exchange(node.crash, std::nullopt);
    const bool isCrash = !std::holds_alternative<why::Shutdown>(why);
    for (const auto& [client, serial] : node.takeUnanswered())
        node.answer(client, serial, RequestRejected{why::NodeStopped{}, RequestRejected::Class::OutcomeUnknown});
    node.replica->abandonRequests(node);
    for (const ClientRequest& request : node.requests) {
        recordRequest(node.id(), request);
        node.answer(request.client, request.serial,
                    RequestRejected{why::NodeDown{}, RequestRejected::Class::Refused});
    }
    node.requests.clear();
    node.requestsQueued = false; // what stood in line for them goes
    record(node.id(), trace::Stopped{std::move(why)});
    // What the disk had reported while the node was paused is durable all the same.
    std::vector<Item> backlog = std::exchange(node.backlog, {});
    backlog.insert(backlog.begin(), node.line.begin(), node.line.end());
    node.clearVolatile();
    for (const Item& item : backlog) {
        if (const auto* done = std::get_if<item::DiskDone>(&item))
            handle(*done);
    }
    m_world.abandonDisk(node.id());
    if (isCrash)
        crashDisk(node, point);
    Fates fates;
    m_network.setUp(node.id(), false, fates);
    carryOutFates(fates, nullptr);
}

void ClusterCore::shutDown()
{
    for (const auto& [id, node] : m_nodes) {
        if (node->isUp())
            stop(*node, why::Shutdown{});
    }
}

} // namespace raft::cluster
