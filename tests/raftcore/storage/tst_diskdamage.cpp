// SPDX-License-Identifier: MIT
// A disk that cannot be trusted is refused with a message, and left as it is. Never silence.
#include "diskfixture.h"
#include "raftcore/storage/schema.h"
#include "raftcore/storage/sqlitefile.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <set>

#include <unistd.h>

using namespace raft;
using namespace raft::storage;
using raft::storage::test::digest;
using raft::storage::test::Model;
using raft::storage::test::same;

namespace {

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

// Permissions mean nothing to root; while this lives, the test is nobody.
class AsNobody {
public:
    AsNobody() : m_was(::geteuid())
    {
        if (m_was == 0)
            m_changed = ::setresuid(65534, 65534, 0) == 0;
    }
    ~AsNobody()
    {
        if (m_changed && ::setresuid(0, 0, 0) != 0)
            std::abort();
    }
    Q_DISABLE_COPY_MOVE(AsNobody)

private:
    uid_t m_was;
    bool m_changed = false;
};

} // namespace

class TestDiskDamage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void anUndamagedCopyOpens();
    void damageIsFoundOrHarmless_data();
    void damageIsFoundOrHarmless();
    void withoutTheWitnessAPrefixIsFound();
    void aDamagedWitnessIsRemarkedUpon();
    void aStrangersFileIsRefused_data();
    void aStrangersFileIsRefused();
    void anotherProgramsDatabaseIsRefused();
    void aNewerFormatIsRefused();
    void anotherNodesDiskIsRefused();
    void anotherClustersDiskIsRefused();
    void aVanishedDatabaseIsRefused();
    void aReadOnlyFileIsRefused();
    void aReadOnlyDirectoryIsRefused();
    void aFullFileSystemIsNamed();
    void aFileThatIsOnlyHalfMadeIsMadeAnew();

private:
    QString file(const char* name) const { return m_directory->filePath(QString::fromLatin1(name)); }
    void unpack() const { unpack(m_database, m_wal, m_witness); }
    void unpack(const QByteArray& database, const QByteArray& wal, const QByteArray& witness) const
    {
        QVERIFY(put(file("S1.db"), database) && put(file("S1.db-wal"), wal));
        QFile::remove(file("S1.db-shm"));
        QFile::remove(file("S1.witness"));
        if (!witness.isEmpty())
            QVERIFY(put(file("S1.witness"), witness));
    }
    Result<Contents> open(const char* node = "S1", const char* cluster = "c-1") const
    {
        SqliteFile disk(SqliteFileOptions{file("S1.db"), NodeId(node), cluster, 0});
        return disk.open();
    }
    void expectRefusal(const Result<Contents>& result, const char* words) const
    {
        QVERIFY(!result);
        const QString message = QString::fromStdString(result.error().message);
        QVERIFY2(message.contains(QLatin1String(words)), qPrintable(message));
        QVERIFY2(message.contains(m_directory->path()), qPrintable(message));
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    QByteArray m_database, m_wal, m_witness; // of a disk whose process was killed
    Model m_model;
    std::set<std::uint64_t> m_history; // digests of all acknowledged states
};

// The older half of the log is in the database, the newer half in the write-ahead log.
void TestDiskDamage::initTestCase()
{
    init();
    m_history.insert(digest(m_model.state));
    for (int half = 0; half < 2; ++half) {
        SqliteFile disk(SqliteFileOptions{file("S1.db"), NodeId("S1"), "c-1", 0});
        QVERIFY(disk.open());
        for (int i = 0; i < 40; ++i) {
            const std::optional<Index> keep =
                i % 10 == 9 ? std::optional(Index(m_model.state.log.lastIndex().value() - 2)) : std::nullopt;
            const Persist persist[] = {m_model.write(Term(static_cast<std::uint64_t>(1 + half * 5 + i / 10)),
                                                     {"set x " + std::to_string(i), std::string(900, 'y')},
                                                     keep)};
            QVERIFY(disk.write(persist));
            m_history.insert(digest(m_model.state));
        }
        m_database = contentsOf(file("S1.db"));
        m_wal = contentsOf(file("S1.db-wal"));
        m_witness = contentsOf(file("S1.witness"));
    }
    QVERIFY(m_database.size() > 8 * 4096);
    QVERIFY(m_wal.size() > 40 * 4096);
    QVERIFY(!m_witness.isEmpty());
}

void TestDiskDamage::anUndamagedCopyOpens()
{
    unpack();
    const auto contents = open();
    QVERIFY2(contents, contents ? "" : contents.error().message.c_str());
    QVERIFY(same(contents->restored, m_model.state));
    QCOMPARE(contents->restored.incarnation, Incarnation(3));
}

void TestDiskDamage::damageIsFoundOrHarmless_data()
{
    QTest::addColumn<bool>("inWal");
    QTest::addColumn<int>("kind");
    for (const bool inWal : {false, true}) {
        const char* where = inWal ? "write-ahead log" : "database";
        QTest::addRow("%s cut off", where) << inWal << 0;
        QTest::addRow("%s with a flipped bit", where) << inWal << 1;
        QTest::addRow("%s with an empty sector", where) << inWal << 2;
        QTest::addRow("%s with a foreign page", where) << inWal << 3;
    }
}

void TestDiskDamage::damageIsFoundOrHarmless()
{
    QFETCH(const bool, inWal);
    QFETCH(const int, kind);
    QRandomGenerator random(static_cast<quint32>(kind * 2 + (inWal ? 1 : 0)));
    const QByteArray& whole = inWal ? m_wal : m_database;
    int refused = 0;
    for (int round = 0; round < 48; ++round) {
        QByteArray damaged = whole;
        // Every page's start comes up among the offsets, and so do places anywhere in between.
        const qsizetype pages = whole.size() / 4096;
        const qsizetype offset = round % 2 == 0
            ? (round / 2 % pages) * (inWal ? 4096 + 24 : 4096) + (inWal ? 32 : 0)
            : random.bounded(static_cast<int>(whole.size()));
        if (kind == 0)
            damaged.truncate(offset);
        else if (kind == 1)
            damaged[offset] = static_cast<char>(damaged[offset] ^ (1 << random.bounded(8)));
        else
            damaged.replace(offset, qMin(kind == 2 ? 512 : 4096, damaged.size() - offset),
                            kind == 2 ? QByteArray(qMin(512, damaged.size() - offset), '\0')
                                      : m_wal.mid(5000, qMin(4096, damaged.size() - offset)));
        if (damaged == whole)
            continue;
        unpack(inWal ? m_database : damaged, inWal ? damaged : m_wal, m_witness);
        const auto contents = open();
        const QByteArray context = QByteArray::number(offset);
        if (contents) {
            QVERIFY2(same(contents->restored, m_model.state), context.constData());
            continue;
        }
        ++refused;
        QVERIFY2(QString::fromStdString(contents.error().message).contains(file("S1.db")),
                 contents.error().message.c_str());
        QVERIFY2(contentsOf(file("S1.db")) == (inWal ? m_database : damaged), context.constData());
        QVERIFY2(contentsOf(file("S1.db-wal")) == (inWal ? damaged : m_wal), context.constData());
        QVERIFY2(contentsOf(file("S1.witness")) == m_witness, context.constData());
    }
    QVERIFY2(inWal ? refused > 24 : refused > 0, QByteArray::number(refused).constData());
}

// What SQLite alone promises, and why there is a witness.
void TestDiskDamage::withoutTheWitnessAPrefixIsFound()
{
    QRandomGenerator random(7);
    int shorter = 0;
    for (int round = 0; round < 30; ++round) {
        QByteArray damaged = m_wal;
        damaged.truncate(random.bounded(static_cast<int>(m_wal.size())));
        unpack(m_database, damaged, {});
        const auto contents = open();
        QVERIFY2(contents, contents ? "" : contents.error().message.c_str());
        QVERIFY(m_history.count(digest(contents->restored)) == 1);
        if (!same(contents->restored, m_model.state))
            ++shorter;
    }
    QVERIFY(shorter > 0);
}

void TestDiskDamage::aDamagedWitnessIsRemarkedUpon()
{
    for (const qsizetype at : {qsizetype{3}, m_witness.indexOf("writes") + 20, m_witness.size() - 3}) {
        QByteArray damaged = m_witness;
        damaged[at] = '~';
        unpack(m_database, m_wal, damaged);
        const auto contents = open();
        QVERIFY2(contents, contents ? "" : contents.error().message.c_str());
        QVERIFY(same(contents->restored, m_model.state));
        QCOMPARE(contents->remarks.size(), std::size_t{1});
        const auto again = open(); // it was made anew
        QVERIFY(again);
        QVERIFY(again->remarks.empty());
    }
}

void TestDiskDamage::aStrangersFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("text") << QByteArray("Dear diary,\n").repeated(200)
                          << QByteArray("is not the disk of a Raft node");
    QTest::newRow("short text") << QByteArray("x") << QByteArray("is not the disk of a Raft node");
    QTest::newRow("empty") << QByteArray() << QByteArray("it is empty");
    QTest::newRow("only the magic") << QByteArray("SQLite format 3", 16) << QByteArray("S1.db");
    QTest::newRow("zeros") << QByteArray(8192, '\0') << QByteArray("is not the disk of a Raft node");
}

void TestDiskDamage::aStrangersFileIsRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, words);
    QVERIFY(put(file("S1.db"), bytes));
    expectRefusal(open(), words.constData());
    QCOMPARE(contentsOf(file("S1.db")), bytes);
    QVERIFY(QFile::remove(file("S1.db")));
    QVERIFY(QDir(m_directory->path()).mkdir(QStringLiteral("S1.db")));
    expectRefusal(open(), "it is not a file");
}

void TestDiskDamage::anotherProgramsDatabaseIsRefused()
{
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
        other.setDatabaseName(file("S1.db"));
        QVERIFY(other.open());
        QSqlQuery query(other);
        QVERIFY(query.exec(QStringLiteral("CREATE TABLE log (idx INTEGER)")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("other"));
    const QByteArray before = contentsOf(file("S1.db"));
    expectRefusal(open(), "another program");
    QCOMPARE(contentsOf(file("S1.db")), before);
}

void TestDiskDamage::aNewerFormatIsRefused()
{
    QVERIFY(open());
    {
        QSqlDatabase newer = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
        newer.setDatabaseName(file("S1.db"));
        QVERIFY(newer.open());
        QSqlQuery query(newer);
        QVERIFY(query.exec(QStringLiteral("PRAGMA user_version = %1").arg(schema::formatVersion + 1)));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("newer"));
    expectRefusal(open(), "newer version");
}

void TestDiskDamage::anotherNodesDiskIsRefused()
{
    unpack();
    expectRefusal(open("S2"), "is the disk of node S1, but node S2");
    QCOMPARE(contentsOf(file("S1.db-wal")), m_wal);
}

void TestDiskDamage::anotherClustersDiskIsRefused()
{
    unpack();
    expectRefusal(open("S1", "c-2"), "another cluster (c-1 instead of c-2)");
    QCOMPARE(contentsOf(file("S1.db-wal")), m_wal);
}

void TestDiskDamage::aVanishedDatabaseIsRefused()
{
    unpack();
    QVERIFY(QFile::remove(file("S1.db")));
    expectRefusal(open(), "is missing");
    QVERIFY(!QFile::exists(file("S1.db")));
    QVERIFY(QFile::remove(file("S1.witness")));
    expectRefusal(open(), "is missing");
    QVERIFY(QFile::remove(file("S1.db-wal")));
    const auto contents = open();
    QVERIFY(contents);
    QVERIFY(contents->isNew);
}

void TestDiskDamage::aReadOnlyFileIsRefused()
{
    unpack();
    QVERIFY(QFile::setPermissions(m_directory->path(), QFile::Permissions(0x7777)));
    QVERIFY(QFile::setPermissions(file("S1.db"), QFile::Permissions(0x4444)));
    {
        const AsNobody nobody;
        expectRefusal(open(), "is read-only");
    }
    QCOMPARE(contentsOf(file("S1.db-wal")), m_wal);
}

void TestDiskDamage::aReadOnlyDirectoryIsRefused()
{
    unpack();
    QVERIFY(QFile::setPermissions(m_directory->path(), QFile::Permissions(0x5555)));
    {
        const AsNobody nobody;
        expectRefusal(open(), "is read-only");
    }
    QCOMPARE(contentsOf(file("S1.db-wal")), m_wal);
    QVERIFY(QFile::setPermissions(m_directory->path(), QFile::Permissions(0x7777)));
}

void TestDiskDamage::aFullFileSystemIsNamed()
{
    const QString mount = file("small");
    QVERIFY(QDir().mkdir(mount));
    const QStringList options{QStringLiteral("-t"),        QStringLiteral("tmpfs"), QStringLiteral("-o"),
                              QStringLiteral("size=256k"), QStringLiteral("tmpfs"), mount};
    if (::geteuid() != 0 || QProcess::execute(QStringLiteral("mount"), options) != 0)
        QSKIP("Only root may mount a small file system");
    Model model;
    Restored durable;
    QString message;
    {
        SqliteFile disk(SqliteFileOptions{mount + QStringLiteral("/S1.db"), NodeId("S1"), "c-1", 0});
        bool opened = static_cast<bool>(disk.open());
        while (opened && message.isEmpty()) {
            const Persist persist[] = {model.write(Term(1), {std::string(5000, 'x')})};
            if (const auto written = disk.write(persist); !written)
                message = QString::fromStdString(written.error().message);
            else
                durable = model.state;
        }
        const Persist persist[] = {model.write(Term(1), {"y"})};
        QVERIFY(!disk.write(persist)); // never again
    }
    Result<Contents> contents = Error{};
    {
        SqliteFile disk(SqliteFileOptions{mount + QStringLiteral("/S1.db"), NodeId("S1"), "c-1", 0});
        contents = disk.open();
    }
    QCOMPARE(QProcess::execute(QStringLiteral("umount"), {mount}), 0);
    QVERIFY2(message.contains(QStringLiteral("no room")) && message.contains(mount), qPrintable(message));
    QVERIFY(durable.log.lastIndex() > Index(3));
    if (contents)
        QVERIFY(same(contents->restored, durable));
    else
        QVERIFY2(QString::fromStdString(contents.error().message).contains(QStringLiteral("no room")),
                 contents.error().message.c_str());
}

void TestDiskDamage::aFileThatIsOnlyHalfMadeIsMadeAnew()
{
    QVERIFY(put(file("S1.db.new"), "SQLite format 3"));
    const auto contents = open();
    QVERIFY2(contents, contents ? "" : contents.error().message.c_str());
    QVERIFY(contents->isNew);
    QVERIFY(!QFile::exists(file("S1.db.new")));
}

QTEST_GUILESS_MAIN(TestDiskDamage)
#include "tst_diskdamage.moc"
