// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/scenario/player.h"
#include "raftcore/scenario/texts.h"
#include "ui/scenarios/story.h"

namespace app {

// Scenarios as the window shows them: from the files' data to words.

// In the language of the moment: those that come with the program, in the order of the lessons.
std::vector<ui::scenarios::Offer> shippedScenarios();
ui::scenarios::Offer offerOf(const raft::scenario::Scenario& scenario, const QString& id);

// A scenario's texts in the language of the moment, if there are any beside it. The error is for a person.
raft::Result<raft::scenario::Texts> spokenTexts(const raft::scenario::Scenario& scenario);

// A variant that was prepared for the Lab, as it will be told in the language of the moment.
ui::scenarios::Story storyOf(const raft::scenario::ScenarioPlayer& player);

// An expectation in words; files that say nothing themselves leave that to the condition.
QString wordsOf(const raft::scenario::Expectation& expectation, const raft::scenario::Texts& texts = {});

// Cluster seconds a second, so that the whole story takes a minute or so and its messages can be seen.
double paceFor(raft::Time length);

} // namespace app
