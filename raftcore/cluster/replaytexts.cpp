// SPDX-License-Identifier: MIT
#include "raftcore/cluster/replaytexts.h"

#include "raftcore/trace/file.h"

#include <QCoreApplication>

namespace raft::cluster::text {

namespace {

QString name(const NodeId& node) { return QString::fromStdString(node.toString()); }
Error error(const QString& text) { return Error{text.toStdString()}; }

QString tell(const std::optional<trace::EventBody>& body)
{
    if (!body)
        return QCoreApplication::translate("Cluster", "nothing");
    return QString::fromStdString(trace::toJson(*body)).simplified();
}

} // namespace

Error replayOfImport()
{
    return error(QCoreApplication::translate(
        "Cluster", "This run was recorded by another program: only runs of Raftarium's own nodes can be replayed."));
}
Error replayOfUnknownRule(const std::string& rule)
{
    return error(QCoreApplication::translate("Cluster", "The run was made without the rule “%1”, which this version does not know.")
                     .arg(QString::fromStdString(rule)));
}
Error replayLacksCommands()
{
    return error(QCoreApplication::translate("Cluster", "The recording does not hold the commands that were given: an older version made it."));
}
Error replayIsSilent()
{
    return error(QCoreApplication::translate("Cluster", "The recording leads to a cluster in which nothing ever happens."));
}
Error replayLacksSnapshot(const NodeId& node, Index index)
{
    return error(QCoreApplication::translate(
                     "Cluster", "%1 came up with a snapshot up to entry %2, and the recording does not hold what is in it.")
                     .arg(name(node))
                     .arg(index.value()));
}
Error replayLacksEntries(const NodeId& node)
{
    return error(QCoreApplication::translate(
                     "Cluster", "%1 came up with entries on its disk that the recording does not hold.").arg(name(node)));
}
Error replayLacksDisk(const NodeId& node)
{
    return error(QCoreApplication::translate(
                     "Cluster", "%1 came up with another disk, and the recording does not hold what is on it.").arg(name(node)));
}
Error replayDiffers(const ReplayDifference& difference)
{
    return error(QCoreApplication::translate("Cluster", "Event %1 (%2): recorded %3, replayed %4")
                     .arg(QString::number(difference.n),
                          difference.node.isEmpty() ? QCoreApplication::translate("Cluster", "the cluster") : name(difference.node),
                          tell(difference.recorded), tell(difference.replayed)));
}
Error replayLacksFault(const NodeId& node, const std::string& fault)
{
    return error(QCoreApplication::translate(
                     "Cluster", "The fault “%1” of %2 acts on a real disk or process: the recording of a live cluster does not tell enough about it.")
                     .arg(QString::fromStdString(fault), name(node)));
}
Error replayEndsBefore(std::uint64_t n)
{
    return error(QCoreApplication::translate("Cluster", "The recording ends before event %1.").arg(n));
}

} // namespace raft::cluster::text
