// SPDX-License-Identifier: MIT
#include "ui/theme/icons.h"

#include "ui/theme/thememanager.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QPointer>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

// Resources inside a static library are dropped by the linker unless something calls for them; the macro must stand
// outside of any namespace.
static void loadIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace ui {

namespace {

QString iconPath(const QString& name)
{
    loadIconResources();
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

/// Tabler's drawings name their colour "currentColor", which a style sheet would fill in on the web.
QByteArray coloredSvg(const QString& name, const QColor& color)
{
    QFile file(iconPath(name));
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name(QColor::HexRgb).toLatin1());
}

void drawSvg(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color)
{
    QSvgRenderer renderer(coloredSvg(name, color));
    if (!renderer.isValid())
        return;
    const double side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(rect.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(painter.opacity() * static_cast<double>(color.alphaF()));
    renderer.render(&painter, square);
    painter.restore();
}

class ThemedIconEngine : public QIconEngine {
public:
    ThemedIconEngine(QString name, Theme theme, const ThemeManager* themes, ColorRole role)
        : m_name(std::move(name))
        , m_theme(std::move(theme))
        , m_themes(themes)
        , m_role(role)
    { }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(*painter, rect, m_name, color(mode, state));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        // Both entry points ask in device pixels; QIcon sets the ratio on what it is given.
        return iconPixmap(m_name, color(mode, state), std::min(size.width(), size.height()), 1.0);
    }

    [[nodiscard]] QIconEngine* clone() const override { return new ThemedIconEngine(*this); }
    [[nodiscard]] QString key() const override { return QStringLiteral("raftarium"); }
    [[nodiscard]] bool isNull() override { return false; }
    QString iconName() override { return m_name; }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        const Theme& theme = m_themes ? m_themes->theme() : m_theme;
        if (mode == QIcon::Disabled)
            return theme.color(ColorRole::TextDisabled);
        if (state == QIcon::On)
            return theme.color(ColorRole::Accent);
        const bool lit = mode != QIcon::Normal && m_role == ColorRole::TextMuted;
        return theme.color(lit ? ColorRole::Text : m_role);
    }

    QString m_name;
    Theme m_theme;
    QPointer<const ThemeManager> m_themes;
    ColorRole m_role;
};

} // namespace

QIcon themedIcon(const QString& name, const Theme& theme, ColorRole role)
{
    return iconExists(name) ? QIcon(new ThemedIconEngine(name, theme, nullptr, role)) : QIcon();
}

QIcon themedIcon(const QString& name, const ThemeManager& themes, ColorRole role)
{
    return iconExists(name) ? QIcon(new ThemedIconEngine(name, themes.theme(), &themes, role)) : QIcon();
}

void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color)
{
    // Pixmaps are sharp only where one of their pixels is one of the device's.
    if (painter.transform().type() > QTransform::TxTranslate)
        return drawSvg(painter, rect, name, color);
    const double side = std::min(rect.width(), rect.height());
    const double ratio = painter.device() ? painter.device()->devicePixelRatio() : 1.0;
    const QPixmap pixmap = iconPixmap(name, color, side, ratio);
    painter.drawPixmap(QPointF(rect.center().x() - side / 2, rect.center().y() - side / 2), pixmap);
}

QPixmap iconPixmap(const QString& name, const QColor& color, double size, double devicePixelRatio)
{
    const int side = std::max(1, static_cast<int>(std::ceil(size * devicePixelRatio)));
    const QString key = QStringLiteral("raftarium-icon/%1/%2/%3/%4")
                            .arg(name, color.name(QColor::HexArgb))
                            .arg(side)
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    {
        QPainter painter(&pixmap);
        drawSvg(painter, QRectF(0, 0, side, side), name, color);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

bool iconExists(const QString& name)
{
    return !name.isEmpty() && QFile::exists(iconPath(name));
}

QStringList iconNames()
{
    loadIconResources();
    QStringList names;
    const QStringList files =
        QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name);
    for (const QString& file : files)
        names.append(file.chopped(4));
    return names;
}

QIcon applicationIcon()
{
    loadIconResources();
    return QIcon(QStringLiteral(":/raftarium.svg"));
}

} // namespace ui
