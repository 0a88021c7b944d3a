// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace raft::trace {

// Other people's runs as traces (mode "import:…"). What their log does not say stays unknown: terms and indexes are 0,
// and every line that is not understood is a `note` of its node, word for word. docs/exports.md says what is understood.
struct Imported {
    std::uint64_t events = 0; // in the trace
    std::uint64_t skipped = 0; // lines that are not of the format
};

// MIT 6.5840: "008258 VOTE S1 …".
Result<Imported> importDslogs(const std::string& path, const std::string& to);
// ShiViz: a line with the host and its vector clock, before or behind the line with the event.
Result<Imported> importShiviz(const std::string& path, const std::string& to);

struct ImportFormat {
    std::string_view name;
    Result<Imported> (*run)(const std::string& path, const std::string& to);
};
const std::vector<ImportFormat>& importFormats();

} // namespace raft::trace
