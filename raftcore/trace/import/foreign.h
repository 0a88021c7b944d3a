// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/event.h"
#include "raftcore/trace/file.h"
#include "raftcore/trace/import/importer.h"

#include <map>
#include <memory>
#include <optional>

namespace raft::trace {

// The lines of a foreign log: text, bounded, whatever its line ends.
Result<std::vector<std::string>> foreignLines(const std::string& path);

// Writes a trace of what a foreign log tells, line by line.
class ForeignTrace {
public:
    static Result<ForeignTrace> create(const std::string& to, const std::string& format, std::vector<NodeId> nodes);

    void at(Time t) { m_t = t > m_t ? t : m_t; } // time never goes back in a trace
    // What happened to a node in the log's own words; `topic` stands before a note.
    void tell(const NodeId& node, const std::string& words, const std::string& topic = {});
    PacketId send(const NodeId& from, const NodeId& to, const std::string& words);
    void deliver(PacketId id, const NodeId& from, const NodeId& to);
    void note(const std::string& words);
    Result<Imported> finish(std::uint64_t skipped);

private:
    struct Node {
        Term term;
        Role role = Role::Follower;
        Index commit, last;
    };
    Node& nodeOf(const NodeId& id);
    void add(const NodeId& node, EventBody body);
    bool understand(const NodeId& id, Node& node, const std::string& words);
    void takeTerm(const NodeId& id, Node& node, Term term);

    std::unique_ptr<FileWriter> m_writer;
    std::map<NodeId, Node> m_nodes;
    Time m_t{};
    std::uint64_t m_n = 0;
    std::uint64_t m_packets = 0;
    std::optional<Error> m_failed;
};

// "AppendEntries term 3, …", as exports say it; a message of an unknown kind carries its words as a question.
Message messageOf(const std::string& words);

} // namespace raft::trace
