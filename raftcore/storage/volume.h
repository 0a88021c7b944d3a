// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <condition_variable>
#include <mutex>

namespace raft::storage {

// The directory that holds the disks of a cluster's nodes, and a gate before it. While the gate is closed no
// disk writes, so what the files hold is what a power failure of the whole cluster at that instant would leave:
// the one kind of copy that Raft is known to survive. Any thread.
class Volume {
public:
    explicit Volume(QString directory);

    QString directory() const;

    // A disk thread is inside while it writes.
    class Pass {
    public:
        explicit Pass(Volume& volume);
        ~Pass();
        Q_DISABLE_COPY_MOVE(Pass)

    private:
        Volume& m_volume;
    };

    // Waits until nobody is inside and lets nobody in while it exists.
    class Closure {
    public:
        explicit Closure(Volume& volume);
        ~Closure();
        Q_DISABLE_COPY_MOVE(Closure)

        void moveTo(const QString& directory); // the disks go on there, with the copies that must be there

    private:
        Volume& m_volume;
    };

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    QString m_directory;
    int m_inside = 0;
    bool m_closed = false;
};

} // namespace raft::storage
