// SPDX-License-Identifier: MIT
#pragma once

#include "ui/why/evidence.h"

namespace ui::why {

// What can be asked about a thing at this instant, the most pressing first. Nothing selected: about the cluster.
std::vector<Question> questionsFor(const Subject& subject, const raft::trace::ClusterState& state, const raft::trace::TraceStore& store);
// What happened in a range of time: for charts and the timeline.
Question aboutSpan(const Span& span);
Answer answerTo(const Question& question, const Evidence& evidence);
// What is asked in the picture itself, quietly, when something stands still; nothing when all is well.
std::optional<Question> pressing(const Subject& subject, const raft::trace::ClusterState& state);

} // namespace ui::why
