// SPDX-License-Identifier: MIT
#include "ui/packets/packetsmodel.h"

#include "ui/narration/narrator.h"
#include "ui/narration/text.h"

#include <algorithm>

namespace ui {

using raft::PacketPlace;
using raft::trace::PacketState;

bool isHeld(const PacketState& packet)
{
    return packet.where == PacketPlace::Gate;
}

// Rows come and go one by one, so that what is chosen and where the list stands stay as they are.
void PacketsModel::show(const raft::trace::ClusterState& state, raft::Time now)
{
    m_now = now;
    int row = 0;
    int shown = 0;
    for (const auto& [id, packet] : state.inFlight) {
        if (++shown > most)
            break;
        while (row < rowCount() && m_packets[static_cast<std::size_t>(row)].id < id) {
            beginRemoveRows({}, row, row);
            m_packets.erase(m_packets.begin() + row);
            endRemoveRows();
        }
        if (row < rowCount() && m_packets[static_cast<std::size_t>(row)].id == id) {
            m_packets[static_cast<std::size_t>(row)] = packet;
        } else {
            beginInsertRows({}, row, row);
            m_packets.insert(m_packets.begin() + row, packet);
            endInsertRows();
        }
        ++row;
    }
    if (row < rowCount()) {
        beginRemoveRows({}, row, rowCount() - 1);
        m_packets.erase(m_packets.begin() + row, m_packets.end());
        endRemoveRows();
    }
    changed();
}

void PacketsModel::clear()
{
    beginResetModel();
    m_packets.clear();
    endResetModel();
}

void PacketsModel::changed()
{
    if (!m_packets.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void PacketsModel::setTheme(const Theme& theme)
{
    m_theme = theme;
    changed();
}

void PacketsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    changed();
}

const PacketState* PacketsModel::packet(const QModelIndex& index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_packets[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex PacketsModel::indexOf(raft::PacketId id) const
{
    const auto found = std::lower_bound(m_packets.begin(), m_packets.end(), id, [](const PacketState& packet, raft::PacketId wanted) { return packet.id < wanted; });
    return found == m_packets.end() || found->id != id ? QModelIndex() : index(static_cast<int>(found - m_packets.begin()), 0);
}

int PacketsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_packets.size());
}

int PacketsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PacketsModel::fate(const PacketState& packet, raft::Time now)
{
    const raft::Duration left = packet.due ? std::max(*packet.due - now, raft::Duration::zero()) : raft::Duration::zero();
    switch (packet.where) {
    case PacketPlace::Link:
        if (!packet.due)
            return tr("leaves");
        return left > raft::Duration::zero() ? tr("in %1", "arrives").arg(text::duration(left)) : tr("now", "arrives");
    case PacketPlace::Gate:
        return packet.due ? tr("waits, %1 at most", "for other packets to pass").arg(text::duration(left)) : tr("held");
    case PacketPlace::Inbox:
        return tr("in the inbox");
    }
    return {};
}

QString PacketsModel::text(const PacketState& packet, int column) const
{
    switch (column) {
    case From: return text::of(packet.from);
    case To: return text::of(packet.to);
    case Type: return packet.msg ? Narrator::messageName(raft::kindOf(*packet.msg)) : QString();
    case Term: return packet.msg ? text::of(raft::termOf(*packet.msg)) : QString();
    case Fate: return fate(packet, m_now);
    case Age: return text::duration(std::max(m_now - packet.sentAt, raft::Duration::zero()));
    default: return {};
    }
}

QVariant PacketsModel::data(const QModelIndex& index, int role) const
{
    const PacketState* found = packet(index);
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(*found, index.column());
    case Qt::ToolTipRole: return found->msg ? Narrator::message(*found->msg) : QString();
    case Qt::TextAlignmentRole:
        return index.column() == Term || index.column() == Age ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == Term && found->msg)
            return m_theme.termColor(raft::termOf(*found->msg).value());
        return index.column() == Fate && isHeld(*found) ? QVariant(m_theme.color(ColorRole::Fault)) : QVariant();
    default: return {};
    }
}

QVariant PacketsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case From: return tr("From");
    case To: return tr("To");
    case Type: return tr("Message");
    case Term: return tr("Term");
    case Fate: return tr("Fate");
    case Age: return tr("Age");
    default: return {};
    }
}

} // namespace ui
