// SPDX-License-Identifier: MIT
#include "ui/narration/rules.h"

#include <QCoreApplication>

#include <array>

namespace ui::rules {

using raft::Harm;
using raft::Rule;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::rules)
};

// In English; translated when shown.
struct Words {
    Rule rule;
    const char* title;
    const char* what;
    const char* without;
};

constexpr std::array words{
    Words{Rule::PreVote, QT_TRANSLATE_NOOP("ui::rules", "Ask before an election"),
          QT_TRANSLATE_NOOP("ui::rules", "A node raises its term only after a majority has said that it could win."),
          QT_TRANSLATE_NOOP("ui::rules", "A node that was cut off comes back with a high term and deposes a healthy leader.")},
    Words{Rule::CheckQuorum, QT_TRANSLATE_NOOP("ui::rules", "Leaders check their majority"),
          QT_TRANSLATE_NOOP("ui::rules", "A leader that hears no majority for an election timeout steps down."),
          QT_TRANSLATE_NOOP("ui::rules", "A leader that can send but not hear keeps everybody quiet, and nothing is committed any more.")},
    Words{Rule::LeaderStickiness, QT_TRANSLATE_NOOP("ui::rules", "Keep a living leader"),
          QT_TRANSLATE_NOOP("ui::rules", "Who heard a leader less than an election timeout ago votes for nobody else."),
          QT_TRANSLATE_NOOP("ui::rules", "A server that was removed, and does not know it, deposes leader after leader.")},
    Words{Rule::StepDownOnHigherTerm, QT_TRANSLATE_NOOP("ui::rules", "Step down for a higher term"),
          QT_TRANSLATE_NOOP("ui::rules", "A leader or candidate that sees a higher term becomes a follower."),
          QT_TRANSLATE_NOOP("ui::rules", "A leader of the past stays one: its followers are lost to the cluster, and it never catches up.")},
    Words{Rule::RandomTimeouts, QT_TRANSLATE_NOOP("ui::rules", "Random election timeouts"),
          QT_TRANSLATE_NOOP("ui::rules", "Every election timeout is drawn anew between two limits."),
          QT_TRANSLATE_NOOP("ui::rules", "Candidates meet again and again, split the votes, and nobody wins.")},
    Words{Rule::OneVoteATerm, QT_TRANSLATE_NOOP("ui::rules", "One vote a term"),
          QT_TRANSLATE_NOOP("ui::rules", "A node votes for at most one candidate in a term."),
          QT_TRANSLATE_NOOP("ui::rules", "Two leaders are elected in one term, and both commit.")},
    Words{Rule::DurableVote, QT_TRANSLATE_NOOP("ui::rules", "Votes are on the disk first"),
          QT_TRANSLATE_NOOP("ui::rules", "Term and vote are on the disk before the vote is answered."),
          QT_TRANSLATE_NOOP("ui::rules", "A voter that restarts forgets its vote, and votes twice in one term.")},
    Words{Rule::ElectionRestriction, QT_TRANSLATE_NOOP("ui::rules", "Votes only for logs that are up to date"),
          QT_TRANSLATE_NOOP("ui::rules", "A candidate gets a vote only when its log is at least as up to date as the voter's."),
          QT_TRANSLATE_NOOP("ui::rules", "A leader without committed entries is elected and overwrites them.")},
    Words{Rule::CountVotersOnce, QT_TRANSLATE_NOOP("ui::rules", "Count each voter once"),
          QT_TRANSLATE_NOOP("ui::rules", "An answer that arrives twice counts once, in elections and in commitment."),
          QT_TRANSLATE_NOOP("ui::rules", "Copies made by the network elect a leader without a majority.")},
    Words{Rule::StrictMajority, QT_TRANSLATE_NOOP("ui::rules", "More than half"),
          QT_TRANSLATE_NOOP("ui::rules", "A quorum is more than half of all voters: half is not enough."),
          QT_TRANSLATE_NOOP("ui::rules", "With an even number of voters both halves of a partition elect a leader and commit.")},
    Words{Rule::TimerOnlyForGoodReason, QT_TRANSLATE_NOOP("ui::rules", "Only good reasons reset the timer"),
          QT_TRANSLATE_NOOP("ui::rules", "The election timer starts anew for a vote given or a word from the leader, and for nothing else."),
          QT_TRANSLATE_NOOP("ui::rules", "A node that can never win keeps the others from starting an election.")},
    Words{Rule::NoOpAtTermStart, QT_TRANSLATE_NOOP("ui::rules", "An empty entry for each term"),
          QT_TRANSLATE_NOOP("ui::rules", "A new leader appends an entry of its own term at once."),
          QT_TRANSLATE_NOOP("ui::rules", "Entries of earlier terms stay uncommitted, however many hold them, until a client asks for something.")},
    Words{Rule::FastBacktracking, QT_TRANSLATE_NOOP("ui::rules", "Go back by terms"),
          QT_TRANSLATE_NOOP("ui::rules", "A follower that refuses entries names the term that conflicts, and the leader goes back past all of it."),
          QT_TRANSLATE_NOOP("ui::rules", "The leader goes back one entry with each message, and a repair takes long.")},
    Words{Rule::SaveCommitIndex, QT_TRANSLATE_NOOP("ui::rules", "Save the commit index"),
          QT_TRANSLATE_NOOP("ui::rules", "The commit index is written to the disk along with term and vote. The paper leaves it volatile."),
          QT_TRANSLATE_NOOP("ui::rules", "A node that restarts learns only from a leader what is committed. That is safe, and takes a moment.")},
    Words{Rule::LogMatchingCheck, QT_TRANSLATE_NOOP("ui::rules", "Entries need a match before them"),
          QT_TRANSLATE_NOOP("ui::rules", "A follower takes entries only behind an entry that it shares with the leader."),
          QT_TRANSLATE_NOOP("ui::rules", "Logs come to differ below entries that are equal, and different entries are committed.")},
    Words{Rule::TruncateOnConflictOnly, QT_TRANSLATE_NOOP("ui::rules", "Remove only what conflicts"),
          QT_TRANSLATE_NOOP("ui::rules", "A follower removes entries only where they differ from the leader's."),
          QT_TRANSLATE_NOOP("ui::rules", "An old message that arrives late removes entries that were acknowledged, and committed ones are lost.")},
    Words{Rule::CommitWithinMatch, QT_TRANSLATE_NOOP("ui::rules", "Commit no further than the match"),
          QT_TRANSLATE_NOOP("ui::rules", "A follower commits no further than the last entry that the message has verified."),
          QT_TRANSLATE_NOOP("ui::rules", "A follower commits and applies entries of its own that the leader does not have.")},
    Words{Rule::AnswerWhatWasAsked, QT_TRANSLATE_NOOP("ui::rules", "Acknowledge what was asked"),
          QT_TRANSLATE_NOOP("ui::rules", "A follower acknowledges the last entry of the request, not the end of its own log."),
          QT_TRANSLATE_NOOP("ui::rules", "The leader counts entries that the follower does not share, and commits them.")},
    Words{Rule::DurableEntries, QT_TRANSLATE_NOOP("ui::rules", "Entries are on the disk first"),
          QT_TRANSLATE_NOOP("ui::rules", "A follower acknowledges entries when they are on its disk."),
          QT_TRANSLATE_NOOP("ui::rules", "Entries are committed, a crash takes them from memory, and a majority without them elects a leader.")},
    Words{Rule::OwnDiskCounts, QT_TRANSLATE_NOOP("ui::rules", "The leader's copy counts when it is durable"),
          QT_TRANSLATE_NOOP("ui::rules", "A leader may send entries before they are on its disk, but counts itself only when they are."),
          QT_TRANSLATE_NOOP("ui::rules", "An entry is committed on fewer disks than a majority, and a crash loses it.")},
    Words{Rule::CommitOwnTermOnly, QT_TRANSLATE_NOOP("ui::rules", "Count copies only in the own term"),
          QT_TRANSLATE_NOOP("ui::rules", "A leader commits entries of earlier terms only along with one of its own term."),
          QT_TRANSLATE_NOOP("ui::rules", "An entry that a majority holds is committed and then overwritten: Figure 8 of the paper.")},
    Words{Rule::IgnoreStaleReplies, QT_TRANSLATE_NOOP("ui::rules", "Answers of earlier terms do not count"),
          QT_TRANSLATE_NOOP("ui::rules", "An answer to a question of an earlier term is ignored."),
          QT_TRANSLATE_NOOP("ui::rules", "A leader counts an acknowledgement for a log that was changed since.")},
    Words{Rule::JointConsensus, QT_TRANSLATE_NOOP("ui::rules", "Both majorities while members change"),
          QT_TRANSLATE_NOOP("ui::rules", "A change of more than one voter needs a majority of the old and one of the new voters."),
          QT_TRANSLATE_NOOP("ui::rules", "The old and the new voters have majorities that share nobody: two leaders in one term.")},
    Words{Rule::OneChangeAtATime, QT_TRANSLATE_NOOP("ui::rules", "One change of members at a time"),
          QT_TRANSLATE_NOOP("ui::rules", "A change of members waits until the one before is committed."),
          QT_TRANSLATE_NOOP("ui::rules", "Two changes in a row leave majorities that share nobody.")},
    Words{Rule::OwnTermBeforeChange, QT_TRANSLATE_NOOP("ui::rules", "An own entry before a change of members"),
          QT_TRANSLATE_NOOP("ui::rules", "A leader changes members only after it has committed an entry of its own term."),
          QT_TRANSLATE_NOOP("ui::rules", "Two leaders each begin a single-server change, and their majorities share nobody.")},
    Words{Rule::CatchUpFirst, QT_TRANSLATE_NOOP("ui::rules", "New voters catch up first"),
          QT_TRANSLATE_NOOP("ui::rules", "A new server receives the log as a learner before it may vote."),
          QT_TRANSLATE_NOOP("ui::rules", "The majority needs a server with an empty log, and nothing is committed until it has caught up.")},
    Words{Rule::RemovedLeaderStepsDown, QT_TRANSLATE_NOOP("ui::rules", "A removed leader steps down"),
          QT_TRANSLATE_NOOP("ui::rules", "A leader that is not among the new voters steps down once that is committed."),
          QT_TRANSLATE_NOOP("ui::rules", "A server that is no member goes on leading those who are.")},
    Words{Rule::CatchUpBeforeTransfer, QT_TRANSLATE_NOOP("ui::rules", "Catch up before taking over"),
          QT_TRANSLATE_NOOP("ui::rules", "The next leader holds the whole log before it is told to start an election."),
          QT_TRANSLATE_NOOP("ui::rules", "The chosen server loses its election, and the cluster is without a leader for longer.")},
    Words{Rule::ConfirmReads, QT_TRANSLATE_NOOP("ui::rules", "Confirm leadership before reads"),
          QT_TRANSLATE_NOOP("ui::rules", "A leader answers a read only after a majority has confirmed that it still leads."),
          QT_TRANSLATE_NOOP("ui::rules", "A leader that was deposed, and does not know it, answers from the past.")},
    Words{Rule::OwnTermBeforeReads, QT_TRANSLATE_NOOP("ui::rules", "An own entry before reads"),
          QT_TRANSLATE_NOOP("ui::rules", "A new leader answers reads only after an entry of its own term is committed."),
          QT_TRANSLATE_NOOP("ui::rules", "A new leader does not know yet how much is committed, and answers from the past.")},
    Words{Rule::LeaseWithinTimeout, QT_TRANSLATE_NOOP("ui::rules", "Leases end before elections"),
          QT_TRANSLATE_NOOP("ui::rules", "A lease ends before any other node may start an election, by the clocks of both."),
          QT_TRANSLATE_NOOP("ui::rules", "A new leader takes writes while the old one still answers reads alone.")},
    Words{Rule::Sessions, QT_TRANSLATE_NOOP("ui::rules", "A retry takes effect once"),
          QT_TRANSLATE_NOOP("ui::rules", "A command that comes again in its session is answered from memory, not carried out again."),
          QT_TRANSLATE_NOOP("ui::rules", "A client that retries, because the answer was lost, has its command carried out twice.")},
    Words{Rule::SnapshotNeedsDisk, QT_TRANSLATE_NOOP("ui::rules", "Snapshots are on the disk first"),
          QT_TRANSLATE_NOOP("ui::rules", "The log is cut only behind a snapshot that is on the disk."),
          QT_TRANSLATE_NOOP("ui::rules", "A crash in between loses both the snapshot and the entries that it stands for.")},
};

QString say(Rule rule, const char* Words::*part)
{
    for (const Words& of : words) {
        if (of.rule == rule)
            return QCoreApplication::translate("ui::rules", of.*part);
    }
    return {};
}

const raft::RuleInfo* infoOf(Rule rule)
{
    for (const raft::RuleInfo& info : raft::allRules()) {
        if (info.rule == rule)
            return &info;
    }
    return nullptr;
}

} // namespace

QString title(Rule rule) { return say(rule, &Words::title); }
QString what(Rule rule) { return say(rule, &Words::what); }
QString without(Rule rule) { return say(rule, &Words::without); }

QString section(Rule rule)
{
    const raft::RuleInfo* info = infoOf(rule);
    if (!info)
        return {};
    QString section = QString::fromUtf8(info->section.data(), static_cast<qsizetype>(info->section.size()));
    section.replace(QStringLiteral("dissertation"), Tr::tr("dissertation", "Ongaro's"));
    return section.replace(QStringLiteral("erratum of 2015"), Tr::tr("erratum of 2015"));
}

QString harm(Harm harm)
{
    switch (harm) {
    case Harm::Safety: return Tr::tr("unsafe");
    case Harm::Liveness: return Tr::tr("stuck");
    case Harm::Disturbance: return Tr::tr("disturbed");
    }
    return {};
}

QString harmMeaning(Harm harm)
{
    switch (harm) {
    case Harm::Safety: return Tr::tr("Without it something false is committed or answered.");
    case Harm::Liveness: return Tr::tr("Without it nothing gets done any more.");
    case Harm::Disturbance: return Tr::tr("Without it things get done with more trouble than they need.");
    }
    return {};
}

} // namespace ui::rules
