// SPDX-License-Identifier: MIT
#include "raftcore/cluster/lab.h"

#include "raftcore/cluster/commandcodec.h"
#include "raftcore/cluster/rebuild.h"
#include "raftcore/wire/codec.h"

#include <algorithm>

namespace raft::cluster {

namespace {

trace::Header headerOf(const LabOptions& options)
{
    const std::vector<NodeId> nodes = numberedNodes(options.nodes);
    trace::Header header = headerOf(trace::Mode::Lab, options, nodes, nodes, clusterName(options.seed));
    header.started = options.started;
    header.requestTimeout = options.requestTimeout;
    header.maxAppendBytes = options.maxAppendBytes;
    if (!options.schedule.empty())
        header.schedule = toJson(options.schedule);
    std::erase(header.schedule, '\n'); // a header is one line of a file; those inside of texts are escaped
    return header;
}

// The earlier first; of one instant, as they stand.
void putInOrder(std::vector<Planned>& schedule)
{
    std::stable_sort(schedule.begin(), schedule.end(), [](const Planned& a, const Planned& b) {
        if (a.step && b.step)
            return *a.step < *b.step;
        return a.at < b.at;
    });
}

} // namespace

CoreOptions Lab::coreOptions(const LabOptions& options)
{
    const std::vector<NodeId> nodes = numberedNodes(options.nodes);
    wire::CodecOptions codec;
    codec.cluster = clusterName(options.seed);
    CoreOptions core = coreOptionsOf(options, Configuration::ofVoters(nodes), nodes, codec);
    if (options.maxAppendBytes != 0)
        core.replica.raft.maxAppendBytes = options.maxAppendBytes;
    if (options.requestTimeout > Duration::zero())
        core.replica.requestTimeout = options.requestTimeout;
    return core;
}

Lab::Lab(LabOptions options, std::vector<std::unique_ptr<EventObserver>> observers)
    : Lab(Parts{options, coreOptions(options), numberedNodes(options.nodes),
                std::make_shared<trace::TraceStore>(headerOf(options), options.trace), std::move(observers), {}})
{
    for (const Command& command : firstCommands(m_options.rules))
        (void)m_core.carryOut(command);
    openDisks();
}

Lab::Lab(Parts parts)
    : m_options(std::move(parts.options)), m_recorder(std::move(parts.store), std::move(parts.observers)),
      m_world(m_options.seed), m_before(parts.before ? parts.before(m_world) : nullptr),
      m_core(std::move(parts.core), std::move(parts.nodes), m_before ? *m_before : m_world, m_recorder)
{
    putInOrder(m_options.schedule);
    m_world.attach(m_core);
    for (const NodeId& id : m_core.nodeIds())
        m_world.addDisk(id);
    for (const auto& [id, content] : m_options.disks) {
        if (m_core.node(id) != nullptr)
            m_world.setDisk(id, content);
    }
}

void Lab::openDisks()
{
    for (const NodeId& id : m_core.nodeIds())
        m_world.openDisk(id);
}

Lab::~Lab() = default;

const Planned* Lab::due() const
{
    if (m_planned == m_options.schedule.size())
        return nullptr;
    const Planned& next = m_options.schedule[m_planned];
    if (next.step)
        return *next.step <= m_steps ? &next : nullptr;
    const std::optional<Time> item = m_core.nextTime();
    return !item || next.at <= *item ? &next : nullptr;
}

std::optional<Time> Lab::nextTime() const
{
    if (const Planned* command = due())
        return std::max(command->at, now());
    return m_core.nextTime();
}

bool Lab::step()
{
    if (const Planned* command = due()) {
        ++m_planned;
        m_core.moveTo(command->at);
        m_given.push_back(*command);
        m_given.back().step = m_steps;
        if (const Result<Ok> done = m_core.carryOut(m_given.back().command); !done) {
            m_refusal = done.error().message;
            ++m_refusals;
        }
        return true;
    }
    if (!m_core.nextTime())
        return false;
    ++m_steps;
    m_core.handleNext();
    return true;
}

void Lab::runUntil(Time until, const std::function<bool()>& stop)
{
    for (std::optional<Time> next = nextTime(); next && *next <= until; next = nextTime()) {
        step();
        if (stop && stop())
            return;
    }
    m_core.moveTo(until);
}

void Lab::moveTo(Time time)
{
    m_core.moveTo(std::min(time, nextTime().value_or(time)));
}

Result<Ok> Lab::give(const Command& command)
{
    m_given.push_back(Planned{now(), command, m_steps, true, m_recorder.store()->size(), false});
    const Result<Ok> done = m_core.carryOut(command);
    m_given.back().refused = !done;
    return done;
}

std::vector<Planned> Lab::schedule() const
{
    std::vector<Planned> all = m_given;
    all.insert(all.end(), m_options.schedule.begin() + static_cast<std::ptrdiff_t>(m_planned), m_options.schedule.end());
    return all;
}

bool Lab::runAgain(std::uint64_t n, const std::function<bool(double)>& progress)
{
    constexpr std::uint64_t stepsAReport = 4'096;
    const trace::TraceStore& store = *m_recorder.store();
    while (store.size() < n) {
        if (!step())
            return false;
        if (progress && m_steps % stepsAReport == 0
            && !progress(static_cast<double>(store.size()) / static_cast<double>(n)))
            return false;
    }
    std::vector<Planned>& planned = m_options.schedule;
    planned.erase(std::remove_if(planned.begin() + static_cast<std::ptrdiff_t>(m_planned), planned.end(),
                                 [](const Planned& command) { return command.byHand; }),
                  planned.end());
    return true;
}

std::unique_ptr<Lab> forkLab(const Lab& lab, std::uint64_t n, std::vector<std::unique_ptr<EventObserver>> observers,
                             const std::function<bool(double)>& progress)
{
    if (lab.isRebuilt())
        return rebuildLab(*lab.trace(), n, std::move(observers), progress).lab;
    return forkLab(lab.options(), lab.schedule(), n, std::move(observers), progress);
}

std::unique_ptr<Lab> forkLab(LabOptions options, std::vector<Planned> schedule, std::uint64_t n,
                             std::vector<std::unique_ptr<EventObserver>> observers,
                             const std::function<bool(double)>& progress)
{
    options.schedule = std::move(schedule);
    auto fork = std::make_unique<Lab>(std::move(options), std::move(observers));
    return fork->runAgain(n, progress) ? std::move(fork) : nullptr;
}

} // namespace raft::cluster
