// SPDX-License-Identifier: MIT
#include "app/window/actions.h"

#include "app/window/actionbuilder.h"
#include "ui/session/session.h"
#include "ui/timeline/rates.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {

namespace command = raft::cluster::command;
using namespace ui::timeline;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::actions)
};

std::function<void()> rateBy(ui::Session& session, double factor)
{
    return [&session, factor] {
        const auto reach = session.hasCluster() && !session.isLab() ? Reach::Live : Reach::Lab;
        const double wanted = session.rate() >= unboundedRate && factor < 1 ? fastestLabRate : session.rate() * factor;
        const double bounded = reach == Reach::Lab && wanted > fastestLabRate ? unboundedRate : wanted;
        session.setRate(std::clamp(bounded, slowestRate, fastestOf(reach)));
    };
}

struct StepWords {
    ui::Waypoint kind;
    const char* forward; // the id of the action
    const char* back;
    const char* forwardTitle;
    const char* forwardDescription;
    const char* backTitle;
    QList<QKeySequence> forwardKeys, backKeys;
    const char* icon;
};

std::vector<StepWords> stepWords()
{
    using ui::Waypoint;
    return {
        {Waypoint::Message, "run.stepMessage", "run.backMessage", QT_TRANSLATE_NOOP("app::actions", "To the next message"),
         QT_TRANSLATE_NOOP("app::actions", "Until a message reaches a node."), QT_TRANSLATE_NOOP("app::actions", "Back to the message before"),
         {QKeySequence(Qt::Key_M)}, {QKeySequence(Qt::SHIFT | Qt::Key_M)}, "message"},
        {Waypoint::Term, "run.stepTerm", "run.backTerm", QT_TRANSLATE_NOOP("app::actions", "To the next term"),
         QT_TRANSLATE_NOOP("app::actions", "Until a node comes to a term in which nobody has been."), QT_TRANSLATE_NOOP("app::actions", "Back to the beginning of a term"),
         {QKeySequence(Qt::Key_N)}, {QKeySequence(Qt::SHIFT | Qt::Key_N)}, "history"},
        {Waypoint::Election, "run.stepElection", "run.backElection", QT_TRANSLATE_NOOP("app::actions", "To the next election"),
         QT_TRANSLATE_NOOP("app::actions", "Until a node becomes a candidate."), QT_TRANSLATE_NOOP("app::actions", "Back to the election before"),
         {QKeySequence(Qt::Key_E)}, {QKeySequence(Qt::SHIFT | Qt::Key_E)}, "flag"},
        {Waypoint::Leader, "run.untilLeader", "run.backLeader", QT_TRANSLATE_NOOP("app::actions", "To where a leader is elected"),
         QT_TRANSLATE_NOOP("app::actions", "Until a candidate has won."), QT_TRANSLATE_NOOP("app::actions", "Back to where a leader was elected"),
         {QKeySequence(Qt::SHIFT | Qt::Key_L)}, {}, "crown"},
        {Waypoint::Commit, "run.untilCommit", "run.backCommit", QT_TRANSLATE_NOOP("app::actions", "To the next commit"),
         QT_TRANSLATE_NOOP("app::actions", "Until a leader commits an entry."), QT_TRANSLATE_NOOP("app::actions", "Back to the commit before"),
         {QKeySequence(Qt::Key_C)}, {QKeySequence(Qt::SHIFT | Qt::Key_C)}, "circle-check"},
        {Waypoint::Fault, "run.stepFault", "run.backFault", QT_TRANSLATE_NOOP("app::actions", "To the next fault"),
         QT_TRANSLATE_NOOP("app::actions", "To where a fault begins or is healed."), QT_TRANSLATE_NOOP("app::actions", "Back to the fault before"),
         {QKeySequence(Qt::Key_F)}, {QKeySequence(Qt::SHIFT | Qt::Key_F)}, "bolt"},
        {Waypoint::Violation, "run.stepViolation", "run.backViolation", QT_TRANSLATE_NOOP("app::actions", "To the next violation"),
         QT_TRANSLATE_NOOP("app::actions", "Until a property of Raft is broken."), QT_TRANSLATE_NOOP("app::actions", "Back to the violation before"),
         {QKeySequence(Qt::Key_V)}, {QKeySequence(Qt::SHIFT | Qt::Key_V)}, "shield-x"},
    };
}

Forbidden atBeginning(ui::Session& session)
{
    return [&session]() -> std::optional<QString> {
        return session.state().n > 1 ? std::nullopt : std::optional(Tr::tr("This is the beginning."));
    };
}

void declareSteps(const ActionMenu& menu, ui::ActionRegistry& registry, ui::Session& session)
{
    menu.action("run.step", "player-track-next")
        .words(QT_TRANSLATE_NOOP("app::actions", "Step"), QT_TRANSLATE_NOOP("app::actions", "To the next event, message, term …: what is chosen beside the button. At the newest instant the cluster goes on until then."))
        .keys({QKeySequence(Qt::Key_Period)})
        .separated()
        .does([&session] { session.stepForward(); });
    menu.action("run.stepBack", "player-track-prev")
        .words(QT_TRANSLATE_NOOP("app::actions", "Step back"), QT_TRANSLATE_NOOP("app::actions", "Looks at the instant of the last such event before; a live cluster goes on living, a Lab waits."))
        .keys({QKeySequence(Qt::Key_Comma)})
        .unless(atBeginning(session))
        .does([&session] { session.stepBack(); });
    const ActionMenu forward(registry, "run/forward", QT_TRANSLATE_NOOP("app::actions", "Forward"));
    for (const StepWords& step : stepWords()) {
        forward.action(step.forward, step.icon).words(step.forwardTitle, step.forwardDescription).keys(step.forwardKeys).does([&session, kind = step.kind] {
            session.stepForwardTo(kind);
        });
    }
    const ActionMenu back(registry, "run/back", QT_TRANSLATE_NOOP("app::actions", "Back"));
    for (const StepWords& step : stepWords()) {
        back.action(step.back, step.icon).words(step.backTitle).keys(step.backKeys).unless(atBeginning(session)).does([&session, kind = step.kind] {
            session.stepBackTo(kind);
        });
    }
}

} // namespace

void declareRunActions(ui::ActionRegistry& registry, ui::Session& session)
{
    const ActionMenu menu(registry, "run", QT_TRANSLATE_NOOP("app::actions", "&Run"));
    menu.action("run.togglePlay", "player-play")
        .title([&session] { return session.isRunning() ? Tr::tr("Pause") : Tr::tr("Run"); })
        .description([] { return Tr::tr("Stops the cluster's time, or lets it run; in the past, plays on from there."); })
        .iconNow([&session] { return session.isRunning() ? QStringLiteral("player-pause") : QStringLiteral("player-play"); })
        .keys({QKeySequence(Qt::Key_Space)})
        .does([&session] { session.togglePlay(); });
    menu.action("run.playBackwards", "player-play-back")
        .words(QT_TRANSLATE_NOOP("app::actions", "Play backwards"), QT_TRANSLATE_NOOP("app::actions", "From where the playhead stands to the beginning, at the same speed."))
        .keys({QKeySequence(Qt::SHIFT | Qt::Key_Space)})
        .unless(atBeginning(session))
        .does([&session] { session.playBackwards(); });
    declareSteps(menu, registry, session);
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
    menu.action("run.fullSpeed", "player-track-next")
        .words(QT_TRANSLATE_NOOP("app::actions", "As fast as possible"), QT_TRANSLATE_NOOP("app::actions", "Virtual time runs as fast as the machine and this window allow."))
        .unless([&session]() -> std::optional<QString> {
            return session.isLab() || !session.hasCluster() ? std::nullopt : std::optional(Tr::tr("Only a Lab has a time of its own: a live cluster goes by the clock on the wall."));
        })
        .does([&session] { session.setRate(unboundedRate); });
}

} // namespace app
