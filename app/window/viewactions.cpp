// SPDX-License-Identifier: MIT
#include "app/window/actions.h"

#include "ui/actions/actionregistry.h"

#include <QCoreApplication>

namespace app {

using ui::ActionSpec;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::actions)
};

ActionSpec simple(const QString& menu, const char* id, const char* icon, const QKeySequence& key, const char* title, const char* description,
                  std::function<void()> run)
{
    ActionSpec spec;
    spec.id = QString::fromLatin1(id);
    spec.category = menu;
    spec.icon = QString::fromLatin1(icon);
    if (!key.isEmpty())
        spec.shortcuts = {key};
    spec.title = [title] { return Tr::tr(title); };
    spec.description = [description] { return Tr::tr(description); };
    spec.run = [run = std::move(run)](const QVariant&) { run(); };
    return spec;
}

} // namespace

// Docks and message filters add themselves to these menus where they are made.
void declareViewActions(ui::ActionRegistry& registry, const WindowDeeds& deeds)
{
    const QString menu = QStringLiteral("view");
    registry.addCategory(menu, [] { return Tr::tr("&View"); });
    ActionSpec palette = simple(menu, "view.palette", "search", QKeySequence(Qt::CTRL | Qt::Key_K), QT_TRANSLATE_NOOP("app::actions", "Find any action…"),
                                QT_TRANSLATE_NOOP("app::actions", "Type a few letters of what you want to do."), deeds.palette);
    palette.inPalette = false;
    registry.add(std::move(palette));
    registry.add(simple(menu, "view.searchEvents", "list", QKeySequence::Find, QT_TRANSLATE_NOOP("app::actions", "Search the events"),
                        QT_TRANSLATE_NOOP("app::actions", "Finds sentences by their words."), deeds.searchEvents));
    ActionSpec full = simple(menu, "view.fullScreen", "maximize", QKeySequence(Qt::Key_F11), QT_TRANSLATE_NOOP("app::actions", "Full screen"),
                             QT_TRANSLATE_NOOP("app::actions", "Fills the whole screen, or leaves it again."), deeds.fullScreen);
    full.checked = deeds.isFullScreen;
    registry.add(std::move(full));
    registry.add(simple(menu, "view.resetLayout", "layout", QKeySequence(), QT_TRANSLATE_NOOP("app::actions", "Reset layout"),
                        QT_TRANSLATE_NOOP("app::actions", "Brings every dock back to its first place."), deeds.resetLayout));
    registry.add(simple(menu, "view.resetPlaces", "topology-star-3", QKeySequence(), QT_TRANSLATE_NOOP("app::actions", "Put the nodes back on the ring"),
                        QT_TRANSLATE_NOOP("app::actions", "Nodes that were moved with Shift and the mouse go back."), deeds.resetPlaces));
    registry.add(simple(menu, "view.preferences", "settings", QKeySequence(Qt::CTRL | Qt::Key_Comma), QT_TRANSLATE_NOOP("app::actions", "Preferences…"),
                        QT_TRANSLATE_NOOP("app::actions", "Theme, font size, motion, language and shortcuts."), deeds.preferences));
}

void declareHelpActions(ui::ActionRegistry& registry, const WindowDeeds& deeds)
{
    const QString menu = QStringLiteral("help");
    registry.addCategory(menu, [] { return Tr::tr("&Help"); });
    registry.add(simple(menu, "help.whatIsThis", "help", QKeySequence(Qt::Key_F1), QT_TRANSLATE_NOOP("app::actions", "What is this?"),
                        QT_TRANSLATE_NOOP("app::actions", "Explains what is under the pointer."), deeds.whatIsThis));
    registry.add(simple(menu, "help.shortcuts", "keyboard", QKeySequence(Qt::CTRL | Qt::Key_F1), QT_TRANSLATE_NOOP("app::actions", "Keyboard shortcuts…"),
                        QT_TRANSLATE_NOOP("app::actions", "All shortcuts, to read and to change."), deeds.shortcuts));
    registry.add(simple(menu, "help.about", "info-circle", QKeySequence(), QT_TRANSLATE_NOOP("app::actions", "About Raftarium…"),
                        QT_TRANSLATE_NOOP("app::actions", "Version and licences."), deeds.about));
}

} // namespace app
