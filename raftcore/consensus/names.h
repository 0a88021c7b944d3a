// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace raft {

// The words that files and datagrams use for the values of an enumeration, both ways.
template <class Enum, std::size_t N>
struct Names {
    std::array<std::pair<Enum, std::string_view>, N> rows;

    constexpr std::string_view nameOf(Enum value) const
    {
        for (const auto& [candidate, name] : rows) {
            if (candidate == value)
                return name;
        }
        return {};
    }
    constexpr std::optional<Enum> valueOf(std::string_view text) const
    {
        for (const auto& [value, name] : rows) {
            if (name == text)
                return value;
        }
        return std::nullopt;
    }
};

} // namespace raft
