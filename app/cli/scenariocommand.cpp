// SPDX-License-Identifier: MIT
#include "app/cli/scenariocommand.h"

#include "app/cli/help.h"
#include "app/cli/terminal.h"
#include "app/cli/values.h"
#include "raftcore/cluster/livecluster.h"
#include "raftcore/scenario/library.h"
#include "raftcore/scenario/monitorobserver.h"
#include "raftcore/scenario/player.h"
#include "raftcore/scenario/texts.h"
#include "raftcore/trace/file.h"
#include "raftcore/trace/jsontext.h"
#include "ui/narration/text.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <algorithm>

namespace cli {

using raft::Result;
using raft::scenario::Report;
using raft::scenario::Scenario;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::scenario)
};

struct Wanted {
    std::vector<Scenario> scenarios;
    QStringList variants; // empty = all
    std::optional<QString> junit, trace;
    bool json = false, live = false, quiet = false;
};

QString qstring(const std::string& text)
{
    return QString::fromStdString(text);
}

void print(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
}

int list()
{
    for (const raft::scenario::Shipped& each : raft::scenario::shipped()) {
        const auto scenario = raft::scenario::find(each.name);
        if (!scenario) {
            Terminal::problem(qstring(scenario.error().message));
            return 2;
        }
        QStringList variants;
        for (const std::string& variant : scenario->variantNames())
            variants << qstring(variant);
        print(QStringLiteral("%1  %2  (%3)\n").arg(qstring(each.name), -28).arg(qstring(scenario->title), variants.join(QStringLiteral(", "))));
    }
    return 0;
}

// The files beside it, which tell it in other languages.
bool checkLanguages(const Scenario& scenario)
{
    const auto all = static_cast<int>(raft::scenario::textsIn(scenario).size());
    bool isSound = true;
    for (const std::string& language : raft::scenario::languagesBeside(scenario)) {
        const auto texts = raft::scenario::textsBeside(scenario, {language});
        if (texts)
            print(Tr::tr("  %1: %2 of %n texts", "language, how many are translated", all).arg(qstring(language)).arg(texts->size()) + QLatin1Char('\n'));
        else
            Terminal::problem(qstring(texts.error().message));
        isSound = isSound && texts;
    }
    return isSound;
}

int check(const QStringList& files)
{
    int code = 0;
    for (const QString& file : files) {
        const auto scenario = raft::scenario::find(file.toStdString());
        if (!scenario) {
            Terminal::problem(qstring(scenario.error().message));
            code = 2;
            continue;
        }
        print(Tr::tr("%1: a scenario of %n steps", nullptr, static_cast<int>(scenario->steps.size())).arg(file) + QLatin1Char('\n'));
        if (!checkLanguages(*scenario))
            code = 2;
    }
    return code;
}

void tell(const Report& report, bool quiet)
{
    print(QStringLiteral("%1 [%2] %3\n").arg(qstring(report.title), qstring(report.variant), report.passed() ? Tr::tr("passed") : Tr::tr("FAILED")));
    if (!quiet) {
        for (const raft::scenario::Moment& moment : report.moments)
            print(QStringLiteral("  %1  %2\n").arg(ui::text::clock(moment.at), qstring(raft::scenario::filled(moment.caption, moment.names))));
        for (const raft::trace::Violated& violated : report.violations) {
            print(Tr::tr("  broken: %1 (%2)").arg(qstring(std::string(raft::trace::toString(violated.property))), qstring(violated.why.code)) + QLatin1Char('\n'));
            if (&violated - report.violations.data() == 4)
                break;
        }
        print(Tr::tr("  %1 events, hash %2").arg(ui::text::of(report.events), qstring(raft::trace::toHex16(report.hash))) + QLatin1Char('\n'));
    }
    for (const raft::scenario::Failure& failure : report.failures) {
        const QString place = failure.line == 0 ? QString() : Tr::tr("line %1: ").arg(failure.line);
        Terminal::problem(qstring(report.scenario) + QStringLiteral(": ") + place + qstring(failure.message));
    }
}

// Over real sockets, at the pace of a wall clock.
Result<Report> runLive(const Scenario& scenario, const std::string& variant)
{
    auto player = raft::scenario::ScenarioPlayer::forLive(scenario, variant);
    if (!player)
        return player.error();
    raft::cluster::LiveOptions options;
    static_cast<raft::cluster::ClusterOptions&>(options) = (*player)->options();
    options.durable = false;
    options.rate = 1;
    std::vector<std::unique_ptr<raft::cluster::EventObserver>> observers;
    observers.push_back(std::make_unique<raft::scenario::MonitorObserver>());
    auto cluster = raft::cluster::LiveCluster::create(options, std::move(observers));
    if (!cluster)
        return cluster.error();
    QEventLoop loop;
    QObject::connect(player->get(), &raft::scenario::ScenarioPlayer::finished, &loop, &QEventLoop::quit);
    (*player)->follow(**cluster);
    loop.exec();
    return (*player)->report();
}

Result<Report> runOne(const Wanted& wanted, const Scenario& scenario, const std::string& variant)
{
    if (wanted.live)
        return runLive(scenario, variant);
    auto run = raft::scenario::run(scenario, variant);
    if (!run)
        return run.error();
    if (wanted.trace) {
        if (const auto saved = raft::trace::saveFile(wanted.trace->toStdString(), *run->lab->trace()); !saved)
            return saved.error();
    }
    return std::move(run->report);
}

Result<raft::Ok> writeFile(const QString& path, const std::string& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0)
        return error(Tr::tr("%1 cannot be written").arg(path));
    return raft::Ok{};
}

int runAll(const Wanted& wanted)
{
    std::vector<Report> reports;
    for (const Scenario& scenario : wanted.scenarios) {
        for (const std::string& variant : scenario.variantNames()) {
            if (!wanted.variants.isEmpty() && !wanted.variants.contains(qstring(variant)))
                continue;
            const Result<Report> report = runOne(wanted, scenario, variant);
            if (!report) {
                Terminal::problem(qstring(report.error().message));
                return 3;
            }
            reports.push_back(*report);
            if (!wanted.json)
                tell(*report, wanted.quiet);
        }
    }
    if (wanted.json)
        print(qstring(raft::scenario::toJson(reports)));
    if (wanted.junit) {
        if (const auto written = writeFile(*wanted.junit, raft::scenario::toJUnit(reports)); !written) {
            Terminal::problem(qstring(written.error().message));
            return 3;
        }
    }
    if (reports.empty()) {
        Terminal::problem(Tr::tr("there is no such variant"));
        return 2;
    }
    return std::all_of(reports.begin(), reports.end(), [](const Report& report) { return report.passed(); }) ? 0 : 1;
}

} // namespace

int runScenario(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Tr::tr("Scenarios: small stories about a cluster, each a lesson and a test.\n"
               "  list            those that come with the program\n"
               "  run NAME…       runs them as fast as the machine goes: names, numbers of lessons, or files; “all”\n"
               "  check FILE…     only reads files: is everything in them right?\n"
               "Exit code: 0 = all that was expected came, 1 = something else did, 2 = wrong arguments or files, 3 = it could not run."));
    addHelpOption(parser);
    parser.addPositionalArgument(QStringLiteral("list | run | check"), Tr::tr("What to do."));
    parser.addOptions({{QStringLiteral("variant"), Tr::tr("Only this variant: standard, or one that the scenario names. May be given several times."), QStringLiteral("name")},
                       {QStringLiteral("json"), Tr::tr("Reports as JSON.")},
                       {QStringLiteral("junit"), Tr::tr("Write the reports to a file as JUnit has them."), QStringLiteral("file")},
                       {QStringLiteral("trace"), Tr::tr("Record the run to a file (.raftlog or .raftlog.gz); the last one, if there are several."), QStringLiteral("file")},
                       {QStringLiteral("live"), Tr::tr("Over real sockets instead of in the Lab.")},
                       {QStringLiteral("quiet"), Tr::tr("Only whether they passed, and what failed.")}});
    if (!parser.parse(arguments)) {
        Terminal::problem(parser.errorText());
        return 2;
    }
    showHelpIfAsked(parser, QStringLiteral("scenario"));
    QStringList words = parser.positionalArguments();
    const QString what = words.isEmpty() ? QString() : words.takeFirst();
    if (what == QLatin1String("list"))
        return list();
    if (what == QLatin1String("check") && !words.isEmpty())
        return check(words);
    if (what != QLatin1String("run") || words.isEmpty()) {
        Terminal::problem(Tr::tr("expected “scenario list”, “scenario run NAME” or “scenario check FILE”"));
        return 2;
    }
    Wanted wanted;
    wanted.variants = parser.values(QStringLiteral("variant"));
    wanted.json = parser.isSet(QStringLiteral("json"));
    wanted.live = parser.isSet(QStringLiteral("live"));
    wanted.quiet = parser.isSet(QStringLiteral("quiet"));
    if (parser.isSet(QStringLiteral("junit")))
        wanted.junit = parser.value(QStringLiteral("junit"));
    if (parser.isSet(QStringLiteral("trace")))
        wanted.trace = parser.value(QStringLiteral("trace"));
    if (words == QStringList{QStringLiteral("all")}) {
        words.clear();
        for (const raft::scenario::Shipped& each : raft::scenario::shipped())
            words << qstring(each.name);
    }
    for (const QString& word : words) {
        auto scenario = raft::scenario::find(word.toStdString());
        if (!scenario) {
            Terminal::problem(qstring(scenario.error().message));
            return 2;
        }
        wanted.scenarios.push_back(std::move(*scenario));
    }
    return runAll(wanted);
}

} // namespace cli
