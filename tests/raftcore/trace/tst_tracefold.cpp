// SPDX-License-Identifier: MIT
#include "folded.h"
#include "randomevent.h"
#include "samestate.h"

#include "raftcore/trace/store.h"
#include "tests/support/synthetictrace.h"

#include <QtTest>

using namespace raft;
using namespace raft::trace;
using namespace raft::test;

static Requested asked(std::string data, std::uint64_t serial)
{
    Requested request;
    request.client = "c";
    request.serial = serial;
    request.entries = {std::move(data)};
    return request;
}

class FoldTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyNodeOfTheHeaderIsThereAndDown()
    {
        const Folded f;
        QCOMPARE(f.state.nodes.size(), 3U);
        QVERIFY(!f[s2].up && f[s2].keyValues && f[s2].configuration.voters.size() == 3);
        QVERIFY(!f.state.node(NodeId("S9")));
        QVERIFY(!f.state.leader());
    }

    void aNodeThatWasNotAnnouncedAppears()
    {
        Folded f;
        f.start(NodeId("X"));
        QCOMPARE(f.state.nodes.size(), 4U);
        QVERIFY(f[NodeId("X")].up);
    }

    // ------------------------------------------------------------ life and disk

    void onlyWhatWasDurableIsThereAfterACrash()
    {
        Folded f;
        f.start(s1).campaign(s1, 1).append(s1, 1, 1).append(s1, 2, 1).write(s1, 1);
        f.append(s1, 3, 1).write(s1, 2);
        QCOMPARE(f[s1].disk.pending.size(), 2U);
        QCOMPARE(f[s1].durableIndex, Index(0));
        f.durable(s1, 1);
        QCOMPARE(f[s1].durableIndex, Index(2));
        QCOMPARE(f[s1].log.lastIndex(), Index(3));
        QCOMPARE(f[s1].disk.durable.lastIndex, Index(2));
        f.kill(s1);
        QVERIFY(!f[s1].up && f[s1].stopped && f[s1].role == Role::Follower);
        QCOMPARE(f[s1].log.lastIndex(), Index(2));
        f.start(s1, Term(1), Index(2), Term(1), s1);
        QCOMPARE(f[s1].log.lastIndex(), Index(2));
        QCOMPARE(f[s1].currentTerm, Term(1));
        QCOMPARE(f[s1].votedFor, std::optional(s1));
        QVERIFY(f[s1].disk.pending.empty() && f[s1].up && !f[s1].stopped);
        QCOMPARE(f[s1].incarnation, Incarnation(2));
    }

    void aWriteThatEndsAfterTheCrashCounts()
    {
        Folded f;
        f.start(s1).campaign(s1, 1).append(s1, 1, 1).write(s1, 1).append(s1, 2, 1).write(s1, 2).kill(s1);
        QVERIFY(f[s1].log.isEmpty());
        f.durable(s1, 2);
        QCOMPARE(f[s1].log.lastIndex(), Index(2));
        QCOMPARE(f[s1].currentTerm, Term(1));
        QVERIFY(f[s1].stopped && !f[s1].up);
    }

    void aWriteWhoseEndNobodySawIsFoundAtTheStart()
    {
        Folded f;
        f.start(s1).campaign(s1, 1).append(s1, 1, 1).write(s1, 1).append(s1, 2, 1).write(s1, 2).kill(s1);
        f.start(s1, Term(1), Index(1), Term(1), s1);
        QCOMPARE(f[s1].log.lastIndex(), Index(1));
        QCOMPARE(f[s1].durableIndex, Index(1));
    }

    void aTruncationIsDurableOnlyWithItsWrite()
    {
        Folded f;
        f.start(s1).add(s1, TermChanged{Term(), Term(1), why::HigherTerm{}});
        f.append(s1, 1, 1).append(s1, 2, 1).append(s1, 3, 1).write(s1, 1).durable(s1, 1);
        f.add(s1, TermChanged{Term(1), Term(2), why::HigherTerm{}});
        f.add(s1, LogTruncated{Index(2), why::Conflict{}}).append(s1, 2, 2);
        QCOMPARE(f[s1].durableIndex, Index(1));
        QCOMPARE(f[s1].disk.log.lastIndex(), Index(3));
        f.write(s1, 2);
        ClusterState crashed = f.state;
        crashed.apply({f.state.n + 1, f.state.t, s1, Stopped{why::Killed{}}});
        QCOMPARE(crashed.node(s1)->log.lastIndex(), Index(3));
        QCOMPARE(crashed.node(s1)->log.lastTerm(), Term(1));
        f.durable(s1, 2).kill(s1);
        QCOMPARE(f[s1].log.lastIndex(), Index(2));
        QCOMPARE(f[s1].log.lastTerm(), Term(2));
    }

    void aLateNoticeDoesNotCoverWhatWasOverwritten() // an ABA: index 2 was durable once, with another entry
    {
        Folded f;
        f.start(s1).append(s1, 1, 1).append(s1, 2, 1).write(s1, 1);
        f.add(s1, LogTruncated{Index(2), why::Conflict{}}).append(s1, 2, 2).write(s1, 2);
        f.durable(s1, 1);
        QCOMPARE(f[s1].durableIndex, Index(1));
        f.durable(s1, 2);
        QCOMPARE(f[s1].durableIndex, Index(2));
    }

    void entriesOfAnUnseenDiskAreLoaded()
    {
        Folded f;
        f.start(s1, Term(3), Index(2), Term(3));
        f.add(s1, Loaded{Index(1), Folded::entry(1, "a")}).add(s1, Loaded{Index(2), Folded::entry(3, "b")});
        QCOMPARE(f[s1].log.lastIndex(), Index(2));
        QCOMPARE(f[s1].durableIndex, Index(2));
        f.append(s1, 3, 3).kill(s1).start(s1, Term(3), Index(2), Term(3));
        QCOMPARE(f[s1].log.lastIndex(), Index(2));
        QCOMPARE(f[s1].log.at(Index(2))->data, std::string("b"));
    }

    void anotherDiskIsAnotherLogAndTheFirstOneIsRemembered()
    {
        Folded f;
        f.start(s1, Term(), Index(), Term(), {}, "d1").append(s1, 1, 1).write(s1, 1).durable(s1, 1).kill(s1);
        f.start(s1, Term(), Index(), Term(), {}, "d2");
        QVERIFY(f[s1].log.isEmpty());
        QCOMPARE(f[s1].disk.id, std::string("d2"));
        f.kill(s1).start(s1, Term(1), Index(1), Term(1), {}, "d1");
        QCOMPARE(f[s1].log.lastIndex(), Index(1));
    }

    void aLogMayBeginBehindASnapshot()
    {
        Folded f;
        f.add(s1,
              Started{Incarnation(1),
                      "d",
                      Term(4),
                      {},
                      Index(10),
                      Index(11),
                      Index(11),
                      Term(4),
                      Index(10),
                      Term(3),
                      "x"});
        f.add(s1, Loaded{Index(11), Folded::entry(4, "a")});
        QCOMPARE(f[s1].log.firstIndex(), Index(11));
        QCOMPARE(f[s1].log.lastIndex(), Index(11));
        QCOMPARE(f[s1].lastApplied, Index(10));
    }

    void aFailedWriteWillNeverBeDurable()
    {
        Folded f;
        f.start(s1).append(s1, 1, 1).write(s1, 1);
        f.add(s1, DiskError{WriteToken(1), "no space left"});
        QVERIFY(f[s1].disk.pending.empty());
        f.durable(s1, 1);
        QVERIFY(f[s1].disk.log.isEmpty());
    }

    void pauseAndResume()
    {
        Folded f;
        f.start(s1).add(s1, Paused{});
        QVERIFY(f[s1].paused && f[s1].up);
        f.add(s1, Resumed{});
        QVERIFY(!f[s1].paused);
    }

    void nodesShareEqualEntries()
    {
        Folded f;
        f.start(s1).start(s2).append(s1, 1, 1).append(s2, 1, 1);
        QVERIFY(f[s1].log.at(Index(1)) == f[s2].log.at(Index(1)));
        f.append(s1, 2, 1).append(s2, 2, 2);
        QVERIFY(f[s1].log.at(Index(2)) != f[s2].log.at(Index(2)));
    }

    // ------------------------------------------------------------ state machine and clients

    void appliedChangesMakeTheKeyValues()
    {
        Folded f;
        f.start(s1).add(s1, CommitAdvanced{Index(), Index(2), why::LeaderCommit{}});
        f.add(s1, Applied{Index(1), Term(1), 0x11, {{"x", "1"}, {"y", "2"}}, false});
        const ClusterState before = f.state;
        f.add(s1, Applied{Index(2), Term(1), 0x22, {{"x", std::nullopt}, {"z", "3"}}, false});
        QVERIFY(*f[s1].keyValues == (KeyValues{{"y", "2"}, {"z", "3"}}));
        QVERIFY(*before.node(s1)->keyValues == (KeyValues{{"x", "1"}, {"y", "2"}}));
        QCOMPARE(f[s1].stateHash, 0x22U);
        QCOMPARE(f[s1].lastApplied, Index(2));
        QCOMPARE(f.state.highestCommit, Index(2));
        f.kill(s1);
        QVERIFY(f[s1].keyValues->empty() && f[s1].lastApplied.isZero());
    }

    void requestsWaitForTheirAnswers()
    {
        Folded f;
        f.start(s1);
        f.add(s1, asked("x", 1));
        const Time askedAt = f.state.t;
        f.add(s2, asked("y", 2));
        QCOMPARE(f.state.requests.size(), 2U);
        f.add(s1, Responded{"c", 1, Outcome::Ok, Index(1), {}, "ok", {}});
        QCOMPARE(f.state.requests.size(), 1U);
        QCOMPARE(f.state.requests.front().request.serial, 2U);
        QCOMPARE(f.state.answers.back().askedAt, askedAt);
        QCOMPARE(f.state.answers.back().answeredAt, f.state.t);
        for (std::uint64_t i = 0; i < 400; ++i)
            f.add(s1, Responded{"d", i, Outcome::Refused, Index(), {}, "", why::NoLeader{}});
        QCOMPARE(f.state.answers.size(), 256U);
    }

    // ------------------------------------------------------------ packets and the world

    void aPacketLivesAndEnds()
    {
        Folded f;
        f.start(s1).start(s2).send(7, s1, s2, RequestVote{Term(1), s1, {}, {}});
        QCOMPARE(f.state.inFlight.size(), 1U);
        f.add(s2, PacketDue{{7, 0}, Time(900), PacketPlace::Link});
        QCOMPARE(f.state.inFlight.begin()->second.due, std::optional(Time(900)));
        f.add(s2, PacketDuplicated{{7, 0}, {7, 1}});
        QVERIFY(f.state.inFlight.at({7, 1}).isCopy);
        f.add(s2, PacketDue{{7, 1}, std::nullopt, PacketPlace::Gate}).deliver(7, s2, s1);
        QVERIFY(f.state.inFlight.at({7, 1}).where == PacketPlace::Gate);
        QVERIFY(!f.state.ended.back().lost);
        f.add(s2, PacketLost{{7, 1}, LossCause::ByHand});
        QVERIFY(f.state.ended.back().lost == LossCause::ByHand);
        QVERIFY(f.state.inFlight.empty());
        QCOMPARE(f[s1].out.sent, 1U);
        QCOMPARE(f[s2].in.copies, 1U);
        QCOMPARE(f[s2].in.lost.at(LossCause::ByHand), 1U);
        QVERIFY(addsUp(f.state.packets, 0) && addsUp(f[s1].out, 0) && addsUp(f[s2].in, 0));
        QCOMPARE(f.state.sentByType.at("RequestVote"), 1U);
    }

    void endedPacketsFade()
    {
        Folded f;
        for (std::uint64_t i = 1; i <= 600; ++i)
            f.send(i, s1, s2, VoteAccepted{}).deliver(i, s2, s1);
        QCOMPARE(f.state.ended.size(), 512U);
        f.state.apply({f.state.n + 1, f.state.t + Time(2'500'000), NodeId(), Noted{""}});
        QVERIFY(f.state.ended.empty());
    }

    void faultsActUntilTheyAreHealed()
    {
        Folded f;
        f.add(NodeId(), FaultBegan{1, fault::Cut{{s1}, {s2}}})
            .add(NodeId(), FaultBegan{2, fault::Hold{{}, {s3}}});
        QVERIFY(f.state.isCut(s1, s2) && !f.state.isCut(s2, s1) && !f.state.isCut(s1, s3));
        QVERIFY(f.state.isHeld(s1, s3) && f.state.isHeld(s2, s3) && !f.state.isHeld(s3, s1));
        QCOMPARE(f.state.faults.front().since, Time(10));
        f.add(NodeId(), FaultHealed{1});
        QVERIFY(!f.state.isCut(s1, s2));
        QCOMPARE(f.state.faults.size(), 1U);
        f.add(NodeId(), FaultBegan{3, fault::Down{s1}}).add(NodeId(), FaultBegan{4, fault::Pause{s2}});
        QCOMPARE(f.state.faults.size(), 3U);
    }

    void partitionsCutBetweenGroupsAndBridgesConnect()
    {
        const Fault halves = fault::Partition{"free", {{s1, s2}}};
        QVERIFY(!cuts(halves, s1, s2) && cuts(halves, s1, s3) && cuts(halves, s3, s2)
                && !cuts(halves, s3, s3));
        const Fault bridge = fault::Partition{"bridge", {{s1, s2}, {s2, s3}}};
        QVERIFY(!cuts(bridge, s1, s2) && !cuts(bridge, s3, s2) && cuts(bridge, s1, s3));
    }

    void rulesAndViolationsAreKept()
    {
        Folded f;
        f.add(NodeId(), RuleSwitched{"noOpAtTermStart", false});
        QCOMPARE(f.state.rulesOff, std::vector<std::string>{"noOpAtTermStart"});
        f.add(NodeId(), RuleSwitched{"noOpAtTermStart", true});
        QVERIFY(f.state.rulesOff.empty());
        for (int i = 0; i < 1200; ++i)
            f.add(NodeId(), Violated{});
        QCOMPARE(f.state.violations.size(), 1000U);
        QCOMPARE(f.state.violationCount, 1200U);
    }

    // ------------------------------------------------------------ whole traces

    void theSumsAgreeAfterEveryEvent()
    {
        const auto store = test::syntheticBusyCluster(5, 30'000, 7);
        ClusterState state(store->header());
        std::uint64_t wrong = 0;
        store->forEach(1, store->size(), [&](const Event& event) {
            state.apply(event);
            wrong += !addsUp(state.packets, state.inFlight.size());
            for (const NodeState& node : state.nodes) {
                wrong += node.durableIndex > node.log.lastIndex();
                wrong += node.up
                    && (node.lastApplied > node.commitIndex || node.commitIndex > node.log.lastIndex());
            }
            return wrong == 0;
        });
        QCOMPARE(wrong, 0U);
        QVERIFY(state.packets.copies > 0 && state.packets.lostTotal() > 0);
        PacketCounts sum;
        for (const NodeState& node : state.nodes) {
            sum.sent += node.out.sent;
            sum.delivered += node.in.delivered;
        }
        QCOMPARE(sum.sent, state.packets.sent);
        QCOMPARE(sum.delivered, state.packets.delivered);
    }

    void aRestartFindsExactlyWhatTheTraceSaysTheDiskHeld()
    {
        const auto store = test::syntheticBusyCluster(5, 60'000, 11);
        ClusterState state(store->header());
        int restarts = 0;
        store->forEach(1, store->size(), [&](const Event& event) {
            state.apply(event);
            if (const auto* started = std::get_if<Started>(&event.body)) {
                const NodeState& node = *state.node(event.node);
                restarts += started->incarnation > Incarnation(1);
                return node.log.lastIndex() == started->lastIndex && node.log.lastTerm() == started->lastTerm
                    && node.currentTerm == started->term && node.votedFor == started->votedFor;
            }
            return true;
        });
        QCOMPARE(state.n, store->size());
        QVERIFY(restarts > 3);
    }

    void nonsenseIsSurvived()
    {
        test::RandomEvents random(5);
        ClusterState state(Folded::header());
        for (std::uint64_t n = 1; n <= 60'000; ++n) {
            EventBody body = random.anyBody();
            // Small numbers, so that some of it almost makes sense.
            if (auto* append = std::get_if<EntryAppended>(&body))
                append->index = Index(1 + random.below(6));
            if (auto* loaded = std::get_if<Loaded>(&body))
                loaded->index = Index(1 + random.below(6));
            if (auto* truncate = std::get_if<LogTruncated>(&body))
                truncate->from = Index(random.below(6));
            if (auto* started = std::get_if<Started>(&body))
                started->firstIndex = Index(random.below(4));
            if (auto* sent = std::get_if<PacketSent>(&body))
                sent->id = {random.below(50), 0};
            if (auto* lost = std::get_if<PacketLost>(&body))
                lost->id = {random.below(50), 0};
            state.apply(
                {n, Time(static_cast<std::int64_t>(random.below(1000))), random.nodeId(), std::move(body)});
        }
        QVERIFY(addsUp(state.packets, state.inFlight.size()));
        QVERIFY(state.packets.sent > 50);
    }

    void aCopyIsIndependent()
    {
        const auto store = test::syntheticBusyCluster(3, 4000, 5);
        ClusterState state(store->header());
        ClusterState half;
        store->forEach(1, store->size(), [&](const Event& event) {
            state.apply(event);
            if (event.n == 2000)
                half = state;
            return true;
        });
        ClusterState again(store->header());
        store->forEach(1, 2000, [&](const Event& event) {
            again.apply(event);
            return true;
        });
        QCOMPARE(test::differenceOf(half, again), std::string());
        store->forEach(2001, store->size(), [&](const Event& event) {
            half.apply(event);
            return true;
        });
        QCOMPARE(test::differenceOf(half, state), std::string());
    }
};

QTEST_GUILESS_MAIN(FoldTest)
#include "tst_tracefold.moc"
