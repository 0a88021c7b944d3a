// SPDX-License-Identifier: MIT
#include "raftcore/soak/goal.h"

#include "raftcore/trace/jsonlines.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>

namespace raft::soak {

namespace {

using trace::Event;

// Who leads, by what the nodes believe.
class Leaders {
public:
    void observe(const Event& event)
    {
        if (const auto* role = std::get_if<RoleChanged>(&event.body)) {
            if (role->to == Role::Leader)
                m_leading.insert(event.node);
            else
                m_leading.erase(event.node);
        } else if (std::holds_alternative<trace::Stopped>(event.body)) {
            m_leading.erase(event.node);
        }
    }
    std::size_t count() const { return m_leading.size(); }

private:
    std::set<NodeId> m_leading;
};

class TwoLeaders final : public Watch {
public:
    bool observe(const Event& event) override
    {
        m_leaders.observe(event);
        return m_leaders.count() >= 2;
    }

private:
    Leaders m_leaders;
};

class NoLeaderFor final : public Watch {
public:
    explicit NoLeaderFor(Duration length) : m_length(length) {}
    bool observe(const Event& event) override
    {
        if (m_leaders.count() == 0 && event.t - m_since >= m_length)
            return true;
        const bool led = m_leaders.count() > 0;
        m_leaders.observe(event);
        if (led && m_leaders.count() == 0)
            m_since = event.t;
        return false;
    }

private:
    Duration m_length;
    Leaders m_leaders;
    Time m_since{};
};

// Terms in a row in which several stood, and nobody won.
class SplitVotes final : public Watch {
public:
    explicit SplitVotes(std::uint64_t wanted) : m_wanted(wanted) {}
    bool observe(const Event& event) override
    {
        const auto* role = std::get_if<RoleChanged>(&event.body);
        if (role == nullptr)
            return false;
        if (role->to == Role::Leader) {
            m_inARow = 0;
            m_candidates.clear();
        } else if (role->to == Role::Candidate) {
            if (role->term > m_term) {
                m_inARow = m_candidates.size() >= 2 ? m_inARow + 1 : 0;
                m_term = role->term;
                m_candidates.clear();
            }
            if (role->term == m_term)
                m_candidates.insert(event.node);
        }
        return m_inARow >= m_wanted;
    }

private:
    std::uint64_t m_wanted;
    std::uint64_t m_inARow = 0;
    Term m_term;
    std::set<NodeId> m_candidates;
};

class Violates final : public Watch {
public:
    explicit Violates(std::optional<trace::Property> property) : m_property(property) {}
    bool observe(const Event& event) override
    {
        const auto* violated = std::get_if<trace::Violated>(&event.body);
        return violated != nullptr && (!m_property || violated->property == *m_property);
    }

private:
    std::optional<trace::Property> m_property;
};

// The n-th event that a predicate likes.
class Counted final : public Watch {
public:
    using Likes = bool (*)(const Event&);
    Counted(Likes likes, std::uint64_t wanted) : m_likes(likes), m_wanted(wanted) {}
    bool observe(const Event& event) override { return m_likes(event) && ++m_count == m_wanted; }

private:
    Likes m_likes;
    std::uint64_t m_wanted, m_count = 0;
};

class TermReached final : public Watch {
public:
    explicit TermReached(std::uint64_t term) : m_term(term) {}
    bool observe(const Event& event) override
    {
        const auto* term = std::get_if<TermChanged>(&event.body);
        return term != nullptr && term->to >= m_term;
    }

private:
    Term m_term;
};

struct Named { // what can be counted
    std::string_view one, many;
    std::string_view event; // the members of a scenario's condition
    Counted::Likes likes;
};

constexpr std::string_view standing = R"("event": "role", "to": "candidate")";

constexpr std::array<Named, 8> countable{{
    {"an election", "elections", R"("event": "role", "to": "leader")", [](const Event& e) {
         const auto* role = std::get_if<RoleChanged>(&e.body);
         return role != nullptr && role->to == Role::Leader;
     }},
    {"an overwritten entry", "overwritten entries", R"("event": "truncate")",
     [](const Event& e) { return std::holds_alternative<LogTruncated>(e.body); }},
    {"an unknown outcome", "unknown outcomes", R"("event": "response", "class": "unknown")", [](const Event& e) {
         const auto* response = std::get_if<trace::Responded>(&e.body);
         return response != nullptr && response->outcome == trace::Outcome::Unknown;
     }},
    {"an installed snapshot", "installed snapshots", R"("event": "snapshot", "what": "installed")", [](const Event& e) {
         const auto* snapshot = std::get_if<SnapshotNoted>(&e.body);
         return snapshot != nullptr && snapshot->what == SnapshotNoted::What::Installed;
     }},
    {"a joint configuration", "joint configurations", R"("event": "configuration", "index": ">= 1")", [](const Event& e) {
         const auto* taken = std::get_if<ConfigurationTaken>(&e.body);
         return taken != nullptr && taken->configuration.isJoint();
     }},
    {"a lost quorum", "lost quorums", R"("event": "role", "why": {"code": "quorum-lost"})", [](const Event& e) {
         const auto* role = std::get_if<RoleChanged>(&e.body);
         return role != nullptr && std::holds_alternative<why::QuorumLost>(role->why);
     }},
    {"a duplicate", "duplicates", R"("event": "apply", "duplicate": true)", [](const Event& e) {
         const auto* applied = std::get_if<trace::Applied>(&e.body);
         return applied != nullptr && applied->duplicate;
     }},
    {"a crash", "crashes", R"("event": "stopped")", [](const Event& e) { return std::holds_alternative<trace::Stopped>(e.body); }},
}};

constexpr std::array<std::string_view, 11> numerals{"zero", "one", "two", "three", "four", "five",
                                                    "six",  "seven", "eight", "nine", "ten"};

std::optional<std::uint64_t> numberOf(std::string_view text)
{
    if (const auto it = std::find(numerals.begin(), numerals.end(), text); it != numerals.end())
        return static_cast<std::uint64_t>(it - numerals.begin());
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

template <class W, class... Args>
Goal goal(const std::string& text, std::string shown, Args... args)
{
    return Goal{text, [args...](const trace::Header&) -> std::unique_ptr<Watch> { return std::make_unique<W>(args...); },
                std::move(shown)};
}

// {"event": …, "times": ">= n"}; `event` stands without its braces.
std::string times(std::string_view event, std::uint64_t n)
{
    return "{" + std::string(event) + ", \"times\": \">= " + std::to_string(n) + "\"}";
}

} // namespace

Result<Goal> parseGoal(const std::string& text)
{
    const std::string_view view(text);
    if (view == "two leaders at once")
        return goal<TwoLeaders>(text, R"({"leaders": ">= 2"})");
    if (view == "a violation")
        return goal<Violates>(text, R"({"violation": "any"})", std::optional<trace::Property>());
    if (view.starts_with("violates ")) {
        if (const auto property = trace::propertyFromString(view.substr(9)))
            return goal<Violates>(text, R"({"violation": ")" + std::string(toString(*property)) + R"("})", std::optional(*property));
        return Error{"there is no property “" + text.substr(9) + "”: docs/correctness.md lists them"};
    }
    if (view.starts_with("no leader for ")) {
        if (const auto length = trace::durationFromText(view.substr(14)); length && *length > Duration::zero())
            return goal<NoLeaderFor>(text, R"({"leaders": 0})", *length);
    }
    if (view.starts_with("term ")) {
        if (const auto term = numberOf(view.substr(5)))
            return goal<TermReached>(text, R"({"term": ">= )" + std::to_string(*term) + R"("})", *term);
    }
    if (view == "a split vote")
        return goal<SplitVotes>(text, times(standing, 2), std::uint64_t{1});
    for (const Named& each : countable) {
        if (view == each.one)
            return goal<Counted>(text, times(each.event, 1), each.likes, std::uint64_t{1});
    }
    if (const std::size_t blank = view.find(' '); blank != std::string_view::npos) {
        const auto count = numberOf(view.substr(0, blank));
        const std::string_view what = view.substr(blank + 1);
        if (count && *count > 0 && what == "split votes")
            return goal<SplitVotes>(text, times(standing, 2 * *count), *count);
        for (const Named& each : countable) {
            if (count && *count > 0 && what == each.many)
                return goal<Counted>(text, times(each.event, *count), each.likes, *count);
        }
    }
    std::string all;
    for (const std::string& example : goalExamples())
        all += "\n  " + example;
    return Error{"“" + text + "” is nothing that can be looked for. Such as:" + all};
}

std::vector<std::string> goalExamples()
{
    std::vector<std::string> examples{"two leaders at once", "a violation", "violates election safety", "a split vote",
                                      "three split votes", "no leader for 3s", "term 20"};
    for (const Named& each : countable) {
        examples.emplace_back(each.one);
        examples.push_back("5 " + std::string(each.many));
    }
    return examples;
}

} // namespace raft::soak
