// SPDX-License-Identifier: MIT
#include "ui/narration/narrator.h"

#include "ui/narration/text.h"

#include <QLocale>

namespace ui {

using namespace raft;

namespace {

QString percent(std::uint64_t ppm)
{
    const double value = static_cast<double>(ppm) / 1e4;
    return QLocale().toString(value, 'f', value < 10 && ppm % 10'000 != 0 ? 1 : 0);
}

QString links(const std::vector<NodeId>& from, const std::vector<NodeId>& to)
{
    if (from.empty() && to.empty())
        return Narrator::tr("on all links");
    if (from.empty())
        return Narrator::tr("on the links to %1").arg(text::nodes(to));
    if (to.empty())
        return Narrator::tr("on the links from %1").arg(text::nodes(from));
    return Narrator::tr("on the links from %1 to %2").arg(text::nodes(from), text::nodes(to));
}

// Who is alone in a partition, when it is that kind.
std::optional<NodeId> loneNode(const trace::fault::Partition& partition)
{
    if (partition.groups.size() == 2) {
        for (const std::vector<NodeId>& group : partition.groups) {
            if (group.size() == 1)
                return group.front();
        }
    }
    return std::nullopt;
}

QString groups(const trace::fault::Partition& partition)
{
    QStringList names;
    for (const std::vector<NodeId>& group : partition.groups)
        names.append(text::nodes(group));
    return names.join(QStringLiteral(" | "));
}

QString party(trace::Party party, const std::vector<NodeId>& listed)
{
    switch (party) {
    case trace::Party::Listed: return listed.empty() ? Narrator::tr("anybody") : text::nodes(listed);
    case trace::Party::Leader: return Narrator::tr("the leader");
    case trace::Party::Followers: return Narrator::tr("the followers");
    case trace::Party::Minority: return Narrator::tr("the minority");
    case trace::Party::Majority: return Narrator::tr("the majority");
    }
    return {};
}

// "the next 2 append_entries from the leader to S3 are dropped"
QString packetRule(const trace::fault::PacketRule& rule)
{
    QStringList types;
    for (const std::string& type : rule.types)
        types.append(QString::fromStdString(type));
    const QString which = types.isEmpty() ? Narrator::tr("packets") : types.join(QStringLiteral(", "));
    const QString way = Narrator::tr("%1 from %2 to %3").arg(which, party(rule.fromParty, rule.from), party(rule.toParty, rule.to));
    QString next = rule.count == 0 ? way : Narrator::tr("the next %1 %2").arg(rule.count).arg(way);
    if (rule.nth > 1)
        next = Narrator::tr("%1 (one in %2)").arg(next).arg(rule.nth);
    if (rule.ppm < 1'000'000)
        next = Narrator::tr("%1 (%2 % of them)").arg(next, percent(rule.ppm));
    switch (rule.deed) {
    case trace::PacketDeed::Drop: return Narrator::tr("%1: dropped").arg(next);
    case trace::PacketDeed::Delay: return Narrator::tr("%1: %2 later").arg(next, text::duration(rule.delay));
    case trace::PacketDeed::Duplicate: return Narrator::tr("%1: doubled").arg(next);
    case trace::PacketDeed::Corrupt: return Narrator::tr("%1: damaged").arg(next);
    case trace::PacketDeed::Reorder: return Narrator::tr("%1: overtaken").arg(next);
    case trace::PacketDeed::Hold: return Narrator::tr("%1: held").arg(next);
    }
    return {};
}

} // namespace

QString Narrator::crashPoint(std::string_view point)
{
    using P = trace::CrashPoint;
    switch (trace::crashPointFromString(point).value_or(P::BeforeVoteDurable)) {
    case P::BeforeVoteDurable: return tr("before its term or vote is durable");
    case P::AfterVoteDurable: return tr("when its term or vote is durable, before it answers");
    case P::BeforeAppendDurable: return tr("before its entries are durable");
    case P::MidAppend: return tr("when some of its entries are durable");
    case P::AfterAppendDurable: return tr("when its entries are durable, before it answers");
    case P::BeforeSnapshotDurable: return tr("before its snapshot is durable");
    case P::AfterSnapshotDurable: return tr("when its snapshot is durable");
    case P::SnapshotInstalled: return tr("when it has installed a snapshot");
    }
    return {};
}

QString Narrator::fault(const trace::Fault& fault)
{
    namespace f = trace::fault;
    return std::visit(
        Overloaded{
            [](const f::Cut& x) { return tr("cut %1").arg(links(x.from, x.to)); },
            [](const f::Hold& x) { return tr("packets held %1").arg(links(x.from, x.to)); },
            [](const f::Partition& x) {
                const auto lone = loneNode(x);
                return lone ? tr("%1 cut off from the rest").arg(text::of(*lone)) : tr("partition: %1").arg(groups(x));
            },
            [](const f::Loss& x) { return tr("%1 % of packets lost %2").arg(percent(x.ppm), links(x.from, x.to)); },
            [](const f::Delay& x) {
                if (x.shape == trace::DelayShape::Exponential)
                    return tr("%1 and mostly %2 more delay %3")
                        .arg(text::duration(x.delay), text::duration(x.jitter), links(x.from, x.to));
                return tr("%1 ± %2 delay %3").arg(text::duration(x.delay), text::duration(x.jitter), links(x.from, x.to));
            },
            [](const f::Duplicate& x) {
                return tr("%1 % of packets doubled %2").arg(percent(x.ppm), links(x.from, x.to));
            },
            [](const f::Down& x) { return tr("%1 is down").arg(text::of(x.node)); },
            [](const f::Pause& x) { return tr("%1 is paused").arg(text::of(x.node)); },
            [](const f::SlowDisk& x) {
                return tr("disk of %1 takes %2 a write").arg(text::of(x.node), text::duration(x.latency));
            },
            [](const f::Burst& x) {
                const double packets = x.leavePpm == 0 ? 0.0 : 1e6 / static_cast<double>(x.leavePpm);
                return x.leavePpm == 0 ? tr("packets lost in bursts %1").arg(links(x.from, x.to))
                                       : tr("packets lost in bursts of about %1 %2")
                                             .arg(QLocale().toString(packets, 'f', packets < 10 ? 1 : 0), links(x.from, x.to));
            },
            [](const f::Offset& x) { return tr("%1 more delay %2").arg(text::duration(x.delay), links(x.from, x.to)); },
            [](const f::Reorder& x) { return tr("%1 % of packets overtaken %2").arg(percent(x.ppm), links(x.from, x.to)); },
            [](const f::Rate& x) { return tr("%1 packets a second at most %2").arg(x.perSecond).arg(links(x.from, x.to)); },
            [](const f::Corrupt& x) { return tr("%1 % of packets damaged %2").arg(percent(x.ppm), links(x.from, x.to)); },
            [](const f::PacketRule& x) { return packetRule(x); },
            [](const f::CrashAt& x) { return tr("%1 will crash %2").arg(text::of(x.node), crashPoint(toString(x.point))); },
            [](const f::SlowNode& x) {
                return tr("%1 takes %2 to handle a thing").arg(text::of(x.node), text::duration(x.latency));
            },
            [](const f::Drift& x) { return tr("timers of %1 run at %2 %").arg(text::of(x.node), percent(x.ratePpm)); },
            [](const f::Skew& x) {
                return x.behind ? tr("clock of %1 is %2 behind").arg(text::of(x.node), text::duration(x.offset))
                                : tr("clock of %1 is %2 ahead").arg(text::of(x.node), text::duration(x.offset));
            },
            [](const f::HoldTimer& x) { return tr("election timer of %1 is held").arg(text::of(x.node)); },
            [](const f::StallDisk& x) { return tr("disk of %1 stalls").arg(text::of(x.node)); },
            [](const f::LoseWrites& x) { return tr("a crash of %1 loses what is not durable").arg(text::of(x.node)); },
            [](const f::TearWrites& x) { return tr("a crash of %1 tears the write under way").arg(text::of(x.node)); },
            [](const f::FullDisk& x) { return tr("disk of %1 is full").arg(text::of(x.node)); },
            [](const f::BrokenDisk& x) { return tr("disk of %1 fails").arg(text::of(x.node)); },
            [](const f::LyingDisk& x) { return tr("disk of %1 says durable %2 too early").arg(text::of(x.node), text::duration(x.latency)); },
            [](const f::Wipe& x) { return tr("disk of %1 was wiped").arg(text::of(x.node)); },
            [](const f::RollBack& x) { return tr("disk of %1 was rolled back by %n write(s)", nullptr, int(x.writes)).arg(text::of(x.node)); },
            [](const f::Rot& x) { return tr("disk of %1 is damaged").arg(text::of(x.node)); },
        },
        fault);
}

// In the words of somebody who is told what they did: "you cut S5 off from the rest".
QString Narrator::deed(const trace::Fault& fault)
{
    namespace f = trace::fault;
    return std::visit(
        Overloaded{
            [](const f::Cut& x) { return tr("cut the network %1", "you …").arg(links(x.from, x.to)); },
            [](const f::Hold& x) { return tr("hold all packets back %1", "you …").arg(links(x.from, x.to)); },
            [](const f::Partition& x) {
                const auto lone = loneNode(x);
                return lone ? tr("cut %1 off from the rest", "you …").arg(text::of(*lone))
                            : tr("part the cluster: %1", "you …").arg(groups(x));
            },
            [](const f::Loss& x) { return tr("let %1 % of packets get lost %2", "you …").arg(percent(x.ppm), links(x.from, x.to)); },
            [](const f::Delay& x) {
                return tr("set the delay to %1 ± %2 %3", "you …").arg(text::duration(x.delay), text::duration(x.jitter), links(x.from, x.to));
            },
            [](const f::Duplicate& x) { return tr("let %1 % of packets come twice %2", "you …").arg(percent(x.ppm), links(x.from, x.to)); },
            [](const f::Down& x) { return tr("kill %1", "you …").arg(text::of(x.node)); },
            [](const f::Pause& x) { return tr("pause %1", "you …").arg(text::of(x.node)); },
            [](const f::SlowDisk& x) {
                return tr("slow the disk of %1 down: %2 a write", "you …").arg(text::of(x.node), text::duration(x.latency));
            },
            [](const f::Burst& x) { return tr("let packets get lost in bursts %1", "you …").arg(links(x.from, x.to)); },
            [](const f::Offset& x) { return tr("add a delay of %1 %2", "you …").arg(text::duration(x.delay), links(x.from, x.to)); },
            [](const f::Reorder& x) { return tr("let %1 % of packets be overtaken %2", "you …").arg(percent(x.ppm), links(x.from, x.to)); },
            [](const f::Rate& x) { return tr("let %1 packets a second pass %2", "you …").arg(x.perSecond).arg(links(x.from, x.to)); },
            [](const f::Corrupt& x) { return tr("damage %1 % of packets %2", "you …").arg(percent(x.ppm), links(x.from, x.to)); },
            [](const f::PacketRule& x) { return tr("set a rule: %1", "you …").arg(packetRule(x)); },
            [](const f::CrashAt& x) {
                return tr("let %1 crash %2", "you …").arg(text::of(x.node), Narrator::crashPoint(toString(x.point)));
            },
            [](const f::SlowNode& x) {
                return tr("slow %1 down: %2 to handle a thing", "you …").arg(text::of(x.node), text::duration(x.latency));
            },
            [](const f::Drift& x) { return tr("let the timers of %1 run at %2 %", "you …").arg(text::of(x.node), percent(x.ratePpm)); },
            [](const f::Skew& x) {
                return x.behind ? tr("set the clock of %1 back by %2", "you …").arg(text::of(x.node), text::duration(x.offset))
                                : tr("put the clock of %1 forward by %2", "you …").arg(text::of(x.node), text::duration(x.offset));
            },
            [](const f::HoldTimer& x) { return tr("hold the election timer of %1", "you …").arg(text::of(x.node)); },
            [](const f::StallDisk& x) { return tr("stall the disk of %1", "you …").arg(text::of(x.node)); },
            [](const f::LoseWrites& x) { return tr("let a crash of %1 lose what is not durable", "you …").arg(text::of(x.node)); },
            [](const f::TearWrites& x) { return tr("let a crash of %1 tear the write under way", "you …").arg(text::of(x.node)); },
            [](const f::FullDisk& x) { return tr("fill the disk of %1", "you …").arg(text::of(x.node)); },
            [](const f::BrokenDisk& x) { return tr("break the disk of %1", "you …").arg(text::of(x.node)); },
            [](const f::LyingDisk& x) { return tr("let the disk of %1 lie", "you …").arg(text::of(x.node)); },
            [](const f::Wipe& x) { return tr("wipe the disk of %1", "you …").arg(text::of(x.node)); },
            [](const f::RollBack& x) {
                return tr("roll the disk of %1 back by %n write(s)", "you …", int(x.writes)).arg(text::of(x.node));
            },
            [](const f::Rot& x) { return tr("damage the disk of %1", "you …").arg(text::of(x.node)); },
        },
        fault);
}

} // namespace ui
