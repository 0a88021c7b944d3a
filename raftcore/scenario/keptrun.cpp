// SPDX-License-Identifier: MIT
#include "raftcore/scenario/keptrun.h"

#include "raftcore/cluster/commandcodec.h"
#include "raftcore/scenario/director.h"

#include <algorithm>
#include <set>

namespace raft::scenario {

using trace::ClusterState;
using trace::Event;

namespace {

namespace command = cluster::command;

constexpr Duration patience{10'000'000};       // beyond the time at which a step came in the run
constexpr std::size_t mostCaptions = mostSteps - 10;
constexpr std::size_t longestQuote = 80;

Condition conditionOf(const std::string& json)
{
    Result<Condition> made = conditionFromText(json);
    return made ? std::move(*made) : Condition();
}

std::string timeJson(raft::Time time) { return "{\"time\": \"" + trace::toText(time) + "\"}"; }

// Just behind the last event, so that all of its instant belongs to the run.
raft::Time endOf(const trace::TraceStore& run) { return run.lastTime() + Duration(1); }

ClusterState foldedState(const trace::TraceStore& run)
{
    ClusterState state(run.header());
    run.forEach(1, run.size(), [&state](const Event& event) {
        state.apply(event);
        return true;
    });
    return state;
}

Index committed(const ClusterState& state)
{
    Index most;
    for (const trace::NodeState& node : state.nodes)
        most = std::max(most, node.commitIndex);
    return most;
}

// Entries of clients among those that are committed: how many empty ones of new leaders stand between them is chance.
std::uint64_t committedCommands(const ClusterState& state)
{
    const Index most = committed(state);
    for (const trace::NodeState& node : state.nodes) {
        if (node.commitIndex != most || most.isZero())
            continue;
        std::uint64_t count = 0;
        for (Index i = node.log.firstIndex(); i <= most; i = i.next()) {
            if (node.log.at(i)->type == EntryType::Command)
                ++count;
        }
        return count;
    }
    return 0;
}

void expectViolations(const ClusterState& state, Scenario& out)
{
    std::set<trace::Property> broken;
    for (const trace::Violated& each : state.violations)
        broken.insert(each.property);
    for (const trace::Property property : broken)
        out.expect.push_back({conditionOf("{\"violation\": \"" + std::string(trace::toString(property)) + "\"}"), {}, "what was broken in the run"});
}

bool isOfTheClock(const cluster::Command& given)
{
    return std::holds_alternative<command::SetRate>(given) || std::holds_alternative<command::Pause>(given)
        || std::holds_alternative<command::Resume>(given) || std::holds_alternative<command::Step>(given);
}

bool isOfOnePacket(const cluster::Command& given)
{
    return std::holds_alternative<command::HandlePacket>(given) || std::holds_alternative<command::ReplayPacket>(given);
}

std::string quoted(std::string text)
{
    if (text.size() > longestQuote)
        text = text.substr(0, longestQuote) + "…";
    return "“" + text + "”";
}

std::string captionOf(raft::Time at, const std::string& words) { return "At " + trace::toText(at) + ": " + words + "."; }

Result<cluster::LabOptions> optionsOf(const trace::Header& header)
{
    if (header.mode == trace::Mode::Imported)
        return Error{"a run that another program recorded does not say which commands were given"};
    cluster::LabOptions options;
    static_cast<RaftTuning&>(options) = header.tuning();
    options.nodes = header.nodes.size();
    options.delay = header.delay;
    options.jitter = header.jitter;
    options.diskLatency = header.diskLatency;
    options.firstElectionAfter = header.firstElectionAfter;
    options.requestTimeout = header.requestTimeout;
    options.maxAppendBytes = static_cast<std::size_t>(header.maxAppendBytes);
    options.seed = header.seed;
    for (const std::string& name : header.rulesOff) {
        if (const auto rule = ruleFromString(name))
            options.rules.set(*rule, false);
    }
    if (header.nodes != cluster::numberedNodes(options.nodes))
        return Error{"the nodes of this cluster are not named S1, S2, …, as those of a scenario are"};
    if (const auto sound = cluster::checkLab(options); !sound)
        return sound.error();
    return options;
}

// Goes through a trace, and turns each command into a step.
class Keeper {
public:
    explicit Keeper(const trace::Header& header) : m_state(header) {}

    void take(const Event& event)
    {
        if (const auto* given = std::get_if<trace::CommandGiven>(&event.body))
            takeCommand(event.t, given->command);
        else if (std::holds_alternative<trace::Loaded>(event.body) && event.t <= raft::Time(1'000'000))
            m_hadDisks = true;
        if (const auto* began = std::get_if<trace::FaultBegan>(&event.body))
            m_faults[began->id] = began->fault;
        m_state.apply(event);
    }

    KeptRun finish(cluster::LabOptions options, raft::Time end)
    {
        m_kept.scenario.cluster = std::move(options);
        if (m_hadDisks)
            m_kept.leftOut.push_back("what stood on the disks at the beginning: here they are empty");
        const std::uint64_t commands = committedCommands(m_state);
        Step last;
        const std::string enough = "{\"committed\": \">= " + std::to_string(commands) + "\"}";
        last.until = conditionOf("{\"all\": [" + timeJson(end) + ", " + enough + "]}");
        last.within = end - m_before + patience;
        last.caption = "As far as the run went: " + std::to_string(commands) + (commands == 1 ? " entry" : " entries") + " of clients committed.";
        m_kept.scenario.steps.push_back(std::move(last));
        if (m_state.leader() != nullptr)
            m_kept.scenario.expect.push_back({conditionOf("{\"leaders\": \">= 1\"}"), {}, "somebody leads"});
        expectViolations(m_state, m_kept.scenario);
        return std::move(m_kept);
    }

private:
    void takeCommand(raft::Time at, const std::string& json)
    {
        const Result<trace::JsonLines> lines = trace::JsonLines::parse(json);
        const Result<cluster::Command> read = lines ? cluster::commandFromJson(*lines, lines->root(), {"wait"}) : Result<cluster::Command>(lines.error());
        if (!read)
            return m_kept.leftOut.push_back(captionOf(at, json));
        if (isOfTheClock(*read))
            return; // how fast it was watched
        if (isOfOnePacket(*read) || m_kept.scenario.steps.size() >= mostCaptions)
            return m_kept.leftOut.push_back(captionOf(at, inWords(*read)));
        add(at, general(*read));
    }

    // Faults go by what they are: their numbers may be others.
    cluster::Command general(const cluster::Command& given) const
    {
        const auto* heal = std::get_if<command::Heal>(&given);
        const auto fault = heal != nullptr ? m_faults.find(heal->id) : m_faults.end();
        if (fault == m_faults.end())
            return given;
        if (const auto* down = std::get_if<trace::fault::Down>(&fault->second))
            return command::StartNode{down->node};
        if (const auto* pause = std::get_if<trace::fault::Pause>(&fault->second))
            return command::ResumeNode{pause->node};
        return command::HealSame{fault->second};
    }

    void add(raft::Time at, const cluster::Command& given)
    {
        Step step;
        const std::string words = inWords(given);
        const trace::NodeState* leader = m_state.leader();
        const std::vector<NodeId> nodes = nodesIn(given);
        const bool isToLeader = leader != nullptr && std::find(nodes.begin(), nodes.end(), leader->id) != nodes.end();
        if (isToLeader && !m_names.contains(leader->id)) {
            const NodeId name(std::string("lead-").append(std::to_string(m_names.size() + 1)));
            m_names[leader->id] = name;
            step.as.emplace_back(name, NodeId("leader"));
        }
        const bool needsLeader = isToLeader || std::holds_alternative<command::KillLeader>(given);
        step.until = conditionOf(needsLeader ? "{\"all\": [" + timeJson(at) + ", {\"leaders\": \">= 1\"}]}" : timeJson(at));
        step.within = at - m_before + patience;
        step.caption = captionOf(at, words);
        const Result<cluster::Command> named = withNodes(given, m_state, m_names);
        step.commands.push_back(named ? *named : given);
        step.mayBeRefused = true; // another run: what it asks may be so already
        m_kept.scenario.steps.push_back(std::move(step));
        m_before = at;
        ++m_kept.commands;
    }

    ClusterState m_state;
    KeptRun m_kept;
    Names m_names; // nodes that led when they were first done something to, and their names in the scenario
    std::map<trace::FaultId, trace::Fault> m_faults;
    raft::Time m_before{};
    bool m_hadDisks = false;
};

} // namespace

std::string inWords(const cluster::Command& given)
{
    std::string words(cluster::wordOf(given));
    const std::vector<NodeId> nodes = nodesIn(given);
    const auto withNodes = [&](const char* before) {
        for (std::size_t i = 0; i < nodes.size(); ++i)
            words += (i == 0 ? std::string(before) : std::string(", ")) + nodes[i].toString();
    };
    if (const auto* append = std::get_if<command::AppendCommand>(&given)) {
        for (std::size_t i = 0; i < append->entries.size() && i < 3; ++i)
            words += (i == 0 ? " " : ", ") + quoted(append->entries[i]);
        if (append->entries.size() > 3)
            words += " and " + std::to_string(append->entries.size() - 3) + " more";
        withNodes(" at ");
        return words;
    }
    if (const auto* read = std::get_if<command::ReadState>(&given)) {
        words += " " + quoted(read->query);
        withNodes(" at ");
        return words;
    }
    if (const auto* inflict = std::get_if<command::Inflict>(&given))
        words = std::string(trace::whatOf(inflict->fault));
    else if (const auto* same = std::get_if<command::HealSame>(&given))
        words = "heal " + std::string(trace::whatOf(same->fault));
    else if (const auto* rule = std::get_if<command::SetRule>(&given))
        words = "rule " + std::string(toString(rule->rule)) + (rule->on ? " on" : " off");
    else if (const auto* packet = std::get_if<command::HandlePacket>(&given))
        words = "a hand on packet " + std::to_string(packet->packet);
    else if (const auto* replay = std::get_if<command::ReplayPacket>(&given))
        words = "packet " + std::to_string(replay->packet) + " once more";
    else if (const auto* note = std::get_if<command::Note>(&given))
        words += " " + quoted(note->text);
    withNodes(" ");
    return words;
}

Result<KeptRun> keepLab(const cluster::LabOptions& options, const std::vector<cluster::Planned>& given, const trace::TraceStore& run)
{
    const raft::Time end = endOf(run);
    const ClusterState state = foldedState(run);
    std::vector<cluster::Planned> schedule;
    for (const cluster::Planned& each : given) {
        if (each.at >= end || each.refused || isOfTheClock(each.command))
            continue;
        schedule.push_back({each.at, each.command, each.step});
    }
    KeptRun kept;
    kept.isExact = true;
    kept.commands = schedule.size();
    kept.scenario = fromRun(options, schedule, "The end of the run.", end);
    Step last = std::move(kept.scenario.steps.back());
    kept.scenario.steps.clear();
    raft::Time before{};
    for (const cluster::Planned& each : schedule) {
        if (kept.scenario.steps.size() >= mostCaptions)
            break; // it is given all the same, but goes unsaid
        Step step; // the command stands in the schedule; this tells of it
        step.until = conditionOf(timeJson(each.at));
        step.within = each.at - before + patience;
        step.caption = captionOf(each.at, inWords(each.command));
        kept.scenario.steps.push_back(std::move(step));
        before = each.at;
    }
    last.within = end - before + patience;
    kept.scenario.steps.push_back(std::move(last));
    kept.scenario.title = "What was done in the Lab, seed " + std::to_string(options.seed);
    kept.scenario.about = "A run with " + std::to_string(options.nodes) + " nodes and what was done to it, each command at its exact place.";
    kept.scenario.expect.push_back({conditionOf("{\"committed\": " + std::to_string(committed(state).value()) + "}"), {}, "as much is committed"});
    if (const trace::NodeState* leader = state.leader())
        kept.scenario.expect.push_back({conditionOf("{\"node\": \"" + leader->id.toString() + "\", \"role\": \"leader\", \"term\": "
                                                    + std::to_string(leader->currentTerm.value()) + "}"), {}, "it leads"});
    expectViolations(state, kept.scenario);
    return kept;
}

Result<KeptRun> keepRun(const trace::TraceStore& run)
{
    Result<cluster::LabOptions> options = optionsOf(run.header());
    if (!options)
        return options.error();
    Keeper keeper(run.header());
    run.forEach(1, run.size(), [&keeper](const Event& event) {
        keeper.take(event);
        return true;
    });
    KeptRun kept = keeper.finish(std::move(*options), endOf(run));
    const bool isLive = run.header().mode == trace::Mode::Live || run.header().origin;
    kept.scenario.title = isLive ? "What was done in a live cluster" : "What was done in the Lab, seed " + std::to_string(run.header().seed);
    kept.scenario.about = "A run with " + std::to_string(run.header().nodes.size())
        + " nodes and what was done to it, each command at its time; a command to the leader goes to whoever leads then.";
    return kept;
}

} // namespace raft::scenario
