// SPDX-License-Identifier: MIT
#include "ui/faults/faultform.h"

#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

using faults::Answer;
using faults::Field;
using raft::trace::Party;

FaultForm::FaultForm(Session& session, ThemeManager& themes, QWidget* parent)
    : QWidget(parent), m_session(session), m_themes(themes), m_kind(new QComboBox(this)), m_meaning(new QLabel(this)),
      m_add(new QPushButton(this))
{
    m_meaning->setWordWrap(true);
    m_meaning->setFont(m_themes.theme().font(FontRole::Caption));
    m_kind->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // the panel is narrow, whatever the names are
    m_questions = new QWidget(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_kind);
    layout->addWidget(m_meaning);
    layout->addWidget(m_questions);
    layout->addWidget(m_add);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FaultForm::showKind);
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (const auto made = fault())
            m_session.submit(raft::cluster::command::Inflict{*made});
    });
    retranslate();
}

void FaultForm::choose(const QString& kind) { m_kind->setCurrentIndex(std::max(0, m_kind->findData(kind))); }

std::optional<raft::trace::Fault> FaultForm::fault() const
{
    const int at = m_kind->currentIndex();
    if (at < 0 || static_cast<std::size_t>(at) >= m_kinds.size())
        return std::nullopt;
    std::vector<Answer> answers;
    for (const Row& row : m_rows)
        answers.push_back(row.answer());
    return m_kinds[static_cast<std::size_t>(at)].make(answers);
}

// ------------------------------------------------------------ the questions

FaultForm::Row FaultForm::makeEnd(const Field& field)
{
    auto* box = new QComboBox(m_questions);
    box->addItem(tr("all nodes"), static_cast<int>(Party::Listed));
    if (field.parties) {
        box->addItem(tr("the leader"), static_cast<int>(Party::Leader));
        box->addItem(tr("the followers"), static_cast<int>(Party::Followers));
        box->addItem(tr("the minority"), static_cast<int>(Party::Minority));
        box->addItem(tr("the majority"), static_cast<int>(Party::Majority));
    }
    const int parties = box->count();
    for (const raft::NodeId& node : m_nodes)
        box->addItem(text::of(node));
    return {box, [this, box, parties] {
                Answer answer;
                const int at = box->currentIndex();
                if (at < parties)
                    answer.party = static_cast<Party>(box->currentData().toInt());
                else
                    answer.nodes = {m_nodes[static_cast<std::size_t>(at - parties)]};
                return answer;
            }};
}

FaultForm::Row FaultForm::makeRow(const Field& field)
{
    constexpr int shareUnit = 10'000, timeUnit = 1'000; // percent, milliseconds
    switch (field.kind) {
    case Field::Kind::End:
        return makeEnd(field);
    case Field::Kind::Choice: {
        auto* box = new QComboBox(m_questions);
        box->addItems(field.choices);
        return {box, [box] { return Answer{static_cast<std::uint64_t>(std::max(0, box->currentIndex())), Party::Listed, {}}; }};
    }
    case Field::Kind::Count: {
        auto* spin = new QSpinBox(m_questions);
        spin->setRange(static_cast<int>(field.least), static_cast<int>(field.most));
        spin->setSpecialValueText(field.zero);
        spin->setValue(static_cast<int>(field.standard));
        return {spin, [spin] { return Answer{static_cast<std::uint64_t>(spin->value()), Party::Listed, {}}; }};
    }
    case Field::Kind::Share:
    case Field::Kind::Time: {
        const bool isShare = field.kind == Field::Kind::Share;
        const double unit = isShare ? shareUnit : timeUnit;
        auto* spin = new QDoubleSpinBox(m_questions);
        spin->setDecimals(isShare ? 1 : 0);
        spin->setRange(0, static_cast<double>(field.most) / unit);
        spin->setSuffix(isShare ? tr(" %") : tr(" ms"));
        spin->setValue(static_cast<double>(field.standard) / unit);
        return {spin, [spin, unit] { return Answer{static_cast<std::uint64_t>(spin->value() * unit + 0.5), Party::Listed, {}}; }};
    }
    }
    return {};
}

void FaultForm::showKind()
{
    const int at = m_kind->currentIndex();
    if (at < 0 || static_cast<std::size_t>(at) >= m_kinds.size())
        return;
    const faults::FaultKind& kind = m_kinds[static_cast<std::size_t>(at)];
    m_meaning->setText(kind.meaning);
    auto* fresh = new QWidget(this);
    static_cast<QVBoxLayout*>(layout())->replaceWidget(m_questions, fresh);
    m_questions->hide();
    m_questions->deleteLater(); // one of its boxes may be what we were called by
    m_questions = fresh;
    m_rows.clear();
    auto* form = new QFormLayout(m_questions);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(4);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const Field& field : kind.fields) {
        Row row = makeRow(field);
        row.editor->setAccessibleName(field.label);
        auto* label = new QLabel(field.label, m_questions);
        label->setBuddy(row.editor);
        form->addRow(label, row.editor);
        m_rows.push_back(std::move(row));
    }
    QWidget* before = m_kind;
    for (const Row& row : m_rows) {
        setTabOrder(before, row.editor);
        before = row.editor;
    }
    setTabOrder(before, m_add);
}

void FaultForm::refresh()
{
    m_add->setEnabled(m_session.hasCluster());
    m_add->setToolTip(m_session.hasCluster() ? QString() : tr("A recording cannot be changed."));
    std::vector<raft::NodeId> nodes;
    if (m_session.isOpen()) {
        for (const raft::trace::NodeState& node : m_session.state().nodes)
            nodes.push_back(node.id);
    }
    if (nodes == m_nodes)
        return;
    m_nodes = std::move(nodes);
    showKind();
}

void FaultForm::retranslate()
{
    const int chosen = std::max(0, m_kind->currentIndex());
    m_kinds = faults::linkFaultKinds();
    {
        const QSignalBlocker quiet(m_kind);
        m_kind->clear();
        for (const faults::FaultKind& kind : m_kinds)
            m_kind->addItem(kind.title, kind.id);
        m_kind->setCurrentIndex(chosen);
    }
    m_kind->setAccessibleName(tr("Kind of fault"));
    m_add->setText(tr("Add this fault"));
    showKind();
    refresh();
}

void FaultForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
