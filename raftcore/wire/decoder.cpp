// SPDX-License-Identifier: MIT
#include "raftcore/wire/decoder.h"

#include "raftcore/wire/reader.h"

#include <algorithm>

namespace raft::wire {

namespace {

std::optional<PacketId> readId(std::string_view text)
{
    const bool leadingZero = text.size() > 1 && text[0] == '0' && text[1] != '\'';
    const auto id = packetIdFromString(text);
    if (!id || id->number >= numberLimit || leadingZero)
        return std::nullopt;
    return id;
}

} // namespace

std::optional<Rejection> readEnvelope(const Parsed& parsed, const CodecOptions& options, Envelope& out)
{
    RootReader in(parsed.root, rootNames, Cause::BadEnvelope);
    if (const std::uint64_t version = in.number(RootKey::V); !in.rejection() && version != protocolVersion) {
        in.refuse(Cause::BadVersion,
                  "it speaks version " + std::to_string(version) + " of the protocol, we speak "
                      + std::to_string(protocolVersion));
    }
    out.cluster = in.text(RootKey::Cluster);
    if (out.cluster != options.cluster) {
        in.refuse(Cause::ForeignCluster,
                  "it belongs to cluster " + printable(out.cluster) + ", not to "
                      + printable(options.cluster));
    }
    out.cookie = in.number(RootKey::Cookie);
    if (out.cookie != options.cookie)
        in.refuse(Cause::BadCookie, "its cookie is not the one of this run");
    out.dest = in.node(RootKey::Dest);
    if (options.self && out.dest != *options.self)
        in.refuse(Cause::WrongReceiver, "it is addressed to " + printable(out.dest.view()));
    out.src = in.node(RootKey::Src);
    if (out.src == out.dest)
        in.refuse(Cause::SelfSent, "its sender is its receiver, " + printable(out.src.view()));
    if (!options.senders.empty() && std::ranges::find(options.senders, out.src) == options.senders.end())
        in.refuse(Cause::UnknownSender, printable(out.src.view()) + " is no member of this cluster");
    const std::string_view text = in.text(RootKey::Id);
    const auto id = readId(text);
    if (!id)
        in.refuse(Cause::BadEnvelope, "\"id\" is " + printable(text) + ", not a packet's");
    out.id = id.value_or(PacketId{});
    out.incarnation = Incarnation(in.number(RootKey::Incarnation));
    if (out.incarnation.isZero())
        in.refuse(Cause::BadEnvelope, "\"incarnation\" is 0, and the first is 1");
    out.disk = in.text(RootKey::Disk);
    if (!isName(out.disk))
        in.refuse(Cause::BadEnvelope, "\"disk\" is " + printable(out.disk) + ", not a disk's id");
    in.need(RootKey::Body, ValueKind::Object, "an object");
    return in.rejection();
}

MessageKind voteAnswer(bool granted, bool pre)
{
    if (pre)
        return granted ? MessageKind::PreVoteAccepted : MessageKind::PreVoteRejected;
    return granted ? MessageKind::VoteAccepted : MessageKind::VoteRejected;
}

std::optional<MessageKind> kindByType(std::string_view type)
{
    if (type == "install_snapshot")
        return MessageKind::InstallSnapshot;
    if (type == "install_snapshot_res")
        return MessageKind::SnapshotReceived;
    if (type == "timeout_now")
        return MessageKind::TimeoutNow;
    if (type == "forward")
        return MessageKind::Forward;
    return type == "forward_res" ? std::optional(MessageKind::ForwardResult) : std::nullopt;
}

std::optional<EnvelopePeek> peekParsed(const Parsed& parsed)
{
    RootReader root(parsed.root, rootNames, Cause::BadEnvelope);
    EnvelopePeek peek{root.node(RootKey::Src), root.node(RootKey::Dest), {}, {}, {}};
    const auto id = readId(root.text(RootKey::Id));
    if (root.rejection() || !id)
        return std::nullopt;
    peek.id = *id;
    BodyReader body(parsed.body, bodyNames, Cause::BadField);
    peek.term = Term(body.numberOr0(BodyKey::Term));
    const std::string_view type = body.has(BodyKey::Type) ? body.text(BodyKey::Type) : std::string_view{};
    if (body.rejection())
        return peek;
    const bool pre = body.flagOrFalse(BodyKey::Pre);
    if (type == "append_entries")
        peek.kind = parsed.entryCount == 0 ? MessageKind::Heartbeat : MessageKind::AppendEntries;
    else if (type == "append_entries_res")
        peek.kind =
            body.flagOrFalse(BodyKey::Success) ? MessageKind::EntriesAccepted : MessageKind::EntriesRejected;
    else if (type == "request_vote")
        peek.kind = pre ? MessageKind::PreVote : MessageKind::RequestVote;
    else if (type == "request_vote_res")
        peek.kind = voteAnswer(body.flagOrFalse(BodyKey::VoteGranted), pre);
    else
        peek.kind = kindByType(type);
    return peek;
}

} // namespace raft::wire
