// SPDX-License-Identifier: MIT
#include "raftcore/trace/export/exporter.h"

#include "raftcore/trace/file.h"

#include <optional>
#include <ostream>

namespace raft::trace {

namespace {

constexpr const char* noRoom = "the file cannot be written: is the disk full?";

} // namespace

Result<std::string> FileSource::read(const OnHeader& onHeader, const OnEvent& onEvent) const
{
    std::optional<Error> refused;
    auto remark = streamFile(
        m_path,
        [&](const Header& header) {
            if (const auto taken = onHeader(header); !taken)
                refused = taken.error();
        },
        [&](const Event& event) { return !refused && onEvent(event); });
    if (refused)
        return *refused;
    return remark;
}

Result<std::string> StoreSource::read(const OnHeader& onHeader, const OnEvent& onEvent) const
{
    if (const auto taken = onHeader(m_store->header()); !taken)
        return taken.error();
    const std::uint64_t size = m_store->size();
    bool isEnough = false;
    const std::uint64_t visited = m_store->forEach(1, size, [&](const Event& event) {
        isEnough = !onEvent(event);
        return !isEnough;
    });
    if (visited != size && !isEnough)
        return Error{"event " + std::to_string(visited + 1) + " can no longer be read back"};
    return std::string();
}

Result<std::string> exportRun(const EventSource& source, Exporter& exporter, const ExportRange& range, std::ostream& out)
{
    if (exporter.wantsSurvey()) {
        const auto surveyed = source.read([](const Header&) { return Result<>(Ok{}); },
                                          [&](const Event& event) {
                                              if (event.t > range.to)
                                                  return false;
                                              exporter.survey(event);
                                              return true;
                                          });
        if (!surveyed)
            return surveyed.error();
    }
    std::optional<Error> refused;
    auto remark = source.read([&](const Header& header) { return exporter.begin(header, range, out); },
                              [&](const Event& event) {
                                  if (event.t > range.to)
                                      return false;
                                  if (const auto taken = exporter.take(event); !taken)
                                      refused = taken.error();
                                  else if (!out)
                                      refused = Error{noRoom};
                                  return !refused;
                              });
    if (refused)
        return *refused;
    if (!remark)
        return remark;
    if (const auto ended = exporter.end(); !ended)
        return ended.error();
    out.flush();
    if (!out)
        return Error{noRoom};
    return remark;
}

} // namespace raft::trace
