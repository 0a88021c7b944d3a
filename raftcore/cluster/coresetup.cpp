// SPDX-License-Identifier: MIT
#include "raftcore/cluster/coresetup.h"

#include "raftcore/cluster/commandtexts.h"
#include "raftcore/network/coin.h"
#include "raftcore/trace/jsontext.h"
#include "raftcore/wire/codec.h"
#include "raftcore/wire/encoder.h"

#include <algorithm>

namespace raft::cluster {

namespace {

// Those that are off by default and wanted: a cluster begins without them, and is told to add them (`firstCommands`).
std::vector<Rule> addedRules(const RuleBook& wanted)
{
    std::vector<Rule> added;
    for (const RuleInfo& info : allRules()) {
        if (!info.onByDefault && wanted.isOn(info.rule))
            added.push_back(info.rule);
    }
    return added;
}

} // namespace

Result<Ok> checkOptions(const ClusterOptions& options)
{
    if (options.nodes < 1 || options.nodes > mostNodes)
        return text::badNodeCount(mostNodes);
    if (!areFair(options))
        return text::badTimeouts();
    return Ok{};
}

std::vector<NodeId> numberedNodes(std::size_t count)
{
    std::vector<NodeId> nodes;
    for (std::size_t k = 1; k <= count; ++k)
        nodes.push_back(NodeId::numbered(k));
    return nodes;
}

std::string clusterName(std::uint64_t seed)
{
    return trace::toHex16(drawCoin(seed, CoinStream::ClusterName, 0, 0));
}

trace::Header headerOf(trace::Mode mode, const ClusterOptions& options, std::vector<NodeId> nodes,
                       const std::vector<NodeId>& founders, std::string cluster)
{
    trace::Header header;
    header.program = "raftarium " RAFTARIUM_VERSION;
    header.mode = mode;
    header.seed = options.seed;
    header.cluster = std::move(cluster);
    header.nodes = std::move(nodes);
    header.configuration = Configuration::ofVoters(founders);
    static_cast<RaftTuning&>(header) = options;
    header.delay = options.delay;
    header.jitter = options.jitter;
    header.diskLatency = options.diskLatency;
    header.firstElectionAfter = options.firstElectionAfter;
    for (const Rule rule : options.rules.off())
        header.rulesOff.emplace_back(toString(rule));
    return header;
}

CoreOptions coreOptionsOf(const ClusterOptions& options, const Configuration& bootstrap,
                          const std::vector<NodeId>& nodes, const wire::CodecOptions& codec)
{
    CoreOptions core;
    core.seed = options.seed;
    core.link = LinkConditions{options.delay, options.jitter, 0, 0};
    core.diskLatency = options.diskLatency;
    RaftOptions& raft = core.replica.raft;
    raft.bootstrap = bootstrap;
    for (const NodeId& id : nodes) {
        if (!bootstrap.isMember(id))
            core.newcomers.insert(id);
    }
    static_cast<RaftTuning&>(raft) = options;
    raft.rules = options.rules;
    for (const Rule rule : addedRules(options.rules))
        raft.rules.set(rule, false);
    raft.encodedSize = &wire::encodedSize;
    raft.maxAppendBytes = wire::appendBudget(codec);
    raft.maxChunkBytes = wire::chunkBudget(codec);
    core.replica.maxResultBytes = wire::resultBudget(codec);
    core.replica.requestTimeout = usualRequestTimeout(options);
    if (options.firstElectionAfter > Duration::zero()) {
        const std::uint64_t coin = drawCoin(options.seed, CoinStream::PinnedNode, 0, 0);
        core.pinned = nodes[static_cast<std::size_t>(coinBelow(coin, nodes.size()))];
        core.pinnedTimeout = options.firstElectionAfter;
    }
    return core;
}

std::vector<Command> firstCommands(const RuleBook& rules)
{
    std::vector<Command> commands;
    for (const Rule rule : addedRules(rules))
        commands.emplace_back(command::SetRule{rule, true});
    return commands;
}

Duration usualRequestTimeout(const RaftTuning& tuning)
{
    return std::max(tuning.electionTimeoutMax * 10, Duration(1'000'000));
}

} // namespace raft::cluster
