// SPDX-License-Identifier: MIT
#include "app/window/actions.h"

#include "ui/actions/actionregistry.h"
#include "ui/session/session.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace app {

namespace command = raft::cluster::command;
using ui::ActionSpec;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::actions)
};

} // namespace

void declareRunActions(ui::ActionRegistry& registry, ui::Session& session)
{
    const QString menu = QStringLiteral("run");
    registry.addCategory(menu, [] { return Tr::tr("&Run"); });
    const auto add = [&](const char* id, const char* icon, QList<QKeySequence> keys, std::function<QString()> title, const char* description,
                         std::function<void()> run, std::function<std::optional<QString>()> forbidden = {}, bool separator = false) {
        ActionSpec spec;
        spec.id = QString::fromLatin1(id);
        spec.category = menu;
        spec.icon = QString::fromLatin1(icon);
        spec.shortcuts = std::move(keys);
        spec.title = std::move(title);
        spec.description = [description] { return Tr::tr(description); };
        spec.separatorBefore = separator;
        if (spec.id == QLatin1String("run.togglePlay"))
            spec.iconNow = [&session] { return session.isRunning() ? QStringLiteral("player-pause") : QStringLiteral("player-play"); };
        if (forbidden)
            spec.forbidden = [forbidden = std::move(forbidden)](const QVariant&) { return forbidden(); };
        spec.run = [run = std::move(run)](const QVariant&) { run(); };
        registry.add(std::move(spec));
    };
    const auto step = [&session](command::Step::Until until) {
        return [&session, until] {
            session.follow();
            session.submit(command::Step{until});
        };
    };
    const auto live = [&session]() -> std::optional<QString> {
        return session.hasCluster() ? std::nullopt : std::optional(Tr::tr("Only a living cluster can be run on."));
    };
    const auto past = [&session]() -> std::optional<QString> {
        return session.state().n > 1 ? std::nullopt : std::optional(Tr::tr("This is the beginning."));
    };
    using Until = command::Step::Until;

    add("run.togglePlay", "player-play", {QKeySequence(Qt::Key_Space)}, [&session] { return session.isRunning() ? Tr::tr("Pause") : Tr::tr("Run"); },
        QT_TRANSLATE_NOOP("app::actions", "Stops the cluster's time, or lets it run."), [&session] { session.togglePlay(); });
    add("run.step", "player-track-next", {QKeySequence(Qt::Key_Period)}, [] { return Tr::tr("Step"); },
        QT_TRANSLATE_NOOP("app::actions", "One input to one node: a message, a timer or a finished write."), [&session] { session.stepForward(); });
    add("run.stepBack", "player-track-prev", {QKeySequence(Qt::Key_Comma)}, [] { return Tr::tr("Step back"); },
        QT_TRANSLATE_NOOP("app::actions", "Looks at the instant before the last event; the cluster goes on living."), [&session] { session.stepBack(); }, past);
    add("run.stepMessage", "message", {QKeySequence(Qt::Key_M)}, [] { return Tr::tr("Run to the next message"); },
        QT_TRANSLATE_NOOP("app::actions", "Until a message reaches a node."), step(Until::Delivery), live, true);
    add("run.stepElection", "flag", {QKeySequence(Qt::Key_E)}, [] { return Tr::tr("Run to the next election"); },
        QT_TRANSLATE_NOOP("app::actions", "Until a node becomes a candidate."), step(Until::Election), live);
    add("run.untilLeader", "crown", {QKeySequence(Qt::SHIFT | Qt::Key_L)}, [] { return Tr::tr("Run until a leader is elected"); },
        QT_TRANSLATE_NOOP("app::actions", "Until a candidate has won."), step(Until::Leader), live);
    add("run.untilCommit", "circle-check", {QKeySequence(Qt::Key_C)}, [] { return Tr::tr("Run until something is committed"); },
        QT_TRANSLATE_NOOP("app::actions", "Until a leader commits an entry."), step(Until::Commit), live);
    add("run.toStart", "player-skip-back", {QKeySequence(Qt::CTRL | Qt::Key_Home)}, [] { return Tr::tr("Look at the beginning"); },
        QT_TRANSLATE_NOOP("app::actions", "Moves the playhead to the start of the trace."), [&session] { session.seek(raft::Time{}); }, {}, true);
    add("run.toEnd", "player-skip-forward", {QKeySequence(Qt::CTRL | Qt::Key_End)}, [] { return Tr::tr("Back to now"); },
        QT_TRANSLATE_NOOP("app::actions", "Follows the cluster again."), [&session] { session.follow(); });
    const auto rateBy = [&session](double factor) { return [&session, factor] { session.setRate(std::clamp(session.rate() * factor, 0.001, 10.0)); }; };
    add("run.slower", "chevron-left", {QKeySequence(Qt::Key_Minus)}, [] { return Tr::tr("Slower"); },
        QT_TRANSLATE_NOOP("app::actions", "Halves the speed."), rateBy(0.5), {}, true);
    add("run.faster", "chevron-right", {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)}, [] { return Tr::tr("Faster"); },
        QT_TRANSLATE_NOOP("app::actions", "Doubles the speed."), rateBy(2));
    add("run.teachingSpeed", "presentation", {QKeySequence(Qt::Key_0)}, [] { return Tr::tr("Teaching speed (1/25)"); },
        QT_TRANSLATE_NOOP("app::actions", "Messages can be watched."), [&session] { session.setRate(1.0 / 25); });
    add("run.trueSpeed", "bolt", {}, [] { return Tr::tr("True speed (1×)"); },
        QT_TRANSLATE_NOOP("app::actions", "A second of the cluster takes a second."), [&session] { session.setRate(1.0); });
}

} // namespace app
