// SPDX-License-Identifier: MIT
#include "raftcore/node/keyvaluemachine.h"

#include "raftcore/node/bytes.h"

#include <algorithm>
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

std::string KeyValueMachine::query(std::string_view question) const
{
    if (!isQuestion(question))
        return failure("not a question: expected get KEY").text;
    std::string_view rest = question;
    takeWord(rest);
    return fetch(rest).text;
}

bool KeyValueMachine::isQuestion(std::string_view text) const { return takeWord(text) == "get"; }

std::vector<const KeyValueMachine::Values::value_type*> KeyValueMachine::sorted() const
{
    std::vector<const Values::value_type*> pairs;
    pairs.reserve(m_values.size());
    for (const auto& pair : m_values)
        pairs.push_back(&pair);
    std::sort(pairs.begin(), pairs.end(), [](const auto* a, const auto* b) { return a->first < b->first; });
    return pairs;
}

std::string KeyValueMachine::snapshot() const
{
    std::size_t size = 10;
    for (const auto& [key, value] : m_values)
        size += key.size() + value.size() + 20;
    std::string out;
    out.reserve(size);
    bytes::putNumber(out, m_values.size());
    for (const auto* pair : sorted()) {
        bytes::putText(out, pair->first);
        bytes::putText(out, pair->second);
    }
    return out;
}

bool KeyValueMachine::restore(std::string_view snapshot)
{
    const std::optional<std::uint64_t> count = bytes::takeNumber(snapshot);
    if (!count || *count > snapshot.size()) // a pair takes two bytes at least
        return false;
    Values values;
    values.reserve(*count);
    std::uint64_t hash = 0;
    std::string_view before;
    for (std::uint64_t n = 0; n < *count; ++n) {
        const auto key = bytes::takeText(snapshot);
        const auto value = key ? bytes::takeText(snapshot) : std::nullopt;
        if (!value || key->empty() || (n > 0 && *key <= before))
            return false;
        values.emplace(*key, *value);
        hash += pairHash(*key, *value);
        before = *key;
    }
    if (!snapshot.empty())
        return false;
    m_values = std::move(values);
    m_hash = hash;
    return true;
}

std::vector<StateChange> KeyValueMachine::contents() const
{
    std::vector<StateChange> changes;
    changes.reserve(m_values.size());
    for (const auto* pair : sorted())
        changes.push_back({pair->first, pair->second});
    return changes;
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
