// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/consensus/testcluster.h"

namespace raft::test {

inline NodeId S(std::uint64_t number)
{
    return NodeId::numbered(number);
}

// One machine alone, S1 of n, whose peers are played by the test. Its disk finishes at once unless told otherwise.
// It keeps to the plain paper unless told that it has the later rules (pre-votes and the like) too.
class Machine {
public:
    explicit Machine(std::size_t nodes, const DiskContent& disk = {}, RaftOptions options = {}, bool isPlain = true)
        : m_raft(prepare(nodes, std::move(options), isPlain),
                 Restored{Incarnation(1), disk.currentTerm, disk.votedFor, disk.commitIndex, disk.log, disk.snapshot}, drawFor())
    {
        m_raft.start(now, effects);
    }

    Raft* operator->() { return &m_raft; }
    Raft& raft() { return m_raft; }

    // Gives one input; `effects` are those of this call alone, with those of the writes it caused.
    Machine& step(const Input& input)
    {
        effects.clear();
        m_raft.step(now, input, effects);
        if (finishesWritesAtOnce)
            finishWrites();
        return *this;
    }
    Machine& receive(std::uint64_t from, RaftMessage message) { return step(Receive{S(from), std::move(message)}); }
    Machine& fire(Timer timer) { return step(TimerExpired{timer}); }
    Machine& propose(std::initializer_list<std::string> data)
    {
        Proposal proposal;
        proposal.request = ++m_requests;
        for (const std::string& each : data)
            proposal.entries.push_back({EntryType::Command, "client", m_requests, Index(), 0, each});
        return step(Propose{{proposal}});
    }
    void finishWrites()
    {
        while (m_raft.lastDurable() < m_raft.lastWrite())
            m_raft.step(now, WriteFinished{m_raft.lastDurable().next()}, effects);
    }
    Machine& finish(std::uint64_t token) { return step(WriteFinished{WriteToken(token)}); }

    // A leader in the next term: campaigns, and is given the votes of S2 … as many as it takes.
    Machine& becomeLeader()
    {
        fire(Timer::Election);
        for (std::uint64_t i = 2; m_raft.role() == Role::Candidate; ++i)
            receive(i, VoteAccepted{m_raft.currentTerm(), false});
        return *this;
    }
    // `from` says that it holds the log up to `match`.
    Machine& acknowledge(std::uint64_t from, std::uint64_t match)
    {
        return receive(from, EntriesAccepted{m_raft.currentTerm(), Index(match), Index(match), 0});
    }

    template <class T>
    std::vector<std::pair<NodeId, T>> sent() const
    {
        return test::sent<T>(effects);
    }
    template <class T>
    std::vector<T> only() const
    {
        return test::only<T>(effects);
    }
    // The reason of the one message that was ignored; its code, or "" when none was.
    std::string ignored() const
    {
        const auto all = only<MessageIgnored>();
        return all.empty() ? std::string() : std::string(codeOf(all.front().why));
    }

    Effects effects;
    Time now{0};
    bool finishesWritesAtOnce = true;

private:
    static RaftOptions prepare(std::size_t nodes, RaftOptions options, bool isPlain)
    {
        for (const Rule rule : {Rule::PreVote, Rule::CheckQuorum, Rule::LeaderStickiness}) {
            if (isPlain)
                options.rules.set(rule, false);
        }
        options.id = S(1);
        if (options.bootstrap.voters.empty())
            options.bootstrap = ClusterSetup::ofSize(nodes).configuration;
        return options;
    }
    static DrawElectionTimeout drawFor()
    {
        return [](std::uint64_t n, Duration min, Duration) { return min + Duration(static_cast<std::int64_t>(n)); };
    }

    Raft m_raft;
    RequestId m_requests = 0;
};

// Messages, said briefly.
inline AppendEntries append(std::uint64_t term, std::uint64_t from, std::uint64_t prev, std::uint64_t prevTerm,
                            const std::vector<std::uint64_t>& terms = {}, std::uint64_t commit = 0)
{
    Entries entries;
    for (const std::uint64_t each : terms)
        entries.push_back(entryOfTerm(prev + entries.size() + 1, each));
    return {Term(term), S(from), Index(prev), Term(prevTerm), std::move(entries), Index(commit), 0};
}

inline RequestVote ask(std::uint64_t term, std::uint64_t from, std::uint64_t last = 0, std::uint64_t lastTerm = 0)
{
    return {Term(term), S(from), Index(last), Term(lastTerm), false, false};
}

} // namespace raft::test
