// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel> // Qt first: its moc of 6.4 needs that to read the standard headers behind it
#include <QSortFilterProxyModel>

#include "raftcore/consensus/rulebook.h"
#include "raftcore/trace/clusterstate.h"

namespace ui {

// The rule book as a table: a rule a row, with a switch, and whom it harms to be without it. GUI thread.
class RulesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : std::uint8_t { Title, Harm, ColumnCount };
    enum Roles { SearchRole = Qt::UserRole, OffRole }; // OffRole: true when it differs from the default

    using QAbstractTableModel::QAbstractTableModel;

    // The switches as they stand; nothing else sets them.
    void show(const raft::RuleBook& rules);
    void setEditable(bool editable); // not in a recording
    static raft::RuleBook rulesOf(const raft::trace::ClusterState& state);
    const raft::RuleInfo& info(const QModelIndex& index) const;
    bool isOn(const QModelIndex& index) const { return m_rules.isOn(info(index).rule); }
    const raft::RuleBook& rules() const { return m_rules; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void switchAsked(raft::Rule rule, bool on); // the person wants it; the state will say whether it is so

private:
    raft::RuleBook m_rules;
    bool m_editable = true;
};

// The rules that a person looks for.
class RulesFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setText(const QString& text);
    void setOffOnly(bool on);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    bool m_offOnly = false;
};

} // namespace ui
