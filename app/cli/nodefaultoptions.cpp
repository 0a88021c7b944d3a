// SPDX-License-Identifier: MIT
#include "app/cli/nodefaultoptions.h"

#include "app/cli/scheduleparts.h"
#include "app/cli/values.h"
#include "app/support/units.h"

#include <QStringList>

#include <cmath>

namespace cli {

namespace command = raft::cluster::command;
namespace fault = raft::trace::fault;
using raft::NodeId;
using raft::Result;
using raft::cluster::Command;

namespace {

// "S2@3s"
template <class Given>
Result<Timed> faultOf(const QString& text)
{
    const auto moment = parseMoment(text, QStringLiteral("S2@3s"));
    if (!moment)
        return moment.error();
    const auto node = parseNode(moment->what);
    if (!node)
        return node.error();
    Given given;
    given.node = *node;
    return timed(moment->at, command::Inflict{std::move(given)});
}

struct NodeValue {
    raft::Time at{};
    NodeId node;
    QString value;
};

// "S2=150%@1s": a node, and what about it; `sign` stands between them
Result<NodeValue> nodeValue(const QString& text, QLatin1Char sign, const QString& example)
{
    const auto moment = parseMoment(text, example);
    if (!moment)
        return moment.error();
    const qsizetype place = moment->what.indexOf(sign);
    if (place < 0)
        return error(ScheduleText::tr("“%1”: expected something like %2").arg(text, example));
    const auto node = parseNode(moment->what.left(place));
    if (!node)
        return node.error();
    return NodeValue{moment->at, *node, moment->what.mid(place + 1)};
}

// "S2:after-vote-durable@3s"
Result<Timed> crashAt(const QString& text)
{
    const auto given = nodeValue(text, QLatin1Char(':'), QStringLiteral("S2:after-vote-durable@3s"));
    if (!given)
        return given.error();
    const auto point = raft::trace::crashPointFromString(given->value.toStdString());
    if (!point) {
        QStringList names;
        for (int k = 0; k <= static_cast<int>(raft::trace::CrashPoint::SnapshotInstalled); ++k)
            names += QString::fromStdString(std::string(toString(static_cast<raft::trace::CrashPoint>(k))));
        return error(ScheduleText::tr("“%1” is no point at which a node can crash: expected one of %2")
                         .arg(given->value, names.join(QStringLiteral(", "))));
    }
    return timed(given->at, command::Inflict{fault::CrashAt{given->node, *point}});
}

// "S2=20ms@1s"
template <class Given>
Result<Timed> ofDuration(const QString& text)
{
    const auto given = nodeValue(text, QLatin1Char('='), QStringLiteral("S2=20ms@1s"));
    if (!given)
        return given.error();
    const auto duration = app::parseDuration(given->value);
    if (!duration)
        return duration.error();
    if constexpr (std::is_same_v<Given, command::PinTimeout>)
        return timed(given->at, Given{given->node, *duration});
    else
        return timed(given->at, command::Inflict{Given{given->node, *duration}});
}

// "S2=150%@1s"
Result<Timed> drift(const QString& text)
{
    const auto given = nodeValue(text, QLatin1Char('='), QStringLiteral("S2=150%@1s"));
    if (!given)
        return given.error();
    bool isNumber = false;
    const double percent = given->value.chopped(given->value.endsWith(QLatin1Char('%')) ? 1 : 0).toDouble(&isNumber);
    if (!isNumber || percent < 50 || percent > 200)
        return error(ScheduleText::tr("“%1” is no rate of a clock: expected between 50% and 200%").arg(given->value));
    return timed(given->at, command::Inflict{fault::Drift{given->node, static_cast<std::uint64_t>(std::llround(percent * 10'000))}});
}

// "S2=+1h@1s", "S2=-30s@1s"
Result<Timed> skew(const QString& text)
{
    const auto given = nodeValue(text, QLatin1Char('='), QStringLiteral("S2=-30s@1s"));
    if (!given)
        return given.error();
    const bool isBehind = given->value.startsWith(QLatin1Char('-'));
    const bool isSigned = isBehind || given->value.startsWith(QLatin1Char('+'));
    const auto offset = app::parseDuration(given->value.mid(isSigned ? 1 : 0));
    if (!offset)
        return offset.error();
    return timed(given->at, command::Inflict{fault::Skew{given->node, *offset, isBehind}});
}

// "S2=3@4s", or "S2@4s" for the last write
Result<Timed> rollBack(const QString& text)
{
    if (!text.contains(QLatin1Char('=')))
        return faultOf<fault::RollBack>(text);
    const auto given = nodeValue(text, QLatin1Char('='), QStringLiteral("S2=3@4s"));
    if (!given)
        return given.error();
    const auto writes = parseNumber(given->value, 1, 1'000'000);
    if (!writes)
        return writes.error();
    return timed(given->at, command::Inflict{fault::RollBack{given->node, *writes}});
}

} // namespace

const std::vector<ScheduledOption>& nodeFaultOptions()
{
    static const std::vector<ScheduledOption> all{
        {"pin-timeout", "The next random election timeout of a node: S2=150ms@1s.", "node=duration@time", &ofDuration<command::PinTimeout>},
        {"hold-timer", "Hold a node's election timer: it does not run out.", "node@time", &faultOf<fault::HoldTimer>},
        {"crash-at", "A node crashes when it comes to this point of its work: S2:after-vote-durable@3s.", "node:point@time", &crashAt},
        {"slow-node", "Handling an input takes a node so long: S2=20ms@1s.", "node=duration@time", &ofDuration<fault::SlowNode>},
        {"drift", "A node's clock runs at this rate: S2=150%@1s.", "node=rate@time", &drift},
        {"skew", "A node's wall clock is wrong, which Raft does not care about: S2=-30s@1s.", "node=duration@time", &skew},
        {"disk-slow", "Each write of a node takes so long: S2=40ms@1s.", "node=duration@time", &ofDuration<fault::SlowDisk>},
        {"disk-stall", "Nothing becomes durable on a node's disk: S2@3s.", "node@time", &faultOf<fault::StallDisk>},
        {"disk-lose", "From then on a crash of the node loses what is not durable.", "node@time", &faultOf<fault::LoseWrites>},
        {"disk-tear", "… and a part of the write under way survives. (Lab)", "node@time", &faultOf<fault::TearWrites>},
        {"disk-full", "The next write of a node fails: no space left.", "node@time", &faultOf<fault::FullDisk>},
        {"disk-broken", "The next write of a node fails: input/output error.", "node@time", &faultOf<fault::BrokenDisk>},
        {"disk-lie", "A node's disk says at once that writes are durable, and loses the youngest at a crash: S2=1s@2s. (Lab)", "node=duration@time", &ofDuration<fault::LyingDisk>},
        {"disk-rot", "A node's disk is damaged, which is found out at its next start. (Lab)", "node@time", &faultOf<fault::Rot>},
        {"wipe", "A node's disk is empty from then on: S2@3s. The node is down, if it was not.", "node@time", &faultOf<fault::Wipe>},
        {"roll-back", "A node's disk holds again what it held before the last writes: S2=3@4s. (Lab)", "node[=writes]@time", &rollBack},
    };
    return all;
}

} // namespace cli
