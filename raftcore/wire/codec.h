// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"
#include "raftcore/wire/datagram.h"
#include "raftcore/wire/encoder.h"
#include "raftcore/wire/rejection.h"
#include "raftcore/wire/seal.h"

#include <memory>
#include <optional>
#include <variant>
#include <vector>

// Messages to datagrams and back. docs/protocol.md specifies every byte.
namespace raft::wire {

struct Parsed;

struct CodecOptions {
    std::string cluster;      // what the envelope must say: see isName()
    std::uint64_t cookie = 0; // and this
    Key key;                  // with it, datagrams bear an HMAC, and others are refused
    std::size_t maxDatagram =
        loopbackDatagram;        // bytes; networkDatagram beyond loopback; clamped to what UDP carries
    std::optional<NodeId> self;  // who decodes; none (the switch): datagrams to anybody are read
    std::vector<NodeId> senders; // who may send; empty: anybody
};

using Decoded = std::variant<Datagram, Rejection>;

// What a switch needs of a datagram that it only passes on.
struct EnvelopePeek {
    NodeId src, dest;
    PacketId id;
    std::optional<MessageKind> kind; // none: a message that this program does not know
    Term term;
    friend bool operator==(const EnvelopePeek&, const EnvelopePeek&) = default;
};

// Belongs to one thread: it keeps buffers from call to call.
class Codec {
public:
    explicit Codec(CodecOptions options);
    ~Codec();
    Codec(Codec&&) noexcept;
    Codec& operator=(Codec&&) noexcept;

    const CodecOptions& options() const { return m_options; }
    void setSenders(std::vector<NodeId> senders) { m_options.senders = std::move(senders); }

    // Replaces `out`. Fails when the message does not fit a datagram or holds a number or name that the protocol
    // cannot express.
    Result<> encode(const Envelope& envelope, const Message& body, std::string& out) const;
    Result<> encode(const Datagram& datagram, std::string& out) const
    {
        return encode(datagram.envelope, datagram.body, out);
    }

    // Believes nothing; each refusal is counted.
    Decoded decode(std::string_view bytes);

    // Gives a datagram another id and seals it anew: the network marks its copies with it. False, and nothing is
    // changed, when its members do not stand in our nodes' order, it would become too long, or it is not intact.
    bool renumber(std::string& datagram, PacketId id) const;

    const RejectionCounters& rejections() const { return m_rejections; }
    void count(Cause cause) { m_rejections.count(cause); } // for what the socket's owner finds

private:
    std::optional<Rejection> read(std::string_view bytes, Datagram& datagram);

    CodecOptions m_options;
    std::unique_ptr<Parsed> m_parsed;
    RejectionCounters m_rejections;
};

// Reads a datagram's first members without checking its seal; nothing when it cannot be told whose it is.
// Takes a fraction of a microsecond for datagrams of our own nodes, a full parse for others.
std::optional<EnvelopePeek> peek(std::string_view bytes);

// The bytes that are left for entries in one AppendEntries, after the longest envelope and the largest numbers;
// to be compared with the sum of encodedSize(entry). A batch that fits here fits a Forward too.
std::size_t appendBudget(const CodecOptions& options);
// The most bytes of a snapshot that one InstallSnapshot carries, whatever they are. A sixth of a datagram, but at
// most 1,024 bytes of it, is kept for the names of the configuration's members.
std::size_t chunkBudget(const CodecOptions& options);
// The same for the entries and the result in a ForwardResult.
std::size_t resultBudget(const CodecOptions& options);

} // namespace raft::wire
