// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/export/exporter.h"
#include "raftcore/trace/export/flights.h"

#include <map>

namespace raft::trace {

// Events with vector clocks, two lines each, for ShiViz and its kin:
//     S1 {"S1":3,"S2":1}
//     grants S2 its vote in term 1 (log-up-to-date)
class ShivizExporter : public Exporter {
public:
    Result<> begin(const Header& header, const ExportRange& range, std::ostream& out) override;
    Result<> take(const Event& event) override;
    Result<> end() override { return Ok{}; }

private:
    using Clock = std::map<NodeId, std::uint64_t>;
    struct Sent {
        Clock clock;
        std::string words;
    };
    void happened(const NodeId& node, std::string_view words);

    ExportRange m_range;
    std::ostream* m_out = nullptr;
    std::map<NodeId, Clock> m_clocks;
    Flights<Sent> m_flights;
};

} // namespace raft::trace
