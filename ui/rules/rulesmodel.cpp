// SPDX-License-Identifier: MIT
#include "ui/rules/rulesmodel.h"

#include "ui/narration/rules.h"

#include <algorithm>

namespace ui {

using raft::RuleBook;
using raft::RuleInfo;

RuleBook RulesModel::rulesOf(const raft::trace::ClusterState& state)
{
    RuleBook rules;
    for (const auto& [names, on] : {std::pair(&state.rulesOff, false), std::pair(&state.rulesOn, true)}) {
        for (const std::string& name : *names) {
            if (const auto rule = raft::ruleFromString(name))
                rules.set(*rule, on);
        }
    }
    return rules;
}

void RulesModel::show(const RuleBook& rules)
{
    if (rules == m_rules)
        return;
    m_rules = rules;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void RulesModel::setEditable(bool editable)
{
    if (editable == std::exchange(m_editable, editable))
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void RulesModel::retranslate()
{
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const RuleInfo& RulesModel::info(const QModelIndex& index) const
{
    return raft::allRules()[static_cast<std::size_t>(index.row())];
}

int RulesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(raft::allRules().size());
}

int RulesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RulesModel::data(const QModelIndex& index, int role) const
{
    const RuleInfo& rule = info(index);
    const QString title = rules::title(rule.rule);
    switch (role) {
    case Qt::DisplayRole: return index.column() == Title ? title : rules::harm(rule.harm);
    case Qt::CheckStateRole:
        return index.column() == Title ? QVariant(m_rules.isOn(rule.rule) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::ToolTipRole:
        return index.column() == Title ? tr("%1\nWithout it: %2\n%3").arg(rules::what(rule.rule), rules::without(rule.rule), rules::section(rule.rule))
                                       : rules::harmMeaning(rule.harm);
    case Qt::AccessibleTextRole:
        return m_rules.isOn(rule.rule) ? tr("%1, on").arg(title) : tr("%1, off").arg(title);
    case SearchRole: {
        const auto name = QString::fromLatin1(rule.name.data(), static_cast<qsizetype>(rule.name.size()));
        return QStringList{title, rules::what(rule.rule), rules::without(rule.rule), rules::section(rule.rule), rules::harm(rule.harm), name}
            .join(QLatin1Char(' '));
    }
    case OffRole: return m_rules.isOn(rule.rule) != rule.onByDefault;
    default: return {};
    }
}

bool RulesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !m_editable)
        return false;
    Q_EMIT switchAsked(info(index).rule, value.toInt() == Qt::Checked);
    return false; // the cluster says when it is so
}

Qt::ItemFlags RulesModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (index.column() == Title && m_editable)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant RulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Title ? tr("Rule") : tr("Without it");
}

void RulesFilter::setText(const QString& text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void RulesFilter::setOffOnly(bool on)
{
    m_offOnly = on;
    invalidateFilter();
}

bool RulesFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_offOnly && !index.data(RulesModel::OffRole).toBool())
        return false;
    const QString all = index.data(RulesModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace ui
