// SPDX-License-Identifier: MIT
#include "app/window/actions.h"

#include "app/window/actionbuilder.h"
#include "ui/actions/actionregistry.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"

#include <QCoreApplication>

namespace app {

namespace command = raft::cluster::command;
namespace fault = raft::trace::fault;
using raft::NodeId;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::actions)
};

NodeId nodeOf(const QVariant& target)
{
    return NodeId::parse(target.toString().toStdString()).value_or(NodeId());
}

enum class Needs : std::uint8_t { Nothing, Up, Down, Running, Paused };

std::optional<QString> obstacle(const ui::Session& session, const QVariant& target, Needs needs)
{
    if (auto no = needsCluster(session)())
        return no;
    const raft::trace::NodeState* node = session.state().node(nodeOf(target));
    if (!node)
        return Tr::tr("Choose a node first.");
    const QString name = ui::text::of(node->id);
    switch (needs) {
    case Needs::Nothing: return std::nullopt;
    case Needs::Up: return node->up ? std::nullopt : std::optional(Tr::tr("%1 is down.").arg(name));
    case Needs::Down: return node->up ? std::optional(Tr::tr("%1 is up.").arg(name)) : std::nullopt;
    case Needs::Running:
        if (!node->up)
            return Tr::tr("%1 is down.").arg(name);
        return node->paused ? std::optional(Tr::tr("%1 is paused.").arg(name)) : std::nullopt;
    case Needs::Paused: return node->up && node->paused ? std::nullopt : std::optional(Tr::tr("%1 is not paused.").arg(name));
    }
    return std::nullopt;
}

std::vector<NodeId> others(const ui::Session& session, const NodeId& node)
{
    std::vector<NodeId> rest;
    for (const raft::trace::NodeState& other : session.state().nodes) {
        if (other.id != node)
            rest.push_back(other.id);
    }
    return rest;
}

} // namespace

void declareNodeActions(ui::ActionRegistry& registry, ui::Session& session, const WindowDeeds& deeds)
{
    const ActionMenu menu(registry, "node", QT_TRANSLATE_NOOP("app::actions", "&Node"));
    const auto add = [&](const char* id, const char* icon, const QKeySequence& key, const char* title, const char* titleFor,
                         const char* description, Needs needs, std::function<void(const NodeId&)> run, bool harmful = false,
                         bool separator = false) {
        ActionBuilder action = menu.action(id, icon);
        action.words(title, description).titleFor(titleFor).separated(separator);
        if (!key.isEmpty())
            action.keys({key});
        if (harmful)
            action.harmful();
        action.unlessFor([&session, needs](const QVariant& target) { return obstacle(session, target, needs); });
        action.doesTo([run = std::move(run)](const QVariant& target) { run(nodeOf(target)); });
    };
    const auto give = [&session](auto make) { return [&session, make](const NodeId& node) { session.submit(make(node)); }; };

    add("node.append", "plus", QKeySequence(), QT_TRANSLATE_NOOP("app::actions", "Append at this node"), QT_TRANSLATE_NOOP("app::actions", "Append at %1"),
        QT_TRANSLATE_NOOP("app::actions", "The client asks this node; it finds the leader by itself."), Needs::Up, deeds.appendAt);
    add("node.kill", "skull", QKeySequence(Qt::Key_K), QT_TRANSLATE_NOOP("app::actions", "Kill node"), QT_TRANSLATE_NOOP("app::actions", "Kill %1"),
        QT_TRANSLATE_NOOP("app::actions", "All that it has in memory is gone; what is durable stays."), Needs::Up,
        give([](const NodeId& n) { return command::KillNode{n}; }), true, true);
    add("node.start", "power", QKeySequence(Qt::Key_S), QT_TRANSLATE_NOOP("app::actions", "Start node"), QT_TRANSLATE_NOOP("app::actions", "Start %1"),
        QT_TRANSLATE_NOOP("app::actions", "It comes up with what its disk holds."), Needs::Down, give([](const NodeId& n) { return command::StartNode{n}; }));
    add("node.pause", "player-pause", QKeySequence(Qt::Key_U), QT_TRANSLATE_NOOP("app::actions", "Pause node"), QT_TRANSLATE_NOOP("app::actions", "Pause %1"),
        QT_TRANSLATE_NOOP("app::actions", "None of its code runs; packets wait in its inbox."), Needs::Running,
        give([](const NodeId& n) { return command::PauseNode{n}; }), true);
    add("node.resume", "player-play", QKeySequence(Qt::SHIFT | Qt::Key_U), QT_TRANSLATE_NOOP("app::actions", "Resume node"), QT_TRANSLATE_NOOP("app::actions", "Resume %1"),
        QT_TRANSLATE_NOOP("app::actions", "It goes on with what waited in its inbox."), Needs::Paused, give([](const NodeId& n) { return command::ResumeNode{n}; }));
    add("node.timeOut", "hourglass", QKeySequence(Qt::Key_T), QT_TRANSLATE_NOOP("app::actions", "Fire election timer"),
        QT_TRANSLATE_NOOP("app::actions", "Fire the election timer of %1"), QT_TRANSLATE_NOOP("app::actions", "It starts an election now."), Needs::Running,
        give([](const NodeId& n) { return command::TimeOutNode{n}; }));
    add("node.isolate", "plug-x", QKeySequence(Qt::Key_I), QT_TRANSLATE_NOOP("app::actions", "Isolate node"), QT_TRANSLATE_NOOP("app::actions", "Cut %1 off from the rest"),
        QT_TRANSLATE_NOOP("app::actions", "Cuts all links to and from it."), Needs::Nothing,
        [&session](const NodeId& n) { session.submit(command::Inflict{fault::Partition{"isolate", {{n}, others(session, n)}}}); }, true, true);
    add("node.deaf", "wifi-off", QKeySequence(), QT_TRANSLATE_NOOP("app::actions", "Make deaf"), QT_TRANSLATE_NOOP("app::actions", "Let %1 hear nobody"),
        QT_TRANSLATE_NOOP("app::actions", "Cuts the links to it; what it sends still arrives."), Needs::Nothing,
        [&session](const NodeId& n) { session.submit(command::Inflict{fault::Cut{others(session, n), {n}}}); }, true);
    add("node.mute", "unlink", QKeySequence(), QT_TRANSLATE_NOOP("app::actions", "Make mute"), QT_TRANSLATE_NOOP("app::actions", "Let nobody hear %1"),
        QT_TRANSLATE_NOOP("app::actions", "Cuts the links from it; it still hears the others."), Needs::Nothing,
        [&session](const NodeId& n) { session.submit(command::Inflict{fault::Cut{{n}, others(session, n)}}); }, true);
    add("node.slowDisk", "database", QKeySequence(Qt::Key_D), QT_TRANSLATE_NOOP("app::actions", "Slow its disk down"),
        QT_TRANSLATE_NOOP("app::actions", "Slow the disk of %1 down"), QT_TRANSLATE_NOOP("app::actions", "Each write takes 40 ms."), Needs::Nothing,
        [&session](const NodeId& n) { session.submit(command::Inflict{fault::SlowDisk{n, raft::Duration(40'000)}}); }, true);
    add("node.inspect", "zoom-in", QKeySequence(), QT_TRANSLATE_NOOP("app::actions", "Inspect"), QT_TRANSLATE_NOOP("app::actions", "Inspect %1"),
        QT_TRANSLATE_NOOP("app::actions", "Shows all of its state."), Needs::Nothing, deeds.inspect, false, true);

    menu.action("node.why", "help") // of a recording, too
        .words(QT_TRANSLATE_NOOP("app::actions", "Ask why about this node"), QT_TRANSLATE_NOOP("app::actions", "Why it is as it is: who blocks whom, with the numbers and the paper's section."))
        .titleFor(QT_TRANSLATE_NOOP("app::actions", "Ask why about %1"))
        .doesTo([run = deeds.whyNode](const QVariant& target) { run(nodeOf(target)); });

    declareNodeFaultActions(registry, session, deeds);

    // 1 … 9 select.
    for (int i = 1; i <= 9; ++i) {
        menu.action(QStringLiteral("node.select%1").arg(i))
            .title([i] { return Tr::tr("Select node %1").arg(i); })
            .keys({QKeySequence(Qt::Key_0 + i)})
            .hiddenInMenus()
            .unless([&session, i]() -> std::optional<QString> {
                return static_cast<std::size_t>(i) <= session.state().nodes.size() ? std::nullopt : std::optional(Tr::tr("There is no such node."));
            })
            .does([&session, i] { session.select(ui::NodeRef{session.state().nodes[static_cast<std::size_t>(i - 1)].id}); });
    }
    registry.setTargets(
        [&session]() -> std::optional<ui::ActionTarget> {
            const auto node = session.selectedNode();
            return node ? std::optional(ui::ActionTarget{ui::text::of(*node), ui::text::of(*node)}) : std::nullopt;
        },
        [&session] {
            QList<ui::ActionTarget> all;
            for (const raft::trace::NodeState& node : session.state().nodes)
                all.append({ui::text::of(node.id), ui::text::of(node.id)});
            return all;
        });
}

} // namespace app
