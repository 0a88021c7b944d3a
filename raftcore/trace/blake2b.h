// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace raft::trace {

// BLAKE2b (RFC 7693) without a key and with 8 bytes of output: `b2sum -l 64`, hashlib.blake2b(digest_size=8).
class Blake2b64 {
public:
    Blake2b64();
    void add(std::string_view bytes);
    std::uint64_t value() const; // the 8 bytes read as one big-endian number, as a hex dump shows them

private:
    void compress(bool isLast);

    std::array<std::uint64_t, 8> m_state;
    std::array<unsigned char, 128> m_block{};
    std::size_t m_filled = 0;
    std::uint64_t m_length = 0;
};

} // namespace raft::trace
