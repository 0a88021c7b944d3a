// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"
#include "raftcore/trace/event.h"
#include "raftcore/trace/header.h"
#include "raftcore/trace/store.h"

#include <functional>
#include <memory>
#include <string>

namespace raft::trace {

// Files: `.raftlog` (NDJSON) and `.raftlog.gz` (the same, gzipped), as docs/trace-format.md says.

std::string toJsonLine(const Header& header); // without the line break
std::string toJsonLine(const Event& event);
std::string toJson(const EventBody& body); // pretty enough for a details pane
Result<Header> headerFromJson(std::string_view line);
// A line of a kind that this version does not know gives nullopt; a damaged one an error.
Result<std::optional<Event>> eventFromJson(std::string_view line);

// Writes a trace as it grows. One thread.
class FileWriter {
public:
    static Result<std::unique_ptr<FileWriter>> create(const std::string& path, const Header& header);
    ~FileWriter(); // closes without an `end` line if close() was not called
    Result<Ok> write(const Event& event);
    Result<Ok> flush();
    Result<Ok> close(Time t); // writes `end` with the hash of all lines before it

private:
    FileWriter();
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

struct LoadedTrace {
    std::shared_ptr<TraceStore> store;
    bool cutOff = false;     // the file has no `end`, or ends in the middle of a line
    std::string remark;      // for a person, when cut off or when lines of unknown kinds were skipped
};

// Reads a whole file; what is malformed is an error naming file and line; a file cut off anywhere is read up to
// its last whole line. Files are untrusted: everything is bounded and checked. `progress` gets 0 … 1 and may return
// false to cancel.
Result<LoadedTrace> loadFile(const std::string& path, const std::function<bool(double)>& progress = {});
// Streams a file's events without keeping them.
Result<std::string> streamFile(const std::string& path, const std::function<void(const Header&)>& onHeader,
                               const std::function<bool(const Event&)>& onEvent);
// Writes what a store holds.
Result<Ok> saveFile(const std::string& path, const TraceStore& store, const std::function<bool(double)>& progress = {});

} // namespace raft::trace
