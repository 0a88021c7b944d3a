// SPDX-License-Identifier: MIT
#include "ui/clients/histories.h"

#include <algorithm>

namespace ui::histories {

using raft::Time;
using namespace raft::trace;

namespace {

Interval intervalOf(const ClientRequestView& request, Time now)
{
    Interval interval{request, Fate::Waiting, request.askedAt, std::max(now, request.askedAt), 0};
    if (!request.response)
        return interval;
    interval.to = std::max(request.changedAt, request.askedAt);
    switch (request.response->outcome) {
    case Outcome::Ok: interval.fate = Fate::Done; break;
    case Outcome::Refused: interval.fate = Fate::Refused; break;
    case Outcome::Unknown: interval.fate = Fate::Unknown; break;
    }
    return interval;
}

// Each in the first row that is free again. What has no end, or none that is known, keeps its row.
void stack(Lane& lane)
{
    std::vector<std::optional<Time>> freeFrom; // by row; none = never again
    for (Interval& interval : lane.intervals) {
        std::size_t row = 0;
        while (row < freeFrom.size() && !(freeFrom[row] && *freeFrom[row] <= interval.from))
            ++row;
        if (row == freeFrom.size())
            freeFrom.emplace_back();
        const bool isOpen = interval.fate == Fate::Unknown || interval.fate == Fate::Waiting;
        freeFrom[row] = isOpen ? std::nullopt : std::optional(interval.to);
        interval.row = static_cast<int>(row);
    }
    lane.rows = std::max(1, static_cast<int>(freeFrom.size()));
}

} // namespace

std::vector<Lane> lanesOf(const ClusterState& state, Time now, std::size_t most)
{
    std::vector<Lane> lanes;
    for (const ClientView& client : state.clients) {
        Lane lane{client.id, {}, 1};
        const std::size_t first = client.history.size() > most ? client.history.size() - most : 0;
        for (std::size_t i = first; i < client.history.size(); ++i)
            lane.intervals.push_back(intervalOf(client.history[i], now));
        std::stable_sort(lane.intervals.begin(), lane.intervals.end(), [](const Interval& a, const Interval& b) { return a.from < b.from; });
        stack(lane);
        if (!lane.intervals.empty())
            lanes.push_back(std::move(lane));
    }
    return lanes;
}

Verdict verdictOf(const ClusterState& state, const std::vector<Lane>& lanes)
{
    Verdict verdict;
    for (const Lane& lane : lanes)
        verdict.answered += static_cast<std::size_t>(std::count_if(lane.intervals.begin(), lane.intervals.end(), [](const Interval& each) { return each.fate == Fate::Done; }));
    for (const Violated& violation : state.violations) {
        if (violation.property == Property::Linearizable)
            verdict.broken = violation;
    }
    return verdict;
}

} // namespace ui::histories
