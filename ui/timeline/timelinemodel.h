// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/store.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace ui::timeline {

// How a node stands during a stretch of time. The role, and what hides it. Absent: it was added later.
enum class Standing : std::uint8_t { Absent, Down, Paused, Follower, Learner, PreCandidate, Candidate, Leader };

// A stretch of one node's life; it lasts until the next one of the same node begins.
struct Span {
    raft::Time from{};
    raft::Term term;
    Standing standing = Standing::Down;
    friend bool operator==(const Span&, const Span&) = default;
};

struct NodeLife {
    raft::NodeId id;
    std::vector<Span> spans; // never empty; ascending; no two neighbours alike
};

struct FaultSpan {
    raft::trace::FaultId id = 0;
    raft::trace::Fault fault;
    raft::Time from{};
    std::optional<raft::Time> to; // none: it still acts
    int lane = 0;                 // so that faults at the same time lie one under the other
};

struct ElectionMark {
    raft::Time at{};
    raft::NodeId node;
    raft::Term term;
    bool won = false; // else it begins
    friend bool operator==(const ElectionMark&, const ElectionMark&) = default;
};

struct ViolationMark {
    raft::Time at{};
    std::uint64_t event = 0;
    raft::trace::Property property = raft::trace::Property::ElectionSafety;
    bool isExcused = false; // an assumption was broken
};

struct CommitMark { // the highest commit index of the cluster has grown
    raft::Time at{};
    raft::Index index;
    friend bool operator==(const CommitMark&, const CommitMark&) = default;
};

// The whole run in stretches, as the timeline draws it. Reads a trace little by little: work() looks at a bounded
// number of events, so that a million of them never stops the window. GUI thread.
class TimelineModel {
public:
    static constexpr int mostLanes = 3;

    void open(std::shared_ptr<const raft::trace::TraceStore> store);

    // Looks at up to so many events that were not looked at yet; true when there are more.
    bool work(std::uint64_t most);
    // For whoever reads the trace for itself, instead of work(): the next event, in order.
    void apply(const raft::trace::Event& event);
    std::size_t rowOf(const raft::NodeId& node); // into nodes(); a new one for a node that was not heard of yet
    std::uint64_t lookedAt() const { return m_lookedAt; }
    // Grows with everything that changes the picture.
    std::uint64_t revision() const { return m_revision; }

    const std::vector<NodeLife>& nodes() const { return m_nodes; }
    const std::vector<FaultSpan>& faults() const { return m_faults; } // in the order of their beginnings
    int lanes() const { return m_lanes; }                             // that the faults need; at most mostLanes
    const std::vector<ElectionMark>& elections() const { return m_elections; }
    const std::vector<ViolationMark>& violations() const { return m_violations; }
    const std::vector<CommitMark>& commits() const { return m_commits; }

    // The stretch of a node at an instant; its end is the beginning of the next, if there is one.
    static std::size_t spanAt(const NodeLife& node, raft::Time time);

private:
    struct Facts { // of one node, while reading
        raft::Term term;
        raft::Role role = raft::Role::Follower;
        bool up = false;
        bool paused = false;
    };

    void applyToNode(const raft::trace::Event& event);
    void note(std::size_t row, raft::Time time);
    void begin(const raft::trace::FaultBegan& began, raft::Time time);
    void heal(raft::trace::FaultId id, raft::Time time);

    std::shared_ptr<const raft::trace::TraceStore> m_store;
    std::vector<NodeLife> m_nodes;
    std::vector<Facts> m_facts; // one a node
    std::map<raft::NodeId, std::size_t> m_rows;
    std::vector<FaultSpan> m_faults;
    std::map<raft::trace::FaultId, std::size_t> m_acting; // into m_faults
    std::vector<ElectionMark> m_elections;
    std::vector<ViolationMark> m_violations;
    std::vector<CommitMark> m_commits;
    std::uint64_t m_lookedAt = 0;
    std::uint64_t m_revision = 0;
    int m_lanes = 1;
};

} // namespace ui::timeline
