// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/check/world.h"

namespace raft::check {

// What clients were told: "acknowledged".
class ClientCheck {
public:
    explicit ClientCheck(World& world) : m_world(world) {}

    void on(const trace::Requested& request);
    void on(const NodeMirror& node, const trace::Responded& response);

private:
    struct Request {
        trace::ClientOp op = trace::ClientOp::Append;
        std::uint64_t entries = 0;
        std::uint64_t event = 0;
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
    std::unordered_map<Key, Request, KeyHash> m_open;
};

} // namespace raft::check
