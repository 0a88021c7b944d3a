// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace raft::trace {

// The pairs of a key-value store in the order of their keys; reads like a std::map. A value whose copies share
// their leaves until one of them writes, so that keeping a state of 10,000 keys costs a few pointers.
class KeyValues {
public:
    using key_type = std::string;
    using mapped_type = std::string;
    using value_type = std::pair<const std::string, std::string>;
    using Pair = std::shared_ptr<const value_type>;
    using Leaf = std::vector<Pair>; // never empty

    class const_iterator {
    public:
        using iterator_category = std::bidirectional_iterator_tag;
        using value_type = KeyValues::value_type;
        using difference_type = std::ptrdiff_t;
        using pointer = const value_type*;
        using reference = const value_type&;

        const_iterator() = default;
        reference operator*() const { return *pair(); }
        pointer operator->() const { return pair().get(); }
        const_iterator& operator++();
        const_iterator operator++(int);
        const_iterator& operator--();
        const_iterator operator--(int);
        friend bool operator==(const const_iterator&, const const_iterator&) = default;

    private:
        friend class KeyValues;
        const_iterator(const KeyValues* owner, std::size_t leaf, std::size_t place)
            : m_owner(owner)
            , m_leaf(leaf)
            , m_place(place)
        { }
        const Pair& pair() const { return (*m_owner->m_leaves[m_leaf])[m_place]; }

        const KeyValues* m_owner = nullptr;
        std::size_t m_leaf = 0;
        std::size_t m_place = 0;
    };
    using iterator = const_iterator;

    KeyValues() = default;
    KeyValues(std::initializer_list<value_type> pairs);

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const_iterator begin() const { return {this, 0, 0}; }
    const_iterator end() const { return {this, m_leaves.size(), 0}; }
    const_iterator find(std::string_view key) const;
    const_iterator lower_bound(std::string_view key) const;
    bool contains(std::string_view key) const { return find(key) != end(); }
    std::size_t count(std::string_view key) const { return contains(key) ? 1 : 0; }
    const std::string& at(std::string_view key) const; // the key must be there

    void insert_or_assign(std::string_view key, std::string_view value);
    std::size_t erase(std::string_view key); // how many were removed: 0 or 1
    void clear();

    friend bool operator==(const KeyValues& a, const KeyValues& b);

private:
    static constexpr std::size_t maxLeaf = 32;

    std::size_t leafFor(std::string_view key) const; // the last leaf that begins at or before `key`, else 0
    static std::size_t placeIn(const Leaf& leaf, std::string_view key);
    Leaf& writable(std::size_t leaf);

    std::vector<std::shared_ptr<Leaf>> m_leaves;
    std::size_t m_size = 0;
};

} // namespace raft::trace
