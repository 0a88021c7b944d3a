// SPDX-License-Identifier: MIT
#include "ui/tuning/timing.h"

#include "ui/narration/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::timing {

using raft::Duration;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::timing)
};

} // namespace

Duration slowestAnswer(const raft::trace::ClusterState& state, const raft::trace::Header& header)
{
    Duration network = header.delay + header.jitter, disk = header.diskLatency;
    for (const raft::trace::ActiveFault& active : state.faults) {
        if (const auto* delay = std::get_if<raft::trace::fault::Delay>(&active.fault)) {
            const bool everywhere = delay->from.empty() && delay->to.empty(); // then it replaces the cluster's own
            const Duration here = delay->delay + delay->jitter;
            network = everywhere ? here : std::max(network, here);
        } else if (const auto* slow = std::get_if<raft::trace::fault::SlowDisk>(&active.fault)) {
            disk = std::max(disk, slow->latency);
        }
    }
    return network + disk;
}

QString warning(const raft::RaftTuning& tuning, Duration slowest)
{
    const QString most = text::duration(slowest), least = text::duration(tuning.electionTimeoutMin);
    if (slowest >= tuning.electionTimeoutMin) {
        return Tr::tr("A message and its write can take %1, the shortest election timeout is %2: elections will happen although the leader lives (§5.6).")
            .arg(most, least);
    }
    if (tuning.heartbeatInterval + slowest >= tuning.electionTimeoutMin) {
        return Tr::tr("A heartbeat comes every %1 and can take %2, the shortest election timeout is %3: one late heartbeat starts an election.")
            .arg(text::duration(tuning.heartbeatInterval), most, least);
    }
    if (tuning.electionTimeoutMax - tuning.electionTimeoutMin < slowest)
        return Tr::tr("The election timeouts differ by less than a message takes (%1): candidates will meet and split the votes.").arg(most);
    return {};
}

QString obstacle(const raft::RaftTuning& tuning)
{
    if (tuning.electionTimeoutMin <= Duration::zero() || tuning.heartbeatInterval <= Duration::zero())
        return Tr::tr("Timers must be longer than nothing.");
    if (tuning.electionTimeoutMax < tuning.electionTimeoutMin)
        return Tr::tr("The longest election timeout is below the shortest.");
    if (tuning.heartbeatInterval >= tuning.electionTimeoutMin)
        return Tr::tr("The heartbeat must come before the shortest election timeout runs out.");
    if (tuning.maxInflightMessages == 0 || tuning.maxInflightBytes == 0 || tuning.maxUncommittedBytes == 0)
        return Tr::tr("With a limit of 0 nothing could be sent.");
    return {};
}

} // namespace ui::timing
