// SPDX-License-Identifier: MIT
#include "app/window/languages.h"
#include "app/window/mainwindow.h"
#include "app/window/startoptions.h"
#include "ui/theme/icons.h"
#include "ui/theme/thememanager.h"

#include <QApplication>
#include <QSettings>
#include <QTimer>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("raftarium"));
    QApplication::setOrganizationName(QStringLiteral("Raftarium"));
    QApplication::setApplicationDisplayName(QStringLiteral("Raftarium"));
    QApplication::setApplicationVersion(QStringLiteral(RAFTARIUM_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.github.raftarium.Raftarium"));
    QApplication::setWindowIcon(ui::applicationIcon());

    app::Languages languages;
    languages.load();
    const auto options = app::parseStartOptions(QCoreApplication::arguments());
    if (!options) {
        app::complain(QString::fromStdString(options.error().message));
        return 2;
    }
    if (!options->language.isEmpty())
        languages.choose(options->language);

    ui::ThemeManager themes;
    const QSettings settings;
    themes.load(settings);
    if (options->theme)
        themes.setPreference(*options->theme);
    if (options->fontScale)
        themes.setFontScale(*options->fontScale);
    themes.applyTo(application);

    app::MainWindow window(themes, languages);
    if (options->size.isValid())
        window.resize(options->size); // the first layout depends on it …
    window.restoreLayout();
    if (options->size.isValid())
        window.resize(options->size); // … and it wins over what was remembered
    window.show();
    // The window stands before the cluster is built, so that the first frame does not wait for sockets and disks.
    const QSize wanted = options->size.isValid() ? options->size : window.firstSize();
    QTimer::singleShot(0, &window, [&, wanted] {
        // Before its parts knew their sizes, the window may have grown beyond what they need.
        if (wanted.isValid() && !window.isMaximized() && !window.isFullScreen())
            window.resize(wanted);
        if (!options->scenario.isEmpty())
            window.openScenario(options->scenario, options->variant);
        else if (!options->recording.isEmpty())
            window.openRecording(options->recording);
        else if (options->isLab)
            window.startLab(options->lab, {options->cluster.rate, options->cluster.startPaused, {}});
        else
            window.startLive(options->cluster);
    });
    return QApplication::exec();
}
