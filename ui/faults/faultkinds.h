// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/fault.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace ui::faults {

// One thing that a form asks about a fault.
struct Field {
    enum class Kind : std::uint8_t {
        Share,  // of a million; shown in percent
        Time,   // microseconds; shown in milliseconds
        Count,
        Choice, // the place in `choices`
        End     // nodes, and where `parties` says so what they are at that instant
    };
    QString label;
    Kind kind = Kind::Count;
    std::uint64_t standard = 0, least = 0, most = 1'000'000;
    QString zero = {};        // what 0 is called, where it is not a number
    QStringList choices = {};
    bool parties = false;
};

// What was answered: a number, or who.
struct Answer {
    std::uint64_t number = 0;
    raft::trace::Party party = raft::trace::Party::Listed;
    std::vector<raft::NodeId> nodes; // none = all
};

// A kind of fault as a person chooses it.
struct FaultKind {
    QString id;      // stable: whatOf() of the fault that comes of it
    QString title;
    QString meaning; // one sentence
    std::vector<Field> fields;
    std::function<raft::trace::Fault(const std::vector<Answer>&)> make;
};

// In the language of the moment.
std::vector<FaultKind> linkFaultKinds();

} // namespace ui::faults
