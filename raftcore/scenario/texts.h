// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/scenario/scenario.h"

#include <map>

namespace raft::scenario {

// What a scenario says, in another language. Scenarios are written in English; beside "mine.json" may lie
// "de/mine.json" with its texts in German (docs/scenarios.md). A text is known by its English words: one that was
// changed has no translation any more, and stays English until somebody has read it again.
class Texts {
public:
    const std::string& of(const std::string& english) const; // itself, where there is no other
    std::size_t size() const { return m_texts.size(); }

private:
    friend Result<Texts> textsFromJson(std::string_view, const Scenario&, const std::string&);
    std::map<std::string, std::string> m_texts;
};

// Everything that a person is told, each text once, in the order of the story.
std::vector<std::string> textsIn(const Scenario& scenario);

// Untrusted, as scenarios are. A text that the scenario does not have, or whose translation means other nodes in
// braces, is a mistake; one that is not translated is none.
Result<Texts> textsFromJson(std::string_view json, const Scenario& scenario, const std::string& source = {});

// The file beside the scenario's own, in the first of these languages ("zh_CN", "de") that has one; without one, no
// texts. An error: there is such a file, and it is wrong.
Result<Texts> textsBeside(const Scenario& scenario, const std::vector<std::string>& languages);
// The languages that have one, in alphabetical order.
std::vector<std::string> languagesBeside(const Scenario& scenario);

} // namespace raft::scenario
