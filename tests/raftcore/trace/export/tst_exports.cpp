// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "raftcore/check/verdict.h"
#include "raftcore/cluster/lab.h"
#include "raftcore/export/formats.h"
#include "raftcore/trace/clusterstate.h"
#include "raftcore/trace/file.h"
#include "raftcore/trace/import/importer.h"
#include "tests/support/tracebuilder.h"

#include <fstream>
#include <sstream>

using namespace raft;
using namespace raft::cluster;
using namespace raft::test;

namespace {

// What a builder wrote.
class EventsSource : public trace::EventSource {
public:
    explicit EventsSource(const TraceBuilder& built) : m_header(built.header), m_events(built.events) { }
    Result<std::string> read(const OnHeader& onHeader, const OnEvent& onEvent) const override
    {
        if (const auto taken = onHeader(m_header); !taken)
            return taken.error();
        for (const trace::Event& event : m_events) {
            if (!onEvent(event))
                break;
        }
        return std::string();
    }

private:
    trace::Header m_header;
    std::vector<trace::Event> m_events;
};

Planned at(std::int64_t milliseconds, Command command)
{
    return Planned{Time(milliseconds * 1000), std::move(command), {}, false};
}

std::string reasonOf(const TraceBuilder& built)
{
    std::ostringstream out;
    const auto done = trace::exportRun(EventsSource(built), *exportFormat("etcd-tla")->make(), {}, out);
    return done ? std::string() : done.error().message;
}

} // namespace

// Each format is judged by a checker of its rules that shares no code with the exporter (etcd_spec.py, formats.py).
class TestExports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void realRunsFollowEtcdsSpecification_data()
    {
        QTest::addColumn<int>("seed");
        for (const int seed : {1, 2, 3, 4, 6, 8, 9, 10})
            QTest::addRow("%d", seed) << seed;
    }
    void realRunsFollowEtcdsSpecification()
    {
        QFETCH(int, seed);
        const QString file = write("etcd-tla", trace::StoreSource(run(seed)));
        if (file.isEmpty()) { // only what the specification has no words for may be refused
            static const QRegularExpression known(QStringLiteral("unfinished write|from a message that is not written|ceased to lead|a late part of a snapshot"));
            QVERIFY2(known.match(m_reason).hasMatch(), qPrintable(m_reason));
            ++m_refused;
            return;
        }
        const Verdict verdict = judge(QStringLiteral("etcd_spec.py"), {file});
        QVERIFY2(verdict.isFine, qPrintable(verdict.words));
        for (const char* name : {"BecomeLeader", "Commit", "DuplicateMessage", "ReceiveAppendEntriesResponse"})
            QVERIFY2(verdict.words.contains(QLatin1String(name)), qPrintable(verdict.words));
        m_seen += verdict.words;
    }

    void mostOfThoseRunsWereExportedWithRestartsAndSnapshots()
    {
        QVERIFY2(m_refused <= 4, qPrintable(m_reason));
        QVERIFY(m_seen.contains(QLatin1String("BecomeFollower=")));
        QVERIFY2(QRegularExpression(QStringLiteral("InitState=([6-9]|\\d\\d)")).match(m_seen).hasMatch(), qPrintable(m_seen));
    }

    void theJudgeOfThatHasTeeth()
    {
        const QString file = write("etcd-tla", trace::StoreSource(run(1, false)));
        QVERIFY2(!file.isEmpty(), qPrintable(m_reason));
        QFile exported(file);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = exported.readAll().split('\n');
        int caught = 0;
        for (int i = 40; i < 80; i += 2) { // one line less is one step less
            QList<QByteArray> fewer = lines;
            fewer.removeAt(i);
            const QString wrong = m_directory.filePath(QStringLiteral("wrong.ndjson"));
            QFile out(wrong);
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write(fewer.join('\n')) > 0);
            out.close();
            caught += judge(QStringLiteral("etcd_spec.py"), {wrong}).isFine ? 0 : 1;
        }
        QVERIFY2(caught >= 12, qPrintable(QString::number(caught)));
    }

    void aRunThatTheSpecificationCannotFollowIsRefusedWithTheReason()
    {
        TraceBuilder crash({"S1", "S2", "S3"});
        crash.startAll();
        crash.campaign("S1");
        crash.write("S1");
        crash.stop("S1");
        QVERIFY2(reasonOf(crash).find("unfinished write") != std::string::npos, reasonOf(crash).c_str());

        TraceBuilder restart({"S1", "S2", "S3"});
        restart.startAll();
        restart.campaign("S1");
        restart.persist("S1");
        restart.stop("S1");
        QCOMPARE(reasonOf(restart), std::string());
        restart.start("S1");
        QVERIFY2(reasonOf(restart).find("saveCommitIndex") != std::string::npos, reasonOf(restart).c_str());
        restart.events.insert(restart.events.begin(), {1, Time(0), NodeId(), trace::RuleSwitched{"saveCommitIndex", true}});
        QCOMPARE(reasonOf(restart), std::string());

        TraceBuilder old({"S1", "S2", "S3"});
        trace::Started started;
        started.incarnation = Incarnation(2);
        started.term = Term(3);
        old.add("S1", started);
        QVERIFY2(reasonOf(old).find("not empty") != std::string::npos, reasonOf(old).c_str());

        TraceBuilder members({"S1", "S2", "S3"});
        members.startAll();
        members.add("S1", ConfigurationTaken{Index(4), Configuration::ofVoters({NodeId("S1"), NodeId("S2")})});
        QVERIFY2(reasonOf(members).find("members change") != std::string::npos, reasonOf(members).c_str());

        TraceBuilder learner({"S1", "S2", "S3"});
        learner.header.configuration.learners = {NodeId("S4")};
        QVERIFY(reasonOf(learner).find("learners") != std::string::npos);

        TraceBuilder prevote({"S1", "S2", "S3"}); // S2 knows term 3, and nobody leads it
        prevote.startAll();
        prevote.term("S2", 3);
        prevote.exchange("S2", "S1", VoteRejected{Term(3), NodeId(), true});
        prevote.term("S1", 3);
        QVERIFY2(reasonOf(prevote).find("a message that is not written") != std::string::npos, reasonOf(prevote).c_str());

        std::ostringstream out;
        trace::ExportRange part;
        part.from = Time(5);
        const auto done = trace::exportRun(EventsSource(restart), *exportFormat("etcd-tla")->make(), part, out);
        QVERIFY(!done && done.error().message.find("from its beginning") != std::string::npos);
    }

    // A person may send a packet once more long after it arrived: what it is and whose is told then, too.
    void aPacketThatIsSentOnceMoreIsToldToTheEnd()
    {
        TraceBuilder t({"S1", "S2"});
        t.startAll();
        const PacketId id = t.send("S1", "S2", VoteRejected{Term(3), NodeId(), false});
        t.deliver(id);
        for (int others = 0; others < 1'000; ++others)
            t.exchange("S2", "S1", VoteRejected{Term(3), NodeId(), false});
        const PacketId copy{id.number, 1};
        t.add("", trace::PacketDuplicated{id, copy});
        t.add("S2", trace::PacketDelivered{copy, NodeId("S1")});
        for (const auto& [format, arrival] : {std::pair("csv", ",delivered,S2,S1,"), std::pair("mermaid", "p1-)p2")}) {
            std::ostringstream out;
            QVERIFY(trace::exportRun(EventsSource(t), *exportFormat(format)->make(), {}, out));
            const QByteArray text = QByteArray::fromStdString(out.str());
            QVERIFY2(text.count(arrival) == 2, qPrintable(QLatin1String(format) + u'\n' + QString::fromUtf8(text.right(300))));
        }
    }

    void everyFormatKeepsItsRules_data()
    {
        QTest::addColumn<QString>("format");
        for (const char* name : {"history", "shiviz", "chrome-trace", "mermaid", "plantuml", "dslogs", "csv", "pcapng"})
            QTest::addRow("%s", name) << QString::fromLatin1(name);
    }
    void everyFormatKeepsItsRules()
    {
        QFETCH(QString, format);
        const auto store = run(3);
        trace::ExportRange part;
        part.from = Time(2'000'000);
        part.to = Time(4'500'000);
        for (const trace::ExportRange& range : {trace::ExportRange{}, part}) {
            if (format == QLatin1String("history") && range == part)
                continue; // what was there before is not known, so no answer can be judged
            const QString file = write(format.toLatin1().constData(), trace::StoreSource(store), range);
            QVERIFY2(!file.isEmpty(), qPrintable(m_reason));
            const Verdict verdict = judge(QStringLiteral("formats.py"), {format, file});
            QVERIFY2(verdict.isFine, qPrintable(verdict.words));
            QVERIFY2(verdict.words.size() > 10, qPrintable(verdict.words));
        }
    }

    void wiresharkReadsThePacketsAndOurDissectorNamesThem()
    {
        const QString tshark = QStandardPaths::findExecutable(QStringLiteral("tshark"));
        if (tshark.isEmpty())
            QSKIP("tshark is not installed");
        const QString file = write("pcapng", trace::StoreSource(run(1, false)));
        QVERIFY2(!file.isEmpty(), qPrintable(m_reason));
        QProcess process;
        process.start(tshark, {QStringLiteral("-X"), QStringLiteral("lua_script:" RAFTARIUM_SOURCE_DIR "/resources/raftarium.lua"), QStringLiteral("-r"),
                               file, QStringLiteral("-o"), QStringLiteral("ip.check_checksum:TRUE"), QStringLiteral("-o"),
                               QStringLiteral("udp.check_checksum:TRUE"), QStringLiteral("-T"), QStringLiteral("fields"), QStringLiteral("-e"),
                               QStringLiteral("raftarium.type"), QStringLiteral("-e"), QStringLiteral("raftarium.src"), QStringLiteral("-e"),
                               QStringLiteral("raftarium.term"), QStringLiteral("-e"), QStringLiteral("udp.checksum.status"), QStringLiteral("-e"),
                               QStringLiteral("_ws.malformed")});
        QVERIFY(process.waitForFinished(100'000));
        const QString output = QString::fromUtf8(process.readAllStandardOutput());
        const QStringList rows = output.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QVERIFY2(process.exitCode() == 0 && rows.size() > 100, qPrintable(QString::fromUtf8(process.readAllStandardError()) + output.left(500)));
        for (const QString& row : rows) // its type, its sender, its term, a good checksum, nothing malformed
            QVERIFY2(QRegularExpression(QStringLiteral("^[a-z_]+\tS\\d+\t\\d+\t1\t?$")).match(row).hasMatch(), qPrintable(row));
        QVERIFY(output.contains(QLatin1String("append_entries\tS")) && output.contains(QLatin1String("request_vote_res\tS")));
    }

    void whatWasExportedComesBack_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("dslogs") << QStringLiteral("dslogs");
        QTest::newRow("shiviz") << QStringLiteral("shiviz");
    }
    void whatWasExportedComesBack()
    {
        QFETCH(QString, format);
        const auto store = run(1, false);
        const QString file = write(format.toLatin1().constData(), trace::StoreSource(store));
        const trace::LoadedTrace back = importFrom(format, file);
        QVERIFY2(back.store, qPrintable(m_reason));
        QCOMPARE(back.store->header().importedFrom, format.toStdString());
        QCOMPARE(back.store->header().nodes.size(), store->header().nodes.size());
        trace::ClusterState before(store->header()), after(back.store->header());
        store->forEach(1, store->size(), [&](const trace::Event& event) { return before.apply(event), true; });
        back.store->forEach(1, back.store->size(), [&](const trace::Event& event) { return after.apply(event), true; });
        QVERIFY(before.leader() && after.leader() && before.leader()->id == after.leader()->id);
        QCOMPARE(after.leader()->currentTerm.value(), before.leader()->currentTerm.value());
        // All but the second arrivals: in such a log a copy of a packet cannot be told from the packet.
        QVERIFY(after.packets.delivered <= before.packets.delivered && after.packets.delivered * 10 >= before.packets.delivered * 8);
        const check::Verdict verdict = check::checkTrace(*back.store);
        QVERIFY(verdict.holds() && verdict.importedFrom == format.toStdString());
    }

    void aStrangersLogOpensWithWhatItSays()
    {
        const QString log = text("008258 TIMR S1 Leader, checking heartbeats\n"
                                 "008256 VOTE S4 Achieved Majority for T3 (3), becoming Leader\r\n"
                                 "panic: something\n"
                                 "008300 VOTE S2 -> S4 hello\n"
                                 "008310 VOTE S4 <- S2 hello\n"
                                 "009000 TERM S1 Term is higher, updating T1 to T4");
        const trace::LoadedTrace back = importFrom(QStringLiteral("dslogs"), log);
        QVERIFY2(back.store, qPrintable(m_reason));
        trace::ClusterState state(back.store->header());
        back.store->forEach(1, back.store->size(), [&](const trace::Event& event) { return state.apply(event), true; });
        QVERIFY(state.node(NodeId("S4"))->role == Role::Leader && state.node(NodeId("S4"))->currentTerm == Term(3));
        QCOMPARE(state.node(NodeId("S1"))->currentTerm.value(), 4U);
        QCOMPARE(state.packets.delivered, 1U);
        QCOMPARE(back.store->lastTime().count(), 900'000);
        QVERIFY(!importFrom(QStringLiteral("dslogs"), text("nothing of the kind\n")).store);

        const QString clocks = text("receives it\nb {\"b\":1, \"a\":1}\nsays hello\na {\"a\":1}\n"); // the text before, effects first
        const trace::LoadedTrace ordered = importFrom(QStringLiteral("shiviz"), clocks);
        QVERIFY2(ordered.store, qPrintable(m_reason));
        std::vector<std::string> kinds;
        ordered.store->forEach(1, ordered.store->size(), [&](const trace::Event& event) {
            if (std::holds_alternative<trace::PacketSent>(event.body) || std::holds_alternative<trace::PacketDelivered>(event.body))
                kinds.push_back(std::string(trace::kindOf(event.body)) + " " + event.node.toString());
            return true;
        });
        QCOMPARE(kinds, (std::vector<std::string>{"sent a", "delivered b"}));
        QVERIFY(!importFrom(QStringLiteral("shiviz"), text("x\na {\"a\":1,\"b\":1}\ny\nb {\"b\":1,\"a\":1}\n")).store);
        QVERIFY(m_reason.contains(QLatin1String("contradict")));
    }

    void aHistoryTellsRetriesBatchesAndWhatIsNotKnown()
    {
        TraceBuilder t({"S1"});
        const auto ask = [&](std::uint64_t serial, std::vector<std::string> entries, std::uint64_t session = 0) {
            trace::Requested request;
            request.client = "c";
            request.serial = serial;
            request.entries = std::move(entries);
            request.session = Index(session);
            t.add("S1", request);
        };
        const auto answer = [&](std::uint64_t serial, trace::Outcome outcome, std::string result = {}) {
            trace::Responded response;
            response.client = "c";
            response.serial = serial;
            response.outcome = outcome;
            response.result = std::move(result);
            t.add("S1", response);
        };
        ask(1, {"set x 1", "get x", "nonsense", "cas x 1 2"});
        answer(1, trace::Outcome::Ok, "ok\n1\nerror: unknown\nok");
        ask(2, {"cas x 9 3"});
        answer(2, trace::Outcome::Ok, "error: x is 2, not 9");
        ask(3, {"set x 4"});
        answer(3, trace::Outcome::Refused);
        ask(4, {"set y \xff"}, 7);
        answer(4, trace::Outcome::Unknown);
        ask(4, {"set y \xff"}, 7);
        answer(4, trace::Outcome::Ok, "ok");
        ask(4, {"set y \xff"}, 7); // once more: the session's table answers
        answer(4, trace::Outcome::Ok, "ok");
        ask(5, {"set z 1"});
        answer(5, trace::Outcome::Unknown);
        ask(5, {"set z 1"}); // without a session it may be done twice
        answer(5, trace::Outcome::Ok, "ok");
        ask(6, {"del z"});
        std::ostringstream out;
        QVERIFY(trace::exportRun(EventsSource(t), *exportFormat("history")->make(), {}, out));
        const std::string expected =
            R"({"client":"c","op":"put","key":"x","value":"1","call":10000,"return":20000,"ok":true,"output":"ok"}
{"client":"c","op":"get","key":"x","call":10000,"return":20000,"ok":true,"output":"1"}
{"client":"c","op":"cas","key":"x","value":"2","expect":"1","call":10000,"return":20000,"ok":true,"output":"ok"}
{"client":"c","op":"cas","key":"x","value":"3","expect":"9","call":30000,"return":40000,"ok":false,"output":"2"}
{"client":"c","op":"put","key":"y","value_base64":"/w==","call":70000,"return":100000,"ok":true,"output":"ok"}
{"client":"c","op":"put","key":"z","value":"1","call":130000}
{"client":"c","op":"put","key":"z","value":"1","call":150000,"return":160000,"ok":true,"output":"ok"}
{"client":"c","op":"del","key":"z","call":170000}
)";
        QCOMPARE(QString::fromStdString(out.str()), QString::fromStdString(expected));
    }

private:
    struct Verdict {
        bool isFine = false;
        QString words;
    };

    // A Lab with faults, restarts, snapshots and clients that write what is hard to write.
    static std::shared_ptr<trace::TraceStore> run(int seed, bool isRough = true)
    {
        LabOptions options;
        options.nodes = seed % 3 == 0 ? 5 : 3;
        options.seed = static_cast<std::uint64_t>(seed);
        options.delay = Duration(4'000);
        options.jitter = Duration(3'000);
        options.diskLatency = Duration(500);
        options.snapshotEntries = seed % 2 == 0 ? 15 : 0;
        options.keptEntries = 2;
        command::AppendStream stream;
        stream.perSecond = 40;
        command::AppendCommand hard;
        hard.entries = {"set a;b \"x\"\n<b>**#1**%date%\\n\xff\x01", "get a;b", "del nobody", "cas a;b 1 2"};
        command::ReadState read;
        read.query = "get a;b";
        options.schedule = {
            at(0, command::SetRule{Rule::SaveCommitIndex, true}),
            at(0, command::Inflict{trace::fault::Duplicate{{}, {}, 100'000}}),
            at(300, stream),
            at(1'200, hard),
            at(1'400, read),
        };
        if (isRough) {
            const std::vector<Planned> rough{
                at(500, command::Inflict{trace::fault::Loss{{}, {}, 30'000}}),
                at(1'000, command::Inflict{trace::fault::Partition{"isolate", {{NodeId("S2")}}}}),
                at(2'500, command::HealAll{}),
                at(3'000, command::AppendStream{NodeId(), "stream", 0}),
                at(3'300, command::KillLeader{}),
                at(4'000, command::HealAll{}),
                at(4'200, command::Note{"now; it #goes on"}),
                at(4'300, stream),
                at(4'600, command::TimeOutNode{NodeId("S3")}),
                at(5'000, command::Inflict{trace::fault::Partition{"minority", {{NodeId("S1")}, {NodeId("S2"), NodeId("S3")}}}}),
                at(6'200, command::HealAll{}),
            };
            options.schedule.insert(options.schedule.end(), rough.begin(), rough.end());
        }
        Lab lab(options);
        lab.runUntil(Time(isRough ? 7'000'000 : 2'000'000));
        return lab.trace();
    }

    // The exported file, or nothing; then m_reason says why.
    QString write(const char* format, const trace::EventSource& source, const trace::ExportRange& range = {})
    {
        const QString path = m_directory.filePath(QLatin1String(format));
        std::ofstream out(QFile::encodeName(path).toStdString(), std::ios::binary | std::ios::trunc);
        const auto done = trace::exportRun(source, *exportFormat(format)->make(), range, out);
        m_reason = done ? QString() : QString::fromStdString(done.error().message);
        return done ? path : QString();
    }

    QString text(const char* words)
    {
        const QString path = m_directory.filePath(QStringLiteral("foreign.log"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(words) < 0)
            return {};
        return path;
    }

    trace::LoadedTrace importFrom(const QString& format, const QString& path)
    {
        const std::string to = m_directory.filePath(QStringLiteral("back.raftlog")).toStdString();
        const auto done = format == QLatin1String("dslogs") ? trace::importDslogs(path.toStdString(), to) : trace::importShiviz(path.toStdString(), to);
        m_reason = done ? QString() : QString::fromStdString(done.error().message);
        auto loaded = done ? trace::loadFile(to) : Result<trace::LoadedTrace>(trace::LoadedTrace{});
        if (!loaded)
            m_reason = QString::fromStdString(loaded.error().message);
        return loaded ? *loaded : trace::LoadedTrace{};
    }

    static Verdict judge(const QString& script, const QStringList& arguments)
    {
        QProcess python;
        python.setProcessChannelMode(QProcess::MergedChannels);
        python.start(QStringLiteral("python3"), QStringList{QStringLiteral(RAFTARIUM_SOURCE_DIR "/tests/raftcore/trace/export/") + script} + arguments);
        const bool isDone = python.waitForFinished(60'000);
        const QString words = QString::fromUtf8(python.readAll());
        return {isDone && python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0, words};
    }

    QTemporaryDir m_directory;
    QString m_reason;
    QString m_seen;
    int m_refused = 0;
};

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"
