// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/raftcore/consensus/randomrun.h"
#include "tests/raftcore/rules/scenarios.h"

#include <algorithm>

using namespace raft;
using namespace raft::test;

namespace {

// Rules whose absence does harm only by a coincidence that chance does not bring about in a time that anybody would
// wait. Each says which, and the written schedule of tst_rules that brings it about is played here instead.
struct NotByChance {
    Rule rule;
    std::string_view coincidence;
};

constexpr NotByChance notByChance[] = {
    {Rule::OwnTermBeforeChange,
     "two leaders in a row each append a single-server change and reach a minority with it, the second one before anything "
     "of its own term is committed; both changes then count by majorities that share nobody, and the first leader is "
     "elected again after it has restarted: nothing in 40,000 seeds"},
};

std::string_view coincidenceFor(Rule rule)
{
    const auto* const found =
        std::find_if(std::begin(notByChance), std::end(notByChance), [&](const NotByChance& each) { return each.rule == rule; });
    return found == std::end(notByChance) ? std::string_view() : found->coincidence;
}

// How many seeds are worth trying. A lease must be in use, its leader cut off, another one elected, and the old one
// asked, all before its quorum is missed: one seed in thousands.
std::uint64_t seedsFor(Rule rule)
{
    const std::uint64_t wanted = qEnvironmentVariable("RAFTARIUM_SEEDS").toULongLong();
    return wanted > 0 ? wanted : rule == Rule::LeaseWithinTimeout ? 10'000 : 3'000;
}

bool breaks(const Outcome& outcome, std::string_view property)
{
    return std::any_of(outcome.breaches.begin(), outcome.breaches.end(),
                       [&](const Breach& breach) { return breach.isHarm() && breach.property == property; });
}

} // namespace

// Nobody tells the schedule what to do: with one rule broken, random ones find by themselves something false that was
// committed, answered or lost. RAFTARIUM_SEEDS=n tries so many of them, also for those that chance is not asked for.
class TestRuleSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRandomScheduleFindsTheHarm_data()
    {
        QTest::addColumn<int>("number");
        const bool isEndless = qEnvironmentVariableIsSet("RAFTARIUM_SEEDS");
        for (std::size_t i = 0; i < allRules().size(); ++i) {
            const RuleInfo& info = allRules()[i];
            if (info.harm == Harm::Safety && (isEndless || coincidenceFor(info.rule).empty()))
                QTest::newRow(std::string(info.name).c_str()) << static_cast<int>(i);
        }
    }
    void aRandomScheduleFindsTheHarm()
    {
        QFETCH(int, number);
        const RuleInfo& info = allRules()[static_cast<std::size_t>(number)];
        const std::uint64_t most = seedsFor(info.rule);
        for (std::uint64_t seed = 1; seed <= most; ++seed) {
            RandomRun run(seed, info.rule);
            const std::string harm = run.harm(1500);
            if (harm.empty())
                continue;
            qInfo("without %s, seed %llu (%s), %s", std::string(info.name).c_str(), static_cast<unsigned long long>(seed),
                  run.weather().c_str(), harm.c_str());
            return;
        }
        QFAIL(("nothing in " + std::to_string(most) + " seeds").c_str());
    }

    void aWrittenScheduleShowsWhatChanceDoesNot_data()
    {
        QTest::addColumn<int>("number");
        for (std::size_t i = 0; i < std::size(notByChance); ++i)
            QTest::newRow(std::string(toString(notByChance[i].rule)).c_str()) << static_cast<int>(i);
    }
    void aWrittenScheduleShowsWhatChanceDoesNot()
    {
        QFETCH(int, number);
        const NotByChance& each = notByChance[number];
        int played = 0;
        for (const Scenario& scenario : allScenarios()) {
            if (scenario.rule != each.rule)
                continue;
            QVERIFY(breaks(scenario.play(false), scenario.property));
            QVERIFY(scenario.play(true).breaches.empty());
            qInfo("without %s, \"%s\" breaks %s. By chance it would need this: %s", std::string(toString(each.rule)).c_str(),
                  std::string(scenario.title).c_str(), std::string(scenario.property).c_str(), std::string(each.coincidence).c_str());
            ++played;
        }
        QVERIFY(played > 0);
    }
};

QTEST_GUILESS_MAIN(TestRuleSearch)
#include "tst_rulesearch.moc"
