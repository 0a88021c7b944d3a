// SPDX-License-Identifier: MIT
#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// The pieces of JSON text: numbers, strings, bytes. Everything appends to a string that its caller keeps, so that
// writing a datagram allocates nothing.
namespace raft::wire {

bool isUtf8(std::string_view bytes); // well formed: no overlong forms, no surrogates, nothing above U+10FFFF

inline void appendNumber(std::string& out, std::uint64_t number)
{
    char digits[20];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, static_cast<std::size_t>(end - digits));
}

std::size_t numberSize(std::uint64_t number); // how many digits

// `text` must be UTF-8. Escapes what JSON demands and nothing else; the quotes are the caller's.
void appendEscaped(std::string& out, std::string_view text);

// Writes a member that may hold any bytes: ,"name":"text" when they are UTF-8, else ,"name_base64":"...".
// `comma` stands in front of it. Nothing at all for empty bytes.
void appendBytes(std::string& out, std::string_view comma, std::string_view name, std::string_view bytes);
std::size_t bytesSize(std::string_view comma, std::string_view name,
                      std::string_view bytes); // what it writes

// As appendBytes(), but in base64 also when that is shorter than the escaped text: never more than
// 4 bytes for 3, rounded up, beside the name.
void appendDense(std::string& out, std::string_view comma, std::string_view name, std::string_view bytes);

void appendHex16(std::string& out, std::uint64_t value); // 16 digits, small letters
std::optional<std::uint64_t> fromHex16(std::string_view text); // nothing unless exactly those

// Standard base64 with padding; nothing for anything else.
std::optional<std::string> fromBase64(std::string_view text);

} // namespace raft::wire
