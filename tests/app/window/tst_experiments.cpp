// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "app/window/experimentsdialog.h"
#include "app/window/experimentwords.h"
#include "ui/charts/curveschart.h"
#include "ui/charts/curvespane.h"
#include "ui/theme/thememanager.h"

#include <QApplication>
#include <QComboBox>
#include <QMessageBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTimer>

using namespace raft;
using app::ExperimentRunner;
using app::ExperimentsDialog;
using soak::Experiment;
using soak::Group;
using ui::charts::Curves;

namespace {

// Of each group three runs; those of the last one have no number.
std::vector<Group> numbersOf(const Experiment& experiment)
{
    std::vector<Group> groups;
    for (const std::string& name : experiment.groups())
        groups.push_back({name, {{1, 20.0}, {2, 300.0}, {3, 45.0}}});
    for (soak::Sample& sample : groups.back().samples)
        sample.value.reset();
    return groups;
}

void writeTo(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

// Answers the next message box with its default button; says what stood there.
void closeNextBox(QString& words)
{
    QTimer::singleShot(0, qApp, [&words] {
        if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
            words = box->text();
            box->accept();
        } else {
            closeNextBox(words);
        }
    });
}

} // namespace

class WindowExperimentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyExperimentHasWordsAndCurves()
    {
        for (const Experiment& experiment : soak::experiments()) {
            const app::ExperimentWords words = app::wordsOf(experiment);
            QVERIFY2(!words.title.isEmpty() && !words.about.isEmpty() && !words.group.isEmpty() && !words.value.isEmpty() && !words.worst.isEmpty(),
                     experiment.name.data());
            const std::vector<Curves> all = app::curvesOf(experiment, numbersOf(experiment));
            QVERIFY(!all.empty());
            for (const Curves& curves : all) {
                QVERIFY(curves.curves.size() > 1);
                QVERIFY(curves.x.to > curves.x.from && curves.y.to > curves.y.from);
                for (const auto& curve : curves.curves) {
                    QVERIFY2(curve.points.size() > 1, qPrintable(curve.name));
                    for (const QPointF& point : curve.points) {
                        QVERIFY(point.x() >= curves.x.from && point.x() <= curves.x.to);
                        QVERIFY(point.y() >= curves.y.from && point.y() <= curves.y.to);
                    }
                    QVERIFY(curves.tell(curve, curve.points.front()).startsWith(curve.name));
                }
            }
        }
    }

    // §9.3: two halves, and a logarithmic axis.
    void electionsAreDrawnAsInThePapersFigure()
    {
        const Experiment& elections = *soak::findExperiment("elections");
        const auto halves = app::curvesOf(elections, numbersOf(elections));
        QCOMPARE(halves.size(), std::size_t(2));
        QCOMPARE(halves[0].curves.size(), std::size_t(6));
        QCOMPARE(halves[1].curves.size(), std::size_t(4));
        QVERIFY(halves[0].x.logarithmic && !halves[0].y.logarithmic);
        QCOMPARE(halves[0].curves.front().points.back(), QPointF(halves[0].x.to, 100));
        QCOMPARE(halves[1].curves.back().points.back(), QPointF(halves[1].x.to, 0)); // none of its runs came to an end
    }

    void numbersComeWhileItRunsAndAreTheSame()
    {
        const Experiment& experiment = *soak::findExperiment("flapping");
        ExperimentRunner runner;
        QSignalSpy done(&runner, &ExperimentRunner::done);
        runner.begin({&experiment, 3, 2, 2});
        QVERIFY(runner.isBusy());
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 60'000);
        QVERIFY(!runner.isBusy());
        QCOMPARE(runner.share(), 1.0);
        const auto expected = soak::conduct(experiment, {}, 3, 2, 1);
        const auto found = runner.soFar();
        QCOMPARE(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            QCOMPARE(found[i].name, expected[i].name);
            for (std::size_t k = 0; k < 2; ++k)
                QCOMPARE(found[i].samples[k].value, expected[i].samples[k].value);
        }
    }

    void cancellingKeepsWhatHasCome()
    {
        ExperimentRunner runner;
        QSignalSpy done(&runner, &ExperimentRunner::done);
        runner.begin({soak::findExperiment("latency"), 1, 100'000, 1});
        QTRY_VERIFY_WITH_TIMEOUT(!runner.soFar().empty(), 60'000);
        runner.cancel();
        QVERIFY(!runner.isBusy());
        QVERIFY(runner.share() < 1 && !runner.soFar().empty());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(done.count(), 0);
    }

    void aFileOfTheCommandLineIsShownAndSavedAgain()
    {
        const QTemporaryDir folder;
        const QByteArray csv = "pre_vote,trial,downtime_ms\non,1,0.000\non,2,12.500\noff,1,9000.000\noff,2,\n";
        writeTo(folder.filePath(QStringLiteral("in.csv")), csv);
        ui::ThemeManager themes;
        ExperimentsDialog dialog(themes);
        dialog.show();
        QVERIFY(dialog.openNumbers(folder.filePath(QStringLiteral("in.csv"))));
        QCOMPARE(dialog.findChild<QComboBox*>()->currentData().toString(), QStringLiteral("flapping"));
        const auto* table = dialog.findChild<QTableWidget*>();
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(table->item(1, 4)->text(), QStringLiteral("1"));
        QCOMPARE(dialog.findChild<ui::CurvesPane*>()->shownCharts().size(), std::size_t(1));
        QVERIFY(dialog.saveNumbers(folder.filePath(QStringLiteral("out.csv"))));
        QFile out(folder.filePath(QStringLiteral("out.csv")));
        QVERIFY(out.open(QIODevice::ReadOnly));
        QCOMPARE(out.readAll(), csv);
        QVERIFY(dialog.savePicture(folder.filePath(QStringLiteral("out.png"))));
        QVERIFY(!QImage(folder.filePath(QStringLiteral("out.png"))).isNull());
    }

    void aFileThatIsNoneIsRefusedInWords()
    {
        const QTemporaryDir folder;
        writeTo(folder.filePath(QStringLiteral("in.csv")), "pre_vote,trial,downtime_ms\nmaybe,1,2\n");
        ui::ThemeManager themes;
        ExperimentsDialog dialog(themes);
        dialog.show();
        QString words;
        closeNextBox(words);
        QVERIFY(!dialog.openNumbers(folder.filePath(QStringLiteral("in.csv"))));
        QVERIFY2(words.contains(QStringLiteral("line 2")), qPrintable(words));
    }

    void aRunShowsItsCurvesAndTheKeyboardChoosesOne()
    {
        ui::ThemeManager themes;
        ExperimentsDialog dialog(themes);
        dialog.show();
        dialog.choose("flapping");
        dialog.findChild<QSpinBox*>()->setValue(1);
        dialog.run();
        QVERIFY(dialog.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), 60'000);
        auto* pane = dialog.findChild<ui::CurvesPane*>();
        QCOMPARE(pane->shownCharts().size(), std::size_t(1));
        ui::CurvesChart* chart = pane->shownCharts().front();
        QSignalSpy chosen(chart, &ui::CurvesChart::chosen);
        QTest::keyClick(chart, Qt::Key_Down);
        QCOMPARE(chosen.takeFirst().first().toString(), chart->curves().curves[0].name);
        QTest::keyClick(chart, Qt::Key_Right);
        QVERIFY(chart->accessibleDescription().contains(chart->curves().curves[0].name));
        const auto* table = dialog.findChild<QTableWidget*>();
        QCOMPARE(table->selectionModel()->selectedRows().first().row(), 0);
    }
};

QTEST_MAIN(WindowExperimentsTest)
#include "tst_experiments.moc"
