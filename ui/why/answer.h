// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/rulebook.h"
#include "raftcore/consensus/types.h"
#include "ui/session/selection.h"

#include <QString>

#include <optional>
#include <vector>

// "Why?" and "why not?" about anything in a run, answered from its state and its events alone.
namespace ui::why {

// What can be asked. A question that does not fit what it is asked about is not offered.
enum class Ask : std::uint8_t {
    // of the cluster
    NoLeader,         // why is there no leader?
    // of a node
    NoLeaderHere,     // why does it hear no leader?
    Leads,            // why does it lead?
    CommitsNothing,   // why does this leader get no further?
    Down, Paused,     // why is it?
    Behind,           // why does it know less than the leader?
    Term,             // why is it in its term?
    NoVote,           // why does it not count?
    // of an entry in the log of a node
    NotCommitted, Committed, NotApplied,
    Removed, Missing, Compacted, // why is it not there?
    // of the others
    Event,            // why did this happen?
    Packet,           // what became of it, and why?
    Link,             // why does nothing come through?
    Request,          // why is this client's request not answered?
    Span              // what happened in this time?
};

// A range of time, both ends included: a chart's spike.
struct Span {
    raft::Time from{}, to{};
    friend bool operator==(const Span&, const Span&) = default;
};

struct Question {
    Ask ask = Ask::NoLeader;
    Subject about;
    Span span;     // of Ask::Span
    QString words; // "Why is entry 7 not committed?"

    // The same question, whatever the language.
    bool isSame(const Question& other) const { return ask == other.ask && about == other.about && span == other.span; }
    friend bool operator==(const Question&, const Question&) = default;
};

// One fact that the verdict rests on.
struct Reason {
    enum class Weight : std::uint8_t { Plain, Blocks, Helps }; // what stands in the way, and what is achieved already

    QString sentence;        // whole, with the numbers
    QString section;         // of the paper, "§5.2"; may be empty
    std::uint64_t event = 0; // that shows it; 0 = it is the state at the playhead
    Subject subject;         // what to look at; may be nothing
    std::optional<raft::Rule> rule;
    Weight weight = Weight::Plain;
    friend bool operator==(const Reason&, const Reason&) = default;
};

struct Answer {
    Question question;
    QString verdict; // one sentence
    std::vector<Reason> reasons;
    QString help;    // what a person can do about it; may be empty
    QString limit;   // what was not looked at; empty when everything was
    friend bool operator==(const Answer&, const Answer&) = default;
    QString toText() const;
};

} // namespace ui::why
