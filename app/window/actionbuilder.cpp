// SPDX-License-Identifier: MIT
#include "app/window/actionbuilder.h"

#include "ui/actions/actionregistry.h"
#include "ui/session/session.h"

#include <QCoreApplication>

namespace app {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::actions)
};

} // namespace

ActionBuilder::ActionBuilder(ui::ActionRegistry& registry, const QString& category, const char* id, const char* icon)
    : m_registry(registry)
{
    m_spec.id = QString::fromLatin1(id);
    m_spec.category = category;
    m_spec.icon = QString::fromLatin1(icon);
}

ActionBuilder& ActionBuilder::words(const char* title, const char* description)
{
    m_spec.title = [title] { return Tr::tr(title); };
    if (description)
        m_spec.description = [description] { return Tr::tr(description); };
    return *this;
}

ActionBuilder& ActionBuilder::title(std::function<QString()> title)
{
    m_spec.title = std::move(title);
    return *this;
}

ActionBuilder& ActionBuilder::description(std::function<QString()> description)
{
    m_spec.description = std::move(description);
    return *this;
}

ActionBuilder& ActionBuilder::titleFor(const char* title)
{
    m_spec.titleFor = [title](const QString& label) { return Tr::tr(title).arg(label); };
    m_spec.needsTarget = true;
    return *this;
}

ActionBuilder& ActionBuilder::keys(QList<QKeySequence> keys)
{
    m_spec.shortcuts = std::move(keys);
    return *this;
}

ActionBuilder& ActionBuilder::iconNow(std::function<QString()> icon)
{
    m_spec.iconNow = std::move(icon);
    return *this;
}

ActionBuilder& ActionBuilder::unless(Forbidden forbidden)
{
    return unlessFor([forbidden = std::move(forbidden)](const QVariant&) { return forbidden(); });
}

ActionBuilder& ActionBuilder::unlessFor(std::function<std::optional<QString>(const QVariant& target)> forbidden)
{
    m_spec.forbidden = std::move(forbidden);
    return *this;
}

ActionBuilder& ActionBuilder::checkedIf(std::function<bool()> checked)
{
    m_spec.checked = std::move(checked);
    return *this;
}

ActionBuilder& ActionBuilder::harmful()
{
    m_spec.harmful = true;
    return *this;
}

ActionBuilder& ActionBuilder::separated(bool on)
{
    m_spec.separatorBefore = on;
    return *this;
}

ActionBuilder& ActionBuilder::hiddenInMenus()
{
    m_spec.inMenus = false;
    return *this;
}

ActionBuilder& ActionBuilder::hiddenInPalette()
{
    m_spec.inPalette = false;
    return *this;
}

void ActionBuilder::does(std::function<void()> run)
{
    doesTo([run = std::move(run)](const QVariant&) { run(); });
}

void ActionBuilder::doesTo(std::function<void(const QVariant& target)> run)
{
    m_spec.run = std::move(run);
    m_registry.add(std::move(m_spec));
}

ActionMenu::ActionMenu(ui::ActionRegistry& registry, const char* id, const char* title)
    : m_registry(registry), m_id(QString::fromLatin1(id))
{
    registry.addCategory(m_id, [title] { return Tr::tr(title); });
}

Forbidden needsCluster(const ui::Session& session)
{
    return [&session]() -> std::optional<QString> {
        if (session.hasCluster())
            return std::nullopt;
        return session.isOpen() ? Tr::tr("This is a recording: nothing in it can be changed. Fork it, and the nodes go on in the Lab.")
                                : Tr::tr("There is no cluster here yet.");
    };
}

} // namespace app
