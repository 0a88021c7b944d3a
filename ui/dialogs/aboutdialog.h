// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace ui {

class ThemeManager;

class AboutDialog : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(ThemeManager& themes, QWidget* parent = nullptr);
};

} // namespace ui
