// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/export/exporter.h"
#include "raftcore/trace/export/flights.h"
#include "raftcore/trace/export/jsonline.h"

#include <map>

namespace raft::trace {

// The Trace Event Format, which Perfetto and chrome://tracing open: a process a node, with its roles, writes and
// decisions as tracks, messages as flows from one to the other, terms and commit indexes as counters.
class ChromeTraceExporter : public Exporter {
public:
    Result<> begin(const Header& header, const ExportRange& range, std::ostream& out) override;
    Result<> take(const Event& event) override;
    Result<> end() override;

private:
    struct Phase { // a role, or being down or paused
        std::string name;
        Time since{};
    };
    struct Process {
        std::uint64_t pid = 0;
        std::optional<Phase> phase;
        std::map<WriteToken, Time> writes;
        bool isUp = false;
    };

    Process& processOf(const NodeId& node);
    JsonLine& record(std::string_view name, std::string_view category, std::string_view phase, std::uint64_t pid, std::uint64_t track, Time t);
    void put();
    void nameTrack(std::uint64_t pid, std::uint64_t track, std::string_view kind, std::string_view name);
    void enter(Process& process, std::string name, Time t);
    void leave(Process& process, Time t);
    void node(const Event& event);
    void packet(const Event& event);
    void arrives(const Event& event, PacketId id, std::optional<LossCause> lost);
    void instant(const Event& event, std::uint64_t pid, std::uint64_t track);

    ExportRange m_range;
    std::ostream* m_out = nullptr;
    JsonLine m_line;
    bool m_isFirst = true;
    Time m_last{};
    std::map<NodeId, Process> m_processes;
    struct Sent {
        std::string kind, words;
        std::uint64_t flow = 0;
    };
    Flights<Sent> m_flights;
    std::uint64_t m_flow = 0;
};

} // namespace raft::trace
