// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/node/nodeoptions.h"
#include "raftcore/node/replica.h"
#include "raftcore/storage/disk.h"
#include "raftcore/wire/codec.h"

#include <QTimer>

#include <array>
#include <chrono>
#include <optional>

namespace raft {

// A replica with its own socket, disk and clock. Everything happens on the thread in which it is made.
class UdpNode final : public QObject, private ReplicaHost {
public:
    using Answered = std::function<void(std::uint64_t serial, const Answer&)>;

    UdpNode(NodeOptions options, std::string client, Answered answered);
    ~UdpNode() override; // answers what is still asked

    // Opens socket and disk and starts the replica; `ready` hears of it from the event loop.
    void begin(std::function<void(Result<Ok>)> ready);
    void request(ClientRequest request); // those of one turn of the event loop become one input

    bool event(QEvent* event) override;

private:
    void send(const NodeId& to, Message message) override;
    void write(Persist persist) override;
    void setTimer(Timer timer, std::optional<Time> deadline) override;
    void setRequestDeadline(Time deadline) override;
    void observe(const Observation& observation) override;
    void applied(Index, Term, std::uint64_t, const std::vector<StateChange>&, bool) override {}
    void failed(const std::string& error) override;
    void answer(const std::string& client, std::uint64_t serial, const Answer& answer) override;

    void start(storage::Contents contents);
    void take(std::string_view datagram, const QHostAddress& host, quint16 port);
    void diskFailed(const std::string& error);
    void handleRequests();
    void wake();
    void arm();
    Time now();
    Time wakeUp();
    DrawElectionTimeout draw(Incarnation incarnation) const;

    static constexpr Time patience{100'000};

    NodeOptions m_options;
    std::string m_client;
    Answered m_answered;
    wire::Codec m_codec;
    std::unique_ptr<storage::Disk> m_disk;
    std::string m_diskId;
    Incarnation m_incarnation;
    std::uint64_t m_seed = 0;
    std::optional<Replica> m_replica;
    UdpPort m_port;
    QTimer m_timer;
    bool m_lostTime = false;
    std::optional<Time> m_armed; // when m_timer is to wake us
    std::array<std::optional<Time>, 4> m_deadlines; // by Timer
    std::optional<Time> m_requestDeadline;
    std::vector<ClientRequest> m_requests;
    std::uint64_t m_packets = 0;
    std::string m_datagram;
    std::chrono::steady_clock::time_point m_epoch = std::chrono::steady_clock::now();
};

} // namespace raft
