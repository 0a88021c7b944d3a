// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/clusterstate.h"
#include "raftcore/trace/store.h"
#include "ui/session/selection.h"

#include <QString>

#include <optional>
#include <vector>

namespace ui::inspector {

// All that is known about one thing, as plain data: what the inspector draws, and what is read out.
struct Fact {
    QString label;
    QString value;
    bool wide = false; // takes the whole width: contents, sentences
    friend bool operator==(const Fact&, const Fact&) = default;
};

struct Section {
    QString heading;
    std::vector<Fact> facts;
    friend bool operator==(const Section&, const Section&) = default;
};

struct Facts {
    QString title;
    QString subtitle;
    std::optional<raft::Term> term; // its colour
    std::vector<Section> sections;
    bool isUnfinished = false; // there is more to count: ask again
    friend bool operator==(const Facts&, const Facts&) = default;
    QString toText() const;
};

class FaultTally;

// Without a tally nothing is said of what a fault has done.
Facts factsOf(const Subject& subject, const raft::trace::ClusterState& state, raft::Time playhead, const raft::trace::TraceStore* store,
              FaultTally* tally = nullptr);
Facts factsOfNode(const raft::trace::NodeState& node, const raft::trace::ClusterState& state, raft::Time playhead);

} // namespace ui::inspector
