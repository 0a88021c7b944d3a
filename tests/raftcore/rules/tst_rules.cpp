// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/raftcore/rules/scenarios.h"

#include <algorithm>

using namespace raft;
using namespace raft::test;

namespace {

std::string textOf(const Outcome& outcome)
{
    std::string text;
    for (const Breach& breach : outcome.breaches)
        text += (text.empty() ? "" : "; ") + breach.text();
    return text.empty() ? "nothing is broken" : text;
}

const RuleInfo& infoOf(Rule rule)
{
    return *std::find_if(allRules().begin(), allRules().end(), [&](const RuleInfo& info) { return info.rule == rule; });
}

} // namespace

// What each rule is good for: one schedule, with the rule and without.
class TestRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachRulePreventsWhatItNames_data()
    {
        QTest::addColumn<int>("number");
        const std::vector<Scenario> scenarios = allScenarios();
        for (std::size_t i = 0; i < scenarios.size(); ++i) {
            const std::string name = std::string(toString(scenarios[i].rule)) + ": " + std::string(scenarios[i].title);
            QTest::newRow(name.c_str()) << static_cast<int>(i);
        }
    }
    void eachRulePreventsWhatItNames()
    {
        QFETCH(int, number);
        const Scenario scenario = allScenarios()[static_cast<std::size_t>(number)];
        const Outcome without = scenario.play(false);
        const Outcome with = scenario.play(true);
        if (!scenario.measure.empty()) {
            qInfo("%s: %llu without, %llu with", std::string(scenario.measure).c_str(),
                  static_cast<unsigned long long>(without.measured), static_cast<unsigned long long>(with.measured));
        }
        qInfo("without: %s", textOf(without).c_str());
        QVERIFY2(with.breaches.empty(), textOf(with).c_str());
        const auto harms = [&](const Breach& breach) { return breach.isHarm(); };
        const bool isHarmed = std::any_of(without.breaches.begin(), without.breaches.end(), harms);
        const bool isNamed = std::any_of(without.breaches.begin(), without.breaches.end(), [&](const Breach& breach) {
            return breach.property == scenario.property && breach.isHarm();
        });
        QCOMPARE(isNamed, !scenario.property.empty());
        QCOMPARE(isHarmed, !scenario.property.empty()); // a rule of liveness or comfort harms nothing else
        QCOMPARE(without.measured, scenario.off);
        QCOMPARE(with.measured, scenario.on);
        QCOMPARE(infoOf(scenario.rule).harm == Harm::Safety, !scenario.property.empty());
        QVERIFY(!scenario.property.empty() || scenario.off != scenario.on);
    }

    void everyRuleHasAScenario()
    {
        const std::vector<Scenario> scenarios = allScenarios();
        for (const RuleInfo& info : allRules()) {
            const bool has = std::any_of(scenarios.begin(), scenarios.end(), [&](const Scenario& s) { return s.rule == info.rule; });
            QVERIFY2(has, std::string(info.name).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
