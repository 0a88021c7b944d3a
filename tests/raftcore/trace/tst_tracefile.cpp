// SPDX-License-Identifier: MIT
#include "tests/support/synthetictrace.h"

#include "raftcore/trace/blake2b.h"
#include "raftcore/trace/file.h"
#include "raftcore/trace/jsontext.h"

#include <QtTest>

using namespace raft;
using namespace raft::trace;

namespace {

bool contains(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

std::string hashOf(std::string_view bytes)
{
    Blake2b64 hash;
    hash.add(bytes);
    return toHex16(hash.value());
}

bool sameEvents(const TraceStore& a, const TraceStore& b, std::uint64_t count)
{
    Event left;
    Event right;
    for (std::uint64_t n = 1; n <= count; ++n) {
        if (!a.read(n, left) || !b.read(n, right) || !(left == right))
            return false;
    }
    return true;
}

constexpr const char* header = R"({"raftlog":1,"program":"test","mode":"lab","nodes":["S1","S2"]})";

} // namespace

class FileTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    std::string path(const char* name) const { return m_folder.filePath(QLatin1String(name)).toStdString(); }

    std::string write(const char* name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName().toStdString();
    }
    static QByteArray bytesOf(const std::string& name)
    {
        QFile file(QString::fromStdString(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::string errorOf(const QByteArray& lines) const
    {
        const auto loaded = loadFile(write("bad.raftlog", lines));
        return loaded ? std::string() : loaded.error().message;
    }

private Q_SLOTS:
    void theHashIsTheBlake2bThatEverybodyHas()
    {
        // printf '' | b2sum -l 64, and so on.
        QCOMPARE(hashOf(""), std::string("e4a6a0577479b2b4"));
        QCOMPARE(hashOf("abc"), std::string("d8bb14d833d59559"));
        QCOMPARE(hashOf(std::string(128, 'a')), std::string("f06643fe9c7e18da"));
        QCOMPARE(hashOf(std::string(1000, 'a')), std::string("1fd513b6ebdb21d8"));
    }

    void aSavedTraceIsReadBackWhole_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("plain") << QByteArray("a.raftlog");
        QTest::newRow("gzipped") << QByteArray("a.raftlog.gz");
    }
    void aSavedTraceIsReadBackWhole()
    {
        QFETCH(QByteArray, name);
        const auto store = test::syntheticBusyCluster(5, 9000, 3);
        const std::string file = path(name.constData());
        QVERIFY(saveFile(file, *store));
        const QByteArray start = bytesOf(file).left(2);
        QCOMPARE(start == QByteArray("\x1f\x8b"), name.endsWith("gz"));
        std::vector<double> progress;
        const auto loaded = loadFile(file, [&](double p) {
            progress.push_back(p);
            return true;
        });
        QVERIFY2(bool(loaded), loaded ? "" : loaded.error().message.c_str());
        QVERIFY(!loaded->cutOff);
        QCOMPARE(loaded->remark, std::string());
        QCOMPARE(loaded->store->size(), store->size() + 1); // and the end
        QVERIFY(loaded->store->header() == store->header());
        QVERIFY(sameEvents(*store, *loaded->store, store->size()));
        QVERIFY(!progress.empty() && progress.back() <= 1.0 && progress.back() > 0.0);
        // Written again, it is the same file.
        const std::string again = path("again.raftlog");
        QVERIFY(saveFile(again, *loaded->store));
        QVERIFY(saveFile(path("plain.raftlog"), *store));
        QCOMPARE(bytesOf(again), bytesOf(path("plain.raftlog")));
    }

    void theEndCarriesTheHashOfTheEventLines()
    {
        const auto store = test::syntheticElection();
        const std::string file = path("hash.raftlog");
        QVERIFY(saveFile(file, *store));
        const QByteArray bytes = bytesOf(file);
        const auto first = bytes.indexOf('\n') + 1;
        const auto last = bytes.lastIndexOf('\n', -2) + 1;
        const QByteArray events = bytes.mid(first, last - first);
        const std::string end = bytes.mid(last).toStdString();
        QVERIFY2(contains(end, hashOf({events.constData(), static_cast<std::size_t>(events.size())})),
                 end.c_str());
    }

    void aChangedFileIsReadWithARemark()
    {
        const std::string file = path("changed.raftlog");
        QVERIFY(saveFile(file, *test::syntheticElection()));
        const auto loaded =
            loadFile(write("changed.raftlog", bytesOf(file).replace("\"term\":1", "\"term\":2")));
        QVERIFY(loaded);
        QVERIFY(contains(loaded->remark, "hash"));
        QVERIFY(!loaded->cutOff);
    }

    void aFileCutOffAnywhereIsReadUpToItsLastWholeLine()
    {
        const auto store = test::syntheticBusyCluster(3, 24, 2);
        const std::string file = path("whole.raftlog");
        QVERIFY(saveFile(file, *store));
        const QByteArray bytes = bytesOf(file);
        const auto headerSize = bytes.indexOf('\n') + 1;
        for (qsizetype size = 0; size <= bytes.size(); ++size) {
            const QByteArray part = bytes.left(size);
            const auto loaded = loadFile(write("part.raftlog", part));
            if (size < headerSize) {
                QVERIFY(!loaded);
                continue;
            }
            QVERIFY2(bool(loaded), loaded ? "" : loaded.error().message.c_str());
            QCOMPARE(loaded->store->size(), static_cast<std::uint64_t>(part.count('\n') - 1));
            QCOMPARE(loaded->cutOff, size < bytes.size());
            QCOMPARE(loaded->remark.empty(), size == bytes.size());
        }
    }

    void aGzippedFileCutOffIsReadAsFarAsItGoes()
    {
        const auto store = test::syntheticBusyCluster(3, 3000, 2);
        const std::string file = path("whole.raftlog.gz");
        QVERIFY(saveFile(file, *store));
        const QByteArray bytes = bytesOf(file);
        std::uint64_t before = 0;
        for (int part = 2; part <= 9; ++part) {
            const auto loaded = loadFile(write("part.raftlog.gz", bytes.left(bytes.size() * part / 10)));
            QVERIFY2(bool(loaded), loaded ? "" : loaded.error().message.c_str());
            QVERIFY(loaded->cutOff && !loaded->remark.empty());
            QVERIFY(loaded->store->size() >= before);
            QVERIFY(sameEvents(*store, *loaded->store, loaded->store->size()));
            before = loaded->store->size();
        }
        QVERIFY(before > 1000);
    }

    void aWriterThatWasNotClosedLeavesAReadableFile()
    {
        const auto store = test::syntheticElection();
        const std::string file = path("open.raftlog");
        auto writer = FileWriter::create(file, store->header());
        QVERIFY(writer);
        Event event;
        for (std::uint64_t n = 1; n <= 100; ++n) {
            QVERIFY(store->read(n, event));
            QVERIFY((*writer)->write(event));
        }
        QVERIFY((*writer)->flush());
        const auto loaded = loadFile(file);
        QVERIFY(loaded && loaded->cutOff);
        QCOMPARE(loaded->store->size(), 100U);
        QVERIFY((*writer)->close(event.t));
        QVERIFY(!loadFile(file)->cutOff);
        QVERIFY(!(*writer)->write(event));
    }

    void errorsNameFileLineAndWhatWasExpected()
    {
        const QByteArray head = QByteArray(header) + "\n";
        const std::string gap = errorOf(head
                                        + R"({"n":1,"t":0,"kind":"note","text":""})"
                                          "\n"
                                          R"({"n":3,"t":0,"kind":"note","text":""})"
                                          "\n");
        QVERIFY2(contains(gap, "bad.raftlog, line 3") && contains(gap, "n is 3, and 2 was expected"),
                 gap.c_str());
        const std::string back = errorOf(head
                                         + R"({"n":1,"t":5,"kind":"note","text":""})"
                                           "\n"
                                           R"({"n":2,"t":4,"kind":"note","text":""})"
                                           "\n");
        QVERIFY2(contains(back, "line 3") && contains(back, "from 5 to 4"), back.c_str());
        const std::string damaged = errorOf(head + "{\"n\":1,\n");
        QVERIFY2(contains(damaged, "line 2") && contains(damaged, "not JSON"), damaged.c_str());
        QVERIFY(contains(errorOf(head
                                 + R"({"n":1,"t":0,"kind":"end","hash":"00"})"
                                   "\n"
                                   R"({"n":2,"t":0,"kind":"note","text":""})"
                                   "\n"),
                         "may follow"));
        QVERIFY(contains(errorOf(""), "empty"));
        QVERIFY(contains(errorOf("\n"), "line 1"));
        QVERIFY(contains(errorOf("hello\n"), "line 1"));
        QVERIFY(contains(errorOf(head + "\n"), "line 2"));
        QVERIFY(contains(errorOf(head + "{\"n\":1,\"x\":\"" + QByteArray(5'000'000, 'x') + "\"}\n"),
                         "longer than 4 MiB"));
    }

    void filesThatCannotBeOpenedSayWhy()
    {
        QVERIFY(contains(loadFile("/nonexistent/a.raftlog").error().message, "/nonexistent/a.raftlog"));
        QVERIFY(contains(loadFile(m_folder.path().toStdString()).error().message, "folder"));
        QVERIFY(
            contains(FileWriter::create("/nonexistent/a.raftlog", Header()).error().message, "/nonexistent"));
    }

    void unknownKindsKeepTheirPlace()
    {
        const QByteArray lines = QByteArray(header)
            + "\n"
              R"({"n":1,"t":0,"kind":"omen","node":"S1","until":5})"
              "\n"
              R"({"n":2,"t":0,"kind":"paused","node":"S1"})"
              "\n";
        const std::string file = write("later.raftlog", lines);
        const auto loaded = loadFile(file);
        QVERIFY(loaded);
        QCOMPARE(loaded->store->size(), 2U);
        QVERIFY(contains(loaded->remark, "unknown"));
        Event event;
        QVERIFY(loaded->store->read(1, event));
        QVERIFY(contains(std::get<Noted>(event.body).text, "omen"));
        std::vector<std::uint64_t> numbers;
        const auto streamed = streamFile(
            file, [](const Header&) {},
            [&](const Event& e) {
                numbers.push_back(e.n);
                return true;
            });
        QVERIFY(streamed && contains(*streamed, "unknown"));
        QCOMPARE(numbers, (std::vector<std::uint64_t>{1, 2}));
    }

    void streamingStopsWhenToldTo()
    {
        const std::string file = path("stream.raftlog");
        QVERIFY(saveFile(file, *test::syntheticElection()));
        int seen = 0;
        std::size_t nodes = 0;
        QVERIFY(streamFile(
            file, [&](const Header& h) { nodes = h.nodes.size(); },
            [&](const Event&) { return ++seen < 5; }));
        QCOMPARE(seen, 5);
        QCOMPARE(nodes, 5U);
    }

    void loadingAndSavingCanBeCancelled()
    {
        const auto store = test::syntheticBusyCluster(3, 9000, 2);
        const std::string file = path("cancel.raftlog");
        QVERIFY(!saveFile(file, *store, [](double) { return false; }));
        QVERIFY(saveFile(file, *store));
        const auto loaded = loadFile(file, [](double) { return false; });
        QVERIFY(!loaded && contains(loaded.error().message, "cancelled"));
    }
};

QTEST_GUILESS_MAIN(FileTest)
#include "tst_tracefile.moc"
