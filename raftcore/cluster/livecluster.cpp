// SPDX-License-Identifier: MIT
#include "raftcore/cluster/livecluster.h"

#include "raftcore/cluster/breakpointdesk.h"
#include "raftcore/cluster/commandtexts.h"
#include "raftcore/cluster/liveengine.h"

#include <QDateTime>
#include <QJsonArray>
#include <QPointer>
#include <QRandomGenerator>
#include <QThread>

#include <future>

namespace raft::cluster {

namespace {

Result<Ok> check(const LiveOptions& options)
{
    if (const Result<Ok> sound = checkOptions(options); !sound)
        return sound;
    if (!(options.rate >= PacedClock::slowest && options.rate <= PacedClock::fastest))
        return text::badRate(PacedClock::slowest, PacedClock::fastest);
    if (!options.listen.isLoopback() && options.key.isEmpty())
        return text::needsKey(options.listen.toString().toStdString());
    return Ok{};
}

// What belongs to the cluster rather than to one run of it: timers, limits, and who stood in the first configuration.
QJsonObject settingsOf(const RaftTuning& tuning, const std::vector<NodeId>& founders)
{
    QJsonObject settings;
    const auto put = [&settings, &tuning](const auto& field) {
        const QString name = QString::fromUtf8(field.name.data(), static_cast<qsizetype>(field.name.size()));
        if constexpr (std::is_same_v<std::decay_t<decltype(tuning.*field.member)>, Duration>)
            settings[name] = qint64((tuning.*field.member).count());
        else
            settings[name] = static_cast<qint64>(tuning.*field.member);
    };
    std::apply([&put](const auto&... field) { (put(field), ...); }, RaftTuning::fields());
    QJsonArray names;
    for (const NodeId& id : founders)
        names.append(QString::fromStdString(id.toString()));
    settings[QStringLiteral("founders")] = names;
    return settings;
}

void takeSettings(const QJsonObject& settings, LiveOptions& options)
{
    LiveOptions found = options;
    const auto take = [&settings, &found](const auto& field) {
        const QString name = QString::fromUtf8(field.name.data(), static_cast<qsizetype>(field.name.size()));
        auto& value = found.*field.member;
        using Value = std::decay_t<decltype(value)>;
        if (const qint64 kept = settings.value(name).toInteger(-1); kept >= 0) {
            if constexpr (std::is_same_v<Value, Duration>)
                value = Duration(kept);
            else
                value = static_cast<Value>(kept);
        }
    };
    std::apply([&take](const auto&... field) { (take(field), ...); }, RaftTuning::fields());
    if (check(found))
        options = found;
}

// Older directories name none: then all nodes are founders.
std::vector<NodeId> foundersOf(const QJsonObject& settings, const std::vector<NodeId>& nodes)
{
    std::vector<NodeId> founders;
    for (const QJsonValue& name : settings.value(QStringLiteral("founders")).toArray()) {
        if (const auto id = NodeId::parse(name.toString().toStdString()); id && !id->isEmpty())
            founders.push_back(*id);
    }
    return founders.empty() ? nodes : founders;
}

trace::Header headerOf(const LiveOptions& options, const std::vector<NodeId>& nodes,
                       const std::vector<NodeId>& founders, std::string cluster)
{
    trace::Header header = headerOf(trace::Mode::Live, options, nodes, founders, std::move(cluster));
    header.started = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    return header;
}

storage::ClusterDirectory::Made openDirectory(const LiveOptions& options, const std::vector<NodeId>& nodes)
{
    if (options.directory.isEmpty())
        return storage::ClusterDirectory::makeTemporary(nodes, settingsOf(options, nodes));
    return storage::ClusterDirectory::openOrMake(options.directory, nodes, settingsOf(options, nodes));
}

} // namespace

class LiveCluster::Impl {
public:
    LiveOptions options;
    std::shared_ptr<storage::ClusterDirectory> directory;
    std::shared_ptr<trace::TraceStore> store;
    PublishedClock clock;
    std::shared_ptr<RefusalCounters> refusals = std::make_shared<RefusalCounters>();
    QThread thread;
    QObject context; // lives on the thread; what is to be done there is done through it
    std::unique_ptr<LiveEngine> engine;
    std::unique_ptr<QThread> saving;
    std::mutex savingMutex;
    QStringList failures;
    mutable std::mutex failuresMutex;
};

Result<std::unique_ptr<LiveCluster>> LiveCluster::create(LiveOptions options,
                                                         std::vector<std::unique_ptr<EventObserver>> observers)
{
    if (const Result<Ok> fair = check(options); !fair)
        return fair.error();
    if (options.seed == 0)
        options.seed = 1 + QRandomGenerator::system()->generate64() % (Term::limit - 1);
    auto impl = std::make_unique<Impl>();
    std::vector<NodeId> nodes = numberedNodes(options.nodes);
    std::string cluster = clusterName(options.seed);
    std::vector<NodeId> founders = nodes;
    if (options.durable) {
        auto made = openDirectory(options, nodes);
        if (!made)
            return made.error();
        impl->directory = std::move(made.value());
        nodes = impl->directory->manifest().nodes;
        cluster = impl->directory->manifest().clusterId;
        options.nodes = nodes.size();
        founders = foundersOf(impl->directory->manifest().settings, nodes);
        takeSettings(impl->directory->manifest().settings, options);
    }
    impl->options = options;
    impl->store = std::make_shared<trace::TraceStore>(headerOf(options, nodes, founders, std::move(cluster)), options.trace);
    auto live = std::unique_ptr<LiveCluster>(new LiveCluster(std::move(impl)));
    if (const Result<Ok> begun = live->begin(std::move(nodes), std::move(observers)); !begun)
        return begun.error();
    return live;
}

LiveCluster::LiveCluster(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Result<Ok> LiveCluster::begin(std::vector<NodeId> nodes, std::vector<std::unique_ptr<EventObserver>> observers)
{
    m_impl->thread.setObjectName(QStringLiteral("cluster"));
    m_impl->context.moveToThread(&m_impl->thread);
    m_impl->thread.start();
    auto* desk = new BreakpointDesk(this);
    std::promise<Result<Ok>> begun;
    LiveEngine::Parts parts{m_impl->options,
                            std::move(nodes),
                            m_impl->directory,
                            m_impl->store,
                            std::move(observers),
                            &m_impl->clock,
                            {[this] { Q_EMIT grown(); }, [this] { Q_EMIT clockChanged(); },
                             [this](const QString& why) { Q_EMIT commandRefused(why); },
                             [this](const QString& why) { fail(why); }},
                            m_impl->refusals};
    QMetaObject::invokeMethod(
        &m_impl->context,
        [this, desk, &begun, parts = std::make_shared<LiveEngine::Parts>(std::move(parts))] {
            m_impl->engine = std::make_unique<LiveEngine>(std::move(*parts));
            m_impl->engine->watchFor(desk);
            m_impl->engine->begin([&begun](Result<Ok> result) { begun.set_value(std::move(result)); });
        },
        Qt::QueuedConnection);
    return begun.get_future().get();
}

void LiveCluster::waitUntilSaved()
{
    const std::lock_guard lock(m_impl->savingMutex);
    if (m_impl->saving)
        m_impl->saving->wait();
}

LiveCluster::~LiveCluster()
{
    waitUntilSaved();
    QMetaObject::invokeMethod(
        &m_impl->context,
        [this] {
            m_impl->engine.reset();
            m_impl->thread.quit();
        },
        Qt::QueuedConnection);
    m_impl->thread.wait();
}

void LiveCluster::fail(const QString& why)
{
    constexpr qsizetype mostFailures = 100;
    {
        const std::lock_guard lock(m_impl->failuresMutex);
        if (m_impl->failures.size() < mostFailures)
            m_impl->failures.append(why);
    }
    Q_EMIT failed(why);
}

QStringList LiveCluster::failures() const
{
    const std::lock_guard lock(m_impl->failuresMutex);
    return m_impl->failures;
}

Refusals LiveCluster::refusals() const { return m_impl->refusals->read(); }
std::shared_ptr<const trace::TraceStore> LiveCluster::trace() const { return m_impl->store; }
ClockReading LiveCluster::clock() const { return m_impl->clock.read(WallDriver::now()); }
const LiveOptions& LiveCluster::options() const { return m_impl->options; }

QString LiveCluster::directory() const
{
    return m_impl->directory ? m_impl->directory->path() : QString();
}

void LiveCluster::submit(Command command)
{
    QMetaObject::invokeMethod(
        &m_impl->context,
        [this, command = std::move(command)] {
            if (std::holds_alternative<command::AddNode>(command))
                waitUntilSaved(); // the directory is in use while it is copied
            if (m_impl->engine)
                m_impl->engine->execute(command);
        },
        Qt::QueuedConnection);
}

void LiveCluster::saveTo(const QString& path, std::function<void(Result<Ok>)> done)
{
    QMetaObject::invokeMethod(
        &m_impl->context,
        [this, path, done = std::move(done)] {
            if (!m_impl->directory)
                return done(text::notOnDisk());
            const std::lock_guard lock(m_impl->savingMutex);
            if (m_impl->saving)
                m_impl->saving->wait(); // one after another
            // A temporary cluster moves to where it was saved; one that has a place of its own stays there.
            const auto mode = m_impl->directory->isTemporary() ? storage::SaveMode::GoOnThere
                                                               : storage::SaveMode::KeepAsCopy;
            m_impl->saving.reset(QThread::create([this, path, mode, done] {
                Result<Ok> saved = m_impl->directory->saveTo(path, mode);
                QMetaObject::invokeMethod(
                    &m_impl->context, [done, saved = std::move(saved)] { done(saved); }, Qt::QueuedConnection);
            }));
            m_impl->saving->start();
        },
        Qt::QueuedConnection);
}

} // namespace raft::cluster
