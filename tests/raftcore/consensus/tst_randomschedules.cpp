// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/raftcore/consensus/randomrun.h"
#include "tests/support/consensus/machine.h"

using namespace raft;
using namespace raft::test;

namespace {

std::uint64_t fromEnvironment(const char* name)
{
    return qEnvironmentVariable(name).toULongLong();
}

struct Sums {
    std::uint64_t chosen = 0, elections = 0, taken = 0, installed = 0, changes = 0, transfers = 0, reads = 0, effects = 0,
                  repeats = 0;

    void add(const RandomRun& run)
    {
        const Invariants& invariants = run.invariants();
        chosen += invariants.chosenUpTo().value();
        elections += invariants.elections();
        taken += invariants.snapshotsTaken();
        installed += invariants.snapshotsInstalled();
        changes += invariants.changesCommitted();
        transfers += invariants.transfersDone();
        reads += invariants.readsAnswered();
        effects += run.clients().effects();
        repeats += run.clients().repeats();
    }
};

} // namespace

// RAFTARIUM_SEED=n replays one seed, RAFTARIUM_SEEDS=n tries more of them, RAFTARIUM_FIRST_SEED=n begins elsewhere.
class TestRandomSchedules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyInvariantHoldsAtEveryStepAndTheClusterHeals()
    {
        const std::uint64_t only = fromEnvironment("RAFTARIUM_SEED");
        const std::uint64_t wanted = fromEnvironment("RAFTARIUM_SEEDS");
        const std::uint64_t first = only > 0 ? only : std::max<std::uint64_t>(fromEnvironment("RAFTARIUM_FIRST_SEED"), 1);
        const std::uint64_t runs = only > 0 ? 1 : wanted > 0 ? wanted : 250;
        Sums sums;
        for (std::uint64_t seed = first; seed < first + runs; ++seed) {
            RandomRun run(seed);
            std::string breach = run.unrest(1500);
            if (breach.empty())
                breach = run.heal();
            const std::string message = "seed " + std::to_string(seed) + " (" + run.weather() + "): " + breach;
            if (!breach.empty() && qEnvironmentVariableIsSet("RAFTARIUM_GO_ON"))
                qWarning("%s", message.c_str());
            else
                QVERIFY2(breach.empty(), message.c_str());
            sums.add(run);
        }
        qInfo("%llu runs: %llu entries chosen under %llu leaders; %llu snapshots taken, %llu installed; %llu changes of members, "
              "%llu transfers, %llu reads; %llu commands of sessions took effect, %llu repetitions did not",
              static_cast<unsigned long long>(runs), static_cast<unsigned long long>(sums.chosen),
              static_cast<unsigned long long>(sums.elections), static_cast<unsigned long long>(sums.taken),
              static_cast<unsigned long long>(sums.installed), static_cast<unsigned long long>(sums.changes),
              static_cast<unsigned long long>(sums.transfers), static_cast<unsigned long long>(sums.reads),
              static_cast<unsigned long long>(sums.effects), static_cast<unsigned long long>(sums.repeats));
        if (only > 0)
            return;
        // The runs did something.
        QVERIFY(sums.chosen > 15 * runs);
        QVERIFY(sums.elections > 2 * runs);
        QVERIFY(sums.taken > runs);
        QVERIFY(sums.installed > runs / 4);
        QVERIFY(sums.changes > runs / 5);
        QVERIFY(sums.transfers > runs / 8);
        QVERIFY(sums.reads > runs);
        QVERIFY(sums.effects > runs);
        QVERIFY(sums.repeats > runs / 10);
    }

    // The follower is probed at an entry that a snapshot stands for meanwhile, and a read asks for a round.
    void aReadClaimsNoTermOfAnEntryThatIsGone()
    {
        ClusterSetup setup = ClusterSetup::ofSize(3);
        setup.adjust = [](RaftOptions& options) { options.keptEntries = 0; };
        TestCluster cluster(setup);
        Invariants invariants(cluster);
        cluster.watch(&invariants);
        cluster.start();
        cluster.isolate(3);
        cluster.campaign(1);
        cluster.deliverAll();
        cluster.propose(1, "committed");
        cluster.deliverAll();
        cluster.heal();
        cluster.step(1, TakeSnapshot{});
        QCOMPARE(cluster.raft(1).log().firstIndex().value(), 3U);
        cluster.step(1, Read{1, ReadMode::ReadIndex});
        cluster.deliverAll();
        QVERIFY2(!invariants.isBroken(), invariants.breach().c_str());
        QCOMPARE(invariants.readsAnswered(), 1U);
    }

    // A lease rests on a follower that restarts and is asked for its vote at once.
    void aLeaseOutlivesTheRestartOfAFollower()
    {
        ClusterSetup setup = ClusterSetup::ofSize(3);
        setup.adjust = [](RaftOptions& options) { options.rules = RuleBook(); };
        TestCluster cluster(setup);
        Invariants invariants(cluster);
        cluster.watch(&invariants);
        cluster.start();
        cluster.campaign(1);
        cluster.deliverAll();
        cluster.isolate(3);
        cluster.advance(Duration(400'000)); // S3 has not heard S1 for long
        cluster.heartbeat(1);
        cluster.deliverAll();
        cluster.restart(S(2));
        cluster.heal();
        cluster.isolate(1);
        cluster.campaign(3);
        cluster.deliverAll();
        QVERIFY(cluster.raft(3).role() != Role::Leader);
        cluster.step(1, Read{1, ReadMode::Lease});
        QCOMPARE(invariants.readsAnswered(), 1U);
        cluster.advance(Duration(150'000));
        cluster.campaign(3);
        cluster.deliverAll();
        QVERIFY(cluster.raft(3).role() == Role::Leader);
        cluster.step(1, Read{2, ReadMode::Lease});
        QCOMPARE(invariants.readsAnswered(), 1U);
        QVERIFY2(!invariants.isBroken(), invariants.breach().c_str());
    }

    void theSameSeedGivesTheSameRun()
    {
        RandomRun one(42);
        RandomRun other(42);
        QCOMPARE(one.unrest(1500), other.unrest(1500));
        QCOMPARE(one.invariants().chosenUpTo().value(), other.invariants().chosenUpTo().value());
        QCOMPARE(one.invariants().elections(), other.invariants().elections());
    }
};

QTEST_GUILESS_MAIN(TestRandomSchedules)
#include "tst_randomschedules.moc"
