// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/entry.h"

#include <map>
#include <string>
#include <string_view>

namespace raft {

// Client sessions (dissertation §6.3): what each client's commands were answered, so that one that comes again is
// answered and not executed. The table is a part of the replicated state: nothing but the entries of the log,
// applied in their order, changes it, so it is the same on every server, and snapshots hold it.
//
// A session keeps the answers to the serials that its client has not acknowledged, the newest `window` of them at
// most. When more sessions are open than the entry that opens one allows, the least recently used go: by the order
// of the log, not by anybody's clock.
class SessionTable {
public:
    static constexpr std::size_t window = 1'024;

    struct Reply {
        Index index;      // where the command took effect
        std::string text; // what the state machine said
    };
    struct Session {
        std::string client;
        std::uint64_t acknowledged = 0; // the client has the answers to all serials below
        Index lastUsed;
        std::map<std::uint64_t, Reply> replies; // by serial
    };
    enum class Standing : std::uint8_t {
        New,
        Repeated, // replyTo() has the answer
        Outdated, // the client has said that it has the answer, or it is too long ago
        Unknown,  // the session is not open
    };

    // An entry of type Session: "register LIMIT" or "close". What the client is told.
    std::string apply(Index index, const Entry& entry);
    // A command of a session. Afterwards the session counts as used.
    Standing meet(Index index, const Entry& entry);
    void keep(Index index, const Entry& entry, std::string text); // of a command that was carried out
    const Reply* replyTo(Index session, std::uint64_t serial) const;

    const std::map<Index, Session>& sessions() const { return m_sessions; }
    // Equal tables have equal hashes, whatever their history; an empty one has 0.
    std::uint64_t hash() const { return m_hash; }
    // The table as bytes (bytes.h) and back; restore() of anything else fails and changes nothing.
    std::string snapshot() const;
    bool restore(std::string_view snapshot);

    static std::string registering(std::uint64_t limit) { return "register " + std::to_string(limit); }
    static constexpr std::string_view closing = "close";

private:
    using Sessions = std::map<Index, Session>;
    void open(Index index, std::string client, std::uint64_t limit);
    void erase(Sessions::iterator it);
    void forget(Index id, Session& session, std::uint64_t below);

    Sessions m_sessions;
    std::uint64_t m_hash = 0; // the sum of the hashes of all sessions and replies
};

} // namespace raft
