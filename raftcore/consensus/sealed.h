// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <variant>

// A sealed variant is a struct derived from std::variant whose copies, moves, comparison and end are compiled once,
// in the .cpp of its header. With dozens of alternatives std::variant makes thousands of functions of them, anew in
// every file that only passes a value on: that was half of the time to build. Reading one (std::visit, std::get_if,
// std::holds_alternative) is that of any variant; the two traits follow here.
template <class T>
concept SealedVariant = requires { typename T::Sealed; };

template <SealedVariant T>
struct std::variant_size<T> : std::variant_size<typename T::Sealed> { };

template <std::size_t I, SealedVariant T>
struct std::variant_alternative<I, T> : std::variant_alternative<I, typename T::Sealed> { };

// The members of a sealed variant, inside of its struct and in its .cpp.
#define RAFT_SEALED_VARIANT(Name)                                                                                    \
    using Sealed = variant;                                                                                          \
    using variant::variant;                                                                                          \
    using variant::operator=;                                                                                        \
    Name();                                                                                                          \
    Name(const Name&);                                                                                               \
    Name(Name&&) noexcept;                                                                                           \
    Name& operator=(const Name&);                                                                                    \
    Name& operator=(Name&&) noexcept;                                                                                \
    ~Name();                                                                                                         \
    friend bool operator==(const Name&, const Name&);

#define RAFT_SEALED_VARIANT_MEMBERS(Name)                                                                            \
    Name::Name() = default;                                                                                          \
    Name::Name(const Name&) = default;                                                                               \
    Name::Name(Name&&) noexcept = default;                                                                           \
    Name& Name::operator=(const Name&) = default;                                                                    \
    Name& Name::operator=(Name&&) noexcept = default;                                                                \
    Name::~Name() = default;                                                                                         \
    bool operator==(const Name& a, const Name& b)                                                                    \
    {                                                                                                                \
        return static_cast<const Name::Sealed&>(a) == static_cast<const Name::Sealed&>(b);                           \
    }
