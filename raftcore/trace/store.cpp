// SPDX-License-Identifier: MIT
#include "raftcore/trace/store.h"

#include "raftcore/trace/binarycodec.h"
#include "raftcore/trace/chunk.h"

#include <algorithm>
#include <cassert>

namespace raft::trace {

namespace {

// Eight bytes at a time; for comparing two runs in one process, not for files.
std::uint64_t mixed(std::uint64_t hash, const char* bytes, std::size_t size)
{
    constexpr std::uint64_t prime = 0x9E3779B97F4A7C15ULL;
    const auto stir = [&](std::uint64_t word) {
        hash = (hash ^ word) * prime;
        hash ^= hash >> 32U;
    };
    stir(size);
    for (; size >= 8; bytes += 8, size -= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes, 8);
        stir(word);
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, bytes, size);
    stir(rest);
    return hash;
}

} // namespace

class TraceStore::Impl {
public:
    Impl(Header h, StoreLimits l) : header(std::move(h)), limits(std::move(l)), spill(limits.spillDirectory)
    { }

    std::uint64_t append(Time t, const NodeId& node, const EventBody& body);
    std::uint64_t count() const { return published.load(std::memory_order_acquire); }

    // A chunk's bytes while this lives, from memory or from the file.
    class View {
    public:
        View(const Impl& impl, std::size_t number);
        ~View();
        View(const View&) = delete;
        View& operator=(const View&) = delete;
        const char* bytes = nullptr;

    private:
        const Chunk& m_chunk;
        bool m_pinned = false;
        SpillCache::Bytes m_spilled;
    };

    std::size_t chunkOf(std::uint64_t n) const;
    // One behind the last readable event of the chunk, given how many events there are.
    std::uint64_t endOf(std::size_t number, std::uint64_t total) const;
    template <class Visit>
    bool walk(std::size_t number, std::uint64_t from, std::uint64_t to, EntryCache* cache,
              Visit&& visit) const;
    std::uint64_t firstIn(std::size_t number, std::uint64_t end, Time time) const;

    const Header header;
    const StoreLimits limits;
    ChunkDirectory chunks;
    std::atomic<std::uint64_t> published{0};
    std::atomic<std::int64_t> lastTime{0};
    std::atomic<std::uint64_t> hash{0};
    std::atomic<std::size_t> memory{0};
    mutable SpillCache spillCache;

private:
    void openChunk(std::uint64_t n, Time t, std::size_t needed);
    void spillOldest();
    void sweep();

    BinaryEncoder m_encoder;
    SpillFile spill;
    std::size_t m_firstInMemory = 0;
    bool m_spillFailed = false;
    struct Garbage { // bytes that readers still looked at when their chunk was spilled
        const Chunk* chunk;
        std::unique_ptr<char[]> bytes;
    };
    std::vector<Garbage> m_garbage;

    friend class View;
};

// ------------------------------------------------------------ writing

void TraceStore::Impl::openChunk(std::uint64_t n, Time t, std::size_t needed)
{
    sweep();
    const std::size_t capacity = std::max(Chunk::normalCapacity, needed);
    const std::size_t marks = sizeof(ChunkMark) * (Chunk::maxEvents / Chunk::eventsPerMark);
    chunks.push(std::make_unique<Chunk>(n, t, capacity));
    memory.fetch_add(capacity + marks, std::memory_order_relaxed);
    m_encoder.beginChunk();
    while (memory.load(std::memory_order_relaxed) > limits.memoryBytes && m_firstInMemory + 1 < chunks.size()
           && !m_spillFailed)
        spillOldest();
}

void TraceStore::Impl::spillOldest()
{
    Chunk& chunk = chunks.at(m_firstInMemory);
    char* bytes = chunk.bytes.load(std::memory_order_relaxed);
    if (!spill.write(bytes, chunk.used, chunk.fileOffset)) {
        m_spillFailed = true;
        return;
    }
    chunk.bytes.store(nullptr, std::memory_order_seq_cst);
    m_garbage.push_back({&chunk, std::unique_ptr<char[]>(bytes)});
    memory.fetch_sub(chunk.capacity, std::memory_order_relaxed);
    ++m_firstInMemory;
    sweep();
}

void TraceStore::Impl::sweep()
{
    std::erase_if(m_garbage,
                  [](const Garbage& g) { return g.chunk->pins.load(std::memory_order_seq_cst) == 0; });
}

std::uint64_t TraceStore::Impl::append(Time t, const NodeId& node, const EventBody& body)
{
    const std::uint64_t n = published.load(std::memory_order_relaxed) + 1;
    const Time last(lastTime.load(std::memory_order_relaxed));
    assert(t >= last);
    if (t < last)
        t = last;
    if (chunks.size() == 0)
        openChunk(n, t, 0);
    Chunk* chunk = &chunks.at(chunks.size() - 1);
    m_encoder.encode(t - last, node, body, chunk->bytes.load(std::memory_order_relaxed));
    std::size_t size = m_encoder.out().size();
    if (chunk->used + size + 10 > chunk->capacity || chunk->count == Chunk::maxEvents) {
        // In a chunk of its own nothing can be referred to, so the event may become longer: it is encoded anew.
        m_encoder.beginChunk();
        m_encoder.encode(t - last, node, body, nullptr);
        size = m_encoder.out().size();
        openChunk(n, t, size + 10);
        m_encoder.encode(t - last, node, body, nullptr);
        chunk = &chunks.at(chunks.size() - 1);
    }
    char* bytes = chunk->bytes.load(std::memory_order_relaxed);
    if (chunk->count % Chunk::eventsPerMark == 0)
        chunk->marks[chunk->count / Chunk::eventsPerMark] = {static_cast<std::uint32_t>(chunk->used), last,
                                                             t};
    std::uint64_t rest = size;
    std::size_t at = chunk->used;
    for (; rest >= 0x80; rest >>= 7U)
        bytes[at++] = static_cast<char>(static_cast<std::uint8_t>(rest | 0x80U));
    bytes[at++] = static_cast<char>(rest);
    std::memcpy(bytes + at, m_encoder.out().data(), size);
    m_encoder.commit(at);
    chunk->used = at + size;
    ++chunk->count;
    hash.store(mixed(hash.load(std::memory_order_relaxed), m_encoder.out().data(), size),
               std::memory_order_relaxed);
    lastTime.store(t.count(), std::memory_order_relaxed);
    published.store(n, std::memory_order_release);
    return n;
}

// ------------------------------------------------------------ reading

TraceStore::Impl::View::View(const Impl& impl, std::size_t number) : m_chunk(impl.chunks.at(number))
{
    m_chunk.pins.fetch_add(1, std::memory_order_seq_cst);
    bytes = m_chunk.bytes.load(std::memory_order_seq_cst);
    if (bytes) {
        m_pinned = true;
        return;
    }
    m_chunk.pins.fetch_sub(1, std::memory_order_release);
    m_spilled = impl.spillCache.bytesOf(impl.spill, number, m_chunk);
    bytes = m_spilled ? m_spilled->data() : nullptr;
}

TraceStore::Impl::View::~View()
{
    if (m_pinned)
        m_chunk.pins.fetch_sub(1, std::memory_order_release);
}

std::size_t TraceStore::Impl::chunkOf(std::uint64_t n) const
{
    std::size_t low = 0;
    std::size_t high = chunks.size();
    while (high - low > 1) {
        const std::size_t middle = low + (high - low) / 2;
        (chunks.at(middle).firstN <= n ? low : high) = middle;
    }
    return low;
}

std::uint64_t TraceStore::Impl::endOf(std::size_t number, std::uint64_t total) const
{
    return number + 1 < chunks.size() ? std::min(chunks.at(number + 1).firstN, total + 1) : total + 1;
}

// Calls visit(n, t, decoder, offset, end) for the events from … to of one chunk, all of which are published.
// Stops when visit returns false; false when the chunk cannot be read.
template <class Visit>
bool TraceStore::Impl::walk(std::size_t number, std::uint64_t from, std::uint64_t to, EntryCache* cache,
                            Visit&& visit) const
{
    const Chunk& chunk = chunks.at(number);
    const View view(*this, number);
    if (!view.bytes)
        return false;
    BinaryDecoder decoder(view.bytes, chunk.capacity, cache);
    const std::uint64_t mark = (from - chunk.firstN) / Chunk::eventsPerMark;
    std::size_t at = chunk.marks[mark].offset;
    Time t = chunk.marks[mark].before;
    for (std::uint64_t n = chunk.firstN + mark * Chunk::eventsPerMark; n <= to; ++n) {
        std::uint64_t size = 0;
        std::uint64_t since = 0;
        if (!readVarint(view.bytes, at, chunk.capacity, size))
            return false;
        const std::size_t end = at + static_cast<std::size_t>(size);
        std::size_t sinceAt = at + 1;
        if (!readVarint(view.bytes, sinceAt, end, since))
            return false;
        t += Time(static_cast<std::int64_t>(since));
        if (n >= from && !visit(n, t, decoder, at, end))
            return true;
        at = end;
    }
    return true;
}

std::uint64_t TraceStore::Impl::firstIn(std::size_t number, std::uint64_t end, Time time) const
{
    const Chunk& chunk = chunks.at(number);
    const std::uint64_t count = end - chunk.firstN;
    std::uint64_t low = 0; // the last mark before `time`
    std::uint64_t high = (count + Chunk::eventsPerMark - 1) / Chunk::eventsPerMark;
    while (high - low > 1) {
        const std::uint64_t middle = low + (high - low) / 2;
        (chunk.marks[middle].t < time ? low : high) = middle;
    }
    const std::uint64_t from = chunk.firstN + low * Chunk::eventsPerMark;
    std::uint64_t found = end;
    walk(number, from, end - 1, nullptr,
         [&](std::uint64_t n, Time t, BinaryDecoder&, std::size_t, std::size_t) {
             if (t < time)
                 return true;
             found = n;
             return false;
         });
    return found;
}

// ------------------------------------------------------------ the public face

TraceStore::TraceStore(Header header, StoreLimits limits)
    : m_impl(std::make_unique<Impl>(std::move(header), std::move(limits)))
{ }

TraceStore::~TraceStore() = default;

const Header& TraceStore::header() const
{
    return m_impl->header;
}

std::uint64_t TraceStore::append(Time t, const NodeId& node, const EventBody& body)
{
    return m_impl->append(t, node, body);
}

std::uint64_t TraceStore::size() const
{
    return m_impl->count();
}

Time TraceStore::lastTime() const
{
    size(); // whoever sees n events sees the time of the n-th, too
    return Time(m_impl->lastTime.load(std::memory_order_relaxed));
}

std::size_t TraceStore::memoryBytes() const
{
    return m_impl->memory.load(std::memory_order_relaxed);
}

std::uint64_t TraceStore::hash() const
{
    return m_impl->hash.load(std::memory_order_relaxed);
}

bool TraceStore::read(std::uint64_t n, Event& out) const
{
    if (n == 0 || n > size())
        return false;
    bool decoded = false;
    m_impl->walk(m_impl->chunkOf(n), n, n, nullptr,
                 [&](std::uint64_t, Time t, BinaryDecoder& decoder, std::size_t at, std::size_t end) {
                     Time since{};
                     out.n = n;
                     out.t = t;
                     decoded = decoder.decode(at, end, since, out.node, out.body);
                     return false;
                 });
    return decoded;
}

std::uint64_t TraceStore::forEach(std::uint64_t from, std::uint64_t to,
                                  const std::function<bool(const Event&)>& visit) const
{
    const std::uint64_t total = size();
    from = std::max<std::uint64_t>(from, 1);
    to = std::min(to, total);
    if (from > to)
        return 0;
    std::uint64_t visited = 0;
    bool goOn = true;
    Event event;
    EntryCache cache;
    for (std::size_t number = m_impl->chunkOf(from); from <= to && goOn; ++number) {
        cache.clear();
        const std::uint64_t end = m_impl->endOf(number, total);
        const bool readable = m_impl->walk(
            number, from, std::min(to, end - 1), &cache,
            [&](std::uint64_t n, Time t, BinaryDecoder& decoder, std::size_t at, std::size_t eventEnd) {
                Time since{};
                event.n = n;
                event.t = t;
                goOn = decoder.decode(at, eventEnd, since, event.node, event.body);
                if (!goOn)
                    return false;
                ++visited;
                goOn = visit(event);
                return goOn;
            });
        goOn = goOn && readable;
        from = end;
    }
    return visited;
}

std::uint64_t TraceStore::firstAtOrAfter(Time time) const
{
    const std::uint64_t total = size();
    if (total == 0)
        return 1;
    // The last chunk that begins before `time`, among those that hold something published.
    std::size_t low = 0;
    std::size_t high = m_impl->chunkOf(total) + 1;
    while (high - low > 1) {
        const std::size_t middle = low + (high - low) / 2;
        (m_impl->chunks.at(middle).firstTime < time ? low : high) = middle;
    }
    const std::uint64_t end = m_impl->endOf(low, total);
    const std::uint64_t found = m_impl->firstIn(low, end, time);
    return found; // == end when all of it lies before: then the next chunk's first event, or total + 1
}

} // namespace raft::trace
