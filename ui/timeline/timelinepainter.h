// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/theme.h"
#include "ui/timeline/timelinegeometry.h"

#include <optional>

class QPainter;

namespace ui::timeline {

// Draws what rests on the timeline: everything but the playhead. The view keeps it in a pixmap.
class TimelinePainter {
public:
    TimelinePainter(QPainter& painter, const Theme& theme, const TimelineModel& model, const Layout& layout);

    void draw(const QRectF& area, const std::optional<raft::NodeId>& selected);

private:
    void drawGrid();
    void drawRow(const RowShape& row, bool isSelected);
    void drawBand(const BandShape& band);
    void drawBandText(const BandShape& band);
    void drawFault(const FaultShape& fault);
    void drawMark(const MarkShape& mark);
    void drawCommits();
    void drawViolation(const ViolationShape& violation);

    QPainter& m_painter;
    const Theme& m_theme;
    const TimelineModel& m_model;
    const Layout& m_layout;
    QFont m_bandFont;
    QFont m_labelFont;
};

Measures measuresOf(const Theme& theme);

} // namespace ui::timeline
