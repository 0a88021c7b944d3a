// SPDX-License-Identifier: MIT
#pragma once

#include <QObject> // Qt first: its moc of 6.4 needs that to read the standard headers behind it
#include <QString>

#include "raftcore/trace/store.h"

#include <memory>
#include <vector>

namespace ui {

// An instant that a person wants to find again.
struct Bookmark {
    std::uint64_t id = 0;
    std::uint64_t event = 0; // the state after this one …
    raft::Time at{};         // … at this instant
    QString name;
    friend bool operator==(const Bookmark&, const Bookmark&) = default;
};

// The bookmarks of each run that is shown while the program runs, in the order of time. GUI thread.
class Bookmarks : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    // Those of this trace from now on; what was marked in it before is there again.
    void open(const std::shared_ptr<const raft::trace::TraceStore>& trace);
    // A run that begins like another one has its bookmarks, up to the event at which they part.
    void inherit(const std::shared_ptr<const raft::trace::TraceStore>& from, const std::shared_ptr<const raft::trace::TraceStore>& to,
                 std::uint64_t lastCommon);

    const std::vector<Bookmark>& list() const { return m_list; }
    const Bookmark* find(std::uint64_t id) const;
    // The nearest strictly behind or before this place; null where there is none.
    const Bookmark* next(raft::Time at, std::uint64_t event) const;
    const Bookmark* previous(raft::Time at, std::uint64_t event) const;

public Q_SLOTS:
    std::uint64_t add(std::uint64_t event, raft::Time at, const QString& name); // the same place again keeps the first one
    void rename(std::uint64_t id, const QString& name);                         // an empty name is none
    void remove(std::uint64_t id);

Q_SIGNALS:
    void changed();

private:
    struct Run {
        std::weak_ptr<const raft::trace::TraceStore> trace;
        std::vector<Bookmark> list;
    };

    void keep();
    Run* runOf(const std::shared_ptr<const raft::trace::TraceStore>& trace);

    std::shared_ptr<const raft::trace::TraceStore> m_trace;
    std::vector<Bookmark> m_list;
    std::vector<Run> m_runs;
    std::uint64_t m_last = 0;
};

} // namespace ui
