// SPDX-License-Identifier: MIT
#include "raftcore/wire/codec.h"

#include "raftcore/wire/decoder.h"

#include <algorithm>

namespace raft::wire {

namespace {

// A number with thin groups, as people read it: 9,123.
std::string grouped(std::size_t number)
{
    std::string text = std::to_string(number);
    for (std::size_t i = 3; i < text.size(); i += 4)
        text.insert(text.size() - i, 1, ',');
    return text;
}

constexpr std::uint64_t largestNumber = Term::limit - 1;
constexpr std::size_t countedMarks =
    8; // of a packet's copies of copies; more are possible, and not counted on

Envelope largestEnvelope(const CodecOptions& options)
{
    const std::string name(largestNameSize, 'x');
    const NodeId node(std::string_view(name).substr(0, NodeId::maxSize));
    return Envelope{node,
                    node,
                    PacketId{largestNumber, countedMarks},
                    isName(options.cluster) ? options.cluster : name,
                    name,
                    Incarnation(largestNumber),
                    largestNumber};
}

std::size_t budget(const CodecOptions& options, const Message& largestEmpty)
{
    std::string text;
    appendUnsealed(text, largestEnvelope(options), largestEmpty);
    const std::size_t around = text.size() + sealSize(options.key);
    const std::size_t limit = Codec(options).options().maxDatagram;
    return limit > around ? limit - around : 0;
}

} // namespace

Codec::Codec(CodecOptions options) : m_options(std::move(options)), m_parsed(std::make_unique<Parsed>())
{
    m_options.maxDatagram = std::clamp(m_options.maxDatagram, smallestDatagramLimit, largestUdpPayload);
}
Codec::~Codec() = default;
Codec::Codec(Codec&&) noexcept = default;
Codec& Codec::operator=(Codec&&) noexcept = default;

Result<> Codec::encode(const Envelope& envelope, const Message& body, std::string& out) const
{
    out.clear();
    if (!appendUnsealed(out, envelope, body)) {
        return Error{"The message cannot be written: a number in it is 2^53 or more, or a name of a server, "
                     "cluster or disk is empty, too long or not plain ASCII."};
    }
    seal(out, m_options.key);
    if (out.size() > m_options.maxDatagram) {
        return Error{"The message takes " + grouped(out.size())
                     + " bytes; a datagram of this cluster holds at most " + grouped(m_options.maxDatagram)
                     + '.'};
    }
    return Ok{};
}

Decoded Codec::decode(std::string_view bytes)
{
    Decoded decoded;
    if (auto rejection = read(bytes, std::get<Datagram>(decoded))) {
        m_rejections.count(rejection->cause);
        decoded = *std::move(rejection);
    }
    return decoded;
}

std::optional<Rejection> Codec::read(std::string_view bytes, Datagram& datagram)
{
    if (bytes.empty())
        return Rejection{Cause::Empty, "it has no bytes"};
    if (bytes.size() > m_options.maxDatagram) {
        return Rejection{Cause::TooBig,
                         "it has " + grouped(bytes.size()) + " bytes; at most "
                             + grouped(m_options.maxDatagram) + " are allowed"};
    }
    if (bytes.front() != '{' || bytes.back() != '}')
        return Rejection{Cause::NotJson, "it does not begin with { and end with }: " + printable(bytes)};
    if (auto rejection = checkSeal(bytes, m_options.key))
        return rejection;
    if (auto rejection = parse(bytes, *m_parsed))
        return rejection;
    if (auto rejection = readEnvelope(*m_parsed, m_options, datagram.envelope))
        return rejection;
    return readBody(*m_parsed, datagram.envelope.src, datagram.body);
}

bool Codec::renumber(std::string& datagram, PacketId id) const
{
    const auto found = peek(datagram);
    const auto sealed = withoutSeal(datagram, m_options.key);
    if (!found || !sealed || checkSeal(datagram, m_options.key))
        return false;
    const std::string before =
        R"({"src":")" + found->src.toString() + R"(","dest":")" + found->dest.toString() + R"(","id":")";
    const std::string oldId = toString(found->id);
    if (!sealed->starts_with(before) || sealed->substr(before.size(), oldId.size()) != oldId)
        return false;
    std::string text = before + toString(id);
    text.append(sealed->substr(before.size() + oldId.size()));
    seal(text, m_options.key);
    if (text.size() > m_options.maxDatagram)
        return false;
    datagram = std::move(text);
    return true;
}

std::size_t appendBudget(const CodecOptions& options)
{
    AppendEntries largest;
    largest.term = largest.prevLogTerm = Term(largestNumber);
    largest.prevLogIndex = largest.leaderCommit = Index(largestNumber);
    largest.leaderId = largestEnvelope(options).src;
    largest.round = largestNumber;
    return budget(options, largest);
}

std::size_t chunkBudget(const CodecOptions& options)
{
    InstallSnapshot largest;
    largest.term = largest.lastIncludedTerm = Term(largestNumber);
    largest.lastIncludedIndex = largest.configurationIndex = Index(largestNumber);
    largest.leaderId = largestEnvelope(options).src;
    largest.offset = largest.total = largestSnapshot;
    largest.crc = UINT32_MAX;
    largest.round = largestNumber;
    largest.data = SnapshotBytes::of("\xff"); // as base64, three bytes are four
    constexpr std::size_t quantum = 4;
    const std::size_t names = std::min<std::size_t>(1'024, Codec(options).options().maxDatagram / 6);
    const std::size_t left = budget(options, largest) + quantum;
    return left > names + quantum ? (left - names) / quantum * 3 : 1;
}

std::size_t resultBudget(const CodecOptions& options)
{
    ForwardResult largest;
    largest.term = Term(largestNumber);
    largest.request = largestNumber;
    largest.lastIndex = Index(largestNumber);
    largest.leader = largestEnvelope(options).src;
    largest.reason = std::string(24, 'x'); // our own codes are shorter …
    largest.numbers.assign(4, largestNumber); // … and none has more numbers
    largest.mode = ReadMode::ReadIndex;
    return budget(options, largest);
}

} // namespace raft::wire
