// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/event.h"
#include "ui/alight/page.h"

#include <map>
#include <vector>

namespace ui::alight {

using Acted = std::vector<Line>; // in the order of the page at most a few

// Says of each event of a run, read from the first one on, which lines of the page acted in it. What an event alone does
// not tell it remembers: who leads, what was sent to whom, what a client had asked.
class Reader {
public:
    Acted read(const raft::trace::Event& event);

private:
    struct Node {
        raft::Role role = raft::Role::Follower;
        bool isTimerFirst = true; // the next election timer is set because the node came up, or led
        std::map<raft::NodeId, std::pair<raft::Index, raft::Index>> progress; // of its followers: next and match
    };

    void life(Node& node, const raft::trace::Event& event, Acted& acted);
    void elections(Node& node, const raft::trace::Event& event, Acted& acted);
    void log(Node& node, const raft::trace::Event& event, Acted& acted);
    void clients(const raft::trace::Event& event, Acted& acted);
    static void role(Node& node, const raft::RoleChanged& change, Acted& acted);
    static void progress(Node& node, const raft::ProgressChanged& change, Acted& acted);

    std::map<raft::NodeId, Node> m_nodes;
    std::map<std::pair<std::string, std::uint64_t>, raft::trace::ClientOp> m_asked; // and not answered yet
};

} // namespace ui::alight
