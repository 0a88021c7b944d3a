// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace raft::trace {

// Bytes that grow at the end. Unlike a std::string it does not clear what it is about to overwrite.
class ByteBuffer {
public:
    const char* data() const { return m_bytes.get(); }
    std::size_t size() const { return m_size; }
    void resizeDown(std::size_t size) { m_size = size; }

    void byte(std::uint8_t value)
    {
        reserve(1);
        m_bytes[m_size++] = static_cast<char>(value);
    }
    // Seven bits a byte, the lowest first; the high bit says that more follow (LEB128).
    void varint(std::uint64_t value)
    {
        reserve(10);
        while (value >= 0x80) {
            m_bytes[m_size++] = static_cast<char>(static_cast<std::uint8_t>(value | 0x80U));
            value >>= 7U;
        }
        m_bytes[m_size++] = static_cast<char>(value);
    }
    void bytes(std::string_view text)
    {
        reserve(text.size());
        if (!text.empty())
            std::memcpy(m_bytes.get() + m_size, text.data(), text.size());
        m_size += text.size();
    }
    void text(std::string_view value)
    {
        varint(value.size());
        bytes(value);
    }

private:
    void reserve(std::size_t more)
    {
        if (m_size + more > m_capacity) [[unlikely]]
            grow(m_size + more);
    }
    void grow(std::size_t needed)
    {
        std::size_t capacity = m_capacity < 512 ? 1024 : m_capacity * 2;
        if (capacity < needed)
            capacity = needed;
        auto bytes = std::make_unique_for_overwrite<char[]>(capacity);
        if (m_size != 0)
            std::memcpy(bytes.get(), m_bytes.get(), m_size);
        m_bytes = std::move(bytes);
        m_capacity = capacity;
    }

    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

} // namespace raft::trace
