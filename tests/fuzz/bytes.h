// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace fuzz {

// What a fuzzer's bytes are read as: one choice after the other; zeros when there are no more.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : m_bytes(bytes) {}
    bool isAtEnd() const { return m_at >= m_bytes.size(); }
    std::uint64_t byte() { return isAtEnd() ? 0 : static_cast<unsigned char>(m_bytes[m_at++]); }
    std::uint64_t word() { const std::uint64_t high = byte(); return high << 8U | byte(); }
    std::uint64_t below(std::uint64_t limit) { return limit <= 256 ? byte() % limit : word() % limit; }
    bool flag() { return byte() % 2 == 1; }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
};

inline void expect(bool holds, const char* what, const char* detail = "")
{
    if (holds)
        return;
    std::fprintf(stderr, "fuzz: %s %s\n", what, detail);
    std::abort();
}

} // namespace fuzz
