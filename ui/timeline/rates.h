// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/labcluster.h"

#include <QString>

namespace ui::timeline {

// The rate of cluster time against wall time, as a slider shows it: 1/1000 … 10, a hundred positions for each power of
// ten, with a place of its own for real time.
constexpr double slowestRate = 0.001;
constexpr double fastestRate = 10;
constexpr int ratePositions = 400; // positions are 0 … ratePositions
constexpr int realTimePosition = 300;
constexpr int snapDistance = 9; // so close to real time it is real time

// Virtual time knows no limit: a Lab's scale goes on to 1000 times real time, and its end is as fast as the machine goes.
enum class Reach : std::uint8_t { Live, Lab };
constexpr double fastestLabRate = 1'000;
constexpr double unboundedRate = raft::cluster::LabCluster::fastest;
constexpr int labPositions = 640;
constexpr int unboundedFrom = 615; // from here to the end it is as fast as possible

constexpr int lastPosition(Reach reach) { return reach == Reach::Lab ? labPositions : ratePositions; }
constexpr double fastestOf(Reach reach) { return reach == Reach::Lab ? unboundedRate : fastestRate; }

double rateAt(int position, Reach reach = Reach::Live); // a round number: 1/25, 40 %, 2.5
int positionOf(double rate, Reach reach = Reach::Live); // the nearest
double nextRate(double rate, int direction, Reach reach = Reach::Live); // one step along 1, 2, 5, 10 … for the keyboard
QString rateText(double rate);    // "1/25 of real time"
QString shortRateText(double rate); // "1/25 ×"

} // namespace ui::timeline
