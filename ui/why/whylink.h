// SPDX-License-Identifier: MIT
#pragma once

#include <QPushButton> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "ui/why/answer.h"

namespace ui {

class Session;

// "Why is there no leader? ›": stands quietly in a corner of the picture while something stands still.
class WhyLink : public QPushButton {
    Q_OBJECT

public:
    WhyLink(Session& session, QWidget* picture);

Q_SIGNALS:
    void asked(const ui::why::Question& question);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void settle(); // in its corner

    Session& m_session;
    std::optional<why::Question> m_question;
};

} // namespace ui
