// SPDX-License-Identifier: MIT
#include "raftcore/soak/asscenario.h"

namespace raft::soak {

namespace {

constexpr std::string_view violates = "violates ";

std::string quoted(std::string_view name, std::string_view text)
{
    return "\"" + std::string(name) + "\": \"" + std::string(text) + "\"";
}

struct Shown { // a condition, and what it means
    std::string json, say;
};

// What a failure of liveness looks like from outside: the scenario's run has nobody who says from when on the world
// was whole again.
std::vector<Shown> signsOf(const Found& found, Index committed)
{
    if (found.code == "not-converged") {
        std::vector<Shown> behind;
        for (const NodeId& id : found.nodes)
            behind.push_back({"{" + quoted("node", id.view()) + ", " + quoted("applied", "< " + std::to_string(found.index.value())) + "}",
                              "a healthy node is still behind"});
        return behind;
    }
    if (found.code == "further-election" && !found.nodes.empty())
        return {{"{\"event\": \"role\", " + quoted("node", found.nodes.front().view()) + ", \"term\": " + std::to_string(found.term.value()) + "}",
                 "an election though nothing happened"}};
    return {{"{\"committed\": " + std::to_string(committed.value()) + "}", "nothing more was committed"}};
}

std::vector<Shown> signsOf(const Outcome& outcome, const Goal* goal)
{
    const Found& found = *outcome.found;
    if (goal != nullptr && !goal->shown.empty())
        return {{goal->shown, {}}};
    const std::string_view what(found.what);
    if (!what.starts_with(violates))
        return {};
    const auto property = trace::propertyFromString(what.substr(violates.size()));
    if (property == trace::Property::Liveness)
        return signsOf(found, outcome.committed);
    return property ? std::vector<Shown>{{"{" + quoted("violation", toString(*property)) + "}", {}}} : std::vector<Shown>{};
}

} // namespace

scenario::Scenario asScenario(const Case& of, const Outcome& outcome, const Goal* goal)
{
    const Found& found = *outcome.found;
    std::string caption = found.what;
    if (!found.code.empty())
        caption += " (" + found.code + ")";
    caption += ", at event " + std::to_string(found.event);
    // Just behind that instant, so that all of its events belong to it.
    scenario::Scenario made = scenario::fromRun(of.lab, outcome.schedule, std::move(caption), found.at + Duration(1));
    made.title = found.what + ", seed " + std::to_string(of.lab.seed);
    for (const Shown& sign : signsOf(outcome, goal)) {
        if (auto condition = scenario::conditionFromText(sign.json))
            made.expect.push_back({std::move(*condition), {}, sign.say});
    }
    return made;
}

} // namespace raft::soak
