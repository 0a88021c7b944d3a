// SPDX-License-Identifier: MIT
#include "app/cli/experimentcommand.h"
#include "app/cli/labcommand.h"
#include "app/cli/livecommand.h"
#include "app/cli/scenariocommand.h"
#include "app/cli/soakcommand.h"
#include "app/cli/terminal.h"
#include "app/cli/tracecommand.h"

#include <QCoreApplication>
#include <QTranslator>

#include <cstdio>

namespace {

QString usage()
{
    return QCoreApplication::translate("cli", "Usage: raftarium-cli COMMAND [options]\n"
                                              "\n"
                                              "  live           run a real Raft cluster over UDP, and tell what happens\n"
                                              "  lab            the same in virtual time: seeded, repeatable, as fast as the machine goes\n"
                                              "  soak           many seeds with random faults; what breaks is made small\n"
                                              "  search GOAL    a run that shows something, such as \"two leaders at once\"\n"
                                              "  scenario       run lessons as tests: list, run, check\n"
                                              "  experiment     many runs and a number from each, such as the paper's Figure 16\n"
                                              "  trace check    check a recorded run: is every property of Raft kept?\n"
                                              "  trace stats    count what happened in a recorded run\n"
                                              "  trace export   write a recorded run for another tool: Wireshark, ShiViz, TLA+ …\n"
                                              "  trace import   read another program's log as a recorded run\n"
                                              "  trace replay   feed fresh nodes with the inputs of a recorded run, and compare\n"
                                              "\n"
                                              "  --help         this text; COMMAND --help tells all about a command\n"
                                              "  --version      the version\n"
                                              "\n"
                                              "Examples:\n"
                                              "  raftarium-cli live --nodes 5 --for 10s --append 20/s --kill-leader-at 3s --trace run.raftlog\n"
                                              "  raftarium-cli trace check run.raftlog\n");
}

void print(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("raftarium-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RAFTARIUM_VERSION));
    // The terminal speaks English whatever the system does: scripts read it. The file holds its plural forms.
    QTranslator plurals;
    if (plurals.load(QStringLiteral(":/i18n/raftarium_en.qm")))
        QCoreApplication::installTranslator(&plurals);
    const QStringList arguments = QCoreApplication::arguments();
    const QString command = arguments.value(1);
    if (command == QLatin1String("live"))
        return cli::runLive(arguments.mid(1));
    if (command == QLatin1String("lab"))
        return cli::runLab(arguments.mid(1));
    if (command == QLatin1String("soak"))
        return cli::runSoak(arguments.mid(1));
    if (command == QLatin1String("search"))
        return cli::runSearch(arguments.mid(1));
    if (command == QLatin1String("scenario"))
        return cli::runScenario(arguments.mid(1));
    if (command == QLatin1String("experiment"))
        return cli::runExperiment(arguments.mid(1));
    if (command == QLatin1String("trace"))
        return cli::runTrace(arguments.mid(1));
    if (command == QLatin1String("--version") || command == QLatin1String("-v")) {
        print(QStringLiteral("raftarium-cli %1\n").arg(QCoreApplication::applicationVersion()));
        return 0;
    }
    if (command == QLatin1String("--help") || command == QLatin1String("-h") || command == QLatin1String("help")) {
        print(usage());
        return 0;
    }
    if (!command.isEmpty())
        cli::Terminal::problem(QCoreApplication::translate("cli", "there is no command “%1”").arg(command));
    std::fputs(usage().toUtf8().constData(), stderr);
    return 2;
}
