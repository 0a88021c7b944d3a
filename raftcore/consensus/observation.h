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

struct SnapshotNoted {
    static constexpr std::string_view kind = "snapshot";
    enum class What : std::uint8_t { Taken, Sending, Installed };
    What what = What::Taken;
    Index index;
    Term term;
    std::uint64_t hash = 0;   // of the state machine's state; 0 when sending
    std::uint64_t bytes = 0;  // of the whole
    NodeId peer;              // to whom it is sent, or from whom it came
    std::uint64_t offset = 0; // sending: the follower holds the bytes before
    Why why = why::Started{};
    template <class T = SnapshotNoted>
    static constexpr auto fields()
    {
        return std::tuple{Field{"what", &T::what},   Field{"index", &T::index}, Field{"term", &T::term},
                          Field{"hash", &T::hash},   Field{"bytes", &T::bytes}, Field{"peer", &T::peer},
                          Field{"offset", &T::offset}, Field{"why", &T::why}};
    }
    friend bool operator==(const SnapshotNoted&, const SnapshotNoted&) = default;
};

struct LogCompacted { // entries before `firstIndex` are dropped, behind a durable snapshot
    static constexpr std::string_view kind = "compacted";
    Index firstIndex;
    template <class T = LogCompacted>
    static constexpr auto fields() { return std::tuple{Field{"firstIndex", &T::firstIndex}}; }
    friend bool operator==(const LogCompacted&, const LogCompacted&) = default;
};

struct LeaseChanged { // a leader believes that it may answer reads alone until then
    static constexpr std::string_view kind = "lease";
    std::optional<Time> until; // none = given up
    template <class T = LeaseChanged>
    static constexpr auto fields() { return std::tuple{Field{"until", &T::until}}; }
    friend bool operator==(const LeaseChanged&, const LeaseChanged&) = default;
};

struct TransferChanged { // leadership is handed over (dissertation §3.10)
    static constexpr std::string_view kind = "transfer";
    enum class What : std::uint8_t { Begun, TimeoutNow, Done, GivenUp, Refused };
    What what = What::Begun;
    NodeId to;
    Why why;
    template <class T = TransferChanged>
    static constexpr auto fields()
    {
        return std::tuple{Field{"what", &T::what}, Field{"to", &T::to},
                          Field{"why", &T::why}};
    }
    friend bool operator==(const TransferChanged&, const TransferChanged&) = default;
};

struct MembersChanging { // how a change of members gets on at the leader (dissertation §4)
    static constexpr std::string_view kind = "change";
    enum class What : std::uint8_t { CatchingUp, Round, CaughtUp, Joint, Single, Final, Done, GivenUp, Refused };
    What what = What::CatchingUp;
    NodeId peer;             // CatchingUp, Round, CaughtUp: the new member
    std::uint64_t round = 0; // Round: which, from 1
    Index target;            // Round: the peer must hold the log up to here; Joint, Single, Final, Done: the entry
    Why why;
    template <class T = MembersChanging>
    static constexpr auto fields()
    {
        return std::tuple{Field{"what", &T::what}, Field{"peer", &T::peer}, Field{"round", &T::round},
                          Field{"target", &T::target}, Field{"why", &T::why}};
    }
    friend bool operator==(const MembersChanging&, const MembersChanging&) = default;
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

std::string_view toString(SnapshotNoted::What what);   // "taken", "sending", "installed"
std::string_view toString(TransferChanged::What what); // "begun", "timeout-now", "done", "given-up", "refused"
std::string_view toString(MembersChanging::What what); // "catching-up", "round", "caught-up", "joint", …
std::optional<SnapshotNoted::What> snapshotWhatFromString(std::string_view text);
std::optional<TransferChanged::What> transferWhatFromString(std::string_view text);
std::optional<MembersChanging::What> membersWhatFromString(std::string_view text);

} // namespace raft
