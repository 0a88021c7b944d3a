// SPDX-License-Identifier: MIT
#include "tests/raftcore/wire/samples.h"

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

std::string sealed(std::string unsealed, const Key& key = {})
{
    seal(unsealed, key);
    return unsealed;
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    Q_ASSERT(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

// An honest datagram's text with one piece of it exchanged, under a right seal: only the checks of the contents
// can find the flaw.
std::string forged(const Datagram& datagram, std::string_view from, std::string_view to)
{
    const std::string text = samples::encoded(datagram);
    return sealed(replaced(std::string(*withoutSeal(text, {})), from, to));
}

Datagram toS2(Message body)
{
    return {samples::envelope("S1", "S2", 42), std::move(body)};
}

Datagram appendOf(Entries entries, std::uint64_t term = 3)
{
    return toS2(AppendEntries{Term(term), NodeId("S1"), Index(7), Term(2), std::move(entries), Index(7), 1});
}

QByteArray causeOf(Codec& codec, std::string_view bytes)
{
    const Decoded decoded = codec.decode(bytes);
    const auto* rejection = std::get_if<Rejection>(&decoded);
    if (rejection == nullptr)
        return "accepted";
    const auto safe = [](char c) { return c >= ' ' && c <= '~'; };
    if (rejection->detail.size() > 300 || !std::ranges::all_of(rejection->detail, safe) || rejection->detail.empty())
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
        const auto row = [](const char* name, const std::string& bytes, const char* cause) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(cause);
        };
        const Datagram vote = toS2(RequestVote{Term(3), NodeId("S1"), Index(7), Term(2)});
        const Datagram beat = appendOf({});
        const Datagram one = appendOf({samples::entry(3, "c", 1, "set x 3")});
        const Datagram two = appendOf({samples::entry(2, "c", 1, "a"), samples::entry(3, "c", 2, "b")});
        const Datagram accepted = toS2(EntriesAccepted{Term(3), Index(7), Index(9), 1});
        const Datagram rejected = toS2(EntriesRejected{Term(3), Index(7), Index(5), Term(1), 1});
        Forward append;
        append.term = Term(3);
        append.entries = {{"c", 1, "x"}};
        append.prevLogIndex = Index(4);
        append.prevLogTerm = Term(2);
        Forward range;
        range.term = Term(3);
        range.op = ForwardOp::Range;
        range.from = Index(4);
        range.to = Index(6);
        ForwardResult result;
        result.term = Term(3);
        const Datagram appendD = toS2(append);
        const Datagram rangeD = toS2(range);
        const Datagram resultD = toS2(result);

        row("an honest vote", samples::encoded(vote), "accepted");
        row("an honest heartbeat", samples::encoded(beat), "accepted");
        row("unknown members are ignored", forged(vote, R"("term":3)", R"("new":{"term":[1,{"a":null}]},"term":3)"), "accepted");
        row("unknown members of the envelope too", forged(vote, R"("v":1)", R"("via":["S7",{"body":1}],"v":1)"), "accepted");
        row("blanks are allowed", forged(vote, R"("v":1)", "\n\t \"v\" : 1"), "accepted");
        row("escapes are allowed", forged(vote, R"("src":"S1")", R"("\u0073rc":"\u00531")"), "accepted");

        row("nothing", "", "empty");
        row("too big", std::string(8'193, '{'), "too-big");
        row("the most that UDP carries", '{' + std::string(65'505, ' ') + '}', "too-big");
        row("a CBOR trap", "\x62\xff\xfe", "not-json");
        row("text", "hello", "not-json");
        row("an array", "[1,2]", "not-json");
        row("a zero byte", std::string(1, '\0'), "not-json");
        row("braces alone", "{}", "bad-checksum");
        row("no seal", std::string(*withoutSeal(samples::encoded(vote), {})) + '}', "bad-checksum");
        row("another checksum", replaced(samples::encoded(vote), R"("term":3)", R"("term":4)"), "bad-checksum");
        std::string upper = samples::encoded(vote);
        std::transform(upper.end() - 10, upper.end() - 2, upper.end() - 10, [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 32) : c; });
        row("capital digits in the checksum", upper, "bad-checksum");

        row("not JSON under a right checksum", sealed(R"({"src":)"), "not-json");
        row("an empty object under a right checksum", sealed("{\"a\":1"), "bad-envelope");
        row("not UTF-8", forged(vote, R"("v":1)", "\"x\":\"\xc0\x80\",\"v\":1"), "not-json");
        row("half a surrogate pair", forged(one, "set x 3", R"(\ud800)"), "not-json");
        row("the other half", forged(one, "set x 3", R"(\udc00)"), "bad-field");
        row("a zero byte in between", forged(vote, R"("v":1)", std::string("\"v\":1}\0,", 8)), "not-json");
        row("NaN", forged(vote, R"("term":3)", R"("term":NaN)"), "not-json");
        row("Infinity", forged(vote, R"("term":3)", R"("term":Infinity)"), "not-json");
        row("a comment", forged(vote, R"("term":3)", R"(/*x*/"term":3)"), "not-json");
        row("a trailing comma", forged(vote, R"("transfer":false)", R"("transfer":false,)"), "not-json");
        row("a huge exponent", forged(vote, R"("term":3)", R"("term":1e999)"), "not-json");
        row("nested deeply", forged(vote, R"("v":1)", R"("x":)" + std::string(3'000, '[') + std::string(3'000, ']') + R"(,"v":1)"), "not-json");
        row("nested deeply and left open", sealed("{\"x\":" + std::string(8'000, '[')), "not-json");
        row("objects nested deeply", [&] {
            std::string deep = "{\"x\":1";
            for (int i = 0; i < 500; ++i)
                deep += R"(,"a":{"b":0)";
            return sealed(deep);
        }(), "not-json");

        row("no version", forged(vote, R"("v":1)", R"("w":1)"), "bad-envelope");
        row("version 2", forged(vote, R"("v":1)", R"("v":2)"), "bad-version");
        row("version 1.0", forged(vote, R"("v":1)", R"("v":1.0)"), "bad-envelope");
        row("another cluster", forged(vote, R"("cluster":"demo")", R"("cluster":"prod")"), "foreign-cluster");
        row("another cookie", forged(vote, R"("cookie":8675309)", R"("cookie":8675308)"), "bad-cookie");
        row("another cookie by sign", forged(vote, R"("cookie":8675309)", R"("cookie":-8675309)"), "bad-envelope");
        row("to somebody else", forged(vote, R"("dest":"S2")", R"("dest":"S3")"), "wrong-receiver");
        row("from ourselves", forged(vote, R"("src":"S1")", R"("src":"S2")"), "self-sent");
        row("from a stranger", forged(vote, R"("src":"S1")", R"("src":"S9")"), "unknown-sender");
        row("a name that is none", forged(vote, R"("src":"S1")", R"("src":"")"), "bad-envelope");
        row("a name that is too long", forged(vote, R"("src":"S1")", R"("src":"1234567890123456")"), "bad-envelope");
        row("a name with a new line", forged(vote, R"("src":"S1")", R"("src":"S\n1")"), "bad-envelope");
        row("an id that is a number", forged(vote, R"("id":"42")", R"("id":42)"), "bad-envelope");
        row("an id with a zero in front", forged(vote, R"("id":"42")", R"("id":"042")"), "bad-envelope");
        row("an id of 2^53", forged(vote, R"("id":"42")", R"("id":"9007199254740992")"), "bad-envelope");
        row("incarnation 0", forged(vote, R"("incarnation":1)", R"("incarnation":0)"), "bad-envelope");
        row("no disk", forged(vote, R"("disk":"d41f")", R"("disk":"")"), "bad-envelope");
        row("the same member twice", forged(vote, R"("src":"S1")", R"("src":"S1","src":"S3")"), "bad-envelope");
        row("two bodies", forged(vote, R"("v":1)", R"("body":{},"v":1)"), "bad-envelope");
        row("a body that is a list", sealed(R"({"src":"S1","dest":"S2","id":"1","body":[],"v":1,"cluster":"demo","incarnation":1,"disk":"d","cookie":8675309)"), "bad-envelope");
        row("no body", sealed(R"({"src":"S1","dest":"S2","id":"1","v":1,"cluster":"demo","incarnation":1,"disk":"d","cookie":8675309)"), "bad-envelope");

        row("an unknown type", forged(vote, "request_vote", "gossip"), "unknown-type");
        row("no type", forged(vote, R"("type":"request_vote",)", ""), "bad-field");
        row("a pre-vote", forged(vote, R"("pre":false)", R"("pre":true)"), "unsupported");
        row("a transfer", forged(vote, R"("transfer":false)", R"("transfer":true)"), "unsupported");
        row("a snapshot", forged(beat, "append_entries", "install_snapshot"), "unsupported");
        row("timeout now", forged(beat, "append_entries", "timeout_now"), "unsupported");
        row("an entry that changes the configuration", forged(one, R"("type":"command")", R"("type":"configuration")"), "unsupported");

        row("term 2^53", forged(vote, R"("term":3)", R"("term":9007199254740992)"), "term-too-high");
        row("term 2^64 - 1", forged(vote, R"("term":3)", R"("term":18446744073709551615)"), "term-too-high");
        row("term 2^64", forged(vote, R"("term":3)", R"("term":18446744073709551616)"), "bad-field");
        row("an entry's term 2^53", forged(one, R"([{"term":3)", R"([{"term":9007199254740992)"), "term-too-high");
        row("term -3", forged(vote, R"("term":3)", R"("term":-3)"), "bad-field");
        row("term 3.0", forged(vote, R"("term":3)", R"("term":3.0)"), "bad-field");
        row("term 3e0", forged(vote, R"("term":3)", R"("term":3e0)"), "bad-field");
        row("term \"3\"", forged(vote, R"("term":3)", R"("term":"3")"), "bad-field");
        row("term true", forged(vote, R"("term":3)", R"("term":true)"), "bad-field");
        row("term null", forged(vote, R"("term":3)", R"("term":null)"), "bad-field");
        row("term [3]", forged(vote, R"("term":3)", R"("term":[3])"), "bad-field");
        row("term 0", forged(vote, R"("term":3)", R"("term":0)"), "bad-field");
        row("no term", forged(vote, R"("term":3,)", ""), "bad-field");
        row("two terms", forged(vote, R"("term":3)", R"("term":3,"term":4)"), "bad-field");
        row("a candidate that is not the sender", forged(vote, R"("candidate_id":"S1")", R"("candidate_id":"S3")"), "bad-field");
        row("a leader that is not the sender", forged(beat, R"("leader_id":"S1")", R"("leader_id":"S3")"), "bad-field");
        row("granted 1", forged(toS2(VoteAccepted{Term(3)}), R"("vote_granted":true)", R"("vote_granted":1)"), "bad-field");
        row("a leader that is a number", forged(toS2(VoteRejected{Term(3), NodeId(), false}), R"("leader":null)", R"("leader":0)"), "bad-field");
        row("entries that are an object", forged(beat, R"("entries":[])", R"("entries":{})"), "bad-field");
        row("no entries", forged(beat, R"(,"entries":[])", ""), "bad-field");
        row("an entry that is a number", forged(beat, R"("entries":[])", R"("entries":[1])"), "bad-field");
        row("an entry that is a list", forged(beat, R"("entries":[])", R"("entries":[[]])"), "bad-field");
        row("an entry of an unknown type", forged(one, R"("type":"command")", R"("type":"wish")"), "bad-field");
        row("an entry of term 0", forged(one, R"([{"term":3)", R"([{"term":0)"), "bad-field");
        row("an entry with two data", forged(one, R"("data":)", R"("data":"y","data":)"), "bad-field");
        row("data in two forms", forged(one, R"("data":)", R"("data_base64":"eQ==","data":)"), "bad-field");
        row("data that is not base64", forged(one, R"("data":"set x 3")", R"("data_base64":"%%%%")"), "bad-field");
        row("base64 without padding", forged(one, R"("data":"set x 3")", R"("data_base64":"eQ")"), "bad-field");
        row("more than a batch can have", forged(one, R"("data":)", R"("more":4096,"data":)"), "bad-field");

        row("index 0 with a term", forged(vote, R"("last_log_index":7)", R"("last_log_index":0)"), "bad-index");
        row("an index with term 0", forged(beat, R"("prev_log_term":2)", R"("prev_log_term":0)"), "bad-index");
        row("a log ahead of its candidate's term", forged(vote, R"("last_log_term":2)", R"("last_log_term":4)"), "bad-index");
        row("a previous term above the message's", forged(beat, R"("prev_log_term":2)", R"("prev_log_term":4)"), "bad-index");
        row("an index of 2^53", forged(vote, R"("last_log_index":7)", R"("last_log_index":9007199254740992)"), "bad-field");
        row("entries beyond 2^53", forged(one, R"("prev_log_index":7)", R"("prev_log_index":9007199254740991)"), "bad-index");
        row("a match below what was asked", forged(accepted, R"("match_index":9)", R"("match_index":6)"), "bad-index");
        row("a conflict above the reply's term", forged(rejected, R"("conflict_term":1)", R"("conflict_term":4)"), "bad-index");
        row("a range from 0", forged(rangeD, R"("from":4)", R"("from":0)"), "bad-index");
        row("a range that ends before it begins", forged(rangeD, R"("to":6)", R"("to":3)"), "bad-index");
        row("a previous term without its index", forged(appendD, R"("prev_log_index":4,)", ""), "bad-index");

        row("falling terms", forged(two, R"([{"term":2)", R"([{"term":1)"), "not-contiguous");
        row("falling terms inside", forged(two, R"(,{"term":3)", R"(,{"term":1)"), "not-contiguous");
        row("an entry above the message's term", forged(two, R"(,{"term":3)", R"(,{"term":4)"), "not-contiguous");
        row("half a batch", forged(two, R"("data":"b")", R"("data":"b","more":1)"), "not-contiguous");
        row("a batch with a gap", forged(two, R"("data":"a")", R"("data":"a","more":2)"), "not-contiguous");

        row("nothing to append", forged(appendD, R"([{"serial":1,"client":"c","data":"x"}])", "[]"), "bad-field");
        row("an unknown operation", forged(appendD, R"("op":"append")", R"("op":"burn")"), "bad-field");
        row("a result of an unknown class", forged(resultD, R"("class":"refused")", R"("class":"maybe")"), "bad-field");
        row("a result without its class", forged(resultD, R"("class":"refused",)", ""), "bad-field");
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
                if (std::holds_alternative<Datagram>(codec.decode(sealed(text))))
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
        Entry entry{Term(1), EntryType::Command, "c", 1, 0, "x"};
        const std::size_t around
            = samples::encoded({samples::envelope("S1", "S2", 1), append}, options).size() + encodedSize(entry) - 1;
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
            (void)std::holds_alternative<Datagram>(codec.decode(sealed(text)));
        }
        QVERIFY(codec.rejections().total() >= 40'000);
    }
};

QTEST_GUILESS_MAIN(WireRejectionsTest)
#include "tst_wire_rejections.moc"
