// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/export/exporter.h"
#include "raftcore/trace/export/flights.h"

namespace raft::trace {

// A sequence diagram as text. A message stands where it arrives, or where it is lost; decisions are notes.
class SequenceExporter : public Exporter {
public:
    Result<> begin(const Header& header, const ExportRange& range, std::ostream& out) override;
    Result<> take(const Event& event) override;
    Result<> end() override;

protected:
    // The ids are of letters and digits alone, whatever the nodes are called; the texts hold no line break.
    virtual void open(std::ostream& out) = 0;
    virtual void participant(std::ostream& out, const std::string& id, const std::string& name) = 0;
    virtual void message(std::ostream& out, const std::string& from, const std::string& to, const std::string& text, bool isLost) = 0;
    virtual void note(std::ostream& out, const std::string& first, const std::string& last, const std::string& text) = 0;
    virtual void close(std::ostream& out) = 0;

private:
    std::string idOf(const NodeId& node);

    ExportRange m_range;
    std::ostream* m_out = nullptr;
    std::vector<NodeId> m_nodes;
    Flights<std::string> m_flights;
};

class MermaidExporter : public SequenceExporter {
protected:
    void open(std::ostream& out) override;
    void participant(std::ostream& out, const std::string& id, const std::string& name) override;
    void message(std::ostream& out, const std::string& from, const std::string& to, const std::string& text, bool isLost) override;
    void note(std::ostream& out, const std::string& first, const std::string& last, const std::string& text) override;
    void close(std::ostream& out) override;
};

class PlantUmlExporter : public SequenceExporter {
protected:
    void open(std::ostream& out) override;
    void participant(std::ostream& out, const std::string& id, const std::string& name) override;
    void message(std::ostream& out, const std::string& from, const std::string& to, const std::string& text, bool isLost) override;
    void note(std::ostream& out, const std::string& first, const std::string& last, const std::string& text) override;
    void close(std::ostream& out) override;
};

} // namespace raft::trace
