// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/types.h"
#include "raftcore/wire/parser.h"
#include "raftcore/wire/text.h"

namespace raft::wire {

inline constexpr std::uint64_t numberLimit = Term::limit; // 2^53

// Reads the members of one object. The first thing that is wrong stays; what is read after it does not matter.
template <class Key, class Object, class Names>
class Reader {
public:
    Reader(const Object& object, const Names& names, Cause cause)
        : m_object(object)
        , m_names(names)
        , m_cause(cause)
    { }

    const std::optional<Rejection>& rejection() const { return m_rejection; }
    bool has(Key key) const { return m_object.has(key); }

    void refuse(Cause cause, std::string detail)
    {
        if (!m_rejection)
            m_rejection = Rejection{cause, std::move(detail)};
    }

    std::uint64_t number(Key key)
    {
        const Value* value = need(key, ValueKind::Number, "a whole number from 0 to 2^53 - 1");
        if (value == nullptr)
            return 0;
        if (value->number >= numberLimit)
            refuse(m_cause, name(key) + " is " + std::to_string(value->number) + ", 2^53 or more");
        return value->number;
    }
    std::uint64_t numberOr0(Key key) { return has(key) ? number(key) : 0; }
    Index index(Key key) { return Index(number(key)); }

    // A term, `least` or more. One of 2^53 or more would make all terms unusable: nobody could outbid it.
    Term term(Key key, std::uint64_t least)
    {
        if (const Value* value = m_object.find(key); value != nullptr && value->kind == ValueKind::Number) {
            if (value->number >= numberLimit)
                refuse(Cause::TermTooHigh,
                       name(key) + " is " + std::to_string(value->number) + ", 2^53 or more");
        }
        const Term term(number(key));
        if (term.value() < least)
            refuse(m_cause, name(key) + " is 0, and a term begins with 1");
        return term;
    }

    bool flag(Key key)
    {
        const Value* value = need(key, ValueKind::Flag, "true or false");
        return value != nullptr && value->flag;
    }
    bool flagOrFalse(Key key) { return has(key) && flag(key); }

    std::string_view text(Key key)
    {
        const Value* value = need(key, ValueKind::Text, "a string");
        return value == nullptr ? std::string_view{} : value->text;
    }
    NodeId node(Key key)
    {
        const std::string_view found = text(key);
        const auto id = NodeId::parse(found);
        if (!id)
            refuse(m_cause, name(key) + " is " + printable(found) + ", not a server's name");
        return id.value_or(NodeId());
    }
    NodeId nodeOrNull(Key key)
    {
        const Value* value = m_object.find(key);
        return value == nullptr || value->kind == ValueKind::Null ? NodeId() : node(key);
    }
    // A member that may hold any bytes: "name" or "name_base64", nothing when neither is there.
    std::string bytes(Key plain, Key base64)
    {
        if (has(plain) && has(base64))
            refuse(m_cause, name(plain) + " and " + name(base64) + " are both there");
        if (has(plain)) {
            const std::string_view found = text(plain);
            // RapidJSON lets the escape of half a surrogate pair pass.
            if (!isUtf8(found))
                refuse(m_cause, name(plain) + " has half a surrogate pair");
            return std::string(found);
        }
        if (!has(base64))
            return {};
        auto decoded = fromBase64(text(base64));
        if (!decoded)
            refuse(m_cause, name(base64) + " is not base64");
        return std::move(decoded).value_or(std::string());
    }

    std::string name(Key key) const { return printable(m_names[static_cast<std::size_t>(key)]); }
    const Value* need(Key key, ValueKind kind, std::string_view expected)
    {
        const Value* value = m_object.find(key);
        if (value == nullptr)
            refuse(m_cause, name(key) + " is missing");
        else if (value->kind != kind)
            refuse(m_cause, name(key) + " is not " + std::string(expected));
        return value != nullptr && value->kind == kind ? value : nullptr;
    }

private:
    const Object& m_object;
    const Names& m_names;
    Cause m_cause;
    std::optional<Rejection> m_rejection;
};

using RootReader = Reader<RootKey, RootMembers, decltype(rootNames)>;
using BodyReader = Reader<BodyKey, BodyMembers, decltype(bodyNames)>;
using EntryReader = Reader<EntryKey, EntryMembers, decltype(entryNames)>;

} // namespace raft::wire
