// SPDX-License-Identifier: MIT
#include "raftcore/cluster/commandcodec.h"

#include "raftcore/cluster/commandfields.h"
#include "raftcore/trace/jsonin.h"
#include "raftcore/trace/jsonout.h"

#include <fstream>
#include <sstream>

namespace raft::cluster {

namespace command {

namespace {

constexpr std::pair<HandlePacket::What, std::string_view> hands[] = {
    {HandlePacket::What::Drop, "drop"},
    {HandlePacket::What::DeliverNow, "deliver-now"},
    {HandlePacket::What::Duplicate, "duplicate"},
    {HandlePacket::What::Hold, "hold"},
    {HandlePacket::What::Release, "release"},
    {HandlePacket::What::Reorder, "reorder"},
};
constexpr std::pair<Step::Until, std::string_view> untils[] = {
    {Step::Until::Input, "input"},   {Step::Until::Delivery, "delivery"}, {Step::Until::Election, "election"},
    {Step::Until::Leader, "leader"}, {Step::Until::Commit, "commit"},
};

template <class Table, class Enum>
std::string_view textIn(const Table& table, Enum value)
{
    for (const auto& [each, text] : table) {
        if (each == value)
            return text;
    }
    return {};
}
template <class Enum, class Table>
std::optional<Enum> valueIn(const Table& table, std::string_view wanted)
{
    for (const auto& [each, text] : table) {
        if (text == wanted)
            return each;
    }
    return std::nullopt;
}

} // namespace

std::string_view toString(HandlePacket::What what) { return textIn(hands, what); }
std::string_view toString(Step::Until until) { return textIn(untils, until); }
std::optional<HandlePacket::What> packetHandFromString(std::string_view text)
{
    return valueIn<HandlePacket::What>(hands, text);
}
std::optional<Step::Until> stepUntilFromString(std::string_view text) { return valueIn<Step::Until>(untils, text); }

} // namespace command

namespace {

using trace::Json;
using trace::JsonLines;

// ---------------------------------------------------------------- writing

template <class C>
void writeFields([[maybe_unused]] trace::JsonOut<rapidjson::Writer<rapidjson::StringBuffer>>& out, [[maybe_unused]] const C& given)
{
    [[maybe_unused]] const C usual{};
    [[maybe_unused]] std::size_t place = 0;
    std::apply(
        [&](const auto&... field) {
            [[maybe_unused]] const auto write = [&](const auto& each) {
                const auto& value = given.*(each.member);
                // What need not be given is left out when it says nothing.
                if constexpr (std::equality_comparable<std::decay_t<decltype(value)>>) {
                    if (place++ >= CommandShape<C>::required && value == usual.*(each.member))
                        return;
                }
                out.member(each.name, value);
            };
            (write(field), ...);
        },
        CommandShape<C>::list());
}

template <class Before>
std::string written(const Command& command, Before&& before)
{
    rapidjson::StringBuffer buffer;
    rapidjson::Writer writer(buffer);
    trace::JsonOut out(writer);
    writer.StartObject();
    before(out);
    out.text("do", wordOf(command));
    std::visit([&](const auto& given) { writeFields(out, given); }, command);
    writer.EndObject();
    return {buffer.GetString(), buffer.GetSize()};
}

// ---------------------------------------------------------------- reading

template <class T>
void addNames(std::vector<std::string_view>& names)
{
    std::apply([&](const auto&... field) { (names.push_back(field.name), ...); }, trace::FieldList<T>::list());
}

// Of what stands inside a command: a fault, timers and limits.
template <class T>
Result<Ok> checkInner(const JsonLines& lines, const Json& object, std::vector<std::string_view> names)
{
    addNames<T>(names);
    return lines.only(object, names);
}

Result<Ok> checkFault(const JsonLines& lines, const Json& object, const trace::Fault& fault)
{
    return std::visit(
        [&](const auto& of) { return checkInner<std::decay_t<decltype(of)>>(lines, object, {"what"}); }, fault);
}

// A packet rule has many sides, and each says something only when it is given.
bool isLenient(const Json& object)
{
    const Json* what = trace::find(object, "what");
    return what != nullptr && what->IsString() && trace::viewOf(*what) == trace::fault::PacketRule::what;
}

// Commands that speak of a fault.
template <class C>
concept OfFault = requires(C of) { of.fault; };

template <class C>
Result<Ok> readFields(const JsonLines& lines, const Json& object, C& out)
{
    trace::JsonIn in;
    [[maybe_unused]] std::size_t place = 0;
    [[maybe_unused]] const auto read = [&](const auto& field) {
        if (place++ < CommandShape<C>::required)
            in.required(object, field.name, out.*(field.member));
        else
            in.lenient([&] { in.member(object, field.name, out.*(field.member)); });
    };
    if constexpr (std::is_same_v<C, command::Tune>)
        in.lenient([&] { in.required(object, "tuning", out.tuning); });
    else if constexpr (OfFault<C>) {
        const Json* fault = trace::find(object, "fault");
        if (fault != nullptr && fault->IsObject() && isLenient(*fault))
            in.lenient([&] { in.required(object, "fault", out.fault); });
        else
            in.required(object, "fault", out.fault);
    } else
        std::apply([&](const auto&... field) { (read(field), ...); }, CommandShape<C>::list());
    if (!in.isFine())
        return lines.error(in);
    if constexpr (std::is_same_v<C, command::Tune>)
        return checkInner<RaftTuning>(lines, *trace::find(object, "tuning"), {});
    else if constexpr (OfFault<C>)
        return checkFault(lines, *trace::find(object, "fault"), out.fault);
    else
        return Ok{};
}

Result<Planned> plannedFromJson(const JsonLines& lines, const Json& object)
{
    Planned planned;
    if (!object.IsObject())
        return lines.error(object, {}, "each command should be an object such as {\"at\":\"3s\",\"do\":\"kill\",\"node\":\"S1\"}");
    if (const Json* at = trace::find(object, "at")) {
        const std::optional<Duration> time = trace::durationFromJson(*at);
        if (!time)
            return lines.error(object, "at", "should be a time such as \"3s\" or \"250ms\", or a number of microseconds");
        planned.at = *time;
    } else {
        return lines.error(object, "at", "is missing: it says when the command is given");
    }
    trace::JsonIn in;
    in.member(object, "byHand", planned.byHand);
    if (trace::find(object, "step"))
        in.member(object, "step", planned.step.emplace());
    if (!in.isFine())
        return lines.error(in);
    Result<Command> command = commandFromJson(lines, object, {"at", "step", "byHand"});
    if (!command)
        return command.error();
    planned.command = std::move(*command);
    return planned;
}

} // namespace

std::string_view wordOf(const Command& command)
{
    return std::visit([](const auto& of) { return CommandShape<std::decay_t<decltype(of)>>::word; }, command);
}

std::string toJson(const Command& command)
{
    return toJson(command, false);
}

std::string toJson(const Command& command, bool mayWait)
{
    return written(command, [mayWait](auto& out) {
        if (mayWait)
            out.member("wait", true);
    });
}

std::string toJson(const Planned& planned)
{
    return written(planned.command, [&](auto& out) {
        out.text("at", trace::toText(planned.at));
        if (planned.step)
            out.member("step", *planned.step);
        if (planned.byHand)
            out.member("byHand", true);
    });
}

std::string toJson(const std::vector<Planned>& schedule)
{
    std::string text = "[";
    for (const Planned& planned : schedule)
        text += (text.size() == 1 ? "\n" : ",\n") + toJson(planned);
    return text + (schedule.empty() ? "]" : "\n]");
}

Result<Command> commandFromJson(const JsonLines& lines, const Json& object, const std::vector<std::string_view>& known)
{
    std::string word;
    trace::JsonIn in;
    if (!object.IsObject())
        return lines.error(object, {}, "a command should be an object such as {\"do\":\"kill\",\"node\":\"S1\"}");
    in.required(object, "do", word);
    if (!in.isFine())
        return lines.error(in);
    Command command;
    const auto wordOfType = [](auto type) { return CommandShape<typename decltype(type)::type>::word; };
    if (!trace::JsonIn::chooseByName<Command>(word, wordOfType, command))
        return lines.error(object, "do", "names no command: " + trace::quoted(std::string_view(word).substr(0, 40)));
    const Result<Ok> done = std::visit(
        [&](auto& of) -> Result<Ok> {
            using C = std::decay_t<decltype(of)>;
            std::vector<std::string_view> names = known;
            names.push_back("do");
            addNames<C>(names);
            if (Result<Ok> clean = lines.only(object, names); !clean)
                return clean;
            Result<Ok> read = readFields(lines, object, of);
            if (!read && !read.error().message.starts_with("line ")) // what is missing stands nowhere: where it should
                return lines.error(object, {}, read.error().message);
            return read;
        },
        command);
    return done ? Result<Command>(std::move(command)) : Result<Command>(done.error());
}

Result<std::vector<Planned>> scheduleFromJson(std::string_view text)
{
    const Result<JsonLines> lines = JsonLines::parse(text, 64U << 20U);
    if (!lines)
        return lines.error();
    return scheduleFromJson(*lines, lines->root());
}

Result<std::vector<Planned>> scheduleFromJson(const JsonLines& lines, const Json& list)
{
    if (!list.IsArray())
        return lines.error(list, {}, "a schedule is a list of commands");
    if (list.Size() > mostPlanned)
        return Error{"it holds more than " + std::to_string(mostPlanned) + " commands"};
    std::vector<Planned> schedule;
    for (const Json& each : list.GetArray()) {
        Result<Planned> planned = plannedFromJson(lines, each);
        if (!planned)
            return planned.error();
        schedule.push_back(std::move(*planned));
    }
    return schedule;
}

Result<std::vector<Planned>> loadSchedule(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return Error{path + ": it cannot be read"};
    std::ostringstream text;
    text << file.rdbuf();
    Result<std::vector<Planned>> schedule = scheduleFromJson(text.view());
    return schedule ? schedule : Error{path + ": " + schedule.error().message};
}

Result<Ok> saveSchedule(const std::string& path, const std::vector<Planned>& schedule)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << toJson(schedule) << '\n';
    file.close();
    return file ? Result<Ok>(Ok{}) : Result<Ok>(Error{path + ": it cannot be written"});
}

} // namespace raft::cluster
