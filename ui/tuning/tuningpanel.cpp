// SPDX-License-Identifier: MIT
#include "ui/tuning/tuningpanel.h"

#include "ui/session/session.h"
#include "ui/tuning/timing.h"
#include "ui/tuning/tuningform.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using raft::RaftTuning;

TuningPanel::TuningPanel(Session& session, ThemeManager& themes, QWidget* parent)
    : QWidget(parent), m_session(session), m_form(new TuningForm(themes, TuningForm::Part::All, this)), m_defaults(new QPushButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 14, 12);
    column->setSpacing(6);
    column->addWidget(m_form);
    column->addWidget(m_defaults, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_form, &TuningForm::edited, this, &TuningPanel::apply);
    connect(m_defaults, &QPushButton::clicked, this, [this] {
        // What the cluster began with.
        m_session.submit(raft::cluster::command::Tune{m_session.header().tuning()});
    });
    connect(&m_session, &Session::refreshed, this, &TuningPanel::refresh);
    connect(&m_session, &Session::opened, this, &TuningPanel::refresh);
    connect(&m_session, &Session::commandRefused, this, [this] { m_shown.reset(); }); // back to what holds
    retranslate();
    refresh();
}

RaftTuning TuningPanel::entered() const
{
    return m_form->entered(m_session.state().tuning);
}

void TuningPanel::apply()
{
    const RaftTuning tuning = entered();
    showWarning(tuning);
    if (timing::obstacle(tuning).isEmpty() && tuning != m_session.state().tuning)
        m_session.submit(raft::cluster::command::Tune{tuning});
}

// The boxes show the cluster as it is, whoever changed it, unless the person writes in one of them.
void TuningPanel::refresh()
{
    const RaftTuning& now = m_session.state().tuning;
    if (now != m_shown)
        m_form->setTuning(now);
    m_form->setEditable(m_session.hasCluster());
    m_shown = now;
    m_defaults->setEnabled(m_session.hasCluster() && now != m_session.header().tuning());
    showWarning(entered());
}

void TuningPanel::showWarning(const RaftTuning& tuning)
{
    const QString wrong = timing::obstacle(tuning);
    m_form->warn(wrong.isEmpty() ? timing::warning(tuning, timing::slowestAnswer(m_session.state(), m_session.header())) : wrong);
}

void TuningPanel::retranslate()
{
    m_defaults->setText(tr("As at the start"));
    m_defaults->setToolTip(tr("Gives all nodes the timers and limits that the cluster began with"));
}

void TuningPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
