// SPDX-License-Identifier: MIT
#include "raftcore/network/udpswitch.h"

namespace raft {

UdpSwitch::UdpSwitch(QObject* parent) : QObject(parent), m_port(this)
{
    m_port.setReceived([this](std::string_view datagram, const QHostAddress& host, quint16 port) {
        take(datagram, host, port);
    });
}

Result<UdpAddress> UdpSwitch::bind(const QHostAddress& host, quint16 port) { return m_port.bind(host, port); }

void UdpSwitch::setNode(const NodeId& node, const UdpAddress& address) { m_nodes[node] = address; }

void UdpSwitch::refuse(wire::Cause cause)
{
    m_rejections.count(cause);
    if (m_refused)
        m_refused(cause);
}

void UdpSwitch::take(std::string_view datagram, const QHostAddress& host, quint16 port)
{
    if (datagram.empty())
        return refuse(wire::Cause::Empty);
    const std::optional<wire::EnvelopePeek> envelope = wire::peek(datagram);
    if (!envelope)
        return refuse(wire::Cause::BadEnvelope);
    const auto sender = m_nodes.find(envelope->src);
    if (sender == m_nodes.end())
        return refuse(wire::Cause::UnknownSender);
    if (!sender->second.isSame(host, port))
        return refuse(wire::Cause::WrongAddress);
    if (!m_nodes.contains(envelope->dest) || envelope->dest == envelope->src)
        return refuse(wire::Cause::WrongReceiver);
    if (m_arrived)
        m_arrived(*envelope, datagram);
}

bool UdpSwitch::send(const NodeId& to, std::string_view datagram)
{
    const auto it = m_nodes.find(to);
    return it != m_nodes.end() && m_port.send(datagram, it->second);
}

} // namespace raft
