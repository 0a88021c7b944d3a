// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/node/statemachine.h"

#include <string_view>
#include <unordered_map>

namespace raft {

// A map of names to texts. Its commands, in words parted by one blank each:
//     set KEY VALUE…        → "ok"; the value is all that follows, blanks included
//     get KEY               → the value, or "error: no such key: KEY"
//     del KEY               → "ok", or "error: no such key: KEY"
//     cas KEY OLD NEW       → "ok", or "error: KEY is VALUE, not OLD", or "error: no such key: KEY"
// Anything else changes nothing and is answered with an error that begins with "error: ". `get` is also a question.
class KeyValueMachine : public StateMachine {
public:
    ApplyResult apply(const Entry& entry) override;
    std::string query(std::string_view question) const override;
    bool isQuestion(std::string_view text) const override;
    // The number of pairs and then each key with its value, sorted by key, as in bytes.h: equal states have equal
    // snapshots.
    std::string snapshot() const override;
    bool restore(std::string_view snapshot) override;
    std::vector<StateChange> contents() const override; // sorted by key
    std::uint64_t hash() const override { return m_hash; }
    std::unique_ptr<StateMachine> clone() const override;

    std::optional<std::string> value(const std::string& key) const;
    std::size_t size() const { return m_values.size(); }

private:
    ApplyResult set(std::string_view rest);
    ApplyResult fetch(std::string_view rest) const;
    ApplyResult remove(std::string_view rest);
    ApplyResult compareAndSet(std::string_view rest);
    using Values = std::unordered_map<std::string, std::string>;
    std::vector<const Values::value_type*> sorted() const;
    void store(const std::string& key, std::optional<std::string> value);

    Values m_values;
    // The sum of the hashes of all pairs: it does not depend on the order in which they came.
    std::uint64_t m_hash = 0;
};

} // namespace raft
