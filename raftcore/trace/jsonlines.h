// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"
#include "raftcore/consensus/types.h"

#include <rapidjson/document.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raft::trace {

class JsonIn;

// A file of JSON that a person wrote: mistakes are told with their line. It keeps the text; what root() gives lives as
// long as it.
class JsonLines {
public:
    // Bounded: the text, and how deep it is nested. The error says what is wrong and in which line.
    static Result<JsonLines> parse(std::string_view text, std::size_t maxBytes = 4U << 20U);

    const rapidjson::Value& root() const { return *m_document; }
    // Of the member, if there is one, or else of the object; 0 = not known.
    std::size_t lineOf(const rapidjson::Value& object, std::string_view member = {}) const;
    // "line 12: …"
    Error error(const rapidjson::Value& object, std::string_view member, std::string_view what) const;
    Error error(const JsonIn& in) const; // that is not fine
    // An error when the object has a member of another name.
    Result<Ok> only(const rapidjson::Value& object, const std::vector<std::string_view>& names) const;

private:
    JsonLines() = default;
    std::size_t lineOfText(const char* place) const;
    std::size_t lineOfValue(const rapidjson::Value& value) const;

    std::unique_ptr<std::string> m_text; // the document's strings lie in it, and so their places tell their lines
    std::vector<std::size_t> m_breaks;   // where its lines end
    std::unique_ptr<rapidjson::Document> m_document;
};

// "250us", "12ms", "1.5s", "2min", or a number of microseconds; none when it is something else.
std::optional<Duration> durationFromJson(const rapidjson::Value& value);
std::optional<Duration> durationFromText(std::string_view text);
std::string toText(Duration duration); // the shortest of these

} // namespace raft::trace
