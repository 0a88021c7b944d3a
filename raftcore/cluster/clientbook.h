// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/command.h"
#include "raftcore/node/request.h"

#include <deque>
#include <map>

namespace raft::cluster {

// A client of the cluster: what it has asked, and what it still may ask again.
struct Client {
    struct Asked {
        ClientRequest request;
        NodeId node;              // asked last
        std::uint64_t tries = 0;  // after the first
        bool isOpen = true;       // it is waiting for an answer
        bool gaveUp = false;      // it does not wait for an answer any more, and hears none
        bool isKnown = false;     // it was done, or certainly was not: nothing is left to be asked again
    };
    static constexpr std::size_t mostKept = 256; // requests that can be asked again by hand

    NodeId node;                  // whom it asks when nobody is named; empty = any that is up
    std::uint64_t retries = 0;
    std::uint64_t nextSerial = 1;
    bool wantsSession = false;
    Index session;                // 0 = none is open
    std::uint64_t opening = 0;    // serial of the request that opens one; 0 = none
    std::deque<command::AppendCommand> held; // until the session is open
    std::map<std::uint64_t, Asked> asked;    // by serial; the newest

    // It knows what became of all serials below.
    std::uint64_t acknowledged() const
    {
        for (const auto& [serial, request] : asked) {
            if (!request.isKnown)
                return serial;
        }
        return nextSerial;
    }
    // Takes the place of the oldest whose outcome is known. Another one is dropped only when there is none.
    void keep(Asked request)
    {
        const std::uint64_t serial = request.request.serial;
        asked.insert_or_assign(serial, std::move(request));
        if (asked.size() <= mostKept)
            return;
        for (auto it = asked.begin(); it != asked.end(); ++it) {
            if (it->second.isKnown)
                return void(asked.erase(it));
        }
        asked.erase(asked.begin());
    }
};

} // namespace raft::cluster
