// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/wire/datagram.h"

namespace raft::wire {

// Appends the datagram's text up to, but without, its last brace: what a seal is then put under. False when a
// number is not below 2^53 or a name is not one: such a message cannot be written.
bool appendUnsealed(std::string& out, const Envelope& envelope, const Message& body);

// The bytes that this entry takes in a message, its comma included: never less, and at most one more. Fits
// RaftOptions::encodedSize.
std::size_t encodedSize(const Entry& entry);
std::size_t encodedSize(const ForwardedEntry& entry);
// The bytes of a state machine's answer in a ForwardResult, beyond those that its budget has counted.
std::size_t encodedResultSize(std::string_view result);
// The bytes of a question in a Forward: it fits one when this is not above appendBudget().
std::size_t encodedQuerySize(std::string_view query);

} // namespace raft::wire
