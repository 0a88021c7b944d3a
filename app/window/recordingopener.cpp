// SPDX-License-Identifier: MIT
#include "app/window/recordingopener.h"

#include <QFileInfo>
#include <QProgressDialog>
#include <QThread>
#include <QTimer>

namespace app {

namespace {

constexpr int whole = 1'000;
constexpr int worthADialogMs = 400;
constexpr int lookMs = 60;

} // namespace

RecordingOpener::RecordingOpener(QWidget* window) : QObject(window), m_window(window) {}

RecordingOpener::~RecordingOpener()
{
    giveUp();
}

void RecordingOpener::giveUp()
{
    if (!m_thread)
        return;
    m_work->cancelled = true;
    m_thread->wait(); // it looks at the flag every few thousand events
    m_thread.reset();
    closeDialog();
}

void RecordingOpener::closeDialog()
{
    if (m_dialog) {
        m_dialog->disconnect(this);
        m_dialog->hide();
        m_dialog->deleteLater();
        m_dialog = nullptr;
    }
}

void RecordingOpener::open(const QString& path, Done done)
{
    giveUp();
    m_work = std::make_shared<Work>();
    m_dialog = new QProgressDialog(tr("Reading %1 …").arg(QFileInfo(path).fileName()), tr("Cancel"), 0, whole, m_window);
    m_dialog->setWindowTitle(tr("Open recording"));
    m_dialog->setWindowModality(Qt::NonModal); // a modal one would run the event loop inside setValue()
    m_dialog->setMinimumDuration(worthADialogMs);
    m_dialog->setAutoReset(false);
    connect(m_dialog, &QProgressDialog::canceled, this, &RecordingOpener::giveUp, Qt::QueuedConnection);
    auto* look = new QTimer(m_dialog);
    connect(look, &QTimer::timeout, m_dialog, [dialog = m_dialog.data(), work = m_work] { dialog->setValue(work->permille); });
    look->start(lookMs);
    m_dialog->setValue(0); // from now on it counts the time

    QPointer<RecordingOpener> self(this);
    m_thread.reset(QThread::create([self, path, work = m_work, done = std::move(done)] {
        auto result = std::make_shared<raft::Result<Recording>>(loadRecording(path, [&work](double share) {
            work->permille = static_cast<int>(share * (whole - 1));
            return !work->cancelled;
        }));
        if (work->cancelled)
            return;
        // The opener waits for this thread before it goes, so it is still there.
        QMetaObject::invokeMethod(self.data(), [self, work, done, result] {
            if (self && !work->cancelled)
                self->finish(done, std::move(*result));
        }, Qt::QueuedConnection);
    }));
    m_thread->start();
}

void RecordingOpener::finish(const Done& done, raft::Result<Recording> result)
{
    m_thread->wait();
    m_thread.reset();
    closeDialog();
    done(std::move(result));
}

} // namespace app
