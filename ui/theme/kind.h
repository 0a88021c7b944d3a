// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace ui {

/// Gives a widget one of the program's looks, which the style sheet knows by the dynamic property "kind":
///   buttons  "primary" "danger" (what harms the cluster) "quiet" (no frame) "pill" "chip" (checkable) "link"
///            "play" (the round one)
///   labels   "section" (spaced capitals) "title" "heading" "value" "muted" "faint" "caption" "mono"
///            "fault" "alarm" "good" "link" "badge" (a pill around a few words) "goodbadge" "faultbadge" "alarmbadge"
///   frames   "card" "panel" "popover" "toolbar"; "separator" for a frame that is a line
///   line edits "mono"; line edits and item views "bare" (no frame, for use inside of a card)
/// May be called again later; the widget is polished anew.
void setKind(QWidget* widget, const char* kind);

} // namespace ui
