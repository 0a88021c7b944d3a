// SPDX-License-Identifier: MIT
#include "app/window/forker.h"

#include <QProgressDialog>
#include <QThread>
#include <QTimer>

#include <algorithm>

namespace app {

namespace {

constexpr int whole = 1'000;
constexpr double shareOfRun = 0.7; // of the work; walking the trace is the rest
constexpr std::uint64_t portion = 20'000;
constexpr int worthADialogMs = 400;
constexpr int lookMs = 60;

} // namespace

Forker::Forker(QWidget* window) : QObject(window), m_window(window) {}

Forker::~Forker()
{
    giveUp();
}

void Forker::giveUp()
{
    if (!m_thread)
        return;
    m_work->cancelled = true;
    m_thread->wait(); // it looks at the flag every few thousand steps
    m_thread.reset();
    closeDialog();
}

void Forker::showDialog()
{
    m_dialog = new QProgressDialog(tr("Running again up to this instant …"), tr("Cancel"), 0, whole, m_window);
    m_dialog->setWindowTitle(tr("Fork"));
    m_dialog->setWindowModality(Qt::NonModal); // a modal one would run the event loop inside setValue()
    m_dialog->setMinimumDuration(worthADialogMs);
    m_dialog->setAutoReset(false);
    connect(m_dialog, &QProgressDialog::canceled, this, &Forker::giveUp, Qt::QueuedConnection);
    auto* look = new QTimer(m_dialog);
    connect(look, &QTimer::timeout, m_dialog, [dialog = m_dialog.data(), work = m_work] { dialog->setValue(work->permille); });
    look->start(lookMs);
    m_dialog->setValue(0); // from now on it counts the time
}

void Forker::closeDialog()
{
    if (!m_dialog)
        return;
    m_dialog->disconnect(this);
    m_dialog->hide();
    m_dialog->deleteLater();
    m_dialog = nullptr;
}

raft::Result<Forked> Forker::run(const Make& make, Work& work)
{
    auto lab = make([&work](double share) {
        work.permille = static_cast<int>(std::clamp(share, 0.0, 1.0) * shareOfRun * whole);
        return !work.cancelled;
    });
    if (!lab)
        return lab.error();
    if (!*lab)
        return Forked{};
    Forked forked{std::move(*lab), nullptr};
    forked.history = std::make_unique<raft::trace::History>(forked.lab->trace());
    const std::uint64_t size = forked.lab->trace()->size();
    for (std::uint64_t n = 0; n < size && !work.cancelled;) {
        n = std::min(size, n + portion);
        forked.history->stateAfter(n);
        const double share = shareOfRun + (1 - shareOfRun) * static_cast<double>(n) / static_cast<double>(size);
        work.permille = static_cast<int>(share * (whole - 1));
    }
    return forked;
}

void Forker::fork(Make make, Done done)
{
    giveUp();
    m_work = std::make_shared<Work>();
    showDialog();
    QPointer<Forker> self(this);
    m_thread.reset(QThread::create([self, work = m_work, make = std::move(make), done = std::move(done)] {
        auto result = std::make_shared<raft::Result<Forked>>(run(make, *work));
        if (work->cancelled)
            return;
        // The forker waits for this thread before it goes, so it is still there.
        QMetaObject::invokeMethod(self.data(), [self, work, done, result] {
            if (self && !work->cancelled)
                self->finish(done, std::move(*result));
        }, Qt::QueuedConnection);
    }));
    m_thread->start();
}

void Forker::finish(const Done& done, raft::Result<Forked> result)
{
    m_thread->wait();
    m_thread.reset();
    closeDialog();
    if (!result || result->lab)
        done(std::move(result));
}

} // namespace app
