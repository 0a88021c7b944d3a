// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/store.h"
#include "ui/alight/reader.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace ui::alight {

// A line of the page acted: in which event, at which node.
struct Use {
    std::uint32_t event = 0;
    std::uint16_t node = 0; // number in the index
    friend bool operator==(const Use&, const Use&) = default;
};

// How a line stands at an instant.
struct Standing {
    std::uint64_t count = 0;          // of uses so far
    std::uint64_t last = 0;           // the event of the last one; 0 = none
    std::vector<raft::NodeId> nodes;  // who acted lately; or, when nobody did, last; sorted
    raft::Term term;                  // of whoever acted last, right after it
    friend bool operator==(const Standing&, const Standing&) = default;
};

// The uses of all lines in a trace, found little by little: work() looks at a bounded number of events, so a trace of
// millions never stops the window. Eight bytes a use; how things stood anywhere is a binary search. GUI thread.
class PageIndex {
public:
    void open(std::shared_ptr<const raft::trace::TraceStore> store);
    // Looks at up to so many events that were not looked at yet; true when there are more.
    bool work(std::uint64_t most);
    std::uint64_t lookedAt() const { return m_lookedAt; }

    const std::vector<Use>& uses(Line line) const { return m_uses[static_cast<std::size_t>(line)]; }
    std::size_t countUpTo(Line line, std::uint64_t n) const; // of its uses in the events 1 … n
    raft::NodeId node(const Use& use) const { return m_nodes[use.node].id; }
    raft::Term term(const Use& use) const; // of the node, right after the event
    // Of the events 1 … n; those from event `since` on are what happened lately.
    Standing standing(Line line, std::uint64_t n, std::uint64_t since) const;

private:
    struct Node {
        raft::NodeId id;
        std::vector<std::pair<std::uint32_t, raft::Term>> terms; // from which event on it was in which
    };

    void look(const raft::trace::Event& event);
    std::uint16_t numberOf(const raft::NodeId& node);

    std::shared_ptr<const raft::trace::TraceStore> m_store;
    Reader m_reader;
    std::array<std::vector<Use>, lineCount> m_uses;
    std::vector<Node> m_nodes;
    std::map<raft::NodeId, std::uint16_t> m_numbers;
    std::uint64_t m_lookedAt = 0;
};

} // namespace ui::alight
