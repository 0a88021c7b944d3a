// SPDX-License-Identifier: MIT
#include "ui/timeline/rates.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui::timeline {

namespace {

constexpr double perDecade = 100;
constexpr std::array steps{0.001, 0.002, 0.005, 0.01, 0.02, 0.04, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0};
constexpr std::array labSteps{20.0, 50.0, 100.0, 200.0, 500.0, 1'000.0};

double withTwoDigits(double value)
{
    if (value < 10)
        return std::round(value);
    const double unit = std::pow(10, std::floor(std::log10(value)) - 1);
    return std::round(value / unit) * unit;
}

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::timeline)
};

QString number(double value, int decimals)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', decimals);
}

// "1/25", "70 %", "2.5": the parts that both texts share.
struct Parts {
    enum class Kind { Fraction, Percent, Same, Times, Unbounded } kind;
    QString number;
};

Parts partsOf(double rate)
{
    if (rate >= unboundedRate)
        return {Parts::Kind::Unbounded, {}};
    if (std::abs(rate - 1) < 0.005)
        return {Parts::Kind::Same, {}};
    if (rate < 0.505)
        return {Parts::Kind::Fraction, number(std::round(1 / rate), 0)};
    if (rate < 1)
        return {Parts::Kind::Percent, number(std::round(rate * 100), 0)};
    return {Parts::Kind::Times, number(rate, std::abs(rate - std::round(rate)) < 0.05 ? 0 : 1)};
}

} // namespace

double rateAt(int position, Reach reach)
{
    position = std::clamp(position, 0, lastPosition(reach));
    if (reach == Reach::Lab && position >= unboundedFrom)
        return unboundedRate;
    if (std::abs(position - realTimePosition) <= snapDistance)
        return 1;
    const double rate = std::pow(10, (position - realTimePosition) / perDecade);
    if (rate > fastestRate)
        return reach == Reach::Lab ? std::min(fastestLabRate, withTwoDigits(rate)) : fastestRate;
    if (rate > 1)
        return std::round(rate * 10) / 10;
    if (rate > 0.5)
        return std::round(rate * 20) / 20;
    return std::max(slowestRate, 1 / withTwoDigits(1 / rate));
}

int positionOf(double rate, Reach reach)
{
    if (reach == Reach::Lab && rate > fastestLabRate)
        return labPositions;
    const double held = std::clamp(rate, slowestRate, reach == Reach::Lab ? fastestLabRate : fastestRate);
    return realTimePosition + static_cast<int>(std::lround(std::log10(held) * perDecade));
}

double nextRate(double rate, int direction, Reach reach)
{
    constexpr double slack = 1.01; // a rate next to a step is on it
    if (reach == Reach::Lab) {
        if (direction < 0) {
            for (auto step = labSteps.rbegin(); step != labSteps.rend(); ++step) {
                if (*step < rate / slack)
                    return *step;
            }
        } else if (rate * slack >= fastestRate) {
            for (const double step : labSteps) {
                if (step > rate * slack)
                    return step;
            }
            return unboundedRate;
        }
    }
    if (direction > 0) {
        for (const double step : steps) {
            if (step > rate * slack)
                return step;
        }
        return fastestRate;
    }
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if (*step < rate / slack)
            return *step;
    }
    return slowestRate;
}

QString rateText(double rate)
{
    const Parts parts = partsOf(rate);
    switch (parts.kind) {
    case Parts::Kind::Same: return Tr::tr("real time");
    case Parts::Kind::Fraction: return Tr::tr("1/%1 of real time").arg(parts.number);
    case Parts::Kind::Percent: return Tr::tr("%1 % of real time").arg(parts.number);
    case Parts::Kind::Times: return Tr::tr("%1 × real time").arg(parts.number);
    case Parts::Kind::Unbounded: return Tr::tr("as fast as possible");
    }
    return {};
}

QString shortRateText(double rate)
{
    const Parts parts = partsOf(rate);
    switch (parts.kind) {
    case Parts::Kind::Same: return Tr::tr("1 ×");
    case Parts::Kind::Fraction: return Tr::tr("1/%1 ×").arg(parts.number);
    case Parts::Kind::Percent: return Tr::tr("%1 %").arg(parts.number);
    case Parts::Kind::Times: return Tr::tr("%1 ×").arg(parts.number);
    case Parts::Kind::Unbounded: return Tr::tr("max", "as fast as possible, on a slider");
    }
    return {};
}

} // namespace ui::timeline
