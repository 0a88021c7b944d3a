// SPDX-License-Identifier: MIT
#include "app/cli/livecommand.h"

#include "app/cli/banner.h"
#include "app/cli/interrupt.h"
#include "app/cli/liveoptions.h"
#include "app/cli/summary.h"
#include "app/support/chaos.h"
#include "app/support/recorder.h"
#include "app/support/refusaltext.h"
#include "raftcore/scenario/monitorobserver.h"
#include "raftcore/trace/clusterstate.h"
#include "ui/narration/text.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <deque>

namespace cli {

using raft::cluster::Cluster;
using raft::cluster::LiveCluster;
using raft::trace::Event;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::live)
};

// Follows a live cluster from the main thread: reads what is new in its trace, tells it, gives the scheduled commands.
class LiveRun : public QObject {
public:
    LiveRun(const LiveArguments& arguments, LiveCluster& cluster)
        : m_arguments(arguments), m_cluster(cluster), m_store(cluster.trace()), m_state(m_store->header()),
          m_terminal(arguments.show.style, arguments.show.verbose), m_schedule(arguments.schedule.begin(), arguments.schedule.end())
    {
        if (arguments.chaosSeed)
            m_chaos.emplace(*arguments.chaosSeed);
        connect(&cluster, &Cluster::grown, this, &LiveRun::look);
        connect(&cluster, &Cluster::commandRefused, this, [this](const QString& reason) {
            if (!m_chaos) // chaos asks for what may just have become impossible
                Terminal::problem(reason);
        });
        connect(&cluster, &Cluster::failed, this, [](const QString& reason) { Terminal::problem(reason); });
        for (const QString& reason : cluster.failures()) // before anybody was connected
            Terminal::problem(reason);
        connect(&m_tick, &QTimer::timeout, this, &LiveRun::look);
        m_tick.start(10);
    }

    const raft::trace::ClusterState& state() const { return m_state; }
    void readAll()
    {
        m_store->forEach(m_state.n + 1, m_store->size(), [this](const Event& event) {
            m_state.apply(event);
            for (const std::string& name : m_state.rulesOff) {
                if (std::find(m_rulesOff.begin(), m_rulesOff.end(), name) == m_rulesOff.end())
                    m_rulesOff.push_back(name);
            }
            if (!m_arguments.show.quiet)
                m_terminal.tell(event);
            return true;
        });
    }
    const std::vector<std::string>& rulesOff() const { return m_rulesOff; } // at any time
    Terminal& terminal() { return m_terminal; }

private:
    void look()
    {
        readAll();
        const raft::Time now = m_cluster.clock().now;
        if (!m_schedule.empty() && m_schedule.front().at <= now)
            giveWhatIsDue(now);
        if (m_chaos) {
            if (const auto deed = m_chaos->next(now, m_state))
                m_cluster.submit(*deed);
        }
        if (isInterrupted() || (m_arguments.runFor && now >= *m_arguments.runFor))
            QCoreApplication::quit();
    }

    void giveWhatIsDue(raft::Time now)
    {
        raft::trace::ClusterState foreseen = m_state; // two commands of one instant: the second builds upon the first
        while (!m_schedule.empty() && m_schedule.front().at <= now) {
            const raft::cluster::Command command = m_schedule.front().make(foreseen);
            if (const auto* tune = std::get_if<raft::cluster::command::Tune>(&command))
                foreseen.tuning = tune->tuning;
            m_cluster.submit(command);
            m_schedule.pop_front();
        }
    }

    const LiveArguments& m_arguments;
    LiveCluster& m_cluster;
    std::shared_ptr<const raft::trace::TraceStore> m_store;
    raft::trace::ClusterState m_state;
    Terminal m_terminal;
    std::deque<Timed> m_schedule;
    std::vector<std::string> m_rulesOff;
    std::optional<app::Chaos> m_chaos;
    QTimer m_tick;
};

} // namespace

int runLive(const QStringList& arguments)
{
    auto parsed = parseLiveArguments(arguments);
    if (!parsed) {
        Terminal::problem(QString::fromStdString(parsed.error().message));
        return 2;
    }
    std::vector<std::unique_ptr<raft::cluster::EventObserver>> observers;
    observers.push_back(std::make_unique<raft::scenario::MonitorObserver>());
    auto created = LiveCluster::create(parsed->cluster, std::move(observers));
    if (!created) {
        Terminal::problem(QString::fromStdString(created.error().message));
        return 3;
    }
    std::unique_ptr<LiveCluster> cluster = std::move(*created);
    for (const QString& line : askedInVain(*parsed, cluster->options()))
        Terminal::problem(line);
    std::unique_ptr<app::Recorder> recorder;
    if (parsed->show.trace) {
        auto started = app::Recorder::start(cluster->trace(), *parsed->show.trace);
        if (!started) {
            Terminal::problem(QString::fromStdString(started.error().message));
            return 3;
        }
        recorder = std::move(*started);
    }
    watchForInterrupt();

    const std::shared_ptr<const raft::trace::TraceStore> store = cluster->trace();
    LiveRun run(*parsed, *cluster);
    if (!parsed->show.quiet) {
        for (const QString& line : rulesOffBanner(store->header().rulesOff))
            run.terminal().line(line);
    }
    QCoreApplication::exec();
    run.readAll();
    const QString leading = leaderText(run.state()); // at the end all nodes are down
    const raft::cluster::Refusals refusals = cluster->refusals();
    cluster.reset(); // the nodes stop, and the trace gets its last events
    run.readAll();
    summarize(run.terminal(), run.state(), run.state().t, leading, run.rulesOff(), [&] {
        if (refusals.total() > 0)
            run.terminal().line(Tr::tr("Datagrams refused: %1 (%2)")
                                    .arg(ui::text::of(refusals.total()), app::refusalLines(refusals).join(QStringLiteral(", "))));
    });
    if (recorder) {
        if (const auto finished = recorder->finish(); !finished) {
            Terminal::problem(QString::fromStdString(finished.error().message));
            return 3;
        }
        run.terminal().line(Tr::tr("Recorded to %1").arg(QString::fromStdString(recorder->path())));
    }
    return hasBug(run.state()) ? 1 : 0;
}

} // namespace cli
