// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include <QJsonDocument>
#include <QJsonObject>

// The program as a person runs it, over real sockets.
class CommandLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFeatureOfALiveRunIsToldRecordedAndCounted()
    {
        const QString file = m_directory.filePath(QStringLiteral("run.raftlog"));
        const QStringList asked{
            "--nodes", "3", "--memory", "--for", "3s", "--append", "50/s", "--snapshot-entries", "40", "--kept-entries", "5",
            "--client", "bob,session,retries=3,node=S2", "--write", "set x 1@300ms,client=bob", "--read", "get x@600ms,mode=lease",
            "--read", "get x@600ms,mode=local", "--read", "get x@600ms,mode=read-index", "--read", "get x@600ms,mode=log",
            "--retry", "bob:2@700ms", "--add", "S4@800ms", "--members", "S1,S2,S3,S4@1s", "--transfer", "1.5s", "--snapshot",
            "S4@1.8s", "--tune", "heartbeat=20ms@2s", "--members-single", "S2,S3,S4@2.2s", "--forget-leader", "S2@2.4s",
            "--rule", "preVote=off@2.5s", "--rule", "preVote=on@2.6s", "--note", "nearly over@2.7s", "--rule-off",
            "fastBacktracking", "--trace", file};
        const Run live = run(QStringList{QStringLiteral("live")} + asked);
        QVERIFY2(live.code == 0, qPrintable(live.error + live.output.right(4'000)));
        QCOMPARE(live.error, QString());
        for (const char* told : {"*** Rules of Raft are off", "fastBacktracking (§5.3)", "“bob” to open a session", "(lease)",
                                 "(local, may be stale)", "(ReadIndex)", "(through the log)", "is there as a new server",
                                 "enters joint consensus", "has handed leadership to", "takes a snapshot", "heartbeat every 20 ms",
                                 "as a single-server change", "is told to forget who leads", "switch off the rule",
                                 "nearly over", "every property held"})
            QVERIFY2(live.output.contains(QString::fromUtf8(told)), told);

        const Run check = run({QStringLiteral("trace"), QStringLiteral("check"), file});
        QVERIFY2(check.code == 0, qPrintable(check.output));
        QVERIFY(check.output.contains(QLatin1String("*** Rules of Raft are off")) && check.output.contains(QLatin1String("preVote (")));

        const Run stats = run({QStringLiteral("trace"), QStringLiteral("stats"), QStringLiteral("--json"), file});
        QCOMPARE(stats.code, 0);
        const QJsonObject numbers = QJsonDocument::fromJson(stats.output.toUtf8()).object();
        QCOMPARE(numbers.value(QLatin1String("violations")).toInt(-1), 0);
        QCOMPARE(numbers.value(QLatin1String("transfersDone")).toInt(), 1);
        QCOMPARE(numbers.value(QLatin1String("sessionsOpened")).toInt(), 1);
        QCOMPARE(numbers.value(QLatin1String("duplicates")).toInt(), 1); // bob's retry took no effect
        QVERIFY(numbers.value(QLatin1String("retries")).toInt() >= 1);
        QVERIFY(numbers.value(QLatin1String("memberChanges")).toInt() >= 2);
        QVERIFY(numbers.value(QLatin1String("snapshotsTaken")).toInt() >= 2);
        const QJsonObject reads = numbers.value(QLatin1String("readsByMode")).toObject();
        for (const char* mode : {"log", "read-index", "lease", "local"})
            QVERIFY2(reads.value(QLatin1String(mode)).toInt() == 1, mode);
        QVERIFY(run({QStringLiteral("trace"), QStringLiteral("stats"), file}).output.contains(QLatin1String("Sessions")));
    }

    void helpListsEveryOptionAndEndsWell()
    {
        const Run help = run({QStringLiteral("live"), QStringLiteral("--help")});
        QCOMPARE(help.code, 0);
        for (const char* option : {"--add", "--members ", "--members-single", "--abort-change-at", "--transfer", "--abort-transfer-at",
                                   "--snapshot ", "--forget-leader", "--tune", "--client", "--read", "--write", "--retry", "--rule ",
                                   "--rule-off", "--snapshot-entries", "--kept-entries", "--max-inflight ", "--max-reads"})
            QVERIFY2(help.output.contains(QLatin1String(option)), option);
    }

    void wrongArgumentsEndWithTwoAndARefusedCommandIsToldWithoutEndingTheRun()
    {
        const Run wrong = run({QStringLiteral("live"), QStringLiteral("--members"), QStringLiteral("S1")});
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.error.contains(QLatin1String("--members")), qPrintable(wrong.error));
        const Run refused = run({"live", "--nodes", "1", "--memory", "--for", "500ms", "--quiet", "--snapshot", "S7@100ms", "--tune",
                                 "heartbeat=9s@200ms"});
        QCOMPARE(refused.code, 0);
        QVERIFY2(refused.error.contains(QLatin1String("S7")) && refused.error.contains(QLatin1String("heartbeat")), qPrintable(refused.error));
    }

    void aClusterThatIsOpenedAgainKeepsItsNodesAndTimersAndSaysSo()
    {
        const QStringList brief{"live", "--for", "100ms", "--quiet", "--data", m_directory.filePath(QStringLiteral("kept"))};
        const Run first = run(brief + QStringList{"--nodes", "3", "--heartbeat", "20ms", "--max-reads", "7"});
        QCOMPARE(first.code, 0);
        QCOMPARE(first.error, QString());
        const Run same = run(brief + QStringList{"--nodes", "3", "--heartbeat", "20ms"});
        QCOMPARE(same.code, 0);
        QCOMPARE(same.error, QString());
        const Run other = run(brief + QStringList{"--nodes", "5", "--heartbeat", "30ms", "--max-reads", "7", "--election", "200ms-300ms"});
        QCOMPARE(other.code, 0);
        const QStringList said = other.error.trimmed().split(QLatin1Char('\n'));
        QCOMPARE(said.size(), 2);
        QVERIFY2(said[0].contains(QLatin1String("--nodes 5:")) && said[0].contains(QLatin1String("(3)")), qPrintable(other.error));
        QVERIFY2(said[1].contains(QLatin1String("--heartbeat 30ms")) && said[1].contains(QLatin1String("--election 200ms-300ms")),
                 qPrintable(other.error));
        QVERIFY2(!said[1].contains(QLatin1String("max-reads")), qPrintable(other.error)); // that is as it was asked for
    }

    void chaosInTheLabIsDrawnFromTheSeedAndIsAScheduleLikeAnyOther()
    {
        const QString file = m_directory.filePath(QStringLiteral("chaos.json"));
        const QStringList calm{"lab", "--nodes", "5", "--seed", "7", "--for", "5s", "--append", "20/s", "--delay", "5ms", "--quiet"};
        const auto hashOf = [](const Run& run) { return run.output.section(QStringLiteral("Event hash "), 1).section(QLatin1Char('\n'), 0, 0); };
        const Run wild = run(calm + QStringList{"--chaos", "--save-schedule", file});
        QCOMPARE(wild.code, 0);
        QVERIFY(!hashOf(wild).isEmpty());
        QCOMPARE(hashOf(run(calm + QStringList{"--chaos"})), hashOf(wild));
        QVERIFY(hashOf(run(calm)) != hashOf(wild));
        QFile schedule(file);
        QVERIFY(schedule.open(QIODevice::ReadOnly));
        QVERIFY(schedule.readAll().count("\"do\"") > 5);
        QCOMPARE(hashOf(run({"lab", "--nodes", "5", "--seed", "7", "--for", "5s", "--delay", "5ms", "--quiet", "--schedule", file})), hashOf(wild));
    }

    void whatASoakFindsIsKeptAsAScenarioThatShowsIt()
    {
        const QString file = m_directory.filePath(QStringLiteral("found.json"));
        const Run soak = run({"soak", "--nodes", "5", "--for", "10s", "--seeds", "1", "--jobs", "1", "--rule-off", "electionRestriction", "--scenario", file});
        QCOMPARE(soak.code, 1);
        QVERIFY2(soak.output.contains(QLatin1String("Kept as a scenario: ") + file), qPrintable(soak.output + soak.error));
        const Run shown = run({QStringLiteral("scenario"), QStringLiteral("run"), file});
        QVERIFY2(shown.code == 0, qPrintable(shown.output + shown.error));
        QVERIFY(shown.output.contains(QLatin1String("broken: ")));
    }

private:
    struct Run {
        int code = -1;
        QString output, error;
    };
    static Run run(const QStringList& arguments)
    {
        QProcess process;
        process.start(QStringLiteral(RAFTARIUM_BINARY_DIR "/bin/raftarium-cli"), arguments);
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }
    QTemporaryDir m_directory;
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_runs.moc"
