// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace raft {

// The rules of Raft that a learner asks about, as named switches. Each is consulted at exactly one place of the
// machine. All that are on by default make a correct Raft.
enum class Rule : std::uint8_t {
    NoOpAtTermStart,   // §8: a leader appends a blank entry at the start of its term
    FastBacktracking,  // §5.3: a rejection names the conflicting term, and nextIndex jumps
    SaveCommitIndex,   // commitIndex is saved along with term and vote (off by default: the paper's is volatile)
};

struct RuleInfo {
    Rule rule;
    std::string_view name;    // in files and on the command line: "noOpAtTermStart"
    bool onByDefault;
    std::string_view section; // of the paper
};

const std::vector<RuleInfo>& allRules();
std::string_view toString(Rule rule);
std::optional<Rule> ruleFromString(std::string_view name);

class RuleBook {
public:
    RuleBook(); // the defaults
    bool isOn(Rule rule) const { return (m_bits >> static_cast<unsigned>(rule)) & 1U; }
    void set(Rule rule, bool on);
    std::vector<Rule> off() const; // rules that are on by default, and off here
    friend bool operator==(const RuleBook&, const RuleBook&) = default;

private:
    std::uint64_t m_bits = 0;
};

} // namespace raft
