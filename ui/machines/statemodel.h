// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "ui/machines/sidebyside.h"
#include "ui/theme/theme.h"

namespace ui {

// The comparison as a table: a key a row, a node a column. GUI thread.
class StateModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit StateModel(const Theme& theme, QObject* parent = nullptr) : QAbstractTableModel(parent), m_theme(theme) {}

    void show(machines::Side side);
    void setTheme(const Theme& theme);
    void retranslate();
    const machines::Side& side() const { return m_side; }
    QString key(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const machines::Key& key, std::size_t machine) const;
    QString explain(const machines::Key& key, std::size_t machine) const;

    Theme m_theme;
    machines::Side m_side;
};

} // namespace ui
