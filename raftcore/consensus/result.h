// SPDX-License-Identifier: MIT
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace raft {

// What went wrong outside of us, in words for a person: what, where, what was expected.
struct Error {
    std::string message;
    friend bool operator==(const Error&, const Error&) = default;
};

struct Ok {
    friend bool operator==(Ok, Ok) = default;
};

// A value, or the reason why there is none.
template <class T = Ok>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_state.index() == 0; }
    T& value() { assert(*this); return std::get<0>(m_state); }
    const T& value() const { assert(*this); return std::get<0>(m_state); }
    const Error& error() const { assert(!*this); return std::get<1>(m_state); }
    T& operator*() { return value(); }
    const T& operator*() const { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

private:
    std::variant<T, Error> m_state;
};

} // namespace raft
