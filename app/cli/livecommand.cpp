// SPDX-License-Identifier: MIT
#include "app/cli/livecommand.h"

#include "app/cli/banner.h"
#include "app/cli/liveoptions.h"
#include "app/support/chaos.h"
#include "app/support/monitorobserver.h"
#include "app/support/recorder.h"
#include "app/support/refusaltext.h"
#include "raftcore/trace/clusterstate.h"
#include "ui/narration/text.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <deque>

namespace cli {

using raft::cluster::Cluster;
using raft::cluster::LiveCluster;
using raft::trace::Event;

namespace {

volatile std::sig_atomic_t interrupted = 0;

void interrupt(int)
{
    interrupted = 1;
}

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

    int violations() const { return static_cast<int>(m_state.violationCount - m_state.excusedCount); }
    int excused() const { return static_cast<int>(m_state.excusedCount); }
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
        if (interrupted != 0 || (m_arguments.runFor && now >= *m_arguments.runFor))
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

void summarize(LiveRun& run, const QString& leader, const raft::cluster::Refusals& refusals)
{
    const raft::trace::ClusterState& state = run.state();
    Terminal& terminal = run.terminal();
    std::uint64_t writes = 0;
    for (const raft::trace::NodeState& node : state.nodes)
        writes += node.disk.writes;
    terminal.line({});
    terminal.line(Tr::tr("Cluster time %1, %2 events, term %3, leader %4, %5 entries committed, %6 disk writes")
                      .arg(ui::text::clock(state.t), ui::text::of(state.n), ui::text::of(state.highestTerm),
                           leader, ui::text::of(state.highestCommit), ui::text::of(writes)));
    terminal.line(Tr::tr("Packets: %1 sent + %2 copied = %3 delivered + %4 lost + %5 in flight")
                      .arg(ui::text::of(state.packets.sent), ui::text::of(state.packets.copies), ui::text::of(state.packets.delivered),
                           ui::text::of(state.packets.lostTotal()), ui::text::of(state.packets.inFlight())));
    if (refusals.total() > 0)
        terminal.line(Tr::tr("Datagrams refused: %1 (%2)").arg(ui::text::of(refusals.total()), app::refusalLines(refusals).join(QStringLiteral(", "))));
    for (const QString& line : rulesOffBanner(run.rulesOff()))
        terminal.line(line);
    if (run.excused() > 0)
        terminal.line(Tr::tr("An assumption was broken: %n properties did not hold after faults outside of Raft's model.", nullptr,
                             run.excused()));
    terminal.line(run.violations() == 0
                      ? (run.excused() > 0 ? Tr::tr("Safety: no bug.") : Tr::tr("Safety: every property held."))
                      : Tr::tr("Safety: %n violations!", nullptr, run.violations()));
}

} // namespace

int runLive(const QStringList& arguments)
{
    auto parsed = parseLiveArguments(arguments);
    if (!parsed) {
        Terminal::problem(QString::fromStdString(parsed.error().message));
        return 2;
    }
    std::vector<std::unique_ptr<raft::cluster::EventObserver>> observers;
    observers.push_back(std::make_unique<app::MonitorObserver>());
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
    std::signal(SIGINT, interrupt);
    std::signal(SIGTERM, interrupt);

    const std::shared_ptr<const raft::trace::TraceStore> store = cluster->trace();
    LiveRun run(*parsed, *cluster);
    if (!parsed->show.quiet) {
        for (const QString& line : rulesOffBanner(store->header().rulesOff))
            run.terminal().line(line);
    }
    QCoreApplication::exec();
    run.readAll();
    const raft::trace::NodeState* leader = run.state().leader(); // at the end all nodes are down
    const QString leading = leader ? ui::text::of(leader->id) : Tr::tr("none");
    const raft::cluster::Refusals refusals = cluster->refusals();
    cluster.reset(); // the nodes stop, and the trace gets its last events
    run.readAll();
    summarize(run, leading, refusals);
    if (recorder) {
        if (const auto finished = recorder->finish(); !finished) {
            Terminal::problem(QString::fromStdString(finished.error().message));
            return 3;
        }
        run.terminal().line(Tr::tr("Recorded to %1").arg(QString::fromStdString(recorder->path())));
    }
    return run.violations() == 0 ? 0 : 1;
}

} // namespace cli
