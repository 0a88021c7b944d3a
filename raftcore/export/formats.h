// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/export/exporter.h"

namespace raft {

// All formats that a recording can be written in.
const std::vector<trace::ExportFormat>& exportFormats();
// Null for a name that there is not.
const trace::ExportFormat* exportFormat(std::string_view name);

} // namespace raft
