// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/theme.h"

#include <QString>

namespace ui {

/// The one style sheet of the program, for a theme. What a style sheet cannot draw well, ThemeStyle draws.
[[nodiscard]] QString styleSheet(const Theme& theme);

} // namespace ui
