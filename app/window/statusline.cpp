// SPDX-License-Identifier: MIT
#include "app/window/statusline.h"

#include "app/support/refusaltext.h"
#include "ui/theme/thememanager.h"

#include <QPainter>
#include <QStatusBar>

namespace app {

namespace {

constexpr std::chrono::seconds staysFor{12};

void paintWith(QLabel* label, const QColor& color)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
}

} // namespace

void ElidedLabel::setWords(const QString& words)
{
    if (text() == words)
        return;
    setText(words);
    setToolTip(words);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {text().isEmpty() ? 0 : fontMetrics().horizontalAdvance(QStringLiteral("mmmm")), QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const QRect room = contentsRect();
    painter.drawText(room, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading), fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

StatusLine::StatusLine(QStatusBar* bar, ui::ThemeManager& themes, QObject* parent)
    : QObject(parent), m_themes(themes), m_message(new ElidedLabel(bar)), m_refusals(new ElidedLabel(bar)), m_rulesOff(new ElidedLabel(bar)),
      m_timings(new ElidedLabel(bar))
{
    for (ElidedLabel* label : {m_message, m_refusals, m_rulesOff, m_timings})
        label->setTextFormat(Qt::PlainText);
    bar->setSizeGripEnabled(false);
    bar->addWidget(m_message, 1);
    bar->addPermanentWidget(m_refusals);
    bar->addPermanentWidget(m_rulesOff);
    bar->addPermanentWidget(m_timings);
    m_refusals->hide();
    m_rulesOff->hide();
    m_fade.setSingleShot(true);
    m_fade.setInterval(staysFor);
    connect(&m_fade, &QTimer::timeout, this, [this] { m_message->setWords({}); });
    connect(&m_themes, &ui::ThemeManager::changed, this, &StatusLine::dress);
    dress();
}

void StatusLine::dress()
{
    const ui::Theme& theme = m_themes.theme();
    paintWith(m_message, theme.color(m_kind == Message::Done ? ui::ColorRole::TextMuted : ui::ColorRole::Fault));
    paintWith(m_refusals, theme.color(ui::ColorRole::Fault));
    paintWith(m_rulesOff, theme.color(ui::ColorRole::Fault));
}

void StatusLine::say(const QString& words, Message kind)
{
    m_kind = kind;
    dress();
    m_message->setWords(words);
    if (kind == Message::Failure)
        m_fade.stop();
    else
        m_fade.start();
}

QString StatusLine::said() const
{
    return m_message->text();
}

void StatusLine::setRulesOff(const QString& words)
{
    m_rulesOff->setWords(words);
    m_rulesOff->setVisible(!words.isEmpty());
}

void StatusLine::setTimings(const QString& words)
{
    m_timings->setWords(words);
}

void StatusLine::setRefusals(const raft::cluster::Refusals& refusals)
{
    if (refusals == m_shown)
        return;
    m_shown = refusals;
    retranslate();
}

void StatusLine::retranslate()
{
    m_refusals->setVisible(m_shown.total() > 0);
    m_refusals->setText(tr("%n datagrams refused", nullptr, static_cast<int>(m_shown.total())));
    QStringList causes{tr("These came to the sockets and were no packet of this cluster:")};
    causes << refusalLines(m_shown);
    m_refusals->setToolTip(causes.join(QLatin1Char('\n')));
    m_refusals->setAccessibleDescription(m_refusals->toolTip());
}

} // namespace app
