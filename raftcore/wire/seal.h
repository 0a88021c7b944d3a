// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/wire/rejection.h"

#include <QByteArray>

#include <optional>

// The end of every datagram, of fixed width: ,"crc":"xxxxxxxx"} over all bytes before it. With a key,
// ,"mac":"…" stands before that: HMAC-SHA256 over all bytes before *it*.
namespace raft::wire {

using Key = std::optional<QByteArray>; // none: on loopback

std::size_t sealSize(const Key& key);
void seal(std::string& unsealed, const Key& key);                              // appends the seal
std::optional<Rejection> checkSeal(std::string_view datagram, const Key& key); // nothing: it is intact
// The part that is sealed. Nothing when `datagram` does not end as one sealed with or without this key does.
std::optional<std::string_view> withoutSeal(std::string_view datagram, const Key& key);

} // namespace raft::wire
