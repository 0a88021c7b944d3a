// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/types.h"

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace raft::cluster {

// One ordered queue of everything that will happen: deadlines, packets in flight, finished writes, requests. What
// falls on the same instant happens in the order in which it was put in. A value without clock, threads or sockets.
template <class Item>
class Scheduler {
public:
    struct Slot { // where an item stands; never given twice
        Time at{};
        std::uint64_t sequence = 0;
        friend auto operator<=>(const Slot&, const Slot&) = default;
    };

    Slot add(Time at, Item item)
    {
        const Slot slot{at, ++m_sequence};
        if (m_spare.empty()) {
            m_items.emplace(slot, std::move(item));
            return slot;
        }
        auto place = std::move(m_spare.back());
        m_spare.pop_back();
        place.key() = slot;
        place.mapped() = std::move(item);
        m_items.insert(std::move(place));
        return slot;
    }
    bool cancel(const Slot& slot) { return m_items.erase(slot) > 0; } // false: it has happened, or was cancelled

    std::optional<Time> next() const
    {
        return m_items.empty() ? std::nullopt : std::optional(m_items.begin()->first.at);
    }
    const Item* peek() const { return m_items.empty() ? nullptr : &m_items.begin()->second; }
    // Takes the first item; there must be one.
    std::pair<Time, Item> take()
    {
        auto place = m_items.extract(m_items.begin());
        std::pair<Time, Item> first{place.key().at, std::move(place.mapped())};
        if (m_spare.size() < mostSpare)
            m_spare.push_back(std::move(place));
        return first;
    }
    // Whether an item of this instant or an earlier one fulfils it.
    template <class Predicate>
    bool anyUntil(Time until, Predicate&& fulfils) const
    {
        for (auto it = m_items.begin(); it != m_items.end() && it->first.at <= until; ++it) {
            if (fulfils(it->second))
                return true;
        }
        return false;
    }
    std::size_t size() const { return m_items.size(); }
    bool isEmpty() const { return m_items.empty(); }

private:
    using Items = std::map<Slot, Item>;
    static constexpr std::size_t mostSpare = 256;

    Items m_items;
    std::vector<typename Items::node_type> m_spare; // places of items that have happened, for the next ones
    std::uint64_t m_sequence = 0;
};

} // namespace raft::cluster
