// SPDX-License-Identifier: MIT
#include "app/window/actions.h"

#include "app/window/actionbuilder.h"
#include "ui/session/session.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {

namespace command = raft::cluster::command;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::actions)
};

using Until = command::Step::Until;

// Steps go on from the present.
std::function<void()> step(ui::Session& session, Until until)
{
    return [&session, until] {
        session.follow();
        session.submit(command::Step{until});
    };
}

std::function<void()> rateBy(ui::Session& session, double factor)
{
    return [&session, factor] { session.setRate(std::clamp(session.rate() * factor, 0.001, 10.0)); };
}

void declareSteps(const ActionMenu& menu, ui::Session& session)
{
    const Forbidden live = [&session]() -> std::optional<QString> {
        return session.hasCluster() ? std::nullopt : std::optional(Tr::tr("Only a living cluster can be run on."));
    };
    menu.action("run.step", "player-track-next")
        .words(QT_TRANSLATE_NOOP("app::actions", "Step"), QT_TRANSLATE_NOOP("app::actions", "One input to one node: a message, a timer or a finished write."))
        .keys({QKeySequence(Qt::Key_Period)})
        .does([&session] { session.stepForward(); });
    menu.action("run.stepBack", "player-track-prev")
        .words(QT_TRANSLATE_NOOP("app::actions", "Step back"), QT_TRANSLATE_NOOP("app::actions", "Looks at the instant before the last event; the cluster goes on living."))
        .keys({QKeySequence(Qt::Key_Comma)})
        .unless([&session]() -> std::optional<QString> {
            return session.state().n > 1 ? std::nullopt : std::optional(Tr::tr("This is the beginning."));
        })
        .does([&session] { session.stepBack(); });
    menu.action("run.stepMessage", "message")
        .words(QT_TRANSLATE_NOOP("app::actions", "Run to the next message"), QT_TRANSLATE_NOOP("app::actions", "Until a message reaches a node."))
        .keys({QKeySequence(Qt::Key_M)})
        .separated()
        .unless(live)
        .does(step(session, Until::Delivery));
    menu.action("run.stepElection", "flag")
        .words(QT_TRANSLATE_NOOP("app::actions", "Run to the next election"), QT_TRANSLATE_NOOP("app::actions", "Until a node becomes a candidate."))
        .keys({QKeySequence(Qt::Key_E)})
        .unless(live)
        .does(step(session, Until::Election));
    menu.action("run.untilLeader", "crown")
        .words(QT_TRANSLATE_NOOP("app::actions", "Run until a leader is elected"), QT_TRANSLATE_NOOP("app::actions", "Until a candidate has won."))
        .keys({QKeySequence(Qt::SHIFT | Qt::Key_L)})
        .unless(live)
        .does(step(session, Until::Leader));
    menu.action("run.untilCommit", "circle-check")
        .words(QT_TRANSLATE_NOOP("app::actions", "Run until something is committed"), QT_TRANSLATE_NOOP("app::actions", "Until a leader commits an entry."))
        .keys({QKeySequence(Qt::Key_C)})
        .unless(live)
        .does(step(session, Until::Commit));
}

} // namespace

void declareRunActions(ui::ActionRegistry& registry, ui::Session& session)
{
    const ActionMenu menu(registry, "run", QT_TRANSLATE_NOOP("app::actions", "&Run"));
    menu.action("run.togglePlay", "player-play")
        .title([&session] { return session.isRunning() ? Tr::tr("Pause") : Tr::tr("Run"); })
        .description([] { return Tr::tr("Stops the cluster's time, or lets it run."); })
        .iconNow([&session] { return session.isRunning() ? QStringLiteral("player-pause") : QStringLiteral("player-play"); })
        .keys({QKeySequence(Qt::Key_Space)})
        .does([&session] { session.togglePlay(); });
    declareSteps(menu, session);
    menu.action("run.toStart", "player-skip-back")
        .words(QT_TRANSLATE_NOOP("app::actions", "Look at the beginning"), QT_TRANSLATE_NOOP("app::actions", "Moves the playhead to the start of the trace."))
        .keys({QKeySequence(Qt::CTRL | Qt::Key_Home)})
        .separated()
        .does([&session] { session.seek(raft::Time{}); });
    menu.action("run.toEnd", "player-skip-forward")
        .words(QT_TRANSLATE_NOOP("app::actions", "Back to now"), QT_TRANSLATE_NOOP("app::actions", "Follows the cluster again."))
        .keys({QKeySequence(Qt::CTRL | Qt::Key_End)})
        .does([&session] { session.follow(); });
    menu.action("run.slower", "chevron-left")
        .words(QT_TRANSLATE_NOOP("app::actions", "Slower"), QT_TRANSLATE_NOOP("app::actions", "Halves the speed."))
        .keys({QKeySequence(Qt::Key_Minus)})
        .separated()
        .does(rateBy(session, 0.5));
    menu.action("run.faster", "chevron-right")
        .words(QT_TRANSLATE_NOOP("app::actions", "Faster"), QT_TRANSLATE_NOOP("app::actions", "Doubles the speed."))
        .keys({QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)})
        .does(rateBy(session, 2));
    menu.action("run.teachingSpeed", "presentation")
        .words(QT_TRANSLATE_NOOP("app::actions", "Teaching speed (1/25)"), QT_TRANSLATE_NOOP("app::actions", "Messages can be watched."))
        .keys({QKeySequence(Qt::Key_0)})
        .does([&session] { session.setRate(1.0 / 25); });
    menu.action("run.trueSpeed", "bolt")
        .words(QT_TRANSLATE_NOOP("app::actions", "True speed (1×)"), QT_TRANSLATE_NOOP("app::actions", "A second of the cluster takes a second."))
        .does([&session] { session.setRate(1.0); });
}

} // namespace app
