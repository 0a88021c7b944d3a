// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/wire/codec.h"

#include <memory>
#include <random>
#include <string>
#include <vector>

// Messages for the tests of the wire: the examples of docs/protocol.md, and random ones.
namespace raft::wire::samples {

inline CodecOptions options()
{
    CodecOptions options;
    options.cluster = "demo";
    options.cookie = 8'675'309;
    return options;
}

inline CodecOptions keyedOptions()
{
    CodecOptions keyed = options();
    keyed.key = QByteArray("correct horse battery staple");
    keyed.maxDatagram = networkDatagram;
    return keyed;
}

inline Envelope envelope(std::string_view src, std::string_view dest, std::uint64_t number)
{
    return {NodeId(src), NodeId(dest), PacketId{number, 0}, "demo", "d41f", Incarnation(1), 8'675'309};
}

inline EntryPtr entry(std::uint64_t term, std::string client, std::uint64_t serial, std::string data,
                      std::uint32_t more = 0)
{
    return std::make_shared<Entry>(
        Entry{Term(term), EntryType::Command, std::move(client), serial, more, Index(), 0, std::move(data)});
}

inline EntryPtr noop(std::uint64_t term)
{
    return std::make_shared<Entry>(Entry{Term(term), EntryType::NoOp, {}, 0, 0, Index(), 0, {}});
}

inline ForwardedEntry wish(std::string client, std::uint64_t serial, std::string data)
{
    return {EntryType::Command, std::move(client), serial, Index(), 0, std::move(data)};
}

inline Configuration joint()
{
    return {{NodeId("S1"), NodeId("S2"), NodeId("S4")}, {NodeId("S1"), NodeId("S2"), NodeId("S3")}, {NodeId("S5")}};
}

inline InstallSnapshot chunk()
{
    InstallSnapshot made;
    made.term = Term(3);
    made.leaderId = NodeId("S1");
    made.lastIncludedIndex = Index(12);
    made.lastIncludedTerm = Term(3);
    made.configuration = joint();
    made.configurationIndex = Index(11);
    made.offset = 6;
    made.total = 9;
    made.crc = 0xCBF43926U;
    made.stateHash = 0x0123456789ABCDEFU;
    made.done = true;
    made.round = 5;
    made.data = SnapshotBytes::of("789"); // of "123456789"
    return made;
}

// One of every message, in the order of docs/protocol.md.
inline std::vector<Datagram> all()
{
    Forward append;
    append.term = Term(3);
    append.request = 17;
    append.entries = {wish("alice", 1, "set x 3"), wish("alice", 2, "set y 4")};
    append.prevLogIndex = Index(8);
    append.prevLogTerm = Term(3);
    Forward range;
    range.term = Term(3);
    range.request = 18;
    range.op = ForwardOp::Range;
    range.from = Index(9);
    range.to = Index(10);
    ForwardResult accepted;
    accepted.term = Term(3);
    accepted.request = 17;
    accepted.ok = true;
    accepted.lastIndex = Index(10);
    accepted.result = "ok";
    ForwardResult refused;
    refused.term = Term(3);
    refused.request = 17;
    refused.lastIndex = Index(9);
    refused.reason = "log-moved";
    ForwardResult piece;
    piece.term = Term(3);
    piece.request = 18;
    piece.ok = true;
    piece.entries = {entry(3, "alice", 1, "set x 3", 1), entry(3, "alice", 2, "set y 4")};
    piece.lastIndex = Index(10);

    Forward read;
    read.term = Term(3);
    read.request = 19;
    read.op = ForwardOp::Read;
    read.query = "get x";
    ForwardResult seen;
    seen.term = Term(3);
    seen.request = 19;
    seen.ok = true;
    seen.lastIndex = Index(10);
    seen.mode = ReadMode::ReadIndex;
    seen.result = "3";
    ForwardResult crowded;
    crowded.term = Term(3);
    crowded.request = 20;
    crowded.reason = "too-many-waiting";
    crowded.numbers = {4'096, 4'096};
    Entry members{Term(3), EntryType::Configuration, {}, 0, 0, Index(), 0, encodeConfiguration(joint())};
    Entry opening{Term(3), EntryType::Session, "carol", 1, 0, Index(), 0, "register 1000"};
    Entry numbered{Term(3), EntryType::Command, "carol", 3, 0, Index(12), 2, "set x 5"};

    return {
        {envelope("S1", "S2", 1), RequestVote{Term(3), NodeId("S1"), Index(7), Term(2)}},
        {envelope("S2", "S1", 2), VoteAccepted{Term(3)}},
        {envelope("S3", "S1", 3), VoteRejected{Term(3), NodeId("S2")}},
        {envelope("S1", "S2", 4), AppendEntries{Term(3), NodeId("S1"), Index(7), Term(2), {}, Index(7), 1}},
        {envelope("S1", "S2", 5),
         AppendEntries{
             Term(3),
             NodeId("S1"),
             Index(7),
             Term(2),
             {noop(3), entry(3, "alice", 1, "set x 3"), entry(3, "bob", 1, std::string("\xff\x00\x01", 3))},
             Index(7),
             2}},
        {envelope("S2", "S1", 6), EntriesAccepted{Term(3), Index(7), Index(10), 2}},
        {envelope("S3", "S1", 7), EntriesRejected{Term(3), Index(7), Index(5), Term(1), 2}},
        {envelope("S2", "S1", 8), append},
        {envelope("S1", "S2", 9), accepted},
        {envelope("S1", "S2", 10), refused},
        {envelope("S2", "S1", 11), range},
        {envelope("S1", "S2", 12), piece},
        {envelope("S2", "S1", 13), read},
        {envelope("S1", "S2", 14), seen},
        {envelope("S1", "S2", 15), crowded},
        {envelope("S1", "S2", 16), RequestVote{Term(4), NodeId("S1"), Index(7), Term(2), true, false}},
        {envelope("S2", "S1", 17), VoteAccepted{Term(4), true}},
        {envelope("S3", "S1", 18), VoteRejected{Term(3), NodeId("S2"), true}},
        {envelope("S1", "S2", 19),
         AppendEntries{Term(3),
                       NodeId("S1"),
                       Index(10),
                       Term(3),
                       {std::make_shared<Entry>(members), std::make_shared<Entry>(opening),
                        std::make_shared<Entry>(numbered)},
                       Index(10),
                       4}},
        {envelope("S1", "S2", 20), chunk()},
        {envelope("S2", "S1", 21), SnapshotReceived{Term(3), Index(12), Term(3), 6, 5}},
        {envelope("S1", "S2", 22), TimeoutNow{Term(3), NodeId("S1"), Index(13), Term(3)}},
        {envelope("S2", "S1", 23), RequestVote{Term(4), NodeId("S2"), Index(13), Term(3), false, true}},
    };
}

inline std::string encoded(const Datagram& datagram, const CodecOptions& with = options())
{
    std::string text;
    const auto result = Codec(with).encode(datagram, text);
    return result ? text : "does not encode: " + result.error().message;
}

// Random datagrams that the protocol allows, all its corners included. The same seed makes the same ones.
class Generator {
public:
    explicit Generator(std::uint64_t seed) : m_engine(seed) { }

    std::uint64_t below(std::uint64_t n) { return m_engine() % n; }
    bool coin() { return below(2) == 0; }
    std::uint64_t number() // often small, sometimes the largest
    {
        switch (below(4)) {
        case 0:
            return below(3);
        case 1:
            return below(1'000);
        case 2:
            return Term::limit - 1 - below(3);
        default:
            return below(Term::limit);
        }
    }
    NodeId node()
    {
        std::string name;
        for (std::uint64_t i = 1 + below(NodeId::maxSize); i > 0; --i) {
            char c = 0;
            do
                c = static_cast<char>('!' + static_cast<char>(below(94)));
            while (c == '"' || c == '\\');
            name += c;
        }
        return NodeId(name);
    }
    std::string bytes(std::size_t most)
    {
        static const std::vector<std::string> pieces{"a",
                                                     "set x 3",
                                                     "\"",
                                                     "\\",
                                                     "\n",
                                                     "\x01",
                                                     "\x7f",
                                                     "é",
                                                     "日本",
                                                     "\U0001F600",
                                                     "\xff",
                                                     "\xc0\x80",
                                                     "\xed\xa0\x80",
                                                     "/",
                                                     "\t",
                                                     std::string(1, '\0'),
                                                     "}",
                                                     ",\"crc\":\"00000000\"}"};
        std::string text;
        const std::size_t size = below(most + 1);
        const bool clean = coin();
        while (text.size() < size)
            text += clean ? pieces[below(4)] : pieces[below(pieces.size())];
        return text;
    }
    EntryPtr entry(Term term, std::uint32_t more)
    {
        auto made = std::make_shared<Entry>();
        made->term = term;
        made->type = static_cast<EntryType>(below(4));
        made->client = bytes(20);
        made->serial = number();
        made->more = more;
        made->session = Index(coin() ? 0 : number());
        made->acknowledged = coin() ? 0 : number();
        made->data =
            made->type == EntryType::Configuration ? encodeConfiguration(configuration()) : bytes(60);
        return made;
    }
    Configuration configuration()
    {
        const auto some = [this](std::uint64_t least) {
            std::vector<NodeId> ids;
            for (std::uint64_t n = least + below(4); n > 0; --n)
                ids.push_back(node());
            return Configuration::ofVoters(ids).voters;
        };
        return {some(1), coin() ? some(1) : std::vector<NodeId>{}, some(0)};
    }
    // Terms from `least` to `most`, never falling, in whole batches.
    Entries entries(Term least, Term most)
    {
        Entries list;
        Term term = least;
        for (std::uint64_t batches = below(5); batches > 0; --batches) {
            const std::uint64_t step = below(3);
            if (term.value() + step <= most.value())
                term = Term(term.value() + step);
            for (auto more = static_cast<std::uint32_t>(below(4)); more > 0; --more)
                list.push_back(entry(term, more));
            list.push_back(entry(term, 0));
        }
        return list;
    }
    Message message(const NodeId& src)
    {
        const Term term(1 + below(Term::limit - 1));
        const bool empty = coin();
        const Index index(empty ? 0 : 1 + below(Term::limit / 2));
        const Term before(empty ? 0 : 1 + below(term.value()));
        switch (below(11)) {
        case 0:
            return RequestVote{term, src, index, before, coin(), coin()};
        case 1:
            return VoteAccepted{term, coin()};
        case 2:
            return VoteRejected{term, coin() ? node() : NodeId(), coin()};
        case 8:
            return installSnapshot(term, src);
        case 9:
            return SnapshotReceived{term, Index(1 + below(1'000)), Term(1 + below(term.value())),
                                    below(largestSnapshot + 1), number()};
        case 10:
            return TimeoutNow{term, src, index, before};
        case 3:
            return AppendEntries{term,
                                 src,
                                 index,
                                 before,
                                 entries(before.isZero() ? Term(1) : before, term),
                                 Index(number()),
                                 number()};
        case 4:
            return EntriesAccepted{term, index, index + below(1'000), number()};
        case 5:
            return EntriesRejected{term, index, Index(number()), before, number()};
        case 6:
            return forward(term);
        default:
            return forwardResult(term);
        }
    }
    Datagram datagram()
    {
        Datagram made;
        made.envelope = envelope("", "", 0);
        made.envelope.src = node();
        do
            made.envelope.dest = node();
        while (made.envelope.dest == made.envelope.src);
        made.envelope.id = {number(), static_cast<std::uint8_t>(below(3) == 0 ? below(4) : 0)};
        made.envelope.incarnation = Incarnation(1 + below(Term::limit - 1));
        made.body = message(made.envelope.src);
        return made;
    }

private:
    Message installSnapshot(Term term, const NodeId& src)
    {
        InstallSnapshot made;
        made.term = term;
        made.leaderId = src;
        made.lastIncludedIndex = Index(1 + below(1'000));
        made.lastIncludedTerm = Term(1 + below(term.value()));
        made.configuration = configuration();
        made.configurationIndex = Index(below(made.lastIncludedIndex.value() + 1));
        made.data = SnapshotBytes::of(bytes(100));
        made.done = coin();
        made.offset = below(largestSnapshot - made.data.length);
        made.total = made.offset + made.data.length;
        if (!made.done)
            made.total += below(largestSnapshot - made.total + 1);
        made.crc = static_cast<std::uint32_t>(below(std::uint64_t{1} << 32U));
        made.stateHash = m_engine();
        made.round = number();
        return made;
    }
    Message forward(Term term)
    {
        Forward made;
        made.term = term;
        made.request = number();
        if (below(3) == 0) {
            made.op = ForwardOp::Read;
            made.mode = static_cast<ReadMode>(below(4));
            made.query = bytes(40);
            return made;
        }
        if (coin()) {
            made.op = ForwardOp::Range;
            made.from = Index(1 + below(1'000));
            made.to = made.from + below(1'000);
            return made;
        }
        for (std::uint64_t n = 1 + below(4); n > 0; --n)
            made.entries.push_back({coin() ? EntryType::Command : EntryType::Session, bytes(20), number(),
                                    Index(coin() ? 0 : number()), coin() ? 0 : number(), bytes(60)});
        if (coin())
            made.prevLogIndex = Index(1 + below(1'000));
        if (made.prevLogIndex && coin())
            made.prevLogTerm = Term(1 + below(1'000));
        return made;
    }
    Message forwardResult(Term term)
    {
        ForwardResult made;
        made.term = term;
        made.request = number();
        made.ok = coin();
        made.unknown = !made.ok && coin();
        made.entries = entries(Term(1), term);
        made.lastIndex = Index(number());
        made.result = bytes(60);
        made.reason = bytes(20);
        if (coin())
            made.mode = static_cast<ReadMode>(below(4));
        for (std::uint64_t n = below(mostNumbers + 1); n > 0; --n)
            made.numbers.push_back(number());
        made.leader = coin() ? node() : NodeId();
        return made;
    }

    std::mt19937_64 m_engine; // the standard fixes its sequence
};

} // namespace raft::wire::samples
