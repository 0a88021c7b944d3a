// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/fields.h"
#include "raftcore/consensus/sealed.h"
#include "raftcore/consensus/types.h"

#include <string>
#include <variant>
#include <vector>

namespace raft {

// Reasons: what decided something, with the numbers that decided it. Sentences are made from them elsewhere, in
// the reader's language. `code` is what files call the reason; durations are named …Us in files.
namespace why {

struct Started { // a node came up
    static constexpr std::string_view code = "started";
    static constexpr auto fields() { return std::tuple<>{}; }
    friend bool operator==(const Started&, const Started&) = default;
};

struct HigherTerm { // §5.1: a message bore a higher term than the own
    static constexpr std::string_view code = "higher-term";
    NodeId from;
    Term messageTerm;
    Term ownTerm;
    template <class T = HigherTerm>
    static constexpr auto fields()
    {
        return std::tuple{Field{"from", &T::from},
                          Field{"messageTerm", &T::messageTerm},
                          Field{"ownTerm", &T::ownTerm}};
    }
    friend bool operator==(const HigherTerm&, const HigherTerm&) = default;
};

struct ElectionTimeout { // §5.2: nothing from a leader (or no majority) for that long
    static constexpr std::string_view code = "election-timeout";
    Duration waited{};
    NodeId leader;
    template <class T = ElectionTimeout>
    static constexpr auto fields()
    {
        return std::tuple{Field{"waitedUs", &T::waited},
                          Field{"leader", &T::leader}};
    }
    friend bool operator==(const ElectionTimeout&, const ElectionTimeout&) = default;
};

struct ElectionWon { // §5.2: votes from a majority
    static constexpr std::string_view code = "election-won";
    std::uint64_t votes{};
    std::uint64_t needed{};
    template <class T = ElectionWon>
    static constexpr auto fields()
    {
        return std::tuple{Field{"votes", &T::votes},
                          Field{"needed", &T::needed}};
    }
    friend bool operator==(const ElectionWon&, const ElectionWon&) = default;
};

struct ElectionLost { // so many refused that a majority is out of reach
    static constexpr std::string_view code = "election-lost";
    std::uint64_t refused{};
    std::uint64_t voters{};
    template <class T = ElectionLost>
    static constexpr auto fields()
    {
        return std::tuple{Field{"refused", &T::refused},
                          Field{"voters", &T::voters}};
    }
    friend bool operator==(const ElectionLost&, const ElectionLost&) = default;
};

struct LeaderFound { // §5.2: a candidate hears the leader of its own term
    static constexpr std::string_view code = "leader-found";
    NodeId leader;
    Term term;
    template <class T = LeaderFound>
    static constexpr auto fields()
    {
        return std::tuple{Field{"leader", &T::leader},
                          Field{"term", &T::term}};
    }
    friend bool operator==(const LeaderFound&, const LeaderFound&) = default;
};

struct OwnCandidacy { // a candidate votes for itself
    static constexpr std::string_view code = "own-candidacy";
    static constexpr auto fields() { return std::tuple<>{}; }
    friend bool operator==(const OwnCandidacy&, const OwnCandidacy&) = default;
};

struct LogUpToDate { // §5.4.1: the candidate's log is at least as up to date
    static constexpr std::string_view code = "log-up-to-date";
    Term candidateTerm;
    Index candidateIndex;
    Term ownTerm;
    Index ownIndex;
    template <class T = LogUpToDate>
    static constexpr auto fields()
    {
        return std::tuple{Field{"candidateTerm", &T::candidateTerm},
                          Field{"candidateIndex", &T::candidateIndex},
                          Field{"ownTerm", &T::ownTerm},
                          Field{"ownIndex", &T::ownIndex}};
    }
    friend bool operator==(const LogUpToDate&, const LogUpToDate&) = default;
};

struct LogBehind { // §5.4.1: the candidate's log is behind the voter's
    static constexpr std::string_view code = "log-behind";
    Term candidateTerm;
    Index candidateIndex;
    Term ownTerm;
    Index ownIndex;
    template <class T = LogBehind>
    static constexpr auto fields()
    {
        return std::tuple{Field{"candidateTerm", &T::candidateTerm},
                          Field{"candidateIndex", &T::candidateIndex},
                          Field{"ownTerm", &T::ownTerm},
                          Field{"ownIndex", &T::ownIndex}};
    }
    friend bool operator==(const LogBehind&, const LogBehind&) = default;
};

struct VoteRepeated { // the vote was already given to this candidate, its reply may be lost
    static constexpr std::string_view code = "vote-repeated";
    static constexpr auto fields() { return std::tuple<>{}; }
    friend bool operator==(const VoteRepeated&, const VoteRepeated&) = default;
};

struct AlreadyVoted { // §5.2: one vote a term, and it went to somebody else
    static constexpr std::string_view code = "already-voted";
    NodeId votedFor;
    template <class T = AlreadyVoted>
    static constexpr auto fields() { return std::tuple{Field{"votedFor", &T::votedFor}}; }
    friend bool operator==(const AlreadyVoted&, const AlreadyVoted&) = default;
};

struct StaleTerm { // §5.1: the message's term is below the own
    static constexpr std::string_view code = "stale-term";
    Term messageTerm;
    Term ownTerm;
    template <class T = StaleTerm>
    static constexpr auto fields()
    {
        return std::tuple{Field{"messageTerm", &T::messageTerm},
                          Field{"ownTerm", &T::ownTerm}};
    }
    friend bool operator==(const StaleTerm&, const StaleTerm&) = default;
};

struct NotVoter { // the sender is no voter of the configuration
    static constexpr std::string_view code = "not-voter";
    NodeId sender;
    template <class T = NotVoter>
    static constexpr auto fields() { return std::tuple{Field{"sender", &T::sender}}; }
    friend bool operator==(const NotVoter&, const NotVoter&) = default;
};

struct Conflict { // §5.3: the leader has another entry here
    static constexpr std::string_view code = "conflict";
    NodeId leader;
    Index index;
    Term ownTerm;
    Term leaderTerm;
    template <class T = Conflict>
    static constexpr auto fields()
    {
        return std::tuple{Field{"leader", &T::leader},
                          Field{"index", &T::index},
                          Field{"ownTerm", &T::ownTerm},
                          Field{"leaderTerm", &T::leaderTerm}};
    }
    friend bool operator==(const Conflict&, const Conflict&) = default;
};

struct LogTooShort { // §5.3: there is no entry at prevLogIndex
    static constexpr std::string_view code = "log-too-short";
    Index prevLogIndex;
    Index ownIndex;
    template <class T = LogTooShort>
    static constexpr auto fields()
    {
        return std::tuple{Field{"prevLogIndex", &T::prevLogIndex},
                          Field{"ownIndex", &T::ownIndex}};
    }
    friend bool operator==(const LogTooShort&, const LogTooShort&) = default;
};

struct TermMismatch { // §5.3: the entry at prevLogIndex has another term
    static constexpr std::string_view code = "term-mismatch";
    Index prevLogIndex;
    Term prevLogTerm;
    Term ownTerm;
    template <class T = TermMismatch>
    static constexpr auto fields()
    {
        return std::tuple{Field{"prevLogIndex", &T::prevLogIndex},
                          Field{"prevLogTerm", &T::prevLogTerm},
                          Field{"ownTerm", &T::ownTerm}};
    }
    friend bool operator==(const TermMismatch&, const TermMismatch&) = default;
};

struct QuorumReached { // §5.3, §5.4: durable on a majority, and of the leader's own term
    static constexpr std::string_view code = "quorum-reached";
    Index index;
    std::uint64_t have{};
    std::uint64_t needed{};
    std::vector<NodeId> nodes;
    template <class T = QuorumReached>
    static constexpr auto fields()
    {
        return std::tuple{Field{"index", &T::index},
                          Field{"have", &T::have},
                          Field{"needed", &T::needed},
                          Field{"nodes", &T::nodes}};
    }
    friend bool operator==(const QuorumReached&, const QuorumReached&) = default;
};

struct LeaderCommit { // §5.3: the leader said so; min(leaderCommit, last new entry)
    static constexpr std::string_view code = "leader-commit";
    NodeId leader;
    Index leaderCommit;
    Index matched;
    template <class T = LeaderCommit>
    static constexpr auto fields()
    {
        return std::tuple{Field{"leader", &T::leader},
                          Field{"leaderCommit", &T::leaderCommit},
                          Field{"matched", &T::matched}};
    }
    friend bool operator==(const LeaderCommit&, const LeaderCommit&) = default;
};

struct StaleReply { // a reply to a question that is no longer asked
    static constexpr std::string_view code = "stale-reply";
    Index index;
    Index expected;
    template <class T = StaleReply>
    static constexpr auto fields()
    {
        return std::tuple{Field{"index", &T::index},
                          Field{"expected", &T::expected}};
    }
    friend bool operator==(const StaleReply&, const StaleReply&) = default;
};

struct WrongRole { // only a candidate counts votes, only a leader counts acknowledgements
    static constexpr std::string_view code = "wrong-role";
    Role role = Role::Follower;
    template <class T = WrongRole>
    static constexpr auto fields() { return std::tuple{Field{"role", &T::role}}; }
    friend bool operator==(const WrongRole&, const WrongRole&) = default;
};

struct SameTermLeader { // two leaders in one term cannot be: forged, or a broken rule
    static constexpr std::string_view code = "same-term-leader";
    NodeId from;
    Term term;
    template <class T = SameTermLeader>
    static constexpr auto fields()
    {
        return std::tuple{Field{"from", &T::from},
                          Field{"term", &T::term}};
    }
    friend bool operator==(const SameTermLeader&, const SameTermLeader&) = default;
};

struct RecoveredCommit { // commitIndex was saved on disk
    static constexpr std::string_view code = "recovered-commit";
    Index index;
    template <class T = RecoveredCommit>
    static constexpr auto fields() { return std::tuple{Field{"index", &T::index}}; }
    friend bool operator==(const RecoveredCommit&, const RecoveredCommit&) = default;
};

struct Overtaken { // the term moved on while the reply waited for the disk
    static constexpr std::string_view code = "overtaken";
    Term replyTerm;
    Term ownTerm;
    template <class T = Overtaken>
    static constexpr auto fields()
    {
        return std::tuple{Field{"replyTerm", &T::replyTerm},
                          Field{"ownTerm", &T::ownTerm}};
    }
    friend bool operator==(const Overtaken&, const Overtaken&) = default;
};

struct Killed { // a person or the chaos engine killed it
    static constexpr std::string_view code = "kill";
    static constexpr auto fields() { return std::tuple<>{}; }
    friend bool operator==(const Killed&, const Killed&) = default;
};

struct CrashedAt { // it was made to crash at this point of its work
    static constexpr std::string_view code = "crash-at";
    std::string point; // "before-vote-durable", …: the trace's crash points
    template <class T = CrashedAt>
    static constexpr auto fields() { return std::tuple{Field{"point", &T::point}}; }
    friend bool operator==(const CrashedAt&, const CrashedAt&) = default;
};

struct Shutdown { // the cluster was closed
    static constexpr std::string_view code = "shutdown";
    static constexpr auto fields() { return std::tuple<>{}; }
    friend bool operator==(const Shutdown&, const Shutdown&) = default;
};

struct DiskFailed { // a write failed; a node never retries as if nothing had happened
    static constexpr std::string_view code = "disk-error";
    std::string error;
    template <class T = DiskFailed>
    static constexpr auto fields() { return std::tuple{Field{"error", &T::error}}; }
    friend bool operator==(const DiskFailed&, const DiskFailed&) = default;
};

struct NoLeader { // no leader was found in time
    static constexpr std::string_view code = "no-leader";
    Duration waited{};
    template <class T = NoLeader>
    static constexpr auto fields() { return std::tuple{Field{"waitedUs", &T::waited}}; }
    friend bool operator==(const NoLeader&, const NoLeader&) = default;
};

struct NotLeader { // the asked node does not lead (any more)
    static constexpr std::string_view code = "not-leader";
    NodeId leader;
    template <class T = NotLeader>
    static constexpr auto fields() { return std::tuple{Field{"leader", &T::leader}}; }
    friend bool operator==(const NotLeader&, const NotLeader&) = default;
};

struct LogMoved { // the log does not end where the client expected
    static constexpr std::string_view code = "log-moved";
    Index expectedIndex;
    Term expectedTerm;
    Index lastIndex;
    Term lastTerm;
    template <class T = LogMoved>
    static constexpr auto fields()
    {
        return std::tuple{Field{"expectedIndex", &T::expectedIndex},
                          Field{"expectedTerm", &T::expectedTerm},
                          Field{"lastIndex", &T::lastIndex},
                          Field{"lastTerm", &T::lastTerm}};
    }
    friend bool operator==(const LogMoved&, const LogMoved&) = default;
};

struct TooLarge { // the batch does not fit a datagram
    static constexpr std::string_view code = "too-large";
    std::uint64_t bytes{};
    std::uint64_t limit{};
    template <class T = TooLarge>
    static constexpr auto fields()
    {
        return std::tuple{Field{"bytes", &T::bytes},
                          Field{"limit", &T::limit}};
    }
    friend bool operator==(const TooLarge&, const TooLarge&) = default;
};

struct Overloaded { // too much is waiting to be committed
    static constexpr std::string_view code = "overloaded";
    std::uint64_t waitingBytes{};
    std::uint64_t limit{};
    template <class T = Overloaded>
    static constexpr auto fields()
    {
        return std::tuple{Field{"waitingBytes", &T::waitingBytes},
                          Field{"limit", &T::limit}};
    }
    friend bool operator==(const Overloaded&, const Overloaded&) = default;
};

struct TimedOut { // no answer in time; it may still happen
    static constexpr std::string_view code = "timed-out";
    Duration waited{};
    template <class T = TimedOut>
    static constexpr auto fields() { return std::tuple{Field{"waitedUs", &T::waited}}; }
    friend bool operator==(const TimedOut&, const TimedOut&) = default;
};

struct Overwritten { // another leader's entry was committed in its place
    static constexpr std::string_view code = "overwritten";
    Index index;
    Term term;
    template <class T = Overwritten>
    static constexpr auto fields()
    {
        return std::tuple{Field{"index", &T::index},
                          Field{"term", &T::term}};
    }
    friend bool operator==(const Overwritten&, const Overwritten&) = default;
};

struct NodeDown { // the asked node is not running
    static constexpr std::string_view code = "node-down";
    static constexpr auto fields() { return std::tuple<>{}; }
    friend bool operator==(const NodeDown&, const NodeDown&) = default;
};

struct NodeStopped { // the asked node stopped before it could answer
    static constexpr std::string_view code = "node-stopped";
    static constexpr auto fields() { return std::tuple<>{}; }
    friend bool operator==(const NodeStopped&, const NodeStopped&) = default;
};

struct NotCommitted { // the range reaches beyond what is known to be committed
    static constexpr std::string_view code = "not-committed";
    Index to;
    Index commitIndex;
    template <class T = NotCommitted>
    static constexpr auto fields()
    {
        return std::tuple{Field{"to", &T::to},
                          Field{"commitIndex", &T::commitIndex}};
    }
    friend bool operator==(const NotCommitted&, const NotCommitted&) = default;
};

struct BadRequest { // the request itself is wrong
    static constexpr std::string_view code = "bad-request";
    std::string detail;
    template <class T = BadRequest>
    static constexpr auto fields() { return std::tuple{Field{"detail", &T::detail}}; }
    friend bool operator==(const BadRequest&, const BadRequest&) = default;
};

struct ForgedTerm { // the message's term is too far ahead to be true; believing it would make terms unusable
    static constexpr std::string_view code = "forged-term";
    Term messageTerm;
    Term ownTerm;
    Term highest; // the highest term that this node would believe now
    template <class T = ForgedTerm>
    static constexpr auto fields()
    {
        return std::tuple{Field{"messageTerm", &T::messageTerm},
                          Field{"ownTerm", &T::ownTerm},
                          Field{"highest", &T::highest}};
    }
    friend bool operator==(const ForgedTerm&, const ForgedTerm&) = default;
};

struct ForgedSender { // the message speaks in another node's name, or in the receiver's own
    static constexpr std::string_view code = "forged-sender";
    NodeId claimed;
    template <class T = ForgedSender>
    static constexpr auto fields() { return std::tuple{Field{"claimed", &T::claimed}}; }
    friend bool operator==(const ForgedSender&, const ForgedSender&) = default;
};

struct BadEntries { // no leader can send these: the entry's term falls, or is above the message's
    static constexpr std::string_view code = "bad-entries";
    Index index;
    Term term;
    template <class T = BadEntries>
    static constexpr auto fields()
    {
        return std::tuple{Field{"index", &T::index},
                          Field{"term", &T::term}};
    }
    friend bool operator==(const BadEntries&, const BadEntries&) = default;
};

struct PreVoteOff { // this node takes no part in pre-votes
    static constexpr std::string_view code = "prevote-off";
    static constexpr auto fields() { return std::tuple<>{}; }
    friend bool operator==(const PreVoteOff&, const PreVoteOff&) = default;
};

struct AlreadyCounted { // a voter counts once, however often its answer arrives
    static constexpr std::string_view code = "already-counted";
    NodeId voter;
    template <class T = AlreadyCounted>
    static constexpr auto fields() { return std::tuple{Field{"voter", &T::voter}}; }
    friend bool operator==(const AlreadyCounted&, const AlreadyCounted&) = default;
};

struct LeaderAlive { // dissertation §4.2.3: a living leader was heard less than an election timeout ago
    static constexpr std::string_view code = "leader-alive";
    NodeId leader;
    Duration heardAgo{};
    Duration window{};
    template <class T = LeaderAlive>
    static constexpr auto fields()
    {
        return std::tuple{Field{"leader", &T::leader},
                          Field{"heardAgoUs", &T::heardAgo},
                          Field{"windowUs", &T::window}};
    }
    friend bool operator==(const LeaderAlive&, const LeaderAlive&) = default;
};

struct TermNotAhead { // a pre-vote for a term that this node has reached already
    static constexpr std::string_view code = "term-not-ahead";
    Term candidateTerm;
    Term ownTerm;
    template <class T = TermNotAhead>
    static constexpr auto fields()
    {
        return std::tuple{Field{"candidateTerm", &T::candidateTerm},
                          Field{"ownTerm", &T::ownTerm}};
    }
    friend bool operator==(const TermNotAhead&, const TermNotAhead&) = default;
};

struct PreVoteWon { // dissertation §9.6: a majority would vote for this node
    static constexpr std::string_view code = "prevote-won";
    std::uint64_t votes{};
    std::uint64_t needed{};
    template <class T = PreVoteWon>
    static constexpr auto fields()
    {
        return std::tuple{Field{"votes", &T::votes},
                          Field{"needed", &T::needed}};
    }
    friend bool operator==(const PreVoteWon&, const PreVoteWon&) = default;
};

struct TransferAsked { // dissertation §3.10: the leader asked this node to take over
    static constexpr std::string_view code = "transfer-asked";
    NodeId leader;
    Term term;
    template <class T = TransferAsked>
    static constexpr auto fields()
    {
        return std::tuple{Field{"leader", &T::leader},
                          Field{"term", &T::term}};
    }
    friend bool operator==(const TransferAsked&, const TransferAsked&) = default;
};

struct QuorumLost { // dissertation §6.2: no majority answered for an election timeout
    static constexpr std::string_view code = "quorum-lost";
    std::uint64_t heard{};
    std::uint64_t needed{};
    Duration window{};
    template <class T = QuorumLost>
    static constexpr auto fields()
    {
        return std::tuple{Field{"heard", &T::heard},
                          Field{"needed", &T::needed},
                          Field{"windowUs", &T::window}};
    }
    friend bool operator==(const QuorumLost&, const QuorumLost&) = default;
};

struct Transferring { // no new entries while leadership is handed over
    static constexpr std::string_view code = "transferring";
    NodeId to;
    template <class T = Transferring>
    static constexpr auto fields() { return std::tuple{Field{"to", &T::to}}; }
    friend bool operator==(const Transferring&, const Transferring&) = default;
};

struct NotCaughtUp { // it does not hold the whole log
    static constexpr std::string_view code = "not-caught-up";
    NodeId peer;
    Index match;
    Index last;
    template <class T = NotCaughtUp>
    static constexpr auto fields()
    {
        return std::tuple{Field{"peer", &T::peer},
                          Field{"match", &T::match},
                          Field{"last", &T::last}};
    }
    friend bool operator==(const NotCaughtUp&, const NotCaughtUp&) = default;
};

struct TransferEnded { // another leader took over
    static constexpr std::string_view code = "transfer-ended";
    NodeId leader;
    Term term;
    template <class T = TransferEnded>
    static constexpr auto fields()
    {
        return std::tuple{Field{"leader", &T::leader},
                          Field{"term", &T::term}};
    }
    friend bool operator==(const TransferEnded&, const TransferEnded&) = default;
};

struct Aborted { // a person or script took it back
    static constexpr std::string_view code = "aborted";
    static constexpr auto fields() { return std::tuple<>{}; }
    friend bool operator==(const Aborted&, const Aborted&) = default;
};

struct ChangePending { // one change of members at a time: the one before is not committed yet
    static constexpr std::string_view code = "change-pending";
    Index index;
    Index commitIndex;
    template <class T = ChangePending>
    static constexpr auto fields()
    {
        return std::tuple{Field{"index", &T::index},
                          Field{"commitIndex", &T::commitIndex}};
    }
    friend bool operator==(const ChangePending&, const ChangePending&) = default;
};

struct NoCommitInTerm { // no entry of the own term is committed yet
    static constexpr std::string_view code = "no-commit-in-term";
    Term term;
    Index commitIndex;
    template <class T = NoCommitInTerm>
    static constexpr auto fields()
    {
        return std::tuple{Field{"term", &T::term},
                          Field{"commitIndex", &T::commitIndex}};
    }
    friend bool operator==(const NoCommitInTerm&, const NoCommitInTerm&) = default;
};

struct BadMembers { // this set of members cannot be
    static constexpr std::string_view code = "bad-members";
    std::string detail;
    template <class T = BadMembers>
    static constexpr auto fields() { return std::tuple{Field{"detail", &T::detail}}; }
    friend bool operator==(const BadMembers&, const BadMembers&) = default;
};

struct CatchUpFailed { // dissertation §4.2.1: a new member did not catch up in time
    static constexpr std::string_view code = "catch-up-failed";
    NodeId peer;
    std::uint64_t rounds{};
    Duration took{};
    template <class T = CatchUpFailed>
    static constexpr auto fields()
    {
        return std::tuple{Field{"peer", &T::peer},
                          Field{"rounds", &T::rounds},
                          Field{"tookUs", &T::took}};
    }
    friend bool operator==(const CatchUpFailed&, const CatchUpFailed&) = default;
};

struct CaughtUp { // dissertation §4.2.1: the last round took less than an election timeout
    static constexpr std::string_view code = "caught-up";
    NodeId peer;
    std::uint64_t rounds{};
    Duration took{};
    template <class T = CaughtUp>
    static constexpr auto fields()
    {
        return std::tuple{Field{"peer", &T::peer},
                          Field{"rounds", &T::rounds},
                          Field{"tookUs", &T::took}};
    }
    friend bool operator==(const CaughtUp&, const CaughtUp&) = default;
};

struct ConfigurationChanged { // the configuration at this index says so
    static constexpr std::string_view code = "configuration-changed";
    Index index;
    template <class T = ConfigurationChanged>
    static constexpr auto fields() { return std::tuple{Field{"index", &T::index}}; }
    friend bool operator==(const ConfigurationChanged&, const ConfigurationChanged&) = default;
};

struct NotMember { // dissertation §4.2.2: the committed configuration does not hold this leader
    static constexpr std::string_view code = "not-member";
    Index index;
    template <class T = NotMember>
    static constexpr auto fields() { return std::tuple{Field{"index", &T::index}}; }
    friend bool operator==(const NotMember&, const NotMember&) = default;
};

struct Asked { // a person or script asked for it
    static constexpr std::string_view code = "asked";
    static constexpr auto fields() { return std::tuple<>{}; }
    friend bool operator==(const Asked&, const Asked&) = default;
};

struct LogSize { // the log has grown past its limit
    static constexpr std::string_view code = "log-size";
    std::uint64_t entries{};
    std::uint64_t bytes{};
    template <class T = LogSize>
    static constexpr auto fields()
    {
        return std::tuple{Field{"entries", &T::entries},
                          Field{"bytes", &T::bytes}};
    }
    friend bool operator==(const LogSize&, const LogSize&) = default;
};

struct FollowerBehind { // the entry that it needs is only in the snapshot
    static constexpr std::string_view code = "follower-behind";
    NodeId peer;
    Index next;
    Index firstIndex;
    template <class T = FollowerBehind>
    static constexpr auto fields()
    {
        return std::tuple{Field{"peer", &T::peer},
                          Field{"next", &T::next},
                          Field{"firstIndex", &T::firstIndex}};
    }
    friend bool operator==(const FollowerBehind&, const FollowerBehind&) = default;
};

struct SnapshotDamaged { // the whole does not have the checksum that was announced
    static constexpr std::string_view code = "snapshot-damaged";
    Index index;
    template <class T = SnapshotDamaged>
    static constexpr auto fields() { return std::tuple{Field{"index", &T::index}}; }
    friend bool operator==(const SnapshotDamaged&, const SnapshotDamaged&) = default;
};

struct NothingToSnapshot { // nothing was applied since the last snapshot
    static constexpr std::string_view code = "nothing-to-snapshot";
    Index index;
    template <class T = NothingToSnapshot>
    static constexpr auto fields() { return std::tuple{Field{"index", &T::index}}; }
    friend bool operator==(const NothingToSnapshot&, const NothingToSnapshot&) = default;
};

struct SessionUnknown { // dissertation §6.3: the session has expired or was never opened: not executed
    static constexpr std::string_view code = "session-unknown";
    Index session;
    template <class T = SessionUnknown>
    static constexpr auto fields() { return std::tuple{Field{"session", &T::session}}; }
    friend bool operator==(const SessionUnknown&, const SessionUnknown&) = default;
};

struct LeaseExpired { // the leader is not sure enough of its majority
    static constexpr std::string_view code = "lease-expired";
    Duration since{};
    template <class T = LeaseExpired>
    static constexpr auto fields() { return std::tuple{Field{"sinceUs", &T::since}}; }
    friend bool operator==(const LeaseExpired&, const LeaseExpired&) = default;
};

struct LeaderChanged { // leadership changed before the read was confirmed
    static constexpr std::string_view code = "leader-changed";
    Term term;
    template <class T = LeaderChanged>
    static constexpr auto fields() { return std::tuple{Field{"term", &T::term}}; }
    friend bool operator==(const LeaderChanged&, const LeaderChanged&) = default;
};

struct TooManyWaiting { // so many requests, or reads, wait for their answers already
    static constexpr std::string_view code = "too-many-waiting";
    std::uint64_t waiting{};
    std::uint64_t limit{};
    template <class T = TooManyWaiting>
    static constexpr auto fields()
    {
        return std::tuple{Field{"waiting", &T::waiting},
                          Field{"limit", &T::limit}};
    }
    friend bool operator==(const TooManyWaiting&, const TooManyWaiting&) = default;
};

struct Retried { // the outcome was unknown: the client asks again, with the same serial
    static constexpr std::string_view code = "retried";
    std::uint64_t attempt{};
    template <class T = Retried>
    static constexpr auto fields() { return std::tuple{Field{"attempt", &T::attempt}}; }
    friend bool operator==(const Retried&, const Retried&) = default;
};

} // namespace why

struct Why : std::variant<
    why::Started, why::HigherTerm, why::ElectionTimeout, why::ElectionWon, why::ElectionLost,
    why::LeaderFound, why::OwnCandidacy, why::LogUpToDate, why::LogBehind, why::VoteRepeated,
    why::AlreadyVoted, why::StaleTerm, why::NotVoter, why::Conflict, why::LogTooShort, why::TermMismatch,
    why::QuorumReached, why::LeaderCommit, why::StaleReply, why::WrongRole, why::SameTermLeader,
    why::RecoveredCommit, why::Overtaken, why::Killed, why::Shutdown, why::DiskFailed, why::NoLeader,
    why::NotLeader, why::LogMoved, why::TooLarge, why::Overloaded, why::TimedOut, why::Overwritten,
    why::NodeDown, why::NodeStopped, why::NotCommitted, why::BadRequest, why::ForgedTerm, why::ForgedSender,
    why::BadEntries, why::PreVoteOff, why::AlreadyCounted, why::LeaderAlive, why::TermNotAhead,
    why::PreVoteWon, why::TransferAsked, why::QuorumLost, why::Transferring,
    why::NotCaughtUp, why::TransferEnded, why::Aborted, why::ChangePending, why::NoCommitInTerm,
    why::BadMembers, why::CatchUpFailed, why::CaughtUp, why::ConfigurationChanged, why::NotMember, why::Asked,
    why::LogSize, why::FollowerBehind, why::SnapshotDamaged, why::NothingToSnapshot, why::SessionUnknown,
    why::LeaseExpired, why::LeaderChanged, why::Retried, why::TooManyWaiting,
    why::CrashedAt> {
    RAFT_SEALED_VARIANT(Why)
};

std::string_view codeOf(const Why& why);

} // namespace raft
