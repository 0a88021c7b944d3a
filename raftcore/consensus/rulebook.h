// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace raft {

// The rules of Raft that a learner asks about, as named switches. Each is consulted at exactly one place of the
// machine. All that are on by default make a correct Raft.
enum class Rule : std::uint8_t {
    NoOpAtTermStart,        // §8: a leader appends a blank entry at the start of its term
    FastBacktracking,       // §5.3: a rejection names the conflicting term, and nextIndex jumps
    SaveCommitIndex,        // §5.1: commitIndex is saved along with term and vote (off by default: the paper's is volatile)
    PreVote,                // dissertation §9.6: a node asks whether it could win before it raises its term
    CheckQuorum,            // dissertation §6.2: a leader that hears no majority for an election timeout steps down
    LeaderStickiness,       // dissertation §4.2.3: who hears a living leader gives nobody else its vote
    StepDownOnHigherTerm,   // §5.1: a leader or candidate that sees a higher term becomes a follower
    RandomTimeouts,         // §5.2: each election timeout is drawn anew between two limits
    OneVoteATerm,           // §5.2: a node votes at most once a term
    DurableVote,            // §5.2, dissertation §3.8: term and vote are on the disk before the vote is answered
    ElectionRestriction,    // §5.4.1: a vote goes only to a log at least as up to date as the own
    CountVotersOnce,        // §5.2: each voter's answer counts once
    StrictMajority,          // §5.2: a quorum is more than half of all voters: half is not enough
    TimerOnlyForGoodReason, // §5.2: only a vote given or a word from the leader resets the election timer
    LogMatchingCheck,       // §5.3: a follower takes entries only behind an entry that matches
    TruncateOnConflictOnly, // §5.3: a follower removes entries only where they conflict
    CommitWithinMatch,      // §5.3: a follower commits no further than its last new entry
    AnswerWhatWasAsked,     // §5.3: match is the request's last entry, not the end of the own log
    DurableEntries,         // §5.3, dissertation §3.8: entries are on the disk before they are acknowledged
    OwnDiskCounts,          // dissertation §10.2.1: the leader's own copy counts when it is durable
    CommitOwnTermOnly,      // §5.4.2: a leader counts copies only of entries of its own term
    IgnoreStaleReplies,     // §5.1: answers of an earlier term count for nothing
    JointConsensus,         // §6: a change of more than one voter goes through both majorities
    OneChangeAtATime,       // dissertation §4.1: a change of members waits until the one before is committed
    OwnTermBeforeChange,    // dissertation §4.1 (erratum of 2015): a leader changes members only after an entry of its own term is committed
    CatchUpFirst,           // dissertation §4.2.1: a new voter catches up as a learner first
    RemovedLeaderStepsDown, // dissertation §4.2.2: a leader that is not in the new configuration steps down
    CatchUpBeforeTransfer,  // dissertation §3.10: the target holds the whole log before it is told to campaign
    ConfirmReads,           // §8, dissertation §6.4: a leader answers a read only after a majority confirmed that it leads
    OwnTermBeforeReads,     // §8, dissertation §6.4: a new leader answers reads only after an entry of its term is committed
    LeaseWithinTimeout,     // dissertation §6.4.1: a lease ends before any other node may campaign
    Sessions,               // §8, dissertation §6.3: a command that comes again takes effect once
    SnapshotNeedsDisk,      // §7: the log is cut only behind a snapshot that is on the disk
};

// What goes wrong without a rule: something false is committed or answered, nothing gets done any more, or it
// gets done with more trouble than it needs.
enum class Harm : std::uint8_t { Safety, Liveness, Disturbance };

struct RuleInfo {
    Rule rule;
    std::string_view name;    // in files and on the command line: "noOpAtTermStart"
    bool onByDefault;
    std::string_view section; // of the paper, or of Ongaro's dissertation
    Harm harm;
    int lesson;               // the number of the scenario that shows it, as in docs/rules.md
};

const std::vector<RuleInfo>& allRules();
std::string_view toString(Rule rule);
std::optional<Rule> ruleFromString(std::string_view name);

class RuleBook {
public:
    RuleBook(); // the defaults
    static RuleBook paper(); // Figure 2 of the paper alone: no pre-vote, check-quorum or stickiness
    bool isOn(Rule rule) const { return (m_bits >> static_cast<unsigned>(rule)) & 1U; }
    void set(Rule rule, bool on);
    std::vector<Rule> off() const; // rules that are on by default, and off here
    friend bool operator==(const RuleBook&, const RuleBook&) = default;

private:
    std::uint64_t m_bits = 0;
};

} // namespace raft
