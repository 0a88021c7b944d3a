// SPDX-License-Identifier: MIT
#include "app/cli/tracecommand.h"

#include "app/cli/banner.h"
#include "app/cli/exportcommand.h"
#include "app/cli/help.h"
#include "app/cli/statstext.h"
#include "app/cli/terminal.h"
#include "raftcore/check/statistics.h"
#include "raftcore/check/verdict.h"
#include "raftcore/cluster/replay.h"
#include "raftcore/trace/file.h"
#include "ui/narration/text.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <optional>

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::trace)
};

void print(const QString& text)
{
    const QByteArray bytes = (text + QLatin1Char('\n')).toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
}

QString numbersOf(const raft::trace::Finding& finding)
{
    QStringList parts{QString::fromStdString(finding.code)};
    for (const auto& [name, value] : finding.numbers)
        parts << QStringLiteral("%1 %2").arg(QString::fromStdString(name)).arg(value);
    return parts.join(QStringLiteral(", "));
}

// How far the order of what clients did is proved.
void tellHistory(const raft::check::LinearizabilitySummary& history)
{
    if (history.operations == 0)
        return;
    print(Tr::tr("Clients: %1 operations on %2 keys, %3 answered; %4 searches for an order")
              .arg(ui::text::of(history.operations), ui::text::of(history.keys), ui::text::of(history.answered),
                   ui::text::of(history.searches)));
    if (history.undecided > 0)
        print(Tr::tr("For %1 keys no order was found, and none was ruled out: the search was given up.").arg(ui::text::of(history.undecided)));
}

int check(const QString& path)
{
    const auto verdict = raft::check::checkFile(path.toStdString());
    if (!verdict) {
        Terminal::problem(QString::fromStdString(verdict.error().message));
        return 3;
    }
    print(Tr::tr("%1 events, %2 of cluster time, %3 entries committed")
              .arg(ui::text::of(verdict->events), ui::text::duration(verdict->last - verdict->first), ui::text::of(verdict->chosenIndex)));
    for (const QString& line : rulesOffBanner(verdict->rulesOff))
        print(line);
    if (!verdict->importedFrom.empty()) {
        print(Tr::tr("Imported from %1: its log says too little to judge most properties. Only one is: that no term has two leaders.")
                  .arg(QString::fromStdString(verdict->importedFrom)));
    }
    if (!verdict->remark.empty())
        print(QString::fromStdString(verdict->remark));
    else if (!verdict->hasEnd)
        print(Tr::tr("The recording has no end: the program that wrote it did not close it."));
    for (const raft::trace::Violated& violated : verdict->violations) {
        QStringList events;
        for (const std::uint64_t n : violated.events)
            events << QString::number(n);
        const QString form = violated.assumption
            ? Tr::tr("AN ASSUMPTION WAS BROKEN: %1 (nodes %2, index %3, term %4; %5; events %6)")
            : Tr::tr("VIOLATION: %1 (nodes %2, index %3, term %4; %5; events %6)");
        print(form.arg(ui::Narrator::property(violated.property), ui::text::nodes(violated.nodes), ui::text::of(violated.index),
                       ui::text::of(violated.term), numbersOf(violated.why), events.join(QStringLiteral(", "))));
    }
    if (verdict->suppressed > 0)
        print(Tr::tr("… and %1 more").arg(ui::text::of(verdict->suppressed)));
    if (verdict->importedFrom.empty())
        tellHistory(verdict->linearizability);
    if (verdict->holds() && !verdict->importedFrom.empty())
        print(Tr::tr("No term has two leaders, as far as the log says."));
    else if (verdict->holds())
        print(Tr::tr("Every property held."));
    else if (!verdict->hasBug())
        print(Tr::tr("No bug: an assumption was broken by a fault outside of Raft's model, and what did not hold follows from it."));
    else
        print(Tr::tr("%n violations.", nullptr, static_cast<int>(verdict->violations.size() - verdict->excused())));
    return verdict->hasBug() ? 1 : 0;
}

int stats(const QString& path, bool json)
{
    std::optional<raft::check::StatisticsGatherer> gatherer;
    const auto remark = raft::trace::streamFile(
        path.toStdString(),
        [&](const raft::trace::Header& header) {
            gatherer.emplace(header);
            if (header.mode == raft::trace::Mode::Imported)
                Terminal::problem(Tr::tr("This run was imported from %1: what its log does not say is not counted.")
                                      .arg(QString::fromStdString(header.importedFrom)));
        },
        [&](const raft::trace::Event& event) {
            gatherer->observe(event);
            return true;
        });
    if (!remark) {
        Terminal::problem(QString::fromStdString(remark.error().message));
        return 3;
    }
    if (!remark->empty())
        Terminal::problem(QString::fromStdString(*remark));
    const raft::check::Statistics statistics = gatherer->statistics();
    print(json ? toJson(statistics) : toText(statistics));
    return 0;
}

int replay(const QString& path)
{
    using Verdict = raft::cluster::ReplayReport::Verdict;
    const auto report = raft::cluster::replayFile(path.toStdString());
    if (!report) {
        Terminal::problem(QString::fromStdString(report.error().message));
        return 3;
    }
    const QString reason = QString::fromStdString(report->reason);
    switch (report->verdict) {
    case Verdict::Same:
        if (!reason.isEmpty())
            print(reason);
        print(Tr::tr("Replayed: fresh nodes, fed with the recorded inputs (%1), did exactly what was recorded in %2 events.")
                  .arg(ui::text::of(report->inputs), ui::text::of(report->events)));
        return 0;
    case Verdict::Different:
        print(Tr::tr("DIFFERENCE: %1").arg(reason));
        return 1;
    case Verdict::Impossible:
    case Verdict::Cancelled:
        break;
    }
    print(Tr::tr("This run cannot be replayed. %1").arg(reason));
    return 2;
}

} // namespace

int runTrace(const QStringList& arguments)
{
    if (arguments.value(1) == QLatin1String("export"))
        return runExport(arguments);
    if (arguments.value(1) == QLatin1String("import"))
        return runImport(arguments);
    QCommandLineParser parser;
    parser.setApplicationDescription(Tr::tr("Looks at a recorded run.\n\n"
                                        "trace check FILE   checks every property of Raft that the safety monitor knows; exit code 1 if one broke without a broken assumption\n"
                                        "trace stats FILE   counts elections, packets, commits, latencies, for the cluster and for each node\n"
                                        "trace export --format NAME FILE -o OUT   writes it for another tool; trace export --help tells more\n"
                                        "trace import --format NAME FILE -o OUT.raftlog   reads another program's log\n"
                                        "trace replay FILE  feeds fresh nodes with the recorded inputs; exit code 1 if they do anything else, 2 if it cannot be done"));
    addHelpOption(parser);
    parser.addPositionalArgument(QStringLiteral("what"), Tr::tr("check, stats or replay"), QStringLiteral("check|stats|replay"));
    parser.addPositionalArgument(QStringLiteral("file"), Tr::tr("A .raftlog or .raftlog.gz file"), QStringLiteral("FILE"));
    const QCommandLineOption json(QStringLiteral("json"), Tr::tr("stats as one JSON object"));
    parser.addOption(json);
    if (!parser.parse(arguments)) {
        Terminal::problem(parser.errorText());
        return 2;
    }
    showHelpIfAsked(parser, QStringLiteral("trace"));
    const QStringList words = parser.positionalArguments();
    const QStringList known{QStringLiteral("check"), QStringLiteral("stats"), QStringLiteral("replay")};
    if (words.size() != 2 || !known.contains(words[0])) {
        Terminal::problem(Tr::tr("expected “trace check FILE”, “trace stats FILE” or “trace replay FILE”"));
        return 2;
    }
    if (words[0] == known[2])
        return replay(words[1]);
    return words[0] == QLatin1String("check") ? check(words[1]) : stats(words[1], parser.isSet(json));
}

} // namespace cli
