// SPDX-License-Identifier: MIT
#include "raftcore/node/sessiontable.h"

#include "raftcore/node/bytes.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace raft {

namespace {

std::uint64_t mix(std::uint64_t hash, std::uint64_t number)
{
    hash = (hash ^ number) * 0x9e3779b97f4a7c15U;
    return hash ^ (hash >> 31U);
}

std::uint64_t mix(std::uint64_t hash, std::string_view text)
{
    hash = mix(hash, text.size());
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return mix(hash, 0);
}

std::uint64_t hashOf(Index id, const SessionTable::Session& session)
{
    const std::uint64_t named = mix(mix(0x5e551025U, id.value()), session.client);
    return mix(mix(named, session.acknowledged), session.lastUsed.value());
}

std::uint64_t hashOf(Index id, std::uint64_t serial, const SessionTable::Reply& reply)
{
    return mix(mix(mix(mix(0x2e91e5U, id.value()), serial), reply.index.value()), reply.text);
}

// The limit of "register LIMIT"; nothing for any other text.
std::optional<std::uint64_t> limitOf(std::string_view text)
{
    constexpr std::string_view word = "register ";
    if (!text.starts_with(word))
        return std::nullopt;
    text.remove_prefix(word.size());
    std::uint64_t limit = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), limit);
    if (error != std::errc() || end != text.data() + text.size() || limit == 0)
        return std::nullopt;
    return limit;
}

} // namespace

std::string SessionTable::apply(Index index, const Entry& entry)
{
    if (entry.data == closing) {
        if (const auto it = m_sessions.find(entry.session); it != m_sessions.end())
            erase(it);
        return "ok"; // also when it was closed before: to ask twice is no error
    }
    const std::optional<std::uint64_t> limit = limitOf(entry.data);
    if (!limit)
        return "error: expected: register LIMIT, or close";
    open(index, entry.client, *limit);
    return "ok";
}

void SessionTable::open(Index index, std::string client, std::uint64_t limit)
{
    Session session{std::move(client), 0, index, {}};
    m_hash += hashOf(index, session);
    m_sessions.insert_or_assign(index, std::move(session));
    while (m_sessions.size() > limit) {
        const auto oldest = std::min_element(m_sessions.begin(), m_sessions.end(), [](const auto& a, const auto& b) {
            return a.second.lastUsed < b.second.lastUsed;
        });
        erase(oldest);
    }
}

void SessionTable::erase(Sessions::iterator it)
{
    forget(it->first, it->second, UINT64_MAX);
    m_hash -= hashOf(it->first, it->second);
    m_sessions.erase(it);
}

void SessionTable::forget(Index id, Session& session, std::uint64_t below)
{
    const auto end = session.replies.lower_bound(below);
    for (auto it = session.replies.begin(); it != end; ++it)
        m_hash -= hashOf(id, it->first, it->second);
    session.replies.erase(session.replies.begin(), end);
}

SessionTable::Standing SessionTable::meet(Index index, const Entry& entry)
{
    const auto it = m_sessions.find(entry.session);
    if (it == m_sessions.end())
        return Standing::Unknown;
    auto& [id, session] = *it;
    m_hash -= hashOf(id, session);
    session.lastUsed = index;
    session.acknowledged = std::max(session.acknowledged, entry.acknowledged);
    m_hash += hashOf(id, session);
    forget(id, session, session.acknowledged);
    if (entry.serial < session.acknowledged)
        return Standing::Outdated;
    return session.replies.contains(entry.serial) ? Standing::Repeated : Standing::New;
}

void SessionTable::keep(Index index, const Entry& entry, std::string text)
{
    const auto it = m_sessions.find(entry.session);
    if (it == m_sessions.end())
        return;
    auto& [id, session] = *it;
    if (const auto old = session.replies.find(entry.serial); old != session.replies.end()) {
        m_hash -= hashOf(id, old->first, old->second);
        session.replies.erase(old);
    }
    const auto kept = session.replies.emplace(entry.serial, Reply{index, std::move(text)}).first;
    m_hash += hashOf(id, kept->first, kept->second);
    if (session.replies.size() <= window)
        return;
    // The oldest goes. Its serial counts as acknowledged: it may be refused some day, but never executed again.
    m_hash -= hashOf(id, session);
    session.acknowledged = session.replies.begin()->first + 1;
    m_hash += hashOf(id, session);
    forget(id, session, session.acknowledged);
}

const SessionTable::Reply* SessionTable::replyTo(Index session, std::uint64_t serial) const
{
    const auto it = m_sessions.find(session);
    if (it == m_sessions.end())
        return nullptr;
    const auto reply = it->second.replies.find(serial);
    return reply == it->second.replies.end() ? nullptr : &reply->second;
}

std::string SessionTable::snapshot() const
{
    std::string out;
    bytes::putNumber(out, m_sessions.size());
    for (const auto& [id, session] : m_sessions) {
        bytes::putNumber(out, id.value());
        bytes::putText(out, session.client);
        bytes::putNumber(out, session.acknowledged);
        bytes::putNumber(out, session.lastUsed.value());
        bytes::putNumber(out, session.replies.size());
        for (const auto& [serial, reply] : session.replies) {
            bytes::putNumber(out, serial);
            bytes::putNumber(out, reply.index.value());
            bytes::putText(out, reply.text);
        }
    }
    return out;
}

namespace {

bool takeReplies(std::string_view& in, SessionTable::Session& session)
{
    const auto count = bytes::takeNumber(in);
    if (!count || *count > SessionTable::window)
        return false;
    for (std::uint64_t n = 0; n < *count; ++n) {
        const auto serial = bytes::takeNumber(in);
        const auto index = serial ? bytes::takeNumber(in) : std::nullopt;
        const auto text = index ? bytes::takeText(in) : std::nullopt;
        const bool isNext = session.replies.empty() || (serial && *serial > session.replies.rbegin()->first);
        if (!text || !isNext || *serial < session.acknowledged)
            return false;
        session.replies.emplace(*serial, SessionTable::Reply{Index(*index), std::string(*text)});
    }
    return true;
}

} // namespace

bool SessionTable::restore(std::string_view in)
{
    SessionTable table;
    const auto count = bytes::takeNumber(in);
    if (!count)
        return false;
    for (std::uint64_t n = 0; n < *count; ++n) {
        const auto id = bytes::takeNumber(in);
        const auto client = id ? bytes::takeText(in) : std::nullopt;
        const auto acknowledged = client ? bytes::takeNumber(in) : std::nullopt;
        const auto lastUsed = acknowledged ? bytes::takeNumber(in) : std::nullopt;
        const bool isNext = table.m_sessions.empty() || (id && *id > table.m_sessions.rbegin()->first.value());
        if (!lastUsed || !isNext)
            return false;
        Session session{std::string(*client), *acknowledged, Index(*lastUsed), {}};
        if (!takeReplies(in, session))
            return false;
        table.m_hash += hashOf(Index(*id), session);
        for (const auto& [serial, reply] : session.replies)
            table.m_hash += hashOf(Index(*id), serial, reply);
        table.m_sessions.emplace(Index(*id), std::move(session));
    }
    if (!in.empty())
        return false;
    *this = std::move(table);
    return true;
}

} // namespace raft
