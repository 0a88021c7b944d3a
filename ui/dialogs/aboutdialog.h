// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/spokendialog.h"

namespace ui {

class ThemeManager;

class AboutDialog : public SpokenDialog {
    Q_OBJECT

public:
    explicit AboutDialog(ThemeManager& themes, QWidget* parent = nullptr);

private:
    static QString licenceText();
};

} // namespace ui
