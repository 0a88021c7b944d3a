// SPDX-License-Identifier: MIT
#include "app/window/actions.h"

#include "ui/actions/actionregistry.h"
#include "ui/faults/presets.h"
#include "ui/session/session.h"

#include <QCoreApplication>

namespace app {

namespace command = raft::cluster::command;
using ui::ActionSpec;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::actions)
};

} // namespace

void declareFaultActions(ui::ActionRegistry& registry, ui::Session& session, const WindowDeeds& deeds)
{
    const QString menu = QStringLiteral("faults");
    registry.addCategory(menu, [] { return Tr::tr("&Faults"); });
    const auto blocked = [&session]() -> std::optional<QString> {
        return session.hasCluster() ? std::nullopt : std::optional(Tr::tr("This is a recording: nothing in it can be changed."));
    };

    ActionSpec partition;
    partition.id = QStringLiteral("faults.partition");
    partition.category = menu;
    partition.icon = QStringLiteral("arrows-split");
    partition.shortcuts = {QKeySequence(Qt::Key_P)};
    partition.title = [] { return Tr::tr("Partition…"); };
    partition.description = [] { return Tr::tr("Parts the nodes into groups that cannot hear each other."); };
    partition.harmful = true;
    partition.forbidden = [blocked](const QVariant&) { return blocked(); };
    partition.run = [deeds](const QVariant&) { deeds.partition(); };
    registry.add(std::move(partition));

    bool first = true;
    for (const ui::faults::Preset preset : ui::faults::allPresets()) {
        ActionSpec spec;
        spec.id = QStringLiteral("faults.preset.") + ui::faults::presetId(preset);
        spec.category = menu;
        spec.icon = QStringLiteral("cut");
        spec.title = [preset] { return ui::faults::presetTitle(preset); };
        spec.description = [preset] { return ui::faults::presetDescription(preset); };
        spec.harmful = true;
        spec.separatorBefore = std::exchange(first, false);
        spec.forbidden = [preset, blocked, &session](const QVariant&) -> std::optional<QString> {
            if (const auto no = blocked())
                return no;
            return ui::faults::obstacleTo(preset, session.state());
        };
        spec.run = [preset, &session](const QVariant&) {
            if (const auto fault = ui::faults::faultOf(preset, session.state()))
                session.submit(command::Inflict{*fault});
        };
        registry.add(std::move(spec));
    }

    ActionSpec heal;
    heal.id = QStringLiteral("faults.healAll");
    heal.category = menu;
    heal.icon = QStringLiteral("bandage");
    heal.shortcuts = {QKeySequence(Qt::Key_H)};
    heal.title = [] { return Tr::tr("Heal all"); };
    heal.description = [] { return Tr::tr("Mends every link, starts and resumes every node."); };
    heal.separatorBefore = true;
    heal.forbidden = [blocked, &session](const QVariant&) -> std::optional<QString> {
        if (const auto no = blocked())
            return no;
        return session.state().faults.empty() ? std::optional(Tr::tr("Nothing is wrong.")) : std::nullopt;
    };
    heal.run = [&session](const QVariant&) { session.submit(command::HealAll{}); };
    registry.add(std::move(heal));
}

} // namespace app
