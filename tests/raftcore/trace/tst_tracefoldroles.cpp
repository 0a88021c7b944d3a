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
