// SPDX-License-Identifier: MIT
#include "raftcore/trace/jsontext.h"

#include <array>
#include <cstdint>

namespace raft::trace {

namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

bool isContinuation(unsigned char byte)
{
    return (byte & 0xC0U) == 0x80U;
}

// The length of the sequence at the front of `rest`, 0 when it is none (overlong, a surrogate, beyond U+10FFFF).
std::size_t sequenceSize(std::string_view rest)
{
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(i < rest.size() ? rest[i] : 0); };
    const unsigned char lead = at(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return isContinuation(at(1)) ? 2 : 0;
    if ((lead & 0xF0U) == 0xE0U) {
        const bool fits = !(lead == 0xE0 && at(1) < 0xA0) && !(lead == 0xED && at(1) > 0x9F);
        return fits && isContinuation(at(1)) && isContinuation(at(2)) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const bool fits = !(lead == 0xF0 && at(1) < 0x90) && !(lead == 0xF4 && at(1) > 0x8F);
        return fits && isContinuation(at(1)) && isContinuation(at(2)) && isContinuation(at(3)) ? 4 : 0;
    }
    return 0;
}

} // namespace

bool isUtf8(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t size = sequenceSize(bytes);
        if (size == 0)
            return false;
        bytes.remove_prefix(size);
    }
    return true;
}

std::string toBase64(std::string_view bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = (group << 8U) | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (unsigned k = 0; k < 4; ++k) {
            const bool isPadding = k > bytes.size() - i;
            text += isPadding ? '=' : alphabet[(group >> (18U - 6U * k)) & 63U];
        }
    }
    return text;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::size_t i = 0; i < text.size(); i += 4) {
        std::uint32_t group = 0;
        unsigned padding = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            const char c = text[i + k];
            const std::size_t value = alphabet.find(c);
            if (c == '=' && i + 4 == text.size() && k >= 2)
                ++padding;
            else if (padding != 0 || value == std::string_view::npos)
                return std::nullopt;
            group = (group << 6U) | (c == '=' ? 0U : static_cast<std::uint32_t>(value));
        }
        for (unsigned k = 0; k < 3 - padding; ++k)
            bytes += static_cast<char>(static_cast<unsigned char>(group >> (16U - 8U * k)));
    }
    return bytes;
}

std::string toHex16(std::uint64_t value)
{
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; value >>= 4U)
        text[i] = "0123456789abcdef"[value & 15U];
    return text;
}

std::optional<std::uint64_t> fromHex16(std::string_view text)
{
    if (text.empty() || text.size() > 16)
        return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : text) {
        const char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
        const std::size_t digit = std::string_view("0123456789abcdef").find(lower);
        if (digit == std::string_view::npos)
            return std::nullopt;
        value = (value << 4U) | digit;
    }
    return value;
}

} // namespace raft::trace
