// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/event.h"

namespace raft::trace {

// The words that files have for the values of enumerations.

// Whether a word that is not in the list is a mistake, or one of a later version of the format.
enum class Words { Closed, Open };

template <class Enum>
struct Wording;
template <>
struct Wording<Role> {
    static std::optional<Role> of(std::string_view text) { return roleFromString(text); }
    static constexpr Words words = Words::Closed;
};
template <>
struct Wording<Timer> {
    static std::optional<Timer> of(std::string_view text) { return timerFromString(text); }
    static constexpr Words words = Words::Open;
};
template <>
struct Wording<ProgressState> {
    static std::optional<ProgressState> of(std::string_view text) { return progressStateFromString(text); }
    static constexpr Words words = Words::Closed;
};
template <>
struct Wording<MessageKind> {
    static std::optional<MessageKind> of(std::string_view text) { return messageKindFromString(text); }
    static constexpr Words words = Words::Open;
};
template <>
struct Wording<EntryType> {
    static std::optional<EntryType> of(std::string_view text) { return entryTypeFromString(text); }
    static constexpr Words words = Words::Open;
};
template <>
struct Wording<PacketPlace> {
    static std::optional<PacketPlace> of(std::string_view text) { return packetPlaceFromString(text); }
    static constexpr Words words = Words::Closed;
};
template <>
struct Wording<LossCause> {
    static std::optional<LossCause> of(std::string_view text) { return lossCauseFromString(text); }
    static constexpr Words words = Words::Closed;
};
template <>
struct Wording<ClientOp> {
    static std::optional<ClientOp> of(std::string_view text) { return clientOpFromString(text); }
    static constexpr Words words = Words::Open;
};
template <>
struct Wording<Property> {
    static std::optional<Property> of(std::string_view text) { return propertyFromString(text); }
    static constexpr Words words = Words::Open;
};
template <>
struct Wording<Outcome> {
    static std::optional<Outcome> of(std::string_view text)
    {
        if (text == "refused")
            return Outcome::Refused;
        return text == "unknown" ? std::optional(Outcome::Unknown) : std::nullopt;
    }
    static constexpr Words words = Words::Closed;
};
template <>
struct Wording<ForwardOp> {
    static std::optional<ForwardOp> of(std::string_view text)
    {
        if (text == "append")
            return ForwardOp::Append;
        if (text == "range")
            return ForwardOp::Range;
        return text == "read" ? std::optional(ForwardOp::Read) : std::nullopt;
    }
    static constexpr Words words = Words::Open;
};
template <>
struct Wording<ReadMode> {
    static std::optional<ReadMode> of(std::string_view text) { return readModeFromString(text); }
    static constexpr Words words = Words::Open;
};
template <>
struct Wording<SnapshotNoted::What> {
    static std::optional<SnapshotNoted::What> of(std::string_view text) { return snapshotWhatFromString(text); }
    static constexpr Words words = Words::Open;
};
template <>
struct Wording<TransferChanged::What> {
    static std::optional<TransferChanged::What> of(std::string_view text) { return transferWhatFromString(text); }
    static constexpr Words words = Words::Open;
};
template <>
struct Wording<MembersChanging::What> {
    static std::optional<MembersChanging::What> of(std::string_view text) { return membersWhatFromString(text); }
    static constexpr Words words = Words::Open;
};
template <>
struct Wording<DelayShape> {
    static std::optional<DelayShape> of(std::string_view text) { return delayShapeFromString(text); }
    static constexpr Words words = Words::Open;
};
template <>
struct Wording<Party> {
    static std::optional<Party> of(std::string_view text) { return partyFromString(text); }
    static constexpr Words words = Words::Open;
};
template <>
struct Wording<PacketDeed> {
    static std::optional<PacketDeed> of(std::string_view text) { return packetDeedFromString(text); }
    static constexpr Words words = Words::Open;
};
template <>
struct Wording<CrashPoint> {
    static std::optional<CrashPoint> of(std::string_view text) { return crashPointFromString(text); }
    static constexpr Words words = Words::Open;
};
template <>
struct Wording<DiskChange> {
    static std::optional<DiskChange> of(std::string_view text) { return diskChangeFromString(text); }
    static constexpr Words words = Words::Open;
};

template <class Enum>
std::string_view wordOf(Enum value)
{
    if constexpr (std::is_same_v<Enum, ForwardOp>)
        return value == ForwardOp::Append ? "append" : value == ForwardOp::Range ? "range" : "read";
    else
        return toString(value);
}

} // namespace raft::trace
