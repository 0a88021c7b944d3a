// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/cluster/labcluster.h"
#include "raftcore/cluster/livecluster.h"
#include "raftcore/consensus/result.h"
#include "ui/theme/thememanager.h"

#include <QSize>
#include <QString>

#include <optional>

namespace app {

// How the program was started.
struct StartOptions {
    raft::cluster::LiveOptions cluster;
    bool isLab = false;
    raft::cluster::LabOptions lab; // the same cluster in virtual time
    QString recording; // a file to open instead
    QString scenario;  // likewise: a name, a number or a file
    QString variant;   // of it; empty = the standard one
    QString language;
    std::optional<ui::ThemePreference> theme;
    std::optional<double> fontScale;
    QSize size;
};

// --help and --version print and exit. The error says which argument is wrong, and what was expected.
raft::Result<StartOptions> parseStartOptions(const QStringList& arguments);
void complain(const QString& text); // to standard error

} // namespace app
