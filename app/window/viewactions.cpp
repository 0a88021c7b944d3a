// SPDX-License-Identifier: MIT
#include "app/window/actions.h"

#include "app/window/actionbuilder.h"

#include <QCoreApplication>

namespace app {

// Docks and message filters add themselves to these menus where they are made.
void declareViewActions(ui::ActionRegistry& registry, const WindowDeeds& deeds)
{
    const ActionMenu menu(registry, "view", QT_TRANSLATE_NOOP("app::actions", "&View"));
    menu.action("view.palette", "search")
        .words(QT_TRANSLATE_NOOP("app::actions", "Find any action…"), QT_TRANSLATE_NOOP("app::actions", "Type a few letters of what you want to do."))
        .keys({QKeySequence(Qt::CTRL | Qt::Key_K)})
        .hiddenInPalette()
        .does(deeds.palette);
    menu.action("view.searchEvents", "list")
        .words(QT_TRANSLATE_NOOP("app::actions", "Search the events"), QT_TRANSLATE_NOOP("app::actions", "Finds sentences by their words."))
        .keys({QKeySequence::Find})
        .does(deeds.searchEvents);
    menu.action("view.why", "help")
        .words(QT_TRANSLATE_NOOP("app::actions", "Ask why"), QT_TRANSLATE_NOOP("app::actions", "Why and why not, about what is selected: who blocks whom, with the numbers and the paper's section."))
        .keys({QKeySequence(Qt::Key_W)})
        .does(deeds.why);
    menu.action("view.fullScreen", "maximize")
        .words(QT_TRANSLATE_NOOP("app::actions", "Full screen"), QT_TRANSLATE_NOOP("app::actions", "Fills the whole screen, or leaves it again."))
        .keys({QKeySequence(Qt::Key_F11)})
        .checkedIf(deeds.isFullScreen)
        .does(deeds.fullScreen);
    menu.action("view.resetLayout", "layout")
        .words(QT_TRANSLATE_NOOP("app::actions", "Reset layout"), QT_TRANSLATE_NOOP("app::actions", "Brings every dock back to its first place."))
        .does(deeds.resetLayout);
    menu.action("view.resetPlaces", "topology-star-3")
        .words(QT_TRANSLATE_NOOP("app::actions", "Put the nodes back on the ring"), QT_TRANSLATE_NOOP("app::actions", "Nodes that were moved with Shift and the mouse go back."))
        .does(deeds.resetPlaces);
    menu.action("view.preferences", "settings")
        .words(QT_TRANSLATE_NOOP("app::actions", "Preferences…"), QT_TRANSLATE_NOOP("app::actions", "Theme, font size, motion, language and shortcuts."))
        .keys({QKeySequence(Qt::CTRL | Qt::Key_Comma)})
        .does(deeds.preferences);
}

void declareHelpActions(ui::ActionRegistry& registry, const WindowDeeds& deeds)
{
    const ActionMenu menu(registry, "help", QT_TRANSLATE_NOOP("app::actions", "&Help"));
    menu.action("help.whatIsThis", "help")
        .words(QT_TRANSLATE_NOOP("app::actions", "What is this?"), QT_TRANSLATE_NOOP("app::actions", "Explains what is under the pointer."))
        .keys({QKeySequence(Qt::Key_F1)})
        .does(deeds.whatIsThis);
    menu.action("help.shortcuts", "keyboard")
        .words(QT_TRANSLATE_NOOP("app::actions", "Keyboard shortcuts…"), QT_TRANSLATE_NOOP("app::actions", "All shortcuts, to read and to change."))
        .keys({QKeySequence(Qt::CTRL | Qt::Key_F1)})
        .does(deeds.shortcuts);
    menu.action("help.about", "info-circle")
        .words(QT_TRANSLATE_NOOP("app::actions", "About Raftarium…"), QT_TRANSLATE_NOOP("app::actions", "Version and licences."))
        .does(deeds.about);
}

} // namespace app
