// SPDX-License-Identifier: MIT
#include "ui/dialogs/streamdialog.h"

#include "ui/narration/text.h"
#include "ui/theme/thememanager.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

StreamDialog::StreamDialog(const raft::trace::ClusterState& state, ThemeManager& themes, QWidget* parent)
    : SpokenDialog(parent), m_rate(new QDoubleSpinBox(this)), m_node(new QComboBox(this))
{
    m_rate->setRange(0, 10'000);
    m_rate->setDecimals(1);
    m_rate->setValue(10);
    m_node->addItem(QString(), QString());
    for (const raft::trace::NodeState& node : state.nodes)
        m_node->addItem(text::of(node.id), text::of(node.id));
    auto* form = new QFormLayout;
    form->addRow(say(new QLabel(this), [] { return tr("Requests"); }), m_rate);
    form->addRow(say(new QLabel(this), [] { return tr("At"); }), m_node);
    auto* remark = say(new QLabel(this), [] {
        return tr("A second of the cluster's time: at teaching speed (1/25) ten a second are one every two and a half seconds of yours. Zero ends the stream.");
    });
    remark->setWordWrap(true);
    remark->setFont(themes.theme().font(FontRole::Small));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    say([this, set = buttons->button(QDialogButtonBox::Ok)] {
        setWindowTitle(tr("Append a stream"));
        m_rate->setSuffix(tr(" a second"));
        m_rate->setAccessibleName(tr("Requests a second"));
        m_node->setItemText(0, tr("every node in turn"));
        m_node->setAccessibleName(tr("Node to ask"));
        set->setText(tr("Set the stream"));
    });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->addLayout(form);
    layout->addWidget(remark);
    layout->addWidget(buttons);
    setMinimumWidth(static_cast<int>(std::min(themes.theme().scaled(400), screen()->availableSize().width() * 0.9)));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

raft::cluster::command::AppendStream StreamDialog::stream() const
{
    raft::cluster::command::AppendStream stream;
    if (const auto node = raft::NodeId::parse(m_node->currentData().toString().toStdString()))
        stream.node = *node;
    stream.perSecond = m_rate->value();
    return stream;
}

} // namespace ui
