// SPDX-License-Identifier: MIT
#pragma once

#include "app/support/recording.h"
#include "app/window/backgroundwork.h"

namespace app {

// Opens a recording in the background. GUI thread.
class RecordingOpener : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(raft::Result<Recording>)>; // not called when the person cancelled

    explicit RecordingOpener(QWidget* window);

    void open(const QString& path, Done done); // gives up what it was opening before
    void giveUp() { m_work.giveUp(); }         // when something else is to be shown

private:
    BackgroundWork m_work;
};

} // namespace app
