// SPDX-License-Identifier: MIT
#include "ui/inspector/faulttally.h"

#include <algorithm>

namespace ui::inspector {

using namespace raft;
using namespace raft::trace;

namespace {

constexpr std::uint64_t portion = 20'000;  // events a call
constexpr std::uint64_t lookBack = 4'000;  // events before the fault: who sent what is in flight when it begins

template <class LinkFault>
bool covers(const LinkFault& fault, const NodeId& from, const NodeId& to)
{
    const auto has = [](const std::vector<NodeId>& list, const NodeId& node) {
        return list.empty() || std::find(list.begin(), list.end(), node) != list.end();
    };
    return has(fault.from, from) && has(fault.to, to);
}

bool isOnItsLinks(const Fault& fault, const NodeId& from, const NodeId& to)
{
    return std::visit(
        [&](const auto& f) {
            using Kind = std::decay_t<decltype(f)>;
            if constexpr (std::is_same_v<Kind, fault::Partition>)
                return cuts(fault, from, to);
            else if constexpr (requires { f.from; f.to; })
                return covers(f, from, to);
            else if constexpr (std::is_same_v<Kind, fault::Down> || std::is_same_v<Kind, fault::Pause>)
                return f.node == to;
            else
                return false;
        },
        fault);
}

bool killsWith(const Fault& fault, LossCause cause)
{
    if (std::holds_alternative<fault::Cut>(fault) || std::holds_alternative<fault::Partition>(fault))
        return cause == LossCause::Cut || cause == LossCause::CutInFlight;
    if (std::holds_alternative<fault::Loss>(fault) || std::holds_alternative<fault::Burst>(fault))
        return cause == LossCause::Loss;
    if (std::holds_alternative<fault::Corrupt>(fault))
        return cause == LossCause::Corrupt;
    if (std::holds_alternative<fault::Rate>(fault))
        return cause == LossCause::QueueFull;
    if (const auto* rule = std::get_if<fault::PacketRule>(&fault))
        return (rule->deed == PacketDeed::Drop && cause == LossCause::Rule)
            || (rule->deed == PacketDeed::Corrupt && cause == LossCause::Corrupt);
    if (std::holds_alternative<fault::Down>(fault))
        return cause == LossCause::ReceiverDown;
    return std::holds_alternative<fault::Pause>(fault) && cause == LossCause::InboxFull;
}

} // namespace

const FaultTally::Counts& FaultTally::count(const ActiveFault& fault, const TraceStore& store, std::uint64_t upTo)
{
    upTo = std::min(upTo, store.size());
    if (&store != m_store || fault.event != m_event || upTo < m_counted) {
        m_store = &store;
        m_event = fault.event;
        m_counted = fault.event > lookBack ? fault.event - lookBack : 0;
        m_ways.clear();
        m_counts = {};
    }
    const std::uint64_t to = std::min(upTo, m_counted + portion);
    store.forEach(m_counted + 1, to, [&](const Event& event) {
        take(fault.fault, event, event.n > fault.event);
        return true;
    });
    m_counted = to;
    m_counts.isComplete = to == upTo;
    return m_counts;
}

void FaultTally::take(const Fault& fault, const Event& event, bool acts)
{
    const auto onItsWay = [&](PacketId id) {
        const auto way = m_ways.find(id);
        return acts && way != m_ways.end() && isOnItsLinks(fault, way->second.from, way->second.to);
    };
    if (const auto* sent = std::get_if<PacketSent>(&event.body)) {
        m_ways[sent->id] = {event.node, sent->to};
        if ((std::holds_alternative<fault::Delay>(fault) || std::holds_alternative<fault::Offset>(fault)) && onItsWay(sent->id))
            ++m_counts.touched;
    } else if (const auto* due = std::get_if<PacketDue>(&event.body)) {
        // At the gate without a time: held; with one: until others have passed.
        const bool holdsIt = due->at ? std::holds_alternative<fault::Reorder>(fault) : std::holds_alternative<fault::Hold>(fault);
        const bool atGate = due->where == PacketPlace::Gate && holdsIt;
        const bool inInbox = due->where == PacketPlace::Inbox && std::holds_alternative<fault::Pause>(fault);
        if ((atGate || inInbox) && onItsWay(due->id))
            ++m_counts.waited;
    } else if (const auto* copied = std::get_if<PacketDuplicated>(&event.body)) {
        if (std::holds_alternative<fault::Duplicate>(fault) && onItsWay(copied->id))
            ++m_counts.copied;
        if (copied->from) {
            m_ways[copied->copy] = {*copied->from, event.node};
        } else if (const auto way = m_ways.find(copied->id); way != m_ways.end()) {
            const Way same = way->second;
            m_ways[copied->copy] = same;
        }
    } else if (const auto* lost = std::get_if<PacketLost>(&event.body)) {
        if (killsWith(fault, lost->cause) && onItsWay(lost->id))
            ++m_counts.lost;
        m_ways.erase(lost->id);
    } else if (const auto* delivered = std::get_if<PacketDelivered>(&event.body)) {
        m_ways.erase(delivered->id);
    } else if (std::holds_alternative<WriteStarted>(event.body)) {
        const auto* slow = std::get_if<fault::SlowDisk>(&fault);
        if (acts && slow && slow->node == event.node)
            ++m_counts.touched;
    }
}

} // namespace ui::inspector
