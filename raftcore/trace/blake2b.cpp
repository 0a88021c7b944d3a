// SPDX-License-Identifier: MIT
#include "raftcore/trace/blake2b.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace raft::trace {

namespace {

constexpr std::array<std::uint64_t, 8> initial{0x6A09E667F3BCC908, 0xBB67AE8584CAA73B, 0x3C6EF372FE94F82B,
                                               0xA54FF53A5F1D36F1, 0x510E527FADE682D1, 0x9B05688C2B3E6C1F,
                                               0x1F83D9ABFB41BD6B, 0x5BE0CD19137E2179};
constexpr std::uint8_t sigma[10][16] = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
                                        {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
                                        {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
                                        {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
                                        {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
                                        {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
                                        {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
                                        {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
                                        {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
                                        {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}};

using Words = std::array<std::uint64_t, 16>;

void mix(Words& v, std::size_t a, std::size_t b, std::size_t c, std::size_t d, std::uint64_t x,
         std::uint64_t y)
{
    v[a] += v[b] + x;
    v[d] = std::rotr(v[d] ^ v[a], 32);
    v[c] += v[d];
    v[b] = std::rotr(v[b] ^ v[c], 24);
    v[a] += v[b] + y;
    v[d] = std::rotr(v[d] ^ v[a], 16);
    v[c] += v[d];
    v[b] = std::rotr(v[b] ^ v[c], 63);
}

std::uint64_t littleEndian(const unsigned char* bytes)
{
    std::uint64_t word = 0;
    for (unsigned i = 0; i < 8; ++i)
        word |= std::uint64_t{bytes[i]} << (8 * i);
    return word;
}

} // namespace

Blake2b64::Blake2b64() : m_state(initial)
{
    m_state[0] ^= 0x01010000U ^ 8U; // no key, 8 bytes of digest, one tree level
}

void Blake2b64::add(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (m_filled == m_block.size()) { // only now is it certain that this block is not the last one
            compress(false);
            m_filled = 0;
        }
        const std::size_t n = std::min(bytes.size(), m_block.size() - m_filled);
        std::memcpy(m_block.data() + m_filled, bytes.data(), n);
        m_filled += n;
        m_length += n;
        bytes.remove_prefix(n);
    }
}

void Blake2b64::compress(bool isLast)
{
    Words m;
    for (std::size_t i = 0; i < 16; ++i)
        m[i] = littleEndian(m_block.data() + 8 * i);
    Words v;
    std::copy(m_state.begin(), m_state.end(), v.begin());
    std::copy(initial.begin(), initial.end(), v.begin() + 8);
    v[12] ^= m_length;
    if (isLast)
        v[14] = ~v[14];
    for (std::size_t round = 0; round < 12; ++round) {
        const auto& s = sigma[round % 10];
        mix(v, 0, 4, 8, 12, m[s[0]], m[s[1]]);
        mix(v, 1, 5, 9, 13, m[s[2]], m[s[3]]);
        mix(v, 2, 6, 10, 14, m[s[4]], m[s[5]]);
        mix(v, 3, 7, 11, 15, m[s[6]], m[s[7]]);
        mix(v, 0, 5, 10, 15, m[s[8]], m[s[9]]);
        mix(v, 1, 6, 11, 12, m[s[10]], m[s[11]]);
        mix(v, 2, 7, 8, 13, m[s[12]], m[s[13]]);
        mix(v, 3, 4, 9, 14, m[s[14]], m[s[15]]);
    }
    for (std::size_t i = 0; i < 8; ++i)
        m_state[i] ^= v[i] ^ v[i + 8];
}

std::uint64_t Blake2b64::value() const
{
    Blake2b64 last = *this;
    std::fill(last.m_block.begin() + static_cast<std::ptrdiff_t>(last.m_filled), last.m_block.end(),
              static_cast<unsigned char>(0));
    last.compress(true);
    std::uint64_t value = 0;
    for (unsigned i = 0; i < 8; ++i)
        value = (value << 8U) | ((last.m_state[0] >> (8 * i)) & 0xFFU);
    return value;
}

} // namespace raft::trace
