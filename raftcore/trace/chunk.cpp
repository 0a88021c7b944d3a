// SPDX-License-Identifier: MIT
#include "raftcore/trace/chunk.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <filesystem>

#include <fcntl.h>
#include <unistd.h>

namespace raft::trace {

ChunkDirectory::~ChunkDirectory()
{
    for (auto& block : m_blocks)
        delete block.load();
}

void ChunkDirectory::push(std::unique_ptr<Chunk> chunk)
{
    const std::size_t size = m_size.load(std::memory_order_relaxed);
    auto& block = m_blocks.at(size / blockSize);
    if (!block.load(std::memory_order_relaxed))
        block.store(std::make_unique<Block>().release(), std::memory_order_release);
    block.load(std::memory_order_relaxed)->chunks[size % blockSize] = std::move(chunk);
    m_size.store(size + 1, std::memory_order_release);
}

SpillFile::~SpillFile()
{
    if (const int file = m_file.load(); file >= 0)
        ::close(file);
}

bool SpillFile::write(const char* bytes, std::size_t size, std::uint64_t& offset)
{
    if (m_failed)
        return false;
    if (m_file.load() < 0) {
        std::error_code error;
        std::string name =
            m_directory.empty() ? std::filesystem::temp_directory_path(error).string() : m_directory;
        name += "/raftarium-trace-XXXXXX";
        const int file = ::mkostemp(name.data(), O_CLOEXEC);
        if (file < 0) {
            m_failed = true;
            return false;
        }
        ::unlink(name.c_str()); // nobody else sees it, and it goes with the process
        m_file.store(file);
    }
    offset = m_size;
    for (std::size_t done = 0; done < size;) {
        const ssize_t n =
            ::pwrite(m_file.load(), bytes + done, size - done, static_cast<off_t>(m_size + done));
        if (n <= 0) { // a full disk: everything stays in memory from here on
            m_failed = true;
            return false;
        }
        done += static_cast<std::size_t>(n);
    }
    m_size += size;
    return true;
}

bool SpillFile::read(std::uint64_t offset, std::size_t size, char* bytes) const
{
    for (std::size_t done = 0; done < size;) {
        const ssize_t n =
            ::pread(m_file.load(), bytes + done, size - done, static_cast<off_t>(offset + done));
        if (n <= 0)
            return false;
        done += static_cast<std::size_t>(n);
    }
    return true;
}

SpillCache::Bytes SpillCache::bytesOf(const SpillFile& file, std::size_t number, const Chunk& chunk)
{
    {
        const std::lock_guard lock(m_mutex);
        for (Slot& slot : m_slots) {
            if (slot.number == number) {
                slot.usedAt = ++m_clock;
                return slot.bytes;
            }
        }
    }
    auto bytes = std::make_shared<std::vector<char>>(chunk.used);
    if (!file.read(chunk.fileOffset, chunk.used, bytes->data()))
        return nullptr;
    const std::lock_guard lock(m_mutex);
    Slot& oldest = *std::min_element(m_slots.begin(), m_slots.end(),
                                     [](const Slot& a, const Slot& b) { return a.usedAt < b.usedAt; });
    oldest = {number, ++m_clock, bytes};
    return bytes;
}

} // namespace raft::trace
