// SPDX-License-Identifier: MIT
#include "raftcore/consensus/types.h"

#include "raftcore/consensus/names.h"

namespace raft {

namespace {

constexpr Names<Role, 5> roleNames{{{{Role::Follower, "follower"},
                                     {Role::PreCandidate, "precandidate"},
                                     {Role::Candidate, "candidate"},
                                     {Role::Leader, "leader"},
                                     {Role::Learner, "learner"}}}};
constexpr Names<Timer, 4> timerNames{{{{Timer::Election, "election"},
                                       {Timer::Heartbeat, "heartbeat"},
                                       {Timer::Quorum, "quorum"},
                                       {Timer::Transfer, "transfer"}}}};
constexpr Names<ReadMode, 4> readModeNames{{{{ReadMode::Log, "log"},
                                             {ReadMode::ReadIndex, "read-index"},
                                             {ReadMode::Lease, "lease"},
                                             {ReadMode::Local, "local"}}}};
constexpr Names<ProgressState, 3> progressNames{{{{ProgressState::Probe, "probe"},
                                                  {ProgressState::Replicate, "replicate"},
                                                  {ProgressState::Snapshot, "snapshot"}}}};

} // namespace

std::string_view toString(Role role)
{
    return roleNames.nameOf(role);
}

std::string_view toString(Timer timer)
{
    return timerNames.nameOf(timer);
}

std::string_view toString(ReadMode mode)
{
    return readModeNames.nameOf(mode);
}

std::optional<ReadMode> readModeFromString(std::string_view text)
{
    return readModeNames.valueOf(text);
}

std::string_view toString(ProgressState state)
{
    return progressNames.nameOf(state);
}

std::optional<Role> roleFromString(std::string_view text)
{
    return roleNames.valueOf(text);
}

std::optional<Timer> timerFromString(std::string_view text)
{
    return timerNames.valueOf(text);
}

std::optional<ProgressState> progressStateFromString(std::string_view text)
{
    return progressNames.valueOf(text);
}

} // namespace raft
