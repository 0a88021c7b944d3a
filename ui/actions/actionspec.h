// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>
#include <QVariant>

#include <functional>
#include <optional>

namespace ui {

/// Something that an action can be done to: a node, mostly.
struct ActionTarget {
    QVariant value; ///< what the handler receives, for a node its id
    QString label;  ///< what a person calls it: "S3"

    friend bool operator==(const ActionTarget&, const ActionTarget&) = default;
};

/// One thing that a person can do, declared once: the menu, tool bar, context menu, shortcut and command palette all
/// come from it. Texts are functions, so that a change of language reads them anew.
struct ActionSpec {
    QString id;                    ///< "cluster.killLeader", stable: the settings know shortcuts by it
    QString category;              ///< id of a category of the registry
    QString icon;                  ///< name of a Tabler icon, or empty
    std::function<QString()> iconNow; ///< where the icon follows the state
    QList<QKeySequence> shortcuts; ///< by default; the first is the one shown

    std::function<QString()> title;       ///< "Kill leader"
    std::function<QString()> description; ///< one sentence; may be empty
    /// For actions on a target: "Kill S3" from "S3". Empty for others; then the handler gets the current target or
    /// an invalid one.
    std::function<QString(const QString& label)> titleFor;

    /// Why it is forbidden now, in words for the person; nothing where it is allowed.
    std::function<std::optional<QString>(const QVariant& target)> forbidden;
    std::function<void(const QVariant& target)> run;
    /// For actions that are on or off.
    std::function<bool()> checked;

    [[nodiscard]] QString shownIcon() const { return iconNow ? iconNow() : icon; }

    bool needsTarget = false;     ///< forbidden while nothing is selected
    bool harmful = false;         ///< harms the cluster: wears the fault colour
    bool separatorBefore = false; ///< starts a new group of its menu
    bool inMenus = true;
    bool inPalette = true;
};

} // namespace ui
