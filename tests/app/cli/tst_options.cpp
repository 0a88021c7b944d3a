// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "app/cli/limits.h"
#include "app/cli/liveoptions.h"

namespace command = raft::cluster::command;
namespace fault = raft::trace::fault;
using raft::NodeId;
using raft::trace::ClusterState;
using raft::trace::Fault;

class LiveOptionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingGivenIsAClusterOfFiveAtTrueSpeed()
    {
        const auto parsed = parse({});
        QVERIFY(parsed);
        QCOMPARE(parsed->cluster.nodes, std::size_t(5));
        QCOMPARE(parsed->cluster.rate, 1.0);
        QVERIFY(parsed->schedule.empty());
        QVERIFY(parsed->cluster.rules == raft::RuleBook());
        // What --help calls the default is what is run with.
        for (const cli::Limit& limit : cli::limits()) {
            raft::RaftTuning named;
            QVERIFY2(limit.set(named, QLatin1String(limit.byDefault)), limit.name);
            QVERIFY2(named == raft::RaftTuning(), limit.name);
        }
    }

    void membersAreVotersAndBehindAPlusTheLearners()
    {
        const auto change = only<command::ChangeMembers>({"--members", "S1,S3, S2+S4,S5@2s"});
        QCOMPARE(change.voters, (std::vector<NodeId>{NodeId("S1"), NodeId("S3"), NodeId("S2")}));
        QCOMPARE(change.learners, (std::vector<NodeId>{NodeId("S4"), NodeId("S5")}));
        QVERIFY(change.joint);
        QCOMPARE(m_at.count(), 2'000'000);
        QVERIFY(!only<command::ChangeMembers>({"--members-single", "S1@1s"}).joint);
    }

    void aNodeMayBeLeftOutWhereTheClusterCanChoose()
    {
        QVERIFY(only<command::Transfer>({"--transfer", "2s"}).to.isEmpty());
        QCOMPARE(only<command::Transfer>({"--transfer", "S3@2s"}).to, NodeId("S3"));
        QVERIFY(only<command::AddNode>({"--add", "1s"}).node.isEmpty());
        QCOMPARE(only<command::AddNode>({"--add", "S6@1s"}).node, NodeId("S6"));
    }

    void aClientIsConfiguredAtTheBeginningOrLater()
    {
        const auto bob = only<command::ConfigureClient>({"--client", "bob,node=S2,session,retries=3"});
        QCOMPARE(bob.client, std::string("bob"));
        QCOMPARE(bob.node, NodeId("S2"));
        QVERIFY(bob.session);
        QCOMPARE(bob.retries, std::uint64_t(3));
        QCOMPARE(m_at.count(), 0);
        QVERIFY(!only<command::ConfigureClient>({"--client", "bob@3s,session=off"}).session);
        QCOMPARE(m_at.count(), 3'000'000);
    }

    void whatIsAskedNamesModeClientAndNode()
    {
        const auto read = only<command::ReadState>({"--read", "get x@1s,mode=lease,client=bob,node=S2"});
        QCOMPARE(read.query, std::string("get x"));
        QVERIFY(read.mode == raft::ReadMode::Lease);
        QCOMPARE(read.client, std::string("bob"));
        QCOMPARE(read.node, NodeId("S2"));
        const auto write = only<command::AppendCommand>({"--write", "set mail a@b,c@1s"});
        QCOMPARE(write.entries, std::vector<std::string>{"set mail a@b,c"}); // the last @ says when
        const auto retry = only<command::RetryRequest>({"--retry", "bob:7@2s,node=S4"});
        QCOMPARE(retry.serial, std::uint64_t(7));
        QCOMPARE(retry.node, NodeId("S4"));
        const auto stream = only<command::AppendStream>({"--append", "20/s,client=bob"});
        QCOMPARE(stream.perSecond, 20.0);
        QCOMPARE(stream.client, std::string("bob"));
    }

    void tuningChangesWhatItNamesAndLeavesTheRest()
    {
        const auto parsed = parse({"--tune", "heartbeat=20ms kept-entries=5@2s"});
        QVERIFY(parsed);
        ClusterState state;
        state.tuning.snapshotEntries = 77;
        const auto tune = std::get<command::Tune>(parsed->schedule.front().make(state));
        QCOMPARE(tune.tuning.heartbeatInterval.count(), 20'000);
        QCOMPARE(tune.tuning.keptEntries, std::uint64_t(5));
        QCOMPARE(tune.tuning.snapshotEntries, std::uint64_t(77));
    }

    void limitsAreThoseOfTheClusterFromTheBeginning()
    {
        const auto parsed = parse({"--election", "100ms-200ms", "--heartbeat", "20ms", "--snapshot-entries", "50",
                                   "--snapshot-bytes", "1MiB", "--kept-entries", "0", "--max-inflight", "2",
                                   "--max-inflight-bytes", "64KiB", "--max-inflight-chunks", "4", "--max-uncommitted",
                                   "65536", "--max-reads", "9"});
        QVERIFY(parsed);
        raft::RaftTuning wanted;
        wanted.electionTimeoutMin = raft::Duration(100'000);
        wanted.electionTimeoutMax = raft::Duration(200'000);
        wanted.heartbeatInterval = raft::Duration(20'000);
        wanted.snapshotEntries = 50;
        wanted.snapshotBytes = 1U << 20U;
        wanted.keptEntries = 0;
        wanted.maxInflightMessages = 2;
        wanted.maxInflightBytes = wanted.maxUncommittedBytes = 1U << 16U;
        wanted.maxInflightChunks = 4;
        wanted.maxPendingReads = 9;
        QVERIFY(static_cast<const raft::RaftTuning&>(parsed->cluster) == wanted);
    }

    void anIsolatedNodeIsCutOffFromThoseThatCameLaterToo()
    {
        const auto parsed = parse({"--nodes", "2", "--isolate", "S1@2s"});
        QVERIFY(parsed);
        ClusterState state;
        for (const char* name : {"S1", "S2", "S9"}) {
            state.nodes.emplace_back();
            state.nodes.back().id = NodeId(name);
        }
        const auto inflicted = std::get<command::Inflict>(parsed->schedule.front().make(state));
        const auto groups = std::get<fault::Partition>(inflicted.fault).groups;
        QCOMPARE(groups.at(1), (std::vector<NodeId>{NodeId("S2"), NodeId("S9")}));
    }

    void faultsOfLinksComeWithAllTheirSettings()
    {
        const NodeId s1("S1"), s2("S2"), s3("S3");
        const auto inflicted = [this](const QStringList& arguments) { return only<command::Inflict>(arguments).fault; };
        QVERIFY(inflicted({"--link-delay", "20ms,jitter=5ms,shape=normal,from=S1+S2@3s"})
                == Fault(fault::Delay{{s1, s2}, {}, raft::Duration(20'000), raft::Duration(5'000), raft::trace::DelayShape::Normal}));
        QVERIFY(inflicted({"--offset", "20ms,to=S3"}) == Fault(fault::Offset{{}, {s3}, raft::Duration(20'000)}));
        QVERIFY(inflicted({"--burst", "2%,leave=10%,loss=50%"}) == Fault(fault::Burst{{}, {}, 20'000, 100'000, 500'000}));
        QVERIFY(inflicted({"--corrupt", "1%@2s,from=S1"}) == Fault(fault::Corrupt{{s1}, {}, 10'000}));
        QVERIFY(inflicted({"--reorder", "10%,packets=2,most=50ms"}) == Fault(fault::Reorder{{}, {}, 100'000, 2, raft::Duration(50'000)}));
        QVERIFY(inflicted({"--rate-limit", "50/s,burst=5,queue=8,to=S3"}) == Fault(fault::Rate{{}, {s3}, 50, 5, 8}));
        fault::PacketRule rule;
        rule.fromParty = raft::trace::Party::Leader;
        rule.to = {s3};
        rule.types = {"append_entries", "heartbeat"};
        rule.count = 1;
        rule.delay = raft::Duration(100'000);
        QVERIFY(inflicted({"--rule-packet", "drop,types=append_entries+heartbeat,from=leader,to=S3,count=1@3s"}) == Fault(rule));
        const auto held = only<command::HandlePacket>({"--packet", "hold:42'@3s"});
        QVERIFY(held.what == command::HandlePacket::What::Hold && held.packet == 42 && held.copies == 1);
        QCOMPARE(only<command::ReplayPacket>({"--packet", "replay:42@3s"}).packet, std::uint64_t(42));
    }

    void rulesAreOffFromTheBeginningOrSwitched()
    {
        const auto parsed = parse({"--rule-off", "preVote", "--rule-off", "commitOwnTermOnly"});
        QVERIFY(parsed);
        QCOMPARE(parsed->cluster.rules.off(), (std::vector<raft::Rule>{raft::Rule::PreVote, raft::Rule::CommitOwnTermOnly}));
        const auto off = only<command::SetRule>({"--rule", "sessions=off@2s"});
        QVERIFY(off.rule == raft::Rule::Sessions && !off.on);
        for (const raft::RuleInfo& info : raft::allRules()) { // every rule by its name
            const QString name = QString::fromUtf8(info.name.data(), static_cast<qsizetype>(info.name.size()));
            QCOMPARE(parse({"--rule-off", name}).operator bool(), info.onByDefault);
            QVERIFY(only<command::SetRule>({"--rule", name + QStringLiteral("=on@0s")}).rule == info.rule);
        }
    }

    void whatHappensIsOrderedByTimeAndThenAsWritten()
    {
        const auto parsed = parse({"--note", "third@2s", "--kill", "S1@1s", "--note", "first@1s", "--restart", "S1@2s"});
        QVERIFY(parsed);
        QCOMPARE(parsed->schedule.size(), std::size_t(4));
        const ClusterState state;
        QVERIFY(std::holds_alternative<command::KillNode>(parsed->schedule[0].make(state)));
        QVERIFY(std::holds_alternative<command::Note>(parsed->schedule[1].make(state)));
        QVERIFY(std::holds_alternative<command::Note>(parsed->schedule[2].make(state)));
        QVERIFY(std::holds_alternative<command::StartNode>(parsed->schedule[3].make(state)));
    }

    void everyBadValueIsRefusedWithTheOptionAndTheReason_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* option, const char* value, const char* reason) {
            QTest::addRow("%s %s", option, value) << QStringList{QLatin1String(option), QString::fromUtf8(value)} << QString::fromUtf8(reason);
        };
        row("--add", "S6", "no duration");
        row("--add", "@", "no duration");
        row("--add", "a b@1s", "no name of a node");
        row("--members", "S1,S2", "does not say when");
        row("--members", "S1,S2@soon", "names no time");
        row("--members", "S1,S1@1s", "named twice");
        row("--members", "S1+S1@1s", "voter and learner");
        row("--members", "S1+S2+S3@1s", "more than one");
        row("--members", "@1s", "no name of a node");
        row("--members", "S1,S2@1s,joint", "cannot be set here");
        row("--transfer", "S3@later", "names no time");
        row("--abort-transfer-at", "S3@1s", "no duration");
        row("--snapshot", "S1", "does not say when");
        row("--tune", "speed=3@1s", "sets no timer or limit");
        row("--tune", "heartbeat@1s", "sets no timer or limit");
        row("--tune", "heartbeat=5@1s", "no duration");
        row("--tune", "@1s", "nothing is set");
        row("--client", "bob,retries=many", "no whole number");
        row("--client", "bob,session=maybe", "expected on or off");
        row("--client", "bob,colour=red", "cannot be set here");
        row("--client", ",session", "names no client");
        row("--read", "get x@1s,mode=quick", "no way to read");
        row("--read", "@1s", "does not say what to read");
        row("--read", "get x", "does not say when");
        row("--write", "set x 1", "does not say when");
        row("--retry", "bob@1s", "names no request");
        row("--retry", "bob:0@1s", "no whole number");
        row("--rule", "preVote@1s", "neither on nor off");
        row("--rule", "noRule=off@1s", "there is no rule");
        row("--rule-off", "noRule", "there is no rule");
        row("--rule-off", "saveCommitIndex", "off already");
        row("--snapshot-entries", "-1", "no whole number");
        row("--snapshot-bytes", "64MB", "no size");
        row("--max-inflight", "0", "no whole number");
        row("--max-uncommitted", "0", "nothing through");
        row("--partition", "S1|@1s", "no name of a node");
        row("--hold", "S1-S2@1s", "names no link");
        row("--cut", "S1->S2->S3@1s", "names no link");
        row("--append", "fast", "no rate");
        row("--loss", "120%", "no share");
        row("--link-delay", "20ms,shape=odd", "no shape of a delay");
        row("--burst", "2%,lost=3%", "cannot be set here");
        row("--rate-limit", "0.5/s", "no whole number of packets");
        row("--reorder", "10%,packets=1,packets=2", "set twice");
        row("--rule-packet", "burn,count=1", "nothing that a rule does");
        row("--rule-packet", "drop,from=everybody,count=-1", "no whole number");
        row("--packet", "burn:42@1s", "nothing to do to a packet");
        row("--heartbeat", "1s", "less than the shortest");
    }
    void everyBadValueIsRefusedWithTheOptionAndTheReason()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, reason);
        const auto parsed = parse(arguments);
        QVERIFY(!parsed);
        const QString why = QString::fromStdString(parsed.error().message);
        QVERIFY2(why.contains(arguments.constFirst()) && why.contains(reason), qPrintable(why));
    }

private:
    static raft::Result<cli::LiveArguments> parse(const QStringList& arguments)
    {
        return cli::parseLiveArguments(QStringList{QStringLiteral("live")} + arguments);
    }
    // The one command that the arguments ask for; m_at says when.
    template <class Given>
    Given only(const QStringList& arguments)
    {
        const auto parsed = parse(arguments);
        if (!parsed || parsed->schedule.size() != 1)
            qFatal("%s", parsed ? "not one command" : parsed.error().message.c_str());
        m_at = parsed->schedule.front().at;
        return std::get<Given>(parsed->schedule.front().make(ClusterState()));
    }
    raft::Time m_at{};
};

QTEST_GUILESS_MAIN(LiveOptionsTest)
#include "tst_options.moc"
