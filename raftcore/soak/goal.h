// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"
#include "raftcore/trace/event.h"
#include "raftcore/trace/header.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace raft::soak {

// What a search looks for in a run: fed every event in order, it says at which it has seen it.
class Watch {
public:
    virtual ~Watch() = default;
    virtual bool observe(const trace::Event& event) = 0; // true: this is it
};

struct Goal {
    std::string text; // "two leaders at once"
    std::function<std::unique_ptr<Watch>(const trace::Header&)> watch;
    std::string shown; // the condition of a scenario that holds once it was seen (docs/scenarios.md)
};

// "violates election safety", "two leaders at once", "three split votes", "no leader for 3s", … The error lists all.
Result<Goal> parseGoal(const std::string& text);
std::vector<std::string> goalExamples(); // one of each kind

} // namespace raft::soak
