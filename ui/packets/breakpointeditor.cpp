// SPDX-License-Identifier: MIT
#include "ui/packets/breakpointeditor.h"

#include "ui/narration/narrator.h"
#include "ui/narration/text.h"
#include "ui/packets/breakpointbook.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using raft::cluster::Breakpoint;
using When = Breakpoint::When;

namespace {

constexpr int lastWhen = static_cast<int>(When::Violation);
constexpr int lastKind = static_cast<int>(raft::MessageKind::PreVoteRejected);
constexpr int lastProperty = static_cast<int>(raft::trace::Property::Determinism);
constexpr int anything = -1;
constexpr int highest = 999'999'999; // term or index

QComboBox* makeCombo(QWidget* parent)
{
    auto* combo = new QComboBox(parent);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(5);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return combo;
}

} // namespace

BreakpointEditor::BreakpointEditor(QWidget* parent)
    : QWidget(parent)
    , m_when(makeCombo(this))
    , m_what(makeCombo(this))
    , m_fromTitle(new QLabel(this))
    , m_from(makeCombo(this))
    , m_nodeTitle(new QLabel(this))
    , m_node(makeCombo(this))
    , m_numberTitle(new QLabel(this))
    , m_number(new QSpinBox(this))
    , m_add(new QPushButton(this))
{
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    const auto row = [&](std::initializer_list<std::pair<QWidget*, int>> widgets) {
        auto* line = new QHBoxLayout;
        line->setSpacing(6);
        for (const auto& [widget, stretch] : widgets)
            line->addWidget(widget, stretch);
        rows->addLayout(line);
    };
    row({{m_when, 3}, {m_what, 2}});
    row({{m_fromTitle, 0}, {m_from, 1}, {m_nodeTitle, 0}, {m_node, 1}});
    row({{m_numberTitle, 0}, {m_number, 1}, {m_add, 0}});
    m_fromTitle->setBuddy(m_from);
    m_nodeTitle->setBuddy(m_node);
    m_numberTitle->setBuddy(m_number);
    m_number->setMaximum(highest);
    m_add->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusProxy(m_when);
    connect(m_when, &QComboBox::currentIndexChanged, this, &BreakpointEditor::showFields);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT wanted(breakpoint()); });
    retranslate();
}

When BreakpointEditor::when() const
{
    return static_cast<When>(std::max(0, m_when->currentIndex()));
}

void BreakpointEditor::setNodes(const std::vector<raft::NodeId>& nodes)
{
    if (nodes == m_nodes)
        return;
    m_nodes = nodes;
    fillNodes();
}

void BreakpointEditor::fillNodes()
{
    for (QComboBox* combo : {m_from, m_node}) {
        const QString chosen = combo->currentIndex() > 0 ? combo->currentText() : QString();
        combo->clear();
        combo->addItem(tr("any", "node"));
        for (const raft::NodeId& node : m_nodes)
            combo->addItem(text::of(node));
        combo->setCurrentIndex(std::max(0, chosen.isEmpty() ? 0 : combo->findText(chosen)));
    }
}

// What can be chosen depends on what is waited for.
void BreakpointEditor::fillWhat()
{
    m_what->clear();
    if (when() == When::Violation) {
        m_what->addItem(tr("any property"), anything);
        for (int i = 0; i <= lastProperty; ++i)
            m_what->addItem(Narrator::property(static_cast<raft::trace::Property>(i)), i);
        m_what->setAccessibleName(tr("Property"));
    } else {
        m_what->addItem(tr("any message"), anything);
        for (int i = 0; i <= lastKind; ++i)
            m_what->addItem(Narrator::messageName(static_cast<raft::MessageKind>(i)), i);
        m_what->setAccessibleName(tr("Message"));
    }
}

void BreakpointEditor::showFields()
{
    const bool ofPackets = raft::cluster::isOfPackets(when());
    const bool reaches = raft::cluster::isOnce(when());
    const bool violation = when() == When::Violation;
    fillWhat();
    m_what->setVisible(ofPackets || violation);
    m_fromTitle->setVisible(ofPackets);
    m_from->setVisible(ofPackets);
    m_nodeTitle->setText(ofPackets ? tr("to", "node") : tr("node"));
    m_nodeTitle->setVisible(!violation);
    m_node->setVisible(!violation);
    m_numberTitle->setText(when() == When::Commit ? tr("index") : tr("term"));
    m_numberTitle->setVisible(ofPackets || reaches);
    m_number->setVisible(ofPackets || reaches);
    m_number->setMinimum(reaches ? 1 : 0);
    m_number->setSpecialValueText(ofPackets ? tr("any", "term") : QString());
    m_number->setAccessibleName(m_numberTitle->text());
    m_node->setAccessibleName(ofPackets ? tr("Receiver") : tr("Node"));
}

void BreakpointEditor::propose(const Breakpoint& breakpoint)
{
    m_when->setCurrentIndex(static_cast<int>(breakpoint.when));
    const int what = breakpoint.kind ? static_cast<int>(*breakpoint.kind) : breakpoint.property ? static_cast<int>(*breakpoint.property) : anything;
    m_what->setCurrentIndex(std::max(0, m_what->findData(what)));
    m_from->setCurrentIndex(std::max(0, m_from->findText(text::of(breakpoint.from))));
    m_node->setCurrentIndex(std::max(0, m_node->findText(text::of(breakpoint.node))));
    m_number->setValue(static_cast<int>(std::min<std::uint64_t>(breakpoint.number, highest)));
}

Breakpoint BreakpointEditor::breakpoint() const
{
    Breakpoint made;
    made.when = when();
    const int what = m_what->currentData().toInt();
    const auto nodeOf = [this](const QComboBox* combo) {
        const int at = combo->currentIndex();
        return at >= 1 && static_cast<std::size_t>(at) <= m_nodes.size() ? m_nodes[static_cast<std::size_t>(at - 1)] : raft::NodeId();
    };
    if (raft::cluster::isOfPackets(made.when)) {
        made.from = nodeOf(m_from);
        if (what != anything)
            made.kind = static_cast<raft::MessageKind>(what);
    }
    if (made.when == When::Violation) {
        if (what != anything)
            made.property = static_cast<raft::trace::Property>(what);
        return made;
    }
    made.node = nodeOf(m_node);
    if (raft::cluster::isOfPackets(made.when) || raft::cluster::isOnce(made.when))
        made.number = static_cast<std::uint64_t>(m_number->value());
    return made;
}

void BreakpointEditor::retranslate()
{
    const int chosen = std::max(0, m_when->currentIndex());
    m_when->clear();
    for (int i = 0; i <= lastWhen; ++i)
        m_when->addItem(BreakpointBook::whenWords(static_cast<When>(i)));
    m_when->setCurrentIndex(chosen);
    m_when->setAccessibleName(tr("When to stop"));
    m_fromTitle->setText(tr("from", "node"));
    m_from->setAccessibleName(tr("Sender"));
    m_add->setText(tr("Add breakpoint"));
    fillNodes();
    showFields();
}

void BreakpointEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
