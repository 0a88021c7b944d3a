// SPDX-License-Identifier: MIT
#include "ui/theme/icons.h"
#include "ui/theme/thememanager.h"

#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace ui;

namespace {

/// How many pixels are drawn, and whether all of those drawn fully have this colour.
int painted(const QPixmap& pixmap, const QColor& color, bool& onlyThisColor)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    int count = 0;
    onlyThisColor = true;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            count += qAlpha(pixel) > 0 ? 1 : 0;
            // Blending of overlapping strokes rounds.
            const int off =
                std::max({std::abs(qRed(pixel) - color.red()), std::abs(qGreen(pixel) - color.green()),
                          std::abs(qBlue(pixel) - color.blue())});
            if (qAlpha(pixel) == 255 && off > 3)
                onlyThisColor = false;
        }
    }
    return count;
}

} // namespace

class IconsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyIconIsDrawnInTheThemesColour()
    {
        QVERIFY(iconNames().size() >= 70);
        for (const ThemeKind kind : {ThemeKind::Dark, ThemeKind::Light, ThemeKind::HighContrast}) {
            const Theme theme(kind);
            for (const QString& name : iconNames()) {
                for (const ColorRole role : {ColorRole::TextMuted, ColorRole::Fault}) {
                    const QPixmap pixmap = themedIcon(name, theme, role).pixmap(QSize(48, 48), 1.0);
                    QCOMPARE(pixmap.size(), QSize(48, 48));
                    bool pure = false;
                    const int count = painted(pixmap, theme.color(role), pure);
                    QVERIFY2(count > 20, qPrintable(name));
                    QVERIFY2(pure, qPrintable(name));
                }
            }
        }
    }

    void disabledAndCheckedStatesHaveTheirColours()
    {
        const Theme theme;
        const QIcon icon = themedIcon(QStringLiteral("shield-check"), theme);
        bool pure = false;
        QVERIFY(painted(icon.pixmap(QSize(32, 32), 1.0, QIcon::Disabled),
                        theme.color(ColorRole::TextDisabled), pure)
                > 0);
        QVERIFY(pure);
        QVERIFY(painted(icon.pixmap(QSize(32, 32), 1.0, QIcon::Normal, QIcon::On),
                        theme.color(ColorRole::Accent), pure)
                > 0);
        QVERIFY(pure);
    }

    void iconsOfAManagerFollowItsTheme()
    {
        ThemeManager themes;
        themes.setPreference(ThemePreference::Dark);
        const QIcon icon = themedIcon(QStringLiteral("crown"), themes, ColorRole::Text);
        bool pure = false;
        QVERIFY(painted(icon.pixmap(QSize(32, 32), 1.0), Theme(ThemeKind::Dark).color(ColorRole::Text), pure)
                    > 0
                && pure);
        themes.setPreference(ThemePreference::Light);
        QVERIFY(painted(icon.pixmap(QSize(32, 32), 1.0), Theme(ThemeKind::Light).color(ColorRole::Text), pure)
                    > 0
                && pure);
    }

    void iconsAreSharpOnDenseScreens()
    {
        const QPixmap pixmap = themedIcon(QStringLiteral("crown"), Theme()).pixmap(QSize(20, 20), 2.0);
        QCOMPARE(pixmap.size(), QSize(40, 40));
        QCOMPARE(pixmap.devicePixelRatio(), 2.0);
        QCOMPARE(iconPixmap(QStringLiteral("crown"), QColor(1, 2, 3), 20, 3.0).size(), QSize(60, 60));
    }

    void paintersGetTheIconWhereTheyWantIt()
    {
        QImage image(64, 64, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        {
            QPainter painter(&image);
            paintIcon(painter, QRectF(32, 32, 32, 32), QStringLiteral("x"), QColor(10, 200, 30));
        }
        QCOMPARE(qAlpha(image.pixel(8, 8)), 0);
        QVERIFY(qAlpha(image.pixel(48, 48)) > 200);
        QCOMPARE(QColor(image.pixel(48, 48)).green(), 200);
    }

    void unknownNamesGiveNoIcon()
    {
        QVERIFY(themedIcon(QStringLiteral("no-such-icon"), Theme()).isNull());
        QVERIFY(themedIcon(QString(), Theme()).isNull());
        QVERIFY(!iconExists(QStringLiteral("no-such-icon")));
    }

    void everyIconNamedInTheCodeExists()
    {
        const QRegularExpression call(QStringLiteral(
            R"re((?:themedIcon|iconPixmap)\(\s*(?:QStringLiteral\(|u)"([a-z0-9-]+)"|paintIcon\([^;]*?(?:QStringLiteral\(|u)"([a-z0-9-]+)"|\.icon\s*=\s*(?:QStringLiteral\(|u)"([a-z0-9-]+)")re"));
        int seen = 0;
        for (const QString& folder : {QStringLiteral("ui"), QStringLiteral("app")}) {
            QDirIterator files(QStringLiteral(RAFTARIUM_SOURCE_DIR "/") + folder,
                               {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString text = QString::fromUtf8(file.readAll());
                for (auto matches = call.globalMatch(text); matches.hasNext();) {
                    const auto match = matches.next();
                    const QString name = match.captured(1) + match.captured(2) + match.captured(3);
                    ++seen;
                    QVERIFY2(iconExists(name), qPrintable(file.fileName() + QStringLiteral(": ") + name));
                }
            }
        }
        QVERIFY(seen > 5);
    }

    void theProgramHasAnIcon()
    {
        const QImage image = applicationIcon().pixmap(QSize(128, 128), 1.0).toImage();
        QCOMPARE(image.size(), QSize(128, 128));
        QVERIFY(qAlpha(image.pixel(64, 64)) == 255);
        QCOMPARE(qAlpha(image.pixel(0, 0)), 0);
    }
};

QTEST_MAIN(IconsTest)
#include "iconstest.moc"
