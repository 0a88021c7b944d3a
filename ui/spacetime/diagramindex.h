// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/store.h"
#include "ui/spacetime/marks.h"
#include "ui/timeline/timelinemodel.h"

#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace ui::spacetime {

enum class Fate : std::uint8_t { UnderWay, Held, InInbox, Delivered, Ignored, Lost };

// One packet, from where and when it was sent to where and when it ended. 40 bytes; the trace keeps what it says.
struct MessageLine {
    static constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();
    static constexpr std::uint8_t wholeWay = 255;

    std::int64_t sentAt = 0;    // microseconds
    std::int64_t endAt = never; // under way: when it is due, or never
    std::uint32_t sentN = 0, endN = 0; // the events; endN 0 = under way
    std::uint32_t number = 0;          // of the packet
    std::uint32_t term = 0;
    std::uint8_t copies = 0;
    std::uint8_t from = 0, to = 0;     // lanes
    raft::MessageKind kind = raft::MessageKind::Heartbeat;
    Category category = Category::Heartbeats;
    Fate fate = Fate::UnderWay;
    raft::LossCause cause = raft::LossCause::Loss; // of what is lost
    std::uint8_t reach = wholeWay;                 // of what is lost: how much of its way it made, in 255ths

    bool isUnderWay() const { return endN == 0; }
    bool hasArrived() const { return fate == Fate::Delivered || fate == Fate::Ignored; }
    raft::PacketId packet() const { return {number, copies}; }
};
static_assert(sizeof(MessageLine) == 40);

struct Mark { // 16 bytes
    std::int64_t at = 0;
    std::uint32_t n = 0;
    std::uint32_t kindAndTerm = 0; // the kind in the lowest byte, the lane's term above it
    MarkKind kind() const { return static_cast<MarkKind>(kindAndTerm & 0xFFU); }
    std::uint32_t term() const { return kindAndTerm >> 8U; }
};
static_assert(sizeof(Mark) == 16);

// What of a run is drawn. Crashes, pauses, faults and violations always are.
struct Filter {
    std::uint32_t categories = ~0U; // bit i = Category i
    std::optional<std::uint8_t> lane; // what this node sends, receives and does
    std::optional<std::uint32_t> term;
    friend bool operator==(const Filter&, const Filter&) = default;

    bool has(Category category) const { return ((categories >> static_cast<unsigned>(category)) & 1U) != 0; }
    void set(Category category, bool on);
    bool passes(const MessageLine& line) const;
    bool passes(const Mark& mark, std::uint8_t lane) const;
};

// The marks of one row of one lane, in order; finds the one of the highest rank in a stretch without looking at each.
class MarkList {
public:
    void add(const Mark& mark, int rank); // rank 0: it does not pass the filter
    void clearRanks() { m_ranks.clear(), m_best.clear(); }
    void rank(int rank); // of the next one, after clearRanks()

    const std::vector<Mark>& all() const { return m_marks; }
    int rankAt(std::size_t i) const { return m_ranks[i]; }
    std::size_t firstFrom(std::int64_t at) const;
    std::size_t firstFromNumber(std::uint64_t n) const; // the first with this number or a higher one
    // The highest in [from, to), the first of equals; nothing where none passes.
    std::optional<std::size_t> highest(std::size_t from, std::size_t to) const;
    std::size_t bytes() const;

private:
    static constexpr std::size_t block = 64;
    std::vector<Mark> m_marks;
    std::vector<std::uint8_t> m_ranks; // one a mark
    std::vector<std::uint8_t> m_best;  // one a block
};

// All that a space-time diagram shows, found little by little: the lives of the nodes, packets as lines, events as
// marks. Holds where things are, not what they say; the trace is read again for words. Numbers of events above four
// thousand million are not indexed. GUI thread.
class DiagramIndex {
public:
    static constexpr std::size_t mostLanes = 250;

    void open(std::shared_ptr<const raft::trace::TraceStore> store);
    // Looks at up to so many events that were not looked at yet; true when there are more.
    bool work(std::uint64_t most);
    std::uint64_t lookedAt() const { return m_lookedAt; }
    std::uint64_t revision() const { return m_revision; } // grows with everything that changes the picture
    std::size_t bytes() const;                            // of memory, without the lives

    void setFilter(const Filter& filter);
    const Filter& filter() const { return m_filter; }

    const timeline::TimelineModel& lives() const { return m_lives; }
    std::size_t lanes() const { return std::min(mostLanes, m_lives.nodes().size()); }
    std::optional<std::uint8_t> laneOf(const raft::NodeId& node) const;

    const std::vector<MessageLine>& lines() const { return m_lines; } // in the order of their sending
    // Those of a category that pass the filter, in the order of their sending; those that were lost, of their end.
    const std::vector<std::uint32_t>& shown(Category category) const { return m_shown[static_cast<std::size_t>(category)]; }
    const std::vector<std::uint32_t>& lost() const { return m_lost; }
    const std::vector<std::uint32_t>& ended() const { return m_ended; } // all, in the order of their end
    // Calls for each one that was sent before `time` and had not ended then.
    template <class Visit>
    void forEachUnderWayAt(std::int64_t time, Visit visit) const;
    const MarkList& marks(std::size_t lane, MarkRow row) const { return m_marks[lane][static_cast<std::size_t>(row)]; }

    std::optional<std::uint32_t> lineOf(raft::PacketId packet) const;
    std::optional<std::uint32_t> lineOfEvent(std::uint64_t n) const; // that was sent, copied or ended by this event
    // The next or previous event at a lane that passes the filter; nothing where there is none near.
    std::optional<std::uint64_t> neighbour(std::uint8_t lane, std::uint64_t n, bool forward) const;

    bool read(std::uint64_t n, raft::trace::Event& out) const { return m_store && m_store->read(n, out); }
    const Narrator& narrator() const { return m_narrator; }

private:
    static constexpr std::size_t block = 256;
    struct Block { // of lines
        std::int64_t lastEnd = std::numeric_limits<std::int64_t>::min(); // of those that ended
        std::uint32_t underWay = 0;
    };

    void apply(const raft::trace::Event& event);
    void addLine(const raft::trace::Event& event, MessageLine line, raft::PacketId packet);
    void send(const raft::trace::Event& event, const raft::trace::PacketSent& sent);
    void copy(const raft::trace::Event& event, const raft::trace::PacketDuplicated& copied);
    void end(const raft::trace::Event& event, raft::PacketId packet, Fate fate, raft::LossCause cause);
    void ignored(const raft::trace::Event& event, const raft::MessageIgnored& ignored);
    void addMark(const raft::trace::Event& event, MarkKind kind);
    std::optional<std::uint8_t> laneFor(const raft::NodeId& node); // makes one
    KnownPacket known(raft::PacketId packet) const;

    std::shared_ptr<const raft::trace::TraceStore> m_store;
    timeline::TimelineModel m_lives;
    std::vector<raft::NodeId> m_laneNodes; // a few: found by looking
    std::vector<MessageLine> m_lines;
    std::vector<Block> m_blocks;
    std::vector<std::uint32_t> m_ended;
    std::vector<std::uint32_t> m_lost;
    std::array<std::vector<std::uint32_t>, categoryCount> m_shown;
    std::unordered_map<raft::PacketId, std::uint32_t> m_underWay; // into m_lines
    std::vector<std::uint32_t> m_byNumber;                        // 1 + the line of the packet; 0 = none
    std::unordered_map<raft::PacketId, std::uint32_t> m_copies;
    std::vector<std::array<MarkList, markRows>> m_marks; // by lane
    std::vector<std::uint32_t> m_lastArrived;            // by lane: 1 + the line
    Filter m_filter;
    std::uint64_t m_lookedAt = 0;
    std::uint64_t m_revision = 0;
    Narrator m_narrator{[this](raft::PacketId packet) { return known(packet); }};
};

template <class Visit>
void DiagramIndex::forEachUnderWayAt(std::int64_t time, Visit visit) const
{
    for (std::size_t b = 0; b < m_blocks.size() && m_lines[b * block].sentAt < time; ++b) {
        if (m_blocks[b].underWay == 0 && m_blocks[b].lastEnd < time)
            continue;
        const std::size_t last = std::min(m_lines.size(), (b + 1) * block);
        for (std::size_t i = b * block; i < last && m_lines[i].sentAt < time; ++i) {
            if (m_lines[i].isUnderWay() || m_lines[i].endAt >= time)
                visit(static_cast<std::uint32_t>(i));
        }
    }
}

} // namespace ui::spacetime
