// SPDX-License-Identifier: MIT
#pragma once

#include "ui/export/framesink.h" // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include <QImage>
#include <QSaveFile>

#include <memory>

struct GifFileType;

namespace ui::exports {

// An animated GIF: of each frame only what has changed, with a palette of its own.
class GifSink : public FrameSink {
    Q_OBJECT

public:
    GifSink();
    ~GifSink() override;

    raft::Result<raft::Ok> begin(const QString& path, QSize size, int framesASecond) override;
    void add(const QImage& frame) override;
    void finish() override;

private:
    void flush(int hundredths); // the frame that is kept
    void put(const QRect& area, int hundredths);
    void fail(const QString& reason);

    std::unique_ptr<QSaveFile> m_file;
    GifFileType* m_gif = nullptr;
    QSize m_size;
    double m_frame = 4;      // hundredths of a second
    double m_due = 0;        // since the beginning, when the next one is shown …
    int m_told = 0;          // … and how much of it the file knows
    QImage m_shown, m_next;  // m_next is put as soon as it is known how long it stands
};

} // namespace ui::exports
