// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/types.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

namespace raft::trace {

// Where every 32nd event of a chunk begins, and when it happened.
struct ChunkMark {
    std::uint32_t offset = 0;
    Time before{}; // the time of the event before it
    Time t{};      // of the event itself
};

// A run of events, encoded one behind the other, each with its length before it. One thread writes; what lies
// before the count that it has published never changes again.
struct Chunk {
    static constexpr std::size_t normalCapacity = 256U << 10U;
    static constexpr std::uint32_t eventsPerMark = 32;
    static constexpr std::uint32_t maxEvents = 16'384;

    Chunk(std::uint64_t first, Time firstT, std::size_t size)
        : firstN(first)
        , firstTime(firstT)
        , capacity(size)
        , marks(std::make_unique_for_overwrite<ChunkMark[]>(maxEvents / eventsPerMark))
        , bytes(new char[size])
    { }
    ~Chunk() { delete[] bytes.load(); }
    Chunk(const Chunk&) = delete;
    Chunk& operator=(const Chunk&) = delete;

    const std::uint64_t firstN;
    const Time firstTime;
    const std::size_t capacity;
    std::unique_ptr<ChunkMark[]> marks;

    std::atomic<char*> bytes; // null once the chunk has been spilled
    // Readers inside `bytes`. Whoever comes after `bytes` became null sees that, so that once this was seen at
    // 0 the bytes can go.
    mutable std::atomic<std::uint32_t> pins{0};

    // The writer's. `used` and `count` are read by others only once the chunk is closed (a later one published).
    std::size_t used = 0;
    std::uint32_t count = 0;
    std::uint64_t fileOffset = 0; // set before `bytes` becomes null
};

// All chunks in order, one writer: neither the directory nor a chunk ever moves, so readers need no lock.
class ChunkDirectory {
public:
    ~ChunkDirectory();
    void push(std::unique_ptr<Chunk> chunk);
    std::size_t size() const { return m_size.load(std::memory_order_acquire); }
    Chunk& at(std::size_t i) const
    {
        return *m_blocks[i / blockSize].load(std::memory_order_acquire)->chunks[i % blockSize];
    }

private:
    static constexpr std::size_t blockSize = 1024;
    struct Block {
        std::array<std::unique_ptr<Chunk>, blockSize> chunks;
    };
    std::array<std::atomic<Block*>, 4096> m_blocks{};
    std::atomic<std::size_t> m_size{0};
};

// An unlinked temporary file that takes the oldest chunks.
class SpillFile {
public:
    explicit SpillFile(std::string directory) : m_directory(std::move(directory)) { }
    ~SpillFile();
    // The writer's thread. False when the disk does not take it.
    bool write(const char* bytes, std::size_t size, std::uint64_t& offset);
    // Any thread.
    bool read(std::uint64_t offset, std::size_t size, char* bytes) const;

private:
    std::string m_directory;
    std::atomic<int> m_file{-1};
    bool m_failed = false;
    std::uint64_t m_size = 0;
};

// A few spilled chunks that were read back.
class SpillCache {
public:
    using Bytes = std::shared_ptr<const std::vector<char>>;
    Bytes bytesOf(const SpillFile& file, std::size_t number, const Chunk& chunk);

private:
    struct Slot {
        std::size_t number = SIZE_MAX;
        std::uint64_t usedAt = 0;
        Bytes bytes;
    };
    std::mutex m_mutex;
    std::uint64_t m_clock = 0;
    std::array<Slot, 8> m_slots;
};

} // namespace raft::trace
