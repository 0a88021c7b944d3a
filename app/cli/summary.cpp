// SPDX-License-Identifier: MIT
#include "app/cli/summary.h"

#include "app/cli/banner.h"
#include "ui/narration/text.h"

#include <QCoreApplication>

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::live)
};

void tellVerdict(Terminal& terminal, const raft::trace::ClusterState& state)
{
    const auto excused = static_cast<int>(state.excusedCount);
    if (excused > 0)
        terminal.line(Tr::tr("An assumption was broken: %n properties did not hold after faults outside of Raft's model.", nullptr, excused));
    if (hasBug(state))
        terminal.line(Tr::tr("Safety: %n violations!", nullptr, static_cast<int>(state.violationCount - state.excusedCount)));
    else
        terminal.line(excused > 0 ? Tr::tr("Safety: no bug.") : Tr::tr("Safety: every property held."));
}

} // namespace

QString leaderText(const raft::trace::ClusterState& state)
{
    const raft::trace::NodeState* leader = state.leader();
    return leader != nullptr ? ui::text::of(leader->id) : Tr::tr("none");
}

bool hasBug(const raft::trace::ClusterState& state) { return state.violationCount > state.excusedCount; }

void summarize(Terminal& terminal, const raft::trace::ClusterState& state, raft::Time now, const QString& leader,
               const std::vector<std::string>& rulesOff, const std::function<void()>& between)
{
    std::uint64_t writes = 0;
    for (const raft::trace::NodeState& node : state.nodes)
        writes += node.disk.writes;
    terminal.line({});
    terminal.line(Tr::tr("Cluster time %1, %2 events, term %3, leader %4, %5 entries committed, %6 disk writes")
                      .arg(ui::text::clock(now), ui::text::of(state.n), ui::text::of(state.highestTerm), leader,
                           ui::text::of(state.highestCommit), ui::text::of(writes)));
    terminal.line(Tr::tr("Packets: %1 sent + %2 copied = %3 delivered + %4 lost + %5 in flight")
                      .arg(ui::text::of(state.packets.sent), ui::text::of(state.packets.copies), ui::text::of(state.packets.delivered),
                           ui::text::of(state.packets.lostTotal()), ui::text::of(state.packets.inFlight())));
    if (between)
        between();
    for (const QString& line : rulesOffBanner(rulesOff))
        terminal.line(line);
    tellVerdict(terminal, state);
}

} // namespace cli
