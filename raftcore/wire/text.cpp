// SPDX-License-Identifier: MIT
#include "raftcore/wire/text.h"

#include <QByteArray>

#include <array>
#include <cstring>

namespace raft::wire {

namespace {

constexpr std::uint64_t highBits = 0x8080'8080'8080'8080U;

bool isTail(unsigned char byte)
{
    return (byte & 0xC0U) == 0x80U;
}

// The length of the sequence at the start of `s`, 0 when it is malformed. Unicode, table 3-7.
std::size_t sequenceSize(const unsigned char* s, std::size_t left)
{
    const unsigned char c = s[0];
    if (c < 0x80)
        return 1;
    if (c < 0xC2)
        return 0;
    if (c < 0xE0)
        return left >= 2 && isTail(s[1]) ? 2 : 0;
    if (c < 0xF0) {
        if (left < 3 || !isTail(s[1]) || !isTail(s[2]))
            return 0;
        const bool overlong = c == 0xE0 && s[1] < 0xA0;
        const bool surrogate = c == 0xED && s[1] >= 0xA0;
        return overlong || surrogate ? 0 : 3;
    }
    if (c > 0xF4 || left < 4 || !isTail(s[1]) || !isTail(s[2]) || !isTail(s[3]))
        return 0;
    const bool overlong = c == 0xF0 && s[1] < 0x90;
    const bool tooHigh = c == 0xF4 && s[1] >= 0x90;
    return overlong || tooHigh ? 0 : 4;
}

// How many bytes stand for one byte of a string: 1, 2 for \n and its like, 6 for \u00XX.
constexpr std::array<std::uint8_t, 256> makeEscapeSizes()
{
    std::array<std::uint8_t, 256> sizes{};
    for (std::size_t i = 0; i < sizes.size(); ++i)
        sizes[i] = i < 0x20 ? 6 : 1;
    for (const char c : {'"', '\\', '\b', '\f', '\n', '\r', '\t'})
        sizes[static_cast<unsigned char>(c)] = 2;
    return sizes;
}
constexpr auto escapeSizes = makeEscapeSizes();

std::uint8_t escapeSize(char c)
{
    return escapeSizes[static_cast<unsigned char>(c)];
}

char shortEscape(char c)
{
    switch (c) {
    case '\b':
        return 'b';
    case '\f':
        return 'f';
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    default:
        return c; // the quote and the backslash stand for themselves
    }
}

std::size_t escapedSize(std::string_view text)
{
    std::size_t size = 0;
    for (const char c : text)
        size += escapeSize(c);
    return size;
}

constexpr std::string_view base64Suffix = "_base64";

void appendText(std::string& out, std::string_view comma, std::string_view name, std::string_view text)
{
    out.append(comma).append(1, '"').append(name).append("\":\"");
    appendEscaped(out, text);
    out += '"';
}

void appendBase64(std::string& out, std::string_view comma, std::string_view name, std::string_view bytes)
{
    out.append(comma).append(1, '"').append(name).append(base64Suffix).append("\":\"");
    const QByteArray text =
        QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64();
    out.append(text.constData(), static_cast<std::size_t>(text.size())).append(1, '"');
}

constexpr std::size_t base64Size(std::size_t bytes)
{
    return (bytes + 2) / 3 * 4;
}

} // namespace

bool isUtf8(std::string_view bytes)
{
    const auto* s = reinterpret_cast<const unsigned char*>(bytes.data());
    std::size_t i = 0;
    while (i < bytes.size()) {
        std::uint64_t eight = 0;
        if (bytes.size() - i >= sizeof eight) { // nearly everything is ASCII: eight at a time
            std::memcpy(&eight, s + i, sizeof eight);
            if ((eight & highBits) == 0) {
                i += sizeof eight;
                continue;
            }
        }
        const std::size_t n = sequenceSize(s + i, bytes.size() - i);
        if (n == 0)
            return false;
        i += n;
    }
    return true;
}

std::size_t numberSize(std::uint64_t number)
{
    std::size_t size = 1;
    while (number >= 10) {
        number /= 10;
        ++size;
    }
    return size;
}

void appendEscaped(std::string& out, std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::size_t plain = 0; // from here on nothing is written yet
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::uint8_t size = escapeSize(text[i]);
        if (size == 1)
            continue;
        out.append(text.data() + plain, i - plain);
        plain = i + 1;
        if (size == 2) {
            out += '\\';
            out += shortEscape(text[i]);
        } else {
            const auto byte = static_cast<unsigned char>(text[i]);
            out += "\\u00";
            out += digits[byte >> 4U];
            out += digits[byte & 0xFU];
        }
    }
    out.append(text.data() + plain, text.size() - plain);
}

void appendBytes(std::string& out, std::string_view comma, std::string_view name, std::string_view bytes)
{
    if (bytes.empty())
        return;
    if (isUtf8(bytes))
        appendText(out, comma, name, bytes);
    else
        appendBase64(out, comma, name, bytes);
}

void appendDense(std::string& out, std::string_view comma, std::string_view name, std::string_view bytes)
{
    if (bytes.empty())
        return;
    if (isUtf8(bytes) && escapedSize(bytes) <= base64Size(bytes.size()))
        appendText(out, comma, name, bytes);
    else
        appendBase64(out, comma, name, bytes);
}

std::size_t bytesSize(std::string_view comma, std::string_view name, std::string_view bytes)
{
    if (bytes.empty())
        return 0;
    const std::size_t around = comma.size() + name.size() + std::string_view(R"("":"")").size();
    if (isUtf8(bytes))
        return around + escapedSize(bytes);
    return around + base64Suffix.size() + base64Size(bytes.size());
}

void appendHex16(std::string& out, std::uint64_t value)
{
    constexpr std::string_view digits = "0123456789abcdef";
    for (unsigned shift = 64; shift != 0; shift -= 4)
        out += digits[(value >> (shift - 4)) & 0xFU];
}

std::optional<std::uint64_t> fromHex16(std::string_view text)
{
    if (text.size() != 16 || text.find_first_not_of("0123456789abcdef") != std::string_view::npos)
        return std::nullopt;
    std::uint64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value, 16);
    return value;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    const auto result = QByteArray::fromBase64Encoding(
        QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())),
        QByteArray::AbortOnBase64DecodingErrors);
    if (!result)
        return std::nullopt;
    return std::string(result.decoded.constData(), static_cast<std::size_t>(result.decoded.size()));
}

} // namespace raft::wire
