// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/clusterstate.h"

#include <algorithm>
#include <string>

namespace raft::test {

inline bool sameLog(const Log& a, const Log& b)
{
    if (a.baseIndex() != b.baseIndex() || a.baseTerm() != b.baseTerm() || a.lastIndex() != b.lastIndex())
        return false;
    for (Index index = a.firstIndex(); a.contains(index); index = index.next()) {
        if (!(*a.at(index) == *b.at(index)))
            return false;
    }
    return true;
}

// Where two nodes differ, in words; empty when they do not.
inline std::string differenceOf(const trace::NodeState& a, const trace::NodeState& b)
{
    const std::pair<const char*, bool> parts[] = {
        {"id", a.id == b.id},
        {"up", a.up == b.up},
        {"paused", a.paused == b.paused},
        {"incarnation", a.incarnation == b.incarnation},
        {"stopped", a.stopped == b.stopped},
        {"role", a.role == b.role && a.roleSince == b.roleSince},
        {"term", a.currentTerm == b.currentTerm},
        {"votedFor", a.votedFor == b.votedFor},
        {"leader", a.leader == b.leader},
        {"commitIndex", a.commitIndex == b.commitIndex},
        {"lastApplied", a.lastApplied == b.lastApplied},
        {"log", sameLog(a.log, b.log)},
        {"durableIndex", a.durableIndex == b.durableIndex},
        {"configuration", a.configuration == b.configuration && a.configurationIndex == b.configurationIndex},
        {"timers", a.electionTimer == b.electionTimer && a.heartbeatTimer == b.heartbeatTimer},
        {"votes", a.votes == b.votes},
        {"progress", a.progress == b.progress},
        {"disk",
         a.disk.id == b.disk.id && a.disk.durable == b.disk.durable && a.disk.pending == b.disk.pending
             && a.disk.writes == b.disk.writes && sameLog(a.disk.log, b.disk.log)},
        {"keyValues", *a.keyValues == *b.keyValues},
        {"stateHash", a.stateHash == b.stateHash},
        {"packets", a.out == b.out && a.in == b.in},
        {"lastEvent", a.lastEvent == b.lastEvent},
        {"notes", a.unwritten == b.unwritten && a.heardTerm == b.heardTerm && a.heardFrom == b.heardFrom}};
    for (const auto& [name, isSame] : parts) {
        if (!isSame)
            return a.id.toString() + ": " + name;
    }
    return {};
}

inline bool samePacket(const trace::PacketState& a, const trace::PacketState& b)
{
    return a.id == b.id && a.from == b.from && a.to == b.to && *a.msg == *b.msg && a.sentAt == b.sentAt
        && a.due == b.due && a.where == b.where && a.isCopy == b.isCopy && a.event == b.event;
}

inline std::string differenceOf(const trace::ClusterState& a, const trace::ClusterState& b)
{
    if (a.nodes.size() != b.nodes.size())
        return "number of nodes";
    for (std::size_t i = 0; i < a.nodes.size(); ++i) {
        if (std::string difference = differenceOf(a.nodes[i], b.nodes[i]); !difference.empty())
            return difference;
    }
    const bool sameFlights =
        std::equal(a.inFlight.begin(), a.inFlight.end(), b.inFlight.begin(), b.inFlight.end(),
                   [](const auto& x, const auto& y) { return samePacket(x.second, y.second); });
    const bool sameEnds = std::equal(a.ended.begin(), a.ended.end(), b.ended.begin(), b.ended.end(),
                                     [](const auto& x, const auto& y) {
                                         return samePacket(x.packet, y.packet) && x.lost == y.lost
                                             && x.endedAt == y.endedAt && x.event == y.event;
                                     });
    const bool sameFaults = std::equal(
        a.faults.begin(), a.faults.end(), b.faults.begin(), b.faults.end(), [](const auto& x, const auto& y) {
            return x.id == y.id && x.fault == y.fault && x.since == y.since && x.event == y.event;
        });
    const bool sameRequests = std::equal(a.requests.begin(), a.requests.end(), b.requests.begin(),
                                         b.requests.end(), [](const auto& x, const auto& y) {
                                             return x.node == y.node && x.request == y.request
                                                 && x.askedAt == y.askedAt && x.event == y.event;
                                         });
    const bool sameAnswers = std::equal(a.answers.begin(), a.answers.end(), b.answers.begin(),
                                        b.answers.end(), [](const auto& x, const auto& y) {
                                            return x.response == y.response && x.node == y.node
                                                && x.askedAt == y.askedAt && x.answeredAt == y.answeredAt;
                                        });
    const std::pair<const char*, bool> parts[] = {
        {"n", a.n == b.n},
        {"t", a.t == b.t},
        {"inFlight", sameFlights},
        {"ended", sameEnds},
        {"faults", sameFaults},
        {"requests", sameRequests},
        {"answers", sameAnswers},
        {"violations", a.violations == b.violations},
        {"violationCount", a.violationCount == b.violationCount},
        {"rulesOff", a.rulesOff == b.rulesOff},
        {"packets", a.packets == b.packets},
        {"sentByType", a.sentByType == b.sentByType},
        {"highest", a.highestCommit == b.highestCommit && a.highestTerm == b.highestTerm}};
    for (const auto& [name, isSame] : parts) {
        if (!isSame)
            return name;
    }
    return {};
}

} // namespace raft::test
