// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/raftcore/consensus/randomrun.h"

using namespace raft;
using namespace raft::test;

// RAFTARIUM_SEED=n replays one seed, RAFTARIUM_SEEDS=n tries more of them.
class TestRandomSchedules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyInvariantHoldsAtEveryStepAndTheClusterHeals()
    {
        const std::uint64_t only = qEnvironmentVariableIntValue("RAFTARIUM_SEED") > 0
            ? static_cast<std::uint64_t>(qEnvironmentVariableIntValue("RAFTARIUM_SEED"))
            : 0;
        const int wanted = qEnvironmentVariableIntValue("RAFTARIUM_SEEDS");
        const std::uint64_t first = only > 0 ? only : 1;
        const std::uint64_t last = only > 0 ? only : wanted > 0 ? static_cast<std::uint64_t>(wanted) : 300;
        std::uint64_t chosen = 0;
        std::uint64_t elections = 0;
        std::uint64_t taken = 0;
        std::uint64_t installed = 0;
        for (std::uint64_t seed = first; seed <= last; ++seed) {
            RandomRun run(seed);
            std::string breach = run.unrest(2000);
            if (breach.empty())
                breach = run.heal();
            const std::string message = "seed " + std::to_string(seed) + " (" + run.weather() + "): " + breach;
            QVERIFY2(breach.empty(), message.c_str());
            chosen += run.invariants().chosenUpTo().value();
            elections += run.invariants().elections();
            taken += run.invariants().snapshotsTaken();
            installed += run.invariants().snapshotsInstalled();
        }
        // The runs did something: entries were chosen and leaders fell.
        QVERIFY(chosen > 20 * (last - first + 1));
        QVERIFY(elections > 2 * (last - first + 1));
        QVERIFY(only > 0 || taken > last - first + 1);
        QVERIFY(only > 0 || installed > (last - first + 1) / 4);
        qInfo("%llu entries chosen under %llu leaders; %llu snapshots taken, %llu installed",
              static_cast<unsigned long long>(chosen), static_cast<unsigned long long>(elections),
              static_cast<unsigned long long>(taken), static_cast<unsigned long long>(installed));
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
