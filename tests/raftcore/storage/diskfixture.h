// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/storage/disk.h"

#include <functional>

// A node's state as a test has it in mind, from which writes are made and with which disks are compared.
namespace raft::storage::test {

inline std::uint64_t mix(std::uint64_t a, std::uint64_t b)
{
    std::uint64_t x = a * 0x9E3779B97F4A7C15U ^ (b + 0xD1B54A32D192ED03U + (a << 6U) + (a >> 2U));
    x ^= x >> 31U;
    return x * 0xBF58476D1CE4E5B9U;
}

inline std::uint64_t digest(const Restored& restored)
{
    std::uint64_t sum = mix(restored.currentTerm.value(), restored.commitIndex.value());
    if (restored.votedFor)
        sum = mix(sum, std::hash<std::string_view>{}(restored.votedFor->view()));
    for (Index i = restored.log.firstIndex(); i <= restored.log.lastIndex(); i = i.next()) {
        const Entry& entry = *restored.log.at(i);
        sum = mix(sum, mix(entry.term.value(), static_cast<std::uint64_t>(entry.type)));
        sum = mix(sum, std::hash<std::string>{}(entry.client));
        sum = mix(sum, mix(entry.serial, entry.more));
        sum = mix(sum, std::hash<std::string>{}(entry.data));
    }
    return sum;
}

inline bool same(const Restored& a, const Restored& b) // but for the incarnation
{
    return a.currentTerm == b.currentTerm && a.votedFor == b.votedFor && a.commitIndex == b.commitIndex
        && a.log.firstIndex() == b.log.firstIndex() && a.log.lastIndex() == b.log.lastIndex()
        && sameEntries(a.log.slice(a.log.firstIndex(), a.log.lastIndex()),
                       b.log.slice(b.log.firstIndex(), b.log.lastIndex()));
}

class Model {
public:
    Restored state;
    WriteToken token;

    // A write that votes, cuts the log at `keep` if that is shorter, and appends.
    Persist write(Term term, std::vector<std::string> data, std::optional<Index> keep = {})
    {
        Persist persist;
        token = token.next();
        state.currentTerm = term;
        state.votedFor = NodeId::numbered(1 + term.value() % 5);
        if (keep && *keep < state.log.lastIndex()) {
            persist.truncateFrom = keep->next();
            state.log.truncateFrom(keep->next());
        }
        persist.firstNew = state.log.lastIndex().next();
        for (std::string& bytes : data) {
            auto entry = std::make_shared<Entry>();
            entry->term = term;
            entry->client = "c" + std::to_string(term.value());
            entry->serial = state.log.lastIndex().value() + 100;
            entry->data = std::move(bytes);
            persist.entries.push_back(entry);
            state.log.append(std::move(entry));
        }
        persist.token = token;
        persist.currentTerm = state.currentTerm;
        persist.votedFor = state.votedFor;
        persist.commitIndex = state.commitIndex;
        persist.lastIndex = state.log.lastIndex();
        persist.lastTerm = state.log.lastTerm();
        return persist;
    }
};

} // namespace raft::storage::test
