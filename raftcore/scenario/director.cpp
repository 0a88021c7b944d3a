// SPDX-License-Identifier: MIT
#include "raftcore/scenario/director.h"

#include "raftcore/scenario/eventpattern.h"

#include <algorithm>

namespace raft::scenario {

Director::Director(const Scenario& scenario, std::string variant, const trace::Header& header)
    : m_scenario(scenario), m_variant(std::move(variant)), m_state(header)
{
    for (const Step& step : m_scenario.steps) {
        if (!isIn(step.in, m_variant))
            continue;
        if (step.until)
            watch(*step.until);
        for (const Expectation& each : step.expect)
            watch(each.that);
    }
    for (const Expectation& each : m_scenario.expect)
        watch(each.that);
    enterStep();
}

// Its events are counted from the beginning.
void Director::watch(const Condition& condition)
{
    visitConditions(condition, [this](const Condition& part) {
        if (part.kind != Condition::Kind::Event)
            return;
        m_counterOf[&part] = m_counters.size();
        m_counters.push_back({&part, 0, 0});
    });
}

void Director::observe(const trace::Event& event)
{
    const std::string_view kind = trace::kindOf(event.body);
    const bool isAsked = std::any_of(m_counters.begin(), m_counters.end(), [kind](const Counter& counter) {
        return counter.condition->event == kind;
    });
    if (!isAsked)
        return m_state.apply(event);
    EventText text(event, m_state);
    m_state.apply(event);
    for (Counter& counter : m_counters) {
        if (text.is(*counter.condition, m_state, m_names))
            ++counter.count;
    }
}

Circumstances Director::circumstances(bool sinceStep) const
{
    return {m_state, m_names, m_state.t, m_stepBegan, [this, sinceStep](const Condition& condition) -> std::uint64_t {
                const auto found = m_counterOf.find(&condition);
                if (found == m_counterOf.end())
                    return 0;
                const Counter& counter = m_counters[found->second];
                return counter.count - (sinceStep ? counter.atStep : 0);
            }};
}

// Goes past the steps of other variants.
void Director::enterStep()
{
    while (m_step < m_scenario.steps.size() && !isIn(m_scenario.steps[m_step].in, m_variant))
        ++m_step;
    for (Counter& counter : m_counters)
        counter.atStep = counter.count;
    m_isDone = m_isDone || m_step == m_scenario.steps.size();
}

bool Director::advance(raft::Time now)
{
    if (m_isDone)
        return false;
    const Step& step = m_scenario.steps[m_step];
    Circumstances circumstances = this->circumstances(true);
    circumstances.now = now;
    if (step.until && !holds(*step.until, circumstances)) {
        if (now >= m_stepBegan + step.within) {
            fail(step.line, "this did not happen within " + trace::toText(step.within) + ": " + step.until->json + "; "
                     + whatIs(*step.until, circumstances));
            m_isDone = true;
        }
        return false;
    }
    reach(step, now);
    return true;
}

void Director::reach(const Step& step, raft::Time now)
{
    for (const auto& [name, who] : step.as) {
        if (const auto found = resolve(who, m_state, m_names))
            m_names[name] = *found;
        else
            fail(step.line, "there is no " + who.toString() + " now");
    }
    if (!step.caption.empty() || step.ask)
        m_moments.push_back({m_step, m_state.n, now, step.caption, step.why, namesIn(step.caption + step.why)});
    judge(step.expect, "then");
    m_commands.clear();
    for (const cluster::Command& command : step.commands) {
        Result<cluster::Command> given = withNodes(command, m_state, m_names);
        if (given)
            m_commands.push_back(std::move(*given));
        else
            fail(step.line, given.error().message);
    }
    ++m_step;
    m_stepBegan = now;
    enterStep();
}

void Director::refused(const std::string& reason)
{
    // The step that was reached stands before the one that is waited for.
    const auto before = m_scenario.steps.rend() - static_cast<std::ptrdiff_t>(m_step);
    const auto reached = std::find_if(before, m_scenario.steps.rend(), [&](const Step& step) { return isIn(step.in, m_variant); });
    if (reached != m_scenario.steps.rend() && !reached->mayBeRefused)
        fail(reached->line, "a command was refused: " + reason);
}

raft::Time Director::wakeAt(raft::Time now) const
{
    if (m_isDone)
        return raft::Time::max();
    const Step& step = m_scenario.steps[m_step];
    const raft::Time deadline = m_stepBegan + step.within;
    const auto wake = step.until ? wakeTime(*step.until, m_stepBegan) : std::optional(m_stepBegan);
    return wake && *wake > now ? std::min(*wake, deadline) : deadline;
}

void Director::judge(const std::vector<Expectation>& expectations, const std::string& when)
{
    for (const Expectation& each : expectations) {
        const Circumstances now = circumstances(false);
        if (!isIn(each.in, m_variant) || holds(each.that, now))
            continue;
        fail(each.that.line, "what was expected " + when + " is not so"
                 + (each.say.empty() ? ": " : " (" + each.say + "): ") + each.that.json + "; " + whatIs(each.that, now));
    }
}

bool Director::expectsViolation() const
{
    bool expects = false;
    const auto look = [&](const std::vector<Expectation>& expectations) {
        for (const Expectation& each : expectations) {
            if (isIn(each.in, m_variant))
                visitConditions(each.that, [&](const Condition& part) {
                    expects = expects || part.kind == Condition::Kind::Violation;
                });
        }
    };
    look(m_scenario.expect);
    for (const Step& step : m_scenario.steps) {
        if (isIn(step.in, m_variant))
            look(step.expect);
    }
    return expects;
}

// Unless it says otherwise, a scenario expects that every property holds.
void Director::finish()
{
    if (std::exchange(m_hasFinished, true))
        return;
    judge(m_scenario.expect, "at the end");
    if (m_state.violationCount > 0 && !expectsViolation()) {
        const trace::Violated& first = m_state.violations.front();
        fail(0, std::string(trace::toString(first.property)) + " was broken (" + first.why.code + "), which nobody expected");
    }
}

void Director::fail(std::size_t line, std::string message) { m_failures.push_back({line, std::move(message)}); }

// Whom "{leader}" means: those of the text's braces that are somebody.
std::map<std::string, std::string> Director::namesIn(const std::string& text) const
{
    std::map<std::string, std::string> names;
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        if (close == std::string::npos)
            break;
        const std::string name = text.substr(open + 1, close - open - 1);
        const auto id = NodeId::parse(name);
        const auto who = id ? resolve(*id, m_state, m_names) : std::nullopt;
        names[name] = who ? who->toString() : "nobody";
    }
    return names;
}

std::string filled(std::string text, const std::map<std::string, std::string>& names)
{
    for (const auto& [name, who] : names) {
        const std::string placeholder = "{" + name + "}";
        for (std::size_t at = text.find(placeholder); at != std::string::npos; at = text.find(placeholder, at + who.size()))
            text.replace(at, placeholder.size(), who);
    }
    return text;
}

} // namespace raft::scenario
