// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/event.h"

#include <map>
#include <optional>

namespace raft::trace {

// The packets in flight, with what an exporter wants to know of each.
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
        if (const auto original = m_flights.find(packet.id); original != m_flights.end()) {
            Flight copy = original->second;
            copy.sentAt = at;
            m_flights.insert_or_assign(packet.copy, std::move(copy));
        }
    }
    std::optional<Flight> ended(PacketId id)
    {
        const auto found = m_flights.find(id);
        if (found == m_flights.end())
            return std::nullopt;
        std::optional<Flight> flight(std::move(found->second));
        m_flights.erase(found);
        return flight;
    }

private:
    std::map<PacketId, Flight> m_flights;
};

} // namespace raft::trace
