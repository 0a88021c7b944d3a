// SPDX-License-Identifier: MIT
#pragma once

#include "ui/why/evidence.h"

namespace ui::why {

// Answers about single nodes, events, packets, links, clients' requests and ranges of time.
void answerDown(const Evidence& evidence, const raft::NodeId& node, Answer& answer);
void answerPaused(const Evidence& evidence, const raft::NodeId& node, Answer& answer);
void answerTerm(const Evidence& evidence, const raft::NodeId& node, Answer& answer);
void answerNoVote(const Evidence& evidence, const raft::NodeId& node, Answer& answer);
void answerEvent(const Evidence& evidence, std::uint64_t n, Answer& answer);
void answerPacket(const Evidence& evidence, raft::PacketId packet, Answer& answer);
void answerLink(const Evidence& evidence, const LinkRef& link, Answer& answer);
void answerRequest(const Evidence& evidence, std::uint64_t n, Answer& answer);
void answerSpan(const Evidence& evidence, const Span& span, Answer& answer);

} // namespace ui::why
