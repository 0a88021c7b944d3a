// SPDX-License-Identifier: MIT
#include "app/window/actions.h"

#include "app/window/actionbuilder.h"
#include "ui/narration/narrator.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"

#include <QCoreApplication>

#include <algorithm>

namespace app {

namespace command = raft::cluster::command;
namespace fault = raft::trace::fault;
using raft::Duration;
using raft::NodeId;
using raft::trace::CrashPoint;
using raft::trace::Fault;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::actions)
};

NodeId nodeOf(const QVariant& target)
{
    return NodeId::parse(target.toString().toStdString()).value_or(NodeId());
}

// Why this cannot be done to the node now.
std::optional<QString> obstacle(const ui::Session& session, const QVariant& target, const Fault& fault)
{
    if (auto no = needsCluster(session)())
        return no;
    if (session.state().node(nodeOf(target)) == nullptr)
        return Tr::tr("Choose a node first.");
    const auto& faults = session.state().faults;
    const bool isThere = std::any_of(faults.begin(), faults.end(),
                                     [&fault](const raft::trace::ActiveFault& each) { return each.fault == fault; });
    return isThere ? std::optional(Tr::tr("That is so already; heal it first.")) : std::nullopt;
}

struct Words {
    const char* id;
    const char* icon;
    const char* title;
    const char* titleFor;
    const char* description;
};

using MakeFault = Fault (*)(const NodeId&);

} // namespace

void declareNodeFaultActions(ui::ActionRegistry& registry, ui::Session& session, const WindowDeeds& deeds)
{
    const ActionMenu menu(registry, "node/faults", QT_TRANSLATE_NOOP("app::actions", "Faults of a node"));
    const auto add = [&](const Words& words, MakeFault make, bool separated = false) {
        menu.action(words.id, words.icon)
            .words(words.title, words.description)
            .titleFor(words.titleFor)
            .harmful()
            .separated(separated)
            .unlessFor([&session, make](const QVariant& target) { return obstacle(session, target, make(nodeOf(target))); })
            .doesTo([&session, make](const QVariant& target) { session.submit(command::Inflict{make(nodeOf(target))}); });
    };

    add({"node.holdTimer", "lock", QT_TRANSLATE_NOOP("app::actions", "Hold its election timer"), QT_TRANSLATE_NOOP("app::actions", "Hold the election timer of %1"),
         QT_TRANSLATE_NOOP("app::actions", "It does not run out until the fault is healed.")},
        [](const NodeId& n) -> Fault { return fault::HoldTimer{n}; });
    menu.action("node.pinTimeout", "pin")
        .words(QT_TRANSLATE_NOOP("app::actions", "Set its next election timeout…"), QT_TRANSLATE_NOOP("app::actions", "The next one that it draws is not random: it is what you say."))
        .titleFor(QT_TRANSLATE_NOOP("app::actions", "Set the next election timeout of %1…"))
        .unlessFor([&session](const QVariant& target) -> std::optional<QString> {
            if (auto no = needsCluster(session)())
                return no;
            return session.state().node(nodeOf(target)) ? std::nullopt : std::optional(Tr::tr("Choose a node first."));
        })
        .doesTo([pin = deeds.pinTimeout](const QVariant& target) { pin(nodeOf(target)); });
    add({"node.fastClock", "clock", QT_TRANSLATE_NOOP("app::actions", "Let its clock run fast"), QT_TRANSLATE_NOOP("app::actions", "Let the clock of %1 run fast"),
         QT_TRANSLATE_NOOP("app::actions", "Its timers run at 150 %: it campaigns too soon, and a lease is shorter than the others believe.")},
        [](const NodeId& n) -> Fault { return fault::Drift{n, 1'500'000}; });
    add({"node.slowClock", "clock", QT_TRANSLATE_NOOP("app::actions", "Let its clock run slow"), QT_TRANSLATE_NOOP("app::actions", "Let the clock of %1 run slow"),
         QT_TRANSLATE_NOOP("app::actions", "Its timers run at 50 %: a leader believes in its lease for too long.")},
        [](const NodeId& n) -> Fault { return fault::Drift{n, 500'000}; });
    add({"node.slow", "hourglass", QT_TRANSLATE_NOOP("app::actions", "Slow the node down"), QT_TRANSLATE_NOOP("app::actions", "Slow %1 down"),
         QT_TRANSLATE_NOOP("app::actions", "Handling a message, a timer or a request takes it 20 ms; packets wait in its inbox.")},
        [](const NodeId& n) -> Fault { return fault::SlowNode{n, Duration(20'000)}; });
    add({"node.stallDisk", "player-pause", QT_TRANSLATE_NOOP("app::actions", "Stall its disk"), QT_TRANSLATE_NOOP("app::actions", "Stall the disk of %1"),
         QT_TRANSLATE_NOOP("app::actions", "Nothing becomes durable until the fault is healed.")},
        [](const NodeId& n) -> Fault { return fault::StallDisk{n}; }, true);
    add({"node.loseWrites", "ghost", QT_TRANSLATE_NOOP("app::actions", "Lose writes at a crash"), QT_TRANSLATE_NOOP("app::actions", "Let a crash of %1 lose writes"),
         QT_TRANSLATE_NOOP("app::actions", "When it is killed, what is not durable is gone.")},
        [](const NodeId& n) -> Fault { return fault::LoseWrites{n}; });
    add({"node.tearWrites", "scissors", QT_TRANSLATE_NOOP("app::actions", "Tear a write at a crash"), QT_TRANSLATE_NOOP("app::actions", "Let a crash of %1 tear a write"),
         QT_TRANSLATE_NOOP("app::actions", "When it is killed, a part of the write under way is on its disk. Only in the Lab.")},
        [](const NodeId& n) -> Fault { return fault::TearWrites{n}; });
    add({"node.fullDisk", "database", QT_TRANSLATE_NOOP("app::actions", "Fill its disk"), QT_TRANSLATE_NOOP("app::actions", "Fill the disk of %1"),
         QT_TRANSLATE_NOOP("app::actions", "Its next write fails, and it stops.")},
        [](const NodeId& n) -> Fault { return fault::FullDisk{n}; });
    add({"node.lyingDisk", "message", QT_TRANSLATE_NOOP("app::actions", "Let its disk lie"), QT_TRANSLATE_NOOP("app::actions", "Let the disk of %1 lie"),
         QT_TRANSLATE_NOOP("app::actions", "It says durable at once, and loses the last second at a crash. Outside of Raft's model; only in the Lab.")},
        [](const NodeId& n) -> Fault { return fault::LyingDisk{n, Duration(1'000'000)}; });
    add({"node.rollBack", "history", QT_TRANSLATE_NOOP("app::actions", "Roll its disk back"), QT_TRANSLATE_NOOP("app::actions", "Roll the disk of %1 back"),
         QT_TRANSLATE_NOOP("app::actions", "The node is killed, and its disk is as it was ten writes ago. Outside of Raft's model; only in the Lab.")},
        [](const NodeId& n) -> Fault { return fault::RollBack{n, 10}; });
    add({"node.wipe", "trash", QT_TRANSLATE_NOOP("app::actions", "Wipe its disk"), QT_TRANSLATE_NOOP("app::actions", "Wipe the disk of %1"),
         QT_TRANSLATE_NOOP("app::actions", "The node is killed, and its disk is empty: it forgets its votes and all it acknowledged. Outside of Raft's model.")},
        [](const NodeId& n) -> Fault { return fault::Wipe{n}; });

    const ActionMenu crashes(registry, "node/faults/crash", QT_TRANSLATE_NOOP("app::actions", "Let it crash…"));
    for (int k = 0; k <= static_cast<int>(CrashPoint::SnapshotInstalled); ++k) {
        const auto point = static_cast<CrashPoint>(k);
        const std::string name(toString(point));
        crashes.action(QStringLiteral("node.crashAt.") + QString::fromStdString(name), "skull")
            .title([name] { return Tr::tr("Crash: %1").arg(ui::Narrator::crashPoint(name)); })
            .description([] { return Tr::tr("The node crashes when it comes to this point of its work, once."); })
            .harmful()
            .unlessFor([&session, point](const QVariant& target) {
                return obstacle(session, target, fault::CrashAt{nodeOf(target), point});
            })
            .doesTo([&session, point](const QVariant& target) {
                session.submit(command::Inflict{fault::CrashAt{nodeOf(target), point}});
            });
    }
}

} // namespace app
