// SPDX-License-Identifier: MIT
#include "raftcore/storage/sqlitedisk.h"

#include "raftcore/storage/diskthread.h"

#include <QPointer>

namespace raft::storage {

SqliteDisk::SqliteDisk(SqliteFileOptions options, std::shared_ptr<Volume> volume, QObject* parent)
    : Disk(parent)
    , m_thread(std::make_unique<DiskThread>(std::move(options), std::move(volume), [this] {
        // The thread ends before this object does, and events for an object die with it.
        QMetaObject::invokeMethod(
            this, [this] { deliver(); }, Qt::QueuedConnection);
    }))
{ }

SqliteDisk::~SqliteDisk()
{
    if (!m_closing)
        m_thread->abandon();
    m_thread->end();
}

Result<Contents> SqliteDisk::open()
{
    ++m_run;
    m_closing = false;
    auto contents = m_thread->openAndWait(m_run);
    deliver(); // what the incarnation before still had in flight
    m_open = static_cast<bool>(contents);
    return contents;
}

void SqliteDisk::openLater(Opened opened)
{
    ++m_run;
    m_closing = false;
    m_thread->open(m_run, std::move(opened));
}

void SqliteDisk::write(Persist persist)
{
    if (m_open)
        m_thread->write(std::move(persist));
}

void SqliteDisk::close()
{
    m_open = false;
    m_closing = true;
    m_thread->close();
}

void SqliteDisk::abandon()
{
    m_open = false;
    ++m_run; // failures and answers to openLater() from before are no longer of interest
    m_thread->abandon();
}

void SqliteDisk::wipe()
{
    abandon();
    m_thread->wipe();
}

DiskStatistics SqliteDisk::statistics() const
{
    return m_thread->statistics();
}

void SqliteDisk::setExtraDelay(Duration delay)
{
    m_thread->setExtraDelay(delay);
}

void SqliteDisk::setStalled(bool stalled)
{
    m_thread->setStalled(stalled);
}

bool SqliteDisk::hasBegunAll() const
{
    return m_thread->hasBegunAll();
}

void SqliteDisk::deliver()
{
    const QPointer<SqliteDisk> self(this); // a handler may delete the disk …
    const Handlers handle = handlers();    // … and must outlive its own call
    for (DiskThread::Notice& notice : m_thread->takeNotices()) {
        if (!self)
            return;
        std::visit(Overloaded{[&handle](DiskThread::Finished& done) {
                                  if (handle.finished)
                                      handle.finished(done.token);
                              },
                              [this, &handle](DiskThread::Failed& done) {
                                  if (done.run != m_run)
                                      return;
                                  m_open = false;
                                  if (handle.failed)
                                      handle.failed(done.token, done.error);
                              },
                              [this](DiskThread::OpenDone& done) {
                                  if (done.run != m_run)
                                      return;
                                  m_open = static_cast<bool>(done.contents);
                                  if (done.opened)
                                      done.opened(std::move(done.contents));
                              }},
                   notice);
    }
}

} // namespace raft::storage
