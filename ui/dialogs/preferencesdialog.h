// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/spokendialog.h"

#include <QList>

class QComboBox;
class QLabel;
class QSlider;

namespace ui {

class ThemeManager;

// Theme, size of type, motion and language; each takes effect at once.
class PreferencesDialog : public SpokenDialog {
    Q_OBJECT

public:
    // `languages`: codes and names; `language`: the code chosen now.
    PreferencesDialog(ThemeManager& themes, QList<std::pair<QString, QString>> languages, const QString& language, QWidget* parent = nullptr);

Q_SIGNALS:
    void languageChosen(const QString& code);

private:
    void speak();
    void dress();

    ThemeManager& m_themes;
    QComboBox* m_theme;
    QComboBox* m_motion;
    QComboBox* m_language;
    QSlider* m_scale;
    QLabel* m_scaleValue;
};

} // namespace ui
