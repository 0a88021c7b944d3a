// SPDX-License-Identifier: MIT
#include "app/cli/runoptions.h"

#include "app/cli/limits.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::live)
};

} // namespace

QCommandLineOption option(const QString& name, const char* description, const QString& value, const QString& byDefault)
{
    return QCommandLineOption(name, Tr::tr(description), value, byDefault);
}

void OptionReader::read(std::vector<Timed>& schedule)
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

// A rule that is off anyway cannot be switched off: whoever asks for it expects something to change.
raft::Result<raft::RuleBook> withoutRule(raft::RuleBook rules, const QString& name)
{
    const auto rule = parseRule(name);
    if (!rule)
        return rule.error();
    if (!raft::RuleBook().isOn(*rule))
        return error(Tr::tr("the rule “%1” is off already: Raft does without it, so switching it off changes nothing").arg(name));
    rules.set(*rule, false);
    return rules;
}

void addRunOptions(QCommandLineParser& parser)
{
    const QString time = QStringLiteral("time");
    parser.addOptions({
        option(QStringLiteral("nodes"), "How many nodes, 1 to 50.", QStringLiteral("n"), QStringLiteral("5")),
        option(QStringLiteral("for"), "Stop after so much cluster time, such as 10s (else at Ctrl+C).", time),
        option(QStringLiteral("delay"), "Delay of every link, one way.", time, QStringLiteral("0ms")),
        option(QStringLiteral("jitter"), "Half the spread of that delay.", time, QStringLiteral("0ms")),
        option(QStringLiteral("disk-latency"), "Modelled on top of the real disk.", time, QStringLiteral("0ms")),
        option(QStringLiteral("rule-off"), "Run without a rule of Raft (may be given several times).", QStringLiteral("name")),
        option(QStringLiteral("seed"), "Seed of the timeouts and the network's coins.", QStringLiteral("n")),
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

void readShow(const QCommandLineParser& parser, Show& show)
{
    if (parser.isSet(QStringLiteral("trace")))
        show.trace = parser.value(QStringLiteral("trace")).toStdString();
    show.verbose = parser.isSet(QStringLiteral("verbose"));
    show.quiet = parser.isSet(QStringLiteral("quiet"));
    if (parser.isSet(QStringLiteral("json")))
        show.style = Style::Json;
    else
        show.style = Terminal::wantsColours() && !parser.isSet(QStringLiteral("no-color")) ? Style::Coloured : Style::Plain;
}

void readTuning(OptionReader& reader, raft::RaftTuning& tuning)
{
    raft::RaftTuning result = tuning;
    for (const Limit& limit : limits()) {
        reader.read(QLatin1String(limit.name), result, [&](const QString& text) -> raft::Result<raft::RaftTuning> {
            raft::RaftTuning changed = result;
            const auto set = limit.set(changed, text);
            return set ? raft::Result<raft::RaftTuning>(changed) : raft::Result<raft::RaftTuning>(set.error());
        });
    }
    tuning = result;
}

raft::Result<raft::Ok> checkTimers(const raft::RaftTuning& tuning)
{
    if (tuning.heartbeatInterval >= tuning.electionTimeoutMin || tuning.heartbeatInterval <= raft::Duration{})
        return error(Tr::tr("--heartbeat must be more than 0, and less than the shortest --election"));
    return raft::Ok{};
}

} // namespace cli
