// SPDX-License-Identifier: MIT
#include "ui/cluster/clusterpainter.h"

#include "raftcore/consensus/rulebook.h"
#include "ui/narration/narrator.h"
#include "ui/narration/rules.h"
#include "ui/narration/text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace ui::picture {

using raft::Role;
using raft::trace::VoteStanding;

namespace {

QPainterPath curve(QPointF start, QPointF control, QPointF end)
{
    QPainterPath path(start);
    path.quadTo(control, end);
    return path;
}

bool concerns(const Subject& subject, const LinkShape& link)
{
    const auto* ref = std::get_if<LinkRef>(&subject);
    return ref && ref->from == link.from && ref->to == link.to;
}

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::ClusterPainter)
};

// Beside the cross, so in a word or two; the whole sentence stands in the list of events.
QString lossWords(raft::LossCause cause)
{
    using raft::LossCause;
    switch (cause) {
    case LossCause::Cut: return Tr::tr("lost: cut");
    case LossCause::CutInFlight: return Tr::tr("lost: cut on the way");
    case LossCause::Rule: return Tr::tr("lost: by a rule");
    case LossCause::Loss: return Tr::tr("lost: by chance");
    case LossCause::Corrupt: return Tr::tr("lost: corrupt");
    case LossCause::QueueFull: return Tr::tr("lost: queue full");
    case LossCause::ReceiverDown: return Tr::tr("lost: node down");
    case LossCause::InboxFull: return Tr::tr("lost: inbox full");
    case LossCause::StaleDisk: return Tr::tr("lost: earlier disk");
    case LossCause::TooBig: return Tr::tr("lost: too big");
    case LossCause::Rejected: return Tr::tr("lost: rejected");
    case LossCause::Kernel: return Tr::tr("lost: by the system");
    case LossCause::ByHand: return Tr::tr("lost: by hand");
    }
    return {};
}

// A triangle points by itself.
bool needsArrow(const PacketShape& packet)
{
    return packet.fate == Fate::InFlight && !packet.faint && !pointsSomewhere(packet.kind);
}

} // namespace

ClusterPainter::ClusterPainter(const Theme& theme) : m_theme(theme) {}

void ClusterPainter::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_sprites.reset();
    m_bodies.clear();
    m_resting.reset();
}

void ClusterPainter::paint(QPainter& painter, const Picture& picture, const Highlight& highlight, double ratio)
{
    if (!m_sprites || m_spriteRatio != ratio) {
        m_sprites.emplace(m_theme, ratio);
        m_spriteRatio = ratio;
        m_bodies.clear();
    }
    keepLayer(picture, ratio);
    painter.drawPixmap(0, 0, m_layer);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const LinkShape& link : picture.links) {
        if (concerns(highlight.hovered, link) || concerns(highlight.selected, link))
            drawLink(painter, link, m_theme.color(link.cut || link.held ? ColorRole::Fault : ColorRole::Accent), 2.4);
    }
    for (const NodeShape& node : picture.nodes)
        drawNode(painter, node, picture, highlight);
    drawTransfer(painter, picture);
    drawPackets(painter, picture, highlight);
    drawBanner(painter, picture);
    drawDrag(painter, picture, highlight);
}

void ClusterPainter::keepLayer(const Picture& picture, double ratio)
{
    Resting now;
    now.size = picture.size;
    now.ratio = ratio;
    now.links.reserve(picture.links.size());
    for (const LinkShape& link : picture.links)
        now.links.emplace_back(link.start, link.end, link.cut, link.held);
    now.walls = picture.walls.size();
    if (!picture.walls.empty())
        now.firstWall = picture.walls.front().start;
    if (m_resting == now)
        return;
    m_resting = std::move(now);
    m_layer = QPixmap((picture.size * ratio).toSize());
    m_layer.setDevicePixelRatio(ratio);
    QPainter painter(&m_layer);
    painter.setRenderHint(QPainter::Antialiasing);
    drawGround(painter, picture.size);
    for (const LinkShape& link : picture.links) {
        if (!link.cut && !link.held)
            drawLink(painter, link, m_theme.color(ColorRole::LinkFaint), 1.2);
    }
    for (const LinkShape& link : picture.links) {
        if (link.cut || link.held)
            drawLink(painter, link, mixed(m_theme.color(ColorRole::Fault), m_theme.color(ColorRole::Canvas), link.walled ? 0.68 : 0.4), 1.2);
    }
    for (const WallShape& wall : picture.walls)
        drawWall(painter, wall);
}

void ClusterPainter::drawGround(QPainter& painter, QSizeF size) const
{
    const QRectF area(QPointF(), size);
    QRadialGradient gradient(area.center(), std::hypot(size.width(), size.height()) * 0.55);
    gradient.setColorAt(0, m_theme.color(ColorRole::Canvas));
    gradient.setColorAt(1, m_theme.color(ColorRole::CanvasEdge));
    painter.fillRect(area, gradient);
}

void ClusterPainter::drawLink(QPainter& painter, const LinkShape& link, const QColor& color, double width) const
{
    QPen pen(color, width, link.cut ? Qt::DotLine : Qt::SolidLine, Qt::RoundCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(curve(link.start, link.control, link.end));
    if ((!link.cut && !link.held) || link.walled)
        return;
    // The wall (cut) or gate (held) that packets meet: a short bar, or two, across the lane.
    const double angle = link.bearing(link.barrier) * M_PI / 180.0;
    const QPointF along(std::cos(angle), std::sin(angle));
    const QPointF across(-along.y(), along.x());
    const double arm = m_theme.size(SizeRole::Packet) * 0.7;
    painter.setPen(QPen(m_theme.color(ColorRole::Fault), 2.6, Qt::SolidLine, Qt::RoundCap));
    const QPointF middle = link.middle();
    if (link.cut) {
        painter.drawLine(middle - across * arm, middle + across * arm);
    } else {
        for (const double side : {-3.0, 3.0})
            painter.drawLine(middle - across * arm + along * side, middle + across * arm + along * side);
    }
}

void ClusterPainter::drawWall(QPainter& painter, const WallShape& wall) const
{
    const QPainterPath path = curve(wall.start, wall.control, wall.end);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.color(ColorRole::FaultSoft), 9, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(path);
    QPen dots(m_theme.color(ColorRole::Fault), 3.2, Qt::CustomDashLine, Qt::RoundCap);
    dots.setDashPattern({0.6, 2.0});
    painter.setPen(dots);
    painter.drawPath(path);
}

void ClusterPainter::drawNode(QPainter& painter, const NodeShape& node, const Picture& picture, const Highlight& highlight)
{
    const Subject me = NodeRef{node.id};
    const bool selected = highlight.selected == me;
    const bool hovered = highlight.hovered == me;
    if (selected || hovered) {
        painter.setPen(QPen(m_theme.color(selected ? ColorRole::Accent : ColorRole::Focus), selected ? 2.4 : 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(node.center, node.radius * 1.34, node.radius * 1.34);
    }
    drawGlow(painter, node);
    drawKeptBody(painter, node);
    drawTimer(painter, node);
    drawVotes(painter, node);
    drawReceived(painter, node);
    if (node.up && node.role == Role::Leader)
        drawCrown(painter, node);
    if (picture.labelled) {
        drawLabel(painter, node, picture.roles);
        drawLog(painter, node, highlight);
    } else {
        painter.setFont(m_theme.font(FontRole::Caption));
        painter.setPen(m_theme.color(ColorRole::TextMuted));
        const QPointF way = node.center - picture.middle;
        const double length = std::max(1.0, std::hypot(way.x(), way.y()));
        const QPointF at = node.center + way / length * (node.radius * 1.2 + m_theme.scaled(12)); // outside of the ring
        painter.drawText(QRectF(at.x() - 40, at.y() - 12, 80, 24), Qt::AlignCenter, text::of(node.id));
    }
}

// Depth: a light of the term's colour around a node on dark ground, a soft shadow under it on light ground.
void ClusterPainter::drawGlow(QPainter& painter, const NodeShape& node)
{
    if (m_theme.kind() == ThemeKind::HighContrast)
        return;
    const bool leads = node.up && node.role == Role::Leader;
    const QPixmap& glow = m_sprites->glow(node.up ? node.term : raft::Term(), node.radius, leads);
    const double half = glow.width() / glow.devicePixelRatio() / 2;
    const double sink = m_theme.isDark() ? 0 : node.radius * 0.07;
    painter.drawPixmap(node.center + QPointF(-half, sink - half), glow);
}

// A node's look changes a few times a second at most, frames come sixty times: the look is kept.
void ClusterPainter::drawKeptBody(QPainter& painter, const NodeShape& node)
{
    const auto quarter = [](double value) { return static_cast<quint64>(std::lround((value - std::floor(value)) * 4)) & 3U; };
    const quint64 key = (node.term.value() << 28U) | (static_cast<quint64>(std::lround(node.radius * 4)) << 9U) | (quarter(node.center.x()) << 7U)
                        | (quarter(node.center.y()) << 5U) | (static_cast<quint64>(node.role) << 2U) | (node.up ? 2U : 0U) | (node.paused ? 1U : 0U)
                        | (node.voter ? 0U : quint64{1} << 62U);
    const double reach = std::ceil(node.radius * 1.25) + 1;
    const QPointF corner(std::floor(node.center.x()) - reach, std::floor(node.center.y()) - reach);
    auto kept = m_bodies.constFind(key);
    if (kept == m_bodies.constEnd()) {
        constexpr qsizetype most = 256; // sizes come and go while a window is resized
        if (m_bodies.size() >= most)
            m_bodies.clear();
        QPixmap pixmap(QSize(1, 1) * static_cast<int>(std::ceil((2 * reach + 1) * m_spriteRatio)));
        pixmap.setDevicePixelRatio(m_spriteRatio);
        pixmap.fill(Qt::transparent);
        QPainter inner(&pixmap);
        inner.setRenderHint(QPainter::Antialiasing);
        NodeShape shape = node;
        shape.center = node.center - corner;
        drawTrack(inner, shape);
        drawBody(inner, shape);
        inner.end();
        kept = m_bodies.insert(key, pixmap);
    }
    painter.drawPixmap(corner, *kept);
}

void ClusterPainter::drawBody(QPainter& painter, const NodeShape& node) const
{
    const double r = node.radius * 0.86;
    const QColor term = m_theme.termColor(node.term.value());
    const QColor fill = node.up ? m_theme.termFill(node.term.value()) : m_theme.color(ColorRole::DownFill);
    const double stroke = std::max(1.4, node.radius * 0.055);
    QPen rim(node.up ? term : m_theme.color(ColorRole::Down), stroke);
    if (node.up && (node.role == Role::Candidate || node.role == Role::PreCandidate)) {
        rim.setStyle(Qt::CustomDashLine);
        rim.setDashPattern({2.2, 2.0});
        rim.setWidthF(stroke * (node.role == Role::Candidate ? 1.3 : 0.9));
    } else if (node.up && (node.role == Role::Learner || !node.voter)) {
        rim.setStyle(Qt::DotLine);
    }
    painter.setPen(rim);
    const double size = node.role == Role::Learner || !node.voter ? r * 0.8 : r;
    if (m_theme.kind() == ThemeKind::HighContrast) {
        painter.setBrush(fill);
    } else { // a little lighter above, as a ball is
        QRadialGradient ball(node.center - QPointF(0, size * 0.55), size * 1.7);
        ball.setColorAt(0, m_theme.isDark() ? mixed(fill, node.up ? term : m_theme.color(ColorRole::Down), 0.16) : mixed(fill, m_theme.color(ColorRole::Canvas), 0.5));
        ball.setColorAt(0.75, fill);
        ball.setColorAt(1, m_theme.isDark() ? mixed(fill, m_theme.color(ColorRole::Canvas), 0.25) : fill);
        painter.setBrush(ball);
    }
    painter.drawEllipse(node.center, size, size);
    if (node.up && node.role == Role::Leader) { // a double ring
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(node.center, r * 0.84, r * 0.84);
    }
    QFont font = m_theme.font(FontRole::NodeTerm);
    font.setPixelSize(std::max(9, static_cast<int>(node.radius * (node.term.value() > 999 ? 0.36 : 0.5))));
    painter.setFont(font);
    painter.setPen(node.up ? m_theme.termFillText(node.term.value()) : m_theme.color(ColorRole::TextMuted));
    painter.drawText(QRectF(node.center.x() - r, node.center.y() - r, 2 * r, 2 * r), Qt::AlignCenter, text::of(node.term));
    if (!node.up) {
        const double arm = r * 0.62;
        painter.setPen(QPen(m_theme.color(ColorRole::Fault), stroke * 1.4, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(node.center + QPointF(-arm, -arm), node.center + QPointF(arm, arm));
        painter.drawLine(node.center + QPointF(-arm, arm), node.center + QPointF(arm, -arm));
    } else if (node.paused) {
        const double w = r * 0.16;
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(ColorRole::Fault));
        for (const double x : {-0.62, 0.46})
            painter.drawRoundedRect(QRectF(node.center.x() + r * x, node.center.y() - r * 0.36, w, r * 0.72), w / 3, w / 3);
    }
}

// The slot of the election timer …
void ClusterPainter::drawTrack(QPainter& painter, const NodeShape& node) const
{
    const double r = node.radius * 1.06;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.color(ColorRole::Track), std::max(2.0, node.radius * 0.085)));
    painter.drawEllipse(node.center, r, r);
}

// … and the ring that drains in it, clockwise from the top: what is left until the node would start an election.
void ClusterPainter::drawTimer(QPainter& painter, const NodeShape& node) const
{
    if (!node.timerLeft || *node.timerLeft <= 0)
        return;
    const double r = node.radius * 1.06;
    const double width = std::max(2.0, node.radius * 0.085);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.termColor(node.term.value()), width, Qt::SolidLine, Qt::RoundCap));
    const int span = static_cast<int>(std::lround(*node.timerLeft * 360 * 16));
    painter.drawArc(QRectF(node.center.x() - r, node.center.y() - r, 2 * r, 2 * r), 90 * 16, -span);
}

void ClusterPainter::drawVotes(QPainter& painter, const NodeShape& node) const
{
    const QColor color = m_theme.termFillText(node.term.value());
    const QColor term = m_theme.termColor(node.term.value());
    const double r = std::max(2.4, node.radius * 0.1);
    for (const VoteMark& vote : node.votes) {
        const double thin = std::max(1.1, r * 0.28);
        painter.setPen(QPen(color, thin));
        painter.setBrush(Qt::NoBrush);
        switch (vote.standing) {
        case VoteStanding::Granted:
            painter.setPen(Qt::NoPen);
            painter.setBrush(term);
            painter.drawEllipse(vote.center, r * 1.15, r * 1.15);
            break;
        case VoteStanding::GrantedInFlight: // granted, its answer on the way: a ring with a dot
            painter.setPen(QPen(term, thin * 1.3));
            painter.drawEllipse(vote.center, r, r);
            painter.setPen(Qt::NoPen);
            painter.setBrush(term);
            painter.drawEllipse(vote.center, r * 0.4, r * 0.4);
            break;
        case VoteStanding::RefusedInFlight:
        case VoteStanding::Refused:
            painter.setPen(QPen(color, thin * 1.4, Qt::SolidLine, Qt::RoundCap));
            painter.setOpacity(vote.standing == VoteStanding::Refused ? 1.0 : 0.55);
            painter.drawLine(vote.center + QPointF(-r, -r) * 0.8, vote.center + QPointF(r, r) * 0.8);
            painter.drawLine(vote.center + QPointF(-r, r) * 0.8, vote.center + QPointF(r, -r) * 0.8);
            painter.setOpacity(1.0);
            break;
        case VoteStanding::Unknown: painter.drawEllipse(vote.center, r, r); break;
        }
    }
}

void ClusterPainter::drawCrown(QPainter& painter, const NodeShape& node) const
{
    drawCrownAt(painter, QPointF(node.center.x(), node.center.y() - node.radius * 1.13), node.radius, m_theme.termColor(node.term.value()), true);
}

void ClusterPainter::drawCrownAt(QPainter& painter, QPointF base, double radius, const QColor& color, bool filled) const
{
    const double w = radius * 0.66, h = radius * 0.4;
    QPolygonF crown;
    crown << base + QPointF(-w / 2, 0) << base + QPointF(-w * 0.58, -h * 0.82) << base + QPointF(-w * 0.24, -h * 0.38)
          << base + QPointF(0, -h) << base + QPointF(w * 0.24, -h * 0.38) << base + QPointF(w * 0.58, -h * 0.82)
          << base + QPointF(w / 2, 0);
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(filled ? QBrush(color) : QBrush(m_theme.color(ColorRole::Canvas)));
    painter.drawPolygon(crown);
}

// Leadership that is being handed over: a hollow crown waits above the next leader, dotted from the old one.
void ClusterPainter::drawTransfer(QPainter& painter, const Picture& picture) const
{
    if (!picture.transfer)
        return;
    const NodeShape* from = picture.node(picture.transfer->from);
    const NodeShape* to = picture.node(picture.transfer->to);
    if (!from || !to)
        return;
    const QColor color = m_theme.termColor(from->term.value());
    QPen dots(color, 2.2, Qt::CustomDashLine, Qt::RoundCap);
    dots.setDashPattern(picture.transfer->told ? QList<qreal>{2.4, 2.0} : QList<qreal>{0.4, 2.4});
    painter.setPen(dots);
    painter.setBrush(Qt::NoBrush);
    const QPointF start(from->center.x(), from->center.y() - from->radius * 1.4), end(to->center.x(), to->center.y() - to->radius * 1.4);
    painter.drawPath(curve(start, (start + end) / 2 - QPointF(0, from->radius * 1.1), end));
    drawCrownAt(painter, QPointF(to->center.x(), to->center.y() - to->radius * 1.13), to->radius, color, false);
}

// A snapshot that arrives: how much of it is here.
void ClusterPainter::drawReceived(QPainter& painter, const NodeShape& node) const
{
    if (!node.received)
        return;
    const QRectF bar(node.center.x() - node.radius * 0.55, node.center.y() + node.radius * 0.46, node.radius * 1.1, std::max(3.0, node.radius * 0.11));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Track));
    painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2);
    painter.setBrush(m_theme.termColor(node.term.value()));
    painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(bar.width() * *node.received, bar.height())), bar.height() / 2, bar.height() / 2);
}

// In the picture itself, so that it stands in every screenshot too.
void ClusterPainter::drawBanner(QPainter& painter, const Picture& picture) const
{
    if (picture.rulesOff.empty())
        return;
    QStringList names;
    for (const std::string& name : picture.rulesOff) {
        const auto rule = raft::ruleFromString(name);
        names << (rule ? rules::title(*rule) : text::plain(name));
    }
    painter.setFont(m_theme.font(FontRole::SmallStrong));
    const double height = painter.fontMetrics().height() + 8;
    const QString words = painter.fontMetrics().elidedText(Tr::tr("Rules off: %1").arg(names.join(QStringLiteral(", "))), Qt::ElideRight,
                                                           static_cast<int>(picture.size.width() / 2 - m_theme.scaled(80)));
    const double width = painter.fontMetrics().horizontalAdvance(words) + 24;
    const QRectF rect(8, 8, width, height); // in the corner beside the node at the top
    painter.setPen(QPen(m_theme.color(ColorRole::Fault), 1.2));
    painter.setBrush(m_theme.color(ColorRole::FaultSoft));
    painter.drawRoundedRect(rect, height / 2, height / 2);
    painter.setPen(m_theme.color(ColorRole::Text));
    painter.drawText(rect, Qt::AlignCenter, words);
}

void ClusterPainter::drawLabel(QPainter& painter, const NodeShape& node, bool withRole) const
{
    const QFont name = m_theme.font(FontRole::NodeName), small = m_theme.font(FontRole::Small);
    const double share = withRole ? 0.54 : 1.0;
    const QRectF upper(node.label.left(), node.label.top(), node.label.width(), node.label.height() * share);
    const QRectF lower(node.label.left(), upper.bottom(), node.label.width(), node.label.height() - upper.height());
    const Qt::Alignment align = Qt::AlignVCenter
                                | (node.side == LabelSide::Left    ? Qt::AlignRight
                                   : node.side == LabelSide::Right ? Qt::AlignLeft
                                                                   : Qt::AlignHCenter);
    painter.setFont(name);
    painter.setPen(m_theme.color(ColorRole::Text));
    drawWords(painter, upper, align, text::of(node.id));
    if (!withRole)
        return;
    const QString role = !node.up ? QCoreApplication::translate("ui::ClusterPainter", "down")
                         : node.paused ? QCoreApplication::translate("ui::ClusterPainter", "paused")
                         : !node.member ? QCoreApplication::translate("ui::ClusterPainter", "no member")
                                       : Narrator::role(node.role);
    painter.setFont(small);
    painter.setPen(m_theme.color(node.up && !node.paused ? ColorRole::TextMuted : ColorRole::Fault));
    drawWords(painter, lower, align, role);
}

// On a breath of the ground's colour, so that no line runs through the words.
void ClusterPainter::drawWords(QPainter& painter, const QRectF& room, Qt::Alignment align, const QString& words) const
{
    const QRectF tight = painter.boundingRect(room, static_cast<int>(align), words);
    const QPen pen = painter.pen();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Canvas, 0.72));
    painter.drawRoundedRect(tight.adjusted(-4, 1, 4, -1), 5, 5);
    painter.setPen(pen);
    painter.drawText(room, static_cast<int>(align), words);
}

// The disk: cells stand above a line, which reaches as far as the log is durable.
void ClusterPainter::drawLog(QPainter& painter, const NodeShape& node, const Highlight& highlight) const
{
    if (node.log.empty())
        return;
    double durableEnd = node.logRect.left();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ColorRole::Canvas, 0.72));
    painter.drawRoundedRect(node.logRect.adjusted(-3, -2, 3, 5), 3, 3);
    for (const Cell& cell : node.log) {
        const QColor color = m_theme.termColor(cell.term.value());
        const bool hot = highlight.hovered == Subject(EntryRef{node.id, cell.index}) || highlight.selected == Subject(EntryRef{node.id, cell.index});
        if (cell.committed) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawRoundedRect(cell.rect, 1.6, 1.6);
        } else {
            QPen dashes(color, 1.2, Qt::CustomDashLine);
            dashes.setDashPattern({1.6, 1.4});
            painter.setPen(dashes);
            painter.setBrush(cell.durable ? QBrush(m_theme.termFill(cell.term.value())) : QBrush(color, Qt::BDiagPattern));
            painter.drawRoundedRect(cell.rect.adjusted(0.6, 0.6, -0.6, -0.6), 1.6, 1.6);
        }
        if (hot) {
            painter.setPen(QPen(m_theme.color(ColorRole::Focus), 1.4));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(cell.rect.adjusted(-2, -2, 2, 2), 2, 2);
        }
        if (cell.durable)
            durableEnd = cell.rect.right();
    }
    const double y = node.logRect.bottom() + 2.5;
    painter.setPen(QPen(m_theme.color(ColorRole::TextFaint), 1.4));
    if (durableEnd > node.logRect.left())
        painter.drawLine(QPointF(node.logRect.left(), y), QPointF(durableEnd, y));
    if (node.hiddenEntries > 0) {
        painter.setFont(m_theme.font(FontRole::Caption));
        painter.setPen(m_theme.color(ColorRole::TextFaint));
        drawWords(painter, QRectF(node.logRect.left() - 65, node.logRect.top() - 4, 60, node.logRect.height() + 8),
                  Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("+%1").arg(text::of(node.hiddenEntries)));
    }
}

void ClusterPainter::drawPackets(QPainter& painter, const Picture& picture, const Highlight& highlight)
{
    const double half = m_sprites->size() / 2;
    bool faded = false;
    for (const PacketShape& packet : picture.packets) {
        const bool fades = packet.fate == Fate::Delivered || packet.fate == Fate::Lost;
        if (fades || faded)
            painter.setOpacity(fades ? std::min(1.0, packet.fade * (packet.fate == Fate::Lost ? 1.4 : 0.6)) : 1.0);
        faded = fades;
        painter.drawPixmap(packet.center - QPointF(half, half), m_sprites->packet(packet.kind, packet.term, packet.bearing, packet.faint));
        if (packet.fate == Fate::Lost) {
            painter.drawPixmap(packet.center - QPointF(half, half), m_sprites->lostMark());
            if (packet.cause != raft::LossCause::Cut || picture.walls.empty()) // a wall explains itself
                drawLossLabel(painter, packet);
        }
        if (packet.fate == Fate::Held) {
            painter.setPen(QPen(m_theme.color(ColorRole::Fault), 1.4));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(packet.center, half * 0.72, half * 0.72);
        }
        const Subject me = PacketRef{packet.id};
        if (highlight.hovered == me || highlight.selected == me) {
            painter.setPen(QPen(m_theme.color(ColorRole::Focus), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(packet.center, half * 0.8, half * 0.8);
        }
        if (highlight.paused && needsArrow(packet) && picture.packets.size() < 60)
            drawArrow(painter, packet);
    }
    painter.setOpacity(1.0);
}

void ClusterPainter::drawArrow(QPainter& painter, const PacketShape& packet) const
{
    const double angle = packet.bearing * M_PI / 180.0;
    const QPointF along(std::cos(angle), std::sin(angle));
    const QPointF across(-along.y(), along.x());
    const QPointF tip = packet.center + along * (m_theme.size(SizeRole::Packet) * 1.05);
    painter.setPen(QPen(m_theme.termColor(packet.term.value()), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{{tip - along * 3.5 + across * 3.5, tip, tip - along * 3.5 - across * 3.5}});
}

void ClusterPainter::drawLossLabel(QPainter& painter, const PacketShape& packet) const
{
    if (packet.faint || !packet.cause)
        return;
    painter.setFont(m_theme.font(FontRole::Caption));
    painter.setPen(m_theme.color(ColorRole::Fault));
    const double line = painter.fontMetrics().height();
    drawWords(painter, QRectF(packet.center.x() - 100, packet.center.y() - m_sprites->size() * 0.45 - line, 200, line), Qt::AlignCenter,
              lossWords(*packet.cause));
}

void ClusterPainter::drawDrag(QPainter& painter, const Picture& picture, const Highlight& highlight) const
{
    if (highlight.drawnLine.size() > 1) {
        painter.setPen(QPen(m_theme.color(ColorRole::FaultSoft), 9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(highlight.drawnLine);
        QPen dots(m_theme.color(ColorRole::Fault), 3.2, Qt::CustomDashLine, Qt::RoundCap);
        dots.setDashPattern({0.6, 2.0});
        painter.setPen(dots);
        painter.drawPolyline(highlight.drawnLine);
    }
    if (highlight.crownFrom) {
        if (const NodeShape* from = picture.node(*highlight.crownFrom))
            drawCrownAt(painter, highlight.dragTo + QPointF(0, from->radius * 0.2), from->radius, m_theme.termColor(from->term.value()), true);
    }
    if (highlight.dragFrom) {
        if (const NodeShape* from = picture.node(*highlight.dragFrom)) {
            painter.setPen(QPen(m_theme.color(ColorRole::Fault), 2.4, Qt::DashLine, Qt::RoundCap));
            painter.drawLine(from->center, highlight.dragTo);
            painter.setBrush(m_theme.color(ColorRole::Fault));
            painter.drawEllipse(highlight.dragTo, 4, 4);
        }
    }
}

} // namespace ui::picture
