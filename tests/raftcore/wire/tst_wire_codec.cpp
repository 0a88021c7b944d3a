// SPDX-License-Identifier: MIT
#include "tests/raftcore/wire/samples.h"

#include "raftcore/wire/text.h"

#include <QTest>

using namespace raft;
using namespace raft::wire;

namespace {

QByteArray shown(const std::string& text)
{
    return QByteArray::fromStdString(text);
}

// What decoding gives, in a form that a failed test can print.
QByteArray outcome(const Decoded& decoded)
{
    if (const auto* rejection = std::get_if<Rejection>(&decoded))
        return shown(std::string(toString(rejection->cause)) + ": " + rejection->detail);
    return "datagram";
}

} // namespace

class WireCodecTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMessageComesBackAsItWas()
    {
        for (const CodecOptions& options : {samples::options(), samples::keyedOptions()}) {
            Codec codec(options);
            for (const Datagram& datagram : samples::all()) {
                std::string text;
                QVERIFY(codec.encode(datagram, text));
                const Decoded decoded = codec.decode(text);
                QCOMPARE(outcome(decoded), QByteArray("datagram"));
                QVERIFY2(std::get<Datagram>(decoded) == datagram, text.c_str());
            }
            QCOMPARE(codec.rejections().total(), std::uint64_t{0});
        }
    }

    void randomMessagesComeBackAsTheyWere()
    {
        samples::Generator random(1);
        for (int i = 0; i < 5'000; ++i) {
            CodecOptions options = i % 8 == 0 ? samples::keyedOptions() : samples::options();
            options.maxDatagram = largestUdpPayload;
            Codec codec(options);
            const Datagram datagram = random.datagram();
            std::string text;
            QVERIFY(codec.encode(datagram, text));
            const Decoded decoded = codec.decode(text);
            QVERIFY2(outcome(decoded) == "datagram", (outcome(decoded) + ' ' + shown(text)).constData());
            QVERIFY2(std::get<Datagram>(decoded) == datagram, text.c_str());
            const auto seen = peek(text);
            QVERIFY2(seen.has_value(), text.c_str());
            const EnvelopePeek expected{datagram.envelope.src, datagram.envelope.dest, datagram.envelope.id,
                                        kindOf(datagram.body), termOf(datagram.body)};
            QVERIFY2(*seen == expected, text.c_str());
        }
    }

    void anyBytesSurviveAsData()
    {
        std::string all;
        for (int i = 0; i < 256; ++i)
            all += static_cast<char>(i);
        for (const std::string& data :
             {all, all.substr(0, 128), std::string("\0", 1), std::string("ä\"\\\n日本\U0001F600")}) {
            AppendEntries append{
                Term(1), NodeId("S1"), Index(), Term(), {samples::entry(1, data, 1, data)}, Index(), 0};
            const Datagram datagram{samples::envelope("S1", "S2", 1), append};
            const std::string text = samples::encoded(datagram);
            QVERIFY(isUtf8(text));
            QVERIFY(std::get<Datagram>(Codec(samples::options()).decode(text)) == datagram);
            const bool plain = text.find("\"data\":\"") != std::string::npos;
            QCOMPARE(plain, isUtf8(data));
        }
    }

    void encodingAgainReusesTheBuffer()
    {
        const Codec codec(samples::options());
        std::string text;
        QVERIFY(codec.encode(samples::all()[4], text));
        const std::string first = text;
        const char* const where = text.data();
        QVERIFY(codec.encode(samples::all()[4], text));
        QCOMPARE(text, first);
        QCOMPARE(static_cast<const void*>(text.data()), static_cast<const void*>(where));
    }

    void aMessageThatIsTooLargeIsRefusedWithBothNumbers()
    {
        const Codec codec(samples::options());
        AppendEntries append{Term(1),
                             NodeId("S1"),
                             Index(),
                             Term(),
                             {samples::entry(1, "c", 1, std::string(9'000, 'x'))},
                             Index(),
                             0};
        std::string text;
        const auto result = codec.encode(samples::envelope("S1", "S2", 1), append, text);
        QVERIFY(!result);
        QVERIFY2(result.error().message.find("8,192") != std::string::npos, result.error().message.c_str());
        QVERIFY2(result.error().message.find("9,3") != std::string::npos, result.error().message.c_str());
    }

    void whatTheProtocolCannotExpressIsNotWritten()
    {
        const Codec codec(samples::options());
        std::string text;
        const Envelope good = samples::envelope("S1", "S2", 1);
        QVERIFY(codec.encode(good, VoteAccepted{Term(Term::limit - 1)}, text));
        QVERIFY(!codec.encode(good, VoteAccepted{Term(Term::limit)}, text));
        Envelope bad = good;
        bad.cluster = "two words";
        QVERIFY(!codec.encode(bad, VoteAccepted{Term(1)}, text));
        bad = good;
        bad.src = NodeId("a\"b");
        QVERIFY(!codec.encode(bad, VoteAccepted{Term(1)}, text));
        bad = good;
        bad.disk.clear();
        QVERIFY(!codec.encode(bad, VoteAccepted{Term(1)}, text));
        bad = good;
        bad.cookie = Term::limit;
        QVERIFY(!codec.encode(bad, VoteAccepted{Term(1)}, text));
    }

    void theLimitNeverExceedsWhatUdpCarries()
    {
        CodecOptions options = samples::options();
        options.maxDatagram = 1'000'000;
        QCOMPARE(Codec(options).options().maxDatagram, largestUdpPayload);
        options.maxDatagram = 0;
        QCOMPARE(Codec(options).options().maxDatagram, smallestDatagramLimit);
    }

    void theSizeOfAnEntryIsKnownBeforeItIsWritten()
    {
        samples::Generator random(2);
        CodecOptions options = samples::options();
        options.maxDatagram = largestUdpPayload;
        AppendEntries empty{Term(5), NodeId("S1"), Index(), Term(), {}, Index(), 0};
        const std::size_t around =
            samples::encoded({samples::envelope("S1", "S2", 1), empty}, options).size();
        for (int i = 0; i < 2'000; ++i) {
            AppendEntries append = empty;
            append.entries = random.entries(Term(1), Term(5));
            if (append.entries.empty())
                continue;
            std::size_t sum = 0;
            for (const EntryPtr& entry : append.entries)
                sum += encodedSize(*entry);
            const std::size_t size =
                samples::encoded({samples::envelope("S1", "S2", 1), append}, options).size();
            QCOMPARE(size, around + sum - 1); // each size has a comma, and the last entry has none
        }
    }

    void anyChunkWithinTheBudgetFitsADatagram()
    {
        for (CodecOptions options : {samples::options(), samples::keyedOptions()}) {
            options.cluster = std::string(largestNameSize, 'c');
            const std::size_t budget = chunkBudget(options);
            QVERIFY(budget >= options.maxDatagram / 8);
            Envelope largest = samples::envelope("123456789012345", "abcdefghijklmno", Term::limit - 1);
            largest.cluster = options.cluster;
            largest.disk = std::string(largestNameSize, 'd');
            largest.incarnation = Incarnation(Term::limit - 1);
            largest.cookie = options.cookie = Term::limit - 1;
            InstallSnapshot chunk = samples::chunk();
            chunk.leaderId = largest.src;
            chunk.term = chunk.lastIncludedTerm = Term(Term::limit - 1);
            chunk.lastIncludedIndex = chunk.configurationIndex = Index(Term::limit - 1);
            chunk.total = largestSnapshot;
            chunk.offset = largestSnapshot - budget;
            chunk.done = false;
            chunk.round = Term::limit - 1;
            // Text, text that escapes would swell, and no text at all.
            for (const char byte : {'x', '\x01', '\xff'}) {
                chunk.data = SnapshotBytes::of(std::string(budget, byte));
                Codec codec(options);
                std::string text;
                QVERIFY(codec.encode(largest, chunk, text));
                const Decoded decoded = codec.decode(text);
                QVERIFY(std::holds_alternative<Datagram>(decoded));
                const auto* read = std::get_if<InstallSnapshot>(&std::get<Datagram>(decoded).body);
                QVERIFY(read && *read == chunk && read->data.bytes == chunk.data.bytes);
            }
        }
    }

    void entriesThatFillTheBudgetFitUnderTheLargestEnvelope()
    {
        for (CodecOptions options : {samples::options(), samples::keyedOptions()}) {
            options.cluster = std::string(largestNameSize, 'c');
            const std::size_t budget = appendBudget(options);
            QVERIFY(budget > options.maxDatagram / 3);
            Entry entry{Term(Term::limit - 1), EntryType::Command, "client", Term::limit - 1, 0, Index(), 0, {}};
            entry.data = "x";
            entry.data.resize(1 + budget - encodedSize(entry), 'x');
            QCOMPARE(encodedSize(entry), budget);

            Envelope largest = samples::envelope("123456789012345", "abcdefghijklmno", Term::limit - 1);
            largest.cluster = options.cluster;
            largest.disk = std::string(largestNameSize, 'd');
            largest.incarnation = Incarnation(Term::limit - 1);
            largest.cookie = options.cookie = Term::limit - 1;
            const Term top(Term::limit - 1);
            const Index last(Term::limit - 1);
            AppendEntries append{top,  largest.src,    last, top, {std::make_shared<Entry>(entry)},
                                 last, Term::limit - 1};
            Codec codec(options);
            std::string text;
            QVERIFY(codec.encode(largest, append, text));

            Forward forward;
            forward.term = top;
            forward.request = Term::limit - 1;
            forward.entries = {samples::wish(entry.client, entry.serial, entry.data)};
            forward.prevLogIndex = last;
            forward.prevLogTerm = top;
            QVERIFY(encodedSize(forward.entries[0]) <= encodedSize(entry));
            QVERIFY(codec.encode(largest, forward, text));

            ForwardResult result;
            result.term = top;
            result.request = Term::limit - 1;
            result.lastIndex = last;
            result.leader = largest.src;
            result.reason = "configuration-changing";
            result.numbers.assign(4, Term::limit - 1);
            result.mode = ReadMode::ReadIndex;
            result.result = "\xff";
            result.result.resize(resultBudget(options) / 2);
            entry.data.resize(entry.data.size() - encodedSize(entry)
                              + (resultBudget(options) - encodedResultSize(result.result)));
            result.entries = {std::make_shared<Entry>(entry)};
            QCOMPARE(encodedSize(entry) + encodedResultSize(result.result), resultBudget(options));
            QVERIFY(codec.encode(largest, result, text));
            QVERIFY(text.size() + 40 > options.maxDatagram);
        }
    }

    void peekReadsAForeignOrderToo()
    {
        const std::string text =
            R"( { "id" : "7'", "body" : {"entries": [ {"term":2} ] , "term" : 2, "type":"append_entries"},)"
            R"("x":[[{}]], "dest":"S2","src":"S9"})";
        const auto seen = peek(text);
        QVERIFY(seen.has_value());
        QVERIFY((*seen
                 == EnvelopePeek{NodeId("S9"), NodeId("S2"), PacketId{7, 1}, MessageKind::AppendEntries,
                                 Term(2)}));
        QVERIFY(!peek(""));
        QVERIFY(!peek("{}"));
        QVERIFY(!peek(R"({"src":"S1","dest":"S2","id":"42")"));
        const auto unknown = peek(R"({"src":"S1","dest":"S2","id":"42","body":{"type":"gossip","term":3}})");
        QVERIFY(unknown && !unknown->kind && unknown->dest == NodeId("S2"));
    }

    void aCopyGetsItsOwnIdAndANewSeal()
    {
        for (const CodecOptions& options : {samples::options(), samples::keyedOptions()}) {
            Codec codec(options);
            for (Datagram datagram : samples::all()) {
                std::string text = samples::encoded(datagram, options);
                datagram.envelope.id = PacketId{1'234, 2};
                QVERIFY(codec.renumber(text, datagram.envelope.id));
                QCOMPARE(text, samples::encoded(datagram, options));
            }
            std::string damaged = samples::encoded(samples::all()[0], options);
            damaged[40] = static_cast<char>(damaged[40] ^ 1);
            const std::string before = damaged;
            QVERIFY(!codec.renumber(damaged, PacketId{1, 1}));
            QCOMPARE(damaged, before);
        }
    }

    void codecsOfOtherKeysDoNotUnderstandEachOther()
    {
        const Datagram datagram = samples::all()[0];
        CodecOptions other = samples::keyedOptions();
        other.key = QByteArray("another key");
        QCOMPARE(outcome(Codec(other).decode(samples::encoded(datagram, samples::keyedOptions()))),
                 QByteArray("bad-mac: its mac was not made with this cluster's key"));
        const Decoded plain = Codec(other).decode(samples::encoded(datagram));
        QVERIFY(outcome(plain).startsWith("bad-mac: "));
        // A cluster without a key reads datagrams that bear a MAC: it has nothing to check it with.
        QVERIFY(std::get<Datagram>(
                    Codec(samples::options()).decode(samples::encoded(datagram, samples::keyedOptions())))
                == datagram);
    }
};

QTEST_GUILESS_MAIN(WireCodecTest)
#include "tst_wire_codec.moc"
