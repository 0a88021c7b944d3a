// SPDX-License-Identifier: MIT
#include "app/cli/liveoptions.h"

#include "app/cli/limits.h"
#include "app/cli/values.h"
#include "app/support/keyfile.h"
#include "app/support/units.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace cli {

using raft::Error;
using raft::NodeId;
using raft::Result;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::live)
};

QCommandLineOption option(const QString& name, const char* description, const QString& value, const QString& byDefault = {})
{
    return QCommandLineOption(name, Tr::tr(description), value, byDefault);
}

// Collects the first error, so that parsing reads as a list.
class Reader {
public:
    explicit Reader(const QCommandLineParser& parser) : m_parser(parser) {}

    template <class T, class Parse>
    void read(const QString& name, T& out, Parse parse)
    {
        if (m_error || !m_parser.isSet(name))
            return;
        for (const QString& value : m_parser.values(name)) {
            auto result = parse(value);
            if (!result)
                m_error = error(QStringLiteral("--%1: %2").arg(name, QString::fromStdString(result.error().message)));
            else
                out = std::move(*result);
        }
    }
    // What is to happen, in the order in which it was written.
    void read(std::vector<Timed>& schedule)
    {
        QHash<QString, qsizetype> seen;
        for (const QString& name : m_parser.optionNames()) {
            for (const ScheduledOption& option : scheduledOptions()) {
                if (m_error || name != QLatin1String(option.name))
                    continue;
                auto result = option.parse(m_parser.values(name).at(seen[name]++));
                if (!result)
                    m_error = error(QStringLiteral("--%1: %2").arg(name, QString::fromStdString(result.error().message)));
                else
                    schedule.push_back(std::move(*result));
            }
        }
        std::stable_sort(schedule.begin(), schedule.end(), [](const Timed& a, const Timed& b) { return a.at < b.at; });
    }
    const std::optional<Error>& problem() const { return m_error; }

private:
    const QCommandLineParser& m_parser;
    std::optional<Error> m_error;
};

// A rule that is off anyway cannot be switched off: whoever asks for it expects something to change.
Result<raft::RuleBook> withoutRule(raft::RuleBook rules, const QString& name)
{
    const auto rule = parseRule(name);
    if (!rule)
        return rule.error();
    if (!raft::RuleBook().isOn(*rule))
        return error(Tr::tr("the rule “%1” is off already: Raft does without it, so switching it off changes nothing").arg(name));
    rules.set(*rule, false);
    return rules;
}

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(Tr::tr("Runs a real Raft cluster over UDP, narrates it, and watches its safety.\n"
                                        "Exit code: 0 = every property held, 1 = one broke, 2 = wrong arguments, 3 = it could not run."));
    parser.addHelpOption();
    const QString time = QStringLiteral("time");
    parser.addOptions({
        option(QStringLiteral("nodes"), "How many nodes, 1 to 50.", QStringLiteral("n"), QStringLiteral("5")),
        option(QStringLiteral("for"), "Stop after so much cluster time, such as 10s (else at Ctrl+C).", time),
        option(QStringLiteral("rate"), "Cluster seconds a second, 0.001 to 10.", QStringLiteral("r"), QStringLiteral("1")),
        option(QStringLiteral("delay"), "Delay of every link, one way.", time, QStringLiteral("0ms")),
        option(QStringLiteral("jitter"), "Half the spread of that delay.", time, QStringLiteral("0ms")),
        option(QStringLiteral("disk-latency"), "Modelled on top of the real disk.", time, QStringLiteral("0ms")),
        option(QStringLiteral("chaos"), "Break things at random, with this seed.", QStringLiteral("seed")),
        option(QStringLiteral("rule-off"), "Run without a rule of Raft (may be given several times).", QStringLiteral("name")),
        option(QStringLiteral("data"), "Keep the disks in this directory (made if missing, reopened if there).", QStringLiteral("dir")),
        QCommandLineOption(QStringLiteral("memory"), Tr::tr("Keep the disks in memory: nothing is durable.")),
        option(QStringLiteral("seed"), "Seed of the timeouts and the network's coins.", QStringLiteral("n")),
        option(QStringLiteral("listen"), "Bind to this address instead of loopback; needs --key-file.", QStringLiteral("address")),
        option(QStringLiteral("key-file"), "File with the key that seals every datagram, 16 bytes at least.", QStringLiteral("file")),
        option(QStringLiteral("trace"), "Record everything to a .raftlog (or .raftlog.gz) file.", QStringLiteral("file")),
        QCommandLineOption(QStringLiteral("json"), Tr::tr("One JSON line an event instead of sentences.")),
        QCommandLineOption(QStringLiteral("no-color"), Tr::tr("No colours, also on a terminal.")),
        QCommandLineOption(QStringLiteral("verbose"), Tr::tr("Every event, packets and timers too.")),
        QCommandLineOption(QStringLiteral("quiet"), Tr::tr("Only the summary at the end.")),
    });
    for (const Limit& limit : limits())
        parser.addOption(option(QLatin1String(limit.name), limit.description, QLatin1String(limit.value), QLatin1String(limit.byDefault)));
    for (const ScheduledOption& scheduled : scheduledOptions())
        parser.addOption(option(QLatin1String(scheduled.name), scheduled.description, QLatin1String(scheduled.value)));
}

void readCluster(Reader& reader, raft::cluster::LiveOptions& cluster)
{
    std::uint64_t nodes = cluster.nodes;
    reader.read(QStringLiteral("nodes"), nodes, [](const QString& t) { return parseNumber(t, 1, 50); });
    cluster.nodes = static_cast<std::size_t>(nodes);
    reader.read(QStringLiteral("rate"), cluster.rate, [](const QString& text) -> Result<double> {
        bool ok = false;
        const double rate = text.toDouble(&ok);
        if (!ok || !(rate >= 0.001 && rate <= 10))
            return error(Tr::tr("“%1” is no rate from 0.001 to 10").arg(text));
        return rate;
    });
    raft::RaftTuning tuning = cluster;
    for (const Limit& limit : limits()) {
        reader.read(QLatin1String(limit.name), tuning, [&](const QString& text) -> Result<raft::RaftTuning> {
            raft::RaftTuning changed = tuning;
            const auto set = limit.set(changed, text);
            return set ? Result<raft::RaftTuning>(changed) : Result<raft::RaftTuning>(set.error());
        });
    }
    static_cast<raft::RaftTuning&>(cluster) = tuning;
    reader.read(QStringLiteral("delay"), cluster.delay, app::parseDuration);
    reader.read(QStringLiteral("jitter"), cluster.jitter, app::parseDuration);
    reader.read(QStringLiteral("disk-latency"), cluster.diskLatency, app::parseDuration);
    reader.read(QStringLiteral("seed"), cluster.seed, [](const QString& t) { return parseNumber(t, 0, (std::uint64_t{1} << 53U) - 1); });
    reader.read(QStringLiteral("key-file"), cluster.key, app::readKeyFile);
    reader.read(QStringLiteral("listen"), cluster.listen, [](const QString& text) -> Result<QHostAddress> {
        const QHostAddress address(text);
        if (address.isNull())
            return error(Tr::tr("“%1” is no IPv4 or IPv6 address").arg(text));
        return address;
    });
    reader.read(QStringLiteral("rule-off"), cluster.rules, [&](const QString& name) { return withoutRule(cluster.rules, name); });
}

} // namespace

Result<LiveArguments> parseLiveArguments(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return error(parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp(0);
    if (!parser.positionalArguments().isEmpty())
        return error(Tr::tr("“%1” was not expected; raftarium-cli live --help lists what is").arg(parser.positionalArguments().constFirst()));

    LiveArguments result;
    result.cluster.rate = 1;
    result.cluster.delay = result.cluster.jitter = result.cluster.diskLatency = raft::Duration{};
    result.cluster.firstElectionAfter = raft::Duration{2'000};
    Reader reader(parser);
    readCluster(reader, result.cluster);
    reader.read(result.schedule);
    reader.read(QStringLiteral("for"), result.runFor, app::parseDuration);
    reader.read(QStringLiteral("chaos"), result.chaosSeed, [](const QString& t) { return parseNumber(t, 0, ~std::uint64_t{0} >> 11U); });
    if (reader.problem())
        return *reader.problem();
    if (result.cluster.heartbeatInterval >= result.cluster.electionTimeoutMin || result.cluster.heartbeatInterval <= raft::Duration{})
        return error(Tr::tr("--heartbeat must be more than 0, and less than the shortest --election"));
    result.cluster.directory = parser.value(QStringLiteral("data"));
    result.cluster.durable = !parser.isSet(QStringLiteral("memory"));
    if (!result.cluster.durable && !result.cluster.directory.isEmpty())
        return error(Tr::tr("--memory and --data exclude one another"));
    if (parser.isSet(QStringLiteral("trace")))
        result.trace = parser.value(QStringLiteral("trace")).toStdString();
    result.verbose = parser.isSet(QStringLiteral("verbose"));
    result.quiet = parser.isSet(QStringLiteral("quiet"));
    if (parser.isSet(QStringLiteral("json")))
        result.style = Style::Json;
    else
        result.style = Terminal::wantsColours() && !parser.isSet(QStringLiteral("no-color")) ? Style::Coloured : Style::Plain;
    return result;
}

} // namespace cli
