// SPDX-License-Identifier: MIT
#include "app/cli/limits.h"

#include "app/cli/values.h"
#include "app/support/units.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace cli {

using raft::Duration;
using raft::Ok;
using raft::RaftTuning;
using raft::Result;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::limits)
};

constexpr std::uint64_t mostCounted = 1'000'000'000;

template <std::uint64_t RaftTuning::*member, std::uint64_t least>
Result<Ok> setCount(RaftTuning& tuning, const QString& text)
{
    const auto value = parseNumber(text, least, mostCounted);
    if (!value)
        return value.error();
    tuning.*member = *value;
    return Ok{};
}

template <std::uint64_t RaftTuning::*member, std::uint64_t least>
Result<Ok> setBytes(RaftTuning& tuning, const QString& text)
{
    const auto value = app::parseBytes(text);
    if (!value)
        return value.error();
    if (*value < least)
        return error(Tr::tr("“%1” would let nothing through").arg(text));
    tuning.*member = *value;
    return Ok{};
}

Result<Ok> setElection(RaftTuning& tuning, const QString& text)
{
    const auto range = app::parseDurationRange(text);
    if (!range)
        return range.error();
    tuning.electionTimeoutMin = range->first;
    tuning.electionTimeoutMax = range->second;
    return Ok{};
}

Result<Ok> setHeartbeat(RaftTuning& tuning, const QString& text)
{
    const auto interval = app::parseDuration(text);
    if (!interval)
        return interval.error();
    tuning.heartbeatInterval = *interval;
    return Ok{};
}

} // namespace

const std::vector<Limit>& limits()
{
    using T = RaftTuning;
    static const std::vector<Limit> all{
        {"election", "Range of the election timeout.", "min-max", "150ms-300ms", &setElection},
        {"heartbeat", "Heartbeat interval.", "time", "50ms", &setHeartbeat},
        {"snapshot-entries", "Take a snapshot after so many entries; 0 = never.", "n", "10000", &setCount<&T::snapshotEntries, 0>},
        {"snapshot-bytes", "… or after so many bytes of them; 0 = never.", "bytes", "64MiB", &setBytes<&T::snapshotBytes, 0>},
        {"kept-entries", "Entries that stay in the log before a snapshot's end.", "n", "64", &setCount<&T::keptEntries, 0>},
        {"max-inflight", "AppendEntries on the way to one follower.", "n", "8", &setCount<&T::maxInflightMessages, 1>},
        {"max-inflight-bytes", "… and their entries.", "bytes", "256KiB", &setBytes<&T::maxInflightBytes, 1>},
        {"max-inflight-chunks", "Chunks of a snapshot on the way to one follower.", "n", "24", &setCount<&T::maxInflightChunks, 1>},
        {"max-uncommitted", "Uncommitted entries beyond which a leader refuses new ones.", "bytes", "16MiB", &setBytes<&T::maxUncommittedBytes, 1>},
        {"max-reads", "Reads that may wait for their confirmation.", "n", "4096", &setCount<&T::maxPendingReads, 1>},
    };
    return all;
}

Result<RaftTuning> withSettings(RaftTuning tuning, const QString& settings)
{
    static const QRegularExpression parts(QStringLiteral("[\\s,]+"));
    bool any = false;
    for (const QString& setting : settings.split(parts, Qt::SkipEmptyParts)) {
        const QString name = setting.section(QLatin1Char('='), 0, 0);
        const Limit* found = nullptr;
        QStringList names;
        for (const Limit& limit : limits()) {
            names << QLatin1String(limit.name);
            if (name == QLatin1String(limit.name))
                found = &limit;
        }
        if (found == nullptr || !setting.contains(QLatin1Char('=')))
            return error(Tr::tr("“%1” sets no timer or limit: expected name=value with one of %2").arg(setting, names.join(QStringLiteral(", "))));
        if (const auto set = found->set(tuning, setting.section(QLatin1Char('='), 1)); !set)
            return set.error();
        any = true;
    }
    if (!any)
        return error(Tr::tr("nothing is set: expected something like heartbeat=30ms"));
    return tuning;
}

} // namespace cli
