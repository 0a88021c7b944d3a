// SPDX-License-Identifier: MIT
#include "raftcore/check/reporter.h"

#include <algorithm>

namespace raft::check {

void Reporter::report(Breach breach, const Assumptions& assumptions, Time now)
{
    std::string key(breach.code);
    for (const NodeId& node : breach.nodes)
        key.append(1, ' ').append(node.view());
    key.append(1, ' ').append(std::to_string(breach.scope));
    key.append(1, ' ').append(std::to_string(static_cast<unsigned>(breach.property)));
    if (m_said.contains(key))
        return;
    if (isFull()) {
        ++m_suppressed;
        return;
    }
    m_said.insert(std::move(key));

    trace::Violated violated;
    violated.property = breach.property;
    violated.nodes = std::move(breach.nodes);
    violated.index = breach.index;
    violated.term = breach.term;
    if (const auto broken = assumptions.excuse(breach.property, breach.code, now)) {
        violated.assumption = broken->fault;
        breach.events.push_back(broken->event);
    }
    std::erase(breach.events, 0U);
    std::sort(breach.events.begin(), breach.events.end());
    breach.events.erase(std::unique(breach.events.begin(), breach.events.end()), breach.events.end());
    violated.events = std::move(breach.events);
    violated.why = {std::string(breach.code), std::move(breach.numbers)};
    if (m_out)
        m_out->push_back(std::move(violated));
}

} // namespace raft::check
