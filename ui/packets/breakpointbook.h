// SPDX-License-Identifier: MIT
#pragma once

#include <QObject> // Qt first: its moc of 6.4 needs that to read the standard headers behind it
#include <QPointer>

#include "raftcore/cluster/breakpointdesk.h"

#include <optional>
#include <vector>

namespace ui {

class Session;

// The person's breakpoints. They stay when another cluster, or another branch, is shown.
class BreakpointBook : public QObject {
    Q_OBJECT

public:
    explicit BreakpointBook(Session& session, QObject* parent = nullptr);

    const std::vector<raft::cluster::Breakpoint>& all() const { return m_all; }
    std::uint64_t add(raft::cluster::Breakpoint breakpoint); // returns its number
    void remove(std::uint64_t id);
    void setOn(std::uint64_t id, bool on);
    void clear();

    bool canStop() const { return m_desk != nullptr; } // there is a cluster, and no recording
    // Where time stands because of one; nothing as soon as it goes on.
    const std::optional<raft::cluster::BreakpointHit>& standsAt() const { return m_standsAt; }

    static QString words(const raft::cluster::Breakpoint& breakpoint);  // "Before S3 gets RequestVote from any node in term 4"
    static QString words(const raft::cluster::BreakpointHit& hit);      // with who it was
    static QString whenWords(raft::cluster::Breakpoint::When when);     // for choosing: "Before a message arrives"

Q_SIGNALS:
    void changed();
    void stopped(const raft::cluster::BreakpointHit& hit);

private:
    void attach();
    void send();
    void onStopped(const raft::cluster::BreakpointHit& hit);

    Session& m_session;
    std::vector<raft::cluster::Breakpoint> m_all;
    std::uint64_t m_lastId = 0;
    QPointer<raft::cluster::BreakpointDesk> m_desk;
    std::optional<raft::cluster::BreakpointHit> m_standsAt;
};

} // namespace ui
