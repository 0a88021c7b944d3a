// SPDX-License-Identifier: MIT
#include "app/window/actions.h"

#include "ui/actions/actionregistry.h"
#include "ui/session/session.h"

#include <QCoreApplication>

namespace app {

namespace command = raft::cluster::command;
using ui::ActionSpec;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::actions)
};

std::optional<QString> needsCluster(const ui::Session& session)
{
    return session.hasCluster() ? std::nullopt : std::optional(Tr::tr("This is a recording: nothing in it can be changed."));
}

} // namespace

void declareClusterActions(ui::ActionRegistry& registry, ui::Session& session, const WindowDeeds& deeds)
{
    const QString menu = QStringLiteral("cluster");
    registry.addCategory(menu, [] { return Tr::tr("&Cluster"); });
    const auto simple = [&](const char* id, const char* icon, const QKeySequence& key, const char* title, const char* description,
                            std::function<void()> run) {
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
    };
    registry.add(simple("cluster.new", "file-plus", QKeySequence::New, QT_TRANSLATE_NOOP("app::actions", "New cluster…"),
                        QT_TRANSLATE_NOOP("app::actions", "Starts a cluster with as many nodes, and such timings, as you choose."), deeds.newCluster));
    registry.add(simple("cluster.open", "folder-open", QKeySequence::Open, QT_TRANSLATE_NOOP("app::actions", "Open recording…"),
                        QT_TRANSLATE_NOOP("app::actions", "Opens a .raftlog file and shows it in the same views."), deeds.openRecording));

    ActionSpec save = simple("cluster.save", "device-floppy", QKeySequence::Save, QT_TRANSLATE_NOOP("app::actions", "Save cluster…"),
                             QT_TRANSLATE_NOOP("app::actions", "Copies the disks of all nodes to a directory that can be opened again."), deeds.saveCluster);
    save.forbidden = [&session](const QVariant&) { return needsCluster(session); };
    registry.add(save);
    ActionSpec record = simple("cluster.record", "player-record", QKeySequence(Qt::CTRL | Qt::Key_R),
                               QT_TRANSLATE_NOOP("app::actions", "Record to a file…"),
                               QT_TRANSLATE_NOOP("app::actions", "Writes every event since the start to a .raftlog file."), deeds.toggleRecording);
    record.checked = deeds.isRecording;
    record.separatorBefore = true;
    registry.add(record);
    registry.add(simple("cluster.exportPicture", "camera", QKeySequence(), QT_TRANSLATE_NOOP("app::actions", "Save picture…"),
                        QT_TRANSLATE_NOOP("app::actions", "Saves the cluster picture as a PNG file."), deeds.exportPicture));

    ActionSpec append = simple("cluster.append", "plus", QKeySequence(Qt::Key_A), QT_TRANSLATE_NOOP("app::actions", "Append"),
                               QT_TRANSLATE_NOOP("app::actions", "Asks the chosen node to append what stands in the line."), deeds.append);
    append.forbidden = [&session](const QVariant&) { return needsCluster(session); };
    append.separatorBefore = true;
    registry.add(append);
    ActionSpec stream = simple("cluster.appendStream", "activity", QKeySequence(Qt::SHIFT | Qt::Key_A),
                               QT_TRANSLATE_NOOP("app::actions", "Append a stream…"),
                               QT_TRANSLATE_NOOP("app::actions", "Sends so many requests a second until it is ended."), deeds.appendStream);
    stream.forbidden = [&session](const QVariant&) { return needsCluster(session); };
    registry.add(stream);
    ActionSpec kill = simple("cluster.killLeader", "skull", QKeySequence(Qt::Key_L), QT_TRANSLATE_NOOP("app::actions", "Kill leader"),
                             QT_TRANSLATE_NOOP("app::actions", "Kills the leader: all that it had in memory is gone."),
                             [&session] { session.submit(command::KillLeader{}); });
    kill.harmful = true;
    kill.forbidden = [&session](const QVariant&) -> std::optional<QString> {
        if (const auto no = needsCluster(session))
            return no;
        return session.state().leader() ? std::nullopt : std::optional(Tr::tr("There is no leader at this instant."));
    };
    registry.add(kill);
    ActionSpec quit = simple("cluster.quit", "door-exit", QKeySequence::Quit, QT_TRANSLATE_NOOP("app::actions", "Quit"), "", deeds.quit);
    quit.description = {};
    quit.separatorBefore = true;
    registry.add(quit);
}

} // namespace app
