// SPDX-License-Identifier: MIT
#include "app/cli/liveoptions.h"

#include "app/cli/help.h"
#include "app/cli/limits.h"
#include "app/cli/values.h"
#include "app/support/keyfile.h"
#include "app/support/units.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace cli {

using raft::Error;
using raft::Result;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::live)
};

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(Tr::tr("Runs a real Raft cluster over UDP, narrates it, and watches its safety.\n"
                                        "Exit code: 0 = every property held, 1 = one broke, 2 = wrong arguments, 3 = it could not run."));
    addHelpOption(parser);
    parser.addOptions({
        option(QStringLiteral("rate"), "Cluster seconds a second, 0.001 to 10.", QStringLiteral("r"), QStringLiteral("1")),
        option(QStringLiteral("chaos"), "Break things at random, with this seed.", QStringLiteral("seed")),
        option(QStringLiteral("data"), "Keep the disks in this directory (made if missing, reopened if there).", QStringLiteral("dir")),
        QCommandLineOption(QStringLiteral("memory"), Tr::tr("Keep the disks in memory: nothing is durable.")),
        option(QStringLiteral("listen"), "Bind to this address instead of loopback; needs --key-file.", QStringLiteral("address")),
        option(QStringLiteral("key-file"), "File with the key that seals every datagram, 16 bytes at least.", QStringLiteral("file")),
    });
    addRunOptions(parser);
}

void readCluster(OptionReader& reader, raft::cluster::LiveOptions& cluster)
{
    reader.read(QStringLiteral("rate"), cluster.rate, [](const QString& text) -> Result<double> {
        bool ok = false;
        const double rate = text.toDouble(&ok);
        if (!ok || !(rate >= 0.001 && rate <= 10))
            return error(Tr::tr("“%1” is no rate from 0.001 to 10").arg(text));
        return rate;
    });
    readRun(reader, cluster);
    reader.read(QStringLiteral("key-file"), cluster.key, app::readKeyFile);
    reader.read(QStringLiteral("listen"), cluster.listen, [](const QString& text) -> Result<QHostAddress> {
        const QHostAddress address(text);
        if (address.isNull())
            return error(Tr::tr("“%1” is no IPv4 or IPv6 address").arg(text));
        return address;
    });
}

} // namespace

Result<LiveArguments> parseLiveArguments(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return error(parser.errorText());
    showHelpIfAsked(parser, QStringLiteral("live"));
    if (!parser.positionalArguments().isEmpty())
        return error(Tr::tr("“%1” was not expected; raftarium-cli live --help lists what is").arg(parser.positionalArguments().constFirst()));

    LiveArguments result;
    result.cluster.rate = 1;
    result.cluster.delay = result.cluster.jitter = result.cluster.diskLatency = raft::Duration{};
    result.cluster.firstElectionAfter = raft::Duration{2'000};
    OptionReader reader(parser);
    readCluster(reader, result.cluster);
    if (parser.isSet(QStringLiteral("nodes")))
        result.nodes = result.cluster.nodes;
    for (const Limit& limit : limits()) {
        if (const QString name = QLatin1String(limit.name); parser.isSet(name))
            result.limits.emplace_back(name, parser.value(name));
    }
    reader.read(result.schedule);
    reader.read(QStringLiteral("for"), result.runFor, app::parseDuration);
    reader.read(QStringLiteral("chaos"), result.chaosSeed, [](const QString& t) { return parseNumber(t, 0, ~std::uint64_t{0} >> 11U); });
    if (reader.problem())
        return *reader.problem();
    if (const auto fair = checkTimers(result.cluster); !fair)
        return fair.error();
    result.cluster.directory = parser.value(QStringLiteral("data"));
    result.cluster.durable = !parser.isSet(QStringLiteral("memory"));
    if (!result.cluster.durable && !result.cluster.directory.isEmpty())
        return error(Tr::tr("--memory and --data exclude one another"));
    readShow(parser, result.show);
    return result;
}

QStringList askedInVain(const LiveArguments& arguments, const raft::cluster::LiveOptions& taken)
{
    QStringList lines;
    const QString& directory = arguments.cluster.directory;
    if (arguments.nodes && *arguments.nodes != taken.nodes)
        lines << Tr::tr("--nodes %1: not taken, as the cluster in %2 has its own nodes (%3)").arg(*arguments.nodes).arg(directory).arg(taken.nodes);
    const raft::RaftTuning& kept = taken;
    QStringList options;
    for (const auto& [name, value] : arguments.limits) {
        for (const Limit& limit : limits()) {
            raft::RaftTuning asked = kept;
            if (name == QLatin1String(limit.name) && limit.set(asked, value) && asked != kept)
                options << QStringLiteral("--%1 %2").arg(name, value);
        }
    }
    if (!options.isEmpty())
        lines << Tr::tr("%1: not taken, as the cluster in %2 keeps its own timers and limits; --tune changes them while it runs")
                     .arg(options.join(QLatin1Char(' ')), directory);
    return lines;
}

} // namespace cli
