// SPDX-License-Identifier: MIT
#include "raftcore/node/snapshotcodec.h"

#include "raftcore/node/bytes.h"

namespace raft {

namespace {
constexpr std::uint64_t version = 1;
}

std::string encodeState(const StateMachine& machine, const SessionTable& sessions)
{
    std::string out;
    bytes::putNumber(out, version);
    bytes::putText(out, sessions.snapshot());
    bytes::putText(out, machine.snapshot());
    return out;
}

bool restoreState(std::string_view state, StateMachine& machine, SessionTable& sessions)
{
    if (bytes::takeNumber(state) != version)
        return false;
    const auto table = bytes::takeText(state);
    const auto own = table ? bytes::takeText(state) : std::nullopt;
    SessionTable restored;
    if (!own || !state.empty() || !restored.restore(*table) || !machine.restore(*own))
        return false;
    sessions = std::move(restored);
    return true;
}

} // namespace raft
