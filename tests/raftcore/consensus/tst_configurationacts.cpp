// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/support/consensus/invariants.h"
#include "tests/support/consensus/machine.h"

using namespace raft;
using namespace raft::test;

// Dissertation §4.1: a server uses the latest configuration in its log, whether it is committed or not.
class TestConfigurationActs : public QObject {
    Q_OBJECT

    static Configuration voters(std::initializer_list<std::uint64_t> numbers, std::initializer_list<std::uint64_t> learners = {})
    {
        Configuration configuration;
        for (const std::uint64_t number : numbers)
            configuration.voters.push_back(S(number));
        for (const std::uint64_t number : learners)
            configuration.learners.push_back(S(number));
        return configuration;
    }
    static EntryPtr entryWith(std::uint64_t term, const Configuration& configuration)
    {
        Entry entry;
        entry.term = Term(term);
        entry.type = EntryType::Configuration;
        entry.data = encodeConfiguration(configuration);
        return std::make_shared<const Entry>(entry);
    }
    static AppendEntries appendThat(std::uint64_t term, std::uint64_t prev, std::uint64_t prevTerm, Entries entries, std::uint64_t commit = 0)
    {
        return {Term(term), S(2), Index(prev), Term(prevTerm), std::move(entries), Index(commit), 0};
    }
    static RaftOptions startingWith(const Configuration& configuration)
    {
        RaftOptions options;
        options.bootstrap = configuration;
        return options;
    }
    static InstallSnapshot snapshotUpTo(std::uint64_t last, std::uint64_t configurationIndex, const Configuration& configuration)
    {
        InstallSnapshot chunk;
        chunk.term = Term(3);
        chunk.leaderId = S(2);
        chunk.lastIncludedIndex = Index(last);
        chunk.lastIncludedTerm = Term(2);
        chunk.configuration = configuration;
        chunk.configurationIndex = Index(configurationIndex);
        chunk.data = SnapshotBytes::of("state");
        chunk.total = 5;
        chunk.crc = crc32("state");
        chunk.done = true;
        return chunk;
    }
    static std::optional<SetTimer> electionTimer(const Machine& machine)
    {
        std::optional<SetTimer> last;
        for (const SetTimer& timer : machine.only<SetTimer>()) {
            if (timer.timer == Timer::Election)
                last = timer;
        }
        return last;
    }

private Q_SLOTS:
    // ---------------------------------------------------------------- on a follower
    void itActsWhenItIsAppended()
    {
        Machine machine(3);
        machine.receive(2, appendThat(1, 0, 0, {entryWith(1, voters({1, 2, 3, 4}))}));
        QVERIFY(machine->commitIndex().isZero());
        QVERIFY(machine->configuration() == voters({1, 2, 3, 4}) && machine->configurationIndex() == Index(1));
        QVERIFY(machine.only<ConfigurationTaken>().at(0) == (ConfigurationTaken{Index(1), voters({1, 2, 3, 4})}));
    }

    void theOneBeforeActsAgainWhenItIsOverwritten()
    {
        Machine machine(3);
        machine.receive(2, appendThat(1, 0, 0, {entryOfTerm(1, 1), entryWith(1, voters({1, 2})), entryWith(1, voters({1}))}, 1));
        QVERIFY(machine->configuration() == voters({1}));
        machine.receive(3, AppendEntries{Term(2), S(3), Index(2), Term(1), {entryOfTerm(3, 2)}, Index(1), 0});
        QVERIFY(machine->configuration() == voters({1, 2}) && machine->configurationIndex() == Index(2));
        machine.receive(2, AppendEntries{Term(3), S(2), Index(1), Term(1), {entryOfTerm(2, 3)}, Index(1), 0});
        QVERIFY(machine->configuration() == voters({1, 2, 3}) && machine->configurationIndex().isZero());
        QVERIFY(machine.only<ConfigurationTaken>().at(0) == (ConfigurationTaken{Index(), voters({1, 2, 3})}));
    }

    void itFallsBackEvenBehindASnapshot() // canonical/raft issue 250: the one before is needed though its entry is gone
    {
        Machine machine(3);
        machine.receive(2, appendThat(1, 0, 0, {entryWith(1, voters({1, 2})), entryOfTerm(2, 1)}, 2));
        machine.receive(2, appendThat(1, 2, 1, {entryWith(1, voters({1, 2, 4}))}, 2));
        machine.step(TakeSnapshot{});
        const MakeSnapshot make = machine.only<MakeSnapshot>().at(0);
        QVERIFY(make.index == Index(2) && make.configuration == voters({1, 2}) && make.configurationIndex == Index(1)); // as of there
        auto snapshot = std::make_shared<Snapshot>();
        snapshot->index = make.index;
        snapshot->term = make.term;
        snapshot->configuration = make.configuration;
        snapshot->configurationIndex = make.configurationIndex;
        snapshot->data = "state";
        snapshot->crc = crc32(snapshot->data);
        machine.step(Tune{[] { RaftTuning tuning; tuning.keptEntries = 0; return tuning; }()});
        machine.step(SnapshotMade{snapshot});
        QVERIFY(machine->log().firstIndex() == Index(3));
        machine.receive(2, AppendEntries{Term(2), S(2), Index(2), Term(1), {entryOfTerm(3, 2)}, Index(2), 0});
        QVERIFY(machine->configuration() == voters({1, 2}) && machine->configurationIndex() == Index(1));
    }

    void aLearnerThatIsPromotedHasATimerFromThenOn()
    {
        Machine machine(0, {}, startingWith(voters({2, 3}, {1})));
        QVERIFY(machine->role() == Role::Learner && !electionTimer(machine));
        machine.receive(2, appendThat(1, 0, 0, {entryWith(1, voters({1, 2, 3}))}));
        QVERIFY(machine->role() == Role::Follower);
        QVERIFY(electionTimer(machine) && electionTimer(machine)->deadline);
        QVERIFY(machine.only<RoleChanged>().at(0).from == Role::Learner);
        machine.receive(3, AppendEntries{Term(2), S(3), Index(0), Term(0), {entryOfTerm(1, 2)}, Index(0), 0}); // it falls back
        QVERIFY(machine->role() == Role::Learner);
        QVERIFY(electionTimer(machine) && !electionTimer(machine)->deadline);
        QVERIFY(machine.fire(Timer::Election).effects.empty());
    }

    void aPromotedLearnerThatDoesNotKnowItVotes() // etcd issue 7625
    {
        Machine machine(0, {}, startingWith(voters({2, 3}, {1})));
        machine.receive(2, ask(1, 2));
        QCOMPARE(machine.sent<VoteAccepted>().size(), 1U);
    }

    void whoJoinsIsPassiveUntilItIsToldOfItsCluster()
    {
        RaftOptions options = startingWith({});
        options.id = S(1);
        options.bootstrap.learners.clear();
        TestCluster cluster(2);
        cluster.start();
        Member& joiner = cluster.add(S(3));
        QVERIFY(joiner.raft->configuration() == Configuration() && joiner.deadlines.empty());
        cluster.campaign(3);
        QVERIFY(joiner.raft->currentTerm().isZero() && cluster.packets().empty());
        cluster.campaign(1);
        cluster.deliverAll();
        cluster.step(1, ChangeMembers{voters({1, 2}, {3}), true});
        cluster.deliverAll();
        QVERIFY(joiner.raft->role() == Role::Learner && joiner.raft->leader() == S(1));
    }

    // ---------------------------------------------------------------- on one that is removed
    void whoIsRemovedMayCampaignUntilItKnowsThatItIsCommitted()
    {
        Machine machine(3);
        machine.receive(2, appendThat(1, 0, 0, {entryWith(1, voters({2, 3}))}));
        QVERIFY(electionTimer(machine) && electionTimer(machine)->deadline);
        machine.receive(2, appendThat(1, 1, 1, {}, 1));
        QVERIFY(!electionTimer(machine)->deadline); // its last word on it
        QVERIFY(machine->role() == Role::Follower);
        QVERIFY(machine.fire(Timer::Election).effects.empty());
        machine.receive(2, appendThat(1, 1, 1, {}, 1));
        QVERIFY(!electionTimer(machine));
    }

    void itsLogMayBeTheOnlyOneThatCanWin() // dissertation §4.2.2: from {S1, S2} to {S2}, and only S1 holds it
    {
        for (const bool preVote : {false, true}) {
            DiskContent disk = diskWith(1, {1});
            disk.log.append(entryWith(1, voters({2})));
            RaftOptions options = startingWith(voters({1, 2}));
            options.rules.set(Rule::PreVote, preVote);
            Machine machine(0, disk, options, !preVote);
            machine.now += Duration(150'000);
            machine.fire(Timer::Election);
            if (preVote) {
                QCOMPARE(machine.sent<RequestVote>().size(), 1U);
                machine.receive(2, VoteAccepted{Term(2), true});
            }
            QVERIFY(machine->role() == Role::Candidate); // its own vote does not count
            QCOMPARE(machine.sent<RequestVote>().size(), 1U);
            QCOMPARE(machine.fire(Timer::Heartbeat).sent<RequestVote>().size(), 1U);
            machine.receive(2, VoteAccepted{Term(2), false});
            QVERIFY(machine->role() == Role::Leader);
            machine.acknowledge(2, 3);
            QVERIFY(machine->commitIndex() == Index(3) && machine->role() == Role::Follower);
        }
    }

    void aStrangersRequestIsHeardAndItsAnswerNotCounted()
    {
        Machine machine(3);
        machine.receive(9, append(4, 9, 0, 0, {4})); // it may know a newer configuration
        QVERIFY(machine->leader() == S(9) && machine->log().lastIndex() == Index(1));
        machine.fire(Timer::Election).receive(9, VoteAccepted{Term(5), false});
        QVERIFY(machine->role() == Role::Candidate);
        QCOMPARE(machine.ignored(), std::string("not-voter"));
    }

    // ---------------------------------------------------------------- over restarts and snapshots
    void theLastOneInTheLogActsAfterARestart()
    {
        DiskContent disk = diskWith(2, {1});
        disk.log.append(entryWith(1, voters({1, 2, 3, 4})));
        disk.log.append(entryOfTerm(3, 2));
        Machine machine(3, disk);
        QVERIFY(machine->configuration() == voters({1, 2, 3, 4}) && machine->configurationIndex() == Index(2));
        machine.receive(2, appendThat(3, 1, 1, {entryOfTerm(2, 3)}));
        QVERIFY(machine->configuration() == voters({1, 2, 3})); // it was not committed
    }

    void theSnapshotsOneActsWhereTheLogHasNone()
    {
        DiskContent disk = compacted(diskWith(2, {1, 2, 2}), 2, voters({1, 5}));
        Machine machine(3, disk);
        QVERIFY(machine->configuration() == voters({1, 5}));
        disk.log.append(entryWith(2, voters({1, 5, 6})));
        Machine later(3, disk);
        QVERIFY(later->configuration() == voters({1, 5, 6}) && later->configurationIndex() == Index(4));
    }

    void aSnapshotFromTheLeaderBringsItsConfiguration()
    {
        Machine machine(0, {}, startingWith(voters({2, 3}, {1})));
        machine.receive(2, appendThat(1, 0, 0, {entryWith(1, voters({2, 3, 7}, {1}))}));
        machine.receive(2, snapshotUpTo(9, 8, voters({1, 2})));
        QVERIFY(machine->configuration() == voters({1, 2}) && machine->configurationIndex() == Index(8));
        QVERIFY(machine->role() == Role::Follower);
        QVERIFY(electionTimer(machine) && electionTimer(machine)->deadline);
    }

    // Its log ends with the configuration that takes its vote. It learns that it is committed from a snapshot.
    void whoLosesItsVoteGoesQuietBySnapshotToo()
    {
        Machine machine(3);
        machine.receive(2, appendThat(1, 0, 0, {entryWith(1, voters({2, 3}, {1}))}));
        QVERIFY(machine->role() == Role::Learner);
        QVERIFY(electionTimer(machine) && electionTimer(machine)->deadline); // it may still be needed
        machine.receive(2, snapshotUpTo(9, 1, voters({2, 3}, {1})));
        QVERIFY(machine->commitIndex() == Index(9) && machine->configurationIndex() == Index(1));
        QVERIFY(electionTimer(machine) && !electionTimer(machine)->deadline);
        QVERIFY(machine.only<ConfigurationTaken>().empty()); // it is no other one
        QVERIFY(machine.fire(Timer::Election).effects.empty());
    }

    void nonsenseInAConfigurationEntryChangesNothing()
    {
        Entry entry;
        entry.term = Term(1);
        entry.type = EntryType::Configuration;
        entry.data = "{\"voters\":[\"S3\",\"S1\"]}";
        Machine machine(3);
        machine.receive(2, appendThat(1, 0, 0, {std::make_shared<const Entry>(entry)}, 1));
        QVERIFY(machine->configuration() == voters({1, 2, 3}) && machine->log().lastIndex() == Index(1));
    }
};

QTEST_GUILESS_MAIN(TestConfigurationActs)
#include "tst_configurationacts.moc"
