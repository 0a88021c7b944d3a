// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>

namespace ui {

// The two colours that are the same in every theme.
inline QColor blankPaper() { return Qt::white; }
inline QColor darkScreen() { return Qt::black; } // as if it were switched off

} // namespace ui
