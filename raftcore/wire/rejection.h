// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace raft::wire {

// Why a datagram was refused, in the order in which it is looked at: the cheap checks first, so that a flood of
// rubbish costs little.
enum class Cause : std::uint8_t {
    Empty,          // no bytes at all
    TooBig,         // more bytes than this cluster's limit
    WrongAddress,   // it came from another address than the switch's (found by the socket's owner)
    NotJson,        // not one JSON object in valid UTF-8
    BadChecksum,    // the CRC-32 at its end is missing or wrong
    BadMac,         // the HMAC is missing or wrong
    BadEnvelope,    // a member of the envelope is missing, doubled or of the wrong kind
    BadVersion,     // another version of the protocol
    ForeignCluster, // it belongs to another cluster
    BadCookie,      // of this cluster, but not of this run
    WrongReceiver,  // addressed to somebody else
    SelfSent,       // it claims to come from the receiver itself
    UnknownSender,  // the sender is no member
    UnknownType,    // no message has that type
    Unsupported,    // a message of the protocol that this program does not carry out
    BadField,       // a field of the message is missing, doubled, of the wrong kind or out of range
    TermTooHigh,    // a term of 2^53 or more, which would make all terms unusable
    BadIndex,       // indexes or terms of the log that cannot belong together
    NotContiguous,  // entries that cannot follow each other, or half a batch
};
inline constexpr std::size_t causeCount = static_cast<std::size_t>(Cause::NotContiguous) + 1;

std::string_view toString(Cause cause); // "too-big", "bad-checksum", …

struct Rejection {
    Cause cause = Cause::Empty;
    // For a person: what was found and what was expected. Bounded, in printable ASCII: whatever came from outside
    // is escaped.
    std::string detail;
    friend bool operator==(const Rejection&, const Rejection&) = default;
};

// Bytes from outside, made safe to show and to log: in quotes, \xNN for all but printable ASCII, cut after
// 48 bytes.
std::string printable(std::string_view bytes);

// How often each cause was met. Belongs to the thread that decodes.
class RejectionCounters {
public:
    void count(Cause cause) { ++m_counts[static_cast<std::size_t>(cause)]; }
    std::uint64_t of(Cause cause) const { return m_counts[static_cast<std::size_t>(cause)]; }
    std::uint64_t total() const;
    friend bool operator==(const RejectionCounters&, const RejectionCounters&) = default;

private:
    std::array<std::uint64_t, causeCount> m_counts{};
};

} // namespace raft::wire
