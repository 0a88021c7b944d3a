// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/entry.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace raft {

// What an entry changed, for views.
struct StateChange {
    std::string key;
    std::optional<std::string> value; // none = removed
    friend bool operator==(const StateChange&, const StateChange&) = default;
};

struct ApplyResult {
    std::string text; // for the client
    std::vector<StateChange> changes;
};

// What the log is for (§2): every server applies the same entries in the same order, so every server has the same
// state. Deterministic: the result depends on nothing but the entries applied before. Used from one thread.
class StateMachine {
public:
    virtual ~StateMachine() = default;
    // A committed command. Whatever its bytes are, it must not fail: what cannot be done is a result as well.
    virtual ApplyResult apply(const Entry& entry) = 0;
    // What it says to a question (“get x”), changing nothing.
    virtual std::string query(std::string_view question) const = 0;
    // Whether this is a question: apply() of it says the same as query(), and changes nothing. Only questions are
    // read; they may go through the log as commands, and more than once.
    virtual bool isQuestion(std::string_view text) const = 0;
    // The whole state as bytes, and back again; restore() of anything else fails and leaves the state as it was.
    virtual std::string snapshot() const = 0;
    virtual bool restore(std::string_view snapshot) = 0;
    // The restored state as changes from an empty one, for views.
    virtual std::vector<StateChange> contents() const = 0;
    // A fingerprint of the state: equal states have equal hashes, whatever their history.
    virtual std::uint64_t hash() const = 0;
    virtual std::unique_ptr<StateMachine> clone() const = 0;

protected:
    StateMachine() = default;
    StateMachine(const StateMachine&) = default;
    StateMachine& operator=(const StateMachine&) = default;
};

} // namespace raft
