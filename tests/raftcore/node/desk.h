// SPDX-License-Identifier: MIT
#pragma once

#include <QTest>

#include "raftcore/node/keyvaluemachine.h"
#include "raftcore/node/replica.h"

#include <deque>
#include <map>
#include <string>

namespace raft {

// A host that keeps what its replica asks for; a test carries it out, or does not.
struct FakeHost : ReplicaHost {
    struct Packet {
        NodeId to;
        Message message;
    };
    std::deque<Packet> sent;
    std::vector<WriteToken> writes;
    Restored disk; // as its writes make it
    std::vector<SnapshotNoted> snapshots;
    std::string failure;
    std::map<std::uint64_t, Answer> answers;
    std::vector<Index> appliedIndexes;
    std::vector<Index> duplicates;
    std::optional<Time> requestDeadline;

    void send(const NodeId& to, Message message) override { sent.push_back({to, std::move(message)}); }
    void write(Persist persist) override 
    {
        writes.push_back(persist.token);
        takeWrite(disk, persist);
    }
    void setTimer(Timer, std::optional<Time>) override {}
    void setRequestDeadline(Time deadline) override { requestDeadline = deadline; }
    void observe(const Observation& observation) override
    {
        if (const auto* noted = std::get_if<SnapshotNoted>(&observation))
            snapshots.push_back(*noted);
    }
    void applied(Index index, Term, std::uint64_t, const std::vector<StateChange>&, bool duplicate) override
    {
        appliedIndexes.push_back(index);
        if (duplicate)
            duplicates.push_back(index);
    }
    void failed(const std::string& error) override { failure = error; }
    void answer(const std::string&, std::uint64_t serial, const Answer& answer) override
    {
        if (!answers.emplace(serial, answer).second)
            qFatal("a request was answered twice");
    }
};

// Three replicas on a desk: nothing moves unless the test moves it.
struct Desk {
    struct Server {
        NodeId id;
        std::unique_ptr<FakeHost> host = std::make_unique<FakeHost>();
        std::unique_ptr<Replica> replica;
        Incarnation incarnation{1};
    };
    std::map<NodeId, Server> servers;
    Time now{1'000};
    std::function<bool(const NodeId& from, const NodeId& to, const Message&)> drops;

    explicit Desk(const RuleBook& rules = RuleBook::paper())
    {
        for (int number = 1; number <= 3; ++number) {
            Server server;
            server.id = NodeId::numbered(static_cast<std::uint64_t>(number));
            ReplicaOptions options;
            options.raft.id = server.id;
            options.raft.bootstrap = Configuration::ofVoters({NodeId("S1"), NodeId("S2"), NodeId("S3")});
            options.raft.rules = rules;
            options.requestTimeout = Duration(1'000'000);
            options.maxRequests = 8;
            server.replica = std::make_unique<Replica>(
                options, Restored{}, [](std::uint64_t, Duration min, Duration) { return min; },
                std::make_unique<KeyValueMachine>());
            const NodeId id = server.id;
            servers.emplace(id, std::move(server));
            at(id).replica->start(now, *at(id).host);
        }
    }
    // Comes up again with what its writes left on its disk.
    void restart(int number)
    {
        Server& server = at(number);
        Restored disk = server.host->disk;
        disk.incarnation = server.incarnation = server.incarnation.next();
        ReplicaOptions options;
        options.raft = server.replica->raft().options();
        options.requestTimeout = Duration(1'000'000);
        options.maxRequests = 8;
        server.host = std::make_unique<FakeHost>();
        server.host->disk = disk;
        server.replica = std::make_unique<Replica>(options, disk, [](std::uint64_t, Duration min, Duration) { return min; },
                                                   std::make_unique<KeyValueMachine>());
        server.replica->start(now, *server.host);
    }
    Server& at(const NodeId& id) { return servers.at(id); }
    Server& at(int number) { return servers.at(NodeId::numbered(static_cast<std::uint64_t>(number))); }
    FakeHost& host(int number) { return *at(number).host; }

    // Moves packets and finishes writes until all is quiet.
    void settle()
    {
        for (bool moved = true; moved;) {
            moved = false;
            for (auto& [id, server] : servers) {
                if (!server.host->writes.empty()) {
                    const WriteToken newest = server.host->writes.back();
                    server.host->writes.clear();
                    server.replica->durable(now, newest, *server.host);
                    moved = true;
                }
                while (!server.host->sent.empty()) {
                    const FakeHost::Packet packet = server.host->sent.front();
                    server.host->sent.pop_front();
                    moved = true;
                    if (drops && drops(id, packet.to, packet.message))
                        continue;
                    Server& receiver = at(packet.to);
                    receiver.replica->receive(now, id, server.incarnation, packet.message, *receiver.host);
                }
            }
        }
    }
    void elect(int number)
    {
        at(number).replica->expire(now, Timer::Election, host(number));
        settle();
        beat(number);
    }
    void beat(int number)
    {
        at(number).replica->expire(now, Timer::Heartbeat, host(number));
        settle();
    }
    void append(int number, std::uint64_t serial, std::vector<std::string> entries,
                std::optional<Index> prevIndex = {}, std::optional<Term> prevTerm = {})
    {
        at(number).replica->submit(now, {{"client", serial, AppendRequest{std::move(entries), prevIndex, prevTerm}}},
                                   host(number));
    }
    const RequestAccepted* accepted(int number, std::uint64_t serial)
    {
        const auto it = host(number).answers.find(serial);
        return it == host(number).answers.end() ? nullptr : std::get_if<RequestAccepted>(&it->second);
    }
    const RequestRejected* rejected(int number, std::uint64_t serial)
    {
        const auto it = host(number).answers.find(serial);
        return it == host(number).answers.end() ? nullptr : std::get_if<RequestRejected>(&it->second);
    }
    int entriesWith(int number, const std::string& data)
    {
        int count = 0;
        const Log& log = at(number).replica->raft().log();
        for (Index index = log.firstIndex(); index <= log.lastIndex(); index = index.next())
            count += log.at(index)->data == data ? 1 : 0;
        return count;
    }
};

inline bool isForward(const Message& message) { return std::holds_alternative<Forward>(message); }
inline bool isForwardResult(const Message& message) { return std::holds_alternative<ForwardResult>(message); }

template <class Reason>
bool refusedFor(const RequestRejected* rejected)
{
    return rejected != nullptr && rejected->kind == RequestRejected::Class::Refused &&
        std::holds_alternative<Reason>(rejected->reason);
}
template <class Reason>
bool unknownFor(const RequestRejected* rejected)
{
    return rejected != nullptr && rejected->kind == RequestRejected::Class::OutcomeUnknown &&
        std::holds_alternative<Reason>(rejected->reason);
}

} // namespace raft
