// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/entry.h"
#include "raftcore/consensus/why.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace raft {

// What a client asks of a node; any node takes it. The client numbers its requests with serials of its own.
struct AppendRequest { // a batch: appended whole or not at all
    std::vector<std::string> entries;
    std::optional<Index> prevLogIndex; // refused unless the log ends here …
    std::optional<Term> prevLogTerm;   // … with this term
    // In a session (dissertation §6.3) a request that comes again, at any node, takes effect once. 0 = no session.
    Index session = {};
    std::uint64_t acknowledged = 0; // the client has the answers to all serials below this one
    std::uint64_t sessionSerial = 0; // of the first entry in the session; 0: the same as the request's
    friend bool operator==(const AppendRequest&, const AppendRequest&) = default;
};
struct RangeRequest { // committed entries, both ends included
    Index from, to;
    friend bool operator==(const RangeRequest&, const RangeRequest&) = default;
};
struct ReadRequest { // what the state machine says to `query`, changing nothing (dissertation §6.4)
    std::string query; // "get x"
    ReadMode mode = ReadMode::ReadIndex;
    friend bool operator==(const ReadRequest&, const ReadRequest&) = default;
};
struct RegisterRequest { // opens a session; its id is `lastIndex` of the answer
    std::uint64_t limit = 0; // of open sessions, for the whole cluster; 0 = the node's own option
    friend bool operator==(const RegisterRequest&, const RegisterRequest&) = default;
};
struct CloseRequest { // ends a session
    Index session;
    friend bool operator==(const CloseRequest&, const CloseRequest&) = default;
};
struct ClientRequest {
    std::string client;
    // Of the request. The k-th entry of a batch has the serial `serial + k`: a client's next request begins behind.
    std::uint64_t serial = 0;
    std::variant<AppendRequest, RangeRequest, ReadRequest, RegisterRequest, CloseRequest> body;
    friend bool operator==(const ClientRequest&, const ClientRequest&) = default;
};

struct RequestAccepted {
    Entries entries;    // those appended, or those asked for
    Index lastIndex;    // of the last of them; of a read: the state it saw is the one after this index
    std::string result; // what the state machine said to each, a line for each entry; empty for a range
    std::optional<ReadMode> mode = {}; // of a read: how it was kept from being stale
};
struct RequestRejected {
    enum class Class : std::uint8_t {
        Refused,        // certainly not done
        OutcomeUnknown, // it may be done, now or later
    };
    Why reason;
    Class kind = Class::Refused;
};
using Answer = std::variant<RequestAccepted, RequestRejected>;

} // namespace raft
