// SPDX-License-Identifier: MIT
#include "ui/charts/curves.h"

#include "ui/charts/chartpoints.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui::charts {

QList<QPointF> cumulative(std::vector<double> values, std::size_t count, const Axis& x)
{
    constexpr std::size_t mostSteps = 500;
    QList<QPointF> points;
    if (values.empty() || count == 0)
        return {{x.from, 0}, {x.to, 0}};
    std::sort(values.begin(), values.end());
    const std::size_t each = std::max<std::size_t>(1, values.size() / mostSteps);
    double share = 0;
    points.append({x.from, 0});
    for (std::size_t i = 0; i < values.size(); i += each) {
        const std::size_t last = std::min(values.size(), i + each) - 1;
        const double at = std::clamp(values[last], x.from, x.to);
        points.append({at, share}); // a stair: so many were there before
        share = 100.0 * static_cast<double>(last + 1) / static_cast<double>(count);
        points.append({at, share});
    }
    points.append({x.to, share});
    return points;
}

Axis logAxis(QString title, double least, double most)
{
    constexpr double smallest = 0.001;
    const double low = std::floor(std::log10(std::max(smallest, least)));
    const double high = std::max(low + 1, std::ceil(std::log10(std::max(smallest, most)) - 1e-9));
    return {std::move(title), std::pow(10.0, low), std::pow(10.0, high), true, 0, 0};
}

Axis linearAxis(QString title, double most)
{
    const Scale scale = scaleFor(most, false);
    return {std::move(title), 0, scale.top, false, scale.step, 0};
}

double shareOn(const Axis& axis, double value)
{
    const auto place = [&axis](double v) { return axis.logarithmic ? std::log10(std::max(v, axis.from)) : v; };
    const double from = place(axis.from), to = place(axis.to);
    return to <= from ? 0 : std::clamp((place(value) - from) / (to - from), 0.0, 1.0);
}

std::optional<Near> nearest(const Curves& curves, QPointF at, double width, double height, double reach)
{
    std::optional<Near> found;
    double best = reach;
    for (std::size_t i = 0; i < curves.curves.size(); ++i) {
        const QList<QPointF>& points = curves.curves[i].points;
        for (qsizetype k = 0; k < points.size(); ++k) {
            const QPointF place(shareOn(curves.x, points[k].x()) * width, (1 - shareOn(curves.y, points[k].y())) * height);
            const double distance = std::hypot(place.x() - at.x(), place.y() - at.y());
            if (distance < best) {
                best = distance;
                found = Near{i, k};
            }
        }
    }
    return found;
}

} // namespace ui::charts
