// SPDX-License-Identifier: MIT
#include "ui/spacetime/diagramindex.h"

#include <algorithm>

namespace ui::spacetime {

using namespace raft::trace;
using raft::NodeId;
using raft::PacketId;

namespace {

constexpr std::uint64_t mostNumbers = 64'000'000; // numbers beyond it come from strange files and are not found by number

} // namespace

// ------------------------------------------------------------ reading

void DiagramIndex::open(std::shared_ptr<const TraceStore> store)
{
    const std::uint64_t revision = m_revision + 1;
    const Filter filter{m_filter.categories, {}, {}};
    m_lives.open(store);
    m_store = std::move(store);
    m_laneNodes.clear();
    m_lines = {};
    m_blocks = {};
    m_ended = {};
    m_lost = {};
    m_shown = {};
    m_underWay = {};
    m_byNumber = {};
    m_copies = {};
    m_marks = {};
    m_lastArrived = {};
    m_filter = filter;
    m_lookedAt = 0;
    m_revision = revision;
    if (!m_store)
        return;
    for (const NodeId& node : m_store->header().nodes)
        (void)laneFor(node);
}

bool DiagramIndex::work(std::uint64_t most)
{
    if (!m_store)
        return false;
    const std::uint64_t size = std::min<std::uint64_t>(m_store->size(), std::numeric_limits<std::uint32_t>::max() - 1);
    const std::uint64_t to = std::min(size, m_lookedAt + most);
    if (to > m_lookedAt) {
        m_store->forEach(m_lookedAt + 1, to, [this](const Event& event) {
            m_lives.apply(event);
            apply(event);
            return true;
        });
        m_lookedAt = to;
        ++m_revision;
    }
    return m_lookedAt < size;
}

void DiagramIndex::apply(const Event& event)
{
    if (const auto* sent = std::get_if<PacketSent>(&event.body)) {
        send(event, *sent);
    } else if (const auto* due = std::get_if<PacketDue>(&event.body)) {
        if (const auto at = m_underWay.find(due->id); at != m_underWay.end()) {
            MessageLine& line = m_lines[at->second];
            line.endAt = due->at ? due->at->count() : MessageLine::never;
            line.fate = due->where == raft::PacketPlace::Gate ? Fate::Held : due->where == raft::PacketPlace::Inbox ? Fate::InInbox : Fate::UnderWay;
        }
    } else if (const auto* arrived = std::get_if<PacketDelivered>(&event.body)) {
        end(event, arrived->id, Fate::Delivered, {});
    } else if (const auto* lost = std::get_if<PacketLost>(&event.body)) {
        end(event, lost->id, Fate::Lost, lost->cause);
    } else if (const auto* copied = std::get_if<PacketDuplicated>(&event.body)) {
        copy(event, *copied);
    } else if (const auto* nothing = std::get_if<raft::MessageIgnored>(&event.body)) {
        ignored(event, *nothing);
    } else if (const auto kind = markOf(event); kind && !event.node.isEmpty()) {
        addMark(event, *kind);
    }
}

std::optional<std::uint8_t> DiagramIndex::laneOf(const NodeId& node) const
{
    const auto at = std::find(m_laneNodes.begin(), m_laneNodes.end(), node);
    return at == m_laneNodes.end() ? std::nullopt : std::optional(static_cast<std::uint8_t>(at - m_laneNodes.begin()));
}

std::optional<std::uint8_t> DiagramIndex::laneFor(const NodeId& node)
{
    if (const auto lane = laneOf(node))
        return lane;
    if (m_laneNodes.size() >= mostLanes || node.isEmpty())
        return std::nullopt;
    (void)m_lives.rowOf(node); // the rows of the lives and the lanes are the same
    while (m_laneNodes.size() < lanes()) {
        m_laneNodes.push_back(m_lives.nodes()[m_laneNodes.size()].id);
        m_marks.emplace_back();
        m_lastArrived.push_back(0);
    }
    return laneOf(node);
}

void DiagramIndex::send(const Event& event, const PacketSent& sent)
{
    const auto from = laneFor(event.node), to = laneFor(sent.to);
    if (!from || !to || m_underWay.contains(sent.id))
        return;
    MessageLine line;
    line.from = *from;
    line.to = *to;
    line.kind = raft::kindOf(sent.msg);
    line.category = m_narrator.categoryOf(event);
    line.term = static_cast<std::uint32_t>(std::min<std::uint64_t>(raft::termOf(sent.msg).value(), std::numeric_limits<std::uint32_t>::max()));
    addLine(event, line, sent.id);
}

void DiagramIndex::copy(const Event& event, const PacketDuplicated& copied)
{
    const auto original = lineOf(copied.id);
    if (m_underWay.contains(copied.copy))
        return;
    MessageLine line;
    if (original) {
        const MessageLine& first = m_lines[*original];
        line.from = first.from;
        line.to = first.to;
        line.kind = first.kind;
        line.category = first.category;
        line.term = first.term;
    } else if (copied.from && copied.msg) { // of a packet from before this trace
        const auto from = laneFor(*copied.from), to = laneFor(event.node);
        if (!from || !to)
            return;
        line.from = *from;
        line.to = *to;
        line.kind = raft::kindOf(*copied.msg);
        line.category = m_narrator.categoryOf(event);
        line.term = static_cast<std::uint32_t>(raft::termOf(*copied.msg).value());
    } else {
        return;
    }
    addLine(event, line, copied.copy);
}

void DiagramIndex::addLine(const Event& event, MessageLine line, PacketId packet)
{
    line.sentAt = event.t.count();
    line.sentN = static_cast<std::uint32_t>(event.n);
    line.number = static_cast<std::uint32_t>(packet.number);
    line.copies = packet.copies;
    const auto at = static_cast<std::uint32_t>(m_lines.size());
    if (at % block == 0)
        m_blocks.emplace_back();
    ++m_blocks.back().underWay;
    m_lines.push_back(line);
    m_underWay.emplace(packet, at);
    if (m_filter.passes(line))
        m_shown[static_cast<std::size_t>(line.category)].push_back(at);
    if (packet.copies > 0) {
        m_copies.insert_or_assign(packet, at);
    } else if (packet.number < mostNumbers) {
        if (packet.number >= m_byNumber.size())
            m_byNumber.resize(std::max<std::size_t>(static_cast<std::size_t>(packet.number) + 1, m_byNumber.size() * 3 / 2));
        m_byNumber[static_cast<std::size_t>(packet.number)] = at + 1;
    }
}

void DiagramIndex::end(const Event& event, PacketId packet, Fate fate, raft::LossCause cause)
{
    const auto at = m_underWay.find(packet);
    if (at == m_underWay.end())
        return;
    const std::uint32_t index = at->second;
    m_underWay.erase(at);
    MessageLine& line = m_lines[index];
    const std::int64_t now = event.t.count();
    if (fate == Fate::Lost) {
        const bool hadTime = line.endAt != MessageLine::never && line.endAt > line.sentAt;
        const double share = hadTime ? static_cast<double>(now - line.sentAt) / static_cast<double>(line.endAt - line.sentAt) : 0.0;
        line.reach = static_cast<std::uint8_t>(std::clamp(share, 0.0, 1.0) * MessageLine::wholeWay);
        if (m_filter.passes(line))
            m_lost.push_back(index);
    } else {
        m_lastArrived[line.to] = index + 1;
    }
    line.endAt = now;
    line.endN = static_cast<std::uint32_t>(event.n);
    line.fate = fate;
    line.cause = cause;
    m_ended.push_back(index);
    Block& of = m_blocks[index / block];
    --of.underWay;
    of.lastEnd = std::max(of.lastEnd, now);
}

// It follows the arrival of the message that it speaks of.
void DiagramIndex::ignored(const Event& event, const raft::MessageIgnored& ignored)
{
    const auto lane = laneOf(event.node);
    if (!lane || m_lastArrived[*lane] == 0)
        return;
    MessageLine& line = m_lines[m_lastArrived[*lane] - 1];
    if (line.endAt == event.t.count() && line.kind == ignored.message && laneOf(ignored.from) == line.from)
        line.fate = Fate::Ignored;
}

void DiagramIndex::addMark(const Event& event, MarkKind kind)
{
    const auto lane = laneFor(event.node);
    if (!lane)
        return;
    const std::uint64_t term = m_lives.nodes()[*lane].spans.back().term.value();
    Mark mark{event.t.count(), static_cast<std::uint32_t>(event.n), 0};
    mark.kindAndTerm = static_cast<std::uint32_t>(kind) | (static_cast<std::uint32_t>(std::min<std::uint64_t>(term, 0xFFFFFFU)) << 8U);
    m_marks[*lane][static_cast<std::size_t>(rowOf(kind))].add(mark, m_filter.passes(mark, *lane) ? rankOf(kind) : 0);
}

std::size_t DiagramIndex::bytes() const
{
    const auto of = [](const auto& list) { return list.capacity() * sizeof(list[0]); };
    std::size_t sum = of(m_lines) + of(m_blocks) + of(m_ended) + of(m_lost) + of(m_byNumber);
    for (const auto& list : m_shown)
        sum += of(list);
    for (const auto& lane : m_marks) {
        for (const MarkList& list : lane)
            sum += list.bytes();
    }
    return sum + (m_underWay.size() + m_copies.size()) * 48;
}

// ------------------------------------------------------------ what passes

void DiagramIndex::setFilter(const Filter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    ++m_revision;
    for (auto& list : m_shown)
        list.clear();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (filter.passes(m_lines[i]))
            m_shown[static_cast<std::size_t>(m_lines[i].category)].push_back(static_cast<std::uint32_t>(i));
    }
    m_lost.clear();
    for (const std::uint32_t i : m_ended) {
        if (m_lines[i].fate == Fate::Lost && filter.passes(m_lines[i]))
            m_lost.push_back(i);
    }
    for (std::size_t lane = 0; lane < m_marks.size(); ++lane) {
        for (MarkList& list : m_marks[lane]) {
            list.clearRanks();
            for (const Mark& mark : list.all())
                list.rank(filter.passes(mark, static_cast<std::uint8_t>(lane)) ? rankOf(mark.kind()) : 0);
        }
    }
}

// ------------------------------------------------------------ finding

std::optional<std::uint32_t> DiagramIndex::lineOf(PacketId packet) const
{
    if (packet.copies > 0) {
        const auto at = m_copies.find(packet);
        return at == m_copies.end() ? std::nullopt : std::optional(at->second);
    }
    if (packet.number >= m_byNumber.size() || m_byNumber[static_cast<std::size_t>(packet.number)] == 0)
        return std::nullopt;
    return m_byNumber[static_cast<std::size_t>(packet.number)] - 1;
}

std::optional<std::uint32_t> DiagramIndex::lineOfEvent(std::uint64_t n) const
{
    const auto sent = std::lower_bound(m_lines.begin(), m_lines.end(), n, [](const MessageLine& line, std::uint64_t of) { return line.sentN < of; });
    if (sent != m_lines.end() && sent->sentN == n)
        return static_cast<std::uint32_t>(sent - m_lines.begin());
    const auto end = std::lower_bound(m_ended.begin(), m_ended.end(), n, [this](std::uint32_t line, std::uint64_t of) { return m_lines[line].endN < of; });
    if (end != m_ended.end() && m_lines[*end].endN == n)
        return *end;
    return std::nullopt;
}

KnownPacket DiagramIndex::known(PacketId packet) const
{
    auto line = lineOf(packet);
    if (packet.copies > 0) // what a copy says, the first of them says
        line = lineOf({packet.number, 0});
    Event event;
    if (!line || !read(m_lines[*line].sentN, event))
        return {};
    const auto* sent = std::get_if<PacketSent>(&event.body);
    return sent ? KnownPacket{event.node, std::make_shared<const raft::Message>(sent->msg)} : KnownPacket{};
}

std::optional<std::uint64_t> DiagramIndex::neighbour(std::uint8_t lane, std::uint64_t n, bool forward) const
{
    constexpr std::size_t mostLooked = 100'000;
    std::uint64_t best = forward ? std::numeric_limits<std::uint64_t>::max() : 0;
    const auto offer = [&](std::uint64_t at) { best = forward ? std::min(best, at) : std::max(best, at); };
    const auto look = [&](std::size_t first, std::size_t size, auto numberIf) { // `first`: the first one behind n
        for (std::size_t k = 0; k < mostLooked; ++k) {
            if (forward ? first + k >= size : first < k + 1)
                return;
            if (const std::uint64_t found = numberIf(forward ? first + k : first - k - 1); found != 0) {
                offer(found);
                return;
            }
        }
    };
    const std::uint64_t from = forward ? n + 1 : n;
    for (const MarkList& list : m_marks[lane])
        look(list.firstFromNumber(from), list.all().size(), [&](std::size_t i) { return list.rankAt(i) > 0 ? list.all()[i].n : 0U; });
    for (const auto& list : m_shown) {
        const auto at = std::lower_bound(list.begin(), list.end(), from, [this](std::uint32_t i, std::uint64_t of) { return m_lines[i].sentN < of; });
        look(static_cast<std::size_t>(at - list.begin()), list.size(), [&](std::size_t i) { return m_lines[list[i]].from == lane ? m_lines[list[i]].sentN : 0U; });
    }
    const auto at = std::lower_bound(m_ended.begin(), m_ended.end(), from, [this](std::uint32_t i, std::uint64_t of) { return m_lines[i].endN < of; });
    look(static_cast<std::size_t>(at - m_ended.begin()), m_ended.size(), [&](std::size_t i) {
        const MessageLine& line = m_lines[m_ended[i]];
        return line.to == lane && line.hasArrived() && m_filter.passes(line) ? line.endN : 0U;
    });
    if (best == 0 || best == std::numeric_limits<std::uint64_t>::max())
        return std::nullopt;
    return best;
}

} // namespace ui::spacetime
