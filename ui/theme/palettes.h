// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/theme.h"

#include <array>
#include <cstddef>

namespace ui {

/// The raw colours of one kind of theme. Only ui/theme reads this.
struct ColorTable {
    std::array<QColor, static_cast<std::size_t>(ColorRole::Count)> roles;
    std::array<QColor, static_cast<std::size_t>(Theme::termCycle())> terms;
    double fillShare = 0.34; ///< how much of a term's colour its fill keeps
};

[[nodiscard]] ColorTable colorTable(ThemeKind kind);

} // namespace ui
