// SPDX-License-Identifier: MIT
#pragma once

#include "ui/actions/actionspec.h"

#include <QAbstractListModel>
#include <QIcon>

namespace ui {

class ActionRegistry;

/// One line of the command palette.
struct PaletteRow {
    QString id;
    ActionTarget target; ///< invalid value: the registry's current target
    QString title;
    QString category;
    QString shortcut;
    QString reason; ///< empty where allowed
    QIcon icon;
    bool checkable = false;
    bool checked = false;
    int score = 0;
    QList<int> positions; ///< matched characters of the title
};

/// What the palette offers for a query, best first; for an empty query what was used last, then all in the order of
/// the menus. Actions on nodes are offered once for each node when the query names something.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit PaletteModel(ActionRegistry& registry, QObject* parent = nullptr);

    void setQuery(const QString& query);
    [[nodiscard]] QString query() const { return m_query; }
    [[nodiscard]] const PaletteRow& row(int index) const { return m_rows.at(index); }
    void noteUse(const QString& id);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    [[nodiscard]] PaletteRow rowOf(const QString& id, const ActionTarget& target) const;
    [[nodiscard]] bool rank(PaletteRow& row) const;

    ActionRegistry& m_registry;
    QString m_query;
    QList<PaletteRow> m_rows;
    QStringList m_recent;
};

} // namespace ui
