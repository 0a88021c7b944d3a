// SPDX-License-Identifier: MIT
#include "app/cli/liveoptions.h"

#include "app/support/keyfile.h"
#include "app/support/units.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace cli {

namespace command = raft::cluster::command;
namespace fault = raft::trace::fault;
using raft::Error;
using raft::NodeId;
using raft::Result;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::live)
};

Error error(const QString& text)
{
    return Error{text.toStdString()};
}

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
                assign(out, *result);
        }
    }
    const std::optional<Error>& problem() const { return m_error; }

private:
    template <class T, class V>
    static void assign(T& out, V& value) { out = std::move(value); }
    static void assign(std::vector<Timed>& out, Timed& value) { out.push_back(std::move(value)); }

    const QCommandLineParser& m_parser;
    std::optional<Error> m_error;
};

Result<std::uint64_t> parseNumber(const QString& text, std::uint64_t least, std::uint64_t most)
{
    bool ok = false;
    const qulonglong value = text.toULongLong(&ok);
    if (!ok || value < least || value > most)
        return error(Tr::tr("“%1” is no whole number from %2 to %3").arg(text).arg(least).arg(most));
    return static_cast<std::uint64_t>(value);
}

// "S2@3s" for one node at a time; the command is made of both.
template <class Make>
Result<Timed> parseNodeAt(const QString& text, Make make)
{
    const qsizetype at = text.indexOf(QLatin1Char('@'));
    const auto node = NodeId::parse(text.left(at).toStdString());
    const auto time = app::parseDuration(text.mid(at + 1));
    if (at < 0 || !node || !time)
        return error(Tr::tr("“%1” does not name a node and a time: expected something like S2@3s").arg(text));
    return Timed{*time, make(*node)};
}

Result<Timed> parseCutAt(const QString& text)
{
    const qsizetype at = text.indexOf(QLatin1Char('@'));
    const QStringList ends = text.left(at).split(QStringLiteral("->"));
    const auto time = app::parseDuration(text.mid(at + 1));
    const auto from = ends.size() == 2 ? NodeId::parse(ends[0].toStdString()) : std::nullopt;
    const auto to = ends.size() == 2 ? NodeId::parse(ends[1].toStdString()) : std::nullopt;
    if (at < 0 || !from || !to || !time)
        return error(Tr::tr("“%1” does not name a link and a time: expected something like S1->S2@3s").arg(text));
    return Timed{*time, command::CutLink{*from, *to, true}};
}

template <class Make>
auto timed(Make make)
{
    return [make](const QString& text) -> Result<Timed> {
        const auto time = app::parseDuration(text);
        if (!time)
            return time.error();
        return Timed{*time, make()};
    };
}

// A rule that is off anyway cannot be switched off: whoever asks for it expects something to change.
Result<raft::RuleBook> withoutRule(raft::RuleBook rules, const QString& name)
{
    const auto rule = raft::ruleFromString(name.toStdString());
    QStringList names;
    for (const raft::RuleInfo& info : raft::allRules()) {
        if (rule == info.rule && !info.onByDefault)
            return error(Tr::tr("the rule “%1” is off already: Raft does without it, so switching it off changes nothing").arg(name));
        if (info.onByDefault)
            names.append(QString::fromUtf8(info.name.data(), static_cast<qsizetype>(info.name.size())));
    }
    if (!rule)
        return error(Tr::tr("there is no rule “%1”; the rules are %2").arg(name, names.join(QStringLiteral(", "))));
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
        option(QStringLiteral("election"), "Range of the election timeout.", QStringLiteral("min-max"), QStringLiteral("150ms-300ms")),
        option(QStringLiteral("heartbeat"), "Heartbeat interval.", time, QStringLiteral("50ms")),
        option(QStringLiteral("delay"), "Delay of every link, one way.", time, QStringLiteral("0ms")),
        option(QStringLiteral("jitter"), "Half the spread of that delay.", time, QStringLiteral("0ms")),
        option(QStringLiteral("disk-latency"), "Modelled on top of the real disk.", time, QStringLiteral("0ms")),
        option(QStringLiteral("loss"), "Share of packets that get lost, such as 5%.", QStringLiteral("share")),
        option(QStringLiteral("duplicate"), "Share of packets that come twice.", QStringLiteral("share")),
        option(QStringLiteral("append"), "A stream of requests at changing nodes, such as 20/s.", QStringLiteral("rate")),
        option(QStringLiteral("kill-leader-at"), "Kill the leader then (may be given several times).", time),
        option(QStringLiteral("kill"), "Kill a node at a time: S2@3s.", QStringLiteral("node@time")),
        option(QStringLiteral("restart"), "Start it again: S2@5s.", QStringLiteral("node@time")),
        option(QStringLiteral("pause-node"), "Pause a node: S2@3s.", QStringLiteral("node@time")),
        option(QStringLiteral("resume-node"), "Let it go on: S2@4s.", QStringLiteral("node@time")),
        option(QStringLiteral("isolate"), "Cut a node off from all others: S2@3s.", QStringLiteral("node@time")),
        option(QStringLiteral("cut"), "Cut one direction of a link: S1->S2@3s.", QStringLiteral("link@time")),
        option(QStringLiteral("heal-at"), "Heal everything then.", time),
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
}

void readCluster(Reader& reader, raft::cluster::LiveOptions& cluster)
{
    std::pair<raft::Duration, raft::Duration> election{cluster.electionTimeoutMin, cluster.electionTimeoutMax};
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
    reader.read(QStringLiteral("election"), election, app::parseDurationRange);
    cluster.electionTimeoutMin = election.first;
    cluster.electionTimeoutMax = election.second;
    reader.read(QStringLiteral("heartbeat"), cluster.heartbeatInterval, app::parseDuration);
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

void readSchedule(Reader& reader, const raft::cluster::LiveOptions& cluster, std::vector<Timed>& schedule)
{
    const auto isolate = [&cluster](const NodeId& node) -> raft::cluster::Command {
        std::vector<NodeId> rest;
        for (std::size_t i = 1; i <= cluster.nodes; ++i) {
            if (NodeId::numbered(i) != node)
                rest.push_back(NodeId::numbered(i));
        }
        return command::Inflict{fault::Partition{"isolate", {{node}, rest}}};
    };
    const auto nodeAt = [](auto make) {
        return [make](const QString& t) { return parseNodeAt(t, [make](const NodeId& n) -> raft::cluster::Command { return make(n); }); };
    };
    const auto share = [](auto make) {
        return [make](const QString& text) -> Result<Timed> {
            const auto ppm = app::parseShare(text);
            if (!ppm)
                return ppm.error();
            return Timed{raft::Time{}, make(*ppm)};
        };
    };
    reader.read(QStringLiteral("loss"), schedule, share([](std::uint64_t ppm) { return command::Inflict{fault::Loss{{}, {}, ppm}}; }));
    reader.read(QStringLiteral("duplicate"), schedule, share([](std::uint64_t ppm) { return command::Inflict{fault::Duplicate{{}, {}, ppm}}; }));
    reader.read(QStringLiteral("append"), schedule, [](const QString& text) -> Result<Timed> {
        const auto rate = app::parsePerSecond(text);
        if (!rate)
            return rate.error();
        return Timed{raft::Time{}, command::AppendStream{{}, "stream", *rate}};
    });
    reader.read(QStringLiteral("kill-leader-at"), schedule, timed([] { return command::KillLeader{}; }));
    reader.read(QStringLiteral("heal-at"), schedule, timed([] { return command::HealAll{}; }));
    reader.read(QStringLiteral("kill"), schedule, nodeAt([](const NodeId& n) { return command::KillNode{n}; }));
    reader.read(QStringLiteral("restart"), schedule, nodeAt([](const NodeId& n) { return command::StartNode{n}; }));
    reader.read(QStringLiteral("pause-node"), schedule, nodeAt([](const NodeId& n) { return command::PauseNode{n}; }));
    reader.read(QStringLiteral("resume-node"), schedule, nodeAt([](const NodeId& n) { return command::ResumeNode{n}; }));
    reader.read(QStringLiteral("isolate"), schedule, nodeAt(isolate));
    reader.read(QStringLiteral("cut"), schedule, parseCutAt);
    std::stable_sort(schedule.begin(), schedule.end(), [](const Timed& a, const Timed& b) { return a.at < b.at; });
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
    readSchedule(reader, result.cluster, result.schedule);
    reader.read(QStringLiteral("for"), result.runFor, app::parseDuration);
    reader.read(QStringLiteral("chaos"), result.chaosSeed, [](const QString& t) { return parseNumber(t, 0, ~std::uint64_t{0} >> 11U); });
    if (reader.problem())
        return *reader.problem();
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
