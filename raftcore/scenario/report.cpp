// SPDX-License-Identifier: MIT
#include "raftcore/scenario/runner.h"

#include "raftcore/trace/jsontext.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <algorithm>
#include <cstdio>

namespace raft::scenario {

namespace {

using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

void text(Writer& writer, const char* name, std::string_view value)
{
    writer.Key(name);
    writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void number(Writer& writer, const char* name, std::uint64_t value)
{
    writer.Key(name);
    writer.Uint64(value);
}

void write(Writer& writer, const Moment& moment)
{
    writer.StartObject();
    number(writer, "n", moment.n);
    number(writer, "t", static_cast<std::uint64_t>(moment.at.count()));
    number(writer, "step", moment.step);
    text(writer, "caption", filled(moment.caption, moment.names));
    writer.EndObject();
}

void write(Writer& writer, const Failure& failure)
{
    writer.StartObject();
    number(writer, "line", failure.line);
    text(writer, "message", failure.message);
    writer.EndObject();
}

void write(Writer& writer, const trace::Violated& violated)
{
    writer.StartObject();
    text(writer, "property", trace::toString(violated.property));
    text(writer, "code", violated.why.code);
    number(writer, "index", violated.index.value());
    number(writer, "term", violated.term.value());
    writer.EndObject();
}

template <class T>
void list(Writer& writer, const char* name, const std::vector<T>& items)
{
    writer.Key(name);
    writer.StartArray();
    for (const T& item : items)
        write(writer, item);
    writer.EndArray();
}

void write(Writer& writer, const Report& report)
{
    writer.StartObject();
    text(writer, "scenario", report.scenario);
    text(writer, "title", report.title);
    number(writer, "lesson", report.lesson);
    text(writer, "variant", report.variant);
    writer.Key("passed");
    writer.Bool(report.passed());
    number(writer, "endUs", static_cast<std::uint64_t>(report.end.count()));
    number(writer, "events", report.events);
    text(writer, "hash", trace::toHex16(report.hash));
    list(writer, "moments", report.moments);
    list(writer, "failures", report.failures);
    list(writer, "violations", report.violations);
    writer.EndObject();
}

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
        }
    }
    return out;
}

// Seconds as JUnit has them.
std::string seconds(raft::Time time)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.6f", static_cast<double>(time.count()) / 1e6);
    return text;
}

} // namespace

std::string toJson(const std::vector<Report>& reports)
{
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.SetIndent(' ', 1);
    writer.StartArray();
    for (const Report& report : reports)
        write(writer, report);
    writer.EndArray();
    return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

std::string toJUnit(const std::vector<Report>& reports)
{
    const auto failed = std::count_if(reports.begin(), reports.end(), [](const Report& report) { return !report.passed(); });
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"raftarium scenarios\" tests=\""
        + std::to_string(reports.size()) + "\" failures=\"" + std::to_string(failed) + "\">\n";
    for (const Report& report : reports) {
        xml += " <testcase classname=\"" + escaped(report.title) + "\" name=\"" + escaped(report.variant) + "\" time=\""
            + seconds(report.end) + "\"";
        if (report.passed()) {
            xml += "/>\n";
            continue;
        }
        xml += ">\n";
        for (const Failure& failure : report.failures) {
            const std::string place = failure.line == 0 ? std::string() : "line " + std::to_string(failure.line) + ": ";
            xml += "  <failure message=\"" + escaped(place + failure.message) + "\"/>\n";
        }
        xml += " </testcase>\n";
    }
    return xml + "</testsuite>\n";
}

} // namespace raft::scenario
