// SPDX-License-Identifier: MIT
#include "raftcore/soak/trials.h"

#include "raftcore/cluster/lab.h"
#include "raftcore/network/coin.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace raft::soak {

namespace command = cluster::command;
using cluster::Lab;
using cluster::LabOptions;

namespace {

std::int64_t numberIn(std::string_view text)
{
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::uint64_t seedOf(std::uint64_t seed, std::uint64_t group, std::uint64_t trial)
{
    return 1 + drawCoin(seed, CoinStream::Trial, group, trial) % (Term::limit - 2);
}

double inMilliseconds(Duration duration) { return static_cast<double>(duration.count()) / 1'000.0; }

// When somebody became leader, or none, since this was last asked.
class LeaderSeen {
public:
    explicit LeaderSeen(Lab& lab)
    {
        lab.setWatcher([this](const trace::Event& event) {
            const auto* role = std::get_if<RoleChanged>(&event.body);
            if (role != nullptr && role->to == Role::Leader)
                m_at = event.t;
        });
    }
    const std::optional<Time>& at() const { return m_at; }

private:
    std::optional<Time> m_at;
};

} // namespace

// ---------------------------------------------------------------- elections

std::vector<std::string> electionRanges()
{
    return {"150-150", "150-151", "150-155", "150-175", "150-200", "150-300", // how much randomness is needed
            "12-24", "25-50", "50-100", "100-200"};                           // how short timeouts may be
}

// As §9.3 of the paper and of the dissertation have it: five servers, the leader crashes at a random point of the
// interval after a heartbeat that it sent to all at once; the interval is half the shortest timeout. The logs differ in
// length, so that two of the four that are left cannot be elected.
//
// A broadcast takes about 15 ms there, the way to the others and back and a disk write. How much of it passes before
// the others know of a candidacy, the paper does not say, and it decides how often votes split: on a gigabit Ethernet
// hardly more than the candidate's own write can. `ownWrite` is fitted to one of the figures that the paper states;
// docs/lab.md compares the others.
std::optional<double> electionDowntime(std::uint64_t seed, const std::string& range, std::uint64_t trial)
{
    constexpr Duration oneWay{250}, spread{100}, ownWrite{2'500}, broadcast{15'000};
    constexpr Duration untilKnown = broadcast - oneWay - ownWrite; // from the last vote, which came after 2 oneWay + ownWrite
    constexpr Duration limit{60'000'000};
    const Duration least{numberIn(range) * 1'000}, most{numberIn(std::string_view(range).substr(range.find('-') + 1)) * 1'000};
    LabOptions options;
    options.seed = seedOf(seed, static_cast<std::uint64_t>(least.count() * 1'000'003 + most.count()), trial);
    options.rules = RuleBook::paper();
    options.electionTimeoutMin = least;
    options.electionTimeoutMax = most;
    options.heartbeatInterval = least / 2;
    options.delay = oneWay;
    options.jitter = spread;
    options.diskLatency = ownWrite;
    options.firstElectionAfter = Duration::zero();
    // The followers come up at time 0, as if the heartbeat had just reached them: S2 … S5 in an order by chance.
    std::array<std::uint64_t, 5> length{5, 1, 2, 3, 4};
    for (std::size_t k = 4; k > 1; --k)
        std::swap(length[k], length[1 + static_cast<std::size_t>(coinBelow(drawCoin(options.seed, CoinStream::Trial, 1, k), k))]);
    for (std::size_t k = 0; k < 5; ++k) {
        Restored content;
        content.currentTerm = Term(1);
        for (std::uint64_t entry = 0; entry < length[k]; ++entry) {
            Entry noOp;
            noOp.term = Term(1);
            noOp.type = EntryType::NoOp;
            content.log.append(std::make_shared<const Entry>(noOp));
        }
        options.disks.emplace(NodeId::numbered(k + 1), std::move(content));
    }
    const Duration crash{static_cast<std::int64_t>(coinBelow(drawCoin(options.seed, CoinStream::Trial, 2, 1),
                                                             static_cast<std::uint64_t>(options.heartbeatInterval.count())))};
    options.schedule = {cluster::Planned{Time{}, command::KillNode{NodeId("S1")}, 5, false}};
    Lab lab(std::move(options));
    const LeaderSeen leader(lab);
    lab.runUntil(limit, [&] { return leader.at().has_value(); });
    if (!leader.at())
        return std::nullopt;
    return inMilliseconds(*leader.at() + untilKnown - crash);
}

// ---------------------------------------------------------------- commits

namespace {

LabOptions usual(std::uint64_t seed, std::size_t nodes)
{
    LabOptions options;
    options.seed = seed;
    options.nodes = nodes;
    options.delay = Duration(5'000);
    options.jitter = Duration(2'000);
    options.diskLatency = Duration(2'000);
    return options;
}

constexpr Time settled{2'000'000}; // by then there is a leader, and everybody knows it

} // namespace

std::vector<std::string> lossShares() { return {"0", "1", "2", "5", "10", "20", "30", "40"}; }

// One entry, given to the leader, until it is committed there.
std::optional<double> commitLatency(std::uint64_t seed, const std::string& percent, std::uint64_t trial)
{
    const std::uint64_t ppm = static_cast<std::uint64_t>(numberIn(percent)) * 10'000;
    Lab lab(usual(seedOf(seed, ppm + 1, trial), 5));
    lab.runUntil(settled);
    (void)lab.give(command::Inflict{trace::fault::Loss{{}, {}, ppm}});
    NodeId leader;
    for (const NodeId& id : lab.core().nodeIds()) {
        if (lab.core().node(id)->replica->raft().role() == Role::Leader)
            leader = id;
    }
    bool answered = false;
    lab.setWatcher([&answered](const trace::Event& event) {
        const auto* response = std::get_if<trace::Responded>(&event.body);
        answered = answered || (response != nullptr && response->outcome == trace::Outcome::Ok);
    });
    const Time began = lab.now();
    (void)lab.give(command::AppendCommand{leader, "you", {"set x 1"}, {}, {}});
    lab.runUntil(began + Duration(30'000'000), [&] { return answered; });
    return answered ? std::optional(inMilliseconds(lab.now() - began)) : std::nullopt;
}

std::vector<std::string> voterCounts() { return {"1", "3", "5", "7", "9", "11", "15", "21"}; }

std::optional<double> committedPerSecond(std::uint64_t seed, const std::string& voters, std::uint64_t trial)
{
    constexpr std::int64_t seconds = 5;
    constexpr std::uint64_t outstanding = 64;
    const auto nodes = static_cast<std::size_t>(numberIn(voters));
    Lab lab(usual(seedOf(seed, nodes, trial), nodes));
    lab.runUntil(settled);
    std::uint64_t answered = 0, open = 0, asked = 0;
    lab.setWatcher([&](const trace::Event& event) {
        if (const auto* response = std::get_if<trace::Responded>(&event.body)) {
            --open;
            answered += response->outcome == trace::Outcome::Ok ? 1 : 0;
        }
    });
    const Time end = lab.now() + Duration(seconds * 1'000'000);
    while (lab.now() < end) {
        for (; open < outstanding; ++open)
            (void)lab.give(command::AppendCommand{{}, "client" + std::to_string(asked++ % outstanding), {"set x 1"}, {}, {}});
        lab.runUntil(end, [&] { return open < outstanding; });
    }
    return static_cast<double>(answered) / static_cast<double>(seconds);
}

// ---------------------------------------------------------------- flapping

std::vector<std::string> preVoteSettings() { return {"on", "off"}; }

// Every second one follower is cut off for 700 ms: long enough for its timer to run out.
std::optional<double> downtimeWhileFlapping(std::uint64_t seed, const std::string& preVote, std::uint64_t trial)
{
    constexpr std::int64_t seconds = 60;
    LabOptions options = usual(seedOf(seed, 7, trial), 5);
    if (preVote == "off")
        options.rules = RuleBook::paper();
    Lab lab(std::move(options));
    lab.runUntil(settled);
    NodeId outsider;
    for (const NodeId& id : lab.core().nodeIds()) {
        if (lab.core().node(id)->replica->raft().role() != Role::Leader)
            outsider = id;
    }
    std::vector<NodeId> rest = lab.core().nodeIds();
    std::erase(rest, outsider);
    const trace::Fault cut = trace::fault::Partition{"isolate", {{outsider}, rest}};
    Duration without{};
    std::optional<Time> since;
    std::vector<NodeId> leading;
    for (const NodeId& id : rest) {
        if (lab.core().node(id)->replica->raft().role() == Role::Leader)
            leading.push_back(id);
    }
    lab.setWatcher([&](const trace::Event& event) {
        const auto* role = std::get_if<RoleChanged>(&event.body);
        if (role == nullptr)
            return;
        std::erase(leading, event.node);
        if (role->to == Role::Leader)
            leading.push_back(event.node);
        if (leading.empty() && !since)
            since = event.t;
        if (!leading.empty() && since) {
            without += event.t - *since;
            since.reset();
        }
    });
    for (std::int64_t second = 0; second < seconds; ++second) {
        const Time began = lab.now();
        (void)lab.give(command::Inflict{cut});
        lab.runUntil(began + Duration(700'000));
        (void)lab.give(command::HealSame{cut});
        lab.runUntil(began + Duration(1'000'000));
    }
    if (since)
        without += lab.now() - *since;
    return inMilliseconds(without);
}

} // namespace raft::soak
