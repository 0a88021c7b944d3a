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
    std::function<void()> newCluster, scenarios, experiments, openRecording, saveCluster, toggleRecording, quit;
    std::function<void()> exportPicture, exportFilm, exportTranscript, saveScenario;
    std::function<void()> nextCaption, previousCaption, endScenario;
    std::function<void()> append, appendStream, partition;
    std::function<void(const raft::NodeId&)> appendAt, inspect, pinTimeout, whyNode;
    std::function<void()> palette, resetLayout, resetPlaces, fullScreen, preferences, shortcuts, about, whatIsThis, searchEvents, why;
    std::function<bool()> isRecording, isFullScreen, hasScenario;
};

// What the window does about time; a function that says why not answers nothing where it is possible.
struct TimeDeeds {
    std::function<void()> fork, undo, redo, compare, goToDifference, previousBranch, nextBranch, renameBranch, removeBranch;
    std::function<void()> bookmark, previousBookmark, nextBookmark, bookmarks;
    std::function<std::optional<QString>()> noFork;
    std::function<bool()> isLab, canRedo, hasBranches, isComparing, hasDifference;
};

void declareClusterActions(ui::ActionRegistry& registry, ui::Session& session, const WindowDeeds& deeds);
void declareExportActions(ui::ActionRegistry& registry, ui::Session& session, const WindowDeeds& deeds);
void declareNodeActions(ui::ActionRegistry& registry, ui::Session& session, const WindowDeeds& deeds);
void declareNodeFaultActions(ui::ActionRegistry& registry, ui::Session& session, const WindowDeeds& deeds);
void declareMemberActions(ui::ActionRegistry& registry, ui::Session& session);
void declareFaultActions(ui::ActionRegistry& registry, ui::Session& session, const WindowDeeds& deeds);
void declareRunActions(ui::ActionRegistry& registry, ui::Session& session);
void declareEditActions(ui::ActionRegistry& registry, const TimeDeeds& deeds);
void declareTimeActions(ui::ActionRegistry& registry, ui::Session& session, const TimeDeeds& deeds);
void declareViewActions(ui::ActionRegistry& registry, const WindowDeeds& deeds);
void declareHelpActions(ui::ActionRegistry& registry, const WindowDeeds& deeds);

} // namespace app
