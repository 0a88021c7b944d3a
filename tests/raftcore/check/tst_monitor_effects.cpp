// SPDX-License-Identifier: MIT
#include <QTest> // first: moc cannot read <array>, which comes next, on its own

#include "tests/raftcore/check/replicated.h"

using namespace raft;
using namespace raft::test;

// What is applied, answered and kept: disks, snapshots, reads and sessions.
class MonitorEffectsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
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

void MonitorEffectsTest::anApplyOutOfOrder()
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

void MonitorEffectsTest::anApplyTwice()
{
    TraceBuilder t = replicated();
    t.commit("S1", 1);
    const auto first = t.apply("S1", 1, 7);
    QCOMPARE(verdictOn(t), QString());
    const auto second = t.apply("S1", 1, 7);
    QCOMPARE(verdictOn(t), finding("apply/apply-out-of-order", "S1", 1, 1, {first, second}));
}

void MonitorEffectsTest::anApplyBeyondTheCommitIndex()
{
    TraceBuilder t = replicated();
    t.apply("S1", 1, 7);
    QVERIFY2(verdictOn(t).startsWith(QStringLiteral("apply/apply-beyond-commit S1 term 1 index 1")),
             qPrintable(verdictOn(t)));
}

void MonitorEffectsTest::anApplyOfAnotherTermsEntry()
{
    TraceBuilder t = replicated();
    t.commit("S1", 1);
    t.add("S1", trace::Applied{Index(1), Term(9), 7, {}, false});
    QVERIFY2(verdictOn(t).startsWith(QStringLiteral("apply/apply-of-other-entry S1 term 9 index 1")),
             qPrintable(verdictOn(t)));
}

void MonitorEffectsTest::statesThatDiffer()
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

void MonitorEffectsTest::aRestartAppliesAgain()
{
    TraceBuilder t = replicated();
    t.commitAndApply("S1", 1);
    t.commitAndApply("S2", 1);
    t.stop("S2");
    t.start("S2");
    t.commitAndApply("S2", 1);
    QCOMPARE(verdictOn(t), QString());
}

void MonitorEffectsTest::oneRequestThatTakesEffectTwice()
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

void MonitorEffectsTest::aDuplicateAnsweredFromASessionTookNoEffect()
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

void MonitorEffectsTest::anAnswerOfOkBeforeTheEntryIsChosen()
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

void MonitorEffectsTest::anAnswerOfOkForAnotherEntry()
{
    TraceBuilder t = replicated();
    const auto asked = t.request("S2", "client", 5, {"set y 1"});
    const auto chosen = t.commit("S1", 1);
    const auto answered = t.respond("S2", "client", 5, 1);
    QCOMPARE(verdictOn(t), finding("acknowledged/acknowledged-other-entry", "S2", 1, 1, {asked, chosen, answered}));
}

void MonitorEffectsTest::anAcknowledgedEntryThatIsLost()
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

void MonitorEffectsTest::aDiskThatLostDurableEntries()
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

void MonitorEffectsTest::anUnheardWriteMaySurviveACrash()
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

void MonitorEffectsTest::aLateDurableIsNoPromiseForWhatReplacedIt()
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

void MonitorEffectsTest::aSnapshotStandsForTheChosenLog()
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

void MonitorEffectsTest::aSnapshotThatIsWrong()
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

void MonitorEffectsTest::aLogCutBeforeItsSnapshotIsDurable()
{
    TraceBuilder t = applied();
    t.add("S1", snapshotOf(SnapshotNoted::What::Taken, 1, 1001));
    t.add("S1", writeWithSnapshot(100, NodeId("S1")));
    t.add("S1", LogCompacted{Index(2)});
    QVERIFY2(verdictOn(t).startsWith(QStringLiteral("snapshot/compacted-before-durable S1 term 1 index 1")),
             qPrintable(verdictOn(t)));
}

// -------------------------------------------------------------------- reads, leases, sessions

void MonitorEffectsTest::aReadSeesWhatWasCommittedBeforeIt_data()
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

void MonitorEffectsTest::aReadSeesWhatWasCommittedBeforeIt()
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

void MonitorEffectsTest::twoLeasesAtOneTime()
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

void MonitorEffectsTest::aRetryOutsideOfASessionMayTakeEffectAgain()
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

void MonitorEffectsTest::aRetryInASessionTakesEffectOnce()
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

QTEST_GUILESS_MAIN(MonitorEffectsTest)
#include "tst_monitor_effects.moc"
