// SPDX-License-Identifier: MIT
#include <QTest> // first: moc 6.4 stumbles over <chrono> otherwise

#include "raftcore/cluster/rebuild.h"
#include "raftcore/network/coin.h"
#include "raftcore/trace/file.h"
#include "tests/raftcore/cluster/labscene.h"

#include <QTemporaryDir>

using namespace raft;
using namespace raft::cluster;
using namespace raft::test;

namespace {

namespace fault = raft::trace::fault;

constexpr std::uint64_t forksASeed = 3;

// Everything that a person can do, in ten seconds.
LabOptions eventful(std::uint64_t seed)
{
    LabOptions options;
    options.seed = seed;
    options.nodes = 4;
    options.delay = Duration(4'000);
    options.jitter = Duration(2'000);
    options.diskLatency = Duration(1'500);
    options.snapshotEntries = 60;
    options.keptEntries = 10;
    command::AppendStream stream;
    stream.perSecond = 40;
    RaftTuning tuning = options;
    tuning.heartbeatInterval = Duration(40'000);
    options.schedule = {
        at(0, command::Inflict{trace::fault::Loss{{}, {}, 20'000}}),
        at(0, command::Inflict{trace::fault::Duplicate{{}, {}, 20'000}}),
        at(300, command::ConfigureClient{"bob", {}, true, 5}),
        at(300, command::AppendCommand{{}, "bob", {"set bob 1"}, {}, {}}),
        at(500, stream),
        at(900, command::AppendCommand{NodeId("S2"), "you", {"set a 1", "set b 2"}, {}, {}}),
        at(1'200, command::AddNode{}),
        at(1'400, command::ChangeMembers{{NodeId("S1"), NodeId("S2"), NodeId("S3"), NodeId("S4"), NodeId("S5")}, {}, true}),
        at(2'000, command::KillLeader{}),
        at(2'100, command::AppendCommand{NodeId("S1"), "you", {"set c 3"}, {}, {}}),
        at(2'600, command::AppendCommand{{}, "bob", {"set bob 2"}, {}, {}}),
        at(3'000, command::StartAll{}),
        at(3'300, command::HoldLink{NodeId("S1"), NodeId("S2"), true}),
        at(3'600, command::HoldLink{NodeId("S1"), NodeId("S2"), false}),
        at(4'000, command::PauseNode{NodeId("S2")}),
        at(4'300, command::Tune{tuning}),
        at(4'700, command::ResumeNode{NodeId("S2")}),
        at(5'000, command::Inflict{trace::fault::Partition{"free", {{NodeId("S1"), NodeId("S2")}, {NodeId("S3"), NodeId("S4"), NodeId("S5")}}}}),
        at(5'700, command::CutLink{NodeId("S1"), NodeId("S3"), false}),
        at(5'800, command::RetryRequest{"bob", 2, {}}),
        at(6'000, command::ReadState{{}, "reader", "get bob", ReadMode::ReadIndex}),
        at(6'500, command::HealAll{}),
        at(7'000, command::Transfer{NodeId("S4")}),
        at(7'500, command::ReadRange{{}, "reader", Index(1), Index(5)}),
        at(8'000, command::TakeSnapshot{NodeId("S1")}),
        at(8'200, command::PauseNode{NodeId("S3")}),
        at(8'400, command::KillNode{NodeId("S3")}),
        at(8'500, command::SetRule{Rule::PreVote, false}),
        at(8'600, command::Inflict{trace::fault::SlowDisk{NodeId("S1"), Duration(20'000)}}),
        at(8'800, command::TimeOutNode{NodeId("S2")}),
        at(9'000, command::StartNode{NodeId("S3")}),
        at(9'200, command::ConfigureClient{"bob", {}, false, 0}),
        at(9'300, command::Note{"nearly over"}),
    };
    return options;
}

// Everything that can go wrong with nodes, clocks, disks and links.
LabOptions broken(std::uint64_t seed)
{
    const NodeId s1("S1"), s2("S2"), s3("S3"), s4("S4"), s5("S5");
    LabOptions options;
    options.seed = seed;
    options.delay = Duration(4'000);
    options.jitter = Duration(2'000);
    options.diskLatency = Duration(1'500);
    options.snapshotEntries = 80;
    options.keptEntries = 10;
    options.maxAppendBytes = 900;
    options.rules.set(Rule::SaveCommitIndex, true);
    options.requestTimeout = Duration(900'000);
    command::AppendStream stream;
    stream.perSecond = 50;
    fault::PacketRule held;
    held.deed = trace::PacketDeed::Hold;
    held.types = {"append_entries"};
    held.count = 3;
    fault::PacketRule around;
    around.deed = trace::PacketDeed::Reorder;
    around.types = {"append_entries_res"};
    around.delay = Duration(60'000);
    around.packets = 2;
    around.ppm = 200'000;
    around.until = Time(5'000'000);
    options.schedule = {
        at(0, command::PinTimeout{s2, Duration(20'000)}), at(300, stream),
        at(400, command::AppendCommand{{}, "stream", {"set by hand"}, {}, {}}), // in the name of the stream, and with it
        inflictAt(500, fault::Drift{s1, 1'200'000}), inflictAt(700, fault::SlowNode{s3, Duration(9'000)}),
        inflictAt(900, fault::Burst{{}, {}, 2'000, 300'000, 900'000}),
        inflictAt(1'000, fault::Delay{{s1}, {}, Duration(6'000), Duration(2'000), trace::DelayShape::Normal}),
        inflictAt(1'000, fault::Reorder{{}, {}, 60'000, 2, Duration(30'000)}), inflictAt(1'000, fault::Corrupt{{}, {}, 10'000}),
        inflictAt(1'200, fault::Rate{{}, {s5}, 60, 2, 4}), inflictAt(1'500, held), inflictAt(1'600, around),
        inflictAt(2'000, fault::LyingDisk{s4, Duration(200'000)}), inflictAt(2'000, fault::StallDisk{s5}),
        at(2'300, command::KillNode{s4}), at(2'500, command::HealSame{fault::StallDisk{s5}}),
        at(2'600, command::StartNode{s4}), inflictAt(2'800, fault::TearWrites{s2}),
        inflictAt(3'000, fault::CrashAt{s2, trace::CrashPoint::BeforeAppendDurable}), at(3'300, command::StartAll{}),
        at(3'400, command::PauseNode{s3}), at(3'600, command::ResumeNode{s3}),
        inflictAt(3'800, fault::HoldTimer{s1}), inflictAt(4'000, fault::FullDisk{s5}), at(4'400, command::HealAll{}),
        inflictAt(5'000, fault::Partition{"free", {{s1, s2}, {s3, s4, s5}}}), at(5'300, command::KillLeader{}),
        inflictAt(5'500, fault::Skew{s1, Duration(5'000)}), at(6'000, command::HealAll{}),
        inflictAt(6'500, fault::RollBack{s4, 4}), at(6'700, command::StartNode{s4}), inflictAt(7'000, fault::Wipe{s5}),
        at(7'200, command::StartNode{s5}), at(7'500, command::ReadState{{}, "stream", "get k1", ReadMode::Lease}),
        inflictAt(8'000, fault::LoseWrites{s1}), at(8'200, command::KillNode{s1}), at(8'400, command::HealAll{}),
    };
    return options;
}

// A hand on one packet after the other, while everything else happens.
std::optional<Command> hand(const Lab& lab, std::uint64_t k)
{
    using What = command::HandlePacket::What;
    constexpr What whats[] = {What::Reorder, What::Hold, What::Release, What::Duplicate, What::DeliverNow, What::Drop};
    const auto& flying = lab.core().network().inFlight();
    if (flying.empty())
        return std::nullopt;
    const PacketId id = std::next(flying.begin(), static_cast<std::ptrdiff_t>(k % flying.size()))->first;
    command::HandlePacket command{id.number, id.copies, whats[k % std::size(whats)]};
    command.packets = 2;
    command.atMost = Duration(40'000);
    return command;
}

std::unique_ptr<Lab> ran(LabOptions options)
{
    auto lab = std::make_unique<Lab>(std::move(options));
    lab->runUntil(Time(10'000'000));
    return lab;
}

// The same by hand, and how long the trace was before each command.
struct Driven {
    std::unique_ptr<Lab> lab;
    std::vector<std::pair<std::uint64_t, Planned>> given;
    std::vector<trace::Event> events;
};

Driven drivenByHand(LabOptions options)
{
    Driven driven;
    const std::vector<Planned> schedule = std::exchange(options.schedule, {});
    driven.lab = std::make_unique<Lab>(std::move(options));
    const auto give = [&driven](const Planned& planned) {
        driven.lab->runUntil(planned.at);
        driven.given.emplace_back(driven.lab->trace()->size(), planned);
        (void)driven.lab->give(planned.command);
    };
    std::uint64_t hands = 0;
    for (const Planned& planned : schedule) {
        for (Time time = driven.lab->now() + Time(37'000); time < planned.at; time += Time(37'000)) {
            driven.lab->runUntil(time);
            if (const auto command = hand(*driven.lab, ++hands))
                give(Planned{time, *command, {}, true});
        }
        give(planned);
    }
    driven.lab->runUntil(Time(10'000'000));
    driven.lab->trace()->forEach(1, driven.lab->trace()->size(), [&](const trace::Event& event) {
        driven.events.push_back(event);
        return true;
    });
    return driven;
}

QString firstDifference(const std::vector<trace::Event>& a, const trace::TraceStore& b)
{
    QString difference;
    b.forEach(1, b.size(), [&](const trace::Event& event) {
        if (event.n > a.size())
            difference = QStringLiteral("one more: ") + QString::fromStdString(trace::toJsonLine(event));
        else if (!(a[event.n - 1] == event))
            difference = QString::fromStdString(trace::toJsonLine(a[event.n - 1]) + "\n" + trace::toJsonLine(event));
        return difference.isEmpty();
    });
    return difference.isEmpty() && a.size() != b.size() ? QStringLiteral("it ends early") : difference;
}

} // namespace

class RebuildTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLabsTraceIsReplayedWithoutADifference();
    void aFileIsReplayedToo();
    void aRebuiltLabGoesOnLikeTheOriginal();
    void aChangedTraceIsToldFromWhatHappens();
    void whatCannotBeReplayedSaysWhy();
};

void RebuildTest::aLabsTraceIsReplayedWithoutADifference()
{
    for (std::uint64_t seed = 1; seed <= 2; ++seed) {
        const std::unique_ptr<Lab> lab = ran(seed % 2 == 0 ? eventful(seed) : broken(seed));
        const ReplayReport report = replayStore(*lab->trace());
        QVERIFY2(report.verdict == ReplayReport::Verdict::Same, report.reason.c_str());
        QCOMPARE(report.events, lab->trace()->size());
    }
}

void RebuildTest::aFileIsReplayedToo()
{
    const std::unique_ptr<Lab> lab = ran(eventful(3));
    QTemporaryDir directory;
    const std::string path = directory.filePath(QStringLiteral("run.raftlog.gz")).toStdString();
    QVERIFY(trace::saveFile(path, *lab->trace()));
    const Result<ReplayReport> report = replayFile(path);
    QVERIFY2(bool(report), report ? "" : report.error().message.c_str());
    QVERIFY2(report->verdict == ReplayReport::Verdict::Same, report->reason.c_str());
    QVERIFY(report->events >= lab->trace()->size());
}

void RebuildTest::aRebuiltLabGoesOnLikeTheOriginal()
{
    for (std::uint64_t seed = 1; seed <= 2; ++seed) {
        const Driven original = drivenByHand(seed % 2 == 0 ? eventful(seed) : broken(seed));
        for (std::uint64_t k = 0; k < forksASeed; ++k) {
            const std::uint64_t n = 1 + coinBelow(drawCoin(seed, CoinStream::Delay, 77, k), original.events.size());
            Rebuilt rebuilt = rebuildLab(*original.lab->trace(), n);
            QVERIFY2(rebuilt.lab != nullptr, rebuilt.report.reason.c_str());
            Lab& lab = *rebuilt.lab;
            QVERIFY(lab.trace()->header().origin == (trace::Origin{trace::Mode::Lab, n}));
            const std::uint64_t from = lab.trace()->size();
            for (const auto& [before, planned] : original.given) {
                if (before < from)
                    continue; // it has happened
                lab.runUntil(planned.at);
                (void)lab.give(planned.command);
            }
            lab.runUntil(Time(10'000'000));
            const QString difference = firstDifference(original.events, *lab.trace());
            QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("seed %1, fork at %2: %3").arg(seed).arg(n).arg(difference)));
        }
    }
}

void RebuildTest::aChangedTraceIsToldFromWhatHappens()
{
    const std::unique_ptr<Lab> lab = ran(eventful(2));
    Replay replay(lab->trace()->header());
    std::uint64_t changed = 0;
    lab->trace()->forEach(1, lab->trace()->size(), [&](const trace::Event& event) {
        trace::Event told = event;
        auto* applied = std::get_if<trace::Applied>(&told.body);
        if (applied != nullptr && changed == 0 && event.n > 2'000) {
            applied->hash ^= 1;
            changed = event.n;
        }
        return replay.feed(told);
    });
    const ReplayReport report = replay.finish();
    QVERIFY(report.verdict == ReplayReport::Verdict::Different);
    QCOMPARE(report.difference->n, changed);
    QVERIFY(report.difference->recorded && report.difference->replayed);
    QVERIFY(std::holds_alternative<trace::Applied>(*report.difference->replayed));
    QVERIFY(QString::fromStdString(report.reason).contains(QString::number(changed)));
}

void RebuildTest::whatCannotBeReplayedSaysWhy()
{
    const std::unique_ptr<Lab> lab = ran(eventful(1));
    trace::Header header = lab->trace()->header();
    header.mode = trace::Mode::Imported;
    ReplayReport report = Replay(header).finish();
    QVERIFY(report.verdict == ReplayReport::Verdict::Impossible && !report.reason.empty());

    header.mode = trace::Mode::Live; // a cluster that was reopened behind a snapshot
    Replay replay(header);
    trace::Started started;
    started.incarnation = Incarnation(2);
    started.firstIndex = Index(11);
    started.lastIndex = started.snapshotIndex = Index(10);
    replay.feed(trace::Event{1, Time(0), NodeId("S1"), started});
    report = replay.finish();
    QVERIFY(report.verdict == ReplayReport::Verdict::Impossible);
    QVERIFY(QString::fromStdString(report.reason).contains(QLatin1String("S1")));

    Replay older(lab->trace()->header()); // which held no commands
    lab->trace()->forEach(1, lab->trace()->size(), [&](const trace::Event& event) {
        return std::holds_alternative<trace::CommandGiven>(event.body) || older.feed(event);
    });
    report = older.finish();
    QVERIFY(report.verdict == ReplayReport::Verdict::Impossible);
    QVERIFY(QString::fromStdString(report.reason).contains(QLatin1String("commands")));

    const Rebuilt beyond = rebuildLab(*lab->trace(), lab->trace()->size() + 1);
    QVERIFY(!beyond.lab && !beyond.report.reason.empty());
}

QTEST_GUILESS_MAIN(RebuildTest)
#include "rebuild_test.moc"
