// SPDX-License-Identifier: MIT
#include "ui/charts/chartsview.h"

#include "ui/charts/chartcanvas.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/chartpane.h"
#include "ui/charts/plots.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace ui {

using raft::Duration;
using raft::Time;

namespace {

constexpr std::uint64_t portion = 2'000;
constexpr int portionMs = 4;
constexpr int updateMs = 230; // four to five times a second
constexpr std::array<std::int64_t, 4> spans{0, 60, 10, 1}; // in seconds; 0 is the whole run

} // namespace

ChartsView::ChartsView(Session& session, ThemeManager& themes, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_themes(themes)
    , m_spanLabel(new QLabel(this))
    , m_span(new QComboBox(this))
    , m_brushRow(new QWidget(this))
    , m_brushWords(new QLabel(m_brushRow))
    , m_brushWhy(new QPushButton(m_brushRow))
    , m_brushDrop(new QToolButton(m_brushRow))
    , m_scroll(new QScrollArea(this))
    , m_grid(nullptr)
{
    auto* all = new QWidget;
    m_grid = new QGridLayout(all);
    m_plots = makePlots(themes, all);
    for (std::size_t i = 0; i < m_plots.size(); ++i) {
        ChartCanvas* canvas = m_plots[i]->pane()->canvas();
        connect(canvas, &ChartCanvas::clicked, &m_session, &Session::seek);
        connect(canvas, &ChartCanvas::stepped, &m_session, [this](Duration by) {
            m_session.seek(std::max(Time{}, m_session.playhead() + by));
            showInstants();
            if (m_marked)
                setBrush(Range(std::min(*m_marked, m_session.playhead()), std::max(*m_marked, m_session.playhead())));
        });
        connect(canvas, &ChartCanvas::brushed, this, [this](Time from, Time to) {
            m_marked.reset();
            setBrush(Range(from, to));
        });
        connect(canvas, &ChartCanvas::brushDropped, this, [this] { setBrush(std::nullopt); });
        connect(canvas, &ChartCanvas::markWanted, this, &ChartsView::mark);
        connect(canvas, &ChartCanvas::hovered, this, [this, i, canvas](Time time, QPoint global) {
            m_hovered = time;
            showInstants();
            QToolTip::showText(global, explain(static_cast<Chart>(i), time), canvas);
        });
        connect(canvas, &ChartCanvas::left, this, [this] {
            m_hovered.reset();
            showInstants();
            QToolTip::hideText();
        });
    }
    all->setObjectName(QStringLiteral("charts"));
    m_scroll->setWidget(all);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setMinimumHeight(40);
    m_span->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_span->setMinimumContentsLength(6); // its words are cut before the panel takes the room of others
    m_span->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_span->setMaximumWidth(360);
    setKind(m_spanLabel, "muted");
    m_spanLabel->setBuddy(m_span);
    auto* top = new QHBoxLayout;
    top->addWidget(m_spanLabel);
    top->addWidget(m_span);
    top->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    makeBrush(layout);
    layout->addWidget(m_scroll, 1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(updateMs);
    m_work.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ChartsView::work);
    connect(&m_work, &QTimer::timeout, this, &ChartsView::work);
    connect(m_span, &QComboBox::currentIndexChanged, this, &ChartsView::updatePlots);
    connect(&m_themes, &ThemeManager::changed, this, &ChartsView::takeTheme);
    connect(&m_session, &Session::opened, this, &ChartsView::open);
    connect(&m_session, &Session::refreshed, this, &ChartsView::wake);
    connect(&m_session, &Session::selectionChanged, this, &ChartsView::wake);
    retranslate();
    takeTheme();
    open();
}

ChartsView::~ChartsView() = default;

std::vector<std::unique_ptr<Plot>> ChartsView::makePlots(ThemeManager& themes, QWidget* parent)
{
    const auto pane = [&] { return new ChartPane(themes, parent); };
    std::vector<std::unique_ptr<Plot>> plots;
    plots.push_back(std::make_unique<NodesPlot>(NodesPlot::What::Terms, pane()));
    plots.push_back(std::make_unique<NodesPlot>(NodesPlot::What::Commits, pane()));
    plots.push_back(std::make_unique<TrafficPlot>(pane()));
    plots.push_back(std::make_unique<LatencyPlot>(pane()));
    plots.push_back(std::make_unique<LeaderPlot>(pane()));
    return plots;
}

QSize ChartsView::sizeHint() const
{
    const Theme& theme = m_themes.theme();
    return {static_cast<int>(theme.scaled(420)), static_cast<int>(theme.scaled(520))};
}

ChartPane* ChartsView::pane(Chart chart) const
{
    return m_plots[chart]->pane();
}

void ChartsView::setSpan(int index)
{
    m_span->setCurrentIndex(index);
}

void ChartsView::retranslate()
{
    setAccessibleName(tr("Charts"));
    m_spanLabel->setText(tr("Show"));
    const QSignalBlocker quiet(m_span);
    const int chosen = std::max(0, m_span->currentIndex());
    m_span->clear();
    for (const std::int64_t span : spans)
        m_span->addItem(span == 0 ? tr("the whole run") : tr("the last %n second(s)", nullptr, static_cast<int>(span)));
    m_span->setCurrentIndex(chosen);
    m_brushWords->setWordWrap(true);
    m_brushWhy->setText(tr("Why?"));
    m_brushWhy->setToolTip(tr("What happened in this time"));
    m_brushDrop->setToolTip(tr("Let go of this stretch of time"));
    m_brushDrop->setAccessibleName(tr("Let go of this stretch of time"));
    showBrush();
    m_span->setAccessibleName(tr("Stretch of time to show"));
    m_span->setToolTip(tr("In the cluster's time"));
    for (const auto& plot : m_plots)
        plot->pane()->setTitle(plot->title());
}

void ChartsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        takeTheme();
    }
    QWidget::changeEvent(event);
}

void ChartsView::takeTheme()
{
    const Theme& theme = m_themes.theme();
    const int margin = theme.pixels(SizeRole::PanelMargin);
    m_grid->setContentsMargins(margin, theme.pixels(SizeRole::Gap), margin, margin);
    m_grid->setHorizontalSpacing(theme.pixels(SizeRole::GapLarge) * 3 / 2);
    m_grid->setVerticalSpacing(theme.pixels(SizeRole::GapLarge) + theme.pixels(SizeRole::GapTiny));
    layout()->itemAt(0)->layout()->setContentsMargins(margin, theme.pixels(SizeRole::Gap), margin, 0);
    m_brushRow->layout()->setContentsMargins(margin, 0, margin, 0);
    for (const auto& plot : m_plots)
        plot->takeTheme(theme);
    m_columns = 0;
    arrange();
    updatePlots();
}

// One column, two or four, as there is room; the ribbon lies under them all.
void ChartsView::arrange()
{
    const double wide = m_themes.theme().scaled(300);
    const int columns = width() >= 4 * wide ? 4 : width() >= 2 * wide ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (const auto& plot : m_plots)
        m_grid->removeWidget(plot->pane());
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    for (int i = 0; i < Leaders; ++i)
        m_grid->addWidget(pane(static_cast<Chart>(i)), i / columns, i % columns);
    m_grid->addWidget(pane(Leaders), Leaders / columns, 0, 1, columns);
}

void ChartsView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

// ------------------------------------------------------------ the run

void ChartsView::open()
{
    m_samples.open(m_session.trace());
    m_hovered.reset();
    setBrush(std::nullopt);
    work();
}

void ChartsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    work();
}

void ChartsView::wake()
{
    if (isVisible() && !m_timer.isActive())
        m_timer.start();
}

// Reads new events for a few milliseconds, and comes back when the window has had its turn.
void ChartsView::work()
{
    if (!isVisible() || !m_session.isOpen())
        return;
    QElapsedTimer timer;
    timer.start();
    bool more = true;
    while (more && timer.elapsed() < portionMs)
        more = m_samples.work(portion);
    if (more)
        m_work.start(0);
    if (!more || !m_timer.isActive()) {
        updatePlots();
        if (more)
            m_timer.start();
    }
}

PlotInput ChartsView::input() const
{
    const Time until = m_session.liveEdge();
    charts::Window window = charts::wholeWindow(until);
    const std::int64_t span = spans[static_cast<std::size_t>(std::clamp(m_span->currentIndex(), 0, static_cast<int>(spans.size()) - 1))];
    if (const Duration length = std::chrono::seconds(span); span > 0 && until > length)
        window = {until - length, until};
    return {m_samples, window, until, m_session.selectedNode()};
}

void ChartsView::updatePlots()
{
    if (!isVisible() || !m_session.isOpen())
        return;
    ++m_updates;
    const PlotInput now = input();
    for (const auto& plot : m_plots) {
        plot->pane()->canvas()->setWindow(now.window);
        plot->update(now);
    }
    showInstants();
}

void ChartsView::showInstants()
{
    for (const auto& plot : m_plots)
        plot->pane()->canvas()->setInstants(m_session.playhead(), m_hovered);
}

// ------------------------------------------------------------ a range

void ChartsView::makeBrush(QBoxLayout* layout)
{
    auto* row = new QHBoxLayout(m_brushRow);
    row->addWidget(m_brushWords, 1);
    row->addWidget(m_brushWhy);
    row->addWidget(m_brushDrop);
    m_brushDrop->setText(QStringLiteral("×"));
    m_brushDrop->setAutoRaise(true);
    m_brushRow->hide();
    layout->addWidget(m_brushRow);
    connect(m_brushWhy, &QPushButton::clicked, this, &ChartsView::askWhy);
    connect(m_brushDrop, &QToolButton::clicked, this, [this] { setBrush(std::nullopt); });
}

void ChartsView::setBrush(std::optional<Range> brush)
{
    if (!brush)
        m_marked.reset();
    m_brush = brush;
    for (const auto& plot : m_plots)
        plot->pane()->canvas()->setBrush(brush);
    showBrush();
}

void ChartsView::showBrush()
{
    m_brushRow->setVisible(m_brush.has_value());
    if (!m_brush)
        return;
    const auto [from, to] = *m_brush;
    m_brushWords->setText(m_marked && from == to ? tr("From %1: move on with the arrow keys, then Return", "an instant").arg(text::clock(from))
                                                 : tr("%1 – %2 (%3)", "two instants, and the time between them").arg(text::clock(from), text::clock(to), text::duration(to - from)));
}

void ChartsView::mark()
{
    if (!m_session.isOpen())
        return;
    if (m_brush && m_brush->first != m_brush->second) {
        askWhy();
        return;
    }
    m_marked = m_session.playhead();
    setBrush(Range(*m_marked, *m_marked));
}

void ChartsView::askWhy()
{
    m_marked.reset();
    if (m_brush)
        Q_EMIT whyWanted(m_brush->first, m_brush->second);
}

QString ChartsView::explain(Chart chart, Time time) const
{
    const QString values = m_plots[chart]->explain(input(), time);
    return values.isEmpty() ? text::clock(time) : tr("%1\n%2", "instant, values").arg(text::clock(time), values);
}

} // namespace ui
