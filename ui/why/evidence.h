// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/clusterstate.h"
#include "raftcore/trace/store.h"
#include "ui/narration/narrator.h"
#include "ui/why/answer.h"

#include <functional>
#include <map>
#include <string>

namespace ui::why {

// How far back an answer looks for what led to something.
inline constexpr std::uint64_t reach = 200'000;

// What searches of a trace have found, so that the next one about the same thing looks at new events only. Belongs to
// one trace: clear it when another is shown.
struct Memory {
    struct Found {
        std::uint64_t n = 0; // 0 = nothing …
        std::uint64_t from = 0, to = 0; // … among these
    };
    std::map<std::string, Found> found;
};

// What became of a message between two nodes.
struct Trip {
    enum class Fate : std::uint8_t { NotSent, Flying, Delivered, Lost };
    Fate fate = Fate::NotSent;
    raft::PacketId packet;
    std::uint64_t sent = 0;  // n of its `sent` …
    std::uint64_t ended = 0; // … and of its end
    raft::Time endedAt{};
    raft::LossCause cause = raft::LossCause::Loss;
};
// What was asked of a node, and what it answered; the newest of each.
struct Talk {
    Trip request, reply;
    bool gotReply = false;     // one of its answers arrived
    std::uint64_t gotAt = 0;   // n of that
};

// A packet whose beginning, and maybe end, was found.
struct PacketStory {
    raft::NodeId from, to;
    std::shared_ptr<const raft::Message> msg;
    raft::Time sentAt{};
    Trip trip;
    bool isCopy = false;
};

// All that an answer may rest on: the state at the playhead and the events before it. Searches are bounded, and one that
// ends without a find because of that says so. GUI thread.
class Evidence {
public:
    Evidence(const raft::trace::ClusterState& state, raft::Time playhead, const raft::trace::TraceStore& store, Memory* memory = nullptr,
             std::uint64_t furthest = reach);

    using Test = std::function<bool(const raft::trace::Event&)>;
    // The newest event up to `upTo` (0 = the state's last) that passes; 0 when there is none. `key` names the test.
    std::uint64_t last(const std::string& key, const Test& test, std::uint64_t upTo = 0) const;
    // The first one in from … to; 0 when there is none.
    std::uint64_t first(std::uint64_t from, std::uint64_t to, const Test& test) const;
    void each(std::uint64_t from, std::uint64_t to, const std::function<void(const raft::trace::Event&)>& visit) const;
    std::optional<raft::trace::Event> event(std::uint64_t n) const;
    std::uint64_t firstAt(raft::Time time) const; // the first event at or after this instant
    raft::Time timeOf(std::uint64_t n) const;
    template <class Body>
    std::optional<Body> as(std::uint64_t n) const
    {
        const auto found = event(n);
        const Body* body = found ? std::get_if<Body>(&found->body) : nullptr;
        return body ? std::optional<Body>(*body) : std::nullopt;
    }

    // What `asker` asked each of the others since an event, or in the last 20,000 of them, and what they answered.
    using IsMessage = std::function<bool(const raft::Message&)>;
    std::map<raft::NodeId, Talk> talks(const raft::NodeId& asker, std::uint64_t from, std::uint64_t to, const IsMessage& isRequest, const IsMessage& isReply) const;
    std::optional<PacketStory> packet(raft::PacketId id) const;
    Narrator narrator() const;

    // The input that made a node do what event n tells: a packet that was delivered to it, a timer, a client or the disk.
    std::uint64_t causeOf(const raft::trace::Event& event) const;

    bool wasCut() const { return m_wasCut; } // a search ended at its bound without a find
    QString limit() const;                   // that, in words

    const raft::trace::ClusterState& state;
    const raft::Time playhead;
    const raft::trace::TraceStore& store;

private:
    std::uint64_t floor(std::uint64_t top) const { return top > m_reach ? top - m_reach + 1 : 1; }
    std::uint64_t search(std::uint64_t from, std::uint64_t to, const Test& test) const;

    Memory* m_memory;
    std::uint64_t m_reach;
    mutable bool m_wasCut = false;
};

// ------------------------------------------------------------ what answers have in common

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::why)
};

bool isOn(const raft::trace::ClusterState& state, raft::Rule rule);
bool isRunning(const raft::trace::NodeState* node); // up, and not paused

// The voters that decide: two halves while a configuration is joint, else one.
struct Half {
    enum class Which : std::uint8_t { Only, Old, New };
    Which which = Which::Only;
    std::vector<raft::NodeId> voters;
    std::size_t needed = 0;
};
std::vector<Half> halvesOf(const raft::Configuration& configuration, const raft::trace::ClusterState& state);
std::vector<raft::NodeId> votersOf(const raft::Configuration& configuration); // of both halves, each once
using Counts = std::function<bool(const raft::NodeId&)>;
std::size_t countOf(const Half& half, const Counts& counts);
bool isQuorum(const std::vector<Half>& halves, const Counts& counts);

// What keeps messages from coming through from one node to the other; null when nothing does.
const raft::trace::ActiveFault* blockOf(const raft::trace::ClusterState& state, const raft::NodeId& from, const raft::NodeId& to);
QString blockWords(const raft::trace::ActiveFault& block, const raft::NodeId& from, const raft::NodeId& to);
Reason blockReason(const raft::trace::ActiveFault& block, const raft::NodeId& from, const raft::NodeId& to);
const raft::trace::ActiveFault* faultOf(const raft::trace::ClusterState& state, const raft::NodeId& node, const std::function<bool(const raft::trace::Fault&)>& is);

QString place(raft::Index index, raft::Term term); // "7·3": index and term
// "S4 is down since 12.4 s: it was killed"; "S4 is paused …"
Reason notRunning(const Evidence& evidence, const raft::trace::NodeState& node);
Reason ruleOff(raft::Rule rule); // that it is, and what follows

} // namespace ui::why
