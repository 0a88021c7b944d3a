// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/schedule.h"
#include "app/cli/terminal.h"
#include "app/cli/values.h"
#include "app/support/units.h"
#include "raftcore/consensus/tuning.h"

#include <QCommandLineParser>

#include <optional>
#include <string>
#include <vector>

// What the commands that run a cluster have in common on the command line.
namespace cli {

QCommandLineOption option(const QString& name, const char* description, const QString& value,
                          const QString& byDefault = {}); // the description is translated as one of cli::live

// Collects the first error, so that parsing reads as a list.
class OptionReader {
public:
    explicit OptionReader(const QCommandLineParser& parser) : m_parser(parser) {}

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
    void read(std::vector<Timed>& schedule); // what is to happen, in the order in which it was written
    const std::optional<raft::Error>& problem() const { return m_error; }

private:
    const QCommandLineParser& m_parser;
    std::optional<raft::Error> m_error;
};

// How a run is shown and kept.
struct Show {
    std::optional<std::string> trace; // a file to record to
    Style style = Style::Plain;
    bool verbose = false;
    bool quiet = false; // only the summary
};

void addRunOptions(QCommandLineParser& parser);
void readShow(const QCommandLineParser& parser, Show& show);
void readTuning(OptionReader& reader, raft::RaftTuning& tuning);
raft::Result<raft::RuleBook> withoutRule(raft::RuleBook rules, const QString& name);
raft::Result<raft::Ok> checkTimers(const raft::RaftTuning& tuning);

// Nodes, timers, network and rules, of a Live or a Lab cluster.
template <class Options>
void readRun(OptionReader& reader, Options& cluster)
{
    std::uint64_t nodes = cluster.nodes;
    reader.read(QStringLiteral("nodes"), nodes, [](const QString& text) { return parseNumber(text, 1, 50); });
    cluster.nodes = static_cast<std::size_t>(nodes);
    readTuning(reader, cluster);
    reader.read(QStringLiteral("delay"), cluster.delay, app::parseDuration);
    reader.read(QStringLiteral("jitter"), cluster.jitter, app::parseDuration);
    reader.read(QStringLiteral("disk-latency"), cluster.diskLatency, app::parseDuration);
    reader.read(QStringLiteral("seed"), cluster.seed,
                [](const QString& text) { return parseNumber(text, 0, (std::uint64_t{1} << 53U) - 1); });
    reader.read(QStringLiteral("rule-off"), cluster.rules,
                [&](const QString& name) { return withoutRule(cluster.rules, name); });
}

} // namespace cli
