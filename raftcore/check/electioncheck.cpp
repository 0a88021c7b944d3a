// SPDX-License-Identifier: MIT
#include "raftcore/check/electioncheck.h"

#include <algorithm>

namespace raft::check {

using trace::Property;

namespace {

// Terms only grow, so what matters of the past is recent; far more is kept than can be on its way.
constexpr std::size_t rememberedTerms = 4'096;

template <class Value>
void forgetOldest(std::map<Term, Value>& byTerm)
{
    if (byTerm.size() > rememberedTerms)
        byTerm.erase(byTerm.begin());
}

} // namespace

void ElectionCheck::on(NodeMirror& node, const TermChanged& change)
{
    // §5.1: currentTerm increases monotonically.
    if (change.to <= node.term || change.from != node.term)
        m_world.report({.property = Property::Terms,
                        .code = change.to <= node.term ? "term-fell" : "term-skipped", .nodes = {node.id},
                        .term = change.to, .events = {node.termEvent, m_world.n},
                        .numbers = {{"currentTerm", node.term.value()}, {"from", change.from.value()},
                                    {"to", change.to.value()}},
                        .scope = m_world.n});
    if (change.to != node.term)
        node.votedFor.reset();
    node.term = change.to;
    node.termEvent = m_world.n;
}

void ElectionCheck::on(NodeMirror& node, const VoteDecided& vote)
{
    if (vote.pre || !vote.granted)
        return;
    if (vote.term != node.term)
        m_world.report({.property = Property::Terms, .code = "vote-in-other-term", .nodes = {node.id},
                        .term = vote.term, .events = {node.termEvent, m_world.n},
                        .numbers = {{"currentTerm", node.term.value()}}, .scope = m_world.n});

    // §5.2: each server votes for at most one candidate in a given term.
    const auto [given, isFirst] = node.votes.try_emplace(vote.term, GivenVote{vote.candidate, m_world.n});
    if (!isFirst && given->second.candidate != vote.candidate)
        m_world.report({.property = Property::OneVote, .code = "second-vote",
                        .nodes = {node.id, given->second.candidate, vote.candidate}, .term = vote.term,
                        .events = {given->second.event, m_world.n}, .scope = vote.term.value()});
    forgetOldest(node.votes);
    if (vote.candidate != node.id)
        checkUpToDate(node, vote);
    node.votedFor = vote.candidate;
}

void ElectionCheck::checkUpToDate(const NodeMirror& voter, const VoteDecided& vote)
{
    const NodeMirror& candidate = m_world.node(vote.candidate);
    if (!candidate.known)
        return;
    const auto claim = candidate.claims.find(vote.term);
    if (claim == candidate.claims.end()) {
        if (candidate.claims.empty() || vote.term > candidate.claims.begin()->first)
            m_world.report({.property = Property::VoteCheck, .code = "never-asked",
                            .nodes = {voter.id, vote.candidate}, .term = vote.term, .events = {m_world.n},
                            .scope = vote.term.value()});
        return;
    }
    // §5.4.1: the log whose last entry has the later term is more up to date; with equal terms, the longer one.
    const auto ownTerm = voter.log.termAt(voter.log.last(), m_world.chosen);
    if (!ownTerm)
        return;
    const Index ownIndex = voter.log.last();
    const Claim& asked = claim->second;
    if (std::pair(asked.lastTerm, asked.lastIndex) < std::pair(*ownTerm, ownIndex))
        m_world.report({.property = Property::VoteCheck, .code = "candidate-behind",
                        .nodes = {voter.id, vote.candidate}, .index = ownIndex, .term = vote.term,
                        .events = {asked.event, m_world.n},
                        .numbers = {{"candidateTerm", asked.lastTerm.value()},
                                    {"candidateIndex", asked.lastIndex.value()},
                                    {"ownTerm", ownTerm->value()},
                                    {"ownIndex", ownIndex.value()}},
                        .scope = vote.term.value()});
}

// -------------------------------------------------------------------- messages

bool ElectionCheck::sent(NodeMirror& node, const NodeId& to, const Message& message)
{
    return std::visit(Overloaded{[&](const RequestVote& request) {
                                     if (!request.pre) {
                                         checkMessageTerm(node, request.term);
                                         asksForVotes(node, request);
                                     }
                                     return false;
                                 },
                                 [&](const VoteAccepted& reply) {
                                     if (reply.pre)
                                         return false;
                                     checkMessageTerm(node, reply.term);
                                     return grantsVote(node, to, reply);
                                 },
                                 // A Forward names the term in which it hopes to be received: not the sender's own.
                                 [](const Forward&) { return false; },
                                 [](const ForwardResult&) { return false; },
                                 [&](const auto& other) {
                                     checkMessageTerm(node, other.term);
                                     return false;
                                 }},
                      message);
}

void ElectionCheck::checkMessageTerm(const NodeMirror& node, Term term)
{
    if (term > node.term)
        m_world.report({.property = Property::Terms, .code = "message-above-term", .nodes = {node.id},
                        .term = term, .events = {node.termEvent, m_world.n},
                        .numbers = {{"currentTerm", node.term.value()}, {"messageTerm", term.value()}},
                        .scope = term.value()});
}

void ElectionCheck::asksForVotes(NodeMirror& node, const RequestVote& request)
{
    node.claims.try_emplace(request.term, Claim{request.lastLogIndex, request.lastLogTerm, m_world.n});
    forgetOldest(node.claims);
    const auto lastTerm = node.log.termAt(node.log.last(), m_world.chosen);
    if (request.lastLogIndex != node.log.last() || lastTerm.value_or(request.lastLogTerm) != request.lastLogTerm)
        m_world.report({.property = Property::VoteCheck, .code = "false-claim", .nodes = {node.id},
                        .index = request.lastLogIndex, .term = request.term, .events = {m_world.n},
                        .numbers = {{"claimedTerm", request.lastLogTerm.value()},
                                    {"claimedIndex", request.lastLogIndex.value()},
                                    {"ownTerm", lastTerm.value_or(Term{}).value()},
                                    {"ownIndex", node.log.last().value()}},
                        .scope = request.term.value()});
    // The term and the own vote are on the disk before anybody hears of the candidacy (Figure 2, "updated on stable
    // storage before responding to RPCs"; dissertation §3.8).
    const auto vote = node.votes.find(request.term);
    if (node.durable.term != request.term || node.durable.votedFor != node.id)
        m_world.report({.property = Property::Order, .code = "request-before-durable", .nodes = {node.id},
                        .term = request.term,
                        .events = {vote == node.votes.end() ? 0 : vote->second.event, m_world.n},
                        .scope = request.term.value()});
}

bool ElectionCheck::grantsVote(NodeMirror& node, const NodeId& to, const VoteAccepted& reply)
{
    if (node.durable.term == reply.term && node.durable.votedFor == to)
        return true;
    const auto vote = node.votes.find(reply.term);
    m_world.report({.property = Property::OneVote, .code = "promise-before-durable", .nodes = {node.id, to},
                    .term = reply.term,
                    .events = {vote == node.votes.end() ? 0 : vote->second.event, m_world.n},
                    .numbers = {{"durableTerm", node.durable.term.value()}}, .scope = reply.term.value()});
    return false;
}

void ElectionCheck::voteDelivered(NodeMirror& candidate, NodeIndex voter, Term term)
{
    if (term != candidate.term || candidate.role != Role::Candidate)
        return;
    if (candidate.countedTerm != term) {
        candidate.counted.clear();
        candidate.countedTerm = term;
    }
    const bool isKnown = std::any_of(candidate.counted.begin(), candidate.counted.end(),
                                     [&](const CountedVote& vote) { return vote.voter == voter; });
    if (!isKnown)
        candidate.counted.push_back({voter, m_world.n});
}

// -------------------------------------------------------------------- leaders

void ElectionCheck::on(NodeMirror& node, const RoleChanged& change)
{
    if (change.term != node.term)
        m_world.report({.property = Property::Terms, .code = "role-in-other-term", .nodes = {node.id},
                        .term = change.term, .events = {node.termEvent, m_world.n},
                        .numbers = {{"currentTerm", node.term.value()}}, .scope = m_world.n});
    node.role = change.to;
    if (change.to != Role::Leader) {
        node.leaseUntil.reset();
        return;
    }
    checkAlone(node);
    checkQuorum(node);
}

void ElectionCheck::checkAlone(const NodeMirror& leader)
{
    // §5.2, Figure 3: at most one leader can be elected in a given term.
    const NodeIndex place = m_world.placeOf(leader);
    const auto [reign, isFirst] = m_leaderOf.try_emplace(leader.term, Reign{place, m_world.n});
    if (isFirst)
        return;
    const bool again = reign->second.leader == place;
    std::vector<NodeId> nodes{m_world.nameOf(reign->second.leader)};
    if (!again)
        nodes.push_back(leader.id);
    m_world.report({.property = Property::ElectionSafety, .code = again ? "elected-twice" : "two-leaders",
                    .nodes = std::move(nodes), .term = leader.term,
                    .events = {reign->second.event, m_world.n}, .scope = leader.term.value()});
}

void ElectionCheck::checkQuorum(const NodeMirror& leader)
{
    // §5.2: votes from a majority of the voters; its own counts once it is durable; learners never count.
    const NodeIndex self = m_world.placeOf(leader);
    const bool ownVote = leader.durable.term == leader.term && leader.durable.votedFor == leader.id;
    const bool hasVotes = leader.countedTerm == leader.term;
    std::uint64_t votes = 0;
    const auto voted = [&](NodeIndex voter) {
        const bool yes = voter == self
            ? ownVote
            : hasVotes && std::any_of(leader.counted.begin(), leader.counted.end(),
                                      [&](const CountedVote& vote) { return vote.voter == voter; });
        votes += yes ? 1U : 0U;
        return yes;
    };
    if (isQuorum(leader.voters, voted))
        return;
    std::vector<std::uint64_t> events{m_world.n};
    if (hasVotes) {
        for (const CountedVote& vote : leader.counted)
            events.push_back(vote.event);
    }
    m_world.report({.property = Property::Quorum, .code = "no-majority-of-votes", .nodes = {leader.id},
                    .term = leader.term, .events = std::move(events),
                    .numbers = {{"votes", votes},
                                {"voters", leader.voters.incoming.size() + leader.voters.outgoing.size()},
                                {"ownVoteDurable", ownVote ? 1U : 0U}},
                    .scope = leader.term.value()});
}

} // namespace raft::check
