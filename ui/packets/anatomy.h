// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/clusterstate.h"

#include <QString>

#include <string>
#include <vector>

namespace ui::packets {

// What a packet consists of: the datagram that the wire carries (docs/protocol.md), and its fields by name.
struct Field {
    QString name;  // "term", "entries[0].data"; of the envelope as it stands there: "src"
    QString value;
    friend bool operator==(const Field&, const Field&) = default;
};
struct Anatomy {
    std::string bytes; // encoded anew: the cookie of the run is not recorded, and stands as 0; empty: it fits no datagram
    std::vector<Field> fields; // in the order of the datagram
    bool lacksSnapshot = false; // the bytes of a snapshot's chunk are not recorded
};

Anatomy dissect(const raft::trace::PacketState& packet, const raft::trace::ClusterState& state, const std::string& cluster);

std::vector<Field> fieldsOf(const std::string& json); // of one JSON object, in its order, flat
QString hexDump(const std::string& bytes); // "0000  7b 22 73 …  {"src"…", eight a line

} // namespace ui::packets
