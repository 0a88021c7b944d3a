// SPDX-License-Identifier: MIT
#include "ui/alight/page.h"

#include "ui/narration/narrator.h"

#include <QCoreApplication>

namespace ui::alight {

using raft::Rule;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::alight)
};

// clang-format off
constexpr std::array<LineInfo, lineCount> lines{{
    {Line::Term, Group::State, QT_TRANSLATE_NOOP("ui::alight", "Its term: the newest one it has heard of. It only ever rises."), "§5.1"},
    {Line::Vote, Group::State, QT_TRANSLATE_NOOP("ui::alight", "Its vote: whom it has chosen in this term, or nobody yet."), "§5.2"},
    {Line::Log, Group::State, QT_TRANSLATE_NOOP("ui::alight", "Its log: commands in a row, each marked with the term of the leader that took it in."), "§5.3"},
    {Line::Disk, Group::State, QT_TRANSLATE_NOOP("ui::alight", "Term, vote and log are on the disk before anybody is told something that rests on them."), "§5.2", "3.8", Rule::DurableVote, Rule::DurableEntries},
    {Line::Commit, Group::State, QT_TRANSLATE_NOOP("ui::alight", "Its commit index: up to here the log is settled for good. A restart forgets it."), "§5.3"},
    {Line::Applied, Group::State, QT_TRANSLATE_NOOP("ui::alight", "How much of that its state machine has carried out. A restart begins again."), "§5.3"},
    {Line::Progress, Group::State, QT_TRANSLATE_NOOP("ui::alight", "While it leads, two numbers for each follower: where to send from, and what is surely there. Each reign begins them anew."), "§5.3"},

    {Line::Apply, Group::Everybody, QT_TRANSLATE_NOOP("ui::alight", "What is committed is handed to the state machine, one entry after the other."), "§5.3"},
    {Line::HigherTerm, Group::Everybody, QT_TRANSLATE_NOOP("ui::alight", "A higher term in any message is taken over; whoever led or campaigned follows again."), "§5.1", "", Rule::StepDownOnHigherTerm},
    {Line::StaleAnswer, Group::Everybody, QT_TRANSLATE_NOOP("ui::alight", "An answer that comes too late, to a question no longer asked, changes nothing."), "§5.1", "", Rule::IgnoreStaleReplies},
    {Line::RandomTimeout, Group::Everybody, QT_TRANSLATE_NOOP("ui::alight", "How long to wait for a leader is drawn by lot each time, so that two seldom run out together."), "§5.2", "", Rule::RandomTimeouts},
    {Line::Restart, Group::Everybody, QT_TRANSLATE_NOOP("ui::alight", "Who comes up again follows, with what its disk has kept."), "§5.5"},

    {Line::Answer, Group::Followers, QT_TRANSLATE_NOOP("ui::alight", "A follower asks nobody: it answers candidates and leaders."), "§5.1"},
    {Line::TimerWound, Group::Followers, QT_TRANSLATE_NOOP("ui::alight", "A word from the leader, or a vote given away, winds its timer up."), "§5.2", "", Rule::TimerOnlyForGoodReason},
    {Line::TimerRanOut, Group::Followers, QT_TRANSLATE_NOOP("ui::alight", "When the timer runs out, it tries to become the leader itself."), "§5.2"},

    {Line::AskFirst, Group::Candidates, QT_TRANSLATE_NOOP("ui::alight", "Before it disturbs anybody, it asks whether a majority would vote for it."), "", "9.6", Rule::PreVote},
    {Line::RaiseTerm, Group::Candidates, QT_TRANSLATE_NOOP("ui::alight", "It opens an election by going one term up,"), "§5.2"},
    {Line::OwnVote, Group::Candidates, QT_TRANSLATE_NOOP("ui::alight", "giving its own vote to itself,"), "§5.2"},
    {Line::OwnTimer, Group::Candidates, QT_TRANSLATE_NOOP("ui::alight", "winding up its timer with a new draw,"), "§5.2"},
    {Line::AskForVotes, Group::Candidates, QT_TRANSLATE_NOOP("ui::alight", "and asking every other voter; those who stay silent, again."), "§5.2"},
    {Line::CountOnce, Group::Candidates, QT_TRANSLATE_NOOP("ui::alight", "A voter whose answer arrives twice is counted once."), "§5.2", "", Rule::CountVotersOnce},
    {Line::Win, Group::Candidates, QT_TRANSLATE_NOOP("ui::alight", "More than half of the voters are for it: it leads."), "§5.2", "", Rule::StrictMajority},
    {Line::Yield, Group::Candidates, QT_TRANSLATE_NOOP("ui::alight", "It hears a leader of its own term: somebody else has won, and it follows."), "§5.2"},
    {Line::GiveUp, Group::Candidates, QT_TRANSLATE_NOOP("ui::alight", "So many refuse that it cannot win any more: it stops asking."), "§5.2"},
    {Line::TryAgain, Group::Candidates, QT_TRANSLATE_NOOP("ui::alight", "Nobody has won until its timer runs out: the next election."), "§5.2"},

    {Line::Heartbeat, Group::Leaders, QT_TRANSLATE_NOOP("ui::alight", "From its first moment on it sends heartbeats, so that nobody else's timer runs out."), "§5.2"},
    {Line::EmptyEntry, Group::Leaders, QT_TRANSLATE_NOOP("ui::alight", "It begins its reign with an empty entry, by which older ones can be settled."), "§8", "", Rule::NoOpAtTermStart},
    {Line::TakeCommand, Group::Leaders, QT_TRANSLATE_NOOP("ui::alight", "What a client wants goes to the end of the leader's own log first."), "§5.3"},
    {Line::Replicate, Group::Leaders, QT_TRANSLATE_NOOP("ui::alight", "Each follower is sent the entries that it lacks, from its next index on."), "§5.3"},
    {Line::MoveUp, Group::Leaders, QT_TRANSLATE_NOOP("ui::alight", "A follower has taken them: what is surely there moves up."), "§5.3", "", Rule::AnswerWhatWasAsked},
    {Line::GoBack, Group::Leaders, QT_TRANSLATE_NOOP("ui::alight", "A follower refused, or stayed silent: go back, and send from further below."), "§5.3", "", Rule::FastBacktracking},
    {Line::CommitOwn, Group::Leaders, QT_TRANSLATE_NOOP("ui::alight", "An entry of its own term on the disks of a majority is committed, and with it all before."), "§5.4.2", "10.2.1", Rule::CommitOwnTermOnly, Rule::OwnDiskCounts},
    {Line::Reply, Group::Leaders, QT_TRANSLATE_NOOP("ui::alight", "A client is told that its command is done only when it has been carried out."), "§5.3"},
    {Line::QuorumLost, Group::Leaders, QT_TRANSLATE_NOOP("ui::alight", "A leader that hears no majority for too long gives up by itself."), "", "6.2", Rule::CheckQuorum},

    {Line::VoteOld, Group::Votes, QT_TRANSLATE_NOOP("ui::alight", "A candidate of an older term: refused, and told the new one."), "§5.1"},
    {Line::VoteSticky, Group::Votes, QT_TRANSLATE_NOOP("ui::alight", "Its leader lives, as far as it knows: refused."), "", "4.2.3", Rule::LeaderStickiness},
    {Line::VoteTaken, Group::Votes, QT_TRANSLATE_NOOP("ui::alight", "Its vote of this term went to somebody else: refused."), "§5.2", "", Rule::OneVoteATerm},
    {Line::VoteBehind, Group::Votes, QT_TRANSLATE_NOOP("ui::alight", "Its own log ends later than the candidate's: refused."), "§5.4.1", "", Rule::ElectionRestriction},
    {Line::VoteGiven, Group::Votes, QT_TRANSLATE_NOOP("ui::alight", "None of these: it votes for the candidate."), "§5.2"},
    {Line::PreVoteAnswer, Group::Votes, QT_TRANSLATE_NOOP("ui::alight", "Asked only how it would vote, it says so, and nothing changes with it."), "", "9.6", Rule::PreVote},

    {Line::AppendOld, Group::Appends, QT_TRANSLATE_NOOP("ui::alight", "From a leader of an older term: refused, and told the new one."), "§5.1"},
    {Line::AppendMismatch, Group::Appends, QT_TRANSLATE_NOOP("ui::alight", "It does not share the entry right before the new ones: refused."), "§5.3", "", Rule::LogMatchingCheck},
    {Line::AppendConflict, Group::Appends, QT_TRANSLATE_NOOP("ui::alight", "Where an own entry differs from the leader's, it goes, with all behind it."), "§5.3", "", Rule::TruncateOnConflictOnly},
    {Line::AppendNew, Group::Appends, QT_TRANSLATE_NOOP("ui::alight", "What it does not have yet goes to the end of its log."), "§5.3"},
    {Line::AppendCommit, Group::Appends, QT_TRANSLATE_NOOP("ui::alight", "It commits as far as the leader has, but not beyond what this message has proven."), "§5.3", "", Rule::CommitWithinMatch},

    {Line::Snapshot, Group::Snapshots, QT_TRANSLATE_NOOP("ui::alight", "When its log has grown long, a server writes down the state that it leads to."), "§7"},
    {Line::Compact, Group::Snapshots, QT_TRANSLATE_NOOP("ui::alight", "With that on the disk, the entries before it are let go."), "§7", "", Rule::SnapshotNeedsDisk},
    {Line::SendSnapshot, Group::Snapshots, QT_TRANSLATE_NOOP("ui::alight", "A follower needs what is gone: the leader sends the snapshot, piece by piece."), "§7"},
    {Line::InstallSnapshot, Group::Snapshots, QT_TRANSLATE_NOOP("ui::alight", "All pieces are there: the snapshot takes the place of state and log."), "§7"},
    {Line::DamagedSnapshot, Group::Snapshots, QT_TRANSLATE_NOOP("ui::alight", "A snapshot that was damaged on its way is thrown away."), "§7"},

    {Line::NewestMembers, Group::Members, QT_TRANSLATE_NOOP("ui::alight", "The newest members in its log are those that count, committed or not."), "§6"},
    {Line::CatchUp, Group::Members, QT_TRANSLATE_NOOP("ui::alight", "A new voter receives the log before it has a say."), "§6", "4.2.1", Rule::CatchUpFirst},
    {Line::Joint, Group::Members, QT_TRANSLATE_NOOP("ui::alight", "A larger change begins with both sets at once: a majority of each must agree."), "§6", "", Rule::JointConsensus},
    {Line::Single, Group::Members, QT_TRANSLATE_NOOP("ui::alight", "One voter more, or one less, needs no such step: the majorities overlap."), "", "4.1"},
    {Line::LeaveJoint, Group::Members, QT_TRANSLATE_NOOP("ui::alight", "Both have agreed: only the new set is left."), "§6"},
    {Line::OneChange, Group::Members, QT_TRANSLATE_NOOP("ui::alight", "Another change waits until this one is settled: refused."), "", "4.1", Rule::OneChangeAtATime},
    {Line::OwnTermFirst, Group::Members, QT_TRANSLATE_NOOP("ui::alight", "A leader that has committed nothing in its term changes no members: refused."), "", "4.1", Rule::OwnTermBeforeChange},
    {Line::RemovedLeader, Group::Members, QT_TRANSLATE_NOOP("ui::alight", "A leader that is no member any more steps down when that is settled."), "§6", "4.2.2", Rule::RemovedLeaderStepsDown},
    {Line::Transfer, Group::Members, QT_TRANSLATE_NOOP("ui::alight", "Leadership is handed over: the heir is brought up to date, and told to campaign at once."), "", "3.10", Rule::CatchUpBeforeTransfer},

    {Line::Forward, Group::Reads, QT_TRANSLATE_NOOP("ui::alight", "Who does not lead passes a client's request on to the leader."), "§8"},
    {Line::ReadIndex, Group::Reads, QT_TRANSLATE_NOOP("ui::alight", "Before it answers a question, the leader makes sure with a majority that it still leads."), "§8", "6.4", Rule::ConfirmReads, Rule::OwnTermBeforeReads},
    {Line::ReadLease, Group::Reads, QT_TRANSLATE_NOOP("ui::alight", "Or it answers alone, as long as nobody else can have been elected."), "", "6.4.1", Rule::LeaseWithinTimeout},
    {Line::ReadLog, Group::Reads, QT_TRANSLATE_NOOP("ui::alight", "Or the question goes through the log, as a command does."), "§8"},
    {Line::ReadLocal, Group::Reads, QT_TRANSLATE_NOOP("ui::alight", "Or any node says what it has: perhaps something old."), "§8"},
    {Line::Session, Group::Reads, QT_TRANSLATE_NOOP("ui::alight", "A command that comes a second time is recognized, and not carried out again."), "§8", "6.3", Rule::Sessions},
}};
// clang-format on

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < lineCount; ++i) {
        if (static_cast<std::size_t>(lines[i].line) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder());

} // namespace

const std::array<LineInfo, lineCount>& page()
{
    return lines;
}

const LineInfo& info(Line line)
{
    return lines[static_cast<std::size_t>(line)];
}

QString words(Line line)
{
    return Tr::tr(info(line).words);
}

QString section(Line line)
{
    const LineInfo& found = info(line);
    const QString paper = QString::fromUtf8(found.section);
    if (*found.dissertation == '\0')
        return paper;
    const QString thesis = Narrator::dissertation(QString::fromLatin1(found.dissertation));
    return paper.isEmpty() ? thesis : Tr::tr("%1, %2", "sections of the paper and of the dissertation").arg(paper, thesis);
}

QString heading(Group group)
{
    switch (group) {
    case Group::State: return Tr::tr("WHAT A SERVER KNOWS");
    case Group::Everybody: return Tr::tr("EVERY SERVER");
    case Group::Followers: return Tr::tr("FOLLOWERS");
    case Group::Candidates: return Tr::tr("CANDIDATES");
    case Group::Leaders: return Tr::tr("LEADERS");
    case Group::Votes: return Tr::tr("WHO IS ASKED FOR ITS VOTE");
    case Group::Appends: return Tr::tr("WHO IS SENT ENTRIES");
    case Group::Snapshots: return Tr::tr("SNAPSHOTS");
    case Group::Members: return Tr::tr("MEMBERS AND LEADERSHIP");
    case Group::Reads: return Tr::tr("CLIENTS AND READS");
    }
    return {};
}

} // namespace ui::alight
