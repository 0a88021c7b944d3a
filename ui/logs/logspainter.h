// SPDX-License-Identifier: MIT
#pragma once

#include "ui/logs/logsgeometry.h"
#include "ui/theme/theme.h"

#include <optional>

class QPainter;

namespace ui::logs {

Measures measuresOf(const Theme& theme);

struct Marked { // what a person is at; nothing in a picture
    Subject selected, hovered;
    std::optional<raft::NodeId> node; // whose row is selected
};

// Draws logs that were laid out, on whatever it is given: the screen or a file.
class LogsPainter {
public:
    LogsPainter(QPainter& painter, const Theme& theme, const Measures& measures, QSizeF size, const Marked& marked)
        : m_painter(painter), m_theme(theme), m_measures(measures), m_size(size), m_marked(marked)
    {
    }

    void draw(const Layout& layout);

private:
    void drawHeader(const Layout& layout) const;
    void drawRow(const RowShape& row) const;
    void drawFold(const RowShape& row) const;
    void drawCell(const CellShape& cell, const raft::NodeId& node) const;
    void drawPointers(const RowShape& row) const;

    QPainter& m_painter;
    const Theme& m_theme;
    const Measures& m_measures;
    QSizeF m_size;
    Marked m_marked;
};

} // namespace ui::logs
