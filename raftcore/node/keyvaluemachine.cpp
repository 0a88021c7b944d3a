// SPDX-License-Identifier: MIT
#include "raftcore/node/keyvaluemachine.h"

#include <utility>

namespace raft {

namespace {

// Cuts the first word off `text`. Words are parted by one blank each, so that a value keeps its blanks.
std::string_view takeWord(std::string_view& text)
{
    const std::size_t blank = text.find(' ');
    const std::string_view word = text.substr(0, blank);
    text = blank == std::string_view::npos ? std::string_view() : text.substr(blank + 1);
    return word;
}

std::uint64_t fingerprint(std::string_view bytes, std::uint64_t seed)
{
    std::uint64_t hash = seed;
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    hash = (hash ^ (hash >> 32)) * 0x9e3779b97f4a7c15U;
    return hash ^ (hash >> 29);
}

std::uint64_t pairHash(std::string_view key, std::string_view value)
{
    return fingerprint(value, fingerprint(key, 0xcbf29ce484222325U));
}

ApplyResult failure(std::string text)
{
    return ApplyResult{"error: " + std::move(text), {}};
}

ApplyResult noSuchKey(std::string_view key)
{
    return failure("no such key: " + std::string(key));
}

} // namespace

std::unique_ptr<StateMachine> KeyValueMachine::clone() const
{
    return std::make_unique<KeyValueMachine>(*this);
}

std::optional<std::string> KeyValueMachine::value(const std::string& key) const
{
    const auto it = m_values.find(key);
    return it == m_values.end() ? std::nullopt : std::optional(it->second);
}

void KeyValueMachine::store(const std::string& key, std::optional<std::string> value)
{
    const auto it = m_values.find(key);
    if (it != m_values.end())
        m_hash -= pairHash(key, it->second);
    if (value) {
        m_hash += pairHash(key, *value);
        m_values.insert_or_assign(key, std::move(*value));
    } else if (it != m_values.end()) {
        m_values.erase(it);
    }
}

ApplyResult KeyValueMachine::apply(const Entry& entry)
{
    std::string_view rest = entry.data;
    const std::string_view command = takeWord(rest);
    if (command == "set")
        return set(rest);
    if (command == "get")
        return fetch(rest);
    if (command == "del")
        return remove(rest);
    if (command == "cas")
        return compareAndSet(rest);
    return failure("not a command: expected set, get, del or cas");
}

ApplyResult KeyValueMachine::set(std::string_view rest)
{
    const bool hasValue = rest.find(' ') != std::string_view::npos;
    const std::string key(takeWord(rest));
    if (key.empty() || !hasValue)
        return failure("expected: set KEY VALUE");
    const std::string value(rest);
    store(key, value);
    return ApplyResult{"ok", {StateChange{key, value}}};
}

ApplyResult KeyValueMachine::fetch(std::string_view rest) const
{
    const std::string key(takeWord(rest));
    if (key.empty() || !rest.empty())
        return failure("expected: get KEY");
    const auto it = m_values.find(key);
    return it == m_values.end() ? noSuchKey(key) : ApplyResult{it->second, {}};
}

ApplyResult KeyValueMachine::remove(std::string_view rest)
{
    const std::string key(takeWord(rest));
    if (key.empty() || !rest.empty())
        return failure("expected: del KEY");
    if (!m_values.contains(key))
        return noSuchKey(key);
    store(key, std::nullopt);
    return ApplyResult{"ok", {StateChange{key, std::nullopt}}};
}

ApplyResult KeyValueMachine::compareAndSet(std::string_view rest)
{
    const std::string key(takeWord(rest));
    const bool hasBoth = rest.find(' ') != std::string_view::npos;
    const std::string expected(takeWord(rest));
    if (key.empty() || !hasBoth)
        return failure("expected: cas KEY OLD NEW");
    const auto it = m_values.find(key);
    if (it == m_values.end())
        return noSuchKey(key);
    if (it->second != expected)
        return failure(key + " is " + it->second + ", not " + expected);
    const std::string value(rest);
    store(key, value);
    return ApplyResult{"ok", {StateChange{key, value}}};
}

} // namespace raft
