// SPDX-License-Identifier: MIT
#include "raftcore/scenario/scenario.h"

#include "raftcore/cluster/commandcodec.h"
#include "raftcore/scenario/clustersetup.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <fstream>

namespace raft::scenario {

namespace {

std::string quotedJson(std::string_view text)
{
    rapidjson::StringBuffer buffer;
    rapidjson::Writer writer(buffer);
    writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    return {buffer.GetString(), buffer.GetSize()};
}

// An object, member by member; what says nothing is left out.
class Object {
public:
    void raw(std::string_view name, std::string_view json)
    {
        m_text += (m_text.empty() ? "" : ", ") + quotedJson(name) + ": " + std::string(json);
    }
    void text(std::string_view name, std::string_view value)
    {
        if (!value.empty())
            raw(name, quotedJson(value));
    }
    void list(std::string_view name, const std::vector<std::string>& items, std::string_view between = ", ")
    {
        std::string json;
        for (const std::string& item : items)
            json += (json.empty() ? std::string() : std::string(between)) + item;
        if (!items.empty())
            raw(name, "[" + json + "]");
    }
    void in(const In& variants)
    {
        std::vector<std::string> names;
        for (const std::string& name : variants)
            names.push_back(quotedJson(name));
        list("in", names);
    }
    std::string json() const { return "{" + m_text + "}"; }

private:
    std::string m_text;
};

std::vector<std::string> written(const std::vector<Expectation>& expectations)
{
    std::vector<std::string> items;
    for (const Expectation& each : expectations) {
        Object more;
        more.in(each.in);
        more.text("say", each.say);
        std::string json = each.that.json;
        if (more.json().size() > 2) {
            json.pop_back();
            json += ", " + more.json().substr(1);
        }
        items.push_back(std::move(json));
    }
    return items;
}

std::string written(const Question& question)
{
    Object json;
    json.text("text", question.text);
    std::vector<std::string> answers;
    for (const std::string& answer : question.answers)
        answers.push_back(quotedJson(answer));
    json.list("answers", answers);
    json.raw("right", std::to_string(question.right));
    json.text("why", question.why);
    return json.json();
}

std::string written(const Step& step)
{
    Object json;
    json.in(step.in);
    if (step.until)
        json.raw("until", step.until->json);
    if (step.within != Step().within)
        json.text("within", trace::toText(step.within));
    if (!step.as.empty()) {
        Object names;
        for (const auto& [name, who] : step.as)
            names.text(name.view(), who.view());
        json.raw("as", names.json());
    }
    json.text("caption", step.caption);
    json.text("why", step.why);
    if (step.ask)
        json.raw("ask", written(*step.ask));
    json.list("expect", written(step.expect));
    std::vector<std::string> commands;
    for (const cluster::Command& command : step.commands)
        commands.push_back(cluster::toJson(command));
    json.list("do", commands);
    if (step.mayBeRefused)
        json.raw("mayBeRefused", "true");
    return json.json();
}

std::string written(const Variant& variant)
{
    Object json;
    json.text("name", variant.name);
    json.text("title", variant.title);
    json.text("about", variant.about);
    if (!variant.change.empty())
        json.raw("cluster", variant.change);
    return json.json();
}

template <class T>
std::vector<std::string> each(const std::vector<T>& items)
{
    std::vector<std::string> texts;
    for (const T& item : items)
        texts.push_back(written(item));
    return texts;
}

} // namespace

std::string toJson(const Scenario& scenario)
{
    std::string text = "{\"scenario\": 1";
    const auto add = [&text](std::string_view name, const std::string& json) {
        text += ",\n " + quotedJson(name) + ": " + json;
    };
    const auto lines = [&](std::string_view name, const std::vector<std::string>& items) {
        std::string json;
        for (const std::string& item : items)
            json += (json.empty() ? "\n  " : ",\n  ") + item;
        if (!items.empty())
            add(name, "[" + json + "\n ]");
    };
    add("title", quotedJson(scenario.title));
    if (!scenario.about.empty())
        add("about", quotedJson(scenario.about));
    if (scenario.lesson != 0)
        add("lesson", std::to_string(scenario.lesson));
    add("cluster", toJson(scenario.cluster));
    lines("variants", each(scenario.variants));
    if (!scenario.cluster.schedule.empty())
        add("schedule", cluster::toJson(scenario.cluster.schedule));
    lines("steps", each(scenario.steps));
    lines("expect", written(scenario.expect));
    return text + "\n}\n";
}

Result<Ok> save(const std::string& path, const Scenario& scenario)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << toJson(scenario);
    file.close();
    return file ? Result<Ok>(Ok{}) : Result<Ok>(Error{path + ": it cannot be written"});
}

Scenario fromRun(const cluster::LabOptions& options, const std::vector<cluster::Planned>& schedule, std::string caption,
                 raft::Time end, const std::vector<trace::Property>& broken)
{
    Scenario scenario;
    scenario.title = options.name.empty() ? caption.substr(0, caption.find('\n')) : options.name;
    scenario.about = caption;
    scenario.cluster = options;
    scenario.cluster.schedule = schedule;
    Step step;
    const auto condition = [](const std::string& json) {
        Result<Condition> made = conditionFromText(json);
        return made ? std::move(*made) : Condition();
    };
    step.until = condition("{\"time\":" + quotedJson(trace::toText(end)) + "}");
    step.within = end + Duration(1'000'000);
    step.caption = std::move(caption);
    scenario.steps.push_back(std::move(step));
    for (const trace::Property property : broken)
        scenario.expect.push_back({condition("{\"violation\":" + quotedJson(trace::toString(property)) + "}"), {}, {}});
    return scenario;
}

} // namespace raft::scenario
