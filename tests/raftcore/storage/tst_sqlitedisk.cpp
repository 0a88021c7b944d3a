// SPDX-License-Identifier: MIT
#include "diskfixture.h"
#include "raftcore/storage/sqlitedisk.h"

#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace raft;
using namespace raft::storage;
using raft::storage::test::Model;
using raft::storage::test::same;

namespace {

// A disk with what it reported.
struct Rig {
    explicit Rig(const QString& path, int maxPages = 0)
        : disk(std::make_unique<SqliteDisk>(SqliteFileOptions{path, NodeId("S1"), "cluster-1", maxPages}))
    {
        disk->setHandlers(
            {[this](WriteToken token) { finished.push_back(token); },
             [this](WriteToken token, const std::string& error) { failed.emplace_back(token, error); }});
    }
    WriteToken lastFinished() const { return finished.empty() ? WriteToken() : finished.back(); }

    std::unique_ptr<SqliteDisk> disk;
    std::vector<WriteToken> finished;
    std::vector<std::pair<WriteToken, std::string>> failed;
};

} // namespace

class TestSqliteDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void aNewDiskIsEmptyAndHasAnIdOfItsOwn();
    void whatWasReportedIsFoundAfterARestart();
    void aConflictingSuffixIsReplacedInOneTransaction();
    void anyBytesSurvive();
    void theLogIsReadableWithSqlite3();
    void waitingWritesShareOneTransactionAndOneEvent();
    void abandonedWritesAreDroppedButOneInFlightIsReported();
    void aLateReportComesBeforeTheNextIncarnationOpens();
    void closingWritesEverything();
    void destructionWhileStalledDoesNotHang();
    void aHandlerMayDeleteTheDisk();
    void openLaterDoesNotBlockAndCanBeAbandoned();
    void aFullDiskFailsOnceAndTakesNothingMore();
    void aWriteThatWouldLeaveAGapIsRefused();
    void twoDisksCannotShareAFile();
    void wipingMakesAnotherDisk();
    void anOutsideReaderDisturbsNothing();
    void theDiskFollowsItsOwnerToAnotherThread();
    void aLongLogIsCheckpointedAndReadBack();

private:
    QString path() const { return m_directory->filePath(QStringLiteral("S1.db")); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestSqliteDisk::aNewDiskIsEmptyAndHasAnIdOfItsOwn()
{
    Rig rig(path());
    const auto contents = rig.disk->open();
    QVERIFY2(contents, contents ? "" : contents.error().message.c_str());
    QVERIFY(contents->isNew);
    QCOMPARE(contents->restored.incarnation, Incarnation(1));
    QVERIFY(contents->restored.log.isEmpty());
    QCOMPARE(contents->restored.currentTerm, Term(0));
    QVERIFY(!contents->restored.votedFor);
    QCOMPARE(contents->diskId.size(), std::size_t{16});
    Rig other(m_directory->filePath(QStringLiteral("S2.db")));
    const auto second = other.disk->open();
    QVERIFY(second);
    QVERIFY(second->diskId != contents->diskId);
}

void TestSqliteDisk::whatWasReportedIsFoundAfterARestart()
{
    Model model;
    std::string id;
    {
        Rig rig(path());
        const auto contents = rig.disk->open();
        QVERIFY(contents);
        id = contents->diskId;
        rig.disk->write(model.write(Term(2), {"set x 3", "set y 4"}));
        QTRY_COMPARE(rig.lastFinished(), WriteToken(1));
    }
    Rig rig(path());
    const auto contents = rig.disk->open();
    QVERIFY(contents);
    QVERIFY(!contents->isNew);
    QVERIFY(contents->remarks.empty());
    QCOMPARE(contents->diskId, id);
    QCOMPARE(contents->restored.incarnation, Incarnation(2));
    QVERIFY(same(contents->restored, model.state));
    rig.disk->abandon();
    const auto again = rig.disk->open();
    QVERIFY(again);
    QCOMPARE(again->restored.incarnation, Incarnation(3));
}

void TestSqliteDisk::aConflictingSuffixIsReplacedInOneTransaction()
{
    Model model;
    Rig rig(path());
    QVERIFY(rig.disk->open());
    rig.disk->write(model.write(Term(1), {"a", "b", "c", "d"}));
    QTRY_COMPARE(rig.lastFinished(), WriteToken(1));
    const auto before = rig.disk->statistics();
    rig.disk->write(model.write(Term(2), {"e"}, Index(2)));
    QTRY_COMPARE(rig.lastFinished(), WriteToken(2));
    QCOMPARE(rig.disk->statistics().transactions, before.transactions + 1);
    rig.disk->abandon();
    const auto contents = rig.disk->open();
    QVERIFY(contents);
    QCOMPARE(contents->restored.log.lastIndex(), Index(3));
    QVERIFY(same(contents->restored, model.state));
}

void TestSqliteDisk::anyBytesSurvive()
{
    std::string every;
    for (int i = 0; i < 256; ++i)
        every += static_cast<char>(i);
    Model model;
    Rig rig(path());
    QVERIFY(rig.disk->open());
    model.state.commitIndex = Index(7);
    Persist persist = model.write(Term(9),
                                  {"", every, "grüße 选举", std::string("a\0b", 3), "\xEF\xBB\xBFx",
                                   "\xFF\xFE", "123", "1e5", std::string(100'000, 'x')});
    auto odd =
        std::make_shared<Entry>(Entry{Term(9), EntryType::Configuration, every, ~std::uint64_t{0}, 3, Index(), 0, "{}"});
    persist.entries.push_back(odd);
    model.state.log.append(odd);
    persist.lastIndex = persist.lastIndex.next();
    rig.disk->write(persist);
    QTRY_COMPARE(rig.lastFinished(), WriteToken(1));
    rig.disk->abandon();
    const auto contents = rig.disk->open();
    QVERIFY2(contents, contents ? "" : contents.error().message.c_str());
    QVERIFY(same(contents->restored, model.state));
}

void TestSqliteDisk::theLogIsReadableWithSqlite3()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
    if (program.isEmpty())
        QSKIP("sqlite3 is not installed");
    Model model;
    Rig rig(path());
    QVERIFY(rig.disk->open());
    rig.disk->write(model.write(Term(3), {"set x 3", "grüße"}));
    QTRY_COMPARE(rig.lastFinished(), WriteToken(1));
    QProcess shell; // while the node runs
    shell.start(program,
                {path(), QStringLiteral("select idx, term, type, client, serial, more, data from log")});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()),
             QStringLiteral("1|3|command|c3|100|0|set x 3\n2|3|command|c3|101|0|grüße\n"));
    QCOMPARE(shell.readAllStandardError(), QByteArray());
}

void TestSqliteDisk::waitingWritesShareOneTransactionAndOneEvent()
{
    Model model;
    Rig rig(path());
    QVERIFY(rig.disk->open());
    rig.disk->setStalled(true);
    rig.disk->write(model.write(Term(1), {"first"}));
    for (int i = 0; i < 50; ++i)
        rig.disk->write(model.write(Term(1), {"more"}));
    rig.disk->setStalled(false);
    QTRY_COMPARE(rig.lastFinished(), WriteToken(51));
    const auto statistics = rig.disk->statistics();
    QCOMPARE(statistics.writes, std::uint64_t{51});
    QCOMPARE(statistics.entries, std::uint64_t{51});
    QVERIFY2(statistics.transactions <= 2, std::to_string(statistics.transactions).c_str());
    QVERIFY(rig.finished.size() <= 2);
    QVERIFY(statistics.lastTransaction.count() > 0);
}

void TestSqliteDisk::abandonedWritesAreDroppedButOneInFlightIsReported()
{
    Model model;
    Rig rig(path());
    QVERIFY(rig.disk->open());
    rig.disk->write(model.write(Term(1), {"durable"}));
    QTRY_COMPARE(rig.lastFinished(), WriteToken(1));
    rig.disk->setStalled(true);
    rig.disk->write(model.write(Term(1), {"in flight"}));
    const Restored expected = model.state;
    QTRY_VERIFY(rig.disk->hasBegunAll()); // the thread has taken it
    rig.disk->write(model.write(Term(1), {"dropped"}));
    rig.disk->abandon();
    QVERIFY(!rig.disk->isOpen());
    rig.disk->setStalled(false);
    QTRY_COMPARE(rig.lastFinished(), WriteToken(2));
    const auto contents = rig.disk->open();
    QVERIFY(contents);
    QVERIFY(same(contents->restored, expected));
    QCOMPARE(rig.lastFinished(), WriteToken(2));
    QVERIFY(rig.failed.empty());
}

void TestSqliteDisk::aLateReportComesBeforeTheNextIncarnationOpens()
{
    Model model;
    Rig rig(path());
    QVERIFY(rig.disk->open());
    rig.disk->setExtraDelay(std::chrono::milliseconds(20));
    rig.disk->write(model.write(Term(1), {"late"}));
    QTRY_VERIFY(rig.disk->hasBegunAll());
    rig.disk->abandon();
    const auto contents = rig.disk->open(); // no event was handled in between
    QVERIFY(contents);
    QCOMPARE(rig.finished, std::vector<WriteToken>{WriteToken(1)});
    QVERIFY(same(contents->restored, model.state));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(rig.finished.size(), std::size_t{1});
}

void TestSqliteDisk::closingWritesEverything()
{
    Model model;
    {
        Rig rig(path());
        QVERIFY(rig.disk->open());
        for (int i = 0; i < 200; ++i)
            rig.disk->write(model.write(Term(1), {"entry " + std::to_string(i)}));
        rig.disk->close();
        rig.disk->write(Persist{}); // too late
    }
    Rig rig(path());
    const auto contents = rig.disk->open();
    QVERIFY(contents);
    QVERIFY(same(contents->restored, model.state));
}

void TestSqliteDisk::destructionWhileStalledDoesNotHang()
{
    Model model;
    Rig rig(path());
    QVERIFY(rig.disk->open());
    rig.disk->setStalled(true);
    rig.disk->write(model.write(Term(1), {"in flight"}));
    QTRY_VERIFY(rig.disk->hasBegunAll());
    rig.disk->write(model.write(Term(1), {"dropped"}));
    rig.disk.reset();
    QVERIFY(rig.finished.empty());
    Rig next(path());
    const auto contents = next.disk->open();
    QVERIFY(contents);
    QCOMPARE(contents->restored.log.lastIndex(), Index(1)); // what had begun was carried out
    const SqliteDisk neverOpened(SqliteFileOptions{path(), NodeId("S1"), {}, 0});
    QVERIFY(!neverOpened.isOpen());
}

void TestSqliteDisk::aHandlerMayDeleteTheDisk()
{
    Model model;
    Rig rig(path());
    QVERIFY(rig.disk->open());
    bool heard = false;
    rig.disk->setHandlers({[&rig, &heard](WriteToken) {
                               heard = true;
                               rig.disk.reset();
                           },
                           {}});
    rig.disk->write(model.write(Term(1), {"x"}));
    QTRY_VERIFY(heard);
    QVERIFY(!rig.disk);
}

void TestSqliteDisk::openLaterDoesNotBlockAndCanBeAbandoned()
{
    Rig rig(path());
    std::vector<Incarnation> opened;
    const auto take = [&opened](Result<Contents> contents) {
        QVERIFY(contents);
        opened.push_back(contents->restored.incarnation);
    };
    rig.disk->openLater(take);
    QVERIFY(opened.empty());
    QVERIFY(!rig.disk->isOpen());
    QTRY_COMPARE(opened.size(), std::size_t{1});
    QVERIFY(rig.disk->isOpen());
    QCOMPARE(opened.front(), Incarnation(1));
    rig.disk->abandon();
    rig.disk->openLater(take);
    rig.disk->abandon();
    rig.disk->openLater(take);
    QTRY_COMPARE(opened.size(), std::size_t{2}); // the abandoned one is never answered
    QVERIFY(opened.back() > Incarnation(1));
}

void TestSqliteDisk::aFullDiskFailsOnceAndTakesNothingMore()
{
    Model model;
    Rig rig(path(), 12);
    QVERIFY(rig.disk->open());
    rig.disk->write(model.write(Term(1), {"fits"}));
    QTRY_COMPARE(rig.lastFinished(), WriteToken(1));
    const Restored expected = model.state;
    rig.disk->write(model.write(Term(1), {std::string(200'000, 'x')}));
    QTRY_COMPARE(rig.failed.size(), std::size_t{1});
    QCOMPARE(rig.failed[0].first, WriteToken(2));
    QVERIFY2(QString::fromStdString(rig.failed[0].second).contains(QStringLiteral("no room")),
             rig.failed[0].second.c_str());
    QVERIFY(QString::fromStdString(rig.failed[0].second).contains(QStringLiteral("S1.db")));
    QVERIFY(!rig.disk->isOpen());
    rig.disk->write(model.write(Term(1), {"refused"}));
    rig.disk->close();
    rig.disk.reset();
    QCOMPARE(rig.failed.size(), std::size_t{1});
    Rig next(path());
    const auto contents = next.disk->open();
    QVERIFY(contents);
    QVERIFY(same(contents->restored, expected));
}

void TestSqliteDisk::aWriteThatWouldLeaveAGapIsRefused()
{
    Model model;
    Rig rig(path());
    QVERIFY(rig.disk->open());
    Persist persist = model.write(Term(1), {"a"});
    persist.firstNew = Index(5);
    rig.disk->write(persist);
    QTRY_COMPARE(rig.failed.size(), std::size_t{1});
    const auto contents = rig.disk->open();
    QVERIFY(contents);
    QVERIFY(contents->restored.log.isEmpty());
}

void TestSqliteDisk::twoDisksCannotShareAFile()
{
    Rig rig(path());
    QVERIFY(rig.disk->open());
    Rig other(path());
    const auto refused = other.disk->open();
    QVERIFY(!refused);
    QVERIFY(QString::fromStdString(refused.error().message).contains(QStringLiteral("already open")));
    rig.disk.reset();
    QVERIFY(other.disk->open());
}

void TestSqliteDisk::wipingMakesAnotherDisk()
{
    Model model;
    Rig rig(path());
    const auto first = rig.disk->open();
    QVERIFY(first);
    rig.disk->write(model.write(Term(4), {"gone"}));
    QTRY_COMPARE(rig.lastFinished(), WriteToken(1));
    rig.disk->wipe();
    const auto second = rig.disk->open();
    QVERIFY2(second, second ? "" : second.error().message.c_str());
    QVERIFY(second->isNew);
    QVERIFY(second->diskId != first->diskId);
    QCOMPARE(second->restored.incarnation, Incarnation(1));
    QCOMPARE(second->restored.currentTerm, Term(0));
    QVERIFY(second->restored.log.isEmpty());
}

void TestSqliteDisk::anOutsideReaderDisturbsNothing()
{
    Model model;
    Rig rig(path());
    QVERIFY(rig.disk->open());
    rig.disk->write(model.write(Term(1), {"a"}));
    QTRY_COMPARE(rig.lastFinished(), WriteToken(1));
    {
        QSqlDatabase reader = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("reader"));
        reader.setDatabaseName(path());
        QVERIFY(reader.open());
        QVERIFY(reader.transaction());
        QSqlQuery query(reader);
        QVERIFY(query.exec(QStringLiteral("SELECT count(*) FROM log")));
        QVERIFY(query.next());
        for (int i = 0; i < 300; ++i) // past a checkpoint, which cannot finish while somebody reads
            rig.disk->write(model.write(Term(1), {std::string(4000, 'b')}));
        QTRY_COMPARE(rig.lastFinished(), WriteToken(301));
        QVERIFY(rig.failed.empty());
        QVERIFY(query.exec(QStringLiteral("SELECT count(*) FROM log")));
        QVERIFY(query.next());
        QCOMPARE(query.value(0).toInt(), 1);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("reader"));
    rig.disk->abandon();
    const auto contents = rig.disk->open();
    QVERIFY(contents);
    QVERIFY(same(contents->restored, model.state));
}

void TestSqliteDisk::theDiskFollowsItsOwnerToAnotherThread()
{
    Rig rig(path());
    QThread thread;
    thread.start();
    QObject owner;
    rig.disk->setParent(&owner);
    owner.moveToThread(&thread);
    std::atomic<QThread*> where = nullptr;
    SqliteDisk* disk = rig.disk.release();
    disk->setHandlers({[&where](WriteToken) { where = QThread::currentThread(); }, {}});
    QMetaObject::invokeMethod(&owner, [disk] {
        if (disk->open()) {
            Model model;
            disk->write(model.write(Term(1), {"x"}));
        }
    });
    QTRY_COMPARE(where.load(), &thread);
    QMetaObject::invokeMethod(&owner, [disk, &thread] {
        delete disk;
        thread.quit();
    });
    QVERIFY(thread.wait());
}

void TestSqliteDisk::aLongLogIsCheckpointedAndReadBack()
{
    Model model;
    Rig rig(path());
    QVERIFY(rig.disk->open());
    for (int i = 0; i < 700; ++i) {
        std::vector<std::string> data;
        for (int k = 0; k < 25; ++k)
            data.push_back("set key" + std::to_string(k) + " " + std::to_string(i));
        rig.disk->write(model.write(Term(1), std::move(data)));
    }
    QTRY_COMPARE_WITH_TIMEOUT(rig.lastFinished(), WriteToken(700), 60000); // 700 syncs take their time on a busy machine
    QCOMPARE(rig.disk->statistics().entries, std::uint64_t{17'500});
    rig.disk->write(model.write(Term(2), {"last"}));
    QTRY_COMPARE(rig.lastFinished(), WriteToken(701));
    QVERIFY(rig.disk->statistics().checkpoints > 0);
    rig.disk->abandon();
    const auto contents = rig.disk->open();
    QVERIFY(contents);
    QVERIFY(same(contents->restored, model.state));
}

QTEST_GUILESS_MAIN(TestSqliteDisk)
#include "tst_sqlitedisk.moc"
