// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/configuration.h"
#include "raftcore/consensus/entry.h"
#include "raftcore/consensus/fields.h"
#include "raftcore/consensus/message.h"
#include "raftcore/consensus/why.h"

#include <variant>

namespace raft {

// What the machine decided, and why. Each becomes one event of the trace under the name in `kind`.

struct TermChanged {
    static constexpr std::string_view kind = "term";
    Term from, to;
    Why why;
    template <class T = TermChanged>
    static constexpr auto fields()
    {
        return std::tuple{Field{"from", &T::from}, Field{"to", &T::to},
                          Field{"why", &T::why}};
    }
    friend bool operator==(const TermChanged&, const TermChanged&) = default;
};

struct RoleChanged {
    static constexpr std::string_view kind = "role";
    Role from = Role::Follower, to = Role::Follower;
    Term term;
    Why why;
    template <class T = RoleChanged>
    static constexpr auto fields()
    {
        return std::tuple{Field{"from", &T::from}, Field{"to", &T::to},
                          Field{"term", &T::term}, Field{"why", &T::why}};
    }
    friend bool operator==(const RoleChanged&, const RoleChanged&) = default;
};

struct VoteDecided { // on a request for this node's vote, its own candidacy included
    static constexpr std::string_view kind = "vote";
    NodeId candidate;
    Term term;
    bool granted = false;
    bool pre = false;
    Why why;
    template <class T = VoteDecided>
    static constexpr auto fields()
    {
        return std::tuple{Field{"candidate", &T::candidate}, Field{"term", &T::term},
                          Field{"granted", &T::granted}, Field{"pre", &T::pre},
                          Field{"why", &T::why}};
    }
    friend bool operator==(const VoteDecided&, const VoteDecided&) = default;
};

struct EntryAppended { // in memory; not durable yet
    static constexpr std::string_view kind = "append";
    Index index;
    EntryPtr entry; // in files: `term` and `entry`
    friend bool operator==(const EntryAppended& a, const EntryAppended& b)
    {
        return a.index == b.index && *a.entry == *b.entry;
    }
};

struct LogTruncated { // entries `from` … last are gone
    static constexpr std::string_view kind = "truncate";
    Index from;
    Why why;
    template <class T = LogTruncated>
    static constexpr auto fields()
    {
        return std::tuple{Field{"from", &T::from}, Field{"why", &T::why}};
    }
    friend bool operator==(const LogTruncated&, const LogTruncated&) = default;
};

struct ProgressChanged { // a leader's view of a follower
    static constexpr std::string_view kind = "progress";
    NodeId peer;
    Index next, match;
    ProgressState state = ProgressState::Probe;
    template <class T = ProgressChanged>
    static constexpr auto fields()
    {
        return std::tuple{Field{"peer", &T::peer}, Field{"next", &T::next},
                          Field{"match", &T::match}, Field{"state", &T::state}};
    }
    friend bool operator==(const ProgressChanged&, const ProgressChanged&) = default;
};

struct CommitAdvanced {
    static constexpr std::string_view kind = "commit";
    Index from, to;
    Why why;
    template <class T = CommitAdvanced>
    static constexpr auto fields()
    {
        return std::tuple{Field{"from", &T::from}, Field{"to", &T::to},
                          Field{"why", &T::why}};
    }
    friend bool operator==(const CommitAdvanced&, const CommitAdvanced&) = default;
};

struct RandomDrawn { // so that a live run can be fed again
    static constexpr std::string_view kind = "draw";
    std::string purpose;     // "election-timeout"
    std::uint64_t key = 0;   // the n-th draw of this incarnation, from 1
    std::uint64_t value = 0; // for "election-timeout": microseconds
    template <class T = RandomDrawn>
    static constexpr auto fields()
    {
        return std::tuple{Field{"purpose", &T::purpose}, Field{"key", &T::key},
                          Field{"value", &T::value}};
    }
    friend bool operator==(const RandomDrawn&, const RandomDrawn&) = default;
};

struct ConfigurationTaken { // a configuration takes effect on this node
    static constexpr std::string_view kind = "configuration";
    Index index; // 0 = the bootstrap configuration
    Configuration configuration; // in files: `voters`, `outgoing`, `learners`
    friend bool operator==(const ConfigurationTaken&, const ConfigurationTaken&) = default;
};

struct MessageIgnored { // a message that changed nothing, or an AppendEntries that was refused
    static constexpr std::string_view kind = "ignored";
    NodeId from;
    MessageKind message = MessageKind::Heartbeat;
    Why why;
    template <class T = MessageIgnored>
    static constexpr auto fields()
    {
        return std::tuple{Field{"from", &T::from}, Field{"message", &T::message},
                          Field{"why", &T::why}};
    }
    friend bool operator==(const MessageIgnored&, const MessageIgnored&) = default;
};

} // namespace raft
