// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/intervalset.h"
#include "raftcore/check/readcheck.h"

namespace raft::check {

// What clients were told: "acknowledged", and of reads whether they are fresh.
class ClientCheck {
public:
    ClientCheck(World& world, ReadCheck& reads) : m_world(world), m_reads(reads) {}

    void on(const trace::Requested& request);
    void on(const NodeMirror& node, const trace::Responded& response);

private:
    struct Request {
        trace::ClientOp op = trace::ClientOp::Append;
        std::uint64_t entries = 0;
        std::uint64_t event = 0;
        Index committed; // when it was asked
        ReadMode mode = ReadMode::Log;
    };
    struct Key {
        ClientNumber client = 0;
        std::uint64_t serial = 0;
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const noexcept
        {
            return static_cast<std::size_t>(key.serial * emptyLogHash ^ key.client);
        }
    };

    void acknowledge(const NodeMirror& node, const trace::Responded& response, const Request& request, Key key);

    World& m_world;
    ReadCheck& m_reads;
    std::unordered_map<ClientNumber, IntervalSet> m_asked; // the serials that each client has used for entries
    std::unordered_map<Key, Request, KeyHash> m_open;
};

} // namespace raft::check
