// SPDX-License-Identifier: MIT
#include <QTest> // first: moc cannot read <array>, which comes next, on its own

#include "raftcore/check/verdict.h"
#include "tests/raftcore/check/judge.h"

using namespace raft;
using namespace raft::test;

// What clients can see of a run, and what is nobody's fault.
class MonitorClientsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersThatFitTheLogNeedNoSearch();
    void aStaleReadIsNamedWithWhatItContradicts();
    void anOlderIndexWithTheSameValueContradictsNothing();
    void aDoubtThatAnOrderExplainsIsNoViolation();
    void aValueThatNobodyWrote();
    void aSwapThatSaysItFoundWhatWasNotThere();
    void anUnknownCommandMayTakeEffectLater();
    void aRefusedCommandMustNotTakeEffect();
    void aQuestionInTheLogMayBeAskedTwice();
    void aLongRunForgetsWithoutLosingItsJudgement();
    void afterAFaultOutsideTheModelAnAssumptionWasBroken();
    void withoutOneItIsABug();
    void theBooksAreNeverExcused();
    void driftExcusesLeasesAlone();
    void driftWithinTheBoundExcusesNothing();
    void aDiskThatWasRolledBackStillHasGivenItsVotes();
    void aTornWriteIsNoBreach();
    void theVerdictTellsBugsFromBrokenAssumptions();
};

namespace {

TraceBuilder led()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.elect("S1", {"S2"});
    return t;
}

struct Pair {
    std::uint64_t called = 0, returned = 0;
};

std::uint64_t takesEffect(TraceBuilder& t, const char* client, std::uint64_t serial, const char* command)
{
    t.append("S1", t.entry(t.termOf("S1"), command, client, serial));
    t.persist("S1");
    const std::uint64_t index = t.lastOf("S1");
    t.replicate("S1", "S2", index);
    t.commitAndApply("S1", index);
    return index;
}

Pair write(TraceBuilder& t, const char* client, std::uint64_t serial, const char* command, const char* result = "ok")
{
    const auto called = t.request("S1", client, serial, {command});
    const std::uint64_t index = takesEffect(t, client, serial, command);
    return {called, t.add("S1", trace::Responded{client, serial, trace::Outcome::Ok, Index(index), {}, result, {}})};
}

std::uint64_t ask(TraceBuilder& t, const char* client, std::uint64_t serial, const char* query,
                  ReadMode mode = ReadMode::ReadIndex)
{
    trace::Requested request;
    request.client = client;
    request.serial = serial;
    request.op = trace::ClientOp::Read;
    request.mode = mode;
    request.query = query;
    return t.add("S1", request);
}

Pair read(TraceBuilder& t, const char* client, std::uint64_t serial, std::uint64_t index, const char* result)
{
    const auto called = ask(t, client, serial, "get x");
    return {called, t.add("S1", trace::Responded{client, serial, trace::Outcome::Ok, Index(index),
                                                 ReadMode::ReadIndex, result, {}})};
}

check::Verdict verdictOf(const TraceBuilder& t)
{
    check::TraceChecker checker(t.header);
    for (const trace::Event& event : t.events)
        checker.observe(event);
    checker.conclude();
    return checker.verdict();
}

// Of one property alone.
QString found(const TraceBuilder& t, trace::Property property = trace::Property::Linearizable)
{
    QStringList lines;
    for (const trace::Violated& violated : verdictOf(t).violations) {
        if (violated.property == property)
            lines << lineOf(violated);
    }
    return lines.join(u'\n');
}

trace::Fault wipe(const char* node) { return trace::fault::Wipe{NodeId(node)}; }

void becomeLeaderWithoutVotes(TraceBuilder& t, const char* node)
{
    t.role(node, Role::Candidate);
    t.role(node, Role::Leader);
}

} // namespace

void MonitorClientsTest::answersThatFitTheLogNeedNoSearch()
{
    TraceBuilder t = led();
    read(t, "b", 1, 0, "error: no such key: x");
    write(t, "a", 1, "set x 1");
    read(t, "b", 2, 1, "1");
    write(t, "a", 2, "cas x 2 3", "error: x is 1, not 2");
    write(t, "a", 3, "cas x 1 3");
    read(t, "b", 3, 3, "3");
    write(t, "a", 4, "del x");
    write(t, "a", 5, "get x", "error: no such key: x");
    write(t, "a", 6, "no command", "error: not a command");
    QCOMPARE(verdictOn(t), QString());
    const check::LinearizabilitySummary summary = verdictOf(t).linearizability;
    QCOMPARE(summary.operations, 8U);
    QCOMPARE(summary.answered, 8U);
    QCOMPARE(summary.keys, 1U);
    QCOMPARE(summary.searches, 0U);
}

void MonitorClientsTest::aStaleReadIsNamedWithWhatItContradicts()
{
    TraceBuilder t = led();
    write(t, "a", 1, "set x 1");
    const Pair second = write(t, "a", 2, "set x 2");
    const Pair stale = read(t, "b", 1, 1, "1");
    QCOMPARE(found(t), finding("linearizable/no-order-explains", "S1", 1, 1,
                               {second.called, second.returned, stale.called, stale.returned}));
    read(t, "b", 2, 2, "2"); // it goes on without the wrong one
    QCOMPARE(found(t).count(u'\n'), 0);
}

void MonitorClientsTest::anOlderIndexWithTheSameValueContradictsNothing()
{
    TraceBuilder t = led();
    write(t, "a", 1, "set x 1");
    write(t, "a", 2, "set y 1");
    read(t, "b", 1, 1, "1");
    QCOMPARE(found(t), QString());
    QCOMPARE(verdictOf(t).linearizability.searches, 0U);
    QVERIFY(found(t, trace::Property::FreshReads).startsWith(QStringLiteral("fresh reads/stale-read")));
}

void MonitorClientsTest::aDoubtThatAnOrderExplainsIsNoViolation()
{
    TraceBuilder t = led();
    write(t, "a", 1, "set x 1");
    write(t, "a", 2, "set x 2");
    t.request("S1", "c", 1, {"set x 1"}); // nobody has the answer yet: it may be what was read
    takesEffect(t, "c", 1, "set x 1");
    read(t, "b", 1, 1, "1");
    QCOMPARE(found(t), QString());
    QVERIFY(verdictOf(t).linearizability.searches > 0);
    const Pair stale = read(t, "b", 2, 2, "2"); // and then it cannot be 2 again
    QVERIFY2(found(t).startsWith(QStringLiteral("linearizable/no-order-explains")), qPrintable(found(t)));
    QVERIFY(found(t).endsWith(QStringLiteral("%1,%2").arg(stale.called).arg(stale.returned)));
}

void MonitorClientsTest::aValueThatNobodyWrote()
{
    TraceBuilder t = led();
    write(t, "a", 1, "set x 1");
    const Pair wrong = read(t, "b", 1, 1, "7");
    QCOMPARE(found(t),
             finding("linearizable/answer-from-nowhere", "S1", 1, 1, {wrong.called, wrong.returned}));
}

void MonitorClientsTest::aSwapThatSaysItFoundWhatWasNotThere()
{
    TraceBuilder t = led();
    write(t, "a", 1, "set x 1");
    write(t, "a", 2, "cas x 1 2");
    QCOMPARE(found(t), QString());
    write(t, "a", 3, "cas x 1 3");
    QVERIFY2(found(t).startsWith(QStringLiteral("linearizable/no-order-explains S1 term 1 index 3")),
             qPrintable(found(t)));
}

void MonitorClientsTest::anUnknownCommandMayTakeEffectLater()
{
    TraceBuilder t = led();
    write(t, "a", 1, "set x 1");
    t.request("S1", "c", 1, {"set x 2"});
    t.respond("S1", "c", 1, 0, trace::Outcome::Unknown);
    read(t, "b", 1, 1, "1");
    takesEffect(t, "c", 1, "set x 2");
    read(t, "b", 2, 2, "2");
    QCOMPARE(verdictOn(t), QString());
}

void MonitorClientsTest::aRefusedCommandMustNotTakeEffect()
{
    TraceBuilder t = led();
    t.request("S1", "c", 1, {"set x 2"});
    const auto refused = t.respond("S1", "c", 1, 0, trace::Outcome::Refused);
    QCOMPARE(verdictOn(t), QString());
    takesEffect(t, "c", 1, "set x 2");
    const QString line = found(t, trace::Property::ExactlyOnce);
    QVERIFY2(line.startsWith(QStringLiteral("exactly once/refused-took-effect S1 term 1 index 1 events %1,").arg(refused)),
             qPrintable(line));

    TraceBuilder before = led();
    before.request("S1", "c", 1, {"set x 2"});
    takesEffect(before, "c", 1, "set x 2");
    before.respond("S1", "c", 1, 0, trace::Outcome::Refused);
    QVERIFY(found(before, trace::Property::ExactlyOnce).startsWith(QStringLiteral("exactly once/refused-took-effect")));
}

void MonitorClientsTest::aQuestionInTheLogMayBeAskedTwice()
{
    TraceBuilder t = led();
    write(t, "a", 1, "set x 1");
    ask(t, "b", 1, "get x", ReadMode::Log);
    takesEffect(t, "b", 1, "get x");
    const std::uint64_t index = takesEffect(t, "b", 1, "get x"); // the node did not hear of the first
    t.add("S1", trace::Responded{"b", 1, trace::Outcome::Ok, Index(index), ReadMode::Log, "1", {}});
    QCOMPARE(verdictOn(t), QString());
}

void MonitorClientsTest::aLongRunForgetsWithoutLosingItsJudgement()
{
    TraceBuilder t = led();
    std::uint64_t last = 0;
    for (std::uint64_t k = 1; k <= 2'500; ++k) {
        write(t, "a", k, ("set x " + std::to_string(k)).c_str());
        last = k;
    }
    read(t, "b", 1, last, std::to_string(last).c_str());
    QCOMPARE(verdictOn(t), QString());
    read(t, "b", 2, last - 1, std::to_string(last - 1).c_str());
    QVERIFY2(found(t).startsWith(QStringLiteral("linearizable/no-order-explains")), qPrintable(found(t)));
}

// -------------------------------------------------------------------- assumptions

void MonitorClientsTest::afterAFaultOutsideTheModelAnAssumptionWasBroken()
{
    TraceBuilder t = led();
    const auto fault = t.add("", trace::FaultBegan{7, wipe("S2")});
    t.add("", trace::FaultHealed{7});
    t.term("S3", 1);
    becomeLeaderWithoutVotes(t, "S3");
    const std::vector<trace::Violated> violations = judged(t);
    QVERIFY(!violations.empty());
    for (const trace::Violated& violated : violations) {
        QCOMPARE(violated.assumption, std::optional<trace::FaultId>(7));
        QVERIFY(std::find(violated.events.begin(), violated.events.end(), fault) != violated.events.end());
        QVERIFY(std::is_sorted(violated.events.begin(), violated.events.end()));
    }
}

void MonitorClientsTest::withoutOneItIsABug()
{
    TraceBuilder t = led();
    t.add("", trace::FaultBegan{7, trace::fault::Down{NodeId("S2")}});
    t.term("S3", 1);
    becomeLeaderWithoutVotes(t, "S3");
    t.add("", trace::FaultBegan{8, wipe("S2")}); // too late to excuse what was found
    const std::vector<trace::Violated> violations = judged(t);
    QVERIFY(!violations.empty());
    for (const trace::Violated& violated : violations)
        QVERIFY(!violated.assumption);
}

void MonitorClientsTest::theBooksAreNeverExcused()
{
    TraceBuilder t = led();
    t.add("", trace::FaultBegan{7, wipe("S2")});
    const PacketId id = t.send("S1", "S2", AppendEntries{});
    t.deliver(id);
    t.deliver(id);
    const std::vector<trace::Violated> violations = judged(t);
    QCOMPARE(violations.size(), std::size_t(1));
    QVERIFY(violations[0].property == trace::Property::Accounting);
    QVERIFY(!violations[0].assumption);
}

static void twoLeases(TraceBuilder& t)
{
    t.add("S1", LeaseChanged{t.now() + Duration(100'000)});
    t.elect("S3", {"S2"});
    t.add("S3", LeaseChanged{t.now() + Duration(100'000)});
}

void MonitorClientsTest::driftExcusesLeasesAlone()
{
    TraceBuilder t = led();
    t.term("S3", 1);
    t.add("", trace::FaultBegan{3, trace::fault::Drift{NodeId("S2"), 2'000'000}});
    twoLeases(t);
    t.term("S2", 9);
    becomeLeaderWithoutVotes(t, "S2");
    const std::vector<trace::Violated> violations = judged(t);
    QVERIFY(violations.size() >= 2);
    for (const trace::Violated& violated : violations)
        QCOMPARE(violated.assumption.has_value(), violated.property == trace::Property::Lease);

    TraceBuilder later = led();
    later.term("S3", 1);
    later.add("", trace::FaultBegan{3, trace::fault::Drift{NodeId("S2"), 2'000'000}});
    later.add("", trace::FaultHealed{3});
    later.wait(3 * later.header.electionTimeoutMax);
    twoLeases(later);
    QCOMPARE(judged(later).size(), std::size_t(1));
    QVERIFY(!judged(later)[0].assumption); // long over
}

void MonitorClientsTest::driftWithinTheBoundExcusesNothing()
{
    TraceBuilder t = led();
    t.term("S3", 1);
    t.add("", trace::FaultBegan{3, trace::fault::Drift{NodeId("S2"), 1'060'000}});
    twoLeases(t);
    QCOMPARE(judged(t).size(), std::size_t(1));
    QVERIFY(!judged(t)[0].assumption);

    TraceBuilder both = led();
    both.term("S3", 1);
    both.add("", trace::FaultBegan{3, trace::fault::Drift{NodeId("S2"), 1'060'000}});
    both.add("", trace::FaultBegan{4, trace::fault::Drift{NodeId("S1"), 940'000}}); // too far from one another
    twoLeases(both);
    QCOMPARE(judged(both).size(), std::size_t(1));
    QCOMPARE(judged(both)[0].assumption, std::optional<trace::FaultId>(4));
}

void MonitorClientsTest::aDiskThatWasRolledBackStillHasGivenItsVotes()
{
    TraceBuilder t = led(); // S2 voted for S1 in term 1
    t.term("S3", 1);
    const auto fault = t.add("", trace::FaultBegan{2, trace::fault::RollBack{NodeId("S2"), 1}});
    t.stop("S2");
    t.add("S2", trace::DiskChanged{Term(), {}, Index(), Term(), Index(), {trace::DiskChange::RolledBack}});
    trace::Started started;
    started.incarnation = Incarnation(2);
    started.disk = "disk of S2";
    started.firstIndex = Index(1);
    t.add("S2", started);
    QCOMPARE(verdictOn(t), QString()); // what a fault did is no breach by itself
    t.add("S2", TermChanged{Term(), Term(1), why::HigherTerm{}});
    t.send("S3", "S2", RequestVote{Term(1), NodeId("S3"), Index(), Term(), false, false});
    t.add("S2", VoteDecided{NodeId("S3"), Term(1), true, false, why::LogUpToDate{}});
    const std::vector<trace::Violated> violations = judged(t);
    const auto second = std::find_if(violations.begin(), violations.end(), [](const trace::Violated& violated) {
        return violated.why.code == "second-vote";
    });
    QVERIFY(second != violations.end());
    QCOMPARE(second->assumption, std::optional<trace::FaultId>(2));
    QVERIFY(std::find(second->events.begin(), second->events.end(), fault) != second->events.end());
}

void MonitorClientsTest::aTornWriteIsNoBreach()
{
    TraceBuilder t = led();
    t.append("S1", "1");
    t.append("S1", "2");
    t.append("S1", "3");
    t.write("S1");
    t.stop("S1");
    t.add("S1", trace::DiskChanged{Term(1), NodeId("S1"), Index(2), Term(1), Index(), {trace::DiskChange::Torn}});
    trace::Started started;
    started.incarnation = Incarnation(2);
    started.disk = "disk of S1";
    started.term = Term(1);
    started.votedFor = NodeId("S1");
    started.firstIndex = Index(1);
    started.lastIndex = Index(2);
    started.lastTerm = Term(1);
    t.add("S1", started);
    QCOMPARE(verdictOn(t), QString());
    started.lastIndex = Index(1); // it held two
    t.stop("S1");
    t.add("S1", started);
    QVERIFY(verdictOn(t).startsWith(QStringLiteral("commit durable/entries-lost-by-disk S1")));
}

void MonitorClientsTest::theVerdictTellsBugsFromBrokenAssumptions()
{
    TraceBuilder t = led();
    t.add("", trace::FaultBegan{7, wipe("S2")});
    t.term("S3", 1);
    becomeLeaderWithoutVotes(t, "S3");
    check::Verdict verdict = verdictOf(t);
    QVERIFY(!verdict.holds());
    QVERIFY(!verdict.hasBug());
    QCOMPARE(verdict.excused(), verdict.violations.size());
    t.add("S1", trace::PacketDelivered{PacketId{99, 0}, NodeId("S2")}); // never sent
    verdict = verdictOf(t);
    QVERIFY(verdict.hasBug());
    QCOMPARE(verdict.excused() + 1, verdict.violations.size());
}

QTEST_GUILESS_MAIN(MonitorClientsTest)
#include "tst_monitor_clients.moc"
