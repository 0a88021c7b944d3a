// SPDX-License-Identifier: MIT
#pragma once

#include <QObject> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/consensus/result.h"

#include <QSize>
#include <QString>

class QImage;

namespace ui::exports {

// Takes the frames of a film, one after the other, and makes a file of them. GUI thread. What goes wrong is told once,
// and then there is no file; nor is there one when it is destroyed before it has finished.
class FrameSink : public QObject {
    Q_OBJECT

public:
    virtual raft::Result<raft::Ok> begin(const QString& path, QSize size, int framesASecond) = 0;
    virtual bool isReady() const { return true; } // for one more frame; else ready() follows
    virtual void add(const QImage& frame) = 0;
    virtual void finish() = 0; // finished() or failed() follows

Q_SIGNALS:
    void ready();
    void finished();
    void failed(const QString& reason);
};

} // namespace ui::exports
