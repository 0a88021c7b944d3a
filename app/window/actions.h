// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/command.h"

#include <QString>

#include <functional>
#include <optional>

namespace ui {
class ActionRegistry;
class Session;
} // namespace ui

namespace app {

// Declares what a person can do, in one registry. What needs a dialog or a view is asked of the window through these
// functions.
struct WindowDeeds {
    std::function<void()> newCluster, openRecording, saveCluster, toggleRecording, exportPicture, quit;
    std::function<void()> append, appendStream, partition;
    std::function<void(const raft::NodeId&)> appendAt, inspect;
    std::function<void()> palette, resetLayout, resetPlaces, fullScreen, preferences, shortcuts, about, whatIsThis, searchEvents;
    std::function<bool()> isRecording, isFullScreen;
};

void declareClusterActions(ui::ActionRegistry& registry, ui::Session& session, const WindowDeeds& deeds);
void declareNodeActions(ui::ActionRegistry& registry, ui::Session& session, const WindowDeeds& deeds);
void declareMemberActions(ui::ActionRegistry& registry, ui::Session& session);
void declareFaultActions(ui::ActionRegistry& registry, ui::Session& session, const WindowDeeds& deeds);
void declareRunActions(ui::ActionRegistry& registry, ui::Session& session);
void declareViewActions(ui::ActionRegistry& registry, const WindowDeeds& deeds);
void declareHelpActions(ui::ActionRegistry& registry, const WindowDeeds& deeds);

} // namespace app
