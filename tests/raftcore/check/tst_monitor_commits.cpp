// SPDX-License-Identifier: MIT
#include <QTest> // first: moc cannot read <array>, which comes next, on its own

#include "tests/raftcore/check/replicated.h"

using namespace raft;
using namespace raft::test;

// What is committed.
class MonitorCommitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replicationAndCommitAreSilent();
    void figure8WithTheRuleIsSilent();
    void figure8WithoutTheRuleBreaks();
    void aCommitThatIsNotOnAMajority_data();
    void aCommitThatIsNotOnAMajority();
    void theLeadersOwnDiskCountsOnlyWhenDurable();
    void twoNodesCommitDifferentEntries();
    void aLeaderThatLacksAChosenEntry();
    void aLateLeaderOfAnEarlierTermOwesNothing();
    void aCommitIndexThatFalls();
    void aCommitIndexThatSkips();
    void aCommitBeyondTheLog();
    void aCommitIndexStartsAnewInANewIncarnation();
    void aMatchThatIsNotDurable();
    void aMatchBeyondTheLog();
    void anOldAnswerToADeposedLeaderIsTrueStill();
    void entriesAcceptedBeforeTheyAreDurable();
};

void MonitorCommitsTest::replicationAndCommitAreSilent()
{
    TraceBuilder t = replicated();
    t.request("S1", "client", 1, {"set x 1"});
    t.commitAndApply("S1", 1);
    t.respond("S1", "client", 1, 1);
    t.replicate("S1", "S3", 1);
    t.commitAndApply("S3", 1);
    t.commitAndApply("S2", 1);
    t.elect("S3", {"S2"});
    QCOMPARE(verdictOn(t), QString());
}

// The paper's Figure 8: S1 leads in term 2 and puts its entry on S2; S5 leads in term 3 with another entry; S1 leads
// again in term 4 and finishes replicating the entry of term 2.
static TraceBuilder figure8UpToC()
{
    TraceBuilder t({"S1", "S2", "S3", "S4", "S5"});
    t.startAll();
    t.elect("S1", {"S2", "S3"}); // term 1
    t.append("S1", "1");
    t.persist("S1");
    for (const char* follower : {"S2", "S3", "S4", "S5"})
        t.replicate("S1", follower, 1);
    t.commit("S1", 1);
    t.elect("S1", {"S2", "S3"}); // term 2: (a)
    t.append("S1", "2");
    t.persist("S1");
    t.replicate("S1", "S2", 2);
    t.stop("S1");
    t.term("S5", 2);
    t.elect("S5", {"S3", "S4"}); // term 3: (b)
    t.append("S5", "3");
    t.persist("S5");
    t.stop("S5");
    t.start("S1");
    t.term("S1", 3);
    t.elect("S1", {"S2", "S3"}); // term 4: (c)
    t.replicate("S1", "S2", 2);
    t.replicate("S1", "S3", 2);
    return t;
}

void MonitorCommitsTest::figure8WithTheRuleIsSilent()
{
    TraceBuilder overwritten = figure8UpToC();
    overwritten.stop("S1");
    overwritten.start("S5");
    overwritten.term("S5", 4);
    overwritten.elect("S5", {"S3", "S4"}); // (d): S3 votes, since term 3 is later than term 2
    overwritten.replicate("S5", "S3", 2);
    overwritten.replicate("S5", "S4", 2);
    overwritten.append("S5", "5");
    overwritten.persist("S5");
    overwritten.replicate("S5", "S3", 3);
    overwritten.replicate("S5", "S4", 3);
    overwritten.commit("S5", 3);
    QCOMPARE(verdictOn(overwritten), QString());

    TraceBuilder kept = figure8UpToC();
    kept.append("S1", "4"); // (e): the entry of term 4 takes the older one along
    kept.persist("S1");
    kept.replicate("S1", "S2", 3);
    kept.replicate("S1", "S3", 3);
    kept.commit("S1", 3);
    QCOMPARE(verdictOn(kept), QString());
}

void MonitorCommitsTest::figure8WithoutTheRuleBreaks()
{
    TraceBuilder t = figure8UpToC();
    t.commit("S1", 1);
    QCOMPARE(judged(t).size(), std::size_t(1)); // even that entry was of an earlier term
    const auto counted = t.commit("S1", 2);
    QVERIFY2(verdictOn(t).contains(QStringLiteral("commit rule/old-term-counted S1 term 4 index 2")),
             qPrintable(verdictOn(t)));
    t.stop("S1");
    t.start("S5");
    t.term("S5", 4);
    const auto leads = t.elect("S5", {"S3", "S4"});
    QVERIFY2(verdictOn(t).endsWith(finding("leader completeness/leader-lacks-chosen", "S1,S5", 5, 2, {counted, leads})),
             qPrintable(verdictOn(t)));
    t.replicate("S5", "S3", 2);
    QVERIFY(verdictOn(t).contains(QStringLiteral("commit durable/chosen-truncated S3 term 5 index 2")));
    t.replicate("S5", "S4", 2);
    t.append("S5", "5");
    t.persist("S5");
    t.replicate("S5", "S3", 3);
    t.replicate("S5", "S4", 3);
    const auto other = t.commit("S5", 3);
    const QString verdict = verdictOn(t);
    QVERIFY2(verdict.contains(QStringLiteral("state machine safety/committed-differs S1,S5 term 5 index 2")),
             qPrintable(verdict));
    QVERIFY(verdict.endsWith(QString::number(other)));
}

void MonitorCommitsTest::aCommitThatIsNotOnAMajority_data()
{
    QTest::addColumn<int>("followers");
    QTest::addColumn<bool>("leaderDurable");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("leader and two of four") << 2 << true << true;
    QTest::newRow("leader and one of four") << 1 << true << false;
    QTest::newRow("two of four, leader not durable") << 2 << false << false;
    QTest::newRow("three of four, leader not durable") << 3 << false << true;
}

void MonitorCommitsTest::aCommitThatIsNotOnAMajority()
{
    QFETCH(const int, followers);
    QFETCH(const bool, leaderDurable);
    QFETCH(const bool, allowed);
    TraceBuilder t({"S1", "S2", "S3", "S4", "S5"});
    t.startAll();
    t.elect("S1", {"S2", "S3"});
    const auto appended = t.append("S1", "a");
    t.write("S1");
    if (leaderDurable)
        t.durable("S1");
    const std::vector<const char*> all{"S2", "S3", "S4"};
    for (int i = 0; i < followers; ++i)
        t.replicate("S1", all[static_cast<std::size_t>(i)], 1);
    QCOMPARE(verdictOn(t), QString());
    const auto n = t.commit("S1", 1);
    QCOMPARE(verdictOn(t),
             allowed ? QString() : finding("commit durable/not-on-majority", "S1", 1, 1, {appended, n}));
}

void MonitorCommitsTest::theLeadersOwnDiskCountsOnlyWhenDurable()
{
    for (const bool durable : {true, false}) {
        TraceBuilder t({"S1"});
        t.startAll();
        t.elect("S1", {});
        const auto appended = t.append("S1", "a");
        t.write("S1");
        if (durable)
            t.durable("S1");
        const auto n = t.commit("S1", 1);
        QCOMPARE(verdictOn(t),
                 durable ? QString() : finding("commit durable/not-on-majority", "S1", 1, 1, {appended, n}));
    }
}

void MonitorCommitsTest::twoNodesCommitDifferentEntries()
{
    TraceBuilder t = replicated();
    const auto first = t.commit("S1", 1);
    t.term("S3", 2);
    const auto appended = t.append("S3", "other");
    QCOMPARE(verdictOn(t), QString());
    const auto second = t.commit("S3", 1);
    QCOMPARE(verdictOn(t),
             finding("state machine safety/committed-differs", "S1,S3", 2, 1, {first, appended, second}));
    t.append("S3", "more"); // the same difference is not told again
    t.commit("S3", 2);
    QCOMPARE(judged(t).size(), std::size_t(1));
}

void MonitorCommitsTest::aLeaderThatLacksAChosenEntry()
{
    TraceBuilder t = replicated();
    const auto chosen = t.commit("S1", 1);
    t.campaign("S3");
    t.campaign("S3"); // term 2
    t.persist("S3");
    t.ask("S3", "S2");
    const auto voted = t.vote("S2", "S3"); // its log is behind
    t.persist("S2");
    t.answer("S2", "S3");
    const auto leads = t.lead("S3");
    const QString verdict = verdictOn(t);
    QVERIFY2(verdict.endsWith(finding("leader completeness/leader-lacks-chosen", "S1,S3", 2, 1, {chosen, leads})),
             qPrintable(verdict));
    QVERIFY(verdict.startsWith(QStringLiteral("vote check/candidate-behind S2,S3 term 2 index 1")));
    QVERIFY(voted < leads);
    QCOMPARE(verdict.count(u'\n'), 1);
}

void MonitorCommitsTest::aLateLeaderOfAnEarlierTermOwesNothing()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.campaign("S3"); // term 1
    t.persist("S3");
    t.ask("S3", "S2");
    t.vote("S2", "S3");
    t.persist("S2");
    const PacketId late = t.send("S2", "S3", VoteAccepted{Term(1), false});
    t.term("S1", 1);
    t.elect("S1", {"S2"}); // term 2
    t.append("S1", "a");
    t.persist("S1");
    t.replicate("S1", "S2", 1);
    t.commit("S1", 1);
    t.deliver(late);
    t.lead("S3"); // of term 1, while term 2 has its own: it will not get anywhere
    QCOMPARE(verdictOn(t), QString());
}

void MonitorCommitsTest::aCommitIndexThatFalls()
{
    TraceBuilder t = replicated();
    const auto before = t.commit("S1", 1);
    const auto n = t.add("S1", CommitAdvanced{Index(1), Index(1), why::QuorumReached{}});
    QCOMPARE(verdictOn(t), finding("commit monotone/commit-fell", "S1", 1, 1, {before, n}));
}

void MonitorCommitsTest::aCommitIndexThatSkips()
{
    TraceBuilder t = replicated();
    t.append("S1", "b");
    t.persist("S1");
    t.replicate("S1", "S2", 2);
    const auto before = t.commit("S1", 1);
    const auto n = t.add("S1", CommitAdvanced{Index(0), Index(2), why::QuorumReached{}});
    QCOMPARE(verdictOn(t), finding("commit monotone/commit-skipped", "S1", 1, 2, {before, n}));
}

void MonitorCommitsTest::aCommitBeyondTheLog()
{
    TraceBuilder t = replicated();
    const auto n = t.commit("S1", 2);
    QVERIFY2(verdictOn(t).startsWith(QStringLiteral("commit monotone/commit-beyond-log S1 term 1 index 2")),
             qPrintable(verdictOn(t)));
    QVERIFY(verdictOn(t).endsWith(QString::number(n)));
}

void MonitorCommitsTest::aCommitIndexStartsAnewInANewIncarnation()
{
    TraceBuilder t = replicated();
    t.commitAndApply("S1", 1);
    t.stop("S1");
    t.start("S1");
    t.elect("S1", {"S2"});
    t.append("S1", "b");
    t.persist("S1");
    t.replicate("S1", "S2", 2);
    t.commitAndApply("S1", 2);
    QCOMPARE(verdictOn(t), QString());
}

void MonitorCommitsTest::aMatchThatIsNotDurable()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.elect("S1", {"S2"});
    t.append("S1", "a");
    t.persist("S1");
    t.term("S3", 1);
    t.append("S3", "a");
    t.write("S3");
    TraceBuilder right = t;
    right.durable("S3");
    right.progress("S1", "S3", 1);
    QCOMPARE(verdictOn(right), QString());
    const auto n = t.progress("S1", "S3", 1);
    QVERIFY2(verdictOn(t).startsWith(QStringLiteral("match is true/match-not-durable S1,S3 term 1 index 1")),
             qPrintable(verdictOn(t)));
    QVERIFY(verdictOn(t).endsWith(QString::number(n)));
}

void MonitorCommitsTest::aMatchBeyondTheLog()
{
    TraceBuilder t = replicated();
    t.progress("S1", "S2", 2);
    QVERIFY2(verdictOn(t).startsWith(QStringLiteral("match is true/match-beyond-log S1,S2 term 1 index 2")),
             qPrintable(verdictOn(t)));
}

void MonitorCommitsTest::anOldAnswerToADeposedLeaderIsTrueStill()
{
    TraceBuilder t({"S1", "S2", "S3", "S4", "S5"});
    t.startAll();
    t.elect("S1", {"S2", "S3"});
    t.append("S1", "lost");
    t.persist("S1");
    t.term("S5", 1);
    t.append("S5", "lost");
    t.persist("S5");
    const PacketId late = t.send("S5", "S1", EntriesAccepted{Term(1), {}, Index(1), 1});
    t.elect("S2", {"S3", "S4"}); // term 2
    t.append("S2", "kept");
    t.persist("S2");
    t.replicate("S2", "S5", 1); // replaces what S5 had acknowledged
    t.deliver(late);
    TraceBuilder wrong = t;
    t.progress("S1", "S5", 1);
    QCOMPARE(verdictOn(t), QString());
    wrong.progress("S1", "S4", 1); // S4 never said so
    QVERIFY(verdictOn(wrong).startsWith(QStringLiteral("match is true/match-not-durable S1,S4")));
}

void MonitorCommitsTest::entriesAcceptedBeforeTheyAreDurable()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.elect("S1", {"S2"});
    t.append("S1", "a");
    t.term("S3", 1);
    const auto appended = t.append("S3", "a");
    t.write("S3");
    const auto sent = t.events.size() + 1;
    t.exchange("S3", "S1", EntriesAccepted{Term(1), {}, Index(1), 1});
    QCOMPARE(verdictOn(t), finding("order/accepted-before-durable", "S3,S1", 1, 1, {appended, sent}));
}

QTEST_GUILESS_MAIN(MonitorCommitsTest)
#include "tst_monitor_commits.moc"
