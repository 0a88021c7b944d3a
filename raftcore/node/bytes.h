// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace raft::bytes {

// How snapshots write numbers and texts: a number in groups of seven bits, the low ones first, each byte but the
// last with its highest bit set; a text as its length and its bytes.

inline void putNumber(std::string& out, std::uint64_t number)
{
    while (number >= 0x80U) {
        out.push_back(static_cast<char>((number & 0x7fU) | 0x80U));
        number >>= 7U;
    }
    out.push_back(static_cast<char>(number));
}

inline void putText(std::string& out, std::string_view text)
{
    putNumber(out, text.size());
    out.append(text);
}

// Takes a number off the front; nothing when there is none, or when it is not written the shortest way.
inline std::optional<std::uint64_t> takeNumber(std::string_view& in)
{
    std::uint64_t number = 0;
    for (unsigned shift = 0; shift < 64 && !in.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(in.front());
        in.remove_prefix(1);
        const std::uint64_t bits = byte & 0x7fU;
        if (shift == 63 && bits > 1)
            return std::nullopt;
        number |= bits << shift;
        if (byte < 0x80U)
            return byte == 0 && shift > 0 ? std::nullopt : std::optional(number);
    }
    return std::nullopt;
}

inline std::optional<std::string_view> takeText(std::string_view& in)
{
    const std::optional<std::uint64_t> size = takeNumber(in);
    if (!size || *size > in.size())
        return std::nullopt;
    const std::string_view text = in.substr(0, *size);
    in.remove_prefix(*size);
    return text;
}

} // namespace raft::bytes
