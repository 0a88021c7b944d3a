// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/planned.h"
#include "raftcore/consensus/result.h"
#include "raftcore/trace/jsonlines.h"

#include <string>
#include <string_view>
#include <vector>

namespace raft::cluster {

// Commands and schedules as JSON, as docs/scenarios.md describes them: {"at":"3s","do":"kill","node":"S1"}.

std::string_view wordOf(const Command& command); // "kill-leader", …
std::string toJson(const Command& command);      // {"do":"kill-leader"}
std::string toJson(const Command& command, bool mayWait); // the same, with "wait":true when what it asks need not be asked at once
std::string toJson(const Planned& planned);
std::string toJson(const std::vector<Planned>& schedule); // a list, one command a line

// A file that a person may have written: strict, and the errors say which line and why.
Result<std::vector<Planned>> scheduleFromJson(std::string_view text);
Result<std::vector<Planned>> scheduleFromJson(const trace::JsonLines& lines, const rapidjson::Value& list);
Result<std::vector<Planned>> loadSchedule(const std::string& path);
Result<Ok> saveSchedule(const std::string& path, const std::vector<Planned>& schedule);

// One command of a larger file. Other members than the command's own are mistakes, unless they are `known`.
Result<Command> commandFromJson(const trace::JsonLines& lines, const rapidjson::Value& object,
                                const std::vector<std::string_view>& known = {});

constexpr std::size_t mostPlanned = 100'000; // commands of one schedule

} // namespace raft::cluster
