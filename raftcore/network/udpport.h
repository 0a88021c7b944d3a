// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"

#include <QHostAddress>
#include <QUdpSocket>

#include <array>
#include <functional>
#include <string_view>

namespace raft {

struct UdpAddress {
    QHostAddress host;
    quint16 port = 0;
    // IPv4 senders may show up as ::ffff:a.b.c.d.
    bool isSame(const QHostAddress& otherHost, quint16 otherPort) const
    {
        return port == otherPort && host.isEqual(otherHost, QHostAddress::TolerantConversion);
    }
    QString toString() const;
};

// One bound UDP socket, used the way that works: bound, never connected (a connected one goes deaf after one ICMP
// refusal), without a proxy, never sharing its port, drained whenever something is there (the kernel's buffer
// keeps some 166 small datagrams and drops the rest without a word).
// Lives in the thread that calls bind().
class UdpPort : public QObject {
    Q_OBJECT

public:
    using Received = std::function<void(std::string_view datagram, const QHostAddress& host, quint16 port)>;

    explicit UdpPort(QObject* parent = nullptr);

    // Port 0: any free one. The error names the address and what is wrong with it.
    Result<UdpAddress> bind(const QHostAddress& host, quint16 port);
    void close();
    const UdpAddress& address() const { return m_address; }
    // Called for each datagram, empty ones too, from the event loop or from drain().
    void setReceived(Received received) { m_received = std::move(received); }
    // Takes everything that the kernel holds. No need to call it, but for who cannot wait for the event loop.
    void drain();
    // False: the kernel did not take it, which is a loss and no failure.
    bool send(std::string_view datagram, const UdpAddress& to);

private:
    static constexpr std::size_t largest = 65'536;

    QUdpSocket m_socket;
    UdpAddress m_address;
    Received m_received;
    std::vector<char> m_buffer;
};

} // namespace raft
