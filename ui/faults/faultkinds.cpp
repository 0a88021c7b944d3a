// SPDX-License-Identifier: MIT
#include "ui/faults/faultkinds.h"

#include <QCoreApplication>

namespace ui::faults {

namespace fault = raft::trace::fault;
using raft::Duration;
using raft::trace::Fault;
using raft::trace::PacketDeed;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::faults)
};

using Answers = std::vector<Answer>;
using Kind = Field::Kind;

constexpr std::uint64_t minute = 60'000'000;

Duration time(const Answer& answer) { return Duration(static_cast<std::int64_t>(answer.number)); }

Field share(const QString& label, std::uint64_t ppm) { return {label, Kind::Share, ppm}; }
Field milliseconds(const QString& label, std::uint64_t ms) { return {label, Kind::Time, ms * 1'000, 0, minute}; }
Field count(const QString& label, std::uint64_t standard, std::uint64_t least, std::uint64_t most, const QString& zero = {})
{
    return {label, Kind::Count, standard, least, most, zero};
}

// The first two questions of all of them.
std::vector<Field> onLinks(std::vector<Field> others, bool parties = false)
{
    Field from{Tr::tr("From"), Kind::End}, to{Tr::tr("To"), Kind::End};
    from.parties = to.parties = parties;
    others.insert(others.begin(), {from, to});
    return others;
}

template <class LinkFault>
LinkFault linksOf(const Answers& a)
{
    LinkFault made;
    made.from = a[0].nodes;
    made.to = a[1].nodes;
    return made;
}

FaultKind delay()
{
    Field shape{Tr::tr("Shape"), Kind::Choice};
    shape.choices = {Tr::tr("uniform"), Tr::tr("exponential"), Tr::tr("normal")};
    return {QStringLiteral("delay"), Tr::tr("Another delay"), Tr::tr("Takes the place of the cluster's delay: a fixed part, and one that varies."),
            onLinks({milliseconds(Tr::tr("Delay"), 20), milliseconds(Tr::tr("Jitter"), 10), shape}), [](const Answers& a) {
                auto made = linksOf<fault::Delay>(a);
                made.delay = time(a[2]);
                made.jitter = time(a[3]);
                made.shape = static_cast<raft::trace::DelayShape>(a[4].number);
                return Fault(std::move(made));
            }};
}

FaultKind offset()
{
    return {QStringLiteral("offset"), Tr::tr("More delay"), Tr::tr("Comes on top of every other delay: a longer way."),
            onLinks({milliseconds(Tr::tr("Delay"), 50)}), [](const Answers& a) {
                auto made = linksOf<fault::Offset>(a);
                made.delay = time(a[2]);
                return Fault(std::move(made));
            }};
}

FaultKind loss()
{
    return {QStringLiteral("loss"), Tr::tr("Loss"), Tr::tr("Each packet tosses a coin of its own."),
            onLinks({share(Tr::tr("Lost"), 100'000)}), [](const Answers& a) {
                auto made = linksOf<fault::Loss>(a);
                made.ppm = a[2].number;
                return Fault(std::move(made));
            }};
}

FaultKind burst()
{
    return {QStringLiteral("burst"), Tr::tr("Bursts of loss"),
            Tr::tr("A link falls ill, loses packet after packet, and gets well again (Gilbert–Elliott)."),
            onLinks({share(Tr::tr("Falls ill"), 20'000), share(Tr::tr("Gets well"), 200'000), share(Tr::tr("Lost while ill"), 1'000'000)}),
            [](const Answers& a) {
                auto made = linksOf<fault::Burst>(a);
                made.enterPpm = a[2].number;
                made.leavePpm = a[3].number;
                made.ppm = a[4].number;
                return Fault(std::move(made));
            }};
}

FaultKind duplicate()
{
    return {QStringLiteral("duplicate"), Tr::tr("Duplicates"), Tr::tr("A coin for a copy, and one for a copy of the copy."),
            onLinks({share(Tr::tr("Copied"), 100'000)}), [](const Answers& a) {
                auto made = linksOf<fault::Duplicate>(a);
                made.ppm = a[2].number;
                return Fault(std::move(made));
            }};
}

FaultKind reorder()
{
    return {QStringLiteral("reorder"), Tr::tr("Reordering"), Tr::tr("A packet waits at the end of its link until later ones have passed it, or the time is up."),
            onLinks({share(Tr::tr("Overtaken"), 200'000), count(Tr::tr("By packets"), 1, 1, 1'000), milliseconds(Tr::tr("At most"), 200)}),
            [](const Answers& a) {
                auto made = linksOf<fault::Reorder>(a);
                made.ppm = a[2].number;
                made.packets = a[3].number;
                made.atMost = time(a[4]);
                return Fault(std::move(made));
            }};
}

FaultKind rate()
{
    return {QStringLiteral("rate"), Tr::tr("Limited rate"), Tr::tr("A narrow link: what comes too fast waits in a queue, and is lost when that is full."),
            onLinks({count(Tr::tr("A second"), 50, 1, 1'000'000), count(Tr::tr("At once"), 5, 1, 1'000'000),
                     count(Tr::tr("Queue"), 16, 0, 1'000'000)}),
            [](const Answers& a) {
                auto made = linksOf<fault::Rate>(a);
                made.perSecond = a[2].number;
                made.burst = a[3].number;
                made.queue = a[4].number;
                return Fault(std::move(made));
            }};
}

FaultKind corrupt()
{
    return {QStringLiteral("corrupt"), Tr::tr("Damage"), Tr::tr("Bits flip on the way. The checksum finds out, and the packet is lost at its receiver."),
            onLinks({share(Tr::tr("Damaged"), 50'000)}), [](const Answers& a) {
                auto made = linksOf<fault::Corrupt>(a);
                made.ppm = a[2].number;
                return Fault(std::move(made));
            }};
}

// The types in the order of the choices; the first means all.
const std::vector<std::string>& types()
{
    static const std::vector<std::string> all{"", "append_entries", "heartbeat", "append_entries_res", "request_vote",
                                              "request_vote_res", "pre_vote", "pre_vote_res", "install_snapshot",
                                              "install_snapshot_res", "timeout_now", "forward", "forward_res"};
    return all;
}

FaultKind rule()
{
    Field type{Tr::tr("Message"), Kind::Choice};
    for (const std::string& name : types())
        type.choices.append(name.empty() ? Tr::tr("any") : QString::fromStdString(name));
    Field deed{Tr::tr("What happens"), Kind::Choice};
    deed.choices = {Tr::tr("dropped"), Tr::tr("later"), Tr::tr("doubled"), Tr::tr("damaged"), Tr::tr("overtaken"), Tr::tr("held")};
    return {QStringLiteral("rule"), Tr::tr("A rule for packets"),
            Tr::tr("“Drop the next AppendEntries from the leader to S3.” The first rule that fits decides."),
            onLinks({type, deed, count(Tr::tr("How many"), 1, 0, 1'000'000, Tr::tr("all")), count(Tr::tr("Every n-th"), 1, 1, 1'000'000),
                     share(Tr::tr("Chance"), 1'000'000), milliseconds(Tr::tr("Later by, wait at most"), 200),
                     count(Tr::tr("Copies, packets that pass"), 1, 1, 7)},
                    true),
            [](const Answers& a) {
                auto made = linksOf<fault::PacketRule>(a);
                made.fromParty = a[0].party;
                made.toParty = a[1].party;
                if (a[2].number > 0 && a[2].number < types().size())
                    made.types = {types()[a[2].number]};
                made.deed = static_cast<PacketDeed>(a[3].number);
                made.count = a[4].number;
                made.nth = a[5].number;
                made.ppm = a[6].number;
                made.delay = time(a[7]);
                made.packets = a[8].number;
                return Fault(std::move(made));
            }};
}

} // namespace

std::vector<FaultKind> linkFaultKinds()
{
    return {rule(), delay(), offset(), loss(), burst(), duplicate(), reorder(), rate(), corrupt()};
}

} // namespace ui::faults
