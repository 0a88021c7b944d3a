// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/wire/names.h"
#include "raftcore/wire/rejection.h"

#include <optional>
#include <vector>

// From bytes to members, not yet to a message: nothing is believed here but that it is one JSON object.
namespace raft::wire {

enum class ValueKind : std::uint8_t {
    Null,
    Flag,
    Number,
    OtherNumber, // negative, with a point or an exponent, or 2^64 and above
    Text,
    List,
    Object
};

struct Value {
    ValueKind kind = ValueKind::Null;
    bool flag = false;
    std::uint64_t number = 0;
    std::string_view text; // points into the parsed copy
};

// The known members of one object.
template <class Key, std::size_t N>
class Members {
public:
    void clear() { m_present = 0; }
    bool has(Key key) const { return (m_present >> static_cast<unsigned>(key)) & 1U; }
    const Value* find(Key key) const { return has(key) ? &m_values[static_cast<std::size_t>(key)] : nullptr; }
    Value& add(Key key)
    {
        m_present |= std::uint64_t{1} << static_cast<unsigned>(key);
        return m_values[static_cast<std::size_t>(key)];
    }

private:
    static_assert(N <= 64);
    std::uint64_t m_present = 0;
    std::array<Value, N> m_values;
};

using RootMembers = Members<RootKey, rootNames.size()>;
using BodyMembers = Members<BodyKey, bodyNames.size()>;
using EntryMembers = Members<EntryKey, entryNames.size()>;

// Reused from datagram to datagram, so that parsing allocates nothing.
struct Parsed {
    RootMembers root;
    BodyMembers body;
    std::vector<EntryMembers> entries; // the first `entryCount`
    std::size_t entryCount = 0;
    // A configuration's lists; a list that is not there is empty, one that is there is in `memberLists`.
    std::array<std::vector<std::string_view>, membersNames.size()> members;
    std::uint8_t memberLists = 0; // a bit for each MembersKey
    std::vector<std::uint64_t> numbers; // of a refusal
    std::string copy; // the bytes, unescaped in place
};

// Nothing: it was parsed. Known members may stand in any order; unknown ones are ignored.
std::optional<Rejection> parse(std::string_view datagram, Parsed& parsed);

} // namespace raft::wire
