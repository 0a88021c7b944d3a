// SPDX-License-Identifier: MIT
#include "randomevent.h"

#include "raftcore/trace/file.h"
#include "raftcore/trace/store.h"

#include <QtTest>

using namespace raft;
using namespace raft::trace;

namespace {

Header smallHeader()
{
    Header header;
    header.nodes = {NodeId("S1"), NodeId("S2")};
    header.configuration = Configuration::ofVoters(header.nodes);
    return header;
}

Event eventOf(EventBody body)
{
    return {7, Time(1234567), NodeId("S1"), std::move(body)};
}

std::string lineOf(EventBody body)
{
    return toJsonLine(eventOf(std::move(body)));
}

EntryPtr command(std::string data)
{
    return std::make_shared<Entry>(Entry{Term(2), EntryType::Command, "c", 5, 0, Index(), 0, std::move(data)});
}

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

class CodecTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindSurvivesTheStore()
    {
        test::RandomEvents random(1);
        TraceStore store(smallHeader());
        std::vector<Event> events;
        for (std::size_t i = 0; i < 4000; ++i) {
            Event event{i + 1, Time(static_cast<std::int64_t>(i * 3)),
                        i % 5 == 0 ? NodeId() : random.nodeId(),
                        random.body(i % std::variant_size_v<EventBody>)};
            QCOMPARE(store.append(event.t, event.node, event.body), event.n);
            events.push_back(std::move(event));
        }
        std::size_t seen = 0;
        store.forEach(1, store.size(), [&](const Event& event) {
            if (event == events[seen])
                ++seen;
            return event.n == seen;
        });
        QCOMPARE(seen, events.size());
        for (std::size_t i = 0; i < events.size(); i += 37) {
            Event event;
            QVERIFY(store.read(i + 1, event));
            QVERIFY2(event == events[i], toJsonLine(events[i]).c_str());
        }
    }

    void everyKindSurvivesJson()
    {
        test::RandomEvents random(2);
        for (std::size_t i = 0; i < 8000; ++i) {
            const Event event{i + 1, Time(static_cast<std::int64_t>(i)),
                              i % 5 == 0 ? NodeId() : random.nodeId(),
                              random.body(i % std::variant_size_v<EventBody>)};
            const std::string line = toJsonLine(event);
            QVERIFY(!contains(line, "\n"));
            const auto read = eventFromJson(line);
            QVERIFY2(bool(read), (line + "\n" + (read ? "" : read.error().message)).c_str());
            QVERIFY2(read->has_value(), line.c_str());
            QVERIFY2(**read == event, (line + "\n" + toJsonLine(**read)).c_str());
        }
    }

    void anEntrySeenAgainCostsFewBytes()
    {
        TraceStore once(smallHeader());
        TraceStore again(smallHeader());
        const std::string data(1000, 'd');
        for (std::uint64_t i = 1; i <= 400; ++i) {
            once.append(Time(), NodeId("S1"), EntryAppended{Index(i), command(data)});
            for (int copy = 0; copy < 5; ++copy)
                again.append(Time(), NodeId("S2"), EntryAppended{Index(i), command(data)});
            AppendEntries m;
            m.prevLogIndex = Index(i - 1);
            m.entries = {command(data)};
            again.append(Time(), NodeId("S2"), PacketSent{{i, 0}, NodeId("S1"), m});
        }
        // 2.4 MB of entries if each stood there in full.
        QCOMPARE(again.memoryBytes(), once.memoryBytes());
        Event event;
        QVERIFY(again.read(again.size(), event));
        const auto& sent = std::get<PacketSent>(event.body);
        QCOMPARE(std::get<AppendEntries>(sent.msg).entries.front()->data, data);
    }

    void anotherEntryAtTheSamePlaceIsNotMistakenForIt()
    {
        TraceStore store(smallHeader());
        store.append(Time(), NodeId("S1"), EntryAppended{Index(1), command("aaaa")});
        store.append(Time(), NodeId("S2"), EntryAppended{Index(1), command("bbbb")});
        Event event;
        QVERIFY(store.read(2, event));
        QCOMPARE(std::get<EntryAppended>(event.body).entry->data, std::string("bbbb"));
    }

    // ------------------------------------------------------------ the words of the format

    void numbersAndNamesAreAsTheFormatSays()
    {
        const std::string line = lineOf(VoteDecided{NodeId("S2"), Term(2), false, false,
                                                    why::LogBehind{Term(2), Index(9), Term(3), Index(7)}});
        QCOMPARE(line,
                 std::string(R"({"n":7,"t":1234567,"kind":"vote","node":"S1","candidate":"S2","term":2,)"
                             R"("granted":false,"pre":false,"why":{"code":"log-behind","candidateTerm":2,)"
                             R"("candidateIndex":9,"ownTerm":3,"ownIndex":7}})"));
    }

    void aCancelledTimerHasNoDeadline()
    {
        QVERIFY(contains(lineOf(TimerSet{Timer::Election, std::nullopt}),
                         R"("timer":"election","deadline":null})"));
        QVERIFY(
            contains(lineOf(TimerSet{Timer::Heartbeat, Time(50)}), R"("timer":"heartbeat","deadline":50})"));
    }

    void packetIdsAreTexts()
    {
        QVERIFY(contains(lineOf(PacketDuplicated{{42, 0}, {42, 2}}), R"("id":"42","copy":"42''"})"));
        QVERIFY(contains(lineOf(PacketDue{{42, 0}, std::nullopt, PacketPlace::Gate}),
                         R"("at":null,"where":"gate"})"));
    }

    void termStandsBesideTheEntryAndInsideItInMessages()
    {
        QVERIFY(
            contains(lineOf(EntryAppended{Index(3), command("x")}),
                     R"("index":3,"term":2,"entry":{"type":"command","client":"c","serial":5,"data":"x"}})"));
        AppendEntries m;
        m.term = Term(2);
        m.leaderId = NodeId("S1");
        m.entries = {command("x")};
        QVERIFY(contains(
            lineOf(PacketSent{{1, 0}, NodeId("S2"), m}),
            R"("entries":[{"term":2,"type":"command","client":"c","serial":5,"data":"x"}],"leader_commit":0)"));
    }

    void binaryEntriesAreBase64()
    {
        const std::string line = lineOf(EntryAppended{Index(3), command(std::string("\xff\x00\xfe", 3))});
        QVERIFY2(contains(line, R"("data_base64":"/wD+")"), line.c_str());
    }

    void answersSayWhetherTheyAreYesOrNo()
    {
        QVERIFY(contains(
            lineOf(PacketSent{{1, 0}, NodeId("S2"), VoteAccepted{Term(3), false}}),
            R"({"type":"request_vote_res","term":3,"vote_granted":true,"pre":false,"leader":null})"));
        QVERIFY(contains(lineOf(PacketSent{{1, 0}, NodeId("S2"), VoteRejected{Term(3), NodeId("S5"), false}}),
                         R"("vote_granted":false,"pre":false,"leader":"S5"})"));
        QVERIFY(contains(
            lineOf(PacketSent{{1, 0}, NodeId("S2"), EntriesAccepted{Term(3), Index(4), Index(6), 9}}),
            R"("success":true,"prev_log_index":4,"match_index":6)"));
        QVERIFY(contains(
            lineOf(
                PacketSent{{1, 0}, NodeId("S2"), EntriesRejected{Term(3), Index(4), Index(2), Term(1), 9}}),
            R"("success":false,"prev_log_index":4,"match_index":0,"conflict_index":2,"conflict_term":1,"round":9})"));
    }

    void hashesAreSixteenDigitsAndChangesAreAList()
    {
        const Applied applied{Index(4), Term(2), 0xABC, {{"x", "3"}, {"y", std::nullopt}}, false};
        QVERIFY(contains(lineOf(applied),
                         R"("hash":"0000000000000abc","changes":[{"key":"x","value":"3"},)"
                         R"({"key":"y","value":null}],"duplicate":false})"));
    }

    void anAnswerHasAClassOnlyWhenItIsNotOk()
    {
        const std::string ok = lineOf(Responded{"c", 1, Outcome::Ok, Index(4), {}, "3", {}});
        QVERIFY(contains(ok, R"("ok":true,"index":4,"result":"3","why":null})"));
        const std::string no =
            lineOf(Responded{"c", 1, Outcome::Unknown, Index(), {}, "", why::TimedOut{Duration(5)}});
        QVERIFY(contains(
            no,
            R"("ok":false,"class":"unknown","index":0,"result":"","why":{"code":"timed-out","waitedUs":5}})"));
    }

    void aViolationHasATypedReason()
    {
        const Violated violated{
            Property::ElectionSafety,      {NodeId("S1"), NodeId("S2")}, Index(), Term(4), {3, 9},
            {"two-leaders", {{"term", 4}}}};
        QVERIFY(contains(lineOf(violated),
                         R"("property":"election safety","nodes":["S1","S2"],"index":0,"term":4,)"
                         R"("events":[3,9],"why":{"code":"two-leaders","term":4},"assumption":null})"));
        Violated excused = violated;
        excused.assumption = 7;
        QVERIFY(contains(lineOf(excused), R"("assumption":7})"));
        // Older files know nothing of assumptions.
        const auto read = eventFromJson(
            R"({"n":1,"t":0,"kind":"violation","property":"election safety","nodes":[],"index":0,"term":4,"events":[],"why":{"code":"two-leaders"}})");
        QVERIFY(read && *read && !std::get<Violated>((**read).body).assumption);
    }

    void aFaultNamesItsParameters()
    {
        const std::string line =
            toJsonLine(Event{1, Time(), NodeId(), FaultBegan{2, fault::Cut{{NodeId("S1")}, {}}}});
        QCOMPARE(line,
                 std::string(R"({"n":1,"t":0,"kind":"fault","id":2,"what":"cut","from":["S1"],"to":[]})"));
    }

    // ------------------------------------------------------------ reading what others wrote

    void unknownFieldsAreIgnored()
    {
        const auto read =
            eventFromJson(R"({"n":1,"t":0,"kind":"paused","node":"S1","colour":[{"deep":{}}]})");
        QVERIFY(read && *read && (**read).body == EventBody(Paused{}));
    }

    void unknownKindsAreNothing()
    {
        for (
            const char* line :
            {R"({"n":1,"t":0,"kind":"omen","node":"S1","what":"taken"})",
             R"({"n":1,"t":0,"kind":"sent","node":"S1","id":"1","to":"S2","msg":{"type":"gossip","term":1}})",
             R"({"n":1,"t":0,"kind":"fault","id":1,"what":"quake","target":"S1","rate":2})",
             R"({"n":1,"t":0,"kind":"fired","node":"S1","timer":"lease"})"}) {
            const auto read = eventFromJson(line);
            QVERIFY2(read && !*read, line);
        }
    }

    void aReasonUnknownToThisVersionDoesNotHideTheEvent()
    {
        const auto read = eventFromJson(
            R"({"n":1,"t":0,"kind":"stopped","node":"S1","why":{"code":"crash-at","point":"x"}})");
        QVERIFY(read && *read);
        QVERIFY(std::holds_alternative<Stopped>((**read).body));
    }

    void damageIsNamed_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("not JSON") << QByteArray(R"({"n":1,)") << QByteArray("not JSON");
        QTest::newRow("no object") << QByteArray("[1]") << QByteArray("object");
        QTest::newRow("no kind") << QByteArray(R"({"n":1,"t":0})") << QByteArray("kind");
        QTest::newRow("fraction") << QByteArray(R"({"n":1.5,"t":0,"kind":"paused"})")
                                  << QByteArray("integer");
        QTest::newRow("negative") << QByteArray(R"({"n":1,"t":-1,"kind":"paused"})") << QByteArray("integer");
        QTest::newRow("too large") << QByteArray(R"({"n":1,"t":9007199254740992,"kind":"paused"})")
                                   << QByteArray("9007199254740991");
        QTest::newRow("missing number")
            << QByteArray(R"({"n":1,"t":0,"kind":"durable","node":"S1"})") << QByteArray("token");
        QTest::newRow("no node's name")
            << QByteArray(R"({"n":1,"t":0,"kind":"paused","node":"a b"})") << QByteArray("name");
        QTest::newRow("bad role") << QByteArray(
            R"({"n":1,"t":0,"kind":"role","node":"S1","from":"king","to":"leader","term":1})")
                                  << QByteArray("king");
        QTest::newRow("bad packet") << QByteArray(
            R"({"n":1,"t":0,"kind":"lost","node":"S1","id":"x","cause":"loss"})")
                                    << QByteArray("packet");
        QTest::newRow("bad base64") << QByteArray(
            R"({"n":1,"t":0,"kind":"append","node":"S1","index":1,"term":1,"entry":{"type":"command","client":"","serial":0,"data_base64":"?"}})")
                                    << QByteArray("base64");
        QTest::newRow("index 0") << QByteArray(
            R"({"n":1,"t":0,"kind":"append","node":"S1","index":0,"term":1,"entry":{"type":"noop"}})")
                                 << QByteArray("at least 1");
        QTest::newRow("bad UTF-8") << QByteArray("{\"n\":1,\"t\":0,\"kind\":\"note\",\"text\":\"\xff\"}")
                                   << QByteArray("not JSON");
        QTest::newRow("zero byte") << QByteArrayLiteral("{\"n\":1,\"t\":0,\"kind\":\"paused\"}\0{")
                                   << QByteArray("zero byte");
    }
    void damageIsNamed()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, expected);
        const auto read = eventFromJson({line.constData(), static_cast<std::size_t>(line.size())});
        QVERIFY(!read);
        QVERIFY2(contains(read.error().message, expected.toStdString()), read.error().message.c_str());
    }

    void deepNestingIsHarmless()
    {
        std::string line = R"({"n":1,"t":0,"kind":"paused","node":"S1","x":)";
        line += std::string(200'000, '[') + std::string(200'000, ']') + "}";
        const auto read = eventFromJson(line);
        QVERIFY(read && *read);
    }

    void anyDamageOfALineIsSurvived()
    {
        test::RandomEvents random(3);
        std::uint64_t refused = 0;
        for (int i = 0; i < 4000; ++i) {
            std::string line = toJsonLine(eventOf(random.anyBody()));
            line[random.below(line.size())] = static_cast<char>(random.below(256));
            if (random.below(4) == 0)
                line.resize(random.below(line.size()));
            const auto read = eventFromJson(line);
            if (!read)
                ++refused;
            else if (*read)
                QVERIFY(!toJsonLine(**read).empty());
        }
        QVERIFY(refused > 1000);
    }

    void aHeaderSurvives()
    {
        Header header;
        header.program = "raftarium 0.1.0";
        header.mode = Mode::Imported;
        header.importedFrom = "etcd";
        header.seed = 42;
        header.started = "2026-11-23T12:00:00Z";
        header.cluster = "c1";
        header.nodes = {NodeId("S1"), NodeId("S2"), NodeId("S3")};
        header.configuration = Configuration::ofVoters(header.nodes);
        header.delay = Duration(12'000);
        header.jitter = Duration(3'000);
        header.diskLatency = Duration(5'000);
        header.firstElectionAfter = Duration(2'000);
        header.requestTimeout = Duration(700'000);
        header.maxAppendBytes = 1'200;
        header.origin = trace::Origin{trace::Mode::Live, 4'711};
        header.rulesOff = {"noOpAtTermStart"};
        const auto read = headerFromJson(toJsonLine(header));
        QVERIFY(read && *read == header);
        header.importedFrom = "tla";
        QVERIFY(contains(toJsonLine(header), R"("mode":"import:tla")"));
        QVERIFY(*headerFromJson(toJsonLine(header)) == header);
    }

    void aHeaderOfAnotherVersionIsRefusedWithBothNumbers()
    {
        const auto read = headerFromJson(R"({"raftlog":2,"nodes":[]})");
        QVERIFY(!read);
        QVERIFY(contains(read.error().message, "version 2") && contains(read.error().message, "version 1"));
        QVERIFY(!headerFromJson(R"({"hello":1})"));
    }
};

QTEST_GUILESS_MAIN(CodecTest)
#include "tst_tracecodec.moc"
