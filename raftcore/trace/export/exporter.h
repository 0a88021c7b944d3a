// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"
#include "raftcore/trace/event.h"
#include "raftcore/trace/header.h"

#include <functional>
#include <iosfwd>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace raft::trace {

class TraceStore;

// Recordings in the formats of other people's tools: docs/exports.md says what each holds. An exporter is fed one event
// after the other and writes as it goes, so what it needs of memory follows what is in flight, not how long the run is.

// Which part of a run is written. Exporters that need to know what came before are fed it all the same.
struct ExportRange {
    Time from{};
    Time to{std::numeric_limits<Time::rep>::max()}; // the last instant that belongs to it
    bool holds(Time t) const { return t >= from && t <= to; }
    friend bool operator==(const ExportRange&, const ExportRange&) = default;
};

class Exporter {
public:
    virtual ~Exporter() = default;
    // Some must know what is yet to come: they are shown the whole run before they write anything.
    virtual bool wantsSurvey() const { return false; }
    virtual void survey(const Event&) { }
    // Fails for a run, or a part of it, that the format cannot express. The reason is for a person.
    virtual Result<> begin(const Header& header, const ExportRange& range, std::ostream& out) = 0;
    virtual Result<> take(const Event& event) = 0; // nothing behind the range comes
    virtual Result<> end() = 0;
};

// A run that can be read from its beginning more than once.
class EventSource {
public:
    using OnHeader = std::function<Result<>(const Header&)>;
    using OnEvent = std::function<bool(const Event&)>; // false: enough
    virtual ~EventSource() = default;
    // The remark, if any, says what a person should know of the file: that it was cut off, say.
    virtual Result<std::string> read(const OnHeader& onHeader, const OnEvent& onEvent) const = 0;
};

class FileSource : public EventSource {
public:
    explicit FileSource(std::string path) : m_path(std::move(path)) { }
    Result<std::string> read(const OnHeader& onHeader, const OnEvent& onEvent) const override;

private:
    std::string m_path;
};

class StoreSource : public EventSource {
public:
    explicit StoreSource(std::shared_ptr<const TraceStore> store) : m_store(std::move(store)) { }
    Result<std::string> read(const OnHeader& onHeader, const OnEvent& onEvent) const override;

private:
    std::shared_ptr<const TraceStore> m_store;
};

// Feeds a run through an exporter. Gives back the source's remark.
Result<std::string> exportRun(const EventSource& source, Exporter& exporter, const ExportRange& range, std::ostream& out);

// The formats of this folder. raftcore/export has those that need the protocol between nodes too.
struct ExportFormat {
    std::string_view name;        // "shiviz"
    std::string_view extension;   // "log", without the dot
    std::unique_ptr<Exporter> (*make)();
};
const std::vector<ExportFormat>& textFormats();

} // namespace raft::trace
