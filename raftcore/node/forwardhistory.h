// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/message.h"

#include <deque>
#include <map>
#include <optional>

namespace raft {

// What a node did with the appends that other nodes passed on to it, so that a doubled or late datagram is
// recognised and never appended twice. Bounded: what is older than the newest `capacity` of a sender counts as
// seen, and is answered no more.
class ForwardHistory {
public:
    static constexpr std::size_t capacity = 1024;

    enum class Standing {
        New,      // it is now known, and pending
        Pending,  // known, and not answered yet
        Answered, // answer() has what was said
        Outdated, // of an earlier incarnation of the sender, or forgotten
    };
    Standing meet(const NodeId& sender, Incarnation incarnation, std::uint64_t request);
    void setAnswer(const NodeId& sender, Incarnation incarnation, ForwardResult answer);
    const ForwardResult* answer(const NodeId& sender, std::uint64_t request) const;

private:
    struct Sender {
        Incarnation incarnation;
        std::uint64_t forgotten = 0; // all requests up to this one
        std::map<std::uint64_t, std::optional<ForwardResult>> known;
    };
    std::map<NodeId, Sender> m_senders;
};

} // namespace raft
