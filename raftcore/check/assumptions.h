// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/event.h"

#include <map>
#include <vector>

namespace raft::check {

// Raft promises what it promises under assumptions: what a disk has said is durable stays, nobody votes twice because
// he was made to forget, and for leases clocks run at nearly the same rate (§5, dissertation §6.4.1). A fault that
// breaks one of them is no bug of the cluster's, and neither is what follows from it.
class Assumptions {
public:
    void on(const trace::FaultBegan& fault, std::uint64_t event);
    void on(const trace::FaultHealed& healed, Time now);
    // Timers of the run: how long a lease that was given under a fault may live on.
    void setLease(Duration longest) { m_lease = longest; }
    // A lease is a tenth shorter than the timeout that it rests on: so much may clocks differ in their rate.
    static constexpr std::uint64_t rateBound = 10; // fastest : slowest <= 10 : 9

    struct Broken {
        trace::FaultId fault = 0;
        std::uint64_t event = 0;
    };
    // The fault that excuses a violation found now; nothing: it is a bug.
    std::optional<Broken> excuse(trace::Property property, std::string_view code, Time now) const;

private:
    struct Breaking {
        Broken broken;
        bool ofClocks = false;          // leases alone rest on them
        std::optional<Time> healedAt{}; // of a clock; what a disk lost stays lost
    };
    bool areClocksAlike() const;

    std::vector<Breaking> m_breaking; // bounded
    std::map<trace::FaultId, std::uint64_t> m_rates; // of the clocks that drift now, in parts per million
    Duration m_lease{};
};

} // namespace raft::check
