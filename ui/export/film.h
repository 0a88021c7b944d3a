// SPDX-License-Identifier: MIT
#pragma once

#include "ui/export/framesink.h" // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/trace/history.h"
#include "ui/cluster/clusterpainter.h"
#include "ui/narration/narrator.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace ui::exports {

struct FilmOptions {
    enum class Format { Gif, Mp4, WebM };

    raft::Time from{}, to{};
    double rate = 1.0 / 25;   // cluster seconds a second of the film
    int framesASecond = 25;
    QSize size{1280, 720};    // even numbers: what videos are made of
    Format format = Format::Gif;
    bool isLight = true;      // else the theme of the window
};
inline constexpr std::int64_t mostFrames = 30'000;
std::int64_t framesOf(const FilmOptions& options);
raft::Time instantOf(const FilmOptions& options, std::int64_t frame);

// The cluster picture at any instant of a run, with its clock and the last headline under it. Reads the trace by itself:
// what is watched meanwhile does not matter.
class FilmScene {
public:
    // `look`: what is shown of the cluster, and where its nodes stand.
    FilmScene(std::shared_ptr<const raft::trace::TraceStore> run, const picture::Look& look, const Theme& theme, const FilmOptions& options);
    QImage at(raft::Time time); // cheapest forwards

private:
    void drawFoot(QPainter& painter, const QRectF& area, raft::Time time) const;

    raft::trace::History m_history;
    picture::Look m_look;
    Theme m_theme;
    FilmOptions m_options;
    picture::ClusterPainter m_painter;
    Narrator m_narrator;
    std::uint64_t m_read = 0;
    QString m_headline;
    raft::Time m_headlineAt{};
};

// Draws frame after frame, as fast as the sink takes them, and gives the window its turn between them. Destroyed before
// it has ended, it leaves no file.
class Film : public QObject {
    Q_OBJECT

public:
    Film(const FilmOptions& options, std::function<QImage(raft::Time)> scene, std::unique_ptr<FrameSink> sink);

    void start(const QString& path); // failed() or finished() follows

Q_SIGNALS:
    void progressed(double share); // 0 … 1
    void finished();
    void failed(const QString& reason);

private:
    void work();

    FilmOptions m_options;
    std::function<QImage(raft::Time)> m_scene;
    std::unique_ptr<FrameSink> m_sink;
    QTimer m_next;
    std::int64_t m_frame = 0;
};

} // namespace ui::exports
