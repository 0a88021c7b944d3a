// SPDX-License-Identifier: MIT
#include "ui/theme/theme.h"
#include "ui/theme/stylesheet.h"

#include <QMetaEnum>
#include <QTest>

#include <array>
#include <cmath>

using namespace ui;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

// Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB.
constexpr Matrix protanopia = {
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia = {
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix trichromacy = {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};

double linear(float channel)
{
    const auto value = static_cast<double>(channel);
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

Vector product(const Matrix& m, const Vector& v)
{
    Vector result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return result;
}

Vector oklabSeenBy(const Matrix& eye, const QColor& color)
{
    Vector rgb = product(eye, {linear(color.redF()), linear(color.greenF()), linear(color.blueF())});
    for (double& channel : rgb)
        channel = std::clamp(channel, 0.0, 1.0);
    constexpr Matrix toCones = {{{0.4122214708, 0.5363325363, 0.0514459929},
                                 {0.2119034982, 0.6806995451, 0.1073969566},
                                 {0.0883024619, 0.2817188376, 0.6299787005}}};
    constexpr Matrix toLab = {{{0.2104542553, 0.7936177850, -0.0040720468},
                               {1.9779984951, -2.4285922050, 0.4505937099},
                               {0.0259040371, 0.7827717662, -0.8086757660}}};
    Vector cones = product(toCones, rgb);
    for (double& cone : cones)
        cone = std::cbrt(cone);
    return product(toLab, cones);
}

/// Distance in OKLab times 100; about 2 is just noticeable side by side.
double difference(const Matrix& eye, const QColor& a, const QColor& b)
{
    const Vector p = oklabSeenBy(eye, a);
    const Vector q = oklabSeenBy(eye, b);
    return 100 * std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

constexpr ThemeKind kinds[] = {ThemeKind::Dark, ThemeKind::Light, ThemeKind::HighContrast};
constexpr ColorRole grounds[] = {ColorRole::Window, ColorRole::Surface, ColorRole::Raised,
                                 ColorRole::Sunken, ColorRole::Canvas,  ColorRole::CanvasEdge};
constexpr ColorRole meanings[] = {ColorRole::Accent, ColorRole::Fault, ColorRole::Alarm, ColorRole::Good};

QByteArray explain(ThemeKind kind, int a, int b, double value)
{
    return QStringLiteral("theme %1, %2 against %3: %4")
        .arg(static_cast<int>(kind))
        .arg(a)
        .arg(b)
        .arg(value)
        .toUtf8();
}

void expectContrast(ThemeKind kind, ColorRole front, ColorRole ground, double least)
{
    const Theme theme(kind);
    const double value = contrast(theme.color(front), theme.color(ground));
    QVERIFY2(value >= least, explain(kind, static_cast<int>(front), static_cast<int>(ground), value));
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrastFollowsWcag()
    {
        QCOMPARE(contrast(QColor(0, 0, 0), QColor(255, 255, 255)), 21.0);
        QVERIFY(std::abs(contrast(QColor(119, 119, 119), QColor(255, 255, 255)) - 4.48) < 0.01);
    }

    void everyRoleHasAColourOfItsOwnInEveryTheme()
    {
        for (const ThemeKind kind : kinds) {
            const Theme theme(kind);
            for (int role = 0; role < static_cast<int>(ColorRole::Count); ++role)
                QVERIFY2(theme.color(static_cast<ColorRole>(role)).isValid(),
                         qPrintable(QString::number(role)));
        }
    }

    void textIsReadableOnEveryGround()
    {
        constexpr ColorRole texts[] = {ColorRole::Text,      ColorRole::TextMuted, ColorRole::TextFaint,
                                       ColorRole::Hyperlink, ColorRole::Accent,    ColorRole::Fault,
                                       ColorRole::Alarm,     ColorRole::Good};
        for (const ThemeKind kind : kinds) {
            for (const ColorRole text : texts) {
                for (const ColorRole ground : grounds)
                    expectContrast(kind, text, ground, 4.5);
            }
            for (const ColorRole ground : {ColorRole::Hover, ColorRole::Selection, ColorRole::ChipOn}) {
                expectContrast(kind, ColorRole::Text, ground, 4.5);
                expectContrast(kind, ColorRole::TextMuted, ground, 4.5);
            }
            expectContrast(kind, ColorRole::Text, ColorRole::Pressed, 4.5);
            expectContrast(kind, ColorRole::AccentText, ColorRole::Accent, 4.5);
            expectContrast(kind, ColorRole::AccentText, ColorRole::AccentHover, 4.5);
            expectContrast(kind, ColorRole::FaultText, ColorRole::Fault, 4.5);
            expectContrast(kind, ColorRole::AlarmText, ColorRole::Alarm, 4.5);
            expectContrast(kind, ColorRole::Fault, ColorRole::FaultSoft, 4.5);
            expectContrast(kind, ColorRole::Alarm, ColorRole::AlarmSoft, 4.5);
            expectContrast(kind, ColorRole::Good, ColorRole::GoodSoft, 4.5);
            expectContrast(kind, ColorRole::Accent, ColorRole::AccentSoft, 4.5);
        }
    }

    void graphicsStandOutFromEveryGround()
    {
        constexpr ColorRole graphics[] = {ColorRole::Outline,  ColorRole::Focus,        ColorRole::Link,
                                          ColorRole::Playhead, ColorRole::TextDisabled, ColorRole::Down};
        for (const ThemeKind kind : kinds) {
            for (const ColorRole graphic : graphics) {
                for (const ColorRole ground : grounds)
                    expectContrast(kind, graphic, ground, 3.0);
            }
        }
    }

    void highContrastReachesSevenForText()
    {
        for (const ColorRole ground : grounds) {
            expectContrast(ThemeKind::HighContrast, ColorRole::Text, ground, 15.0);
            expectContrast(ThemeKind::HighContrast, ColorRole::TextMuted, ground, 7.0);
            expectContrast(ThemeKind::HighContrast, ColorRole::TextFaint, ground, 7.0);
            expectContrast(ThemeKind::HighContrast, ColorRole::Border, ground, 3.0);
        }
    }

    void termsAreReadable()
    {
        for (const ThemeKind kind : kinds) {
            const Theme theme(kind);
            for (std::uint64_t term = 0; term <= 9; ++term) {
                for (const ColorRole ground : grounds)
                    QVERIFY2(contrast(theme.termColor(term), theme.color(ground)) >= 3.0,
                             explain(kind, static_cast<int>(term), static_cast<int>(ground),
                                     contrast(theme.termColor(term), theme.color(ground))));
                QVERIFY(contrast(theme.termText(term), theme.termColor(term)) >= 4.5);
                QVERIFY(contrast(theme.termFillText(term), theme.termFill(term)) >= 4.5);
            }
        }
    }

    void termsComeRoundAfterOneCycle()
    {
        const Theme theme;
        QCOMPARE(theme.termColor(1), theme.termColor(1 + Theme::termCycle()));
        QVERIFY(theme.termColor(1) != theme.termColor(2));
        QCOMPARE(theme.termColor(0), theme.color(ColorRole::Down));
        QVERIFY(theme.termColor(~std::uint64_t{0}).isValid());
        QVERIFY(Theme::termCycle() >= 8);
    }

    void termsAreToldApartWithColourBlindEyesToo_data()
    {
        QTest::addColumn<int>("eye");
        QTest::addColumn<double>("any");        // between any two terms
        QTest::addColumn<double>("neighbours"); // between a term and the next, which meet most often
        QTest::addColumn<double>("meaning");    // between a term and accent, fault, alarm, good
        QTest::newRow("normal") << 0 << 9.0 << 12.0 << 5.5;
        QTest::newRow("deuteranopia") << 1 << 5.0 << 8.0 << 3.5;
        QTest::newRow("protanopia") << 2 << 5.0 << 8.0 << 3.5;
    }

    void termsAreToldApartWithColourBlindEyesToo()
    {
        QFETCH(int, eye);
        QFETCH(double, any);
        QFETCH(double, neighbours);
        QFETCH(double, meaning);
        const Matrix& matrix = eye == 0 ? trichromacy : eye == 1 ? deuteranopia : protanopia;
        for (const ThemeKind kind : kinds) {
            const Theme theme(kind);
            for (int a = 1; a <= Theme::termCycle(); ++a) {
                const QColor color = theme.termColor(static_cast<std::uint64_t>(a));
                const QColor next = theme.termColor(static_cast<std::uint64_t>(a) + 1);
                QVERIFY2(difference(matrix, color, next) >= neighbours,
                         explain(kind, a, a + 1, difference(matrix, color, next)));
                for (int b = 1; b < a; ++b) {
                    const double value =
                        difference(matrix, color, theme.termColor(static_cast<std::uint64_t>(b)));
                    QVERIFY2(value >= any, explain(kind, a, b, value));
                }
                for (const ColorRole role : meanings) {
                    const double value = difference(matrix, color, theme.color(role));
                    QVERIFY2(value >= meaning, explain(kind, a, 100 + static_cast<int>(role), value));
                }
            }
        }
    }

    void meaningsAreToldApartWithColourBlindEyesToo()
    {
        for (const ThemeKind kind : kinds) {
            const Theme theme(kind);
            for (const Matrix& eye : {trichromacy, deuteranopia, protanopia}) {
                for (const ColorRole a : meanings) {
                    for (const ColorRole b : meanings) {
                        const double value = difference(eye, theme.color(a), theme.color(b));
                        QVERIFY2(a == b || value >= 6.0,
                                 explain(kind, static_cast<int>(a), static_cast<int>(b), value));
                    }
                }
            }
        }
    }

    void durationsAreZeroWithReducedMotion()
    {
        for (int role = 0; role < static_cast<int>(DurationRole::Count); ++role) {
            const auto which = static_cast<DurationRole>(role);
            QCOMPARE(Theme(ThemeKind::Dark, 1.0, true).duration(which).count(), 0);
            const auto usual = Theme(ThemeKind::Dark, 1.0, false).duration(which).count();
            QVERIFY(usual >= 120 && usual <= 250);
        }
    }

    void fontsAndSizesGrowWithTheScale()
    {
        const Theme normal;
        const Theme twice(ThemeKind::Dark, 2.0);
        for (int role = 0; role < static_cast<int>(FontRole::Count); ++role) {
            const auto which = static_cast<FontRole>(role);
            QVERIFY(normal.font(which).pixelSize() >= 10);
            QVERIFY(std::abs(twice.font(which).pixelSize() - 2 * normal.font(which).pixelSize()) <= 1);
        }
        for (int role = 0; role < static_cast<int>(SizeRole::Count); ++role) {
            const auto which = static_cast<SizeRole>(role);
            QVERIFY2(normal.size(which) > 0, qPrintable(QString::number(role)));
            QCOMPARE(twice.size(which), which == SizeRole::Hairline ? 1.0 : 2 * normal.size(which));
        }
    }

    void theStyleSheetHasNoPlaceholderLeft()
    {
        for (const ThemeKind kind : kinds) {
            for (const double scale : {0.8, 1.0, 1.5, 2.0}) {
                const QString sheet = styleSheet(Theme(kind, scale));
                QVERIFY(sheet.size() > 5000);
                for (const char16_t sign : {u'@', u'$', u'%', u'&'})
                    QVERIFY2(!sheet.contains(QChar(sign)), qPrintable(QString(QChar(sign))));
                QCOMPARE(sheet.count(QLatin1Char('{')), sheet.count(QLatin1Char('}')));
            }
        }
    }
};

QTEST_MAIN(ThemeTest)
#include "themetest.moc"
