// SPDX-License-Identifier: MIT
#include "tests/raftcore/consensus/randomclients.h"

namespace raft::test {

void RandomClients::ask(Prng& prng, TestCluster& cluster, const NodeId& at)
{
    const std::size_t number = prng.below(m_clients.size());
    Client& client = m_clients[number];
    if (client.isKnown) {
        ++client.serial;
        client.isKnown = false;
    } // else the same once more
    ForwardedEntry entry{EntryType::Command, "client " + std::to_string(number), client.serial, client.session, 0, {}};
    if (client.session.isZero()) {
        entry.type = EntryType::Session;
        entry.data = SessionTable::registering(10);
    } else {
        entry.acknowledged = prng.chance(50) ? client.serial : 0; // it knows what came of all below
        entry.data = "command " + std::to_string(client.serial);
    }
    cluster.step(at, Propose{{Proposal{++m_requests, {std::move(entry)}, {}, {}}}});
}

std::string RandomClients::follow(Prng& prng, const Invariants& invariants)
{
    while (m_followed < invariants.chosenUpTo()) {
        m_followed = m_followed.next();
        const Entry& entry = *invariants.chosen(m_followed);
        if (!entry.client.starts_with("client "))
            continue;
        Client& client = m_clients[std::stoul(entry.client.substr(7))];
        if (entry.type == EntryType::Session) {
            m_table.apply(m_followed, entry);
            if (client.session.isZero()) {
                client.session = m_followed;
                client.isKnown = true;
            }
            continue;
        }
        SessionTable::Standing standing = m_table.meet(m_followed, entry);
        if (standing == SessionTable::Standing::Repeated && !m_remembers)
            standing = SessionTable::Standing::New;
        if (standing == SessionTable::Standing::New) {
            if (!m_executed.emplace(entry.session, entry.serial).second)
                return "exactly once: " + entry.client + " " + std::to_string(entry.serial) + " took effect twice";
            m_table.keep(m_followed, entry, "answer " + std::to_string(m_followed.value()));
            ++m_effects;
        } else {
            ++m_repeats;
        }
        client.isKnown = client.isKnown || (entry.session == client.session && entry.serial == client.serial && prng.chance(70));
        if (prng.chance(5)) { // as a snapshot keeps it
            const std::uint64_t hash = m_table.hash();
            const std::string bytes = m_table.snapshot();
            m_table = SessionTable();
            if (!m_table.restore(bytes) || m_table.hash() != hash)
                return "exactly once: the sessions do not come back from a snapshot";
        }
    }
    return {};
}

} // namespace raft::test
