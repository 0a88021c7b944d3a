// SPDX-License-Identifier: MIT
#include "app/window/recordingopener.h"

#include <QFileInfo>
#include <QWidget>

namespace app {

RecordingOpener::RecordingOpener(QWidget* window) : QObject(window), m_work(window) {}

void RecordingOpener::open(const QString& path, Done done)
{
    m_work.begin(tr("Open recording"), tr("Reading %1 …").arg(QFileInfo(path).fileName()),
                 [path, done = std::move(done)](const BackgroundWork::Progress& progress) -> BackgroundWork::Finish {
                     auto result = std::make_shared<raft::Result<Recording>>(loadRecording(path, progress));
                     return [done, result] { done(std::move(*result)); };
                 });
}

} // namespace app
