// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/trace/clusterstate.h"
#include "ui/theme/theme.h"

#include <vector>

namespace ui {

// The requests of one client, newest first: what it asked, what became of it, how long that took and who answered.
class RequestsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : std::uint8_t { Serial, Request, Outcome, Latency, Answer, Node, ColumnCount };

    explicit RequestsModel(const Theme& theme, QObject* parent = nullptr) : QAbstractTableModel(parent), m_theme(theme) {}

    // Null: there is no such client yet. `now`: the playhead, for what still waits.
    void show(const raft::trace::ClientView* client, raft::Time now);
    void setTheme(const Theme& theme);
    void retranslate();
    const raft::trace::ClientRequestView* request(const QModelIndex& index) const;

    static QString words(const raft::trace::Requested& request);
    static QString outcome(const raft::trace::ClientRequestView& request);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const raft::trace::ClientRequestView& request, int column) const;
    QString explain(const raft::trace::ClientRequestView& request) const;

    Theme m_theme;
    std::vector<raft::trace::ClientRequestView> m_requests; // newest first
    raft::Time m_now{};
};

} // namespace ui
