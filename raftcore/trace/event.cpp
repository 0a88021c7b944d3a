// SPDX-License-Identifier: MIT
#include "raftcore/trace/event.h"

#include <array>

namespace raft::trace {

RAFT_SEALED_VARIANT_MEMBERS(Fault)
RAFT_SEALED_VARIANT_MEMBERS(EventBody)

namespace {

// Enumerators count from 0 without gaps, so a name is a place in a table.
constexpr std::array<std::string_view, 3> outcomes{"ok", "refused", "unknown"};
constexpr std::array<std::string_view, 5> ops{"append", "range", "read", "register", "close"};
constexpr std::array<std::string_view, 22> properties{"election safety",
                                                      "one vote",
                                                      "vote check",
                                                      "quorum",
                                                      "terms",
                                                      "append only",
                                                      "log matching",
                                                      "state machine safety",
                                                      "leader completeness",
                                                      "commit rule",
                                                      "commit durable",
                                                      "commit monotone",
                                                      "match is true",
                                                      "apply",
                                                      "acknowledged",
                                                      "exactly once",
                                                      "accounting",
                                                      "order",
                                                      "fresh reads",
                                                      "lease",
                                                      "snapshot",
                                                      "membership"};

template <std::size_t N, class Enum>
std::string_view nameOf(const std::array<std::string_view, N>& names, Enum value)
{
    const auto place = static_cast<std::size_t>(value);
    return place < N ? names[place] : std::string_view{};
}

template <class Enum, std::size_t N>
std::optional<Enum> valueOf(const std::array<std::string_view, N>& names, std::string_view text)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == text)
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

std::string_view kindOf(const EventBody& body)
{
    return std::visit([](const auto& value) { return std::decay_t<decltype(value)>::kind; }, body);
}

std::string_view whatOf(const Fault& fault)
{
    return std::visit([](const auto& value) { return std::decay_t<decltype(value)>::what; }, fault);
}

std::string_view toString(Outcome outcome)
{
    return nameOf(outcomes, outcome);
}
std::string_view toString(ClientOp op)
{
    return nameOf(ops, op);
}
std::string_view toString(Property property)
{
    return nameOf(properties, property);
}

std::optional<ClientOp> clientOpFromString(std::string_view text)
{
    return valueOf<ClientOp>(ops, text);
}
std::optional<Property> propertyFromString(std::string_view text)
{
    return valueOf<Property>(properties, text);
}

} // namespace raft::trace
