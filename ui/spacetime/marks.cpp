// SPDX-License-Identifier: MIT
#include "ui/spacetime/marks.h"

namespace ui::spacetime {

using namespace raft::trace;
using raft::Role;

namespace {

std::optional<MarkKind> ofRole(const raft::RoleChanged& role)
{
    switch (role.to) {
    case Role::Leader: return MarkKind::Elected;
    case Role::Candidate: return MarkKind::Campaign;
    case Role::PreCandidate: return MarkKind::PreCampaign;
    case Role::Follower:
    case Role::Learner: break;
    }
    return role.from == Role::Leader || role.from == Role::Candidate ? std::optional(MarkKind::SteppedDown) : std::nullopt;
}

struct Shape {
    MarkRow row;
    Category category;
    int rank;
};

Shape shapeOf(MarkKind kind)
{
    using enum MarkRow;
    switch (kind) {
    case MarkKind::Started: return {On, Category::Faults, 7};
    case MarkKind::Stopped: return {On, Category::Faults, 8};
    case MarkKind::Paused: return {On, Category::Faults, 7};
    case MarkKind::Resumed: return {On, Category::Faults, 6};
    case MarkKind::ByHand: return {On, Category::Faults, 4};
    case MarkKind::Timeout: return {On, Category::Elections, 4};
    case MarkKind::PreCampaign: return {On, Category::Elections, 5};
    case MarkKind::Campaign: return {On, Category::Elections, 7};
    case MarkKind::Elected: return {On, Category::Elections, 9};
    case MarkKind::SteppedDown: return {On, Category::Elections, 6};
    case MarkKind::NewTerm: return {On, Category::Elections, 2};
    case MarkKind::VoteGranted: return {On, Category::Elections, 5};
    case MarkKind::VoteRefused: return {On, Category::Elections, 4};
    case MarkKind::Appended: return {Below, Category::Replication, 3};
    case MarkKind::Truncated: return {Below, Category::Replication, 6};
    case MarkKind::Committed: return {Below, Category::Replication, 4};
    case MarkKind::Durable: return {Below, Category::Disks, 1};
    case MarkKind::DiskTrouble: return {Below, Category::Faults, 7};
    case MarkKind::Asked: return {Above, Category::Clients, 3};
    case MarkKind::Answered: return {Above, Category::Clients, 2};
    case MarkKind::Refused: return {Above, Category::Clients, 3};
    case MarkKind::Snapshot: return {Above, Category::Snapshots, 5};
    case MarkKind::Members: return {Above, Category::Members, 6};
    }
    return {On, Category::Elections, 1};
}

} // namespace

std::optional<MarkKind> markOf(const Event& event)
{
    using Result = std::optional<MarkKind>;
    return std::visit(raft::Overloaded{
                          [](const Started&) -> Result { return MarkKind::Started; },
                          [](const Stopped&) -> Result { return MarkKind::Stopped; },
                          [](const Paused&) -> Result { return MarkKind::Paused; },
                          [](const Resumed&) -> Result { return MarkKind::Resumed; },
                          [](const TimerFired& e) -> Result { return e.timer == raft::Timer::Election ? Result(MarkKind::Timeout) : std::nullopt; },
                          [](const raft::TermChanged&) -> Result { return MarkKind::NewTerm; },
                          [](const raft::RoleChanged& e) -> Result { return ofRole(e); },
                          [](const raft::VoteDecided& e) -> Result { return e.granted ? MarkKind::VoteGranted : MarkKind::VoteRefused; },
                          [](const raft::EntryAppended&) -> Result { return MarkKind::Appended; },
                          [](const raft::LogTruncated&) -> Result { return MarkKind::Truncated; },
                          [](const raft::CommitAdvanced&) -> Result { return MarkKind::Committed; },
                          [](const WriteDurable&) -> Result { return MarkKind::Durable; },
                          [](const DiskError&) -> Result { return MarkKind::DiskTrouble; },
                          [](const DiskChanged&) -> Result { return MarkKind::DiskTrouble; },
                          [](const Requested&) -> Result { return MarkKind::Asked; },
                          [](const Responded& e) -> Result { return e.outcome == Outcome::Ok ? MarkKind::Answered : MarkKind::Refused; },
                          [](const raft::SnapshotNoted&) -> Result { return MarkKind::Snapshot; },
                          [](const raft::ConfigurationTaken& e) -> Result { return e.index.isZero() ? std::nullopt : Result(MarkKind::Members); },
                          [](const AdminGiven&) -> Result { return MarkKind::ByHand; },
                          [](const auto&) -> Result { return std::nullopt; },
                      },
                      event.body);
}

MarkRow rowOf(MarkKind kind)
{
    return shapeOf(kind).row;
}

Category categoryOf(MarkKind kind)
{
    return shapeOf(kind).category;
}

int rankOf(MarkKind kind)
{
    return shapeOf(kind).rank;
}

} // namespace ui::spacetime
