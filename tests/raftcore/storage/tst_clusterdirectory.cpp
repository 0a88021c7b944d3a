// SPDX-License-Identifier: MIT
#include "diskfixture.h"
#include "raftcore/storage/clusterdirectory.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace raft;
using namespace raft::storage;
using raft::storage::test::Model;
using raft::storage::test::same;

namespace {

const std::vector<NodeId> fiveNodes{NodeId("S1"), NodeId("S2"), NodeId("S3"), NodeId("S4"), NodeId("S5")};

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

// A node that writes one entry after another, as fast as its disk allows, until told to stop.
class Node {
public:
    Node(const ClusterDirectory& directory, NodeId id) : disk(directory.makeDisk(id))
    {
        disk->setHandlers({[this](WriteToken token) {
                               finished = token;
                               if (running && token == model.token)
                                   write();
                           },
                           [this](WriteToken, const std::string& text) { error = text; }});
        const auto contents = disk->open();
        if (!contents) {
            error = contents.error().message;
            return;
        }
        model.state = contents->restored;
        diskId = contents->diskId;
    }
    void write() { disk->write(model.write(Term(1), {"set x " + std::to_string(model.token.value())})); }

    std::unique_ptr<SqliteDisk> disk;
    Model model;
    WriteToken finished;
    std::string error, diskId;
    bool running = true;
};

} // namespace

class TestClusterDirectory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void aTemporaryOneIsGoneAfterwards();
    void aNamedOneIsMadeAndFoundAgain();
    void itsSettingsChangeAtomically();
    void twoCannotHoldOneDirectory();
    void anotherProcessThatHoldsItIsNamed();
    void aKilledProcessDoesNotHoldIt();
    void strangeDirectoriesAreRefusedAndLeftAlone();
    void aManifestThatIsNotOursIsRefused_data();
    void aManifestThatIsNotOursIsRefused();
    void namesOfNodesDoNotEscapeTheDirectory();
    void aCopyIsMadeWhileNodesWrite();
    void aSavedClusterGoesOnThere();
    void aCancelledSaveLeavesNothing();
    void aFailedSaveLeavesTheClusterAsItWas();

private:
    QString file(const char* name) const { return m_directory->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_directory;
    const QJsonObject m_settings{{QStringLiteral("heartbeatMs"), 50},
                                 {QStringLiteral("name"), QStringLiteral("Übung")}};
};

void TestClusterDirectory::aTemporaryOneIsGoneAfterwards()
{
    QString path;
    {
        const auto made = ClusterDirectory::makeTemporary(fiveNodes, m_settings);
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        path = (*made)->path();
        QVERIFY((*made)->isTemporary());
        Node node(**made, NodeId("S1"));
        QCOMPARE(node.error, std::string());
        QVERIFY(QFile::exists(path + QStringLiteral("/S1.db")));
    }
    QVERIFY(!QFile::exists(path));
}

void TestClusterDirectory::aNamedOneIsMadeAndFoundAgain()
{
    const QString path = file("deep/down/cluster");
    Manifest manifest;
    Restored written;
    {
        const auto made = ClusterDirectory::openOrMake(path, fiveNodes, m_settings);
        QVERIFY2(made, made ? "" : made.error().message.c_str());
        QVERIFY(!(*made)->isTemporary());
        manifest = (*made)->manifest();
        QCOMPARE(manifest.clusterId.size(), std::size_t{16});
        Node node(**made, NodeId("S3"));
        node.running = false;
        node.write();
        QTRY_COMPARE(node.finished, WriteToken(1));
        written = node.model.state;
    }
    const auto found = ClusterDirectory::openOrMake(path, {NodeId("other")}, {});
    QVERIFY2(found, found ? "" : found.error().message.c_str());
    QVERIFY((*found)->manifest() == manifest);
    const Node node(**found, NodeId("S3"));
    QCOMPARE(node.error, std::string());
    QVERIFY(same(node.model.state, written));
}

void TestClusterDirectory::itsSettingsChangeAtomically()
{
    auto made = ClusterDirectory::make(file("c"), fiveNodes, m_settings);
    QVERIFY(made);
    const std::string id = (*made)->manifest().clusterId;
    const QJsonObject settings{{QStringLiteral("heartbeatMs"), 70}};
    QVERIFY((*made)->update({NodeId("S1"), NodeId("S9")}, settings));
    made->reset();
    const auto found = ClusterDirectory::open(file("c"));
    QVERIFY(found);
    QCOMPARE((*found)->manifest().clusterId, id);
    QCOMPARE((*found)->manifest().settings, settings);
    QCOMPARE((*found)->manifest().nodes, (std::vector<NodeId>{NodeId("S1"), NodeId("S9")}));
    QCOMPARE(QDir(file("c")).entryList(QDir::Files),
             (QStringList{QStringLiteral("cluster.json"), QStringLiteral("cluster.lock")}));
}

void TestClusterDirectory::twoCannotHoldOneDirectory()
{
    auto made = ClusterDirectory::make(file("c"), fiveNodes, m_settings);
    QVERIFY(made);
    const auto second = ClusterDirectory::open(file("c"));
    QVERIFY(!second);
    QVERIFY(QString::fromStdString(second.error().message)
                .contains(QStringLiteral("already open in this program")));
    made->reset();
    QVERIFY(ClusterDirectory::open(file("c")));
}

void TestClusterDirectory::anotherProcessThatHoldsItIsNamed()
{
    QVERIFY(ClusterDirectory::make(file("c"), fiveNodes, m_settings));
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), file("c")});
    QVERIFY(other.waitForReadyRead());
    const auto refused = ClusterDirectory::open(file("c"));
    QVERIFY(!refused);
    const QString message = QString::fromStdString(refused.error().message);
    QVERIFY2(message.contains(QStringLiteral("tst_clusterdirectory, process %1").arg(other.processId())),
             qPrintable(message));
    other.closeWriteChannel();
    QVERIFY(other.waitForFinished());
    QVERIFY(ClusterDirectory::open(file("c")));
}

void TestClusterDirectory::aKilledProcessDoesNotHoldIt()
{
    QVERIFY(ClusterDirectory::make(file("c"), fiveNodes, m_settings));
    QProcess other;
    other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold"), file("c")});
    QVERIFY(other.waitForReadyRead());
    QVERIFY(!ClusterDirectory::open(file("c")));
    other.kill();
    QVERIFY(other.waitForFinished());
    QVERIFY(QFile::exists(file("c/cluster.lock")));
    const auto opened = ClusterDirectory::open(file("c"));
    QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
}

void TestClusterDirectory::strangeDirectoriesAreRefusedAndLeftAlone()
{
    const auto missing = ClusterDirectory::open(file("nowhere"));
    QVERIFY(!missing);
    QVERIFY(QString::fromStdString(missing.error().message).contains(QStringLiteral("no directory")));
    QVERIFY(put(file("letter.txt"), "Dear"));
    const auto occupied = ClusterDirectory::make(m_directory->path(), fiveNodes, m_settings);
    QVERIFY(!occupied);
    QVERIFY(QString::fromStdString(occupied.error().message).contains(QStringLiteral("holds other files")));
    const auto noCluster = ClusterDirectory::open(m_directory->path());
    QVERIFY(!noCluster);
    QVERIFY(QString::fromStdString(noCluster.error().message).contains(QStringLiteral("cluster.json")));
    const auto underAFile = ClusterDirectory::make(file("letter.txt/c"), fiveNodes, m_settings);
    QVERIFY(!underAFile);
    QVERIFY(QString::fromStdString(underAFile.error().message).contains(QStringLiteral("cannot be made")));
    QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files), QStringList{QStringLiteral("letter.txt")});
}

void TestClusterDirectory::aManifestThatIsNotOursIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("not JSON") << QByteArray("{\"kind\": ") << QByteArray("byte");
    QTest::newRow("empty") << QByteArray() << QByteArray("byte 0");
    QTest::newRow("foreign") << QByteArray("{\"name\":\"x\"}") << QByteArray("not written by this program");
    QTest::newRow("array") << QByteArray("[1,2]") << QByteArray("not written by this program");
    QTest::newRow("newer") << QByteArray("{\"kind\":\"raftarium cluster\",\"format\":9}")
                           << QByteArray("newer version");
    QTest::newRow("no id") << QByteArray(
        "{\"kind\":\"raftarium cluster\",\"format\":1,\"nodes\":[\"S1\"],\"settings\":{}}")
                           << QByteArray("no cluster id");
    QTest::newRow("bad name") << QByteArray(
        "{\"kind\":\"raftarium cluster\",\"format\":1,\"cluster\":\"a\",\"nodes\":[\"a b\"],\"settings\":{}}")
                              << QByteArray("“a b” cannot be the name");
    QTest::newRow("twice") << QByteArray(
        "{\"kind\":\"raftarium "
        "cluster\",\"format\":1,\"cluster\":\"a\",\"nodes\":[\"S1\",\"S1\"],\"settings\":{}}")
                           << QByteArray("“S1” cannot be the name");
    QTest::newRow("no nodes") << QByteArray(
        "{\"kind\":\"raftarium cluster\",\"format\":1,\"cluster\":\"a\",\"settings\":{}}")
                              << QByteArray("names no nodes");
    QTest::newRow("no settings") << QByteArray(
        "{\"kind\":\"raftarium cluster\",\"format\":1,\"cluster\":\"a\",\"nodes\":[\"S1\"]}")
                                 << QByteArray("settings are missing");
}

void TestClusterDirectory::aManifestThatIsNotOursIsRefused()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, words);
    QVERIFY(put(file("cluster.json"), text));
    const auto refused = ClusterDirectory::open(m_directory->path());
    QVERIFY(!refused);
    const QString message = QString::fromStdString(refused.error().message);
    QVERIFY2(message.contains(QString::fromUtf8(words)), qPrintable(message));
    QVERIFY2(message.contains(QStringLiteral("cluster.json")), qPrintable(message));
    QCOMPARE(contentsOf(file("cluster.json")), text);
}

void TestClusterDirectory::namesOfNodesDoNotEscapeTheDirectory()
{
    const NodeId odd("../S1*?");
    const auto made = ClusterDirectory::make(file("c"), {odd}, {});
    QVERIFY(made);
    const Node node(**made, odd);
    QCOMPARE(node.error, std::string());
    QVERIFY(QFile::exists(file("c/..%2FS1%2A%3F.db")));
}

void TestClusterDirectory::aCopyIsMadeWhileNodesWrite()
{
    const auto made = ClusterDirectory::make(file("c"), fiveNodes, m_settings);
    QVERIFY(made);
    Node one(**made, NodeId("S1")), two(**made, NodeId("S2")), late(**made, NodeId("S3"));
    one.write();
    two.write();
    QTRY_VERIFY(one.finished > WriteToken(20) && two.finished > WriteToken(20));
    const WriteToken before = one.finished;
    std::atomic<bool> saved = false;
    std::string problem;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> progress;
    std::thread saver([&] {
        const auto result =
            (*made)->saveTo(file("copy"), SaveMode::KeepAsCopy, [&](std::uint64_t done, std::uint64_t total) {
                progress.emplace_back(done, total);
            });
        if (!result)
            problem = result.error().message;
        saved = true;
    });
    QTRY_VERIFY(saved);
    saver.join();
    QCOMPARE(problem, std::string());
    const WriteToken after = one.model.token;
    QTRY_VERIFY(one.finished > after && two.finished > WriteToken(30)); // they go on where they are
    one.running = two.running = false;
    QVERIFY(!progress.empty());
    QCOMPARE(progress.back().first, progress.back().second);
    QCOMPARE((*made)->path(), file("c"));

    const auto copy = ClusterDirectory::open(file("copy"));
    QVERIFY2(copy, copy ? "" : copy.error().message.c_str());
    QVERIFY((*copy)->manifest() == (*made)->manifest());
    const Node copied(**copy, NodeId("S1"));
    QCOMPARE(copied.error, std::string());
    QCOMPARE(copied.diskId, one.diskId);
    const Index last = copied.model.state.log.lastIndex();
    QVERIFY(last.value() >= before.value() && last.value() <= after.value());
    QVERIFY(
        sameEntries(copied.model.state.log.slice(Index(1), last), one.model.state.log.slice(Index(1), last)));
    QCOMPARE(copied.model.state.incarnation, Incarnation(2));
}

void TestClusterDirectory::aSavedClusterGoesOnThere()
{
    QString temporary;
    Restored one, two;
    {
        const auto made = ClusterDirectory::makeTemporary(fiveNodes, m_settings);
        QVERIFY(made);
        temporary = (*made)->path();
        Node running(**made, NodeId("S1"));
        Node down(**made, NodeId("S2"));
        down.running = false;
        down.write();
        QTRY_COMPARE(down.finished, WriteToken(1));
        down.disk->abandon();
        running.write();
        QTRY_VERIFY(running.finished > WriteToken(20));
        std::atomic<bool> saved = false;
        std::string problem;
        std::thread saver([&] {
            if (const auto result = (*made)->saveTo(file("kept"), SaveMode::GoOnThere); !result)
                problem = result.error().message;
            saved = true;
        });
        QTRY_VERIFY(saved);
        saver.join();
        QCOMPARE(problem, std::string());
        QCOMPARE((*made)->path(), file("kept"));
        QVERIFY(!(*made)->isTemporary());
        const WriteToken then = running.model.token;
        QTRY_VERIFY(running.finished > then);
        running.running = false;
        QTRY_COMPARE(running.finished, running.model.token);
        one = running.model.state;
        const auto restarted = down.disk->open();
        QVERIFY2(restarted, restarted ? "" : restarted.error().message.c_str());
        QCOMPARE(restarted->restored.incarnation, Incarnation(2));
        down.write();
        QTRY_COMPARE(down.finished, WriteToken(2));
        two = down.model.state;
        QVERIFY(!ClusterDirectory::open(file("kept"))); // held by us
    }
    QVERIFY(!QFile::exists(temporary));
    const auto kept = ClusterDirectory::open(file("kept"));
    QVERIFY2(kept, kept ? "" : kept.error().message.c_str());
    const Node first(**kept, NodeId("S1")), second(**kept, NodeId("S2")), third(**kept, NodeId("S3"));
    QCOMPARE(first.error + second.error + third.error, std::string());
    QVERIFY(same(first.model.state, one));
    QVERIFY(same(second.model.state, two));
    QVERIFY(third.model.state.log.isEmpty());
}

void TestClusterDirectory::aCancelledSaveLeavesNothing()
{
    const auto made = ClusterDirectory::make(file("c"), fiveNodes, m_settings);
    QVERIFY(made);
    Node node(**made, NodeId("S1"));
    node.running = false;
    std::vector<std::string> data(3000, "x");
    node.disk->write(node.model.write(Term(1), data));
    QTRY_COMPARE(node.finished, WriteToken(1));
    std::uint64_t reached = 0;
    const auto result = (*made)->saveTo(
        file("copy"), SaveMode::GoOnThere, [&reached](std::uint64_t done, std::uint64_t) { reached = done; },
        [&reached] { return reached >= 1000; });
    QVERIFY(!result);
    QVERIFY(QString::fromStdString(result.error().message).contains(QStringLiteral("cancelled")));
    QVERIFY(QString::fromStdString(result.error().message).contains(file("copy") + QStringLiteral("”")));
    QVERIFY(reached >= 1000 && reached < 3000);
    QCOMPARE(QDir(m_directory->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("c")});
    QCOMPARE((*made)->path(), file("c"));
    node.write();
    QTRY_COMPARE(node.finished, WriteToken(2));
}

void TestClusterDirectory::aFailedSaveLeavesTheClusterAsItWas()
{
    const auto made = ClusterDirectory::makeTemporary(fiveNodes, m_settings);
    QVERIFY(made);
    Node node(**made, NodeId("S1"));
    node.running = false;
    QVERIFY(QDir(m_directory->path()).mkdir(QStringLiteral("full")));
    QVERIFY(put(file("full/letter.txt"), "Dear"));
    QVERIFY(!(*made)->saveTo(file("full"), SaveMode::GoOnThere));
    QVERIFY(!(*made)->saveTo(file("full/letter.txt/c"), SaveMode::GoOnThere));
    QVERIFY((*made)->isTemporary());
    node.write();
    QTRY_COMPARE(node.finished, WriteToken(1));
    QCOMPARE(QDir(file("full")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("letter.txt")});
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--hold")) {
        const auto held = ClusterDirectory::open(arguments[2]);
        std::puts(held ? "held" : "refused");
        std::fflush(stdout);
        return std::getchar() == EOF && held ? 0 : 1; // until the parent closes the channel
    }
    TestClusterDirectory test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_clusterdirectory.moc"
