// SPDX-License-Identifier: MIT
#include "app/window/backgroundwork.h"

#include <QProgressDialog>
#include <QThread>
#include <QTimer>

#include <algorithm>

namespace app {

namespace {

constexpr int whole = 1'000;
constexpr int worthADialogMs = 400;
constexpr int lookMs = 60;

} // namespace

BackgroundWork::BackgroundWork(QWidget* window) : QObject(window), m_window(window) {}

BackgroundWork::~BackgroundWork()
{
    giveUp();
}

void BackgroundWork::giveUp()
{
    if (!m_thread)
        return;
    m_shared->cancelled = true;
    m_thread->wait(); // it asks every few thousand events
    m_thread.reset();
    closeDialog();
}

void BackgroundWork::showDialog(const QString& title, const QString& label)
{
    m_dialog = new QProgressDialog(label, tr("Cancel"), 0, whole, m_window);
    m_dialog->setWindowTitle(title);
    m_dialog->setWindowModality(Qt::NonModal); // a modal one would run the event loop inside setValue()
    m_dialog->setMinimumDuration(worthADialogMs);
    m_dialog->setAutoReset(false);
    connect(m_dialog, &QProgressDialog::canceled, this, [this] {
        giveUp();
        Q_EMIT cancelled();
    }, Qt::QueuedConnection);
    auto* look = new QTimer(m_dialog);
    connect(look, &QTimer::timeout, m_dialog, [dialog = m_dialog.data(), shared = m_shared] { dialog->setValue(shared->permille); });
    look->start(lookMs);
    m_dialog->setValue(0); // from now on it counts the time
}

void BackgroundWork::closeDialog()
{
    if (!m_dialog)
        return;
    m_dialog->disconnect(this);
    delete m_dialog; // now: under the message box of a failure it would still show itself when its time has come
}

void BackgroundWork::begin(const QString& title, const QString& label, Work work)
{
    giveUp();
    m_shared = std::make_shared<Shared>();
    showDialog(title, label);
    QPointer<BackgroundWork> self(this);
    m_thread.reset(QThread::create([self, shared = m_shared, work = std::move(work)] {
        Finish finish = work([&shared](double share) {
            shared->permille = static_cast<int>(std::clamp(share, 0.0, 1.0) * (whole - 1)); // the last one comes with the result
            return !shared->cancelled;
        });
        if (shared->cancelled)
            return;
        // It waits for this thread before it goes, so it is still there.
        QMetaObject::invokeMethod(self.data(), [self, shared, finish = std::move(finish)] {
            if (self && !shared->cancelled)
                self->finish(finish);
        }, Qt::QueuedConnection);
    }));
    m_thread->start();
}

void BackgroundWork::finish(const Finish& finish)
{
    m_thread->wait();
    m_thread.reset();
    closeDialog();
    if (finish)
        finish();
}

} // namespace app
