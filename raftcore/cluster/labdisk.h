// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/diskchange.h"
#include "raftcore/consensus/raft.h"
#include "raftcore/consensus/result.h"

#include <deque>

namespace raft::cluster {

// A simulated disk: what is durable, what was written and is not durable yet, and the way back from the last writes.
// It keeps no time of its own: when a write is durable is said by whoever drives it. A value; copies share the log.
class LabDisk {
public:
    static constexpr std::size_t mostKept = 1'024; // writes that can be taken back

    explicit LabDisk(std::string id = {}) : m_id(std::move(id)) { m_durable.incarnation = Incarnation(); }
    LabDisk(std::string id, Restored content) : m_id(std::move(id)), m_durable(std::move(content)) {} // in use already

    const std::string& id() const { return m_id; }
    const Restored& durable() const { return m_durable; }
    const std::deque<Persist>& waiting() const { return m_waiting; }
    bool isNew() const { return m_durable.incarnation.isZero(); }

    // What it holds before its first node comes up.
    void fill(Restored content)
    {
        m_durable = std::move(content);
        m_durable.incarnation = Incarnation();
    }
    // A node comes up: whatever was written is made durable first, and the incarnation is counted up.
    const Restored& open(Time now);
    void write(Persist persist) { m_waiting.push_back(std::move(persist)); }
    // This write, and all before it, are durable now. A disk that lies makes it true at `safeAt` only.
    void makeDurable(WriteToken token, Time safeAt);
    // Everything younger than what the disk lied about, and what a crash takes. Nothing when nothing is lost.
    std::optional<DiskChange> crash(Time now, const DiskCrash& crash);
    // As it was so many durable writes ago, or before the first one when there were fewer; the error says how many it
    // remembers.
    Result<DiskChange> rollBack(std::uint64_t writes);
    DiskChange present(trace::DiskChange why) const;

private:
    struct Before { // what a write changed
        Time safeAt{}; // it survives crashes from then on
        Term term;
        std::optional<NodeId> votedFor;
        Index commitIndex;
        SnapshotPtr snapshot;
        Index lastIndex;
        std::optional<Log> log; // when more was done to it than to append
        Index changedFrom;      // the log was another one from here on
    };

    void carryOut(const Persist& write, Time safeAt);
    Index takeBack(); // the newest write; from where on the log is another one
    bool tear(const DiskCrash& crash); // false: nothing of it survived

    std::string m_id;
    Restored m_durable;
    std::deque<Persist> m_waiting;
    std::deque<Before> m_history; // oldest first
    std::uint64_t m_writes = 0;   // durable ever
};

} // namespace raft::cluster
