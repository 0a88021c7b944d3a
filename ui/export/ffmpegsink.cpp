// SPDX-License-Identifier: MIT
#include "ui/export/ffmpegsink.h"

#include <QFile>
#include <QImage>
#include <QStandardPaths>

namespace ui::exports {

namespace {

constexpr qint64 mostWaiting = 24 * 1024 * 1024; // bytes of frames that it has not taken yet
constexpr qsizetype mostWords = 2'000;

} // namespace

QString FfmpegSink::findProgram() { return QStandardPaths::findExecutable(QStringLiteral("ffmpeg")); }

FfmpegSink::~FfmpegSink()
{
    m_process.disconnect(this);
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(2'000);
    }
    if (!m_part.isEmpty())
        QFile::remove(m_part);
}

QStringList FfmpegSink::arguments(QSize size, int framesASecond) const
{
    QStringList all{QStringLiteral("-hide_banner"), QStringLiteral("-loglevel"), QStringLiteral("error"), QStringLiteral("-y"),
                    QStringLiteral("-f"), QStringLiteral("rawvideo"), QStringLiteral("-pix_fmt"), QStringLiteral("bgra"),
                    QStringLiteral("-s"), QStringLiteral("%1x%2").arg(size.width()).arg(size.height()),
                    QStringLiteral("-r"), QString::number(framesASecond), QStringLiteral("-i"), QStringLiteral("-"), QStringLiteral("-an")};
    if (m_kind == Kind::Mp4) {
        all << QStringLiteral("-c:v") << QStringLiteral("libx264") << QStringLiteral("-preset") << QStringLiteral("medium") << QStringLiteral("-crf")
            << QStringLiteral("18") << QStringLiteral("-pix_fmt") << QStringLiteral("yuv420p") << QStringLiteral("-movflags")
            << QStringLiteral("+faststart") << QStringLiteral("-f") << QStringLiteral("mp4");
    } else {
        all << QStringLiteral("-c:v") << QStringLiteral("libvpx-vp9") << QStringLiteral("-crf") << QStringLiteral("28") << QStringLiteral("-b:v")
            << QStringLiteral("0") << QStringLiteral("-deadline") << QStringLiteral("good") << QStringLiteral("-cpu-used") << QStringLiteral("4")
            << QStringLiteral("-pix_fmt") << QStringLiteral("yuv420p") << QStringLiteral("-f") << QStringLiteral("webm");
    }
    return all << m_part;
}

raft::Result<raft::Ok> FfmpegSink::begin(const QString& path, QSize size, int framesASecond)
{
    m_path = path;
    m_part = path + QStringLiteral(".part");
    QFile part(m_part); // a place that cannot be written is known now, not after a thousand frames
    if (!part.open(QIODevice::WriteOnly)) {
        m_part.clear();
        return raft::Error{part.errorString().toStdString()};
    }
    part.close();
    connect(&m_process, &QProcess::bytesWritten, this, [this] {
        if (isReady())
            Q_EMIT ready();
    });
    connect(&m_process, &QProcess::readyReadStandardError, this, [this] { m_words = (m_words + m_process.readAllStandardError()).right(mostWords); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("%1 cannot be started").arg(m_program));
    });
    connect(&m_process, &QProcess::finished, this, &FfmpegSink::ended);
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.start(m_program, arguments(size, framesASecond));
    return raft::Ok{};
}

bool FfmpegSink::isReady() const { return !m_hasFailed && m_process.bytesToWrite() < mostWaiting; }

void FfmpegSink::add(const QImage& frame)
{
    if (m_hasFailed)
        return;
    const QImage plain = frame.convertToFormat(QImage::Format_RGB32); // in memory: blue, green, red and one that does not count
    for (int y = 0; y < plain.height(); ++y)
        m_process.write(reinterpret_cast<const char*>(plain.constScanLine(y)), static_cast<qint64>(plain.width()) * 4);
}

void FfmpegSink::finish()
{
    m_isEnding = true;
    if (!m_hasFailed)
        m_process.closeWriteChannel(); // it writes the end, and goes
}

void FfmpegSink::ended()
{
    const bool isFine = m_isEnding && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    if (!isFine) {
        m_words = (m_words + m_process.readAllStandardError()).right(mostWords);
        const QString said = QString::fromUtf8(m_words).trimmed().section(QLatin1Char('\n'), -1);
        return fail(said.isEmpty() ? tr("ffmpeg ended too early") : tr("ffmpeg says: %1").arg(said));
    }
    QFile::remove(m_path);
    if (!QFile::rename(m_part, m_path))
        return fail(tr("the finished file cannot take its name"));
    m_part.clear();
    Q_EMIT finished();
}

void FfmpegSink::fail(const QString& reason)
{
    if (m_hasFailed)
        return;
    m_hasFailed = true;
    QFile::remove(m_part);
    m_part.clear();
    Q_EMIT failed(reason);
}

} // namespace ui::exports
