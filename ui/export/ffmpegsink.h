// SPDX-License-Identifier: MIT
#pragma once

#include "ui/export/framesink.h" // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include <QProcess>

namespace ui::exports {

// MP4 or WebM: hands the frames to the program ffmpeg, as it asks for them.
class FfmpegSink : public FrameSink {
    Q_OBJECT

public:
    enum class Kind { Mp4, WebM };
    FfmpegSink(QString program, Kind kind) : m_program(std::move(program)), m_kind(kind) {}
    ~FfmpegSink() override;

    static QString findProgram(); // empty: it is not installed

    raft::Result<raft::Ok> begin(const QString& path, QSize size, int framesASecond) override;
    bool isReady() const override;
    void add(const QImage& frame) override;
    void finish() override;

private:
    QStringList arguments(QSize size, int framesASecond) const;
    void ended();
    void fail(const QString& reason);

    QString m_program;
    Kind m_kind;
    QString m_path, m_part; // it is written beside, and renamed when it is whole
    QProcess m_process;
    QByteArray m_words; // what it said last
    bool m_isEnding = false;
    bool m_hasFailed = false;
};

} // namespace ui::exports
