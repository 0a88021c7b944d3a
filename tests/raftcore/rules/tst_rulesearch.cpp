// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/raftcore/consensus/randomrun.h"

using namespace raft;
using namespace raft::test;

// Nobody tells the schedule what to do: with one rule broken, random ones find by themselves something false that was
// committed, answered or lost. RAFTARIUM_SEEDS=n tries more of them.
class TestRuleSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRandomScheduleFindsTheHarm_data()
    {
        QTest::addColumn<int>("number");
        for (std::size_t i = 0; i < allRules().size(); ++i) {
            if (const RuleInfo& info = allRules()[i]; info.harm == Harm::Safety)
                QTest::newRow(std::string(info.name).c_str()) << static_cast<int>(i);
        }
    }
    void aRandomScheduleFindsTheHarm()
    {
        QFETCH(int, number);
        const RuleInfo& info = allRules()[static_cast<std::size_t>(number)];
        const std::uint64_t wanted = qEnvironmentVariable("RAFTARIUM_SEEDS").toULongLong();
        const std::uint64_t most = wanted > 0 ? wanted : 3'000;
        for (std::uint64_t seed = 1; seed <= most; ++seed) {
            RandomRun run(seed, info.rule);
            const std::string harm = run.harm(1500);
            if (harm.empty())
                continue;
            qInfo("without %s, seed %llu (%s), %s", std::string(info.name).c_str(), static_cast<unsigned long long>(seed),
                  run.weather().c_str(), harm.c_str());
            ++m_found;
            return;
        }
        // Some need a coincidence that only a written schedule brings about in time: tst_rules has one for each.
        QSKIP(("nothing in " + std::to_string(most) + " seeds").c_str());
    }

    void mostAreFound() { QVERIFY2(m_found >= 10, std::to_string(m_found).c_str()); }

private:
    int m_found = 0;
};

QTEST_GUILESS_MAIN(TestRuleSearch)
#include "tst_rulesearch.moc"
