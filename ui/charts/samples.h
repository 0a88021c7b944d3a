// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/store.h"
#include "ui/charts/histogram.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace ui::charts {

// One value that holds from an instant on, or one measurement at an instant.
struct Sample {
    raft::Time at{};
    double value = 0;
    friend bool operator==(const Sample&, const Sample&) = default;
};

// A value over time in a bounded number of samples: when there are too many, every other one goes.
class Track {
public:
    static constexpr std::size_t most = 2'048;

    void add(raft::Time at, double value); // `at` never goes back
    const std::vector<Sample>& samples() const { return m_samples; }
    std::optional<double> valueAt(raft::Time time) const; // the last one at or before
    friend bool operator==(const Track&, const Track&) = default;

private:
    std::vector<Sample> m_samples; // ascending; the last one is always the newest
    std::uint32_t m_keepOneOf = 1;
    std::uint32_t m_skipped = 0;
};

// What messages are counted by.
enum class Traffic : std::uint8_t { Heartbeats, AppendReplies, Appends, VoteReplies, Votes, Clients, Snapshots };
inline constexpr std::size_t trafficCount = 7;

// How many messages were sent, by kind and by stretches of time that grow as the run does: never more than `most`.
class Counts {
public:
    static constexpr std::size_t most = 600;
    using Bucket = std::array<std::uint64_t, trafficCount>;

    void add(raft::Time at, Traffic kind);
    raft::Duration width() const { return m_width; }
    const std::vector<Bucket>& buckets() const { return m_buckets; }
    std::uint64_t total() const { return m_total; }

private:
    void widen();

    raft::Duration m_width{20'000};
    std::vector<Bucket> m_buckets;
    std::uint64_t m_total = 0;
};

struct NodeTracks {
    raft::NodeId id;
    Track term, commit;
};

// From an instant on, the leader that could commit (it runs, and reaches a majority both ways); or none.
struct Reign {
    raft::Time from{};
    std::optional<raft::NodeId> leader;
    raft::Term term;
    friend bool operator==(const Reign&, const Reign&) = default;
};

// What the charts show, gathered little by little from a trace. The size is bounded, however long the run is. GUI thread.
class Samples {
public:
    static constexpr std::size_t mostReigns = 4'096;

    void open(std::shared_ptr<const raft::trace::TraceStore> store);
    // Looks at up to so many events that were not looked at yet; true when there are more.
    bool work(std::uint64_t most);
    std::uint64_t lookedAt() const { return m_lookedAt; }

    const std::vector<NodeTracks>& nodes() const { return m_nodes; }
    const Counts& traffic() const { return m_traffic; }
    const Track& latencies() const { return m_latencies; } // in milliseconds, of appends that were answered with success
    const Histogram& latencyHistogram() const { return m_latencyHistogram; }
    const std::vector<Reign>& reigns() const { return m_reigns; } // ascending; the first is at 0
    raft::Index highestCommit() const { return m_highestCommit; }
    raft::Term highestTerm() const { return m_highestTerm; }
    // The time without a leader that could commit, until `end`; and the longest stretch of it.
    struct Outage {
        raft::Duration total{}, longest{};
        int times = 0;
        friend bool operator==(const Outage&, const Outage&) = default;
    };
    Outage outage(raft::Time end) const;

private:
    struct Facts { // of one node, while reading
        raft::Term term;
        raft::Role role = raft::Role::Follower;
        bool up = false;
        bool paused = false;
    };

    void apply(const raft::trace::Event& event);
    void applyLife(const raft::trace::Event& event);
    void applyClient(const raft::trace::Event& event);
    void updateReign(raft::Time time);
    bool canCommit(std::size_t leader) const;
    bool reaches(std::size_t from, std::size_t to) const;
    std::size_t indexOf(const raft::NodeId& node);

    std::shared_ptr<const raft::trace::TraceStore> m_store;
    std::vector<NodeTracks> m_nodes;
    std::vector<Facts> m_facts;
    std::map<raft::NodeId, std::size_t> m_indexes;
    raft::Configuration m_configuration;
    std::map<raft::trace::FaultId, raft::trace::Fault> m_faults; // that act
    std::map<std::pair<std::string, std::uint64_t>, raft::Time> m_asked;
    Counts m_traffic;
    Track m_latencies;
    Histogram m_latencyHistogram;
    std::vector<Reign> m_reigns{Reign{}};
    Outage m_forgotten; // of reigns that were dropped to keep the size
    raft::Index m_highestCommit;
    raft::Term m_highestTerm;
    std::uint64_t m_lookedAt = 0;
};

Traffic trafficOf(raft::MessageKind kind);

} // namespace ui::charts
