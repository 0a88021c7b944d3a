// SPDX-License-Identifier: MIT
#include "ui/why/evidence.h"

#include "ui/narration/rules.h"
#include "ui/narration/text.h"

#include <QLocale>

#include <algorithm>

namespace ui::why {

using namespace raft;
using namespace raft::trace;

namespace {

constexpr std::uint64_t block = 4'096; // events that are looked at together, from the newest block to the oldest

} // namespace

Evidence::Evidence(const ClusterState& now, Time at, const TraceStore& trace, Memory* memory, std::uint64_t furthest)
    : state(now), playhead(at), store(trace), m_memory(memory), m_reach(furthest)
{
}

// Forward within a block is how a trace is read fast.
std::uint64_t Evidence::search(std::uint64_t from, std::uint64_t to, const Test& test) const
{
    for (std::uint64_t top = to; top >= from && top > 0;) {
        const std::uint64_t low = top >= from + block ? top - block + 1 : from;
        std::uint64_t found = 0;
        store.forEach(low, top, [&](const trace::Event& event) {
            if (test(event))
                found = event.n;
            return true;
        });
        if (found != 0)
            return found;
        top = low - 1;
    }
    return 0;
}

std::uint64_t Evidence::last(const std::string& key, const Test& test, std::uint64_t upTo) const
{
    const std::uint64_t top = upTo == 0 ? state.n : std::min(upTo, state.n);
    const std::uint64_t low = floor(top);
    Memory::Found* known = m_memory && upTo == 0 ? &m_memory->found[key] : nullptr;
    const auto result = [&](std::uint64_t n) {
        m_wasCut = m_wasCut || (n == 0 && low > 1);
        return n;
    };
    if (known && known->to != 0) {
        if (top <= known->to && (known->n != 0 ? known->n <= top : known->from <= low))
            return result(known->n);
        if (top > known->to && top - known->to <= m_reach) {
            if (const std::uint64_t newer = search(known->to + 1, top, test); newer != 0)
                known->n = newer;
            known->to = top;
            return result(known->n);
        }
    }
    const std::uint64_t n = search(low, top, test);
    if (known)
        *known = {n, low, top};
    return result(n);
}

std::uint64_t Evidence::first(std::uint64_t from, std::uint64_t to, const Test& test) const
{
    std::uint64_t found = 0;
    const std::uint64_t top = std::min({to, state.n, from + m_reach});
    store.forEach(std::max<std::uint64_t>(1, from), top, [&](const trace::Event& event) {
        if (!test(event))
            return true;
        found = event.n;
        return false;
    });
    m_wasCut = m_wasCut || (found == 0 && top < std::min(to, state.n));
    return found;
}

void Evidence::each(std::uint64_t from, std::uint64_t to, const std::function<void(const trace::Event&)>& visit) const
{
    const std::uint64_t top = std::min(to, state.n);
    const std::uint64_t low = std::max(from, floor(top));
    m_wasCut = m_wasCut || low > std::max<std::uint64_t>(1, from);
    store.forEach(low, top, [&](const trace::Event& event) {
        visit(event);
        return true;
    });
}

std::optional<trace::Event> Evidence::event(std::uint64_t n) const
{
    trace::Event found;
    return n != 0 && n <= state.n && store.read(n, found) ? std::optional(std::move(found)) : std::nullopt;
}

std::uint64_t Evidence::firstAt(Time time) const
{
    return std::min(store.firstAtOrAfter(time), state.n);
}

Time Evidence::timeOf(std::uint64_t n) const
{
    const auto found = event(n);
    return found ? found->t : Time();
}

// ------------------------------------------------------------ packets

std::map<NodeId, Talk> Evidence::talks(const NodeId& asker, std::uint64_t from, std::uint64_t to, const IsMessage& isRequest,
                                       const IsMessage& isReply) const
{
    struct Leg {
        NodeId peer;
        bool isReply = false;
    };
    // What was said last is what matters, and it is asked twice a second while the cluster runs.
    constexpr std::uint64_t lately = 20'000;
    const std::uint64_t low = std::max(from, to > lately ? to - lately : 1);
    std::map<NodeId, Talk> talks;
    std::map<PacketId, Leg> legs;
    const auto end = [&](PacketId id, const trace::Event& event, std::optional<LossCause> lost) {
        const auto leg = legs.find(id);
        if (leg == legs.end())
            return;
        Talk& talk = talks[leg->second.peer];
        Trip& trip = leg->second.isReply ? talk.reply : talk.request;
        if (leg->second.isReply && !lost) {
            talk.gotReply = true;
            talk.gotAt = event.n;
        }
        // A copy that is lost changes nothing where the original has come through.
        if (trip.packet.number != id.number || (lost && trip.fate == Trip::Fate::Delivered))
            return;
        trip.fate = lost ? Trip::Fate::Lost : Trip::Fate::Delivered;
        trip.cause = lost.value_or(LossCause::Loss);
        trip.ended = event.n;
        trip.endedAt = event.t;
    };
    each(low, to, [&](const trace::Event& event) {
        if (const auto* sent = std::get_if<PacketSent>(&event.body)) {
            const bool asks = event.node == asker && isRequest(sent->msg);
            const bool answers = sent->to == asker && isReply(sent->msg);
            if (!asks && !answers)
                return;
            const NodeId peer = asks ? sent->to : event.node;
            legs[sent->id] = {peer, answers};
            Talk& talk = talks[peer];
            (answers ? talk.reply : talk.request) = Trip{Trip::Fate::Flying, sent->id, event.n, 0, Time(), LossCause::Loss};
        } else if (const auto* copied = std::get_if<PacketDuplicated>(&event.body)) {
            if (const auto leg = legs.find(copied->id); leg != legs.end())
                legs[copied->copy] = leg->second;
        } else if (const auto* arrived = std::get_if<PacketDelivered>(&event.body)) {
            end(arrived->id, event, std::nullopt);
        } else if (const auto* lost = std::get_if<PacketLost>(&event.body)) {
            end(lost->id, event, lost->cause);
        }
    });
    return talks;
}

std::optional<PacketStory> Evidence::packet(PacketId id) const
{
    const auto of = [](const PacketState& found) {
        PacketStory story{found.from, found.to, found.msg, found.sentAt, {}, found.isCopy};
        story.trip.packet = found.id;
        story.trip.fate = Trip::Fate::Flying;
        story.trip.sent = found.event;
        return story;
    };
    if (const auto flying = state.inFlight.find(id); flying != state.inFlight.end())
        return of(flying->second);
    for (const EndedPacket& ended : state.ended) {
        if (ended.packet.id != id)
            continue;
        PacketStory story = of(ended.packet);
        story.trip.fate = ended.lost ? Trip::Fate::Lost : Trip::Fate::Delivered;
        story.trip.cause = ended.lost.value_or(LossCause::Loss);
        story.trip.ended = ended.event;
        story.trip.endedAt = ended.endedAt;
        return story;
    }
    // A copy says what its original said.
    const std::uint64_t n = last("sent " + std::to_string(id.number), [id](const trace::Event& event) {
        const auto* sent = std::get_if<PacketSent>(&event.body);
        return sent && sent->id.number == id.number;
    });
    const auto sent = event(n);
    if (!sent)
        return std::nullopt;
    const auto& body = std::get<PacketSent>(sent->body);
    PacketStory story{sent->node, body.to, std::make_shared<const Message>(body.msg), sent->t, {}, id.copies > 0};
    story.trip.packet = id;
    story.trip.sent = n;
    story.trip.fate = Trip::Fate::Flying;
    story.trip.ended = first(n + 1, state.n, [id](const trace::Event& event) {
        const auto* arrived = std::get_if<PacketDelivered>(&event.body);
        const auto* lost = std::get_if<PacketLost>(&event.body);
        return (arrived && arrived->id == id) || (lost && lost->id == id);
    });
    if (const auto ended = event(story.trip.ended)) {
        const auto* lost = std::get_if<PacketLost>(&ended->body);
        story.trip.fate = lost ? Trip::Fate::Lost : Trip::Fate::Delivered;
        story.trip.cause = lost ? lost->cause : LossCause::Loss;
        story.trip.endedAt = ended->t;
    }
    return story;
}

Narrator Evidence::narrator() const
{
    return Narrator([this](PacketId id) -> KnownPacket {
        const auto story = packet(id);
        return story ? KnownPacket{story->from, story->msg} : KnownPacket{};
    });
}

// The events by which a node handles one input stand together, with no other node's between them.
std::uint64_t Evidence::causeOf(const trace::Event& event) const
{
    constexpr std::uint64_t longest = 256; // events of one input
    if (event.node.isEmpty() || event.n <= 1)
        return 0;
    const auto isInput = [](const trace::Event& one) {
        return std::holds_alternative<PacketDelivered>(one.body) || std::holds_alternative<TimerFired>(one.body)
            || std::holds_alternative<WriteDurable>(one.body) || std::holds_alternative<Requested>(one.body)
            || std::holds_alternative<AdminGiven>(one.body) || std::holds_alternative<trace::Started>(one.body);
    };
    std::uint64_t found = 0;
    store.forEach(event.n > longest ? event.n - longest : 1, event.n - 1, [&](const trace::Event& one) {
        if (one.node != event.node)
            found = 0; // what comes before it belongs to another input
        else if (isInput(one))
            found = one.n;
        return true;
    });
    return found;
}

QString Evidence::limit() const
{
    return m_wasCut ? Tr::tr("Only the last %1 events before this instant were searched; what is older is not told here.").arg(text::of(m_reach)) : QString();
}

// ------------------------------------------------------------ rules and majorities

bool isOn(const ClusterState& state, Rule rule)
{
    const std::string name(toString(rule));
    const auto holds = [&name](const std::vector<std::string>& list) { return std::find(list.begin(), list.end(), name) != list.end(); };
    if (holds(state.rulesOff))
        return false;
    return holds(state.rulesOn) || RuleBook().isOn(rule);
}

bool isRunning(const NodeState* node)
{
    return node && node->up && !node->paused;
}

std::vector<Half> halvesOf(const Configuration& configuration, const ClusterState& state)
{
    const bool strict = isOn(state, Rule::StrictMajority);
    const auto needed = [strict](std::size_t voters) { return strict ? majorityOf(voters) : std::max<std::size_t>(voters / 2, 1); };
    if (!configuration.isJoint())
        return {{Half::Which::Only, configuration.voters, needed(configuration.voters.size())}};
    return {{Half::Which::Old, configuration.outgoing, needed(configuration.outgoing.size())},
            {Half::Which::New, configuration.voters, needed(configuration.voters.size())}};
}

std::vector<NodeId> votersOf(const Configuration& configuration)
{
    std::vector<NodeId> voters = configuration.members();
    std::erase_if(voters, [&](const NodeId& id) { return !configuration.isVoter(id); });
    return voters;
}

std::size_t countOf(const Half& half, const Counts& counts)
{
    return static_cast<std::size_t>(std::count_if(half.voters.begin(), half.voters.end(), counts));
}

bool isQuorum(const std::vector<Half>& halves, const Counts& counts)
{
    return !halves.empty()
        && std::all_of(halves.begin(), halves.end(), [&](const Half& half) { return !half.voters.empty() && countOf(half, counts) >= half.needed; });
}

// ------------------------------------------------------------ what stands in the way

const ActiveFault* blockOf(const ClusterState& state, const NodeId& from, const NodeId& to)
{
    const auto names = [](const std::vector<NodeId>& list, const NodeId& id) { return list.empty() || std::find(list.begin(), list.end(), id) != list.end(); };
    for (const ActiveFault& fault : state.faults) {
        const auto* loss = std::get_if<fault::Loss>(&fault.fault);
        const bool losesAll = loss && loss->ppm >= 1'000'000 && names(loss->from, from) && names(loss->to, to);
        if (cuts(fault.fault, from, to) || holds(fault.fault, from, to) || losesAll)
            return &fault;
    }
    return nullptr;
}

QString blockWords(const ActiveFault& block, const NodeId& from, const NodeId& to)
{
    const QString since = text::clock(block.since);
    if (std::holds_alternative<fault::Hold>(block.fault))
        return Tr::tr("the link %1 → %2 is held since %3").arg(text::of(from), text::of(to), since);
    if (std::holds_alternative<fault::Loss>(block.fault))
        return Tr::tr("the link %1 → %2 loses every packet since %3").arg(text::of(from), text::of(to), since);
    if (std::holds_alternative<fault::Partition>(block.fault))
        return Tr::tr("a partition keeps %1 and %2 apart since %3").arg(text::of(from), text::of(to), since);
    return Tr::tr("the link %1 → %2 is cut since %3").arg(text::of(from), text::of(to), since);
}

Reason blockReason(const ActiveFault& block, const NodeId& from, const NodeId& to)
{
    QString words = blockWords(block, from, to);
    words[0] = words[0].toUpper();
    return {Tr::tr("%1.", "a clause as a sentence").arg(words), {}, block.event, LinkRef{from, to}, {}, Reason::Weight::Blocks};
}

const ActiveFault* faultOf(const ClusterState& state, const NodeId& node, const std::function<bool(const Fault&)>& is)
{
    for (const ActiveFault& fault : state.faults) {
        if (is(fault.fault) && targetOf(fault.fault) == node)
            return &fault;
    }
    return nullptr;
}

QString place(Index index, Term term)
{
    return index.isZero() ? Tr::tr("nothing", "an empty log ends at") : QStringLiteral("%1·%2").arg(text::of(index), text::of(term));
}

Reason notRunning(const Evidence& evidence, const NodeState& node)
{
    const NodeId id = node.id;
    if (!node.up) {
        const std::uint64_t n = evidence.last("stopped " + id.toString(), [id](const trace::Event& event) { return event.node == id && std::holds_alternative<Stopped>(event.body); });
        const QString words = n == 0           ? Tr::tr("%1 is down.").arg(text::of(id))
                            : node.stopped ? Tr::tr("%1 is down since %2: %3.").arg(text::of(id), text::clock(evidence.timeOf(n)), Narrator::why(*node.stopped))
                                           : Tr::tr("%1 is down since %2.").arg(text::of(id), text::clock(evidence.timeOf(n)));
        return {words, {}, n, NodeRef{id}, {}, Reason::Weight::Blocks};
    }
    const std::uint64_t n = evidence.last("paused " + id.toString(), [id](const trace::Event& event) { return event.node == id && std::holds_alternative<Paused>(event.body); });
    const QString words = n == 0 ? Tr::tr("%1 is paused: messages wait in its inbox.").arg(text::of(id))
                                 : Tr::tr("%1 is paused since %2: messages wait in its inbox.").arg(text::of(id), text::clock(evidence.timeOf(n)));
    return {words, {}, n, NodeRef{id}, {}, Reason::Weight::Blocks};
}

Reason ruleOff(Rule rule)
{
    return {Tr::tr("The rule “%1” is off: %2").arg(rules::title(rule), rules::without(rule)), rules::section(rule), 0, {}, rule, Reason::Weight::Blocks};
}

QString Answer::toText() const
{
    QStringList lines{question.words, verdict};
    for (const Reason& reason : reasons)
        lines << (reason.section.isEmpty() ? reason.sentence : Tr::tr("%1 (%2)", "a reason and its section of the paper").arg(reason.sentence, reason.section));
    if (!help.isEmpty())
        lines << help;
    if (!limit.isEmpty())
        lines << limit;
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui::why
