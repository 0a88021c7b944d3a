// SPDX-License-Identifier: MIT
#include "raftcore/consensus/rulebook.h"

namespace raft {

const std::vector<RuleInfo>& allRules()
{
    static const std::vector<RuleInfo> rules{
        {Rule::NoOpAtTermStart, "noOpAtTermStart", true, "§8", Harm::Liveness, 10},
        {Rule::FastBacktracking, "fastBacktracking", true, "§5.3", Harm::Disturbance, 8},
        {Rule::SaveCommitIndex, "saveCommitIndex", false, "§5.1", Harm::Disturbance, 4},
        {Rule::PreVote, "preVote", true, "dissertation §9.6", Harm::Disturbance, 18},
        {Rule::CheckQuorum, "checkQuorum", true, "dissertation §6.2", Harm::Liveness, 22},
        {Rule::LeaderStickiness, "leaderStickiness", true, "dissertation §4.2.3", Harm::Disturbance, 19},
        {Rule::StepDownOnHigherTerm, "stepDownOnHigherTerm", true, "§5.1", Harm::Liveness, 5},
        {Rule::RandomTimeouts, "randomTimeouts", true, "§5.2", Harm::Liveness, 2},
        {Rule::OneVoteATerm, "oneVoteATerm", true, "§5.2", Harm::Safety, 12},
        {Rule::DurableVote, "durableVote", true, "§5.2, dissertation §3.8", Harm::Safety, 12},
        {Rule::ElectionRestriction, "electionRestriction", true, "§5.4.1", Harm::Safety, 11},
        {Rule::CountVotersOnce, "countVotersOnce", true, "§5.2", Harm::Safety, 15},
        {Rule::StrictMajority, "strictMajority", true, "§5.2", Harm::Safety, 6},
        {Rule::TimerOnlyForGoodReason, "timerOnlyForGoodReason", true, "§5.2", Harm::Liveness, 2},
        {Rule::LogMatchingCheck, "logMatchingCheck", true, "§5.3", Harm::Safety, 16},
        {Rule::TruncateOnConflictOnly, "truncateOnConflictOnly", true, "§5.3", Harm::Safety, 14},
        {Rule::CommitWithinMatch, "commitWithinMatch", true, "§5.3", Harm::Safety, 16},
        {Rule::AnswerWhatWasAsked, "answerWhatWasAsked", true, "§5.3", Harm::Safety, 15},
        {Rule::DurableEntries, "durableEntries", true, "§5.3, dissertation §3.8", Harm::Safety, 13},
        {Rule::OwnDiskCounts, "ownDiskCounts", true, "dissertation §10.2.1", Harm::Safety, 13},
        {Rule::CommitOwnTermOnly, "commitOwnTermOnly", true, "§5.4.2", Harm::Safety, 9},
        {Rule::IgnoreStaleReplies, "ignoreStaleReplies", true, "§5.1", Harm::Safety, 15},
        {Rule::JointConsensus, "jointConsensus", true, "§6", Harm::Safety, 25},
        {Rule::OneChangeAtATime, "oneChangeAtATime", true, "dissertation §4.1", Harm::Safety, 25},
        {Rule::OwnTermBeforeChange, "ownTermBeforeChange", true, "dissertation §4.1 (erratum of 2015)", Harm::Safety, 25},
        {Rule::CatchUpFirst, "catchUpFirst", true, "dissertation §4.2.1", Harm::Disturbance, 25},
        {Rule::RemovedLeaderStepsDown, "removedLeaderStepsDown", true, "dissertation §4.2.2", Harm::Disturbance, 25},
        {Rule::CatchUpBeforeTransfer, "catchUpBeforeTransfer", true, "dissertation §3.10", Harm::Disturbance, 29},
        {Rule::ConfirmReads, "confirmReads", true, "§8, dissertation §6.4", Harm::Safety, 24},
        {Rule::OwnTermBeforeReads, "ownTermBeforeReads", true, "§8, dissertation §6.4", Harm::Safety, 24},
        {Rule::LeaseWithinTimeout, "leaseWithinTimeout", true, "dissertation §6.4.1", Harm::Safety, 24},
        {Rule::Sessions, "sessions", true, "§8, dissertation §6.3", Harm::Safety, 23},
        {Rule::SnapshotNeedsDisk, "snapshotNeedsDisk", true, "§7", Harm::Safety, 26},
    };
    return rules;
}

std::string_view toString(Rule rule)
{
    for (const RuleInfo& info : allRules()) {
        if (info.rule == rule)
            return info.name;
    }
    return {};
}

std::optional<Rule> ruleFromString(std::string_view name)
{
    for (const RuleInfo& info : allRules()) {
        if (info.name == name)
            return info.rule;
    }
    return std::nullopt;
}

RuleBook::RuleBook()
{
    for (const RuleInfo& info : allRules())
        set(info.rule, info.onByDefault);
}

RuleBook RuleBook::paper()
{
    RuleBook rules;
    for (const Rule rule : {Rule::PreVote, Rule::CheckQuorum, Rule::LeaderStickiness})
        rules.set(rule, false);
    return rules;
}

void RuleBook::set(Rule rule, bool on)
{
    const std::uint64_t bit = std::uint64_t{1} << static_cast<unsigned>(rule);
    m_bits = on ? m_bits | bit : m_bits & ~bit;
}

std::vector<Rule> RuleBook::off() const
{
    std::vector<Rule> rules;
    for (const RuleInfo& info : allRules()) {
        if (info.onByDefault && !isOn(info.rule))
            rules.push_back(info.rule);
    }
    return rules;
}

} // namespace raft
