// SPDX-License-Identifier: MIT
#include "raftcore/storage/checksum.h"

#include <zlib.h>

namespace raft::storage {
namespace {

std::uint32_t crc(std::uint32_t seed, const void* bytes, std::size_t size)
{
    return static_cast<std::uint32_t>(::crc32_z(seed, static_cast<const Bytef*>(bytes), size));
}

} // namespace

Checksum& Checksum::add(std::uint64_t number)
{
    std::array<unsigned char, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<unsigned char>(number >> (8 * i));
    m_value = crc(m_value, bytes.data(), bytes.size());
    return *this;
}

Checksum& Checksum::add(std::string_view bytes)
{
    add(bytes.size());
    if (!bytes.empty()) // zlib takes a null pointer for "begin anew"
        m_value = crc(m_value, bytes.data(), bytes.size());
    return *this;
}

std::uint32_t Checksum::ofBytes(std::string_view bytes, std::uint32_t before)
{
    return bytes.empty() ? before : crc(before, bytes.data(), bytes.size());
}

} // namespace raft::storage
