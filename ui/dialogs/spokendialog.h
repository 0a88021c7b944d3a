// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

#include <functional>
#include <vector>

namespace ui {

class Theme;

// A dialog whose words follow the language, while it is open too.
class SpokenDialog : public QDialog {
    Q_OBJECT

public:
    explicit SpokenDialog(QWidget* parent = nullptr) : QDialog(parent) {}

protected:
    // Sets words now, and again whenever another language is chosen. What it captures lives as long as the dialog.
    void say(std::function<void()> words);
    // The same for whatever has a text: `say(label, [] { return tr("Nodes"); })`.
    template <class Widget>
    Widget* say(Widget* widget, std::function<QString()> words)
    {
        say([widget, words = std::move(words)] { widget->setText(words()); });
        return widget;
    }

    // As large as that at the present size of type, but never larger than the screen.
    void takeRoom(QSize size, const Theme& theme);
    void takeRoom(); // as large as its layout wants to be

    bool event(QEvent* event) override;

private:
    std::vector<std::function<void()>> m_words; // in the order in which they were said
};

} // namespace ui
