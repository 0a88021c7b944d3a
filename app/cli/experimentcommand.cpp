// SPDX-License-Identifier: MIT
#include "app/cli/experimentcommand.h"

#include "app/cli/help.h"
#include "app/cli/interrupt.h"
#include "app/cli/runoptions.h"
#include "raftcore/soak/experimentfile.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSaveFile>

#include <algorithm>
#include <thread>

namespace cli {

using raft::Result;
namespace soak = raft::soak;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::experiment)
};

struct Arguments {
    const soak::Experiment* experiment = nullptr;
    std::vector<std::string> groups;
    std::uint64_t trials = 0, seed = 1, jobs = 1;
    QString csv;
};

Result<Arguments> parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    QString list;
    for (const soak::Experiment& each : soak::experiments())
        list += QStringLiteral("\n  %1: %2").arg(QString::fromUtf8(each.name.data(), qsizetype(each.name.size())),
                                                 QString::fromUtf8(each.about.data(), qsizetype(each.about.size())));
    parser.setApplicationDescription(Tr::tr("Many runs in the Lab that differ in one thing, and a number from each. The same arguments give the same numbers.\n"
                                            "Experiments:") + list);
    addHelpOption(parser);
    parser.addPositionalArgument(QStringLiteral("experiment"), Tr::tr("Which one."));
    parser.addOptions({
        option(QStringLiteral("trials"), "Runs of each kind.", QStringLiteral("n")),
        option(QStringLiteral("seed"), "Of everything that is drawn.", QStringLiteral("n"), QStringLiteral("1")),
        option(QStringLiteral("only"), "Only this group, such as 150-200 (may be given several times).", QStringLiteral("group")),
        option(QStringLiteral("jobs"), "Runs at the same time.", QStringLiteral("n")),
        option(QStringLiteral("csv"), "Write every number to this file.", QStringLiteral("file")),
    });
    if (!parser.parse(arguments))
        return error(parser.errorText());
    showHelpIfAsked(parser, QStringLiteral("experiment"));
    const QStringList names = parser.positionalArguments();
    if (names.size() != 1)
        return error(Tr::tr("which experiment? There are:") + list);
    Arguments result;
    result.experiment = soak::findExperiment(names.constFirst().toStdString());
    if (result.experiment == nullptr)
        return error(Tr::tr("there is no experiment “%1”. There are:").arg(names.constFirst()) + list);
    result.trials = result.experiment->trials;
    result.jobs = std::max(1U, std::thread::hardware_concurrency());
    const std::vector<std::string> known = result.experiment->groups();
    OptionReader reader(parser);
    reader.read(QStringLiteral("trials"), result.trials, [](const QString& text) { return parseNumber(text, 1, 1'000'000); });
    reader.read(QStringLiteral("seed"), result.seed, [](const QString& text) { return parseNumber(text, 0, (std::uint64_t{1} << 53U) - 1); });
    reader.read(QStringLiteral("jobs"), result.jobs, [](const QString& text) { return parseNumber(text, 1, 256); });
    reader.read(QStringLiteral("only"), result.groups, [&](const QString& text) -> Result<std::vector<std::string>> {
        std::vector<std::string> groups = result.groups;
        if (std::find(known.begin(), known.end(), text.toStdString()) == known.end())
            return error(Tr::tr("“%1” is no group of this experiment").arg(text));
        groups.push_back(text.toStdString());
        return groups;
    });
    if (reader.problem())
        return *reader.problem();
    result.csv = parser.value(QStringLiteral("csv"));
    return result;
}

Result<raft::Ok> writeCsv(const QString& path, const soak::Experiment& experiment, const std::vector<soak::Group>& groups)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Text))
        return error(Tr::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    file.write(QByteArray::fromStdString(soak::toCsv(experiment, groups)));
    if (!file.commit())
        return error(Tr::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return raft::Ok{};
}

QString inTable(std::optional<double> value)
{
    return value ? QString::number(*value, 'f', 1) : QStringLiteral("–");
}

} // namespace

int runExperiment(const QStringList& arguments)
{
    const auto parsed = parse(arguments);
    if (!parsed) {
        Terminal::problem(QString::fromStdString(parsed.error().message));
        return 2;
    }
    watchForInterrupt();
    QElapsedTimer clock;
    clock.start();
    const std::vector<soak::Group> groups = soak::conduct(*parsed->experiment, parsed->groups, parsed->seed, parsed->trials,
                                                          parsed->jobs, [](double) { return !isInterrupted(); });
    if (groups.empty()) {
        Terminal::problem(Tr::tr("interrupted"));
        return 3;
    }
    Terminal terminal(Style::Plain, false);
    const soak::Experiment& experiment = *parsed->experiment;
    terminal.line(QStringLiteral("%1 %2 %3 %4 %5 %6").arg(QString::fromUtf8(experiment.group.data(), qsizetype(experiment.group.size())), -14)
                      .arg(Tr::tr("least"), 10).arg(Tr::tr("median"), 10).arg(Tr::tr("mean"), 10).arg(Tr::tr("most"), 10).arg(Tr::tr("none"), 8));
    for (const soak::Group& group : groups) {
        const soak::Spread spread = soak::spreadOf(group);
        terminal.line(QStringLiteral("%1 %2 %3 %4 %5 %6").arg(QString::fromStdString(group.name), -14)
                          .arg(inTable(spread.least), 10).arg(inTable(spread.median), 10).arg(inTable(spread.mean), 10)
                          .arg(inTable(spread.most), 10).arg(spread.missing, 8));
    }
    terminal.line(Tr::tr("%1 runs each, of %2, in %3 s").arg(parsed->trials)
                      .arg(QString::fromUtf8(experiment.value.data(), qsizetype(experiment.value.size())), QString::number(double(clock.elapsed()) / 1000, 'f', 1)));
    if (!parsed->csv.isEmpty()) {
        if (const auto written = writeCsv(parsed->csv, experiment, groups); !written) {
            Terminal::problem(QString::fromStdString(written.error().message));
            return 3;
        }
        terminal.line(Tr::tr("Written to %1").arg(parsed->csv));
    }
    return 0;
}

} // namespace cli
