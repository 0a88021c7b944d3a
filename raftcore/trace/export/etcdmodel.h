// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/types.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

// What etcd's specification (etcdraft.tla) knows of a cluster, as far as the export of a trace to it must know it.
namespace raft::trace::etcd {

enum class Type : std::uint8_t { App, AppResp, Vote, VoteResp, Snap };

struct Message {
    Type type = Type::App;
    Term term;
    NodeId from, to;
    std::uint64_t entries = 0; // of a snapshot: the index of the last one that it covers
    Term logTerm;
    Index index, commit;
    bool reject = false;
    // What tells one message in the specification's bag from another.
    auto key() const { return std::tuple(type, term, reject ? Index() : index, reject); }
};

enum class Role : std::uint8_t { Follower, Candidate, Leader };

// The part of a node's state that stands in every line.
struct State {
    Term term;
    std::optional<NodeId> vote;
    Index commit;
    Index last;
    Role role = Role::Follower;
    bool isSameOnDisk(const State& other) const
    {
        return term == other.term && vote == other.vote && commit == other.commit && last == other.last;
    }
};

// The terms of a log's entries, in memory that grows with the number of terms.
class TermRuns {
public:
    void append(Index index, Term term)
    {
        if (m_runs.empty() || m_runs.back().second != term)
            m_runs.emplace_back(index, term);
    }
    void cutFrom(Index from)
    {
        while (!m_runs.empty() && m_runs.back().first >= from)
            m_runs.pop_back();
    }
    void installed(Index index, Term term)
    {
        m_runs.assign(1, {index, term});
    }
    // Nothing for an entry that only a snapshot held. `last`: the log's.
    std::optional<Term> at(Index index, Index last) const
    {
        if (index.isZero())
            return Term();
        const auto after = std::upper_bound(m_runs.begin(), m_runs.end(), index,
                                            [](Index value, const auto& run) { return value < run.first; });
        if (index > last || after == m_runs.begin())
            return std::nullopt;
        return std::prev(after)->second;
    }

private:
    std::vector<std::pair<Index, Term>> m_runs; // the first index of each, and its term
};

// Answers that the specification's nodes have given: it computes them itself when a request is received.
class Answers {
public:
    void add(const Message& message, std::uint64_t times = 1)
    {
        auto& [count, born] = m_counts[{message.from, message.to}][message.key()];
        count += times;
        born = ++m_clock;
        forgetOldest(m_counts[{message.from, message.to}]);
    }
    bool take(const Message& message)
    {
        auto& pair = m_counts[{message.from, message.to}];
        const auto found = pair.find(message.key());
        if (found == pair.end())
            return false;
        if (--found->second.first == 0)
            pair.erase(found);
        return true;
    }
    bool holds(const Message& message) const
    {
        const auto pair = m_counts.find({message.from, message.to});
        return pair != m_counts.end() && pair->second.contains(message.key());
    }

private:
    using Key = decltype(std::declval<Message>().key());
    using Counts = std::map<Key, std::pair<std::uint64_t, std::uint64_t>>; // how many; when the last one came
    // Answers that were lost stay. None arrives after so many later ones.
    static void forgetOldest(Counts& counts)
    {
        constexpr std::size_t most = 4096;
        if (counts.size() <= 2 * most)
            return;
        std::vector<std::uint64_t> ages;
        for (const auto& [key, count] : counts)
            ages.push_back(count.second);
        const auto middle = ages.begin() + static_cast<std::ptrdiff_t>(ages.size() - most);
        std::nth_element(ages.begin(), middle, ages.end());
        std::erase_if(counts, [oldest = *middle](const auto& each) { return each.second.second < oldest; });
    }

    std::map<std::pair<NodeId, NodeId>, Counts> m_counts;
    std::uint64_t m_clock = 0;
};

// A message to itself, which is received when the write that makes it true is durable.
struct ToSelf {
    Message message;
    std::optional<WriteToken> write;
};

struct Node {
    NodeId id;
    std::string name; // "1"
    State state;
    State durable; // as of the last Ready
    bool isStarted = false, isUp = false;
    TermRuns terms;
    std::map<NodeId, Index> match; // while it leads: what its answers have told it
    std::deque<WriteToken> writes; // handed to the disk, not finished
    std::deque<ToSelf> toSelf;
    bool hasPending = false;      // messages that no Ready has sent yet
    std::uint64_t appended = 0;   // entries of its own since the last answer to itself
    bool savesCommit = false;     // its last write held its commitIndex
};

} // namespace raft::trace::etcd
