// SPDX-License-Identifier: MIT
#include "ui/why/events.h"

#include "ui/narration/rules.h"
#include "ui/narration/text.h"
#include "ui/why/campaign.h"
#include "ui/why/entries.h"

#include <algorithm>

namespace ui::why {

using namespace raft;
using namespace raft::trace;

namespace {

using Weight = Reason::Weight;

// "S5 → S3 was lost: …" as a sentence of its own.
QString told(const Story& story)
{
    QString sentence = Tr::tr("%1 %2.", "who, what happened").arg(story.subject, story.sentence).trimmed();
    sentence[0] = sentence[0].toUpper();
    return sentence;
}

// The typed reason that an event carries, where it carries one.
std::optional<Why> whyOf(const EventBody& body)
{
    return std::visit(Overloaded{
                          [](const Stopped& e) { return std::optional<Why>(e.why); },
                          [](const TermChanged& e) { return std::optional<Why>(e.why); },
                          [](const RoleChanged& e) { return std::optional<Why>(e.why); },
                          [](const VoteDecided& e) { return std::optional<Why>(e.why); },
                          [](const LogTruncated& e) { return std::optional<Why>(e.why); },
                          [](const CommitAdvanced& e) { return std::optional<Why>(e.why); },
                          [](const MessageIgnored& e) { return std::optional<Why>(e.why); },
                          [](const Responded& e) { return e.why; },
                          [](const SnapshotNoted& e) { return std::optional<Why>(e.why); },
                          [](const TransferChanged& e) { return std::optional<Why>(e.why); },
                          [](const MembersChanging& e) { return std::optional<Why>(e.why); },
                          [](const auto&) { return std::optional<Why>(); },
                      },
                      body);
}

// The rule of Raft that acted, where one did.
std::optional<Rule> ruleBehind(const Why& why)
{
    return std::visit(Overloaded{
                          [](const raft::why::HigherTerm&) { return std::optional(Rule::StepDownOnHigherTerm); },
                          [](const raft::why::ElectionTimeout&) { return std::optional(Rule::RandomTimeouts); },
                          [](const raft::why::ElectionWon&) { return std::optional(Rule::StrictMajority); },
                          [](const raft::why::LogUpToDate&) { return std::optional(Rule::ElectionRestriction); },
                          [](const raft::why::LogBehind&) { return std::optional(Rule::ElectionRestriction); },
                          [](const raft::why::AlreadyVoted&) { return std::optional(Rule::OneVoteATerm); },
                          [](const raft::why::VoteRepeated&) { return std::optional(Rule::OneVoteATerm); },
                          [](const raft::why::StaleTerm&) { return std::optional(Rule::IgnoreStaleReplies); },
                          [](const raft::why::Conflict&) { return std::optional(Rule::TruncateOnConflictOnly); },
                          [](const raft::why::LogTooShort&) { return std::optional(Rule::LogMatchingCheck); },
                          [](const raft::why::TermMismatch&) { return std::optional(Rule::LogMatchingCheck); },
                          [](const raft::why::QuorumReached&) { return std::optional(Rule::CommitOwnTermOnly); },
                          [](const raft::why::LeaderCommit&) { return std::optional(Rule::CommitWithinMatch); },
                          [](const raft::why::AlreadyCounted&) { return std::optional(Rule::CountVotersOnce); },
                          [](const raft::why::LeaderAlive&) { return std::optional(Rule::LeaderStickiness); },
                          [](const raft::why::TermNotAhead&) { return std::optional(Rule::PreVote); },
                          [](const raft::why::PreVoteWon&) { return std::optional(Rule::PreVote); },
                          [](const raft::why::QuorumLost&) { return std::optional(Rule::CheckQuorum); },
                          [](const raft::why::ChangePending&) { return std::optional(Rule::OneChangeAtATime); },
                          [](const raft::why::NoCommitInTerm&) { return std::optional(Rule::OwnTermBeforeChange); },
                          [](const raft::why::CaughtUp&) { return std::optional(Rule::CatchUpFirst); },
                          [](const raft::why::CatchUpFailed&) { return std::optional(Rule::CatchUpFirst); },
                          [](const raft::why::NotMember&) { return std::optional(Rule::RemovedLeaderStepsDown); },
                          [](const raft::why::NotCaughtUp&) { return std::optional(Rule::CatchUpBeforeTransfer); },
                          [](const raft::why::LeaseExpired&) { return std::optional(Rule::LeaseWithinTimeout); },
                          [](const raft::why::SessionUnknown&) { return std::optional(Rule::Sessions); },
                          [](const auto&) { return std::optional<Rule>(); },
                      },
                      why);
}

// What led to it, step by step: the input that made a node act, and the sending of that input.
void tellCauses(const Evidence& evidence, const trace::Event& event, std::vector<Reason>& reasons)
{
    const Narrator narrator = evidence.narrator();
    const std::uint64_t cause = evidence.causeOf(event);
    const auto input = evidence.event(cause);
    if (!input)
        return;
    const Story story = narrator.tell(*input);
    reasons.push_back({Tr::tr("What came before: %1 %2.", "who, what happened").arg(story.subject, story.sentence), story.section, cause, EventRef{cause}, {}, Weight::Plain});
    const auto* arrived = std::get_if<PacketDelivered>(&input->body);
    const auto packet = arrived ? evidence.packet(arrived->id) : std::nullopt;
    if (!packet || !packet->msg)
        return;
    reasons.push_back({Tr::tr("%1 had sent it at %2: %3.").arg(text::of(packet->from), text::clock(packet->sentAt), Narrator::message(*packet->msg)), {}, packet->trip.sent, PacketRef{arrived->id}, {}, Weight::Plain});
}

void tellRule(const Evidence& evidence, const Why& why, std::vector<Reason>& reasons)
{
    const auto rule = ruleBehind(why);
    if (!rule)
        return;
    if (isOn(evidence.state, *rule))
        reasons.push_back({Tr::tr("The rule “%1”: %2").arg(rules::title(*rule), rules::what(*rule)), Narrator::section(why).isEmpty() ? rules::section(*rule) : Narrator::section(why), 0, {}, *rule, Weight::Plain});
    else
        reasons.push_back(ruleOff(*rule));
}

// A vote that went to somebody else: when, and why.
void tellVote(const Evidence& evidence, const trace::Event& event, const VoteDecided& vote, std::vector<Reason>& reasons)
{
    if (const auto* already = std::get_if<raft::why::AlreadyVoted>(&vote.why)) {
        const std::uint64_t n = evidence.last({}, [&](const trace::Event& one) {
            const auto* given = std::get_if<VoteDecided>(&one.body);
            return one.node == event.node && given && given->granted && !given->pre && given->term == vote.term && given->candidate == already->votedFor;
        }, event.n - 1);
        if (n != 0)
            reasons.push_back({Tr::tr("%1 gave its vote in term %2 to %3 at %4.").arg(text::of(event.node), text::of(vote.term), text::of(already->votedFor), text::clock(evidence.timeOf(n))), QStringLiteral("§5.2"), n, NodeRef{already->votedFor}, {}, Weight::Plain});
    } else if (const auto* alive = std::get_if<raft::why::LeaderAlive>(&vote.why); alive && !alive->leader.isEmpty()) {
        const std::uint64_t n = evidence.last({}, [&](const trace::Event& one) {
            const auto* arrived = std::get_if<PacketDelivered>(&one.body);
            return arrived && one.node == event.node && arrived->from == alive->leader;
        }, event.n - 1);
        if (n != 0)
            reasons.push_back({Tr::tr("It had last heard from %1 at %2.").arg(text::of(alive->leader), text::clock(evidence.timeOf(n))), Narrator::dissertation(QStringLiteral("4.2.3")), n, NodeRef{alive->leader}, {}, Weight::Plain});
    }
}

Reason lossReason(const Evidence& evidence, const NodeId& from, const NodeId& to, LossCause cause, std::uint64_t n)
{
    const Time at = evidence.timeOf(n);
    // The fault that took it: one that began before and acts on this link, as far as it still does.
    for (const ActiveFault& fault : evidence.state.faults) {
        if ((cause == LossCause::Cut || cause == LossCause::CutInFlight) && fault.since <= at && cuts(fault.fault, from, to))
            return blockReason(fault, from, to);
    }
    const std::uint64_t began = evidence.last({}, [&](const trace::Event& event) {
        const auto* fault = std::get_if<FaultBegan>(&event.body);
        return fault && ((cause == LossCause::Cut || cause == LossCause::CutInFlight) ? cuts(fault->fault, from, to) : cause == LossCause::Loss && (std::holds_alternative<fault::Loss>(fault->fault) || std::holds_alternative<fault::Burst>(fault->fault)));
    }, n);
    if (const auto event = evidence.event(began))
        return {told(evidence.narrator().tell(*event)), {}, began, EventRef{began}, {}, Weight::Blocks};
    return {Tr::tr("Cause: %1.").arg(Narrator::cause(cause)), {}, n, LinkRef{from, to}, {}, Weight::Blocks};
}

// Where a request got no answer, what became of the answer.
void tellReply(const Evidence& evidence, const PacketStory& packet, std::vector<Reason>& reasons)
{
    const auto isRequest = [](const Message& m) { return std::holds_alternative<RequestVote>(m) || std::holds_alternative<AppendEntries>(m) || std::holds_alternative<InstallSnapshot>(m) || std::holds_alternative<Forward>(m); };
    if (!packet.msg || !isRequest(*packet.msg) || packet.trip.fate != Trip::Fate::Delivered)
        return;
    const NodeId asker = packet.from, asked = packet.to;
    const Message& request = *packet.msg;
    const std::uint64_t n = evidence.first(packet.trip.ended + 1, evidence.state.n, [&](const trace::Event& event) {
        const auto* sent = std::get_if<PacketSent>(&event.body);
        if (!sent || event.node != asked || sent->to != asker || isRequest(sent->msg))
            return false;
        if (const auto* append = std::get_if<AppendEntries>(&request)) {
            const auto* yes = std::get_if<EntriesAccepted>(&sent->msg);
            const auto* no = std::get_if<EntriesRejected>(&sent->msg);
            return (yes && yes->round == append->round && yes->prevLogIndex == append->prevLogIndex) || (no && no->round == append->round && no->prevLogIndex == append->prevLogIndex);
        }
        if (const auto* forward = std::get_if<Forward>(&request)) {
            const auto* result = std::get_if<ForwardResult>(&sent->msg);
            return result && result->request == forward->request;
        }
        if (const auto* vote = std::get_if<RequestVote>(&request)) {
            const auto* yes = std::get_if<VoteAccepted>(&sent->msg);
            const auto* no = std::get_if<VoteRejected>(&sent->msg);
            return (yes && yes->pre == vote->pre && yes->term == vote->term) || (no && no->pre == vote->pre);
        }
        return std::holds_alternative<SnapshotReceived>(sent->msg) || std::holds_alternative<EntriesAccepted>(sent->msg);
    });
    const auto sent = evidence.as<PacketSent>(n);
    if (!sent) {
        const NodeState* node = evidence.state.node(asked);
        reasons.push_back({Tr::tr("%1 has sent no answer to it up to this instant.").arg(text::of(asked)), {}, 0, NodeRef{asked}, {}, Weight::Blocks});
        if (node && !isRunning(node))
            reasons.push_back(notRunning(evidence, *node));
        else if (node && !node->disk.pending.empty())
            reasons.push_back({Tr::tr("Its disk still works on a write, and an answer that promises something waits for it."), Narrator::dissertation(QStringLiteral("3.8")), 0, NodeRef{asked}, {}, Weight::Plain});
        return;
    }
    const auto reply = evidence.packet(sent->id);
    reasons.push_back({Tr::tr("%1 answered at %2: %3.").arg(text::of(asked), text::clock(evidence.timeOf(n)), Narrator::message(sent->msg)), {}, n, PacketRef{sent->id}, {}, Weight::Plain});
    if (reply && reply->trip.fate == Trip::Fate::Lost) {
        reasons.push_back({Tr::tr("The answer was lost on %1 → %2 at %3: %4.").arg(text::of(asked), text::of(asker), text::clock(reply->trip.endedAt), Narrator::cause(reply->trip.cause)), {}, reply->trip.ended, LinkRef{asked, asker}, {}, Weight::Blocks});
        reasons.push_back(lossReason(evidence, asked, asker, reply->trip.cause, reply->trip.ended));
    }
}

} // namespace

void answerEvent(const Evidence& evidence, std::uint64_t n, Answer& answer)
{
    const auto event = evidence.event(n);
    if (!event) {
        answer.verdict = Tr::tr("This event lies beyond the instant that is shown.");
        return;
    }
    const Story story = evidence.narrator().tell(*event);
    answer.verdict = told(story);
    if (const auto* lost = std::get_if<PacketLost>(&event->body)) {
        if (const auto packet = evidence.packet(lost->id))
            answer.reasons.push_back(lossReason(evidence, packet->from, packet->to, lost->cause, n));
    }
    if (const auto* violated = std::get_if<Violated>(&event->body)) {
        for (const std::uint64_t cause : violated->events) {
            if (const auto one = evidence.event(cause))
                answer.reasons.push_back({told(evidence.narrator().tell(*one)), {}, cause, EventRef{cause}, {}, Weight::Blocks});
        }
    }
    if (const auto why = whyOf(event->body)) {
        tellRule(evidence, *why, answer.reasons);
        if (const auto* vote = std::get_if<VoteDecided>(&event->body))
            tellVote(evidence, *event, *vote, answer.reasons);
    } else if (!story.section.isEmpty()) {
        answer.reasons.push_back({Tr::tr("The paper tells of it."), story.section, 0, {}, {}, Weight::Plain});
    }
    if (const auto* role = std::get_if<RoleChanged>(&event->body)) {
        const bool campaigned = role->from == Role::Candidate || role->from == Role::PreCandidate;
        if (const auto campaign = campaigned ? lastCampaign(evidence, event->node, n) : std::nullopt; campaign && (role->to == Role::Leader || role->to == Role::Follower)) {
            answer.reasons.push_back({campaignWords(evidence, *campaign), QStringLiteral("§5.2"), campaign->began, NodeRef{event->node}, {}, Weight::Plain});
            tellBallots(evidence, *campaign, answer.reasons);
        }
    }
    tellCauses(evidence, *event, answer.reasons);
}

void answerPacket(const Evidence& evidence, PacketId id, Answer& answer)
{
    const auto packet = evidence.packet(id);
    if (!packet || !packet->msg) {
        answer.verdict = Tr::tr("Nothing is known of this packet.");
        return;
    }
    const QString what = Narrator::messageName(kindOf(*packet->msg)), from = text::of(packet->from), to = text::of(packet->to);
    const Trip& trip = packet->trip;
    switch (trip.fate) {
    case Trip::Fate::NotSent: break;
    case Trip::Fate::Lost:
        answer.verdict = Tr::tr("%1 from %2 was lost on its way to %3 at %4: %5.").arg(what, from, to, text::clock(trip.endedAt), Narrator::cause(trip.cause));
        answer.reasons.push_back(lossReason(evidence, packet->from, packet->to, trip.cause, trip.ended));
        answer.reasons.push_back({Tr::tr("Raft asks nothing of the network: what is lost is sent again, and nothing false comes of it."), QStringLiteral("§5.1"), 0, {}, {}, Weight::Plain});
        break;
    case Trip::Fate::Delivered:
        answer.verdict = Tr::tr("%1 from %2 reached %3 at %4.").arg(what, from, to, text::clock(trip.endedAt));
        // What the receiver made of it stands right behind.
        evidence.each(trip.ended + 1, trip.ended + 12, [&, over = false](const trace::Event& event) mutable {
            over = over || event.node != packet->to || std::holds_alternative<PacketDelivered>(event.body) || std::holds_alternative<TimerFired>(event.body);
            if (over || evidence.narrator().weightOf(event) == ui::Weight::Detail)
                return;
            const auto why = whyOf(event.body);
            answer.reasons.push_back({told(evidence.narrator().tell(event)), why ? Narrator::section(*why) : QString(), event.n, EventRef{event.n}, why ? ruleBehind(*why) : std::nullopt, Weight::Plain});
        });
        tellReply(evidence, *packet, answer.reasons);
        break;
    case Trip::Fate::Flying: {
        const auto flying = evidence.state.inFlight.find(id);
        if (flying == evidence.state.inFlight.end()) {
            answer.verdict = Tr::tr("%1 from %2 to %3 was sent at %4; its end was not found.").arg(what, from, to, text::clock(packet->sentAt));
            break;
        }
        const PacketState& now = flying->second;
        if (now.where == PacketPlace::Gate)
            answer.verdict = Tr::tr("%1 from %2 to %3 is held at the gate of its link.").arg(what, from, to);
        else if (now.where == PacketPlace::Inbox)
            answer.verdict = Tr::tr("%1 from %2 waits in the inbox of %3, which is paused.").arg(what, from, to);
        else if (now.due)
            answer.verdict = Tr::tr("%1 from %2 arrives at %3 in %4.").arg(what, from, to, text::duration(std::max(Duration::zero(), *now.due - evidence.playhead)));
        else
            answer.verdict = Tr::tr("%1 from %2 is on its way to %3.").arg(what, from, to);
        if (const ActiveFault* block = blockOf(evidence.state, packet->from, packet->to))
            answer.reasons.push_back(blockReason(*block, packet->from, packet->to));
        if (const NodeState* node = evidence.state.node(packet->to); node && !isRunning(node))
            answer.reasons.push_back(notRunning(evidence, *node));
        break;
    }
    }
    answer.reasons.push_back({Tr::tr("%1 sent it at %2: %3.").arg(from, text::clock(packet->sentAt), Narrator::message(*packet->msg)), {}, trip.sent, PacketRef{id}, {}, Weight::Plain});
    if (const auto sent = evidence.event(trip.sent))
        tellCauses(evidence, *sent, answer.reasons);
}

void answerLink(const Evidence& evidence, const LinkRef& link, Answer& answer)
{
    const ActiveFault* block = blockOf(evidence.state, link.from, link.to);
    const ActiveFault* back = blockOf(evidence.state, link.to, link.from);
    if (block) {
        QString words = blockWords(*block, link.from, link.to);
        words[0] = words[0].toUpper();
        answer.verdict = Tr::tr("%1.", "a clause as a sentence").arg(words);
        if (const auto began = evidence.event(block->event))
            answer.reasons.push_back({told(evidence.narrator().tell(*began)), {}, block->event, FaultRef{block->id}, {}, Weight::Blocks});
        answer.help = std::holds_alternative<fault::Hold>(block->fault) ? Tr::tr("Release this direction: its menu in the picture.") : Tr::tr("Mend this direction: its menu in the picture.");
    } else {
        answer.verdict = Tr::tr("Nothing keeps messages from getting from %1 to %2.").arg(text::of(link.from), text::of(link.to));
    }
    answer.reasons.push_back(back ? blockReason(*back, link.to, link.from)
                                  : Reason{Tr::tr("The other direction, %1 → %2, is open: each direction has its own faults.").arg(text::of(link.to), text::of(link.from)), {}, 0, LinkRef{link.to, link.from}, {}, Weight::Helps});
    for (auto ended = evidence.state.ended.rbegin(); ended != evidence.state.ended.rend(); ++ended) {
        if (!ended->lost || ended->packet.from != link.from || ended->packet.to != link.to)
            continue;
        answer.reasons.push_back({Tr::tr("The last packet that was lost here died at %1: %2.").arg(text::clock(ended->endedAt), Narrator::cause(*ended->lost)), {}, ended->event, PacketRef{ended->packet.id}, {}, Weight::Plain});
        break;
    }
}

void answerRequest(const Evidence& evidence, std::uint64_t n, Answer& answer)
{
    const auto event = evidence.event(n);
    const Requested* request = event ? std::get_if<Requested>(&event->body) : nullptr;
    if (!request)
        return answerEvent(evidence, n, answer);
    const auto isAnswer = [&](const trace::Event& later) {
        const auto* response = std::get_if<Responded>(&later.body);
        return response && response->client == request->client && response->serial == request->serial;
    };
    const std::uint64_t answered = evidence.first(n + 1, evidence.state.n, isAnswer);
    if (const auto response = evidence.event(answered)) {
        answer.verdict = told(evidence.narrator().tell(*response));
        const auto& body = std::get<Responded>(response->body);
        answer.reasons.push_back({body.outcome == Outcome::Refused   ? Tr::tr("Refused means: it was certainly not done, and may be asked again.")
                                  : body.outcome == Outcome::Unknown ? Tr::tr("Unknown means: it may have been done, or may still be; asking again could do it twice.")
                                                                     : Tr::tr("It was answered after %1.").arg(text::duration(response->t - event->t)),
                                  QStringLiteral("§8"), answered, EventRef{answered}, {}, Weight::Plain});
        return;
    }
    const NodeState* node = evidence.state.node(event->node);
    answer.verdict = Tr::tr("The request of %1 at %2 waits for %3 now: it is answered when its entry is committed and applied.").arg(text::plain(request->client, 40), text::of(event->node), text::duration(evidence.playhead - event->t));
    if (node && !isRunning(node))
        answer.reasons.push_back(notRunning(evidence, *node));
    // The entry that came of it, in the log of whoever leads.
    const NodeState* leader = leaderFor(evidence.state, event->node);
    const std::uint64_t appended = evidence.first(n + 1, evidence.state.n, [&](const trace::Event& later) {
        const auto* entry = std::get_if<EntryAppended>(&later.body);
        return entry && entry->entry->client == request->client && entry->entry->serial == request->serial;
    });
    const auto entry = evidence.event(appended);
    if (!entry) {
        answer.reasons.push_back({Tr::tr("No entry has been made of it in any log."), QStringLiteral("§8"), n, NodeRef{event->node}, {}, Weight::Blocks});
        if (!leader)
            answer.reasons.push_back({Tr::tr("There is no leader that could take it."), QStringLiteral("§5.2"), 0, {}, {}, Weight::Blocks});
        return;
    }
    const EntryRef ref{entry->node, std::get<EntryAppended>(entry->body).index};
    answer.reasons.push_back({Tr::tr("It became entry %1 in the log of %2 at %3.").arg(text::of(ref.index), text::of(ref.node), text::clock(entry->t)), QStringLiteral("§5.3"), appended, ref, {}, Weight::Plain});
    const NodeState* holder = evidence.state.node(ref.node);
    if (holder && holder->log.contains(ref.index) && holder->commitIndex < ref.index) {
        Answer inner;
        answerNotCommitted(evidence, ref, inner);
        answer.reasons.push_back({inner.verdict, QStringLiteral("§5.3"), 0, ref, {}, Weight::Blocks});
        answer.reasons.insert(answer.reasons.end(), inner.reasons.begin(), inner.reasons.end());
        answer.help = inner.help;
    }
}

} // namespace ui::why
