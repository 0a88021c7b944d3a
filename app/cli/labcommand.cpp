// SPDX-License-Identifier: MIT
#include "app/cli/labcommand.h"

#include "app/cli/banner.h"
#include "app/cli/help.h"
#include "app/cli/interrupt.h"
#include "app/cli/runoptions.h"
#include "app/cli/summary.h"
#include "raftcore/cluster/commandcodec.h"
#include "raftcore/cluster/lab.h"
#include "raftcore/scenario/monitorobserver.h"
#include "raftcore/soak/chaosplan.h"
#include "raftcore/trace/clusterstate.h"
#include "raftcore/trace/file.h"
#include "raftcore/trace/jsontext.h"
#include "ui/narration/text.h"

#include <QCoreApplication>
#include <QElapsedTimer>


namespace cli {

using raft::Result;
using raft::cluster::Lab;
using raft::trace::Event;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::lab)
};

constexpr raft::Duration portion{100'000}; // of cluster time: then what is new is told and written

struct LabArguments {
    raft::cluster::LabOptions lab;
    raft::Duration runFor{60'000'000};
    std::vector<Timed> schedule;
    std::optional<std::string> saveTo; // what was given, as a schedule
    Show show;
};

// A seed, written out: the plan is a schedule like any other, and --save-schedule shows it.
void addChaos(LabArguments& arguments)
{
    raft::soak::ChaosOptions options;
    options.seed = arguments.lab.seed;
    options.nodes = arguments.lab.nodes;
    options.length = arguments.runFor;
    const auto planned = raft::soak::scheduleOf(raft::soak::planChaos(options));
    arguments.lab.schedule.insert(arguments.lab.schedule.end(), planned.begin(), planned.end());
}

Result<LabArguments> parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Tr::tr("Runs a Raft cluster in virtual time, as fast as the machine goes. The same arguments give the same run,\n"
               "event by event: the event hash at the end says so.\n"
               "Exit code: 0 = every property held, 1 = one broke, 2 = wrong arguments, 3 = it could not run."));
    addHelpOption(parser);
    addRunOptions(parser);
    parser.addOptions({{QStringLiteral("chaos"), Tr::tr("Faults at random, drawn from the seed as “soak” draws them; all are within Raft's model.")},
                       {QStringLiteral("schedule"), Tr::tr("Give the commands of a file, each at its place (docs/scenarios.md)."), QStringLiteral("file")},
                       {QStringLiteral("save-schedule"), Tr::tr("Write all commands that were given to a file: with it the run can be had again."), QStringLiteral("file")}});
    if (!parser.parse(arguments))
        return error(parser.errorText());
    showHelpIfAsked(parser, QStringLiteral("lab"));
    if (!parser.positionalArguments().isEmpty())
        return error(Tr::tr("“%1” was not expected; raftarium-cli lab --help lists what is").arg(parser.positionalArguments().constFirst()));
    LabArguments result;
    result.lab.delay = result.lab.jitter = result.lab.diskLatency = raft::Duration{};
    result.lab.trace.memoryBytes = 64U << 20U;
    OptionReader reader(parser);
    readRun(reader, result.lab);
    reader.read(result.schedule);
    reader.read(QStringLiteral("for"), result.runFor, app::parseDuration);
    reader.read(QStringLiteral("schedule"), result.lab.schedule,
                [](const QString& path) { return raft::cluster::loadSchedule(path.toStdString()); });
    if (reader.problem())
        return *reader.problem();
    if (parser.isSet(QStringLiteral("chaos")))
        addChaos(result);
    if (parser.isSet(QStringLiteral("save-schedule")))
        result.saveTo = parser.value(QStringLiteral("save-schedule")).toStdString();
    if (const auto fair = checkTimers(result.lab); !fair)
        return fair.error();
    if (const auto sound = raft::cluster::checkLab(result.lab); !sound)
        return sound.error();
    readShow(parser, result.show);
    return result;
}

// What is new in the trace goes to the terminal and into the file.
class Follower {
public:
    Follower(const Lab& lab, const Show& show, std::unique_ptr<raft::trace::FileWriter> file)
        : m_store(lab.trace()), m_state(m_store->header()), m_show(show), m_terminal(show.style, show.verbose),
          m_file(std::move(file))
    {
    }

    // False: the file cannot be written.
    Result<raft::Ok> follow()
    {
        Result<raft::Ok> done = raft::Ok{};
        m_store->forEach(m_state.n + 1, m_store->size(), [&](const Event& event) {
            m_state.apply(event);
            if (!m_show.quiet)
                m_terminal.tell(event);
            if (m_file)
                done = m_file->write(event);
            return bool(done);
        });
        return done;
    }
    Result<raft::Ok> finish(raft::Time now) { return m_file ? m_file->close(now) : Result<raft::Ok>(raft::Ok{}); }
    const raft::trace::ClusterState& state() const { return m_state; }
    Terminal& terminal() { return m_terminal; }

private:
    std::shared_ptr<const raft::trace::TraceStore> m_store;
    raft::trace::ClusterState m_state;
    const Show& m_show;
    Terminal m_terminal;
    std::unique_ptr<raft::trace::FileWriter> m_file;
};

Result<raft::Ok> play(Lab& lab, const LabArguments& arguments, Follower& follower)
{
    auto next = arguments.schedule.begin();
    Result<raft::Ok> done = raft::Ok{};
    while (!isInterrupted() && lab.now() < arguments.runFor && done) {
        const raft::Time commandAt = next == arguments.schedule.end() ? raft::Time::max() : next->at;
        lab.runUntil(std::min({lab.now() + portion, commandAt, arguments.runFor}));
        done = follower.follow();
        while (next != arguments.schedule.end() && next->at <= lab.now()) {
            if (const auto given = lab.give(next->make(follower.state())); !given)
                Terminal::problem(QString::fromStdString(given.error().message));
            ++next;
            done = follower.follow();
        }
        if (!lab.nextTime() && next == arguments.schedule.end())
            break; // nothing is left to happen
    }
    return done;
}

void summarize(const Lab& lab, Follower& follower, std::int64_t nanoseconds)
{
    const raft::trace::ClusterState& state = follower.state();
    Terminal& terminal = follower.terminal();
    const double seconds = std::max(static_cast<double>(nanoseconds) / 1e9, 1e-9);
    const double cluster = static_cast<double>(lab.now().count()) / 1e6;
    summarize(terminal, state, lab.now(), leaderText(state), state.rulesOff, [&] {
        terminal.line(Tr::tr("Event hash %1").arg(QString::fromStdString(raft::trace::toHex16(lab.trace()->hash()))));
        terminal.line(Tr::tr("Speed: %1 events a second, %2 times real time")
                          .arg(QString::number(static_cast<double>(state.n) / seconds, 'f', 0), QString::number(cluster / seconds, 'f', 0)));
    });
}

} // namespace

int runLab(const QStringList& arguments)
{
    auto parsed = parse(arguments);
    if (!parsed) {
        Terminal::problem(QString::fromStdString(parsed.error().message));
        return 2;
    }
    std::vector<std::unique_ptr<raft::cluster::EventObserver>> observers;
    observers.push_back(std::make_unique<raft::scenario::MonitorObserver>());
    Lab lab(parsed->lab, std::move(observers));
    std::unique_ptr<raft::trace::FileWriter> file;
    if (parsed->show.trace) {
        auto created = raft::trace::FileWriter::create(*parsed->show.trace, lab.trace()->header());
        if (!created) {
            Terminal::problem(QString::fromStdString(created.error().message));
            return 3;
        }
        file = std::move(*created);
    }
    watchForInterrupt();
    Follower follower(lab, parsed->show, std::move(file));
    if (!parsed->show.quiet) {
        for (const QString& line : rulesOffBanner(lab.trace()->header().rulesOff))
            follower.terminal().line(line);
    }
    QElapsedTimer clock;
    clock.start();
    Result<raft::Ok> done = play(lab, *parsed, follower);
    const std::int64_t took = clock.nsecsElapsed();
    if (done)
        done = follower.finish(lab.now());
    summarize(lab, follower, took);
    if (!done) {
        Terminal::problem(QString::fromStdString(done.error().message));
        return 3;
    }
    if (parsed->saveTo) {
        if (const auto saved = raft::cluster::saveSchedule(*parsed->saveTo, lab.schedule()); !saved) {
            Terminal::problem(QString::fromStdString(saved.error().message));
            return 3;
        }
    }
    if (parsed->show.trace)
        follower.terminal().line(Tr::tr("Recorded to %1").arg(QString::fromStdString(*parsed->show.trace)));
    return hasBug(follower.state()) ? 1 : 0;
}

} // namespace cli
