// SPDX-License-Identifier: MIT
#include "raftcore/wire/rejection.h"

#include <numeric>

namespace raft::wire {

namespace {

constexpr std::array<std::string_view, causeCount> causeNames{
    "empty",          "too-big",       "wrong-address",  "not-json",        "bad-checksum",
    "bad-mac",        "bad-envelope",  "bad-version",    "foreign-cluster", "bad-cookie",
    "wrong-receiver", "self-sent",     "unknown-sender", "unknown-type",    "unsupported",
    "bad-field",      "term-too-high", "bad-index",      "not-contiguous"};

} // namespace

std::string_view toString(Cause cause)
{
    return causeNames[static_cast<std::size_t>(cause)];
}

std::string printable(std::string_view bytes)
{
    constexpr std::size_t most = 48;
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "\"";
    for (const char c : bytes.substr(0, most)) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            text += '\\';
            text += c;
        } else if (c >= ' ' && c <= '~') {
            text += c;
        } else {
            text += "\\x";
            text += digits[byte >> 4U];
            text += digits[byte & 0xFU];
        }
    }
    text += bytes.size() > most ? "...\"" : "\"";
    return text;
}

std::uint64_t RejectionCounters::total() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), std::uint64_t{0});
}

} // namespace raft::wire
