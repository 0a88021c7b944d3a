// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "ui/scenarios/story.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace ui {
class ThemeManager;
}

namespace ui::scenarios {

// The words of a scenario under the picture: the present caption in large type, the rule behind it, what was expected
// and whether it came, a question to predict by, and the buttons of a player. It says what the person wants; where the
// story is, it is told. GUI thread.
class StoryPanel : public QWidget {
    Q_OBJECT

public:
    // Where the picture is: in the story, in a run that a person has taken elsewhere, or in another branch.
    enum class Place : std::uint8_t { Story, OwnRun, OtherBranch };

    struct Position {
        int caption = -1; // of the story; −1 = before the first
        bool isRunning = false;
        Place place = Place::Story;
        friend bool operator==(const Position&, const Position&) = default;
    };

    explicit StoryPanel(ThemeManager& themes, QWidget* parent = nullptr);

    void setStory(Story story); // at its beginning
    void retell(Story story);   // the same one in another language: the place and the answer stay
    const Story& story() const { return m_story; }
    void setPosition(const Position& position);
    bool stopsAtCaptions() const;

    QString caption() const; // as it is shown

    QSize minimumSizeHint() const override { return {260, QWidget::minimumSizeHint().height()}; } // the title gives way

Q_SIGNALS:
    void nextWanted();
    void previousWanted();
    void playWanted(); // or a pause, where it runs
    void stopsChanged(bool stops);
    void backToStoryWanted();
    void closeWanted();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QToolButton* button(const char* icon, void (StoryPanel::*wanted)());
    void makeHead(QVBoxLayout* layout);
    void makeBody();
    void showTitle();
    void retranslate();
    void dress();
    void tell(); // what is true now
    void showBody();
    void showQuestion(const Caption* caption);
    void answer(int chosen);
    const Caption* present() const;
    QString countWords() const;
    QString captionWords() const;
    QString expectedWords(const Caption& caption) const;
    int heightOf(const Caption& caption, int width) const;
    int heightOfAnswers(const Question& question, int width) const;
    void fitAnswers();
    void fit();

    ThemeManager& m_themes;
    Story m_story;
    Position m_position;
    int m_asked = -1;  // the caption whose question is shown
    int m_chosen = -1; // its answer
    int m_answersWidth = 600;
    QLabel *m_title, *m_count, *m_caption, *m_why, *m_expected, *m_question, *m_verdict;
    QToolButton *m_previous, *m_play, *m_stops, *m_close;
    QPushButton *m_next, *m_back;
    QScrollArea* m_scroll;
    QWidget *m_body, *m_answers;
};

} // namespace ui::scenarios
