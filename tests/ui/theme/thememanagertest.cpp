// SPDX-License-Identifier: MIT
#include "ui/theme/thememanager.h"
#include "ui/theme/kind.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QStyle>
#include <QStyleOptionSlider>
#include <QTemporaryDir>
#include <QTest>

using namespace ui;

class ThemeManagerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        qApp->setStyleSheet(QString());
        qunsetenv("RAFTARIUM_REDUCED_MOTION");
    }

    void systemFollowsThePaletteOfTheDesktop()
    {
        ThemeManager manager;
        QPalette palette;
        palette.setColor(QPalette::Window, QColor(30, 30, 30));
        palette.setColor(QPalette::WindowText, QColor(230, 230, 230));
        manager.setSystemPalette(palette);
        QCOMPARE(manager.theme().kind(), ThemeKind::Dark);
        palette.setColor(QPalette::Window, QColor(250, 250, 250));
        palette.setColor(QPalette::WindowText, QColor(20, 20, 20));
        manager.setSystemPalette(palette);
        QCOMPARE(manager.theme().kind(), ThemeKind::Light);
        manager.setPreference(ThemePreference::HighContrast);
        manager.setSystemPalette(palette);
        QCOMPARE(manager.theme().kind(), ThemeKind::HighContrast);
    }

    void aSwitchOfTheDesktopIsNoticedWhileTheProgramRuns()
    {
        const QPalette desktop = QGuiApplication::palette(); // light here, and it stays so behind what the program wears
        QPalette dark;
        dark.setColor(QPalette::Window, QColor(30, 30, 30));
        dark.setColor(QPalette::WindowText, QColor(230, 230, 230));
        for (const QEvent::Type told : {QEvent::ApplicationPaletteChange, QEvent::ThemeChange}) {
            ThemeManager manager;
            manager.applyTo(*qApp);
            manager.setSystemPalette(dark); // as if it had been dark until now
            QCOMPARE(manager.theme().kind(), ThemeKind::Dark);
            QCoreApplication::processEvents();
            QCOMPARE(manager.theme().kind(), ThemeKind::Dark); // the program's own change of palette is none of the desktop's
            const QPalette worn = QGuiApplication::palette();
            QSignalSpy spy(&manager, &ThemeManager::changed);
            QEvent event(told);
            QCoreApplication::sendEvent(qApp, &event);
            QTRY_COMPARE(spy.count(), 1);
            QCOMPARE(manager.theme().kind(), ThemeKind::Light);
            QVERIFY(QGuiApplication::palette() != worn);

            manager.setPreference(ThemePreference::Dark); // a person's own choice is above the desktop's
            QCoreApplication::sendEvent(qApp, &event);
            QCoreApplication::processEvents();
            QCOMPARE(manager.theme().kind(), ThemeKind::Dark);
            QCOMPARE(QGuiApplication::palette(), manager.theme().palette());
        }
        QGuiApplication::setPalette(desktop);
    }

    void changesAreToldOnceAndOnlyWhenSomethingChanged()
    {
        ThemeManager manager;
        manager.setPreference(ThemePreference::Dark);
        QSignalSpy spy(&manager, &ThemeManager::changed);
        manager.setPreference(ThemePreference::Light);
        QCOMPARE(spy.count(), 1);
        manager.setPreference(ThemePreference::Light);
        manager.setFontScale(manager.fontScale());
        QCOMPARE(spy.count(), 1);
        manager.setFontScale(1.5);
        QCOMPARE(spy.count(), 2);
    }

    void theFontScaleStaysWithinItsLimits()
    {
        ThemeManager manager;
        manager.setFontScale(9.0);
        QCOMPARE(manager.fontScale(), 2.0);
        manager.setFontScale(0.1);
        QCOMPARE(manager.fontScale(), 0.8);
    }

    void reducedMotionIsAPreferenceOrTheSystemsWish()
    {
        qputenv("RAFTARIUM_REDUCED_MOTION", "1");
        ThemeManager asked;
        QVERIFY(asked.theme().reducedMotion());
        asked.setMotion(MotionPreference::Full);
        QVERIFY(!asked.theme().reducedMotion());
        qputenv("RAFTARIUM_REDUCED_MOTION", "0");
        ThemeManager notAsked;
        QVERIFY(!notAsked.theme().reducedMotion());
        notAsked.setMotion(MotionPreference::Reduced);
        QCOMPARE(notAsked.theme().duration(DurationRole::Slow).count(), 0);
    }

    void gtksSettingForAnimationsCounts()
    {
        QTemporaryDir folder;
        const QByteArray before = qgetenv("XDG_CONFIG_HOME");
        qputenv("XDG_CONFIG_HOME", folder.path().toUtf8());
        QVERIFY(!ThemeManager::systemAsksForReducedMotion());
        {
            QSettings gtk(folder.filePath(QStringLiteral("gtk-4.0/settings.ini")), QSettings::IniFormat);
            gtk.setValue(QStringLiteral("Settings/gtk-enable-animations"), false);
        }
        QVERIFY(ThemeManager::systemAsksForReducedMotion());
        before.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", before);
    }

    void preferencesSurviveInTheSettings()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        ThemeManager first;
        first.setPreference(ThemePreference::HighContrast);
        first.setFontScale(1.25);
        first.setMotion(MotionPreference::Reduced);
        first.save(settings);
        ThemeManager second;
        second.load(settings);
        QCOMPARE(second.preference(), ThemePreference::HighContrast);
        QCOMPARE(second.fontScale(), 1.25);
        QCOMPARE(second.motion(), MotionPreference::Reduced);
        settings.setValue(QStringLiteral("appearance/theme"), QStringLiteral("plaid"));
        settings.setValue(QStringLiteral("appearance/fontScale"), 77);
        second.load(settings);
        QCOMPARE(second.preference(), ThemePreference::HighContrast);
        QCOMPARE(second.fontScale(), 2.0);
    }

    void theWholeProgramIsDressedAndDressedAgain()
    {
        ThemeManager manager;
        manager.setPreference(ThemePreference::Dark);
        manager.applyTo(*qApp);
        QCOMPARE(qApp->palette().color(QPalette::WindowText), manager.theme().color(ColorRole::Text));
        QVERIFY(qApp->styleSheet().contains(manager.theme().color(ColorRole::Surface).name()));
        manager.setPreference(ThemePreference::Light);
        QCOMPARE(qApp->palette().color(QPalette::WindowText), manager.theme().color(ColorRole::Text));
        QVERIFY(qApp->styleSheet().contains(manager.theme().color(ColorRole::Surface).name()));
        manager.setFontScale(1.5);
        QCOMPARE(qApp->font().pixelSize(), manager.theme().font(FontRole::Body).pixelSize());
    }

    void kindsChangeTheLookOfAWidget()
    {
        ThemeManager manager;
        manager.setPreference(ThemePreference::Dark);
        manager.applyTo(*qApp);
        QPushButton button(QStringLiteral("Start"));
        button.resize(120, 30);
        button.show();
        const QColor plain = button.grab().toImage().pixelColor(8, 15);
        setKind(&button, "primary");
        const QColor primary = button.grab().toImage().pixelColor(8, 15);
        QCOMPARE(primary, manager.theme().color(ColorRole::Accent));
        QVERIFY(plain != primary);
        QLabel label(QStringLiteral("Network"));
        setKind(&label, "section");
        label.ensurePolished();
        QCOMPARE(label.font().capitalization(), QFont::AllUppercase);
    }

    void theFocusIsVisible()
    {
        ThemeManager manager;
        manager.setPreference(ThemePreference::Dark);
        manager.applyTo(*qApp);
        QWidget window;
        QPushButton button(QStringLiteral("Focused"), &window);
        QSlider slider(Qt::Horizontal, &window);
        button.setGeometry(10, 10, 120, 30);
        slider.setGeometry(10, 60, 120, 30);
        window.resize(200, 120);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (QWidget* widget : {static_cast<QWidget*>(&button), static_cast<QWidget*>(&slider)}) {
            widget->setFocus(Qt::TabFocusReason);
            const QImage with = widget->grab().toImage();
            widget->clearFocus();
            QVERIFY(with != widget->grab().toImage());
        }
    }

    void aClickOnASlidersTrackGoesThere()
    {
        ThemeManager manager;
        manager.applyTo(*qApp);
        QSlider slider(Qt::Horizontal);
        slider.setRange(0, 100);
        slider.resize(220, 24);
        slider.show();
        QTest::mouseClick(&slider, Qt::LeftButton, {}, QPoint(110, 12));
        QVERIFY2(std::abs(slider.value() - 50) <= 2, qPrintable(QString::number(slider.value())));
    }

    void listsFilledBeforeTheyAreShownHaveTheStyledRows()
    {
        ThemeManager manager;
        manager.applyTo(*qApp);
        QListWidget list;
        for (int i = 0; i < 5; ++i)
            list.addItem(QStringLiteral("S1 starts election"));
        list.setCurrentRow(1);
        list.show();
        const auto textHeight = QFontMetrics(list.font()).height();
        QTRY_VERIFY(list.visualItemRect(list.item(1)).height() >= textHeight + 6);
    }
};

QTEST_MAIN(ThemeManagerTest)
#include "thememanagertest.moc"
