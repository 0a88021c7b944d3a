// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "raftcore/cluster/breakpointdesk.h"
#include "raftcore/cluster/labcluster.h"
#include "raftcore/cluster/packetorder.h"
#include "tests/raftcore/cluster/labscene.h"
#include "tests/raftcore/cluster/tracewaiter.h"

using namespace raft;
using namespace raft::cluster;
using namespace raft::test;
using When = Breakpoint::When;

namespace {

LabOptions busy()
{
    LabOptions options;
    options.seed = 7;
    options.delay = Duration(20'000);
    options.jitter = Duration(10'000);
    options.diskLatency = Duration(1'000);
    command::AppendStream stream;
    stream.perSecond = 100;
    options.schedule = {at(0, command::Inflict{trace::fault::Loss{{}, {}, 20'000}}), at(500, stream), at(3'000, command::Transfer{})};
    return options;
}

Breakpoint when(When what, std::uint64_t number = 0)
{
    Breakpoint breakpoint;
    breakpoint.id = 1;
    breakpoint.when = what;
    breakpoint.number = number;
    return breakpoint;
}

Breakpoint beforeVoteRequests()
{
    Breakpoint breakpoint = when(When::Delivery);
    breakpoint.kind = MessageKind::RequestVote;
    return breakpoint;
}

// A cluster that stands still, and what its breakpoints say.
struct Stage {
    explicit Stage(std::unique_ptr<Cluster> made) : lab(std::move(made)), desk(BreakpointDesk::of(lab.get()))
    {
        QObject::connect(desk, &BreakpointDesk::stopped, &here, [this](const BreakpointHit& hit) { hits.push_back(hit); });
    }
    explicit Stage(LabOptions options) : Stage(std::move(LabCluster::create(std::move(options), {100, true, {}}, judges()).value())) {}
    ~Stage() { lab.reset(); }

    bool runsUntilStopped()
    {
        const std::size_t before = hits.size();
        lab->submit(command::Resume{});
        return QTest::qWaitFor([this, before] { return hits.size() > before; }, 20'000) && lab->clock().paused;
    }

    QObject here;
    std::vector<BreakpointHit> hits;
    std::unique_ptr<Cluster> lab;
    BreakpointDesk* desk;
};

trace::Event eventOf(const trace::TraceStore& store, std::uint64_t n)
{
    trace::Event event;
    (void)store.read(n, event);
    return event;
}

std::vector<std::uint64_t> differences(const trace::TraceStore& a, const trace::TraceStore& b)
{
    for (std::uint64_t n = 1; n <= std::min(a.size(), b.size()); ++n) {
        if (!(eventOf(a, n) == eventOf(b, n)))
            return {n};
    }
    return {};
}

// What became of packets, in the order in which they ended.
std::vector<PacketId> endsOf(const trace::TraceStore& store, std::uint64_t from)
{
    std::vector<PacketId> ends;
    store.forEach(from, store.size(), [&ends](const trace::Event& event) {
        if (const auto* delivered = std::get_if<trace::PacketDelivered>(&event.body))
            ends.push_back(delivered->id);
        return true;
    });
    return ends;
}

} // namespace

class BreakpointTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void packetsAreToldApart();
    void eventsAreToldApart();
    void whatIsReachedStopsOnce();
    void itStopsBeforeThePacketWhichIsStillInFlight();
    void theRunIsTheSameWithThem();
    void eventsStopWhereTheyHappen_data();
    void eventsStopWhereTheyHappen();
    void aStepIsStoppedToo();
    void aHandOnThePacketThatItStoppedFor();
    void aPacketArrivesBeforeOrBehindTheOthers_data();
    void aPacketArrivesBeforeOrBehindTheOthers();
    void inManualModeNothingIsDeliveredButByHand();
};

void BreakpointTest::packetsAreToldApart()
{
    const PacketFacts packet{PacketId{4, 0}, NodeId("S1"), NodeId("S3"), MessageKind::RequestVote, Term(4)};
    Breakpoint breakpoint = beforeVoteRequests();
    QVERIFY(fits(breakpoint, packet));
    breakpoint.node = NodeId("S3");
    QVERIFY(fits(breakpoint, packet));
    breakpoint.number = 4;
    breakpoint.from = NodeId("S1");
    QVERIFY(fits(breakpoint, packet));
    breakpoint.number = 5;
    QVERIFY(!fits(breakpoint, packet));
    breakpoint.number = 0;
    breakpoint.from = NodeId("S2");
    QVERIFY(!fits(breakpoint, packet));
    breakpoint.from = NodeId();
    breakpoint.kind = MessageKind::PreVote;
    QVERIFY(!fits(breakpoint, packet));
    breakpoint.kind.reset();
    breakpoint.node = NodeId("S2");
    QVERIFY(!fits(breakpoint, packet));
}

void BreakpointTest::eventsAreToldApart()
{
    trace::Event event{1, Time(5), NodeId("S2"), RoleChanged{Role::Leader, Role::Follower, Term(3), {}}};
    QVERIFY(isFulfilledBy(when(When::StepDown), event));
    QVERIFY(!isFulfilledBy(when(When::Leader), event));
    Breakpoint ofAnother = when(When::StepDown);
    ofAnother.node = NodeId("S1");
    QVERIFY(!isFulfilledBy(ofAnother, event));
    event.body = CommitAdvanced{Index(5), Index(8), {}};
    QVERIFY(isFulfilledBy(when(When::Commit, 7), event));
    QVERIFY(isFulfilledBy(when(When::Commit, 8), event));
    QVERIFY(!isFulfilledBy(when(When::Commit, 9), event));
    QVERIFY(!isFulfilledBy(when(When::Commit, 5), event));
    event.body = TermChanged{Term(3), Term(4), {}};
    QVERIFY(isFulfilledBy(when(When::Term, 4), event));
    QVERIFY(!isFulfilledBy(when(When::Term, 3), event));
    trace::Violated violated;
    violated.property = trace::Property::OneVote;
    event.body = violated;
    QVERIFY(isFulfilledBy(when(When::Violation), event));
    Breakpoint ofProperty = when(When::Violation);
    ofProperty.property = trace::Property::Quorum;
    QVERIFY(!isFulfilledBy(ofProperty, event));
    ofProperty.property = trace::Property::OneVote;
    QVERIFY(isFulfilledBy(ofProperty, event));
}

void BreakpointTest::whatIsReachedStopsOnce()
{
    BreakpointWatch watch;
    const auto unknown = [](PacketId) { return std::optional<PacketFacts>(); };
    const trace::Event first{1, Time(5), NodeId("S1"), TermChanged{Term(1), Term(2), {}}};
    const trace::Event second{2, Time(6), NodeId("S2"), TermChanged{Term(1), Term(2), {}}};
    watch.set({when(When::Term, 2)});
    QVERIFY(watch.watchesEvents() && !watch.watchesDeliveries());
    const auto hit = watch.after(first, unknown);
    QVERIFY(hit && hit->event == 1 && hit->node == NodeId("S1"));
    QVERIFY(!watch.after(second, unknown));
    watch.set({when(When::Term, 2), when(When::Leader)}); // something else is added: it stays done
    QVERIFY(!watch.after(second, unknown));
    Breakpoint off = when(When::Term, 2);
    off.on = false;
    watch.set({off});
    QVERIFY(!watch.watchesEvents());
    watch.set({when(When::Term, 2)}); // switched on again
    QVERIFY(watch.after(second, unknown));
}

void BreakpointTest::itStopsBeforeThePacketWhichIsStillInFlight()
{
    Stage stage(busy());
    stage.desk->set({beforeVoteRequests()});
    QVERIFY(stage.runsUntilStopped());
    const BreakpointHit hit = stage.hits.back();
    QVERIFY(hit.packet);
    QCOMPARE(hit.event, std::uint64_t{0});
    QCOMPARE(hit.node, hit.packet->to);
    QVERIFY(hit.packet->kind == MessageKind::RequestVote);
    const trace::ClusterState state = stateOf(*stage.lab->trace());
    QVERIFY(state.inFlight.contains(hit.packet->id));
    QCOMPARE(state.inFlight.at(hit.packet->id).due, std::optional(hit.at));
    QCOMPARE(stage.lab->clock().now, hit.at);

    // It goes on with this very packet, and stops for the next one.
    QVERIFY(stage.runsUntilStopped());
    QVERIFY(stage.hits.back().packet->id != hit.packet->id);
    const std::vector<PacketId> delivered = endsOf(*stage.lab->trace(), state.n + 1);
    QVERIFY(delivered.front() == hit.packet->id);
}

void BreakpointTest::theRunIsTheSameWithThem()
{
    Stage stage(busy());
    Breakpoint everything = when(When::Delivery);
    everything.node = NodeId("S2");
    everything.from = NodeId("S1");
    stage.desk->set({everything, when(When::Leader), when(When::Loss)});
    for (int i = 0; i < 40; ++i)
        QVERIFY(stage.runsUntilStopped());
    Lab plain(busy(), judges());
    plain.runUntil(stage.lab->clock().now + Duration(1'000'000));
    QVERIFY(plain.trace()->size() > stage.lab->trace()->size());
    QCOMPARE(differences(*plain.trace(), *stage.lab->trace()), std::vector<std::uint64_t>{});
}

void BreakpointTest::eventsStopWhereTheyHappen_data()
{
    QTest::addColumn<int>("what");
    QTest::addColumn<quint64>("number");
    QTest::newRow("leader") << int(When::Leader) << quint64{0};
    QTest::newRow("steps down") << int(When::StepDown) << quint64{0};
    QTest::newRow("commit") << int(When::Commit) << quint64{7};
    QTest::newRow("term") << int(When::Term) << quint64{2};
    QTest::newRow("loss") << int(When::Loss) << quint64{0};
}

void BreakpointTest::eventsStopWhereTheyHappen()
{
    QFETCH(int, what);
    QFETCH(quint64, number);
    Stage stage(busy());
    const Breakpoint breakpoint = when(static_cast<When>(what), number);
    stage.desk->set({breakpoint});
    QVERIFY(stage.runsUntilStopped());
    const BreakpointHit hit = stage.hits.back();
    const auto trace = stage.lab->trace();
    const trace::Event event = eventOf(*trace, hit.event);
    if (breakpoint.when == When::Loss)
        QVERIFY(std::holds_alternative<trace::PacketLost>(event.body) && hit.packet && event.node == hit.packet->to);
    else
        QVERIFY(isFulfilledBy(breakpoint, event));
    QCOMPARE(stage.lab->clock().now, event.t);
    // Nothing but what belongs to the same input came behind it.
    for (std::uint64_t n = hit.event + 1; n <= trace->size(); ++n) {
        const trace::Event later = eventOf(*trace, n);
        QCOMPARE(later.t, event.t);
        QVERIFY(!std::holds_alternative<trace::PacketDelivered>(later.body) && !std::holds_alternative<trace::TimerFired>(later.body));
    }
}

void BreakpointTest::aStepIsStoppedToo()
{
    Stage stage(busy());
    stage.desk->set({beforeVoteRequests()});
    stage.lab->submit(command::Step{command::Step::Until::Commit});
    QVERIFY(QTest::qWaitFor([&] { return !stage.hits.empty(); }, 20'000));
    QVERIFY(!stage.lab->clock().stepping);
    QVERIFY(stateOf(*stage.lab->trace()).inFlight.contains(stage.hits.back().packet->id));
}

// Over real sockets: it stops, the packet is dropped, and never arrives.
void BreakpointTest::aHandOnThePacketThatItStoppedFor()
{
    LiveOptions options = fastOptions(3);
    options.delay = Duration(5'000);
    options.startPaused = true;
    Stage stage(std::move(makeCluster(options).value()));
    Breakpoint breakpoint = when(When::Delivery);
    breakpoint.node = NodeId("S2");
    stage.desk->set({breakpoint});
    QVERIFY(stage.runsUntilStopped());
    const PacketId id = stage.hits.back().packet->id;
    QVERIFY(stateOf(*stage.lab->trace()).inFlight.contains(id));
    stage.desk->set({});
    stage.lab->submit(command::HandlePacket{id.number, id.copies, command::HandlePacket::What::Drop});
    TraceWaiter waiter(*stage.lab);
    QVERIFY(waiter.waitForBody<trace::PacketLost>([&](const NodeId&, const trace::PacketLost& lost) { return lost.id == id; }));
    QVERIFY(std::get<trace::PacketLost>(waiter.match().body).cause == LossCause::ByHand);
    stage.lab->submit(command::Resume{});
    QVERIFY(waiter.waitForLeader());
    const std::vector<PacketId> delivered = endsOf(*stage.lab->trace(), 1);
    QVERIFY(std::find(delivered.begin(), delivered.end(), id) == delivered.end());
}

void BreakpointTest::aPacketArrivesBeforeOrBehindTheOthers_data()
{
    QTest::addColumn<bool>("first");
    QTest::newRow("before") << true;
    QTest::newRow("behind") << false;
}

void BreakpointTest::aPacketArrivesBeforeOrBehindTheOthers()
{
    QFETCH(bool, first);
    LabOptions options = busy();
    options.schedule.erase(options.schedule.begin()); // nothing is lost
    Lab lab(options, judges());
    lab.runUntil(Time(2'000'000));
    std::vector<std::pair<Time, PacketId>> places; // of one link, by their arrival
    while (places.size() < 3 && lab.step()) {
        std::map<std::pair<NodeId, NodeId>, std::vector<std::pair<Time, PacketId>>> links;
        for (const auto& [id, flight] : lab.core().network().inFlight()) {
            if (flight.due && flight.place == PacketPlace::Link && *flight.due > lab.now())
                links[{flight.from, flight.to}].emplace_back(*flight.due, id);
        }
        for (const auto& [link, packets] : links) {
            if (packets.size() >= 3)
                places = packets;
        }
    }
    QVERIFY(places.size() >= 3);
    std::sort(places.begin(), places.end());
    const PacketId chosen = (first ? places.back() : places.front()).second;
    const trace::ClusterState state = stateOf(*lab.trace());
    const std::vector<Command> commands = first ? toArriveFirst(state, chosen) : toArriveLast(state, chosen);
    QVERIFY(!commands.empty());
    for (const Command& each : commands)
        QVERIFY(lab.give(each));
    lab.runUntil(lab.now() + Duration(100'000));

    std::vector<PacketId> wanted, ends;
    for (const auto& [due, id] : places)
        wanted.push_back(id);
    std::rotate(wanted.begin(), first ? wanted.end() - 1 : wanted.begin() + 1, wanted.end());
    for (const PacketId& id : endsOf(*lab.trace(), state.n + 1)) {
        if (std::find(wanted.begin(), wanted.end(), id) != wanted.end())
            ends.push_back(id);
    }
    QVERIFY(ends == wanted);
}

void BreakpointTest::inManualModeNothingIsDeliveredButByHand()
{
    LabOptions options = busy();
    options.schedule.erase(options.schedule.begin());
    Lab lab(options, judges());
    lab.runUntil(Time(2'000'000));
    const std::uint64_t before = lab.trace()->size();
    QVERIFY(lab.give(command::Inflict{trace::fault::Hold{}}));
    lab.runUntil(Time(3'000'000));
    QVERIFY(endsOf(*lab.trace(), before + 1).empty());
    const trace::ClusterState state = stateOf(*lab.trace());
    const auto held = std::find_if(state.inFlight.begin(), state.inFlight.end(), [](const auto& each) { return each.second.where == PacketPlace::Gate; });
    QVERIFY(held != state.inFlight.end());
    QVERIFY(lab.give(command::HandlePacket{held->first.number, held->first.copies, command::HandlePacket::What::Release}));
    lab.runUntil(Time(3'010'000));
    QCOMPARE(endsOf(*lab.trace(), state.n + 1).size(), std::size_t{1});
    QVERIFY(endsOf(*lab.trace(), state.n + 1).front() == held->first);

    // What was done by hand happens again in a fork, byte by byte.
    const std::unique_ptr<Lab> fork = forkLab(lab, lab.trace()->size());
    QVERIFY(fork);
    QVERIFY(fork->trace()->size() >= lab.trace()->size());
    QCOMPARE(differences(*fork->trace(), *lab.trace()), std::vector<std::uint64_t>{});
    QVERIFY(lab.give(command::HealSame{trace::fault::Hold{}}));
    lab.runUntil(Time(3'100'000));
    QVERIFY(endsOf(*lab.trace(), state.n + 1).size() > 10);
}

QTEST_GUILESS_MAIN(BreakpointTest)
#include "breakpoint_test.moc"
