// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractListModel> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "ui/scenarios/story.h"

namespace ui::scenarios {

// The scenarios whose words hold everything that is searched for: title, what it shows, its sections, its variants and
// the rules that they switch off.
class ScenarioList : public QAbstractListModel {
    Q_OBJECT

public:
    explicit ScenarioList(std::vector<Offer> offers, QObject* parent = nullptr);

    void setOffers(std::vector<Offer> offers); // those that have the words that were searched for

    void search(const QString& words);
    const Offer* offerAt(int row) const;
    int rowOf(const QString& id) const; // −1 = it is not shown

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Offer> m_offers;
    std::vector<std::size_t> m_found; // into m_offers
    QString m_words;
};

} // namespace ui::scenarios
