// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/types.h"

#include <QStringList>

#include <optional>
#include <vector>

// What is told of a scenario, as plain data: the views know nothing of how it is made.
namespace ui::scenarios {

struct Expected {
    QString text;
    bool isMet = true;
    QString instead; // what is there, where it is not met
    friend bool operator==(const Expected&, const Expected&) = default;
};

struct Question { // the person predicts
    QString text;
    QStringList answers;
    int right = 0;
    QString why;
    friend bool operator==(const Question&, const Question&) = default;
};

struct Caption {
    std::uint64_t n = 0; // the last event before it
    raft::Time at{};
    QString text, why;
    std::optional<Question> question;
    std::vector<Expected> expected;
    bool isEnd = false; // behind the last words of the story
    friend bool operator==(const Caption&, const Caption&) = default;
};

struct Story {
    QString title, variant; // variant: empty for the standard one
    std::vector<Caption> captions; // ascending; the last one is the end
    int words = 0;          // how many of them are captions, and not the end alone
    bool passed = true;     // all that was expected came
    QStringList failures;   // what did not, in words
};

// The last caption at or before event n; −1 = none yet.
int captionAt(const Story& story, std::uint64_t n);

// A scenario as the gallery offers it.
struct Variant {
    QString id, title, about;
    QStringList rulesOff; // besides those that are off in the standard one: their titles
};

struct Offer {
    QString id; // a name or a path
    int number = 0;
    QString title, about;
    QStringList sections, dissertation; // of the paper, of Ongaro's dissertation: "§5.4.2"
    int captions = 0;
    std::vector<Variant> variants; // the standard one first
};

} // namespace ui::scenarios
