// SPDX-License-Identifier: MIT
#include "ui/why/leader.h"

#include "ui/narration/text.h"
#include "ui/why/campaign.h"

#include <algorithm>

namespace ui::why {

using namespace raft;
using namespace raft::trace;

namespace {

using Weight = Reason::Weight;

// Whose campaign is told where several run: of the highest term, a real one before a pre-vote, the newest.
const NodeState* campaigner(const ClusterState& state)
{
    const NodeState* found = nullptr;
    const auto rank = [](const NodeState& node) {
        const bool isReal = node.role == Role::Candidate;
        return std::tuple(isReal ? node.currentTerm : node.currentTerm.next(), isReal, node.roleSince);
    };
    for (const NodeState& node : state.nodes) {
        const bool campaigns = node.up && (node.role == Role::Candidate || node.role == Role::PreCandidate);
        if (campaigns && (!found || rank(node) > rank(*found)))
            found = &node;
    }
    return found;
}

struct Voters {
    std::vector<NodeId> all, running;
    std::vector<Half> halves;
};

Voters votersNow(const ClusterState& state)
{
    Voters voters;
    const Configuration* members = state.members();
    if (!members)
        return voters;
    voters.all = votersOf(*members);
    voters.halves = halvesOf(*members, state);
    for (const NodeId& id : voters.all) {
        if (isRunning(state.node(id)))
            voters.running.push_back(id);
    }
    return voters;
}

// Too few voters run: whatever the links do, nobody can win.
bool tellTooFew(const Evidence& evidence, const Voters& voters, Answer& answer)
{
    const auto runs = [&](const NodeId& id) { return isRunning(evidence.state.node(id)); };
    const auto lacking = std::find_if(voters.halves.begin(), voters.halves.end(), [&](const Half& half) { return countOf(half, runs) < half.needed; });
    if (lacking == voters.halves.end())
        return false;
    const QString have = text::of(countOf(*lacking, runs)), all = text::of(lacking->voters.size()), needed = text::of(lacking->needed);
    switch (lacking->which) {
    case Half::Which::Only: answer.verdict = Tr::tr("Too few voters run: an election needs %1 of %2 votes, and only %3 can be given.").arg(needed, all, have); break;
    case Half::Which::Old: answer.verdict = Tr::tr("Too few of the old voters run: the joint configuration needs %1 of their %2 votes, and only %3 can be given.").arg(needed, all, have); break;
    case Half::Which::New: answer.verdict = Tr::tr("Too few of the new voters run: the joint configuration needs %1 of their %2 votes, and only %3 can be given.").arg(needed, all, have); break;
    }
    std::vector<NodeId> down, paused;
    for (const NodeId& id : voters.all) {
        const NodeState* node = evidence.state.node(id);
        if (!node || isRunning(node))
            continue;
        answer.reasons.push_back(notRunning(evidence, *node));
        (node->up ? paused : down).push_back(id);
    }
    answer.reasons.push_back({Tr::tr("A majority of all voters must agree, not only of those that run."), QStringLiteral("§5.2"), 0, {}, Rule::StrictMajority, Weight::Plain});
    answer.help = down.empty() ? Tr::tr("Resume %1.", "paused nodes").arg(text::nodes(paused)) : Tr::tr("Start %1: they come back with what is on their disks.", "nodes that are down").arg(text::nodes(down));
    return true;
}

// Enough run, but the links and the logs let none of them win.
bool tellImpossible(const Evidence& evidence, const Voters& voters, Answer& answer)
{
    std::vector<Chance> chances;
    for (const NodeId& id : voters.running)
        chances.push_back(chanceOf(evidence.state, *evidence.state.node(id)));
    const auto wins = [](const Chance& chance) { return chance.wins; };
    if (chances.empty() || std::any_of(chances.begin(), chances.end(), wins))
        return false;
    std::stable_sort(chances.begin(), chances.end(), [](const Chance& a, const Chance& b) { return a.voters.size() > b.voters.size(); });
    const Chance& best = chances.front();
    if (voters.halves.size() == 1)
        answer.verdict = Tr::tr("Nobody can be elected now: %1 of %2 votes are needed, and no voter can get more than %3.")
                             .arg(text::of(voters.halves.front().needed), text::of(voters.all.size()), text::of(best.voters.size()));
    else
        answer.verdict = Tr::tr("Nobody can be elected now: no voter can get a majority of the old voters and one of the new ones.");
    const NodeState& candidate = *evidence.state.node(best.candidate);
    for (const NodeId& voter : votersOf(candidate.configuration)) {
        if (auto reason = obstacle(evidence, candidate, voter))
            answer.reasons.push_back(std::move(*reason));
    }
    for (const Chance& chance : chances)
        answer.reasons.push_back({Tr::tr("%1 could get the votes of %2 at most: %3 of %4.").arg(text::of(chance.candidate), text::nodes(chance.voters), text::of(chance.voters.size()), text::of(voters.all.size())),
                                  QStringLiteral("§5.2"), 0, NodeRef{chance.candidate}, {}, Weight::Plain});
    const bool blocked = std::any_of(answer.reasons.begin(), answer.reasons.end(), [](const Reason& reason) { return std::holds_alternative<LinkRef>(reason.subject); });
    if (blocked)
        answer.help = Tr::tr("Mend links until one side holds a majority; “Heal all” mends them all.");
    return true;
}

// The timer that runs out next begins an election.
void tellTimers(const Evidence& evidence, const Voters& voters, std::vector<Reason>& reasons)
{
    const NodeState* next = nullptr;
    for (const NodeId& id : voters.running) {
        const NodeState& node = *evidence.state.node(id);
        const ActiveFault* held = faultOf(evidence.state, id, [](const Fault& fault) { return std::holds_alternative<fault::HoldTimer>(fault); });
        if (held)
            reasons.push_back({Tr::tr("The election timer of %1 is held since %2.").arg(text::of(id), text::clock(held->since)), {}, held->event, NodeRef{id}, {}, Weight::Blocks});
        else if (node.electionTimer && (!next || node.electionTimer->deadline < next->electionTimer->deadline))
            next = &node;
    }
    if (next)
        reasons.push_back({Tr::tr("The next election timer to run out is that of %1, in %2.").arg(text::of(next->id), text::duration(std::max(Duration::zero(), next->electionTimer->deadline - evidence.playhead))),
                           QStringLiteral("§5.2"), 0, NodeRef{next->id}, Rule::RandomTimeouts, Weight::Helps});
}

void tellRulesOff(const Evidence& evidence, std::initializer_list<Rule> rules, std::vector<Reason>& reasons)
{
    for (const Rule rule : rules) {
        if (!isOn(evidence.state, rule))
            reasons.push_back(ruleOff(rule));
    }
}

// What made a leader campaign: its timer, behind a pre-vote where there was one.
void tellBeginning(const Evidence& evidence, const NodeId& id, std::uint64_t won, std::vector<Reason>& reasons)
{
    const auto became = [&](Role to, std::uint64_t before) {
        return evidence.last({}, [&](const trace::Event& event) {
            const auto* role = std::get_if<RoleChanged>(&event.body);
            return event.node == id && role && role->to == to;
        }, before);
    };
    const std::uint64_t real = became(Role::Candidate, won);
    const auto role = evidence.as<RoleChanged>(real);
    const bool wasAsked = role && std::holds_alternative<raft::why::PreVoteWon>(role->why);
    for (const std::uint64_t n : {wasAsked ? became(Role::PreCandidate, real) : 0, real}) {
        if (const auto began = evidence.as<RoleChanged>(n))
            reasons.push_back({Tr::tr("It turned %1 at %2: %3.", "role, time, why").arg(Narrator::role(began->to), text::clock(evidence.timeOf(n)), Narrator::why(began->why)), Narrator::section(began->why), n, NodeRef{id}, {}, Weight::Plain});
    }
}

std::uint64_t lastElected(const Evidence& evidence)
{
    return evidence.last("elected", [](const trace::Event& event) {
        const auto* role = std::get_if<RoleChanged>(&event.body);
        return role && role->to == Role::Leader;
    });
}

} // namespace

bool hearsLeader(const ClusterState& state, const NodeState& node)
{
    if (node.role == Role::Leader)
        return true;
    if (!node.leader)
        return false;
    const NodeState* leader = state.node(*node.leader);
    return isRunning(leader) && leader->role == Role::Leader && leader->currentTerm == node.currentTerm && !blockOf(state, leader->id, node.id);
}

bool reachesQuorum(const ClusterState& state, const NodeState& leader, std::vector<NodeId>* reached)
{
    const auto can = [&](const NodeId& id) {
        return id == leader.id || (isRunning(state.node(id)) && !blockOf(state, leader.id, id) && !blockOf(state, id, leader.id));
    };
    if (reached) {
        for (const NodeId& id : votersOf(leader.configuration)) {
            if (can(id))
                reached->push_back(id);
        }
    }
    return isQuorum(halvesOf(leader.configuration, state), can);
}

void tellLastLeader(const Evidence& evidence, std::vector<Reason>& reasons)
{
    const std::uint64_t n = lastElected(evidence);
    const auto event = evidence.event(n);
    if (!event) {
        if (!evidence.wasCut())
            reasons.push_back({Tr::tr("No leader has been elected since the cluster began."), QStringLiteral("§5.2"), 0, {}, {}, Weight::Plain});
        return;
    }
    const NodeId id = event->node;
    const Term term = std::get<RoleChanged>(event->body).term;
    const auto ends = [&](const trace::Event& later) {
        const auto* role = std::get_if<RoleChanged>(&later.body);
        return later.node == id && ((role && role->from == Role::Leader) || std::holds_alternative<Stopped>(later.body));
    };
    const std::uint64_t ended = evidence.last("unseated " + id.toString(), ends);
    const auto end = evidence.event(ended);
    if (!end || ended < n)
        return;
    const auto* stopped = std::get_if<Stopped>(&end->body);
    const Why why = stopped ? stopped->why : std::get<RoleChanged>(end->body).why;
    reasons.push_back({Tr::tr("%1 led term %2 until %3: %4.").arg(text::of(id), text::of(term), text::clock(end->t), Narrator::why(why)), Narrator::section(why), ended, NodeRef{id}, {}, Weight::Plain});
}

void answerNoLeader(const Evidence& evidence, Answer& answer)
{
    const ClusterState& state = evidence.state;
    const Voters voters = votersNow(state);
    if (voters.all.empty()) {
        answer.verdict = Tr::tr("There is no voter: nobody may be elected.");
        return;
    }
    const NodeState* candidate = campaigner(state);
    const auto campaign = candidate ? lastCampaign(evidence, candidate->id) : std::nullopt;
    const bool isStuck = tellTooFew(evidence, voters, answer) || tellImpossible(evidence, voters, answer);
    if (campaign && campaign->ended == 0) {
        const QString words = campaignWords(evidence, *campaign);
        if (isStuck)
            answer.reasons.push_back({words, QStringLiteral("§5.2"), campaign->began, NodeRef{candidate->id}, {}, Weight::Plain});
        else
            answer.verdict = words;
        if (!isStuck)
            tellBallots(evidence, *campaign, answer.reasons);
        for (const NodeState& other : state.nodes) {
            if (!isStuck && other.up && other.id != candidate->id && (other.role == Role::Candidate || other.role == Role::PreCandidate))
                answer.reasons.push_back({Tr::tr("%1 campaigns too, and every voter has one vote a term.").arg(text::of(other.id)), QStringLiteral("§5.2"), 0, NodeRef{other.id}, Rule::OneVoteATerm, Weight::Blocks});
        }
        tellLastLeader(evidence, answer.reasons);
    } else if (!isStuck) {
        answer.verdict = Tr::tr("Nobody campaigns at this instant: the nodes wait for their election timers.");
        tellLastLeader(evidence, answer.reasons);
        // The last try, when no leader came after it.
        const auto tried = lastCampaign(evidence, std::nullopt);
        if (tried && tried->began > lastElected(evidence)) {
            answer.reasons.push_back({campaignWords(evidence, *tried), QStringLiteral("§5.2"), tried->began, NodeRef{tried->candidate}, {}, Weight::Blocks});
            tellBallots(evidence, *tried, answer.reasons);
            if (auto end = endOf(evidence, *tried))
                answer.reasons.push_back(std::move(*end));
        }
    } else {
        tellLastLeader(evidence, answer.reasons);
    }
    if (!isStuck)
        tellTimers(evidence, voters, answer.reasons);
    tellRulesOff(evidence, {Rule::RandomTimeouts, Rule::TimerOnlyForGoodReason}, answer.reasons);
}

void answerNoLeaderHere(const Evidence& evidence, const NodeId& id, Answer& answer)
{
    const ClusterState& state = evidence.state;
    const NodeState* leader = state.leader();
    const NodeState& node = *state.node(id);
    const QString who = text::of(id);
    if (!leader)
        return answerNoLeader(evidence, answer);
    const QString leads = text::of(leader->id), term = text::of(leader->currentTerm);
    const ActiveFault* there = blockOf(state, leader->id, id);
    const ActiveFault* back = blockOf(state, id, leader->id);
    if (there) {
        answer.verdict = Tr::tr("%1 leads term %2, but %3 does not hear it: %4.").arg(leads, term, who, blockWords(*there, leader->id, id));
        answer.reasons.push_back(blockReason(*there, leader->id, id));
    } else if (leader->paused) {
        answer.verdict = Tr::tr("%1 leads term %2, but it is paused and says nothing.").arg(leads, term);
        answer.reasons.push_back(notRunning(evidence, *leader));
    } else if (node.currentTerm > leader->currentTerm) {
        answer.verdict = Tr::tr("%1 leads term %2, but %3 is in term %4 already and listens to no leader of an older one.").arg(leads, term, who, text::of(node.currentTerm));
    } else {
        answer.verdict = Tr::tr("%1 leads term %2; %3 has not heard from it yet.").arg(leads, term, who);
    }
    if (back && back != there)
        answer.reasons.push_back(blockReason(*back, id, leader->id));
    if (!leader->configuration.isMember(id))
        answer.reasons.push_back({Tr::tr("%1 is no member of the configuration of %2: leaders send nothing to it.").arg(who, leads), QStringLiteral("§6"), 0, NodeRef{leader->id}, {}, Weight::Blocks});
    if (const auto campaign = lastCampaign(evidence, id); campaign && (node.role == Role::Candidate || node.role == Role::PreCandidate)) {
        answer.reasons.push_back({campaignWords(evidence, *campaign), QStringLiteral("§5.2"), campaign->began, NodeRef{id}, {}, Weight::Plain});
        tellBallots(evidence, *campaign, answer.reasons);
        if (!isOn(state, Rule::PreVote))
            answer.reasons.push_back(ruleOff(Rule::PreVote));
    } else if (node.electionTimer) {
        answer.reasons.push_back({Tr::tr("Its election timer runs out in %1.").arg(text::duration(std::max(Duration::zero(), node.electionTimer->deadline - evidence.playhead))), QStringLiteral("§5.2"), 0, NodeRef{id}, {},
                                  Weight::Plain});
    }
    if (there || back)
        answer.help = Tr::tr("Mend the links between %1 and %2.").arg(who, leads);
}

void answerLeads(const Evidence& evidence, const NodeId& id, Answer& answer)
{
    const ClusterState& state = evidence.state;
    const NodeState& leader = *state.node(id);
    const QString who = text::of(id), term = text::of(leader.currentTerm);
    const std::uint64_t won = evidence.last("won " + id.toString(), [&](const trace::Event& event) {
        const auto* role = std::get_if<RoleChanged>(&event.body);
        return event.node == id && role && role->to == Role::Leader;
    });
    const auto role = evidence.as<RoleChanged>(won);
    const auto* votes = role ? std::get_if<raft::why::ElectionWon>(&role->why) : nullptr;
    answer.verdict = votes  ? Tr::tr("%1 leads term %2 since %3: it got %4 votes, and %5 were needed.").arg(who, term, text::clock(evidence.timeOf(won)), text::of(votes->votes), text::of(votes->needed))
                     : role ? Tr::tr("%1 leads term %2 since %3.").arg(who, term, text::clock(evidence.timeOf(won)))
                            : Tr::tr("%1 leads term %2.").arg(who, term);
    if (const auto campaign = role ? lastCampaign(evidence, id, won) : std::nullopt) {
        tellBeginning(evidence, id, won, answer.reasons);
        tellBallots(evidence, *campaign, answer.reasons);
    }
    std::vector<NodeId> reached;
    const bool hasQuorum = reachesQuorum(state, leader, &reached);
    for (const NodeState& other : state.nodes) {
        if (other.up && other.role == Role::Leader && other.currentTerm > leader.currentTerm)
            answer.reasons.push_back({Tr::tr("%1 was elected in term %2 meanwhile, and %3 does not know of it: it hears no message of that term.").arg(text::of(other.id), text::of(other.currentTerm), who), QStringLiteral("§5.1"), 0,
                                      NodeRef{other.id}, Rule::StepDownOnHigherTerm, Weight::Blocks});
    }
    if (!hasQuorum) {
        answer.reasons.push_back({Tr::tr("It reaches only %1, no majority of its voters: it can commit nothing, and a leader does not notice that by the paper's rules.").arg(text::nodes(reached)), QStringLiteral("§5.2"), 0, NodeRef{id},
                                  Rule::CheckQuorum, Weight::Blocks});
        if (isOn(state, Rule::CheckQuorum) && leader.quorumTimer)
            answer.reasons.push_back({Tr::tr("In %1 it looks whether a majority has answered, and steps down if not.").arg(text::duration(std::max(Duration::zero(), leader.quorumTimer->deadline - evidence.playhead))),
                                      Narrator::dissertation(QStringLiteral("6.2")), 0, NodeRef{id}, Rule::CheckQuorum, Weight::Plain});
        else
            answer.reasons.push_back(ruleOff(Rule::CheckQuorum));
    } else {
        answer.reasons.push_back({Tr::tr("Nobody has shown it a higher term since, and its heartbeats keep the others from starting an election."), QStringLiteral("§5.2"), 0, NodeRef{id}, {}, Weight::Helps});
    }
}

} // namespace ui::why
