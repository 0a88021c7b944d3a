// SPDX-License-Identifier: MIT
#include "ui/export/film.h"

#include "ui/narration/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui::exports {

using raft::Duration;
using raft::Time;

namespace {

constexpr double fadeSeconds = 0.65;     // of the film: as in the window
constexpr double headlineSeconds = 2.5;
constexpr double footHeight = 34;        // at scale 1

} // namespace

std::int64_t framesOf(const FilmOptions& options)
{
    const double seconds = static_cast<double>(std::max<std::int64_t>(0, (options.to - options.from).count())) / 1e6 / options.rate;
    return static_cast<std::int64_t>(std::floor(seconds * options.framesASecond + 1e-6)) + 1;
}

Time instantOf(const FilmOptions& options, std::int64_t frame)
{
    const double us = static_cast<double>(frame) * options.rate * 1e6 / options.framesASecond;
    return std::min(options.to, options.from + Duration(static_cast<std::int64_t>(std::llround(us))));
}

// ------------------------------------------------------------ the scene

FilmScene::FilmScene(std::shared_ptr<const raft::trace::TraceStore> run, const picture::Look& look, const Theme& theme, const FilmOptions& options)
    : m_history(std::move(run)), m_look(look), m_theme(theme), m_options(options), m_painter(theme)
{
    m_look.size = QSizeF(options.size) - QSizeF(0, std::round(theme.scaled(footHeight)));
    m_look.scale = theme.scale();
    m_look.fade = Duration(static_cast<std::int64_t>(fadeSeconds * options.rate * 1e6));
}

QImage FilmScene::at(Time time)
{
    const raft::trace::ClusterState& state = m_history.stateAt(time);
    m_history.store().forEach(m_read + 1, state.n, [this](const raft::trace::Event& event) {
        if (m_narrator.weightOf(event) == Weight::Headline) {
            const Story story = m_narrator.tell(event);
            m_headline = story.subject + QLatin1Char(' ') + story.sentence;
            m_headlineAt = event.t;
        }
        return true;
    });
    m_read = std::max(m_read, state.n);
    m_look.playhead = time;
    QImage frame(m_options.size, QImage::Format_RGB32);
    QPainter painter(&frame);
    m_painter.paint(painter, picture::build(state, m_look), {}, 1);
    drawFoot(painter, QRectF(0, m_look.size.height(), m_options.size.width(), m_options.size.height() - m_look.size.height()), time);
    return frame;
}

void FilmScene::drawFoot(QPainter& painter, const QRectF& area, Time time) const
{
    painter.fillRect(area, m_theme.color(ColorRole::Surface));
    const double gap = m_theme.size(SizeRole::GapLarge);
    painter.setFont(m_theme.font(FontRole::Small));
    painter.setPen(m_theme.color(ColorRole::TextMuted));
    const QString clock = text::clock(time);
    const double width = painter.fontMetrics().horizontalAdvance(QStringLiteral("0000.000 s")) + gap;
    painter.drawText(area.adjusted(gap, 0, -gap, 0), Qt::AlignVCenter | Qt::AlignRight, clock);
    const double since = static_cast<double>((time - m_headlineAt).count()) / 1e6 / m_options.rate;
    if (m_headline.isEmpty() || since > headlineSeconds)
        return;
    painter.setFont(m_theme.font(FontRole::Body));
    painter.setPen(m_theme.color(ColorRole::Text));
    const QRectF room = area.adjusted(gap, 0, -gap - width, 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(m_headline, Qt::ElideRight, static_cast<int>(room.width())));
}

// ------------------------------------------------------------ the film

Film::Film(const FilmOptions& options, std::function<QImage(Time)> scene, std::unique_ptr<FrameSink> sink)
    : m_options(options), m_scene(std::move(scene)), m_sink(std::move(sink))
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Film::work);
    connect(m_sink.get(), &FrameSink::ready, this, [this] {
        if (m_frame < framesOf(m_options))
            m_next.start(0);
    });
    connect(m_sink.get(), &FrameSink::finished, this, &Film::finished);
    connect(m_sink.get(), &FrameSink::failed, this, [this](const QString& reason) {
        m_next.stop();
        Q_EMIT failed(reason);
    });
}

void Film::start(const QString& path)
{
    if (const auto begun = m_sink->begin(path, m_options.size, m_options.framesASecond); begun)
        m_next.start(0);
    else
        Q_EMIT failed(QString::fromStdString(begun.error().message));
}

void Film::work()
{
    if (!m_sink->isReady())
        return; // it says when
    const std::int64_t frames = framesOf(m_options);
    m_sink->add(m_scene(instantOf(m_options, m_frame)));
    ++m_frame;
    Q_EMIT progressed(static_cast<double>(m_frame) / static_cast<double>(frames));
    if (m_frame < frames)
        m_next.start(0);
    else
        m_sink->finish();
}

} // namespace ui::exports
