// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/network/network.h"
#include "raftcore/trace/fault.h"

#include <map>
#include <optional>

namespace raft::cluster {

// What is wrong with the world now, and what that means for each link. Later faults win over earlier ones.
class FaultList {
public:
    using Map = std::map<trace::FaultId, trace::Fault>;

    FaultList() = default;
    explicit FaultList(LinkConditions base) : m_base(base) {}

    trace::FaultId add(trace::Fault fault);
    bool remove(trace::FaultId id);
    const trace::Fault* find(trace::FaultId id) const;
    const Map& all() const { return m_faults; }

    // The faults that `fault` takes the place of: of the same kind, for the same links or node.
    std::vector<trace::FaultId> replacedBy(const trace::Fault& fault) const;
    template <class Kind>
    std::optional<trace::FaultId> ofNode(const NodeId& node) const
    {
        for (const auto& [id, fault] : m_faults) {
            if (const auto* kind = std::get_if<Kind>(&fault); kind != nullptr && kind->node == node)
                return id;
        }
        return std::nullopt;
    }

    template <class Kind>
    const Kind* onNode(const NodeId& node) const // null: nothing of the kind is wrong with it
    {
        if (m_faults.empty())
            return nullptr;
        const auto id = ofNode<Kind>(node);
        return id ? &std::get<Kind>(m_faults.at(*id)) : nullptr;
    }

    bool isCut(const NodeId& from, const NodeId& to) const;
    bool isHeld(const NodeId& from, const NodeId& to) const;
    LinkConditions conditions(const NodeId& from, const NodeId& to) const;
    Duration diskLatency(const NodeId& node, Duration otherwise) const;

    // Brings every link of the network to what the faults say.
    void applyTo(Network& network, Time now, Fates& out) const;

private:
    Map m_faults;
    trace::FaultId m_last = 0;
    LinkConditions m_base;
};

// The directed links that a fault acts on, of a cluster of these nodes: those it cuts or holds, and those whose
// conditions it changes.
bool actsOn(const trace::Fault& fault, const NodeId& from, const NodeId& to);

} // namespace raft::cluster
