// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>

#include "ui/charts/chartpoints.h"
#include "ui/theme/theme.h"

#include <vector>

namespace ui {

class ChartPane;

// What one chart is drawn from.
struct PlotInput {
    const charts::Samples& samples;
    charts::Window window;
    raft::Time until{}; // the newest instant of the run
    std::optional<raft::NodeId> selected;
};

// One chart: its series in its pane, replaced as a whole at every update. The pane owns the series.
class Plot {
public:
    explicit Plot(ChartPane* pane) : m_pane(pane) {}
    virtual ~Plot() = default;
    Plot(const Plot&) = delete;
    Plot& operator=(const Plot&) = delete;

    ChartPane* pane() const { return m_pane; }
    virtual void update(const PlotInput& input) = 0;
    virtual void takeTheme(const Theme& theme) = 0; // before the first update, and whenever it has changed
    virtual QString title() const = 0;
    virtual QString explain(const PlotInput& input, raft::Time time) const = 0; // the values at an instant, a line each

private:
    ChartPane* m_pane;
};

// Terms or commit indexes: a staircase for each node, with a dash and a shape of its own.
class NodesPlot : public Plot {
    Q_DECLARE_TR_FUNCTIONS(ui::NodesPlot)

public:
    enum class What { Terms, Commits };
    NodesPlot(What what, ChartPane* pane);

    void update(const PlotInput& input) override;
    void takeTheme(const Theme& theme) override;
    QString title() const override;
    QString explain(const PlotInput& input, raft::Time time) const override;

private:
    struct Lines {
        QLineSeries* line = nullptr;
        QScatterSeries* marks = nullptr;
    };
    const charts::Track& trackOf(const charts::NodeTracks& node) const;
    void addNodes(std::size_t count);
    void dress(const PlotInput& input);
    void updateTermDots(const PlotInput& input, double lift);

    What m_what;
    Theme m_theme;
    std::vector<Lines> m_nodes;
    std::vector<QScatterSeries*> m_terms; // one for each colour of the cycle: where a term begins
};

// Messages a second, in layers by kind.
class TrafficPlot : public Plot {
    Q_DECLARE_TR_FUNCTIONS(ui::TrafficPlot)

public:
    explicit TrafficPlot(ChartPane* pane);

    void update(const PlotInput& input) override;
    void takeTheme(const Theme& theme) override;
    QString title() const override;
    QString explain(const PlotInput& input, raft::Time time) const override;

private:
    QString name(charts::Traffic kind) const;
    std::vector<QLineSeries*> m_edges; // the lowest is the ground
    std::vector<QAreaSeries*> m_layers;
    Theme m_theme;
};

// From the request to the answer, for every append; with the median and the 95th percentile as lines.
class LatencyPlot : public Plot {
    Q_DECLARE_TR_FUNCTIONS(ui::LatencyPlot)

public:
    explicit LatencyPlot(ChartPane* pane);

    void update(const PlotInput& input) override;
    void takeTheme(const Theme& theme) override;
    QString title() const override;
    QString explain(const PlotInput& input, raft::Time time) const override;

private:
    QScatterSeries* m_answers;
    QLineSeries* m_median;
    QLineSeries* m_high;
};

// A ribbon in the colour of the term while there is a leader that can commit; a gap while there is none.
class LeaderPlot : public Plot {
    Q_DECLARE_TR_FUNCTIONS(ui::LeaderPlot)

public:
    explicit LeaderPlot(ChartPane* pane);

    void update(const PlotInput& input) override;
    void takeTheme(const Theme& theme) override;
    QString title() const override;
    QString explain(const PlotInput& input, raft::Time time) const override;

private:
    struct Ribbon {
        QLineSeries* edge = nullptr;
        QAreaSeries* area = nullptr;
    };
    std::vector<Ribbon> m_ribbons; // one for each colour of the cycle
    Ribbon m_gap;
};

// How the lines of nodes are told apart: not by the colours of terms.
struct NodeStyle {
    QColor color;
    Qt::PenStyle line = Qt::SolidLine;
    QScatterSeries::MarkerShape marker = QScatterSeries::MarkerShapeCircle;
    int shape = 0; // the same, counted
};
NodeStyle nodeStyle(const Theme& theme, std::size_t node);
inline constexpr std::size_t mostStyledNodes = 9; // more are drawn alike, and the selected one stands out

} // namespace ui
