// SPDX-License-Identifier: MIT
#pragma once

#include "ui/spacetime/cone.h"
#include "ui/spacetime/diagramgeometry.h"
#include "ui/spacetime/markpainting.h"

namespace ui::spacetime {

Measures measuresOf(const Theme& theme, Direction direction);

// Draws what was laid out, on whatever it is given: the screen, a picture, an SVG or PDF file.
class DiagramPainter {
public:
    DiagramPainter(QPainter& painter, const Theme& theme, const DiagramIndex& index, const Diagram& diagram, MarkSprites& sprites)
        : m_painter(painter), m_theme(theme), m_index(index), m_diagram(diagram), m_frame(diagram.frame), m_sprites(sprites)
    {
    }

    void draw(); // all that stands still: ground, ticks, lanes, messages, marks, faults, violations
    // The names of the nodes, and what each is at an instant.
    void drawLabels(raft::Time playhead, std::optional<std::size_t> chosen);
    void drawPlayhead(raft::Time playhead);
    // What lies outside of the cone steps back.
    void drawCone(const Cone& cone);
    void emphasise(const LineShape& line);
    void emphasise(const MarkShape& mark);
    void ring(QPointF point); // around a place that has no mark of its own

private:
    void drawTicks();
    void drawLanes();
    void drawBand(const timeline::BandShape& band);
    void drawBandText(const timeline::BandShape& band);
    void drawFlow();
    void drawLines();
    QPen penOf(const LineShape& line, double width, double alpha) const;
    void drawLine(const LineShape& line, double width, double alpha);
    void drawEnd(const LineShape& line, double width, double alpha);
    void drawLossMark(QPointF point, double arm);
    void drawMarks();
    double radiusOf(const MarkShape& mark) const;
    void drawSprite(const MarkShape& mark, QPointF point, double radius);
    void drawFaults();
    void drawViolations();
    QRectF lanesArea() const;
    void drawConeArea(const Cone& cone, bool past);

    QPainter& m_painter;
    const Theme& m_theme;
    const DiagramIndex& m_index;
    const Diagram& m_diagram;
    const Frame& m_frame;
    MarkSprites& m_sprites;
};

} // namespace ui::spacetime
