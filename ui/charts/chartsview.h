// SPDX-License-Identifier: MIT
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/charts/samples.h"

#include <memory>
#include <optional>

class QBoxLayout;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace ui {

class ChartPane;
class Plot;
class Session;
class Theme;
class ThemeManager;
struct PlotInput;

// The run in figures: terms, commit indexes, messages, latency, and whether there was a leader that could commit. Drawn
// anew a few times a second, and only while visible. A click moves the playhead.
class ChartsView : public QWidget {
    Q_OBJECT

public:
    enum Chart { Terms, Commits, Messages, Latency, Leaders, ChartCount };

    ChartsView(Session& session, ThemeManager& themes, QWidget* parent = nullptr);
    ~ChartsView() override;

    QSize sizeHint() const override;
    ChartPane* pane(Chart chart) const;
    const charts::Samples& samples() const { return m_samples; }
    std::uint64_t updates() const { return m_updates; } // how often the charts were drawn anew
    QString explain(Chart chart, raft::Time time) const; // what a tool tip says
    void setSpan(int index); // of the box: the whole run, or the last …
    void drawOn(QPainter& painter, QSizeF size, const Theme& theme); // all of them as one picture

    // A range of time that was chosen by a drag, or with Return at both of its ends.
    using Range = std::pair<raft::Time, raft::Time>;
    const std::optional<Range>& brush() const { return m_brush; }
    void setBrush(std::optional<Range> brush);
    void mark(); // begins a range at the playhead; the second time it asks about it

Q_SIGNALS:
    void whyWanted(raft::Time from, raft::Time to); // what happened there?

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void open();
    void wake();
    void work();
    void updatePlots();
    void showInstants();
    void makeBrush(QBoxLayout* layout);
    void showBrush();
    void askWhy();
    void arrange();
    void takeTheme();
    void retranslate();
    PlotInput input() const;
    static std::vector<std::unique_ptr<Plot>> makePlots(ThemeManager& themes, QWidget* parent);

    Session& m_session;
    ThemeManager& m_themes;
    charts::Samples m_samples;
    std::vector<std::unique_ptr<Plot>> m_plots; // by Chart
    QLabel* m_spanLabel;
    QComboBox* m_span;
    QWidget* m_brushRow;
    QLabel* m_brushWords;
    QPushButton* m_brushWhy;
    QToolButton* m_brushDrop;
    std::optional<Range> m_brush;
    std::optional<raft::Time> m_marked; // where a range began, with the keys
    QScrollArea* m_scroll;
    QGridLayout* m_grid;
    QTimer m_timer; // until the next update
    QTimer m_work;  // reads on when the window has had its turn
    std::optional<raft::Time> m_hovered;
    int m_columns = 0;
    std::uint64_t m_updates = 0;
};

} // namespace ui
