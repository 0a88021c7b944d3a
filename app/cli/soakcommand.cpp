// SPDX-License-Identifier: MIT
#include "app/cli/soakcommand.h"

#include "app/cli/banner.h"
#include "app/cli/help.h"
#include "app/cli/interrupt.h"
#include "app/cli/runoptions.h"
#include "raftcore/scenario/runner.h"
#include "raftcore/soak/asscenario.h"
#include "raftcore/soak/shrink.h"
#include "raftcore/trace/file.h"
#include "raftcore/trace/jsontext.h"
#include "ui/narration/text.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <thread>

namespace cli {

using raft::Result;
namespace soak = raft::soak;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::soak)
};

struct SoakArguments {
    raft::cluster::LabOptions lab;
    raft::Duration length{60'000'000};
    std::uint64_t first = 1, last = 100; // seeds
    bool members = true;
    bool shrinks = true;
    QString scenario; // the file for what was found; empty = by the seed
    std::uint64_t jobs = 1;
    std::optional<soak::Goal> goal;
    Show show;
};

// "100": that many; "20-99": those.
Result<std::pair<std::uint64_t, std::uint64_t>> parseSeeds(const QString& text)
{
    const QStringList ends = text.split(QLatin1Char('-'));
    constexpr std::uint64_t most = (std::uint64_t{1} << 53U) - 1;
    if (ends.size() == 1) {
        const auto count = parseNumber(text, 1, most);
        return count ? Result<std::pair<std::uint64_t, std::uint64_t>>({1, *count}) : count.error();
    }
    const auto first = parseNumber(ends.constFirst(), 1, most), last = parseNumber(ends.constLast(), 1, most);
    if (ends.size() != 2 || !first || !last || *first > *last)
        return error(Tr::tr("“%1” are no seeds: expected a number of them, or a range such as 100-199").arg(text));
    return std::pair{*first, *last};
}

void addSoakOptions(QCommandLineParser& parser)
{
    addHelpOption(parser);
    addRunOptions(parser);
    parser.addOptions({
        option(QStringLiteral("seeds"), "How many seeds, or a range such as 100-199.", QStringLiteral("n"), QStringLiteral("100")),
        option(QStringLiteral("jobs"), "Runs at the same time.", QStringLiteral("n"), QString::number(std::max(1U, std::thread::hardware_concurrency()))),
        QCommandLineOption(QStringLiteral("same-members"), Tr::tr("No changes of members, transfers and snapshots by hand.")),
        option(QStringLiteral("scenario"), "Write the run that was found to this file, as a scenario (else to found-SEED.json).", QStringLiteral("file")),
        QCommandLineOption(QStringLiteral("no-shrink"), Tr::tr("Leave what was found as it is.")),
    });
}

Result<SoakArguments> parse(const QStringList& arguments, bool isSearch)
{
    QCommandLineParser parser;
    if (isSearch) {
        QString goals;
        for (const std::string& example : soak::goalExamples())
            goals += QStringLiteral("\n  ") + QString::fromStdString(example);
        parser.setApplicationDescription(Tr::tr("Runs seeds with random faults until one shows the goal, and makes that run small.\n"
                                                "Exit code: 0 = found, 1 = not found, 2 = wrong arguments.\nGoals, such as:") + goals);
        parser.addPositionalArgument(QStringLiteral("goal"), Tr::tr("What to look for, in quotes."));
    } else {
        parser.setApplicationDescription(
            Tr::tr("Runs seeds in the Lab, each with faults of its own, and checks every property at every event. Then a random majority\n"
                   "is healed, all other faults stay, and a leader, commits, convergence and quiet are demanded. It stops at the first\n"
                   "seed that fails, and makes that run small.\n"
                   "Exit code: 0 = everything held, 1 = something broke, 2 = wrong arguments."));
    }
    addSoakOptions(parser);
    if (!parser.parse(arguments))
        return error(parser.errorText());
    showHelpIfAsked(parser, isSearch ? QStringLiteral("search") : QStringLiteral("soak"));
    SoakArguments result;
    QStringList names = parser.positionalArguments();
    if (isSearch) {
        if (names.size() != 1)
            return error(Tr::tr("what is to be looked for? One goal is expected, in quotes; raftarium-cli search --help lists some"));
        auto goal = soak::parseGoal(names.takeFirst().toStdString());
        if (!goal)
            return goal.error();
        result.goal = std::move(*goal);
    }
    if (!names.isEmpty())
        return error(Tr::tr("“%1” was not expected; --help lists what is").arg(names.constFirst()));
    result.lab.delay = raft::Duration(5'000);
    result.lab.jitter = raft::Duration(4'000);
    result.lab.diskLatency = raft::Duration(2'000);
    result.lab.snapshotEntries = 200; // so that there are some
    OptionReader reader(parser);
    readRun(reader, result.lab);
    reader.read(QStringLiteral("for"), result.length, app::parseDuration);
    std::pair<std::uint64_t, std::uint64_t> seeds{result.first, result.last};
    reader.read(QStringLiteral("seeds"), seeds, parseSeeds);
    reader.read(QStringLiteral("jobs"), result.jobs, [](const QString& text) { return parseNumber(text, 1, 256); });
    if (reader.problem())
        return *reader.problem();
    if (!parser.isSet(QStringLiteral("jobs")))
        result.jobs = std::max(1U, std::thread::hardware_concurrency());
    std::tie(result.first, result.last) = seeds;
    if (const auto fair = checkTimers(result.lab); !fair)
        return fair.error();
    if (const auto sound = raft::cluster::checkLab(result.lab); !sound)
        return sound.error();
    result.members = !parser.isSet(QStringLiteral("same-members"));
    result.shrinks = !parser.isSet(QStringLiteral("no-shrink"));
    result.scenario = parser.value(QStringLiteral("scenario"));
    readShow(parser, result.show);
    return result;
}

// All seeds, several at a time. What is found is that of the lowest seed, whatever was ready first.
class Seeds {
public:
    Seeds(const SoakArguments& arguments, Terminal& terminal) : m_arguments(arguments), m_terminal(terminal), m_next(arguments.first) {}

    void run()
    {
        m_clock.start();
        std::vector<std::thread> threads;
        for (std::uint64_t k = 0; k < m_arguments.jobs; ++k)
            threads.emplace_back([this] { work(); });
        for (std::thread& thread : threads)
            thread.join();
    }

    struct Hit {
        std::uint64_t seed = 0;
        soak::Case of;
        soak::Outcome outcome; // that found something
        const soak::Found& found() const { return *outcome.found; }
    };
    const std::optional<Hit>& hit() const { return m_hit; }

    void summarize()
    {
        m_terminal.line(Tr::tr("%1 seeds, %2 cluster seconds, %3 events, hash %4, in %5 s: %6 times real time, %7 events a second")
                            .arg(ui::text::of(m_runs), QString::number(m_clusterSeconds, 'f', 0), ui::text::of(m_events),
                                 QString::fromStdString(raft::trace::toHex16(m_hash)), QString::number(seconds(), 'f', 1),
                                 QString::number(m_clusterSeconds / seconds(), 'f', 0), QString::number(static_cast<double>(m_events) / seconds(), 'f', 0)));
    }

private:
    double seconds() const { return std::max(static_cast<double>(m_clock.nsecsElapsed()) / 1e9, 1e-9); }

    void work()
    {
        for (;;) {
            const std::uint64_t seed = m_next.fetch_add(1);
            if (seed > m_arguments.last || isInterrupted() || seed > m_stopAt.load())
                return;
            soak::Case of = soak::caseOf(seed, m_arguments.lab, m_arguments.length, m_arguments.members);
            soak::Outcome outcome = soak::run(of, m_arguments.goal ? &*m_arguments.goal : nullptr);
            const std::lock_guard lock(m_mutex);
            ++m_runs;
            m_events += outcome.events;
            m_hash += outcome.hash * (2 * seed + 1); // whatever the order in which the runs end
            m_clusterSeconds += static_cast<double>(outcome.ended.count()) / 1e6;
            if (outcome.found && (!m_hit || seed < m_hit->seed)) {
                m_hit = Hit{seed, std::move(of), std::move(outcome)};
                m_stopAt = seed;
            }
            report();
        }
    }

    void report()
    {
        const std::int64_t now = m_clock.elapsed();
        if (m_arguments.show.quiet || now - m_reported < 5'000)
            return;
        m_reported = now;
        const QString line = Tr::tr("%1 of %2 seeds, %3 times real time")
                                 .arg(ui::text::of(m_runs), ui::text::of(m_arguments.last - m_arguments.first + 1),
                                      QString::number(m_clusterSeconds / seconds(), 'f', 0));
        std::fprintf(stderr, "%s\n", line.toUtf8().constData());
    }

    const SoakArguments& m_arguments;
    Terminal& m_terminal;
    QElapsedTimer m_clock;
    std::atomic<std::uint64_t> m_next;
    std::atomic<std::uint64_t> m_stopAt{~std::uint64_t{0}};
    std::mutex m_mutex;
    std::int64_t m_reported = 0;
    std::uint64_t m_runs = 0, m_events = 0, m_hash = 0;
    double m_clusterSeconds = 0;
    std::optional<Hit> m_hit;
};

void tell(Terminal& terminal, const Seeds::Hit& hit)
{
    terminal.line(Tr::tr("Seed %1: %2 at %3, event %4 (%5 operations, %6 nodes)")
                      .arg(ui::text::of(hit.seed), QString::fromStdString(hit.found().code.empty() ? hit.found().what : hit.found().what + " (" + hit.found().code + ")"),
                           ui::text::clock(hit.found().at), ui::text::of(hit.found().event), ui::text::of(hit.of.operations.size()),
                           ui::text::of(hit.of.lab.nodes)));
}

void makeSmall(Terminal& terminal, const SoakArguments& arguments, Seeds::Hit& hit)
{
    soak::Shrunk shrunk = soak::shrink(hit.of, hit.found(), arguments.goal ? &*arguments.goal : nullptr, 2'000,
                                       [](std::uint64_t, std::size_t) { return !isInterrupted(); });
    terminal.line(Tr::tr("Shrunk in %1 runs to %2 operations, %3 nodes, %4 of cluster time:")
                      .arg(ui::text::of(shrunk.tries), ui::text::of(shrunk.smallest.operations.size()), ui::text::of(shrunk.smallest.lab.nodes),
                           ui::text::clock(shrunk.smallest.length)));
    hit.of = std::move(shrunk.smallest);
    if (shrunk.outcome)
        hit.outcome = std::move(*shrunk.outcome);
    tell(terminal, hit);
}

// As a scenario, which is tried at once: whoever opens the file must see what was found.
int keep(Terminal& terminal, const SoakArguments& arguments, const Seeds::Hit& hit)
{
    const QString path = arguments.scenario.isEmpty() ? QStringLiteral("found-%1.json").arg(hit.seed) : arguments.scenario;
    const auto scenario = soak::asScenario(hit.of, hit.outcome, arguments.goal ? &*arguments.goal : nullptr);
    if (const auto saved = raft::scenario::save(path.toStdString(), scenario); !saved) {
        Terminal::problem(QString::fromStdString(saved.error().message));
        return 3;
    }
    terminal.line(Tr::tr("Kept as a scenario: %1").arg(path));
    const auto read = raft::scenario::load(path.toStdString());
    auto played = read ? raft::scenario::run(*read) : raft::Result<raft::scenario::Run>(read.error());
    if (!played || !played->report.passed()) {
        const auto& failures = played ? played->report.failures : std::vector<raft::scenario::Failure>();
        const std::string why = !played ? played.error().message : failures.front().message;
        Terminal::problem(Tr::tr("It does not show the same again: %1").arg(QString::fromStdString(why)));
        return 3;
    }
    terminal.line(Tr::tr("See it with: raftarium-cli scenario run %1, or open it in the window").arg(path));
    if (!arguments.show.trace)
        return 0;
    played->lab->runUntil(played->lab->now() + raft::Duration(200'000)); // what comes of it
    if (const auto saved = raft::trace::saveFile(*arguments.show.trace, *played->lab->trace()); !saved) {
        Terminal::problem(QString::fromStdString(saved.error().message));
        return 3;
    }
    terminal.line(Tr::tr("Recorded to %1").arg(QString::fromStdString(*arguments.show.trace)));
    return 0;
}

int runSeeds(const QStringList& arguments, bool isSearch)
{
    auto parsed = parse(arguments, isSearch);
    if (!parsed) {
        Terminal::problem(QString::fromStdString(parsed.error().message));
        return 2;
    }
    watchForInterrupt();
    Terminal terminal(Style::Plain, false);
    std::vector<std::string> off;
    for (const raft::Rule rule : parsed->lab.rules.off())
        off.emplace_back(toString(rule));
    for (const QString& line : rulesOffBanner(off))
        terminal.line(line);
    Seeds seeds(*parsed, terminal);
    seeds.run();
    seeds.summarize();
    if (!seeds.hit()) {
        terminal.line(isSearch ? Tr::tr("Not found.") : Tr::tr("Every property held in every run."));
        return isSearch ? 1 : 0;
    }
    Seeds::Hit hit = *seeds.hit();
    tell(terminal, hit);
    if (parsed->shrinks)
        makeSmall(terminal, *parsed, hit);
    if (const int failed = keep(terminal, *parsed, hit); failed != 0)
        return failed;
    return isSearch ? 0 : 1;
}

} // namespace

int runSoak(const QStringList& arguments) { return runSeeds(arguments, false); }
int runSearch(const QStringList& arguments) { return runSeeds(arguments, true); }

} // namespace cli
