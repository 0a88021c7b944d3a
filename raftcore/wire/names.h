// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

// The members that this protocol knows, in the order in which our own nodes write them. Whatever else a datagram
// holds is ignored.
namespace raft::wire {

// clang-format off

enum class RootKey : std::uint8_t { Src, Dest, Id, Body, V, Cluster, Incarnation, Disk, Cookie, Mac, Crc };
inline constexpr std::array<std::string_view, 11> rootNames{"src", "dest", "id", "body", "v", "cluster",
                                                            "incarnation", "disk", "cookie", "mac", "crc"};

enum class BodyKey : std::uint8_t {
    Type, Term, CandidateId, LastLogIndex, LastLogTerm, VoteGranted, Pre, Transfer, Leader, LeaderId, Success,
    Request, Op, PrevLogIndex, PrevLogTerm, MatchIndex, ConflictIndex, ConflictTerm, LeaderCommit, Round, From,
    To, Ok, Class, LastIndex, Result, ResultBase64, Reason, ReasonBase64, Entries, LastIncludedIndex,
    LastIncludedTerm, Configuration, ConfigurationIndex, Offset, Total, Crc, Done, Data, DataBase64, Mode, Query,
    QueryBase64, Hash, Numbers
};
inline constexpr std::array<std::string_view, 45> bodyNames{
    "type", "term", "candidate_id", "last_log_index", "last_log_term", "vote_granted", "pre", "transfer", "leader",
    "leader_id", "success", "request", "op", "prev_log_index", "prev_log_term", "match_index", "conflict_index",
    "conflict_term", "leader_commit", "round", "from", "to", "ok", "class", "last_index", "result",
    "result_base64", "reason", "reason_base64", "entries", "last_included_index", "last_included_term",
    "configuration", "configuration_index", "offset", "total", "crc", "done", "data", "data_base64", "mode", "query",
    "query_base64", "hash", "numbers"};

enum class EntryKey : std::uint8_t {
    Term, Type, Client, ClientBase64, Serial, Data, DataBase64, More, Session, Acknowledged
};
inline constexpr std::array<std::string_view, 10> entryNames{
    "term", "type", "client", "client_base64", "serial", "data", "data_base64", "more", "session", "acknowledged"};

// Of a configuration: three lists of names.
enum class MembersKey : std::uint8_t { Voters, Outgoing, Learners };
inline constexpr std::array<std::string_view, 3> membersNames{"voters", "outgoing", "learners"};

// clang-format on

} // namespace raft::wire
