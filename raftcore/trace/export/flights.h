// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/event.h"

#include <deque>
#include <map>
#include <optional>

namespace raft::trace {

// The packets in flight, with what an exporter wants to know of each; and the newest that have ended, since a person
// may send them once more.
template <class T>
class Flights {
public:
    struct Flight {
        NodeId from, to;
        Time sentAt{};
        T data;
    };
    void sent(const NodeId& from, const PacketSent& packet, Time at, T data)
    {
        m_flights.insert_or_assign(packet.id, Flight{from, packet.to, at, std::move(data)});
    }
    void copied(const PacketDuplicated& packet, Time at)
    {
        const auto original = m_flights.find(packet.id);
        const auto past = original == m_flights.end() ? m_past.find(packet.id) : m_past.end();
        if (original == m_flights.end() && past == m_past.end())
            return;
        Flight copy = past != m_past.end() ? past->second : original->second;
        copy.sentAt = at;
        m_flights.insert_or_assign(packet.copy, std::move(copy));
    }
    std::optional<Flight> ended(PacketId id)
    {
        const auto found = m_flights.find(id);
        if (found == m_flights.end())
            return std::nullopt;
        std::optional<Flight> flight(std::move(found->second));
        m_flights.erase(found);
        remember(id, *flight);
        return flight;
    }

private:
    static constexpr std::size_t mostPast = 4'096; // a cluster can send fewer than these once more

    void remember(PacketId id, const Flight& flight)
    {
        m_past.insert_or_assign(id, flight);
        m_pastOrder.push_back(id);
        if (m_pastOrder.size() > mostPast) {
            m_past.erase(m_pastOrder.front());
            m_pastOrder.pop_front();
        }
    }

    std::map<PacketId, Flight> m_flights, m_past;
    std::deque<PacketId> m_pastOrder;
};

} // namespace raft::trace
