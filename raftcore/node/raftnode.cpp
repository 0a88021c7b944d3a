// SPDX-License-Identifier: MIT
#include "raftcore/node/raftnode.h"

#include "raftcore/node/udpnode.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QThread>

#include <future>
#include <mutex>
#include <unordered_map>

namespace raft {

namespace {

Error fault(const char* text) { return Error{QCoreApplication::translate("RaftNode", text).toStdString()}; }

Result<Ok> check(const NodeOptions& options)
{
    if (options.id.isEmpty() || !options.members.contains(options.id))
        return fault(QT_TRANSLATE_NOOP("RaftNode", "The node's own id must be among the members."));
    if (!wire::isName(options.cluster))
        return fault(QT_TRANSLATE_NOOP("RaftNode", "A cluster's name has 1 to 40 printable characters without blanks."));
    if (options.cookie >= Term::limit)
        return fault(QT_TRANSLATE_NOOP("RaftNode", "The cookie must be below 2^53."));
    const bool areTimeoutsFair = options.electionTimeoutMin > Duration::zero() &&
        options.electionTimeoutMax >= options.electionTimeoutMin && options.heartbeatInterval > Duration::zero() &&
        options.heartbeatInterval < options.electionTimeoutMin && options.requestTimeout > Duration::zero();
    if (!areTimeoutsFair)
        return fault(QT_TRANSLATE_NOOP("RaftNode", "The timeouts do not fit each other: heartbeat interval < smallest "
                                                   "election timeout <= largest election timeout."));
    for (const auto& [id, address] : options.members) {
        if (!address.host.isLoopback() && options.key.isEmpty())
            return fault(QT_TRANSLATE_NOOP("RaftNode", "Beyond the loopback interface a key is needed."));
        for (const auto& [other, otherAddress] : options.members) {
            if (id != other && address.port != 0 && address.isSame(otherAddress.host, otherAddress.port))
                return fault(QT_TRANSLATE_NOOP("RaftNode", "Two members have the same address."));
        }
    }
    return Ok{};
}

} // namespace

class NodeChannel::Impl {
public:
    NodeId id;
    UdpAddress address;
    std::string client;
    QThread thread;
    QObject context; // lives on the thread
    std::unique_ptr<UdpNode> node;

    std::mutex mutex;
    quint64 posted = 0;                          // under mutex
    std::uint64_t nextSerial = 1;                // under mutex
    std::unordered_map<std::uint64_t, Done> waiting; // under mutex

    void answered(std::uint64_t serial, const Answer& answer)
    {
        Done done;
        {
            const std::lock_guard lock(mutex);
            const auto it = waiting.find(serial);
            if (it == waiting.end())
                return;
            done = std::move(it->second);
            waiting.erase(it);
        }
        done(answer);
    }
};

NodeChannel::NodeChannel(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

NodeChannel::~NodeChannel()
{
    QMetaObject::invokeMethod(
        &m_impl->context,
        [this] {
            m_impl->node.reset();
            m_impl->thread.quit();
        },
        Qt::QueuedConnection);
    m_impl->thread.wait();
    // What was asked too late to be carried over.
    for (auto& [serial, done] : m_impl->waiting)
        done(RequestRejected{why::NodeStopped{}, RequestRejected::Class::Refused});
}

NodeId NodeChannel::node() const { return m_impl->id; }
UdpAddress NodeChannel::address() const { return m_impl->address; }

void NodeChannel::request(Body body, Done done)
{
    ClientRequest request{m_impl->client, 0, std::move(body)};
    std::size_t waiting = 0;
    {
        const std::lock_guard lock(m_impl->mutex);
        waiting = m_impl->waiting.size();
        if (waiting < mostWaiting) {
            request.serial = m_impl->nextSerial;
            const auto* append = std::get_if<AppendRequest>(&request.body);
            m_impl->nextSerial += append != nullptr ? std::max<std::size_t>(append->entries.size(), 1) : 1;
            m_impl->waiting.emplace(request.serial, std::move(done));
        }
    }
    if (request.serial == 0)
        return done(RequestRejected{why::TooManyWaiting{waiting, mostWaiting}, RequestRejected::Class::Refused});
    QMetaObject::invokeMethod(
        &m_impl->context,
        [this, request = std::move(request)] {
            if (m_impl->node)
                m_impl->node->request(request);
        },
        Qt::QueuedConnection);
}

quint64 NodeChannel::post(Body body)
{
    quint64 number = 0;
    {
        const std::lock_guard lock(m_impl->mutex);
        number = ++m_impl->posted;
    }
    request(std::move(body), [this, number](const Answer& answer) { Q_EMIT answered(number, answer); });
    return number;
}

Result<std::unique_ptr<NodeChannel>> RaftNode::spinUp(NodeOptions options)
{
    if (const Result<Ok> fair = check(options); !fair)
        return fair.error();
    auto impl = std::make_unique<NodeChannel::Impl>();
    impl->id = options.id;
    impl->address = options.members.at(options.id);
    impl->client = options.id.toString() + "-" +
        QString::number(QRandomGenerator::system()->generate64(), 16).toStdString();
    impl->thread.setObjectName(QStringLiteral("raft node ") + QString::fromStdString(options.id.toString()));
    impl->context.moveToThread(&impl->thread);
    impl->thread.start();
    std::promise<Result<Ok>> begun;
    NodeChannel::Impl* shared = impl.get();
    auto channel = std::unique_ptr<NodeChannel>(new NodeChannel(std::move(impl)));
    QMetaObject::invokeMethod(
        &shared->context,
        [shared, &begun, options = std::move(options)]() mutable {
            shared->node = std::make_unique<UdpNode>(
                std::move(options), shared->client,
                [shared](std::uint64_t serial, const Answer& answer) { shared->answered(serial, answer); });
            shared->node->begin([&begun](Result<Ok> result) { begun.set_value(std::move(result)); });
        },
        Qt::QueuedConnection);
    if (const Result<Ok> result = begun.get_future().get(); !result)
        return result.error();
    return channel;
}

} // namespace raft
