// SPDX-License-Identifier: MIT
#include "raftcore/node/udpnode.h"

#include "raftcore/network/coin.h"
#include "raftcore/node/keyvaluemachine.h"
#include "raftcore/storage/memorydisk.h"
#include "raftcore/storage/sqlitedisk.h"

#include <QCoreApplication>
#include <QEvent>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace raft {

namespace {

QEvent::Type requestsEvent()
{
    static const int type = QEvent::registerEventType();
    return static_cast<QEvent::Type>(type);
}

wire::CodecOptions codecOptions(const NodeOptions& options)
{
    wire::CodecOptions codec;
    codec.cluster = options.cluster;
    codec.cookie = options.cookie;
    codec.self = options.id;
    bool isLocal = true;
    for (const auto& [id, address] : options.members) {
        isLocal = isLocal && address.host.isLoopback();
        codec.senders.push_back(id);
    }
    if (!options.key.isEmpty())
        codec.key = options.key;
    codec.maxDatagram = isLocal ? wire::loopbackDatagram : wire::networkDatagram;
    return codec;
}

} // namespace

UdpNode::UdpNode(NodeOptions options, std::string client, Answered answered)
    : m_options(std::move(options)), m_client(std::move(client)), m_answered(std::move(answered)),
      m_codec(codecOptions(m_options)), m_port(this), m_timer(this)
{
    m_seed = m_options.seed != 0 ? m_options.seed : QRandomGenerator::system()->generate64();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { wake(); });
    m_port.setReceived([this](std::string_view datagram, const QHostAddress& host, quint16 port) {
        take(datagram, host, port);
    });
}

UdpNode::~UdpNode()
{
    if (m_replica)
        m_replica->abandonRequests(*this);
    for (const ClientRequest& request : m_requests)
        answer(request.client, request.serial,
               RequestRejected{why::NodeStopped{}, RequestRejected::Class::Refused});
}

void UdpNode::begin(std::function<void(Result<Ok>)> ready)
{
    const UdpAddress& own = m_options.members.at(m_options.id);
    if (const auto bound = m_port.bind(own.host, own.port); !bound)
        return ready(bound.error());
    if (m_options.file.isEmpty()) {
        m_disk = std::make_unique<storage::MemoryDisk>();
    } else {
        storage::SqliteFileOptions file;
        file.path = m_options.file;
        file.node = m_options.id;
        file.clusterId = m_options.cluster;
        m_disk = std::make_unique<storage::SqliteDisk>(std::move(file));
    }
    m_disk->setHandlers({[this](WriteToken token) {
                             if (m_replica)
                                 m_replica->durable(wakeUp(), token, *this);
                             arm();
                         },
                         [this](WriteToken, const std::string& error) { diskFailed(error); }});
    m_disk->openLater([this, ready = std::move(ready)](Result<storage::Contents> contents) {
        if (!contents)
            return ready(contents.error());
        start(std::move(contents.value()));
        ready(Ok{});
    });
}

void UdpNode::start(storage::Contents contents)
{
    m_diskId = contents.diskId;
    m_incarnation = contents.restored.incarnation;
    ReplicaOptions options;
    options.requestTimeout = m_options.requestTimeout;
    options.maxSessions = std::max<std::uint64_t>(m_options.maxSessions, 1);
    options.maxResultBytes = wire::resultBudget(m_codec.options());
    RaftOptions& raft = options.raft;
    raft.id = m_options.id;
    std::vector<NodeId> members;
    for (const auto& [id, address] : m_options.members)
        members.push_back(id);
    raft.bootstrap = Configuration::ofVoters(std::move(members));
    raft.electionTimeoutMin = m_options.electionTimeoutMin;
    raft.electionTimeoutMax = m_options.electionTimeoutMax;
    raft.heartbeatInterval = m_options.heartbeatInterval;
    raft.maxAppendBytes = wire::appendBudget(m_codec.options());
    raft.maxChunkBytes = wire::chunkBudget(m_codec.options());
    raft.snapshotEntries = m_options.snapshotEntries;
    raft.snapshotBytes = m_options.snapshotBytes;
    raft.keptEntries = m_options.keptEntries;
    raft.encodedSize = &wire::encodedSize;
    m_replica.emplace(std::move(options), std::move(contents.restored), draw(m_incarnation),
                      m_options.stateMachine ? m_options.stateMachine() : std::make_unique<KeyValueMachine>());
    m_replica->start(now(), *this);
    handleRequests();
    arm();
}

DrawElectionTimeout UdpNode::draw(Incarnation incarnation) const
{
    const std::uint64_t key = coinKey(m_options.id) ^ (incarnation.value() * 0x9e3779b97f4a7c15U);
    return [seed = m_seed, key](std::uint64_t n, Duration min, Duration max) {
        const auto span = static_cast<std::uint64_t>((max - min).count()) + 1;
        const std::uint64_t coin = drawCoin(seed, CoinStream::ElectionTimeout, key, n);
        return min + Duration(static_cast<std::int64_t>(coinBelow(coin, span)));
    };
}

// ---------------------------------------------------------------- time

// Late time is given away: a process that was stopped or suspended goes on where it was, so that it does not take
// its own absence for the leader's.
Time UdpNode::now()
{
    using std::chrono::duration_cast;
    const auto read = [this] { return duration_cast<Time>(std::chrono::steady_clock::now() - m_epoch); };
    const Time time = read();
    if (m_armed && time > *m_armed + patience) {
        m_epoch += time - *m_armed;
        m_lostTime = true;
        return read();
    }
    return time;
}

// The time of an input. A lease rests on a clock that never stood still (dissertation §6.4.1).
Time UdpNode::wakeUp()
{
    const Time time = now();
    if (std::exchange(m_lostTime, false) && m_replica)
        m_replica->loseLease(time, *this);
    return time;
}

void UdpNode::arm()
{
    std::optional<Time> next = m_requestDeadline;
    for (const auto& deadline : m_deadlines) {
        if (deadline && (!next || *deadline < *next))
            next = deadline;
    }
    const Time time = now();
    m_armed = next;
    if (!next)
        return m_timer.stop();
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(std::max(*next - time, Time::zero()));
    m_timer.start(wait);
}

void UdpNode::wake()
{
    const Time time = wakeUp();
    if (m_replica && m_requestDeadline && *m_requestDeadline <= time) {
        m_requestDeadline.reset();
        m_replica->expireRequests(time, *this);
    }
    for (const Timer timer : {Timer::Election, Timer::Heartbeat, Timer::Quorum, Timer::Transfer}) {
        auto& deadline = m_deadlines[static_cast<std::size_t>(timer)];
        if (!m_replica || !deadline || *deadline > time)
            continue;
        deadline.reset();
        m_replica->expire(time, timer, *this);
    }
    arm();
}

// ---------------------------------------------------------------- inputs

void UdpNode::take(std::string_view datagram, const QHostAddress& host, quint16 port)
{
    wire::Decoded decoded = m_codec.decode(datagram);
    const auto* whole = std::get_if<wire::Datagram>(&decoded);
    if (whole == nullptr || !m_replica)
        return;
    const auto sender = m_options.members.find(whole->envelope.src);
    if (sender == m_options.members.end() || !sender->second.isSame(host, port)) {
        m_codec.count(wire::Cause::WrongAddress); // addresses are never learnt from datagrams
        return;
    }
    m_replica->receive(wakeUp(), whole->envelope.src, whole->envelope.incarnation, whole->body, *this);
    arm();
}

void UdpNode::request(ClientRequest request)
{
    m_requests.push_back(std::move(request));
    if (m_requests.size() == 1)
        QCoreApplication::postEvent(this, new QEvent(requestsEvent()), Qt::LowEventPriority);
}

bool UdpNode::event(QEvent* event)
{
    if (event->type() != requestsEvent())
        return QObject::event(event);
    handleRequests();
    return true;
}

void UdpNode::handleRequests()
{
    if (m_requests.empty())
        return;
    const std::vector<ClientRequest> requests = std::exchange(m_requests, {});
    if (m_replica) {
        m_replica->submit(wakeUp(), requests, *this);
        return arm();
    }
    for (const ClientRequest& request : requests)
        answer(request.client, request.serial, RequestRejected{why::NodeDown{}, RequestRejected::Class::Refused});
}

// After a failed write nobody knows what the disk holds: the node stops and does not try again.
void UdpNode::diskFailed(const std::string& error)
{
    if (!m_replica)
        return;
    m_replica->abandonRequests(*this);
    m_replica.reset();
    m_deadlines = {};
    m_requestDeadline.reset();
    m_timer.stop();
    if (m_options.failed)
        m_options.failed(error);
}

// ---------------------------------------------------------------- what the replica asks for

void UdpNode::send(const NodeId& to, Message message)
{
    const auto peer = m_options.members.find(to);
    if (peer == m_options.members.end())
        return;
    const wire::Envelope envelope{m_options.id, to, PacketId{++m_packets, 0}, m_options.cluster, m_diskId,
                                  m_incarnation, m_options.cookie};
    if (m_codec.encode(envelope, message, m_datagram))
        m_port.send(m_datagram, peer->second); // what the kernel does not take is lost, like any datagram
}

void UdpNode::write(Persist persist) { m_disk->write(std::move(persist)); }

void UdpNode::setTimer(Timer timer, std::optional<Time> deadline)
{
    m_deadlines[static_cast<std::size_t>(timer)] = deadline;
}

void UdpNode::setRequestDeadline(Time deadline) { m_requestDeadline = deadline; }

void UdpNode::observe(const Observation& observation)
{
    if (m_options.observer)
        m_options.observer(observation);
}

// From within the replica, which must not go away meanwhile.
void UdpNode::failed(const std::string& error)
{
    QMetaObject::invokeMethod(
        this, [this, error] { diskFailed(error); }, Qt::QueuedConnection);
}

void UdpNode::answer(const std::string& client, std::uint64_t serial, const Answer& answer)
{
    if (client == m_client)
        m_answered(serial, answer);
}

} // namespace raft
