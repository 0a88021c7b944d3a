// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/scenario/player.h"
#include "ui/scenarios/story.h"

namespace app {

// Scenarios as the window shows them: from the files' data to words.

std::vector<ui::scenarios::Offer> shippedScenarios(); // those that come with the program, in the order of the lessons
ui::scenarios::Offer offerOf(const raft::scenario::Scenario& scenario, const QString& id);

// A variant that was prepared for the Lab, as it will be told.
ui::scenarios::Story storyOf(const raft::scenario::ScenarioPlayer& player);

// An expectation in words; files that say nothing themselves leave that to the condition.
QString wordsOf(const raft::scenario::Expectation& expectation);

// Cluster seconds a second, so that the whole story takes a minute or so and its messages can be seen.
double paceFor(raft::Time length);

} // namespace app
