// SPDX-License-Identifier: MIT
#include "raftcore/cluster/labcluster.h"

#include "raftcore/cluster/breakpointdesk.h"
#include "raftcore/cluster/deliveries.h"
#include "raftcore/cluster/pacedengine.h"
#include "raftcore/cluster/rebuild.h"
#include "raftcore/cluster/servernode.h"

#include <QThread>

#include <atomic>
#include <future>
#include <limits>

namespace raft::cluster {

namespace {

bool isOfTime(const Command& command)
{
    return std::holds_alternative<command::SetRate>(command) || std::holds_alternative<command::Pause>(command)
        || std::holds_alternative<command::Resume>(command) || std::holds_alternative<command::Step>(command);
}

// What LabCluster is on its own thread.
class LabEngine final : public PacedEngine {
public:
    LabEngine(std::unique_ptr<Lab> lab, const LabCluster::Pace& pace, PublishedClock* clock, const std::atomic<std::uint64_t>& limit,
              Signals signals_)
        : PacedEngine(pace.rate, LabCluster::fastest, clock, std::move(signals_)), m_lab(std::move(lab)), m_limit(limit)
    {
        m_lab->runUntil(std::max(pace.from, m_lab->now()));
        m_lab->setWatcher([this](const trace::Event& event) { watch(event); });
        m_lab->world().setFailed([this](const NodeId& node, const std::string& error) {
            signalled().failed(QString::fromStdString(node.toString() + ": " + error));
        });
        for (const NodeId& id : m_lab->core().nodeIds()) {
            if (const ServerNode* node = m_lab->core().node(id); node && node->replica)
                noteTerm(node->replica->raft().currentTerm());
        }
        if (!pace.paused)
            resumeClock();
        publish(true);
        wakeSoon();
    }
    ~LabEngine() override { m_lab->setWatcher({}); }

    const Lab& lab() const { return *m_lab; }
    void runTo(Time time)
    {
        if (!isPaused() || time <= now())
            return;
        m_lab->runUntil(time);
        publish(false);
        wakeSoon(); // tells that the trace has grown
    }

private:
    Time now() const override { return m_lab->now(); }
    std::optional<Time> nextTime() const override { return m_lab->nextTime(); }
    bool handleNext() override
    {
        const std::uint64_t before = m_lab->trace()->size();
        m_lab->step();
        return m_lab->trace()->size() != before;
    }
    void moveTo(Time time) override { m_lab->moveTo(time); }
    std::optional<PacketFacts> nextDelivery() override
    {
        if (m_lab->nextTime() != m_lab->core().nextTime())
            return std::nullopt; // something that was planned comes first
        return cluster::nextDelivery(m_lab->core());
    }
    std::optional<PacketFacts> factsOf(PacketId id) override { return cluster::factsOf(m_lab->core(), id); }
    bool mayGoOn() const override { return m_lab->trace()->size() < m_limit.load(std::memory_order_relaxed); }
    Result<Ok> carryOut(const Command& command) override
    {
        return isOfTime(command) ? Result<Ok>(Ok{}) : m_lab->give(command);
    }

    std::unique_ptr<Lab> m_lab;
    const std::atomic<std::uint64_t>& m_limit; // of the trace, while somebody looks at it
};

} // namespace

class LabCluster::Impl {
public:
    LabOptions options;
    bool isRebuilt = false;
    std::shared_ptr<trace::TraceStore> store;
    PublishedClock clock;
    std::atomic<std::uint64_t> limit{std::numeric_limits<std::uint64_t>::max()};
    QThread thread;
    QObject context; // lives on the thread; what is to be done there is done through it
    std::unique_ptr<LabEngine> engine;

    // Done on the cluster's thread; waits for it.
    template <class Do>
    void callAndWait(Do&& act)
    {
        std::promise<void> done;
        QMetaObject::invokeMethod(
            &context,
            [&done, &act] {
                act();
                done.set_value();
            },
            Qt::QueuedConnection);
        done.get_future().wait();
    }
};

Result<std::unique_ptr<LabCluster>> LabCluster::create(LabOptions options, Pace pace, Observers observers)
{
    if (const Result<Ok> sound = checkLab(options); !sound)
        return sound.error();
    return adopt(std::make_unique<Lab>(std::move(options), std::move(observers)), pace);
}

std::unique_ptr<LabCluster> LabCluster::adopt(std::unique_ptr<Lab> lab, Pace pace)
{
    auto impl = std::make_unique<Impl>();
    impl->options = lab->options();
    impl->isRebuilt = lab->isRebuilt();
    impl->store = lab->trace();
    auto cluster = std::unique_ptr<LabCluster>(new LabCluster(std::move(impl)));
    Impl& own = *cluster->m_impl;
    own.thread.setObjectName(QStringLiteral("lab"));
    own.context.moveToThread(&own.thread);
    own.thread.start();
    LabCluster* self = cluster.get();
    auto* desk = new BreakpointDesk(self);
    PacedEngine::Signals signalled{[self] { Q_EMIT self->grown(); }, [self] { Q_EMIT self->clockChanged(); },
                                   [self](const QString& why) { Q_EMIT self->commandRefused(why); },
                                   [self](const QString& why) { Q_EMIT self->failed(why); }};
    own.callAndWait([&] {
        own.engine = std::make_unique<LabEngine>(std::move(lab), pace, &own.clock, own.limit, std::move(signalled));
        own.engine->watchFor(desk);
    });
    return cluster;
}

LabCluster::LabCluster(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

LabCluster::~LabCluster()
{
    m_impl->callAndWait([this] { m_impl->engine.reset(); });
    m_impl->thread.quit();
    m_impl->thread.wait();
}

std::shared_ptr<const trace::TraceStore> LabCluster::trace() const { return m_impl->store; }
ClockReading LabCluster::clock() const { return m_impl->clock.read(WallDriver::now()); }
void LabCluster::runTo(Time time)
{
    QMetaObject::invokeMethod(
        &m_impl->context,
        [this, time] {
            if (m_impl->engine)
                m_impl->engine->runTo(time);
        },
        Qt::QueuedConnection);
}

void LabCluster::watched(std::uint64_t n) { m_impl->limit.store(n + lead, std::memory_order_relaxed); }
const LabOptions& LabCluster::options() const { return m_impl->options; }
bool LabCluster::isRebuilt() const { return m_impl->isRebuilt; }

void LabCluster::submit(Command command)
{
    QMetaObject::invokeMethod(
        &m_impl->context,
        [this, command = std::move(command)] {
            if (m_impl->engine)
                m_impl->engine->execute(command);
        },
        Qt::QueuedConnection);
}

std::vector<Planned> LabCluster::schedule() const
{
    std::vector<Planned> schedule;
    m_impl->callAndWait([&] { schedule = m_impl->engine->lab().schedule(); });
    return schedule;
}

std::unique_ptr<Lab> LabCluster::fork(std::uint64_t n, Observers observers,
                                      const std::function<bool(double)>& progress) const
{
    if (m_impl->isRebuilt)
        return rebuildLab(*m_impl->store, n, std::move(observers), progress).lab;
    return forkLab(m_impl->options, schedule(), n, std::move(observers), progress);
}

} // namespace raft::cluster
