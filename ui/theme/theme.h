// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

#include <chrono>
#include <cstdint>
#include <memory>

namespace ui {

/// What a colour is for. Views ask for a role and never name a colour themselves.
/// Text roles reach a contrast of 4.5:1 on Window, Surface, Raised, Sunken, Canvas and Hover; graphic roles
/// (marked 3:1) reach 3:1 there. The rest are fills, hairlines and shades that carry no meaning alone.
enum class ColorRole {
    // Grounds
    Window,     ///< menu bar, gaps between docks
    Surface,    ///< panels, docks, dialogs, tool bar, timeline
    Raised,     ///< buttons, cards, headers, pop-overs, tool tips
    Sunken,     ///< text fields and lists
    Canvas,     ///< the cluster picture, at its centre
    CanvasEdge, ///< the cluster picture, at its corners
    Hover,      ///< a control or row under the pointer
    Pressed,    ///< a control held down
    Selection,  ///< a chosen row; Text stays readable on it
    ChipOn,     ///< an active chip
    // Lines
    Border,    ///< hairlines between panels, around cards and buttons
    Outline,   ///< 3:1; edges that a control needs to be seen: check boxes, slots
    Grid,      ///< lines of charts and timelines
    Track,     ///< the unfilled part of a slider, progress bar or timer ring
    Focus,     ///< 3:1; the keyboard's focus ring
    Link,      ///< 3:1; the line between two nodes, in use or under the pointer
    LinkFaint, ///< the same, at rest
    Playhead,  ///< 3:1
    // Text
    Text,
    TextMuted,
    TextFaint,
    TextDisabled, ///< 3:1
    Hyperlink,
    // Meanings, readable as text too
    Accent,     ///< what the program offers: primary buttons, sliders, the play button
    AccentText, ///< text on Accent and AccentHover
    AccentHover,
    AccentSoft,
    Fault,     ///< what a person or the chaos engine did to the world
    FaultText, ///< text on Fault
    FaultSoft,
    Alarm,     ///< a broken safety property, and nothing else
    AlarmText, ///< text on Alarm
    AlarmSoft,
    Good, ///< a safety property that holds
    GoodSoft,
    Down,     ///< 3:1; a node that is down or paused
    DownFill, ///< the inside of such a node
    // Depth
    Shadow, ///< translucent
    Scrim,  ///< translucent; what lies behind a pop-over
    Count
};

enum class FontRole {
    Body,
    BodyStrong,
    Small, ///< secondary lines, chips
    SmallStrong,
    Caption,   ///< axis labels, hints
    Section,   ///< spaced capitals above a group: "NETWORK"
    Heading,   ///< the sentence under the picture, dialog headings
    Title,     ///< the largest text of a dialog
    Value,     ///< figures in the tool bar: leader, term, committed
    Mono,      ///< values, commands
    MonoSmall, ///< instants, axis figures
    NodeTerm,  ///< the number inside a node of the default size
    NodeName,
    LogCell, ///< the number inside a log cell of the default size
    Count
};

/// Lengths in device-independent pixels; all but hairlines grow with the font scale.
enum class SizeRole {
    Hairline,     ///< 1, never scaled
    Stroke,       ///< 2, lines of icons and rings
    FocusRing,    ///< 2
    Radius,       ///< corners of buttons, fields and cards
    RadiusSmall,  ///< corners of log cells, check boxes
    RadiusLarge,  ///< pop-overs
    GapTiny,      ///< 4
    Gap,          ///< 8
    GapLarge,     ///< 16
    PanelMargin,  ///< from a panel's edge to its contents
    Icon,         ///< 18
    IconSmall,    ///< 14
    IconLarge,    ///< 28
    Control,      ///< height of a button or field
    Row,          ///< height of a row of a list
    SliderTrack,  ///< thickness of the track
    SliderHandle, ///< diameter of the handle
    ScrollBar,    ///< thickness
    LogCell,      ///< width and height of a log cell in the logs
    LogCellSmall, ///< the same under a node of the picture
    TimelineRow,  ///< height of a node's band on the timeline
    NodeRadius,   ///< of a node of the picture with five nodes
    Packet,       ///< diameter of a message in flight
    Count
};

enum class DurationRole {
    Quick,  ///< 120 ms: hover, press
    Normal, ///< 180 ms: panels, fades
    Slow,   ///< 250 ms: things that travel
    Count
};

enum class ThemeKind { Dark, Light, HighContrast };

/// Every colour, size, font and duration of the program, for one kind of theme at one scale.
/// An immutable value that is cheap to copy; safe to read from any thread.
class Theme {
public:
    /// @param scale of fonts and of the lengths that go with them; 1 is 13 pixel body text.
    explicit Theme(ThemeKind kind = ThemeKind::Dark, double scale = 1.0, bool reducedMotion = false);

    [[nodiscard]] ThemeKind kind() const;
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] double scale() const;
    [[nodiscard]] bool reducedMotion() const;

    [[nodiscard]] QColor color(ColorRole role) const;
    [[nodiscard]] QColor color(ColorRole role, double alpha) const;

    /// The colour of a term: one cycle of termCycle() colours, told apart with colour-blind eyes too. Term 0, before
    /// any election, is grey. Reaches 3:1 on every ground; the number always stands beside it.
    [[nodiscard]] QColor termColor(std::uint64_t term) const;
    /// A calm fill of the same hue, opaque: inside of nodes, bands of the timeline.
    [[nodiscard]] QColor termFill(std::uint64_t term) const;
    /// Text on termColor(term), 4.5:1.
    [[nodiscard]] QColor termText(std::uint64_t term) const;
    /// Text on termFill(term), 4.5:1.
    [[nodiscard]] QColor termFillText(std::uint64_t term) const;
    [[nodiscard]] static constexpr int termCycle() { return 8; }

    [[nodiscard]] QFont font(FontRole role) const;
    [[nodiscard]] double size(SizeRole role) const;
    /// size() rounded to whole pixels, for layouts.
    [[nodiscard]] int pixels(SizeRole role) const;
    /// Any length that belongs to text, in pixels at scale 1.
    [[nodiscard]] double scaled(double length) const { return length * scale(); }
    /// Zero with reduced motion.
    [[nodiscard]] std::chrono::milliseconds duration(DurationRole role) const;

    /// For standard widgets.
    [[nodiscard]] QPalette palette() const;

    friend bool operator==(const Theme& a, const Theme& b);

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

/// A mix of two opaque colours; share 0 is all a, 1 is all b.
[[nodiscard]] QColor mixed(const QColor& a, const QColor& b, double share);
/// WCAG 2 contrast of two opaque colours, 1 … 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

} // namespace ui
