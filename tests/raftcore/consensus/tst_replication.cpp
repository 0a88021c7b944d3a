// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/support/consensus/machine.h"

using namespace raft;
using namespace raft::test;

using Terms = std::vector<std::uint64_t>;
Q_DECLARE_METATYPE(Terms)

// §5.3: log replication, both sides of it.
class TestReplication : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leaderStartReplication()
    {
        Machine machine(3);
        machine.becomeLeader();
        machine.acknowledge(2, 1).acknowledge(3, 1);
        machine.finishesWritesAtOnce = false;
        machine.propose({"some data"});
        QCOMPARE(machine->log().lastIndex().value(), 2U);
        QCOMPARE(machine->commitIndex().value(), 1U);
        const auto writes = machine.only<Persist>();
        QVERIFY(writes.size() == 1 && writes[0].entries.size() == 1 && writes[0].firstNew == Index(2));
        const auto messages = machine.sent<AppendEntries>();
        QCOMPARE(messages.size(), 2U);
        for (const auto& [to, message] : messages) {
            QVERIFY(message.prevLogIndex == Index(1) && message.prevLogTerm == Term(1));
            QVERIFY(message.entries.size() == 1 && message.entries[0]->data == "some data");
            QCOMPARE(message.leaderCommit.value(), 1U);
        }
        QVERIFY(machine.only<Apply>().empty());
    }

    void leaderCommitEntry()
    {
        Machine machine(3);
        machine.becomeLeader().acknowledge(2, 1);
        machine.propose({"x"});
        machine.acknowledge(2, 2);
        QCOMPARE(machine->commitIndex().value(), 2U);
        const auto applied = machine.only<Apply>();
        QVERIFY(applied.size() == 1 && applied[0].index == Index(2) && applied[0].entry->data == "x");
        machine.propose({"y"}); // the next AppendEntries carries the commit
        QCOMPARE(machine.sent<AppendEntries>().at(0).second.leaderCommit.value(), 2U);
    }

    // It is put behind all that was sent: only who holds all of it takes it, and may commit as far.
    void heartbeatAnnouncesTheCommitUpToWhereItStands()
    {
        Machine machine(3);
        machine.becomeLeader();
        machine.acknowledge(2, 1).acknowledge(3, 1);
        machine.propose({"x"});
        machine.acknowledge(2, 2); // committed; S3 has not answered yet
        machine.fire(Timer::Heartbeat);
        for (const auto& [to, message] : machine.sent<AppendEntries>()) {
            QCOMPARE(message.prevLogIndex.value(), 2U);
            QCOMPARE(message.leaderCommit.value(), 2U);
        }
        QVERIFY(!machine.sent<AppendEntries>().empty());
    }

    void leaderSendsToFollowersInTheirOrder()
    {
        Machine machine(5);
        machine.becomeLeader();
        const auto messages = machine.sent<AppendEntries>();
        QCOMPARE(messages.size(), 4U);
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY(messages[i].first == S(i + 2));
    }

    void followerCommitEntry_data()
    {
        QTest::addColumn<int>("entries");
        QTest::addColumn<int>("leaderCommit");
        QTest::addColumn<int>("commit");
        QTest::newRow("one, committed") << 1 << 1 << 1;
        QTest::newRow("two, both committed") << 2 << 2 << 2;
        QTest::newRow("two, one committed") << 2 << 1 << 1;
        QTest::newRow("none, more committed than held") << 0 << 5 << 0;
        QTest::newRow("one, more committed than sent") << 1 << 5 << 1;
    }
    void followerCommitEntry()
    {
        QFETCH(int, entries);
        QFETCH(int, leaderCommit);
        QFETCH(int, commit);
        Machine machine(3);
        machine.receive(2, append(1, 2, 0, 0, Terms(static_cast<std::size_t>(entries), 1), static_cast<std::uint64_t>(leaderCommit)));
        QCOMPARE(machine->commitIndex().value(), static_cast<std::uint64_t>(commit));
        const auto applied = machine.only<Apply>();
        QCOMPARE(applied.size(), static_cast<std::size_t>(commit));
        for (std::size_t i = 0; i < applied.size(); ++i)
            QVERIFY(applied[i].index == Index(i + 1));
    }

    void commitStopsAtWhatTheMessageProves() // not at the own last entry, which may be another leader's
    {
        Machine machine(3, diskWith(2, {1, 1, 2}));
        machine.receive(2, append(3, 2, 1, 1, {1}, 3));
        QCOMPARE(machine->commitIndex().value(), 2U);
        machine.receive(2, append(3, 2, 2, 1, {}, 3)); // a heartbeat proves no more
        QCOMPARE(machine->commitIndex().value(), 2U);
        const auto reason = std::get<why::LeaderCommit>(Why(why::LeaderCommit{S(2), Index(3), Index(2)}));
        machine.receive(2, append(3, 2, 2, 1, {3}, 3));
        QCOMPARE(std::get<why::LeaderCommit>(machine.only<CommitAdvanced>().at(0).why), (why::LeaderCommit{S(2), Index(3), Index(3)}));
        QVERIFY(reason.matched == Index(2));
    }

    void commitNeverFalls()
    {
        Machine machine(3);
        machine.receive(2, append(1, 2, 0, 0, {1, 1}, 2));
        machine.receive(2, append(1, 2, 2, 1, {}, 1));
        QCOMPARE(machine->commitIndex().value(), 2U);
        QVERIFY(machine.only<CommitAdvanced>().empty());
    }

    void followerCheckMsgApp_data() // the follower's log is 1, 2, of which 1 is committed
    {
        QTest::addColumn<int>("prev");
        QTest::addColumn<int>("prevTerm");
        QTest::addColumn<int>("match");        // -1: refused …
        QTest::addColumn<int>("conflictIndex"); // … with this hint
        QTest::addColumn<int>("conflictTerm");
        QTest::newRow("before the committed part") << 0 << 0 << 1 << 0 << 0;
        QTest::newRow("at the committed entry") << 1 << 1 << 1 << 0 << 0;
        QTest::newRow("at the uncommitted entry") << 2 << 2 << 2 << 0 << 0;
        QTest::newRow("another term") << 2 << 1 << -1 << 2 << 2;
        QTest::newRow("a later term") << 2 << 3 << -1 << 2 << 2;
        QTest::newRow("no such entry") << 3 << 3 << -1 << 3 << 0;
        QTest::newRow("far beyond") << 900 << 3 << -1 << 3 << 0;
    }
    void followerCheckMsgApp()
    {
        QFETCH(int, prev);
        QFETCH(int, prevTerm);
        QFETCH(int, match);
        QFETCH(int, conflictIndex);
        QFETCH(int, conflictTerm);
        Machine machine(3, diskWith(2, {1, 2}));
        machine.receive(2, append(3, 2, 1, 1, {}, 1));
        QCOMPARE(machine->commitIndex().value(), 1U);
        AppendEntries request = append(3, 2, static_cast<std::uint64_t>(prev), static_cast<std::uint64_t>(prevTerm));
        request.round = 17;
        machine.receive(2, request);
        if (match >= 0) {
            const EntriesAccepted answer = machine.sent<EntriesAccepted>().at(0).second;
            QVERIFY(answer == (EntriesAccepted{Term(3), request.prevLogIndex, Index(static_cast<std::uint64_t>(match)), 17}));
            QCOMPARE(machine.ignored(), std::string());
        } else {
            const EntriesRejected answer = machine.sent<EntriesRejected>().at(0).second;
            QVERIFY(answer == (EntriesRejected{Term(3), request.prevLogIndex, Index(static_cast<std::uint64_t>(conflictIndex)),
                                               Term(static_cast<std::uint64_t>(conflictTerm)), 17}));
            QCOMPARE(machine.ignored(), std::string(conflictTerm == 0 ? "log-too-short" : "term-mismatch"));
        }
        QCOMPARE(termsOf(machine->log()), (Terms{1, 2}));
    }

    void theHintNamesTheFirstEntryOfTheConflictingTerm()
    {
        Machine machine(3, diskWith(4, {1, 2, 2, 2, 4, 4}));
        const auto answer = machine.receive(2, append(5, 2, 4, 3)).sent<EntriesRejected>();
        QVERIFY(answer.at(0).second.conflictIndex == Index(2) && answer[0].second.conflictTerm == Term(2));
        QCOMPARE(std::get<why::TermMismatch>(machine.only<MessageIgnored>().at(0).why), (why::TermMismatch{Index(4), Term(3), Term(2)}));
    }

    void followerAppendEntries_data() // the follower's log is 1, 2
    {
        QTest::addColumn<int>("prev");
        QTest::addColumn<int>("prevTerm");
        QTest::addColumn<Terms>("sent");
        QTest::addColumn<Terms>("log");
        QTest::addColumn<Terms>("written");
        QTest::addColumn<int>("truncated");
        QTest::newRow("after the end") << 2 << 2 << Terms{3} << Terms{1, 2, 3} << Terms{3} << 0;
        QTest::newRow("a conflict at the second") << 1 << 1 << Terms{3, 4} << Terms{1, 3, 4} << Terms{3, 4} << 2;
        QTest::newRow("a prefix that is there deletes nothing") << 0 << 0 << Terms{1} << Terms{1, 2} << Terms{} << 0;
        QTest::newRow("a conflict at the first") << 0 << 0 << Terms{3} << Terms{3} << Terms{3} << 1;
        QTest::newRow("what is there and one more") << 0 << 0 << Terms{1, 2, 3} << Terms{1, 2, 3} << Terms{3} << 0;
    }
    void followerAppendEntries()
    {
        QFETCH(int, prev);
        QFETCH(int, prevTerm);
        QFETCH(Terms, sent);
        QFETCH(Terms, log);
        QFETCH(Terms, written);
        QFETCH(int, truncated);
        Machine machine(3, diskWith(2, {1, 2}));
        machine.receive(2, append(4, 2, static_cast<std::uint64_t>(prev), static_cast<std::uint64_t>(prevTerm), sent));
        QCOMPARE(termsOf(machine->log()), log);
        const Persist write = machine.only<Persist>().at(0);
        Terms terms;
        for (const EntryPtr& entry : write.entries)
            terms.push_back(entry->term.value());
        QCOMPARE(terms, written);
        QCOMPARE(write.truncateFrom.value_or(Index()).value(), static_cast<std::uint64_t>(truncated));
        QCOMPARE(machine.only<LogTruncated>().size(), truncated > 0 ? 1U : 0U);
        // The answer speaks of this request alone, not of what lies behind in the own log.
        QCOMPARE(machine.sent<EntriesAccepted>().at(0).second.matchIndex.value(), static_cast<std::uint64_t>(prev) + sent.size());
        if (truncated > 0)
            QVERIFY(std::holds_alternative<why::Conflict>(machine.only<LogTruncated>()[0].why));
    }

    void whatLiesBelowTheCommitIsNotTouchedAgain()
    {
        Machine machine(3);
        machine.receive(2, append(1, 2, 0, 0, {1, 1, 1}, 2));
        machine.receive(2, append(2, 2, 1, 1, {2, 2}, 3)); // no leader of Raft can send this
        QCOMPARE(termsOf(machine->log()), (Terms{1, 1, 1}));
        QCOMPARE(machine->commitIndex().value(), 2U);
        QVERIFY(machine.sent<EntriesAccepted>().at(0).second.matchIndex == Index(2));
    }

    void aLeaderStartsAfterItsOwnLastEntryAndProbes()
    {
        Machine machine(3, diskWith(3, {1, 3}));
        machine.becomeLeader();
        for (const PeerProgress& progress : machine->progress()) {
            QVERIFY(progress.next == Index(3) && progress.match == Index(0));
            QVERIFY(progress.state == ProgressState::Probe);
            QCOMPARE(progress.inflight, 1U);
        }
        QVERIFY(machine.sent<AppendEntries>().at(0).second.prevLogTerm == Term(3));
    }

    void withoutTheNoOpTheNewLeaderSendsHeartbeatsAtOnce()
    {
        RaftOptions options;
        options.rules.set(Rule::NoOpAtTermStart, false);
        Machine machine(3, diskWith(3, {1, 3}), options);
        machine.becomeLeader();
        QCOMPARE(machine->log().lastIndex().value(), 2U);
        const auto beats = machine.sent<AppendEntries>();
        QCOMPARE(beats.size(), 2U);
        QVERIFY(beats[0].second.entries.empty() && beats[0].second.prevLogIndex == Index(2));
    }

    void withTheNoOpTheLeadersFirstEntryIsBlankAndOfItsTerm()
    {
        Machine machine(3, diskWith(3, {1, 3}));
        machine.becomeLeader();
        const EntryPtr& entry = machine->log().at(Index(3));
        QVERIFY(entry->type == EntryType::NoOp && entry->term == Term(4) && entry->data.empty() && entry->client.empty());
    }

    void anAcceptedProbeOpensTheWindow()
    {
        Machine machine(3);
        machine.becomeLeader();
        machine.propose({"a"});
        QVERIFY(machine.sent<AppendEntries>().empty()); // one message at a time while probing
        machine.acknowledge(2, 1);
        const auto next = machine.sent<AppendEntries>();
        QVERIFY(next.size() == 1 && next[0].first == S(2) && next[0].second.prevLogIndex == Index(1));
        QVERIFY(machine->progress()[0].state == ProgressState::Replicate);
        QCOMPARE(machine.only<ProgressChanged>().size(), 2U); // the match, and what is sent ahead
    }

    void aNonMemberIsNeverTracked()
    {
        Machine machine(3);
        machine.becomeLeader();
        machine.receive(9, EntriesAccepted{Term(1), Index(1), Index(1), 0});
        QCOMPARE(machine->commitIndex().value(), 0U);
        QCOMPARE(machine.ignored(), std::string("not-voter"));
        machine.receive(9, EntriesRejected{Term(1), Index(1), Index(1), Term(), 0});
        QCOMPARE(machine.ignored(), std::string("not-voter"));
        machine.receive(9, append(2, 9, 1, 1, {2})); // but as a leader of a later term it is heard
        QVERIFY(machine->leader() == S(9));
        QCOMPARE(machine->log().lastIndex().value(), 2U);
    }
};

QTEST_GUILESS_MAIN(TestReplication)
#include "tst_replication.moc"
