// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace ui {

class PaletteModel;
class ThemeManager;

/// Draws a line of the command palette: icon, title with the matched letters strong, menu, shortcut or reason.
class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    PaletteDelegate(const PaletteModel& model, const ThemeManager& themes, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintTitle(QPainter* painter, const QRectF& rect, const QModelIndex& index) const;
    int paintRight(QPainter* painter, const QRectF& rect, const QModelIndex& index, double room) const;

    const PaletteModel& m_model;
    const ThemeManager& m_themes;
};

} // namespace ui
