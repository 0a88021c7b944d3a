// SPDX-License-Identifier: MIT
#include <QTest> // first: moc cannot read <array>, which comes next, on its own

#include "raftcore/check/determinism.h"
#include "raftcore/check/liveness.h"
#include "tests/raftcore/check/judge.h"
#include "tests/support/synthetictrace.h"

using namespace raft;
using namespace raft::check;
using namespace raft::test;

// That something good happens in time once the world is healed, and that the same run is the same.
class LivenessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHealthyClusterIsLive();
    void nothingIsFoundBeforeTheWorldIsHealed();
    void aLateLeaderIsSlowAndNoneIsAFailure();
    void withoutAMajorityNothingIsPromised();
    void aLeaderThatTheOthersHaveLeftBehindIsNone();
    void aCommandMustBeCommittedInTime();
    void aNodeThatStaysBehindIsNamed();
    void aRemovedServerThatRaisesItsTermDeposesNobody();
    void anElectionWhileNothingHappensIsAFailure();
    void anOutsidersTroubleIsNobodysFailure();
    void whatAPersonAsksForMayCauseAnElection();
    void aFindingBecomesAViolation();
    void equalRunsAreEqualAndTheFirstDifferenceIsFound();
};

namespace {

const Duration timeout{300'000}; // the header's

// Feeds what a builder wrote since the last time.
class Judge {
public:
    explicit Judge(TraceBuilder& trace) : m_trace(trace), m_monitor(trace.header) {}
    LivenessMonitor& monitor()
    {
        for (; m_fed < m_trace.events.size(); ++m_fed)
            m_monitor.observe(m_trace.events[m_fed]);
        m_monitor.reach(m_trace.now());
        return m_monitor;
    }
    void heal(const std::vector<const char*>& names)
    {
        std::vector<NodeId> healthy(names.begin(), names.end());
        monitor().healed(m_trace.now(), healthy);
    }
    QString found()
    {
        QStringList lines;
        for (const LivenessFinding& finding : monitor().findings()) {
            QStringList nodes;
            for (const NodeId& node : finding.nodes)
                nodes << QString::fromStdString(node.toString());
            lines << QStringLiteral("%1 %2").arg(QString::fromUtf8(toString(finding.kind).data()), nodes.join(u','));
        }
        return lines.join(u'\n');
    }

private:
    TraceBuilder& m_trace;
    LivenessMonitor m_monitor;
    std::size_t m_fed = 0;
};

TraceBuilder cluster()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.header.delay = Duration(10'000);
    t.startAll();
    return t;
}

} // namespace

void LivenessTest::aHealthyClusterIsLive()
{
    TraceBuilder t = cluster();
    Judge judge(t);
    judge.heal({"S1", "S2", "S3"});
    t.elect("S1", {"S2"});
    QVERIFY(judge.monitor().leaderSince());
    QVERIFY(!judge.monitor().isSettled());
    t.term("S3", 1);
    t.wait(10 * timeout);
    t.request("S2", "client", 1, {"set x 1"});
    t.append("S1", t.entry(1, "set x 1", "client", 1));
    t.persist("S1");
    t.replicate("S1", "S2", 1);
    t.commitAndApply("S1", 1);
    QVERIFY(!judge.monitor().isSettled()); // two have not applied it
    t.replicate("S1", "S3", 1);
    t.commitAndApply("S2", 1);
    t.commitAndApply("S3", 1);
    t.wait(100 * timeout);
    QCOMPARE(judge.found(), QString());
    QVERIFY(judge.monitor().isSettled());
    QVERIFY(!judge.monitor().deadline());
}

void LivenessTest::nothingIsFoundBeforeTheWorldIsHealed()
{
    TraceBuilder t = cluster();
    Judge judge(t);
    t.wait(1'000 * timeout);
    QCOMPARE(judge.found(), QString());
    QVERIFY(!judge.monitor().deadline());
}

void LivenessTest::aLateLeaderIsSlowAndNoneIsAFailure()
{
    TraceBuilder t = cluster();
    Judge judge(t);
    judge.heal({"S1", "S2", "S3"});
    t.wait(11 * timeout);
    t.elect("S1", {"S2"});
    QCOMPARE(judge.found(), QStringLiteral("leader-late S1"));
    QVERIFY(!judge.monitor().hasFailure());

    TraceBuilder never = cluster();
    Judge other(never);
    other.heal({"S1", "S2", "S3"});
    const Time healed = never.now();
    QCOMPARE(other.monitor().deadline(), std::optional<Time>(healed + 50 * timeout));
    never.wait(50 * timeout);
    QCOMPARE(other.found(), QStringLiteral("no-leader S1,S2,S3"));
    QVERIFY(other.monitor().hasFailure());
    QCOMPARE(other.monitor().findings()[0].took, 50 * timeout);
    never.wait(50 * timeout);
    QCOMPARE(other.monitor().findings().size(), std::size_t(1)); // said once
}

void LivenessTest::withoutAMajorityNothingIsPromised()
{
    TraceBuilder t = cluster();
    t.stop("S2");
    t.stop("S3");
    Judge judge(t);
    judge.heal({"S1", "S2"});
    t.wait(60 * timeout);
    QCOMPARE(judge.found(), QString());
    t.start("S2"); // now it is
    t.wait(60 * timeout);
    QCOMPARE(judge.found(), QStringLiteral("no-leader S1,S2"));
}

void LivenessTest::aLeaderThatTheOthersHaveLeftBehindIsNone()
{
    TraceBuilder t = cluster();
    t.elect("S1", {"S2"});
    t.term("S2", 7);
    Judge judge(t);
    judge.heal({"S1", "S2", "S3"});
    t.wait(50 * timeout);
    QCOMPARE(judge.found(), QStringLiteral("no-leader S1,S2,S3"));
}

void LivenessTest::aCommandMustBeCommittedInTime()
{
    TraceBuilder t = cluster();
    t.elect("S1", {"S2"});
    t.term("S3", 1);
    Judge judge(t);
    judge.heal({"S1", "S2", "S3"});
    t.wait(10 * timeout);
    QVERIFY(judge.monitor().leaderSince());
    t.request("S2", "client", 1, {"set x 1"});
    t.request("S2", "client", 2, {"set x 2"});
    t.add("S2", trace::Responded{"client", 2, trace::Outcome::Refused, Index(), {}, {}, why::Transferring{}});
    t.append("S1", t.entry(1, "set x 1", "client", 1));
    t.persist("S1");
    t.replicate("S1", "S2", 1);
    t.wait(Duration(4 * 10'000 + 2 * 50'000 - 1'000));
    QCOMPARE(judge.found(), QString());
    t.wait(Duration(2'000));
    QCOMPARE(judge.found(), QStringLiteral("command-late S2"));
    const LivenessFinding& finding = judge.monitor().findings()[0];
    QCOMPARE(finding.index, Index(1));
    QCOMPARE(finding.allowed, Duration(140'000));
}

void LivenessTest::aNodeThatStaysBehindIsNamed()
{
    TraceBuilder t = cluster();
    t.elect("S1", {"S2"});
    t.term("S3", 1);
    t.append("S1", "1");
    t.persist("S1");
    t.replicate("S1", "S2", 1);
    t.commitAndApply("S1", 1);
    t.commitAndApply("S2", 1);
    Judge judge(t);
    judge.heal({"S1", "S2", "S3"});
    t.wait(49 * timeout);
    QCOMPARE(judge.found(), QString());
    t.wait(2 * timeout);
    QCOMPARE(judge.found(), QStringLiteral("not-converged S3"));
    QCOMPARE(judge.monitor().findings()[0].index, Index(1));
}

// S3 was removed, and has not heard of it: without pre-votes it raises its term for ever, and nobody listens.
void LivenessTest::aRemovedServerThatRaisesItsTermDeposesNobody()
{
    TraceBuilder t = cluster();
    t.elect("S1", {"S2"});
    const Configuration two = Configuration::ofVoters({NodeId("S1"), NodeId("S2")});
    t.append("S1", TraceBuilder::entry(1, two));
    t.add("S1", ConfigurationTaken{Index(1), two});
    t.persist("S1");
    t.replicate("S1", "S2", 1);
    t.commitAndApply("S1", 1);
    t.commitAndApply("S2", 1);
    t.term("S3", 1);
    Judge judge(t);
    judge.heal({"S1", "S2", "S3"});
    QCOMPARE(judge.monitor().leader(), NodeId("S1"));
    for (int campaigns = 0; campaigns < 60; ++campaigns) {
        t.campaign("S3");
        t.wait(timeout);
    }
    QCOMPARE(judge.monitor().leader(), NodeId("S1"));
    QCOMPARE(judge.found(), QString());
    t.role("S1", Role::Follower); // and whoever is in the configuration is still missed when it leads no more
    t.wait(60 * timeout);
    QVERIFY(judge.found().contains(QStringLiteral("no-leader")));
}

void LivenessTest::anElectionWhileNothingHappensIsAFailure()
{
    TraceBuilder t = cluster();
    t.elect("S1", {"S2"});
    t.term("S3", 1);
    Judge judge(t);
    judge.heal({"S1", "S2", "S3"});
    t.wait(5 * timeout);
    t.elect("S2", {"S1"}); // healing may shake it once
    t.role("S1", Role::Follower);
    t.term("S3", 2);
    t.wait(6 * timeout);
    QCOMPARE(judge.found(), QString());
    t.elect("S3", {"S1"});
    QCOMPARE(judge.found(), QStringLiteral("further-election S3"));
    QCOMPARE(judge.monitor().findings()[0].term, Term(3));
}

void LivenessTest::anOutsidersTroubleIsNobodysFailure()
{
    TraceBuilder t = cluster();
    t.elect("S1", {"S2"});
    Judge judge(t);
    judge.heal({"S1", "S2"});
    t.wait(11 * timeout);
    t.campaign("S3");
    t.campaign("S3");
    t.wait(100 * timeout);
    QCOMPARE(judge.found(), QString());
    t.term("S1", t.termOf("S3")); // it deposes the healthy leader
    t.role("S1", Role::Follower);
    QCOMPARE(judge.found(), QStringLiteral("further-election S1"));
}

void LivenessTest::whatAPersonAsksForMayCauseAnElection()
{
    TraceBuilder t = cluster();
    t.elect("S1", {"S2"});
    t.term("S3", 1);
    Judge judge(t);
    judge.heal({"S1", "S2", "S3"});
    t.wait(11 * timeout);
    (void)judge.monitor();
    trace::AdminGiven transfer;
    transfer.what = "transfer";
    t.add("S1", transfer);
    t.elect("S2", {"S1"});
    t.role("S1", Role::Follower);
    t.term("S3", 2);
    QCOMPARE(judge.found(), QString());
    t.add("", trace::FaultBegan{1, trace::fault::Down{NodeId("S3")}}); // the world is not whole any more
    t.wait(1'000 * timeout);
    QCOMPARE(judge.found(), QString());
    QVERIFY(!judge.monitor().isJudging());
}

void LivenessTest::aFindingBecomesAViolation()
{
    LivenessFinding finding;
    finding.kind = LivenessFinding::Kind::CommandLate;
    finding.nodes = {NodeId("S2")};
    finding.index = Index(4);
    finding.term = Term(2);
    finding.events = {0, 7, 9};
    finding.took = Duration(9);
    finding.allowed = Duration(5);
    const trace::Violated violated = asViolation(finding);
    QCOMPARE(lineOf(violated), QStringLiteral("liveness/command-late S2 term 2 index 4 events 7,9"));
    QCOMPARE(violated.why.numbers, (std::vector<std::pair<std::string, std::uint64_t>>{{"tookUs", 9}, {"allowedUs", 5}}));
}

void LivenessTest::equalRunsAreEqualAndTheFirstDifferenceIsFound()
{
    const auto run = syntheticBusyCluster(3, 6'000, 1);
    const auto again = syntheticBusyCluster(3, 6'000, 1);
    const Comparison same = compare(*run, *again);
    QVERIFY(same.isSame());
    QCOMPARE(same.hash, same.otherHash);

    trace::TraceStore changed(run->header()), shorter(run->header());
    run->forEach(1, run->size(), [&](const trace::Event& event) {
        if (event.n == 5'001)
            changed.append(event.t, NodeId(), trace::Noted{"here"});
        else
            changed.append(event.t, event.node, event.body);
        if (event.n <= 5'000)
            shorter.append(event.t, event.node, event.body);
        return true;
    });
    QCOMPARE(compare(*run, changed).difference, std::optional<std::uint64_t>(5'001));
    QCOMPARE(compare(*run, shorter).difference, std::optional<std::uint64_t>(5'001));
    QCOMPARE(lineOf(asViolation(compare(*run, changed))),
             QStringLiteral("determinism/runs-differ  term 0 index 0 events 5001"));
}

QTEST_GUILESS_MAIN(LivenessTest)
#include "tst_liveness.moc"
