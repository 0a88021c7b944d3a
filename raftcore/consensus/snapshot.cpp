// SPDX-License-Identifier: MIT
#include "raftcore/consensus/snapshot.h"

#include <array>

namespace raft {

namespace {

// Eight tables, so that eight bytes are taken at once: snapshots are large ("slicing by 8", Kounavis and Berry 2005).
using Tables = std::array<std::array<std::uint32_t, 256>, 8>;

constexpr Tables makeTables()
{
    Tables tables{};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? 0xedb88320U ^ (value >> 1U) : value >> 1U;
        tables[0][i] = value;
    }
    for (std::size_t n = 1; n < tables.size(); ++n) {
        for (std::size_t i = 0; i < 256; ++i)
            tables[n][i] = (tables[n - 1][i] >> 8U) ^ tables[0][tables[n - 1][i] & 0xffU];
    }
    return tables;
}

constexpr Tables tables = makeTables();

std::uint32_t fourAt(const char* bytes) // little-endian, on every machine
{
    std::uint32_t value = 0;
    for (unsigned i = 0; i < 4; ++i)
        value |= std::uint32_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return value;
}

} // namespace

std::uint32_t crc32(std::string_view bytes, std::uint32_t before)
{
    std::uint32_t crc = ~before;
    for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
        const std::uint32_t low = crc ^ fourAt(bytes.data());
        const std::uint32_t high = fourAt(bytes.data() + 4);
        crc = tables[7][low & 0xffU] ^ tables[6][(low >> 8U) & 0xffU] ^ tables[5][(low >> 16U) & 0xffU]
            ^ tables[4][low >> 24U] ^ tables[3][high & 0xffU] ^ tables[2][(high >> 8U) & 0xffU]
            ^ tables[1][(high >> 16U) & 0xffU] ^ tables[0][high >> 24U];
    }
    for (const char c : bytes)
        crc = tables[0][(crc ^ static_cast<unsigned char>(c)) & 0xffU] ^ (crc >> 8U);
    return ~crc;
}

} // namespace raft
