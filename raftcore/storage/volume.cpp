// SPDX-License-Identifier: MIT
#include "raftcore/storage/volume.h"

namespace raft::storage {

Volume::Volume(QString directory) : m_directory(std::move(directory)) { }

QString Volume::directory() const
{
    const std::lock_guard lock(m_mutex);
    return m_directory;
}

Volume::Pass::Pass(Volume& volume) : m_volume(volume)
{
    std::unique_lock lock(m_volume.m_mutex);
    m_volume.m_changed.wait(lock, [this] { return !m_volume.m_closed; });
    ++m_volume.m_inside;
}

Volume::Pass::~Pass()
{
    const std::lock_guard lock(m_volume.m_mutex);
    --m_volume.m_inside;
    if (m_volume.m_closed)
        m_volume.m_changed.notify_all();
}

Volume::Closure::Closure(Volume& volume) : m_volume(volume)
{
    std::unique_lock lock(m_volume.m_mutex);
    m_volume.m_changed.wait(lock, [this] { return !m_volume.m_closed; });
    m_volume.m_closed = true;
    m_volume.m_changed.wait(lock, [this] { return m_volume.m_inside == 0; });
}

Volume::Closure::~Closure()
{
    const std::lock_guard lock(m_volume.m_mutex);
    m_volume.m_closed = false;
    m_volume.m_changed.notify_all();
}

void Volume::Closure::moveTo(const QString& directory)
{
    const std::lock_guard lock(m_volume.m_mutex);
    m_volume.m_directory = directory;
}

} // namespace raft::storage
