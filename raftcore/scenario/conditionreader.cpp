// SPDX-License-Identifier: MIT
#include "raftcore/scenario/condition.h"

#include "raftcore/trace/jsonin.h"

#include <array>
#include <charconv>

namespace raft::scenario {

using trace::Json;
using trace::JsonLines;

namespace {

constexpr std::size_t mostParts = 64;
constexpr std::size_t longestTerms = 1'000;
using Kind = Condition::Kind;

// The member that says which kind it is.
constexpr std::array<std::pair<std::string_view, Kind>, 13> kinds{{
    {"node", Kind::Node}, {"nodes", Kind::Node}, {"event", Kind::Event}, {"leaders", Kind::Leaders},
    {"committed", Kind::Committed}, {"term", Kind::Term}, {"violation", Kind::Violation}, {"time", Kind::Time},
    {"after", Kind::After}, {"quiet", Kind::Quiet}, {"all", Kind::All}, {"any", Kind::Any}, {"not", Kind::Not},
}};

class ConditionReader {
public:
    ConditionReader(const JsonLines& lines, const Json& object, const std::vector<std::string_view>& known, int levels)
        : m_lines(lines), m_object(object), m_known(known), m_levels(levels)
    {
    }

    Result<Condition> read()
    {
        if (!m_object.IsObject() || m_levels == 0)
            return m_lines.error(m_object, {}, "a condition should be an object such as {\"node\":\"S1\",\"role\":\"leader\"}");
        const auto* const kind = std::find_if(kinds.begin(), kinds.end(), [&](const auto& each) {
            return trace::find(m_object, each.first) != nullptr;
        });
        // An event may be one of a node: then "event" says what it is.
        const bool isEvent = trace::find(m_object, "event") != nullptr;
        if (kind == kinds.end())
            return m_lines.error(m_object, {}, "a condition says one of: node, nodes, event, leaders, committed, term, "
                                               "violation, time, after, quiet, all, any, not");
        m_out.kind = isEvent ? Kind::Event : kind->second;
        m_out.line = m_lines.lineOf(m_object);
        keepText();
        readKind(kind->first);
        if (m_error)
            return *m_error;
        return m_out;
    }

private:
    void fail(std::string_view member, std::string_view what)
    {
        if (!m_error)
            m_error = m_lines.error(m_object, member, what);
    }

    // Without what belongs to whoever holds the condition.
    void keepText()
    {
        rapidjson::Document copy;
        copy.CopyFrom(m_object, copy.GetAllocator());
        for (const std::string_view name : m_known)
            copy.RemoveMember(std::string(name).c_str());
        m_out.json = trace::JsonIn::serialized(copy);
    }

    void only(std::vector<std::string_view> names)
    {
        names.insert(names.end(), m_known.begin(), m_known.end());
        if (const auto clean = m_lines.only(m_object, names); !clean && !m_error)
            m_error = clean.error();
    }

    void readKind(std::string_view member)
    {
        switch (m_out.kind) {
        case Kind::Node: return readNode(member);
        case Kind::Event: return readEvent();
        case Kind::Leaders:
        case Kind::Committed:
        case Kind::Term:
            only({member});
            return number(member, m_out.number);
        case Kind::Violation: return readViolation();
        case Kind::Time:
        case Kind::After: return readTime(member);
        case Kind::Quiet:
            only({member});
            if (!trace::find(m_object, "quiet")->IsTrue())
                fail("quiet", "can only be true");
            return;
        case Kind::All:
        case Kind::Any: return readParts(member);
        case Kind::Not: {
            only({member});
            return part(*trace::find(m_object, "not"));
        }
        }
    }

    void nodeList(std::string_view member, const Json& json, std::vector<NodeId>& out)
    {
        trace::JsonIn in;
        if (json.IsArray())
            in.member(m_object, member, out);
        else
            in.member(m_object, member, out.emplace_back());
        if (!in.isFine() && !m_error)
            m_error = m_lines.error(in);
    }

    void readNode(std::string_view member)
    {
        only({member, "role", "up", "term", "commit", "applied", "last", "durable", "snapshot", "votedFor", "follows",
              "log", "values", "voters"});
        nodeList(member, *trace::find(m_object, member), m_out.nodes);
        trace::JsonIn in;
        if (trace::find(m_object, "role"))
            in.member(m_object, "role", m_out.role.emplace());
        if (trace::find(m_object, "up"))
            in.member(m_object, "up", m_out.up.emplace());
        if (trace::find(m_object, "log"))
            in.member(m_object, "log", m_out.log.emplace());
        if (!in.isFine() && !m_error)
            m_error = m_lines.error(in);
        if (m_out.log && m_out.log->size() > longestTerms)
            fail("log", "is too long");
        optional("term", m_out.term);
        optional("commit", m_out.commit);
        optional("applied", m_out.applied);
        optional("last", m_out.last);
        optional("durable", m_out.durable);
        optional("snapshot", m_out.snapshot);
        somebody("votedFor", m_out.votedFor);
        somebody("follows", m_out.follows);
        if (const Json* voters = trace::find(m_object, "voters"))
            nodeList("voters", *voters, m_out.voters.emplace());
        readValues();
    }

    void readValues()
    {
        const Json* values = trace::find(m_object, "values");
        if (values == nullptr)
            return;
        if (!values->IsObject())
            return fail("values", "should be an object such as {\"x\":\"3\"}");
        for (const auto& member : values->GetObject()) {
            if (!member.value.IsString() && !member.value.IsNull())
                return fail("values", "should hold texts, or null for a key that is not there");
            auto& value = m_out.values[std::string(trace::viewOf(member.name))];
            if (member.value.IsString())
                value = std::string(trace::viewOf(member.value));
        }
    }

    void readEvent()
    {
        const Json& event = *trace::find(m_object, "event");
        if (!event.IsString())
            return fail("event", "should be a kind of event, such as \"role\"");
        m_out.event = trace::viewOf(event);
        if (!isKind(m_out.event))
            return fail("event", "names no kind of event: docs/trace-format.md lists them");
        m_out.number = {1, Number::Is::AtLeast};
        if (const Json* node = trace::find(m_object, "node"))
            nodeList("node", *node, m_out.nodes);
        if (trace::find(m_object, "times"))
            number("times", m_out.number);
        auto members = std::make_shared<rapidjson::Document>();
        members->Parse(m_out.json.data(), m_out.json.size()); // a copy of the file's value would point into the file
        for (const char* name : {"event", "node", "times"})
            members->RemoveMember(name);
        m_out.members = std::move(members);
    }

    static bool isKind(const std::string& name)
    {
        trace::EventBody body;
        return trace::JsonIn::chooseByName<trace::EventBody>(
            name, [](auto type) { return decltype(type)::type::kind; }, body);
    }

    void readViolation()
    {
        only({"violation", "times"});
        const Json& property = *trace::find(m_object, "violation");
        if (!property.IsString())
            return fail("violation", "should name a property, or be \"any\"");
        m_out.property = trace::viewOf(property);
        if (m_out.property == "any")
            m_out.property.clear();
        else if (!trace::propertyFromString(m_out.property))
            return fail("violation", "names no property: docs/correctness.md lists them");
        m_out.number = {1, Number::Is::AtLeast};
        if (trace::find(m_object, "times"))
            number("times", m_out.number);
    }

    void readTime(std::string_view member)
    {
        only({member});
        const auto time = trace::durationFromJson(*trace::find(m_object, member));
        if (!time)
            return fail(member, "should be a time such as \"3s\" or \"250ms\", or a number of microseconds");
        m_out.time = *time;
    }

    void readParts(std::string_view member)
    {
        only({member});
        const Json& parts = *trace::find(m_object, member);
        if (!parts.IsArray() || parts.Empty() || parts.Size() > mostParts)
            return fail(member, "should be a list of 1 to 64 conditions");
        for (const Json& each : parts.GetArray())
            part(each);
    }

    void part(const Json& object)
    {
        Result<Condition> read = conditionFromJson(m_lines, object, {}, m_levels - 1);
        if (read)
            m_out.parts.push_back(std::move(*read));
        else if (!m_error)
            m_error = read.error();
    }

    void number(std::string_view member, Number& out)
    {
        const Json& json = *trace::find(m_object, member);
        if (json.IsUint64() && json.GetUint64() < Term::limit)
            out = {json.GetUint64(), Number::Is::Equal};
        else if (const auto text = json.IsString() ? numberFromText(trace::viewOf(json)) : std::nullopt)
            out = *text;
        else
            fail(member, "should be a number, or a comparison such as \">= 3\"");
    }
    void optional(std::string_view member, std::optional<Number>& out)
    {
        if (trace::find(m_object, member))
            number(member, out.emplace());
    }
    // null: nobody.
    void somebody(std::string_view member, std::optional<NodeId>& out)
    {
        const auto place = m_object.FindMember(std::string(member).c_str());
        if (place == m_object.MemberEnd())
            return;
        const auto id = place->value.IsString() ? NodeId::parse(trace::viewOf(place->value)) : std::nullopt;
        if (!id && !place->value.IsNull())
            return fail(member, "should be a node's name, or null for nobody");
        out = id.value_or(NodeId());
    }

    const JsonLines& m_lines;
    const Json& m_object;
    const std::vector<std::string_view>& m_known;
    int m_levels;
    Condition m_out;
    std::optional<Error> m_error;
};

} // namespace

std::optional<Number> numberFromText(std::string_view text)
{
    using Is = Number::Is;
    constexpr std::array<std::pair<std::string_view, Is>, 6> signs{{{">=", Is::AtLeast}, {"<=", Is::AtMost},
                                                                    {"!=", Is::Not}, {">", Is::Above},
                                                                    {"<", Is::Below}, {"=", Is::Equal}}};
    for (const auto& [sign, is] : signs) {
        if (!text.starts_with(sign))
            continue;
        text.remove_prefix(sign.size());
        while (text.starts_with(' '))
            text.remove_prefix(1);
        Number number{0, is};
        const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number.value);
        return failed == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
    }
    return std::nullopt;
}

Result<Condition> conditionFromJson(const JsonLines& lines, const Json& object, const std::vector<std::string_view>& known,
                                    int levels)
{
    return ConditionReader(lines, object, known, levels).read();
}

Result<Condition> conditionFromText(std::string_view json)
{
    const Result<JsonLines> lines = JsonLines::parse(json);
    return lines ? conditionFromJson(*lines, lines->root()) : Result<Condition>(lines.error());
}

} // namespace raft::scenario
