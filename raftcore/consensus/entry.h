// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/types.h"

#include <memory>
#include <string>
#include <vector>

namespace raft {

// Configuration: `data` is a configuration as encodeConfiguration() writes it (dissertation §4). Session: `data` is
// "register LIMIT", which opens a session under the entry's own index for `client` and lets the least recently used
// go when more than LIMIT are open, or "close", which ends `session` (§6.3).
enum class EntryType : std::uint8_t { Command, NoOp, Configuration, Session };

std::string_view toString(EntryType type); // "command", "noop", "configuration", "session"
std::optional<EntryType> entryTypeFromString(std::string_view text);

// One entry of the log. It never changes once made, so logs, messages and traces share it by pointer.
struct Entry {
    Term term;
    EntryType type = EntryType::Command;
    std::string client;        // who asked for it; empty for the leader's own entries
    std::uint64_t serial = 0;  // the client's number for this entry
    // How many entries of the same batch follow this one. A batch is never split: not by a write, not by a
    // datagram; so after any crash a log holds all of it or nothing.
    std::uint32_t more = 0;
    Index session;             // the session in which the client numbers its entries; 0 = none: no retry is known
    std::uint64_t acknowledged = 0; // in a session: the client has the answers to all serials below this one
    std::string data;          // any bytes

    friend bool operator==(const Entry&, const Entry&) = default;
};

using EntryPtr = std::shared_ptr<const Entry>;
using Entries = std::vector<EntryPtr>;

bool sameEntries(const Entries& a, const Entries& b); // by value, not by pointer

} // namespace raft
