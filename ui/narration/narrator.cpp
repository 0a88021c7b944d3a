// SPDX-License-Identifier: MIT
#include "ui/narration/narrator.h"

#include "ui/narration/text.h"

namespace ui {

using namespace raft;
using namespace raft::trace;

namespace {

Category categoryOf(MessageKind kind)
{
    switch (kind) {
    case MessageKind::RequestVote:
    case MessageKind::VoteAccepted:
    case MessageKind::VoteRejected:
    case MessageKind::PreVote:
    case MessageKind::PreVoteAccepted:
    case MessageKind::PreVoteRejected:
    case MessageKind::TimeoutNow: return Category::Elections;
    case MessageKind::Heartbeat: return Category::Heartbeats;
    case MessageKind::AppendEntries:
    case MessageKind::EntriesAccepted:
    case MessageKind::EntriesRejected: return Category::Replication;
    case MessageKind::InstallSnapshot:
    case MessageKind::SnapshotReceived: return Category::Snapshots;
    case MessageKind::Forward:
    case MessageKind::ForwardResult: return Category::Clients;
    }
    return Category::Replication;
}

Category categoryOf(const Message* message)
{
    if (!message)
        return Category::Replication;
    // An answer that brings no entry further answers a heartbeat.
    if (const auto* answer = std::get_if<EntriesAccepted>(message); answer && answer->matchIndex == answer->prevLogIndex)
        return Category::Heartbeats;
    return categoryOf(kindOf(*message));
}

Category categoryOfCommand(std::string_view what)
{
    if (what == "transfer" || what == "abort-transfer" || what == "forget-leader")
        return Category::Elections;
    if (what == "change-members" || what == "abort-change" || what == "added")
        return Category::Members;
    return what == "snapshot" ? Category::Snapshots : Category::Faults;
}

} // namespace

QString Narrator::entry(const Entry& entry)
{
    switch (entry.type) {
    case EntryType::Command: return text::data(entry.data);
    case EntryType::NoOp: return tr("the empty entry of a new leader");
    case EntryType::Configuration: {
        const std::optional<Configuration> configuration = decodeConfiguration(entry.data);
        return configuration ? tr("a configuration, %1").arg(Narrator::members(*configuration)) : tr("a configuration");
    }
    case EntryType::Session: return tr("a session of “%1”").arg(text::plain(entry.client, 40));
    }
    return {};
}

KnownPacket Narrator::packet(PacketId id) const
{
    return m_packets ? m_packets(id) : KnownPacket{};
}

Category Narrator::categoryOf(const Event& event) const
{
    const auto ofPacket = [this](PacketId id) { return ui::categoryOf(packet(id).msg.get()); };
    return std::visit(
        Overloaded{
            [](const Started&) { return Category::Faults; },
            [](const Loaded&) { return Category::Disks; },
            [](const Stopped&) { return Category::Faults; },
            [](const Paused&) { return Category::Faults; },
            [](const Resumed&) { return Category::Faults; },
            [](const TimerSet&) { return Category::Timers; },
            [](const RandomDrawn&) { return Category::Timers; },
            [](const TimerFired& e) {
                return e.timer == Timer::Heartbeat ? Category::Heartbeats : e.timer == Timer::Quorum ? Category::Timers : Category::Elections;
            },
            [](const TermChanged&) { return Category::Elections; },
            [](const RoleChanged&) { return Category::Elections; },
            [](const VoteDecided&) { return Category::Elections; },
            [](const PacketSent& e) { return ui::categoryOf(&e.msg); },
            [](const PacketDue&) { return Category::Timers; },
            [&](const PacketDelivered& e) { return ofPacket(e.id); },
            [&](const PacketLost& e) { return ofPacket(e.id); },
            [&](const PacketDuplicated& e) { return ofPacket(e.id); },
            [](const EntryAppended&) { return Category::Replication; },
            [](const LogTruncated&) { return Category::Replication; },
            [](const WriteStarted&) { return Category::Disks; },
            [](const WriteDurable&) { return Category::Disks; },
            [](const DiskError&) { return Category::Disks; },
            [](const DiskChanged&) { return Category::Disks; },
            [](const ProgressChanged&) { return Category::Replication; },
            [](const CommitAdvanced&) { return Category::Replication; },
            [](const Applied&) { return Category::Replication; },
            [](const ConfigurationTaken&) { return Category::Members; },
            [](const MessageIgnored& e) { return ui::categoryOf(e.message); },
            [](const Requested&) { return Category::Clients; },
            [](const Responded&) { return Category::Clients; },
            [](const AdminGiven& e) { return categoryOfCommand(e.what); },
            [](const CommandGiven&) { return Category::Faults; },
            [](const FaultBegan&) { return Category::Faults; },
            [](const FaultHealed&) { return Category::Faults; },
            [](const RuleSwitched&) { return Category::Faults; },
            [](const Noted&) { return Category::Faults; },
            [](const Violated&) { return Category::Safety; },
            [](const Ended&) { return Category::Faults; },
            [](const SnapshotNoted&) { return Category::Snapshots; },
            [](const LogCompacted&) { return Category::Snapshots; },
            [](const LeaseChanged&) { return Category::Timers; },
            [](const TransferChanged&) { return Category::Elections; },
            [](const MembersChanging&) { return Category::Members; },
        },
        event.body);
}

Weight Narrator::weightOf(const Event& event) const
{
    const auto headlineIf = [](bool yes) { return yes ? Weight::Headline : Weight::Normal; };
    return std::visit(
        Overloaded{
            [](const Started&) { return Weight::Headline; },
            [](const Stopped&) { return Weight::Headline; },
            [](const Paused&) { return Weight::Headline; },
            [](const Resumed&) { return Weight::Headline; },
            [&](const RoleChanged& e) { return headlineIf(e.to != Role::Follower || e.from == Role::Leader); },
            [&](const VoteDecided& e) { return headlineIf(e.candidate != event.node && (!e.pre || !e.granted)); },
            [](const TermChanged&) { return Weight::Normal; },
            [](const LogTruncated&) { return Weight::Headline; },
            [](const CommitAdvanced& e) {
                return std::holds_alternative<why::QuorumReached>(e.why) ? Weight::Headline : Weight::Normal;
            },
            [](const DiskError&) { return Weight::Headline; },
            [](const DiskChanged&) { return Weight::Headline; },
            [](const Requested&) { return Weight::Headline; },
            [](const Responded&) { return Weight::Headline; },
            [](const AdminGiven&) { return Weight::Headline; },
            [](const FaultBegan&) { return Weight::Headline; },
            [](const FaultHealed&) { return Weight::Headline; },
            [](const RuleSwitched&) { return Weight::Headline; },
            [](const Noted&) { return Weight::Headline; },
            [](const Violated&) { return Weight::Headline; },
            [](const TimerFired& e) { return e.timer == Timer::Election ? Weight::Normal : Weight::Detail; },
            [](const EntryAppended&) { return Weight::Normal; },
            [](const PacketSent&) { return Weight::Normal; },
            [](const PacketLost&) { return Weight::Normal; },
            [](const PacketDelivered&) { return Weight::Normal; },
            [](const PacketDuplicated&) { return Weight::Normal; },
            [](const MessageIgnored&) { return Weight::Normal; },
            [&](const SnapshotNoted& e) { return headlineIf(e.what != SnapshotNoted::What::Sending || e.offset == 0); },
            [](const LogCompacted&) { return Weight::Normal; },
            [](const TransferChanged&) { return Weight::Headline; },
            [&](const MembersChanging& e) { return headlineIf(e.what != MembersChanging::What::Round); },
            [](const ConfigurationTaken&) { return Weight::Normal; },
            [](const auto&) { return Weight::Detail; },
        },
        event.body);
}

} // namespace ui
