// SPDX-License-Identifier: MIT
#include "ui/actions/palettemodel.h"

#include "ui/actions/actionregistry.h"
#include "ui/actions/fuzzymatch.h"

#include <QAction>

#include <algorithm>

namespace ui {

namespace {

// A title is what people look for; its menu, its sentence and its id help those who do not know the title.
constexpr int categoryCost = 40;
constexpr int otherCost = 120;
constexpr int forbiddenCost = 24;
constexpr int namedCost = 8; ///< "Kill node" before "Kill S1", unless the query says S1
constexpr int largestRecent = 5;

} // namespace

PaletteModel::PaletteModel(ActionRegistry& registry, QObject* parent)
    : QAbstractListModel(parent)
    , m_registry(registry)
{ }

PaletteRow PaletteModel::rowOf(const QString& id, const ActionTarget& target) const
{
    const ActionSpec& spec = *m_registry.spec(id);
    PaletteRow row;
    row.id = id;
    row.target = target;
    row.title = m_registry.title(id, target).remove(QLatin1Char('&'));
    row.category = m_registry.categoryTitle(spec.category);
    const auto why = target.value.isValid() ? m_registry.reason(id, target.value) : m_registry.reason(id);
    row.reason = why.value_or(QString());
    row.icon = m_registry.action(id)->icon();
    row.checkable = static_cast<bool>(spec.checked);
    row.checked = spec.checked && spec.checked();
    if (!target.value.isValid())
        row.shortcut = m_registry.shortcutText(id);
    return row;
}

bool PaletteModel::rank(PaletteRow& row) const
{
    if (m_query.isEmpty()) {
        const auto recent = m_recent.indexOf(row.id);
        row.score = recent >= 0 && !row.target.value.isValid() ? static_cast<int>(largestRecent - recent) : 0;
        return true;
    }
    const int cost =
        (row.reason.isEmpty() ? 0 : forbiddenCost) + (row.target.value.isValid() ? namedCost : 0);
    if (const auto match = fuzzyMatch(m_query, row.title)) {
        row.score = match->score - cost;
        row.positions = match->positions;
        return true;
    }
    if (const auto match = fuzzyMatch(m_query, row.category + QLatin1Char(' ') + row.title)) {
        row.score = match->score - cost - categoryCost;
        return true;
    }
    // Scattered letters are found in any sentence; there only whole words count.
    const QString others = m_registry.description(row.id) + QLatin1Char(' ') + row.id;
    const QStringList words = m_query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    row.score = -otherCost - cost;
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return word.size() > 1 && others.contains(word, Qt::CaseInsensitive);
    });
}

void PaletteModel::setQuery(const QString& query)
{
    beginResetModel();
    m_query = query.simplified();
    m_rows.clear();
    const auto offer = [this](PaletteRow row) {
        if (rank(row))
            m_rows.append(std::move(row));
    };
    const QList<ActionTarget> targets = m_query.isEmpty() ? QList<ActionTarget>() : m_registry.targets();
    for (const QString& id : m_registry.ids()) {
        const ActionSpec& spec = *m_registry.spec(id);
        if (!spec.inPalette)
            continue;
        offer(rowOf(id, {}));
        if (spec.titleFor) {
            for (const ActionTarget& target : targets)
                offer(rowOf(id, target));
        }
    }
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const PaletteRow& a, const PaletteRow& b) { return a.score > b.score; });
    endResetModel();
}

void PaletteModel::noteUse(const QString& id)
{
    m_recent.removeAll(id);
    m_recent.prepend(id);
    while (m_recent.size() > largestRecent)
        m_recent.removeLast();
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const PaletteRow& entry = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return entry.title;
    if (role == Qt::DecorationRole)
        return entry.icon;
    if (role == Qt::AccessibleTextRole) {
        if (!entry.reason.isEmpty())
            return tr("%1, in %2, not possible now: %3").arg(entry.title, entry.category, entry.reason);
        if (!entry.shortcut.isEmpty())
            return tr("%1, in %2, shortcut %3").arg(entry.title, entry.category, entry.shortcut);
        return tr("%1, in %2").arg(entry.title, entry.category);
    }
    if (role == Qt::ToolTipRole)
        return entry.reason.isEmpty() ? m_registry.description(entry.id) : entry.reason;
    return {};
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    // Forbidden lines can be reached too: their reason is worth reading.
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace ui
