// SPDX-License-Identifier: MIT
#include "ui/charts/chartpoints.h"

#include <algorithm>
#include <cmath>

namespace ui::charts {

using raft::Duration;
using raft::Time;

namespace {

constexpr Duration shortestColumn{100'000}; // shorter than a few heartbeats, rates are nothing but noise
constexpr int columns = 60;
constexpr int markersEach = 4;

std::size_t firstAfter(const std::vector<Sample>& samples, Time time)
{
    const auto at = std::upper_bound(samples.begin(), samples.end(), time, [](Time t, const Sample& s) { return t < s.at; });
    return static_cast<std::size_t>(at - samples.begin());
}

// How many buckets one column of the chart sums up: a power of two, so that columns stay where they are.
std::size_t bucketsPerColumn(const Counts& counts, const Window& window)
{
    const Duration wanted = std::max(shortestColumn, (window.to - window.from) / columns);
    std::size_t buckets = 1;
    while (counts.width() * static_cast<std::int64_t>(buckets) < wanted)
        buckets *= 2;
    return buckets;
}

std::array<double, trafficCount> columnRates(const Counts& counts, std::size_t first, std::size_t buckets)
{
    std::array<double, trafficCount> rates{};
    for (std::size_t i = first; i < std::min(first + buckets, counts.buckets().size()); ++i) {
        for (std::size_t kind = 0; kind < trafficCount; ++kind)
            rates[kind] += static_cast<double>(counts.buckets()[i][kind]);
    }
    const double width = seconds(counts.width()) * static_cast<double>(buckets);
    for (double& rate : rates)
        rate /= width;
    return rates;
}

} // namespace

double seconds(Time time)
{
    return static_cast<double>(time.count()) / 1e6;
}

double niceStep(double atLeast)
{
    if (atLeast <= 0)
        return 1;
    const double power = std::pow(10, std::floor(std::log10(atLeast)));
    for (const double times : {1.0, 2.0, 5.0}) {
        if (power * times >= atLeast * (1 - 1e-9))
            return power * times;
    }
    return power * 10;
}

Window wholeWindow(Time edge)
{
    const double end = std::max(1.0, seconds(edge));
    const double step = niceStep(end / 5) / 2;
    return {Time{}, Time(static_cast<std::int64_t>(std::ceil(end / step) * step * 1e6))};
}

Scale scaleFor(double highest, bool wholeNumbers)
{
    double step = niceStep(std::max(highest, 1e-3) / 4);
    if (wholeNumbers)
        step = std::max(1.0, step);
    const double top = step * std::ceil(std::max(highest, step) * 1.08 / step);
    return {top, step};
}

QList<QPointF> staircase(const Track& track, const Window& window, Time until, double lift, std::size_t most)
{
    QList<QPointF> points;
    const std::vector<Sample>& samples = track.samples();
    const Time end = std::min(window.to, until);
    if (samples.empty() || samples.front().at > end)
        return points;
    std::size_t at = firstAfter(samples, window.from);
    const std::size_t last = firstAfter(samples, end);
    double value = 0;
    if (at > 0) {
        value = samples[at - 1].value;
        points.append({window.fromSeconds(), value + lift});
    }
    const std::size_t stride = std::max<std::size_t>(1, (last - at + most - 1) / most);
    for (; at < last; at += stride) {
        const Sample& sample = samples[std::min(at + stride - 1, last - 1)];
        const double x = seconds(sample.at);
        if (!points.isEmpty())
            points.append({x, value + lift});
        value = sample.value;
        points.append({x, value + lift});
    }
    points.append({seconds(end), value + lift});
    return points;
}

QList<QPointF> markers(const Track& track, const Window& window, Time until, double lift, std::size_t row, std::size_t rows)
{
    QList<QPointF> points;
    const Time end = std::min(window.to, until);
    const double share = (static_cast<double>(row) + 0.5) / static_cast<double>(std::max<std::size_t>(1, rows));
    for (int i = 0; i < markersEach; ++i) {
        const auto offset = static_cast<std::int64_t>((i + share) / markersEach * static_cast<double>((end - window.from).count()));
        const Time time = window.from + Duration(offset);
        if (const auto value = track.valueAt(time))
            points.append({seconds(time), *value + lift});
    }
    return points;
}

QList<QPointF> dots(const Track& track, const Window& window, std::size_t most)
{
    QList<QPointF> points;
    const std::vector<Sample>& samples = track.samples();
    const std::size_t first = static_cast<std::size_t>(
        std::lower_bound(samples.begin(), samples.end(), window.from, [](const Sample& s, Time t) { return s.at < t; }) - samples.begin());
    const std::size_t last = firstAfter(samples, window.to);
    if (first >= last)
        return points;
    const std::size_t stride = std::max<std::size_t>(1, (last - first + most - 1) / most);
    for (std::size_t i = first; i < last; i += stride)
        points.append({seconds(samples[i].at), samples[i].value});
    return points;
}

Layers layersOf(const Counts& counts, const Window& window, Time until)
{
    Layers layers;
    const std::size_t buckets = bucketsPerColumn(counts, window);
    layers.column = counts.width() * static_cast<std::int64_t>(buckets);
    const auto first = static_cast<std::size_t>(std::max<std::int64_t>(0, window.from / layers.column));
    for (std::size_t column = first;; ++column) {
        const Time from = layers.column * static_cast<std::int64_t>(column);
        const Time to = from + layers.column;
        // A column that has just begun says too little; but the first one is better than nothing.
        if (from >= std::min(until, window.to) || (to > until && column > first))
            break;
        const std::array<double, trafficCount> rates = columnRates(counts, column * buckets, buckets);
        const double x = std::clamp(seconds(from + layers.column / 2), window.fromSeconds(), window.toSeconds());
        double sum = 0;
        for (std::size_t kind = 0; kind < trafficCount; ++kind) {
            sum += rates[kind];
            layers.upper[kind].append({x, sum});
        }
        layers.highest = std::max(layers.highest, sum);
    }
    return layers;
}

std::array<double, trafficCount> ratesAt(const Counts& counts, const Window& window, Time time)
{
    const std::size_t buckets = bucketsPerColumn(counts, window);
    const Duration column = counts.width() * static_cast<std::int64_t>(buckets);
    return columnRates(counts, static_cast<std::size_t>(std::max<std::int64_t>(0, time / column)) * buckets, buckets);
}

std::vector<QList<QPointF>> ribbons(const std::vector<Reign>& reigns, const Window& window, Time until, int colors)
{
    std::vector<QList<QPointF>> all(static_cast<std::size_t>(colors));
    const Time end = std::min(window.to, until);
    for (std::size_t i = 0; i < reigns.size(); ++i) {
        const Time from = std::max(window.from, reigns[i].from);
        const Time to = i + 1 < reigns.size() ? std::min(end, reigns[i + 1].from) : end;
        if (!reigns[i].leader || to <= from)
            continue;
        QList<QPointF>& ribbon = all[static_cast<std::size_t>((reigns[i].term.value() + static_cast<std::uint64_t>(colors) - 1) % static_cast<std::uint64_t>(colors))];
        ribbon.append({{seconds(from), 0}, {seconds(from), 1}, {seconds(to), 1}, {seconds(to), 0}});
    }
    return all;
}

} // namespace ui::charts
