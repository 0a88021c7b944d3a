// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/entry.h"

#include <memory>
#include <vector>

namespace raft {

// The entries a node holds, from firstIndex() to lastIndex(). A value: copies share their chunks until one of
// them writes, so a checkpoint of a long log costs next to nothing. What stood before may be dropped: chunk by chunk,
// so that this costs no more than a look at each of them.
class Log {
public:
    Log() = default;
    // A log that begins after `baseIndex` (whose term is `baseTerm`): what is before lives in a snapshot.
    Log(Index baseIndex, Term baseTerm);

    Index firstIndex() const { return m_baseIndex.next(); } // also when empty
    Index lastIndex() const { return m_baseIndex + m_size; }
    Term lastTerm() const;
    Index baseIndex() const { return m_baseIndex; }
    Term baseTerm() const { return m_baseTerm; }
    bool isEmpty() const { return m_size == 0; }

    bool contains(Index index) const { return index > m_baseIndex && index <= lastIndex(); }
    // The term of the entry at `index`; of the base for baseIndex(); nothing beyond the log.
    std::optional<Term> termAt(Index index) const;
    const EntryPtr& at(Index index) const; // index must be contained
    Entries slice(Index from, Index to) const; // both ends included and contained; empty when from > to

    void append(EntryPtr entry);
    void truncateFrom(Index from); // removes `from` … last; beyond the end: nothing
    // Drops the entries up to `base`, which must not lie beyond the end; before the beginning: nothing.
    void compactTo(Index base);

private:
    static constexpr std::size_t chunkSize = 256;
    using Chunk = std::vector<EntryPtr>;

    // Where the entry at `index` stands in the chunks.
    std::size_t offset(Index index) const
    {
        return static_cast<std::size_t>(index.value() - m_baseIndex.value() - 1) + m_dropped;
    }
    Chunk& writableLastChunk();

    Index m_baseIndex;
    Term m_baseTerm;
    std::uint64_t m_size = 0;
    std::size_t m_dropped = 0; // entries at the beginning of the first chunk that no longer count
    std::vector<std::shared_ptr<Chunk>> m_chunks;
};

} // namespace raft
