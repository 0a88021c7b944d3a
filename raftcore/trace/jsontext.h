// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace raft::trace {

bool isUtf8(std::string_view bytes);
std::string toBase64(std::string_view bytes);
std::optional<std::string> fromBase64(std::string_view text);
std::string toHex16(std::uint64_t value);
std::optional<std::uint64_t> fromHex16(std::string_view text); // 1 to 16 hex digits

} // namespace raft::trace
