// SPDX-License-Identifier: MIT
#include "tests/fuzz/fuzz_targets.h"
#include "tests/fuzz/fuzz_wire.h"

#include <QDir>
#include <QTest>

// Everything that a fuzzer ever found, and samples of every message, read again without a fuzzer.
class FuzzCorpusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void datagramsAreReadWithoutHarm()
    {
        int accepted = 0;
        const int files = replay("wire", [&](const QString& name, std::string_view bytes) {
            const bool taken = fuzzWire(bytes);
            accepted += taken ? 1 : 0;
            // Samples are named after their message, findings after their hash.
            QVERIFY2(taken || !name.endsWith(QStringLiteral(".json")), qPrintable(name));
        });
        QVERIFY(files >= 20);
        QVERIFY(accepted >= 12);
    }

    void everyPropertyHoldsUnderAnySchedule()
    {
        int committed = 0;
        const int files = replay("schedule", [&](const QString&, std::string_view bytes) { committed += fuzzSchedule(bytes) ? 1 : 0; });
        QVERIFY(files >= 8);
        QVERIFY(committed >= files / 2); // they are not all dead from the start
    }

    void aNodeKeepsItsPromisesWhateverItIsTold()
    {
        int moved = 0;
        const int files = replay("messages", [&](const QString&, std::string_view bytes) { moved += fuzzMessages(bytes) ? 1 : 0; });
        QVERIFY(files >= 8);
        QVERIFY(moved >= files / 2);
    }

    void tracesOfStrangersAreOpenedOrRefusedWithoutHarm()
    {
        int opened = 0, refused = 0;
        replay("trace", [&](const QString&, std::string_view bytes) { ++(fuzzTrace(bytes) ? opened : refused); });
        QVERIFY(opened >= 3);
        QVERIFY(refused >= 3);
    }

private:
    template <class Feed>
    static int replay(const char* folder, Feed feed)
    {
        const QDir corpus(QStringLiteral(RAFTARIUM_SOURCE_DIR "/tests/fuzz/corpus/") + QLatin1String(folder));
        int files = 0;
        for (const QString& name : corpus.entryList(QDir::Files, QDir::Name)) {
            QFile file(corpus.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray bytes = file.readAll();
            feed(name, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
            ++files;
        }
        return files;
    }
};

QTEST_GUILESS_MAIN(FuzzCorpusTest)
#include "tst_fuzz_corpus.moc"
