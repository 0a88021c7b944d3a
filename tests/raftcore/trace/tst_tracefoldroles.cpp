// SPDX-License-Identifier: MIT
#include "folded.h"

#include <QtTest>

using namespace raft;
using namespace raft::trace;
using namespace raft::test;

class FoldRolesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // ------------------------------------------------------------ time and roles

    void timersRememberWhenTheyWereSet()
    {
        Folded f;
        f.start(s1).add(s1, TimerSet{Timer::Election, Time(500)});
        QCOMPARE(f[s1].electionTimer->setAt, f.state.t);
        QCOMPARE(f[s1].electionTimer->deadline, Time(500));
        f.add(s1, TimerSet{Timer::Heartbeat, Time(50)}).add(s1, TimerFired{Timer::Election});
        QVERIFY(!f[s1].electionTimer && f[s1].heartbeatTimer);
        f.add(s1, TimerSet{Timer::Heartbeat, std::nullopt});
        QVERIFY(!f[s1].heartbeatTimer);
    }

    void preVotesAreShownWhileTheyAreAskedFor()
    {
        Folded f;
        f.start(s1).start(s2).start(s3);
        f.add(s1, RoleChanged{Role::Follower, Role::PreCandidate, Term(0), why::ElectionTimeout{}});
        f.send(1, s2, s1, VoteAccepted{Term(1), true}).deliver(1, s1, s2);
        f.send(2, s3, s1, VoteAccepted{Term(9), true}).deliver(2, s1, s3); // of another question
        QCOMPARE(f.vote(s1, s2), VoteStanding::Granted);
        QCOMPARE(f.vote(s1, s3), VoteStanding::Unknown);
        QVERIFY(!f[s2].votedFor);
        f.campaign(s1, 1);
        QCOMPARE(f.vote(s1, s2), VoteStanding::Unknown);
    }

    void aSnapshotMovesTheLogAndTheState()
    {
        Folded f;
        f.start(s1).start(s2).append(s1, 1, 1).append(s1, 2, 1).append(s1, 3, 1);
        f.add(s1, CommitAdvanced{Index(), Index(3), why::RecoveredCommit{}});
        for (std::uint64_t i = 1; i <= 3; ++i)
            f.add(s1, Applied{Index(i), Term(1), i, {{"k", std::to_string(i)}}, false});
        SnapshotNoted noted{SnapshotNoted::What::Taken, Index(3), Term(1), 3, 100, NodeId(), 0, why::Asked{}};
        f.add(s1, noted).add(s1, LogCompacted{Index(3)});
        QCOMPARE(f[s1].log.firstIndex(), Index(3));
        QCOMPARE(f[s1].snapshot->bytes, 100U);
        f.add(s1, Applied{Index(4), Term(1), 4, {{"k", "4"}}, false}); // goes on; the contents of 3 are remembered
        noted.what = SnapshotNoted::What::Installed;
        noted.peer = s1;
        f.append(s2, 1, 1).add(s2, noted);
        QCOMPARE(f[s2].log.firstIndex(), Index(4));
        QVERIFY(f[s2].log.isEmpty());
        QCOMPARE(f[s2].commitIndex, Index(3));
        QCOMPARE(f[s2].lastApplied, Index(3));
        QVERIFY(f[s2].keyValuesKnown);
        QCOMPARE(f[s2].keyValues->at("k"), std::string("3"));
        f.write(s2, 1).kill(s2);
        QVERIFY(!f[s2].snapshot); // it was not on the disk yet
        f.start(s2).add(s2, noted);
        f.add(s2, WriteStarted{WriteToken(1), Term(), {}, Index(), Index(3), Term(1), Index(3)}).durable(s2, 1);
        f.kill(s2);
        QCOMPARE(f[s2].snapshot->index, Index(3));
        QCOMPARE(f[s2].log.firstIndex(), Index(4));
        noted.hash = 99; // nobody in this trace ever held that
        f.start(s3).add(s3, noted);
        QVERIFY(!f[s3].keyValuesKnown && f[s3].keyValues->empty());
    }

    void chunksAreCountedAtBothEnds()
    {
        Folded f;
        f.start(s1).start(s2).campaign(s1, 1);
        f.add(s1, RoleChanged{Role::Candidate, Role::Leader, Term(1), why::ElectionWon{}});
        SnapshotNoted noted{SnapshotNoted::What::Sending, Index(3), Term(1), 0, 100, s2, 40, why::Asked{}};
        f.add(s1, ProgressChanged{s2, Index(4), Index(), ProgressState::Snapshot}).add(s1, noted);
        QCOMPARE(f[s1].progress[0].chunks->offset, 40U);
        QCOMPARE(f[s1].progress[0].chunks->total, 100U);
        InstallSnapshot chunk;
        chunk.term = Term(1);
        chunk.leaderId = s1;
        chunk.lastIncludedIndex = Index(3);
        chunk.lastIncludedTerm = Term(1);
        chunk.total = 100;
        f.send(1, s1, s2, chunk).deliver(1, s2, s1);
        f.send(2, s2, s1, SnapshotReceived{Term(1), Index(3), Term(1), 60, 0});
        QCOMPARE(f[s2].incoming->offset, 60U);
        f.add(s1, ProgressChanged{s2, Index(4), Index(3), ProgressState::Replicate});
        QVERIFY(!f[s1].progress[0].chunks);
    }

    void aLeadersUndertakingsAreFollowed()
    {
        Folded f;
        f.start(s1).campaign(s1, 1);
        f.add(s1, RoleChanged{Role::Candidate, Role::Leader, Term(1), why::ElectionWon{}});
        f.add(s1, TimerSet{Timer::Quorum, Time(900)}).add(s1, TimerSet{Timer::Transfer, Time(950)});
        QVERIFY(f[s1].quorumTimer && f[s1].transferTimer);
        f.add(s1, LeaseChanged{Time(800)}).add(s1, TransferChanged{TransferChanged::What::Begun, s2, why::Asked{}});
        const Time begun = f.state.t;
        f.add(s1, TransferChanged{TransferChanged::What::TimeoutNow, s2, why::CaughtUp{}});
        QVERIFY(f[s1].transfer->isUnderWay() && f[s1].transfer->since == begun && f[s1].leaseUntil == Time(800));
        f.add(s1, TransferChanged{TransferChanged::What::GivenUp, s2, why::Aborted{}});
        QVERIFY(!f[s1].transfer->isUnderWay());
        const NodeId s4("S4");
        AdminGiven asked;
        asked.what = "change-members";
        asked.configuration = Configuration::ofVoters({s1, s2, s4});
        asked.joint = true;
        f.add(s1, asked).add(s1, MembersChanging{MembersChanging::What::CatchingUp, s4, 0, Index(), why::Asked{}});
        f.add(s1, MembersChanging{MembersChanging::What::Round, s4, 1, Index(7), why::Asked{}});
        QCOMPARE(f[s1].change->newcomers[0].target, Index(7));
        QVERIFY(f[s1].change->target == asked.configuration);
        f.add(s1, ProgressChanged{s4, Index(1), Index(), ProgressState::Probe});
        QCOMPARE(f[s1].progress.size(), 3U);
        f.add(s1, MembersChanging{MembersChanging::What::GivenUp, NodeId(), 0, Index(), why::Aborted{}});
        f.add(s1, CommitAdvanced{Index(), Index(1), why::RecoveredCommit{}});
        QCOMPARE(f[s1].progress.size(), 2U); // the newcomer is none any more
        f.add(s1, RoleChanged{Role::Leader, Role::Follower, Term(1), why::QuorumLost{}});
        QVERIFY(!f[s1].leaseUntil);
    }

    void clientsAndSessionsAreKnownByWhatTheyDid()
    {
        Folded f;
        f.start(s1).start(s2);
        Requested request;
        request.client = "c";
        request.serial = 1;
        request.op = ClientOp::Register;
        request.limit = 1;
        f.add(s1, request).add(s1, Responded{"c", 1, Outcome::Ok, Index(1), {}, "", {}});
        QCOMPARE(f.state.client("c")->session, Index(1));
        request.op = ClientOp::Append;
        request.serial = 2;
        f.add(s1, request).add(s1, Responded{"c", 2, Outcome::Unknown, Index(), {}, "", why::TimedOut{}});
        f.add(s2, request);
        const ClientView& client = *f.state.client("c");
        QCOMPARE(client.node, s2);
        QCOMPARE(client.history.back().attempts, 2U);
        QVERIFY(!client.history.back().response);
        QCOMPARE(client.unknown, 1U);

        const auto session = [](const char* who, const char* what, std::uint64_t id = 0) {
            return std::make_shared<const Entry>(Entry{Term(1), EntryType::Session, who, 1, 0, Index(id), 0, what});
        };
        f.add(s1, EntryAppended{Index(1), session("c", "register 1")});
        f.add(s1, Applied{Index(1), Term(1), 1, {}, false});
        QCOMPARE(f.state.sessions.size(), 1U);
        f.add(s1, EntryAppended{Index(2), session("d", "register 1")});
        f.add(s1, Applied{Index(2), Term(1), 2, {}, false});
        QCOMPARE(f.state.sessions.size(), 1U);
        QCOMPARE(f.state.sessions[0].client, std::string("d"));
        f.add(s1, EntryAppended{Index(3), session("d", "close", 2)});
        f.add(s1, Applied{Index(3), Term(1), 3, {}, false});
        QVERIFY(f.state.sessions.empty());
    }

    void aNewTermHasNoVoteAndNoLeader()
    {
        Folded f;
        f.start(s1).start(s2).add(s1, VoteDecided{s2, Term(0), true, false, why::LogUpToDate{}});
        QCOMPARE(f[s1].votedFor, std::optional(s2));
        f.add(s1, TermChanged{Term(0), Term(1), why::HigherTerm{}});
        QVERIFY(!f[s1].votedFor && !f[s1].leader);
        QCOMPARE(f.state.highestTerm, Term(1));
    }

    void votesAreSeenOnTheirWay()
    {
        Folded f;
        f.start(s1).start(s2).start(s3).campaign(s1, 1);
        QCOMPARE(f[s1].votes.size(), 2U);
        QCOMPARE(f.vote(s1, s2), VoteStanding::Unknown);
        f.add(s2, TermChanged{Term(), Term(1), why::HigherTerm{}});
        f.add(s2, VoteDecided{s1, Term(1), true, false, why::LogUpToDate{}});
        QCOMPARE(f.vote(s1, s2), VoteStanding::GrantedInFlight);
        QCOMPARE(f[s2].votedFor, std::optional(s1));
        f.send(1, s2, s1, VoteAccepted{Term(1), false});
        f.add(s3, VoteDecided{s1, Term(1), false, false, why::AlreadyVoted{s2}});
        f.send(2, s3, s1, VoteRejected{Term(1), NodeId(), false});
        QCOMPARE(f.vote(s1, s3), VoteStanding::RefusedInFlight);
        f.deliver(1, s1, s2).deliver(2, s1, s3);
        QCOMPARE(f.vote(s1, s2), VoteStanding::Granted);
        QCOMPARE(f.vote(s1, s3), VoteStanding::Refused);
        f.add(s1, RoleChanged{Role::Candidate, Role::Leader, Term(1), why::ElectionWon{2, 2}});
        QCOMPARE(f.vote(s1, s2), VoteStanding::Granted);
        QCOMPARE(f.state.leader(), f.state.node(s1));
        QCOMPARE(f[s1].leader, std::optional(s1));
        QCOMPARE(f[s1].progress.size(), 2U);
    }

    void aLostVoteIsNoVoteUnlessACopyFlies()
    {
        Folded f;
        f.start(s1).start(s2).campaign(s1, 1);
        f.send(1, s2, s1, VoteAccepted{Term(1), false}).add(s1, PacketDuplicated{{1, 0}, {1, 1}}).lose(1, s1);
        QCOMPARE(f.vote(s1, s2), VoteStanding::GrantedInFlight);
        f.add(s1, PacketLost{{1, 1}, LossCause::Loss});
        QCOMPARE(f.vote(s1, s2), VoteStanding::Unknown);
    }

    void aVoteThatDiesWithItsVoterIsNoVote()
    {
        Folded f;
        f.start(s1).start(s2).campaign(s1, 1).add(s2,
                                                  VoteDecided{s1, Term(1), true, false, why::LogUpToDate{}});
        f.kill(s2);
        QCOMPARE(f.vote(s1, s2), VoteStanding::Unknown);
    }

    void aVoteOfAnotherTermDoesNotCount()
    {
        Folded f;
        f.start(s1).start(s2).campaign(s1, 1).send(1, s2, s1, VoteAccepted{Term(1), false});
        f.add(s1, TermChanged{Term(1), Term(2), why::ElectionTimeout{}});
        QCOMPARE(f.vote(s1, s2), VoteStanding::Unknown);
        f.deliver(1, s1, s2);
        QCOMPARE(f.vote(s1, s2), VoteStanding::Unknown);
    }

    void aNodeFollowsTheSenderOfTheLastAppendEntries()
    {
        Folded f;
        f.start(s1).start(s2);
        AppendEntries m;
        m.term = Term(3);
        m.leaderId = s1;
        f.send(1, s1, s2, m).deliver(1, s2, s1);
        QVERIFY(!f[s2].leader); // not yet in that term
        f.add(s2, TermChanged{Term(), Term(3), why::HigherTerm{s1, Term(3), Term()}});
        QCOMPARE(f[s2].leader, std::optional(s1));
        f.add(s2, TermChanged{Term(3), Term(4), why::HigherTerm{}});
        QVERIFY(!f[s2].leader);
        m.term = Term(4);
        f.send(2, s1, s2, m).deliver(2, s2, s1);
        QCOMPARE(f[s2].leader, std::optional(s1));
        f.send(3, s1, s2, AppendEntries{Term(2), s3, {}, {}, {}, {}, 0}).deliver(3, s2, s1); // an old one
        QCOMPARE(f[s2].leader, std::optional(s1));
    }

    void progressGoesWithTheLeadership()
    {
        Folded f;
        f.start(s1).campaign(s1, 1).add(
            s1, RoleChanged{Role::Candidate, Role::Leader, Term(1), why::ElectionWon{}});
        f.add(s1, ProgressChanged{s2, Index(5), Index(4), ProgressState::Replicate});
        QCOMPARE(f[s1].progress.front().match, Index(4));
        QCOMPARE(f[s1].progress.size(), 2U);
        f.add(s1, RoleChanged{Role::Leader, Role::Follower, Term(2), why::HigherTerm{}});
        QVERIFY(f[s1].progress.empty() && f[s1].votes.empty() && !f[s1].leader);
    }

    void theLeaderIsTheOneOfTheHighestTerm()
    {
        Folded f;
        f.start(s1).start(s2);
        f.campaign(s1, 1).add(s1, RoleChanged{Role::Candidate, Role::Leader, Term(1), why::ElectionWon{}});
        f.campaign(s2, 2).add(s2, RoleChanged{Role::Candidate, Role::Leader, Term(2), why::ElectionWon{}});
        QCOMPARE(f.state.leader()->id, s2);
        f.kill(s2);
        QCOMPARE(f.state.leader()->id, s1);
    }

    void aConfigurationTakesEffect()
    {
        Folded f;
        f.start(s1).add(s1, ConfigurationTaken{Index(4), Configuration{{s1, s2}, {s1}, {s3}}});
        QCOMPARE(f[s1].configurationIndex, Index(4));
        QVERIFY(f[s1].configuration.isJoint());
    }
};

QTEST_GUILESS_MAIN(FoldRolesTest)
#include "tst_tracefoldroles.moc"
