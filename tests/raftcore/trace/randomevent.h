// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/fieldlist.h"

#include <random>

namespace raft::test {

// Events of every kind with random contents: small and large numbers, empty and binary texts, every alternative.
class RandomEvents {
public:
    explicit RandomEvents(std::uint32_t seed) : m_random(seed) { }

    trace::EventBody body(std::size_t kind)
    {
        trace::EventBody made;
        make(made, kind);
        return made;
    }
    trace::EventBody anyBody() { return body(below(std::variant_size_v<trace::EventBody>)); }

    std::uint64_t below(std::uint64_t limit) { return m_random() % limit; }

    NodeId nodeId()
    {
        static constexpr std::string_view names[] = {"S1", "S2", "S10", "a", "node-with-15-by", "x.y:8"};
        return NodeId(names[below(std::size(names))]);
    }

private:
    template <class Variant>
    void make(Variant& out, std::size_t alternative)
    {
        [&]<std::size_t... I>(std::index_sequence<I...>)
        {
            ((I == alternative ? fill(out.template emplace<I>()) : void()), ...);
        }
        (std::make_index_sequence<std::variant_size_v<Variant>>{});
    }

    std::uint64_t number()
    {
        switch (below(4)) {
        case 0:
            return 0;
        case 1:
            return below(200);
        case 2:
            return below(1'000'000);
        default:
            return m_random() % Term::limit;
        }
    }

    static std::uint64_t valuesOf(Role) { return 5; }
    static std::uint64_t valuesOf(Timer) { return 4; }
    static std::uint64_t valuesOf(ProgressState) { return 3; }
    static std::uint64_t valuesOf(MessageKind) { return 15; }
    static std::uint64_t valuesOf(EntryType) { return 4; }
    static std::uint64_t valuesOf(PacketPlace) { return 3; }
    static std::uint64_t valuesOf(LossCause) { return 13; }
    static std::uint64_t valuesOf(ForwardOp) { return 3; }
    static std::uint64_t valuesOf(trace::Outcome) { return 3; }
    static std::uint64_t valuesOf(trace::ClientOp) { return 5; }
    static std::uint64_t valuesOf(trace::Property) { return 25; }
    static std::uint64_t valuesOf(ReadMode) { return 4; }
    static std::uint64_t valuesOf(SnapshotNoted::What) { return 3; }
    static std::uint64_t valuesOf(TransferChanged::What) { return 5; }
    static std::uint64_t valuesOf(MembersChanging::What) { return 9; }
    static std::uint64_t valuesOf(trace::DiskChange) { return 6; }
    static std::uint64_t valuesOf(trace::Party) { return 5; }
    static std::uint64_t valuesOf(trace::PacketDeed) { return 6; }
    static std::uint64_t valuesOf(trace::CrashPoint) { return 8; }
    static std::uint64_t valuesOf(trace::DelayShape) { return 3; }

    template <class T>
    void fill(T& out)
    {
        using namespace trace;
        if constexpr (std::is_same_v<T, bool>) {
            out = below(2) == 1;
        } else if constexpr (std::is_enum_v<T>) {
            out = static_cast<T>(below(valuesOf(T{})));
        } else if constexpr (std::is_same_v<T, std::uint32_t>) {
            out = static_cast<std::uint32_t>(number());
        } else if constexpr (std::is_integral_v<T>) {
            out = number();
        } else if constexpr (IsStrong<T>::value) {
            out = T(number());
        } else if constexpr (std::is_same_v<T, Duration>) {
            out = Duration(static_cast<std::int64_t>(number()));
        } else if constexpr (std::is_same_v<T, NodeId>) {
            out = nodeId();
        } else if constexpr (std::is_same_v<T, PacketId>) {
            out = {number(), static_cast<std::uint8_t>(below(4))};
        } else if constexpr (std::is_same_v<T, std::string>) {
            out = text();
        } else if constexpr (IsOptional<T>::value) {
            if (below(2) == 0)
                out.reset();
            else
                fill(out.emplace());
        } else if constexpr (IsVector<T>::value) {
            out.resize(below(4));
            for (auto& item : out)
                fill(item);
        } else if constexpr (IsVariant<T>::value) {
            make(out, below(std::variant_size_v<T>));
        } else if constexpr (std::is_same_v<T, EntryPtr>) {
            auto entry = std::make_shared<Entry>();
            fill(entry->term);
            fill(entry->type);
            fill(entry->client);
            fill(entry->serial);
            fill(entry->more);
            fill(entry->session);
            fill(entry->acknowledged);
            fill(entry->data);
            out = std::move(entry);
        } else if constexpr (std::is_same_v<T, Finding>) {
            out = {"two-leaders", {{"term", number()}, {"firstEvent", number()}}};
        } else {
            visitFields(out, [this](std::string_view, auto& member) { fill(member); });
            tidy(out);
        }
    }

    // What cannot be is not made: files have no way of saying it.
    template <class T>
    void tidy(T&)
    { }
    void tidy(EntryAppended& out) { out.index = out.index + 1; }
    void tidy(trace::Loaded& out) { out.index = out.index + 1; }
    void tidy(SnapshotNoted& out)
    {
        if (out.what == SnapshotNoted::What::Sending)
            out.hash = 0;
        else
            out.offset = 0;
    }
    void tidy(MembersChanging& out)
    {
        if (out.what != MembersChanging::What::Round)
            out.round = 0;
    }
    void tidy(trace::AdminGiven& out) { out.joint = out.joint && out.configuration.has_value(); }
    void tidy(trace::CommandGiven& out) { out.command = R"({"do":"kill","node":")" + nodeId().toString() + "\"}"; }
    void tidy(ForwardResult& out) { out.unknown = out.unknown && !out.ok; }
    void tidy(VoteRejected& out)
    {
        if (below(3) == 0)
            out.leader = NodeId();
    }

    std::string text()
    {
        static const std::string texts[] = {"",
                                            "set x 3",
                                            "größer \"quoted\"\\\n\t",
                                            "漢字 😀",
                                            std::string("\0\x01", 2),
                                            "\xff\xfe binary \x80",
                                            std::string(300, 'x')};
        return texts[below(std::size(texts))];
    }

    std::mt19937_64 m_random;
};

} // namespace raft::test
