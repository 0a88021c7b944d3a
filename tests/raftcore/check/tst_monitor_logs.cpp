// SPDX-License-Identifier: MIT
#include <QTest> // first: moc cannot read <array>, which comes next, on its own

#include "tests/raftcore/check/judge.h"

using namespace raft;
using namespace raft::test;

// Logs: what leaders may do to theirs, and what logs have in common.
class MonitorLogsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLeaderThatTruncates();
    void aLeaderThatOverwrites();
    void aFollowerMayReplaceItsTail();
    void oneIndexAndTermWithTwoEntries();
    void theSameEntryAfterDifferentOnes();
    void aLostEntryIsRememberedAfterAnotherWasChosen();
    void aLeaderThatAppendsForAnotherTerm();
    void termsThatFallAlongALog();
    void anEntryOfATermNotReached();
    void aGapInALog();
    void chosenEntriesAreNeverTruncated();
    void loadedEntriesCountAsDurable();
    void loadedLogsMustMatch();
};

void MonitorLogsTest::aLeaderThatTruncates()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.elect("S1", {"S2"});
    t.append("S1", "a");
    QCOMPARE(verdictOn(t), QString());
    const auto n = t.truncate("S1", 1);
    QCOMPARE(verdictOn(t), finding("append only/leader-truncated", "S1", 1, 1, {n}));
}

void MonitorLogsTest::aLeaderThatOverwrites()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.elect("S1", {"S2"});
    t.append("S1", "a");
    const auto n = t.add("S1", EntryAppended{Index(1), t.entry(1, "a")});
    QCOMPARE(verdictOn(t), finding("append only/leader-overwrote", "S1", 1, 1, {n}));
}

void MonitorLogsTest::aFollowerMayReplaceItsTail()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.elect("S1", {"S2"});
    t.append("S1", "lost"); // goes nowhere
    t.persist("S1");
    t.elect("S2", {"S3"});
    t.append("S2", "kept");
    t.persist("S2");
    t.role("S1", Role::Follower);
    t.replicate("S2", "S1", 1);
    t.commit("S2", 1);
    QCOMPARE(verdictOn(t), QString());
}

void MonitorLogsTest::oneIndexAndTermWithTwoEntries()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.elect("S1", {"S2"});
    const auto first = t.append("S1", "a");
    t.term("S3", 1);
    const auto other = t.append("S3", "b");
    QCOMPARE(verdictOn(t), finding("log matching/prefix-differs", "S1,S3", 1, 1, {first, other}));
}

void MonitorLogsTest::theSameEntryAfterDifferentOnes()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    for (const char* node : {"S1", "S2"})
        t.term(node, 3);
    t.append("S1", t.entry(1, "a"));
    const auto first = t.append("S1", t.entry(3, "c"));
    t.append("S2", t.entry(2, "b")); // another term: another entry
    QCOMPARE(verdictOn(t), QString());
    const auto second = t.append("S2", t.entry(3, "c"));
    QCOMPARE(verdictOn(t), finding("log matching/prefix-differs", "S1,S2", 3, 2, {first, second}));
}

void MonitorLogsTest::aLostEntryIsRememberedAfterAnotherWasChosen()
{
    TraceBuilder t({"S1", "S2", "S3", "S4"});
    t.header.configuration = Configuration::ofVoters({NodeId("S1"), NodeId("S2"), NodeId("S3")});
    t.startAll();
    t.elect("S1", {"S2"});
    const auto lost = t.append("S1", "lost");
    t.elect("S2", {"S3"});
    const auto kept = t.append("S2", "kept");
    t.persist("S2");
    t.replicate("S2", "S3", 1);
    const auto chosen = t.commit("S2", 1);
    QCOMPARE(verdictOn(t), QString());

    TraceBuilder again = t;
    t.term("S4", 2);
    const auto first = t.append("S4", t.entry(1, "another"));
    QCOMPARE(verdictOn(t), finding("log matching/prefix-differs", "S1,S4", 1, 1, {lost, first}));
    again.term("S4", 2);
    const auto second = again.append("S4", again.entry(2, "another"));
    QCOMPARE(verdictOn(again), finding("log matching/prefix-differs", "S2,S4", 2, 1, {chosen, second}));
    QVERIFY(kept < chosen);
}

void MonitorLogsTest::aLeaderThatAppendsForAnotherTerm()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.elect("S1", {"S2"});
    t.elect("S1", {"S2"});
    t.append("S1", t.entry(2, "own"));
    QCOMPARE(verdictOn(t), QString());
    TraceBuilder wrong({"S1", "S2", "S3"});
    wrong.startAll();
    const auto raised = wrong.term("S1", 1);
    wrong.persist("S1");
    wrong.elect("S1", {"S2"});
    const auto n = wrong.append("S1", wrong.entry(1, "old"));
    const QString verdict = verdictOn(wrong);
    QVERIFY2(verdict.startsWith(QStringLiteral("log matching/leader-entry-of-other-term S1 term 1 index 1")),
             qPrintable(verdict));
    QVERIFY(verdict.endsWith(QString::number(n)));
    QVERIFY(raised < n);
}

void MonitorLogsTest::termsThatFallAlongALog()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    const auto raised = t.term("S1", 3);
    t.append("S1", t.entry(2, "a"));
    t.append("S1", t.entry(2, "b"));
    QCOMPARE(verdictOn(t), QString());
    const auto n = t.append("S1", t.entry(1, "c"));
    QCOMPARE(verdictOn(t), finding("log matching/entry-terms-fall", "S1", 1, 3, {raised, n}));
}

void MonitorLogsTest::anEntryOfATermNotReached()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    const auto raised = t.term("S1", 3);
    const auto n = t.append("S1", t.entry(4, "a"));
    QCOMPARE(verdictOn(t), finding("log matching/entry-above-term", "S1", 4, 1, {raised, n}));
}

void MonitorLogsTest::aGapInALog()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.term("S1", 1);
    const auto n = t.add("S1", EntryAppended{Index(5), t.entry(1, "a")});
    QCOMPARE(verdictOn(t), finding("order/append-gap", "S1", 1, 5, {n}));
}

void MonitorLogsTest::chosenEntriesAreNeverTruncated()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.elect("S1", {"S2"});
    t.append("S1", "a");
    t.append("S1", "b");
    t.persist("S1");
    t.replicate("S1", "S2", 2);
    const auto chosen = t.commit("S1", 1);
    QCOMPARE(verdictOn(t), QString());

    TraceBuilder right = t;
    right.truncate("S2", 2); // "b" is not chosen
    QCOMPARE(verdictOn(right), QString());
    const auto n = t.truncate("S2", 1);
    QCOMPARE(verdictOn(t), finding("commit durable/chosen-truncated", "S2", 1, 1, {chosen, n}));
}

namespace {

// A cluster that was saved with three entries of term 1 on each disk, and is opened again.
TraceBuilder reopened(const char* contentsOnS3)
{
    TraceBuilder t({"S1", "S2", "S3"});
    for (const char* node : {"S1", "S2", "S3"}) {
        trace::Started started;
        started.incarnation = Incarnation(2);
        started.disk = std::string("disk of ") + node;
        started.term = Term(1);
        started.firstIndex = Index(1);
        started.lastIndex = Index(3);
        started.lastTerm = Term(1);
        t.add(node, started);
        t.add(node, ConfigurationTaken{Index(), t.header.configuration});
        for (std::uint64_t i = 1; i <= 3; ++i)
            t.add(node, trace::Loaded{Index(i), t.entry(1, *node == 'S' && node[1] == '3' ? contentsOnS3 : "x")});
    }
    return t;
}

} // namespace

void MonitorLogsTest::loadedEntriesCountAsDurable()
{
    TraceBuilder t = reopened("x");
    QCOMPARE(verdictOn(t), QString());
    const auto commit = [&](const char* node, std::uint64_t to) {
        return t.add(node, CommitAdvanced{Index(), Index(to), why::LeaderCommit{NodeId("S2"), Index(to), Index(to)}});
    };
    commit("S1", 3);
    QCOMPARE(verdictOn(t), QString());
    commit("S2", 2);
    QCOMPARE(verdictOn(t), QString());
}

void MonitorLogsTest::loadedLogsMustMatch()
{
    const QString verdict = verdictOn(reopened("y"));
    QVERIFY2(verdict.startsWith(QStringLiteral("log matching/prefix-differs S1,S3 term 1 index 1")),
             qPrintable(verdict));
}

QTEST_GUILESS_MAIN(MonitorLogsTest)
#include "tst_monitor_logs.moc"
