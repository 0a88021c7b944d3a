// SPDX-License-Identifier: MIT
#include "raftcore/cluster/linkfaultcheck.h"

#include "raftcore/cluster/commandtexts.h"
#include "raftcore/cluster/packetrules.h"
#include "raftcore/network/network.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace raft::cluster {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Cluster)
};

Error error(const QString& text) { return Error{text.toStdString()}; }

// Collects the first thing that is wrong.
class Check {
public:
    Check(const std::vector<NodeId>& nodes, Time now) : m_nodes(nodes), m_now(now) {}
    Result<Ok> result() const { return m_error ? Result<Ok>(*m_error) : Result<Ok>(Ok{}); }

    void operator()(const trace::fault::Cut& of) { links(of); }
    void operator()(const trace::fault::Hold& of) { links(of); }
    void operator()(const trace::fault::Partition& of)
    {
        for (const std::vector<NodeId>& group : of.groups)
            nodes(group);
    }
    void operator()(const trace::fault::Loss& of)
    {
        links(of);
        probability(of.ppm);
    }
    void operator()(const trace::fault::Duplicate& of)
    {
        links(of);
        probability(of.ppm);
    }
    void operator()(const trace::fault::Corrupt& of)
    {
        links(of);
        probability(of.ppm);
    }
    void operator()(const trace::fault::Burst& of)
    {
        links(of);
        for (const std::uint64_t ppm : {of.enterPpm, of.leavePpm, of.ppm})
            probability(ppm);
        require(of.enterPpm > 0, Tr::tr("Bursts that never begin do nothing: a share above 0 % was expected."));
    }
    void operator()(const trace::fault::Delay& of)
    {
        links(of);
        delay(of.delay);
        delay(of.jitter);
    }
    void operator()(const trace::fault::Offset& of)
    {
        links(of);
        delay(of.delay);
    }
    void operator()(const trace::fault::Reorder& of)
    {
        links(of);
        probability(of.ppm);
        overtaking(of.packets, of.atMost);
    }
    void operator()(const trace::fault::Rate& of)
    {
        links(of);
        number(of.perSecond, 1, Tr::tr("A link lets between 1 and %1 packets a second pass."));
        number(of.burst, 1, Tr::tr("Between 1 and %1 packets may follow each other at once."));
        number(of.queue, 0, Tr::tr("A queue holds between 0 and %1 packets."));
    }
    void operator()(const trace::fault::PacketRule& of)
    {
        links(of);
        probability(of.ppm);
        for (const std::string& type : of.types)
            require(kindsOf(type).has_value(), Tr::tr("“%1” is no type of message: expected one of %2.")
                                                   .arg(QString::fromStdString(type), knownTypes()));
        require(of.until == Time{} || (of.until > of.since && of.until > m_now),
                Tr::tr("The rule would end before it can act."));
        if (of.deed == trace::PacketDeed::Delay)
            require(of.delay > Duration::zero(), Tr::tr("A rule that delays needs a delay above 0."));
        if (of.deed == trace::PacketDeed::Delay)
            delay(of.delay);
        if (of.deed == trace::PacketDeed::Reorder)
            overtaking(of.packets, of.delay);
        if (of.deed == trace::PacketDeed::Duplicate)
            require(of.packets >= 1 && of.packets <= Network::mostCopies,
                    Tr::tr("A rule makes between 1 and %1 copies.").arg(Network::mostCopies));
    }
    template <class OfANode>
    void operator()(const OfANode&)
    {
        fail(text::notAWorldFault());
    }

private:
    void fail(Error why)
    {
        if (!m_error)
            m_error = std::move(why);
    }
    void require(bool isFair, const QString& otherwise)
    {
        if (!isFair)
            fail(error(otherwise));
    }
    void probability(std::uint64_t ppm)
    {
        if (ppm > 1'000'000)
            fail(text::badProbability());
    }
    void delay(Duration delay)
    {
        require(delay >= Duration::zero() && delay <= LinkConditions::longestDelay,
                Tr::tr("A delay lies between 0 and one hour."));
    }
    void number(std::uint64_t value, std::uint64_t least, const QString& otherwise)
    {
        require(value >= least && value <= RateLimit::most, otherwise.arg(RateLimit::most));
    }
    void overtaking(std::uint64_t packets, Duration atMost)
    {
        require(packets >= 1 && packets <= Network::mostPassing,
                Tr::tr("Between 1 and %1 packets can pass another.").arg(Network::mostPassing));
        require(atMost > Duration::zero(), Tr::tr("A packet that lets others pass needs a longest wait above 0."));
        delay(atMost);
    }
    void nodes(const std::vector<NodeId>& named)
    {
        for (const NodeId& id : named) {
            if (std::find(m_nodes.begin(), m_nodes.end(), id) == m_nodes.end())
                fail(text::unknownNode(id));
        }
    }
    template <class LinkFault>
    void links(const LinkFault& of)
    {
        nodes(of.from);
        nodes(of.to);
        if (of.from.size() == 1 && of.from == of.to)
            fail(text::sameNode(of.from.front()));
    }
    static QString knownTypes()
    {
        QStringList names;
        for (const std::string_view name : packetTypes())
            names.append(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
        return names.join(QStringLiteral(", "));
    }

    const std::vector<NodeId>& m_nodes;
    Time m_now;
    std::optional<Error> m_error;
};

} // namespace

Result<Ok> checkLinkFault(const trace::Fault& fault, const std::vector<NodeId>& nodes, Time now)
{
    Check check(nodes, now);
    std::visit([&check](const auto& of) { check(of); }, fault);
    return check.result();
}

} // namespace raft::cluster
