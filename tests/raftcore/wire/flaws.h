// SPDX-License-Identifier: MIT
#pragma once

#include "tests/raftcore/wire/samples.h"

#include <algorithm>

// One datagram for each thing that can be wrong with one, and the cause that a codec must name. The receiver is S2,
// in the cluster of samples.h; S1 and S3 may send.
namespace raft::wire::samples {

struct Flaw {
    const char* name;
    std::string datagram;
    const char* cause; // or "accepted"
};

inline std::string sealed(std::string unsealed, const Key& key = {})
{
    seal(unsealed, key);
    return unsealed;
}

inline std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    if (at == std::string::npos)
        qFatal("a flaw's piece is not in its datagram");
    return text.replace(at, from.size(), to);
}

// An honest datagram's text with one piece of it exchanged, under a right seal: only the checks of the contents
// can find the flaw.
inline std::string forged(const Datagram& datagram, std::string_view from, std::string_view to)
{
    const std::string text = encoded(datagram);
    return sealed(replaced(std::string(*withoutSeal(text, {})), from, to));
}

inline Datagram toS2(Message body)
{
    return {envelope("S1", "S2", 42), std::move(body)};
}

inline Datagram appendOf(Entries entries, std::uint64_t term = 3)
{
    return toS2(AppendEntries{Term(term), NodeId("S1"), Index(7), Term(2), std::move(entries), Index(7), 1});
}

inline Datagram vote()
{
    return toS2(RequestVote{Term(3), NodeId("S1"), Index(7), Term(2)});
}
inline Datagram beat()
{
    return appendOf({});
}
inline Datagram one()
{
    return appendOf({entry(3, "c", 1, "set x 3")});
}
inline Datagram two()
{
    return appendOf({entry(2, "c", 1, "a"), entry(3, "c", 2, "b")});
}
inline Datagram accepted()
{
    return toS2(EntriesAccepted{Term(3), Index(7), Index(9), 1});
}
inline Datagram rejected()
{
    return toS2(EntriesRejected{Term(3), Index(7), Index(5), Term(1), 1});
}
inline Datagram append()
{
    Forward append;
    append.term = Term(3);
    append.entries = {wish("c", 1, "x")};
    append.prevLogIndex = Index(4);
    append.prevLogTerm = Term(2);
    return toS2(append);
}
inline Datagram range()
{
    Forward range;
    range.term = Term(3);
    range.op = ForwardOp::Range;
    range.from = Index(4);
    range.to = Index(6);
    return toS2(range);
}
inline Datagram result()
{
    ForwardResult result;
    result.term = Term(3);
    return toS2(result);
}

class Flaws {
public:
    Flaws()
    {
        addHonest();
        addUnsealed();
        addUnparsable();
        addBadEnvelopes();
        addBadTypes();
        addBadFields();
        addBadIndexes();
        addBadSequences();
        addBadForwards();
        addBadSnapshots();
    }
    const std::vector<Flaw>& list() const { return m_list; }

private:
    void add(const char* name, std::string datagram, const char* cause)
    {
        m_list.push_back({name, std::move(datagram), cause});
    }

    void addHonest()
    {
        add("an honest vote", encoded(vote()), "accepted");
        add("an honest heartbeat", encoded(beat()), "accepted");
        add("unknown members are ignored",
            forged(vote(), R"("term":3)", R"("new":{"term":[1,{"a":null}]},"term":3)"), "accepted");
        add("unknown members of the envelope too",
            forged(vote(), R"("v":1)", R"("via":["S7",{"body":1}],"v":1)"), "accepted");
        add("blanks are allowed", forged(vote(), R"("v":1)", "\n\t \"v\" : 1"), "accepted");
        add("escapes are allowed", forged(vote(), R"("src":"S1")", R"("\u0073rc":"\u00531")"), "accepted");
    }
    void addUnsealed()
    {
        add("nothing", "", "empty");
        add("too big", std::string(8'193, '{'), "too-big");
        add("the most that UDP carries", '{' + std::string(65'505, ' ') + '}', "too-big");
        add("a CBOR trap", "\x62\xff\xfe", "not-json");
        add("text", "hello", "not-json");
        add("an array", "[1,2]", "not-json");
        add("a zero byte", std::string(1, '\0'), "not-json");
        add("braces alone", "{}", "bad-checksum");
        add("no seal", std::string(*withoutSeal(encoded(vote()), {})) + '}', "bad-checksum");
        add("another checksum", replaced(encoded(vote()), R"("term":3)", R"("term":4)"), "bad-checksum");
        std::string upper = encoded(vote());
        std::transform(upper.end() - 10, upper.end() - 2, upper.end() - 10,
                       [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 32) : c; });
        add("capital digits in the checksum", upper, "bad-checksum");
    }
    void addUnparsable()
    {
        add("not JSON under a right checksum", sealed(R"({"src":)"), "not-json");
        add("an empty object under a right checksum", sealed("{\"a\":1"), "bad-envelope");
        add("not UTF-8", forged(vote(), R"("v":1)", "\"x\":\"\xc0\x80\",\"v\":1"), "not-json");
        add("half a surrogate pair", forged(one(), "set x 3", R"(\ud800)"), "not-json");
        add("the other half", forged(one(), "set x 3", R"(\udc00)"), "bad-field");
        add("a zero byte in between", forged(vote(), R"("v":1)", std::string("\"v\":1}\0,", 8)), "not-json");
        add("NaN", forged(vote(), R"("term":3)", R"("term":NaN)"), "not-json");
        add("Infinity", forged(vote(), R"("term":3)", R"("term":Infinity)"), "not-json");
        add("a comment", forged(vote(), R"("term":3)", R"(/*x*/"term":3)"), "not-json");
        add("a trailing comma", forged(vote(), R"("transfer":false)", R"("transfer":false,)"), "not-json");
        add("a huge exponent", forged(vote(), R"("term":3)", R"("term":1e999)"), "not-json");
        add("nested deeply",
            forged(vote(), R"("v":1)",
                   R"("x":)" + std::string(3'000, '[') + std::string(3'000, ']') + R"(,"v":1)"),
            "not-json");
        add("nested deeply and left open", sealed("{\"x\":" + std::string(8'000, '[')), "not-json");
        add(
            "objects nested deeply",
            [&] {
                std::string deep = "{\"x\":1";
                for (int i = 0; i < 500; ++i)
                    deep += R"(,"a":{"b":0)";
                return sealed(deep);
            }(),
            "not-json");
    }
    void addBadEnvelopes()
    {
        add("no version", forged(vote(), R"("v":1)", R"("w":1)"), "bad-envelope");
        add("version 2", forged(vote(), R"("v":1)", R"("v":2)"), "bad-version");
        add("version 1.0", forged(vote(), R"("v":1)", R"("v":1.0)"), "bad-envelope");
        add("another cluster", forged(vote(), R"("cluster":"demo")", R"("cluster":"prod")"),
            "foreign-cluster");
        add("another cookie", forged(vote(), R"("cookie":8675309)", R"("cookie":8675308)"), "bad-cookie");
        add("another cookie by sign", forged(vote(), R"("cookie":8675309)", R"("cookie":-8675309)"),
            "bad-envelope");
        add("to somebody else", forged(vote(), R"("dest":"S2")", R"("dest":"S3")"), "wrong-receiver");
        add("from ourselves", forged(vote(), R"("src":"S1")", R"("src":"S2")"), "self-sent");
        add("from a stranger", forged(vote(), R"("src":"S1")", R"("src":"S9")"), "unknown-sender");
        add("a name that is none", forged(vote(), R"("src":"S1")", R"("src":"")"), "bad-envelope");
        add("a name that is too long", forged(vote(), R"("src":"S1")", R"("src":"1234567890123456")"),
            "bad-envelope");
        add("a name with a new line", forged(vote(), R"("src":"S1")", R"("src":"S\n1")"), "bad-envelope");
        add("an id that is a number", forged(vote(), R"("id":"42")", R"("id":42)"), "bad-envelope");
        add("an id with a zero in front", forged(vote(), R"("id":"42")", R"("id":"042")"), "bad-envelope");
        add("an id of 2^53", forged(vote(), R"("id":"42")", R"("id":"9007199254740992")"), "bad-envelope");
        add("incarnation 0", forged(vote(), R"("incarnation":1)", R"("incarnation":0)"), "bad-envelope");
        add("no disk", forged(vote(), R"("disk":"d41f")", R"("disk":"")"), "bad-envelope");
        add("the same member twice", forged(vote(), R"("src":"S1")", R"("src":"S1","src":"S3")"),
            "bad-envelope");
        add("two bodies", forged(vote(), R"("v":1)", R"("body":{},"v":1)"), "bad-envelope");
        add("a body that is a list",
            sealed(
                R"({"src":"S1","dest":"S2","id":"1","body":[],"v":1,"cluster":"demo","incarnation":1,"disk":"d","cookie":8675309)"),
            "bad-envelope");
        add("no body",
            sealed(
                R"({"src":"S1","dest":"S2","id":"1","v":1,"cluster":"demo","incarnation":1,"disk":"d","cookie":8675309)"),
            "bad-envelope");
    }
    void addBadTypes()
    {
        add("an unknown type", forged(vote(), "request_vote", "gossip"), "unknown-type");
        add("no type", forged(vote(), R"("type":"request_vote",)", ""), "bad-field");
        add("a pre-vote", forged(vote(), R"("pre":false)", R"("pre":true)"), "accepted");
        add("a campaign on a leader's behalf", forged(vote(), R"("transfer":false)", R"("transfer":true)"),
            "accepted");
        add("a refused pre-vote of the term before the first",
            forged(toS2(VoteRejected{Term(3), NodeId(), true}), R"("term":3)", R"("term":0)"), "accepted");
        add("a granted pre-vote of term 0", forged(toS2(VoteAccepted{Term(3), true}), R"("term":3)", R"("term":0)"),
            "bad-field");
        add("a heartbeat that says it is a snapshot", forged(beat(), "append_entries", "install_snapshot"),
            "bad-field");
        add("a heartbeat that says it is the word to take over",
            forged(beat(), "append_entries", "timeout_now"), "bad-field");
        add("a configuration that is none", forged(one(), R"("type":"command")", R"("type":"configuration")"),
            "bad-field");
        const Configuration nobody{{}, {}, {NodeId("S1")}};
        add("a configuration without voters",
            encoded(appendOf({std::make_shared<Entry>(Entry{Term(3), EntryType::Configuration, {}, 0, 0, Index(), 0,
                                                            encodeConfiguration(nobody)})})),
            "bad-field");
    }
    void addBadSnapshots()
    {
        const Datagram honest = toS2(chunk());
        add("an honest chunk", encoded(honest), "accepted");
        add("a chunk without data", forged(honest, R"("done":true,"round":5,"data":"789")", R"("done":false)"),
            "accepted");
        add("a chunk in somebody else's name", forged(honest, R"("leader_id":"S1")", R"("leader_id":"S3")"),
            "bad-field");
        add("a chunk that ends behind the end", forged(honest, R"("offset":6)", R"("offset":7)"), "bad-field");
        add("an offset of nearly 2^53", forged(honest, R"("offset":6)", R"("offset":9007199254740991)"),
            "bad-field");
        add("done too early", forged(honest, R"("total":9)", R"("total":10)"), "bad-field");
        add("over 1 GiB", forged(honest, R"("total":9)", R"("total":1073741825)"), "bad-field");
        add("a checksum of 2^32", forged(honest, R"("crc":3421780262)", R"("crc":4294967296)"), "bad-field");
        add("a hash with capital digits", forged(honest, "0123456789abcdef", "0123456789ABCDEF"), "bad-field");
        add("a short hash", forged(honest, "0123456789abcdef", "123456789abcdef"), "bad-field");
        add("a snapshot of nothing",
            forged(honest, R"("last_included_index":12,"last_included_term":3)",
                   R"("last_included_index":0,"last_included_term":0)"),
            "bad-index");
        add("a snapshot ahead of its leader", forged(honest, R"("last_included_term":3)", R"("last_included_term":4)"),
            "bad-index");
        add("a configuration behind its snapshot",
            forged(honest, R"("configuration_index":11)", R"("configuration_index":13)"), "bad-index");
        add("no configuration", forged(honest, R"("configuration":)", R"("constitution":)"), "bad-field");
        add("a configuration that is a list",
            forged(honest, R"({"voters":["S1","S2","S4"],"outgoing":["S1","S2","S3"],"learners":["S5"]})", "[]"),
            "bad-field");
        add("nobody votes", forged(honest, R"("voters":["S1","S2","S4"])", R"("voters":[])"), "bad-field");
        add("voters out of order", forged(honest, R"(["S1","S2","S4"])", R"(["S2","S1","S4"])"), "bad-field");
        add("a voter twice", forged(honest, R"(["S1","S2","S4"])", R"(["S1","S1","S4"])"), "bad-field");
        add("a voter that is a number", forged(honest, R"(["S1","S2","S4"])", R"(["S1",2,"S4"])"), "bad-field");
        add("a voter that is a list", forged(honest, R"(["S1","S2","S4"])", R"(["S1",["S2"],"S4"])"), "bad-field");
        add("a voter without a name", forged(honest, R"(["S1","S2","S4"])", R"(["","S2","S4"])"), "bad-field");
        add("voters that are a text", forged(honest, R"(["S1","S2","S4"])", R"("S1")"), "bad-field");
        add("two lists of voters", forged(honest, R"("outgoing":["S1","S2","S3"])", R"("voters":["S1"])"),
            "bad-field");
        add("more of the configuration than is known",
            forged(honest, R"("outgoing":)", R"("witnesses":[["S7"],{"a":[1]}],"quorum":2,"outgoing":)"),
            "accepted");
        const Datagram answer = toS2(SnapshotReceived{Term(3), Index(12), Term(3), 6, 5});
        add("an answer to a chunk", encoded(answer), "accepted");
        add("an answer beyond 1 GiB", forged(answer, R"("offset":6)", R"("offset":1073741825)"), "bad-field");
        add("an answer without an offset", forged(answer, R"("offset":6,)", ""), "bad-field");
        const Datagram order = toS2(TimeoutNow{Term(3), NodeId("S1"), Index(13), Term(3)});
        add("the word to take over", encoded(order), "accepted");
        add("the word of somebody else", forged(order, R"("leader_id":"S1")", R"("leader_id":"S3")"), "bad-field");
        add("the word for a log ahead of its term", forged(order, R"("last_log_term":3)", R"("last_log_term":4)"),
            "bad-index");
    }
    void addBadFields()
    {
        add("term 2^53", forged(vote(), R"("term":3)", R"("term":9007199254740992)"), "term-too-high");
        add("term 2^64 - 1", forged(vote(), R"("term":3)", R"("term":18446744073709551615)"),
            "term-too-high");
        add("term 2^64", forged(vote(), R"("term":3)", R"("term":18446744073709551616)"), "bad-field");
        add("an entry's term 2^53", forged(one(), R"([{"term":3)", R"([{"term":9007199254740992)"),
            "term-too-high");
        add("term -3", forged(vote(), R"("term":3)", R"("term":-3)"), "bad-field");
        add("term 3.0", forged(vote(), R"("term":3)", R"("term":3.0)"), "bad-field");
        add("term 3e0", forged(vote(), R"("term":3)", R"("term":3e0)"), "bad-field");
        add("term \"3\"", forged(vote(), R"("term":3)", R"("term":"3")"), "bad-field");
        add("term true", forged(vote(), R"("term":3)", R"("term":true)"), "bad-field");
        add("term null", forged(vote(), R"("term":3)", R"("term":null)"), "bad-field");
        add("term [3]", forged(vote(), R"("term":3)", R"("term":[3])"), "bad-field");
        add("term 0", forged(vote(), R"("term":3)", R"("term":0)"), "bad-field");
        add("no term", forged(vote(), R"("term":3,)", ""), "bad-field");
        add("two terms", forged(vote(), R"("term":3)", R"("term":3,"term":4)"), "bad-field");
        add("a candidate that is not the sender",
            forged(vote(), R"("candidate_id":"S1")", R"("candidate_id":"S3")"), "bad-field");
        add("a leader that is not the sender", forged(beat(), R"("leader_id":"S1")", R"("leader_id":"S3")"),
            "bad-field");
        add("granted 1", forged(toS2(VoteAccepted{Term(3)}), R"("vote_granted":true)", R"("vote_granted":1)"),
            "bad-field");
        add("a leader that is a number",
            forged(toS2(VoteRejected{Term(3), NodeId(), false}), R"("leader":null)", R"("leader":0)"),
            "bad-field");
        add("entries that are an object", forged(beat(), R"("entries":[])", R"("entries":{})"), "bad-field");
        add("no entries", forged(beat(), R"(,"entries":[])", ""), "bad-field");
        add("an entry that is a number", forged(beat(), R"("entries":[])", R"("entries":[1])"), "bad-field");
        add("an entry that is a list", forged(beat(), R"("entries":[])", R"("entries":[[]])"), "bad-field");
        add("an entry of an unknown type", forged(one(), R"("type":"command")", R"("type":"wish")"),
            "bad-field");
        add("an entry of term 0", forged(one(), R"([{"term":3)", R"([{"term":0)"), "bad-field");
        add("an entry with two data", forged(one(), R"("data":)", R"("data":"y","data":)"), "bad-field");
        add("data in two forms", forged(one(), R"("data":)", R"("data_base64":"eQ==","data":)"), "bad-field");
        add("data that is not base64", forged(one(), R"("data":"set x 3")", R"("data_base64":"%%%%")"),
            "bad-field");
        add("base64 without padding", forged(one(), R"("data":"set x 3")", R"("data_base64":"eQ")"),
            "bad-field");
        add("more than a batch can have", forged(one(), R"("data":)", R"("more":4096,"data":)"), "bad-field");
    }
    void addBadIndexes()
    {
        add("index 0 with a term", forged(vote(), R"("last_log_index":7)", R"("last_log_index":0)"),
            "bad-index");
        add("an index with term 0", forged(beat(), R"("prev_log_term":2)", R"("prev_log_term":0)"),
            "bad-index");
        add("a log ahead of its candidate's term",
            forged(vote(), R"("last_log_term":2)", R"("last_log_term":4)"), "bad-index");
        add("a previous term above the message's",
            forged(beat(), R"("prev_log_term":2)", R"("prev_log_term":4)"), "bad-index");
        add("an index of 2^53",
            forged(vote(), R"("last_log_index":7)", R"("last_log_index":9007199254740992)"), "bad-field");
        add("entries beyond 2^53",
            forged(one(), R"("prev_log_index":7)", R"("prev_log_index":9007199254740991)"), "bad-index");
        add("a match below what was asked", forged(accepted(), R"("match_index":9)", R"("match_index":6)"),
            "bad-index");
        add("a conflict above the reply's term",
            forged(rejected(), R"("conflict_term":1)", R"("conflict_term":4)"), "bad-index");
        add("a range from 0", forged(range(), R"("from":4)", R"("from":0)"), "bad-index");
        add("a range that ends before it begins", forged(range(), R"("to":6)", R"("to":3)"), "bad-index");
        add("a previous term without its index", forged(append(), R"("prev_log_index":4,)", ""), "bad-index");
    }
    void addBadSequences()
    {
        add("falling terms", forged(two(), R"([{"term":2)", R"([{"term":1)"), "not-contiguous");
        add("falling terms inside", forged(two(), R"(,{"term":3)", R"(,{"term":1)"), "not-contiguous");
        add("an entry above the message's term", forged(two(), R"(,{"term":3)", R"(,{"term":4)"),
            "not-contiguous");
        add("half a batch", forged(two(), R"("data":"b")", R"("data":"b","more":1)"), "not-contiguous");
        add("a batch with a gap", forged(two(), R"("data":"a")", R"("data":"a","more":2)"), "not-contiguous");
    }
    void addBadForwards()
    {
        add("nothing to append", forged(append(), R"([{"serial":1,"client":"c","data":"x"}])", "[]"),
            "bad-field");
        add("a forwarded entry of the leader's own kind", forged(append(), R"("serial":1)", R"("serial":1,"type":"noop")"),
            "bad-field");
        add("a forwarded session", forged(append(), R"("serial":1)", R"("serial":1,"type":"session")"), "accepted");
        add("a way to read that is none",
            forged(range(), R"("op":"range")", R"("op":"read","mode":"guess")"), "bad-field");
        add("a read", forged(range(), R"("op":"range")", R"("op":"read","mode":"local","query":"get x")"), "accepted");
        add("a number that explains nothing", forged(result(), R"("entries")", R"("numbers":["x"],"entries")"),
            "bad-field");
        add("too many numbers",
            forged(result(), R"("entries")", R"("numbers":[1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7],"entries")"),
            "bad-field");
        add("an unknown operation", forged(append(), R"("op":"append")", R"("op":"burn")"), "bad-field");
        add("a result of an unknown class", forged(result(), R"("class":"refused")", R"("class":"maybe")"),
            "bad-field");
        add("a result without its class", forged(result(), R"("class":"refused",)", ""), "bad-field");
    }

    std::vector<Flaw> m_list;
};

inline std::vector<Flaw> flaws()
{
    return Flaws().list();
}

} // namespace raft::wire::samples
