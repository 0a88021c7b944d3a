// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/packetid.h"

#include <deque>

namespace raft::cluster {

// The packets that ended last, so that they can be sent again. What they say is kept elsewhere, and forgotten when it
// is too much.
class EndedPackets {
public:
    static constexpr std::size_t most = 2'048; // fewer than the network knows the copies of
    static constexpr std::size_t mostBytes = 8'000'000;

    template <class Forget>
    void add(PacketId id, std::size_t bytes, Forget&& forget)
    {
        m_packets.push_back({id, bytes});
        m_bytes += bytes;
        while (m_packets.size() > most || m_bytes > mostBytes) {
            const Ended oldest = m_packets.front();
            m_packets.pop_front();
            m_bytes -= oldest.bytes;
            forget(oldest.id);
        }
    }

private:
    struct Ended {
        PacketId id;
        std::size_t bytes = 0;
    };
    std::deque<Ended> m_packets;
    std::size_t m_bytes = 0;
};

} // namespace raft::cluster
