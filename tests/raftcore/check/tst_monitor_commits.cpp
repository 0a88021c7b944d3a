// SPDX-License-Identifier: MIT
#include <QTest> // first: moc cannot read <array>, which comes next, on its own

#include "tests/raftcore/check/judge.h"

using namespace raft;
using namespace raft::test;

// What is committed, applied and answered.
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
    void anApplyOutOfOrder();
    void anApplyTwice();
    void anApplyBeyondTheCommitIndex();
    void anApplyOfAnotherTermsEntry();
    void statesThatDiffer();
    void aRestartAppliesAgain();
    void oneRequestThatTakesEffectTwice();
    void aDuplicateAnsweredFromASessionTookNoEffect();
    void anAnswerOfOkBeforeTheEntryIsChosen();
    void anAnswerOfOkForAnotherEntry();
    void anAcknowledgedEntryThatIsLost();
    void aDiskThatLostDurableEntries();
    void anUnheardWriteMaySurviveACrash();
    void aLateDurableIsNoPromiseForWhatReplacedIt();
    void aSnapshotStandsForTheChosenLog();
    void aSnapshotThatIsWrong();
    void aLogCutBeforeItsSnapshotIsDurable();
    void aReadSeesWhatWasCommittedBeforeIt_data();
    void aReadSeesWhatWasCommittedBeforeIt();
    void twoLeasesAtOneTime();
    void aRetryOutsideOfASessionMayTakeEffectAgain();
    void aRetryInASessionTakesEffectOnce();
};

namespace {

// S1 leads in term 1, with one entry on S1 and S2.
TraceBuilder replicated()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.elect("S1", {"S2"});
    t.append("S1", t.entry(1, "set x 1", "client", 1));
    t.persist("S1");
    t.replicate("S1", "S2", 1);
    return t;
}

} // namespace

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

void MonitorCommitsTest::anApplyOutOfOrder()
{
    TraceBuilder t = replicated();
    t.append("S1", "b");
    t.persist("S1");
    t.replicate("S1", "S2", 2);
    t.commit("S1", 2);
    const auto n = t.apply("S1", 2, 7);
    QVERIFY2(verdictOn(t).startsWith(QStringLiteral("apply/apply-out-of-order S1 term 1 index 2")),
             qPrintable(verdictOn(t)));
    QVERIFY(verdictOn(t).endsWith(QString::number(n)));
}

void MonitorCommitsTest::anApplyTwice()
{
    TraceBuilder t = replicated();
    t.commit("S1", 1);
    const auto first = t.apply("S1", 1, 7);
    QCOMPARE(verdictOn(t), QString());
    const auto second = t.apply("S1", 1, 7);
    QCOMPARE(verdictOn(t), finding("apply/apply-out-of-order", "S1", 1, 1, {first, second}));
}

void MonitorCommitsTest::anApplyBeyondTheCommitIndex()
{
    TraceBuilder t = replicated();
    t.apply("S1", 1, 7);
    QVERIFY2(verdictOn(t).startsWith(QStringLiteral("apply/apply-beyond-commit S1 term 1 index 1")),
             qPrintable(verdictOn(t)));
}

void MonitorCommitsTest::anApplyOfAnotherTermsEntry()
{
    TraceBuilder t = replicated();
    t.commit("S1", 1);
    t.add("S1", trace::Applied{Index(1), Term(9), 7, {}, false});
    QVERIFY2(verdictOn(t).startsWith(QStringLiteral("apply/apply-of-other-entry S1 term 9 index 1")),
             qPrintable(verdictOn(t)));
}

void MonitorCommitsTest::statesThatDiffer()
{
    TraceBuilder t = replicated();
    t.commit("S1", 1);
    const auto first = t.apply("S1", 1, 7);
    t.commit("S2", 1);
    TraceBuilder right = t;
    right.apply("S2", 1, 7);
    QCOMPARE(verdictOn(right), QString());
    const auto second = t.apply("S2", 1, 8);
    QCOMPARE(verdictOn(t), finding("apply/state-differs", "S1,S2", 1, 1, {first, second}));
}

void MonitorCommitsTest::aRestartAppliesAgain()
{
    TraceBuilder t = replicated();
    t.commitAndApply("S1", 1);
    t.commitAndApply("S2", 1);
    t.stop("S2");
    t.start("S2");
    t.commitAndApply("S2", 1);
    QCOMPARE(verdictOn(t), QString());
}

void MonitorCommitsTest::oneRequestThatTakesEffectTwice()
{
    TraceBuilder t = replicated();
    t.append("S1", t.entry(1, "set x 1", "client", 2));
    t.append("S1", t.entry(1, "set x 1", "other", 1));
    t.append("S1", t.entry(1, "set x 1", "client", 1)); // forwarded twice
    t.persist("S1");
    t.replicate("S1", "S2", 4);
    t.commit("S1", 4);
    const auto first = t.apply("S1", 1, 1);
    t.apply("S1", 2, 2);
    t.apply("S1", 3, 3);
    QCOMPARE(verdictOn(t), QString());
    const auto second = t.apply("S1", 4, 4);
    QCOMPARE(verdictOn(t), finding("exactly once/took-effect-twice", "S1", 1, 4, {first, second}));
    t.commit("S2", 4);
    for (std::uint64_t i = 1; i <= 4; ++i)
        t.apply("S2", i, i);
    QCOMPARE(judged(t).size(), std::size_t(1));
}

void MonitorCommitsTest::aDuplicateAnsweredFromASessionTookNoEffect()
{
    TraceBuilder t = replicated();
    t.append("S1", t.entry(1, "set x 1", "client", 1));
    t.persist("S1");
    t.replicate("S1", "S2", 2);
    t.commit("S1", 2);
    t.apply("S1", 1, 1);
    t.add("S1", trace::Applied{Index(2), Term(1), 1, {}, true});
    QCOMPARE(verdictOn(t), QString());
}

void MonitorCommitsTest::anAnswerOfOkBeforeTheEntryIsChosen()
{
    TraceBuilder t = replicated();
    const auto asked = t.request("S1", "client", 1, {"set x 1"});
    TraceBuilder right = t;
    right.commit("S1", 1);
    right.respond("S1", "client", 1, 1);
    QCOMPARE(verdictOn(right), QString());
    TraceBuilder unknown = t;
    unknown.respond("S1", "client", 1, 1, trace::Outcome::Unknown);
    QCOMPARE(verdictOn(unknown), QString());
    const auto answered = t.respond("S1", "client", 1, 1);
    QCOMPARE(verdictOn(t), finding("acknowledged/acknowledged-not-chosen", "S1", 1, 1, {asked, answered}));
}

void MonitorCommitsTest::anAnswerOfOkForAnotherEntry()
{
    TraceBuilder t = replicated();
    const auto asked = t.request("S2", "client", 5, {"set y 1"});
    const auto chosen = t.commit("S1", 1);
    const auto answered = t.respond("S2", "client", 5, 1);
    QCOMPARE(verdictOn(t), finding("acknowledged/acknowledged-other-entry", "S2", 1, 1, {asked, chosen, answered}));
}

void MonitorCommitsTest::anAcknowledgedEntryThatIsLost()
{
    TraceBuilder t = replicated();
    t.request("S1", "client", 1, {"set x 1"});
    const auto chosen = t.commit("S1", 1);
    t.respond("S1", "client", 1, 1);
    t.term("S3", 2);
    t.append("S3", "other");
    const auto other = t.commit("S3", 1);
    const QString verdict = verdictOn(t);
    QVERIFY2(verdict.startsWith(QStringLiteral("state machine safety/committed-differs")), qPrintable(verdict));
    QVERIFY2(verdict.endsWith(finding("acknowledged/acknowledged-lost", "S3", 2, 1, {chosen, other})),
             qPrintable(verdict));
}

void MonitorCommitsTest::aDiskThatLostDurableEntries()
{
    TraceBuilder t = replicated();
    t.stop("S2");
    trace::Started started;
    started.disk = "disk of S2";
    started.term = Term(1);
    started.votedFor = NodeId("S1");
    started.firstIndex = Index(1);
    const auto n = t.add("S2", started);
    const QString verdict = verdictOn(t);
    QVERIFY2(verdict.startsWith(QStringLiteral("commit durable/entries-lost-by-disk S2 term 1 index 1")),
             qPrintable(verdict));
    QVERIFY(verdict.endsWith(QString::number(n)));
    t.commit("S1", 1); // on S1 alone now
    QVERIFY(verdictOn(t).contains(QStringLiteral("commit durable/not-on-majority S1 term 1 index 1")));
}

void MonitorCommitsTest::anUnheardWriteMaySurviveACrash()
{
    for (const std::uint64_t survived : {0U, 1U, 2U, 3U}) {
        TraceBuilder t({"S1", "S2", "S3"});
        t.startAll();
        t.elect("S1", {"S2"});
        t.append("S1", "a");
        t.write("S1");
        t.append("S1", "b");
        t.write("S1");
        t.stop("S1");
        trace::Started started;
        started.disk = "disk of S1";
        started.term = Term(1);
        started.votedFor = NodeId("S1");
        started.firstIndex = Index(1);
        started.lastIndex = Index(survived);
        started.lastTerm = Term(survived == 0 ? 0 : 1);
        const auto n = t.add("S1", started);
        const QString verdict = verdictOn(t);
        if (survived <= 2)
            QCOMPARE(verdict, QString());
        else
            QVERIFY2(verdict.startsWith(QStringLiteral("order/disk-holds-unwritten S1"))
                         && verdict.endsWith(QString::number(n)),
                     qPrintable(verdict));
    }
}

void MonitorCommitsTest::aLateDurableIsNoPromiseForWhatReplacedIt()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.elect("S1", {"S2"});
    t.append("S1", "old");
    t.write("S1"); // not durable yet
    t.elect("S2", {"S3"});
    t.append("S2", "new");
    t.persist("S2");
    t.term("S1", 2);
    t.role("S1", Role::Follower);
    t.truncate("S1", 1);
    t.append("S1", t.entry(2, "new"));
    t.write("S1");
    t.add("S1", trace::WriteDurable{WriteToken(2)}); // the write of the old entry, in the term before
    t.progress("S2", "S1", 1);
    QVERIFY2(verdictOn(t).startsWith(QStringLiteral("match is true/match-not-durable S2,S1 term 2 index 1")),
             qPrintable(verdictOn(t)));
}

// -------------------------------------------------------------------- snapshots

namespace {

SnapshotNoted snapshotOf(SnapshotNoted::What what, std::uint64_t index, std::uint64_t hash)
{
    SnapshotNoted noted;
    noted.what = what;
    noted.index = Index(index);
    noted.term = Term(1);
    noted.hash = hash;
    noted.bytes = 100;
    return noted;
}

// S1 has applied its entry (the state's hash is 1001 then), and S3 has nothing.
TraceBuilder applied()
{
    TraceBuilder t = replicated();
    t.commitAndApply("S1", 1);
    return t;
}

trace::WriteStarted writeWithSnapshot(std::uint64_t token, NodeId votedFor)
{
    return {WriteToken(token), Term(1), votedFor, Index(), Index(1), Term(1), Index(1)};
}

} // namespace

void MonitorCommitsTest::aSnapshotStandsForTheChosenLog()
{
    TraceBuilder t = applied();
    t.add("S1", snapshotOf(SnapshotNoted::What::Taken, 1, 1001));
    t.add("S1", writeWithSnapshot(100, NodeId("S1")));
    t.add("S1", trace::WriteDurable{WriteToken(100)});
    t.add("S1", LogCompacted{Index(2)});
    t.term("S3", 1);
    t.persist("S3");
    t.add("S3", snapshotOf(SnapshotNoted::What::Installed, 1, 1001));
    trace::WriteStarted write = writeWithSnapshot(100, NodeId());
    write.votedFor.reset();
    t.add("S3", write);
    t.add("S3", trace::WriteDurable{WriteToken(100)});
    t.exchange("S3", "S1", EntriesAccepted{Term(1), Index(), Index(1), 1});
    t.progress("S1", "S3", 1);
    QCOMPARE(verdictOn(t), QString());
}

void MonitorCommitsTest::aSnapshotThatIsWrong()
{
    TraceBuilder ahead = applied();
    const auto taken = ahead.add("S2", snapshotOf(SnapshotNoted::What::Taken, 1, 1001));
    QVERIFY2(verdictOn(ahead).startsWith(QStringLiteral("snapshot/snapshot-beyond-applied S2 term 1 index 1")),
             qPrintable(verdictOn(ahead)));
    QVERIFY(verdictOn(ahead).endsWith(QString::number(taken)));

    TraceBuilder differs = applied();
    differs.add("S1", snapshotOf(SnapshotNoted::What::Taken, 1, 7));
    QVERIFY(verdictOn(differs).startsWith(QStringLiteral("snapshot/snapshot-differs S1")));

    TraceBuilder early = applied();
    early.add("S3", snapshotOf(SnapshotNoted::What::Installed, 2, 7));
    QVERIFY(verdictOn(early).startsWith(QStringLiteral("snapshot/snapshot-not-chosen S3")));

    TraceBuilder back = applied();
    back.add("S1", snapshotOf(SnapshotNoted::What::Installed, 1, 1001));
    QVERIFY(verdictOn(back).startsWith(QStringLiteral("snapshot/snapshot-moved-back S1")));
}

void MonitorCommitsTest::aLogCutBeforeItsSnapshotIsDurable()
{
    TraceBuilder t = applied();
    t.add("S1", snapshotOf(SnapshotNoted::What::Taken, 1, 1001));
    t.add("S1", writeWithSnapshot(100, NodeId("S1")));
    t.add("S1", LogCompacted{Index(2)});
    QVERIFY2(verdictOn(t).startsWith(QStringLiteral("snapshot/compacted-before-durable S1 term 1 index 1")),
             qPrintable(verdictOn(t)));
}

// -------------------------------------------------------------------- reads, leases, sessions

void MonitorCommitsTest::aReadSeesWhatWasCommittedBeforeIt_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("found");
    QTest::newRow("fresh") << static_cast<int>(ReadMode::ReadIndex) << 1 << QString();
    QTest::newRow("stale") << static_cast<int>(ReadMode::ReadIndex) << 0 << QStringLiteral("fresh reads/stale-read S2");
    QTest::newRow("stale by a lease") << static_cast<int>(ReadMode::Lease) << 0
                                      << QStringLiteral("fresh reads/stale-read S2");
    QTest::newRow("as stale as it was asked for") << static_cast<int>(ReadMode::Local) << 0 << QString();
}

void MonitorCommitsTest::aReadSeesWhatWasCommittedBeforeIt()
{
    QFETCH(int, mode);
    QFETCH(int, index);
    QFETCH(QString, found);
    TraceBuilder t = applied();
    trace::Requested request;
    request.client = "client";
    request.serial = 2;
    request.op = trace::ClientOp::Read;
    request.mode = static_cast<ReadMode>(mode);
    request.query = "get x";
    t.add("S2", request);
    trace::Responded response{"client", 2, trace::Outcome::Ok, Index(static_cast<std::uint64_t>(index)),
                              static_cast<ReadMode>(mode), "1", {}};
    t.add("S2", response);
    QVERIFY2(found.isEmpty() ? verdictOn(t).isEmpty() : verdictOn(t).startsWith(found), qPrintable(verdictOn(t)));
}

void MonitorCommitsTest::twoLeasesAtOneTime()
{
    TraceBuilder t = replicated();
    const auto first = t.add("S1", LeaseChanged{t.now() + Duration(100'000)});
    TraceBuilder apart = t;
    apart.wait(Duration(100'000));
    apart.add("S2", LeaseChanged{apart.now() + Duration(100'000)});
    QCOMPARE(verdictOn(apart), QString());
    TraceBuilder given = t;
    given.add("S1", LeaseChanged{std::nullopt});
    given.add("S2", LeaseChanged{given.now() + Duration(100'000)});
    QCOMPARE(verdictOn(given), QString());
    const auto second = t.add("S2", LeaseChanged{t.now() + Duration(100'000)});
    QCOMPARE(verdictOn(t), finding("lease/two-leases", "S1,S2", 1, 0, {first, second}));
}

void MonitorCommitsTest::aRetryOutsideOfASessionMayTakeEffectAgain()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.elect("S1", {"S2"});
    t.request("S1", "client", 1, {"add x"});
    t.request("S2", "client", 1, {"add x"});
    t.append("S1", t.entry(1, "add x", "client", 1));
    t.append("S1", t.entry(1, "add x", "client", 1));
    t.persist("S1");
    t.replicate("S1", "S2", 2);
    t.commitAndApply("S1", 2);
    QCOMPARE(verdictOn(t), QString());
}

void MonitorCommitsTest::aRetryInASessionTakesEffectOnce()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.elect("S1", {"S2"});
    t.request("S1", "client", 1, {"add x"});
    t.request("S2", "client", 1, {"add x"});
    Entry entry = *t.entry(1, "add x", "client", 1);
    entry.session = Index(9);
    t.append("S1", std::make_shared<const Entry>(entry));
    t.append("S1", std::make_shared<const Entry>(entry));
    t.persist("S1");
    t.replicate("S1", "S2", 2);
    t.commit("S1", 2);
    const auto once = t.apply("S1", 1, 1001);
    TraceBuilder kept = t;
    kept.add("S1", trace::Applied{Index(2), Term(1), 1001, {}, true});
    QCOMPARE(verdictOn(kept), QString());
    const auto twice = t.apply("S1", 2, 1002);
    QCOMPARE(verdictOn(t), finding("exactly once/took-effect-twice", "S1", 1, 2, {once, twice}));
}

QTEST_GUILESS_MAIN(MonitorCommitsTest)
#include "tst_monitor_commits.moc"
