// SPDX-License-Identifier: MIT
#include <QTest> // first: moc cannot read <array>, which comes next, on its own

#include "tests/raftcore/check/judge.h"

#include <random>

using namespace raft;
using namespace raft::test;

// The order of events, the lives of nodes, the accounting of packets; and traces that make no sense.
class MonitorOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGapInTheNumbers();
    void itsOwnViolationsMayBeFedBackOrNot();
    void timeThatFalls();
    void codeWhileDown();
    void codeWhilePaused();
    void whatMayHappenToANodeThatIsDown();
    void aWriteThatDiffersFromMemory();
    void tokensGrow();
    void aDurableWithoutAWrite();
    void everyPacketEndsOnce();
    void aPacketThatWasNeverSent();
    void aPacketForAnotherNode();
    void aPacketFromAnotherNode();
    void aNumberUsedTwice();
    void copiesAreNamedAfterTheirOriginals();
    void aDeliveryNeedsToBeDueFirst();
    void theSumsAgreeAtTheEnd();
    void aViolationIsSaidOnce();
    void atMostAThousandAreSaid();
    void strangeTracesNeverCrash();
};

void MonitorOrderTest::aGapInTheNumbers()
{
    TraceBuilder t({"S1"});
    t.startAll();
    t.term("S1", 1);
    QCOMPARE(verdictOn(t), QString());
    t.events.back().n += 2;
    QCOMPARE(verdictOn(t), finding("order/gap", "", 0, 0, {2, 5}));
    t.events.back().n = 2;
    QCOMPARE(verdictOn(t), finding("order/gap", "", 0, 0, {2}));
}

void MonitorOrderTest::itsOwnViolationsMayBeFedBackOrNot()
{
    for (const bool fedBack : {true, false}) {
        TraceBuilder t({"S1", "S2", "S3"});
        t.startAll();
        t.term("S2", 5);
        t.term("S2", 4);
        t.term("S2", 6);
        check::SafetyMonitor monitor(t.header);
        std::vector<trace::EventBody> out;
        std::uint64_t n = 0;
        for (trace::Event event : t.events) {
            event.n = ++n;
            out.clear();
            monitor.observe(event, out);
            for (const trace::EventBody& body : out) { // the host records it behind the event
                const trace::Event violation{++n, event.t, NodeId(), body};
                std::vector<trace::EventBody> none;
                if (fedBack)
                    monitor.observe(violation, none);
                QVERIFY(none.empty());
            }
        }
        QCOMPARE(monitor.violations(), std::size_t(1));
    }
}

void MonitorOrderTest::timeThatFalls()
{
    TraceBuilder t({"S1"});
    t.startAll();
    t.term("S1", 1);
    t.events.back().t = t.events[1].t;
    QCOMPARE(verdictOn(t), QString()); // the same instant is fine
    t.events.back().t -= Duration(1);
    QCOMPARE(verdictOn(t), finding("order/time-fell", "", 0, 0, {2, 3}));
}

void MonitorOrderTest::codeWhileDown()
{
    TraceBuilder t({"S1", "S2"});
    t.startAll();
    const auto stopped = t.stop("S1");
    QCOMPARE(verdictOn(t), QString());
    const auto n = t.term("S1", 1);
    QCOMPARE(verdictOn(t), finding("order/code-while-down", "S1", 0, 0, {stopped, n}));
    t.term("S1", 2);
    QCOMPARE(judged(t).size(), std::size_t(1));
}

void MonitorOrderTest::codeWhilePaused()
{
    TraceBuilder t({"S1", "S2"});
    t.startAll();
    const auto paused = t.pause("S1");
    TraceBuilder right = t;
    right.resume("S1");
    right.term("S1", 1);
    QCOMPARE(verdictOn(right), QString());
    const auto n = t.add("S1", trace::TimerFired{Timer::Election});
    QCOMPARE(verdictOn(t), finding("order/code-while-paused", "S1", 0, 0, {paused, n}));
}

void MonitorOrderTest::whatMayHappenToANodeThatIsDown()
{
    TraceBuilder t({"S1", "S2"});
    t.startAll();
    t.term("S1", 1);
    t.write("S1");
    const PacketId id = t.send("S2", "S1", VoteRejected{});
    t.stop("S1");
    t.durable("S1");
    t.lose(id);
    t.request("S1", "client", 1, {"set x 1"});
    t.add("S1", trace::Responded{"client", 1, trace::Outcome::Refused, {}, {}, {}, why::NodeDown{}});
    t.start("S1");
    QCOMPARE(verdictOn(t), QString());
}

void MonitorOrderTest::aWriteThatDiffersFromMemory()
{
    TraceBuilder t({"S1"});
    t.startAll();
    t.term("S1", 1);
    const auto n = t.add("S1", trace::WriteStarted{WriteToken(1), Term(1), {}, {}, Index(3), Term(1), {}});
    QCOMPARE(verdictOn(t), finding("order/write-differs-from-memory", "S1", 1, 3, {n}));
}

void MonitorOrderTest::tokensGrow()
{
    TraceBuilder t({"S1"});
    t.startAll();
    t.term("S1", 1);
    t.write("S1");
    t.write("S1");
    QCOMPARE(verdictOn(t), QString());
    const auto n = t.add("S1", trace::WriteStarted{WriteToken(2), Term(1), {}, {}, {}, {}, {}});
    QCOMPARE(verdictOn(t), finding("order/token-not-growing", "S1", 0, 0, {n}));
}

void MonitorOrderTest::aDurableWithoutAWrite()
{
    TraceBuilder t({"S1"});
    t.startAll();
    const auto n = t.add("S1", trace::WriteDurable{WriteToken(1)});
    QCOMPARE(verdictOn(t), finding("order/durable-without-write", "S1", 0, 0, {n}));
}

void MonitorOrderTest::everyPacketEndsOnce()
{
    TraceBuilder t({"S1", "S2"});
    t.startAll();
    const PacketId id = t.send("S1", "S2", VoteRejected{});
    t.deliver(id);
    QCOMPARE(verdictOn(t), QString());
    const auto n = t.lose(id);
    QCOMPARE(verdictOn(t), finding("accounting/ended-twice", "S2", 0, 0, {n}));
}

void MonitorOrderTest::aPacketThatWasNeverSent()
{
    TraceBuilder t({"S1", "S2"});
    t.startAll();
    const auto n = t.add("S2", trace::PacketDelivered{PacketId{77, 0}, NodeId("S1")});
    QCOMPARE(verdictOn(t), finding("accounting/never-sent", "S2", 0, 0, {n}));
}

void MonitorOrderTest::aPacketForAnotherNode()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    const auto sent = t.events.size() + 1;
    const PacketId id = t.send("S1", "S2", VoteRejected{});
    const auto n = t.add("S3", trace::PacketDelivered{id, NodeId("S1")});
    QCOMPARE(verdictOn(t), finding("accounting/wrong-receiver", "S3", 0, 0, {sent, n}));
}

void MonitorOrderTest::aPacketFromAnotherNode()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    const auto sent = t.events.size() + 1;
    const PacketId id = t.send("S1", "S2", VoteRejected{});
    const auto n = t.add("S2", trace::PacketDelivered{id, NodeId("S3")});
    QCOMPARE(verdictOn(t), finding("accounting/wrong-sender", "S2", 0, 0, {sent, n}));
}

void MonitorOrderTest::aNumberUsedTwice()
{
    TraceBuilder t({"S1", "S2"});
    t.startAll();
    const PacketId id = t.send("S1", "S2", VoteRejected{});
    t.deliver(id);
    const auto n = t.add("S1", trace::PacketSent{id, NodeId("S2"), VoteRejected{}});
    QCOMPARE(verdictOn(t), finding("accounting/id-used-twice", "S1", 0, 0, {n}));
}

void MonitorOrderTest::copiesAreNamedAfterTheirOriginals()
{
    TraceBuilder t({"S1", "S2"});
    t.startAll();
    const PacketId id = t.send("S1", "S2", VoteRejected{});
    const PacketId copy{id.number, 1};
    t.add("S2", trace::PacketDuplicated{id, copy});
    t.add("S2", trace::PacketDue{copy, t.now() + Duration(5), PacketPlace::Link});
    t.deliver(id);
    TraceBuilder right = t;
    right.add("S2", trace::PacketDelivered{copy, NodeId("S1")});
    right.add("", trace::Ended{});
    QCOMPARE(verdictOn(right), QString());
    TraceBuilder ofNothing = right;
    ofNothing.add("S2", trace::PacketDuplicated{id, PacketId{id.number, 2}});
    QVERIFY(verdictOn(ofNothing).startsWith(QStringLiteral("accounting/copy-of-nothing")));
    t.add("S2", trace::PacketDuplicated{copy, PacketId{id.number + 5, 2}});
    QVERIFY(verdictOn(t).startsWith(QStringLiteral("accounting/copy-misnamed")));
}

void MonitorOrderTest::aDeliveryNeedsToBeDueFirst()
{
    TraceBuilder t({"S1", "S2"});
    t.startAll();
    const auto sent = t.add("S1", trace::PacketSent{PacketId{9, 0}, NodeId("S2"), VoteRejected{}});
    const auto n = t.add("S2", trace::PacketDelivered{PacketId{9, 0}, NodeId("S1")});
    QCOMPARE(verdictOn(t), finding("order/delivered-before-due", "S2", 0, 0, {sent, n}));
    t.add("S2", trace::PacketDue{PacketId{9, 0}, t.now(), PacketPlace::Link});
    QVERIFY(verdictOn(t).contains(QStringLiteral("order/due-not-in-flight")));
}

void MonitorOrderTest::theSumsAgreeAtTheEnd()
{
    TraceBuilder t({"S1", "S2"});
    t.startAll();
    t.lose(t.send("S1", "S2", VoteRejected{}));
    t.send("S1", "S2", VoteRejected{}); // in flight at the end
    TraceBuilder right = t;
    right.add("", trace::Ended{});
    QCOMPARE(verdictOn(right), QString());
    t.add("S2", trace::PacketLost{PacketId{50, 0}, LossCause::Kernel});
    t.add("", trace::Ended{});
    QVERIFY(verdictOn(t).contains(QStringLiteral("accounting/sums-differ")));
}

void MonitorOrderTest::aViolationIsSaidOnce()
{
    TraceBuilder t({"S1", "S2"});
    t.startAll();
    for (int i = 0; i < 5; ++i)
        t.exchange("S1", "S2", VoteRejected{Term(3), {}, false});
    QCOMPARE(judged(t).size(), std::size_t(1));
    t.exchange("S1", "S2", VoteRejected{Term(4), {}, false});
    QCOMPARE(judged(t).size(), std::size_t(2));
}

void MonitorOrderTest::atMostAThousandAreSaid()
{
    TraceBuilder t({"S1", "S2"});
    t.startAll();
    check::SafetyMonitor monitor(t.header);
    for (std::uint64_t i = 1; i <= 1'200; ++i)
        t.add("S2", trace::PacketLost{PacketId{i, 0}, LossCause::Loss});
    std::vector<trace::EventBody> out;
    for (const trace::Event& event : t.events)
        monitor.observe(event, out);
    QCOMPARE(out.size(), std::size_t(1'000));
    QCOMPARE(monitor.suppressed(), std::uint64_t(200));
}

// Every order of the events of a rich run, with numbers bent: the monitor may complain, and must not crash or stall.
void MonitorOrderTest::strangeTracesNeverCrash()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.elect("S1", {"S2", "S3"});
    for (std::uint64_t i = 1; i <= 4; ++i) {
        t.append("S1", t.entry(1, "set x 1", "client", i));
        t.persist("S1");
        t.replicate("S1", "S2", i);
        t.commitAndApply("S1", i);
        t.respond("S1", "client", i, i);
    }
    t.stop("S1");
    t.start("S1");
    t.elect("S2", {"S3"});
    t.append("S2", "b");
    t.persist("S2");
    t.replicate("S2", "S1", 5);
    constexpr std::uint64_t huge = (std::uint64_t{1} << 53) - 1;
    t.add("S1", EntryAppended{Index(huge), t.entry(huge, "far")});
    t.add("S1", EntryAppended{Index(0), nullptr});
    t.add("S1", LogTruncated{Index(0), why::Conflict{}});
    t.add("S1", CommitAdvanced{Index(0), Index(huge), why::QuorumReached{}});
    t.add("S3", trace::Started{Incarnation(9), "new", Term(huge), {}, Index(huge), Index(huge), Index(huge), {}, {}, {}, {}});
    t.add("S3", trace::Loaded{Index(huge), nullptr});
    t.add("S3", trace::Loaded{Index(huge), t.entry(3, "x")});
    t.add("nobody", trace::Applied{Index(huge), Term(1), 1, {}, false});
    t.add("", ProgressChanged{NodeId("S9"), Index(1), Index(huge), ProgressState::Probe});
    t.add("S2", trace::Responded{"client", huge, trace::Outcome::Ok, Index(2), {}, {}, {}});
    t.add("S3", ConfigurationTaken{Index(0), Configuration{}});
    t.add("", trace::Ended{});

    std::mt19937 random(7);
    std::size_t complaints = 0;
    for (int round = 0; round < 60; ++round) {
        std::vector<trace::Event> events = t.events;
        if (round % 3 == 0)
            std::shuffle(events.begin(), events.end(), random);
        else
            for (std::size_t i = 0; i + 1 < events.size(); ++i)
                if (random() % 5 == 0)
                    std::swap(events[i], events[random() % events.size()]);
        events.resize(random() % events.size() + 1);
        check::SafetyMonitor monitor(t.header);
        std::vector<trace::EventBody> out;
        for (const trace::Event& event : events)
            monitor.observe(event, out);
        QCOMPARE(monitor.violations(), out.size());
        complaints += out.size();
    }
    QVERIFY(complaints > 100);
}

QTEST_GUILESS_MAIN(MonitorOrderTest)
#include "tst_monitor_order.moc"
