// SPDX-License-Identifier: MIT
#include "ui/why/campaign.h"

#include "ui/narration/text.h"

#include <algorithm>

namespace ui::why {

using namespace raft;
using namespace raft::trace;

namespace {

using Weight = Reason::Weight;
using Standing = Ballot::Standing;

bool isOwnVote(const trace::Event& event)
{
    const auto* vote = std::get_if<VoteDecided>(&event.body);
    return vote && vote->granted && vote->candidate == event.node;
}

// §5.4.1: the later last term wins, then the longer log.
bool isUpToDate(const NodeState& candidate, const NodeState& voter)
{
    return std::pair(candidate.log.lastTerm(), candidate.log.lastIndex()) >= std::pair(voter.log.lastTerm(), voter.log.lastIndex());
}

bool isRequestOf(const Message& message, const Campaign& campaign)
{
    const auto* request = std::get_if<RequestVote>(&message);
    return request && request->pre == campaign.pre && request->term == campaign.term;
}

bool isGrantOf(const Message& message, const Campaign& campaign)
{
    const auto* yes = std::get_if<VoteAccepted>(&message);
    return yes && yes->pre == campaign.pre && yes->term == campaign.term;
}

// A pre-candidate needs no disk; a candidate's own vote counts when it is durable (dissertation §3.8). A vote for others
// that was sent is durable, too.
bool isOwnVoteDurable(const Evidence& evidence, const Campaign& campaign, const std::map<NodeId, Talk>& talks)
{
    if (campaign.pre || !isOn(evidence.state, Rule::DurableVote))
        return true;
    const NodeState* me = evidence.state.node(campaign.candidate);
    if (me && me->disk.durable.term == campaign.term && me->disk.durable.votedFor == campaign.candidate)
        return true;
    return std::any_of(talks.begin(), talks.end(), [](const auto& talk) { return talk.second.request.sent != 0; });
}

QString electionName(const Campaign& campaign)
{
    return campaign.pre ? Tr::tr("the pre-vote for term %1").arg(text::of(campaign.term)) : Tr::tr("term %1").arg(text::of(campaign.term));
}

std::size_t votesOf(const std::vector<Ballot>& ballots, const Half& half)
{
    return countOf(half, [&](const NodeId& id) {
        return std::any_of(ballots.begin(), ballots.end(), [&](const Ballot& ballot) { return ballot.voter == id && ballot.isGranted(); });
    });
}

// Of a voter that has not been heard.
Reason silence(const Evidence& evidence, const Campaign& campaign, const Ballot& ballot)
{
    const NodeId& voter = ballot.voter;
    const QString who = text::of(voter), candidate = text::of(campaign.candidate);
    const Trip& request = ballot.talk.request;
    const NodeState* node = evidence.state.node(voter);
    const bool goesOn = campaign.ended == 0;
    if (goesOn && node && !isRunning(node))
        return notRunning(evidence, *node);
    if (request.fate == Trip::Fate::Lost)
        return {Tr::tr("%1 was not reached: the request of %2 was lost at %3, %4.").arg(who, candidate, text::clock(request.endedAt), Narrator::cause(request.cause)),
                {}, request.ended, LinkRef{campaign.candidate, voter}, {}, Weight::Blocks};
    if (goesOn) {
        if (const ActiveFault* block = blockOf(evidence.state, campaign.candidate, voter))
            return blockReason(*block, campaign.candidate, voter);
    }
    if (!goesOn)
        return {request.fate == Trip::Fate::NotSent ? Tr::tr("%1 was not asked by %2 before the campaign ended.").arg(who, candidate)
                                                    : Tr::tr("%1 had not decided on the request of %2 when the campaign ended.").arg(who, candidate),
                {}, request.sent, NodeRef{voter}, {}, Weight::Plain};
    if (request.fate == Trip::Fate::Flying) {
        const auto flying = evidence.state.inFlight.find(request.packet);
        const bool isHeld = flying != evidence.state.inFlight.end() && flying->second.where == PacketPlace::Gate;
        return {isHeld ? Tr::tr("%1 has not been reached: the request of %2 is held.").arg(who, candidate)
                       : Tr::tr("%1 has not been reached yet: the request of %2 is on its way.").arg(who, candidate),
                {}, request.sent, PacketRef{request.packet}, {}, isHeld ? Weight::Blocks : Weight::Plain};
    }
    if (request.fate == Trip::Fate::Delivered)
        return {Tr::tr("%1 got the request of %2 at %3; no answer has been decided on.").arg(who, candidate, text::clock(request.endedAt)), {}, request.ended, NodeRef{voter}, {}, Weight::Plain};
    return {Tr::tr("%1 has not asked %2 yet.").arg(candidate, who), {}, 0, NodeRef{voter}, {}, Weight::Plain};
}

Reason granted(const Evidence& evidence, const Campaign& campaign, const Ballot& ballot)
{
    const QString who = text::of(ballot.voter);
    const auto vote = evidence.as<VoteDecided>(ballot.decided);
    const QString section = vote ? Narrator::section(vote->why) : QString();
    const QString why = vote ? Narrator::why(vote->why) : QString();
    if (ballot.standing == Standing::Granted)
        return {vote ? Tr::tr("%1 granted its vote: %2.").arg(who, why) : Tr::tr("%1 granted its vote.").arg(who), section, vote ? ballot.decided : ballot.talk.gotAt,
                NodeRef{ballot.voter}, {}, Weight::Helps};
    const Trip& reply = ballot.talk.reply;
    if (ballot.standing == Standing::GrantedLost)
        return {Tr::tr("%1 granted its vote, but the answer was lost on %1 → %2 at %3: %4.")
                    .arg(who, text::of(campaign.candidate), text::clock(reply.endedAt), Narrator::cause(reply.cause)),
                section, reply.ended, LinkRef{ballot.voter, campaign.candidate}, {}, Weight::Blocks};
    if (campaign.ended != 0)
        return {Tr::tr("%1 granted its vote; its answer had not arrived when the campaign ended.").arg(who), section, ballot.decided, NodeRef{ballot.voter}, {}, Weight::Plain};
    if (reply.fate == Trip::Fate::Flying)
        return {Tr::tr("%1 granted its vote; the answer is on its way.").arg(who), section, reply.sent, PacketRef{reply.packet}, {}, Weight::Plain};
    const NodeState* node = evidence.state.node(ballot.voter);
    if (node && !isRunning(node))
        return notRunning(evidence, *node);
    return {Tr::tr("%1 granted its vote, and waits for its disk before it answers.").arg(who), Narrator::dissertation(QStringLiteral("3.8")), ballot.decided,
            NodeRef{ballot.voter}, Rule::DurableVote, Weight::Plain};
}

Rule ruleOf(const Why& why)
{
    if (std::holds_alternative<raft::why::LeaderAlive>(why) || std::holds_alternative<raft::why::Started>(why))
        return Rule::LeaderStickiness;
    if (std::holds_alternative<raft::why::TermNotAhead>(why))
        return Rule::PreVote;
    return std::holds_alternative<raft::why::LogBehind>(why) ? Rule::ElectionRestriction : Rule::OneVoteATerm;
}

Reason refused(const Evidence& evidence, const Ballot& ballot)
{
    const QString who = text::of(ballot.voter);
    const auto vote = evidence.as<VoteDecided>(ballot.decided);
    if (const auto ignored = evidence.as<MessageIgnored>(ballot.decided))
        return {Tr::tr("%1 ignored the request: %2.").arg(who, Narrator::why(ignored->why)), Narrator::section(ignored->why), ballot.decided, NodeRef{ballot.voter}, {}, Weight::Blocks};
    if (!vote)
        return {Tr::tr("%1 refused.").arg(who), {}, 0, NodeRef{ballot.voter}, {}, Weight::Blocks};
    return {Tr::tr("%1 refused: %2.").arg(who, Narrator::why(vote->why)), Narrator::section(vote->why), ballot.decided, NodeRef{ballot.voter}, ruleOf(vote->why), Weight::Blocks};
}

// Who counted for a node at an event of the past. What it has now, unless that came later.
Configuration configurationThen(const Evidence& evidence, const NodeId& id, std::uint64_t n)
{
    const auto isOf = [id](const trace::Event& event) { return event.node == id && std::holds_alternative<ConfigurationTaken>(event.body); };
    const NodeState* node = evidence.state.node(id);
    if (const std::uint64_t newest = evidence.last("configuration " + id.toString(), isOf); newest > n) {
        if (const auto then = evidence.as<ConfigurationTaken>(evidence.last({}, isOf, n)))
            return then->configuration;
    }
    return node ? node->configuration : Configuration();
}

} // namespace

std::optional<Campaign> lastCampaign(const Evidence& evidence, const std::optional<NodeId>& candidate, std::uint64_t upTo)
{
    const std::string key = "campaign " + (candidate ? candidate->toString() : std::string("*"));
    const std::uint64_t began = evidence.last(key, [&](const trace::Event& event) { return isOwnVote(event) && (!candidate || event.node == *candidate); }, upTo);
    const auto event = evidence.event(began);
    if (!event)
        return std::nullopt;
    const auto& vote = std::get<VoteDecided>(event->body);
    Campaign campaign{event->node, vote.term, vote.pre, began, 0, configurationThen(evidence, event->node, began)};
    campaign.ended = evidence.first(began + 1, evidence.state.n, [&](const trace::Event& later) {
        return later.node == campaign.candidate
            && (std::holds_alternative<RoleChanged>(later.body) || std::holds_alternative<TermChanged>(later.body) || std::holds_alternative<Stopped>(later.body) || isOwnVote(later));
    });
    return campaign;
}

std::vector<Ballot> ballotsOf(const Evidence& evidence, const Campaign& campaign)
{
    const std::uint64_t to = campaign.ended == 0 ? evidence.state.n : campaign.ended;
    const auto talks = evidence.talks(
        campaign.candidate, campaign.began, to, [&](const Message& m) { return isRequestOf(m, campaign); }, [&](const Message& m) { return isGrantOf(m, campaign); });
    std::map<NodeId, std::pair<std::uint64_t, bool>> decisions;
    evidence.each(campaign.began, to, [&](const trace::Event& event) {
        const auto* vote = std::get_if<VoteDecided>(&event.body);
        if (vote && vote->candidate == campaign.candidate && vote->pre == campaign.pre && vote->term == campaign.term)
            decisions[event.node] = {event.n, vote->granted};
        const auto* ignored = std::get_if<MessageIgnored>(&event.body); // of an older term, or no voter
        const MessageKind kind = campaign.pre ? MessageKind::PreVote : MessageKind::RequestVote;
        if (ignored && ignored->from == campaign.candidate && ignored->message == kind)
            decisions.insert({event.node, {event.n, false}});
    });
    std::vector<Ballot> ballots;
    for (const NodeId& voter : votersOf(campaign.configuration)) {
        Ballot ballot;
        ballot.voter = voter;
        if (const auto talk = talks.find(voter); talk != talks.end())
            ballot.talk = talk->second;
        const auto decision = decisions.find(voter);
        if (decision != decisions.end())
            ballot.decided = decision->second.first;
        if (voter == campaign.candidate)
            ballot.standing = isOwnVoteDurable(evidence, campaign, talks) ? Standing::Own : Standing::OwnNotDurable;
        else if (decision != decisions.end() && !decision->second.second)
            ballot.standing = Standing::Refused;
        else if (ballot.talk.gotReply)
            ballot.standing = Standing::Granted;
        else if (decision != decisions.end())
            ballot.standing = ballot.talk.reply.fate == Trip::Fate::Lost ? Standing::GrantedLost : Standing::GrantedInFlight;
        ballots.push_back(std::move(ballot));
    }
    return ballots;
}

void tellBallots(const Evidence& evidence, const Campaign& campaign, std::vector<Reason>& reasons)
{
    const std::vector<Ballot> ballots = ballotsOf(evidence, campaign);
    const std::vector<Half> halves = halvesOf(campaign.configuration, evidence.state);
    if (halves.size() > 1) {
        for (const Half& half : halves) {
            const QString words = half.which == Half::Which::Old ? Tr::tr("Of the old voters %1 it has %2 of the %3 votes that it needs.")
                                                                 : Tr::tr("Of the new voters %1 it has %2 of the %3 votes that it needs.");
            const std::size_t have = votesOf(ballots, half);
            reasons.push_back({words.arg(text::nodes(half.voters), text::of(have), text::of(half.needed)), QStringLiteral("§6"), 0, NodeRef{campaign.candidate}, Rule::JointConsensus,
                               have >= half.needed ? Weight::Helps : Weight::Blocks});
        }
    }
    const QString candidate = text::of(campaign.candidate);
    for (const Ballot& ballot : ballots) {
        switch (ballot.standing) {
        case Standing::Own:
            reasons.push_back({Tr::tr("%1 votes for itself.").arg(candidate), QStringLiteral("§5.2"), campaign.began, NodeRef{campaign.candidate}, {}, Weight::Helps});
            break;
        case Standing::OwnNotDurable:
            reasons.push_back({Tr::tr("The vote of %1 for itself is not on its disk yet; until then it asks nobody.").arg(candidate), Narrator::dissertation(QStringLiteral("3.8")),
                               campaign.began, NodeRef{campaign.candidate}, Rule::DurableVote, Weight::Blocks});
            break;
        case Standing::Granted:
        case Standing::GrantedInFlight:
        case Standing::GrantedLost: reasons.push_back(granted(evidence, campaign, ballot)); break;
        case Standing::Refused: reasons.push_back(refused(evidence, ballot)); break;
        case Standing::NotHeard: reasons.push_back(silence(evidence, campaign, ballot)); break;
        }
    }
    const std::vector<NodeId>& learners = campaign.configuration.learners;
    if (!learners.empty())
        reasons.push_back({Tr::tr("Learners are not asked and never count: %1.").arg(text::nodes(learners)), Narrator::dissertation(QStringLiteral("4.2.1")), 0, {}, {}, Weight::Plain});
}

QString campaignWords(const Evidence& evidence, const Campaign& campaign)
{
    const std::vector<Ballot> ballots = ballotsOf(evidence, campaign);
    const std::vector<Half> halves = halvesOf(campaign.configuration, evidence.state);
    const QString who = text::of(campaign.candidate), what = electionName(campaign);
    if (halves.size() != 1)
        return Tr::tr("%1 campaigns in %2 and needs a majority of the old voters and one of the new ones.", "who, term 8").arg(who, what);
    const QString have = text::of(votesOf(ballots, halves.front())), needed = text::of(halves.front().needed);
    return campaign.ended == 0 ? Tr::tr("%1 campaigns in %2 and has %3 of the %4 votes that it needs.", "who, term 8").arg(who, what, have, needed)
                               : Tr::tr("%1 campaigned in %2 and got %3 of the %4 votes that it needed.", "who, term 8").arg(who, what, have, needed);
}

std::optional<Reason> endOf(const Evidence& evidence, const Campaign& campaign)
{
    const auto event = evidence.event(campaign.ended);
    if (!event)
        return std::nullopt;
    const QString who = text::of(campaign.candidate), when = text::clock(event->t);
    Reason reason{{}, {}, campaign.ended, NodeRef{campaign.candidate}, {}, Weight::Plain};
    if (const auto* role = std::get_if<RoleChanged>(&event->body)) {
        reason.sentence = Tr::tr("%1 gave the campaign up at %2: %3.").arg(who, when, Narrator::why(role->why));
        reason.section = Narrator::section(role->why);
    } else if (const auto* term = std::get_if<TermChanged>(&event->body)) {
        if (std::holds_alternative<raft::why::HigherTerm>(term->why))
            reason.sentence = Tr::tr("%1 gave the campaign up at %2: %3.").arg(who, when, Narrator::why(term->why));
        else
            reason.sentence = Tr::tr("The campaign of %1 went on in another term at %2: %3.").arg(who, when, Narrator::why(term->why));
        reason.section = Narrator::section(term->why);
    } else if (const auto* stopped = std::get_if<Stopped>(&event->body)) {
        reason.sentence = Tr::tr("The campaign of %1 ended at %2: %3.").arg(who, when, Narrator::why(stopped->why));
    } else {
        reason.sentence = Tr::tr("The campaign of %1 began anew at %2.").arg(who, when);
    }
    return reason;
}

// ------------------------------------------------------------ what would be possible

std::optional<Reason> obstacle(const Evidence& evidence, const NodeState& candidate, const NodeId& voter)
{
    const ClusterState& state = evidence.state;
    const NodeState* node = state.node(voter);
    if (voter == candidate.id || !node)
        return std::nullopt;
    if (!isRunning(node))
        return notRunning(evidence, *node);
    if (const ActiveFault* block = blockOf(state, candidate.id, voter))
        return blockReason(*block, candidate.id, voter);
    if (const ActiveFault* block = blockOf(state, voter, candidate.id))
        return blockReason(*block, voter, candidate.id);
    if (isOn(state, Rule::ElectionRestriction) && !isUpToDate(candidate, *node))
        return Reason{Tr::tr("%1 would refuse %2: its own log ends at %3, that of %2 at %4 (index·term).")
                          .arg(text::of(voter), text::of(candidate.id), place(node->log.lastIndex(), node->log.lastTerm()), place(candidate.log.lastIndex(), candidate.log.lastTerm())),
                      QStringLiteral("§5.4.1"), 0, NodeRef{voter}, Rule::ElectionRestriction, Weight::Blocks};
    return std::nullopt;
}

Chance chanceOf(const ClusterState& state, const NodeState& candidate)
{
    Chance chance;
    chance.candidate = candidate.id;
    const std::vector<Half> halves = halvesOf(candidate.configuration, state);
    if (!isRunning(&candidate))
        return chance;
    const bool restricts = isOn(state, Rule::ElectionRestriction);
    for (const NodeId& id : votersOf(candidate.configuration)) {
        const NodeState* voter = state.node(id);
        const bool votes = id == candidate.id
            || (isRunning(voter) && !blockOf(state, candidate.id, id) && !blockOf(state, id, candidate.id) && (!restricts || isUpToDate(candidate, *voter)));
        if (votes)
            chance.voters.push_back(id);
    }
    chance.wins = isQuorum(halves, [&](const NodeId& id) { return std::find(chance.voters.begin(), chance.voters.end(), id) != chance.voters.end(); });
    return chance;
}

} // namespace ui::why
