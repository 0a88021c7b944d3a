// SPDX-License-Identifier: MIT
#pragma once

#include <QObject> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/cluster/command.h"
#include "raftcore/trace/clusterstate.h"
#include "ui/packets/breakpointbook.h"

#include <functional>
#include <optional>

class QWidget;

namespace ui {
class ActionRegistry;
class PacketsPanel;
class Session;
class ThemeManager;
} // namespace ui

namespace app {

// A hand on every packet, and breakpoints: the panel, the actions, and what the window says when time was stopped.
class PacketHand : public QObject {
    Q_OBJECT

public:
    PacketHand(ui::Session& session, ui::ThemeManager& themes, ui::ActionRegistry& actions, QWidget* window);

    ui::PacketsPanel* panel() const { return m_panel; }

Q_SIGNALS:
    void said(const QString& words);
    void wanted();  // the panel, by the person
    void stopped(); // a breakpoint was met

private:
    using What = raft::cluster::command::HandlePacket::What;

    void declarePacketActions(ui::ActionRegistry& actions);
    void declareBreakpointActions(ui::ActionRegistry& actions);
    const raft::trace::PacketState* packet() const; // in flight: the chosen one, or that under the pointer
    std::optional<QString> noPacket() const;
    void give(What what);
    void stopBeforeNextLikeIt();
    void onStopped(const raft::cluster::BreakpointHit& hit);

    ui::Session& m_session;
    ui::BreakpointBook m_book;
    ui::PacketsPanel* m_panel;
};

} // namespace app
