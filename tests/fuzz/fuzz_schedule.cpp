// SPDX-License-Identifier: MIT
// Bytes as a schedule of faults and requests within Raft's model. Whatever it is, every property holds.
#include "raftcore/cluster/lab.h"
#include "raftcore/scenario/monitorobserver.h"
#include "tests/fuzz/bytes.h"
#include "tests/fuzz/fuzz_targets.h"

namespace {

using namespace raft;
using fuzz::Bytes;
namespace command = cluster::command;
namespace fault = trace::fault;

constexpr std::size_t mostCommands = 64;
constexpr Time longest{4'000'000};

class Reader {
public:
    Reader(Bytes& bytes, std::size_t nodes) : m_bytes(bytes), m_nodes(nodes) {}

    cluster::Command next()
    {
        switch (m_bytes.below(12)) {
        case 0: return command::KillNode{node()};
        case 1: return command::StartAll{};
        case 2: return command::PauseNode{node()};
        case 3: return command::TimeOutNode{node()};
        case 4: return command::HealAll{};
        case 5: return command::AppendCommand{{}, "c", {"set x " + std::to_string(m_bytes.byte())}, {}, {}};
        case 6: return command::ReadState{node(), "r", "get x", m_bytes.flag() ? ReadMode::ReadIndex : ReadMode::Lease};
        case 7: return command::TakeSnapshot{node()};
        case 8: return command::Transfer{node()};
        case 9: return members();
        default: return command::Inflict{fault()};
        }
    }

private:
    NodeId node() { return NodeId::numbered(1 + m_bytes.below(m_nodes)); }
    std::vector<NodeId> some()
    {
        std::vector<NodeId> out;
        const std::uint64_t which = m_bytes.byte();
        for (std::size_t k = 0; k < m_nodes; ++k) {
            if ((which >> k & 1U) != 0)
                out.push_back(NodeId::numbered(k + 1));
        }
        return out;
    }
    std::vector<NodeId> without(const std::vector<NodeId>& some) const
    {
        std::vector<NodeId> out;
        for (std::size_t k = 1; k <= m_nodes; ++k) {
            if (std::find(some.begin(), some.end(), NodeId::numbered(k)) == some.end())
                out.push_back(NodeId::numbered(k));
        }
        return out;
    }
    cluster::Command members()
    {
        std::vector<NodeId> voters = some();
        std::vector<NodeId> learners = without(voters);
        return command::ChangeMembers{std::move(voters), std::move(learners), m_bytes.flag()};
    }
    trace::Fault fault()
    {
        switch (m_bytes.below(10)) {
        case 0: return fault::Cut{{node()}, {node()}};
        case 1: return fault::Hold{{node()}, {}};
        case 2: return fault::Loss{{}, {}, m_bytes.word() * 10};
        case 3: return fault::Duplicate{{}, {}, m_bytes.word() * 10};
        case 4: return fault::Delay{{}, {node()}, Duration(m_bytes.word() * 4), Duration(m_bytes.word() * 4), {}};
        case 5: return fault::StallDisk{node()};
        case 6: return fault::LoseWrites{node()};
        case 7: return fault::TearWrites{node()};
        case 8: return fault::CrashAt{node(), static_cast<trace::CrashPoint>(m_bytes.below(8))};
        default: {
            std::vector<NodeId> side = some();
            std::vector<NodeId> other = without(side);
            return fault::Partition{"free", {std::move(side), std::move(other)}};
        }
        }
    }

    Bytes& m_bytes;
    std::size_t m_nodes;
};

} // namespace

bool fuzzSchedule(std::string_view text)
{
    Bytes bytes(text);
    cluster::LabOptions options;
    options.nodes = 1 + static_cast<std::size_t>(bytes.below(5));
    options.seed = 1 + bytes.word();
    options.delay = Duration(5'000);
    options.jitter = Duration(4'000);
    options.diskLatency = Duration(2'000);
    options.snapshotEntries = 10;
    Reader reader(bytes, options.nodes);
    Time at{};
    while (!bytes.isAtEnd() && options.schedule.size() < mostCommands && at < longest) {
        at += Duration(static_cast<std::int64_t>(bytes.byte()) * 2'000);
        options.schedule.push_back({at, reader.next(), {}, false});
    }
    std::vector<std::unique_ptr<cluster::EventObserver>> observers;
    observers.push_back(std::make_unique<scenario::MonitorObserver>());
    cluster::Lab lab(std::move(options), std::move(observers));
    bool hasCommitted = false;
    lab.setWatcher([&](const trace::Event& event) {
        hasCommitted = hasCommitted || std::holds_alternative<CommitAdvanced>(event.body);
        if (const auto* violated = std::get_if<trace::Violated>(&event.body))
            fuzz::expect(false, "a property does not hold:", violated->why.code.c_str());
    });
    lab.runUntil(longest);
    return hasCommitted;
}
