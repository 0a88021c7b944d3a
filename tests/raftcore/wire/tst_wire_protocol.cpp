// SPDX-License-Identifier: MIT
// docs/protocol.md and the code say the same.
#include "tests/raftcore/wire/samples.h"

#include "raftcore/wire/names.h"

#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace raft;
using namespace raft::wire;

namespace {

const QString page = QStringLiteral(RAFTARIUM_SOURCE_DIR "/docs/protocol.md");

QString protocol()
{
    QFile file(page);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QByteArrayList blocks(const QString& language)
{
    const QRegularExpression fence(QStringLiteral("^```%1\\n(.*?)\\n```$").arg(language),
                                   QRegularExpression::MultilineOption
                                       | QRegularExpression::DotMatchesEverythingOption);
    QByteArrayList found;
    for (auto it = fence.globalMatch(protocol()); it.hasNext();)
        found.append(it.next().captured(1).toUtf8());
    return found;
}

std::string_view view(const QByteArray& bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

QByteArray shown(const std::string& text)
{
    return QByteArray::fromStdString(text);
}

QByteArray outcome(const Decoded& decoded)
{
    const auto* rejection = std::get_if<Rejection>(&decoded);
    return rejection == nullptr ? "datagram" : shown(rejection->detail);
}

// What the stranger's codec answers to these datagrams, and then says by itself.
QByteArrayList askPeer(const std::vector<std::string>& datagrams, const QByteArray& key)
{
    QProcess peer;
    peer.start(
        QStringLiteral("python3"),
        {QStringLiteral(RAFTARIUM_SOURCE_DIR "/tests/raftcore/wire/peer.py"), page, QString::fromUtf8(key)});
    for (const std::string& datagram : datagrams)
        peer.write(shown(datagram).toBase64() + '\n');
    peer.closeWriteChannel();
    if (!peer.waitForFinished() || peer.exitCode() != 0)
        return {"python3 failed: " + peer.errorString().toUtf8() + peer.readAllStandardError()};
    return peer.readAllStandardOutput().trimmed().split('\n');
}

} // namespace

class WireProtocolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theExamplesAreWhatOurNodesWrite()
    {
        QByteArrayList found = blocks(QStringLiteral("datagram"));
        QByteArrayList expected;
        for (const Datagram& datagram : samples::all())
            expected.append(shown(samples::encoded(datagram)));
        expected.prepend(expected[5]); // the one that explains the checksum
        std::sort(found.begin(), found.end()); // the page explains them in an order of its own
        std::sort(expected.begin(), expected.end());
        QCOMPARE(found, expected);
        QCOMPARE(blocks(QStringLiteral("datagram-with-mac")),
                 QByteArrayList{shown(samples::encoded(samples::all()[1], samples::keyedOptions()))});
        Codec codec(samples::options());
        for (const QByteArray& example : found)
            QCOMPARE(outcome(codec.decode(view(example))), QByteArray("datagram"));
    }

    void theWorkedChecksumIsRight()
    {
        const QByteArrayList guarded = blocks(QStringLiteral("text"));
        QCOMPARE(guarded.size(), 1);
        std::string text = guarded[0].toStdString();
        seal(text, {});
        QCOMPARE(shown(text), blocks(QStringLiteral("datagram"))[0]);
        QVERIFY(protocol().contains(QStringLiteral("the %1 bytes").arg(guarded[0].size())));
        QVERIFY(protocol().contains(QStringLiteral("whole datagram has %1 bytes").arg(text.size())));
    }

    void thePageNamesEveryCauseAndType()
    {
        const QString text = protocol();
        for (std::size_t i = 0; i < causeCount; ++i) {
            const auto name = toString(static_cast<Cause>(i));
            const QString quoted =
                u'`' + QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) + u'`';
            QVERIFY2(text.contains(quoted), qPrintable(quoted));
        }
        std::vector<std::string_view> names(rootNames.begin(), rootNames.end());
        names.insert(names.end(), bodyNames.begin(), bodyNames.end());
        names.insert(names.end(), entryNames.begin(), entryNames.end());
        for (const std::string_view name : names) {
            const QString shownName = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
            if (!shownName.endsWith(QStringLiteral("_base64")))
                QVERIFY2(text.contains(u'`' + shownName + u'`'), qPrintable(shownName));
        }
    }

    void thePageTellsTheRealLimits()
    {
        const QString text = protocol();
        for (const std::size_t limit : {loopbackDatagram, networkDatagram, largestUdpPayload, mostEntries}) {
            const QString number = QLocale(QLocale::English).toString(static_cast<qulonglong>(limit));
            QVERIFY2(text.contains(number), qPrintable(number));
        }
        CodecOptions longest = samples::options();
        QVERIFY(appendBudget(longest) >= 7'600 && appendBudget(longest) < 7'900);
        longest = samples::keyedOptions();
        QVERIFY(appendBudget(longest) >= 550 && appendBudget(longest) < 750);
    }

    void aCodecInAnotherLanguageAgrees_data()
    {
        QTest::addColumn<bool>("keyed");
        QTest::newRow("without a key") << false;
        QTest::newRow("with a key") << true;
    }
    void aCodecInAnotherLanguageAgrees()
    {
        QFETCH(bool, keyed);
        CodecOptions options = keyed ? samples::keyedOptions() : samples::options();
        options.maxDatagram = largestUdpPayload;
        std::vector<Datagram> datagrams = samples::all();
        samples::Generator random(4);
        for (int i = 0; i < 500; ++i)
            datagrams.push_back(random.datagram());
        std::vector<std::string> texts;
        for (const Datagram& datagram : datagrams)
            texts.push_back(samples::encoded(datagram, options));
        std::string damaged = texts[0];
        damaged[30] = static_cast<char>(damaged[30] ^ 4);
        texts.push_back(damaged);
        if (keyed)
            texts.push_back(samples::encoded(datagrams[0]));

        const QByteArrayList answers = askPeer(texts, options.key.value_or(QByteArray()));
        const auto own = samples::all();
        QVERIFY2(answers.size() == static_cast<qsizetype>(texts.size() + own.size()),
                 answers.last().constData());
        Codec codec(options);
        const auto expectSame = [&](const QByteArray& line, const Datagram& expected) {
            const QByteArray bytes = QByteArray::fromBase64(line);
            const Decoded decoded = codec.decode(view(bytes));
            QVERIFY2(outcome(decoded) == "datagram", (outcome(decoded) + ' ' + bytes).constData());
            QVERIFY2(std::get<Datagram>(decoded) == expected, bytes.constData());
            QVERIFY(bytes != shown(samples::encoded(expected, options))); // it is indeed written otherwise
        };
        for (std::size_t i = 0; i < texts.size(); ++i) {
            if (i < datagrams.size())
                expectSame(answers[static_cast<qsizetype>(i)], datagrams[i]);
            else
                QVERIFY(answers[static_cast<qsizetype>(i)].startsWith("bad "));
        }
        for (std::size_t i = 0; i < own.size(); ++i)
            expectSame(answers[static_cast<qsizetype>(texts.size() + i)], own[i]);
    }
};

QTEST_GUILESS_MAIN(WireProtocolTest)
#include "tst_wire_protocol.moc"
