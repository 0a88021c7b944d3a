// SPDX-License-Identifier: MIT
#include "raftcore/check/operation.h"

namespace raft::check {

namespace {

constexpr std::string_view noSuchKey = "error: no such key: ";

// Words are parted by one blank each; what follows the last word that is wanted is one text.
std::string_view takeWord(std::string_view& text)
{
    const std::size_t blank = text.find(' ');
    const std::string_view word = text.substr(0, blank);
    text = blank == std::string_view::npos ? std::string_view() : text.substr(blank + 1);
    return word;
}

bool startsWith(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

// "error: KEY is VALUE, not OLD"
std::optional<std::string_view> differing(std::string_view key, std::string_view expected, std::string_view output)
{
    const std::string before = "error: " + std::string(key) + " is ";
    const std::string behind = ", not " + std::string(expected);
    if (output.size() < before.size() + behind.size() || !startsWith(output, before)
        || output.substr(output.size() - behind.size()) != behind)
        return std::nullopt;
    return output.substr(before.size(), output.size() - before.size() - behind.size());
}

} // namespace

std::optional<Operation> operationOf(std::string_view command)
{
    Operation operation;
    const std::string_view word = takeWord(command);
    const bool hasMore = command.find(' ') != std::string_view::npos;
    const std::string_view key = takeWord(command);
    if (key.empty())
        return std::nullopt;
    if (word == "get" && command.empty()) {
        operation.kind = Operation::Kind::Get;
    } else if (word == "del" && command.empty()) {
        operation.kind = Operation::Kind::Delete;
    } else if (word == "set" && hasMore) {
        operation.kind = Operation::Kind::Set;
        operation.value = command;
    } else if (word == "cas" && command.find(' ') != std::string_view::npos) {
        operation.kind = Operation::Kind::CompareAndSet;
        operation.expected = takeWord(command);
        operation.value = command;
    } else {
        return std::nullopt;
    }
    operation.key = key;
    return operation;
}

std::string outputOf(const Operation& operation, const KeyState& before)
{
    using Kind = Operation::Kind;
    if (operation.kind == Kind::Set)
        return "ok";
    if (!before)
        return std::string(noSuchKey) + operation.key;
    if (operation.kind == Kind::Get)
        return *before;
    if (operation.kind == Kind::CompareAndSet && *before != operation.expected)
        return "error: " + operation.key + " is " + *before + ", not " + operation.expected;
    return "ok";
}

bool agrees(const Operation& operation, const KeyState& before)
{
    constexpr std::size_t tooLong = 256; // an answer may leave a value of this length out
    if (!operation.output.empty())
        return operation.output == outputOf(operation, before);
    return operation.kind != Operation::Kind::Get || (before && (before->empty() || before->size() >= tooLong));
}

KeyState after(const Operation& operation, const KeyState& before)
{
    switch (operation.kind) {
    case Operation::Kind::Get:
        return before;
    case Operation::Kind::Set:
        return operation.value;
    case Operation::Kind::Delete:
        return std::nullopt;
    case Operation::Kind::CompareAndSet:
        return before == operation.expected ? KeyState(operation.value) : before;
    }
    return before;
}

std::optional<KeyState> toldBy(const Operation& operation)
{
    using Kind = Operation::Kind;
    if (operation.kind == Kind::Set)
        return KeyState(operation.value);
    if (operation.kind == Kind::Delete)
        return KeyState();
    const std::string& output = operation.output;
    if (output.empty())
        return std::nullopt;
    if (output == outputOf(operation, std::nullopt))
        return KeyState();
    if (operation.kind == Kind::Get)
        return KeyState(output);
    if (output == "ok")
        return KeyState(operation.value);
    const auto value = differing(operation.key, operation.expected, output);
    return value ? std::optional(KeyState(std::string(*value))) : std::nullopt;
}

} // namespace raft::check
