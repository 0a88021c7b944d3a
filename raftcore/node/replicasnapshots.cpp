// SPDX-License-Identifier: MIT
#include "raftcore/node/replica.h"
#include "raftcore/node/snapshotcodec.h"

#include <utility>

namespace raft {

// One input, and the snapshots that it asks for: the machine is handed them behind everything that belongs to it.
void Replica::run(Time now, const Input& input, ReplicaHost& host)
{
    m_raft.step(now, input, m_effects);
    carryOut(host);
    while (m_made) {
        m_raft.step(now, SnapshotMade{std::exchange(m_made, nullptr)}, m_effects);
        carryOut(host);
    }
}

// §7: the state as it is after the last entry that was applied.
void Replica::makeSnapshot(const MakeSnapshot& make)
{
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->index = make.index;
    snapshot->term = make.term;
    snapshot->configuration = make.configuration;
    snapshot->configurationIndex = make.configurationIndex;
    snapshot->stateHash = stateHash();
    snapshot->data = encodeState(*m_machine, m_sessions);
    snapshot->crc = crc32(snapshot->data);
    m_made = std::move(snapshot);
}

// What the snapshot covers is never applied here one by one: who waits for it is answered from the session table,
// or learns that nobody knows. A state that this program cannot read, or that is another one than was announced, is
// no state to go on with.
void Replica::restore(const RestoreSnapshot& restored, ReplicaHost& host)
{
    const Snapshot& snapshot = *restored.snapshot;
    const std::string which = "the snapshot up to entry " + std::to_string(snapshot.index.value());
    if (!restoreState(snapshot.data, *m_machine, m_sessions))
        return host.failed(which + " holds no state that this state machine can read");
    if (stateHash() != snapshot.stateHash)
        return host.failed(which + " made another state than the one that it was taken of");
    m_applied = snapshot.index;
    while (!m_awaited.empty() && m_awaited.begin()->first <= m_applied) {
        const auto it = m_pending.find(m_awaited.begin()->second);
        m_awaited.erase(m_awaited.begin());
        if (it == m_pending.end())
            continue;
        if (isRepeatable(it->second))
            waitAgain(it);
        else
            reject(it, why::TimedOut{}, RequestRejected::Class::OutcomeUnknown, host);
    }
}

} // namespace raft
