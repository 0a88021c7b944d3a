// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/store.h"
#include "ui/narration/narrator.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace ui::events {

// What of a trace a person wants to read.
struct Filter {
    std::uint32_t categories = 0; // bit i = Category i
    bool packets = false;         // also what merely leaves and arrives
    bool details = false;         // also what is of little weight: timers set, writes begun, progress noted
    QString text;                 // in the subject or the sentence; case does not matter
    std::optional<raft::NodeId> node;
    friend bool operator==(const Filter&, const Filter&) = default;

    bool has(Category category) const { return (categories >> static_cast<unsigned>(category)) & 1U; }
    void set(Category category, bool on);
    static Filter standard();
};

// The packet that an event tells of: its leaving, its way, its end.
std::optional<raft::PacketId> packetOf(const raft::trace::Event& event);

// The numbers of the events that pass a filter, found little by little: work() looks at a bounded number of events,
// so a trace of millions never stops the window. Remembers of each packet where it was sent, so that its arrival can
// be told in words. GUI thread.
class EventIndex {
public:
    void open(std::shared_ptr<const raft::trace::TraceStore> store);
    void setFilter(const Filter& filter);
    const Filter& filter() const { return m_filter; }

    // Looks at up to so many events that were not looked at yet; true when there are more.
    bool work(std::uint64_t most);
    std::uint64_t lookedAt() const { return m_lookedAt; }

    const std::vector<std::uint32_t>& shown() const { return m_shown; }
    // How many of them are at or before event n.
    std::size_t countUpTo(std::uint64_t n) const;
    bool event(std::uint64_t n, raft::trace::Event& out) const;
    const Narrator& narrator() const { return m_narrator; }
    KnownPacket packet(raft::PacketId id) const;
    std::uint64_t sentAt(raft::PacketId id) const; // n of the event that sent it; 0 = unknown

private:
    void notePacket(const raft::trace::Event& event);
    bool passes(const raft::trace::Event& event) const;
    Category categoryOf(const raft::trace::Event& event) const;

    std::shared_ptr<const raft::trace::TraceStore> m_store;
    Filter m_filter = Filter::standard();
    std::vector<std::uint32_t> m_shown;
    std::uint64_t m_lookedAt = 0;
    std::vector<std::uint32_t> m_sentAt;          // by packet number: n of its `sent`; 0 = unknown
    std::vector<std::uint8_t> m_packetCategories; // by packet number
    Narrator m_narrator{[this](raft::PacketId id) { return packet(id); }};
};

} // namespace ui::events
