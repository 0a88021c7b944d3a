// SPDX-License-Identifier: MIT
#include "tests/raftcore/rules/play.h"

#include <algorithm>

namespace raft::test {

RuleBook with(RuleBook rules, Rule rule, bool on)
{
    rules.set(rule, on);
    return rules;
}

namespace {

ClusterSetup withRules(ClusterSetup setup, const RuleBook& rules)
{
    setup.adjust = [rules, more = setup.adjust](RaftOptions& options) {
        options.rules = rules;
        if (more)
            more(options);
    };
    if (!setup.draw) { // each node another one: they meet only by the scenario's wish
        setup.draw = [](const NodeId& id, std::uint64_t n, Duration min, Duration max) {
            const auto place = static_cast<std::uint64_t>(id.view().back() - '0');
            return min + (max - min) * static_cast<std::int64_t>((place * 7 + n * 3) % 11) / 11;
        };
    }
    return setup;
}

} // namespace

Play::Play(ClusterSetup setup, const RuleBook& rules) : cluster(withRules(std::move(setup), rules)), invariants(cluster)
{
    cluster.watch(&invariants);
    cluster.start();
}

void Play::isolate(std::uint64_t number)
{
    isLost = [id = S(number)](const Packet& packet) { return packet.from == id || packet.to == id; };
}

void Play::split(std::vector<std::uint64_t> side)
{
    std::vector<NodeId> ids;
    for (const std::uint64_t number : side)
        ids.push_back(S(number));
    isLost = [ids](const Packet& packet) {
        return std::count(ids.begin(), ids.end(), packet.from) != std::count(ids.begin(), ids.end(), packet.to);
    };
}

// The packet that was sent first arrives, or is lost.
void Play::takeNext()
{
    const Packet& next = cluster.packets().front();
    if (!m_due.empty())
        m_due.pop_front();
    if (isLost && isLost(next)) {
        cluster.packets().pop_front();
        return;
    }
    ++m_delivered[{next.from, std::string(nameOf(next.message))}];
    cluster.deliver(0);
}

void Play::settle()
{
    while (!cluster.packets().empty())
        takeNext();
    m_due.clear();
}

std::vector<Packet> Play::takeAway(std::uint64_t from, std::uint64_t to)
{
    std::vector<Packet> taken;
    cluster.dropIf([&](const Packet& packet) {
        const bool isIt = packet.from == S(from) && packet.to == S(to);
        if (isIt)
            taken.push_back(packet);
        return isIt;
    });
    return taken;
}

void Play::bring(const std::vector<Packet>& packets)
{
    for (const Packet& packet : packets)
        cluster.step(packet.to, Receive{packet.from, packet.message});
}

void Play::pass(std::uint64_t from, std::uint64_t to)
{
    bring(takeAway(from, to));
}

void Play::drop(std::uint64_t from, std::uint64_t to)
{
    takeAway(from, to);
}

void Play::elect(std::uint64_t number)
{
    cluster.advance(Duration(1'000'000));
    cluster.campaign(number);
    settle();
}

void Play::restart(std::uint64_t number)
{
    cluster.restart(S(number));
    cluster.member(S(number)).finishesWritesAtOnce = true;
}

void Play::run(Duration forThatLong, const std::function<bool()>& isDone)
{
    const Time end = cluster.now() + forThatLong;
    while (!(isDone && isDone())) {
        while (m_due.size() < cluster.packets().size())
            m_due.push_back(cluster.now() + latency);
        std::optional<Time> timer;
        for (const Member& member : cluster.members()) {
            for (const auto& [kind, at] : member.deadlines)
                timer = member.raft ? std::min(at, timer.value_or(at)) : timer;
        }
        const bool isPacket = !m_due.empty() && (!timer || m_due.front() <= *timer);
        const std::optional<Time> next = isPacket ? m_due.front() : timer;
        if (!next || *next > end)
            break;
        cluster.advance(std::max(Duration(0), *next - cluster.now()));
        if (isPacket)
            takeNext();
        else
            cluster.fireNextTimer();
    }
    if (!isDone || !isDone())
        cluster.advance(end - cluster.now());
}

void Play::runWithClient(Duration forThatLong, Duration every)
{
    const Time end = cluster.now() + forThatLong;
    for (int i = 1; cluster.now() < end; ++i) {
        if (!leader().isEmpty())
            cluster.propose(leader(), {"command " + std::to_string(i)});
        run(every);
    }
}

std::uint64_t Play::lasted(Duration atMost, const std::function<bool()>& isDone)
{
    const Time begin = cluster.now();
    run(atMost, isDone);
    return static_cast<std::uint64_t>((cluster.now() - begin).count()) / 1'000;
}

NodeId Play::leader() const
{
    NodeId newest;
    Term term;
    for (const Member& member : cluster.members()) {
        if (member.raft && member.raft->role() == Role::Leader && member.raft->currentTerm() >= term) {
            newest = member.id;
            term = member.raft->currentTerm();
        }
    }
    return newest;
}

std::uint64_t Play::commandsChosen() const
{
    std::uint64_t commands = 0;
    for (Index index(1); index <= invariants.chosenUpTo(); index = index.next())
        commands += invariants.chosen(index)->type == EntryType::Command ? 1U : 0U;
    return commands;
}

std::uint64_t Play::delivered(const NodeId& from, std::string_view kind) const
{
    const auto found = m_delivered.find({from, std::string(kind)});
    return found == m_delivered.end() ? 0 : found->second;
}

std::string_view nameOf(const RaftMessage& message)
{
    constexpr std::string_view names[] = {"RequestVote",     "VoteAccepted",    "VoteRejected",     "AppendEntries", "EntriesAccepted",
                                          "EntriesRejected", "InstallSnapshot", "SnapshotReceived", "TimeoutNow"};
    static_assert(std::variant_size_v<RaftMessage> == std::size(names));
    return names[message.index()];
}

} // namespace raft::test
