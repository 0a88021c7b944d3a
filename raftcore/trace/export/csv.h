// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/export/exporter.h"
#include "raftcore/trace/export/flights.h"

namespace raft::trace {

// A table (RFC 4180): one row an event, what most events have in columns of its own, all of it as JSON in the last.
class CsvExporter : public Exporter {
public:
    Result<> begin(const Header& header, const ExportRange& range, std::ostream& out) override;
    Result<> take(const Event& event) override;
    Result<> end() override { return Ok{}; }

private:
    ExportRange m_range;
    std::ostream* m_out = nullptr;
    Flights<MessageKind> m_flights;
    std::string m_row;
};

} // namespace raft::trace
