// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "raftcore/scenario/library.h"
#include "raftcore/scenario/runner.h"

using namespace raft;
using namespace raft::scenario;

// Every scenario that comes with the program, in every variant, does what it says.
class TestScenarios : public QObject {
    Q_OBJECT

private:
    static void addVariants()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("variant");
        for (const Shipped& each : shipped()) {
            const auto scenario = scenario::find(each.name);
            if (!scenario) {
                QTest::newRow(each.name.c_str()) << QString::fromStdString(each.name) << QString();
                continue;
            }
            for (const std::string& variant : scenario->variantNames())
                QTest::newRow((each.name + ": " + variant).c_str()) << QString::fromStdString(each.name) << QString::fromStdString(variant);
        }
    }

    static std::vector<trace::Event> eventsOf(const trace::TraceStore& store)
    {
        std::vector<trace::Event> events;
        store.forEach(1, store.size(), [&events](const trace::Event& event) {
            if (!std::holds_alternative<trace::Violated>(event.body))
                events.push_back(event);
            return true;
        });
        return events;
    }

private Q_SLOTS:
    void doesWhatItSays_data() { addVariants(); }
    void doesWhatItSays()
    {
        QFETCH(QString, name);
        QFETCH(QString, variant);
        const auto read = scenario::find(name.toStdString());
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        const auto first = run(*read, variant.toStdString());
        QVERIFY2(first, first ? "" : first.error().message.c_str());
        std::string failures;
        for (const Failure& failure : first->report.failures)
            failures += "line " + std::to_string(failure.line) + ": " + failure.message + "\n";
        QVERIFY2(first->report.passed(), failures.c_str());
        QVERIFY(!first->report.moments.empty());
        // With every command at its place it is the same run.
        cluster::Lab again(first->options);
        while (again.steps() < first->lab->steps() && again.step()) { }
        QCOMPARE(again.steps(), first->lab->steps());
        // What the monitor said aside; a command behind the last item may be missing.
        const std::vector<trace::Event> one = eventsOf(*first->lab->trace()), other = eventsOf(*again.trace());
        QVERIFY(!other.empty() && other.size() <= one.size());
        for (std::size_t k = 0; k < other.size(); ++k)
            QVERIFY2(one[k].t == other[k].t && one[k].node == other[k].node && one[k].body == other[k].body, std::to_string(k).c_str());
    }

    void aWrittenScenarioReadsAsTheSame_data() { addVariants(); }
    void aWrittenScenarioReadsAsTheSame()
    {
        QFETCH(QString, name);
        QFETCH(QString, variant);
        const auto read = scenario::find(name.toStdString());
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        const std::string text = toJson(*read);
        const auto again = fromJson(text);
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QCOMPARE(QString::fromStdString(toJson(*again)), QString::fromStdString(text));
        const auto first = run(*read, variant.toStdString());
        const auto second = run(*again, variant.toStdString());
        QVERIFY(first && second);
        QCOMPARE(second->report.hash, first->report.hash);
    }

    void theLessonsThatArePromisedAreThere()
    {
        QSet<quint64> lessons;
        for (const Shipped& each : shipped()) {
            if (const auto scenario = scenario::find(each.name))
                lessons.insert(scenario->lesson);
        }
        for (const quint64 lesson : {1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U, 9U, 11U, 12U, 13U, 14U, 18U, 20U, 21U, 22U, 23U, 24U, 25U, 26U, 28U})
            QVERIFY2(lessons.contains(lesson), qPrintable(QStringLiteral("lesson %1").arg(lesson)));
    }
};

QTEST_GUILESS_MAIN(TestScenarios)
#include "scenarios_test.moc"
