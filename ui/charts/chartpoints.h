// SPDX-License-Identifier: MIT
#pragma once

#include "ui/charts/samples.h"

#include <QList>
#include <QPointF>

#include <array>

namespace ui::charts {

// The points that the charts draw, as plain data. x is cluster time in seconds.

struct Window { // the instants at the left and the right edge
    raft::Time from{};
    raft::Time to{};
    double fromSeconds() const { return static_cast<double>(from.count()) / 1e6; }
    double toSeconds() const { return static_cast<double>(to.count()) / 1e6; }
    friend bool operator==(const Window&, const Window&) = default;
};

double seconds(raft::Time time);
// 1, 2 or 5 times a power of ten, not below `atLeast`.
double niceStep(double atLeast);
// From 0 to the edge, and on to the next tick, so that the axis rests for a while.
Window wholeWindow(raft::Time edge);
// The upper end of an axis for values up to `highest`: a few ticks, and air above.
struct Scale {
    double top = 1;
    double step = 1;
    friend bool operator==(const Scale&, const Scale&) = default;
};
Scale scaleFor(double highest, bool wholeNumbers);

// A staircase: a value holds until the next one; up to `until`. At most `most` steps are drawn.
QList<QPointF> staircase(const Track& track, const Window& window, raft::Time until, double lift, std::size_t most = 400);
// A few points of a staircase at places of its own, so that lines that lie upon each other are told apart.
QList<QPointF> markers(const Track& track, const Window& window, raft::Time until, double lift, std::size_t row, std::size_t rows);
QList<QPointF> dots(const Track& track, const Window& window, std::size_t most = 1'000);

// For each kind of message the upper edge of its layer, in messages a second; each stands on the one before it.
struct Layers {
    std::array<QList<QPointF>, trafficCount> upper;
    double highest = 0;
    raft::Duration column{}; // the time that each point sums up
};
Layers layersOf(const Counts& counts, const Window& window, raft::Time until);
// Messages a second around an instant.
std::array<double, trafficCount> ratesAt(const Counts& counts, const Window& window, raft::Time time);

// For each colour of the cycle of terms the ribbon of the leaders of such terms, between 0 and 1.
std::vector<QList<QPointF>> ribbons(const std::vector<Reign>& reigns, const Window& window, raft::Time until, int colors);

} // namespace ui::charts
