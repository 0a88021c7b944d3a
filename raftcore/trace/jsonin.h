// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/fieldlist.h"
#include "raftcore/trace/jsontext.h"
#include "raftcore/trace/jsonwords.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>

namespace raft::trace {

using Json = rapidjson::Value;

inline std::string quoted(std::string_view text)
{
    return "“" + std::string(text) + "”";
}

inline std::string_view viewOf(const Json& value)
{
    return {value.GetString(), value.GetStringLength()};
}

// The member, unless it is missing or null.
inline const Json* find(const Json& object, std::string_view name)
{
    const auto place = object.FindMember(
        Json(rapidjson::StringRef(name.data(), static_cast<rapidjson::SizeType>(name.size()))));
    return place == object.MemberEnd() || place->value.IsNull() ? nullptr : &place->value;
}

// Reads values by their field lists. After the first mistake it reads no more.
class JsonIn {
public:
    bool isFine() const { return m_error.empty() && m_unknown.empty(); }
    const std::string& error() const { return m_error; }
    const Json* object() const { return m_object; } // in which the last member was looked for …
    std::string_view name() const { return m_name; } // … under this name
    const std::string& unknown() const
    {
        return m_unknown;
    } // what a later version may know; then nothing is wrong

    template <class T>
    void members(const Json& object, T& out)
    {
        visitFields(out, [&](std::string_view name, auto& value) { member(object, name, value); });
    }

    template <class T>
    void member(const Json& object, std::string_view name, T& out)
    {
        if (!isFine())
            return;
        m_name = name;
        m_object = &object;
        const Json* json = find(object, name);
        if (!json)
            return missing(object, name, out);
        if constexpr (std::is_same_v<T, std::uint64_t>) {
            if (name == "hash")
                return hash(*json, out);
        }
        value(*json, out);
    }

    template <class T>
    void body(const Json& object, T& out)
    {
        members(object, out);
    }
    void body(const Json& object, EntryAppended& out) { indexed(object, out.index, out.entry); }
    void body(const Json& object, Loaded& out) { indexed(object, out.index, out.entry); }
    void body(const Json& object, ConfigurationTaken& out)
    {
        member(object, "index", out.index);
        members(object, out.configuration);
    }
    void body(const Json& object, Responded& out)
    {
        bool ok = false;
        member(object, "client", out.client);
        member(object, "serial", out.serial);
        required(object, "ok", ok);
        out.outcome = Outcome::Ok;
        if (!ok)
            member(object, "class", out.outcome);
        lenient([&] { member(object, "index", out.index); });
        member(object, "mode", out.mode);
        member(object, "result", out.result);
        member(object, "why", out.why);
    }
    // What does not apply to what was asked for may be left out, null or 0.
    void body(const Json& object, Requested& out)
    {
        member(object, "client", out.client);
        member(object, "serial", out.serial);
        required(object, "op", out.op);
        lenient([&] { members(object, out); });
    }
    void body(const Json& object, SnapshotNoted& out)
    {
        required(object, "what", out.what);
        required(object, "index", out.index);
        lenient([&] { members(object, out); });
    }
    void body(const Json& object, TransferChanged& out)
    {
        required(object, "what", out.what);
        lenient([&] { members(object, out); });
    }
    void body(const Json& object, MembersChanging& out)
    {
        required(object, "what", out.what);
        lenient([&] { members(object, out); });
    }
    void body(const Json& object, AdminGiven& out)
    {
        member(object, "what", out.what);
        member(object, "to", out.to);
        member(object, "joint", out.joint);
        if (find(object, "voters"))
            members(object, out.configuration.emplace());
        if (find(object, "electionTimeoutMinUs"))
            lenient([&] { members(object, out.tuning.emplace()); });
    }
    void body(const Json& object, CommandGiven& out)
    {
        member(object, "after", out.after);
        const Json* command = find(object, "command");
        if (command != nullptr && command->IsObject() && isShallow(*command))
            out.command = serialized(*command);
        else
            required(object, "command", out.command); // says what is wrong
        if (command != nullptr && !command->IsObject())
            out.command.clear();
    }
    void body(const Json& object, FaultBegan& out)
    {
        member(object, "id", out.id);
        faultMembers(object, out.fault);
    }
    void faultMembers(const Json& object, Fault& out)
    {
        std::string what;
        required(object, "what", what);
        if (isFine() && !chooseByName<Fault>(what, [](auto type) { return decltype(type)::type::what; }, out))
            later("the fault " + quoted(what));
        std::visit([&](auto& fault) { members(object, fault); }, out);
    }

    template <class T>
    void required(const Json& object, std::string_view name, T& out)
    {
        m_name = name;
        if (isFine() && !find(object, name))
            return fail("is missing");
        member(object, name, out);
    }

    // Numbers and names that are missing keep what they were.
    template <class Read>
    void lenient(Read&& read)
    {
        const bool wasLenient = std::exchange(m_isLenient, true);
        read();
        m_isLenient = wasLenient;
    }

    void fail(std::string_view what)
    {
        if (isFine())
            m_error = quoted(m_name) + " " + std::string(what);
    }
    void later(std::string what)
    {
        if (isFine())
            m_unknown = std::move(what);
    }

    // False: it is nested so deep that walking through it would cost too much stack.
    static bool isShallow(const Json& json, int levels = 64)
    {
        if (levels == 0)
            return false;
        if (json.IsArray())
            return std::all_of(json.Begin(), json.End(), [=](const Json& item) { return isShallow(item, levels - 1); });
        return !json.IsObject() || std::all_of(json.MemberBegin(), json.MemberEnd(), [=](const auto& member) {
            return isShallow(member.value, levels - 1);
        });
    }
    static std::string serialized(const Json& json) // that is shallow
    {
        rapidjson::StringBuffer buffer;
        rapidjson::Writer writer(buffer);
        json.Accept(writer);
        return {buffer.GetString(), buffer.GetSize()};
    }

    // Makes `out` the alternative whose name (by `nameOf`) is `name`; false when there is none.
    template <class Variant, class NameOf>
    static bool chooseByName(std::string_view name, NameOf&& nameOf, Variant& out)
    {
        return [&]<std::size_t... I>(std::index_sequence<I...>)
        {
            return ((nameOf(std::type_identity<std::variant_alternative_t<I, Variant>>{}) == name
                         ? (void(out.template emplace<I>()), true)
                         : false)
                    || ...);
        }
        (std::make_index_sequence<std::variant_size_v<Variant>>{});
    }

private:
    // A field that is not there, or null. Numbers and words must be given; what has a natural "nothing" need not.
    template <class T>
    void missing(const Json& object, std::string_view name, T& out)
    {
        if constexpr (std::is_same_v<T, std::string>) {
            base64(object, name, out);
        } else if constexpr (std::is_same_v<T, std::optional<std::string>>) {
            out.emplace();
            if (!base64(object, name, *out))
                out.reset();
        } else if constexpr (std::is_same_v<T, Why>) {
            out = why::BadRequest{"no reason is given"};
        } else if constexpr (std::is_same_v<T, NodeId>) {
            if (!m_isLenient && name != "leader")
                fail("is missing: a node's name was expected");
        } else if constexpr (!IsOptional<T>::value && !IsVector<T>::value
                             && !std::is_same_v<T, bool> && !std::is_same_v<T, Finding>) {
            if (!m_isLenient && name != "round")
                fail("is missing");
        }
    }

    bool base64(const Json& object, std::string_view name, std::string& out)
    {
        const std::string other = std::string(name) + "_base64";
        const Json* json = find(object, other);
        if (!json)
            return false;
        const auto bytes = json->IsString() ? fromBase64(viewOf(*json)) : std::nullopt;
        if (!bytes)
            fail("should be base64");
        else
            out = *bytes;
        return true;
    }

    void hash(const Json& json, std::uint64_t& out)
    {
        const auto value = json.IsString() ? fromHex16(viewOf(json)) : std::nullopt;
        if (!value)
            return fail("should be 16 hexadecimal digits");
        out = *value;
    }

    bool number(const Json& json, std::uint64_t& out)
    {
        if (!json.IsUint64() || json.GetUint64() >= Term::limit) {
            fail("should be an integer from 0 to 9007199254740991");
            return false;
        }
        out = json.GetUint64();
        return true;
    }

    template <class T>
    void value(const Json& json, T& out)
    {
        std::uint64_t integer = 0;
        if constexpr (std::is_same_v<T, bool>) {
            if (!json.IsBool())
                return fail("should be true or false");
            out = json.GetBool();
        } else if constexpr (std::is_enum_v<T>) {
            enumerator(json, out);
        } else if constexpr (std::is_same_v<T, std::uint32_t>) {
            if (number(json, integer) && integer > UINT32_MAX)
                return fail("should be below 4294967296");
            out = static_cast<std::uint32_t>(integer);
        } else if constexpr (std::is_same_v<T, std::uint8_t>) {
            if (number(json, integer) && integer > UINT8_MAX)
                return fail("should be below 256");
            out = static_cast<std::uint8_t>(integer);
        } else if constexpr (std::is_floating_point_v<T>) {
            if (!json.IsNumber())
                return fail("should be a number");
            out = json.GetDouble();
        } else if constexpr (std::is_integral_v<T>) {
            number(json, out);
        } else if constexpr (IsStrong<T>::value) {
            if (number(json, integer))
                out = T(integer);
        } else if constexpr (std::is_same_v<T, Duration>) {
            if (number(json, integer))
                out = Duration(static_cast<std::int64_t>(integer));
        } else if constexpr (std::is_same_v<T, NodeId>) {
            node(json, out);
        } else if constexpr (std::is_same_v<T, PacketId>) {
            packet(json, out);
        } else if constexpr (std::is_same_v<T, std::string>) {
            text(json, out);
        } else if constexpr (IsOptional<T>::value) {
            value(json, out.emplace());
        } else if constexpr (IsVector<T>::value) {
            list(json, out);
        } else if constexpr (!std::is_same_v<T, Why>) {
            if (!json.IsObject())
                return fail("should be an object");
            object(json, out);
        } else {
            why(json, out);
        }
    }

    template <class T>
    void object(const Json& json, T& out)
    {
        members(json, out);
    }
    void object(const Json& json, EntryPtr& out)
    {
        auto entry = std::make_shared<Entry>();
        member(json, "term", entry->term);
        entryMembers(json, *entry);
        out = std::move(entry);
    }
    void object(const Json& json, ForwardedEntry& out) { lenient([&] { members(json, out); }); }
    void object(const Json& json, Finding& out)
    {
        out = {};
        for (const auto& item : json.GetObject()) {
            m_name = viewOf(item.name);
            if (m_name == "code")
                value(item.value, out.code);
            else if (item.value.IsUint64() && item.value.GetUint64() < Term::limit)
                out.numbers.emplace_back(std::string(m_name), item.value.GetUint64());
        }
    }
    void object(const Json& json, Fault& out) { faultMembers(json, out); }
    void object(const Json& json, Message& out)
    {
        std::string type;
        member(json, "type", type);
        if (type == "request_vote")
            members(json, out.emplace<RequestVote>());
        else if (type == "append_entries")
            members(json, out.emplace<AppendEntries>());
        else if (type == "request_vote_res")
            either<VoteAccepted, VoteRejected>(json, "vote_granted", out);
        else if (type == "append_entries_res")
            either<EntriesAccepted, EntriesRejected>(json, "success", out);
        else if (type == "install_snapshot")
            chunk(json, out.emplace<InstallSnapshot>());
        else if (type == "install_snapshot_res")
            members(json, out.emplace<SnapshotReceived>());
        else if (type == "timeout_now")
            members(json, out.emplace<TimeoutNow>());
        else if (type == "forward")
            lenient([&] { members(json, out.emplace<Forward>()); });
        else if (type == "forward_res")
            forwardResult(json, out.emplace<ForwardResult>());
        else
            later("the message " + quoted(type));
    }
    void chunk(const Json& json, InstallSnapshot& out)
    {
        required(json, "term", out.term);
        required(json, "last_included_index", out.lastIncludedIndex);
        lenient([&] { members(json, out); });
    }
    template <class Yes, class No>
    void either(const Json& json, std::string_view name, Message& out)
    {
        bool yes = false;
        required(json, name, yes);
        if (yes)
            members(json, out.emplace<Yes>());
        else
            members(json, out.emplace<No>());
    }
    void forwardResult(const Json& json, ForwardResult& out)
    {
        Outcome outcome = Outcome::Refused;
        lenient([&] {
            members(json, out);
            member(json, "class", outcome);
        });
        out.unknown = !out.ok && outcome == Outcome::Unknown;
    }

    // The numbers of a reason help a reader, but nothing rests on them; a reason of a later version is kept by name.
    void why(const Json& json, Why& out)
    {
        std::string code;
        if (json.IsString())
            code = viewOf(json);
        else if (!json.IsObject())
            return fail("should be an object with a “code”");
        else
            member(json, "code", code);
        if (!isFine())
            return;
        if (!chooseByName<Why>(
                code, [](auto type) { return decltype(type)::type::code; }, out)) {
            out = why::BadRequest{"the reason “" + code + "” is not known to this version"};
            return;
        }
        if (!json.IsObject())
            return;
        lenient([&] { std::visit([&](auto& reason) { members(json, reason); }, out); });
    }

    void indexed(const Json& object, Index& index, EntryPtr& out)
    {
        auto entry = std::make_shared<Entry>();
        member(object, "index", index);
        member(object, "term", entry->term);
        if (isFine() && index.isZero())
            fail("should be at least 1");
        m_name = "entry";
        const Json* json = find(object, "entry");
        if (!json || !json->IsObject())
            return fail("should be an object");
        entryMembers(*json, *entry);
        out = std::move(entry);
    }
    void entryMembers(const Json& object, Entry& out)
    {
        member(object, "type", out.type);
        member(object, "client", out.client);
        lenient([&] {
            member(object, "serial", out.serial);
            member(object, "more", out.more);
            member(object, "session", out.session);
            member(object, "acknowledged", out.acknowledged);
        });
        const Json* data = find(object, "data");
        if (data && !isShallow(*data)) {
            m_name = "data";
            fail("is nested too deep");
        } else if (data && (data->IsObject() || data->IsArray() || data->IsNumber() || data->IsBool()))
            out.data = serialized(*data); // somebody else's Raft may have structured entries
        else
            member(object, "data", out.data);
    }

    template <class Enum>
    void enumerator(const Json& json, Enum& out)
    {
        if (!json.IsString())
            return fail("should be a word in quotes");
        const auto found = Wording<Enum>::of(viewOf(json));
        if (found)
            out = *found;
        else if (Wording<Enum>::words == Words::Open)
            later("the " + std::string(m_name) + " " + quoted(viewOf(json).substr(0, 40)));
        else
            fail("has the unknown value " + quoted(viewOf(json).substr(0, 40)));
    }
    void node(const Json& json, NodeId& out)
    {
        const auto id = json.IsString() ? NodeId::parse(viewOf(json)) : std::nullopt;
        if (!id && json.IsString() && json.GetStringLength() == 0 && (m_isLenient || m_name == "leader"))
            out = NodeId();
        else if (!id)
            fail("should be a node's name of 1 to 15 printable characters");
        else
            out = *id;
    }
    void packet(const Json& json, PacketId& out)
    {
        if (json.IsUint64() && json.GetUint64() < Term::limit) {
            out = {json.GetUint64(), 0};
            return;
        }
        const auto id = json.IsString() ? packetIdFromString(viewOf(json)) : std::nullopt;
        if (!id || id->number >= Term::limit)
            return fail("should be a packet's id, such as \"42\" or \"42'\"");
        out = *id;
    }
    void text(const Json& json, std::string& out)
    {
        if (json.IsString()) {
            out = viewOf(json);
            return;
        }
        // An item of a list has no name to put "_base64" behind.
        const Json* inner = json.IsObject() ? find(json, "base64") : nullptr;
        const auto bytes = inner && inner->IsString() ? fromBase64(viewOf(*inner)) : std::nullopt;
        if (!bytes)
            return fail("should be a text");
        out = *bytes;
    }
    template <class T>
    void list(const Json& json, std::vector<T>& out)
    {
        if (!json.IsArray())
            return fail("should be a list");
        out.clear();
        out.reserve(json.Size());
        for (const Json& item : json.GetArray()) {
            if (!isFine())
                return;
            value(item, out.emplace_back());
        }
    }

    std::string m_error;
    std::string m_unknown;
    std::string_view m_name;
    const Json* m_object = nullptr;
    bool m_isLenient = false;
};

} // namespace raft::trace
