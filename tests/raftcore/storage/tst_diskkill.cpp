// SPDX-License-Identifier: MIT
// A process writes and says what is durable; it is killed with SIGKILL at random moments, again and again, and
// must never lose what it said.
#include "diskfixture.h"
#include "raftcore/storage/sqlitedisk.h"
#include "raftcore/storage/sqlitefile.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace raft;
using namespace raft::storage;
using raft::storage::test::digest;
using raft::storage::test::Model;

namespace {

void say(char kind, std::uint64_t token, std::uint64_t sum)
{
    std::printf("%c %llu %llu\n", kind, static_cast<unsigned long long>(token),
                static_cast<unsigned long long>(sum));
    std::fflush(stdout);
}

// The child: keeps a few writes on their way for ever. "w" is said before a write is handed over, "a" when it is
// durable.
class Child {
public:
    Child(const QString& path, quint32 seed)
        : m_disk(SqliteFileOptions{path, NodeId("S1"), "c-1", 0})
        , m_random(seed)
    {
        m_disk.setHandlers({[this](WriteToken token) {
                                say('a', token.value(), 0);
                                while (m_model.token.value() - token.value() < 3)
                                    writeMore();
                            },
                            [](WriteToken, const std::string& error) {
                                std::fprintf(stderr, "%s\n", error.c_str());
                                std::exit(1);
                            }});
        const auto contents = m_disk.open();
        if (!contents) {
            std::fprintf(stderr, "%s\n", contents.error().message.c_str());
            std::exit(1);
        }
        m_model.state = contents->restored;
        say('o', contents->restored.incarnation.value(), digest(m_model.state));
        writeMore();
    }

private:
    void writeMore()
    {
        const std::uint64_t last = m_model.state.log.lastIndex().value();
        std::optional<Index> keep;
        if (m_random.bounded(4) == 0 && last > 0) // a conflict now and then; the log stays short
            keep = Index(last > 200
                             ? last / 2
                             : last - m_random.bounded(static_cast<quint32>(qMin(last, std::uint64_t{5}))));
        std::vector<std::string> data;
        for (quint32 n = m_random.bounded(5U); n > 0; --n)
            data.emplace_back(m_random.bounded(3000U), static_cast<char>('a' + m_random.bounded(26)));
        const Term term(m_model.state.currentTerm.value() + m_random.bounded(2U));
        Persist persist = m_model.write(term, std::move(data), keep);
        say('w', persist.token.value(), digest(m_model.state));
        m_disk.write(std::move(persist));
    }

    SqliteDisk m_disk;
    QRandomGenerator m_random;
    Model m_model;
};

} // namespace

class TestDiskKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKilledProcessKeepsWhatItAcknowledged();
};

void TestDiskKill::aKilledProcessKeepsWhatItAcknowledged()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("S1.db"));
    QRandomGenerator random(4711);
    quint64 incarnation = 0;
    std::uint64_t acknowledged = 0;
    int unacknowledgedButKept = 0;
    for (int round = 0; round < 25; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--child"), path, QString::number(random.generate())});
        QVERIFY(child.waitForStarted());
        // Killed at a random time after a random number of acknowledgements: in no relation to its writes.
        const qsizetype enough = 1 + random.bounded(60);
        QByteArray said;
        while (said.count("\na ") < enough) {
            QVERIFY2(child.waitForReadyRead(20'000), child.readAllStandardError().constData());
            said += child.readAllStandardOutput();
        }
        QEventLoop pause;
        QTimer::singleShot(std::chrono::milliseconds(random.bounded(4)), &pause, &QEventLoop::quit);
        pause.exec();
        child.kill();
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        said += child.readAllStandardOutput();
        said.truncate(said.lastIndexOf('\n') + 1);

        std::vector<std::uint64_t> states; // by token
        std::uint64_t durable = 0;
        const QList<QByteArray> lines = said.split('\n');
        for (const QByteArray& line : lines) {
            const QList<QByteArray> words = line.split(' ');
            if (words[0] == "o" || words[0] == "w")
                states.push_back(words[2].toULongLong());
            if (words[0] == "o")
                QCOMPARE(words[1].toULongLong(), ++incarnation);
            if (words[0] == "a")
                durable = words[1].toULongLong();
        }
        QVERIFY(durable > 0 && durable < states.size());
        acknowledged += durable;

        SqliteFile disk(SqliteFileOptions{path, NodeId("S1"), "c-1", 0});
        const auto contents = disk.open();
        QVERIFY2(contents, contents ? "" : contents.error().message.c_str());
        QVERIFY(contents->remarks.empty());
        QCOMPARE(contents->restored.incarnation, Incarnation(++incarnation));
        const std::uint64_t found = digest(contents->restored);
        const auto state =
            std::find(states.begin() + static_cast<std::ptrdiff_t>(durable), states.end(), found);
        QVERIFY2(state != states.end(),
                 "The disk holds neither the acknowledged state nor one written after it");
        if (state != states.begin() + static_cast<std::ptrdiff_t>(durable))
            ++unacknowledgedButKept;
    }
    qInfo("%llu acknowledged writes in 25 lives, all found; %d lives had one more on the disk",
          static_cast<unsigned long long>(acknowledged), unacknowledgedButKept);
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == QLatin1String("--child")) {
        const Child child(arguments[2], arguments[3].toUInt());
        return QCoreApplication::exec();
    }
    TestDiskKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_diskkill.moc"
