// SPDX-License-Identifier: MIT
#include "raftcore/check/determinism.h"

#include <algorithm>
#include <vector>

namespace raft::check {

Comparison compare(const trace::TraceStore& run, const trace::TraceStore& other)
{
    constexpr std::uint64_t portion = 4'096;
    Comparison comparison{run.hash(), other.hash(), run.size(), other.size(), {}};
    if (comparison.hash == comparison.otherHash && comparison.events == comparison.otherEvents)
        return comparison;
    const std::uint64_t both = std::min(comparison.events, comparison.otherEvents);
    std::vector<trace::Event> theirs;
    for (std::uint64_t from = 1; from <= both && !comparison.difference; from += portion) {
        const std::uint64_t to = std::min(both, from + portion - 1);
        theirs.clear();
        other.forEach(from, to, [&](const trace::Event& event) {
            theirs.push_back(event);
            return true;
        });
        run.forEach(from, to, [&](const trace::Event& event) {
            const std::uint64_t place = event.n - from;
            if (place >= theirs.size() || !(event == theirs[place]))
                comparison.difference = event.n;
            return !comparison.difference;
        });
    }
    if (!comparison.difference)
        comparison.difference = both + 1;
    return comparison;
}

trace::Violated asViolation(const Comparison& comparison)
{
    trace::Violated violated;
    violated.property = trace::Property::Determinism;
    violated.events = {comparison.difference.value_or(0)};
    violated.why = {"runs-differ",
                    {{"event", comparison.difference.value_or(0)},
                     {"events", comparison.events},
                     {"otherEvents", comparison.otherEvents}}};
    return violated;
}

} // namespace raft::check
