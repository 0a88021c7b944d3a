// SPDX-License-Identifier: MIT
#include "raftcore/consensus/entry.h"

#include "raftcore/consensus/names.h"

#include <algorithm>

namespace raft {

namespace {

constexpr Names<EntryType, 4> typeNames{{{{EntryType::Command, "command"},
                                          {EntryType::NoOp, "noop"},
                                          {EntryType::Configuration, "configuration"},
                                          {EntryType::Session, "session"}}}};

} // namespace

std::string_view toString(EntryType type)
{
    return typeNames.nameOf(type);
}

std::optional<EntryType> entryTypeFromString(std::string_view text)
{
    return typeNames.valueOf(text);
}

bool sameEntries(const Entries& a, const Entries& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const EntryPtr& x, const EntryPtr& y) { return x == y || (x && y && *x == *y); });
}

} // namespace raft
