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
    friend bool operator==(const AppendRequest&, const AppendRequest&) = default;
};
struct RangeRequest { // committed entries, both ends included
    Index from, to;
    friend bool operator==(const RangeRequest&, const RangeRequest&) = default;
};
struct ClientRequest {
    std::string client;
    // Of the request. The k-th entry of a batch has the serial `serial + k`: a client's next request begins behind.
    std::uint64_t serial = 0;
    std::variant<AppendRequest, RangeRequest> body;
    friend bool operator==(const ClientRequest&, const ClientRequest&) = default;
};

struct RequestAccepted {
    Entries entries;    // those appended, or those asked for
    Index lastIndex;    // of the last of them
    std::string result; // what the state machine said to each, a line for each entry; empty for a range
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
