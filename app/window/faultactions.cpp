// SPDX-License-Identifier: MIT
#include "app/window/actions.h"

#include "app/window/actionbuilder.h"
#include "ui/faults/presets.h"
#include "ui/session/session.h"

#include <QCoreApplication>

#include <utility>

namespace app {

namespace command = raft::cluster::command;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::actions)
};

} // namespace

void declareFaultActions(ui::ActionRegistry& registry, ui::Session& session, const WindowDeeds& deeds)
{
    const ActionMenu menu(registry, "faults", QT_TRANSLATE_NOOP("app::actions", "&Faults"));
    menu.action("faults.partition", "arrows-split")
        .words(QT_TRANSLATE_NOOP("app::actions", "Partition…"), QT_TRANSLATE_NOOP("app::actions", "Parts the nodes into groups that cannot hear each other."))
        .keys({QKeySequence(Qt::Key_P)})
        .harmful()
        .unless(needsCluster(session))
        .does(deeds.partition);
    bool first = true;
    for (const ui::faults::Preset preset : ui::faults::allPresets()) {
        menu.action(QStringLiteral("faults.preset.") + ui::faults::presetId(preset), "cut")
            .title([preset] { return ui::faults::presetTitle(preset); })
            .description([preset] { return ui::faults::presetDescription(preset); })
            .harmful()
            .separated(std::exchange(first, false))
            .unless([preset, &session, recording = needsCluster(session)]() -> std::optional<QString> {
                if (auto no = recording())
                    return no;
                return ui::faults::obstacleTo(preset, session.state());
            })
            .does([preset, &session] {
                if (const auto fault = ui::faults::faultOf(preset, session.state()))
                    session.submit(command::Inflict{*fault});
            });
    }
    menu.action("faults.healAll", "bandage")
        .words(QT_TRANSLATE_NOOP("app::actions", "Heal all"), QT_TRANSLATE_NOOP("app::actions", "Mends every link, starts and resumes every node."))
        .keys({QKeySequence(Qt::Key_H)})
        .separated()
        .unless([&session, recording = needsCluster(session)]() -> std::optional<QString> {
            if (auto no = recording())
                return no;
            return session.state().faults.empty() ? std::optional(Tr::tr("Nothing is wrong.")) : std::nullopt;
        })
        .does([&session] { session.submit(command::HealAll{}); });
}

} // namespace app
