// SPDX-License-Identifier: MIT
#include "app/window/actions.h"

#include "app/window/actionbuilder.h"
#include "ui/session/session.h"

#include <QCoreApplication>

namespace app {

namespace command = raft::cluster::command;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::actions)
};

void declareScenarios(const ActionMenu& menu, const WindowDeeds& deeds)
{
    const Forbidden none = [hasScenario = deeds.hasScenario]() -> std::optional<QString> {
        return hasScenario() ? std::nullopt : std::optional(Tr::tr("No scenario is being played."));
    };
    menu.action("cluster.scenarios", "book")
        .words(QT_TRANSLATE_NOOP("app::actions", "Scenarios…"), QT_TRANSLATE_NOOP("app::actions", "Plays a small story about Raft in the Lab, with captions: elections, the paper's figures, what goes wrong without a rule."))
        .keys({QKeySequence(Qt::CTRL | Qt::Key_E)})
        .does(deeds.scenarios);
    menu.action("scenario.next", "player-skip-forward")
        .words(QT_TRANSLATE_NOOP("app::actions", "Next caption"), QT_TRANSLATE_NOOP("app::actions", "Straight to the next caption of the scenario."))
        .keys({QKeySequence(Qt::CTRL | Qt::Key_Right)})
        .unless(none)
        .hiddenInMenus()
        .does(deeds.nextCaption);
    menu.action("scenario.previous", "player-skip-back")
        .words(QT_TRANSLATE_NOOP("app::actions", "Caption before"), QT_TRANSLATE_NOOP("app::actions", "Back to the caption before."))
        .keys({QKeySequence(Qt::CTRL | Qt::Key_Left)})
        .unless(none)
        .hiddenInMenus()
        .does(deeds.previousCaption);
    menu.action("scenario.end", "x")
        .words(QT_TRANSLATE_NOOP("app::actions", "End the scenario"), QT_TRANSLATE_NOOP("app::actions", "The captions go, the cluster stays."))
        .unless(none)
        .hiddenInMenus()
        .does(deeds.endScenario);
}

} // namespace

void declareClusterActions(ui::ActionRegistry& registry, ui::Session& session, const WindowDeeds& deeds)
{
    const ActionMenu menu(registry, "cluster", QT_TRANSLATE_NOOP("app::actions", "&Cluster"));
    menu.action("cluster.new", "file-plus")
        .words(QT_TRANSLATE_NOOP("app::actions", "New cluster…"), QT_TRANSLATE_NOOP("app::actions", "Starts a cluster with as many nodes, and such timings, as you choose."))
        .keys({QKeySequence::New})
        .does(deeds.newCluster);
    declareScenarios(menu, deeds);
    menu.action("cluster.experiments", "chart-line")
        .words(QT_TRANSLATE_NOOP("app::actions", "Experiments…"), QT_TRANSLATE_NOOP("app::actions", "Many runs in the Lab that differ in one thing, and curves of what they come to: elections as in the paper's Figure 16, latency, throughput, pre-vote."))
        .keys({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)})
        .does(deeds.experiments);
    menu.action("cluster.open", "folder-open")
        .words(QT_TRANSLATE_NOOP("app::actions", "Open recording…"), QT_TRANSLATE_NOOP("app::actions", "Opens a .raftlog file and shows it in the same views."))
        .keys({QKeySequence::Open})
        .does(deeds.openRecording);
    menu.action("cluster.save", "device-floppy")
        .words(QT_TRANSLATE_NOOP("app::actions", "Save cluster…"), QT_TRANSLATE_NOOP("app::actions", "Copies the disks of all nodes to a directory that can be opened again."))
        .keys({QKeySequence::Save})
        .unless([&session, recording = needsCluster(session)]() -> std::optional<QString> {
            if (session.isLab())
                return Tr::tr("The disks of a Lab are simulated. Record the run instead: its seed gives it again.");
            return recording();
        })
        .does(deeds.saveCluster);
    menu.action("cluster.record", "player-record")
        .words(QT_TRANSLATE_NOOP("app::actions", "Record to a file…"), QT_TRANSLATE_NOOP("app::actions", "Writes every event since the start to a .raftlog file."))
        .keys({QKeySequence(Qt::CTRL | Qt::Key_R)})
        .checkedIf(deeds.isRecording)
        .separated()
        .does(deeds.toggleRecording);
    declareExportActions(registry, session, deeds);
    menu.action("cluster.append", "plus")
        .words(QT_TRANSLATE_NOOP("app::actions", "Append"), QT_TRANSLATE_NOOP("app::actions", "Asks the chosen node to append what stands in the line."))
        .keys({QKeySequence(Qt::Key_A)})
        .unless(needsCluster(session))
        .separated()
        .does(deeds.append);
    menu.action("cluster.appendStream", "activity")
        .words(QT_TRANSLATE_NOOP("app::actions", "Append a stream…"), QT_TRANSLATE_NOOP("app::actions", "Sends so many requests a second until it is ended."))
        .keys({QKeySequence(Qt::SHIFT | Qt::Key_A)})
        .unless(needsCluster(session))
        .does(deeds.appendStream);
    menu.action("cluster.killLeader", "skull")
        .words(QT_TRANSLATE_NOOP("app::actions", "Kill leader"), QT_TRANSLATE_NOOP("app::actions", "Kills the leader: all that it had in memory is gone."))
        .keys({QKeySequence(Qt::Key_L)})
        .harmful()
        .unless([&session, recording = needsCluster(session)]() -> std::optional<QString> {
            if (auto no = recording())
                return no;
            return session.state().leader() ? std::nullopt : std::optional(Tr::tr("There is no leader at this instant."));
        })
        .does([&session] { session.submit(command::KillLeader{}); });
    menu.action("cluster.quit", "door-exit").words(QT_TRANSLATE_NOOP("app::actions", "Quit")).keys({QKeySequence::Quit}).separated().does(deeds.quit);
}

} // namespace app
