// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/node/nodeoptions.h"
#include "raftcore/node/request.h"

#include <QObject>

#include <functional>
#include <memory>

namespace raft {

// The client's end of a channel to one node, untyped; Client (client.h) puts types on it. When it goes, the node
// stops: what was not answered is answered with `node-stopped` first.
class NodeChannel : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(const Answer&)>;
    using Body = decltype(ClientRequest::body);
    static constexpr std::size_t mostWaiting = 4'096; // requests; more are refused at once

    ~NodeChannel() override;

    // Any thread. `done` is called once, on the node's thread (or at once, when too much is waiting): it must not
    // block, and must not destroy the channel.
    void request(Body body, Done done);
    // Any thread. The answer comes as the signal answered().
    quint64 post(Body body);

    NodeId node() const;
    UdpAddress address() const;

Q_SIGNALS:
    // From the node's thread: connect with a receiver, and Qt queues it.
    void answered(quint64 request, const raft::Answer& answer);

private:
    friend class RaftNode;
    class Impl;
    explicit NodeChannel(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

// One server of a Raft cluster inside your program. A QCoreApplication (or QApplication) must exist.
class RaftNode {
public:
    // Starts the node on a thread of its own and waits until its socket and disk are open. The error says what is
    // wrong with them, or with the options.
    static Result<std::unique_ptr<NodeChannel>> spinUp(NodeOptions options);
};

} // namespace raft

Q_DECLARE_METATYPE(raft::Answer)
