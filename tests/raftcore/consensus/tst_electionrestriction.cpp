// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/support/consensus/machine.h"

using namespace raft;
using namespace raft::test;

using Terms = std::vector<std::uint64_t>;
Q_DECLARE_METATYPE(Terms)

// §5.4.1: only a candidate whose log is at least as up to date gets a vote.
class TestElectionRestriction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void voteRequest_data()
    {
        QTest::addColumn<Terms>("log");
        QTest::newRow("empty") << Terms{};
        QTest::newRow("one entry") << Terms{1};
        QTest::newRow("two terms") << Terms{1, 2};
    }
    void voteRequest() // requests carry the last index and term, to all others
    {
        QFETCH(Terms, log);
        Machine machine(5, diskWith(2, log));
        const auto requests = machine.fire(Timer::Election).sent<RequestVote>();
        QCOMPARE(requests.size(), 4U);
        for (std::size_t i = 0; i < requests.size(); ++i) {
            QVERIFY(requests[i].first == S(i + 2));
            QVERIFY(requests[i].second.candidateId == S(1));
            QCOMPARE(requests[i].second.term.value(), 3U);
            QCOMPARE(requests[i].second.lastLogIndex.value(), log.size());
            QCOMPARE(requests[i].second.lastLogTerm.value(), log.empty() ? 0 : log.back());
            QVERIFY(!requests[i].second.pre && !requests[i].second.transfer);
        }
    }

    void voter_data()
    {
        QTest::addColumn<Terms>("log");
        QTest::addColumn<int>("lastTerm");
        QTest::addColumn<int>("lastIndex");
        QTest::addColumn<bool>("granted");
        QTest::newRow("same term, same length") << Terms{1} << 1 << 1 << true;
        QTest::newRow("same term, candidate longer") << Terms{1} << 1 << 2 << true;
        QTest::newRow("same term, candidate shorter") << Terms{1, 1} << 1 << 1 << false;
        QTest::newRow("candidate's term later, same length") << Terms{1} << 2 << 1 << true;
        QTest::newRow("candidate's term later and longer") << Terms{1} << 2 << 2 << true;
        QTest::newRow("candidate's term later, though shorter") << Terms{1, 1} << 2 << 1 << true;
        QTest::newRow("candidate's term earlier, same length") << Terms{2} << 1 << 1 << false;
        QTest::newRow("candidate's term earlier, though longer") << Terms{2} << 1 << 2 << false;
        QTest::newRow("candidate's term earlier and shorter") << Terms{2, 2} << 1 << 1 << false;
        QTest::newRow("candidate's log empty") << Terms{1} << 0 << 0 << false;
        QTest::newRow("both empty") << Terms{} << 0 << 0 << true;
    }
    void voter()
    {
        QFETCH(Terms, log);
        QFETCH(int, lastTerm);
        QFETCH(int, lastIndex);
        QFETCH(bool, granted);
        Machine machine(3, diskWith(2, log));
        machine.receive(2, ask(3, 2, static_cast<std::uint64_t>(lastIndex), static_cast<std::uint64_t>(lastTerm)));
        const VoteDecided decided = machine.only<VoteDecided>().at(0);
        QCOMPARE(decided.granted, granted);
        QCOMPARE(std::string(codeOf(decided.why)), std::string(granted ? "log-up-to-date" : "log-behind"));
        QCOMPARE(machine->votedFor().has_value(), granted);
        QCOMPARE(machine.sent<VoteAccepted>().size(), granted ? 1U : 0U);
    }

    void recvMsgVote_data() // etcd's table: the voter's log ends with (term 2, index 2)
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("logTerm");
        QTest::addColumn<int>("votedFor");
        QTest::addColumn<bool>("granted");
        const auto row = [](Role role, int index, int term, int votedFor, bool granted) {
            QTest::addRow("%s, last %d@%d, vote %d", std::string(toString(role)).c_str(), index, term, votedFor)
                << static_cast<int>(role) << index << term << votedFor << granted;
        };
        for (int index = 0; index <= 3; ++index) {
            for (int term = 0; term <= 3; ++term)
                row(Role::Follower, index, term, 0, term == 3 || (term == 2 && index >= 2));
        }
        row(Role::Follower, 3, 2, 2, true);
        row(Role::Follower, 3, 2, 1, false);
        row(Role::Follower, 1, 2, 2, false); // even one who has the vote must hold the log
        row(Role::Leader, 3, 3, 1, false);
        row(Role::Candidate, 3, 3, 1, false);
    }
    void recvMsgVote()
    {
        QFETCH(int, role);
        QFETCH(int, index);
        QFETCH(int, logTerm);
        QFETCH(int, votedFor);
        QFETCH(bool, granted);
        DiskContent disk = diskWith(3, {2, 2});
        if (votedFor != 0)
            disk.votedFor = S(static_cast<std::uint64_t>(votedFor));
        Machine machine(3, disk);
        if (static_cast<Role>(role) == Role::Candidate)
            machine.fire(Timer::Election);
        if (static_cast<Role>(role) == Role::Leader)
            machine.becomeLeader();
        machine.receive(2, ask(machine->currentTerm().value(), 2, static_cast<std::uint64_t>(index), static_cast<std::uint64_t>(logTerm)));
        QCOMPARE(machine.only<VoteDecided>().at(0).granted, granted);
        QCOMPARE(static_cast<int>(machine->role()), role);
    }

    void theReasonNamesBothLogs()
    {
        Machine machine(3, diskWith(4, {1, 3}));
        machine.receive(2, ask(5, 2, 9, 2));
        QCOMPARE(std::get<why::LogBehind>(machine.only<VoteDecided>().at(0).why),
                 (why::LogBehind{Term(2), Index(9), Term(3), Index(2)}));
    }

    void aLastEntryThatLiesInTheSnapshotCounts()
    {
        DiskContent disk;
        disk.currentTerm = Term(4);
        disk.log = Log(Index(5), Term(3));
        Machine machine(3, disk);
        machine.receive(2, ask(5, 2, 9, 2));
        QVERIFY(!machine.only<VoteDecided>().at(0).granted);
        machine.receive(3, ask(5, 3, 5, 3));
        QVERIFY(machine.only<VoteDecided>().at(0).granted);
    }
};

QTEST_GUILESS_MAIN(TestElectionRestriction)
#include "tst_electionrestriction.moc"
