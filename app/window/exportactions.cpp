// SPDX-License-Identifier: MIT
// What takes a run out of the window: pictures, a film, words, a scenario. They stand in the menu of the cluster.
#include "app/window/actions.h"

#include "app/window/actionbuilder.h"
#include "ui/session/session.h"

#include <QCoreApplication>

namespace app {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::actions)
};

} // namespace

void declareExportActions(ui::ActionRegistry& registry, ui::Session& session, const WindowDeeds& deeds)
{
    const QString menu = QStringLiteral("cluster");
    const Forbidden needsRun = [&session]() -> std::optional<QString> {
        return session.isOpen() ? std::nullopt : std::optional(Tr::tr("There is no run yet: start a cluster, or open a recording."));
    };
    ActionBuilder(registry, menu, "cluster.exportPicture", "camera")
        .words(QT_TRANSLATE_NOOP("app::actions", "Export picture…"), QT_TRANSLATE_NOOP("app::actions", "The cluster, the space-time diagram, the logs or the charts as PNG, SVG or PDF, for slides and print."))
        .keys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)})
        .unless(needsRun)
        .separated()
        .does(deeds.exportPicture);
    ActionBuilder(registry, menu, "cluster.exportFilm", "player-play")
        .words(QT_TRANSLATE_NOOP("app::actions", "Export film…"), QT_TRANSLATE_NOOP("app::actions", "The run as a GIF, MP4 or WebM, drawn frame by frame, so that it is smooth on a slow machine too."))
        .unless(needsRun)
        .does(deeds.exportFilm);
    ActionBuilder(registry, menu, "cluster.exportTranscript", "file-export")
        .words(QT_TRANSLATE_NOOP("app::actions", "Export transcript…"), QT_TRANSLATE_NOOP("app::actions", "The run in sentences with their times, as text or Markdown."))
        .unless(needsRun)
        .does(deeds.exportTranscript);
    ActionBuilder(registry, menu, "cluster.saveScenario", "book")
        .words(QT_TRANSLATE_NOOP("app::actions", "Save what I did as a scenario…"), QT_TRANSLATE_NOOP("app::actions", "Your commands and when you gave them, as a scenario that plays them again."))
        .unless(needsRun)
        .does(deeds.saveScenario);
}

} // namespace app
