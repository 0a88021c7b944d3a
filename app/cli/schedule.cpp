// SPDX-License-Identifier: MIT
#include "app/cli/schedule.h"

#include "app/cli/limits.h"
#include "app/cli/linkschedule.h"
#include "app/cli/nodefaultoptions.h"
#include "app/cli/scheduleparts.h"
#include "app/cli/values.h"
#include "app/support/units.h"

#include <QStringList>

#include <algorithm>

namespace cli {

namespace command = raft::cluster::command;
namespace fault = raft::trace::fault;
using raft::NodeId;
using raft::Result;
using raft::cluster::Command;
using raft::trace::ClusterState;

namespace {

// ---------------------------------------------------------------- processes and the world

// "3s"
template <class Given>
Result<Timed> atTime(const QString& text)
{
    const auto time = app::parseDuration(text);
    if (!time)
        return time.error();
    return timed(*time, Given{});
}

// "S2@3s"
template <class Given>
Result<Timed> ofNode(const QString& text)
{
    const auto moment = parseMoment(text, QStringLiteral("S2@3s"));
    if (!moment)
        return moment.error();
    const auto node = parseNode(moment->what);
    if (!node)
        return node.error();
    return timed(moment->at, Given{*node});
}

// "5%", from the beginning, or "5%@3s"
template <class Given>
Result<Timed> ofShare(const QString& text)
{
    const auto moment = parseMoment(text, QStringLiteral("5%@3s"), {}, raft::Time{});
    if (!moment)
        return moment.error();
    const auto ppm = app::parseShare(moment->what);
    if (!ppm)
        return ppm.error();
    return timed(moment->at, command::Inflict{Given{{}, {}, *ppm}});
}

// "S1->S2@3s"
template <class Given>
Result<Timed> ofLink(const QString& text)
{
    const auto moment = parseMoment(text, QStringLiteral("S1->S2@3s"));
    if (!moment)
        return moment.error();
    const QStringList ends = moment->what.split(QStringLiteral("->"));
    const auto from = parseNode(ends.constFirst());
    const auto to = parseNode(ends.constLast());
    if (ends.size() != 2 || !from || !to)
        return error(ScheduleText::tr("“%1” names no link: expected something like S1->S2").arg(moment->what));
    return timed(moment->at, Given{*from, *to, true});
}

Result<Timed> isolate(const QString& text)
{
    const auto moment = parseMoment(text, QStringLiteral("S2@3s"));
    if (!moment)
        return moment.error();
    const auto node = parseNode(moment->what);
    if (!node)
        return node.error();
    return Timed{moment->at, [id = *node](const ClusterState& state) -> Command {
                     std::vector<NodeId> rest;
                     for (const raft::trace::NodeState& each : state.nodes) {
                         if (each.id != id)
                             rest.push_back(each.id);
                     }
                     return command::Inflict{fault::Partition{"isolate", {{id}, rest}}};
                 }};
}

// "S1,S2|S3,S4,S5@2s"
Result<Timed> partition(const QString& text)
{
    const auto moment = parseMoment(text, QStringLiteral("S1,S2|S3,S4,S5@2s"));
    if (!moment)
        return moment.error();
    fault::Partition partition{"free", {}};
    for (const QString& group : moment->what.split(QLatin1Char('|'))) {
        auto nodes = parseNodes(group);
        if (!nodes)
            return nodes.error();
        partition.groups.push_back(std::move(*nodes));
    }
    return timed(moment->at, command::Inflict{std::move(partition)});
}

// ---------------------------------------------------------------- members, leadership, rules

// "S6@1s", or "1s" for the next free name
Result<Timed> add(const QString& text)
{
    const auto moment = parseMoment(text.contains(QLatin1Char('@')) ? text : QLatin1Char('@') + text, QStringLiteral("S6@1s"));
    if (!moment)
        return moment.error();
    if (moment->what.isEmpty())
        return timed(moment->at, command::AddNode{});
    const auto node = parseNode(moment->what);
    if (!node)
        return node.error();
    return timed(moment->at, command::AddNode{*node});
}

// "S1,S2,S3+S4@2s": voters, and behind the plus the learners
template <bool isJoint>
Result<Timed> members(const QString& text)
{
    const auto moment = parseMoment(text, QStringLiteral("S1,S2,S3+S4@2s"));
    if (!moment)
        return moment.error();
    const QStringList halves = moment->what.split(QLatin1Char('+'));
    if (halves.size() > 2)
        return error(ScheduleText::tr("“%1” has more than one “+”: expected voters, and behind a “+” the learners, such as S1,S2,S3+S4").arg(moment->what));
    auto voters = parseNodes(halves.constFirst());
    if (!voters)
        return voters.error();
    std::vector<NodeId> learners;
    if (halves.size() == 2) {
        auto read = parseNodes(halves.constLast());
        if (!read)
            return read.error();
        learners = std::move(*read);
    }
    for (const NodeId& id : learners) {
        if (std::find(voters->begin(), voters->end(), id) != voters->end())
            return error(ScheduleText::tr("%1 cannot be voter and learner at once").arg(QString::fromStdString(id.toString())));
    }
    return timed(moment->at, command::ChangeMembers{std::move(*voters), std::move(learners), isJoint});
}

// "S3@2s", or "2s" for the voter that holds most of the log
Result<Timed> transfer(const QString& text)
{
    const auto moment = parseMoment(text.contains(QLatin1Char('@')) ? text : QLatin1Char('@') + text, QStringLiteral("S3@2s"));
    if (!moment)
        return moment.error();
    if (moment->what.isEmpty())
        return timed(moment->at, command::Transfer{});
    const auto node = parseNode(moment->what);
    if (!node)
        return node.error();
    return timed(moment->at, command::Transfer{*node});
}

// "heartbeat=30ms election=150ms-300ms@2s": on top of what they are then
Result<Timed> tune(const QString& text)
{
    const auto moment = parseMoment(text, QStringLiteral("heartbeat=30ms@2s"));
    if (!moment)
        return moment.error();
    if (const auto tried = withSettings({}, moment->what); !tried)
        return tried.error();
    return Timed{moment->at, [settings = moment->what](const ClusterState& state) -> Command {
                     return command::Tune{*withSettings(state.tuning, settings)};
                 }};
}

// "preVote=off@2s"
Result<Timed> rule(const QString& text)
{
    const auto moment = parseMoment(text, QStringLiteral("preVote=off@2s"));
    if (!moment)
        return moment.error();
    const QString state = moment->what.section(QLatin1Char('='), 1);
    const auto named = parseRule(moment->what.section(QLatin1Char('='), 0, 0));
    if (!named)
        return named.error();
    if (state != QLatin1String("on") && state != QLatin1String("off"))
        return error(ScheduleText::tr("“%1” says neither on nor off: expected something like preVote=off@2s").arg(moment->what));
    return timed(moment->at, command::SetRule{*named, state == QLatin1String("on")});
}

// ---------------------------------------------------------------- clients

struct Asker {
    std::string client;
    NodeId node;
};

// "client=bob,node=S2" of what a moment sets
Result<Asker> askerOf(const Moment& moment, const std::string& otherwise)
{
    Asker asker{otherwise, {}};
    if (moment.settings.contains(QStringLiteral("client"))) {
        asker.client = moment.settings.value(QStringLiteral("client")).toStdString();
        if (asker.client.empty())
            return error(ScheduleText::tr("client= names nobody"));
    }
    if (moment.settings.contains(QStringLiteral("node"))) {
        const auto node = parseNode(moment.settings.value(QStringLiteral("node")));
        if (!node)
            return node.error();
        asker.node = *node;
    }
    return asker;
}

const QStringList& askerSettings()
{
    static const QStringList names{QStringLiteral("client"), QStringLiteral("node")};
    return names;
}

// "bob", "bob,node=S2,session,retries=3", with a time before the settings when it is not the beginning
Result<Timed> client(const QString& text)
{
    const QString example = QStringLiteral("bob,session,retries=3");
    const auto moment = parseMoment(text, example, {QStringLiteral("node"), QStringLiteral("session"), QStringLiteral("retries")}, raft::Time{});
    if (!moment)
        return moment.error();
    command::ConfigureClient configured;
    configured.client = moment->what.toStdString();
    if (configured.client.empty())
        return error(ScheduleText::tr("“%1” names no client: expected something like %2").arg(text, example));
    const auto asker = askerOf(*moment, configured.client);
    if (!asker)
        return asker.error();
    configured.node = asker->node;
    const QString session = moment->settings.value(QStringLiteral("session"));
    if (!session.isEmpty() && session != QLatin1String("on") && session != QLatin1String("off"))
        return error(ScheduleText::tr("session=%1: expected on or off").arg(session));
    configured.session = moment->settings.contains(QStringLiteral("session")) && session != QLatin1String("off");
    if (moment->settings.contains(QStringLiteral("retries"))) {
        const auto retries = parseNumber(moment->settings.value(QStringLiteral("retries")), 0, 1'000);
        if (!retries)
            return retries.error();
        configured.retries = *retries;
    }
    return timed(moment->at, std::move(configured));
}

// "20/s", from the beginning, or "20/s@3s,client=bob,node=S2"
Result<Timed> append(const QString& text)
{
    const auto moment = parseMoment(text, QStringLiteral("20/s@3s,client=bob"), askerSettings(), raft::Time{});
    if (!moment)
        return moment.error();
    const auto rate = app::parsePerSecond(moment->what);
    if (!rate)
        return rate.error();
    const auto asker = askerOf(*moment, "stream");
    if (!asker)
        return asker.error();
    return timed(moment->at, command::AppendStream{asker->node, asker->client, *rate});
}

// "set x 3@1s,client=bob"
Result<Timed> write(const QString& text)
{
    const auto moment = parseMoment(text, QStringLiteral("set x 3@1s,client=bob"), askerSettings());
    if (!moment)
        return moment.error();
    const auto asker = askerOf(*moment, "you");
    if (!asker)
        return asker.error();
    if (moment->what.isEmpty())
        return error(ScheduleText::tr("“%1” does not say what to write: expected something like set x 3@1s").arg(text));
    command::AppendCommand given;
    given.node = asker->node;
    given.client = asker->client;
    given.entries = {moment->what.toStdString()};
    return timed(moment->at, std::move(given));
}

// "get x@1s,mode=lease,client=bob"
Result<Timed> read(const QString& text)
{
    const QString example = QStringLiteral("get x@1s,mode=lease");
    const auto moment = parseMoment(text, example, askerSettings() + QStringList{QStringLiteral("mode")});
    if (!moment)
        return moment.error();
    const auto asker = askerOf(*moment, "you");
    if (!asker)
        return asker.error();
    if (moment->what.isEmpty())
        return error(ScheduleText::tr("“%1” does not say what to read: expected something like %2").arg(text, example));
    command::ReadState given{asker->node, asker->client, moment->what.toStdString(), raft::ReadMode::ReadIndex};
    if (moment->settings.contains(QStringLiteral("mode"))) {
        const QString name = moment->settings.value(QStringLiteral("mode"));
        const auto mode = raft::readModeFromString(name.toStdString());
        if (!mode)
            return error(ScheduleText::tr("“%1” is no way to read: expected log, read-index, lease or local").arg(name));
        given.mode = *mode;
    }
    return timed(moment->at, std::move(given));
}

// "bob:3@2s,node=S4"
Result<Timed> retry(const QString& text)
{
    const QString example = QStringLiteral("bob:3@2s");
    const auto moment = parseMoment(text, example, {QStringLiteral("node")});
    if (!moment)
        return moment.error();
    const qsizetype colon = moment->what.lastIndexOf(QLatin1Char(':'));
    if (colon <= 0)
        return error(ScheduleText::tr("“%1” names no request: expected client and serial, such as %2").arg(moment->what, example));
    const auto serial = parseNumber(moment->what.mid(colon + 1), 1, (std::uint64_t{1} << 53U) - 1);
    if (!serial)
        return serial.error();
    const auto asker = askerOf(*moment, moment->what.left(colon).toStdString());
    if (!asker)
        return asker.error();
    return timed(moment->at, command::RetryRequest{asker->client, *serial, asker->node});
}

// "bob:3@2s"
Result<Timed> giveUp(const QString& text)
{
    const QString example = QStringLiteral("bob:3@2s");
    const auto moment = parseMoment(text, example);
    if (!moment)
        return moment.error();
    const qsizetype colon = moment->what.lastIndexOf(QLatin1Char(':'));
    if (colon <= 0)
        return error(ScheduleText::tr("“%1” names no request: expected client and serial, such as %2").arg(moment->what, example));
    const auto serial = parseNumber(moment->what.mid(colon + 1), 1, (std::uint64_t{1} << 53U) - 1);
    if (!serial)
        return serial.error();
    return timed(moment->at, command::GiveUp{moment->what.left(colon).toStdString(), *serial});
}

Result<Timed> note(const QString& text)
{
    const auto moment = parseMoment(text, QStringLiteral("here it comes@3s"));
    if (!moment)
        return moment.error();
    return timed(moment->at, command::Note{moment->what.toStdString()});
}

} // namespace

const std::vector<ScheduledOption>& scheduledOptions()
{
    static const std::vector<ScheduledOption> all = [] {
        std::vector<ScheduledOption> options{
            {"client", "A client: whom it asks, whether in a session, how often again.", "name[@time][,node=S2][,session][,retries=3]", &client},
            {"append", "A stream of requests, such as 20/s: at changing nodes, or as the client says.", "rate[@time][,client=bob][,node=S2]", &append},
            {"write", "One command: \"set x 3@1s\".", "text@time[,client=bob][,node=S2]", &write},
            {"read", "A question: \"get x@1s\"; the mode is log, read-index (else), lease or local.", "text@time[,mode=lease][,client=bob][,node=S2]", &read},
            {"retry", "A client's request is sent again under its serial: bob:3@2s.", "client:serial@time[,node=S4]", &retry},
            {"give-up", "The client no longer waits for the answer: bob:3@2s.", "client:serial@time", &giveUp},
            {"add", "Start an empty server that is no member yet; without a name the next free one.", "[node@]time", &add},
            {"members", "Change the members through a joint configuration; learners behind a plus: S1,S2,S3+S4@2s.", "members@time", &members<true>},
            {"members-single", "… as a single-server change: one voter more or less.", "members@time", &members<false>},
            {"abort-change-at", "Give a change up that still waits for new members to catch up.", "time", &atTime<command::AbortChange>},
            {"transfer", "Hand leadership over; without a node to the voter that holds most of the log.", "[node@]time", &transfer},
            {"abort-transfer-at", "Take that back.", "time", &atTime<command::AbortTransfer>},
            {"snapshot", "A node takes a snapshot: S1@3s.", "node@time", &ofNode<command::TakeSnapshot>},
            {"forget-leader", "A follower no longer believes in its leader: S2@3s.", "node@time", &ofNode<command::ForgetLeader>},
            {"time-out", "Fire a node's election timer: S2@3s.", "node@time", &ofNode<command::TimeOutNode>},
            {"tune", "Set timers and limits of all nodes, named as the options: \"heartbeat=30ms election=100ms-200ms@2s\".", "settings@time", &tune},
            {"rule", "Switch a rule of Raft off or on: preVote=off@2s.", "name=off@time", &rule},
            {"kill-leader-at", "Kill the leader then.", "time", &atTime<command::KillLeader>},
            {"kill", "Kill a node at a time: S2@3s.", "node@time", &ofNode<command::KillNode>},
            {"restart", "Start it again: S2@5s.", "node@time", &ofNode<command::StartNode>},
            {"pause-node", "Pause a node: S2@3s.", "node@time", &ofNode<command::PauseNode>},
            {"resume-node", "Let it go on: S2@4s.", "node@time", &ofNode<command::ResumeNode>},
            {"isolate", "Cut a node off from all others: S2@3s.", "node@time", &isolate},
            {"partition", "Cut groups off from one another: \"S1,S2|S3,S4,S5@2s\".", "groups@time", &partition},
            {"cut", "Cut one direction of a link: \"S1->S2@3s\".", "link@time", &ofLink<command::CutLink>},
            {"hold", "Hold what comes on it; nothing is lost: \"S1->S2@3s\".", "link@time", &ofLink<command::HoldLink>},
            {"loss", "Share of packets that get lost, such as 5%.", "share[@time]", &ofShare<fault::Loss>},
            {"duplicate", "Share of packets that come twice.", "share[@time]", &ofShare<fault::Duplicate>},
            {"heal-at", "Heal everything then.", "time", &atTime<command::HealAll>},
            {"note", "A remark for the recording: \"here it comes@3s\".", "text@time", &note},
        };
        options.insert(options.end(), linkOptions().begin(), linkOptions().end());
        options.insert(options.end(), nodeFaultOptions().begin(), nodeFaultOptions().end());
        return options;
    }();
    return all;
}

} // namespace cli
