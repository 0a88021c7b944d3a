// SPDX-License-Identifier: MIT
#pragma once

#include "ui/cluster/picture.h"
#include "ui/cluster/sprites.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QPixmap>

#include <optional>

class QPainter;

namespace ui::picture {

struct Highlight {
    Subject selected;
    Subject hovered;
    bool paused = false;      // draw arrowheads: nothing moves, but one sees where to
    bool presenter = false;   // larger type
    QPolygonF drawnLine;      // a partition being drawn across the picture
    std::optional<raft::NodeId> crownFrom; // the crown being dragged, to dragTo
    std::optional<raft::NodeId> dragFrom; // a link being cut or mended …
    QPointF dragTo;                       // … up to here
};

// Draws a picture. What rests (ground, links, walls) is kept in a pixmap; the rest is drawn anew each frame.
class ClusterPainter {
public:
    explicit ClusterPainter(const Theme& theme);

    void setTheme(const Theme& theme);
    // For files: everything as shapes and words, nothing as a pixmap.
    void setShapesOnly(bool on) { m_shapesOnly = on; }
    void paint(QPainter& painter, const Picture& picture, const Highlight& highlight, double devicePixelRatio);

private:
    struct Resting { // what the kept layer was drawn from
        QSizeF size;
        double ratio = 0;
        std::vector<std::tuple<QPointF, QPointF, bool, bool>> links;
        std::size_t walls = 0;
        QPointF firstWall;
        friend bool operator==(const Resting&, const Resting&) = default;
    };

    void keepLayer(const Picture& picture, double ratio);
    void drawLayer(QPainter& painter, const Picture& picture) const;
    void drawGround(QPainter& painter, QSizeF size) const;
    void drawLink(QPainter& painter, const LinkShape& link, const QColor& color, double width) const;
    void drawWall(QPainter& painter, const WallShape& wall) const;
    void drawNode(QPainter& painter, const NodeShape& node, const Picture& picture, const Highlight& highlight);
    void drawGlow(QPainter& painter, const NodeShape& node);
    void drawKeptBody(QPainter& painter, const NodeShape& node); // stamps the track and the body, drawn once per look
    void drawBody(QPainter& painter, const NodeShape& node) const;
    void drawTrack(QPainter& painter, const NodeShape& node) const;
    void drawTimer(QPainter& painter, const NodeShape& node) const;
    void drawVotes(QPainter& painter, const NodeShape& node) const;
    void drawCrown(QPainter& painter, const NodeShape& node) const;
    void drawCrownAt(QPainter& painter, QPointF base, double radius, const QColor& color, bool filled) const;
    void drawTransfer(QPainter& painter, const Picture& picture) const;
    void drawReceived(QPainter& painter, const NodeShape& node) const;
    void drawBanner(QPainter& painter, const Picture& picture) const;
    void drawLabel(QPainter& painter, const NodeShape& node, bool withRole) const;
    void drawWords(QPainter& painter, const QRectF& room, Qt::Alignment align, const QString& words) const;
    void drawLog(QPainter& painter, const NodeShape& node, const Highlight& highlight) const;
    void drawPackets(QPainter& painter, const Picture& picture, const Highlight& highlight);
    void stampPacket(QPainter& painter, const PacketShape& packet);
    void drawArrow(QPainter& painter, const PacketShape& packet) const;
    void drawLossLabel(QPainter& painter, const PacketShape& packet, std::vector<QRectF>& taken) const;
    void drawDrag(QPainter& painter, const Picture& picture, const Highlight& highlight) const;

    Theme m_theme;
    bool m_shapesOnly = false;
    std::optional<Sprites> m_sprites;
    double m_spriteRatio = 0;
    QHash<quint64, QPixmap> m_bodies;
    QPixmap m_layer;
    std::optional<Resting> m_resting;
};

} // namespace ui::picture
