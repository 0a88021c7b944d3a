// SPDX-License-Identifier: MIT
#include "raftcore/wire/decoder.h"

#include <charconv>

namespace raft::wire {

namespace {

// Walks along the members in the order in which our own nodes write them.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_rest(text) { }

    bool skip(std::string_view literal)
    {
        if (!m_rest.starts_with(literal))
            return false;
        m_rest.remove_prefix(literal.size());
        return true;
    }
    // Up to the next quote, which is taken too; no escapes.
    std::optional<std::string_view> text()
    {
        const auto end = m_rest.find('"');
        if (end == std::string_view::npos || end > longestText)
            return std::nullopt;
        const auto found = m_rest.substr(0, end);
        m_rest.remove_prefix(end + 1);
        return found;
    }
    std::optional<std::uint64_t> number()
    {
        std::uint64_t value = 0;
        const auto [rest, error] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
        if (error != std::errc{} || value >= Term::limit)
            return std::nullopt;
        m_rest.remove_prefix(static_cast<std::size_t>(rest - m_rest.data()));
        return value;
    }

private:
    static constexpr std::size_t longestText = 300;
    std::string_view m_rest;
};

std::optional<MessageKind> appendOrHeartbeat(Scanner& in)
{
    if (!in.skip(R"(,"leader_id":")") || !in.text())
        return std::nullopt;
    for (const std::string_view lead :
         {R"(,"prev_log_index":)", R"(,"prev_log_term":)", R"(,"leader_commit":)", R"(,"round":)"}) {
        if (!in.skip(lead) || !in.number())
            return std::nullopt;
    }
    if (!in.skip(R"(,"entries":[)"))
        return std::nullopt;
    return in.skip("]") ? MessageKind::Heartbeat : MessageKind::AppendEntries;
}

std::optional<bool> flag(Scanner& in, std::string_view lead)
{
    if (!in.skip(lead))
        return std::nullopt;
    if (in.skip("true"))
        return true;
    return in.skip("false") ? std::optional(false) : std::nullopt;
}

std::optional<MessageKind> voteOrPreVote(Scanner& in)
{
    if (!in.skip(R"(,"candidate_id":")") || !in.text())
        return std::nullopt;
    for (const std::string_view lead : {R"(,"last_log_index":)", R"(,"last_log_term":)"}) {
        if (!in.skip(lead) || !in.number())
            return std::nullopt;
    }
    const auto pre = flag(in, R"(,"pre":)");
    if (!pre)
        return std::nullopt;
    return *pre ? MessageKind::PreVote : MessageKind::RequestVote;
}

std::optional<MessageKind> answerToVote(Scanner& in)
{
    const auto granted = flag(in, R"(,"vote_granted":)");
    const auto pre = granted ? flag(in, R"(,"pre":)") : std::nullopt;
    return pre ? std::optional(voteAnswer(*granted, *pre)) : std::nullopt;
}

std::optional<MessageKind> answerToEntries(Scanner& in)
{
    const auto success = flag(in, R"(,"success":)");
    if (!success)
        return std::nullopt;
    return *success ? MessageKind::EntriesAccepted : MessageKind::EntriesRejected;
}

std::optional<MessageKind> kindAfterTerm(Scanner& in, std::string_view type)
{
    if (type == "append_entries")
        return appendOrHeartbeat(in);
    if (type == "append_entries_res")
        return answerToEntries(in);
    if (type == "request_vote")
        return voteOrPreVote(in);
    if (type == "request_vote_res")
        return answerToVote(in);
    return kindByType(type);
}

std::optional<EnvelopePeek> peekInOrder(std::string_view bytes)
{
    Scanner in(bytes);
    if (!in.skip(R"({"src":")"))
        return std::nullopt;
    const auto src = in.text();
    if (!src || !in.skip(R"(,"dest":")"))
        return std::nullopt;
    const auto dest = in.text();
    if (!dest || !in.skip(R"(,"id":")"))
        return std::nullopt;
    const auto number = in.number();
    const auto marks = in.text();
    if (!number || !marks || marks->find_first_not_of('\'') != std::string_view::npos || marks->size() > 255)
        return std::nullopt;
    if (!in.skip(R"(,"body":{"type":")"))
        return std::nullopt;
    const auto type = in.text();
    if (!type || !in.skip(R"(,"term":)"))
        return std::nullopt;
    const auto term = in.number();
    const auto from = NodeId::parse(*src);
    const auto to = NodeId::parse(*dest);
    if (!term || !from || !to)
        return std::nullopt;
    const auto kind = kindAfterTerm(in, *type);
    if (!kind)
        return std::nullopt;
    return EnvelopePeek{*from, *to, PacketId{*number, static_cast<std::uint8_t>(marks->size())}, kind,
                        Term(*term)};
}

} // namespace

std::optional<EnvelopePeek> peek(std::string_view bytes)
{
    if (auto quick = peekInOrder(bytes))
        return quick;
    if (bytes.size() > largestUdpPayload)
        return std::nullopt;
    Parsed parsed;
    if (parse(bytes, parsed))
        return std::nullopt;
    return peekParsed(parsed);
}

} // namespace raft::wire
