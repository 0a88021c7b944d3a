// SPDX-License-Identifier: MIT
#include <QTest> // first: moc 6.4 stumbles over <chrono> otherwise

#include "raftcore/scenario/runner.h"
#include "raftcore/soak/asscenario.h"
#include "raftcore/soak/shrink.h"

using namespace raft;
using namespace raft::soak;

namespace {

cluster::LabOptions network()
{
    cluster::LabOptions options;
    options.delay = Duration(5'000);
    options.jitter = Duration(4'000);
    options.diskLatency = Duration(2'000);
    options.snapshotEntries = 200;
    return options;
}

std::optional<Case> firstThatShows(const cluster::LabOptions& like, const Goal* goal, std::uint64_t seeds, Found& found)
{
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        Case of = caseOf(seed, like, Duration(10'000'000));
        if (const Outcome outcome = run(of, goal); outcome.found) {
            found = *outcome.found;
            return of;
        }
    }
    return std::nullopt;
}

// As whoever gets the file: nothing but its text.
std::string problemOf(const scenario::Scenario& made, const Outcome& original)
{
    const auto read = scenario::fromJson(scenario::toJson(made));
    if (!read)
        return read.error().message;
    const auto played = scenario::run(*read);
    if (!played)
        return played.error().message;
    if (!played->report.passed())
        return played->report.failures.front().message;
    return played->report.events >= original.events ? "" : "it ends too soon";
}

} // namespace

class SoakTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSeedIsAlwaysTheSamePlanAndTheSameRun();
    void raftHoldsUnderChaos();
    void whatARuleIsForIsFoundWithoutItAndMadeSmall();
    void whatWasFoundIsAScenarioThatShowsItAgain();
    void aRunThatFailsToRecoverIsAScenarioToo();
    void aGoalIsFound_data();
    void aGoalIsFound();
    void whatCannotBeLookedForIsSaid();
};

void SoakTest::aSeedIsAlwaysTheSamePlanAndTheSameRun()
{
    const Case of = caseOf(11, network(), Duration(10'000'000));
    QVERIFY(of.operations.size() > 10);
    const Outcome first = run(of), second = run(caseOf(11, network(), Duration(10'000'000)));
    QCOMPARE(second.hash, first.hash);
    QCOMPARE(second.events, first.events);
    QVERIFY(run(caseOf(12, network(), Duration(10'000'000))).hash != first.hash);
    QVERIFY(first.schedule.size() > of.operations.size()); // their ends, and the healing
}

void SoakTest::raftHoldsUnderChaos()
{
    std::uint64_t terms = 0, committed = 0;
    for (std::uint64_t seed = 100; seed < 112; ++seed) {
        const Outcome outcome = run(caseOf(seed, network(), Duration(15'000'000)));
        QVERIFY2(!outcome.found, outcome.found ? (std::to_string(seed) + ": " + outcome.found->what + " " + outcome.found->code).c_str() : "");
        terms += outcome.term.value();
        committed += outcome.committed.value();
    }
    QVERIFY2(terms > 36, std::to_string(terms).c_str()); // it was not calm: three terms a run
    QVERIFY(committed > 2'000);
}

void SoakTest::whatARuleIsForIsFoundWithoutItAndMadeSmall()
{
    cluster::LabOptions without = network();
    without.rules.set(Rule::ElectionRestriction, false);
    Found found;
    const auto of = firstThatShows(without, nullptr, 60, found);
    QVERIFY2(of, "nothing was found in 60 seeds");
    const Shrunk shrunk = shrink(*of, found, nullptr, 400);
    QVERIFY(shrunk.tries > 1);
    QVERIFY2(shrunk.smallest.operations.size() * 4 < of->operations.size(), std::to_string(shrunk.smallest.operations.size()).c_str());
    const Outcome again = run(shrunk.smallest);
    QVERIFY(again.found);
    QCOMPARE(QString::fromStdString(again.found->what), QString::fromStdString(found.what));
    Case with = shrunk.smallest;
    with.lab.rules = RuleBook();
    QVERIFY(!run(with).found);
}

void SoakTest::whatWasFoundIsAScenarioThatShowsItAgain()
{
    cluster::LabOptions without = network();
    without.rules.set(Rule::ElectionRestriction, false);
    Found found;
    const auto of = firstThatShows(without, nullptr, 60, found);
    QVERIFY(of);
    const Outcome outcome = run(*of);
    scenario::Scenario made = asScenario(*of, outcome);
    QCOMPARE(made.expect.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(problemOf(made, outcome)), QString());
    made.cluster.rules = RuleBook(); // Raft with all its rules does not show it
    QVERIFY(!problemOf(made, outcome).empty());
}

// A deaf node that is left behind raises its term again and again, and deposes every leader.
void SoakTest::aRunThatFailsToRecoverIsAScenarioToo()
{
    cluster::LabOptions without = network();
    without.rules = RuleBook::paper();
    for (std::uint64_t seed = 12; seed <= 60; ++seed) { // the first to show it
        const Case of = caseOf(seed, without, Duration(5'000'000), false);
        const Outcome outcome = run(of);
        if (!outcome.found)
            continue;
        QCOMPARE(QString::fromStdString(outcome.found->what), QStringLiteral("violates liveness"));
        QVERIFY(!outcome.found->code.empty());
        QCOMPARE(QString::fromStdString(problemOf(asScenario(of, outcome), outcome)), QString());
        Case with = of;
        with.lab.rules = RuleBook();
        QVERIFY(!run(with).found);
        return;
    }
    QFAIL("nothing failed to recover in 60 seeds");
}

void SoakTest::aGoalIsFound_data()
{
    QTest::addColumn<QString>("goal");
    for (const char* goal : {"two leaders at once", "a split vote", "no leader for 1s", "an overwritten entry", "an unknown outcome",
                             "an installed snapshot", "a joint configuration", "3 elections", "term 5"})
        QTest::newRow(goal) << QString::fromLatin1(goal);
}

void SoakTest::aGoalIsFound()
{
    QFETCH(QString, goal);
    const auto parsed = parseGoal(goal.toStdString());
    QVERIFY(parsed);
    Found found;
    const auto of = firstThatShows(network(), &*parsed, 60, found);
    QVERIFY2(of, "not found in 60 seeds");
    QVERIFY(found.event > 0);
    const Outcome shown = run(*of, &*parsed);
    QCOMPARE(QString::fromStdString(problemOf(asScenario(*of, shown, &*parsed), shown)), QString());
    QVERIFY(!run(*of, nullptr).found); // it is nothing bad
}

void SoakTest::whatCannotBeLookedForIsSaid()
{
    for (const char* text : {"", "a unicorn", "violates nothing", "0 elections", "term many", "no leader for ever"}) {
        const auto parsed = parseGoal(text);
        QVERIFY2(!parsed, text);
        QVERIFY(!parsed.error().message.empty());
    }
    for (const std::string& example : goalExamples())
        QVERIFY2(parseGoal(example), example.c_str());
}

QTEST_GUILESS_MAIN(SoakTest)
#include "soak_test.moc"
