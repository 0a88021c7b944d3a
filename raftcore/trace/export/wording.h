// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/event.h"

#include <string>

// English for other people's tools: short, one line, the same words every time, so that they can be searched for and
// read back. (Sentences for people in their own language are made in ui/narration.)
namespace raft::trace {

// "AppendEntries term 3, prev 7 (term 2), 2 entries, commit 6"
std::string wordsOf(const Message& message);
// "becomes leader of term 3 (election-won)"; empty for what is too small to be told: timers, draws, dues, progress.
std::string wordsOf(const EventBody& body);
// Whether a line break, a tab or anything else that is not printable stands in it; they become blanks.
std::string onOneLine(std::string_view text);

} // namespace raft::trace
