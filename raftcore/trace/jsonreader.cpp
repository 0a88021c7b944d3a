// SPDX-License-Identifier: MIT
#include "raftcore/trace/jsonreader.h"

#include "raftcore/trace/file.h"
#include "raftcore/trace/jsonin.h"

#include <rapidjson/error/en.h>

namespace raft::trace {

namespace {

constexpr std::size_t maxNodes = 1024;

// A line as an object. Nesting costs no stack: RapidJSON's iterative parser, and nobody walks what is not known.
using Document = rapidjson::GenericDocument<rapidjson::UTF8<>, rapidjson::MemoryPoolAllocator<>>;

Result<Ok> parse(std::string_view line, Document& document)
{
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
    if (line.find('\0') != std::string_view::npos)
        return Error{"it holds a zero byte, which no JSON has"};
    document.Parse<flags>(line.data(), line.size());
    if (document.HasParseError()) {
        return Error{"it is not JSON (" + std::string(rapidjson::GetParseError_En(document.GetParseError()))
                     + " at byte " + std::to_string(document.GetErrorOffset() + 1) + ")"};
    }
    if (!document.IsObject())
        return Error{"a JSON object was expected"};
    return Ok{};
}

Mode modeFrom(std::string_view text, std::string& importedFrom)
{
    if (text == "live")
        return Mode::Live;
    if (text == "lab")
        return Mode::Lab;
    importedFrom = text.starts_with("import:") ? text.substr(7) : text;
    return Mode::Imported;
}

void readConfig(JsonIn& in, const Json& document, Header& header)
{
    const Json* config = find(document, "config");
    if (!config || !config->IsObject())
        return;
    std::vector<Duration> election;
    in.member(*config, "electionTimeoutUs", election);
    if (election.size() == 2) {
        header.electionTimeoutMin = election[0];
        header.electionTimeoutMax = election[1];
    }
    const auto duration = [&](std::string_view name, Duration& out) {
        if (find(*config, name))
            in.member(*config, name, out);
    };
    duration("heartbeatUs", header.heartbeatInterval);
    duration("delayUs", header.delay);
    duration("jitterUs", header.jitter);
    duration("diskLatencyUs", header.diskLatency);
    duration("firstElectionAfterUs", header.firstElectionAfter);
    duration("requestTimeoutUs", header.requestTimeout);
    if (find(*config, "maxAppendBytes"))
        in.member(*config, "maxAppendBytes", header.maxAppendBytes);
    visitFields(static_cast<RaftTuning&>(header), [&](std::string_view name, auto& value) {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::uint64_t>) {
            if (find(*config, name))
                in.member(*config, name, value);
        }
    });
}

} // namespace

Result<Header> headerFromJson(std::string_view line)
{
    Document document;
    if (const auto parsed = parse(line, document); !parsed)
        return parsed.error();
    const Json* version = find(document, "raftlog");
    if (!version || !version->IsUint64())
        return Error{"this is no trace: its first line should begin with {\"raftlog\":1"};
    if (version->GetUint64() != 1) {
        return Error{"the trace is of version " + std::to_string(version->GetUint64())
                     + ", and this program reads version 1"};
    }
    Header header;
    std::string mode;
    JsonIn in;
    in.member(document, "program", header.program);
    in.member(document, "mode", mode);
    header.mode = modeFrom(mode, header.importedFrom);
    if (find(document, "seed"))
        in.member(document, "seed", header.seed);
    in.member(document, "started", header.started);
    in.member(document, "cluster", header.cluster);
    in.required(document, "nodes", header.nodes);
    if (const Json* configuration = find(document, "configuration");
        configuration && configuration->IsObject())
        in.members(*configuration, header.configuration);
    else
        header.configuration = Configuration::ofVoters(header.nodes);
    readConfig(in, document, header);
    in.member(document, "rulesOff", header.rulesOff);
    if (const Json* schedule = find(document, "schedule"); schedule && schedule->IsArray() && !schedule->Empty() && JsonIn::isShallow(*schedule))
        header.schedule = JsonIn::serialized(*schedule);
    if (const Json* origin = find(document, "origin"); origin && origin->IsObject()) {
        std::string from;
        in.member(*origin, "mode", from);
        in.member(*origin, "events", header.origin.emplace().events);
        header.origin->mode = from == "lab" ? Mode::Lab : Mode::Live;
    }
    if (!in.isFine())
        return Error{in.error()};
    if (header.nodes.size() > maxNodes)
        return Error{"it names " + std::to_string(header.nodes.size()) + " nodes; at most 1024 can be shown"};
    return header;
}

Result<LineRead> lineFromJson(std::string_view line)
{
    char values[16 * 1024]; // most lines need no more, and then nothing is allocated
    rapidjson::MemoryPoolAllocator<> allocator(values, sizeof values);
    Document document(&allocator);
    if (const auto parsed = parse(line, document); !parsed)
        return parsed.error();
    JsonIn in;
    LineRead read;
    Event& event = read.event;
    std::string kind;
    in.required(document, "n", event.n);
    in.required(document, "t", event.t);
    in.required(document, "kind", kind);
    if (find(document, "node"))
        in.member(document, "node", event.node);
    if (!in.isFine())
        return Error{in.error()};
    if (JsonIn::chooseByName<EventBody>(
            kind, [](auto type) { return decltype(type)::type::kind; }, event.body))
        std::visit([&](auto& body) { in.body(document, body); }, event.body);
    else
        in.later("the kind " + quoted(kind.substr(0, 40)));
    if (!in.error().empty())
        return Error{"in an event of the kind " + quoted(kind) + ", " + in.error()};
    read.unknown = in.unknown();
    if (!read.unknown.empty())
        event.body = Noted{"? " + read.unknown};
    return read;
}

Result<std::optional<Event>> eventFromJson(std::string_view line)
{
    auto read = lineFromJson(line);
    if (!read)
        return read.error();
    return read->unknown.empty() ? std::optional<Event>(std::move(read->event)) : std::nullopt;
}

} // namespace raft::trace
