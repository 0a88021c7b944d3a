// SPDX-License-Identifier: MIT
#include "app/cli/linkschedule.h"

#include "app/cli/scheduleparts.h"
#include "app/cli/values.h"
#include "app/support/units.h"

#include <QHash>
#include <QStringList>

namespace cli {

namespace command = raft::cluster::command;
namespace fault = raft::trace::fault;
using raft::NodeId;
using raft::Result;
using raft::cluster::Command;

namespace {

// "WHAT,name=value,name=value@TIME": the time may be left out, and settings may stand behind it, too. Each setting is
// asked for by its name; what nobody asked for is a mistake, and so is a value that cannot be read. The first mistake is
// kept.
class Settings {
public:
    Settings(const QString& text, const QString& example) : m_example(example)
    {
        const qsizetype at = text.lastIndexOf(QLatin1Char('@'));
        QStringList parts = (at < 0 ? text : text.left(at)).split(QLatin1Char(','));
        m_what = parts.takeFirst().trimmed();
        if (at >= 0) {
            QStringList behind = text.mid(at + 1).split(QLatin1Char(','));
            take(app::parseDuration(behind.takeFirst()), m_at);
            parts += behind;
        }
        for (const QString& part : parts) {
            const QString name = part.section(QLatin1Char('='), 0, 0).trimmed();
            if (m_values.contains(name))
                fail(ScheduleText::tr("%1 is set twice").arg(name));
            m_values.insert(name, part.section(QLatin1Char('='), 1).trimmed());
        }
    }

    const QString& what() const { return m_what; }
    raft::Time at() const { return m_at; }

    void share(const QString& name, std::uint64_t& out) { read(name, out, &app::parseShare); }
    void duration(const QString& name, raft::Duration& out) { read(name, out, &app::parseDuration); }
    void number(const QString& name, std::uint64_t& out)
    {
        read(name, out, [](const QString& text) { return parseNumber(text, 0, 1'000'000'000); });
    }
    template <class LinkFault>
    void links(LinkFault& out)
    {
        nodes(QStringLiteral("from"), out.from);
        nodes(QStringLiteral("to"), out.to);
    }
    void nodes(const QString& name, std::vector<NodeId>& out) // "S1+S2"
    {
        read(name, out, [](QString text) { return parseNodes(text.replace(QLatin1Char('+'), QLatin1Char(','))); });
    }
    template <class Out, class Parse>
    void read(const QString& name, Out& out, Parse parse)
    {
        if (m_values.contains(name))
            take(parse(m_values.take(name)), out);
    }
    template <class Out>
    void take(Result<Out> parsed, Out& out)
    {
        if (parsed)
            out = std::move(*parsed);
        else
            fail(QString::fromStdString(parsed.error().message));
    }
    void fail(const QString& why)
    {
        if (!m_error)
            m_error = error(why);
    }
    // The command that comes of it, once everything has been asked for.
    Result<Timed> give(Command command)
    {
        if (!m_values.isEmpty())
            fail(ScheduleText::tr("“%1” cannot be set here: expected something like %2").arg(m_values.constBegin().key(), m_example));
        return m_error ? Result<Timed>(*m_error) : Result<Timed>(timed(m_at, std::move(command)));
    }
    Result<Timed> inflict(raft::trace::Fault fault) { return give(command::Inflict{std::move(fault)}); }

private:
    QString m_example;
    QString m_what;
    raft::Time m_at{};
    QHash<QString, QString> m_values;
    std::optional<raft::Error> m_error;
};

// ---------------------------------------------------------------- conditions of links

// "20ms,jitter=5ms,shape=normal@3s"
Result<Timed> delay(const QString& text)
{
    Settings settings(text, QStringLiteral("20ms,jitter=5ms,shape=normal,from=S1,to=S2@3s"));
    fault::Delay made;
    settings.take(app::parseDuration(settings.what()), made.delay);
    settings.duration(QStringLiteral("jitter"), made.jitter);
    settings.links(made);
    settings.read(QStringLiteral("shape"), made.shape, [](const QString& name) -> Result<std::optional<raft::trace::DelayShape>> {
        const auto shape = raft::trace::delayShapeFromString(name.toStdString());
        if (!shape)
            return error(ScheduleText::tr("“%1” is no shape of a delay: expected uniform, exponential or normal").arg(name));
        return shape;
    });
    return settings.inflict(std::move(made));
}

// "20ms,from=S1@3s"
Result<Timed> offset(const QString& text)
{
    Settings settings(text, QStringLiteral("20ms,from=S1,to=S2@3s"));
    fault::Offset made;
    settings.take(app::parseDuration(settings.what()), made.delay);
    settings.links(made);
    return settings.inflict(std::move(made));
}

// "2%,leave=20%,loss=100%@3s"
Result<Timed> burst(const QString& text)
{
    Settings settings(text, QStringLiteral("2%,leave=20%,loss=100%@3s"));
    fault::Burst made;
    made.leavePpm = 200'000;
    settings.take(app::parseShare(settings.what()), made.enterPpm);
    settings.share(QStringLiteral("leave"), made.leavePpm);
    settings.share(QStringLiteral("loss"), made.ppm);
    settings.links(made);
    return settings.inflict(std::move(made));
}

// "1%@3s"
Result<Timed> corrupt(const QString& text)
{
    Settings settings(text, QStringLiteral("1%,from=S1@3s"));
    fault::Corrupt made;
    settings.take(app::parseShare(settings.what()), made.ppm);
    settings.links(made);
    return settings.inflict(std::move(made));
}

// "10%,packets=2,most=100ms@3s"
Result<Timed> reorder(const QString& text)
{
    Settings settings(text, QStringLiteral("10%,packets=2,most=100ms@3s"));
    fault::Reorder made;
    made.atMost = raft::Duration(100'000);
    settings.take(app::parseShare(settings.what()), made.ppm);
    settings.number(QStringLiteral("packets"), made.packets);
    settings.duration(QStringLiteral("most"), made.atMost);
    settings.links(made);
    return settings.inflict(std::move(made));
}

// "50/s,burst=5,queue=16@3s"
Result<Timed> rate(const QString& text)
{
    Settings settings(text, QStringLiteral("50/s,burst=5,queue=16,to=S3@3s"));
    fault::Rate made;
    double perSecond = 0;
    settings.take(app::parsePerSecond(settings.what()), perSecond);
    if (perSecond < 0 || perSecond > 1e6 || perSecond != static_cast<double>(static_cast<std::uint64_t>(perSecond)))
        settings.fail(ScheduleText::tr("“%1” is no whole number of packets a second from 1 to 1000000").arg(settings.what()));
    else
        made.perSecond = static_cast<std::uint64_t>(perSecond);
    settings.number(QStringLiteral("burst"), made.burst);
    settings.number(QStringLiteral("queue"), made.queue);
    settings.links(made);
    return settings.inflict(std::move(made));
}

// ---------------------------------------------------------------- rules and single packets

struct End {
    raft::trace::Party party = raft::trace::Party::Listed;
    std::vector<NodeId> nodes;
};

Result<End> parseEnd(QString text) // "leader", "S1+S2"
{
    End end;
    const auto party = raft::trace::partyFromString(text.toStdString());
    if (party && *party != raft::trace::Party::Listed) {
        end.party = *party;
        return end;
    }
    auto nodes = parseNodes(text.replace(QLatin1Char('+'), QLatin1Char(',')));
    if (!nodes)
        return nodes.error();
    end.nodes = std::move(*nodes);
    return end;
}

// "drop,types=append_entries,from=leader,to=S3,count=1@3s"
Result<Timed> packetRule(const QString& text)
{
    Settings settings(text, QStringLiteral("drop,types=append_entries,from=leader,to=S3,count=1@3s"));
    fault::PacketRule made;
    made.delay = raft::Duration(100'000);
    if (const auto deed = raft::trace::packetDeedFromString(settings.what().toStdString()))
        made.deed = *deed;
    else
        settings.fail(ScheduleText::tr("“%1” is nothing that a rule does: expected drop, delay, duplicate, corrupt, reorder or hold")
                          .arg(settings.what()));
    End from, to;
    settings.read(QStringLiteral("from"), from, &parseEnd);
    settings.read(QStringLiteral("to"), to, &parseEnd);
    made.fromParty = from.party;
    made.toParty = to.party;
    made.from = std::move(from.nodes);
    made.to = std::move(to.nodes);
    QStringList types;
    settings.read(QStringLiteral("types"), types, [](const QString& names) { return Result<QStringList>(names.split(QLatin1Char('+'))); });
    for (const QString& type : types)
        made.types.push_back(type.trimmed().toStdString());
    settings.number(QStringLiteral("nth"), made.nth);
    settings.number(QStringLiteral("count"), made.count);
    settings.duration(QStringLiteral("since"), made.since);
    settings.duration(QStringLiteral("until"), made.until);
    settings.share(QStringLiteral("share"), made.ppm);
    settings.duration(QStringLiteral("delay"), made.delay);
    settings.number(QStringLiteral("packets"), made.packets);
    return settings.inflict(std::move(made));
}

// "hold:42'@3s", "reorder:42,packets=2,most=1s@3s"
Result<Timed> packet(const QString& text)
{
    using What = command::HandlePacket::What;
    static const QHash<QString, What> deeds{
        {QStringLiteral("drop"), What::Drop},       {QStringLiteral("deliver"), What::DeliverNow},
        {QStringLiteral("duplicate"), What::Duplicate}, {QStringLiteral("hold"), What::Hold},
        {QStringLiteral("release"), What::Release}, {QStringLiteral("reorder"), What::Reorder}};
    Settings settings(text, QStringLiteral("hold:42@3s"));
    const QString deed = settings.what().section(QLatin1Char(':'), 0, 0);
    const auto id = raft::packetIdFromString(settings.what().section(QLatin1Char(':'), 1).toStdString());
    command::HandlePacket made;
    settings.number(QStringLiteral("packets"), made.packets);
    settings.duration(QStringLiteral("most"), made.atMost);
    if (!id || (deed != QLatin1String("replay") && !deeds.contains(deed)))
        settings.fail(ScheduleText::tr("“%1” is nothing to do to a packet: expected drop, deliver, duplicate, hold, release, reorder or "
                             "replay, and its number: hold:42")
                          .arg(settings.what()));
    if (deed == QLatin1String("replay"))
        return settings.give(command::ReplayPacket{id.value_or(raft::PacketId{}).number, id.value_or(raft::PacketId{}).copies});
    made.packet = id.value_or(raft::PacketId{}).number;
    made.copies = id.value_or(raft::PacketId{}).copies;
    made.what = deeds.value(deed);
    return settings.give(std::move(made));
}

} // namespace

const std::vector<ScheduledOption>& linkOptions()
{
    static const std::vector<ScheduledOption> all{
        {"link-delay", "Another delay, of shape uniform (else), exponential or normal.", "time[,jitter=5ms][,shape=normal][,from=S1+S2][,to=S3][@time]", &delay},
        {"offset", "More delay, on top of every other: \"20ms,from=S1@3s\".", "time[,from=S1][,to=S2][@time]", &offset},
        {"burst", "Losses in bursts: the share of packets at which a link falls ill, and at which it gets well.", "share[,leave=20%][,loss=100%][,from=S1][,to=S2][@time]", &burst},
        {"corrupt", "Share of packets whose bits flip on the way.", "share[,from=S1][,to=S2][@time]", &corrupt},
        {"reorder", "Share of packets that wait until others have passed them.", "share[,packets=1][,most=100ms][,from=S1][,to=S2][@time]", &reorder},
        {"rate-limit", "Packets a second that a link lets pass, at once, and that wait.", "rate[,burst=1][,queue=16][,from=S1][,to=S2][@time]", &rate},
        {"rule-packet",
         "What happens to packets that fit: drop, delay, duplicate, corrupt, reorder or hold. Ends are nodes, leader, "
         "followers, minority or majority: \"drop,types=append_entries,from=leader,to=S3,count=1@3s\".",
         "deed[,types=a+b][,from=end][,to=end][,nth=n][,count=n][,since=time][,until=time][,share=5%][,delay=100ms][,packets=n][@time]",
         &packetRule},
        {"packet", "One packet by its number: drop, deliver, duplicate, hold, release, reorder or replay it: hold:42@3s.", "deed:packet@time[,packets=1][,most=500ms]", &packet},
    };
    return all;
}

} // namespace cli
