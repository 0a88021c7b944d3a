// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/types.h"

#include <optional>
#include <string>
#include <string_view>

namespace raft::check {

// What a client did with one key of the map of names to texts: as it saw it, with nothing of what the nodes did.
// The words of commands and answers are those of docs/clients.md, read here anew and not by the machine's own code.
struct Operation {
    enum class Kind : std::uint8_t { Get, Set, Delete, CompareAndSet };
    static constexpr std::uint32_t none = 0xFFFFFFFFU;

    Kind kind = Kind::Get;
    bool isAnswered = false; // else its outcome is unknown: it may take effect at any time after the call, or never
    std::string key;
    std::string value;    // what it writes
    std::string expected; // CompareAndSet
    std::string output;   // what it was told; empty may mean that the answer says nothing
    std::string client;
    std::uint64_t serial = 0;
    NodeId node; // that was asked
    std::uint64_t called = 0, returned = 0; // n of the `request` and of the `response`
    Time calledAt{}, returnedAt{};
    Index index;                // by the answer: of its entry; of a read: it saw the state after this one
    std::uint32_t after = none; // place in the same list of the operation of its batch on this key that came before
    friend bool operator==(const Operation&, const Operation&) = default;
};

// "set x 5", "get x", "del x", "cas x 5 6"; nothing for anything else, which touches no key.
std::optional<Operation> operationOf(std::string_view command);

// The map's semantics for one key.
using KeyState = std::optional<std::string>; // none = absent
std::string outputOf(const Operation& operation, const KeyState& before); // what it is told
bool agrees(const Operation& operation, const KeyState& before);          // with what it was told
KeyState after(const Operation& operation, const KeyState& before);
// What its answer tells of the key's state after it; nothing: that may be anything.
std::optional<KeyState> toldBy(const Operation& operation);

} // namespace raft::check
