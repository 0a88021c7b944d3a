// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/message.h"
#include "raftcore/consensus/packetid.h"

#include <cstdint>
#include <string>

namespace raft::wire {

inline constexpr unsigned protocolVersion = 1;

// Sizes in bytes.
inline constexpr std::size_t largestUdpPayload = 65'507; // the most that IPv4 carries
inline constexpr std::size_t loopbackDatagram = 8'192;   // fits the loopback interface's MTU many times over
inline constexpr std::size_t networkDatagram = 1'200;    // passes any network without fragments
inline constexpr std::size_t smallestDatagramLimit = 1'024; // below it not even the messages' own fields fit
inline constexpr std::size_t largestNameSize = 40;          // of a cluster or disk id; a UUID has 36

inline constexpr std::size_t mostEntries = 4'096; // in one message
inline constexpr std::size_t mostMembers = 1'024; // in one list of a configuration
inline constexpr std::size_t mostNumbers = 16;    // that explain a refusal
inline constexpr std::uint64_t largestSnapshot = std::uint64_t{1} << 30U; // bytes
inline constexpr unsigned deepestNesting = 16;    // of arrays and objects in one datagram

// What stands around every message.
struct Envelope {
    NodeId src, dest;
    PacketId id;              // the sender's name for this datagram
    std::string cluster;      // which cluster it belongs to: see isName()
    std::string disk;         // the sender's disk: a wiped disk gets a new id
    Incarnation incarnation;  // how often the sender was started on that disk
    std::uint64_t cookie = 0; // a random number that all nodes of one run share; keeps strays out
    friend bool operator==(const Envelope&, const Envelope&) = default;
};

struct Datagram {
    Envelope envelope;
    Message body;
    friend bool operator==(const Datagram&, const Datagram&) = default;
};

// A cluster id or disk id: 1 to 40 printable ASCII characters without quotes, backslashes or blanks.
bool isName(std::string_view text);

} // namespace raft::wire
