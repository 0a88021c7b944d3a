// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/node/sessiontable.h"
#include "tests/support/consensus/invariants.h"
#include "tests/support/consensus/prng.h"

#include <set>

namespace raft::test {

// Clients with sessions, who ask again when they do not know what came of a command. The chosen log decides which
// commands take effect: each at most once (dissertation §6.3).
class RandomClients {
public:
    explicit RandomClients(std::size_t clients) : m_clients(clients) {}

    void ask(Prng& prng, TestCluster& cluster, const NodeId& at);
    // Carries out what was chosen since the last time. Empty, or what took effect twice.
    std::string follow(Prng& prng, const Invariants& invariants);
    void forgetAnswers() { m_remembers = false; } // as without Rule::Sessions
    std::uint64_t effects() const { return m_effects; }
    std::uint64_t repeats() const { return m_repeats; }

private:
    struct Client {
        Index session;            // 0 = none yet
        std::uint64_t serial = 0; // of the last request
        bool isKnown = true;      // what came of it
    };

    std::vector<Client> m_clients;
    SessionTable m_table;
    Index m_followed;
    bool m_remembers = true;
    std::set<std::pair<Index, std::uint64_t>> m_executed; // session and serial
    std::uint64_t m_effects = 0, m_repeats = 0;
    RequestId m_requests = 1'000'000;
};

} // namespace raft::test
