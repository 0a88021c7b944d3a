// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/safetymonitor.h"
#include "raftcore/consensus/result.h"
#include "raftcore/trace/store.h"

#include <functional>
#include <map>
#include <string>

namespace raft::check {

// What the monitor says of a whole trace.
struct Verdict {
    std::uint64_t events = 0;
    Time first{}, last{};
    std::vector<trace::Violated> violations; // in the order in which they were found; at most a thousand
    std::uint64_t suppressed = 0;            // found beyond them
    std::map<trace::Property, std::uint64_t> byProperty;
    std::uint64_t recorded = 0; // violations that the trace itself tells of, from when it was made
    Index chosenIndex;          // entries committed
    std::vector<std::string> rulesOff;       // at the beginning, or at any time later
    // Of an imported run: from which format. Its log says too little for the other properties, so only this is judged:
    // that no term has two leaders.
    std::string importedFrom;
    bool hasEnd = false;        // the trace was closed properly
    LinearizabilitySummary linearizability;
    std::string remark;         // for a person: what the reader of a file had to say; empty if nothing

    // Violations that follow from a fault outside Raft's model: an assumption was broken, and there is no bug in them.
    std::size_t excused() const;
    bool holds() const { return violations.empty(); }
    bool hasBug() const { return excused() < violations.size(); }
};

// Feeds a fresh monitor: for streams of events.
class TraceChecker {
public:
    explicit TraceChecker(const trace::Header& header);
    void observe(const trace::Event& event);
    void conclude(); // after the last event, if the trace has no `end`
    Verdict verdict() const;

private:
    void takeFound();

    SafetyMonitor m_monitor;
    std::vector<trace::EventBody> m_found;
    Verdict m_verdict;
};

// `progress` gets 0 … 1 and may return false to cancel; the verdict is then about what was read.
Verdict checkTrace(const trace::TraceStore& store, const std::function<bool(double)>& progress = {});
// Streams a `.raftlog` or `.raftlog.gz`; an error names file and line.
Result<Verdict> checkFile(const std::string& path);

} // namespace raft::check
