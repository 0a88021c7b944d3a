// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/lab.h"
#include "raftcore/trace/jsonlines.h"

#include <string>

namespace raft::scenario {

// The "cluster" of a scenario: what is given changes `out`.
Result<Ok> readCluster(const trace::JsonLines& lines, const rapidjson::Value& object, cluster::LabOptions& out);
std::string toJson(const cluster::LabOptions& options);

// An entry of an initial disk that a file gives by its term alone.
EntryPtr plainEntry(Term term, Index index);

} // namespace raft::scenario
