// SPDX-License-Identifier: MIT
#pragma once

#include "ui/actions/actionregistry.h"

class QAction;

namespace ui {

// The registry's own records; only its sources include this.

struct ActionRegistry::Category {
    QString id;
    std::function<QString()> title;
};

struct ActionRegistry::Item {
    ActionSpec spec;
    QAction* action = nullptr;
    std::optional<QString> reason; ///< as last shown
};

} // namespace ui
