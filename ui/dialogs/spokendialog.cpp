// SPDX-License-Identifier: MIT
#include "ui/dialogs/spokendialog.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>

namespace ui {

void SpokenDialog::say(std::function<void()> words)
{
    words();
    m_words.push_back(std::move(words));
}

void SpokenDialog::takeRoom(QSize size, const Theme& theme)
{
    const QSize wanted(static_cast<int>(theme.scaled(size.width())), static_cast<int>(theme.scaled(size.height())));
    resize(wanted.boundedTo(screen()->availableSize() * 0.94));
}

void SpokenDialog::takeRoom()
{
    layout()->activate();
    resize(layout()->totalSizeHint().boundedTo(screen()->availableSize() * 0.94));
}

// After the children: a QDialogButtonBox puts its standard words on its buttons again.
bool SpokenDialog::event(QEvent* event)
{
    const bool taken = QDialog::event(event);
    if (event->type() == QEvent::LanguageChange) {
        for (const auto& words : m_words)
            words();
    }
    return taken;
}

} // namespace ui
