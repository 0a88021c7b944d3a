// SPDX-License-Identifier: MIT
#include "ui/why/whylink.h"

#include "ui/session/session.h"
#include "ui/theme/kind.h"
#include "ui/why/questions.h"

#include <QEvent>

namespace ui {

WhyLink::WhyLink(Session& session, QWidget* picture) : QPushButton(picture), m_session(session)
{
    setObjectName(QStringLiteral("whyLink"));
    setKind(this, "link");
    setCursor(Qt::PointingHandCursor);
    hide();
    picture->installEventFilter(this);
    connect(this, &QPushButton::clicked, this, [this] {
        if (m_question)
            Q_EMIT asked(*m_question);
    });
    connect(&m_session, &Session::refreshed, this, &WhyLink::refresh);
    connect(&m_session, &Session::selectionChanged, this, &WhyLink::refresh);
    connect(&m_session, &Session::opened, this, &WhyLink::refresh);
}

void WhyLink::refresh()
{
    m_question = m_session.isOpen() ? why::pressing(m_session.selected(), m_session.state()) : std::nullopt;
    if (m_question) {
        const QString words = tr("%1 ›", "a question that is a link").arg(m_question->words);
        if (words != text()) {
            setText(words);
            settle();
        }
    }
    setVisible(m_question.has_value());
}

void WhyLink::settle()
{
    constexpr int margin = 12;
    adjustSize();
    move(parentWidget()->width() - width() - margin, margin / 2); // the ring leaves the upper corners free
    raise();
}

bool WhyLink::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        settle();
    return QPushButton::eventFilter(watched, event);
}

void WhyLink::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        settle();
    QPushButton::changeEvent(event);
}

} // namespace ui
