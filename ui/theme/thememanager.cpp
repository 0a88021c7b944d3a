// SPDX-License-Identifier: MIT
#include "ui/theme/thememanager.h"

#include "ui/theme/stylesheet.h"
#include "ui/theme/themestyle.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QScopedValueRollback>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace ui {

namespace {

const QString preferenceKey = QStringLiteral("appearance/theme");
const QString fontScaleKey = QStringLiteral("appearance/fontScale");
const QString motionKey = QStringLiteral("appearance/motion");

// Words in the settings file, so that a person can read and edit it.
const QStringList preferenceWords = {QStringLiteral("system"), QStringLiteral("dark"),
                                     QStringLiteral("light"), QStringLiteral("high-contrast")};
const QStringList motionWords = {QStringLiteral("system"), QStringLiteral("full"), QStringLiteral("reduced")};

/// Fonts are set in pixels; a desktop that asks for larger text says so by its logical resolution.
double desktopScale()
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    return screen ? std::clamp(screen->logicalDotsPerInch() / 96.0, 0.75, 3.0) : 1.0;
}

} // namespace

ThemeManager::ThemeManager(QObject* parent)
    : QObject(parent)
    , m_systemReducedMotion(systemAsksForReducedMotion())
{
    setSystemPalette(QGuiApplication::palette());
    update();
}

void ThemeManager::setPreference(ThemePreference preference)
{
    m_preference = preference;
    update();
}

void ThemeManager::setFontScale(double scale)
{
    m_fontScale = std::clamp(scale, smallestFontScale, largestFontScale);
    update();
}

void ThemeManager::setMotion(MotionPreference motion)
{
    m_motion = motion;
    update();
}

void ThemeManager::setSystemPalette(const QPalette& palette)
{
    m_systemDark =
        palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
    update();
}

void ThemeManager::load(const QSettings& settings)
{
    const auto preference = preferenceWords.indexOf(settings.value(preferenceKey).toString());
    const auto motion = motionWords.indexOf(settings.value(motionKey).toString());
    bool isNumber = false;
    const double scale = settings.value(fontScaleKey).toDouble(&isNumber);
    if (preference >= 0)
        m_preference = static_cast<ThemePreference>(preference);
    if (motion >= 0)
        m_motion = static_cast<MotionPreference>(motion);
    if (isNumber)
        m_fontScale = std::clamp(scale, smallestFontScale, largestFontScale);
    update();
}

void ThemeManager::save(QSettings& settings) const
{
    settings.setValue(preferenceKey, preferenceWords.at(static_cast<int>(m_preference)));
    settings.setValue(motionKey, motionWords.at(static_cast<int>(m_motion)));
    settings.setValue(fontScaleKey, m_fontScale);
}

void ThemeManager::applyTo(QApplication& application)
{
    m_application = &application;
    application.installEventFilter(this);
    connect(&application, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive) // not every desktop tells; whoever switched it comes back to the window now
            askTheSystem();
    });
    dress();
}

// A desktop that becomes dark or light says so with one of these, whatever palette the program wears.
bool ThemeManager::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    if (type != QEvent::ApplicationPaletteChange && type != QEvent::ThemeChange)
        return QObject::eventFilter(watched, event);
    if (m_asking)
        return true; // nobody is to dress in what is only looked at
    if (!m_dressing && !m_willAsk) { // one change of the desktop comes as many events: to the program, to each window
        m_willAsk = true;
        QMetaObject::invokeMethod(this, &ThemeManager::askTheSystem, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

// Behind the palette that the program set lies the desktop's own; Qt 6.4 shows it only when ours is taken away.
void ThemeManager::askTheSystem()
{
    m_willAsk = false;
    if (!m_application || m_dressing)
        return;
    m_asking = true;
    const QPalette ours = QGuiApplication::palette();
    QGuiApplication::setPalette(QPalette());
    const QPalette theirs = QGuiApplication::palette();
    QGuiApplication::setPalette(ours);
    m_asking = false;
    setSystemPalette(theirs);
}

bool ThemeManager::systemAsksForReducedMotion()
{
    if (qEnvironmentVariableIsSet("RAFTARIUM_REDUCED_MOTION"))
        return qEnvironmentVariableIntValue("RAFTARIUM_REDUCED_MOTION") != 0;
    const QDir config(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation));
    for (const auto* file : {"gtk-4.0/settings.ini", "gtk-3.0/settings.ini"}) {
        const QSettings gtk(config.filePath(QString::fromLatin1(file)), QSettings::IniFormat);
        const QVariant value = gtk.value(QStringLiteral("Settings/gtk-enable-animations"));
        if (value.isValid()
            && (value.toString() == QLatin1String("0") || value.toString() == QLatin1String("false")))
            return true;
    }
    const QSettings kde(config.filePath(QStringLiteral("kdeglobals")), QSettings::IniFormat);
    const QVariant factor = kde.value(QStringLiteral("KDE/AnimationDurationFactor"));
    bool isNumber = false;
    const double speed = factor.toDouble(&isNumber);
    return isNumber && speed <= 0.0;
}

ThemeKind ThemeManager::kind() const
{
    switch (m_preference) {
    case ThemePreference::Dark:
        return ThemeKind::Dark;
    case ThemePreference::Light:
        return ThemeKind::Light;
    case ThemePreference::HighContrast:
        return ThemeKind::HighContrast;
    case ThemePreference::System:
        break;
    }
    return m_systemDark ? ThemeKind::Dark : ThemeKind::Light;
}

void ThemeManager::update()
{
    const bool reduced = m_motion == MotionPreference::Reduced
        || (m_motion == MotionPreference::System && m_systemReducedMotion);
    Theme theme(kind(), m_fontScale * desktopScale(), reduced);
    if (theme == m_theme)
        return;
    m_theme = std::move(theme);
    dress();
    Q_EMIT changed();
}

void ThemeManager::dress()
{
    if (!m_application)
        return;
    const QScopedValueRollback dressing(m_dressing, true);
    // A style sheet makes QApplication wrap the style in its own; setting a new style is the one way to reach ours.
    m_application->setStyleSheet(QString());
    m_application->setStyle(new ThemeStyle(m_theme)); // owned by the application
    m_application->setPalette(m_theme.palette());
    m_application->setFont(m_theme.font(FontRole::Body));
    m_application->setStyleSheet(styleSheet(m_theme));
}

} // namespace ui
