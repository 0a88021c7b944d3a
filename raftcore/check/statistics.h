// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/durations.h"
#include "raftcore/trace/event.h"
#include "raftcore/trace/header.h"

#include <map>
#include <memory>

namespace raft::check {

struct PacketFates {
    std::uint64_t sent = 0, copies = 0, delivered = 0;
    std::map<LossCause, std::uint64_t> lost;
    std::uint64_t lostTotal() const;
    std::uint64_t inFlight() const; // at the end of the trace
    friend bool operator==(const PacketFates&, const PacketFates&) = default;
};

struct Reign { // one leader's time
    Term term;
    NodeId leader;
    Time from{};
    std::optional<Time> to; // none: it leads still
    friend bool operator==(const Reign&, const Reign&) = default;
};

struct Elections {
    std::uint64_t preVotes = 0;  // times that a node asked beforehand whether it could win
    std::uint64_t campaigns = 0; // times that a node stood as a candidate …
    std::uint64_t transferred = 0; // … of those: because the leader asked for it
    std::uint64_t won = 0;       // terms with a leader
    std::uint64_t failed = 0;    // terms with candidates that ended without a leader
    std::uint64_t splitVotes = 0; // of those: with two candidates or more
    Durations durations;         // from the first candidacy of a term to its leader
};

struct Snapshots {
    std::uint64_t taken = 0, installed = 0;
    std::uint64_t bytesTaken = 0, bytesInstalled = 0;
    std::uint64_t compactions = 0; // times that a log was cut behind one
};

struct Transfers { // of leadership
    std::uint64_t begun = 0, done = 0, givenUp = 0, refused = 0;
};

struct NodeStatistics {
    NodeId node;
    std::uint64_t events = 0, starts = 0, stops = 0, campaigns = 0, elections = 0, votesGranted = 0;
    std::uint64_t appended = 0, truncated = 0, applied = 0, writes = 0, diskErrors = 0;
    Duration leading{}, down{}, paused{};
    Durations writeDurations; // from write to durable
    PacketFates out, in;      // as the sender; as the receiver
    Term term;
    Index commitIndex;
};

// What a trace says in numbers. Plain data; times are cluster time.
struct Statistics {
    std::uint64_t events = 0;
    Time first{}, last{};
    std::map<std::string, std::uint64_t> eventsByKind;
    std::map<MessageKind, PacketFates> packetsByKind;
    PacketFates packets;

    Elections elections;
    Term highestTerm;
    std::vector<Reign> reigns;
    Duration leaderless{};        // while no running node led
    Duration longestLeaderless{};
    std::uint64_t leaderlessSpells = 0;

    std::uint64_t committed = 0;  // entries committed by leaders
    Durations commitLatency;      // from the leader's append to its commit
    Durations requestLatency;     // of those answered ok
    std::uint64_t requests = 0, ok = 0, refused = 0, unknown = 0;
    std::uint64_t retries = 0;    // of those requests: asked again under the same number
    std::map<ReadMode, std::uint64_t> reads; // answered ok, by how they were kept from being stale
    std::uint64_t duplicates = 0; // entries that the session table answered, at the node that applied them first

    Snapshots snapshots;
    Transfers transfers;
    std::uint64_t memberChanges = 0; // completed
    std::uint64_t memberChangesGivenUp = 0, memberChangesRefused = 0;
    std::uint64_t sessionsOpened = 0, sessionsClosed = 0; // by their clients

    std::uint64_t writes = 0;
    Durations writeDurations;
    std::vector<NodeStatistics> nodes;
    std::uint64_t faults = 0, violations = 0; // as the trace tells them
    std::vector<std::string> rulesOff; // at the beginning, or at any time later

    Duration span() const { return last - first; }
    double committedPerSecond() const; // 0 for an empty span
};

// Gathers them from events fed in order.
class StatisticsGatherer {
public:
    explicit StatisticsGatherer(const trace::Header& header);
    ~StatisticsGatherer();
    StatisticsGatherer(StatisticsGatherer&&) noexcept;
    StatisticsGatherer& operator=(StatisticsGatherer&&) noexcept;

    void observe(const trace::Event& event);
    Statistics statistics() const; // up to the last event

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace raft::check
