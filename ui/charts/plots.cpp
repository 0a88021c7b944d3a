// SPDX-License-Identifier: MIT
#include "ui/charts/plots.h"

#include "ui/charts/chartcanvas.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/chartpane.h"
#include "ui/narration/text.h"

#include <algorithm>
#include <cmath>

namespace ui {

using namespace charts;
using raft::Duration;
using raft::Time;

namespace {

raft::Duration microseconds(std::uint64_t us)
{
    return Duration(static_cast<std::int64_t>(us));
}

QString number(double value)
{
    QLocale locale;
    return locale.toString(value, 'f', value < 10 ? 1 : 0);
}

// Not the colours of terms: traffic is drawn in tones of the accent and of the text.
QColor layerColor(const Theme& theme, Traffic kind)
{
    const QColor surface = theme.color(ColorRole::Surface);
    const QColor accent = theme.color(ColorRole::Accent);
    const QColor text = theme.color(ColorRole::Text);
    switch (kind) {
    case Traffic::Heartbeats: return mixed(surface, theme.color(ColorRole::TextFaint), 0.5);
    case Traffic::AppendReplies: return mixed(surface, accent, 0.5);
    case Traffic::Appends: return accent;
    case Traffic::VoteReplies: return mixed(surface, text, 0.62);
    case Traffic::Votes: return text;
    case Traffic::Clients: return mixed(accent, text, 0.6);
    case Traffic::Snapshots: return mixed(surface, accent, 0.25);
    }
    return accent;
}

} // namespace

// ------------------------------------------------------------ messages

TrafficPlot::TrafficPlot(ChartPane* pane) : Plot(pane)
{
    for (std::size_t i = 0; i <= trafficCount; ++i)
        m_edges.push_back(new QLineSeries(pane));
    for (std::size_t i = 0; i < trafficCount; ++i) {
        auto* layer = new QAreaSeries(m_edges[i + 1], m_edges[i]);
        m_layers.push_back(layer);
        pane->canvas()->addSeries(layer);
    }
}

QString TrafficPlot::title() const
{
    return tr("Messages a second");
}

QString TrafficPlot::name(Traffic kind) const
{
    switch (kind) {
    case Traffic::Heartbeats: return tr("heartbeats");
    case Traffic::AppendReplies: return tr("replies to leaders");
    case Traffic::Appends: return tr("entries");
    case Traffic::VoteReplies: return tr("votes");
    case Traffic::Votes: return tr("requests for votes");
    case Traffic::Clients: return tr("forwarded");
    case Traffic::Snapshots: return tr("snapshots");
    }
    return {};
}

void TrafficPlot::takeTheme(const Theme& theme)
{
    m_theme = theme;
    for (std::size_t i = 0; i < trafficCount; ++i) {
        m_layers[i]->setBrush(layerColor(theme, static_cast<Traffic>(i)));
        m_layers[i]->setPen(QPen(theme.color(ColorRole::Surface), 1));
    }
}

void TrafficPlot::update(const PlotInput& input)
{
    const Layers layers = layersOf(input.samples.traffic(), input.window, input.until);
    QList<QPointF> ground;
    for (const QPointF& point : layers.upper[0])
        ground.append({point.x(), 0});
    m_edges[0]->replace(ground);
    Counts::Bucket totals{};
    for (const Counts::Bucket& bucket : input.samples.traffic().buckets()) {
        for (std::size_t kind = 0; kind < trafficCount; ++kind)
            totals[kind] += bucket[kind];
    }
    QList<LegendItem> legend;
    for (std::size_t i = trafficCount; i-- > 0;) {
        m_edges[i + 1]->replace(layers.upper[i]);
        m_layers[i]->setVisible(totals[i] > 0);
        if (totals[i] > 0) // in the order in which they lie
            legend.append({name(static_cast<Traffic>(i)), layerColor(m_theme, static_cast<Traffic>(i)), LegendItem::Shape::Block, Qt::NoPen});
    }
    pane()->legend()->setItems(legend);
    pane()->canvas()->setScale(scaleFor(layers.highest, false));
    const std::uint64_t total = input.samples.traffic().total();
    pane()->setFigures(total > 0 ? tr("%Ln message(s) so far", nullptr, static_cast<int>(std::min<std::uint64_t>(total, INT_MAX))) : QString());
    pane()->setEmptyText(total > 0 ? QString() : tr("No messages yet."));
}

QString TrafficPlot::explain(const PlotInput& input, Time time) const
{
    const std::array<double, trafficCount> rates = ratesAt(input.samples.traffic(), input.window, time);
    QStringList lines;
    for (std::size_t i = trafficCount; i-- > 0;) {
        if (rates[i] > 0)
            lines.append(tr("%1: %2 a second").arg(name(static_cast<Traffic>(i)), number(rates[i])));
    }
    return lines.isEmpty() ? tr("no messages") : lines.join(QLatin1Char('\n'));
}

// ------------------------------------------------------------ latency

LatencyPlot::LatencyPlot(ChartPane* pane)
    : Plot(pane), m_answers(new QScatterSeries), m_median(new QLineSeries), m_high(new QLineSeries)
{
    pane->canvas()->addSeries(m_answers);
    pane->canvas()->addSeries(m_median);
    pane->canvas()->addSeries(m_high);
}

QString LatencyPlot::title() const
{
    return tr("Commit latency in ms");
}

void LatencyPlot::takeTheme(const Theme& theme)
{
    m_answers->setColor(theme.color(ColorRole::Accent));
    m_answers->setBorderColor(theme.color(ColorRole::Surface));
    m_answers->setMarkerSize(theme.scaled(6));
    m_median->setPen(QPen(theme.color(ColorRole::Text), 1.3, Qt::DashLine));
    m_high->setPen(QPen(theme.color(ColorRole::TextFaint), 1.3, Qt::DotLine));
    const QColor text = theme.color(ColorRole::Text);
    pane()->legend()->setItems({{tr("an answer"), theme.color(ColorRole::Accent), LegendItem::Shape::Dot, Qt::NoPen},
                                {tr("half are faster"), text, LegendItem::Shape::None, Qt::DashLine},
                                {tr("95 % are faster"), theme.color(ColorRole::TextFaint), LegendItem::Shape::None, Qt::DotLine}});
}

void LatencyPlot::update(const PlotInput& input)
{
    const Histogram& all = input.samples.latencyHistogram();
    const QList<QPointF> points = dots(input.samples.latencies(), input.window);
    double highest = 0;
    for (const QPointF& point : points)
        highest = std::max(highest, point.y());
    const std::uint64_t median = all.percentile(0.5);
    const std::uint64_t high = all.percentile(0.95);
    const auto level = [&](QLineSeries* series, std::uint64_t us) {
        const double y = static_cast<double>(us) / 1e3;
        series->replace(QList<QPointF>{{input.window.fromSeconds(), y}, {input.window.toSeconds(), y}});
        series->setVisible(all.count() > 0);
        highest = std::max(highest, all.count() > 0 ? y : 0);
    };
    m_answers->replace(points);
    level(m_median, median);
    level(m_high, high);
    pane()->canvas()->setScale(scaleFor(highest, false));
    pane()->legend()->setVisible(all.count() > 0);
    if (all.count() == 0) {
        pane()->setFigures({});
        pane()->setEmptyText(tr("No answers to clients yet: append something."));
        return;
    }
    pane()->setEmptyText({});
    pane()->setFigures(tr("p50 %1 · p95 %2 · %3", "median, 95th percentile, number of answers")
                           .arg(text::duration(microseconds(median)), text::duration(microseconds(high)),
                                tr("%Ln answer(s)", nullptr, static_cast<int>(std::min<std::uint64_t>(all.count(), INT_MAX)))));
}

QString LatencyPlot::explain(const PlotInput& input, Time time) const
{
    const std::vector<Sample>& samples = input.samples.latencies().samples();
    const auto after = std::lower_bound(samples.begin(), samples.end(), time, [](const Sample& s, Time t) { return s.at < t; });
    auto nearest = after;
    if (after == samples.end() || (after != samples.begin() && time - std::prev(after)->at < after->at - time))
        nearest = after == samples.begin() ? samples.end() : std::prev(after);
    if (nearest == samples.end())
        return {};
    const auto took = Duration(static_cast<std::int64_t>(std::llround(nearest->value * 1e3)));
    return tr("answered at %1 after %2").arg(text::clock(nearest->at), text::duration(took));
}

// ------------------------------------------------------------ leaders

LeaderPlot::LeaderPlot(ChartPane* pane) : Plot(pane)
{
    const auto ribbon = [pane] {
        Ribbon made;
        made.edge = new QLineSeries(pane);
        made.area = new QAreaSeries(made.edge);
        pane->canvas()->addSeries(made.area);
        return made;
    };
    m_gap = ribbon();
    for (int i = 0; i < Theme::termCycle(); ++i)
        m_ribbons.push_back(ribbon());
    pane->canvas()->hideValues();
    pane->canvas()->setScale({1, 1});
    pane->setLow(66);
}

QString LeaderPlot::title() const
{
    return tr("A leader that can commit");
}

void LeaderPlot::takeTheme(const Theme& theme)
{
    for (std::size_t i = 0; i < m_ribbons.size(); ++i) {
        m_ribbons[i].area->setBrush(theme.termColor(i + 1));
        m_ribbons[i].area->setPen(QPen(theme.color(ColorRole::Surface), 1));
    }
    m_gap.area->setBrush(QBrush(theme.color(ColorRole::Down), Qt::BDiagPattern));
    m_gap.area->setPen(QPen(theme.color(ColorRole::Down), 1));
    pane()->legend()->setItems({{tr("the colour of its term"), theme.termColor(1), LegendItem::Shape::Block, Qt::NoPen},
                                {tr("nobody can commit"), theme.color(ColorRole::Down), LegendItem::Shape::Hatch, Qt::NoPen}});
}

void LeaderPlot::update(const PlotInput& input)
{
    const std::vector<Reign>& reigns = input.samples.reigns();
    const std::vector<QList<QPointF>> all = ribbons(reigns, input.window, input.until, Theme::termCycle());
    for (std::size_t i = 0; i < all.size(); ++i)
        m_ribbons[i].edge->replace(all[i]);
    std::vector<Reign> gaps; // the same, the other way round
    for (const Reign& reign : reigns)
        gaps.push_back({reign.from, reign.leader ? std::nullopt : std::optional(raft::NodeId()), raft::Term(1)});
    m_gap.edge->replace(ribbons(gaps, input.window, input.until, 1).front());
    const Samples::Outage outage = input.samples.outage(input.until);
    const double share = input.until.count() > 0 ? 100.0 * static_cast<double>(outage.total.count()) / static_cast<double>(input.until.count()) : 0;
    if (outage.times == 0)
        pane()->setFigures(tr("always so far"));
    else
        pane()->setFigures(tr("none for %1 of %2 (%3 %), at most %4 at a time", "unavailability")
                               .arg(text::duration(outage.total), text::duration(input.until), number(share), text::duration(outage.longest)));
}

QString LeaderPlot::explain(const PlotInput& input, Time time) const
{
    const std::vector<Reign>& reigns = input.samples.reigns();
    const auto after = std::upper_bound(reigns.begin(), reigns.end(), time, [](Time t, const Reign& r) { return t < r.from; });
    if (after == reigns.begin() || time > input.until)
        return {};
    const Reign& reign = *std::prev(after);
    const Time to = after == reigns.end() ? input.until : after->from;
    const QString length = text::duration(to - reign.from);
    return reign.leader ? tr("%1 leads term %2 and reaches a majority, for %3").arg(text::of(*reign.leader), text::of(reign.term), length)
                        : tr("nobody can commit, for %1: no leader runs that reaches a majority").arg(length);
}

} // namespace ui
