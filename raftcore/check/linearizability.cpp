// SPDX-License-Identifier: MIT
#include "raftcore/check/linearizability.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace raft::check {

namespace {

using Kind = Operation::Kind;
constexpr std::size_t slots = 256; // operations that are open at one time
using Mask = std::array<std::uint64_t, slots / 64>;

bool has(const Mask& mask, std::size_t slot) { return ((mask[slot / 64] >> (slot % 64)) & 1U) != 0; }
void flip(Mask& mask, std::size_t slot) { mask[slot / 64] ^= std::uint64_t(1) << (slot % 64); }

using StateId = std::uint32_t;
constexpr StateId anything = 0; // the value before is not known
constexpr StateId absent = 1;

// The states that occur, numbered: comparing two is comparing two numbers.
class States {
public:
    StateId of(const KeyState& state)
    {
        if (!state)
            return absent;
        const auto [at, isNew] = m_ids.try_emplace(*state, static_cast<StateId>(m_values.size() + 2));
        if (isNew)
            m_values.push_back(*state);
        return at->second;
    }
    KeyState at(StateId id) const { return id < 2 ? std::nullopt : KeyState(m_values[id - 2]); }

private:
    std::unordered_map<std::string, StateId> m_ids;
    std::vector<std::string> m_values;
};

struct Reached { // an explanation of the history so far
    StateId state = anything;
    Mask done{}; // of the open operations, those that took effect
    friend bool operator==(const Reached&, const Reached&) = default;
};
struct ReachedHash {
    std::size_t operator()(const Reached& configuration) const noexcept
    {
        std::uint64_t hash = configuration.state;
        for (const std::uint64_t word : configuration.done)
            hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL + (hash >> 29U);
        return static_cast<std::size_t>(hash ^ (hash >> 32U));
    }
};
using ReachedSet = std::unordered_set<Reached, ReachedHash>;

class Search {
public:
    // `without`: this operation is treated as one whose outcome nobody learned.
    Search(std::span<const Operation> history, const SearchOptions& options, std::optional<std::size_t> without = {})
        : m_history(history), m_options(options), m_without(without)
    {
    }

    // Up to and including the return of `last`, or of everything.
    SearchResult run(std::optional<std::size_t> last = {})
    {
        order(last);
        m_slotOf.assign(m_history.size(), slots);
        m_isOver.assign(m_history.size(), false);
        m_now = {Reached{m_options.startsAbsent ? absent : anything, {}}};
        for (const Moment& moment : m_moments) {
            if (!moment.isReturn) {
                if (!open(moment.operation))
                    return {SearchResult::Kind::Undecided, moment.operation, {}, m_steps};
                continue;
            }
            const bool isBounded = close(moment.operation);
            if (!isBounded)
                return {SearchResult::Kind::Undecided, moment.operation, {}, m_steps};
            if (m_now.empty())
                return {SearchResult::Kind::NotLinearizable, moment.operation, {}, m_steps};
        }
        return {SearchResult::Kind::Linearizable, 0, {}, m_steps};
    }

private:
    struct Moment {
        std::uint64_t n = 0;
        bool isReturn = false;
        std::size_t operation = 0;
    };

    bool isAnswered(std::size_t at) const { return m_history[at].isAnswered && at != m_without; }

    void order(std::optional<std::size_t> last)
    {
        const std::uint64_t end = last ? m_history[*last].returned : ~std::uint64_t(0);
        for (std::size_t at = 0; at < m_history.size(); ++at) {
            const Operation& operation = m_history[at];
            if (operation.called > end || isIdle(at))
                continue;
            m_moments.push_back({operation.called, false, at});
            if (isAnswered(at) && operation.returned <= end)
                m_moments.push_back({operation.returned, true, at});
        }
        std::sort(m_moments.begin(), m_moments.end(), [](const Moment& a, const Moment& b) {
            return std::tuple(a.n, a.isReturn, a.operation) < std::tuple(b.n, b.isReturn, b.operation);
        });
    }

    // An operation without an answer that cannot explain anything: one that reads, and, where all others only write
    // and read, one whose value nobody saw. Each that stays doubles what has to be looked at.
    bool isIdle(std::size_t at)
    {
        const Operation& operation = m_history[at];
        if (isAnswered(at))
            return false;
        if (operation.kind == Kind::Get)
            return true;
        if (operation.kind != Kind::Set)
            return false;
        if (!m_values) {
            m_values.emplace();
            for (std::size_t k = 0; k < m_history.size(); ++k) {
                const Kind kind = m_history[k].kind;
                m_needsAll = m_needsAll || kind == Kind::Delete || kind == Kind::CompareAndSet;
                if (kind == Kind::Get && isAnswered(k))
                    m_values->insert(m_history[k].output);
            }
        }
        return !m_needsAll && !m_values->contains(operation.value);
    }

    bool open(std::size_t at)
    {
        const auto free = std::find(m_open.begin(), m_open.end(), m_history.size());
        if (free == m_open.end() && m_open.size() == slots)
            return false;
        const auto slot = static_cast<std::size_t>(free - m_open.begin());
        if (free == m_open.end())
            m_open.push_back(at);
        else
            *free = at;
        m_slotOf[at] = slot;
        return true;
    }

    // What the history so far allows, where `at` took effect. False: it costs too much.
    bool close(std::size_t at)
    {
        const std::size_t slot = m_slotOf[at];
        ReachedSet next, seen;
        std::vector<Reached> waiting;
        for (const Reached& configuration : m_now) {
            if (has(configuration.done, slot)) {
                Reached done = configuration;
                flip(done.done, slot);
                next.insert(done);
            } else if (seen.insert(configuration).second) {
                waiting.push_back(configuration);
            }
        }
        while (!waiting.empty()) {
            const Reached from = waiting.back();
            waiting.pop_back();
            for (std::size_t other = 0; other < m_open.size(); ++other) {
                const std::size_t operation = m_open[other];
                if (operation == m_history.size() || has(from.done, other) || !mayBegin(operation, from))
                    continue;
                if (++m_steps > m_options.mostSteps)
                    return false;
                Reached to = from;
                if (!take(operation, to.state))
                    continue;
                if (other == slot) {
                    next.insert(to);
                    continue;
                }
                flip(to.done, other);
                if (seen.insert(to).second)
                    waiting.push_back(to);
            }
        }
        m_now = std::move(next);
        m_open[slot] = m_history.size();
        m_isOver[at] = true;
        return true;
    }

    // The commands of a batch take effect in their order.
    bool mayBegin(std::size_t operation, const Reached& configuration) const
    {
        const std::uint32_t before = m_history[operation].after;
        if (before >= m_history.size() || m_isOver[before])
            return true;
        const std::size_t slot = m_slotOf[before];
        return slot == slots || m_open[slot] != before || has(configuration.done, slot);
    }

    // Lets the operation take effect in `state`; false when what it was told does not fit.
    bool take(std::size_t at, StateId& state)
    {
        const Operation& operation = m_history[at];
        if (state == anything) {
            // Nothing is known of the value before: what was seen of it tells it.
            const bool mayTell = isAnswered(at) || operation.kind != Kind::CompareAndSet;
            if (const auto told = mayTell ? toldBy(operation) : std::nullopt)
                state = m_states.of(*told);
            return true;
        }
        const KeyState before = m_states.at(state);
        if (isAnswered(at) && !agrees(operation, before))
            return false;
        state = m_states.of(after(operation, before));
        return true;
    }

    std::span<const Operation> m_history;
    const SearchOptions& m_options;
    std::optional<std::size_t> m_without;
    std::vector<Moment> m_moments;
    std::optional<std::unordered_set<std::string>> m_values; // that somebody read
    bool m_needsAll = false;
    States m_states;
    std::vector<std::size_t> m_open; // by slot; the history's size = free
    std::vector<std::size_t> m_slotOf;
    std::vector<bool> m_isOver;
    ReachedSet m_now;
    std::size_t m_steps = 0;
};

// A value was read that nobody ever wrote: then the read needs no other one to be wrong.
bool isFromNowhere(std::span<const Operation> history, const Operation& read, const SearchOptions& options)
{
    if (read.kind != Kind::Get || !options.startsAbsent || read.output == outputOf(read, std::nullopt))
        return false;
    return std::none_of(history.begin(), history.end(), [&](const Operation& other) {
        return other.kind != Kind::Get && other.value == read.output && other.called < read.returned;
    });
}

// The operation that the offender contradicts: one that returned before it was called, without whose return all up
// to the offender would be explained.
std::optional<std::size_t> partnerOf(std::span<const Operation> history, std::size_t offender,
                                     const SearchOptions& options)
{
    constexpr std::size_t mostTried = 64;
    constexpr std::size_t mostStepsOfAll = 1'000'000;
    if (isFromNowhere(history, history[offender], options))
        return std::nullopt;
    std::vector<std::size_t> candidates;
    for (std::size_t at = 0; at < history.size(); ++at) {
        if (history[at].isAnswered && history[at].returned < history[offender].called)
            candidates.push_back(at);
    }
    std::sort(candidates.begin(), candidates.end(), [&](std::size_t a, std::size_t b) {
        const bool isSuspect = a == options.suspect;
        const bool isOther = b == options.suspect;
        return isSuspect != isOther ? isSuspect : history[a].returned > history[b].returned;
    });
    if (candidates.size() > mostTried)
        candidates.resize(mostTried);
    std::size_t steps = 0;
    for (const std::size_t candidate : candidates) {
        const SearchResult result = Search(history, options, candidate).run(offender);
        if (result.kind == SearchResult::Kind::Linearizable)
            return candidate;
        steps += result.steps + history.size();
        if (steps > mostStepsOfAll)
            break;
    }
    return std::nullopt;
}

} // namespace

SearchResult searchKey(std::span<const Operation> history, const SearchOptions& options)
{
    SearchResult result = Search(history, options).run();
    if (result.kind == SearchResult::Kind::NotLinearizable)
        result.partner = partnerOf(history, result.offender, options);
    return result;
}

HistoryVerdict judgeHistory(const std::vector<Operation>& history, const SearchOptions& options)
{
    HistoryVerdict verdict;
    verdict.operations = history.size();
    std::map<std::string_view, std::vector<std::uint32_t>> byKey;
    std::vector<std::uint32_t> placeInKey(history.size());
    for (std::size_t at = 0; at < history.size(); ++at) {
        verdict.unknown += history[at].isAnswered ? 0U : 1U;
        std::vector<std::uint32_t>& places = byKey[history[at].key];
        placeInKey[at] = static_cast<std::uint32_t>(places.size());
        places.push_back(static_cast<std::uint32_t>(at));
    }
    verdict.keys = byKey.size();
    for (const auto& [key, places] : byKey) {
        std::vector<Operation> ofKey;
        ofKey.reserve(places.size());
        for (const std::uint32_t at : places) {
            ofKey.push_back(history[at]);
            std::uint32_t& before = ofKey.back().after;
            before = before < history.size() ? placeInKey[before] : Operation::none;
        }
        const SearchResult result = searchKey(ofKey, options);
        if (result.kind == SearchResult::Kind::Undecided)
            verdict.undecided.emplace_back(key);
        if (result.kind != SearchResult::Kind::NotLinearizable)
            continue;
        HistoryVerdict::Offence offence{places[result.offender], {}};
        if (result.partner)
            offence.first = places[*result.partner];
        verdict.offences.push_back(offence);
    }
    std::sort(verdict.offences.begin(), verdict.offences.end(), [&](const auto& a, const auto& b) {
        return history[a.second].returned < history[b.second].returned;
    });
    return verdict;
}

} // namespace raft::check
