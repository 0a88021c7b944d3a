// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/types.h"

#include <cstdint>
#include <string_view>

namespace raft::storage {

// CRC-32 (as in zlib) over numbers, little-endian in 8 bytes, and strings, each with its length before it.
// SQLite checks its structure but not the bytes inside a row: this does.
class Checksum {
public:
    Checksum& add(std::uint64_t number);
    Checksum& add(std::string_view bytes);
    std::uint32_t value() const { return m_value; }
    static std::uint32_t ofBytes(std::string_view bytes, std::uint32_t before = 0); // alone; as raft::crc32()

private:
    std::uint32_t m_value = 0;
};

} // namespace raft::storage
