// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/raftcore/rules/scenarios.h"

#include <QFile>
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

// The end of the scenario's row in docs/rules.md: the schedule, what came of it without the rule and with it, the lesson.
std::string rowOf(const Scenario& scenario)
{
    const std::string off = std::to_string(scenario.off);
    const std::string measure(scenario.measure);
    const std::string property(scenario.property);
    const bool isMeasured = !measure.empty();
    const std::string title = std::string(scenario.title) + (isMeasured && property.empty() ? ": " + measure : "");
    const std::string without = property.empty() ? off : "breaks " + property + (isMeasured ? ": " + off + " " + measure : "");
    const std::string with = isMeasured ? std::to_string(scenario.on) : "nothing is broken";
    return " | " + title + " | " + without + " | " + with + " | " + std::to_string(infoOf(scenario.rule).lesson) + " |";
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

    void theDocumentTellsEveryRuleAndWhatCameOfIt()
    {
        QFile file(QStringLiteral(RAFTARIUM_SOURCE_DIR "/docs/rules.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        int rows = 0;
        for (const Scenario& scenario : allScenarios()) {
            const RuleInfo& info = infoOf(scenario.rule);
            const QByteArray begin = "| `" + QByteArray(info.name.data(), qsizetype(info.name.size())) + "` | "
                + QByteArray(info.section.data(), qsizetype(info.section.size())) + " | ";
            const QByteArray end = QByteArray::fromStdString(rowOf(scenario));
            const bool isTold = std::any_of(lines.begin(), lines.end(),
                                            [&](const QByteArray& line) { return line.startsWith(begin) && line.endsWith(end); });
            QVERIFY2(isTold, (begin + "…" + end).constData());
            ++rows;
        }
        const auto told = std::count_if(lines.begin(), lines.end(), [](const QByteArray& line) { return line.startsWith("| `"); });
        QCOMPARE(told, rows); // and nothing else
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
