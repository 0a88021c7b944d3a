// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/safetymonitor.h"
#include "tests/support/tracebuilder.h"

#include <QString>

namespace raft::test {

inline std::vector<trace::Violated> judged(const TraceBuilder& trace)
{
    check::SafetyMonitor monitor(trace.header);
    std::vector<trace::EventBody> out;
    for (const trace::Event& event : trace.events)
        monitor.observe(event, out);
    std::vector<trace::Violated> violations;
    for (const trace::EventBody& body : out)
        violations.push_back(std::get<trace::Violated>(body));
    return violations;
}

// One line: what was found, at whom, where, and the events that made it.
// "one vote/second-vote S2,S1,S3 term 1 index 0 events 12,30"
inline QString lineOf(const trace::Violated& violated)
{
    const auto text = [](std::string_view view) {
        return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
    };
    QStringList nodes, events;
    for (const NodeId& node : violated.nodes)
        nodes << text(node.view());
    for (const std::uint64_t n : violated.events)
        events << QString::number(n);
    return QStringLiteral("%1/%2 %3 term %4 index %5 events %6")
        .arg(text(trace::toString(violated.property)), text(violated.why.code), nodes.join(u','))
        .arg(violated.term.value())
        .arg(violated.index.value())
        .arg(events.join(u','));
}

inline QString verdictOn(const TraceBuilder& trace)
{
    QStringList lines;
    for (const trace::Violated& violated : judged(trace))
        lines << lineOf(violated);
    return lines.join(u'\n');
}

// What a test expects, in the same words.
inline QString finding(const char* what, const char* nodes, std::uint64_t term, std::uint64_t index,
                       std::vector<std::uint64_t> events)
{
    QStringList ns;
    for (const std::uint64_t n : events)
        ns << QString::number(n);
    return QStringLiteral("%1 %2 term %3 index %4 events %5")
        .arg(QString::fromUtf8(what), QString::fromUtf8(nodes))
        .arg(term)
        .arg(index)
        .arg(ns.join(u','));
}

} // namespace raft::test
