// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/support/consensus/invariants.h"
#include "tests/support/consensus/machine.h"

using namespace raft;
using namespace raft::test;

// Datagrams get lost, doubled, delayed, reordered and forged.
class TestDatagrams : public QObject {
    Q_OBJECT

    static Machine leading(std::size_t window = 8, std::size_t maxAppendBytes = 7'400)
    {
        RaftOptions options;
        options.maxInflightMessages = window;
        options.maxAppendBytes = maxAppendBytes;
        Machine machine(3, {}, options);
        machine.becomeLeader();
        machine.acknowledge(2, 1);
        return machine;
    }
    static EntriesAccepted accepted(std::uint64_t prev, std::uint64_t match, std::uint64_t round = 1)
    {
        return {Term(1), Index(prev), Index(match), round};
    }
    static EntriesRejected rejected(std::uint64_t prev, std::uint64_t conflict, std::uint64_t conflictTerm = 0)
    {
        return {Term(1), Index(prev), Index(conflict), Term(conflictTerm), 1};
    }

private Q_SLOTS:
    // ---------------------------------------------------------------- a follower's side
    void anOldShorterRequestRemovesNothing() // etcd: LogReplicationWithReorderedMessage
    {
        Machine machine(3);
        machine.receive(2, append(1, 2, 0, 0, {1, 1, 1}));
        machine.receive(2, append(1, 2, 0, 0, {1}));
        QCOMPARE(machine->log().lastIndex().value(), 3U);
        QVERIFY(machine.only<LogTruncated>().empty() && machine.only<Persist>().empty());
        QVERIFY(machine.sent<EntriesAccepted>().at(0).second.matchIndex == Index(1)); // of *that* request
    }

    void aDoubledRequestIsAnsweredAgainAndChangesNothing()
    {
        Machine machine(3);
        machine.receive(2, append(1, 2, 0, 0, {1, 1}, 1));
        machine.receive(2, append(1, 2, 0, 0, {1, 1}, 1));
        QVERIFY(machine.only<EntryAppended>().empty() && machine.only<Apply>().empty());
        QCOMPARE(machine.sent<EntriesAccepted>().size(), 1U);
    }

    void oldMessages() // etcd: OldMessages. An old leader's entries come late.
    {
        TestCluster cluster(3);
        Invariants invariants(cluster);
        cluster.watch(&invariants);
        cluster.start();
        cluster.campaign(1);
        cluster.deliverAll();
        cluster.campaign(2);
        cluster.deliverAll();
        cluster.campaign(1);
        cluster.deliverAll();
        cluster.step(1, Receive{S(2), append(2, 2, 2, 2, {2})});
        cluster.propose(1, "x");
        cluster.deliverAll();
        for (std::uint64_t i = 1; i <= 3; ++i)
            QCOMPARE(termsOf(cluster.raft(i).log()), (std::vector<std::uint64_t>{1, 2, 3, 3}));
        QVERIFY2(!invariants.isBroken(), invariants.breach().c_str());
    }

    // ---------------------------------------------------------------- a leader's side
    void answersAreMatchedByIndexNotByOrder()
    {
        Machine machine = leading();
        machine.propose({"a"}).propose({"b"}).propose({"c"});
        QCOMPARE(machine->progress()[0].inflight, 3U);
        machine.receive(2, accepted(3, 4));
        QCOMPARE(machine->progress()[0].match.value(), 4U);
        QCOMPARE(machine->progress()[0].inflight, 0U);
        QCOMPARE(machine->commitIndex().value(), 4U);
        machine.receive(2, accepted(1, 2)); // the first, late
        QCOMPARE(machine->progress()[0].match.value(), 4U);
        QCOMPARE(std::get<why::StaleReply>(machine.only<MessageIgnored>().at(0).why), (why::StaleReply{Index(2), Index(4)}));
        QCOMPARE(machine.effects.size(), 1U);
    }

    void anOldRejectionChangesNothing()
    {
        Machine machine = leading();
        machine.propose({"a"});
        machine.receive(2, accepted(1, 2));
        machine.receive(2, rejected(1, 1));
        QCOMPARE(machine.ignored(), std::string("stale-reply"));
        QVERIFY(machine->progress()[0].next == Index(3) && machine->progress()[0].match == Index(2));
        machine.receive(2, rejected(900, 3));
        QCOMPARE(machine.ignored(), std::string("stale-reply"));
    }

    void whileProbingOnlyTheProbeCanBeRejected()
    {
        Machine machine(3, diskWith(3, {1, 1, 2, 3}));
        machine.becomeLeader(); // probes at 4
        machine.receive(2, EntriesRejected{Term(4), Index(3), Index(1), Term(), 1});
        QCOMPARE(machine.ignored(), std::string("stale-reply"));
        machine.receive(2, EntriesRejected{Term(4), Index(4), Index(3), Term(), 1});
        QVERIFY(machine->progress()[0].next == Index(3));
        QVERIFY(machine.sent<AppendEntries>().at(0).second.prevLogIndex == Index(2));
        machine.receive(2, EntriesRejected{Term(4), Index(4), Index(3), Term(), 1}); // doubled
        QCOMPARE(machine.ignored(), std::string("stale-reply"));
    }

    void aForgedHintNeverLeadsBelowTheMatchOrBeyondTheProbe()
    {
        Machine machine = leading();
        machine.propose({"a"}).propose({"b"});
        machine.receive(2, rejected(3, 0));
        QVERIFY(machine->progress()[0].next == Index(2));
        machine = leading();
        machine.propose({"a"}).propose({"b"});
        machine.receive(2, rejected(3, 1'000'000'000));
        QVERIFY(machine->progress()[0].next == Index(3));
    }

    void aForgedMatchBeyondTheLogIsIgnored()
    {
        Machine machine = leading();
        machine.receive(2, accepted(1, 999));
        QCOMPARE(machine.ignored(), std::string("stale-reply"));
        QCOMPARE(machine->progress()[0].match.value(), 1U);
    }

    void theWindowBoundsWhatIsOnItsWay()
    {
        Machine machine = leading(3);
        for (int i = 0; i < 5; ++i)
            machine.propose({"x"});
        QCOMPARE(machine->progress()[0].inflight, 3U);
        QVERIFY(machine.sent<AppendEntries>().empty());
        // What waited goes out in one message as soon as there is room.
        const auto next = machine.receive(2, accepted(1, 2)).sent<AppendEntries>();
        QCOMPARE(next.size(), 1U);
        QCOMPARE(next[0].second.entries.size(), 2U);
        QVERIFY(next[0].second.prevLogIndex == Index(4));
    }

    void aFullWindowStillSendsItsHeartbeats()
    {
        Machine machine = leading(1);
        machine.propose({"x"}).propose({"y"});
        const auto beats = machine.fire(Timer::Heartbeat).sent<AppendEntries>();
        QCOMPARE(beats.size(), 2U);
        QVERIFY(beats[0].second.entries.empty() && beats[0].second.prevLogIndex == Index(2)); // behind what was sent
    }

    void lostAnswersAreMadeGoodByAHeartbeat()
    {
        Machine machine = leading(2);
        machine.propose({"x"}).propose({"y"}).propose({"z"});
        machine.fire(Timer::Heartbeat);
        const auto next = machine.receive(2, accepted(3, 3, 2)).sent<AppendEntries>();
        QVERIFY(machine->progress()[0].match == Index(3));
        QCOMPARE(next.size(), 1U);
        QVERIFY(next[0].second.prevLogIndex == Index(3));
    }

    void lostEntriesAreMadeGoodByAHeartbeat()
    {
        Machine machine = leading(2);
        machine.propose({"x"}).propose({"y"});
        machine.fire(Timer::Heartbeat);
        const auto again = machine.receive(2, rejected(3, 2)).sent<AppendEntries>();
        QCOMPARE(again.size(), 1U);
        QVERIFY(again[0].second.prevLogIndex == Index(1));
        QCOMPARE(again[0].second.entries.size(), 2U);
        QVERIFY(machine->progress()[0].state == ProgressState::Probe);
    }

    void withoutBacktrackingALostDatagramIsSentAgainFromTheMatch()
    {
        Machine machine = leading();
        machine.step(SwitchRule{Rule::FastBacktracking, false});
        machine.propose({"x"}).propose({"y"}).propose({"z"});
        const auto again = machine.receive(2, rejected(3, 2)).sent<AppendEntries>();
        QVERIFY(again.at(0).second.prevLogIndex == Index(1));
    }

    void anAnswerThatTookLessThanWasSentIsFollowedByTheRest() // the follower answered for its commit alone
    {
        Machine machine = leading();
        machine.propose({"a", "b"}).propose({"c"});
        machine.receive(2, accepted(1, 2));
        QVERIFY(machine->progress()[0].match == Index(2));
        const auto again = machine.sent<AppendEntries>();
        QCOMPARE(again.size(), 1U);
        QVERIFY(again[0].second.prevLogIndex == Index(2) && again[0].second.entries.size() == 2);
    }

    void aLostProbeIsRepeatedByTheHeartbeat()
    {
        Machine machine(3);
        machine.becomeLeader();
        machine.fire(Timer::Heartbeat);
        QVERIFY(machine.sent<AppendEntries>().at(0).second.prevLogIndex == Index(0));
        const auto next = machine.receive(2, EntriesAccepted{Term(1), Index(0), Index(0), 2}).sent<AppendEntries>();
        QCOMPARE(next.size(), 1U);
        QCOMPARE(next[0].second.entries.size(), 1U);
    }

    void messagesAreCutByBytesButNeverABatch()
    {
        Machine machine = leading(8, 64 * 4 + 10);
        machine.propose({"1", "2"});
        machine.receive(2, rejected(2, 2)); // back to probing
        machine.propose({"3", "4", "5"}).propose({"6"});
        machine.receive(2, accepted(1, 3));
        const auto messages = machine.sent<AppendEntries>();
        QCOMPARE(messages.size(), 1U);
        QCOMPARE(messages[0].second.entries.size(), 4U);
        QCOMPARE(messages[0].second.entries[0]->more, 2U);
        Machine other = leading(8, 64 * 3 + 10);
        other.receive(2, rejected(1, 1)); // stale: nothing is below the match
        other.receive(3, accepted(0, 1));
        other.fire(Timer::Heartbeat);
        other.propose({"1"});
        other.receive(2, rejected(2, 2));
        other.propose({"2"}).propose({"3"}).propose({"4", "5"});
        const auto cut = other.receive(2, accepted(1, 2)).sent<AppendEntries>();
        QCOMPARE(cut.size(), 2U);
        QCOMPARE(cut[0].second.entries.size(), 2U); // there was room for the 4, but not for its batch
        QCOMPARE(cut[1].second.entries.size(), 2U);
    }

    // ---------------------------------------------------------------- forged
    void aTermOutOfReachIsNotBelieved()
    {
        Machine machine(3, diskWith(5, {}));
        for (const std::uint64_t term : {std::uint64_t{1'000'006}, Term::limit, Term::limit - 1, ~std::uint64_t{0}}) {
            machine.receive(2, append(term, 2, 0, 0));
            QCOMPARE(machine.ignored(), std::string("forged-term"));
            QCOMPARE(machine.effects.size(), 1U);
            QCOMPARE(machine->currentTerm().value(), 5U);
        }
        machine.receive(2, append(1'000'005, 2, 0, 0));
        QCOMPARE(machine->currentTerm().value(), 1'000'005U);
    }

    void theHighestTermOfAllIsNeverPassed()
    {
        RaftOptions options;
        options.maxTermJump = ~std::uint64_t{0};
        Machine machine(3, diskWith(Term::limit - 1, {}), options);
        machine.fire(Timer::Election);
        QCOMPARE(machine->currentTerm().value(), Term::limit - 1);
        machine.receive(2, append(Term::limit, 2, 0, 0));
        QCOMPARE(machine.ignored(), std::string("forged-term"));
    }

    void nobodySpeaksInAnothersName()
    {
        Machine machine(3);
        machine.receive(1, ask(4, 1)); // its own
        QCOMPARE(machine.ignored(), std::string("forged-sender"));
        machine.receive(2, ask(4, 3));
        QCOMPARE(machine.ignored(), std::string("forged-sender"));
        machine.receive(2, append(4, 3, 0, 0));
        QCOMPARE(machine.ignored(), std::string("forged-sender"));
        QCOMPARE(machine->currentTerm().value(), 0U);
    }

    void aSecondLeaderOfTheOwnTermIsNotObeyed()
    {
        Machine machine = leading();
        machine.receive(3, append(1, 3, 1, 1, {1}));
        QVERIFY(machine->role() == Role::Leader);
        QCOMPARE(machine.ignored(), std::string("same-term-leader"));
        QCOMPARE(machine.effects.size(), 1U);
    }

    void entriesThatNoLeaderCanHaveAreIgnored()
    {
        Machine machine(3, diskWith(2, {1}));
        machine.receive(2, append(2, 2, 1, 1, {2, 1}));
        QCOMPARE(machine.ignored(), std::string("bad-entries"));
        machine.receive(2, append(2, 2, 1, 1, {3}));
        QCOMPARE(machine.ignored(), std::string("bad-entries"));
        AppendEntries hole = append(2, 2, 1, 1, {2});
        hole.entries[0] = nullptr;
        machine.receive(2, hole);
        QCOMPARE(machine.ignored(), std::string("bad-entries"));
        QCOMPARE(machine->log().lastIndex().value(), 1U);
    }

    void hugeIndexesAreArithmeticLikeAnyOther()
    {
        Machine machine(3, diskWith(1, {1}));
        AppendEntries request = append(1, 2, 1, 1, {1});
        request.prevLogIndex = Index(~std::uint64_t{0});
        machine.receive(2, request);
        QCOMPARE(machine->log().lastIndex().value(), 1U);
        request = append(1, 2, 0, 7); // nothing of term 7 lies before the first entry
        machine.receive(2, request);
        QCOMPARE(machine.sent<EntriesRejected>().size(), 1U);
        request = append(1, 2, 1, 1, {}, ~std::uint64_t{0});
        machine.receive(2, request);
        QCOMPARE(machine->commitIndex().value(), 1U);
        Machine leader = leading();
        leader.receive(2, EntriesRejected{Term(1), Index(~std::uint64_t{0}), Index(~std::uint64_t{0}), Term(~std::uint64_t{0}), ~std::uint64_t{0}});
        leader.receive(2, EntriesAccepted{Term(1), Index(~std::uint64_t{0}), Index(~std::uint64_t{0}), ~std::uint64_t{0}});
        QVERIFY(leader->progress()[0].match == Index(1));
    }

    void aPreVoteIsAnsweredAndChangesNothing() // the rule decides who asks; whoever is asked answers
    {
        Machine machine(3);
        RequestVote request = ask(7, 2);
        request.pre = true;
        machine.receive(2, request);
        QVERIFY(machine.sent<VoteAccepted>().at(0).second == (VoteAccepted{Term(7), true}));
        QVERIFY(machine.only<SetTimer>().empty() && machine.only<Persist>().empty() && machine.only<TermChanged>().empty());
        QVERIFY(machine->currentTerm().isZero() && !machine->votedFor());
        request.pre = false;
        request.transfer = true;
        QCOMPARE(machine.receive(2, request).sent<VoteAccepted>().size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestDatagrams)
#include "tst_datagrams.moc"
