// SPDX-License-Identifier: MIT
#include "ui/theme/theme.h"

#include "ui/theme/palettes.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

struct Theme::Data {
    ThemeKind kind = ThemeKind::Dark;
    double scale = 1.0;
    bool reducedMotion = false;
    ColorTable colors;
    std::array<QFont, static_cast<std::size_t>(FontRole::Count)> fonts; // painters ask many times a frame
};

namespace {

struct FontSpec {
    double size; ///< pixels at scale 1
    int weight;
    bool mono;
    double letterSpacing; ///< per cent
    bool capitals;
};

FontSpec fontSpec(FontRole role)
{
    switch (role) {
    case FontRole::Body:
        return {13.0, QFont::Normal, false, 100, false};
    case FontRole::BodyStrong:
        return {13.0, QFont::DemiBold, false, 100, false};
    case FontRole::Small:
        return {12.0, QFont::Normal, false, 100, false};
    case FontRole::SmallStrong:
        return {12.0, QFont::DemiBold, false, 100, false};
    case FontRole::Caption:
        return {11.0, QFont::Normal, false, 100, false};
    case FontRole::Section:
        return {11.0, QFont::DemiBold, false, 106, true};
    case FontRole::Heading:
        return {15.0, QFont::DemiBold, false, 100, false};
    case FontRole::Title:
        return {20.0, QFont::DemiBold, false, 99, false};
    case FontRole::Value:
        return {16.0, QFont::Bold, false, 100, false};
    case FontRole::Mono:
        return {12.5, QFont::Normal, true, 100, false};
    case FontRole::MonoSmall:
        return {11.0, QFont::Normal, true, 100, false};
    case FontRole::NodeTerm:
        return {21.0, QFont::DemiBold, false, 98, false};
    case FontRole::NodeName:
        return {13.5, QFont::DemiBold, false, 100, false};
    case FontRole::LogCell:
        return {11.5, QFont::Bold, true, 100, false};
    case FontRole::Count:
        break;
    }
    return {13.0, QFont::Normal, false, 100, false};
}

QFont madeFont(FontRole role, double scale)
{
    const FontSpec spec = fontSpec(role);
    QFont result;
    if (spec.mono) {
        result.setFamilies({QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono"),
                            QStringLiteral("Noto Sans Mono CJK SC"), QStringLiteral("monospace")});
        result.setStyleHint(QFont::Monospace);
    } else {
        result.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
                            QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK SC"),
                            QStringLiteral("sans-serif")});
        result.setStyleHint(QFont::SansSerif);
    }
    result.setPixelSize(std::max(1, static_cast<int>(std::lround(spec.size * scale))));
    result.setWeight(static_cast<QFont::Weight>(spec.weight));
    result.setLetterSpacing(QFont::PercentageSpacing, spec.letterSpacing);
    if (spec.capitals)
        result.setCapitalization(QFont::AllUppercase);
    return result;
}

double baseSize(SizeRole role)
{
    switch (role) {
    case SizeRole::Hairline:
        return 1;
    case SizeRole::Stroke:
    case SizeRole::FocusRing:
        return 2;
    case SizeRole::Radius:
        return 7;
    case SizeRole::RadiusSmall:
        return 4;
    case SizeRole::RadiusLarge:
        return 12;
    case SizeRole::GapTiny:
    case SizeRole::SliderTrack:
        return 4;
    case SizeRole::Gap:
        return 8;
    case SizeRole::GapLarge:
    case SizeRole::PanelMargin:
        return 16;
    case SizeRole::Icon:
        return 18;
    case SizeRole::IconSmall:
        return 14;
    case SizeRole::IconLarge:
        return 28;
    case SizeRole::Control:
    case SizeRole::LogCell:
        return 28;
    case SizeRole::Row:
        return 26;
    case SizeRole::SliderHandle:
        return 14;
    case SizeRole::ScrollBar:
    case SizeRole::LogCellSmall:
        return 10;
    case SizeRole::TimelineRow:
        return 18;
    case SizeRole::NodeRadius:
        return 44;
    case SizeRole::Packet:
        return 12;
    case SizeRole::Count:
        break;
    }
    return 0;
}

double channelLuminance(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * channelLuminance(color.redF()) + 0.7152 * channelLuminance(color.greenF())
        + 0.0722 * channelLuminance(color.blueF());
}

} // namespace

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](float from, float to) {
        return static_cast<float>(static_cast<double>(from) * (1 - share) + static_cast<double>(to) * share);
    };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

double contrast(const QColor& a, const QColor& b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)}); // by value: the two are temporaries
    return (lighter + 0.05) / (darker + 0.05);
}

Theme::Theme(ThemeKind kind, double scale, bool reducedMotion)
{
    auto data = std::make_shared<Data>();
    data->kind = kind;
    data->scale = scale;
    data->reducedMotion = reducedMotion;
    data->colors = colorTable(kind);
    for (std::size_t role = 0; role < data->fonts.size(); ++role)
        data->fonts[role] = madeFont(static_cast<FontRole>(role), scale);
    m_data = std::move(data);
}

ThemeKind Theme::kind() const
{
    return m_data->kind;
}

bool Theme::isDark() const
{
    return m_data->kind != ThemeKind::Light;
}

double Theme::scale() const
{
    return m_data->scale;
}

bool Theme::reducedMotion() const
{
    return m_data->reducedMotion;
}

QColor Theme::color(ColorRole role) const
{
    return m_data->colors.roles[static_cast<std::size_t>(role)];
}

QColor Theme::color(ColorRole role, double alpha) const
{
    QColor result = color(role);
    result.setAlphaF(static_cast<float>(alpha));
    return result;
}

QColor Theme::termColor(std::uint64_t term) const
{
    if (term == 0)
        return color(ColorRole::Down);
    return m_data->colors.terms[(term - 1) % static_cast<std::uint64_t>(termCycle())];
}

QColor Theme::termFill(std::uint64_t term) const
{
    return mixed(color(ColorRole::Surface), termColor(term), m_data->colors.fillShare);
}

QColor Theme::termText(std::uint64_t term) const
{
    const QColor ground = termColor(term);
    // Colours of middle luminance need ink that is darker than the light theme's text.
    const QColor dark = isDark() ? color(ColorRole::AccentText) : QColor(8, 12, 16);
    const QColor light = isDark() ? color(ColorRole::Text) : color(ColorRole::AccentText);
    return contrast(dark, ground) >= contrast(light, ground) ? dark : light;
}

QColor Theme::termFillText(std::uint64_t) const
{
    return color(ColorRole::Text);
}

QFont Theme::font(FontRole role) const
{
    return m_data->fonts[static_cast<std::size_t>(role)];
}
double Theme::size(SizeRole role) const
{
    return role == SizeRole::Hairline ? 1.0 : baseSize(role) * scale();
}

int Theme::pixels(SizeRole role) const
{
    return static_cast<int>(std::lround(size(role)));
}

std::chrono::milliseconds Theme::duration(DurationRole role) const
{
    using namespace std::chrono_literals;
    if (m_data->reducedMotion)
        return 0ms;
    switch (role) {
    case DurationRole::Quick:
        return 120ms;
    case DurationRole::Slow:
        return 250ms;
    case DurationRole::Normal:
    case DurationRole::Count:
        break;
    }
    return 180ms;
}

QPalette Theme::palette() const
{
    QPalette result;
    const auto set = [&](QPalette::ColorRole target, ColorRole role) {
        result.setColor(target, color(role));
    };
    set(QPalette::Window, ColorRole::Surface);
    set(QPalette::WindowText, ColorRole::Text);
    set(QPalette::Base, ColorRole::Sunken);
    set(QPalette::AlternateBase, ColorRole::Surface);
    set(QPalette::ToolTipBase, ColorRole::Raised);
    set(QPalette::ToolTipText, ColorRole::Text);
    set(QPalette::PlaceholderText, ColorRole::TextFaint);
    set(QPalette::Text, ColorRole::Text);
    set(QPalette::Button, ColorRole::Raised);
    set(QPalette::ButtonText, ColorRole::Text);
    set(QPalette::BrightText, ColorRole::Alarm);
    set(QPalette::Highlight, ColorRole::Selection);
    set(QPalette::HighlightedText, ColorRole::Text);
    set(QPalette::Link, ColorRole::Hyperlink);
    set(QPalette::LinkVisited, ColorRole::Hyperlink);
    set(QPalette::Light, ColorRole::Raised);
    set(QPalette::Midlight, ColorRole::Raised);
    set(QPalette::Mid, ColorRole::Border);
    set(QPalette::Dark, ColorRole::Border);
    set(QPalette::Shadow, ColorRole::Window);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        result.setColor(QPalette::Disabled, role, color(ColorRole::TextDisabled));
    return result;
}

bool operator==(const Theme& a, const Theme& b)
{
    return a.m_data == b.m_data
        || (a.kind() == b.kind() && qFuzzyCompare(a.scale(), b.scale())
            && a.reducedMotion() == b.reducedMotion());
}

} // namespace ui
