// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/theme.h"

#include <QIcon>
#include <QPixmap>
#include <QStringList>

class QPainter;

namespace ui {

class ThemeManager;

/// A Tabler icon by its name ("player-play", "crown" …) in the theme's colours, sharp at any size and device pixel
/// ratio. Disabled states take TextDisabled, checked ones Accent. An unknown name gives a null icon.
[[nodiscard]] QIcon themedIcon(const QString& name, const Theme& theme,
                               ColorRole role = ColorRole::TextMuted);

/// The same, following the manager's theme: nobody has to set it again when the theme changes.
[[nodiscard]] QIcon themedIcon(const QString& name, const ThemeManager& themes,
                               ColorRole role = ColorRole::TextMuted);

/// The same for painters: draws the icon centred in rect, in one colour.
void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color);
[[nodiscard]] QPixmap iconPixmap(const QString& name, const QColor& color, double size,
                                 double devicePixelRatio);

[[nodiscard]] bool iconExists(const QString& name);
/// Every icon in the program's resources, sorted.
[[nodiscard]] QStringList iconNames();

/// The program's own icon.
[[nodiscard]] QIcon applicationIcon();

} // namespace ui
