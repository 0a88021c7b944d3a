// SPDX-License-Identifier: MIT
#include "ui/faults/hints.h"

#include "ui/narration/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

using namespace raft::trace;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::hints)
};

} // namespace

QString hintFor(const ClusterState& state, bool isAlive)
{
    if (!isAlive)
        return Tr::tr("A recording: drag the playhead, or step with the comma and the full stop.");
    const NodeState* leader = state.leader();
    const auto up = static_cast<std::size_t>(std::count_if(state.nodes.begin(), state.nodes.end(), [](const NodeState& n) { return n.up; }));
    const std::size_t majority = state.nodes.size() / 2 + 1;
    if (state.excusedCount > 0 && state.excusedCount == state.violationCount)
        return Tr::tr("An assumption was broken, and this is no bug: look for the fault outside of Raft's model among the events.");
    if (state.violationCount > 0)
        return Tr::tr("Look at the events in red: they are what led to the broken property.");
    if (up < majority)
        return Tr::tr("Only %1 of %2 nodes run. Without a majority nobody can be elected. Start one with S, or press H.")
            .arg(up)
            .arg(state.nodes.size());
    const bool parted = std::any_of(state.faults.begin(), state.faults.end(), [](const ActiveFault& f) { return std::holds_alternative<fault::Partition>(f.fault); });
    if (parted && leader)
        return Tr::tr("Append on both sides with “Append at…”: only one side can commit. Then heal with H, and watch which entries are replaced.");
    if (!leader)
        return Tr::tr("No leader: watch the rings drain. Whose runs out first starts the next election. T fires the chosen node's timer now.");
    if (state.highestCommit.value() <= 1)
        return Tr::tr("Press A to append “set x 3”. The entry is dashed until a majority has it on disk.");
    if (state.highestTerm.value() <= 1)
        return Tr::tr("Press L to kill the leader %1, and watch who takes over.").arg(text::of(leader->id));
    if (up < state.nodes.size())
        return Tr::tr("Press H: the node comes back as a follower, with what its disk kept.");
    return Tr::tr("Draw a line across the picture with the mouse: the nodes on its two sides no longer hear each other.");
}

} // namespace ui
