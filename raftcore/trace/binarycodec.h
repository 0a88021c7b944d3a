// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/bytebuffer.h"
#include "raftcore/trace/event.h"

#include <array>
#include <vector>

namespace raft::trace {

// How events lie in the chunks of the trace store: a byte for the kind, the time since the event before, the
// node, the fields; numbers as varints. An entry that stands in the same chunk already (in the leader's `append`,
// say, when it is sent) is a reference to its first place. Inside one process only: files are JSON.

class BinaryEncoder {
public:
    BinaryEncoder();

    // Encodes one event into `out()`. `chunk` is where it is to be put behind `chunkSize` bytes: entries there
    // are referred to.
    void encode(Time sinceLast, const NodeId& node, const EventBody& body, const char* chunk);
    const ByteBuffer& out() const { return m_out; }
    // The event was put at `offset` of the chunk; its entries can be referred to from now on.
    void commit(std::size_t offset);
    void beginChunk(); // forgets the entries of the one before

private:
    struct Place { // of an entry in the present chunk
        std::uint64_t index = 0;
        std::uint32_t generation = 0;
        std::uint32_t offset = 0;
        std::uint32_t size = 0;
    };
    struct Pending {
        std::size_t slot;
        Place place;
    };

    template <class T>
    void put(const T& value);
    template <class T>
    void putFields(const T& value);
    void putEntry(const Entry& entry, std::uint64_t index);
    void putPlain(const Entry& entry);

    static constexpr std::size_t slots = 4096;

    ByteBuffer m_out;
    const char* m_chunk = nullptr;
    std::uint32_t m_generation = 1;
    std::vector<Place> m_places;
    std::vector<Pending> m_pending;
};

// Entries decoded a moment ago, by their place: whoever reads on gets the same pointer for the same entry.
class EntryCache {
public:
    EntryPtr* slot(std::uint32_t offset)
    {
        Slot& slot = m_slots[offset / 8 % m_slots.size()];
        if (slot.offset != offset) {
            slot.offset = offset;
            slot.entry.reset();
        }
        return &slot.entry;
    }
    void clear() { m_slots.fill({}); }

private:
    struct Slot {
        std::uint32_t offset = UINT32_MAX;
        EntryPtr entry;
    };
    std::array<Slot, 256> m_slots;
};

class BinaryDecoder {
public:
    // `chunk` … `chunk + size` is the chunk; `cache` may be null.
    BinaryDecoder(const char* chunk, std::size_t size, EntryCache* cache = nullptr);

    // Decodes the event at `offset`, which ends before `end`; false when the bytes make no sense.
    bool decode(std::size_t offset, std::size_t end, Time& sinceLast, NodeId& node, EventBody& body);

    template <class T>
    void take(T& value);

private:
    template <class T>
    void takeFields(T& value);
    std::uint8_t byte();
    std::uint64_t varint();
    std::string_view view();
    void takeEntry(EntryPtr& entry);
    void takePlain(EntryPtr& entry, std::uint8_t head);
    void fail() { m_ok = false; }

    const char* m_chunk;
    std::size_t m_size;
    std::size_t m_at = 0;
    std::size_t m_end = 0;
    bool m_ok = true;
    EntryCache* m_cache;
};

// Reads a varint at `at`, which moves behind it; false when it does not end before `end`.
inline bool readVarint(const char* bytes, std::size_t& at, std::size_t end, std::uint64_t& value)
{
    value = 0;
    for (unsigned shift = 0; at < end && shift < 64; shift += 7) {
        const auto byte = static_cast<std::uint8_t>(bytes[at++]);
        value |= std::uint64_t{byte & 0x7FU} << shift;
        if (byte < 0x80)
            return true;
    }
    return false;
}

} // namespace raft::trace
