// SPDX-License-Identifier: MIT
#include "raftcore/network/udpport.h"

#include <QCoreApplication>
#include <QNetworkProxy>

namespace raft {

QString UdpAddress::toString() const
{
    const bool isV6 = host.protocol() == QAbstractSocket::IPv6Protocol;
    return (isV6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(host.toString()).arg(port);
}

UdpPort::UdpPort(QObject* parent) : QObject(parent), m_socket(this), m_buffer(largest)
{
    connect(&m_socket, &QUdpSocket::readyRead, this, &UdpPort::drain);
}

Result<UdpAddress> UdpPort::bind(const QHostAddress& host, quint16 port)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    if (!m_socket.bind(host, port, QAbstractSocket::DontShareAddress)) {
        const UdpAddress asked{host, port};
        return Error{QCoreApplication::translate("UdpPort", "Cannot open a UDP socket at %1: %2.")
                         .arg(asked.toString(), m_socket.errorString())
                         .toStdString()};
    }
    // The kernel may grant less (rmem_max); whatever it grants, the socket is drained at once.
    m_socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption, 4 << 20);
    m_socket.setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, 1 << 20);
    m_address = UdpAddress{m_socket.localAddress(), m_socket.localPort()};
    return m_address;
}

void UdpPort::close() { m_socket.close(); }

void UdpPort::drain()
{
    while (m_socket.hasPendingDatagrams()) {
        QHostAddress host;
        quint16 port = 0;
        const qint64 size = m_socket.readDatagram(m_buffer.data(), static_cast<qint64>(m_buffer.size()), &host, &port);
        if (size < 0)
            continue; // an ICMP error that was waiting; what is behind it is read next
        if (m_received)
            m_received(std::string_view(m_buffer.data(), static_cast<std::size_t>(size)), host, port);
    }
}

bool UdpPort::send(std::string_view datagram, const UdpAddress& to)
{
    return m_socket.writeDatagram(datagram.data(), static_cast<qint64>(datagram.size()), to.host, to.port)
        == static_cast<qint64>(datagram.size());
}

} // namespace raft
