// SPDX-License-Identifier: MIT
#include "raftcore/trace/binarycodec.h"

#include "raftcore/trace/fieldlist.h"

namespace raft::trace {

namespace {

// Durations are hardly ever negative, but a foreign one may be: small ones of both signs stay short.
constexpr std::uint64_t zigzag(std::int64_t value)
{
    return (static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63);
}
constexpr std::int64_t unzigzag(std::uint64_t value)
{
    return static_cast<std::int64_t>(value >> 1U) ^ -static_cast<std::int64_t>(value & 1U);
}

constexpr std::uint8_t entryReference = 0; // else 1 + the entry's type …
constexpr std::uint8_t inSession = 0x80;   // … and this bit, when `session` and `acknowledged` follow

} // namespace

// ------------------------------------------------------------ encoding

BinaryEncoder::BinaryEncoder() : m_places(slots) { }

void BinaryEncoder::beginChunk()
{
    ++m_generation;
    m_pending.clear();
}

void BinaryEncoder::encode(Time sinceLast, const NodeId& node, const EventBody& body, const char* chunk)
{
    m_out.resizeDown(0);
    m_pending.clear();
    m_chunk = chunk;
    m_out.byte(static_cast<std::uint8_t>(body.index()));
    m_out.varint(static_cast<std::uint64_t>(sinceLast.count()));
    put(node);
    std::visit([this](const auto& value) { put(value); }, body);
}

void BinaryEncoder::commit(std::size_t offset)
{
    for (Pending& pending : m_pending) {
        pending.place.offset += static_cast<std::uint32_t>(offset);
        m_places[pending.slot] = pending.place;
    }
    m_pending.clear();
}

template <class T>
void BinaryEncoder::putFields(const T& value)
{
    visitFields(value, [this](std::string_view, const auto& member) { put(member); });
}

template <class T>
void BinaryEncoder::put(const T& value)
{
    if constexpr (std::is_same_v<T, bool>) {
        m_out.byte(value ? 1 : 0);
    } else if constexpr (std::is_enum_v<T>) {
        m_out.byte(static_cast<std::uint8_t>(value));
    } else if constexpr (std::is_integral_v<T>) {
        m_out.varint(value);
    } else if constexpr (IsStrong<T>::value) {
        m_out.varint(value.value());
    } else if constexpr (std::is_same_v<T, Duration>) {
        m_out.varint(zigzag(value.count()));
    } else if constexpr (std::is_same_v<T, NodeId>) {
        m_out.text(value.view());
    } else if constexpr (std::is_same_v<T, std::string>) {
        m_out.text(value);
    } else if constexpr (std::is_same_v<T, PacketId>) {
        m_out.varint(value.number);
        m_out.byte(value.copies);
    } else if constexpr (std::is_same_v<T, EntryPtr>) {
        putEntry(*value, 0);
    } else if constexpr (IsOptional<T>::value) {
        m_out.byte(value ? 1 : 0);
        if (value)
            put(*value);
    } else if constexpr (IsVector<T>::value) {
        m_out.varint(value.size());
        for (const auto& item : value)
            put(item);
    } else if constexpr (IsVariant<T>::value) {
        m_out.byte(static_cast<std::uint8_t>(value.index()));
        std::visit([this](const auto& alternative) { put(alternative); }, value);
    } else if constexpr (std::is_same_v<T, EntryAppended> || std::is_same_v<T, Loaded>) {
        m_out.varint(value.index.value());
        putEntry(*value.entry, value.index.value());
    } else if constexpr (std::is_same_v<T, AppendEntries>) {
        AppendEntries head = {value.term, value.leaderId,     value.prevLogIndex, value.prevLogTerm,
                              {},         value.leaderCommit, value.round};
        putFields(head);
        m_out.varint(value.entries.size());
        std::uint64_t index = value.prevLogIndex.value();
        for (const EntryPtr& entry : value.entries)
            putEntry(*entry, ++index);
    } else {
        putFields(value);
    }
}

void BinaryEncoder::putPlain(const Entry& entry)
{
    const bool isInSession = !entry.session.isZero() || entry.acknowledged != 0;
    m_out.byte(static_cast<std::uint8_t>((1U + static_cast<unsigned>(entry.type)) | (isInSession ? inSession : 0U)));
    if (isInSession) {
        put(entry.session);
        m_out.varint(entry.acknowledged);
    }
    put(entry.term);
    m_out.text(entry.client);
    m_out.varint(entry.serial);
    m_out.varint(entry.more);
    m_out.text(entry.data);
}

void BinaryEncoder::putEntry(const Entry& entry, std::uint64_t index)
{
    const std::size_t start = m_out.size();
    putPlain(entry);
    if (index == 0)
        return;
    const std::size_t size = m_out.size() - start;
    const std::size_t slot = (index ^ (entry.term.value() << 6U)) % slots;
    const Place& known = m_places[slot];
    if (known.generation == m_generation && known.index == index && known.size == size
        && std::memcmp(m_chunk + known.offset, m_out.data() + start, size) == 0) {
        m_out.resizeDown(start);
        m_out.byte(entryReference);
        m_out.varint(known.offset);
        return;
    }
    m_pending.push_back(
        {slot, {index, m_generation, static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(size)}});
}

// ------------------------------------------------------------ decoding

BinaryDecoder::BinaryDecoder(const char* chunk, std::size_t size, EntryCache* cache)
    : m_chunk(chunk)
    , m_size(size)
    , m_cache(cache)
{ }

std::uint8_t BinaryDecoder::byte()
{
    if (m_at >= m_end) {
        fail();
        return 0;
    }
    return static_cast<std::uint8_t>(m_chunk[m_at++]);
}

std::uint64_t BinaryDecoder::varint()
{
    std::uint64_t value = 0;
    if (!readVarint(m_chunk, m_at, m_end, value))
        fail();
    return value;
}

std::string_view BinaryDecoder::view()
{
    const std::uint64_t size = varint();
    if (!m_ok || size > m_end - m_at) {
        fail();
        return {};
    }
    const std::string_view text(m_chunk + m_at, static_cast<std::size_t>(size));
    m_at += static_cast<std::size_t>(size);
    return text;
}

template <class T>
void BinaryDecoder::takeFields(T& value)
{
    visitFields(value, [this](std::string_view, auto& member) { take(member); });
}

namespace {

template <class Variant, std::size_t I>
void takeAlternative(BinaryDecoder& decoder, Variant& value)
{
    if (value.index() != I)
        value.template emplace<I>();
    decoder.take(*std::get_if<I>(&value));
}

template <class Variant, std::size_t... I>
constexpr auto alternativeTable(std::index_sequence<I...>)
{
    using Take = void (*)(BinaryDecoder&, Variant&);
    return std::array<Take, sizeof...(I)>{&takeAlternative<Variant, I>...};
}

} // namespace

template <class T>
void BinaryDecoder::take(T& value)
{
    if constexpr (std::is_same_v<T, bool>) {
        value = byte() != 0;
    } else if constexpr (std::is_enum_v<T>) {
        value = static_cast<T>(byte());
    } else if constexpr (std::is_integral_v<T>) {
        value = static_cast<T>(varint());
    } else if constexpr (IsStrong<T>::value) {
        value = T(varint());
    } else if constexpr (std::is_same_v<T, Duration>) {
        value = Duration(unzigzag(varint()));
    } else if constexpr (std::is_same_v<T, NodeId>) {
        value = NodeId(view());
    } else if constexpr (std::is_same_v<T, std::string>) {
        value = view();
    } else if constexpr (std::is_same_v<T, PacketId>) {
        value.number = varint();
        value.copies = byte();
    } else if constexpr (std::is_same_v<T, EntryPtr>) {
        takeEntry(value);
    } else if constexpr (IsOptional<T>::value) {
        if (byte() != 0)
            take(value.emplace());
        else
            value.reset();
    } else if constexpr (IsVector<T>::value) {
        const std::uint64_t count = varint();
        if (!m_ok || count > m_end - m_at) // each item takes a byte at least
            return fail();
        value.resize(static_cast<std::size_t>(count));
        for (auto& item : value)
            take(item);
    } else if constexpr (IsVariant<T>::value) {
        static constexpr auto table = alternativeTable<T>(std::make_index_sequence<std::variant_size_v<T>>{});
        const std::uint8_t index = byte();
        if (!m_ok || index >= table.size())
            return fail();
        table[index](*this, value);
    } else if constexpr (std::is_same_v<T, AppendEntries>) {
        takeFields(value);
        take(value.entries);
    } else if constexpr (AnyRequested<T> || AnyForward<T>) {
        value = T(); // not all fields follow
        takeFields(value);
    } else {
        takeFields(value);
    }
}

void BinaryDecoder::takePlain(EntryPtr& entry, std::uint8_t head)
{
    auto fresh = std::make_shared<Entry>();
    fresh->type = static_cast<EntryType>((head & ~inSession) - 1);
    if ((head & inSession) != 0) {
        take(fresh->session);
        take(fresh->acknowledged);
    }
    take(fresh->term);
    take(fresh->client);
    take(fresh->serial);
    take(fresh->more);
    take(fresh->data);
    entry = std::move(fresh);
}

void BinaryDecoder::takeEntry(EntryPtr& entry)
{
    std::size_t place = m_at;
    std::uint8_t head = byte();
    const bool isReference = head == entryReference;
    std::size_t back = 0;
    const std::size_t end = m_end;
    if (isReference) {
        place = static_cast<std::size_t>(varint());
        if (!m_ok || place >= m_size)
            return fail();
    }
    EntryPtr* cached = m_cache ? m_cache->slot(static_cast<std::uint32_t>(place)) : nullptr;
    if (isReference) {
        if (cached && *cached) {
            entry = *cached;
            return;
        }
        back = m_at;
        m_at = place;
        m_end = m_size;
        head = byte();
    }
    if (head == entryReference)
        return fail();
    takePlain(entry, head);
    if (cached)
        *cached = entry;
    if (isReference) {
        m_at = back;
        m_end = end;
    }
}

bool BinaryDecoder::decode(std::size_t offset, std::size_t end, Time& sinceLast, NodeId& node,
                           EventBody& body)
{
    m_at = offset;
    m_end = end;
    m_ok = end <= m_size;
    if (!m_ok)
        return false;
    static constexpr auto table =
        alternativeTable<EventBody>(std::make_index_sequence<std::variant_size_v<EventBody>>{});
    const std::uint8_t kind = byte();
    if (!m_ok || kind >= table.size())
        return false;
    sinceLast = Time(static_cast<std::int64_t>(varint()));
    take(node);
    table[kind](*this, body);
    return m_ok;
}

} // namespace raft::trace
