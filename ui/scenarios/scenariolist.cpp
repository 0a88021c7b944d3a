// SPDX-License-Identifier: MIT
#include "ui/scenarios/scenariolist.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace ui::scenarios {

namespace {

QString wordsOf(const Offer& offer)
{
    QStringList words{QString::number(offer.number), offer.id, offer.title, offer.about, (offer.sections + offer.dissertation).join(QLatin1Char(' '))};
    for (const Variant& variant : offer.variants)
        words << variant.title << variant.about << variant.rulesOff.join(QLatin1Char(' '));
    return words.join(QLatin1Char('\n'));
}

} // namespace

int captionAt(const Story& story, std::uint64_t n)
{
    const auto behind = std::upper_bound(story.captions.begin(), story.captions.end(), n,
                                         [](std::uint64_t at, const Caption& caption) { return at < caption.n; });
    return static_cast<int>(behind - story.captions.begin()) - 1;
}

ScenarioList::ScenarioList(std::vector<Offer> offers, QObject* parent)
    : QAbstractListModel(parent), m_offers(std::move(offers)), m_found(m_offers.size())
{
    std::iota(m_found.begin(), m_found.end(), std::size_t{0});
}

void ScenarioList::setOffers(std::vector<Offer> offers)
{
    beginResetModel();
    m_offers = std::move(offers);
    m_found.clear();
    endResetModel();
    search(m_words);
}

void ScenarioList::search(const QString& words)
{
    m_words = words;
    static const QRegularExpression space(QStringLiteral("\\s+"));
    const QStringList wanted = words.split(space, Qt::SkipEmptyParts);
    beginResetModel();
    m_found.clear();
    for (std::size_t i = 0; i < m_offers.size(); ++i) {
        const QString all = wordsOf(m_offers[i]);
        if (std::all_of(wanted.begin(), wanted.end(), [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); }))
            m_found.push_back(i);
    }
    endResetModel();
}

const Offer* ScenarioList::offerAt(int row) const
{
    return row >= 0 && row < rowCount() ? &m_offers[m_found[static_cast<std::size_t>(row)]] : nullptr;
}

int ScenarioList::rowOf(const QString& id) const
{
    const auto found = std::find_if(m_found.begin(), m_found.end(), [&](std::size_t offer) { return m_offers[offer].id == id; });
    return found == m_found.end() ? -1 : static_cast<int>(found - m_found.begin());
}

int ScenarioList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QVariant ScenarioList::data(const QModelIndex& index, int role) const
{
    const Offer* offer = offerAt(index.row());
    if (!offer)
        return {};
    if (role == Qt::DisplayRole)
        return offer->number > 0 ? tr("%1  %2", "number and title of a scenario").arg(offer->number, 2, 10, QChar(0x2007)).arg(offer->title) : offer->title;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
        return offer->about;
    return {};
}

} // namespace ui::scenarios
