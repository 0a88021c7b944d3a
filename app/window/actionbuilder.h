// SPDX-License-Identifier: MIT
#pragma once

#include "ui/actions/actionspec.h"

namespace ui {
class ActionRegistry;
class Session;
} // namespace ui

namespace app {

using Forbidden = std::function<std::optional<QString>()>; // why not, in words; nothing where it is allowed

// Puts an action together, step by step, and hands it to the registry. Words that are read later, in the language of
// that moment, are marked with QT_TRANSLATE_NOOP("app::actions", "…").
//     menu.action("run.step", "player-track-next").words(…, …).keys({Qt::Key_Period}).does([…] { … });
class ActionBuilder {
public:
    ActionBuilder(ui::ActionRegistry& registry, const QString& category, const char* id, const char* icon);

    ActionBuilder& words(const char* title, const char* description = nullptr);
    ActionBuilder& title(std::function<QString()> title);
    ActionBuilder& description(std::function<QString()> description);
    ActionBuilder& titleFor(const char* title); // "Kill %1": the action is done to a target
    ActionBuilder& keys(QList<QKeySequence> keys);
    ActionBuilder& iconNow(std::function<QString()> icon);
    ActionBuilder& unless(Forbidden forbidden);
    ActionBuilder& unlessFor(std::function<std::optional<QString>(const QVariant& target)> forbidden);
    ActionBuilder& checkedIf(std::function<bool()> checked);
    ActionBuilder& harmful();
    ActionBuilder& separated(bool on = true); // starts a new group of its menu
    ActionBuilder& hiddenInMenus();
    ActionBuilder& hiddenInPalette();

    // The last step.
    void does(std::function<void()> run);
    void doesTo(std::function<void(const QVariant& target)> run);

private:
    ui::ActionRegistry& m_registry;
    ui::ActionSpec m_spec;
};

// A menu that actions are added to.
class ActionMenu {
public:
    ActionMenu(ui::ActionRegistry& registry, const char* id, const char* title); // declares it, too
    ActionBuilder action(const char* id, const char* icon = "") const { return {m_registry, m_id, id, icon}; }
    ActionBuilder action(const QString& id, const char* icon = "") const { return action(id.toLatin1().constData(), icon); }

private:
    ui::ActionRegistry& m_registry;
    QString m_id;
};

// "This is a recording: …" where there is no cluster to act on.
Forbidden needsCluster(const ui::Session& session);

} // namespace app
