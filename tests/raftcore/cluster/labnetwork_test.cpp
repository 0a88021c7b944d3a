// SPDX-License-Identifier: MIT
#include <QTest> // first: moc 6.4 stumbles over <chrono> otherwise

#include "tests/raftcore/cluster/labscene.h"

using namespace raft;
using namespace raft::cluster;
using namespace raft::test;

namespace {

namespace fault = raft::trace::fault;

const NodeId s1("S1"), s2("S2"), s3("S3"), s4("S4"), s5("S5");

constexpr std::int64_t ms(std::int64_t milliseconds) { return milliseconds * 1000; }

fault::PacketRule rule(trace::PacketDeed deed, std::vector<std::string> types, std::uint64_t count)
{
    fault::PacketRule rule;
    rule.deed = deed;
    rule.types = std::move(types);
    rule.count = count;
    return rule;
}

// Every fault of links, all at once, while clients write and leaders die.
LabOptions weather(std::uint64_t seed)
{
    LabOptions options;
    options.seed = seed;
    options.delay = Duration(4'000);
    options.jitter = Duration(2'000);
    options.diskLatency = Duration(1'000);
    command::AppendStream stream;
    stream.perSecond = 40;
    fault::PacketRule toMinority = rule(trace::PacketDeed::Drop, {}, 0);
    toMinority.fromParty = trace::Party::Leader;
    toMinority.toParty = trace::Party::Followers;
    toMinority.nth = 50;
    fault::PacketRule late = rule(trace::PacketDeed::Delay, {"heartbeat"}, 0);
    late.delay = Duration(ms(300));
    late.ppm = 50'000;
    fault::PacketRule around = rule(trace::PacketDeed::Reorder, {"append_entries_res"}, 200);
    around.delay = Duration(ms(100));
    fault::PacketRule doubled = rule(trace::PacketDeed::Duplicate, {"request_vote", "request_vote_res"}, 0);
    doubled.packets = 2;
    options.schedule = {
        at(500, stream),
        inflictAt(0, fault::Burst{{}, {}, 2'000, 300'000, 1'000'000}),
        inflictAt(0, fault::Delay{{}, {}, Duration(ms(3)), Duration(ms(2)), trace::DelayShape::Exponential}),
        inflictAt(0, fault::Delay{{s1}, {}, Duration(ms(6)), Duration(ms(2)), trace::DelayShape::Normal}),
        inflictAt(0, fault::Offset{{s2}, {s1}, Duration(ms(9))}),
        inflictAt(0, fault::Loss{{}, {}, 10'000}),
        inflictAt(0, fault::Duplicate{{}, {}, 20'000}),
        inflictAt(0, fault::Reorder{{}, {}, 50'000, 2, Duration(ms(40))}),
        inflictAt(0, fault::Corrupt{{}, {}, 10'000}),
        inflictAt(1'000, fault::Rate{{}, {s5}, 30, 2, 4}),
        inflictAt(1'500, toMinority),
        inflictAt(1'500, late),
        inflictAt(1'500, around),
        inflictAt(1'500, doubled),
        inflictAt(2'000, rule(trace::PacketDeed::Corrupt, {"append_entries"}, 5)),
        inflictAt(2'000, rule(trace::PacketDeed::Hold, {"append_entries"}, 3)),
        at(3'000, command::KillLeader{}),
        inflictAt(4'000, fault::Partition{"free", {{s1, s2}, {s3, s4, s5}}}),
        at(6'000, command::HealAll{}),
        inflictAt(7'000, fault::Hold{{s1, s2}, {s3}}),
        inflictAt(7'000, fault::Cut{{s4}, {s5}}),
        inflictAt(7'000, fault::Reorder{{}, {}, 300'000, 3, Duration(ms(20))}),
        inflictAt(7'000, fault::Corrupt{{}, {}, 50'000}),
        at(9'000, command::HealAll{}),
    };
    return options;
}

template <class Kind>
std::vector<trace::Event> eventsOf(const trace::TraceStore& store)
{
    std::vector<trace::Event> found;
    store.forEach(1, store.size(), [&found](const trace::Event& event) {
        if (std::holds_alternative<Kind>(event.body))
            found.push_back(event);
        return true;
    });
    return found;
}

LabOptions quiet()
{
    LabOptions options;
    options.delay = Duration(ms(5));
    options.jitter = Duration(0);
    options.diskLatency = Duration(0);
    return options;
}

} // namespace

Q_DECLARE_METATYPE(std::shared_ptr<raft::trace::Fault>)

class LabNetworkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allFaultsTogetherKeepThePromisesAndTheSums();
    void allFaultsTogetherAreTheSameEveryTime();
    void ruleForTheNextPacketFromTheLeaderHealsItself();
    void ruleEndsWithItsWindow();
    void heldByARuleIsReleasedByHealingIt();
    void sameRuleAgainTakesTheOldOnesPlace();
    void minorityIsWhoCannotReachAMajority();
    void oldPacketIsSentAgain();
    void whatMakesNoSenseIsRefused_data();
    void whatMakesNoSenseIsRefused();
};

void LabNetworkTest::allFaultsTogetherKeepThePromisesAndTheSums()
{
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        Lab lab(weather(seed), judges());
        lab.runUntil(Time(ms(12'000)));
        QVERIFY2(lab.refusals() == 0, lab.refusal().c_str());
        const trace::ClusterState state = stateOf(*lab.trace());
        QCOMPARE(state.violationCount, std::uint64_t{0});
        QVERIFY(state.faults.empty());
        QVERIFY(state.highestCommit > Index(100));
        const PacketTotals& totals = lab.core().network().totals();
        QVERIFY(lab.core().network().addsUp());
        QCOMPARE(state.packets.sent, totals.sent);
        QCOMPARE(state.packets.copies, totals.copies);
        QCOMPARE(state.packets.delivered, totals.delivered);
        QCOMPARE(state.packets.lostTotal(), totals.lostTotal());
        for (const LossCause cause : {LossCause::Cut, LossCause::CutInFlight, LossCause::Rule, LossCause::Loss,
                                      LossCause::Corrupt, LossCause::QueueFull, LossCause::ReceiverDown})
            QVERIFY2(totals.lost[static_cast<std::size_t>(cause)] > 0, std::string(toString(cause)).c_str());
        for (const trace::NodeState& node : state.nodes) // three quiet seconds are enough for all
            QVERIFY(node.up && node.commitIndex.value() + 20 > state.highestCommit.value());
    }
}

void LabNetworkTest::allFaultsTogetherAreTheSameEveryTime()
{
    Lab first(weather(5)), second(weather(5)), other(weather(6));
    for (Lab* lab : {&first, &second, &other})
        lab->runUntil(Time(ms(8'000)));
    QCOMPARE(second.trace()->size(), first.trace()->size());
    QCOMPARE(second.trace()->hash(), first.trace()->hash());
    QVERIFY(other.trace()->hash() != first.trace()->hash());
}

void LabNetworkTest::ruleForTheNextPacketFromTheLeaderHealsItself()
{
    Lab lab(quiet(), judges());
    lab.runUntil(Time(ms(1'000)));
    fault::PacketRule once = rule(trace::PacketDeed::Drop, {"append_entries"}, 1);
    once.fromParty = trace::Party::Leader;
    const NodeId leader = stateOf(*lab.trace()).leader()->id;
    const NodeId target = leader == s3 ? s4 : s3;
    once.to = {target};
    QVERIFY(lab.give(command::Inflict{once}));
    lab.runUntil(Time(ms(2'000)));
    const auto lost = eventsOf<trace::PacketLost>(*lab.trace());
    QCOMPARE(lost.size(), std::size_t(1));
    QVERIFY(lost[0].node == target && std::get<trace::PacketLost>(lost[0].body).cause == LossCause::Rule);
    const auto healed = eventsOf<trace::FaultHealed>(*lab.trace());
    QCOMPARE(healed.size(), std::size_t(1));
    QCOMPARE(healed[0].n, lost[0].n + 1);
    QVERIFY(stateOf(*lab.trace()).faults.empty());
    QVERIFY(lab.core().network().rules().empty());
}

void LabNetworkTest::ruleEndsWithItsWindow()
{
    LabOptions options = quiet();
    fault::PacketRule window = rule(trace::PacketDeed::Drop, {}, 0);
    window.to = {s2};
    window.since = Time(ms(500));
    window.until = Time(ms(700));
    options.schedule = {inflictAt(0, window)};
    Lab lab(options, judges());
    lab.runUntil(Time(ms(1'500)));
    const auto lost = eventsOf<trace::PacketLost>(*lab.trace());
    QVERIFY(!lost.empty());
    QVERIFY(lost.front().t >= Time(ms(500)) && lost.back().t < Time(ms(700)));
    const auto healed = eventsOf<trace::FaultHealed>(*lab.trace());
    QCOMPARE(healed.size(), std::size_t(1));
    QCOMPARE(healed[0].t.count(), ms(700));
}

void LabNetworkTest::heldByARuleIsReleasedByHealingIt()
{
    Lab lab(quiet(), judges());
    lab.runUntil(Time(ms(1'000)));
    QVERIFY(lab.give(command::Inflict{rule(trace::PacketDeed::Hold, {"heartbeat"}, 2)}));
    lab.runUntil(Time(ms(1'200)));
    trace::ClusterState state = stateOf(*lab.trace());
    QCOMPARE(state.faults.size(), std::size_t(1)); // as long as they are held
    const auto atGate = [&state] {
        return std::count_if(state.inFlight.begin(), state.inFlight.end(),
                             [](const auto& packet) { return packet.second.where == PacketPlace::Gate; });
    };
    QCOMPARE(atGate(), 2);
    QVERIFY(lab.give(command::Heal{state.faults.front().id}));
    lab.runUntil(Time(ms(1'300)));
    state = stateOf(*lab.trace());
    QCOMPARE(atGate(), 0);
    QVERIFY(state.faults.empty());
    QCOMPARE(state.violationCount, std::uint64_t{0});
}

void LabNetworkTest::sameRuleAgainTakesTheOldOnesPlace()
{
    Lab lab(quiet());
    lab.runUntil(Time(ms(100)));
    const auto faults = [&lab] { return lab.core().faults().all().size(); };
    const fault::PacketRule drop = rule(trace::PacketDeed::Drop, {"timeout_now"}, 1);
    QVERIFY(lab.give(command::Inflict{drop}) && lab.give(command::Inflict{drop}));
    QCOMPARE(faults(), std::size_t(1));
    QVERIFY(lab.give(command::Inflict{fault::Rate{{s1}, {}, 10, 1, 1}}));
    QVERIFY(lab.give(command::Inflict{fault::Rate{{s1}, {}, 20, 1, 1}}));
    QVERIFY(lab.give(command::Inflict{fault::Rate{{s1}, {s2}, 30, 1, 1}}));
    QCOMPARE(faults(), std::size_t(3));
    QCOMPARE(lab.core().network().conditions(s1, s3).rate.perSecond, std::uint64_t(20));
    QCOMPARE(lab.core().network().conditions(s1, s2).rate.perSecond, std::uint64_t(30));
    QCOMPARE(lab.core().network().conditions(s2, s1).rate.perSecond, std::uint64_t(0));
}

void LabNetworkTest::minorityIsWhoCannotReachAMajority()
{
    Lab lab(quiet(), judges());
    lab.runUntil(Time(ms(1'000)));
    fault::PacketRule inMinority = rule(trace::PacketDeed::Drop, {}, 0);
    inMinority.fromParty = trace::Party::Minority;
    QVERIFY(lab.give(command::Inflict{inMinority}));
    lab.runUntil(Time(ms(1'500)));
    QVERIFY(eventsOf<trace::PacketLost>(*lab.trace()).empty()); // there is none
    QVERIFY(lab.give(command::Inflict{fault::Partition{"free", {{s1, s2}, {s3, s4, s5}}}}));
    lab.runUntil(Time(ms(3'000)));
    std::size_t byRule = 0;
    for (const trace::Event& lost : eventsOf<trace::PacketLost>(*lab.trace())) {
        if (std::get<trace::PacketLost>(lost.body).cause != LossCause::Rule)
            continue;
        ++byRule;
        QVERIFY(lost.node == s1 || lost.node == s2); // others cannot be reached from there
    }
    QVERIFY(byRule > 0);
}

void LabNetworkTest::oldPacketIsSentAgain()
{
    Lab lab(quiet(), judges());
    lab.runUntil(Time(ms(1'000)));
    const trace::Event old = eventsOf<trace::PacketSent>(*lab.trace()).front(); // a request for a vote, long ago
    const PacketId id = std::get<trace::PacketSent>(old.body).id;
    lab.runUntil(Time(ms(3'500))); // nobody has it on the screen any more
    QVERIFY(lab.give(command::ReplayPacket{id.number, 0}));
    QVERIFY(lab.give(command::ReplayPacket{id.number, 0}));
    lab.runUntil(Time(ms(3'600)));
    const auto copies = eventsOf<trace::PacketDuplicated>(*lab.trace());
    QCOMPARE(copies.size(), std::size_t(2));
    const auto& copy = std::get<trace::PacketDuplicated>(copies[1].body);
    QVERIFY(copy.id == id && (copy.copy == PacketId{id.number, 2}));
    QVERIFY(copy.from == old.node && copy.msg == std::get<trace::PacketSent>(old.body).msg);
    const trace::ClusterState state = stateOf(*lab.trace());
    QCOMPARE(state.violationCount, std::uint64_t{0});
    QCOMPARE(state.packets.copies, std::uint64_t(2));
    QCOMPARE(state.packets.delivered, lab.core().network().totals().delivered);
    QVERIFY(!lab.give(command::ReplayPacket{123'456'789, 0}));
}

void LabNetworkTest::whatMakesNoSenseIsRefused_data()
{
    QTest::addColumn<std::shared_ptr<trace::Fault>>("wrong");
    const auto row = [](const char* name, trace::Fault wrong) {
        QTest::newRow(name) << std::make_shared<trace::Fault>(std::move(wrong));
    };
    row("nobody knows that node", fault::Corrupt{{NodeId("S9")}, {}, 1});
    row("more than always", fault::Corrupt{{}, {}, 1'000'001});
    row("a link to itself", fault::Offset{{s1}, {s1}, Duration(1)});
    row("a burst that never begins", fault::Burst{{}, {}, 0, 1, 1});
    row("no packets a second", fault::Rate{{}, {}, 0, 1, 1});
    row("no token", fault::Rate{{}, {}, 1, 0, 1});
    row("overtaken by nobody", fault::Reorder{{}, {}, 1, 0, Duration(1)});
    row("a wait without end", fault::Reorder{{}, {}, 1, 1, Duration(0)});
    row("a delay for years", fault::Delay{{}, {}, Duration(ms(4'000'000)), Duration(0), {}});
    row("a delay below 0", fault::Offset{{}, {}, Duration(-1)});
    row("no such message", rule(trace::PacketDeed::Drop, {"telegram"}, 0));
    row("a later by nothing", rule(trace::PacketDeed::Delay, {}, 0));
    fault::PacketRule past = rule(trace::PacketDeed::Drop, {}, 0);
    past.until = Time(ms(50));
    row("over already", past);
    fault::PacketRule many = rule(trace::PacketDeed::Duplicate, {}, 0);
    many.packets = 8;
    row("too many copies", many);
}

void LabNetworkTest::whatMakesNoSenseIsRefused()
{
    QFETCH(std::shared_ptr<trace::Fault>, wrong);
    Lab lab(quiet());
    lab.runUntil(Time(ms(100)));
    const Result<Ok> given = lab.give(command::Inflict{*wrong});
    QVERIFY(!given && !given.error().message.empty());
    QVERIFY(lab.core().faults().all().empty());
}

QTEST_GUILESS_MAIN(LabNetworkTest)
#include "labnetwork_test.moc"
