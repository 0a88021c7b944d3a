// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/export/exporter.h"
#include "raftcore/trace/export/jsonline.h"

#include <map>
#include <optional>

namespace raft::trace {

// What clients asked and were told, one operation of the key-value machine a line, for porcupine and other checkers of
// linearizability. docs/exports.md says how batches, retries and reads are taken.
class ClientHistoryExporter : public Exporter {
public:
    Result<> begin(const Header& header, const ExportRange& range, std::ostream& out) override;
    Result<> take(const Event& event) override;
    Result<> end() override;

private:
    struct Operation {
        std::string op, key;
        std::optional<std::string> value, expect;
    };
    struct Open { // a request, and its retries
        std::vector<Operation> operations;
        Time call{};
        std::uint64_t waiting = 0; // attempts without an answer
        bool isUnknown = false;    // an attempt may have been carried out
        bool isInSession = false;
    };
    using Key = std::pair<std::string, std::uint64_t>;

    static std::optional<Operation> operationOf(std::string_view command);
    static std::vector<Operation> operationsOf(const Requested& request);
    void asked(const Requested& request, Time t);
    void answered(const Responded& response, Time t);
    void write(const Key& key, const Open& open, const Responded* response, Time t);
    void writeOutput(const Operation& operation, std::string_view result);
    bool wasDone(const Key& key) const;
    void remember(const Key& key);

    ExportRange m_range;
    std::ostream* m_out = nullptr;
    JsonLine m_line;
    std::map<Key, Open> m_open;
    std::map<std::string, std::map<std::uint64_t, std::uint64_t>> m_done; // in sessions: ranges of serials, from → to
};

} // namespace raft::trace
