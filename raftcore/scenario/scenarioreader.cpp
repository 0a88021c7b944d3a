// SPDX-License-Identifier: MIT
#include "raftcore/scenario/clustersetup.h"
#include "raftcore/scenario/director.h"

#include "raftcore/cluster/commandcodec.h"
#include "raftcore/trace/jsonin.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

namespace raft::scenario {

using trace::Json;
using trace::JsonLines;

namespace {

constexpr std::size_t mostVariants = 16;
constexpr std::size_t mostAnswers = 8;
constexpr std::size_t mostCommands = 256; // of one step
constexpr Duration longestWait{3'600'000'000};

class ScenarioReader {
public:
    explicit ScenarioReader(const JsonLines& lines) : m_lines(lines) {}

    Result<Scenario> read(std::string source)
    {
        const Json& root = m_lines.root();
        m_out.source = std::move(source);
        if (!root.IsObject() || trace::find(root, "scenario") == nullptr)
            return Error{"this is no scenario: it should be an object that begins with {\"scenario\":1"};
        const Json& version = *trace::find(root, "scenario");
        if (!version.IsUint64() || version.GetUint64() != 1)
            return m_lines.error(root, "scenario", "should be 1, the version of the format that this program reads");
        only(root, {"scenario", "title", "about", "lesson", "cluster", "variants", "steps", "expect", "schedule"});
        text(root, "title", m_out.title, true);
        text(root, "about", m_out.about);
        number(root, "lesson", m_out.lesson, 999);
        m_out.cluster.firstElectionAfter = {};
        readCluster(root);
        list(root, "variants", mostVariants, [this](const Json& json) { readVariant(json); });
        list(root, "steps", mostSteps, [this](const Json& json) { readStep(json); });
        if (m_out.steps.empty())
            fail(root, "steps", "should be a list of one step at least");
        readExpectations(root, m_out.expect);
        if (m_error)
            return *m_error;
        return std::move(m_out);
    }

private:
    void fail(const Json& object, std::string_view member, std::string_view what)
    {
        if (!m_error)
            m_error = m_lines.error(object, member, what);
    }
    void take(const Error& error)
    {
        if (!m_error)
            m_error = error;
    }
    void only(const Json& object, const std::vector<std::string_view>& names)
    {
        if (!object.IsObject())
            return fail(object, {}, "an object was expected");
        if (const auto clean = m_lines.only(object, names); !clean)
            take(clean.error());
    }
    void text(const Json& object, std::string_view name, std::string& out, bool isNeeded = false)
    {
        const Json* json = trace::find(object, name);
        if (json == nullptr)
            return isNeeded ? fail(object, name, "is missing") : void();
        if (!json->IsString() || json->GetStringLength() > longestText)
            return fail(object, name, "should be a text of at most 4000 bytes");
        out = trace::viewOf(*json);
    }
    void number(const Json& object, std::string_view name, std::uint64_t& out, std::uint64_t most)
    {
        const Json* json = trace::find(object, name);
        if (json == nullptr)
            return;
        if (!json->IsUint64() || json->GetUint64() > most)
            return fail(object, name, "should be an integer from 0 to " + std::to_string(most));
        out = json->GetUint64();
    }
    template <class Each>
    void list(const Json& object, std::string_view name, std::size_t most, Each&& each)
    {
        const Json* json = trace::find(object, name);
        if (json == nullptr || m_error)
            return;
        if (!json->IsArray() || json->Size() > most)
            return fail(object, name, "should be a list of at most " + std::to_string(most));
        for (const Json& item : json->GetArray()) {
            if (m_error)
                return;
            each(item);
        }
    }

    void readCluster(const Json& root)
    {
        if (const Json* cluster = trace::find(root, "cluster"); cluster && !m_error) {
            if (const auto done = scenario::readCluster(m_lines, *cluster, m_out.cluster); !done)
                take(done.error());
        }
        const Json* schedule = trace::find(root, "schedule");
        if (schedule == nullptr || m_error)
            return;
        auto planned = cluster::scheduleFromJson(m_lines, *schedule);
        if (!planned)
            return take(planned.error());
        m_out.cluster.schedule = std::move(*planned);
    }

    void readVariant(const Json& json)
    {
        Variant variant;
        only(json, {"name", "title", "about", "cluster"});
        if (m_error)
            return;
        text(json, "name", variant.name, true);
        text(json, "title", variant.title, true);
        text(json, "about", variant.about);
        const std::vector<std::string> names = m_out.variantNames();
        if (std::find(names.begin(), names.end(), variant.name) != names.end())
            fail(json, "name", "is taken by another variant");
        variant.cluster = m_out.cluster;
        if (const Json* cluster = trace::find(json, "cluster"); cluster && !m_error) {
            if (const auto done = scenario::readCluster(m_lines, *cluster, variant.cluster); !done)
                return take(done.error());
            variant.change = trace::JsonIn::serialized(*cluster);
        }
        m_out.variants.push_back(std::move(variant));
    }

    void readIn(const Json& object, In& out)
    {
        list(object, "in", mostVariants + 1, [&](const Json& item) {
            const std::string name = item.IsString() ? std::string(trace::viewOf(item)) : std::string();
            const std::vector<std::string> names = m_out.variantNames();
            if (std::find(names.begin(), names.end(), name) == names.end())
                return fail(object, "in", "should hold names of variants, or \"standard\"");
            out.push_back(name);
        });
    }

    // Names that no node, role or earlier step has.
    void checkNode(const Json& object, const NodeId& id)
    {
        if (id.isEmpty() || isRole(id) || isGroup(id) || m_names.contains(id))
            return;
        for (std::uint64_t k = 1; k <= cluster::mostNodes; ++k) {
            if (NodeId::numbered(k) == id)
                return;
        }
        fail(object, {}, trace::quoted(id.view()) + " is no node, no role, and no name that an earlier step gave");
    }
    void checkNodes(const Json& object, const Condition& condition)
    {
        visitConditions(condition, [&](const Condition& part) {
            for (const NodeId& id : part.nodes)
                checkNode(object, id);
            for (const auto& id : {part.votedFor, part.follows})
                checkNode(object, id.value_or(NodeId()));
            for (const NodeId& id : part.voters.value_or(std::vector<NodeId>()))
                checkNode(object, id);
        });
    }

    void readExpectations(const Json& object, std::vector<Expectation>& out)
    {
        list(object, "expect", mostSteps, [&](const Json& json) {
            Expectation expectation;
            if (!json.IsObject())
                return fail(object, "expect", "should hold conditions");
            readIn(json, expectation.in);
            text(json, "say", expectation.say);
            Result<Condition> that = conditionFromJson(m_lines, json, {"in", "say"});
            if (!that)
                return take(that.error());
            expectation.that = std::move(*that);
            checkNodes(json, expectation.that);
            out.push_back(std::move(expectation));
        });
    }

    void readStep(const Json& json)
    {
        Step step;
        only(json, {"in", "until", "within", "as", "caption", "why", "ask", "expect", "do", "mayBeRefused"});
        if (m_error)
            return;
        step.line = m_lines.lineOf(json);
        readIn(json, step.in);
        text(json, "caption", step.caption);
        text(json, "why", step.why);
        readUntil(json, step);
        readNames(json, step);
        if (const Json* ask = trace::find(json, "ask"))
            readQuestion(*ask, step.ask.emplace());
        readExpectations(json, step.expect);
        list(json, "do", mostCommands, [&](const Json& item) {
            Result<cluster::Command> command = cluster::commandFromJson(m_lines, item);
            if (!command)
                return take(command.error());
            for (const NodeId& id : nodesIn(*command))
                checkNode(item, id);
            step.commands.push_back(std::move(*command));
        });
        if (const Json* may = trace::find(json, "mayBeRefused")) {
            if (!may->IsBool())
                fail(json, "mayBeRefused", "should be true or false");
            step.mayBeRefused = may->IsTrue();
        }
        m_out.steps.push_back(std::move(step));
    }

    void readUntil(const Json& json, Step& step)
    {
        if (const Json* until = trace::find(json, "until")) {
            Result<Condition> condition = conditionFromJson(m_lines, *until);
            if (!condition)
                return take(condition.error());
            checkNodes(*until, *condition);
            step.until = std::move(*condition);
        }
        const Json* within = trace::find(json, "within");
        if (within == nullptr)
            return;
        const auto time = trace::durationFromJson(*within);
        if (!time || *time > longestWait)
            return fail(json, "within", "should be a time such as \"3s\", an hour at most");
        step.within = *time;
    }

    void readNames(const Json& json, Step& step)
    {
        const Json* as = trace::find(json, "as");
        if (as == nullptr)
            return;
        if (!as->IsObject())
            return fail(json, "as", "should be an object such as {\"old\":\"leader\"}");
        for (const auto& member : as->GetObject()) {
            const auto name = NodeId::parse(trace::viewOf(member.name));
            const auto who = member.value.IsString() ? NodeId::parse(trace::viewOf(member.value)) : std::nullopt;
            if (!name || !who || isRole(*name) || isGroup(*name))
                return fail(json, "as", "should give short names, without blanks, to nodes or roles");
            checkNode(json, *who);
            m_names.insert(*name);
            step.as.emplace_back(*name, *who);
        }
    }

    void readQuestion(const Json& json, Question& out)
    {
        only(json, {"text", "answers", "right", "why"});
        if (m_error)
            return;
        text(json, "text", out.text, true);
        text(json, "why", out.why);
        list(json, "answers", mostAnswers, [&](const Json& item) {
            if (!item.IsString() || item.GetStringLength() > longestText)
                return fail(json, "answers", "should hold texts");
            out.answers.emplace_back(trace::viewOf(item));
        });
        std::uint64_t right = 0;
        number(json, "right", right, mostAnswers);
        out.right = static_cast<std::size_t>(right);
        if (out.answers.size() < 2 || out.right >= out.answers.size())
            fail(json, "right", "should say which of two answers or more is right, counted from 0");
    }

    const JsonLines& m_lines;
    Scenario m_out;
    std::set<NodeId> m_names;
    std::optional<Error> m_error;
};

} // namespace

bool isIn(const In& in, std::string_view variant)
{
    return in.empty() || std::find(in.begin(), in.end(), variant) != in.end();
}

std::vector<std::string> Scenario::variantNames() const
{
    std::vector<std::string> names{std::string(standard)};
    for (const Variant& variant : variants)
        names.push_back(variant.name);
    return names;
}

const cluster::LabOptions* Scenario::clusterOf(std::string_view variant) const
{
    if (variant == standard)
        return &cluster;
    const auto found = std::find_if(variants.begin(), variants.end(), [&](const Variant& each) { return each.name == variant; });
    return found == variants.end() ? nullptr : &found->cluster;
}

bool Scenario::needsLab() const
{
    const auto needs = [](const cluster::LabOptions& options) {
        return !options.disks.empty() || !options.schedule.empty() || options.maxAppendBytes != 0;
    };
    return needs(cluster) || std::any_of(variants.begin(), variants.end(), [&](const Variant& each) { return needs(each.cluster); });
}

Result<Scenario> fromJson(std::string_view text, std::string source)
{
    const std::string before = source.empty() ? std::string() : source + ": ";
    const Result<JsonLines> lines = JsonLines::parse(text);
    if (!lines)
        return Error{before + lines.error().message};
    Result<Scenario> read = ScenarioReader(*lines).read(std::move(source));
    return read ? std::move(read) : Result<Scenario>(Error{before + read.error().message});
}

Result<Scenario> load(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return Error{path + ": it cannot be read"};
    std::ostringstream text;
    text << file.rdbuf();
    Result<Scenario> scenario = fromJson(text.view(), path);
    if (scenario)
        scenario->path = path;
    return scenario;
}

} // namespace raft::scenario
