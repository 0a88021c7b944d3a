// SPDX-License-Identifier: MIT
#include "raftcore/consensus/raft.h"

#include <algorithm>
#include <iterator>

namespace raft {

namespace {

constexpr std::uint64_t maxRounds = 10;       // dissertation §4.2.1: a fixed number of rounds
constexpr std::int64_t maxTimeouts = 100;     // … none of which may last for ever
constexpr std::uint64_t farewellRounds = 20;  // heartbeats to a removed server that does not answer
constexpr std::size_t maxMembers = 256;

void normalize(std::vector<NodeId>& ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

// Those of `a` that are not in `b`; both sorted.
std::vector<NodeId> without(const std::vector<NodeId>& a, const std::vector<NodeId>& b)
{
    std::vector<NodeId> rest;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(rest));
    return rest;
}

std::size_t differing(const std::vector<NodeId>& a, const std::vector<NodeId>& b)
{
    return without(a, b).size() + without(b, a).size();
}

// What no set of members can be, whatever the present one is.
std::optional<why::BadMembers> flawOf(const Configuration& target)
{
    if (target.voters.empty())
        return why::BadMembers{"a cluster needs a voter"};
    if (!target.outgoing.empty())
        return why::BadMembers{"the old half of a joint configuration is not chosen"};
    if (without(target.voters, target.learners).size() != target.voters.size())
        return why::BadMembers{"a server cannot be voter and learner at once"};
    if (target.voters.size() + target.learners.size() > maxMembers)
        return why::BadMembers{"a cluster has at most 256 members"};
    return std::nullopt;
}

} // namespace

// ---------------------------------------------------------------- asking for a change

void Raft::changeMembers(Step& step, const ChangeMembers& input)
{
    ChangeMembers change = input;
    normalize(change.target.voters);
    normalize(change.target.learners);
    if (std::optional<Why> why = reasonToRefuse(change)) {
        step.out.emplace_back(MembersChanging{MembersChanging::What::Refused, {}, 0, {}, std::move(*why)});
        return;
    }
    auto& leader = std::get<Leader>(m_role);
    const Configuration now = configuration();
    PendingChange pending{change.target, change.joint, {}};
    for (const NodeId& voter : without(change.target.voters, now.voters))
        pending.newcomers.push_back({voter, 0, {}, {}, false});
    if (pending.newcomers.empty() || !m_options.rules.isOn(Rule::CatchUpFirst))
        return appendTarget(step, pending);

    // Dissertation §4.2.1: an empty voter would count for a majority that it cannot serve. So it learns first.
    Configuration withLearners = now;
    for (const CatchUp& newcomer : pending.newcomers) {
        withLearners.learners.push_back(newcomer.peer);
        step.out.emplace_back(
            MembersChanging{MembersChanging::What::CatchingUp, newcomer.peer, 0, m_log.lastIndex(), why::Asked{}});
    }
    normalize(withLearners.learners);
    leader.change = std::move(pending);
    if (withLearners != now)
        appendConfiguration(step, std::move(withLearners), MembersChanging::What::Single);
    continueChange(step);
}

std::optional<Why> Raft::reasonToRefuse(const ChangeMembers& input) const
{
    const auto* leader = std::get_if<Leader>(&m_role);
    if (leader == nullptr)
        return why::NotLeader{this->leader().value_or(NodeId())};
    if (leader->transfer)
        return why::Transferring{leader->transfer->to};
    if (std::optional<why::BadMembers> flaw = flawOf(input.target))
        return *flaw;
    const Configuration& now = configuration();
    const bool isUnderWay = configurationIndex() > m_commitIndex || now.isJoint() || leader->change;
    if (isUnderWay && m_options.rules.isOn(Rule::OneChangeAtATime))
        return why::ChangePending{configurationIndex(), m_commitIndex};
    if (!isOwnTermCommitted())
        return why::NoCommitInTerm{m_currentTerm, m_commitIndex};
    if (input.target.voters == now.voters && input.target.learners == now.learners)
        return why::BadMembers{"nothing would change"};
    if (!input.joint && differing(input.target.voters, now.voters) > 1)
        return why::BadMembers{"a single-server change adds or removes one voter"};
    return std::nullopt;
}

// The flaw of the dissertation's single-server changes that was found in 2015: a leader that has committed nothing of
// its own term may not know of a change that another one has begun.
bool Raft::isOwnTermCommitted() const
{
    return m_log.termAt(m_commitIndex) == m_currentTerm || !m_options.rules.isOn(Rule::OwnTermBeforeChange);
}

void Raft::abortChange(Step& step)
{
    auto* leader = std::get_if<Leader>(&m_role);
    if (leader == nullptr || !leader->change) {
        const Why why = why::BadRequest{"no change waits for new members"};
        step.out.emplace_back(MembersChanging{MembersChanging::What::Refused, {}, 0, {}, why});
        return;
    }
    leader->change.reset();
    step.out.emplace_back(MembersChanging{MembersChanging::What::GivenUp, {}, 0, {}, why::Aborted{}});
}

// ---------------------------------------------------------------- carrying it out

// Dissertation §4.2.1: a newcomer catches up in rounds, each up to where the log ended when it began. It is ready
// when a round took less than an election timeout: then the rest will not be missed.
bool Raft::isCaughtUp(Step& step, CatchUp& newcomer)
{
    using What = MembersChanging::What;
    const Progress* const progress = progressOf(newcomer.peer);
    if (newcomer.done || progress == nullptr)
        return newcomer.done;
    const Duration took = step.now - newcomer.since;
    if (newcomer.round > 0 && progress->match >= newcomer.target && took < m_options.electionTimeoutMin) {
        newcomer.done = true;
        step.out.emplace_back(MembersChanging{What::CaughtUp, newcomer.peer, newcomer.round, newcomer.target,
                                              why::CaughtUp{newcomer.peer, newcomer.round, took}});
        return true;
    }
    if (newcomer.round == 0 || (progress->match >= newcomer.target && newcomer.round < maxRounds)) {
        ++newcomer.round;
        newcomer.target = m_log.lastIndex();
        newcomer.since = step.now;
        step.out.emplace_back(
            MembersChanging{What::Round, newcomer.peer, newcomer.round, newcomer.target, why::Asked{}});
        return progress->match >= newcomer.target && isCaughtUp(step, newcomer);
    }
    return false;
}

void Raft::continueChange(Step& step)
{
    auto* leader = std::get_if<Leader>(&m_role);
    // While leadership is handed over nothing is appended: whoever leads then goes on with what is committed.
    if (leader == nullptr || leader->transfer || configurationIndex() > m_commitIndex || !isOwnTermCommitted())
        return;
    if (configuration().isJoint()) {
        // §6: once both halves have committed the joint configuration, the new half goes on alone.
        Configuration target = configuration();
        target.outgoing.clear();
        return appendConfiguration(step, std::move(target), MembersChanging::What::Final);
    }
    if (!leader->change)
        return;
    bool isReady = true;
    for (CatchUp& newcomer : leader->change->newcomers) {
        if (isCaughtUp(step, newcomer))
            continue;
        isReady = false;
        const Duration took = step.now - newcomer.since;
        const Progress* const progress = progressOf(newcomer.peer);
        const bool isTooSlow = newcomer.round >= maxRounds && progress != nullptr && progress->match >= newcomer.target;
        if (isTooSlow || progress == nullptr || took > maxTimeouts * m_options.electionTimeoutMax) {
            const Why why = why::CatchUpFailed{newcomer.peer, newcomer.round, took};
            step.out.emplace_back(MembersChanging{MembersChanging::What::GivenUp, newcomer.peer, newcomer.round, {}, why});
            leader->change.reset(); // they stay learners; whoever asked may try again
            return;
        }
    }
    if (isReady) {
        const PendingChange change = std::move(*leader->change);
        leader->change.reset();
        appendTarget(step, change);
    }
}

// §6: through a joint configuration, in which both majorities must agree; or, one voter at a time, directly, since
// then any two majorities share a server (dissertation §4.1).
void Raft::appendTarget(Step& step, const PendingChange& change)
{
    const std::size_t changed = differing(change.target.voters, configuration().voters);
    const bool isJoint = changed > (change.joint ? 0U : 1U) && m_options.rules.isOn(Rule::JointConsensus);
    Configuration next = change.target;
    if (isJoint)
        next.outgoing = configuration().voters;
    appendConfiguration(step, std::move(next), isJoint ? MembersChanging::What::Joint : MembersChanging::What::Single);
}

void Raft::appendConfiguration(Step& step, Configuration next, MembersChanging::What what)
{
    auto entry = std::make_shared<Entry>();
    entry->term = m_currentTerm;
    entry->type = EntryType::Configuration;
    entry->data = encodeConfiguration(next);
    std::get<Leader>(m_role).uncommittedBytes += encodedSize(*entry);
    appendToLog(step, std::move(entry));
    step.out.emplace_back(MembersChanging{what, {}, 0, m_log.lastIndex(), why::Asked{}});
    takeConfiguration(step);
    persist(step);
    replicate(step);
    advanceCommitByQuorum(step); // fewer voters may make a majority of what was acknowledged long ago
}

// ---------------------------------------------------------------- what acts

// Dissertation §4.1: a configuration acts from the moment it stands in the log, on every server.
void Raft::takeConfiguration(Step& step)
{
    std::optional<Configuration> next = decodeConfiguration(m_log.at(m_log.lastIndex())->data);
    if (!next)
        return;
    const Role before = role();
    const bool mightCampaign = mayCampaign();
    // Needed again: those that a truncation may bring back, and the one in which a snapshot would be taken now.
    std::size_t settled = 0;
    while (settled + 1 < m_configurations.size() && m_configurations[settled + 1].index <= m_lastApplied)
        ++settled;
    m_configurations.erase(m_configurations.begin(), m_configurations.begin() + static_cast<std::ptrdiff_t>(settled));
    m_configurations.push_back({m_log.lastIndex(), std::move(*next)});
    configurationActs(step, before, mightCampaign);
}

// … and the one before it acts again when it is truncated.
void Raft::fallBackConfiguration(Step& step)
{
    const Role before = role();
    const bool mightCampaign = mayCampaign();
    bool any = false;
    while (m_configurations.size() > 1 && configurationIndex() > m_log.lastIndex()) {
        m_configurations.pop_back();
        any = true;
    }
    if (any)
        configurationActs(step, before, mightCampaign);
}

void Raft::configurationActs(Step& step, Role before, bool mightCampaign)
{
    step.out.emplace_back(ConfigurationTaken{configurationIndex(), configuration()});
    if (std::holds_alternative<Leader>(m_role))
        return refreshProgress(step);
    if (role() != before)
        step.out.emplace_back(RoleChanged{before, role(), m_currentTerm, why::ConfigurationChanged{configurationIndex()}});
    if (mayCampaign() && !mightCampaign)
        armElectionTimer(step);
    else if (!mayCampaign() && mightCampaign)
        step.out.emplace_back(SetTimer{Timer::Election, std::nullopt});
}

// A leader knows something of every member, and for a while of those that have just been removed.
void Raft::refreshProgress(Step& step)
{
    auto& leader = std::get<Leader>(m_role);
    for (Progress& progress : leader.progress) {
        const bool isMember = configuration().isMember(progress.peer);
        if (isMember && progress.leaving) { // back again, perhaps with an empty disk
            progress = newProgress(progress.peer);
            noteProgress(step, progress);
        }
        progress.leaving = !isMember;
        progress.leavingSince = 0;
    }
    for (const NodeId& peer : configuration().members()) {
        if (peer == m_options.id || progressOf(peer) != nullptr)
            continue;
        const auto place = std::find_if(leader.progress.begin(), leader.progress.end(),
                                        [&](const Progress& each) { return peer < each.peer; });
        noteProgress(step, *leader.progress.insert(place, newProgress(peer)));
    }
}

Progress Raft::newProgress(const NodeId& peer) const
{
    Progress progress;
    progress.peer = peer;
    progress.next = m_log.lastIndex(); // the entry that names it; it will say where its log ends
    progress.heard = true;             // not a reason to doubt the quorum at once
    return progress;
}

// A removed server should learn of it: then it stops by itself. When it does not answer, it is left alone.
void Raft::dropLeavers()
{
    if (configurationIndex() > m_commitIndex)
        return;
    auto& leader = std::get<Leader>(m_role);
    std::erase_if(leader.progress, [&](Progress& progress) {
        if (!progress.leaving)
            return false;
        if (progress.leavingSince == 0)
            progress.leavingSince = leader.round;
        const bool knows = progress.match >= configurationIndex() && progress.ackedRound > progress.leavingSince;
        return knows || leader.round > progress.leavingSince + farewellRounds;
    });
}

void Raft::configurationCommitted(Step& step, Index from, Index to)
{
    if (!std::holds_alternative<Leader>(m_role) || configurationIndex() <= from || configurationIndex() > to)
        return;
    const bool isFinal = !configuration().isJoint() && !std::get<Leader>(m_role).change;
    if (isFinal) {
        step.out.emplace_back(
            MembersChanging{MembersChanging::What::Done, {}, 0, configurationIndex(), why::ConfigurationChanged{configurationIndex()}});
        if (!configuration().isVoter(m_options.id) && m_options.rules.isOn(Rule::RemovedLeaderStepsDown)) {
            sendHeartbeats(step); // the others learn that it is committed, and need not wait for a timeout to know
            return becomeFollower(step, std::nullopt, why::NotMember{configurationIndex()});
        }
    }
    continueChange(step);
}

} // namespace raft
