// SPDX-License-Identifier: MIT
#include "raftcore/trace/jsonlines.h"

#include "raftcore/trace/jsonin.h"

#include <rapidjson/error/en.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace raft::trace {

namespace {

constexpr Duration longest{1'000'000LL * 60 * 60 * 24 * 365};

Error atLine(std::size_t line, std::string_view what)
{
    return Error{(line == 0 ? "" : "line " + std::to_string(line) + ": ") + std::string(what)};
}

} // namespace

Result<JsonLines> JsonLines::parse(std::string_view text, std::size_t maxBytes)
{
    constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag
        | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag;
    if (text.size() > maxBytes)
        return Error{"it is longer than " + std::to_string(maxBytes >> 10U) + " KiB"};
    JsonLines lines;
    for (std::size_t place = 0; place < text.size(); ++place) {
        if (text[place] == '\0')
            return Error{"it holds a zero byte, which no JSON has"};
        if (text[place] == '\n')
            lines.m_breaks.push_back(place);
    }
    lines.m_text = std::make_unique<std::string>(text);
    lines.m_document = std::make_unique<rapidjson::Document>();
    lines.m_document->ParseInsitu<flags>(lines.m_text->data());
    if (lines.m_document->HasParseError()) {
        const char* place = lines.m_text->data() + lines.m_document->GetErrorOffset();
        return atLine(lines.lineOfText(place), std::string("it is not JSON: ")
                          + rapidjson::GetParseError_En(lines.m_document->GetParseError()));
    }
    if (!JsonIn::isShallow(*lines.m_document))
        return Error{"it is nested too deep"};
    return lines;
}

std::size_t JsonLines::lineOfText(const char* place) const
{
    const auto offset = static_cast<std::size_t>(place - m_text->data());
    return static_cast<std::size_t>(std::lower_bound(m_breaks.begin(), m_breaks.end(), offset) - m_breaks.begin()) + 1;
}

std::size_t JsonLines::lineOfValue(const Json& value) const
{
    if (value.IsObject() && value.MemberCount() > 0)
        return lineOfText(value.MemberBegin()->name.GetString());
    if (value.IsString() && value.GetStringLength() > 0)
        return lineOfText(value.GetString());
    return value.IsArray() && !value.Empty() ? lineOfValue(value[0]) : 0;
}

std::size_t JsonLines::lineOf(const Json& object, std::string_view member) const
{
    if (!member.empty() && object.IsObject()) {
        for (const auto& each : object.GetObject()) {
            if (viewOf(each.name) == member)
                return lineOfText(each.name.GetString());
        }
    }
    return lineOfValue(object);
}

Error JsonLines::error(const Json& object, std::string_view member, std::string_view what) const
{
    return atLine(lineOf(object, member), (member.empty() ? "" : quoted(member) + " ") + std::string(what));
}

Error JsonLines::error(const JsonIn& in) const
{
    return atLine(in.object() ? lineOf(*in.object(), in.name()) : 0,
                  in.error().empty() ? in.unknown() + " is not known" : in.error());
}

Result<Ok> JsonLines::only(const Json& object, const std::vector<std::string_view>& names) const
{
    for (auto member = object.MemberBegin(); member != object.MemberEnd(); ++member) {
        const std::string_view name = viewOf(member->name);
        const auto isTwice = [name](const auto& other) { return viewOf(other.name) == name; };
        if (std::any_of(object.MemberBegin(), member, isTwice))
            return atLine(lineOfText(member->name.GetString()), quoted(name) + " stands there twice");
        if (std::find(names.begin(), names.end(), name) != names.end())
            continue;
        std::string known;
        for (const std::string_view each : names)
            known += (known.empty() ? "" : ", ") + std::string(each);
        return atLine(lineOfText(member->name.GetString()), quoted(name.substr(0, 40)) + " is not known here; there are: " + known);
    }
    return Ok{};
}

std::optional<Duration> durationFromText(std::string_view text)
{
    double amount = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), amount);
    if (failed != std::errc{} || !std::isfinite(amount) || amount < 0)
        return std::nullopt;
    const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
    const double micros = unit == "us" ? 1 : unit == "ms" ? 1e3 : unit == "s" ? 1e6 : unit == "min" ? 60e6 : 0;
    if (micros == 0 || amount * micros > static_cast<double>(longest.count()))
        return std::nullopt;
    return Duration(std::llround(amount * micros));
}

std::optional<Duration> durationFromJson(const Json& value)
{
    if (value.IsString())
        return durationFromText(viewOf(value));
    if (!value.IsUint64() || value.GetUint64() > static_cast<std::uint64_t>(longest.count()))
        return std::nullopt;
    return Duration(static_cast<std::int64_t>(value.GetUint64()));
}

std::string toText(Duration duration)
{
    const std::int64_t micros = duration.count();
    if (micros % 1'000 != 0)
        return std::to_string(micros) + "us";
    return micros % 1'000'000 == 0 ? std::to_string(micros / 1'000'000) + "s" : std::to_string(micros / 1'000) + "ms";
}

} // namespace raft::trace
