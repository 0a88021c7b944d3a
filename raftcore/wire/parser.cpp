// SPDX-License-Identifier: MIT
#include "raftcore/wire/parser.h"

#include "raftcore/wire/datagram.h"
#include "raftcore/wire/text.h"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

namespace raft::wire {

namespace {

// Receives what RapidJSON finds. It refuses nesting itself, before the parser can recurse any deeper, so that no
// datagram can exhaust the stack.
class Handler {
public:
    explicit Handler(Parsed& parsed) : m_parsed(parsed) { }

    const std::optional<Rejection>& rejection() const { return m_rejection; }

    bool Null() { return put(ValueKind::Null); }
    bool Bool(bool flag) { return put(ValueKind::Flag, 0, flag); }
    bool Int(int) { return put(ValueKind::OtherNumber); }
    bool Uint(unsigned number) { return put(ValueKind::Number, number); }
    bool Int64(std::int64_t) { return put(ValueKind::OtherNumber); }
    bool Uint64(std::uint64_t number) { return put(ValueKind::Number, number); }
    bool Double(double) { return put(ValueKind::OtherNumber); }
    bool RawNumber(const char*, unsigned, bool) { return put(ValueKind::OtherNumber); }
    bool String(const char* text, unsigned size, bool)
    {
        return put(ValueKind::Text, 0, false, {text, size});
    }
    bool Key(const char* text, unsigned size, bool) { return key({text, size}); }

    bool StartObject()
    {
        if (m_depth == 0) {
            ++m_depth;
            m_place = Place::Root;
            return true;
        }
        if (m_place == Place::Root && m_value != nullptr && m_rootKey == RootKey::Body)
            return enter(Place::Body);
        if (m_place == Place::Body && m_value != nullptr && m_bodyKey == BodyKey::Configuration)
            return enter(Place::Configuration);
        if (m_place == Place::List)
            return startEntry();
        return put(ValueKind::Object) && ignore();
    }
    bool EndObject(unsigned) { return leave(); }
    bool StartArray()
    {
        if (m_depth == 0)
            return refuse(Cause::NotJson, "it is an array, not an object");
        if (m_place == Place::Body && m_value != nullptr && m_bodyKey == BodyKey::Entries)
            return enter(Place::List);
        if (m_place == Place::Body && m_value != nullptr && m_bodyKey == BodyKey::Numbers)
            return enter(Place::Numbers);
        if (m_place == Place::Configuration && m_list != nullptr) {
            m_place = Place::Names;
            ++m_depth;
            return true;
        }
        return put(ValueKind::List) && ignore();
    }
    bool EndArray(unsigned) { return leave(); }

private:
    enum class Place : std::uint8_t { Outside, Root, Body, List, Entry, Configuration, Names, Numbers, Ignored };

    bool refuse(Cause cause, std::string detail)
    {
        m_rejection = Rejection{cause, std::move(detail)};
        return false;
    }

    // The place of the next member's value; none: it is not known, and its value will be ignored.
    template <class KeyType, std::size_t N, class Object>
    bool find(const std::array<std::string_view, N>& names, std::string_view name, Object& object,
              KeyType& found, Cause cause)
    {
        m_value = nullptr;
        // Our own nodes write members in this order: the next one is most likely soon after the last one.
        const std::size_t hint = static_cast<std::size_t>(found);
        for (std::size_t i = 0; i < N; ++i) {
            const std::size_t at = hint + i < N ? hint + i : hint + i - N;
            if (names[at] != name)
                continue;
            found = static_cast<KeyType>(at);
            if (object.has(found))
                return refuse(cause, "the member " + printable(name) + " occurs twice");
            m_value = &object.add(found);
            return true;
        }
        return true;
    }

    bool key(std::string_view name)
    {
        switch (m_place) {
        case Place::Root:
            return find(rootNames, name, m_parsed.root, m_rootKey, Cause::BadEnvelope);
        case Place::Body:
            return find(bodyNames, name, m_parsed.body, m_bodyKey, Cause::BadField);
        case Place::Entry:
            return find(entryNames, name, m_parsed.entries[m_parsed.entryCount - 1], m_entryKey,
                        Cause::BadField);
        case Place::Configuration:
            return findList(name);
        case Place::Outside:
        case Place::List:
        case Place::Names:
        case Place::Numbers:
        case Place::Ignored:
            break;
        }
        return true;
    }

    bool findList(std::string_view name)
    {
        m_list = nullptr;
        for (std::size_t i = 0; i < membersNames.size(); ++i) {
            if (membersNames[i] != name)
                continue;
            const auto bit = static_cast<std::uint8_t>(1U << i);
            if ((m_parsed.memberLists & bit) != 0)
                return refuse(Cause::BadField, "the member " + printable(name) + " occurs twice");
            m_parsed.memberLists |= bit;
            m_list = &m_parsed.members[i];
        }
        return true;
    }

    bool putMember(ValueKind kind, std::string_view text)
    {
        if (m_place == Place::Configuration) {
            const bool isKnown = m_list != nullptr;
            m_list = nullptr;
            return !isKnown || refuse(Cause::BadField, "a list of the configuration is not an array");
        }
        if (kind != ValueKind::Text)
            return refuse(Cause::BadField, "a member of the configuration is not a string");
        if (m_list->size() == mostMembers)
            return refuse(Cause::BadField, "more than " + std::to_string(mostMembers) + " members");
        m_list->push_back(text);
        return true;
    }

    bool putNumber(ValueKind kind, std::uint64_t number)
    {
        if (kind != ValueKind::Number || number >= Term::limit)
            return refuse(Cause::BadField, "an element of \"numbers\" is not a whole number from 0 to 2^53 - 1");
        if (m_parsed.numbers.size() == mostNumbers)
            return refuse(Cause::BadField, "more than " + std::to_string(mostNumbers) + " numbers");
        m_parsed.numbers.push_back(number);
        return true;
    }

    bool put(ValueKind kind, std::uint64_t number = 0, bool flag = false, std::string_view text = {})
    {
        if (m_place == Place::Ignored)
            return true;
        if (m_place == Place::Outside)
            return refuse(Cause::NotJson, "it is a single value, not an object");
        if (m_place == Place::List)
            return refuse(Cause::BadField, "an element of \"entries\" is not an object");
        if (m_place == Place::Configuration || m_place == Place::Names)
            return putMember(kind, text);
        if (m_place == Place::Numbers)
            return putNumber(kind, number);
        if (m_value != nullptr)
            *m_value = {kind, flag, number, text};
        m_value = nullptr;
        return true;
    }

    bool enter(Place place)
    {
        const bool isList = place == Place::List || place == Place::Numbers;
        *m_value = {isList ? ValueKind::List : ValueKind::Object, false, 0, {}};
        m_value = nullptr;
        m_place = place;
        ++m_depth;
        return true;
    }
    bool startEntry()
    {
        if (m_parsed.entryCount == mostEntries)
            return refuse(Cause::BadField, "more than " + std::to_string(mostEntries) + " entries");
        if (m_parsed.entryCount == m_parsed.entries.size())
            m_parsed.entries.emplace_back();
        m_parsed.entries[m_parsed.entryCount++].clear();
        m_entryKey = {};
        m_place = Place::Entry;
        ++m_depth;
        return true;
    }
    bool ignore()
    {
        if (m_place != Place::Ignored) {
            m_around = m_place;
            m_ignoredFrom = m_depth;
            m_place = Place::Ignored;
        }
        if (++m_depth > deepestNesting)
            return refuse(Cause::NotJson,
                          "it is nested deeper than " + std::to_string(deepestNesting) + " levels");
        return true;
    }
    bool leave()
    {
        --m_depth;
        switch (m_place) {
        case Place::Entry:
            m_place = Place::List;
            break;
        case Place::List:
        case Place::Configuration:
        case Place::Numbers:
            m_place = Place::Body;
            break;
        case Place::Names:
            m_place = Place::Configuration;
            m_list = nullptr;
            break;
        case Place::Body:
            m_place = Place::Root;
            break;
        case Place::Root:
            m_place = Place::Outside;
            break;
        case Place::Ignored:
            if (m_depth == m_ignoredFrom)
                m_place = m_around;
            break;
        case Place::Outside:
            break;
        }
        return true;
    }

    Parsed& m_parsed;
    std::optional<Rejection> m_rejection;
    Place m_place = Place::Outside;
    Place m_around = Place::Outside; // of what is ignored
    unsigned m_depth = 0;
    unsigned m_ignoredFrom = 0;
    RootKey m_rootKey{};
    BodyKey m_bodyKey{};
    EntryKey m_entryKey{};
    Value* m_value = nullptr; // where the value after the last key goes …
    std::vector<std::string_view>* m_list = nullptr; // … or, in a configuration, its list
};

} // namespace

std::optional<Rejection> parse(std::string_view datagram, Parsed& parsed)
{
    parsed.root.clear();
    parsed.body.clear();
    parsed.entryCount = 0;
    parsed.memberLists = 0;
    parsed.numbers.clear();
    for (auto& list : parsed.members)
        list.clear();
    if (!isUtf8(datagram))
        return Rejection{Cause::NotJson, "it is not valid UTF-8"};
    parsed.copy.assign(datagram);
    rapidjson::InsituStringStream stream(parsed.copy.data());
    rapidjson::Reader reader;
    Handler handler(parsed);
    const auto result = reader.Parse<rapidjson::kParseInsituFlag>(stream, handler);
    if (handler.rejection())
        return handler.rejection();
    // A zero byte ends the text for RapidJSON: whatever follows it was not looked at.
    if (result.IsError() || stream.Tell() != datagram.size()) {
        const std::string why =
            result.IsError() ? rapidjson::GetParseError_En(result.Code()) : "A zero byte.";
        return Rejection{Cause::NotJson, why + " At byte " + std::to_string(stream.Tell()) + '.'};
    }
    return std::nullopt;
}

} // namespace raft::wire
