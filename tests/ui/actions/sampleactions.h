// SPDX-License-Identifier: MIT
#pragma once

#include "ui/actions/actionregistry.h"
#include "ui/theme/thememanager.h"

/// A registry with a few actions, and a world that they act on.
struct SampleActions {
    ui::ThemeManager themes;
    ui::ActionRegistry registry{themes};
    QStringList log; ///< what was done, "node.kill S2"
    QString language = QStringLiteral("en");
    QString selected;
    bool leaderExists = true;
    bool dark = true;

    SampleActions()
    {
        registry.addCategory(QStringLiteral("cluster"), [this] { return word("&Cluster", "&Verbund"); });
        registry.addCategory(QStringLiteral("faults"), [this] { return word("&Faults", "&Störungen"); });
        registry.addCategory(QStringLiteral("faults/network"), [this] { return word("Network", "Netz"); });
        registry.addCategory(QStringLiteral("view"), [this] { return word("&View", "&Ansicht"); });
        add("cluster.append", "cluster", "Append", "Anhängen", "A").description = nullptr;
        add("cluster.pause", "cluster", "Pause", "Anhalten", "Space");
        add("link.latency", "faults/network", "Link latency", "Laufzeit", "");
        ui::ActionSpec& leader = add("cluster.killLeader", "faults", "Kill leader", "Anführer töten", "L");
        leader.harmful = true;
        leader.forbidden = [this](const QVariant&) -> std::optional<QString> {
            return leaderExists ? std::nullopt : std::optional(QStringLiteral("There is no leader."));
        };
        ui::ActionSpec& kill = add("node.kill", "faults", "Kill node", "Knoten töten", "K");
        kill.needsTarget = true;
        kill.harmful = true;
        kill.titleFor = [](const QString& label) { return QStringLiteral("Kill %1").arg(label); };
        kill.forbidden = [](const QVariant& target) -> std::optional<QString> {
            return target.toString() == QLatin1String("S3")
                ? std::optional(QStringLiteral("S3 is already down."))
                : std::nullopt;
        };
        ui::ActionSpec& theme = add("view.dark", "view", "Dark theme", "Dunkel", "");
        theme.checked = [this] { return dark; };
        theme.run = [this](const QVariant&) { dark = !dark; };
        add("view.palette", "view", "Find any action", "Aktion finden", "Ctrl+K");
        for (auto& spec : m_specs)
            registry.add(std::move(spec));
        registry.setTargets(
            [this]() -> std::optional<ui::ActionTarget> {
                return selected.isEmpty() ? std::nullopt
                                          : std::optional(ui::ActionTarget{selected, selected});
            },
            [] {
                return QList<ui::ActionTarget>{{QStringLiteral("S1"), QStringLiteral("S1")},
                                               {QStringLiteral("S3"), QStringLiteral("S3")}};
            });
    }

private:
    QString word(const char* english, const char* german) const
    {
        return QString::fromUtf8(language == QLatin1String("de") ? german : english);
    }

    ui::ActionSpec& add(const char* id, const char* category, const char* english, const char* german,
                        const char* key)
    {
        ui::ActionSpec spec;
        spec.id = QString::fromLatin1(id);
        spec.category = QString::fromLatin1(category);
        spec.icon = QStringLiteral("bolt");
        if (*key != '\0')
            spec.shortcuts = {QKeySequence(QString::fromLatin1(key))};
        spec.title = [this, english, german] { return word(english, german); };
        spec.description = [this, english] {
            return word("About: ", "Über: ") + QString::fromLatin1(english);
        };
        spec.run = [this, name = spec.id](const QVariant& target) {
            log.append(target.isValid() ? name + QLatin1Char(' ') + target.toString() : name);
        };
        m_specs.reserve(16); // references returned here stay good
        m_specs.push_back(std::move(spec));
        return m_specs.back();
    }

    std::vector<ui::ActionSpec> m_specs;
};
