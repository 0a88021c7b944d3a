// SPDX-License-Identifier: MIT
#include <QTest> // first: moc 6.4 stumbles over <chrono> otherwise

#include "raftcore/node/keyvaluemachine.h"
#include "raftcore/node/replica.h"
#include "raftcore/wire/codec.h"
#include "raftcore/wire/encoder.h"
#include "tests/raftcore/cluster/livescene.h"

#include <deque>
#include <map>

using namespace raft;
using namespace raft::test;

namespace {

// One node, brought to life again from its inputs in a trace. What it does is compared with what was recorded.
class Replayed final : public ReplicaHost {
public:
    std::deque<trace::EventBody> done; // by the replica, and not compared yet
    std::optional<Replica> replica;
    Restored disk;
    std::optional<Time> requestDeadline;
    bool paused = false;

    void send(const NodeId& to, Message message) override
    {
        done.emplace_back(trace::PacketSent{PacketId{}, to, std::move(message)});
    }
    void write(Persist persist) override
    {
        trace::WriteStarted event;
        event.token = persist.token;
        event.term = persist.currentTerm;
        event.votedFor = persist.votedFor;
        event.commitIndex = persist.commitIndex;
        event.lastIndex = persist.lastIndex;
        event.lastTerm = persist.lastTerm;
        event.snapshotIndex = persist.snapshotIndex;
        done.emplace_back(event);
        m_pending.push_back(std::move(persist));
    }
    void setTimer(Timer timer, std::optional<Time> deadline) override
    {
        done.emplace_back(trace::TimerSet{timer, deadline});
    }
    void setRequestDeadline(Time at) override { requestDeadline = at; }
    void observe(const Observation& observation) override
    {
        std::visit([this](const auto& of) { done.emplace_back(of); }, observation);
    }
    void applied(Index index, Term term, std::uint64_t hash, const std::vector<StateChange>& changes,
                 bool duplicate) override
    {
        trace::Applied event;
        event.index = index;
        event.term = term;
        event.hash = hash;
        event.duplicate = duplicate;
        for (const StateChange& change : changes)
            event.changes.push_back({change.key, change.value});
        done.emplace_back(std::move(event));
    }
    void failed(const std::string&) override {}
    void answer(const std::string& asker, std::uint64_t serial, const Answer& answer) override
    {
        trace::Responded event;
        event.client = asker;
        event.serial = serial;
        if (const auto* accepted = std::get_if<RequestAccepted>(&answer)) {
            event.index = accepted->lastIndex;
            event.result = accepted->result;
            event.mode = accepted->mode;
        } else {
            const auto& rejected = std::get<RequestRejected>(answer);
            event.outcome = rejected.kind == RequestRejected::Class::Refused ? trace::Outcome::Refused
                                                                             : trace::Outcome::Unknown;
            event.why = rejected.reason;
        }
        done.emplace_back(std::move(event));
    }

    void makeDurable(WriteToken token)
    {
        while (!m_pending.empty() && m_pending.front().token <= token) {
            takeWrite(disk, m_pending.front());
            m_pending.pop_front();
        }
    }
    void stop()
    {
        replica.reset();
        requestDeadline.reset();
        paused = false;
    }
    // What a trace does not tell: the requests that wait are looked at.
    void lookAtRequests(Time now)
    {
        requestDeadline.reset();
        replica->expireRequests(now, *this);
    }
    void forgetWrites() { m_pending.clear(); }

private:
    std::deque<Persist> m_pending;
};

class Replay {
public:
    explicit Replay(const trace::TraceStore& store) : m_header(store.header()), m_tuning(m_header.tuning())
    {
        for (const std::string& name : m_header.rulesOff)
            m_rules.set(*ruleFromString(name), false);
        store.forEach(1, store.size(), [this](const trace::Event& event) {
            m_events.push_back(event);
            return true;
        });
        std::map<NodeId, std::uint64_t> incarnations;
        for (const trace::Event& event : m_events) {
            if (const auto* started = std::get_if<trace::Started>(&event.body))
                incarnations[event.node] = started->incarnation.value();
            if (const auto* drawn = std::get_if<RandomDrawn>(&event.body))
                m_draws[{event.node, incarnations[event.node], drawn->key}] = drawn->value;
        }
    }

    // Empty when every node did exactly what was recorded; else the first difference.
    QString run()
    {
        for (std::size_t at = 0; at < m_events.size() && m_difference.isEmpty(); at = step(at)) {
            for (auto& [id, node] : m_nodes) {
                if (node.replica && !node.paused && node.requestDeadline && *node.requestDeadline < m_events[at].t)
                    node.lookAtRequests(*node.requestDeadline);
            }
        }
        for (const auto& [id, node] : m_nodes) {
            if (m_difference.isEmpty() && !node.done.empty())
                m_difference = QStringLiteral("%1 did more than was recorded").arg(name(id));
        }
        return m_difference;
    }
    std::size_t compared() const { return m_compared; }
    std::size_t inputs() const { return m_inputs; }
    std::size_t given(const std::string& what) const // commands of a person
    {
        const auto it = m_given.find(what);
        return it == m_given.end() ? 0 : it->second;
    }

private:
    static QString name(const NodeId& id) { return QString::fromStdString(id.toString()); }

    ReplicaOptions options(const NodeId& id) const
    {
        wire::CodecOptions codec;
        codec.cluster = m_header.cluster;
        ReplicaOptions options;
        options.raft.id = id;
        if (m_header.configuration.isMember(id))
            options.raft.bootstrap = m_header.configuration;
        static_cast<RaftTuning&>(options.raft) = m_tuning;
        options.raft.rules = m_rules;
        options.raft.encodedSize = &wire::encodedSize;
        options.raft.maxAppendBytes = wire::appendBudget(codec);
        options.raft.maxChunkBytes = wire::chunkBudget(codec);
        options.maxResultBytes = wire::resultBudget(codec);
        options.requestTimeout = std::max(m_header.electionTimeoutMax * 10, Duration(1'000'000));
        return options;
    }

    std::size_t step(std::size_t at)
    {
        const trace::Event& event = m_events[at];
        Replayed& node = m_nodes[event.node];
        const auto input = [&](auto&& feed) {
            if (!node.done.empty() && m_difference.isEmpty())
                m_difference = QStringLiteral("%1 did more than was recorded before event %2").arg(name(event.node)).arg(event.n);
            ++m_inputs;
            feed();
        };
        return std::visit(
            Overloaded{
                [&](const trace::Started& started) {
                    node.forgetWrites();
                    input([&] { start(event, started); });
                    return at + 1;
                },
                [&](const trace::TimerFired& fired) {
                    input([&] { node.replica->expire(event.t, fired.timer, node); });
                    return at + 1;
                },
                [&](const trace::PacketSent& sent) {
                    // The bytes of a snapshot are not in a trace; but the sender, brought to life again, sends them.
                    const auto* again = node.done.empty() ? nullptr : std::get_if<trace::PacketSent>(&node.done.front());
                    m_sent[sent.id.number] = {event.node, m_incarnations[event.node], again != nullptr ? again->msg : sent.msg};
                    compare(node, event, trace::PacketSent{PacketId{}, sent.to, sent.msg});
                    return at + 1;
                },
                [&](const trace::PacketDelivered& delivered) {
                    const Sent& sent = m_sent.at(delivered.id.number);
                    input([&] { node.replica->receive(event.t, sent.from, sent.incarnation, sent.message, node); });
                    return at + 1;
                },
                [&](const trace::WriteDurable& durable) {
                    node.makeDurable(durable.token);
                    if (node.replica)
                        input([&] { node.replica->durable(event.t, durable.token, node); });
                    return at + 1;
                },
                [&](const trace::Requested&) { return requests(at); },
                [&](const trace::Responded& responded) {
                    if (responded.why && std::holds_alternative<why::NodeDown>(*responded.why))
                        return at + 1; // the cluster said so, not the node
                    if (node.done.empty() && responded.why && std::holds_alternative<why::NodeStopped>(*responded.why))
                        node.replica->abandonRequests(node);
                    compare(node, event, responded);
                    return at + 1;
                },
                [&](const trace::Stopped&) {
                    node.stop();
                    return at + 1;
                },
                [&](const trace::PacketDue&) { return at + 1; },
                [&](const trace::PacketLost&) { return at + 1; },
                [&](const trace::PacketDuplicated&) { return at + 1; },
                [&](const trace::FaultBegan&) { return at + 1; },
                [&](const trace::FaultHealed&) { return at + 1; },
                [&](const trace::Noted&) { return at + 1; },
                [&](const trace::Paused&) {
                    node.paused = true;
                    return at + 1;
                },
                [&](const trace::Resumed&) {
                    node.paused = false;
                    if (node.requestDeadline)
                        node.requestDeadline = std::max(*node.requestDeadline, event.t);
                    takeRules(event.t, node);
                    return at + 1;
                },
                [&](const trace::RuleSwitched& rule) {
                    m_rules.set(*ruleFromString(rule.name), rule.on);
                    for (auto& [id, each] : m_nodes) {
                        if (each.replica && !each.paused)
                            takeRules(event.t, each);
                    }
                    return at + 1;
                },
                [&](const trace::AdminGiven& admin) {
                    if (node.replica && admin.what != "campaign")
                        input([&] { give(event.t, node, admin); });
                    return at + 1;
                },
                [&](const auto& body) {
                    compare(node, event, body);
                    return at + 1;
                },
            },
            event.body);
    }

    void start(const trace::Event& event, const trace::Started& started)
    {
        Replayed& node = m_nodes[event.node];
        m_incarnations[event.node] = started.incarnation;
        node.disk.incarnation = started.incarnation;
        const bool isSame = node.disk.currentTerm == started.term && node.disk.votedFor == started.votedFor &&
            node.disk.log.lastIndex() == started.lastIndex &&
            node.disk.log.firstIndex() == started.firstIndex &&
            (node.disk.snapshot ? node.disk.snapshot->index : Index()) == started.snapshotIndex && node.disk.log.lastTerm() == started.lastTerm;
        if (!isSame)
            m_difference = QStringLiteral("%1 found another disk than its writes made").arg(name(event.node));
        const auto draw = [this, id = event.node, incarnation = started.incarnation.value()](
                              std::uint64_t n, Duration, Duration) {
            return Duration(static_cast<std::int64_t>(m_draws.at({id, incarnation, n})));
        };
        node.replica.emplace(options(event.node), node.disk, draw, std::make_unique<KeyValueMachine>());
        node.replica->start(event.t, node);
    }

    void takeRules(Time now, Replayed& node)
    {
        for (const RuleInfo& info : allRules()) {
            if (node.replica->raft().rules().isOn(info.rule) != m_rules.isOn(info.rule))
                node.replica->setRule(now, info.rule, m_rules.isOn(info.rule), node);
        }
    }

    void give(Time now, Replayed& node, const trace::AdminGiven& admin)
    {
        ++m_given[admin.what];
        Replica& replica = *node.replica;
        if (admin.what == "transfer") {
            replica.transfer(now, admin.to.value_or(NodeId()), node);
        } else if (admin.what == "abort-transfer") {
            replica.abortTransfer(now, node);
        } else if (admin.what == "change-members") {
            replica.changeMembers(now, ChangeMembers{*admin.configuration, admin.joint}, node);
        } else if (admin.what == "abort-change") {
            replica.abortChange(now, node);
        } else if (admin.what == "snapshot") {
            replica.takeSnapshot(now, node);
        } else if (admin.what == "forget-leader") {
            replica.forgetLeader(now, node);
        } else if (admin.what == "timeouts") {
            m_tuning = *admin.tuning;
            replica.tune(now, m_tuning, node);
        }
    }

    static ClientRequest requestOf(const trace::Requested& asked)
    {
        ClientRequest request{asked.client, asked.serial, {}};
        switch (asked.op) {
        case trace::ClientOp::Append:
            request.body = AppendRequest{asked.entries, asked.prevLogIndex, asked.prevLogTerm, asked.session, asked.acknowledged};
            break;
        case trace::ClientOp::Range:
            request.body = RangeRequest{asked.from, asked.to};
            break;
        case trace::ClientOp::Read:
            request.body = ReadRequest{asked.query, asked.mode.value_or(ReadMode::ReadIndex)};
            break;
        case trace::ClientOp::Register:
            request.body = RegisterRequest{asked.limit};
            break;
        case trace::ClientOp::Close:
            request.body = CloseRequest{asked.session};
            break;
        }
        return request;
    }

    // The requests of one turn stand together.
    std::size_t requests(std::size_t at)
    {
        const NodeId id = m_events[at].node;
        const Time t = m_events[at].t;
        std::vector<ClientRequest> asked;
        for (; at < m_events.size() && m_events[at].node == id; ++at) {
            const auto* requested = std::get_if<trace::Requested>(&m_events[at].body);
            if (requested == nullptr)
                break;
            asked.push_back(requestOf(*requested));
        }
        Replayed& node = m_nodes[id];
        const auto* answer = at < m_events.size() ? std::get_if<trace::Responded>(&m_events[at].body) : nullptr;
        const bool wasTaken = answer == nullptr || !answer->why || !std::holds_alternative<why::NodeDown>(*answer->why);
        if (!node.replica || !wasTaken) // nobody was there to take it
            return at;
        ++m_inputs;
        node.replica->submit(t, asked, node);
        return at;
    }

    template <class Body>
    void compare(Replayed& node, const trace::Event& event, const Body& recorded)
    {
        if (!m_difference.isEmpty())
            return;
        ++m_compared;
        if (node.done.empty() && node.replica && node.requestDeadline && *node.requestDeadline <= event.t)
            node.lookAtRequests(event.t);
        const auto* same = node.done.empty() ? nullptr : std::get_if<Body>(&node.done.front());
        if (same == nullptr || !(*same == recorded)) {
            m_difference = QStringLiteral("event %1 of %2: recorded %3, replayed %4")
                               .arg(event.n)
                               .arg(name(event.node), QString::fromStdString(std::string(trace::kindOf(event.body))),
                                    node.done.empty()
                                        ? QStringLiteral("nothing")
                                        : QString::fromStdString(std::string(trace::kindOf(node.done.front()))));
            return;
        }
        node.done.pop_front();
    }

    struct Sent {
        NodeId from;
        Incarnation incarnation;
        Message message;
    };
    trace::Header m_header;
    RaftTuning m_tuning; // of all nodes, as it is by now
    RuleBook m_rules;
    std::map<std::string, std::size_t> m_given;
    std::vector<trace::Event> m_events;
    std::map<std::tuple<NodeId, std::uint64_t, std::uint64_t>, std::uint64_t> m_draws;
    std::map<std::uint64_t, Sent> m_sent;
    std::map<NodeId, Replayed> m_nodes;
    std::map<NodeId, Incarnation> m_incarnations;
    QString m_difference;
    std::size_t m_compared = 0;
    std::size_t m_inputs = 0;
};

} // namespace

class ReplayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void freshReplicasFedWithALiveRunReachTheSameStates();
    void soDoThoseOfARunWithEverythingThatAPersonCanAsk();
};

void ReplayTest::freshReplicasFedWithALiveRunReachTheSameStates()
{
    std::shared_ptr<const trace::TraceStore> store;
    {
        cluster::LiveOptions options = fastOptions(5);
        options.delay = Duration(3'000);
        options.jitter = Duration(3'000);
        options.diskLatency = Duration(2'000);
        auto made = makeCluster(options);
        QVERIFY(made);
        cluster::LiveCluster& cluster = *made.value();
        store = cluster.trace();
        TraceWaiter waiter(cluster);
        QVERIFY(waiter.waitForLeader());
        cluster::command::AppendStream stream;
        stream.perSecond = 200;
        cluster.submit(stream);
        cluster.submit(cluster::command::Inflict{trace::fault::Loss{{}, {}, 50'000}});
        cluster.submit(cluster::command::Inflict{trace::fault::Duplicate{{}, {}, 50'000}});
        const auto waitForAnswers = [&](int wanted) {
            int count = 0;
            return waiter.waitForBody<trace::Responded>([&](const NodeId&, const trace::Responded& response) {
                return response.outcome == trace::Outcome::Ok && ++count == wanted;
            });
        };
        QVERIFY(waitForAnswers(50));
        cluster.submit(cluster::command::KillLeader{});
        QVERIFY(waiter.waitForBody<trace::Stopped>([](const NodeId&, const trace::Stopped&) { return true; }));
        const NodeId killed = waiter.match().node;
        QVERIFY(waiter.waitForLeader());
        QVERIFY(waitForAnswers(50));
        cluster.submit(cluster::command::StartNode{killed});
        const NodeId other = killed == NodeId("S1") ? NodeId("S2") : NodeId("S1");
        cluster.submit(cluster::command::PauseNode{other});
        QVERIFY(waitForAnswers(30));
        cluster.submit(cluster::command::ResumeNode{other});
        QVERIFY(waitForAnswers(50));
        cluster.submit(cluster::command::TimeOutNode{other});
        QVERIFY(waitForAnswers(30));
    }
    QCOMPARE(violations(*store), QString());
    Replay replay(*store);
    QCOMPARE(replay.run(), QString());
    QVERIFY(replay.inputs() > 1'000);
    QVERIFY(replay.compared() > 3'000);
}

void ReplayTest::soDoThoseOfARunWithEverythingThatAPersonCanAsk()
{
    namespace command = cluster::command;
    std::shared_ptr<const trace::TraceStore> store;
    {
        cluster::LiveOptions options = fastOptions(3);
        options.delay = options.jitter = Duration(3'000);
        options.snapshotEntries = 40;
        options.keptEntries = 5;
        LiveScene scene(options);
        store = scene.cluster().trace();
        QVERIFY(scene.waiter().waitForLeader());
        scene.lose(3);
        scene.submit(command::ConfigureClient{"bob", {}, true, 5});
        scene.stream(100);
        QVERIFY(scene.done(30));
        for (int k = 0; k < 3; ++k)
            scene.append({}, "set bob " + std::to_string(k), "bob");
        const NodeId fresh = scene.add();
        scene.changeMembers({NodeId("S1"), NodeId("S2"), NodeId("S3"), fresh});
        scene.submit(command::AbortTransfer{});
        QVERIFY(scene.change(MembersChanging::What::Done));
        for (const ReadMode mode : {ReadMode::Log, ReadMode::ReadIndex, ReadMode::Lease, ReadMode::Local})
            scene.read({}, "get bob", mode, "reader");
        scene.submit(command::RetryRequest{"bob", 2, {}});
        QVERIFY(scene.done(30));
        scene.submit(command::Transfer{fresh});
        QVERIFY(scene.waiter().waitForLeader());
        scene.submit(command::KillNode{NodeId("S1")});
        scene.submit(command::PauseNode{NodeId("S2")});
        RaftTuning tuning = options;
        tuning.heartbeatInterval = Duration(30'000);
        scene.submit(command::Tune{tuning});
        scene.submit(command::SetRule{Rule::FastBacktracking, false});
        scene.submit(command::ResumeNode{NodeId("S2")});
        QVERIFY(scene.done(120));
        scene.submit(command::StartNode{NodeId("S1")}); // behind the log by now
        QVERIFY(scene.waiter().waitForBody<SnapshotNoted>([](const NodeId& node, const SnapshotNoted& snapshot) {
            return node == NodeId("S1") && snapshot.what == SnapshotNoted::What::Installed;
        }));
        scene.submit(command::TakeSnapshot{NodeId("S3")});
        scene.submit(command::ForgetLeader{NodeId("S3")});
        scene.submit(command::SetRule{Rule::PreVote, false});
        scene.submit(command::TimeOutNode{NodeId("S3")});
        scene.submit(command::SetRule{Rule::PreVote, true});
        scene.submit(command::ConfigureClient{"bob", {}, false, 0});
        QVERIFY(scene.done(60));
        const NodeId leader = scene.settledLeader({});
        scene.changeMembers(without(numbered({1, 2, 3, 4}), leader));
        scene.submit(command::AbortChange{});
        QVERIFY(scene.change(MembersChanging::What::Done));
        QVERIFY(scene.waiter().waitForLeader());
        scene.submit(command::KillLeader{});
        QVERIFY(scene.waiter().waitForLeader());
        QVERIFY(scene.done(30));
    }
    QCOMPARE(violations(*store), QString());
    Replay replay(*store);
    QCOMPARE(replay.run(), QString());
    for (const char* what : {"change-members", "transfer", "abort-transfer", "abort-change", "snapshot", "forget-leader", "timeouts"})
        QVERIFY2(replay.given(what) > 0, what);
}

QTEST_GUILESS_MAIN(ReplayTest)
#include "replay_test.moc"
