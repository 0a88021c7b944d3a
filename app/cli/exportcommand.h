// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace cli {

// trace export, trace import: recordings for other people's tools, and from them. `arguments` begin with "trace".
int runExport(const QStringList& arguments);
int runImport(const QStringList& arguments);

} // namespace cli
