// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/network/udpport.h"
#include "raftcore/node/replicahost.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <map>

namespace raft {

// What one node of an embedding program needs to know.
struct NodeOptions {
    NodeId id;
    // Every member of the cluster with its address, this node too: it binds its own and talks to the others'.
    // The same on all nodes.
    std::map<NodeId, UdpAddress> members;
    std::string cluster = "raft"; // 1 to 40 printable characters; datagrams and disks of others are refused
    std::uint64_t cookie = 0;     // the same on all nodes; below 2^53
    QByteArray key;               // for HMAC; needed unless every address is a loopback address
    QString file;                 // the node's database; empty: in memory, and gone with the node
    Duration electionTimeoutMin{150'000}, electionTimeoutMax{300'000}, heartbeatInterval{50'000};
    Duration requestTimeout{3'000'000};
    // A snapshot is taken when so many entries, or bytes of them, were applied since the last one; 0 = never. So many
    // entries before its end stay in the log for members that are a little behind.
    std::uint64_t snapshotEntries = 10'000, snapshotBytes = 64U << 20U, keptEntries = 64;
    std::uint64_t maxSessions = 1'000; // of all clients of the cluster; the least recently used one expires
    std::uint64_t seed = 0;       // of the election timeouts; 0 = from the system
    std::function<std::unique_ptr<StateMachine>()> stateMachine; // null: a KeyValueMachine
    // Sees what the node decides, on the node's thread; null: nobody does.
    std::function<void(const Observation&)> observer;
    std::function<void(const std::string&)> failed; // the disk failed and the node stopped; on the node's thread
};

} // namespace raft
