// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace ui::timeline {

// The rate of cluster time against wall time, as a slider shows it: 1/1000 … 10, a hundred positions for each power of
// ten, with a place of its own for real time.
constexpr double slowestRate = 0.001;
constexpr double fastestRate = 10;
constexpr int ratePositions = 400; // positions are 0 … ratePositions
constexpr int realTimePosition = 300;
constexpr int snapDistance = 9; // so close to real time it is real time

double rateAt(int position);      // a round number: 1/25, 40 %, 2.5
int positionOf(double rate);      // the nearest
double nextRate(double rate, int direction); // one step along 1, 2, 5, 10 … for the keyboard
QString rateText(double rate);    // "1/25 of real time"
QString shortRateText(double rate); // "1/25 ×"

} // namespace ui::timeline
