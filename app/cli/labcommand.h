// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace cli {

// `raftarium-cli lab`: a cluster in virtual time; the arguments begin with the command's own name. The exit code is
// that of `live`.
int runLab(const QStringList& arguments);

} // namespace cli
