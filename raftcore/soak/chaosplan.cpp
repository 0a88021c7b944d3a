// SPDX-License-Identifier: MIT
#include "raftcore/soak/chaosplan.h"

#include "raftcore/network/coin.h"

#include <algorithm>
#include <array>

namespace raft::soak {

namespace command = cluster::command;
namespace fault = trace::fault;
using cluster::Command;

namespace {

// Draws one after the other from a stream of coins of its own.
class Dice {
public:
    Dice(std::uint64_t seed, std::uint64_t key) : m_seed(seed), m_key(key) {}
    std::uint64_t below(std::uint64_t limit) { return coinBelow(drawCoin(m_seed, CoinStream::Chaos, m_key, ++m_n), limit); }
    std::uint64_t between(std::uint64_t least, std::uint64_t most) { return least + below(most - least + 1); }
    bool oneIn(std::uint64_t n) { return below(n) == 0; }
    Duration time(Duration least, Duration most)
    {
        return least + Duration(static_cast<std::int64_t>(below(static_cast<std::uint64_t>((most - least).count()) + 1)));
    }

private:
    std::uint64_t m_seed, m_key, m_n = 0;
};

enum class Kind : std::uint8_t {
    KillLeader, KillNode, PauseNode, CutLink, HoldLink, Partition, Bridge, Deaf, Mute, Loss, Delay, Duplicate, SlowDisk,
    TimeOut, Transfer, Snapshot, Members, CrashAt, Burst, Reorder, Corrupt, StallDisk, LoseWrites, TearWrites, HoldTimer,
    SlowNode
};
constexpr std::size_t kinds = 26;

class Planner {
public:
    explicit Planner(const ChaosOptions& options) : m_options(options), m_dice(options.seed, 1)
    {
        for (std::size_t k = 1; k <= options.nodes; ++k)
            m_nodes.push_back(NodeId::numbered(k));
    }

    std::vector<Operation> plan()
    {
        drawKinds();
        const Duration pause = std::max(m_options.meanPause, Duration(1'000));
        // Some runs are wild and some are nearly calm: other things go wrong in each.
        const Duration mean = pause * static_cast<std::int64_t>(m_dice.between(1, 8)) / 2;
        for (Time now = m_dice.time(Duration{}, mean * 2); now < m_options.length; now += m_dice.time(Duration{}, mean * 2))
            add(now);
        return std::move(m_plan);
    }

private:
    void drawKinds()
    {
        for (std::size_t k = 0; k < kinds; ++k) {
            const bool isOfMembers = k == static_cast<std::size_t>(Kind::Members);
            if (m_dice.oneIn(2) && (!isOfMembers || m_options.members))
                m_on.push_back(static_cast<Kind>(k));
        }
        if (m_on.empty())
            m_on.push_back(Kind::KillLeader);
    }

    NodeId node() { return m_nodes[static_cast<std::size_t>(m_dice.below(m_nodes.size()))]; }
    std::vector<NodeId> all() const { return m_nodes; }
    std::vector<NodeId> some(std::size_t count) // drawn without putting back, then in order
    {
        std::vector<NodeId> rest = m_nodes, out;
        for (; count > 0 && !rest.empty(); --count) {
            const auto at = static_cast<std::ptrdiff_t>(m_dice.below(rest.size()));
            out.push_back(rest[static_cast<std::size_t>(at)]);
            rest.erase(rest.begin() + at);
        }
        std::sort(out.begin(), out.end());
        return out;
    }
    std::vector<NodeId> others(const std::vector<NodeId>& than) const
    {
        std::vector<NodeId> out;
        std::copy_if(m_nodes.begin(), m_nodes.end(), std::back_inserter(out),
                     [&](const NodeId& id) { return std::find(than.begin(), than.end(), id) == than.end(); });
        return out;
    }
    // All links, one node's, or one.
    std::pair<std::vector<NodeId>, std::vector<NodeId>> links()
    {
        switch (m_dice.below(3)) {
        case 0: return {};
        case 1: return {{node()}, {}};
        default: return {{}, {node()}};
        }
    }

    void lasting(Time now, trace::Fault of)
    {
        const Time end = std::min(now + m_dice.time(m_options.least, m_options.most), m_options.length);
        Command undo = command::HealSame{of};
        m_plan.push_back(Operation{now, end, command::Inflict{std::move(of)}, std::move(undo)});
    }
    void until(Time now, Command deed, Command undo)
    {
        const Time end = std::min(now + m_dice.time(m_options.least, m_options.most), m_options.length);
        m_plan.push_back(Operation{now, end, std::move(deed), std::move(undo)});
    }
    void once(Time now, Command deed) { m_plan.push_back(Operation{now, Time{}, std::move(deed), {}}); }

    void add(Time now)
    {
        switch (m_on[static_cast<std::size_t>(m_dice.below(m_on.size()))]) {
        case Kind::KillLeader: return until(now, command::KillLeader{}, command::StartAll{});
        case Kind::KillNode: return killNode(now);
        case Kind::PauseNode: {
            const NodeId id = node();
            return until(now, command::PauseNode{id}, command::ResumeNode{id});
        }
        case Kind::CutLink: return cutLink(now);
        case Kind::HoldLink: return lasting(now, fault::Hold{{node()}, {}});
        case Kind::Partition: return partition(now);
        case Kind::Bridge: return bridge(now);
        case Kind::Deaf: return lasting(now, fault::Cut{{}, {node()}});
        case Kind::Mute: return lasting(now, fault::Cut{{node()}, {}});
        case Kind::Loss: {
            auto [from, to] = links();
            return lasting(now, fault::Loss{std::move(from), std::move(to), m_dice.between(10'000, 400'000)});
        }
        case Kind::Delay: return delay(now);
        case Kind::Duplicate: return lasting(now, fault::Duplicate{{}, {}, m_dice.between(10'000, 400'000)});
        case Kind::SlowDisk: return lasting(now, fault::SlowDisk{node(), m_dice.time(Duration(1'000), Duration(200'000))});
        case Kind::TimeOut: return once(now, command::TimeOutNode{node()});
        case Kind::Transfer: return once(now, command::Transfer{m_dice.oneIn(3) ? NodeId() : node()});
        case Kind::Snapshot: return once(now, command::TakeSnapshot{node()});
        case Kind::Members: return members(now);
        case Kind::CrashAt: return crashAt(now);
        case Kind::Burst:
            return lasting(now, fault::Burst{{}, {}, m_dice.between(1'000, 50'000), m_dice.between(20'000, 300'000), 1'000'000});
        case Kind::Reorder:
            return lasting(now, fault::Reorder{{}, {}, m_dice.between(10'000, 300'000), m_dice.between(1, 6), Duration(300'000)});
        case Kind::Corrupt: return lasting(now, fault::Corrupt{{}, {}, m_dice.between(5'000, 100'000)});
        case Kind::StallDisk: return lasting(now, fault::StallDisk{node()});
        case Kind::LoseWrites: return lasting(now, fault::LoseWrites{node()});
        case Kind::TearWrites: return lasting(now, fault::TearWrites{node()});
        case Kind::HoldTimer: return lasting(now, fault::HoldTimer{node()});
        case Kind::SlowNode: return lasting(now, fault::SlowNode{node(), m_dice.time(Duration(500), Duration(20'000))});
        }
    }

    void killNode(Time now)
    {
        const NodeId id = node();
        until(now, command::KillNode{id}, command::StartNode{id});
    }
    void cutLink(Time now)
    {
        const NodeId from = node(), to = node();
        if (from != to)
            lasting(now, fault::Cut{{from}, {to}});
    }
    void partition(Time now)
    {
        const std::vector<NodeId> side = some(static_cast<std::size_t>(m_dice.between(1, std::max<std::size_t>(1, m_nodes.size() - 1))));
        lasting(now, fault::Partition{"free", {side, others(side)}});
    }
    void bridge(Time now) // one node reaches both sides
    {
        if (m_nodes.size() < 3)
            return;
        const NodeId middle = node();
        std::vector<NodeId> left{middle}, right{middle};
        for (const NodeId& id : others({middle}))
            (m_dice.oneIn(2) ? left : right).push_back(id);
        std::sort(left.begin(), left.end());
        std::sort(right.begin(), right.end());
        lasting(now, fault::Partition{"bridge", {left, right}});
    }
    void delay(Time now)
    {
        auto [from, to] = links();
        const Duration delay = m_dice.time(Duration(1'000), Duration(120'000));
        lasting(now, fault::Delay{std::move(from), std::move(to), delay, delay * static_cast<std::int64_t>(m_dice.below(101)) / 100, {}});
    }
    void members(Time now)
    {
        std::vector<NodeId> voters = some(static_cast<std::size_t>(m_dice.between((m_nodes.size() + 2) / 2, m_nodes.size())));
        std::vector<NodeId> learners;
        for (const NodeId& id : others(voters)) {
            if (m_dice.oneIn(2))
                learners.push_back(id);
        }
        once(now, command::ChangeMembers{std::move(voters), std::move(learners), !m_dice.oneIn(4)});
    }
    // It crashes at that point, now or later, and comes back.
    void crashAt(Time now)
    {
        const NodeId id = node();
        const auto point = static_cast<trace::CrashPoint>(m_dice.below(8));
        until(now, command::Inflict{fault::CrashAt{id, point}}, command::StartNode{id});
        const Operation& last = m_plan.back();
        once(last.end, command::HealSame{fault::CrashAt{id, point}});
    }

    ChaosOptions m_options;
    Dice m_dice;
    std::vector<NodeId> m_nodes;
    std::vector<Kind> m_on;
    std::vector<Operation> m_plan;
};

} // namespace

std::vector<Operation> planChaos(const ChaosOptions& options)
{
    return Planner(options).plan();
}

std::vector<Operation> planClients(const ChaosOptions& options)
{
    Dice dice(options.seed, 2);
    std::vector<Operation> plan;
    const auto once = [&plan](Time at, Command deed) { plan.push_back(Operation{at, Time{}, std::move(deed), {}}); };
    command::AppendStream stream;
    stream.perSecond = static_cast<double>(dice.between(5, 60));
    once(Time{}, stream);
    once(Time{}, command::ConfigureClient{"sure", {}, true, 4});
    constexpr std::array modes{ReadMode::Log, ReadMode::ReadIndex, ReadMode::Lease, ReadMode::ReadIndex};
    std::uint64_t written = 0;
    for (Time now = dice.time(Duration{}, Duration(400'000)); now < options.length; now += dice.time(Duration(1'000), Duration(400'000))) {
        const std::string key = "x" + std::to_string(dice.below(3));
        switch (dice.below(4)) {
        case 0: once(now, command::AppendCommand{{}, "sure", {"set " + key + " " + std::to_string(++written)}, {}, {}}); break;
        case 1: once(now, command::AppendCommand{{}, "bold", {"cas " + key + " " + std::to_string(written) + " " + std::to_string(written + 1)}, {}, {}}); break;
        default:
            once(now, command::ReadState{NodeId::numbered(dice.between(1, options.nodes)), "reader", "get " + key,
                                         modes[static_cast<std::size_t>(dice.below(modes.size()))]});
        }
    }
    return plan;
}

std::vector<cluster::Planned> scheduleOf(const std::vector<Operation>& operations)
{
    std::vector<cluster::Planned> schedule;
    for (const Operation& operation : operations) {
        schedule.push_back(cluster::Planned{operation.begin, operation.deed, {}, false});
        if (operation.undo)
            schedule.push_back(cluster::Planned{operation.end, *operation.undo, {}, false});
    }
    std::stable_sort(schedule.begin(), schedule.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    return schedule;
}

} // namespace raft::soak
