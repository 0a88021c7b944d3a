// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QPointF>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace ui::charts {

// Curves over any quantity, as plain data: what an experiment has measured.

struct Curve {
    QString name;
    QList<QPointF> points; // from left to right
    bool marked = false;   // each point is a measurement and gets a mark
    friend bool operator==(const Curve&, const Curve&) = default;
};

struct Axis {
    QString title;
    double from = 0, to = 1;
    bool logarithmic = false;
    double step = 0;   // between ticks of one that is not; 0 = what is nice
    double anchor = 0; // a tick stands here
    friend bool operator==(const Axis&, const Axis&) = default;
};

struct Curves {
    QString title;
    Axis x, y;
    std::vector<Curve> curves;
    std::function<QString(const Curve&, QPointF)> tell; // what a point of a curve says
};

// What share (0 … 100 %) of the values is not above x, as a staircase from the left edge of the axis to its right. Of very many, 500 steps
// are drawn. `count` may be larger than there are values: the rest lies beyond any edge.
QList<QPointF> cumulative(std::vector<double> values, std::size_t count, const Axis& x);

// From a power of ten to a power of ten, with both values between them.
Axis logAxis(QString title, double least, double most);
// From 0 to a little more than the highest.
Axis linearAxis(QString title, double most);

// The curve and the point of it that are nearest to a place, in a plane in which the axes go from 0 to 1 over a width
// and a height; none where nothing is within reach.
struct Near {
    std::size_t curve = 0;
    qsizetype point = 0;
};
std::optional<Near> nearest(const Curves& curves, QPointF at, double width, double height, double reach);
// Where a value stands on an axis, 0 … 1; beyond its ends it stands at them.
double shareOn(const Axis& axis, double value);

} // namespace ui::charts
