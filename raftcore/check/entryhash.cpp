// SPDX-License-Identifier: MIT
#include "raftcore/check/entryhash.h"

#include <bit>
#include <cstring>

namespace raft::check {

namespace {

constexpr std::uint64_t k1 = 0xFF51AFD7ED558CCDULL;
constexpr std::uint64_t k2 = 0xC4CEB9FE1A85EC53ULL;

constexpr std::uint64_t mixed(std::uint64_t h)
{
    h ^= h >> 33U;
    h *= k1;
    h ^= h >> 33U;
    h *= k2;
    return h ^ (h >> 33U);
}

constexpr std::uint64_t added(std::uint64_t h, std::uint64_t word)
{
    return std::rotl(h ^ (word * k1), 29) * k2 + emptyLogHash;
}

std::uint64_t added(std::uint64_t h, std::string_view bytes)
{
    h = added(h, bytes.size());
    while (bytes.size() >= sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), sizeof word);
        h = added(h, word);
        bytes.remove_prefix(sizeof word);
    }
    if (!bytes.empty()) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), bytes.size());
        h = added(h, word);
    }
    return h;
}

constexpr Hash known(std::uint64_t h)
{
    return h == unknownHash ? 1 : h;
}

} // namespace

Hash hashOf(const Entry& entry)
{
    std::uint64_t h = added(emptyLogHash, entry.term.value());
    h = added(h, (static_cast<std::uint64_t>(entry.more) << 8U) | static_cast<std::uint64_t>(entry.type));
    h = added(h, entry.serial);
    h = added(h, entry.client);
    if (!entry.session.isZero() || entry.acknowledged != 0) {
        h = added(h, entry.session.value());
        h = added(h, entry.acknowledged);
    }
    h = added(h, entry.data);
    return known(mixed(h));
}

Hash extended(Hash prefix, Hash entry)
{
    if (prefix == unknownHash || entry == unknownHash)
        return unknownHash;
    return known(mixed(added(prefix, entry)));
}

} // namespace raft::check
