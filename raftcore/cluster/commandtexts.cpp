// SPDX-License-Identifier: MIT
#include "raftcore/cluster/commandtexts.h"

#include <QCoreApplication>

namespace raft::cluster::text {

namespace {

QString name(const NodeId& node) { return QString::fromStdString(node.toString()); }
Error error(const QString& text) { return Error{text.toStdString()}; }

} // namespace

Error unknownNode(const NodeId& node)
{
    return error(QCoreApplication::translate("Cluster", "There is no node %1 in this cluster.").arg(name(node)));
}
Error nodeIsUp(const NodeId& node)
{
    return error(QCoreApplication::translate("Cluster", "%1 is running already.").arg(name(node)));
}
Error nodeExists(const NodeId& node)
{
    return error(QCoreApplication::translate("Cluster", "There is a node %1 already.").arg(name(node)));
}
Error nodeIsStarting(const NodeId& node)
{
    return error(QCoreApplication::translate("Cluster", "%1 is being started.").arg(name(node)));
}
Error nodeIsDown(const NodeId& node)
{
    return error(QCoreApplication::translate("Cluster", "%1 is down.").arg(name(node)));
}
Error nodeIsPaused(const NodeId& node)
{
    return error(QCoreApplication::translate("Cluster", "%1 is paused.").arg(name(node)));
}
Error nodeIsNotPaused(const NodeId& node)
{
    return error(QCoreApplication::translate("Cluster", "%1 is not paused.").arg(name(node)));
}
Error noLeader()
{
    return error(QCoreApplication::translate("Cluster", "There is no leader at this moment."));
}
Error noNodeIsUp()
{
    return error(QCoreApplication::translate("Cluster", "No node is running."));
}
Error noSuchFault(std::uint64_t id)
{
    return error(QCoreApplication::translate("Cluster", "Fault %1 is healed already, or never was.").arg(id));
}
Error notAWorldFault()
{
    return error(QCoreApplication::translate("Cluster", "Use kill or pause for a node."));
}
Error badProbability()
{
    return error(QCoreApplication::translate("Cluster", "A probability lies between 0 and 100 %."));
}
Error sameNode(const NodeId& node)
{
    return error(QCoreApplication::translate("Cluster", "There is no link from %1 to itself.").arg(name(node)));
}
Error packetHasEnded()
{
    return error(QCoreApplication::translate("Cluster", "That packet is no longer on its way."));
}
Error packetIsNotHeld()
{
    return error(QCoreApplication::translate("Cluster", "That packet is not held."));
}
Error packetIsForgotten()
{
    return error(QCoreApplication::translate("Cluster", "What that packet said is no longer known: only the newest can be sent again."));
}
Error badReordering(std::uint64_t most)
{
    return error(QCoreApplication::translate("Cluster", "Between 1 and %1 packets can pass another, in a time above 0 and up to one hour.").arg(most));
}
Error nothingToAppend()
{
    return error(QCoreApplication::translate("Cluster", "There is nothing to append."));
}
Error tooMuchHeld(const std::string& client)
{
    return error(QCoreApplication::translate("Cluster", "Too many commands of “%1” wait for its session.")
                     .arg(QString::fromStdString(client)));
}
Error tooManyRetries(std::uint64_t most)
{
    return error(QCoreApplication::translate("Cluster", "A request is sent again %1 times at most.").arg(most));
}
Error noSuchRequest(const std::string& client, std::uint64_t serial)
{
    return error(QCoreApplication::translate("Cluster", "“%1” has no request %2 that can be sent again.")
                     .arg(QString::fromStdString(client))
                     .arg(serial));
}
Error badStream()
{
    return error(QCoreApplication::translate("Cluster", "A stream sends between 0 and 100,000 entries a second."));
}
Error badRate(double slowest, double fastest)
{
    return error(QCoreApplication::translate("Cluster", "The rate must lie between %1 and %2.").arg(slowest).arg(fastest));
}
Error noRequestWaits(const std::string& client, std::uint64_t serial)
{
    return error(QCoreApplication::translate("Cluster", "“%1” is not waiting for an answer to a request %2.")
                     .arg(QString::fromStdString(client))
                     .arg(serial));
}
Error badTimeout()
{
    return error(QCoreApplication::translate("Cluster", "An election timeout lies between 1 µs and an hour."));
}
Error badDuration()
{
    return error(QCoreApplication::translate("Cluster", "The time that it takes lies between 1 µs and an hour."));
}
Error badDrift()
{
    return error(QCoreApplication::translate("Cluster", "A clock runs between half as fast and twice as fast."));
}
Error badWriteCount()
{
    return error(QCoreApplication::translate("Cluster", "A disk goes back by one write at least."));
}
Error tooFarBack(std::size_t writes)
{
    return error(QCoreApplication::translate("Cluster", "Only the last %1 writes of this disk can be taken back.").arg(writes));
}
Error tornOnlyInLab()
{
    return error(QCoreApplication::translate("Cluster", "Only in the Lab: a real database writes all of a transaction or nothing."));
}
Error lieOnlyInLab()
{
    return error(QCoreApplication::translate("Cluster", "Only in the Lab: what a real disk has said is durable cannot be taken back."));
}
Error rollBackOnlyInLab()
{
    return error(QCoreApplication::translate("Cluster", "Only in the Lab: nothing keeps older states of a real database."));
}
Error rotOnlyInLab()
{
    return error(QCoreApplication::translate("Cluster", "Only in the Lab: a database that was damaged on purpose could not be repaired."));
}
Error needsKey(const std::string& address)
{
    return error(QCoreApplication::translate("Cluster", "%1 is no loopback address: a key is needed to listen there.")
                     .arg(QString::fromStdString(address)));
}
Error badNodeCount(std::size_t most)
{
    return error(QCoreApplication::translate("Cluster", "A cluster has between 1 and %1 nodes.").arg(most));
}
Error badTimeouts()
{
    return error(QCoreApplication::translate(
        "Cluster", "The election timeouts must be longer than 0, the largest not below the smallest, the heartbeat "
                   "interval shorter than both, and no window may be 0."));
}
Error notOnDisk()
{
    return error(QCoreApplication::translate("Cluster", "This cluster keeps its disks in memory; it cannot be saved."));
}

} // namespace raft::cluster::text
