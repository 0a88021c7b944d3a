// SPDX-License-Identifier: MIT
#include "tests/raftcore/wire/flaws.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace raft;
using namespace raft::wire;

namespace {

CodecOptions nodeOptions()
{
    CodecOptions options = samples::options();
    options.self = NodeId("S2");
    options.senders = {NodeId("S1"), NodeId("S2"), NodeId("S3")};
    return options;
}

QByteArray causeOf(Codec& codec, std::string_view bytes)
{
    const Decoded decoded = codec.decode(bytes);
    const auto* rejection = std::get_if<Rejection>(&decoded);
    if (rejection == nullptr)
        return "accepted";
    const auto safe = [](char c) { return c >= ' ' && c <= '~'; };
    if (rejection->detail.size() > 300 || !std::ranges::all_of(rejection->detail, safe)
        || rejection->detail.empty())
        return "an unfit detail: " + QByteArray::fromStdString(rejection->detail);
    return QByteArray::fromStdString(std::string(toString(rejection->cause)));
}

} // namespace

class WireRejectionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachFlawIsFoundAndNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("cause");
        for (const samples::Flaw& flaw : samples::flaws())
            QTest::newRow(flaw.name) << QByteArray::fromStdString(flaw.datagram) << QByteArray(flaw.cause);
    }
    void eachFlawIsFoundAndNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, cause);
        Codec codec(nodeOptions());
        QCOMPARE(causeOf(codec, {bytes.data(), static_cast<std::size_t>(bytes.size())}), cause);
        QCOMPARE(codec.rejections().total(), std::uint64_t{cause == "accepted" ? 0U : 1U});
    }

    void everyCauseHasItsOwnNameAndCounter()
    {
        RejectionCounters counters;
        QSet<QByteArray> names;
        for (std::size_t i = 0; i < causeCount; ++i) {
            const auto cause = static_cast<Cause>(i);
            names.insert(QByteArray::fromStdString(std::string(toString(cause))));
            for (std::size_t n = 0; n <= i; ++n)
                counters.count(cause);
            QCOMPARE(counters.of(cause), std::uint64_t{i + 1});
        }
        QCOMPARE(names.size(), static_cast<qsizetype>(causeCount));
        QVERIFY(!names.contains(""));
        QCOMPARE(counters.total(), std::uint64_t{causeCount * (causeCount + 1) / 2});
    }

    void strangersTextIsShownEscapedAndCut()
    {
        const std::string nasty("a\x1b[31m\n\"\\\xff\0", 11);
        const std::string shown = "\"a\\x1b[31m\\x0a\\\"\\\\\\xff\\x00\"";
        QCOMPARE(printable(nasty), shown);
        QVERIFY(printable(std::string(10'000, '\n')).size() < 250);
    }

    void aTruncatedDatagramIsRefusedWhereverItIsCut()
    {
        for (const CodecOptions& options : {samples::options(), samples::keyedOptions()}) {
            Codec codec(options);
            for (const Datagram& datagram : samples::all()) {
                const std::string text = samples::encoded(datagram, options);
                for (std::size_t size = 0; size < text.size(); ++size)
                    QVERIFY2(causeOf(codec, text.substr(0, size)) != "accepted", text.c_str());
                QVERIFY(causeOf(codec, text + ' ') != "accepted");
                QCOMPARE(causeOf(codec, text), QByteArray("accepted"));
            }
        }
    }

    void aFlippedBitIsFoundWhereverItIs()
    {
        for (const CodecOptions& options : {samples::options(), samples::keyedOptions()}) {
            Codec codec(options);
            for (const Datagram& datagram : samples::all()) {
                std::string text = samples::encoded(datagram, options);
                for (std::size_t bit = 0; bit < 8 * text.size(); ++bit) {
                    char& byte = text[bit / 8];
                    const char honest = byte;
                    byte = static_cast<char>(byte ^ (1 << bit % 8));
                    QVERIFY2(causeOf(codec, text) != "accepted", text.c_str());
                    (void)peek(text); // must survive anything
                    byte = honest;
                }
            }
        }
    }

    void aFlippedBitUnderAFreshSealNeverCrashes()
    {
        Codec codec(samples::options());
        std::uint64_t accepted = 0;
        for (const Datagram& datagram : samples::all()) {
            const std::string whole = samples::encoded(datagram);
            std::string text(*withoutSeal(whole, {}));
            for (std::size_t bit = 0; bit < 8 * text.size(); ++bit) {
                text[bit / 8] = static_cast<char>(text[bit / 8] ^ (1 << bit % 8));
                if (std::holds_alternative<Datagram>(codec.decode(samples::sealed(text))))
                    ++accepted; // a digit became another digit: nothing but the checksum could tell
                text[bit / 8] = static_cast<char>(text[bit / 8] ^ (1 << bit % 8));
            }
        }
        QVERIFY(accepted > 0);
        QVERIFY(codec.rejections().total() > accepted);
    }

    void theLargestDatagramThatUdpCarriesIsReadInFull()
    {
        CodecOptions options = samples::options();
        options.maxDatagram = largestUdpPayload;
        AppendEntries append{Term(1), NodeId("S1"), Index(), Term(), {}, Index(), 0};
        Entry entry{Term(1), EntryType::Command, "c", 1, 0, Index(), 0, "x"};
        const std::size_t around =
            samples::encoded({samples::envelope("S1", "S2", 1), append}, options).size() + encodedSize(entry)
            - 1;
        entry.data.resize(1 + largestUdpPayload - around, 'x');
        append.entries = {std::make_shared<Entry>(entry)};
        const Datagram datagram{samples::envelope("S1", "S2", 1), append};
        const std::string text = samples::encoded(datagram, options);
        QCOMPARE(text.size(), largestUdpPayload);
        QVERIFY(std::get<Datagram>(Codec(options).decode(text)) == datagram);
    }

    void randomBytesAreRefused()
    {
        samples::Generator random(3);
        Codec codec(samples::options());
        for (int i = 0; i < 20'000; ++i) {
            std::string text;
            for (std::uint64_t n = random.below(200); n > 0; --n)
                text += static_cast<char>(random.below(256));
            if (random.coin())
                text = '{' + text + '}';
            QVERIFY(causeOf(codec, text) != "accepted");
            (void)peek(text);
            (void)std::holds_alternative<Datagram>(codec.decode(samples::sealed(text)));
        }
        QVERIFY(codec.rejections().total() >= 40'000);
    }
};

QTEST_GUILESS_MAIN(WireRejectionsTest)
#include "tst_wire_rejections.moc"
