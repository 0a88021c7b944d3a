// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/rulebook.h"

#include <QString>

#include <array>
#include <cstddef>
#include <optional>

// Raft on a page: what the paper's Figure 2 sums up, and what the program has beyond it, in our own words.
namespace ui::alight {

enum class Group : std::uint8_t { State, Everybody, Followers, Candidates, Leaders, Votes, Appends, Snapshots, Members, Reads };
inline constexpr std::size_t groupCount = 10;

// In the order of the page.
enum class Line : std::uint8_t {
    // what a server knows
    Term, Vote, Log, Disk, Commit, Applied, Progress,
    // every server
    Apply, HigherTerm, StaleAnswer, RandomTimeout, Restart,
    // followers
    Answer, TimerWound, TimerRanOut,
    // candidates
    AskFirst, RaiseTerm, OwnVote, OwnTimer, AskForVotes, CountOnce, Win, Yield, GiveUp, TryAgain,
    // leaders
    Heartbeat, EmptyEntry, TakeCommand, Replicate, MoveUp, GoBack, CommitOwn, Reply, QuorumLost,
    // who is asked for its vote
    VoteOld, VoteSticky, VoteTaken, VoteBehind, VoteGiven, PreVoteAnswer,
    // who is sent entries
    AppendOld, AppendMismatch, AppendConflict, AppendNew, AppendCommit,
    // snapshots
    Snapshot, Compact, SendSnapshot, InstallSnapshot, DamagedSnapshot,
    // members and leadership
    NewestMembers, CatchUp, Joint, Single, LeaveJoint, OneChange, OwnTermFirst, RemovedLeader, Transfer,
    // reads and clients
    Forward, ReadIndex, ReadLease, ReadLog, ReadLocal, Session,
    Count
};
inline constexpr std::size_t lineCount = static_cast<std::size_t>(Line::Count);

struct LineInfo {
    Line line;
    Group group;
    const char* words;   // in English; shown by words()
    const char* section; // of the paper …
    const char* dissertation = ""; // … and of the dissertation
    std::optional<raft::Rule> rule{};   // its switch in the rule book …
    std::optional<raft::Rule> second{}; // … and another one
};

const std::array<LineInfo, lineCount>& page(); // by Line
const LineInfo& info(Line line);
QString words(Line line);   // one sentence
QString section(Line line); // "§5.2, dissertation §3.8"
QString heading(Group group);

} // namespace ui::alight
