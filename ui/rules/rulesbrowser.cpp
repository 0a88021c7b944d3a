// SPDX-License-Identifier: MIT
#include "ui/rules/rulesbrowser.h"

#include "ui/narration/rules.h"
#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

RulesBrowser::RulesBrowser(ThemeManager& themes, QWidget* parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_search(new QLineEdit(this))
    , m_offOnly(new QToolButton(this))
    , m_allOn(new QPushButton(this))
    , m_list(new QTreeView(this))
    , m_title(new QLabel(this))
    , m_details(new QLabel(this))
{
    m_filter.setSourceModel(&m_model);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(80);
    m_offOnly->setCheckable(true);
    setKind(m_offOnly, "chip");
    m_list->setModel(&m_filter);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    setKind(m_list, "bare");
    m_list->setMinimumHeight(m_list->fontMetrics().lineSpacing() * 3);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(RulesModel::Title, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(RulesModel::Harm, QHeaderView::ResizeToContents);
    m_title->setWordWrap(true);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_offOnly);
    top->addWidget(m_allOn);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(12, 2, 12, 10);
    words->setSpacing(3);
    words->addWidget(m_title);
    words->addWidget(m_details);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(6);
    top->setContentsMargins(12, 0, 12, 0);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    layout->addLayout(words);
    connect(m_search, &QLineEdit::textChanged, &m_filter, &RulesFilter::setText);
    connect(m_offOnly, &QToolButton::toggled, &m_filter, &RulesFilter::setOffOnly);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RulesBrowser::showDetails);
    connect(&m_model, &RulesModel::switchAsked, this, [this](raft::Rule rule, bool on) {
        showRule(rule);
        Q_EMIT switchAsked(rule, on);
    });
    connect(m_allOn, &QPushButton::clicked, this, &RulesBrowser::restore);
    connect(&m_themes, &ThemeManager::changed, this, &RulesBrowser::dress);
    retranslate();
    dress();
    m_list->setCurrentIndex(m_filter.index(0, 0));
}

// Asks for every rule that is not as it is by default.
void RulesBrowser::restore()
{
    const raft::RuleBook shown = m_model.rules();
    for (const raft::RuleInfo& info : raft::allRules()) {
        if (shown.isOn(info.rule) != info.onByDefault)
            Q_EMIT switchAsked(info.rule, info.onByDefault);
    }
}

void RulesBrowser::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void RulesBrowser::showRule(raft::Rule rule)
{
    const auto& all = raft::allRules();
    const auto found = std::find_if(all.begin(), all.end(), [rule](const raft::RuleInfo& info) { return info.rule == rule; });
    if (found == all.end())
        return;
    const QModelIndex source = m_model.index(static_cast<int>(found - all.begin()), 0);
    if (!m_filter.mapFromSource(source).isValid()) {
        m_search->clear();
        m_offOnly->setChecked(false);
    }
    const QModelIndex index = m_filter.mapFromSource(source);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void RulesBrowser::setRules(const raft::RuleBook& rules, bool editable)
{
    m_model.setEditable(editable);
    m_model.show(rules);
    m_allOn->setEnabled(editable && m_model.rules() != raft::RuleBook());
    showDetails();
}

void RulesBrowser::showDetails()
{
    const QModelIndex index = m_filter.mapToSource(m_list->currentIndex());
    if (!index.isValid()) {
        m_title->clear();
        m_details->clear();
        return;
    }
    const raft::RuleInfo& info = m_model.info(index);
    m_title->setText(m_model.isOn(index) ? rules::title(info.rule) : tr("%1: off").arg(rules::title(info.rule)));
    setKind(m_title, m_model.isOn(index) == info.onByDefault ? "heading" : "fault");
    m_details->setText(tr("%1\nWithout it: %2\n%3 · lesson %4")
                           .arg(rules::what(info.rule), rules::without(info.rule), rules::section(info.rule))
                           .arg(info.lesson));
}

void RulesBrowser::dress()
{
    m_details->setFont(m_themes.theme().font(FontRole::Small));
}

void RulesBrowser::retranslate()
{
    m_search->setPlaceholderText(tr("Find a rule"));
    m_search->setAccessibleName(tr("Find a rule"));
    m_offOnly->setText(tr("Changed"));
    m_offOnly->setToolTip(tr("Only the rules that are not as Raft needs them"));
    m_allOn->setText(tr("Restore"));
    m_allOn->setToolTip(tr("Sets every rule back as Raft needs it"));
    m_list->setAccessibleName(tr("Rules of Raft"));
    m_list->setAccessibleDescription(tr("Space switches the chosen rule on or off."));
    m_model.retranslate();
    showDetails();
}

void RulesBrowser::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
