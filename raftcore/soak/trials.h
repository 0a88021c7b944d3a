// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace raft::soak {

// The runs of the experiments; each function is one run, or what its groups are.

std::vector<std::string> electionRanges(); // "150-155", in milliseconds
std::optional<double> electionDowntime(std::uint64_t seed, const std::string& range, std::uint64_t trial); // ms

std::vector<std::string> lossShares(); // "10", in percent
std::optional<double> commitLatency(std::uint64_t seed, const std::string& percent, std::uint64_t trial); // ms

std::vector<std::string> voterCounts();
std::optional<double> committedPerSecond(std::uint64_t seed, const std::string& voters, std::uint64_t trial);

std::vector<std::string> preVoteSettings(); // "on", "off"
std::optional<double> downtimeWhileFlapping(std::uint64_t seed, const std::string& preVote, std::uint64_t trial); // ms

} // namespace raft::soak
