// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <tuple>

namespace raft {

// A struct says once which fields it has, under the names that files and datagrams use:
//     template <class T = X>
//     static constexpr auto fields() { return std::tuple{Field{"from", &T::from}, Field{"to", &T::to}}; }
// Writers, readers and comparisons are made from that list. It is a template so that only their files pay for it: the
// lists of all events and reasons take a compiler a second to read.
template <class Owner, class T>
struct Field {
    std::string_view name;
    T Owner::*member;
};
template <class Owner, class T>
Field(std::string_view, T Owner::*) -> Field<Owner, T>;
template <std::size_t N, class Owner, class T>
Field(const char (&)[N], T Owner::*) -> Field<Owner, T>;

// Calls visit(name, member) for each field of `object`, in order.
template <class T, class Visit>
constexpr void forEachField(T& object, Visit&& visit)
{
    std::apply([&](const auto&... field) { (visit(field.name, object.*(field.member)), ...); },
               std::remove_const_t<T>::fields());
}

} // namespace raft
