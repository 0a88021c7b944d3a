// SPDX-License-Identifier: MIT
#include "raftcore/trace/file.h"
#include "raftcore/trace/jsonout.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace raft::trace {

namespace {

std::string textOf(const rapidjson::StringBuffer& buffer)
{
    return {buffer.GetString(), buffer.GetSize()};
}

} // namespace

std::string toJsonLine(const Event& event)
{
    rapidjson::StringBuffer buffer;
    rapidjson::Writer writer(buffer);
    JsonOut out(writer);
    writer.StartObject();
    out.key("n");
    out.number(event.n);
    out.member("t", event.t);
    out.text("kind", kindOf(event.body));
    if (!event.node.isEmpty())
        out.member("node", event.node);
    std::visit([&](const auto& body) { out.body(body); }, event.body);
    writer.EndObject();
    return textOf(buffer);
}

std::string toJson(const EventBody& body)
{
    rapidjson::StringBuffer buffer;
    rapidjson::PrettyWriter writer(buffer);
    writer.SetIndent(' ', 2);
    writer.SetFormatOptions(rapidjson::kFormatSingleLineArray);
    JsonOut out(writer);
    writer.StartObject();
    out.text("kind", kindOf(body));
    std::visit([&](const auto& event) { out.body(event); }, body);
    writer.EndObject();
    return textOf(buffer);
}

std::string toJsonLine(const Header& header)
{
    rapidjson::StringBuffer buffer;
    rapidjson::Writer writer(buffer);
    JsonOut out(writer);
    writer.StartObject();
    out.key("raftlog");
    out.number(1);
    out.member("program", header.program);
    const bool isPlain = header.mode != Mode::Imported;
    out.text("mode",
             header.mode == Mode::Live           ? "live"
                 : isPlain                       ? "lab"
                 : header.importedFrom == "etcd" ? "etcd"
                                                 : "import:" + header.importedFrom);
    out.member("seed", header.seed);
    out.member("started", header.started);
    out.member("cluster", header.cluster);
    out.member("nodes", header.nodes);
    out.member("configuration", header.configuration);
    out.key("config");
    writer.StartObject();
    out.member("electionTimeoutUs", std::vector{header.electionTimeoutMin, header.electionTimeoutMax});
    out.member("heartbeatUs", header.heartbeatInterval);
    out.member("delayUs", header.delay);
    out.member("jitterUs", header.jitter);
    out.member("diskLatencyUs", header.diskLatency);
    if (header.firstElectionAfter > Duration::zero())
        out.member("firstElectionAfterUs", header.firstElectionAfter);
    if (header.requestTimeout > Duration::zero())
        out.member("requestTimeoutUs", header.requestTimeout);
    if (header.maxAppendBytes > 0)
        out.member("maxAppendBytes", header.maxAppendBytes);
    visitFields(header.tuning(), [&out](std::string_view name, const auto& value) {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::uint64_t>)
            out.member(name, value); // limits; the timers stand above
    });
    writer.EndObject();
    out.member("rulesOff", header.rulesOff);
    if (header.origin) {
        out.key("origin");
        writer.StartObject();
        out.text("mode", header.origin->mode == Mode::Live ? "live" : "lab");
        out.member("events", header.origin->events);
        writer.EndObject();
    }
    out.key("schedule");
    out.raw(header.schedule.empty() ? "[]" : header.schedule, rapidjson::kArrayType);
    writer.EndObject();
    return textOf(buffer);
}

} // namespace raft::trace
