// SPDX-License-Identifier: MIT
#include "app/cli/statstext.h"

#include "app/cli/banner.h"
#include "ui/narration/narrator.h"
#include "ui/narration/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace cli {

using raft::check::Durations;
using raft::check::PacketFates;
using raft::check::Statistics;
using namespace ui;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::stats)
};

QString spread(const Durations& durations)
{
    if (durations.count() == 0)
        return QStringLiteral("–");
    return Tr::tr("p50 %1, p95 %2, p99 %3, longest %4")
        .arg(text::duration(durations.percentile(50)), text::duration(durations.percentile(95)), text::duration(durations.percentile(99)),
             text::duration(durations.max()));
}

QString fates(const PacketFates& packets)
{
    QStringList lost;
    for (const auto& [cause, count] : packets.lost)
        lost << QStringLiteral("%1 %2").arg(QString::fromUtf8(raft::toString(cause).data(), static_cast<qsizetype>(raft::toString(cause).size())), text::of(count));
    const QString sums = Tr::tr("%1 sent + %2 copied = %3 delivered + %4 lost + %5 in flight")
                             .arg(text::of(packets.sent), text::of(packets.copies), text::of(packets.delivered), text::of(packets.lostTotal()),
                                  text::of(packets.inFlight()));
    return lost.isEmpty() ? sums : Tr::tr("%1 (%2)").arg(sums, lost.join(QStringLiteral(", ")));
}

QJsonObject asJson(const Durations& durations)
{
    const auto us = [](raft::Duration d) { return static_cast<qint64>(d.count()); };
    return {{QStringLiteral("count"), static_cast<qint64>(durations.count())},
            {QStringLiteral("minUs"), us(durations.min())},
            {QStringLiteral("p50Us"), us(durations.percentile(50))},
            {QStringLiteral("p95Us"), us(durations.percentile(95))},
            {QStringLiteral("p99Us"), us(durations.percentile(99))},
            {QStringLiteral("maxUs"), us(durations.max())}};
}

QJsonObject asJson(const PacketFates& packets)
{
    QJsonObject lost;
    for (const auto& [cause, count] : packets.lost)
        lost.insert(QString::fromUtf8(raft::toString(cause).data(), static_cast<qsizetype>(raft::toString(cause).size())), static_cast<qint64>(count));
    return {{QStringLiteral("sent"), static_cast<qint64>(packets.sent)},
            {QStringLiteral("copies"), static_cast<qint64>(packets.copies)},
            {QStringLiteral("delivered"), static_cast<qint64>(packets.delivered)},
            {QStringLiteral("lost"), lost},
            {QStringLiteral("inFlight"), static_cast<qint64>(packets.inFlight())}};
}

} // namespace

QString toText(const Statistics& s)
{
    QStringList lines = rulesOffBanner(s.rulesOff);
    const auto add = [&lines](const QString& label, const QString& value) { lines << QStringLiteral("%1  %2").arg(label.leftJustified(22), value); };
    add(Tr::tr("Events"), Tr::tr("%1 in %2 of cluster time").arg(text::of(s.events), text::duration(s.span())));
    add(Tr::tr("Terms"), text::of(s.highestTerm));
    add(Tr::tr("Elections"), Tr::tr("%1 candidacies (%2 by a transfer), %3 won, %4 failed, %5 split votes")
                             .arg(text::of(s.elections.campaigns), text::of(s.elections.transferred), text::of(s.elections.won),
                                  text::of(s.elections.failed), text::of(s.elections.splitVotes)));
    add(Tr::tr("Election durations"), spread(s.elections.durations));
    add(Tr::tr("Without a leader"), Tr::tr("%1 in all, %2 at most, %3 times")
                                    .arg(text::duration(s.leaderless), text::duration(s.longestLeaderless), text::of(s.leaderlessSpells)));
    add(Tr::tr("Committed"), Tr::tr("%1 entries, %2 a second").arg(text::of(s.committed), QLocale().toString(s.committedPerSecond(), 'f', 1)));
    add(Tr::tr("Commit latency"), spread(s.commitLatency));
    add(Tr::tr("Requests"), Tr::tr("%1 asked: %2 ok, %3 refused, %4 unknown").arg(text::of(s.requests), text::of(s.ok), text::of(s.refused), text::of(s.unknown)));
    add(Tr::tr("Request latency"), spread(s.requestLatency));
    add(Tr::tr("Sessions"), Tr::tr("%1 opened, %2 closed").arg(text::of(s.sessionsOpened), text::of(s.sessionsClosed)));
    add(Tr::tr("Retries"), Tr::tr("%1; answered from a session: %2").arg(text::of(s.retries), text::of(s.duplicates)));
    const auto reads = [&s](raft::ReadMode mode) {
        const auto found = s.reads.find(mode);
        return text::of(found == s.reads.end() ? 0 : found->second);
    };
    add(Tr::tr("Reads"), Tr::tr("%1 through the log, %2 by a round of heartbeats, %3 by a lease, %4 local")
                         .arg(reads(raft::ReadMode::Log), reads(raft::ReadMode::ReadIndex), reads(raft::ReadMode::Lease), reads(raft::ReadMode::Local)));
    add(Tr::tr("Pre-votes"), Tr::tr("%1 asked for").arg(text::of(s.elections.preVotes)));
    add(Tr::tr("Transfers"), Tr::tr("%1 begun, %2 done, %3 given up, %4 refused")
                             .arg(text::of(s.transfers.begun), text::of(s.transfers.done), text::of(s.transfers.givenUp), text::of(s.transfers.refused)));
    add(Tr::tr("Changes of members"), Tr::tr("%1 done, %2 given up, %3 refused")
                                      .arg(text::of(s.memberChanges), text::of(s.memberChangesGivenUp), text::of(s.memberChangesRefused)));
    add(Tr::tr("Snapshots"), Tr::tr("%1 taken (%2 bytes), %3 installed (%4 bytes), %5 logs cut behind one")
                             .arg(text::of(s.snapshots.taken), text::of(s.snapshots.bytesTaken), text::of(s.snapshots.installed),
                                  text::of(s.snapshots.bytesInstalled), text::of(s.snapshots.compactions)));
    add(Tr::tr("Disk writes"), Tr::tr("%1; %2").arg(text::of(s.writes), spread(s.writeDurations)));
    add(Tr::tr("Packets"), fates(s.packets));
    for (const auto& [kind, packets] : s.packetsByKind)
        add(QStringLiteral("  ") + Narrator::messageName(kind), fates(packets));
    add(Tr::tr("Faults"), text::of(s.faults));
    add(Tr::tr("Violations"), text::of(s.violations));
    lines << QString() << Tr::tr("Leaders");
    for (const raft::check::Reign& reign : s.reigns)
        lines << Tr::tr("  term %1: %2 from %3 %4")
                     .arg(text::of(reign.term), text::of(reign.leader), text::clock(reign.from),
                          reign.to ? Tr::tr("to %1").arg(text::clock(*reign.to)) : Tr::tr("until the end"));
    lines << QString() << Tr::tr("Nodes");
    for (const raft::check::NodeStatistics& node : s.nodes) {
        lines << Tr::tr("  %1: term %2, commit %3, led %4, down %5, paused %6, %7 candidacies, %8 starts")
                     .arg(text::of(node.node), text::of(node.term), text::of(node.commitIndex), text::duration(node.leading), text::duration(node.down),
                          text::duration(node.paused), text::of(node.campaigns), text::of(node.starts));
    }
    return lines.join(QLatin1Char('\n'));
}

QString toJson(const Statistics& s)
{
    QJsonObject kinds, packets;
    for (const auto& [kind, count] : s.eventsByKind)
        kinds.insert(QString::fromStdString(kind), static_cast<qint64>(count));
    for (const auto& [kind, fates] : s.packetsByKind)
        packets.insert(QString::fromUtf8(raft::toString(kind).data(), static_cast<qsizetype>(raft::toString(kind).size())), asJson(fates));
    QJsonObject reads;
    for (const auto& [mode, count] : s.reads)
        reads.insert(QString::fromUtf8(raft::toString(mode).data(), static_cast<qsizetype>(raft::toString(mode).size())), static_cast<qint64>(count));
    QJsonArray reigns, nodes, rulesOff;
    for (const std::string& name : s.rulesOff)
        rulesOff.append(QString::fromStdString(name));
    for (const raft::check::Reign& reign : s.reigns)
        reigns.append(QJsonObject{{QStringLiteral("term"), static_cast<qint64>(reign.term.value())},
                                  {QStringLiteral("leader"), text::of(reign.leader)},
                                  {QStringLiteral("fromUs"), static_cast<qint64>(reign.from.count())},
                                  {QStringLiteral("toUs"), reign.to ? QJsonValue(static_cast<qint64>(reign.to->count())) : QJsonValue()}});
    for (const raft::check::NodeStatistics& node : s.nodes)
        nodes.append(QJsonObject{{QStringLiteral("node"), text::of(node.node)},
                                 {QStringLiteral("term"), static_cast<qint64>(node.term.value())},
                                 {QStringLiteral("commitIndex"), static_cast<qint64>(node.commitIndex.value())},
                                 {QStringLiteral("leadingUs"), static_cast<qint64>(node.leading.count())},
                                 {QStringLiteral("downUs"), static_cast<qint64>(node.down.count())},
                                 {QStringLiteral("writes"), asJson(node.writeDurations)},
                                 {QStringLiteral("out"), asJson(node.out)},
                                 {QStringLiteral("in"), asJson(node.in)}});
    const QJsonObject all{{QStringLiteral("events"), static_cast<qint64>(s.events)},
                          {QStringLiteral("spanUs"), static_cast<qint64>(s.span().count())},
                          {QStringLiteral("eventsByKind"), kinds},
                          {QStringLiteral("packets"), asJson(s.packets)},
                          {QStringLiteral("packetsByKind"), packets},
                          {QStringLiteral("campaigns"), static_cast<qint64>(s.elections.campaigns)},
                          {QStringLiteral("electionsWon"), static_cast<qint64>(s.elections.won)},
                          {QStringLiteral("splitVotes"), static_cast<qint64>(s.elections.splitVotes)},
                          {QStringLiteral("electionDurations"), asJson(s.elections.durations)},
                          {QStringLiteral("leaderlessUs"), static_cast<qint64>(s.leaderless.count())},
                          {QStringLiteral("committed"), static_cast<qint64>(s.committed)},
                          {QStringLiteral("committedPerSecond"), s.committedPerSecond()},
                          {QStringLiteral("commitLatency"), asJson(s.commitLatency)},
                          {QStringLiteral("requests"), static_cast<qint64>(s.requests)},
                          {QStringLiteral("ok"), static_cast<qint64>(s.ok)},
                          {QStringLiteral("refused"), static_cast<qint64>(s.refused)},
                          {QStringLiteral("unknown"), static_cast<qint64>(s.unknown)},
                          {QStringLiteral("requestLatency"), asJson(s.requestLatency)},
                          {QStringLiteral("retries"), static_cast<qint64>(s.retries)},
                          {QStringLiteral("duplicates"), static_cast<qint64>(s.duplicates)},
                          {QStringLiteral("readsByMode"), reads},
                          {QStringLiteral("preVotes"), static_cast<qint64>(s.elections.preVotes)},
                          {QStringLiteral("transfersBegun"), static_cast<qint64>(s.transfers.begun)},
                          {QStringLiteral("transfersDone"), static_cast<qint64>(s.transfers.done)},
                          {QStringLiteral("transfersGivenUp"), static_cast<qint64>(s.transfers.givenUp)},
                          {QStringLiteral("transfersRefused"), static_cast<qint64>(s.transfers.refused)},
                          {QStringLiteral("memberChanges"), static_cast<qint64>(s.memberChanges)},
                          {QStringLiteral("memberChangesGivenUp"), static_cast<qint64>(s.memberChangesGivenUp)},
                          {QStringLiteral("memberChangesRefused"), static_cast<qint64>(s.memberChangesRefused)},
                          {QStringLiteral("sessionsOpened"), static_cast<qint64>(s.sessionsOpened)},
                          {QStringLiteral("sessionsClosed"), static_cast<qint64>(s.sessionsClosed)},
                          {QStringLiteral("rulesOff"), rulesOff},
                          {QStringLiteral("snapshotsTaken"), static_cast<qint64>(s.snapshots.taken)},
                          {QStringLiteral("snapshotsInstalled"), static_cast<qint64>(s.snapshots.installed)},
                          {QStringLiteral("snapshotBytesTaken"), static_cast<qint64>(s.snapshots.bytesTaken)},
                          {QStringLiteral("snapshotBytesInstalled"), static_cast<qint64>(s.snapshots.bytesInstalled)},
                          {QStringLiteral("compactions"), static_cast<qint64>(s.snapshots.compactions)},
                          {QStringLiteral("writes"), asJson(s.writeDurations)},
                          {QStringLiteral("violations"), static_cast<qint64>(s.violations)},
                          {QStringLiteral("reigns"), reigns},
                          {QStringLiteral("nodes"), nodes}};
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Indented)).trimmed();
}

} // namespace cli
