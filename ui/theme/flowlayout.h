// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>

#include <vector>

namespace ui {

// Puts widgets one behind the other, and begins a new line where the room ends.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget* parent, int gap);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), false); }

private:
    int place(const QRect& rect, bool really) const; // returns the height

    std::vector<QLayoutItem*> m_items; // owned
    int m_gap;
};

} // namespace ui
