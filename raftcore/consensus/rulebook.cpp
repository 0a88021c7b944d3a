// SPDX-License-Identifier: MIT
#include "raftcore/consensus/rulebook.h"


namespace raft {

const std::vector<RuleInfo>& allRules()
{
    static const std::vector<RuleInfo> rules{
        {Rule::NoOpAtTermStart, "noOpAtTermStart", true, "§8"},
        {Rule::FastBacktracking, "fastBacktracking", true, "§5.3"},
        {Rule::SaveCommitIndex, "saveCommitIndex", false, "§5.1"},
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
