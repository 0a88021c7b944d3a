// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QList>

#include <functional>
#include <vector>

class QComboBox;
class QLabel;
class QSlider;

namespace ui {

class ThemeManager;

// Theme, size of type, motion and language; each takes effect at once.
class PreferencesDialog : public QDialog {
    Q_OBJECT

public:
    // `languages`: codes and names; `language`: the code chosen now.
    PreferencesDialog(ThemeManager& themes, QList<std::pair<QString, QString>> languages, const QString& language, QWidget* parent = nullptr);

Q_SIGNALS:
    void languageChosen(const QString& code);

protected:
    void changeEvent(QEvent* event) override;

private:
    QLabel* label(std::function<QString()> words);
    void retranslate();

    ThemeManager& m_themes;
    QComboBox* m_theme;
    QComboBox* m_motion;
    QComboBox* m_language;
    QSlider* m_scale;
    QLabel* m_scaleValue;
    std::vector<std::pair<QLabel*, std::function<QString()>>> m_labels;
};

} // namespace ui
