// SPDX-License-Identifier: MIT
#include "ui/charts/plots.h"

#include "ui/charts/chartcanvas.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/chartpane.h"
#include "ui/narration/text.h"

#include <algorithm>
#include <array>

namespace ui {

using namespace charts;

namespace {

constexpr std::array shapes{LegendItem::Shape::Dot,     LegendItem::Shape::Square,   LegendItem::Shape::Triangle,
                            LegendItem::Shape::Diamond, LegendItem::Shape::Pentagon, LegendItem::Shape::Star};
constexpr std::array markerShapes{QScatterSeries::MarkerShapeCircle,           QScatterSeries::MarkerShapeRectangle,
                                  QScatterSeries::MarkerShapeTriangle,         QScatterSeries::MarkerShapeRotatedRectangle,
                                  QScatterSeries::MarkerShapePentagon,         QScatterSeries::MarkerShapeStar};
constexpr std::array dashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};

} // namespace

NodeStyle nodeStyle(const Theme& theme, std::size_t node)
{
    const QColor accent = theme.color(ColorRole::Accent);
    const QColor text = theme.color(ColorRole::Text);
    const QColor muted = theme.color(ColorRole::TextFaint);
    const std::array colors{accent, text, muted, mixed(accent, text, 0.55), mixed(accent, muted, 0.5)};
    return {colors[node % colors.size()], dashes[node % dashes.size()], markerShapes[node % markerShapes.size()],
            static_cast<int>(node % shapes.size())};
}

NodesPlot::NodesPlot(What what, ChartPane* pane) : Plot(pane), m_what(what)
{
    if (what != What::Terms)
        return;
    for (int i = 0; i < Theme::termCycle(); ++i) {
        auto* series = new QScatterSeries;
        series->setPen(Qt::NoPen);
        m_terms.push_back(series);
        pane->canvas()->addSeries(series);
    }
}

QString NodesPlot::title() const
{
    return m_what == What::Terms ? tr("Terms") : tr("Commit index");
}

const Track& NodesPlot::trackOf(const NodeTracks& node) const
{
    return m_what == What::Terms ? node.term : node.commit;
}

void NodesPlot::addNodes(std::size_t count)
{
    while (m_nodes.size() < count) {
        Lines lines{new QLineSeries, new QScatterSeries};
        pane()->canvas()->addSeries(lines.line);
        pane()->canvas()->addSeries(lines.marks);
        m_nodes.push_back(lines);
    }
}

void NodesPlot::takeTheme(const Theme& theme)
{
    m_theme = theme;
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        m_terms[i]->setColor(theme.termColor(i + 1));
        m_terms[i]->setBorderColor(theme.color(ColorRole::Surface));
        m_terms[i]->setMarkerSize(theme.scaled(8));
    }
}

void NodesPlot::dress(const PlotInput& input)
{
    const std::vector<NodeTracks>& nodes = input.samples.nodes();
    const bool many = nodes.size() > mostStyledNodes;
    QList<LegendItem> legend;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        NodeStyle style = nodeStyle(m_theme, i);
        const bool chosen = input.selected == nodes[i].id;
        if (many) {
            style.color = m_theme.color(chosen ? ColorRole::Accent : ColorRole::Link);
            style.line = Qt::SolidLine;
        }
        m_nodes[i].line->setPen(QPen(style.color, m_theme.scaled(chosen ? 2.6 : many ? 1.0 : 1.5), style.line));
        m_nodes[i].marks->setMarkerShape(style.marker);
        m_nodes[i].marks->setMarkerSize(m_theme.scaled(chosen ? 10 : 8));
        m_nodes[i].marks->setColor(style.color);
        m_nodes[i].marks->setBorderColor(m_theme.color(ColorRole::Surface));
        m_nodes[i].marks->setVisible(!many || chosen);
        if (!many || chosen)
            legend.append({text::of(nodes[i].id), style.color, shapes[static_cast<std::size_t>(style.shape)], style.line});
    }
    if (many && legend.isEmpty())
        legend.append({tr("each line is a node; select one to see it stand out"), m_theme.color(ColorRole::Link), LegendItem::Shape::Dot, Qt::SolidLine});
    pane()->legend()->setItems(legend);
}

void NodesPlot::updateTermDots(const PlotInput& input, double lift)
{
    if (m_terms.empty())
        return;
    std::vector<QList<QPointF>> points(m_terms.size());
    for (std::size_t i = 0; i < input.samples.nodes().size(); ++i) {
        for (const QPointF& dot : dots(input.samples.nodes()[i].term, input.window, 300)) {
            const auto term = static_cast<std::uint64_t>(dot.y());
            if (term > 0)
                points[(term - 1) % points.size()].append(dot + QPointF(0, lift * static_cast<double>(i)));
        }
    }
    for (std::size_t i = 0; i < m_terms.size(); ++i)
        m_terms[i]->replace(points[i]);
}

void NodesPlot::update(const PlotInput& input)
{
    const std::vector<NodeTracks>& nodes = input.samples.nodes();
    addNodes(nodes.size());
    dress(input);
    const auto highest = static_cast<double>(m_what == What::Terms ? input.samples.highestTerm().value() : input.samples.highestCommit().value());
    const Scale scale = scaleFor(highest, true);
    // Lines that would lie upon each other are drawn side by side; tool tips tell the true numbers.
    const double lift = nodes.size() > mostStyledNodes ? 0 : scale.top * 0.011;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Track& track = trackOf(nodes[i]);
        const double up = lift * static_cast<double>(i);
        m_nodes[i].line->replace(staircase(track, input.window, input.until, up));
        m_nodes[i].marks->replace(markers(track, input.window, input.until, up, i, nodes.size()));
    }
    updateTermDots(input, lift);
    pane()->canvas()->setScale(scale);
    const bool isEmpty = highest == 0;
    if (m_what == What::Commits) {
        pane()->setEmptyText(isEmpty ? tr("No commits yet: append something.") : QString());
        pane()->setFigures(isEmpty ? QString() : tr("committed up to %1").arg(text::of(input.samples.highestCommit())));
    } else {
        pane()->setEmptyText(isEmpty ? tr("No election yet.") : QString());
        pane()->setFigures(isEmpty ? QString() : tr("the newest is %1").arg(text::of(input.samples.highestTerm())));
    }
}

QString NodesPlot::explain(const PlotInput& input, raft::Time time) const
{
    // Nodes that agree share a line.
    std::map<double, std::vector<raft::NodeId>, std::greater<>> byValue;
    for (const NodeTracks& node : input.samples.nodes()) {
        if (const auto value = trackOf(node).valueAt(time))
            byValue[*value].push_back(node.id);
    }
    QStringList lines;
    for (const auto& [value, who] : byValue) {
        const QString number = text::of(static_cast<std::uint64_t>(value));
        const QString names = text::nodes(who);
        lines.append(m_what == What::Terms ? tr("term %1: %2").arg(number, names) : tr("commit %1: %2").arg(number, names));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui
