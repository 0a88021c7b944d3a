// SPDX-License-Identifier: MIT
#include "ui/narration/text.h"
#include "ui/why/events.h"

#include <algorithm>

namespace ui::why {

using namespace raft;
using namespace raft::trace;

namespace {

using Weight = Reason::Weight;

// How often something happened in a range of time, and when first.
struct Tally {
    std::uint64_t count = 0, first = 0;
    void add(std::uint64_t n)
    {
        first = count++ == 0 ? n : first;
    }
};

// What is counted in a range of time.
struct Happened {
    Tally campaigns, leaders, unseated, terms, lost, faults, healed, stops, starts, truncations, refusals, violations, unknown;
    Term from, to;
    std::uint64_t committed = 0, firstCommit = 0;
    std::uint64_t sent = 0, events = 0;
    std::map<LossCause, Tally> causes;
    std::uint64_t slowest = 0; // the response that took longest …
    Duration slowestTook{};
    std::map<std::pair<std::string, std::uint64_t>, Time> asked;

    void take(const trace::Event& event, Term& highest, Index& commit);
};

void Happened::take(const trace::Event& event, Term& highest, Index& commit)
{
    ++events;
    std::visit(Overloaded{
                   [&](const VoteDecided& e) {
                       if (e.candidate == event.node && !e.pre)
                           campaigns.add(event.n);
                   },
                   [&](const RoleChanged& e) {
                       if (e.to == Role::Leader)
                           leaders.add(event.n);
                       if (e.from == Role::Leader)
                           unseated.add(event.n);
                   },
                   [&](const TermChanged& e) {
                       if (from.isZero())
                           from = e.from;
                       if (e.to > highest) {
                           highest = e.to;
                           to = e.to;
                           terms.add(event.n);
                       }
                   },
                   [&](const CommitAdvanced& e) {
                       if (e.to > commit) {
                           committed += distance(std::max(commit, e.from), e.to);
                           commit = e.to;
                           firstCommit = firstCommit == 0 ? event.n : firstCommit;
                       }
                   },
                   [&](const PacketSent&) { ++sent; },
                   [&](const PacketLost& e) {
                       lost.add(event.n);
                       causes[e.cause].add(event.n);
                   },
                   [&](const MessageIgnored& e) {
                       if (std::holds_alternative<raft::why::LogTooShort>(e.why) || std::holds_alternative<raft::why::TermMismatch>(e.why))
                           refusals.add(event.n);
                   },
                   [&](const LogTruncated&) { truncations.add(event.n); },
                   [&](const Stopped&) { stops.add(event.n); },
                   [&](const trace::Started&) { starts.add(event.n); },
                   [&](const FaultBegan&) { faults.add(event.n); },
                   [&](const FaultHealed&) { healed.add(event.n); },
                   [&](const Violated&) { violations.add(event.n); },
                   [&](const Requested& e) { asked[{e.client, e.serial}] = event.t; },
                   [&](const Responded& e) {
                       if (e.outcome == Outcome::Unknown)
                           unknown.add(event.n);
                       const auto question = asked.find({e.client, e.serial});
                       if (question != asked.end() && event.t - question->second > slowestTook) {
                           slowestTook = event.t - question->second;
                           slowest = event.n;
                       }
                   },
                   [](const auto&) {},
               },
               event.body);
}

} // namespace

void answerSpan(const Evidence& evidence, const Span& span, Answer& answer)
{
    const std::uint64_t from = evidence.store.firstAtOrAfter(span.from);
    const std::uint64_t to = std::min(evidence.state.n, evidence.store.firstAtOrAfter(span.to + Time(1)) - 1);
    Happened all;
    Term highest;
    Index commit;
    const Narrator narrator;
    std::vector<std::uint64_t> headlines;
    if (from <= to) {
        evidence.each(from, to, [&](const trace::Event& event) {
            all.take(event, highest, commit);
            if (narrator.weightOf(event) == ui::Weight::Headline && headlines.size() < 6)
                headlines.push_back(event.n);
        });
    }
    const QString begin = text::clock(span.from), end = text::clock(span.to), took = text::duration(span.to - span.from);
    if (all.events == 0) {
        answer.verdict = Tr::tr("Nothing happened from %1 to %2.").arg(begin, end);
        return;
    }
    answer.verdict = Tr::tr("From %1 to %2 (%3): %4 entries committed, %5 packets sent, %6 of them lost or taken.", "time, time, duration")
                         .arg(begin, end, took, text::of(all.committed), text::of(all.sent), text::of(all.lost.count));
    const auto add = [&](const Tally& tally, const QString& sentence, const QString& section, Weight weight) {
        if (tally.count > 0)
            answer.reasons.push_back({sentence, section, tally.first, EventRef{tally.first}, {}, weight});
    };
    const auto count = [](const Tally& tally) { return text::of(tally.count); };
    add(all.violations, Tr::tr("Violations of safety: %1.").arg(count(all.violations)), {}, Weight::Blocks);
    add(all.faults, Tr::tr("Faults that began: %1.").arg(count(all.faults)), {}, Weight::Blocks);
    add(all.healed, Tr::tr("Faults that were healed: %1.").arg(count(all.healed)), {}, Weight::Helps);
    add(all.stops, Tr::tr("Nodes that stopped: %1.").arg(count(all.stops)), {}, Weight::Blocks);
    add(all.starts, Tr::tr("Nodes that came up: %1.").arg(count(all.starts)), {}, Weight::Helps);
    add(all.campaigns, Tr::tr("Elections that were begun: %1.").arg(count(all.campaigns)), QStringLiteral("§5.2"), Weight::Plain);
    add(all.unseated, Tr::tr("Leaders that stepped down: %1.").arg(count(all.unseated)), QStringLiteral("§5.1"), Weight::Blocks);
    add(all.leaders, Tr::tr("Leaders that were elected: %1.").arg(count(all.leaders)), QStringLiteral("§5.2"), Weight::Helps);
    add(all.terms, Tr::tr("The highest term that was begun: %1.").arg(text::of(all.to)), QStringLiteral("§5.1"), Weight::Plain);
    if (all.firstCommit != 0)
        answer.reasons.push_back({Tr::tr("Entries that became committed: %1.").arg(text::of(all.committed)), QStringLiteral("§5.3"), all.firstCommit, EventRef{all.firstCommit}, {}, Weight::Helps});
    for (const auto& [cause, tally] : all.causes)
        add(tally, Tr::tr("Packets lost because %1: %2.", "cause, count").arg(Narrator::cause(cause), count(tally)), {}, Weight::Blocks);
    add(all.refusals, Tr::tr("Requests refused because the logs did not match: %1.").arg(count(all.refusals)), QStringLiteral("§5.3"), Weight::Blocks);
    add(all.truncations, Tr::tr("Times that entries were removed from a log: %1.").arg(count(all.truncations)), QStringLiteral("§5.3"), Weight::Plain);
    add(all.unknown, Tr::tr("Requests with an unknown outcome: %1.").arg(count(all.unknown)), QStringLiteral("§8"), Weight::Blocks);
    if (all.slowest != 0)
        answer.reasons.push_back({Tr::tr("The slowest answer to a client took %1.").arg(text::duration(all.slowestTook)), QStringLiteral("§8"), all.slowest, EventRef{all.slowest}, {}, Weight::Plain});
    for (const std::uint64_t n : headlines) {
        if (const auto event = evidence.event(n)) {
            const Story story = evidence.narrator().tell(*event);
            answer.reasons.push_back({Tr::tr("%1: %2 %3.", "time, who, what happened").arg(text::clock(event->t), story.subject, story.sentence), story.section, n, EventRef{n}, {}, Weight::Plain});
        }
    }
}

} // namespace ui::why
