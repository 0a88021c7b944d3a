// SPDX-License-Identifier: MIT
#include "ui/theme/palettes.h"

#include <utility>

namespace ui {

namespace {

using R = ColorRole;
using Entry = std::pair<ColorRole, QRgb>;

// Deep blue-black, lit from within: surfaces rise towards the reader by getting lighter.
constexpr Entry darkRoles[] = {
    {R::Window, 0xff0d131a},       {R::Surface, 0xff151d26},     {R::Raised, 0xff1d2732},
    {R::Sunken, 0xff0b1118},       {R::Canvas, 0xff121d2a},      {R::CanvasEdge, 0xff0b1119},
    {R::Hover, 0xff202c38},        {R::Pressed, 0xff263441},     {R::Selection, 0xff22364c},
    {R::ChipOn, 0xff20303f},       {R::Border, 0xff26323f},      {R::Outline, 0xff6b7b8c},
    {R::Grid, 0xff212c38},         {R::Track, 0xff26323f},       {R::Focus, 0xff79b8ff},
    {R::Link, 0xff66798d},         {R::LinkFaint, 0xff2c3b4b},   {R::Playhead, 0xffe6edf3},
    {R::Text, 0xffe6edf3},         {R::TextMuted, 0xff9aabbc},   {R::TextFaint, 0xff8593a2},
    {R::TextDisabled, 0xff6b7987}, {R::Hyperlink, 0xff79b8ff},   {R::Accent, 0xff79b8ff},
    {R::AccentText, 0xff0b1622},   {R::AccentHover, 0xff9ccaff}, {R::AccentSoft, 0xff1d334b},
    {R::Fault, 0xffff8c5a},        {R::FaultText, 0xff1f0d04},   {R::FaultSoft, 0xff3a2723},
    {R::Alarm, 0xffff5b6e},        {R::AlarmText, 0xff22040a},   {R::AlarmSoft, 0xff431c28},
    {R::Good, 0xff3cc6a0},         {R::GoodSoft, 0xff17322f},    {R::Down, 0xff7d8a97},
    {R::DownFill, 0xff222a33},     {R::Shadow, 0xa0000000},      {R::Scrim, 0x70060a0f},
};

// Warm paper: panels are the sheet, the window behind them is the desk.
constexpr Entry lightRoles[] = {
    {R::Window, 0xfff4f1ea},       {R::Surface, 0xfffffdf8},     {R::Raised, 0xfff9f6ef},
    {R::Sunken, 0xfffcfaf5},       {R::Canvas, 0xfffefdfa},      {R::CanvasEdge, 0xfff8f5ee},
    {R::Hover, 0xffeee9de},        {R::Pressed, 0xffe5dfd1},     {R::Selection, 0xffdce7f4},
    {R::ChipOn, 0xffe9e3d6},       {R::Border, 0xffddd6c8},      {R::Outline, 0xff857e71},
    {R::Grid, 0xffe9e3d8},         {R::Track, 0xffddd6c8},       {R::Focus, 0xff2563b8},
    {R::Link, 0xff8b8374},         {R::LinkFaint, 0xffd5cdbd},   {R::Playhead, 0xff1d2733},
    {R::Text, 0xff1d2733},         {R::TextMuted, 0xff545d68},   {R::TextFaint, 0xff646c76},
    {R::TextDisabled, 0xff868b91}, {R::Hyperlink, 0xff2158a6},   {R::Accent, 0xff2563b8},
    {R::AccentText, 0xffffffff},   {R::AccentHover, 0xff1c5099}, {R::AccentSoft, 0xffdfe9f6},
    {R::Fault, 0xffb04a0a},        {R::FaultText, 0xffffffff},   {R::FaultSoft, 0xfffbeadd},
    {R::Alarm, 0xffa8002e},        {R::AlarmText, 0xffffffff},   {R::AlarmSoft, 0xfffadde2},
    {R::Good, 0xff0a7359},         {R::GoodSoft, 0xffdcefe7},    {R::Down, 0xff767c83},
    {R::DownFill, 0xffe9e7e2},     {R::Shadow, 0x40242b33},      {R::Scrim, 0x2e242b33},
};

// Black and white first; every line that bounds something is plain to see.
constexpr Entry highContrastRoles[] = {
    {R::Window, 0xff000000},       {R::Surface, 0xff000000},     {R::Raised, 0xff0c0f13},
    {R::Sunken, 0xff000000},       {R::Canvas, 0xff000000},      {R::CanvasEdge, 0xff000000},
    {R::Hover, 0xff1b2530},        {R::Pressed, 0xff2a3846},     {R::Selection, 0xff0f3a63},
    {R::ChipOn, 0xff1c3a57},       {R::Border, 0xff8b98a5},      {R::Outline, 0xffc3ced8},
    {R::Grid, 0xff3b4650},         {R::Track, 0xff4a5661},       {R::Focus, 0xffffe14d},
    {R::Link, 0xffa9b6c3},         {R::LinkFaint, 0xff62707d},   {R::Playhead, 0xffffffff},
    {R::Text, 0xffffffff},         {R::TextMuted, 0xffdfe6ec},   {R::TextFaint, 0xffc3ced8},
    {R::TextDisabled, 0xff8b98a5}, {R::Hyperlink, 0xff8cc8ff},   {R::Accent, 0xff79b8ff},
    {R::AccentText, 0xff000000},   {R::AccentHover, 0xffb9dcff}, {R::AccentSoft, 0xff10304f},
    {R::Fault, 0xffff8c5a},        {R::FaultText, 0xff000000},   {R::FaultSoft, 0xff3a2210},
    {R::Alarm, 0xffff5b6e},        {R::AlarmText, 0xff000000},   {R::AlarmSoft, 0xff4a1020},
    {R::Good, 0xff3cc6a0},         {R::GoodSoft, 0xff0a3328},    {R::Down, 0xffa4aeb8},
    {R::DownFill, 0xff1c2126},     {R::Shadow, 0xc0000000},      {R::Scrim, 0xa0000000},
};

// One cycle for all themes, in this order of hues: sky, straw, pink, green, violet, aqua, rose, bronze. Chosen by a
// search over OKLab that kept neighbours, and each from accent, fault, alarm and good, apart for normal, deuteranopic
// and protanopic eyes; the tests hold those distances.
constexpr QRgb darkTerms[] = {0xff40a1d7, 0xffd9bb3c, 0xfff296c0, 0xff95d986,
                              0xffae94fd, 0xff14e6da, 0xffd17f84, 0xffbe9433};
constexpr QRgb lightTerms[] = {0xff0088cf, 0xff898600, 0xffa83781, 0xff1b5903,
                               0xff6c47a2, 0xff06918a, 0xff7c3845, 0xff776732};

template <std::size_t RoleCount>
ColorTable tableOf(const Entry (&roles)[RoleCount], const QRgb (&terms)[Theme::termCycle()], double fillShare)
{
    static_assert(RoleCount == static_cast<std::size_t>(ColorRole::Count), "one colour for each role");
    ColorTable table;
    for (const auto& [role, value] : roles)
        table.roles[static_cast<std::size_t>(role)] = QColor::fromRgba(value);
    for (std::size_t i = 0; i < table.terms.size(); ++i)
        table.terms[i] = QColor::fromRgba(terms[i]);
    table.fillShare = fillShare;
    return table;
}

} // namespace

ColorTable colorTable(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Light:
        return tableOf(lightRoles, lightTerms, 0.34);
    case ThemeKind::HighContrast:
        return tableOf(highContrastRoles, darkTerms, 0.30);
    case ThemeKind::Dark:
        break;
    }
    return tableOf(darkRoles, darkTerms, 0.33);
}

} // namespace ui
