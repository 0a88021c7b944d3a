// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "ui/dialogs/scenariosdialog.h"
#include "ui/scenarios/storypanel.h"
#include "ui/theme/thememanager.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace ui::scenarios;

namespace {

std::vector<Offer> offers()
{
    return {
        {"09-figure-8", 9, "Figure 8", "Stored on a majority is not committed.", {"§5.4.2"}, {}, 7,
         {{"standard", {}, {}, {}}, {"old-terms-count", "Without the rule", "Commits what is taken away.", {"Own term only"}}}},
        {"02-split-vote", 2, "A split vote", "Two timers meet.", {"§5.2"}, {}, 4, {{"standard", {}, {}, {}}}},
    };
}

Story story()
{
    Story story;
    story.title = "Figure 8";
    story.captions = {
        {10, raft::Time(100), "First.", "Why first.", std::nullopt, {{"S1 leads", true, {}}, {"S2 is <up>", false, "S2: down"}}, false},
        {20, raft::Time(200), "Second.", {}, Question{"Is it committed?", {"Yes", "No"}, 1, "Its term is old."}, {{"commit 0", true, {}}}, false},
        {30, raft::Time(300), {}, {}, std::nullopt, {}, true},
    };
    story.words = 2;
    return story;
}

QPushButton* buttonNamed(QWidget& in, const QString& text)
{
    const auto all = in.findChildren<QPushButton*>();
    const auto found = std::find_if(all.begin(), all.end(), [&text](const QPushButton* each) { return each->text() == text; });
    return found == all.end() ? nullptr : *found;
}

bool shows(const QWidget& in, const QString& part)
{
    const auto all = in.findChildren<QLabel*>();
    return std::any_of(all.begin(), all.end(), [&](const QLabel* each) { return each->isVisibleTo(&in) && each->text().contains(part); });
}

} // namespace

class ScenariosTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theListIsSearchedInTitlesSectionsAndRulesThatAreOff()
    {
        ScenarioList list(offers());
        QCOMPARE(list.rowCount(), 2);
        list.search("SPLIT");
        QCOMPARE(list.rowCount(), 1);
        QCOMPARE(list.offerAt(0)->id, QString("02-split-vote"));
        list.search("§5.4.2 majority");
        QCOMPARE(list.offerAt(0)->id, QString("09-figure-8"));
        list.search("own term");
        QCOMPARE(list.rowCount(), 1);
        list.search("majority split");
        QCOMPARE(list.rowCount(), 0);
        QCOMPARE(list.offerAt(0), nullptr);
        list.search(" ");
        QCOMPARE(list.rowCount(), 2);
    }

    void theCaptionOfAnEventIsTheLastBeforeIt()
    {
        const Story told = story();
        QCOMPARE(captionAt(told, 0), -1);
        QCOMPARE(captionAt(told, 9), -1);
        QCOMPARE(captionAt(told, 10), 0);
        QCOMPARE(captionAt(told, 29), 1);
        QCOMPARE(captionAt(told, 1'000), 2);
        QCOMPARE(captionAt(Story{}, 5), -1);
    }

    void theGalleryGivesTheScenarioAndTheVariantThatWereChosen()
    {
        ui::ThemeManager themes;
        ui::ScenariosDialog dialog(offers, themes);
        QCOMPARE(dialog.scenario(), QString("09-figure-8"));
        QCOMPARE(dialog.variant(), QString("standard"));
        QVERIFY(shows(dialog, "Own term only"));
        for (QRadioButton* choice : dialog.findChildren<QRadioButton*>()) {
            if (choice->text() == "Without the rule")
                choice->click();
        }
        QCOMPARE(dialog.variant(), QString("old-terms-count"));
        dialog.findChild<QLineEdit*>()->setText("timers");
        QCOMPARE(dialog.scenario(), QString("02-split-vote"));
        QCOMPARE(dialog.variant(), QString("standard"));
        dialog.findChild<QLineEdit*>()->setText("nothing of the kind");
        QVERIFY(!buttonNamed(dialog, "Play")->isEnabled());
        QVERIFY(shows(dialog, "No scenario"));
    }

    void theGalleryIsReadAnewInAnotherLanguage()
    {
        ui::ThemeManager themes;
        bool isGerman = false;
        const auto spoken = [&isGerman] {
            std::vector<Offer> all = offers();
            if (isGerman)
                all[0].title = "Figur 8", all[1].title = "Gespaltene Stimmen", all[0].variants[1].title = "Ohne die Regel";
            return all;
        };
        ui::ScenariosDialog dialog(spoken, themes);
        dialog.findChild<QLineEdit*>()->setText("taken away");
        for (QRadioButton* choice : dialog.findChildren<QRadioButton*>()) {
            if (choice->text() == "Without the rule")
                choice->click();
        }
        isGerman = true;
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&dialog, &change);
        QVERIFY(shows(dialog, "Figur 8"));
        QVERIFY(!shows(dialog, "Figure 8"));
        // What was searched for and chosen stays.
        QCOMPARE(dialog.findChild<QListView*>()->model()->rowCount(), 1);
        QCOMPARE(dialog.scenario(), QString("09-figure-8"));
        QCOMPARE(dialog.variant(), QString("old-terms-count"));
        const auto choices = dialog.findChildren<QRadioButton*>();
        const auto chosen = std::find_if(choices.begin(), choices.end(), [](const QRadioButton* each) { return each->isChecked(); });
        QVERIFY(chosen != choices.end());
        QCOMPARE((*chosen)->text(), QString("Ohne die Regel"));
    }

    void thePanelShowsTheCaptionItsRuleAndWhatWasExpected()
    {
        ui::ThemeManager themes;
        StoryPanel panel(themes);
        panel.setStory(story());
        QVERIFY(!shows(panel, "First."));
        panel.setPosition({0, false, StoryPanel::Place::Story});
        QCOMPARE(panel.caption(), QString("First."));
        QVERIFY(shows(panel, "Why first."));
        QVERIFY(shows(panel, "1 of 2"));
        QVERIFY(shows(panel, "S1 leads"));
        QVERIFY(shows(panel, "S2 is &lt;up&gt;")); // a file's words are no markup
        QVERIFY(shows(panel, "S2: down"));
        panel.setPosition({2, false, StoryPanel::Place::Story});
        QVERIFY(shows(panel, "The end"));
        QVERIFY(!buttonNamed(panel, "Next")->isEnabled());
    }

    void aPredictionIsAnsweredBeforeItsOutcomeIsTold()
    {
        ui::ThemeManager themes;
        StoryPanel panel(themes);
        panel.setStory(story());
        panel.setPosition({1, false, StoryPanel::Place::Story});
        QVERIFY(shows(panel, "Is it committed?"));
        QVERIFY(!shows(panel, "commit 0"));
        QVERIFY(!shows(panel, "Its term is old."));
        buttonNamed(panel, "Yes")->click();
        QVERIFY(shows(panel, "No: “No”. Its term is old."));
        QVERIFY(shows(panel, "commit 0"));
        buttonNamed(panel, "No")->click();
        QVERIFY(shows(panel, "Yes. Its term is old."));
        panel.setPosition({0, false, StoryPanel::Place::Story});
        QVERIFY(!shows(panel, "Is it committed?"));
    }

    void inAnotherLanguageThePlaceAndTheAnswerStay()
    {
        ui::ThemeManager themes;
        StoryPanel panel(themes);
        panel.setStory(story());
        panel.setPosition({1, false, StoryPanel::Place::Story});
        buttonNamed(panel, "Yes")->click();
        Story german = story();
        german.title = "Figur 8";
        german.captions[1].text = "Zweitens.";
        german.captions[1].question = Question{"Ist es festgeschrieben?", {"Ja", "Nein"}, 1, "Sein Term ist alt."};
        panel.retell(german);
        QCOMPARE(panel.caption(), QString("Zweitens."));
        QVERIFY(shows(panel, "Ist es festgeschrieben?"));
        QVERIFY(shows(panel, "Sein Term ist alt."));
        QCOMPARE(buttonNamed(panel, "Yes"), nullptr);
        QVERIFY(buttonNamed(panel, "Ja")->isChecked());
        QVERIFY(shows(panel, "2 of 2"));
    }

    void aLongAnswerStandsWhollyInANarrowPanel()
    {
        ui::ThemeManager themes;
        StoryPanel panel(themes);
        Story told = story();
        const QString sentence = "It is in the log twice; the session table lets it take effect once, and the second copy does nothing at all";
        told.captions[1].question->answers = {sentence, "No"};
        panel.setStory(told);
        panel.setPosition({1, false, StoryPanel::Place::Story});
        panel.resize(330, 300);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        const auto all = panel.findChildren<QPushButton*>();
        const auto found = std::find_if(all.begin(), all.end(), [&](const QPushButton* each) { return each->accessibleName() == sentence; });
        QVERIFY(found != all.end());
        QCOMPARE((*found)->text().simplified(), sentence); // in more lines than one
        QVERIFY((*found)->text().contains(QLatin1Char('\n')));
        QTRY_VERIFY((*found)->geometry().right() < (*found)->parentWidget()->width());
        QVERIFY((*found)->width() >= (*found)->sizeHint().width());
        panel.resize(1200, 300);
        QTRY_COMPARE((*found)->text(), sentence);
    }

    void aRunOfOnesOwnIsNotCalledTheScenario()
    {
        ui::ThemeManager themes;
        StoryPanel panel(themes);
        panel.setStory(story());
        QSignalSpy back(&panel, &StoryPanel::backToStoryWanted);
        panel.setPosition({1, false, StoryPanel::Place::OtherBranch});
        QVERIFY(!shows(panel, "Second."));
        QVERIFY(!buttonNamed(panel, "Next")->isVisibleTo(&panel));
        buttonNamed(panel, "Back to the scenario")->click();
        QCOMPARE(back.count(), 1);
    }
};

QTEST_MAIN(ScenariosTest)
#include "tst_scenarios.moc"
