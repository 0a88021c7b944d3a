// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/wire/codec.h"
#include "raftcore/wire/parser.h"

namespace raft::wire {

// The checks of the envelope, in the order of Cause; nothing: all is well, and `out` is filled.
std::optional<Rejection> readEnvelope(const Parsed& parsed, const CodecOptions& options, Envelope& out);
// The message inside. `src` is the sender that the envelope names.
std::optional<Rejection> readBody(const Parsed& parsed, const NodeId& src, Message& out);

// What the two flags of a vote's answer make of it, and what a type alone says; nothing for types that need more.
MessageKind voteAnswer(bool granted, bool pre);
std::optional<MessageKind> kindByType(std::string_view type);

// src, dest, id, and what kind of message it is, without the checks beyond those.
std::optional<EnvelopePeek> peekParsed(const Parsed& parsed);

} // namespace raft::wire
