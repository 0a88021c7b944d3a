// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/fields.h"
#include "raftcore/consensus/types.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raft::trace {

// Where a node can be made to crash; it happens once.
enum class CrashPoint : std::uint8_t {
    BeforeVoteDurable,     // a new term or vote was handed to the disk, and nothing of it is durable
    AfterVoteDurable,      // it is durable, and the answer that promises it has not left
    BeforeAppendDurable,   // entries were handed to the disk, and none is durable
    MidAppend,             // some of them are
    AfterAppendDurable,    // all are, and the acknowledgement has not left
    BeforeSnapshotDurable, // a snapshot was handed to the disk
    AfterSnapshotDurable,  // it is durable, and the log before it was not dropped in memory
    SnapshotInstalled      // one that came from the leader has just taken the place of the log
};
std::string_view toString(CrashPoint point); // "before-vote-durable", …
std::optional<CrashPoint> crashPointFromString(std::string_view text);

// Faults of one node: its process, its clock, its disk.
namespace fault {

struct Down { // the node was killed, and is down until restarted
    static constexpr std::string_view what = "kill";
    NodeId node;
    template <class T = Down>
    static constexpr auto fields() { return std::tuple{Field{"target", &T::node}}; }
    friend bool operator==(const Down&, const Down&) = default;
};
struct Pause { // no code of the node runs; packets wait in its inbox
    static constexpr std::string_view what = "pause";
    NodeId node;
    template <class T = Pause>
    static constexpr auto fields() { return std::tuple{Field{"target", &T::node}}; }
    friend bool operator==(const Pause&, const Pause&) = default;
};
struct CrashAt { // it crashes when it comes to this point; healed by that
    static constexpr std::string_view what = "crash-at";
    NodeId node;
    CrashPoint point = CrashPoint::BeforeVoteDurable;
    template <class T = CrashAt>
    static constexpr auto fields()
    {
        return std::tuple{Field{"target", &T::node}, Field{"point", &T::point}};
    }
    friend bool operator==(const CrashAt&, const CrashAt&) = default;
};
struct SlowNode { // handling an input takes it so long
    static constexpr std::string_view what = "slow-node";
    NodeId node;
    Duration latency{};
    template <class T = SlowNode>
    static constexpr auto fields()
    {
        return std::tuple{Field{"target", &T::node}, Field{"latencyUs", &T::latency}};
    }
    friend bool operator==(const SlowNode&, const SlowNode&) = default;
};
struct Drift { // its timers run at another rate than the cluster's
    static constexpr std::string_view what = "drift";
    NodeId node;
    std::uint64_t ratePpm = 1'000'000; // 2,000,000 = twice as fast; from 500,000
    template <class T = Drift>
    static constexpr auto fields()
    {
        return std::tuple{Field{"target", &T::node}, Field{"ratePpm", &T::ratePpm}};
    }
    friend bool operator==(const Drift&, const Drift&) = default;
};
struct Skew { // its wall clock is wrong, which Raft does not care about
    static constexpr std::string_view what = "skew";
    NodeId node;
    Duration offset{};
    bool behind = false; // by `offset`, else ahead of it
    template <class T = Skew>
    static constexpr auto fields()
    {
        return std::tuple{Field{"target", &T::node}, Field{"offsetUs", &T::offset}, Field{"behind", &T::behind}};
    }
    friend bool operator==(const Skew&, const Skew&) = default;
};
struct HoldTimer { // its election timer does not run out
    static constexpr std::string_view what = "hold-timer";
    NodeId node;
    template <class T = HoldTimer>
    static constexpr auto fields()
    {
        return std::tuple{Field{"target", &T::node}};
    }
    friend bool operator==(const HoldTimer&, const HoldTimer&) = default;
};
struct SlowDisk { // every write of the node takes at least this long
    static constexpr std::string_view what = "slow-disk";
    NodeId node;
    Duration latency{};
    template <class T = SlowDisk>
    static constexpr auto fields()
    {
        return std::tuple{Field{"target", &T::node}, Field{"latencyUs", &T::latency}};
    }
    friend bool operator==(const SlowDisk&, const SlowDisk&) = default;
};
struct StallDisk { // nothing becomes durable meanwhile
    static constexpr std::string_view what = "stall-disk";
    NodeId node;
    template <class T = StallDisk>
    static constexpr auto fields()
    {
        return std::tuple{Field{"target", &T::node}};
    }
    friend bool operator==(const StallDisk&, const StallDisk&) = default;
};
struct LoseWrites { // at a crash, what is not durable yet is gone
    static constexpr std::string_view what = "lose-writes";
    NodeId node;
    template <class T = LoseWrites>
    static constexpr auto fields()
    {
        return std::tuple{Field{"target", &T::node}};
    }
    friend bool operator==(const LoseWrites&, const LoseWrites&) = default;
};
struct TearWrites { // at a crash, the write that is under way survives in part
    static constexpr std::string_view what = "tear-writes";
    NodeId node;
    template <class T = TearWrites>
    static constexpr auto fields()
    {
        return std::tuple{Field{"target", &T::node}};
    }
    friend bool operator==(const TearWrites&, const TearWrites&) = default;
};
struct FullDisk { // the next write fails: no space left
    static constexpr std::string_view what = "full-disk";
    NodeId node;
    template <class T = FullDisk>
    static constexpr auto fields()
    {
        return std::tuple{Field{"target", &T::node}};
    }
    friend bool operator==(const FullDisk&, const FullDisk&) = default;
};
struct BrokenDisk { // the next write fails: an input/output error
    static constexpr std::string_view what = "broken-disk";
    NodeId node;
    template <class T = BrokenDisk>
    static constexpr auto fields()
    {
        return std::tuple{Field{"target", &T::node}};
    }
    friend bool operator==(const BrokenDisk&, const BrokenDisk&) = default;
};
// Outside of Raft's model: Raft rests on a disk that keeps what it said is durable.
struct LyingDisk { // writes are reported durable at once, and lost at a crash for so long
    static constexpr std::string_view what = "lying-disk";
    NodeId node;
    Duration latency{};
    template <class T = LyingDisk>
    static constexpr auto fields()
    {
        return std::tuple{Field{"target", &T::node}, Field{"latencyUs", &T::latency}};
    }
    friend bool operator==(const LyingDisk&, const LyingDisk&) = default;
};
struct Wipe { // its disk is empty from now on, under the same name
    static constexpr std::string_view what = "wipe";
    NodeId node;
    template <class T = Wipe>
    static constexpr auto fields()
    {
        return std::tuple{Field{"target", &T::node}};
    }
    friend bool operator==(const Wipe&, const Wipe&) = default;
};
struct RollBack { // its disk holds again what it held before the last writes
    static constexpr std::string_view what = "roll-back";
    NodeId node;
    std::uint64_t writes = 1;
    template <class T = RollBack>
    static constexpr auto fields()
    {
        return std::tuple{Field{"target", &T::node}, Field{"writes", &T::writes}};
    }
    friend bool operator==(const RollBack&, const RollBack&) = default;
};
// Not outside: it is found out at the next start, and the node stays down.
struct Rot { // its disk is damaged
    static constexpr std::string_view what = "rot";
    NodeId node;
    template <class T = Rot>
    static constexpr auto fields()
    {
        return std::tuple{Field{"target", &T::node}};
    }
    friend bool operator==(const Rot&, const Rot&) = default;
};

} // namespace fault

} // namespace raft::trace
