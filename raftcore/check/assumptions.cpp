// SPDX-License-Identifier: MIT
#include "raftcore/check/assumptions.h"

#include <algorithm>

namespace raft::check {

using trace::Property;

namespace {

// What reads without the log rest on: time.
bool restsOnClocks(Property property)
{
    return property == Property::Lease || property == Property::FreshReads || property == Property::Linearizable;
}

// What the program itself promises, whatever the world does: that its books are right, and that nodes run one at a
// time. A disk that is found otherwise than it was left is the fault itself.
bool restsOnNothing(Property property, std::string_view code)
{
    return property == Property::Accounting || property == Property::Determinism
        || (property == Property::Order && code != "disk-holds-unwritten");
}

} // namespace

void Assumptions::on(const trace::FaultBegan& fault, std::uint64_t event)
{
    constexpr std::size_t most = 1'000;
    if (m_breaking.size() >= most)
        return;
    const auto* drift = std::get_if<trace::fault::Drift>(&fault.fault);
    if (drift)
        m_rates[fault.id] = drift->ratePpm;
    if (drift ? !areClocksAlike() : trace::isOutsideModel(fault.fault))
        m_breaking.push_back({{fault.id, event}, drift != nullptr, {}});
}

bool Assumptions::areClocksAlike() const
{
    constexpr std::uint64_t right = 1'000'000; // of the clocks that do not drift
    std::uint64_t slowest = right, fastest = right;
    for (const auto& [id, rate] : m_rates) {
        slowest = std::min(slowest, rate);
        fastest = std::max(fastest, rate);
    }
    return fastest * (rateBound - 1) <= slowest * rateBound;
}

void Assumptions::on(const trace::FaultHealed& healed, Time now)
{
    if (m_rates.erase(healed.id) == 0 || !areClocksAlike())
        return;
    for (Breaking& breaking : m_breaking) {
        if (breaking.ofClocks && !breaking.healedAt)
            breaking.healedAt = now;
    }
}

std::optional<Assumptions::Broken> Assumptions::excuse(Property property, std::string_view code, Time now) const
{
    if (restsOnNothing(property, code))
        return std::nullopt;
    for (const Breaking& breaking : m_breaking) {
        if (!breaking.ofClocks)
            return breaking.broken;
        const bool isOver = breaking.healedAt && now > *breaking.healedAt + m_lease;
        if (restsOnClocks(property) && !isOver)
            return breaking.broken;
    }
    return std::nullopt;
}

} // namespace raft::check
