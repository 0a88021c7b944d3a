// SPDX-License-Identifier: MIT
#include "raftcore/trace/blake2b.h"
#include "raftcore/trace/file.h"
#include "raftcore/trace/jsonreader.h"
#include "raftcore/trace/linereader.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace raft::trace {

namespace {

// Reads a file from front to back and checks what no single line can say: that n has no gap, that time does not
// fall, that the hash at the end agrees.
class Reading {
public:
    explicit Reading(std::string path) : m_path(std::move(path)) { }

    Result<Ok> open(Header& header);
    Result<std::optional<Event>> next(); // nothing at the end

    double progress() const { return m_lines->progress(); }
    bool isCutOff() const { return !m_ended; }
    std::string remark() const;

private:
    Error at(const std::string& what) const
    {
        return Error{m_path + ", line " + std::to_string(m_lines->number()) + ": " + what};
    }
    Result<std::optional<Event>> take(std::string_view line);

    std::string m_path;
    std::unique_ptr<LineReader> m_lines;
    Blake2b64 m_hash;
    std::uint64_t m_n = 0;
    Time m_t{};
    bool m_ended = false;
    bool m_torn = false;
    bool m_hashDiffers = false;
    std::uint64_t m_unknown = 0;
};

Result<Ok> Reading::open(Header& header)
{
    auto lines = LineReader::open(m_path);
    if (!lines)
        return lines.error();
    m_lines = std::move(*lines);
    std::string_view line;
    switch (m_lines->next(line)) {
    case LineReader::Next::Line:
        break;
    case LineReader::Next::End:
        return Error{m_path + ": the file is empty; the header of a trace was expected"};
    case LineReader::Next::Torn:
        return Error{m_path + ": the file ends in its first line; the header of a trace was expected"};
    case LineReader::Next::TooLong:
        return Error{m_path + ": this is no trace: its first line is too long"};
    case LineReader::Next::Failed:
        return Error{m_path + ": cannot be read: " + m_lines->failure()};
    }
    auto read = headerFromJson(line);
    if (!read)
        return at(read.error().message);
    header = std::move(*read);
    return Ok{};
}

Result<std::optional<Event>> Reading::next()
{
    std::string_view line;
    switch (m_lines->next(line)) {
    case LineReader::Next::Line:
        return take(line);
    case LineReader::Next::End:
        return std::optional<Event>();
    case LineReader::Next::Torn:
        m_torn = true;
        return std::optional<Event>();
    case LineReader::Next::TooLong:
        return at("it is longer than " + std::to_string(LineReader::maxLine >> 20U) + " MiB");
    case LineReader::Next::Failed:
        break;
    }
    return Error{m_path + ": cannot be read behind line " + std::to_string(m_lines->number()) + ": "
                 + m_lines->failure()};
}

Result<std::optional<Event>> Reading::take(std::string_view line)
{
    if (m_ended)
        return at("nothing may follow the line with the kind “end”");
    auto read = lineFromJson(line);
    if (!read)
        return at(read.error().message);
    if (!read->unknown.empty())
        ++m_unknown;
    Event& event = read->event;
    if (event.n != m_n + 1)
        return at("n is " + std::to_string(event.n) + ", and " + std::to_string(m_n + 1) + " was expected");
    if (event.t < m_t) {
        return at("t falls from " + std::to_string(m_t.count()) + " to " + std::to_string(event.t.count())
                  + "; time never goes back");
    }
    m_n = event.n;
    m_t = event.t;
    if (const auto* end = std::get_if<Ended>(&event.body)) {
        m_ended = true;
        m_hashDiffers = end->hash != m_hash.value();
    } else {
        m_hash.add(line);
    }
    return std::optional<Event>(std::move(event));
}

std::string Reading::remark() const
{
    std::string text;
    const auto add = [&](const std::string& sentence) { text += (text.empty() ? "" : " ") + sentence; };
    if (m_torn)
        add("The file ends in the middle of a line; it was read up to event " + std::to_string(m_n) + ".");
    else if (!m_ended)
        add("The file has no end line: its writer did not close it. The last event is " + std::to_string(m_n)
            + ".");
    if (m_hashDiffers)
        add("The hash in the last line does not agree with the events: the file was changed after it was "
            "written.");
    if (m_unknown == 1)
        add("One line of a kind unknown to this version was skipped.");
    else if (m_unknown > 1)
        add(std::to_string(m_unknown) + " lines of kinds unknown to this version were skipped.");
    return text;
}

} // namespace

Result<LoadedTrace> loadFile(const std::string& path, const std::function<bool(double)>& progress)
{
    Reading reading(path);
    Header header;
    if (const auto opened = reading.open(header); !opened)
        return opened.error();
    LoadedTrace loaded;
    loaded.store = std::make_shared<TraceStore>(std::move(header));
    for (std::uint64_t count = 1;; ++count) {
        auto event = reading.next();
        if (!event)
            return event.error();
        if (!*event)
            break;
        loaded.store->append((*event)->t, (*event)->node, (*event)->body);
        if (progress && count % 4096 == 0 && !progress(reading.progress()))
            return Error{path + ": loading was cancelled"};
    }
    loaded.cutOff = reading.isCutOff();
    loaded.remark = reading.remark();
    return loaded;
}

Result<std::string> streamFile(const std::string& path, const std::function<void(const Header&)>& onHeader,
                               const std::function<bool(const Event&)>& onEvent)
{
    Reading reading(path);
    Header header;
    if (const auto opened = reading.open(header); !opened)
        return opened.error();
    onHeader(header);
    for (;;) {
        auto event = reading.next();
        if (!event)
            return event.error();
        if (!*event)
            break;
        if (!onEvent(**event))
            return std::string();
    }
    return reading.remark();
}

} // namespace raft::trace
