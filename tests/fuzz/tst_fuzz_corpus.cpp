// SPDX-License-Identifier: MIT
#include "tests/fuzz/fuzz_wire.h"

#include <QDir>
#include <QTest>

// Everything that a fuzzer ever found, and samples of every message, read again without a fuzzer.
class FuzzCorpusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void datagramsAreReadWithoutHarm()
    {
        const QDir corpus(QStringLiteral(RAFTARIUM_SOURCE_DIR "/tests/fuzz/corpus/wire"));
        const QStringList names = corpus.entryList(QDir::Files, QDir::Name);
        QVERIFY(names.size() >= 20);
        int accepted = 0;
        for (const QString& name : names) {
            QFile file(corpus.filePath(name));
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
            const QByteArray bytes = file.readAll();
            const bool taken = fuzzWire({bytes.constData(), static_cast<std::size_t>(bytes.size())});
            accepted += taken ? 1 : 0;
            // Samples are named after their message, findings after their hash.
            QVERIFY2(taken || !name.endsWith(QStringLiteral(".json")), qPrintable(name));
        }
        QVERIFY(accepted >= 12);
    }
};

QTEST_GUILESS_MAIN(FuzzCorpusTest)
#include "tst_fuzz_corpus.moc"
