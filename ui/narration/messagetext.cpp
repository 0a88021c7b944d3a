// SPDX-License-Identifier: MIT
#include "ui/narration/narrator.h"
#include "ui/narration/text.h"

#include <QStringList>

#include <optional>

namespace ui {

using namespace raft;

QString Narrator::messageName(MessageKind kind)
{
    switch (kind) {
    case MessageKind::RequestVote: return QStringLiteral("RequestVote");
    case MessageKind::VoteAccepted: return tr("vote granted");
    case MessageKind::VoteRejected: return tr("vote refused");
    case MessageKind::AppendEntries: return QStringLiteral("AppendEntries");
    case MessageKind::Heartbeat: return tr("heartbeat");
    case MessageKind::EntriesAccepted: return tr("entries accepted");
    case MessageKind::EntriesRejected: return tr("entries rejected");
    case MessageKind::InstallSnapshot: return QStringLiteral("InstallSnapshot");
    case MessageKind::SnapshotReceived: return tr("chunk received");
    case MessageKind::TimeoutNow: return QStringLiteral("TimeoutNow");
    case MessageKind::PreVote: return QStringLiteral("PreVote");
    case MessageKind::PreVoteAccepted: return tr("pre-vote granted");
    case MessageKind::PreVoteRejected: return tr("pre-vote refused");
    case MessageKind::Forward: return tr("forwarded request");
    case MessageKind::ForwardResult: return tr("answer to a forwarded request");
    }
    return {};
}

// One line for a label beside a packet.
QString Narrator::message(const Message& msg)
{
    const QString name = messageName(kindOf(msg));
    return std::visit(
        Overloaded{
            [&](const RequestVote& m) {
                if (m.transfer) {
                    return tr("%1 · term %2 · last entry %3 of term %4 · the leader asked for it")
                        .arg(name, text::of(m.term), text::of(m.lastLogIndex), text::of(m.lastLogTerm));
                }
                return tr("%1 · term %2 · last entry %3 of term %4")
                    .arg(name, text::of(m.term), text::of(m.lastLogIndex), text::of(m.lastLogTerm));
            },
            [&](const VoteAccepted& m) { return tr("%1 · term %2").arg(name, text::of(m.term)); },
            [&](const VoteRejected& m) { return tr("%1 · term %2").arg(name, text::of(m.term)); },
            [&](const AppendEntries& m) {
                if (m.entries.empty()) {
                    return tr("%1 · term %2 · after %3 of term %4 · commit %5")
                        .arg(name, text::of(m.term), text::of(m.prevLogIndex), text::of(m.prevLogTerm),
                             text::of(m.leaderCommit));
                }
                if (m.entries.size() == 1) {
                    return tr("%1 · term %2 · one entry after %3 of term %4 · commit %5")
                        .arg(name, text::of(m.term), text::of(m.prevLogIndex), text::of(m.prevLogTerm), text::of(m.leaderCommit));
                }
                return tr("%1 · term %2 · %n entries after %3 of term %4 · commit %5", nullptr,
                          static_cast<int>(m.entries.size()))
                    .arg(name, text::of(m.term), text::of(m.prevLogIndex), text::of(m.prevLogTerm),
                         text::of(m.leaderCommit));
            },
            [&](const EntriesAccepted& m) {
                return tr("%1 · term %2 · agrees up to %3").arg(name, text::of(m.term), text::of(m.matchIndex));
            },
            [&](const EntriesRejected& m) {
                return tr("%1 · term %2 · no match at %3, try %4")
                    .arg(name, text::of(m.term), text::of(m.prevLogIndex), text::of(m.conflictIndex));
            },
            [&](const InstallSnapshot& m) {
                return tr("%1 · term %2 · up to %3 of term %4 · bytes %5 to %6 of %7")
                    .arg(name, text::of(m.term), text::of(m.lastIncludedIndex), text::of(m.lastIncludedTerm),
                         text::of(m.offset), text::of(m.offset + m.data.length), text::of(m.total));
            },
            [&](const SnapshotReceived& m) {
                return tr("%1 · term %2 · snapshot up to %3 · holds the first %4")
                    .arg(name, text::of(m.term), text::of(m.lastIncludedIndex), text::bytes(m.offset));
            },
            [&](const TimeoutNow& m) {
                return tr("%1 · term %2 · the log ends at %3 of term %4 · start an election at once")
                    .arg(name, text::of(m.term), text::of(m.lastLogIndex), text::of(m.lastLogTerm));
            },
            [&](const Forward& m) {
                if (m.op == ForwardOp::Range)
                    return tr("%1 · entries %2 to %3").arg(name, text::of(m.from), text::of(m.to));
                if (m.op == ForwardOp::Read)
                    return tr("%1 · read %2 · %3").arg(name, text::data(m.query), readMode(m.mode));
                if (!m.entries.empty() && m.entries.front().type == EntryType::Session)
                    return tr("%1 · about a session").arg(name);
                return m.entries.size() == 1
                           ? tr("%1 · %2").arg(name, text::data(m.entries.front().data))
                           : tr("%1 · %n entries", nullptr, static_cast<int>(m.entries.size())).arg(name);
            },
            [&](const ForwardResult& m) {
                if (m.ok)
                    return tr("%1 · done, index %2").arg(name, text::of(m.lastIndex));
                return m.unknown ? tr("%1 · outcome unknown").arg(name) : tr("%1 · refused").arg(name);
            },
        },
        msg);
}

QString Narrator::cause(LossCause cause)
{
    switch (cause) {
    case LossCause::Cut: return tr("the link is cut");
    case LossCause::CutInFlight: return tr("the link was cut while it was on its way");
    case LossCause::Rule: return tr("a rule for this link drops it");
    case LossCause::Loss: return tr("the network loses some packets, and this was one");
    case LossCause::Corrupt: return tr("bits were flipped on the way, the checksum noticed");
    case LossCause::QueueFull: return tr("the queue of the link is full");
    case LossCause::ReceiverDown: return tr("the receiver is down");
    case LossCause::InboxFull: return tr("the inbox of the paused receiver is full");
    case LossCause::StaleDisk: return tr("it was meant for an earlier disk of that node");
    case LossCause::TooBig: return tr("it does not fit a datagram");
    case LossCause::Rejected: return tr("it is malformed, or not from this cluster");
    case LossCause::Kernel: return tr("the operating system dropped it");
    case LossCause::ByHand: return tr("somebody took it out of the air");
    }
    return {};
}

QString Narrator::role(Role role)
{
    switch (role) {
    case Role::Follower: return tr("follower");
    case Role::PreCandidate: return tr("pre-candidate");
    case Role::Candidate: return tr("candidate");
    case Role::Leader: return tr("leader");
    case Role::Learner: return tr("learner");
    }
    return {};
}

QString Narrator::timer(Timer timer)
{
    switch (timer) {
    case Timer::Election: return tr("election timer");
    case Timer::Heartbeat: return tr("heartbeat timer");
    case Timer::Quorum: return tr("quorum timer");
    case Timer::Transfer: return tr("transfer timer");
    }
    return {};
}

QString Narrator::readMode(ReadMode mode)
{
    switch (mode) {
    case ReadMode::Log: return tr("through the log");
    case ReadMode::ReadIndex: return QStringLiteral("ReadIndex");
    case ReadMode::Lease: return tr("lease");
    case ReadMode::Local: return tr("local, may be stale");
    }
    return {};
}

QString Narrator::progressState(ProgressState state)
{
    switch (state) {
    case ProgressState::Probe: return tr("probing");
    case ProgressState::Replicate: return tr("replicating");
    case ProgressState::Snapshot: return tr("sending a snapshot");
    }
    return {};
}

QString Narrator::members(const Configuration& configuration)
{
    const QString voters = text::nodes(configuration.voters), learners = text::nodes(configuration.learners);
    if (configuration.isJoint()) {
        const QString old = text::nodes(configuration.outgoing);
        return configuration.learners.empty()
                   ? tr("both the old voters %1 and the new voters %2").arg(old, voters)
                   : tr("both the old voters %1 and the new voters %2; learners %3").arg(old, voters, learners);
    }
    if (configuration.voters.empty() && configuration.learners.empty())
        return tr("nobody");
    return configuration.learners.empty() ? tr("the voters %1").arg(voters)
                                          : tr("the voters %1; learners %2").arg(voters, learners);
}

QString Narrator::category(Category category)
{
    switch (category) {
    case Category::Elections: return tr("Elections");
    case Category::Replication: return tr("Replication");
    case Category::Heartbeats: return tr("Heartbeats");
    case Category::Clients: return tr("Clients");
    case Category::Disks: return tr("Disks");
    case Category::Faults: return tr("Faults");
    case Category::Timers: return tr("Timers");
    case Category::Safety: return tr("Safety");
    case Category::Members: return tr("Members");
    case Category::Snapshots: return tr("Snapshots");
    }
    return {};
}

QString Narrator::property(trace::Property property)
{
    using P = trace::Property;
    switch (property) {
    case P::ElectionSafety: return tr("at most one leader a term");
    case P::OneVote: return tr("one vote a term");
    case P::VoteCheck: return tr("votes only for logs that are up to date");
    case P::Quorum: return tr("a leader needs a majority");
    case P::Terms: return tr("terms never fall");
    case P::AppendOnly: return tr("a leader only appends");
    case P::LogMatching: return tr("same index and term, same log");
    case P::StateMachineSafety: return tr("one entry committed at an index");
    case P::LeaderCompleteness: return tr("a leader holds all that was committed");
    case P::CommitRule: return tr("a leader counts only entries of its own term");
    case P::CommitDurable: return tr("what is committed is durable on a majority");
    case P::CommitMonotone: return tr("the commit index never falls");
    case P::MatchIsTrue: return tr("what a leader counts is really on that disk");
    case P::Apply: return tr("entries are applied in order, once, alike everywhere");
    case P::Acknowledged: return tr("what a client was told is kept");
    case P::ExactlyOnce: return tr("a request takes effect once");
    case P::Accounting: return tr("packets add up");
    case P::Order: return tr("events stand in the promised order");
    case P::FreshReads: return tr("a read sees all that was answered before it");
    case P::Lease: return tr("nobody else leads while a lease lasts");
    case P::Snapshot: return tr("a snapshot is the state of the log that it stands for");
    case P::Membership: return tr("members change one step at a time");
    case P::Linearizable: return tr("clients see one order of all that was done");
    case P::Liveness: return tr("a healthy majority makes progress");
    case P::Determinism: return tr("the same seed gives the same run");
    }
    return {};
}

} // namespace ui
