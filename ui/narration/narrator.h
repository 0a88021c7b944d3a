// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/event.h"

#include <QCoreApplication>
#include <QString>

#include <functional>
#include <memory>

namespace ui {

// What a person filters by.
enum class Category : std::uint8_t {
    Elections, Replication, Heartbeats, Clients, Disks, Faults, Timers, Safety, Members, Snapshots
};
inline constexpr int categoryCount = 10;

// How much an event matters to somebody who watches: details are for the list, headlines stand under the picture.
enum class Weight : std::uint8_t { Detail, Normal, Headline };

// One event in words.
struct Story {
    Category category = Category::Elections;
    Weight weight = Weight::Detail;
    QString subject;  // who: "S5", "S5 → S3", "you"
    QString sentence; // what happened and why, with the numbers; begins in lower case behind the subject
    QString section;  // of the paper, "§5.2"; empty when it says nothing of this
};

// Who sent a packet and what it carried; empty and null when that is not known.
struct KnownPacket {
    raft::NodeId from;
    std::shared_ptr<const raft::Message> msg;
};
using PacketLookup = std::function<KnownPacket(raft::PacketId)>;

// Makes sentences of events, in the reader's language. Holds no state: a sentence is made when it is shown.
class Narrator {
    Q_DECLARE_TR_FUNCTIONS(ui::Narrator)

public:
    explicit Narrator(PacketLookup packets = {}) : m_packets(std::move(packets)) {}

    Story tell(const raft::trace::Event& event) const;
    Category categoryOf(const raft::trace::Event& event) const; // cheap: makes no sentence
    Weight weightOf(const raft::trace::Event& event) const;

    static QString why(const raft::Why& why);          // a clause: "its log ends at (3, 7), the candidate's at (2, 9)"
    static QString section(const raft::Why& why);      // "§5.4.1", "dissertation §4.2.3"
    static QString dissertation(const QString& number); // "dissertation §4.2.3"
    static QString message(const raft::Message& msg);  // "AppendEntries: prev 10·3, 2 entries, commit 9"
    static QString messageName(raft::MessageKind kind); // "AppendEntries", "heartbeat", …
    static QString entry(const raft::Entry& entry);    // what it holds: "“set x 3”", "the empty entry of a new leader"
    static QString cause(raft::LossCause cause);       // "the link was cut while it was on its way"
    static QString fault(const raft::trace::Fault& fault); // as it is: "S5 cut off from the rest"
    static QString crashPoint(std::string_view point); // of a crash that was set up: "before its vote was durable"
    static QString deed(const raft::trace::Fault& fault);  // as what you did, behind "you": "cut S5 off from the rest"
    static QString role(raft::Role role);
    static QString readMode(raft::ReadMode mode);       // "ReadIndex", "through the log", …
    static QString progressState(raft::ProgressState state);
    static QString members(const raft::Configuration& configuration); // "voters S1, S2, S3; learner S4"
    static QString timer(raft::Timer timer);            // "election timer"
    static QString category(Category category);
    static QString property(raft::trace::Property property);

private:
    friend class Teller; // makes the sentences
    KnownPacket packet(raft::PacketId id) const;

    PacketLookup m_packets;
};

} // namespace ui
