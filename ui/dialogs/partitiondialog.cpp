// SPDX-License-Identifier: MIT
#include "ui/dialogs/partitiondialog.h"

#include "ui/narration/text.h"
#include "ui/theme/thememanager.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

PartitionDialog::PartitionDialog(const raft::trace::ClusterState& state, ThemeManager& themes, QWidget* parent)
    : SpokenDialog(parent), m_remark(new QLabel(this)), m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    auto* content = new QWidget(this);
    auto* grid = new QGridLayout(content);
    grid->setHorizontalSpacing(18);
    for (int group = 0; group < groupCount; ++group)
        grid->addWidget(say(new QLabel(content), [group] { return tr("Group %1").arg(group + 1); }), 0, group + 1, Qt::AlignCenter);
    const raft::trace::NodeState* leader = state.leader();
    const auto half = (state.nodes.size() + 1) / 2;
    for (std::size_t i = 0; i < state.nodes.size(); ++i) {
        const raft::trace::NodeState& node = state.nodes[i];
        const int row = static_cast<int>(i) + 1;
        const QString name = text::of(node.id);
        auto* label = say(new QLabel(content), [name, leads = leader == &node] { return leads ? tr("%1 (leader)").arg(name) : name; });
        label->setFont(themes.theme().font(FontRole::BodyStrong));
        grid->addWidget(label, row, 0);
        auto* choice = new QButtonGroup(this);
        for (int group = 0; group < groupCount; ++group) {
            auto* button = new QRadioButton(content);
            say([button, name, group] { button->setAccessibleName(tr("%1 into group %2").arg(name).arg(group + 1)); });
            choice->addButton(button, group);
            grid->addWidget(button, row, group + 1, Qt::AlignCenter);
        }
        choice->button(i < half ? 0 : 1)->setChecked(true);
        connect(choice, &QButtonGroup::idToggled, this, &PartitionDialog::check);
        m_nodes.push_back(node.id);
        m_choices.push_back(choice);
    }
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    m_remark->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->addWidget(area, 1);
    layout->addWidget(m_remark);
    layout->addWidget(m_buttons);
    m_buttons->button(QDialogButtonBox::Ok)->setProperty("kind", QStringLiteral("danger"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    takeRoom({460, std::min(640, 150 + static_cast<int>(state.nodes.size()) * 32)}, themes.theme());
    say([this] {
        setWindowTitle(tr("Partition"));
        m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Part them"));
        check();
    });
}

std::vector<std::vector<raft::NodeId>> PartitionDialog::groups() const
{
    std::vector<std::vector<raft::NodeId>> all(groupCount);
    for (std::size_t i = 0; i < m_nodes.size(); ++i)
        all[static_cast<std::size_t>(std::max(0, m_choices[i]->checkedId()))].push_back(m_nodes[i]);
    std::erase_if(all, [](const std::vector<raft::NodeId>& group) { return group.empty(); });
    return all;
}

raft::trace::fault::Partition PartitionDialog::partition() const
{
    return {"free", groups()};
}

void PartitionDialog::check()
{
    const auto parts = groups();
    const std::size_t majority = m_nodes.size() / 2 + 1;
    const bool some = std::any_of(parts.begin(), parts.end(), [majority](const auto& group) { return group.size() >= majority; });
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(parts.size() > 1);
    if (parts.size() < 2)
        m_remark->setText(tr("Put at least one node into another group."));
    else
        m_remark->setText(some ? tr("One group has a majority: it can elect a leader and commit.") : tr("No group has a majority: nobody can commit anything."));
}

} // namespace ui
