// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/clusterstate.h"

#include <QString>

#include <optional>
#include <vector>

namespace ui::faults {

// Partitions that have a name, made for the cluster as it stands.
enum class Preset : std::uint8_t { IsolateLeader, Halves, MinorityWithLeader, MinorityThird, Bridge, MajoritiesRing };

const std::vector<Preset>& allPresets();
QString presetId(Preset preset);          // stable, for shortcuts and files
QString presetTitle(Preset preset);
QString presetDescription(Preset preset); // what is to be seen then
// Why it cannot be done now, in words.
std::optional<QString> obstacleTo(Preset preset, const raft::trace::ClusterState& state);
std::optional<raft::trace::Fault> faultOf(Preset preset, const raft::trace::ClusterState& state);

} // namespace ui::faults
