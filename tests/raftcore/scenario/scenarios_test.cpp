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
        const trace::TraceStore& one = *first->lab->trace();
        const trace::TraceStore& other = *again.trace();
        QVERIFY(other.size() > 0 && other.size() <= one.size()); // a command behind the last item may be missing
        trace::Event mine, theirs;
        for (std::uint64_t n = 1; n <= other.size(); ++n) {
            QVERIFY(one.read(n, mine) && other.read(n, theirs));
            QVERIFY2(mine == theirs, std::to_string(n).c_str());
        }
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
