// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "raftcore/cluster/commandcodec.h"
#include "raftcore/cluster/labcluster.h"
#include "raftcore/scenario/keptrun.h"
#include "raftcore/scenario/player.h"
#include "raftcore/trace/file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace raft;
using namespace raft::scenario;

namespace {

constexpr const char* small = R"({
 "scenario": 1,
 "title": "A small one",
 "cluster": {"nodes": 3, "seed": 3, "firstElection": "2ms"},
 "steps": [
  {"until": {"node": "leader", "role": "leader"}, "as": {"old": "leader"}, "caption": "{old} leads", "do": [{"do": "kill", "node": "old"}]},
  {"until": {"event": "role", "to": "leader"}, "caption": "{leader} leads, not {old}"}
 ],
 "expect": [{"node": "old", "up": false}, {"event": "role", "to": "leader", "times": 2}]
})";

std::string with(const std::string& text, const std::string& what, const std::string& by)
{
    std::string changed = text;
    const std::size_t at = changed.find(what);
    return at == std::string::npos ? std::string() : changed.replace(at, what.size(), by);
}

// A leader is asked, killed, its successor asked, and the old one started again.
std::unique_ptr<cluster::Lab> workedLab(const cluster::LabOptions& options)
{
    namespace c = cluster::command;
    auto lab = std::make_unique<cluster::Lab>(options);
    const auto leader = [&lab] {
        trace::ClusterState state(lab->trace()->header());
        lab->trace()->forEach(1, lab->trace()->size(), [&state](const trace::Event& event) {
            state.apply(event);
            return true;
        });
        return state.leader() ? state.leader()->id : NodeId();
    };
    lab->runUntil(Time(500'000));
    const NodeId old = leader();
    (void)lab->give(c::AppendCommand{old, "you", {"set x 1"}, {}, {}});
    lab->runUntil(Time(700'000));
    (void)lab->give(c::SetRate{0.5});
    (void)lab->give(c::KillNode{old});
    lab->runUntil(Time(2'500'000));
    (void)lab->give(c::AppendCommand{{}, "you", {"set x 2"}, {}, {}});
    lab->runUntil(Time(3'000'000));
    (void)lab->give(c::StartNode{old});
    lab->runUntil(Time(4'000'000));
    return lab;
}

std::string errorOf(const std::string& text)
{
    const auto read = fromJson(text);
    return read ? "" : read.error().message;
}

} // namespace

class TestScenarioFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCommandComesBackFromItsJson()
    {
        namespace c = cluster::command;
        const NodeId s1("S1"), s2("S2");
        const std::vector<cluster::Command> commands{
            c::StartNode{s1}, c::KillNode{s1}, c::KillLeader{}, c::PauseNode{s1}, c::ResumeNode{s1}, c::TimeOutNode{s2},
            c::Inflict{trace::fault::Cut{{s1}, {s2}}}, c::Inflict{trace::fault::Partition{"free", {{s1}, {s2}}}},
            c::Inflict{trace::fault::PacketRule{}}, c::Inflict{trace::fault::Loss{{}, {}, 1'000}}, c::Inflict{trace::fault::LoseWrites{s1}},
            c::Heal{3}, c::HealSame{trace::fault::HoldTimer{s1}}, c::StartAll{}, c::HealAll{}, c::CutLink{s1, s2}, c::HoldLink{s1, s2, false}, c::HandlePacket{7, 2, c::HandlePacket::What::Duplicate, 1, Duration(500'000)},
            c::AppendCommand{s1, "bob", {"set x 1", std::string("\xff\0", 2)}, Index(2), Term(1)}, c::ReadRange{{}, "you", Index(1), Index(2)},
            c::AppendStream{{}, "stream", 12.5}, c::ReadState{s1, "you", "get x", ReadMode::Lease}, c::ConfigureClient{"bob", s1, true, 3},
            c::RetryRequest{"bob", 3, s2}, c::AddNode{}, c::ChangeMembers{{s1, s2}, {}, false}, c::AbortChange{}, c::Transfer{}, c::AbortTransfer{},
            c::TakeSnapshot{s1}, c::ForgetLeader{s1}, c::Tune{}, c::SetRule{Rule::PreVote, false}, c::Note{"here"}, c::SetRate{0.5}, c::Pause{}, c::Resume{},
            c::PinTimeout{s1, Duration(5)}, c::GiveUp{"bob", 3}, c::ReplayPacket{9, 1},
            c::Step{c::Step::Until::Leader}};
        std::vector<cluster::Planned> schedule;
        for (const cluster::Command& command : commands)
            schedule.push_back({Time(1'500), command, schedule.size(), schedule.size() % 2 == 1});
        const std::string text = cluster::toJson(schedule);
        const auto read = cluster::scheduleFromJson(text);
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(read->size(), schedule.size());
        QCOMPARE(QString::fromStdString(cluster::toJson(*read)), QString::fromStdString(text));
        const auto& append = std::get<cluster::command::AppendCommand>((*read)[18].command);
        QCOMPARE(append.entries, (std::vector<std::string>{"set x 1", std::string("\xff\0", 2)}));
        QVERIFY(append.prevLogIndex == Index(2));
        QCOMPARE((*read)[1].byHand, true);
        QVERIFY((*read)[1].step == 1U);
    }

    void aMistakeInAScheduleIsToldWithItsLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        QTest::newRow("unknown command") << "[\n{\"at\":\"1s\",\"do\":\"explode\"}]" << "line 2: “do” names no command: “explode”";
        QTest::newRow("no time") << "[{\"do\":\"kill-leader\"}]" << "line 1: “at” is missing: it says when the command is given";
        QTest::newRow("bad time") << "[{\"at\":\"soon\",\"do\":\"kill-leader\"}]"
                                  << "line 1: “at” should be a time such as \"3s\" or \"250ms\", or a number of microseconds";
        QTest::newRow("no node") << "[\n\n{\"at\":1,\n\"do\":\"kill\"}]" << "line 3: “node” is missing";
        QTest::newRow("unknown member") << "[{\"at\":1,\"do\":\"kill\",\n\"node\":\"S1\",\n\"now\":1}]"
                                        << "line 3: “now” is not known here; there are: at, step, byHand, do, node";
        QTest::newRow("unknown fault") << "[{\"at\":1,\"do\":\"inflict\",\n\"fault\":{\n\"what\":\"rain\"}}]" << "line 3: the fault “rain” is not known";
        QTest::newRow("not JSON") << "[\n{\"at\":1" << "line 2: it is not JSON: Missing a comma or '}' after an object member.";
        QTest::newRow("no list") << "{}" << "a schedule is a list of commands";
    }
    void aMistakeInAScheduleIsToldWithItsLine()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const auto read = cluster::scheduleFromJson(text.toStdString());
        QVERIFY(!read);
        QCOMPARE(QString::fromStdString(read.error().message), message);
    }

    void aMistakeInAScenarioIsToldWithItsLine()
    {
        QCOMPARE(errorOf(small), std::string());
        QCOMPARE(errorOf(with(small, "\"old\"}]", "\"oldest\"}]")),
                 std::string("line 6: “oldest” is no node, no role, and no name that an earlier step gave"));
        QVERIFY(errorOf(with(small, "\"to\": \"leader\"}, \"cap", "\"too\": 1}, \"cpa")).starts_with("line 7: “cpation” is not known here"));
        QVERIFY(errorOf(with(small, "\"role\": \"leader\"", "\"role\": \"king\"")).starts_with("line 6: “role” has the unknown value"));
        QVERIFY(errorOf(with(small, "\"event\": \"role\"", "\"event\": \"rolle\"")).starts_with("line 7: “event” names no kind"));
        QVERIFY(errorOf(with(small, "\"nodes\": 3", "\"nodes\": 300")).starts_with("line 4: “nodes” should be an integer from 0 to 50"));
        QVERIFY(errorOf(with(small, "\"title\"", "\"titel\"")).starts_with("line 3: “titel” is not known here"));
        QVERIFY(errorOf("{}").starts_with("this is no scenario"));
        QVERIFY(!errorOf(std::string(100'000, '[')).empty());
    }

    void aScenarioRunsAndSaysWhatCame()
    {
        const auto read = fromJson(small, "small.json");
        QVERIFY(read);
        const auto played = run(*read);
        QVERIFY(played);
        QVERIFY2(played->report.passed(), played->report.failures.empty() ? "" : played->report.failures.front().message.c_str());
        QCOMPARE(played->report.moments.size(), std::size_t{2});
        const Moment& first = played->report.moments.front();
        QVERIFY(filled(first.caption, first.names).ends_with(" leads"));
        QVERIFY(QString::fromStdString(toJUnit({played->report})).contains(QStringLiteral("tests=\"1\" failures=\"0\"")));
        const QJsonArray json = QJsonDocument::fromJson(QByteArray::fromStdString(scenario::toJson({played->report}))).array();
        QCOMPARE(json.at(0).toObject().value(QStringLiteral("passed")).toBool(), true);
    }

    void whatIsExpectedAndNotSoFailsWithItsLine()
    {
        const auto read = fromJson(with(small, "\"times\": 2", "\"times\": 3"));
        QVERIFY(read);
        const auto played = run(*read);
        QVERIFY(played && !played->report.passed());
        QCOMPARE(played->report.failures.front().line, std::size_t{9});
        QVERIFY(QString::fromStdString(toJUnit({played->report})).contains(QStringLiteral("<failure message=\"line 9: what was expected at the end")));
    }

    void aStepThatDoesNotComeFailsInItsTime()
    {
        const auto read = fromJson(with(small, "{\"event\": \"role\", \"to\": \"leader\"}, \"cap", "{\"committed\": 99}, \"within\": \"2s\", \"cap"));
        QVERIFY(read);
        const auto played = run(*read);
        QVERIFY(played && !played->report.passed());
        QVERIFY(played->report.failures.front().message.find("did not happen within 2s") != std::string::npos);
        QVERIFY(played->report.end < Time(3'000'000));
    }

    void aRunIsKeptAsAScenarioThatIsExactlyThatRun()
    {
        const auto read = fromJson(small);
        const auto played = run(*read);
        QVERIFY(played);
        const Scenario kept = fromRun(played->options, played->options.schedule, "kept", played->report.end + Duration(1'000));
        const auto again = fromJson(toJson(kept));
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        const auto second = run(*again);
        QVERIFY(second);
        QVERIFY(second->report.passed());
        trace::Event one, other;
        for (std::uint64_t n = 1; n <= played->report.events; ++n) {
            QVERIFY(played->lab->trace()->read(n, one) && second->lab->trace()->read(n, other));
            QVERIFY(one == other);
        }
    }

    void whatWasDoneInALabIsKeptCommandByCommand()
    {
        cluster::LabOptions options;
        options.nodes = 3;
        options.seed = 5;
        const auto lab = workedLab(options);
        const auto kept = keepLab(lab->options(), lab->schedule(), *lab->trace());
        QVERIFY(kept && kept->isExact && kept->leftOut.empty());
        QCOMPARE(kept->commands, std::size_t{4}); // how fast it was watched is none
        QCOMPARE(kept->scenario.steps.size(), std::size_t{5});
        QVERIFY(kept->scenario.steps.front().caption.find("append “set x 1”") != std::string::npos);
        const auto again = fromJson(toJson(kept->scenario));
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        const auto second = run(*again);
        QVERIFY(second);
        QVERIFY2(second->report.passed(), second->report.failures.empty() ? "" : second->report.failures.front().message.c_str());
        trace::Event one, other;
        for (std::uint64_t n = 1; n <= lab->trace()->size(); ++n)
            QVERIFY(lab->trace()->read(n, one) && second->lab->trace()->read(n, other) && one == other);
    }

    void whatATraceTellsWasDoneIsDoneAgainToWhoeverLeadsThen()
    {
        cluster::LabOptions options;
        options.nodes = 3;
        options.seed = 5;
        const auto lab = workedLab(options);
        const auto kept = keepRun(*lab->trace());
        QVERIFY(kept && !kept->isExact);
        QCOMPARE(kept->commands, std::size_t{4});
        const std::string json = toJson(kept->scenario);
        QVERIFY2(json.find("\"lead-1\": \"leader\"") != std::string::npos, json.c_str());
        QVERIFY(json.find("\"do\":\"start\",\"node\":\"lead-1\"") != std::string::npos); // the same node, later on
        auto again = fromJson(json);
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        for (const std::uint64_t seed : {5U, 6U, 7U}) { // whoever leads there
            again->cluster.seed = seed;
            const auto second = run(*again);
            QVERIFY(second);
            QVERIFY2(second->report.passed(), second->report.failures.empty() ? "" : second->report.failures.front().message.c_str());
        }
    }

    void aHandOnOnePacketIsNamedAndLeftOut()
    {
        cluster::LabOptions options;
        options.nodes = 3;
        const cluster::Lab lab(options);
        trace::TraceStore run(lab.trace()->header());
        const cluster::Command drop = cluster::command::HandlePacket{7, 0, cluster::command::HandlePacket::What::Drop, 1, Duration(500'000)};
        run.append(Time(40'000), NodeId(), trace::CommandGiven{12, cluster::toJson(drop)});
        const auto loose = keepRun(run);
        QVERIFY(loose);
        QCOMPARE(loose->commands, std::size_t{0});
        QCOMPARE(loose->leftOut.size(), std::size_t{1});
        QVERIFY(loose->leftOut.front().find("a hand on packet 7") != std::string::npos);
        const auto exact = keepLab(options, {{Time(40'000), drop, 12}}, run); // there it is the same packet again
        QVERIFY(exact && exact->commands == 1 && exact->leftOut.empty());
    }

    void initialDisksAreThereFromTheStartAndInTheTrace()
    {
        const auto read = fromJson(R"({"scenario": 1, "title": "Disks",
            "cluster": {"nodes": 3, "disks": {"S1": {"term": 4, "votedFor": "S2", "log": [1, 2, {"term": 4, "data": "set x 9"}]}}},
            "steps": [{"until": {"event": "started", "node": "S3"}, "caption": "up"}],
            "expect": [{"node": "S1", "term": 4, "votedFor": "S2", "log": [1, 2, 4], "commit": 0, "durable": 3},
                       {"node": "S2", "term": 0, "votedFor": null, "log": []},
                       {"event": "loaded", "node": "S1", "times": 3}]})");
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        const auto played = run(*read);
        QVERIFY(played);
        QVERIFY2(played->report.passed(), played->report.failures.empty() ? "" : played->report.failures.front().message.c_str());
    }

    void thePlayerTellsOfEachMomentAndWhenAPersonReachesIn()
    {
        auto player = ScenarioPlayer::prepare(*fromJson(small), "standard");
        QVERIFY(player);
        QCOMPARE((*player)->moments().size(), std::size_t{2});
        QCOMPARE((*player)->momentAt(0), -1);
        QCOMPARE((*player)->momentAt((*player)->moments()[1].n), 1);
        auto observers = cluster::LabCluster::Observers();
        auto lab = cluster::LabCluster::create((*player)->options(), {1'000, false, {}}, std::move(observers));
        QVERIFY(lab);
        QSignalSpy reached(player->get(), &ScenarioPlayer::momentReached);
        QSignalSpy left(player->get(), &ScenarioPlayer::leftScript);
        QSignalSpy finished(player->get(), &ScenarioPlayer::finished);
        (*player)->follow(**lab);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(reached.size(), 2);
        QCOMPARE(left.size(), 0);

        auto disturbed = ScenarioPlayer::prepare(*fromJson(small), "standard");
        auto other = cluster::LabCluster::create((*disturbed)->options(), {1'000, true, {}}, {});
        QVERIFY(other);
        QSignalSpy leftNow(disturbed->get(), &ScenarioPlayer::leftScript);
        (*disturbed)->follow(**other);
        (*other)->submit(cluster::command::KillNode{NodeId("S1")});
        (*other)->submit(cluster::command::Resume{});
        QTRY_COMPARE(leftNow.size(), 1);
    }

    void theScheduleStandsInTheHeaderOfALabsTrace()
    {
        cluster::LabOptions options;
        options.schedule = {{Time(1'000), cluster::command::KillNode{NodeId("S1")}, {}, false}};
        const cluster::Lab lab(options);
        const trace::Header& header = lab.trace()->header();
        const auto schedule = cluster::scheduleFromJson(header.schedule);
        QVERIFY(schedule && schedule->size() == 1);
        const auto read = trace::headerFromJson(trace::toJsonLine(header));
        QVERIFY(read);
        QCOMPARE(cluster::toJson(*cluster::scheduleFromJson(read->schedule)), cluster::toJson(*schedule));
    }
};

QTEST_GUILESS_MAIN(TestScenarioFormat)
#include "scenarioformat_test.moc"
