// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/network/udpport.h"
#include "raftcore/wire/codec.h"

#include <map>

namespace raft {

// The socket that all nodes talk to: every datagram of a cluster goes through here, so every one has a fate. It
// carries datagrams; what becomes of them is the Network's to say.
class UdpSwitch : public QObject {
    Q_OBJECT

public:
    // A datagram of a known node, with what its envelope says. The bytes are valid during the call.
    using Arrived = std::function<void(const wire::EnvelopePeek& envelope, std::string_view datagram)>;

    explicit UdpSwitch(QObject* parent = nullptr);

    Result<UdpAddress> bind(const QHostAddress& host, quint16 port = 0);
    const UdpAddress& address() const { return m_port.address(); }
    // Only datagrams from this address may claim to come from `node`.
    void setNode(const NodeId& node, const UdpAddress& address);
    void setArrived(Arrived arrived) { m_arrived = std::move(arrived); }
    void setRefused(std::function<void(wire::Cause)> refused) { m_refused = std::move(refused); } // each time
    void drain() { m_port.drain(); }
    bool send(const NodeId& to, std::string_view datagram);

    // Datagrams that were not a node's: malformed, of an unknown sender or receiver, or from a wrong address.
    const wire::RejectionCounters& rejections() const { return m_rejections; }

private:
    void refuse(wire::Cause cause);
    void take(std::string_view datagram, const QHostAddress& host, quint16 port);

    UdpPort m_port;
    std::map<NodeId, UdpAddress> m_nodes;
    Arrived m_arrived;
    std::function<void(wire::Cause)> m_refused;
    wire::RejectionCounters m_rejections;
};

} // namespace raft
