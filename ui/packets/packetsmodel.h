// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/trace/clusterstate.h"
#include "ui/theme/theme.h"

#include <vector>

namespace ui {

// The packets that are on their way or held, in the order in which they were sent.
class PacketsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : std::uint8_t { From, To, Type, Term, Fate, Age, ColumnCount };
    static constexpr int most = 500; // that are listed

    explicit PacketsModel(const Theme& theme, QObject* parent = nullptr) : QAbstractTableModel(parent), m_theme(theme) {}

    void show(const raft::trace::ClusterState& state, raft::Time now);
    void clear();
    void setTheme(const Theme& theme);
    void retranslate();
    const raft::trace::PacketState* packet(const QModelIndex& index) const;
    QModelIndex indexOf(raft::PacketId id) const; // invalid: it is not here

    // "in 12 ms", "held", …
    static QString fate(const raft::trace::PacketState& packet, raft::Time now);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const raft::trace::PacketState& packet, int column) const;
    void changed();

    Theme m_theme;
    std::vector<raft::trace::PacketState> m_packets;
    raft::Time m_now{};
};

// Whether a hand or a link keeps it: it goes on when it is released.
bool isHeld(const raft::trace::PacketState& packet);

} // namespace ui
