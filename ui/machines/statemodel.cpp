// SPDX-License-Identifier: MIT
#include "ui/machines/statemodel.h"

#include "ui/narration/text.h"

namespace ui {

using machines::Key;
using machines::Machine;
using machines::Mark;

void StateModel::show(machines::Side side)
{
    const bool sameShape = side.keys.size() == m_side.keys.size() && side.machines.size() == m_side.machines.size();
    if (!sameShape)
        beginResetModel();
    m_side = std::move(side);
    if (!sameShape) {
        endResetModel();
        return;
    }
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    if (rowCount() > 0)
        Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void StateModel::setTheme(const Theme& theme)
{
    m_theme = theme;
    retranslate();
}

void StateModel::retranslate()
{
    beginResetModel();
    endResetModel();
}

QString StateModel::key(int row) const
{
    return row >= 0 && row < rowCount() ? text::plain(*m_side.keys[static_cast<std::size_t>(row)].name, 60) : QString();
}

int StateModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_side.keys.size());
}

int StateModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_side.machines.size());
}

// A sign, and not the colour alone, says that a cell is unlike the others.
QString StateModel::text(const Key& key, std::size_t machine) const
{
    const QString value = key.values[machine] ? text::plain(*key.values[machine], 60) : tr("–", "no value");
    switch (key.marks[machine]) {
    case Mark::Same: return value;
    case Mark::Behind: return tr("≠ %1", "another value than elsewhere").arg(value);
    case Mark::Differs: return tr("✕ %1", "a value that must not be").arg(value);
    case Mark::Unknown: return tr("?", "value not known");
    case Mark::Down: return {};
    }
    return {};
}

QString StateModel::explain(const Key& key, std::size_t machine) const
{
    const Machine& node = m_side.machines[machine];
    const QString name = text::of(node.id);
    const QString value = key.values[machine] ? tr("%1 = %2", "key, value").arg(text::plain(*key.name), text::plain(*key.values[machine])) : tr("%1 is not set", "key").arg(text::plain(*key.name));
    switch (key.marks[machine]) {
    case Mark::Same: return tr("%1 at %2, which has applied up to %3", "key = value, node, index").arg(value, name, text::of(node.applied));
    case Mark::Behind: {
        const Machine& most = m_side.machines[static_cast<std::size_t>(m_side.reference)];
        return tr("%1 at %2, which has applied up to %3 only; %4 is at %5", "key = value, node, index, node, index").arg(value, name, text::of(node.applied), text::of(most.id), text::of(most.applied));
    }
    case Mark::Differs: return tr("%1 at %2, though it has applied just as much as others, who hold something else: that must never be (§5.4.3)").arg(value, name);
    case Mark::Unknown: return tr("The state of %1 came with a snapshot whose contents this recording does not hold").arg(name);
    case Mark::Down: return tr("%1 is down: its state machine is gone, and begins again from its disk").arg(name);
    }
    return {};
}

QVariant StateModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const Key& key = m_side.keys[static_cast<std::size_t>(index.row())];
    const auto machine = static_cast<std::size_t>(index.column());
    const Mark mark = key.marks[machine];
    switch (role) {
    case Qt::DisplayRole: return text(key, machine);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return explain(key, machine);
    case Qt::FontRole: {
        QFont font = m_theme.font(FontRole::MonoSmall);
        font.setBold(mark == Mark::Differs || mark == Mark::Behind);
        return font;
    }
    case Qt::ForegroundRole: return m_theme.color(mark == Mark::Differs ? ColorRole::Alarm : mark == Mark::Unknown ? ColorRole::TextMuted : ColorRole::Text);
    case Qt::BackgroundRole:
        if (mark == Mark::Differs)
            return m_theme.color(ColorRole::AlarmSoft);
        return mark == Mark::Behind ? QVariant(m_theme.color(ColorRole::AccentSoft)) : QVariant();
    default: return {};
    }
}

QVariant StateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0)
        return {};
    if (orientation == Qt::Vertical) {
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return key(section);
        if (role == Qt::FontRole)
            return m_theme.font(FontRole::MonoSmall);
        return role == Qt::TextAlignmentRole ? QVariant(Qt::AlignLeft | Qt::AlignVCenter) : QVariant();
    }
    if (section >= columnCount())
        return {};
    const Machine& node = m_side.machines[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return node.up ? tr("%1\nat %2", "node, index that it has applied up to").arg(text::of(node.id), text::of(node.applied)) : tr("%1\ndown", "node").arg(text::of(node.id));
}

} // namespace ui
