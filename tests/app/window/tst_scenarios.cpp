// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "app/window/presenter.h"
#include "app/window/scenariocatalog.h"
#include "app/window/storyteller.h"
#include "raftcore/scenario/library.h"
#include "raftcore/scenario/monitorobserver.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QShortcut>
#include <QSignalSpy>
#include <QStatusBar>

#include <set>

using namespace raft::scenario;
using app::StoryTeller;
using raft::cluster::LabCluster;
using ui::scenarios::Story;
using ui::scenarios::StoryPanel;
namespace command = raft::cluster::command;

namespace {

std::unique_ptr<ScenarioPlayer> prepared(const std::string& name, const std::string& variant = std::string(standard))
{
    const auto scenario = find(name);
    auto player = scenario ? ScenarioPlayer::prepare(*scenario, variant) : raft::Result<std::unique_ptr<ScenarioPlayer>>(scenario.error());
    return player ? std::move(*player) : nullptr;
}

// What the window has: a session that shows the Lab of a scenario, and who tells it.
struct Theatre {
    explicit Theatre(const std::string& name, double rate = LabCluster::fastest)
    {
        auto player = prepared(name);
        LabCluster::Observers observers;
        observers.push_back(std::make_unique<MonitorObserver>());
        lab = std::move(*LabCluster::create(player->options(), {rate, false, {}}, std::move(observers)));
        session.open(lab, lab->trace());
        teller.begin(std::move(player), lab);
    }
    ~Theatre() { teller.end(); }
    std::uint64_t shown() const { return session.state().n; }
    std::uint64_t placeOf(int caption) const { return teller.story().captions.at(static_cast<std::size_t>(caption)).n; }

    std::shared_ptr<LabCluster> lab;
    ui::Session session;
    StoryTeller teller{session};
};

// A window with a few docks, and what the presenter was told.
struct Stage {
    Stage()
    {
        themes.setFontScale(1.1);
        window.resize(700, 500);
        auto* centre = new QWidget;
        centre->setFocusPolicy(Qt::StrongFocus);
        line = new QLineEdit(centre);
        window.setCentralWidget(centre);
        window.menuBar()->addMenu(QStringLiteral("Menu"));
        window.statusBar()->showMessage(QStringLiteral("fine"));
        window.show();
        hidden->hide();
        centre->setFocus();
        auto* b = new QShortcut(QKeySequence(Qt::Key_B), &window);
        QObject::connect(b, &QShortcut::activated, &window, [this] { ++shortcuts; });
        (void)QTest::qWaitForWindowActive(&window);
    }
    QDockWidget* dock(const char* name)
    {
        auto* dock = new QDockWidget(QString::fromLatin1(name), &window);
        dock->setObjectName(QString::fromLatin1(name));
        dock->setWidget(new QWidget);
        window.addDockWidget(Qt::RightDockWidgetArea, dock);
        return dock;
    }

    ui::ThemeManager themes;
    QMainWindow window;
    QLineEdit* line = nullptr;
    QDockWidget *time = dock("time"), *logs = dock("logs"), *hidden = dock("hidden");
    QString told;
    int shortcuts = 0;
    app::Presenter presenter{window, themes, {{time}, {}, [this] { told += QLatin1Char('+'); }, [this] { told += QLatin1Char('-'); }, 1}};
};

} // namespace

class WindowScenariosTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyScenarioIsOfferedWithItsVariants()
    {
        const auto offers = app::shippedScenarios();
        QCOMPARE(offers.size(), shipped().size());
        std::set<QString> ids;
        for (const ui::scenarios::Offer& offer : offers) {
            QVERIFY(ids.insert(offer.id).second);
            QVERIFY2(!offer.title.isEmpty() && !offer.about.isEmpty() && offer.captions > 0, qPrintable(offer.id));
            QVERIFY2(!offer.sections.isEmpty() || !offer.dissertation.isEmpty(), qPrintable(offer.id));
            QVERIFY(!offer.variants.empty());
        }
        const auto figure8 = std::find_if(offers.begin(), offers.end(), [](const auto& each) { return each.number == 9; });
        QCOMPARE(figure8->variants.size(), std::size_t(3));
        QCOMPARE(figure8->variants[2].rulesOff.size(), 1);
        QVERIFY(figure8->sections.contains(QStringLiteral("§5.4.2")));
    }

    void aStoryHasItsCaptionsInOrderAndAnEnd()
    {
        const auto player = prepared("9");
        const Story story = app::storyOf(*player);
        QVERIFY(story.passed);
        QCOMPARE(story.words, static_cast<int>(player->moments().size()));
        for (std::size_t i = 1; i < story.captions.size(); ++i)
            QVERIFY(story.captions[i - 1].n < story.captions[i].n);
        QVERIFY(story.captions.back().isEnd);
        QVERIFY(story.captions.front().text.startsWith(QStringLiteral("(a)")));
        QVERIFY(!story.captions.front().expected.empty());
        const bool asks = std::any_of(story.captions.begin(), story.captions.end(), [](const auto& each) { return each.question.has_value(); });
        QVERIFY(asks);
        for (const auto& caption : story.captions) {
            for (const auto& expected : caption.expected)
                QVERIFY2(expected.isMet && !expected.text.isEmpty() && !expected.text.contains(QLatin1Char('{')), qPrintable(expected.text));
        }
    }

    void aStoryIsToldInTheLanguageOfTheMoment()
    {
        const QLocale before;
        const auto player = prepared("5", "check-quorum");
        Theatre theatre("5", 0.001);
        QSignalSpy retold(&theatre.teller, &StoryTeller::retold);
        const auto number = theatre.teller.story().captions.size();
        const auto switchTo = [&theatre](const char* language) {
            QLocale::setDefault(QLocale(QString::fromLatin1(language)));
            theatre.teller.retell();
            return app::shippedScenarios();
        };
        const auto titleOf = [](const auto& offers) {
            return std::find_if(offers.begin(), offers.end(), [](const auto& each) { return each.number == 5; })->title;
        };
        QCOMPARE(titleOf(switchTo("de_AT")), QStringLiteral("Ein veralteter Leader in der Minderheit"));
        const Story german = app::storyOf(*player);
        QCOMPARE(german.title, QStringLiteral("Ein veralteter Leader in der Minderheit"));
        QCOMPARE(german.variant, QStringLiteral("Mit CheckQuorum"));
        QVERIFY(!german.captions.front().text.contains(QLatin1Char('{')) && german.captions.front().text.endsWith(QStringLiteral(" führt Term 1.")));
        QCOMPARE(theatre.teller.story().captions.size(), number);
        const auto asks = std::find_if(german.captions.begin(), german.captions.end(), [](const auto& each) { return each.question.has_value(); });
        QVERIFY(asks != german.captions.end());
        QVERIFY(asks->question->text.startsWith(QStringLiteral("Was tut S")));
        QCOMPARE(asks->question->answers.at(1), QStringLiteral("Er führt weiter und schreibt nichts fest"));
        QCOMPARE(titleOf(switchTo("zh_CN")), QStringLiteral("少数派中的过时领导者"));
        QCOMPARE(theatre.teller.story().title, QStringLiteral("少数派中的过时领导者"));
        QCOMPARE(titleOf(switchTo("fr_FR")), QStringLiteral("A stale leader in the minority")); // nobody has written it
        QCOMPARE(titleOf(switchTo("en_GB")), QStringLiteral("A stale leader in the minority"));
        QCOMPARE(retold.count(), 4);
        QLocale::setDefault(before);
    }

    void whatDidNotComeIsTold()
    {
        auto scenario = fromJson(R"({"scenario": 1, "title": "t", "about": "a", "cluster": {"nodes": 3, "seed": 1},
 "steps": [{"until": {"leaders": 1}, "caption": "{leader} leads",
  "expect": [{"leaders": 1},
   {"leaders": 2}]}]})");
        QVERIFY(bool(scenario));
        const auto player = ScenarioPlayer::prepare(*scenario, std::string(standard));
        const Story story = app::storyOf(**player);
        QVERIFY(!story.passed);
        QCOMPARE(story.failures.size(), 1);
        QCOMPARE(story.captions.front().expected.size(), std::size_t(2));
        QVERIFY(story.captions.front().expected[0].isMet);
        QVERIFY(!story.captions.front().expected[1].isMet);
        QVERIFY(!story.captions.front().text.contains(QLatin1Char('{')));
    }

    void itStopsExactlyAtEachCaptionAndGoesOn()
    {
        Theatre theatre("9");
        const int captions = static_cast<int>(theatre.teller.story().captions.size());
        for (int i = 0; i < captions; ++i) {
            QTRY_COMPARE(theatre.teller.position().caption, i);
            QTRY_VERIFY(!theatre.session.isRunning());
            QCOMPARE(theatre.shown(), theatre.placeOf(i));
            QCOMPARE(theatre.teller.position().place, StoryPanel::Place::Story);
            theatre.teller.togglePlay();
        }
        // Behind the end the cluster lives on.
        QTRY_VERIFY(theatre.shown() > theatre.placeOf(captions - 1));
    }

    void nextGoesStraightToTheNextCaptionAndBackAgain()
    {
        Theatre theatre("9", 0.001); // by itself it would take minutes
        theatre.teller.next();
        QTRY_COMPARE(theatre.shown(), theatre.placeOf(0));
        theatre.teller.next();
        QTRY_COMPARE(theatre.shown(), theatre.placeOf(1));
        theatre.teller.previous();
        QCOMPARE(theatre.shown(), theatre.placeOf(0));
        theatre.teller.previous();
        QCOMPARE(theatre.teller.position().caption, -1);
        QVERIFY(!theatre.session.isRunning());
    }

    void withoutStopsItPlaysToTheEnd()
    {
        Theatre theatre("1");
        theatre.teller.setStopsAtCaptions(false);
        const int last = static_cast<int>(theatre.teller.story().captions.size()) - 1;
        QTRY_COMPARE(theatre.teller.position().caption, last);
    }

    void whoReachesInLeavesTheScenario()
    {
        Theatre theatre("9", 0.001);
        theatre.teller.next();
        QTRY_COMPARE(theatre.teller.position().caption, 0);
        theatre.session.follow();
        theatre.session.submitNow(command::KillNode{*raft::NodeId::parse("S3")});
        QTRY_COMPARE(theatre.teller.position().place, StoryPanel::Place::OwnRun);
        theatre.session.seekEvent(theatre.placeOf(0));
        QCOMPARE(theatre.teller.position().place, StoryPanel::Place::Story);
    }

    void theEndOfOneLeavesTheClusterAlone()
    {
        Theatre theatre("9");
        QSignalSpy ended(&theatre.teller, &StoryTeller::ended);
        theatre.teller.end();
        QCOMPARE(ended.count(), 1);
        QVERIFY(!theatre.teller.isOn());
        QVERIFY(theatre.session.hasCluster());
    }

    // ------------------------------------------------------------ presenter

    void thePresenterClearsTheStageAndPutsEverythingBack()
    {
        Stage stage;
        const QSize size = stage.window.size();
        const QByteArray state = stage.window.saveState(1);
        stage.presenter.enter();
        QVERIFY(stage.presenter.isOn());
        QVERIFY(stage.window.isFullScreen());
        QVERIFY(stage.time->isVisible() && !stage.logs->isVisible());
        QVERIFY(!stage.window.menuBar()->isVisible() && !stage.window.statusBar()->isVisible());
        QVERIFY(stage.themes.fontScale() >= 1.1 * 1.35 - 0.001);
        QTest::keyClick(stage.window.centralWidget(), Qt::Key_Escape);
        QVERIFY(!stage.presenter.isOn());
        QVERIFY(!stage.window.isFullScreen());
        QTRY_COMPARE(stage.window.size(), size);
        QTRY_VERIFY(stage.logs->isVisible() && stage.time->isVisible());
        QVERIFY(!stage.hidden->isVisible()); // as it was
        QVERIFY(stage.window.menuBar()->isVisible() && stage.window.statusBar()->isVisible());
        QCOMPARE(stage.themes.fontScale(), 1.1);
        QTRY_COMPARE(stage.window.saveState(1), state);
    }

    void aClickerStepsAndMakesTheScreenBlack()
    {
        Stage stage;
        QWidget* picture = stage.window.centralWidget();
        QTest::keyClick(picture, Qt::Key_PageDown);
        QCOMPARE(stage.told, QString()); // not before it is on
        stage.presenter.enter();
        for (const int key : {Qt::Key_PageDown, Qt::Key_Right, Qt::Key_PageUp, Qt::Key_Left})
            QTest::keyClick(picture, static_cast<Qt::Key>(key));
        QCOMPARE(stage.told, QStringLiteral("++--"));
        QTest::keyClick(picture, Qt::Key_B);
        QVERIFY(stage.presenter.isBlack());
        QCOMPARE(stage.shortcuts, 0); // B means something else to the window
        QTest::keyClick(picture, Qt::Key_PageDown); // only shows the picture again
        QVERIFY(!stage.presenter.isBlack());
        QCOMPARE(stage.told, QStringLiteral("++--"));
        QTest::keyClick(picture, Qt::Key_Period);
        QVERIFY(stage.presenter.isBlack());
        QTest::keyClick(picture, Qt::Key_Period);
        QVERIFY(!stage.presenter.isBlack());
        QTest::keyClick(picture, Qt::Key_Right, Qt::ControlModifier); // the window's own
        QCOMPARE(stage.told, QStringLiteral("++--"));
        stage.line->setFocus();
        QTest::keyClick(stage.line, Qt::Key_B);
        QCOMPARE(stage.line->text(), QStringLiteral("b"));
        QVERIFY(!stage.presenter.isBlack());
        QTest::keyClick(stage.line, Qt::Key_Escape); // a line keeps its keys
        QVERIFY(stage.presenter.isOn());
        picture->setFocus();
        QTest::keyClick(picture, Qt::Key_B);
        QTest::keyClick(picture, Qt::Key_Escape);
        QVERIFY(!stage.presenter.isOn() && !stage.presenter.isBlack());
    }
};

QTEST_MAIN(WindowScenariosTest)
#include "tst_scenarios.moc"
