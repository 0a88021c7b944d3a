// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QList>
#include <QString>
#include <QWidget>

namespace ui {

class Theme;
class ThemeManager;

// What a colour, a dash and a shape stand for.
struct LegendItem {
    enum class Shape { None, Block, Hatch, Dot, Square, Triangle, Diamond, Pentagon, Star };
    QString text;
    QColor color;
    Shape shape = Shape::Block;
    Qt::PenStyle line = Qt::NoPen; // behind the shape
    friend bool operator==(const LegendItem&, const LegendItem&) = default;
};

// The items in rows, as many as there is room for in each.
class ChartLegend : public QWidget {
    Q_OBJECT

public:
    explicit ChartLegend(ThemeManager& themes, QWidget* parent = nullptr);

    void setItems(const QList<LegendItem>& items);
    const QList<LegendItem>& items() const { return m_items; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void drawOn(QPainter& painter, double width, const Theme& theme) const; // at (0, 0)
    double heightFor(double width, const Theme& theme) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<QRectF> places(double width, const Theme& theme) const;
    static void drawSign(QPainter& painter, const LegendItem& item, const QRectF& area, const Theme& theme);

    ThemeManager& m_themes;
    QList<LegendItem> m_items;
};

} // namespace ui
