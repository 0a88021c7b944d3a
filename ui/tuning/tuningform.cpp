// SPDX-License-Identifier: MIT
#include "ui/tuning/tuningform.h"

#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"

#include <QEvent>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

using raft::RaftTuning;

TuningForm::TuningForm(ThemeManager& themes, Part part, QWidget* parent)
    : QWidget(parent), m_themes(themes), m_warning(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_warning->setWordWrap(true);
    setKind(m_warning, "fault");
    m_warning->hide();
    if (part == Part::All)
        addTimers();
    addLimits();
    retranslate();
}

void TuningForm::addTimers()
{
    QVBoxLayout* timers = addGroup([] { return tr("TIMERS"); });
    addTime(timers, &RaftTuning::electionTimeoutMin, [] { return tr("Shortest election timeout"); }, [] { return tr("Each node draws its election timeout anew between these two (§5.2)."); });
    addTime(timers, &RaftTuning::electionTimeoutMax, [] { return tr("Longest election timeout"); }, [] { return tr("Each node draws its election timeout anew between these two (§5.2)."); });
    addTime(timers, &RaftTuning::heartbeatInterval, [] { return tr("Heartbeat"); }, [] { return tr("How often a leader speaks to every follower, at least."); });
    layout()->addWidget(m_warning);
    spaceBelow();
}

void TuningForm::addLimits()
{
    QVBoxLayout* flow = addGroup([] { return tr("FLOW CONTROL"); });
    constexpr std::uint64_t kib = 1024;
    const auto none = [] { return QString(); };
    const auto kibibytes = [] { return tr(" KiB"); };
    addNumber(flow, &RaftTuning::maxInflightMessages, 1, 1, 10'000, [] { return tr("Messages on their way"); }, none, [] { return tr("AppendEntries to one follower that are not answered yet."); });
    addNumber(flow, &RaftTuning::maxInflightBytes, kib, 1, 1 << 20, [] { return tr("Entries on their way"); }, kibibytes, [] { return tr("Their encoded entries, to one follower."); });
    addNumber(flow, &RaftTuning::maxUncommittedBytes, kib, 1, 1 << 24, [] { return tr("Waiting for commitment"); }, kibibytes, [] { return tr("Beyond it the leader refuses new entries: back-pressure to clients."); });
    addNumber(flow, &RaftTuning::maxPendingReads, 1, 1, 1'000'000, [] { return tr("Reads that wait"); }, none, [] { return tr("Reads that wait for a majority to confirm the leader."); });
    spaceBelow();
    QVBoxLayout* snapshots = addGroup([] { return tr("SNAPSHOTS"); });
    addNumber(snapshots, &RaftTuning::snapshotEntries, 1, 0, 100'000'000, [] { return tr("After entries"); }, none, [] { return tr("A snapshot is taken when so many entries were applied since the last one; 0 = never (§7)."); });
    addNumber(snapshots, &RaftTuning::snapshotBytes, kib, 0, 1 << 24, [] { return tr("After bytes"); }, kibibytes, [] { return tr("A snapshot is taken when so many bytes were applied since the last one; 0 = never (§7)."); });
    addNumber(snapshots, &RaftTuning::keptEntries, 1, 0, 10'000'000, [] { return tr("Entries kept"); }, none, [] { return tr("They stay in the log before a snapshot's end, for followers that are a little behind."); });
    addNumber(snapshots, &RaftTuning::maxInflightChunks, 1, 1, 10'000, [] { return tr("Chunks on their way"); }, none, [] { return tr("Of a snapshot, to one follower."); });
}

void TuningForm::spaceBelow()
{
    static_cast<QVBoxLayout*>(layout())->addSpacing(8);
}

QVBoxLayout* TuningForm::addGroup(std::function<QString()> title)
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

void TuningForm::addTime(QVBoxLayout* form, raft::Duration RaftTuning::*member, std::function<QString()> name, std::function<QString()> hint)
{
    Field field;
    field.name = std::move(name);
    field.hint = std::move(hint);
    field.unit = [] { return tr(" ms"); };
    field.read = [member](const RaftTuning& tuning) { return static_cast<std::uint64_t>(std::max<std::int64_t>(0, (tuning.*member).count() / 1'000)); };
    field.write = [member](RaftTuning& tuning, std::uint64_t value) { tuning.*member = raft::Duration(static_cast<std::int64_t>(value) * 1'000); };
    addField(form, std::move(field), 1, 60'000);
}

void TuningForm::addNumber(QVBoxLayout* form, std::uint64_t RaftTuning::*member, std::uint64_t unit, int least, int most,
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

void TuningForm::addField(QVBoxLayout* form, Field field, int least, int most)
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
            Q_EMIT edited();
    });
    m_fields.push_back(std::move(field));
}

RaftTuning TuningForm::entered(RaftTuning tuning) const
{
    for (const Field& field : m_fields) {
        const auto value = static_cast<std::uint64_t>(field.box->value());
        if (value != field.read(tuning)) // else what the box rounds stays as it is
            field.write(tuning, value);
    }
    return tuning;
}

void TuningForm::setTuning(const RaftTuning& tuning)
{
    m_settling = true;
    for (const Field& field : m_fields) {
        if (!field.box->hasFocus())
            field.box->setValue(static_cast<int>(std::min<std::uint64_t>(field.read(tuning), static_cast<std::uint64_t>(field.box->maximum()))));
    }
    m_settling = false;
}

void TuningForm::setEditable(bool editable)
{
    for (const Field& field : m_fields)
        field.box->setEnabled(editable);
}

void TuningForm::warn(const QString& words)
{
    m_warning->setVisible(!words.isEmpty());
    if (m_warning->text() != words)
        m_warning->setText(words);
}

void TuningForm::retranslate()
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
}

void TuningForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
