// SPDX-License-Identifier: MIT
#include "raftcore/trace/keyvalues.h"

#include <algorithm>
#include <cassert>

namespace raft::trace {

KeyValues::const_iterator& KeyValues::const_iterator::operator++()
{
    if (++m_place == m_owner->m_leaves[m_leaf]->size()) {
        ++m_leaf;
        m_place = 0;
    }
    return *this;
}

KeyValues::const_iterator KeyValues::const_iterator::operator++(int)
{
    const const_iterator before = *this;
    ++*this;
    return before;
}

KeyValues::const_iterator& KeyValues::const_iterator::operator--()
{
    if (m_place == 0)
        m_place = m_owner->m_leaves[--m_leaf]->size();
    --m_place;
    return *this;
}

KeyValues::const_iterator KeyValues::const_iterator::operator--(int)
{
    const const_iterator before = *this;
    --*this;
    return before;
}

KeyValues::KeyValues(std::initializer_list<value_type> pairs)
{
    for (const auto& [key, value] : pairs)
        insert_or_assign(key, value);
}

std::size_t KeyValues::leafFor(std::string_view key) const
{
    const auto after =
        std::upper_bound(m_leaves.begin(), m_leaves.end(), key,
                         [](std::string_view k, const auto& leaf) { return k < leaf->front()->first; });
    return after == m_leaves.begin() ? 0 : static_cast<std::size_t>(after - m_leaves.begin()) - 1;
}

std::size_t KeyValues::placeIn(const Leaf& leaf, std::string_view key)
{
    const auto place = std::lower_bound(leaf.begin(), leaf.end(), key,
                                        [](const Pair& pair, std::string_view k) { return pair->first < k; });
    return static_cast<std::size_t>(place - leaf.begin());
}

KeyValues::const_iterator KeyValues::lower_bound(std::string_view key) const
{
    if (m_leaves.empty())
        return end();
    const std::size_t leaf = leafFor(key);
    const std::size_t place = placeIn(*m_leaves[leaf], key);
    return place < m_leaves[leaf]->size() ? const_iterator{this, leaf, place}
                                          : const_iterator{this, leaf + 1, 0};
}

KeyValues::const_iterator KeyValues::find(std::string_view key) const
{
    const const_iterator place = lower_bound(key);
    return place != end() && place->first == key ? place : end();
}

const std::string& KeyValues::at(std::string_view key) const
{
    const const_iterator place = find(key);
    assert(place != end());
    return place->second;
}

KeyValues::Leaf& KeyValues::writable(std::size_t leaf)
{
    std::shared_ptr<Leaf>& shared = m_leaves[leaf];
    if (shared.use_count() != 1)
        shared = std::make_shared<Leaf>(*shared);
    return *shared;
}

void KeyValues::insert_or_assign(std::string_view key, std::string_view value)
{
    auto pair = std::make_shared<const value_type>(std::string(key), std::string(value));
    if (m_leaves.empty()) {
        m_leaves.push_back(std::make_shared<Leaf>(Leaf{std::move(pair)}));
        m_size = 1;
        return;
    }
    const std::size_t number = leafFor(key);
    Leaf& leaf = writable(number);
    const std::size_t place = placeIn(leaf, key);
    if (place < leaf.size() && leaf[place]->first == key) {
        leaf[place] = std::move(pair);
        return;
    }
    leaf.insert(leaf.begin() + static_cast<std::ptrdiff_t>(place), std::move(pair));
    ++m_size;
    if (leaf.size() <= maxLeaf)
        return;
    const auto middle = leaf.begin() + static_cast<std::ptrdiff_t>(leaf.size() / 2);
    auto upper = std::make_shared<Leaf>(middle, leaf.end());
    leaf.erase(middle, leaf.end());
    m_leaves.insert(m_leaves.begin() + static_cast<std::ptrdiff_t>(number) + 1, std::move(upper));
}

std::size_t KeyValues::erase(std::string_view key)
{
    const const_iterator found = find(key);
    if (found == end())
        return 0;
    Leaf& leaf = writable(found.m_leaf);
    leaf.erase(leaf.begin() + static_cast<std::ptrdiff_t>(found.m_place));
    if (leaf.empty())
        m_leaves.erase(m_leaves.begin() + static_cast<std::ptrdiff_t>(found.m_leaf));
    --m_size;
    return 1;
}

void KeyValues::clear()
{
    m_leaves.clear();
    m_size = 0;
}

bool operator==(const KeyValues& a, const KeyValues& b)
{
    return a.m_size == b.m_size && std::equal(a.begin(), a.end(), b.begin());
}

} // namespace raft::trace
