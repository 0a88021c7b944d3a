// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/export/exporter.h"
#include "raftcore/trace/export/flights.h"

#include <map>

namespace raft::trace {

// The log lines of MIT's course 6.5840 (once 6.824), which its students' dslogs prints in columns: the time in tenths of
// a millisecond, a topic of four letters, the server, what happened.
//     000024 VOTE S1 grants S3 its vote in term 1 (log-up-to-date)
class DslogsExporter : public Exporter {
public:
    Result<> begin(const Header& header, const ExportRange& range, std::ostream& out) override;
    Result<> take(const Event& event) override;
    Result<> end() override { return Ok{}; }

private:
    void line(Time t, std::string_view topic, std::string_view text);
    const std::string& serverOf(const NodeId& node, Time t);

    ExportRange m_range;
    std::ostream* m_out = nullptr;
    std::map<NodeId, std::string> m_servers;
    Flights<std::string> m_flights;
};

} // namespace raft::trace
