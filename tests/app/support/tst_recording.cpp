// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "app/support/recording.h"
#include "tests/support/synthetictrace.h"

class RecordingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        trace = raft::test::syntheticBusyCluster(5, 20'000, 3);
        path = directory.filePath(QStringLiteral("run.raftlog"));
        QVERIFY(raft::trace::saveFile(path.toStdString(), *trace));
    }

    void itComesReadAndFolded()
    {
        double last = 0;
        bool isRising = true;
        auto recording = app::loadRecording(path, [&](double share) {
            isRising = isRising && share >= last && share <= 1;
            last = share;
            return true;
        });
        QVERIFY(recording);
        QVERIFY(isRising);
        QCOMPARE(last, 1.0);
        QCOMPARE(recording->trace.store->size(), trace->size() + 1); // and `end`
        QCOMPARE(recording->history->current().n, trace->size() + 1);
        QCOMPARE(&recording->history->store(), recording->trace.store.get());
    }

    void itStopsWhenAskedTo()
    {
        int asked = 0;
        const auto recording = app::loadRecording(path, [&](double) { return ++asked < 3; });
        QVERIFY(!recording);
        QCOMPARE(asked, 3);
    }

    void aMissingFileIsNamed()
    {
        const auto recording = app::loadRecording(directory.filePath(QStringLiteral("none.raftlog")));
        QVERIFY(!recording);
        QVERIFY(QString::fromStdString(recording.error().message).contains(QLatin1String("none.raftlog")));
    }

private:
    QTemporaryDir directory;
    QString path;
    std::shared_ptr<raft::trace::TraceStore> trace;
};

QTEST_GUILESS_MAIN(RecordingTest)
#include "tst_recording.moc"
