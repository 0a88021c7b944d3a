// SPDX-License-Identifier: MIT
#include "ui/alight/reader.h"

namespace ui::alight {

using namespace raft::trace;
using raft::MessageKind;
using raft::Role;
using raft::Why;

namespace why = raft::why;

namespace {

constexpr std::size_t mostAsked = 10'000; // requests that nobody will answer any more are forgotten some time

template <class T>
const T* as(const Event& event)
{
    return std::get_if<T>(&event.body);
}

template <class... T>
bool is(const Why& reason)
{
    return (std::holds_alternative<T>(reason) || ...);
}

void sent(const PacketSent& packet, Role role, Acted& acted)
{
    switch (raft::kindOf(packet.msg)) {
    case MessageKind::RequestVote: acted.push_back(Line::AskForVotes); return;
    case MessageKind::AppendEntries: acted.push_back(Line::Replicate); return;
    case MessageKind::Heartbeat: acted.push_back(Line::Heartbeat); return;
    case MessageKind::Forward: acted.push_back(Line::Forward); return;
    case MessageKind::VoteAccepted:
    case MessageKind::VoteRejected:
    case MessageKind::EntriesAccepted:
    case MessageKind::EntriesRejected:
    case MessageKind::SnapshotReceived:
    case MessageKind::PreVoteAccepted:
    case MessageKind::PreVoteRejected:
        if (role == Role::Follower || role == Role::Learner)
            acted.push_back(Line::Answer);
        return;
    case MessageKind::PreVote: // told by the candidacy itself
    case MessageKind::InstallSnapshot: // told by the note that it is being sent
    case MessageKind::TimeoutNow:
    case MessageKind::ForwardResult: return;
    }
}

void voted(const raft::VoteDecided& vote, Acted& acted)
{
    if (is<why::OwnCandidacy>(vote.why)) {
        if (vote.pre)
            acted.push_back(Line::AskFirst);
        else
            acted.insert(acted.end(), {Line::Vote, Line::OwnVote});
        return;
    }
    if (vote.granted && !vote.pre && !is<why::VoteRepeated>(vote.why))
        acted.push_back(Line::Vote);
    // Dissertation §4.2.3; who has just come up may have answered a leader right before (`started`).
    if (is<why::LeaderAlive, why::Started>(vote.why))
        acted.push_back(Line::VoteSticky);
    if (vote.pre) {
        acted.push_back(Line::PreVoteAnswer);
        return;
    }
    if (vote.granted)
        acted.push_back(Line::VoteGiven);
    else if (is<why::StaleTerm>(vote.why))
        acted.push_back(Line::VoteOld);
    else if (is<why::AlreadyVoted>(vote.why))
        acted.push_back(Line::VoteTaken);
    else if (is<why::LogBehind>(vote.why))
        acted.push_back(Line::VoteBehind);
}

void ignored(const raft::MessageIgnored& message, Acted& acted)
{
    const bool isRequest = message.message == MessageKind::AppendEntries || message.message == MessageKind::Heartbeat || message.message == MessageKind::InstallSnapshot;
    if (is<why::StaleTerm>(message.why))
        acted.push_back(isRequest ? Line::AppendOld : Line::StaleAnswer);
    else if (is<why::LogTooShort, why::TermMismatch>(message.why))
        acted.push_back(Line::AppendMismatch);
    else if (is<why::AlreadyCounted>(message.why))
        acted.push_back(Line::CountOnce);
    else if (is<why::SnapshotDamaged>(message.why))
        acted.push_back(Line::DamagedSnapshot);
    else if (!isRequest && is<why::StaleReply, why::WrongRole, why::Overtaken>(message.why))
        acted.push_back(Line::StaleAnswer);
}

void members(const raft::MembersChanging& change, Acted& acted)
{
    using enum raft::MembersChanging::What;
    switch (change.what) {
    case CatchingUp:
    case Round:
    case CaughtUp: acted.push_back(Line::CatchUp); return;
    case Joint: acted.push_back(Line::Joint); return;
    case Single: acted.push_back(Line::Single); return;
    case Final: acted.push_back(Line::LeaveJoint); return;
    case Refused:
        if (is<why::ChangePending>(change.why))
            acted.push_back(Line::OneChange);
        else if (is<why::NoCommitInTerm>(change.why))
            acted.push_back(Line::OwnTermFirst);
        return;
    case Done:
    case GivenUp: return;
    }
}

void snapshot(const raft::SnapshotNoted& noted, Acted& acted)
{
    using enum raft::SnapshotNoted::What;
    switch (noted.what) {
    case Taken: acted.push_back(Line::Snapshot); return;
    case Sending: acted.push_back(Line::SendSnapshot); return;
    case Installed: acted.push_back(Line::InstallSnapshot); return;
    }
}

} // namespace

Acted Reader::read(const Event& event)
{
    Acted acted;
    if (event.node.isEmpty()) {
        clients(event, acted);
        return acted;
    }
    Node& node = m_nodes[event.node];
    life(node, event, acted);
    elections(node, event, acted);
    log(node, event, acted);
    clients(event, acted);
    return acted;
}

void Reader::life(Node& node, const Event& event, Acted& acted)
{
    if (as<Started>(event)) {
        node = {};
        acted.push_back(Line::Restart);
    } else if (as<Stopped>(event)) {
        node = {};
    } else if (as<WriteDurable>(event)) {
        acted.push_back(Line::Disk);
    } else if (const auto* draw = as<raft::RandomDrawn>(event); draw && draw->purpose == "election-timeout") {
        acted.push_back(Line::RandomTimeout);
    } else if (const auto* timer = as<TimerSet>(event); timer && timer->timer == raft::Timer::Election && timer->deadline) {
        const bool isFirst = std::exchange(node.isTimerFirst, false);
        if (node.role == Role::Candidate)
            acted.push_back(Line::OwnTimer);
        else if (node.role == Role::Follower && !isFirst)
            acted.push_back(Line::TimerWound);
    } else if (const auto* packet = as<PacketSent>(event)) {
        sent(*packet, node.role, acted);
    } else if (const auto* message = as<raft::MessageIgnored>(event)) {
        ignored(*message, acted);
    }
}

void Reader::elections(Node& node, const Event& event, Acted& acted)
{
    if (const auto* term = as<raft::TermChanged>(event)) {
        acted.push_back(Line::Term);
        if (is<why::HigherTerm>(term->why)) {
            acted.push_back(Line::HigherTerm);
        } else if (is<why::ElectionTimeout, why::PreVoteWon, why::TransferAsked>(term->why)) {
            acted.push_back(Line::RaiseTerm);
            if (node.role == Role::Candidate && is<why::ElectionTimeout>(term->why))
                acted.push_back(Line::TryAgain); // its role stays: no other event tells
        }
    } else if (const auto* change = as<raft::RoleChanged>(event)) {
        role(node, *change, acted);
    } else if (const auto* vote = as<raft::VoteDecided>(event)) {
        voted(*vote, acted);
    } else if (const auto* transfer = as<raft::TransferChanged>(event)) {
        using enum raft::TransferChanged::What;
        if (transfer->what == Begun || transfer->what == TimeoutNow)
            acted.push_back(Line::Transfer);
    } else if (const auto* changing = as<raft::MembersChanging>(event)) {
        members(*changing, acted);
    } else if (const auto* taken = as<raft::ConfigurationTaken>(event); taken && !taken->index.isZero()) {
        acted.push_back(Line::NewestMembers);
    }
}

void Reader::role(Node& node, const raft::RoleChanged& change, Acted& acted)
{
    node.role = change.to;
    node.progress.clear();
    if (change.from == Role::Leader)
        node.isTimerFirst = true;
    if (is<why::ElectionTimeout>(change.why))
        acted.push_back(change.from == Role::Candidate ? Line::TryAgain : Line::TimerRanOut);
    if (change.to == Role::Leader)
        acted.push_back(Line::Win);
    else if (is<why::LeaderFound>(change.why))
        acted.push_back(Line::Yield);
    else if (is<why::ElectionLost>(change.why))
        acted.push_back(Line::GiveUp);
    else if (is<why::QuorumLost>(change.why))
        acted.push_back(Line::QuorumLost);
    else if (is<why::NotMember>(change.why))
        acted.push_back(Line::RemovedLeader);
}

void Reader::progress(Node& node, const raft::ProgressChanged& change, Acted& acted)
{
    acted.push_back(Line::Progress);
    const auto known = node.progress.find(change.peer);
    if (known != node.progress.end()) {
        const auto [next, match] = known->second;
        if (change.match > match)
            acted.push_back(Line::MoveUp);
        else if (change.next < next)
            acted.push_back(Line::GoBack);
    }
    node.progress[change.peer] = {change.next, change.match};
}

void Reader::log(Node& node, const Event& event, Acted& acted)
{
    if (const auto* append = as<raft::EntryAppended>(event)) {
        acted.push_back(Line::Log);
        if (node.role != Role::Leader)
            acted.push_back(Line::AppendNew);
        else if (append->entry->type == raft::EntryType::NoOp)
            acted.push_back(Line::EmptyEntry);
        else if (append->entry->type != raft::EntryType::Configuration)
            acted.push_back(Line::TakeCommand);
    } else if (as<raft::LogTruncated>(event)) {
        acted.insert(acted.end(), {Line::Log, Line::AppendConflict});
    } else if (const auto* change = as<raft::ProgressChanged>(event)) {
        progress(node, *change, acted);
    } else if (const auto* commit = as<raft::CommitAdvanced>(event)) {
        acted.push_back(Line::Commit);
        if (is<why::QuorumReached>(commit->why))
            acted.push_back(Line::CommitOwn);
        else if (is<why::LeaderCommit>(commit->why))
            acted.push_back(Line::AppendCommit);
    } else if (const auto* applied = as<Applied>(event)) {
        acted.insert(acted.end(), {Line::Applied, Line::Apply});
        if (applied->duplicate)
            acted.push_back(Line::Session);
    } else if (const auto* noted = as<raft::SnapshotNoted>(event)) {
        snapshot(*noted, acted);
    } else if (as<raft::LogCompacted>(event)) {
        acted.push_back(Line::Compact);
    }
}

void Reader::clients(const Event& event, Acted& acted)
{
    if (const auto* request = as<Requested>(event)) {
        if (m_asked.size() >= mostAsked)
            m_asked.clear();
        m_asked[{request->client, request->serial}] = request->op;
        return;
    }
    const auto* response = as<Responded>(event);
    if (!response)
        return;
    const auto asked = m_asked.find({response->client, response->serial});
    const bool isCommand = asked != m_asked.end() && asked->second != ClientOp::Range && asked->second != ClientOp::Read;
    if (asked != m_asked.end())
        m_asked.erase(asked);
    if (response->outcome != Outcome::Ok)
        return;
    if (!response->mode) {
        if (isCommand)
            acted.push_back(Line::Reply);
        return;
    }
    switch (*response->mode) {
    case raft::ReadMode::Log: acted.push_back(Line::ReadLog); return;
    case raft::ReadMode::ReadIndex: acted.push_back(Line::ReadIndex); return;
    case raft::ReadMode::Lease: acted.push_back(Line::ReadLease); return;
    case raft::ReadMode::Local: acted.push_back(Line::ReadLocal); return;
    }
}

} // namespace ui::alight
