// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/fieldlist.h"
#include "raftcore/trace/jsontext.h"
#include "raftcore/trace/jsonwords.h"

#include <rapidjson/rapidjson.h>

#include <algorithm>

namespace raft::trace {

// Writes values by their field lists. W is one of RapidJSON's writers.
template <class W>
class JsonOut {
public:
    explicit JsonOut(W& writer) : m_writer(writer) { }

    template <class T>
    void member(std::string_view name, const T& value)
    {
        if constexpr (std::is_same_v<T, std::string>) {
            text(name, value);
        } else if constexpr (std::is_same_v<T, std::optional<std::string>>) {
            if (value)
                return text(name, *value);
            key(name);
            m_writer.Null();
        } else if constexpr (std::is_same_v<T, std::uint64_t>) {
            key(name);
            if (name == "hash")
                string(toHex16(value));
            else
                number(value);
        } else {
            key(name);
            this->value(value);
        }
    }

    // Unless it says nothing: null, nobody, index 0.
    template <class T>
    void memberIf(std::string_view name, const T& value)
    {
        bool says = true;
        if constexpr (IsOptional<T>::value)
            says = value.has_value();
        else if constexpr (IsStrong<T>::value)
            says = !value.isZero();
        else if constexpr (std::is_same_v<T, NodeId>)
            says = !value.isEmpty();
        if (says)
            member(name, value);
    }

    template <class T>
    void members(const T& object)
    {
        visitFields(object, [this](std::string_view name, const auto& value) { member(name, value); });
    }

    // The members of one event, after its kind.
    template <class T>
    void body(const T& event)
    {
        members(event);
    }
    void body(const EntryAppended& event) { indexed(event.index, *event.entry); }
    void body(const Loaded& event) { indexed(event.index, *event.entry); }
    void body(const ConfigurationTaken& event)
    {
        member("index", event.index);
        members(event.configuration);
    }
    void body(const Responded& event)
    {
        member("client", event.client);
        member("serial", event.serial);
        member("ok", event.outcome == Outcome::Ok);
        if (event.outcome != Outcome::Ok)
            member("class", event.outcome);
        member("index", event.index);
        memberIf("mode", event.mode);
        member("result", event.result);
        member("why", event.why);
    }
    // What does not apply to what was asked for is left out.
    void body(const Requested& event)
    {
        visitFields(event, [this](std::string_view name, const auto& value) { memberIf(name, value); });
    }
    void body(const SnapshotNoted& event)
    {
        const bool isSending = event.what == SnapshotNoted::What::Sending;
        member("what", event.what);
        member("index", event.index);
        member("term", event.term);
        if (!isSending)
            member("hash", event.hash);
        member("bytes", event.bytes);
        memberIf("peer", event.peer);
        if (isSending)
            member("offset", event.offset);
        member("why", event.why);
    }
    void body(const MembersChanging& event)
    {
        member("what", event.what);
        memberIf("peer", event.peer);
        if (event.what == MembersChanging::What::Round)
            member("round", event.round);
        memberIf("target", event.target);
        member("why", event.why);
    }
    void body(const AdminGiven& event)
    {
        member("what", event.what);
        if (event.to || event.what == "transfer")
            member("to", event.to);
        if (event.configuration) {
            members(*event.configuration);
            member("joint", event.joint);
        }
        if (event.tuning)
            members(*event.tuning);
    }
    void body(const PacketDuplicated& event)
    {
        visitFields(event, [this](std::string_view name, const auto& value) { memberIf(name, value); });
    }
    void body(const CommandGiven& event)
    {
        member("after", event.after);
        key("command");
        raw(event.command.empty() ? "{}" : event.command, rapidjson::kObjectType);
    }
    void body(const FaultBegan& event)
    {
        member("id", event.id);
        faultMembers(event.fault);
    }
    void faultMembers(const Fault& of)
    {
        text("what", whatOf(of));
        std::visit([this](const auto& fault) { members(fault); }, of);
    }

    void key(std::string_view name)
    {
        m_writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    }
    void string(std::string_view text)
    {
        m_writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
    }
    // Any bytes: those that are no UTF-8 stand in base64 under the name with "_base64" behind.
    void text(std::string_view name, std::string_view value)
    {
        if (isUtf8(value)) {
            key(name);
            string(value);
        } else {
            key(std::string(name) + "_base64");
            string(toBase64(value));
        }
    }
    // JSON that stands written already.
    void raw(std::string_view json, rapidjson::Type type) { m_writer.RawValue(json.data(), json.size(), type); }
    void number(std::uint64_t value) { m_writer.Uint64(std::min(value, Term::limit - 1)); }

private:
    template <class T>
    void value(const T& value)
    {
        if constexpr (std::is_same_v<T, bool>) {
            m_writer.Bool(value);
        } else if constexpr (std::is_enum_v<T>) {
            string(wordOf(value));
        } else if constexpr (std::is_floating_point_v<T>) {
            m_writer.Double(value);
        } else if constexpr (std::is_integral_v<T>) {
            number(value);
        } else if constexpr (IsStrong<T>::value) {
            number(value.value());
        } else if constexpr (std::is_same_v<T, Duration>) {
            number(static_cast<std::uint64_t>(std::max<std::int64_t>(value.count(), 0)));
        } else if constexpr (std::is_same_v<T, NodeId>) {
            if (value.isEmpty())
                m_writer.Null();
            else
                string(value.view());
        } else if constexpr (std::is_same_v<T, PacketId>) {
            string(toString(value));
        } else if constexpr (std::is_same_v<T, std::string>) {
            if (isUtf8(value))
                string(value);
            else
                object([&] {
                    key("base64");
                    string(toBase64(value));
                });
        } else if constexpr (IsOptional<T>::value) {
            if (value)
                this->value(*value);
            else
                m_writer.Null();
        } else if constexpr (IsVector<T>::value) {
            m_writer.StartArray();
            for (const auto& item : value)
                this->value(item);
            m_writer.EndArray();
        } else if constexpr (std::is_same_v<T, Fault>) {
            object([&] { faultMembers(value); });
        } else if constexpr (std::is_same_v<T, EntryPtr>) {
            object([&] {
                member("term", value->term);
                entryMembers(*value);
            });
        } else if constexpr (std::is_same_v<T, Why>) {
            object([&] {
                text("code", codeOf(value));
                std::visit([this](const auto& why) { members(why); }, value);
            });
        } else if constexpr (std::is_same_v<T, Finding>) {
            object([&] {
                text("code", value.code);
                for (const auto& [name, amount] : value.numbers) {
                    key(name);
                    number(amount);
                }
            });
        } else if constexpr (std::is_same_v<T, Message>) {
            object([&] {
                text("type", wireType(value));
                std::visit([this](const auto& message) { messageMembers(message); }, value);
            });
        } else if constexpr (std::is_same_v<T, ForwardedEntry>) {
            object([&] { forwardedEntry(value); });
        } else {
            object([&] { members(value); });
        }
    }

    template <class Write>
    void object(Write&& write)
    {
        m_writer.StartObject();
        write();
        m_writer.EndObject();
    }

    void entryMembers(const Entry& entry)
    {
        member("type", entry.type);
        member("client", entry.client);
        member("serial", entry.serial);
        member("data", entry.data);
        if (entry.more != 0)
            member("more", entry.more);
        inSession(entry);
    }
    template <class T>
    void inSession(const T& entry)
    {
        memberIf("session", entry.session);
        if (entry.acknowledged != 0)
            member("acknowledged", entry.acknowledged);
    }
    void forwardedEntry(const ForwardedEntry& entry)
    {
        if (entry.type != EntryType::Command)
            member("type", entry.type);
        member("client", entry.client);
        member("serial", entry.serial);
        member("data", entry.data);
        inSession(entry);
    }
    void indexed(Index index, const Entry& entry)
    {
        member("index", index);
        member("term", entry.term);
        key("entry");
        object([&] { entryMembers(entry); });
    }

    template <class T>
    void messageMembers(const T& message)
    {
        members(message);
    }
    // Both answers of a request have all fields of their wire type; what does not apply is null or 0.
    void messageMembers(const VoteAccepted& m) { voteResult(m.term, true, m.pre, NodeId()); }
    void messageMembers(const VoteRejected& m) { voteResult(m.term, false, m.pre, m.leader); }
    void voteResult(Term term, bool granted, bool pre, const NodeId& leader)
    {
        member("term", term);
        member("vote_granted", granted);
        member("pre", pre);
        member("leader", leader);
    }
    void messageMembers(const EntriesAccepted& m)
    {
        appendResult(m.term, true, m.prevLogIndex, m.matchIndex, Index(), Term(), m.round);
    }
    void messageMembers(const EntriesRejected& m)
    {
        appendResult(m.term, false, m.prevLogIndex, Index(), m.conflictIndex, m.conflictTerm, m.round);
    }
    void appendResult(Term term, bool success, Index prev, Index match, Index conflict, Term conflictTerm,
                      std::uint64_t round)
    {
        member("term", term);
        member("success", success);
        member("prev_log_index", prev);
        member("match_index", match);
        member("conflict_index", conflict);
        member("conflict_term", conflictTerm);
        member("round", round);
    }
    void messageMembers(const ForwardResult& m)
    {
        member("term", m.term);
        member("request", m.request);
        member("ok", m.ok);
        if (!m.ok)
            text("class", m.unknown ? "unknown" : "refused");
        member("leader", m.leader);
        member("last_index", m.lastIndex);
        memberIf("mode", m.mode);
        member("result", m.result);
        member("reason", m.reason);
        if (!m.numbers.empty())
            member("numbers", m.numbers);
        member("entries", m.entries);
    }

    W& m_writer;
};

} // namespace raft::trace
