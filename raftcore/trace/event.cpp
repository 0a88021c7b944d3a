// SPDX-License-Identifier: MIT
#include "raftcore/trace/event.h"

#include "raftcore/trace/wordtable.h"

namespace raft::trace {

RAFT_SEALED_VARIANT_MEMBERS(EventBody)

namespace {

constexpr std::array<std::string_view, 3> outcomes{"ok", "refused", "unknown"};
constexpr std::array<std::string_view, 5> ops{"append", "range", "read", "register", "close"};
constexpr std::array<std::string_view, 6> diskChanges{"lost", "torn", "lied", "wiped", "rotten", "rolled-back"};
constexpr std::array<std::string_view, 25> properties{"election safety",
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
                                                      "membership",
                                                      "linearizable",
                                                      "liveness",
                                                      "determinism"};

} // namespace

std::string_view kindOf(const EventBody& body)
{
    return std::visit([](const auto& value) { return std::decay_t<decltype(value)>::kind; }, body);
}

std::string_view toString(Outcome outcome)
{
    return nameOf(outcomes, outcome);
}
std::string_view toString(DiskChange change)
{
    return nameOf(diskChanges, change);
}
std::string_view toString(ClientOp op)
{
    return nameOf(ops, op);
}
std::string_view toString(Property property)
{
    return nameOf(properties, property);
}

std::optional<DiskChange> diskChangeFromString(std::string_view text)
{
    return valueOf<DiskChange>(diskChanges, text);
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
