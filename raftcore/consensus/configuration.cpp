// SPDX-License-Identifier: MIT
#include "raftcore/consensus/configuration.h"

#include <algorithm>

namespace raft {

namespace {

bool holds(const std::vector<NodeId>& sorted, const NodeId& id)
{
    return std::binary_search(sorted.begin(), sorted.end(), id);
}

// More than half of `voters` must have said yes; lost as soon as that is out of reach. Nobody is no quorum: an
// empty configuration wins and commits nothing.
QuorumState stateOf(const std::vector<NodeId>& voters,
                    const std::function<std::optional<bool>(const NodeId&)>& answerOf, Needed quorum)
{
    std::size_t granted = 0;
    std::size_t refused = 0;
    for (const NodeId& voter : voters) {
        const std::optional<bool> answer = answerOf(voter);
        if (answer)
            ++(*answer ? granted : refused);
    }
    const std::size_t needed = quorum(voters.size());
    if (granted >= needed)
        return QuorumState::Won;
    return voters.size() - refused < needed ? QuorumState::Lost : QuorumState::Pending;
}

Index indexOf(const std::vector<NodeId>& voters, const std::function<Index(const NodeId&)>& matchOf, Needed quorum)
{
    if (voters.empty())
        return Index();
    constexpr std::size_t usual = 16; // most clusters fit without touching the heap
    std::array<Index, usual> few;
    std::vector<Index> many;
    if (voters.size() > usual)
        many.resize(voters.size());
    Index* const reached = many.empty() ? few.data() : many.data();
    std::transform(voters.begin(), voters.end(), reached, matchOf);
    // The n-th highest, when n make a quorum: that many voters have reached it.
    Index* const middle = reached + (std::max<std::size_t>(quorum(voters.size()), 1) - 1);
    std::nth_element(reached, middle, reached + voters.size(), std::greater<>());
    return *middle;
}

} // namespace

Configuration Configuration::ofVoters(std::vector<NodeId> ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    Configuration configuration;
    configuration.voters = std::move(ids);
    return configuration;
}

bool Configuration::isVoter(const NodeId& id) const
{
    return holds(voters, id) || holds(outgoing, id);
}

bool Configuration::isMember(const NodeId& id) const
{
    return isVoter(id) || holds(learners, id);
}

std::vector<NodeId> Configuration::members() const
{
    std::vector<NodeId> all;
    all.reserve(voters.size() + outgoing.size() + learners.size());
    for (const auto* part : {&voters, &outgoing, &learners})
        all.insert(all.end(), part->begin(), part->end());
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

std::string encodeConfiguration(const Configuration& configuration)
{
    std::string text;
    const auto list = [&text](std::string_view lead, const std::vector<NodeId>& ids) {
        text.append(lead).append(":[");
        for (const NodeId& id : ids) {
            if (&id != &ids.front())
                text += ',';
            text.append(1, '"').append(id.view()).append(1, '"');
        }
        text += ']';
    };
    list(R"({"voters")", configuration.voters);
    list(R"(,"outgoing")", configuration.outgoing);
    list(R"(,"learners")", configuration.learners);
    return text + '}';
}

std::optional<Configuration> decodeConfiguration(std::string_view text)
{
    const auto take = [&text](std::string_view expected) {
        if (!text.starts_with(expected))
            return false;
        text.remove_prefix(expected.size());
        return true;
    };
    // Names hold neither quotes nor backslashes, so a list ends where it seems to.
    const auto list = [&](std::string_view lead, std::vector<NodeId>& ids) {
        if (!take(lead))
            return false;
        while (!take("]")) {
            if ((!ids.empty() && !take(",")) || !take("\""))
                return false;
            const std::size_t end = text.find('"');
            const std::optional<NodeId> id = NodeId::parse(text.substr(0, end));
            if (end == std::string_view::npos || !id || (!ids.empty() && *id <= ids.back()))
                return false;
            ids.push_back(*id);
            text.remove_prefix(end + 1);
        }
        return true;
    };
    Configuration configuration;
    const bool isWhole = list(R"({"voters":[)", configuration.voters)
        && list(R"(,"outgoing":[)", configuration.outgoing) && list(R"(,"learners":[)", configuration.learners)
        && text == "}";
    return isWhole ? std::optional(std::move(configuration)) : std::nullopt;
}

std::size_t majorityOf(std::size_t voters)
{
    return voters / 2 + 1;
}

QuorumState quorumState(const Configuration& configuration,
                        const std::function<std::optional<bool>(const NodeId&)>& answerOf, Needed needed)
{
    const QuorumState incoming = stateOf(configuration.voters, answerOf, needed);
    if (!configuration.isJoint())
        return incoming;
    const QuorumState outgoing = stateOf(configuration.outgoing, answerOf, needed);
    if (incoming == QuorumState::Lost || outgoing == QuorumState::Lost)
        return QuorumState::Lost;
    return incoming == outgoing ? incoming : QuorumState::Pending;
}

Index quorumIndex(const Configuration& configuration, const std::function<Index(const NodeId&)>& matchOf,
                  Needed needed)
{
    const Index incoming = indexOf(configuration.voters, matchOf, needed);
    return configuration.isJoint() ? std::min(incoming, indexOf(configuration.outgoing, matchOf, needed)) : incoming;
}

} // namespace raft
