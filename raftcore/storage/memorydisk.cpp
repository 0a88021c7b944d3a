// SPDX-License-Identifier: MIT
#include "raftcore/storage/memorydisk.h"

#include "raftcore/storage/durablefiles.h"

namespace raft::storage {

MemoryDisk::MemoryDisk(Mode mode, QObject* parent) : Disk(parent), m_mode(mode)
{
    makeEmpty();
}

void MemoryDisk::wipe()
{
    abandon();
    makeEmpty();
}

void MemoryDisk::makeEmpty()
{
    m_diskId = newRandomId().toStdString();
    m_durable = Restored();
    m_durable.incarnation = Incarnation();
}

Result<Contents> MemoryDisk::open()
{
    report();
    m_waiting.clear();
    ++m_run;
    m_open = m_refusal.empty();
    if (!m_open)
        return Error{m_refusal};
    const bool isNew = m_durable.incarnation.isZero();
    m_durable.incarnation = m_durable.incarnation.next();
    return Contents{m_durable, m_diskId, isNew, {}};
}

void MemoryDisk::openLater(Opened opened)
{
    const std::uint64_t run = ++m_run;
    QMetaObject::invokeMethod(
        this,
        [this, run, opened = std::move(opened)] {
            if (run == m_run)
                opened(open());
        },
        Qt::QueuedConnection);
}

void MemoryDisk::write(Persist persist)
{
    if (!m_open)
        return;
    if (m_mode == Mode::Manual) {
        m_waiting.push_back(std::move(persist));
        return;
    }
    makeDurable(persist);
    if (std::exchange(m_reportPosted, true))
        return; // the event that is on its way reports this write too
    ++m_statistics.transactions;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_reportPosted = false;
            report();
        },
        Qt::QueuedConnection);
}

void MemoryDisk::finish(std::size_t writes)
{
    if (m_waiting.empty() || writes == 0)
        return;
    for (; writes > 0 && !m_waiting.empty(); --writes) {
        makeDurable(m_waiting.front());
        m_waiting.pop_front();
    }
    ++m_statistics.transactions;
    report();
}

void MemoryDisk::makeDurable(const Persist& persist)
{
    takeWrite(m_durable, persist);
    ++m_statistics.writes;
    m_statistics.entries += persist.entries.size();
    m_unreported = persist.token;
}

void MemoryDisk::report()
{
    const auto token = std::exchange(m_unreported, std::nullopt);
    if (token && handlers().finished)
        handlers().finished(*token);
}

void MemoryDisk::fail(const std::string& error)
{
    if (!m_open)
        return;
    const WriteToken token = m_waiting.empty() ? WriteToken() : m_waiting.front().token;
    m_open = false;
    m_waiting.clear();
    if (handlers().failed)
        handlers().failed(token, error);
}

void MemoryDisk::close()
{
    m_open = false;
    finishAll();
}

void MemoryDisk::abandon()
{
    m_open = false;
    ++m_run;
    m_waiting.clear();
}

} // namespace raft::storage
