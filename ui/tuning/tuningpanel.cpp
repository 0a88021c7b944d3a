// SPDX-License-Identifier: MIT
#include "ui/tuning/tuningpanel.h"

#include "ui/session/session.h"
#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"
#include "ui/tuning/timing.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

using raft::RaftTuning;

TuningPanel::TuningPanel(Session& session, ThemeManager& themes, QWidget* parent)
    : QWidget(parent), m_session(session), m_themes(themes), m_warning(new QLabel(this)), m_defaults(new QPushButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 8, 14, 12);
    column->setSpacing(6);
    m_warning->setWordWrap(true);
    setKind(m_warning, "fault");
    QVBoxLayout* timers = addGroup([] { return tr("TIMERS"); });
    addTime(timers, &RaftTuning::electionTimeoutMin, [] { return tr("Shortest election timeout"); }, [] { return tr("Each node draws its election timeout anew between these two (§5.2)."); });
    addTime(timers, &RaftTuning::electionTimeoutMax, [] { return tr("Longest election timeout"); }, [] { return tr("Each node draws its election timeout anew between these two (§5.2)."); });
    addTime(timers, &RaftTuning::heartbeatInterval, [] { return tr("Heartbeat"); }, [] { return tr("How often a leader speaks to every follower, at least."); });
    column->addWidget(m_warning);
    column->addSpacing(8);
    QVBoxLayout* flow = addGroup([] { return tr("FLOW CONTROL"); });
    constexpr std::uint64_t kib = 1024;
    const auto none = [] { return QString(); };
    const auto kibibytes = [] { return tr(" KiB"); };
    addNumber(flow, &RaftTuning::maxInflightMessages, 1, 1, 10'000, [] { return tr("Messages on their way"); }, none, [] { return tr("AppendEntries to one follower that are not answered yet."); });
    addNumber(flow, &RaftTuning::maxInflightBytes, kib, 1, 1 << 20, [] { return tr("Entries on their way"); }, kibibytes, [] { return tr("Their encoded entries, to one follower."); });
    addNumber(flow, &RaftTuning::maxUncommittedBytes, kib, 1, 1 << 24, [] { return tr("Waiting for commitment"); }, kibibytes, [] { return tr("Beyond it the leader refuses new entries: back-pressure to clients."); });
    addNumber(flow, &RaftTuning::maxPendingReads, 1, 1, 1'000'000, [] { return tr("Reads that wait"); }, none, [] { return tr("Reads that wait for a majority to confirm the leader."); });
    column->addSpacing(8);
    QVBoxLayout* snapshots = addGroup([] { return tr("SNAPSHOTS"); });
    addNumber(snapshots, &RaftTuning::snapshotEntries, 1, 0, 100'000'000, [] { return tr("After entries"); }, none, [] { return tr("A snapshot is taken when so many entries were applied since the last one; 0 = never (§7)."); });
    addNumber(snapshots, &RaftTuning::snapshotBytes, kib, 0, 1 << 24, [] { return tr("After bytes"); }, kibibytes, [] { return tr("A snapshot is taken when so many bytes were applied since the last one; 0 = never (§7)."); });
    addNumber(snapshots, &RaftTuning::keptEntries, 1, 0, 10'000'000, [] { return tr("Entries kept"); }, none, [] { return tr("They stay in the log before a snapshot's end, for followers that are a little behind."); });
    addNumber(snapshots, &RaftTuning::maxInflightChunks, 1, 1, 10'000, [] { return tr("Chunks on their way"); }, none, [] { return tr("Of a snapshot, to one follower."); });
    column->addWidget(m_defaults, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_defaults, &QPushButton::clicked, this, [this] {
        // What the cluster began with.
        m_session.submit(raft::cluster::command::Tune{m_session.header().tuning()});
    });
    connect(&m_session, &Session::refreshed, this, &TuningPanel::refresh);
    connect(&m_session, &Session::opened, this, &TuningPanel::refresh);
    retranslate();
    refresh();
}

QVBoxLayout* TuningPanel::addGroup(std::function<QString()> title)
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    auto* heading = new QLabel(this);
    setKind(heading, "section");
    column->addWidget(heading);
    m_headings.emplace_back(heading, std::move(title));
    auto* form = new QVBoxLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(4);
    column->addLayout(form);
    return form;
}

void TuningPanel::addTime(QVBoxLayout* form, raft::Duration RaftTuning::*member, std::function<QString()> name, std::function<QString()> hint)
{
    Field field;
    field.name = std::move(name);
    field.hint = std::move(hint);
    field.unit = [] { return tr(" ms"); };
    field.read = [member](const RaftTuning& tuning) { return static_cast<std::uint64_t>(std::max<std::int64_t>(0, (tuning.*member).count() / 1'000)); };
    field.write = [member](RaftTuning& tuning, std::uint64_t value) { tuning.*member = raft::Duration(static_cast<std::int64_t>(value) * 1'000); };
    addField(form, std::move(field), 1, 60'000);
}

void TuningPanel::addNumber(QVBoxLayout* form, std::uint64_t RaftTuning::*member, std::uint64_t unit, int least, int most,
                            std::function<QString()> name, std::function<QString()> unitName, std::function<QString()> hint)
{
    Field field;
    field.name = std::move(name);
    field.hint = std::move(hint);
    field.unit = std::move(unitName);
    field.read = [member, unit](const RaftTuning& tuning) { return (tuning.*member) / unit; };
    field.write = [member, unit](RaftTuning& tuning, std::uint64_t value) { tuning.*member = value * unit; };
    addField(form, std::move(field), least, most);
}

void TuningPanel::addField(QVBoxLayout* form, Field field, int least, int most)
{
    field.label = new QLabel(this);
    field.box = new QSpinBox(this);
    field.box->setRange(least, most);
    field.box->setKeyboardTracking(false); // only what was entered, not each digit on the way
    field.box->setGroupSeparatorShown(true);
    field.box->setFixedWidth(static_cast<int>(m_themes.theme().scaled(104)));
    field.label->setBuddy(field.box);
    field.label->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(field.label, 1);
    row->addWidget(field.box);
    form->addLayout(row);
    connect(field.box, &QSpinBox::valueChanged, this, [this] {
        if (!m_settling)
            apply();
    });
    m_fields.push_back(std::move(field));
}

RaftTuning TuningPanel::entered() const
{
    RaftTuning tuning = m_session.state().tuning;
    for (const Field& field : m_fields) {
        const auto value = static_cast<std::uint64_t>(field.box->value());
        if (value != field.read(tuning)) // else what the box rounds stays as it is
            field.write(tuning, value);
    }
    return tuning;
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
    m_settling = true;
    for (const Field& field : m_fields) {
        const auto value = static_cast<int>(std::min<std::uint64_t>(field.read(now), static_cast<std::uint64_t>(field.box->maximum())));
        if (now != m_shown && !field.box->hasFocus())
            field.box->setValue(value);
        field.box->setEnabled(m_session.hasCluster());
    }
    m_settling = false;
    m_shown = now;
    m_defaults->setEnabled(m_session.hasCluster() && now != m_session.header().tuning());
    showWarning(entered());
}

void TuningPanel::showWarning(const RaftTuning& tuning)
{
    QString words = timing::obstacle(tuning);
    if (words.isEmpty())
        words = timing::warning(tuning, timing::slowestAnswer(m_session.state(), m_session.header()));
    m_warning->setVisible(!words.isEmpty());
    if (m_warning->text() != words)
        m_warning->setText(words);
}

void TuningPanel::retranslate()
{
    for (const auto& [heading, title] : m_headings)
        heading->setText(title());
    for (const Field& field : m_fields) {
        field.label->setText(field.name());
        field.label->setToolTip(field.hint());
        field.box->setToolTip(field.hint());
        field.box->setAccessibleName(field.name());
        field.box->setAccessibleDescription(field.hint());
        field.box->setSuffix(field.unit());
    }
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
