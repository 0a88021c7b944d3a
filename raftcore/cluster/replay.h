// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"
#include "raftcore/trace/event.h"
#include "raftcore/trace/header.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace raft::trace {
class TraceStore;
}

namespace raft::cluster {

class Reenactor;

// Where what fresh nodes did with the recorded inputs and what was recorded part.
struct ReplayDifference {
    std::uint64_t n = 0; // of the recorded event; beyond the end: one more than the last
    Time t{};
    NodeId node;
    std::optional<trace::EventBody> recorded, replayed; // none: nothing was recorded there, or nothing was done
};

struct ReplayReport {
    enum class Verdict : std::uint8_t {
        Same,       // every node did exactly what was recorded
        Different,  // `difference` says where not
        Impossible, // the trace does not hold enough; `reason` says what is missing
        Cancelled,
    };
    Verdict verdict = Verdict::Same;
    std::optional<ReplayDifference> difference;
    std::string reason;          // for a person; also of a difference
    std::uint64_t events = 0;    // that were compared
    std::uint64_t inputs = 0;    // that the nodes and the network were given
};

// Brings a whole cluster to life again from the inputs in a trace, and compares everything that it does with what
// was recorded. For traces of the Lab and of live clusters; memory is bounded, whatever the trace's length.
class Replay {
public:
    explicit Replay(const trace::Header& header);
    ~Replay();
    Replay(Replay&&) noexcept;
    Replay& operator=(Replay&&) noexcept;

    bool feed(const trace::Event& event); // false: the verdict is known
    ReplayReport finish();                // no more events come

private:
    std::unique_ptr<Reenactor> m_reenactor;
    std::string m_reason;
};

// `progress` gets 0 … 1, and may say no.
ReplayReport replayStore(const trace::TraceStore& store, const std::function<bool(double)>& progress = {});
// The error is of the file; for a person. The remark of a file that was cut off goes into the report's reason.
Result<ReplayReport> replayFile(const std::string& path);

} // namespace raft::cluster
