// SPDX-License-Identifier: MIT
// The run as a film.
#include "app/window/exporter.h"

#include "ui/cluster/clusterview.h"
#include "ui/export/ffmpegsink.h"
#include "ui/export/filmdialog.h"
#include "ui/export/gifsink.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QImage>
#include <QProgressDialog>
#include <QSettings>

#include <algorithm>

namespace app {

using ui::exports::FilmOptions;

namespace {

constexpr int wholeFilm = 1'000;
constexpr double designHeight = 620; // of a picture, at which type has its usual size
const QString settingFilm = QStringLiteral("export/film");

std::unique_ptr<ui::exports::FrameSink> sinkFor(FilmOptions::Format format)
{
    using ui::exports::FfmpegSink;
    switch (format) {
    case FilmOptions::Format::Gif: break;
    case FilmOptions::Format::Mp4: return std::make_unique<FfmpegSink>(FfmpegSink::findProgram(), FfmpegSink::Kind::Mp4);
    case FilmOptions::Format::WebM: return std::make_unique<FfmpegSink>(FfmpegSink::findProgram(), FfmpegSink::Kind::WebM);
    }
    return std::make_unique<ui::exports::GifSink>();
}

} // namespace

Exporter::~Exporter() = default;

void Exporter::exportFilm()
{
    QSettings settings;
    ui::exports::FilmDialog dialog(m_session.liveEdge(), m_session.playhead(), m_session.rate(), ui::exports::FfmpegSink::findProgram(), m_themes, m_window);
    dialog.chooseFormat(static_cast<FilmOptions::Format>(std::clamp(settings.value(settingFilm).toInt(), 0, 2)));
    if (dialog.exec() != QDialog::Accepted)
        return;
    const FilmOptions options = dialog.options();
    settings.setValue(settingFilm, static_cast<int>(options.format));
    const QString filter = options.format == FilmOptions::Format::Gif   ? tr("Moving pictures (*.gif)")
                           : options.format == FilmOptions::Format::Mp4 ? tr("Films (*.mp4)")
                                                                        : tr("Films (*.webm)");
    const QString ending = options.format == FilmOptions::Format::Gif   ? QStringLiteral("gif")
                           : options.format == FilmOptions::Format::Mp4 ? QStringLiteral("mp4")
                                                                        : QStringLiteral("webm");
    if (const QString path = askPath(tr("Export film"), QStringLiteral("film"), filter, ending); !path.isEmpty())
        film(options, path);
}

// Type grows with the frame, so that it can be read in a small film and is not lost in a large one.
void Exporter::film(const FilmOptions& options, const QString& path)
{
    const double scale = std::clamp(options.size.height() / designHeight, 0.8, 2.0) * m_themes.theme().scale();
    const ui::Theme theme(options.isLight ? ui::ThemeKind::Light : m_themes.theme().kind(), scale);
    const auto scene = std::make_shared<ui::exports::FilmScene>(m_session.trace(), m_views.cluster->lookAt(options.size, theme), theme, options);
    m_film = std::make_unique<ui::exports::Film>(options, [scene](raft::Time time) { return scene->at(time); }, sinkFor(options.format));
    delete m_filmProgress;
    m_filmProgress = new QProgressDialog(tr("Drawing the film, frame by frame…"), tr("Cancel"), 0, wholeFilm, m_window);
    m_filmProgress->setWindowTitle(tr("Export film"));
    m_filmProgress->setWindowModality(Qt::NonModal);
    m_filmProgress->setAutoReset(false);
    m_filmProgress->setMinimumDuration(0);
    m_filmProgress->setValue(0);
    // Ended from outside of their own signals: they are deleted by it.
    connect(m_filmProgress, &QProgressDialog::canceled, this, [this] {
        endFilm();
        Q_EMIT said(tr("The film was given up; there is no file."));
    }, Qt::QueuedConnection);
    connect(m_film.get(), &ui::exports::Film::progressed, m_filmProgress, [bar = m_filmProgress.data()](double share) {
        bar->setValue(std::min(wholeFilm - 1, static_cast<int>(share * wholeFilm)));
    });
    connect(m_film.get(), &ui::exports::Film::finished, this, [this, path] {
        endFilm();
        Q_EMIT said(tr("The film is in %1.").arg(path));
    }, Qt::QueuedConnection);
    connect(m_film.get(), &ui::exports::Film::failed, this, [this, path](const QString& reason) {
        endFilm();
        Q_EMIT failed(tr("The film was not exported"), tr("%1 was not written: %2.").arg(path, reason));
    }, Qt::QueuedConnection);
    m_film->start(path);
}

void Exporter::endFilm()
{
    m_film.reset();
    if (m_filmProgress) {
        m_filmProgress->disconnect(this);
        delete m_filmProgress;
    }
}

} // namespace app
