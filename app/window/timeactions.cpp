// SPDX-License-Identifier: MIT
#include "app/window/actions.h"

#include "app/window/actionbuilder.h"
#include "app/window/comparison.h"
#include "app/window/mainwindow.h"
#include "ui/session/session.h"

#include <QCoreApplication>

namespace app {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::actions)
};

Forbidden needs(std::function<bool()> condition, const char* reason)
{
    return [condition = std::move(condition), reason]() -> std::optional<QString> {
        return condition() ? std::nullopt : std::optional(Tr::tr(reason));
    };
}

void declareBranches(const ActionMenu& menu, const TimeDeeds& deeds)
{
    const Forbidden alone = needs(deeds.hasBranches, QT_TRANSLATE_NOOP("app::actions", "There is one branch only: fork the run first."));
    menu.action("time.compare", "arrows-split")
        .words(QT_TRANSLATE_NOOP("app::actions", "Compare branches side by side"), QT_TRANSLATE_NOOP("app::actions", "Two pictures at the same instant, and where the two branches part."))
        .keys({QKeySequence(Qt::CTRL | Qt::Key_D)})
        .checkedIf(deeds.isComparing)
        .unless(alone)
        .separated()
        .does(deeds.compare);
    menu.action("time.difference", "focus-centered")
        .words(QT_TRANSLATE_NOOP("app::actions", "Go to the first difference"), QT_TRANSLATE_NOOP("app::actions", "Of the two branches that are compared."))
        .unless(needs(deeds.hasDifference, QT_TRANSLATE_NOOP("app::actions", "Compare two branches first.")))
        .does(deeds.goToDifference);
    menu.action("time.previousBranch", "arrow-up")
        .words(QT_TRANSLATE_NOOP("app::actions", "Show the branch above"))
        .keys({QKeySequence(Qt::CTRL | Qt::Key_Up)})
        .unless(alone)
        .does(deeds.previousBranch);
    menu.action("time.nextBranch", "arrow-down")
        .words(QT_TRANSLATE_NOOP("app::actions", "Show the branch below"))
        .keys({QKeySequence(Qt::CTRL | Qt::Key_Down)})
        .unless(alone)
        .does(deeds.nextBranch);
    menu.action("time.renameBranch", "typography").words(QT_TRANSLATE_NOOP("app::actions", "Rename this branch…")).unless(alone).does(deeds.renameBranch);
    menu.action("time.removeBranch", "trash").words(QT_TRANSLATE_NOOP("app::actions", "Delete this branch…")).unless(alone).does(deeds.removeBranch);
}

void declareBookmarks(const ActionMenu& menu, ui::Session& session, const TimeDeeds& deeds)
{
    const Forbidden none = needs([&session] { return !session.bookmarks().list().empty(); }, QT_TRANSLATE_NOOP("app::actions", "There is no bookmark yet."));
    menu.action("time.bookmark", "pin")
        .words(QT_TRANSLATE_NOOP("app::actions", "Add bookmark"), QT_TRANSLATE_NOOP("app::actions", "Marks the instant that is shown, to find it again."))
        .keys({QKeySequence(Qt::Key_B)})
        .unless(needs([&session] { return session.isOpen(); }, QT_TRANSLATE_NOOP("app::actions", "There is no run yet.")))
        .separated()
        .does(deeds.bookmark);
    menu.action("time.previousBookmark", "chevron-left")
        .words(QT_TRANSLATE_NOOP("app::actions", "Previous bookmark"))
        .keys({QKeySequence(Qt::Key_BracketLeft)})
        .unless(none)
        .does(deeds.previousBookmark);
    menu.action("time.nextBookmark", "chevron-right")
        .words(QT_TRANSLATE_NOOP("app::actions", "Next bookmark"))
        .keys({QKeySequence(Qt::Key_BracketRight)})
        .unless(none)
        .does(deeds.nextBookmark);
    menu.action("time.bookmarks", "list").words(QT_TRANSLATE_NOOP("app::actions", "Bookmarks…")).unless(none).does(deeds.bookmarks);
}

} // namespace

void declareEditActions(ui::ActionRegistry& registry, const TimeDeeds& deeds)
{
    const ActionMenu menu(registry, "edit", QT_TRANSLATE_NOOP("app::actions", "&Edit"));
    const Forbidden noLab = needs(deeds.isLab, QT_TRANSLATE_NOOP("app::actions", "Only in the Lab, where a run can be run again, something can be undone."));
    menu.action("edit.undo", "arrow-back-up")
        .words(QT_TRANSLATE_NOOP("app::actions", "Undo"), QT_TRANSLATE_NOOP("app::actions", "Forks the run before the last thing that you did to it."))
        .keys({QKeySequence::Undo})
        .unless(noLab)
        .does(deeds.undo);
    menu.action("edit.redo", "refresh")
        .words(QT_TRANSLATE_NOOP("app::actions", "Redo"), QT_TRANSLATE_NOOP("app::actions", "Back to the branch in which it was done."))
        .keys({QKeySequence::Redo})
        .unless(needs(deeds.canRedo, QT_TRANSLATE_NOOP("app::actions", "Nothing was undone.")))
        .does(deeds.redo);
}

void declareTimeActions(ui::ActionRegistry& registry, ui::Session& session, const TimeDeeds& deeds)
{
    const ActionMenu menu(registry, "time", QT_TRANSLATE_NOOP("app::actions", "&Time"));
    menu.action("time.fork", "git-fork")
        .words(QT_TRANSLATE_NOOP("app::actions", "Fork here"), QT_TRANSLATE_NOOP("app::actions", "The run takes another course from the instant that is shown; this one is kept as a branch."))
        .keys({QKeySequence(Qt::CTRL | Qt::Key_B)})
        .unless(deeds.noFork)
        .does(deeds.fork);
    declareBranches(menu, deeds);
    declareBookmarks(menu, session, deeds);
}

TimeDeeds MainWindow::timeDeeds()
{
    TimeDeeds deeds;
    deeds.fork = [this] { forkHere(); };
    deeds.undo = [this] { undo(); };
    deeds.redo = [this] { redo(); };
    deeds.compare = [this] { toggleComparison(); };
    deeds.goToDifference = [this] { m_comparison->goToDifference(); };
    deeds.previousBranch = [this] { stepBranch(-1); };
    deeds.nextBranch = [this] { stepBranch(1); };
    deeds.renameBranch = [this] { renameBranch(m_keeper.branches().current()); };
    deeds.removeBranch = [this] { removeBranch(m_keeper.branches().current()); };
    deeds.bookmark = [this] { addBookmark(); };
    deeds.previousBookmark = [this] { goToBookmark(false); };
    deeds.nextBookmark = [this] { goToBookmark(true); };
    deeds.bookmarks = [this] { showBookmarks(); };
    deeds.noFork = [this] { return noFork(); };
    deeds.isLab = [this] { return m_keeper.isLab(); };
    deeds.canRedo = [this] { return m_keeper.canRedo(); };
    deeds.hasBranches = [this] { return m_keeper.branches().size() > 1; };
    deeds.isComparing = [this] { return m_comparison && m_comparison->isOn(); };
    deeds.hasDifference = [this] { return m_comparison && m_comparison->parted().has_value(); };
    return deeds;
}

} // namespace app
