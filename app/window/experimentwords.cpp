// SPDX-License-Identifier: MIT
#include "app/window/experimentwords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace app {

namespace soak = raft::soak;
using namespace ui::charts;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::experiments)
};

QString plain(const std::string& text)
{
    return QString::fromStdString(text);
}

std::vector<double> valuesOf(const soak::Group& group)
{
    std::vector<double> values;
    for (const soak::Sample& sample : group.samples) {
        if (sample.value)
            values.push_back(*sample.value);
    }
    return values;
}

// ------------------------------------------------------------ shares of the runs

struct Range {
    double least = 0, most = 0;
};

Range rangeOf(const std::vector<soak::Group>& groups)
{
    Range range;
    bool isFirst = true;
    for (const soak::Group& group : groups) {
        for (const double value : valuesOf(group)) {
            range = isFirst ? Range{value, value} : Range{std::min(range.least, value), std::max(range.most, value)};
            isFirst = false;
        }
    }
    return range;
}

Curves shares(const soak::Experiment& experiment, const std::vector<soak::Group>& groups, const QString& title, bool logarithmic)
{
    const QString value = wordsOf(experiment).value;
    const Range range = rangeOf(groups);
    Curves made;
    made.title = title;
    made.x = logarithmic ? logAxis(value, range.most > 0 ? range.least : 1, range.most) : linearAxis(value, range.most);
    made.y = Axis{Tr::tr("Share of the runs in %"), 0, 100, false, 20, 0};
    for (const soak::Group& group : groups)
        made.curves.push_back({groupWords(experiment, group.name), cumulative(valuesOf(group), group.samples.size(), made.x), false});
    made.tell = [](const Curve& curve, QPointF at) {
        return Tr::tr("%1\n%2 % of the runs: at most %3 ms", "a group; a share; a time").arg(curve.name, inTable(at.y()), inTable(at.x()));
    };
    return made;
}

// As the paper's figure has it: above, how much chance is needed; below, how short timeouts may be.
std::vector<Curves> figure16(const soak::Experiment& experiment, const std::vector<soak::Group>& groups)
{
    std::vector<soak::Group> above, below;
    for (const soak::Group& group : groups)
        (group.name.starts_with("150-") ? above : below).push_back(group);
    std::vector<Curves> both;
    if (!above.empty())
        both.push_back(shares(experiment, above, Tr::tr("How much chance is needed"), true));
    if (!below.empty())
        both.push_back(shares(experiment, below, Tr::tr("How short timeouts may be"), true));
    return both;
}

// ------------------------------------------------------------ against a number

// The value that such a share of the runs does not exceed; those without one are the largest.
std::optional<double> quantile(std::vector<double> values, std::size_t count, double share)
{
    std::sort(values.begin(), values.end());
    const auto at = static_cast<std::size_t>(share * static_cast<double>(count - 1) + 0.5);
    return at < values.size() ? std::optional(values[at]) : std::nullopt;
}

Curve against(const QString& name, const std::vector<soak::Group>& groups, double share)
{
    Curve curve{name, {}, true};
    for (const soak::Group& group : groups) {
        if (group.samples.empty())
            continue;
        if (const auto value = quantile(valuesOf(group), group.samples.size(), share))
            curve.points.append({plain(group.name).toDouble(), *value});
    }
    return curve;
}

std::vector<Curves> latency(const soak::Experiment& experiment, const std::vector<soak::Group>& groups)
{
    const ExperimentWords words = wordsOf(experiment);
    const Range range = rangeOf(groups);
    Curves made;
    made.title = words.title;
    // A little room beside the outermost marks.
    made.x = Axis{Tr::tr("Packets lost in %"), -1.5, 41.5, false, 10, 0};
    made.y = logAxis(words.value, range.most > 0 ? range.least : 1, range.most);
    made.curves = {against(Tr::tr("the slowest"), groups, 1), against(Tr::tr("95 % are faster"), groups, 0.95), against(Tr::tr("half are faster"), groups, 0.5)};
    made.tell = [](const Curve& curve, QPointF at) {
        return Tr::tr("%1\n%2 % lost: %3 ms", "a curve; a share; a time").arg(curve.name, inTable(at.x()), inTable(at.y()));
    };
    return {made};
}

std::vector<Curves> throughput(const soak::Experiment& experiment, const std::vector<soak::Group>& groups)
{
    const ExperimentWords words = wordsOf(experiment);
    Curves made;
    made.title = words.title;
    made.x = Axis{Tr::tr("Voters"), 0, 22, false, 2, 1};
    const Range range = rangeOf(groups);
    made.y = logAxis(words.value, range.most > 0 ? range.least : 1, range.most); // one voter alone is ten times as fast as three
    made.curves = {against(Tr::tr("the most"), groups, 1), against(Tr::tr("the median"), groups, 0.5), against(Tr::tr("the least"), groups, 0)};
    made.tell = [](const Curve& curve, QPointF at) {
        return Tr::tr("%1\n%2 voters: %3 entries a second", "a curve; a number; a rate").arg(curve.name, inTable(at.x()), inTable(at.y()));
    };
    return {made};
}

} // namespace

// ------------------------------------------------------------ words

ExperimentWords wordsOf(const soak::Experiment& experiment)
{
    if (experiment.name == "elections")
        return {Tr::tr("Elections"),
                Tr::tr("The leader of five crashes: how long is there none? One curve for each range of election timeouts, as in Figure 16 of the paper (§9.3). "
                       "A broadcast takes 15 ms, and two of the four that are left cannot be elected."),
                Tr::tr("Timeouts"), Tr::tr("Time without a leader in ms"), Tr::tr("Longest"), true};
    if (experiment.name == "latency")
        return {Tr::tr("Loss and commit latency"),
                Tr::tr("Five nodes, links of 5 ± 2 ms, some of all packets get lost: how long does it take until an entry is committed?"), Tr::tr("Loss"),
                Tr::tr("Commit latency in ms"), Tr::tr("Slowest"), true};
    if (experiment.name == "throughput")
        return {Tr::tr("Size and throughput"), Tr::tr("64 requests are outstanding all the time: how many entries does a cluster of so many voters commit in a second?"),
                Tr::tr("Voters"), Tr::tr("Entries committed a second"), Tr::tr("Least"), false};
    if (experiment.name == "flapping")
        return {Tr::tr("Pre-vote and a flapping node"),
                Tr::tr("One of five nodes is cut off for 700 ms in every second of a minute: how long is there no leader, with pre-vote, CheckQuorum and "
                       "leader stickiness (dissertation §9.6) and without?"),
                Tr::tr("Cluster"), Tr::tr("Time without a leader in ms"), Tr::tr("Longest"), true};
    return {};
}

QString groupWords(const soak::Experiment& experiment, const std::string& group)
{
    const QString name = plain(group);
    if (experiment.name == "elections")
        return Tr::tr("%1–%2 ms", "from, to").arg(name.section(QLatin1Char('-'), 0, 0), name.section(QLatin1Char('-'), 1));
    if (experiment.name == "latency")
        return Tr::tr("%1 %", "a share").arg(name);
    if (experiment.name == "flapping")
        return group == "on" ? Tr::tr("with pre-vote") : Tr::tr("without pre-vote");
    return name;
}

QString inTable(std::optional<double> value)
{
    if (!value)
        return QStringLiteral("–");
    constexpr double plainFrom = 1'000; // beyond it tenths say nothing
    const bool isWhole = *value >= plainFrom || *value == static_cast<double>(static_cast<std::int64_t>(*value));
    return QLocale().toString(*value, 'f', isWhole ? 0 : 1);
}

std::vector<Curves> curvesOf(const soak::Experiment& experiment, const std::vector<soak::Group>& groups)
{
    if (experiment.name == "elections")
        return figure16(experiment, groups);
    if (experiment.name == "latency")
        return latency(experiment, groups);
    if (experiment.name == "throughput")
        return throughput(experiment, groups);
    return {shares(experiment, groups, wordsOf(experiment).title, false)};
}

} // namespace app
