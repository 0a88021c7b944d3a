// SPDX-License-Identifier: MIT
#include "ui/events/eventindex.h"

#include <algorithm>

namespace ui::events {

using namespace raft::trace;

namespace {

constexpr std::uint64_t mostPackets = 64'000'000; // numbers beyond it come from strange files and are not indexed

template <class T>
const T* as(const Event& event)
{
    return std::get_if<T>(&event.body);
}

std::optional<raft::PacketId> endedPacket(const Event& event)
{
    if (const auto* e = as<PacketDelivered>(event))
        return e->id;
    if (const auto* e = as<PacketLost>(event))
        return e->id;
    if (const auto* e = as<PacketDuplicated>(event))
        return e->id;
    return std::nullopt;
}

bool isTraffic(const Event& event)
{
    return as<PacketSent>(event) || as<PacketDelivered>(event) || as<PacketDuplicated>(event);
}

} // namespace

std::optional<raft::PacketId> packetOf(const Event& event)
{
    if (const auto* e = as<PacketSent>(event))
        return e->id;
    if (const auto* e = as<PacketDue>(event))
        return e->id;
    return endedPacket(event);
}

void Filter::set(Category category, bool on)
{
    const std::uint32_t bit = 1U << static_cast<unsigned>(category);
    categories = on ? categories | bit : categories & ~bit;
}

Filter Filter::standard()
{
    Filter filter;
    for (const Category category : {Category::Elections, Category::Replication, Category::Clients, Category::Faults, Category::Safety, Category::Members, Category::Snapshots})
        filter.set(category, true);
    return filter;
}

void EventIndex::open(std::shared_ptr<const TraceStore> store)
{
    m_store = std::move(store);
    m_shown.clear();
    m_sentAt.clear();
    m_packetCategories.clear();
    m_lookedAt = 0;
}

void EventIndex::setFilter(const Filter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_shown.clear();
    m_lookedAt = 0;
}

bool EventIndex::work(std::uint64_t most)
{
    if (!m_store)
        return false;
    const std::uint64_t size = m_store->size();
    const std::uint64_t to = std::min(size, m_lookedAt + most);
    m_store->forEach(m_lookedAt + 1, to, [this](const Event& event) {
        notePacket(event);
        if (passes(event))
            m_shown.push_back(static_cast<std::uint32_t>(event.n));
        return true;
    });
    m_lookedAt = to;
    return m_lookedAt < size;
}

void EventIndex::notePacket(const Event& event)
{
    const auto* sent = as<PacketSent>(event);
    if (!sent || sent->id.number >= mostPackets)
        return;
    const auto at = static_cast<std::size_t>(sent->id.number);
    if (at >= m_sentAt.size()) {
        m_sentAt.resize(std::max<std::size_t>(at + 1, m_sentAt.size() * 3 / 2));
        m_packetCategories.resize(m_sentAt.size());
    }
    m_sentAt[at] = static_cast<std::uint32_t>(event.n);
    m_packetCategories[at] = static_cast<std::uint8_t>(m_narrator.categoryOf(event));
}

Category EventIndex::categoryOf(const Event& event) const
{
    if (const auto id = endedPacket(event); id && id->number < m_packetCategories.size())
        return static_cast<Category>(m_packetCategories[static_cast<std::size_t>(id->number)]);
    return m_narrator.categoryOf(event);
}

bool EventIndex::passes(const Event& event) const
{
    if (as<PacketDue>(event) && !m_filter.details)
        return false;
    if (isTraffic(event) && !m_filter.packets)
        return false;
    if (!m_filter.details && m_narrator.weightOf(event) == Weight::Detail)
        return false;
    if (!m_filter.has(categoryOf(event)))
        return false;
    if (m_filter.node && event.node != *m_filter.node)
        return false;
    if (m_filter.text.isEmpty())
        return true;
    const Story story = m_narrator.tell(event);
    return story.sentence.contains(m_filter.text, Qt::CaseInsensitive) || story.subject.contains(m_filter.text, Qt::CaseInsensitive);
}

std::size_t EventIndex::countUpTo(std::uint64_t n) const
{
    return static_cast<std::size_t>(std::upper_bound(m_shown.begin(), m_shown.end(), n) - m_shown.begin());
}

bool EventIndex::event(std::uint64_t n, Event& out) const
{
    return m_store && m_store->read(n, out);
}

std::uint64_t EventIndex::sentAt(raft::PacketId id) const
{
    return id.number < m_sentAt.size() ? m_sentAt[static_cast<std::size_t>(id.number)] : 0;
}

KnownPacket EventIndex::packet(raft::PacketId id) const
{
    Event event;
    if (!m_store || sentAt(id) == 0 || !m_store->read(sentAt(id), event))
        return {};
    const auto* sent = as<PacketSent>(event);
    return sent ? KnownPacket{event.node, std::make_shared<const raft::Message>(sent->msg)} : KnownPacket{};
}

} // namespace ui::events
