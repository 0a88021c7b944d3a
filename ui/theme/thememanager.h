// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/theme.h"

#include <QObject>
#include <QPointer>

class QApplication;
class QSettings;

namespace ui {

enum class ThemePreference { System, Dark, Light, HighContrast };
enum class MotionPreference { System, Full, Reduced };

/// Holds what the person prefers and the Theme that follows from it. GUI thread. Created once by the composition
/// root and passed to whoever draws; not a singleton.
class ThemeManager : public QObject {
    Q_OBJECT

public:
    static constexpr double smallestFontScale = 0.8;
    static constexpr double largestFontScale = 2.0;

    /// Looks at the system's palette and motion hints now, before applyTo() replaces the palette.
    explicit ThemeManager(QObject* parent = nullptr);

    [[nodiscard]] const Theme& theme() const { return m_theme; }

    [[nodiscard]] ThemePreference preference() const { return m_preference; }
    void setPreference(ThemePreference preference);
    [[nodiscard]] double fontScale() const { return m_fontScale; }
    /// Held within 0.8 … 2.0.
    void setFontScale(double scale);
    [[nodiscard]] MotionPreference motion() const { return m_motion; }
    void setMotion(MotionPreference motion);

    /// Qt 6.4 does not tell a colour scheme; the desktop's palette does: a window darker than its text is dark.
    /// Once applied to the program, the manager notices changes of the desktop by itself and comes here.
    void setSystemPalette(const QPalette& palette);

    void load(const QSettings& settings);
    void save(QSettings& settings) const;

    /// Dresses the program now and after every change: style, palette, font and style sheet.
    void applyTo(QApplication& application);

    /// Whether the desktop asks for less motion: RAFTARIUM_REDUCED_MOTION=1, GTK's gtk-enable-animations=false or
    /// KDE's AnimationDurationFactor=0.
    [[nodiscard]] static bool systemAsksForReducedMotion();

Q_SIGNALS:
    /// The theme has become another; ask theme() again and repaint.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void update();
    void askTheSystem();
    void dress();
    [[nodiscard]] ThemeKind kind() const;

    Theme m_theme;
    ThemePreference m_preference = ThemePreference::System;
    MotionPreference m_motion = MotionPreference::System;
    double m_fontScale = 1.0;
    bool m_systemDark = false;
    bool m_systemReducedMotion = false;
    QPointer<QApplication> m_application;
    bool m_asking = false;   // our palette is away for a moment, so that the desktop's can be read
    bool m_dressing = false; // the changes seen now are our own
    bool m_willAsk = false;
};

} // namespace ui
