// SPDX-License-Identifier: MIT
#pragma once

#include "ui/narration/narrator.h"

namespace ui {

// Makes the sentence of one event. For Narrator::tell().
class Teller {
    Q_DECLARE_TR_FUNCTIONS(ui::Narrator)

public:
    Teller(const Narrator& narrator, const raft::trace::Event& event, Story& story)
        : m_narrator(narrator)
        , m_event(event)
        , m_story(story)
    {
    }

    QString operator()(const raft::trace::Started& e);
    QString operator()(const raft::trace::Loaded& e);
    QString operator()(const raft::trace::Stopped& e);
    QString operator()(const raft::trace::Paused&);
    QString operator()(const raft::trace::Resumed&);
    QString operator()(const raft::trace::TimerSet& e);
    QString operator()(const raft::RandomDrawn& e);
    QString operator()(const raft::trace::TimerFired& e);
    QString operator()(const raft::TermChanged& e);
    QString operator()(const raft::RoleChanged& e);
    QString operator()(const raft::VoteDecided& e);
    QString operator()(const raft::trace::PacketSent& e);
    QString operator()(const raft::trace::PacketDue& e);
    QString operator()(const raft::trace::PacketDelivered& e);
    QString operator()(const raft::trace::PacketLost& e);
    QString operator()(const raft::trace::PacketDuplicated& e);
    QString operator()(const raft::EntryAppended& e);
    QString operator()(const raft::LogTruncated& e);
    QString operator()(const raft::trace::WriteStarted& e);
    QString operator()(const raft::trace::WriteDurable& e);
    QString operator()(const raft::trace::DiskError& e);
    QString operator()(const raft::trace::DiskChanged& e);
    QString operator()(const raft::ProgressChanged& e);
    QString operator()(const raft::CommitAdvanced& e);
    QString operator()(const raft::trace::Applied& e);
    QString operator()(const raft::ConfigurationTaken& e);
    QString operator()(const raft::MessageIgnored& e);
    QString operator()(const raft::trace::Requested& e);
    QString operator()(const raft::trace::Responded& e);
    QString operator()(const raft::trace::AdminGiven& e);
    QString operator()(const raft::trace::CommandGiven& e);
    QString operator()(const raft::trace::FaultBegan& e);
    QString operator()(const raft::trace::FaultHealed& e);
    QString operator()(const raft::trace::RuleSwitched& e);
    QString operator()(const raft::trace::Noted& e);
    QString operator()(const raft::trace::Violated& e);
    QString operator()(const raft::trace::Ended&);
    QString operator()(const raft::SnapshotNoted& e);
    QString operator()(const raft::LogCompacted& e);
    QString operator()(const raft::LeaseChanged& e);
    QString operator()(const raft::TransferChanged& e);
    QString operator()(const raft::MembersChanging& e);

private:
    void link(const raft::NodeId& from, const raft::NodeId& to);
    QString nameOf(raft::PacketId id) const;
    QString reason(const raft::Why& why); // sets the section too

    const Narrator& m_narrator;
    const raft::trace::Event& m_event;
    Story& m_story;
};

} // namespace ui
