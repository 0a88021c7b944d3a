// SPDX-License-Identifier: MIT
#include "raftcore/trace/history.h"

#include <algorithm>
#include <map>

namespace raft::trace {

namespace {

constexpr std::uint64_t firstSpacing = 2048; // events between keyframes of a short trace
constexpr std::size_t maxKeyframes = 512;
constexpr std::size_t maxBytes = 160U << 20U;
constexpr std::size_t maxNearby = 16; // finer keyframes around the last seek

// About what a keyframe costs beyond what it shares with its neighbours.
std::size_t costOf(const ClusterState& state)
{
    std::size_t bytes = sizeof(ClusterState) + 400 * (state.inFlight.size() + state.ended.size())
        + 300 * (state.requests.size() + state.answers.size() + state.violations.size());
    for (const NodeState& node : state.nodes) {
        bytes += sizeof(NodeState) + 200 * node.disk.pending.size();
        bytes +=
            static_cast<std::size_t>(distance(node.log.baseIndex(), node.log.lastIndex())) / 256 * 32 + 8192;
        bytes += node.keyValues->size() * 17; // leaves and pointers of those that change before the next one
    }
    return bytes;
}

} // namespace

class History::Impl {
public:
    explicit Impl(std::shared_ptr<const TraceStore> s) : store(std::move(s)), current(store->header()) { }

    const ClusterState& stateAfter(std::uint64_t n);

    const std::shared_ptr<const TraceStore> store;
    ClusterState current;

private:
    struct Keyframe {
        ClusterState state;
        std::size_t cost = 0;
    };

    void foldTo(std::uint64_t n);
    bool stepTo(std::uint64_t n);
    void restoreBefore(std::uint64_t n);
    void keep();
    void keepNearby(std::uint64_t spacing);
    void thin();

    std::map<std::uint64_t, Keyframe>
        m_keyframes; // after event n; the state before all events is not among them
    std::size_t m_bytes = 0;
    std::uint64_t m_spacing = firstSpacing;
    std::map<std::uint64_t, ClusterState> m_nearby;
};

const ClusterState& History::Impl::stateAfter(std::uint64_t n)
{
    n = std::min(n, store->size());
    if (n < current.n)
        restoreBefore(n);
    else if (n - current.n > m_spacing) {
        const auto after = m_keyframes.upper_bound(n);
        if (after != m_keyframes.begin() && std::prev(after)->first > current.n)
            restoreBefore(n);
    }
    if (current.n < n)
        foldTo(n);
    return current;
}

// The nearest state that is kept at or before event n.
void History::Impl::restoreBefore(std::uint64_t n)
{
    const auto key = m_keyframes.upper_bound(n);
    const auto near = m_nearby.upper_bound(n);
    const std::uint64_t keyAt = key == m_keyframes.begin() ? 0 : std::prev(key)->first;
    const std::uint64_t nearAt = near == m_nearby.begin() ? 0 : std::prev(near)->first;
    if (nearAt > keyAt)
        current = std::prev(near)->second;
    else if (keyAt > 0)
        current = std::prev(key)->second.state;
    else
        current = ClusterState(store->header());
}

void History::Impl::foldTo(std::uint64_t n)
{
    // A way of many events is likely to be walked again, a little further or a little back.
    const std::uint64_t fine = std::max<std::uint64_t>(64, (n - current.n) / maxNearby);
    const bool isLong = n - current.n > 4 * 64 && n - current.n <= 2 * m_spacing;
    while (current.n < n) {
        const std::uint64_t nextKey = (current.n / m_spacing + 1) * m_spacing;
        const std::uint64_t nextFine = isLong ? current.n + fine : n;
        if (!stepTo(std::min({n, nextKey, nextFine})))
            return; // a spilled part of the trace cannot be read back
        if (current.n == nextKey)
            keep();
        else if (isLong && current.n == nextFine && current.n != n)
            keepNearby(fine);
    }
}

bool History::Impl::stepTo(std::uint64_t n)
{
    const std::uint64_t wanted = n - current.n;
    return store->forEach(current.n + 1, n, [this](const Event& event) {
        current.apply(event);
        return true;
    }) == wanted;
}

void History::Impl::keep()
{
    if (m_keyframes.contains(current.n))
        return;
    const std::size_t cost = costOf(current);
    m_keyframes.emplace(current.n, Keyframe{current, cost});
    m_bytes += cost;
    while ((m_keyframes.size() > maxKeyframes || m_bytes > maxBytes) && m_keyframes.size() > 1)
        thin();
}

// Doubles the distance between keyframes.
void History::Impl::thin()
{
    m_spacing *= 2;
    std::erase_if(m_keyframes, [this](const auto& item) {
        const bool goes = item.first % m_spacing != 0;
        if (goes)
            m_bytes -= item.second.cost;
        return goes;
    });
}

void History::Impl::keepNearby(std::uint64_t spacing)
{
    // Only those around here are of use.
    std::erase_if(m_nearby, [&](const auto& item) {
        const std::uint64_t away = item.first > current.n ? item.first - current.n : current.n - item.first;
        return away > 2 * maxNearby * spacing;
    });
    while (m_nearby.size() >= 2 * maxNearby)
        m_nearby.erase(m_nearby.begin());
    m_nearby.insert_or_assign(current.n, current);
}

History::History(std::shared_ptr<const TraceStore> store) : m_impl(std::make_unique<Impl>(std::move(store)))
{ }
History::~History() = default;

const TraceStore& History::store() const
{
    return *m_impl->store;
}
const ClusterState& History::stateAfter(std::uint64_t n)
{
    return m_impl->stateAfter(n);
}
const ClusterState& History::stateAt(Time time)
{
    return m_impl->stateAfter(m_impl->store->firstAtOrAfter(time + Time(1)) - 1);
}
const ClusterState& History::current() const
{
    return m_impl->current;
}

} // namespace raft::trace
