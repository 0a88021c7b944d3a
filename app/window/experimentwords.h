// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/soak/experiment.h"
#include "ui/charts/curves.h"

#include <QString>

#include <vector>

namespace app {

// What a person reads of an experiment.
struct ExperimentWords {
    QString title;
    QString about;  // what is done, and where it comes from
    QString group;  // the head of the column of its groups
    QString value;  // what is measured, with its unit: an axis
    QString worst;  // the head of the column of the worst value
    bool mostIsWorst = true; // else the least
};
ExperimentWords wordsOf(const raft::soak::Experiment& experiment);
QString groupWords(const raft::soak::Experiment& experiment, const std::string& group); // "150–155 ms"
QString inTable(std::optional<double> value); // "–" where there is none

// The charts that show its numbers best. Elections: what share of them was over after how long, on a logarithmic scale, the two
// halves of the paper's Figure 16. Latency and throughput: against loss and size. Flapping: again as shares.
std::vector<ui::charts::Curves> curvesOf(const raft::soak::Experiment& experiment, const std::vector<raft::soak::Group>& groups);

} // namespace app
