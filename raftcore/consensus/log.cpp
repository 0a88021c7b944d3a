// SPDX-License-Identifier: MIT
#include "raftcore/consensus/log.h"

#include <algorithm>
#include <cassert>

namespace raft {

Log::Log(Index baseIndex, Term baseTerm) : m_baseIndex(baseIndex), m_baseTerm(baseTerm) {}

Term Log::lastTerm() const
{
    return m_size == 0 ? m_baseTerm : m_chunks.back()->back()->term;
}

std::optional<Term> Log::termAt(Index index) const
{
    if (index == m_baseIndex)
        return m_baseTerm;
    if (!contains(index))
        return std::nullopt;
    return at(index)->term;
}

const EntryPtr& Log::at(Index index) const
{
    assert(contains(index));
    const std::size_t position = offset(index);
    return (*m_chunks[position / chunkSize])[position % chunkSize];
}

Entries Log::slice(Index from, Index to) const
{
    Entries entries;
    if (from > to)
        return entries;
    assert(contains(from) && contains(to));
    entries.reserve(static_cast<std::size_t>(distance(from, to)) + 1);
    const std::size_t end = offset(to) + 1;
    std::size_t position = offset(from);
    while (position < end) {
        const Chunk& chunk = *m_chunks[position / chunkSize];
        const std::size_t first = position % chunkSize;
        const std::size_t count = std::min(chunkSize - first, end - position);
        const auto begin = chunk.begin() + static_cast<std::ptrdiff_t>(first);
        entries.insert(entries.end(), begin, begin + static_cast<std::ptrdiff_t>(count));
        position += count;
    }
    return entries;
}

void Log::append(EntryPtr entry)
{
    assert(entry);
    writableLastChunk().push_back(std::move(entry));
    ++m_size;
}

void Log::truncateFrom(Index from)
{
    if (from > lastIndex())
        return;
    assert(from > m_baseIndex);
    m_size = distance(m_baseIndex, from) - 1;
    const std::size_t end = m_size == 0 ? 0 : offset(from);
    m_chunks.resize((end + chunkSize - 1) / chunkSize);
    if (m_chunks.empty())
        m_dropped = 0;
    if (const std::size_t rest = end % chunkSize; rest != 0)
        writableLastChunk().resize(rest);
}

void Log::compactTo(Index base)
{
    if (base <= m_baseIndex)
        return;
    assert(base <= lastIndex());
    const Term term = termAt(base).value_or(m_baseTerm);
    const std::size_t begin = offset(base) + 1;
    m_size -= distance(m_baseIndex, base);
    m_baseIndex = base;
    m_baseTerm = term;
    const std::size_t chunks = m_size == 0 ? m_chunks.size() : begin / chunkSize;
    m_chunks.erase(m_chunks.begin(), m_chunks.begin() + static_cast<std::ptrdiff_t>(chunks));
    m_dropped = m_size == 0 ? 0 : begin % chunkSize;
}

// The chunk that the next entry goes into, ours alone: one that a copy of this log shares is copied first.
Log::Chunk& Log::writableLastChunk()
{
    const std::size_t end = m_dropped + static_cast<std::size_t>(m_size);
    if (m_chunks.size() * chunkSize == end) {
        m_chunks.push_back(std::make_shared<Chunk>());
        m_chunks.back()->reserve(chunkSize);
        return *m_chunks.back();
    }
    std::shared_ptr<Chunk>& last = m_chunks.back();
    if (last.use_count() != 1) {
        auto copy = std::make_shared<Chunk>();
        copy->reserve(chunkSize);
        copy->assign(last->begin(), last->end());
        last = std::move(copy);
    }
    return *last;
}

} // namespace raft
