// SPDX-License-Identifier: MIT
#include "raftcore/check/chosenlog.h"

#include <algorithm>
#include <utility>

namespace raft::check {

Hash ChosenLog::hashAt(Index index) const
{
    if (index.isZero())
        return emptyLogHash;
    const Record* record = at(index);
    return record ? record->prefix : unknownHash;
}

std::optional<Term> ChosenLog::termAt(Index index) const
{
    if (index.isZero())
        return Term{};
    if (index > last())
        return std::nullopt;
    // Mostly asked about the end.
    if (index >= m_terms.back().first)
        return m_terms.back().term;
    const auto after = std::upper_bound(m_terms.begin(), m_terms.end(), index,
                                        [](Index i, const TermRun& run) { return i < run.first; });
    return std::prev(after)->term;
}

ChosenLog::Record* ChosenLog::at(Index index)
{
    return const_cast<Record*>(std::as_const(*this).at(index));
}

const ChosenLog::Record* ChosenLog::at(Index index) const
{
    if (index.isZero() || index > last())
        return nullptr;
    const auto offset = static_cast<std::size_t>(index.value() - 1);
    return &m_chunks[offset / chunkSize][offset % chunkSize];
}

const ChosenLog::Choice* ChosenLog::choiceOf(Index index) const
{
    if (index.isZero() || index > last())
        return nullptr;
    const auto after = std::upper_bound(m_choices.begin(), m_choices.end(), index,
                                        [](Index i, const Choice& choice) { return i < choice.first; });
    return after == m_choices.begin() ? nullptr : &*std::prev(after);
}

Index ChosenLog::lastChosenBefore(Term term) const
{
    const auto at = m_lastIn.lower_bound(term);
    return at == m_lastIn.begin() ? Index{} : std::prev(at)->second;
}

std::optional<Index> ChosenLog::find(ClientNumber client, std::uint64_t serial, Index before) const
{
    for (std::uint64_t i = 1; i <= m_size && Index(i) < before; ++i) {
        const Record* record = at(Index(i));
        if (record->client == client && record->serial == serial)
            return Index(i);
    }
    return std::nullopt;
}

void ChosenLog::begin(const Choice& choice)
{
    m_choices.push_back(choice);
}

void ChosenLog::append(const Slot& slot)
{
    const auto offset = static_cast<std::size_t>(m_size);
    if (offset % chunkSize == 0)
        m_chunks.push_back(std::make_unique<Record[]>(chunkSize));
    Record& record = m_chunks.back()[offset % chunkSize];
    record.prefix = slot.prefix;
    record.serial = slot.serial;
    record.session = slot.session;
    record.client = slot.client;
    ++m_size;
    if (m_terms.empty() || m_terms.back().term != slot.term)
        m_terms.push_back({Index(m_size), slot.term});
    if (!m_choices.empty())
        m_lastIn[m_choices.back().inTerm] = Index(m_size);
}

} // namespace raft::check
