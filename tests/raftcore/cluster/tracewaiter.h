// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/livecluster.h"
#include "raftcore/scenario/monitorobserver.h"

#include <QEventLoop>
#include <QTimer>

#include <functional>

namespace raft::test {

inline Result<std::unique_ptr<cluster::LiveCluster>> makeCluster(cluster::LiveOptions options)
{
    std::vector<std::unique_ptr<cluster::EventObserver>> observers;
    observers.push_back(std::make_unique<scenario::MonitorObserver>());
    return cluster::LiveCluster::create(std::move(options), std::move(observers));
}

// What the monitor had to say about the whole run; empty when all is well.
inline QString violations(const trace::TraceStore& store)
{
    QString text;
    store.forEach(1, store.size(), [&](const trace::Event& event) {
        if (const auto* violated = std::get_if<trace::Violated>(&event.body)) {
            text += QStringLiteral("%1: %2 at event %3; ")
                        .arg(QString::fromStdString(std::string(toString(violated->property))),
                             QString::fromStdString(violated->why.code))
                        .arg(event.n);
        }
        return true;
    });
    return text;
}

// Reads a live cluster's trace as it grows and waits for what a test expects of it, without sleeping.
class TraceWaiter {
public:
    using Predicate = std::function<bool(const trace::Event&)>;

    explicit TraceWaiter(cluster::Cluster& cluster) : m_cluster(cluster) {}

    // Reads on until an event matches; false when none does in time. What was read is not read again.
    bool waitFor(const Predicate& matches, int milliseconds = 20'000)
    {
        QEventLoop loop;
        bool found = false;
        const auto look = [&] {
            const auto store = m_cluster.trace();
            trace::Event event;
            while (!found && m_read < store->size() && store->read(m_read + 1, event)) {
                ++m_read;
                found = matches(event);
                if (found)
                    m_match = event;
            }
            if (found)
                loop.quit();
        };
        look();
        if (found)
            return true;
        const auto connection = QObject::connect(&m_cluster, &cluster::Cluster::grown, &loop, look);
        QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
        look(); // it may have grown before the connection was there
        if (!found)
            loop.exec();
        QObject::disconnect(connection);
        return found;
    }
    template <class Body>
    bool waitForBody(const std::function<bool(const NodeId&, const Body&)>& matches, int milliseconds = 20'000)
    {
        return waitFor(
            [&](const trace::Event& event) {
                const auto* body = std::get_if<Body>(&event.body);
                return body != nullptr && matches(event.node, *body);
            },
            milliseconds);
    }
    std::optional<NodeId> waitForLeader(int milliseconds = 20'000)
    {
        NodeId leader;
        const bool found = waitForBody<RoleChanged>(
            [&](const NodeId& node, const RoleChanged& role) {
                leader = node;
                return role.to == Role::Leader;
            },
            milliseconds);
        return found ? std::optional(leader) : std::nullopt;
    }
    const trace::Event& match() const { return m_match; }
    std::uint64_t position() const { return m_read; }
    void rewind(std::uint64_t to = 0) { m_read = to; }

private:
    cluster::Cluster& m_cluster;
    std::uint64_t m_read = 0;
    trace::Event m_match;
};

// At true speed, without modelled delays, disks in memory: what most tests want.
inline cluster::LiveOptions fastOptions(std::size_t nodes)
{
    cluster::LiveOptions options;
    options.nodes = nodes;
    options.rate = 1.0;
    options.delay = Duration(0);
    options.jitter = Duration(0);
    options.diskLatency = Duration(0);
    options.durable = false;
    options.seed = 7;
    return options;
}

} // namespace raft::test
