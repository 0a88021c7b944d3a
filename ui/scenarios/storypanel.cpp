// SPDX-License-Identifier: MIT
#include "ui/scenarios/storypanel.h"

#include "ui/theme/flowlayout.h"
#include "ui/theme/icons.h"
#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTextLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::scenarios {

namespace {

constexpr int side = 18, gap = 4, answerGap = 6, aroundAnswer = 24;
constexpr double captionScale = 1.25; // of the heading: it is read from the last row

// One line, which ends in dots where there is no room for it.
class OneLine : public QLabel {
public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override { return {60, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, shown);
        setToolTip(shown == text() ? QString() : text());
    }
};

QLabel* words(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText); // a stranger's file may have written it
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void color(QLabel* label, const QColor& value)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, value);
    label->setPalette(palette);
}

int heightOfText(const QFont& font, const QString& text, int width)
{
    return text.isEmpty() ? 0 : QFontMetrics(font).boundingRect(QRect(0, 0, width, 100'000), Qt::TextWordWrap, text).height() + gap;
}

// A button does not break its text by itself.
QString inLines(const QString& text, const QFont& font, int width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, font);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines.join(QLatin1Char('\n'));
}

} // namespace

StoryPanel::StoryPanel(ThemeManager& themes, QWidget* parent)
    : QWidget(parent), m_themes(themes), m_title(new OneLine(this)), m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("story"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(side, 8, 10, 10);
    layout->setSpacing(gap);
    makeHead(layout);
    makeBody();
    layout->addWidget(m_scroll, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&m_themes, &ThemeManager::changed, this, &StoryPanel::dress);
    if (parent)
        parent->installEventFilter(this); // how high it may be depends on the room that there is
    dress();
    retranslate();
}

QToolButton* StoryPanel::button(const char* icon, void (StoryPanel::*wanted)())
{
    auto* button = new QToolButton(this);
    button->setIcon(themedIcon(QString::fromLatin1(icon), m_themes));
    button->setFocusPolicy(Qt::TabFocus); // after a click Space still runs and stops
    connect(button, &QToolButton::clicked, this, wanted);
    return button;
}

void StoryPanel::makeHead(QVBoxLayout* layout)
{
    m_previous = button("player-skip-back", &StoryPanel::previousWanted);
    m_play = button("player-play", &StoryPanel::playWanted);
    m_stops = new QToolButton(this);
    m_stops->setCheckable(true);
    m_stops->setChecked(true);
    m_stops->setFocusPolicy(Qt::TabFocus);
    m_stops->setIcon(themedIcon(QStringLiteral("hand-stop"), m_themes));
    connect(m_stops, &QToolButton::toggled, this, &StoryPanel::stopsChanged);
    m_close = button("x", &StoryPanel::closeWanted);
    m_next = new QPushButton(this);
    m_next->setFocusPolicy(Qt::TabFocus);
    setKind(m_next, "primary");
    connect(m_next, &QPushButton::clicked, this, &StoryPanel::nextWanted);
    m_back = new QPushButton(this);
    m_back->setFocusPolicy(Qt::TabFocus);
    connect(m_back, &QPushButton::clicked, this, &StoryPanel::backToStoryWanted);
    m_title->setTextFormat(Qt::PlainText);
    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(m_title, 1);
    head->addWidget(m_count);
    head->addStretch();
    head->addSpacing(6);
    for (QWidget* each : {static_cast<QWidget*>(m_stops), static_cast<QWidget*>(m_previous), static_cast<QWidget*>(m_play),
                          static_cast<QWidget*>(m_next), static_cast<QWidget*>(m_back), static_cast<QWidget*>(m_close)})
        head->addWidget(each);
    layout->addLayout(head);
}

void StoryPanel::makeBody()
{
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_body = new QWidget(m_scroll);
    m_body->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* rows = new QVBoxLayout(m_body);
    rows->setContentsMargins(0, 0, 8, 0);
    rows->setSpacing(gap);
    m_caption = words(m_body);
    m_why = words(m_body);
    m_question = words(m_body);
    m_answers = new QWidget(m_body);
    auto* answers = new FlowLayout(m_answers, answerGap); // whole sentences: they may take more than one line
    answers->setContentsMargins(0, 0, 0, 0);
    m_verdict = words(m_body);
    m_expected = words(m_body);
    m_expected->setTextFormat(Qt::RichText);
    for (QWidget* each : {static_cast<QWidget*>(m_caption), static_cast<QWidget*>(m_why), static_cast<QWidget*>(m_question), m_answers,
                          static_cast<QWidget*>(m_verdict), static_cast<QWidget*>(m_expected)})
        rows->addWidget(each);
    rows->addStretch();
    m_scroll->setWidget(m_body);
    m_body->setAutoFillBackground(false); // setWidget() fills it
}

// ------------------------------------------------------------ what is told

void StoryPanel::setStory(Story story)
{
    m_story = std::move(story);
    m_position = {};
    m_asked = m_chosen = -1;
    showTitle();
    fit();
    tell();
}

void StoryPanel::retell(Story story)
{
    m_story = std::move(story);
    m_asked = -1; // the answers are put up anew
    showTitle();
    fit();
    tell();
}

void StoryPanel::showTitle()
{
    m_title->setText(m_story.variant.isEmpty() ? m_story.title : tr("%1 · %2", "a scenario, its variant").arg(m_story.title, m_story.variant));
}

void StoryPanel::setPosition(const Position& position)
{
    if (position == m_position)
        return;
    const bool onlyRuns = position.caption == m_position.caption && position.place == m_position.place;
    m_position = position;
    if (!onlyRuns)
        m_chosen = -1;
    tell();
}

bool StoryPanel::stopsAtCaptions() const
{
    return m_stops->isChecked();
}

QString StoryPanel::caption() const
{
    return m_caption->text();
}

const Caption* StoryPanel::present() const
{
    const int at = m_position.caption;
    return at >= 0 && at < static_cast<int>(m_story.captions.size()) ? &m_story.captions[static_cast<std::size_t>(at)] : nullptr;
}

QString StoryPanel::countWords() const
{
    const Caption* caption = present();
    if (caption && caption->isEnd && m_position.caption >= m_story.words)
        return tr("The end");
    return tr("%1 of %2", "caption").arg(QLocale().toString(m_position.caption + 1), QLocale().toString(m_story.words));
}

QString StoryPanel::captionWords() const
{
    if (m_position.place == Place::OtherBranch)
        return tr("This branch is a course of your own. The scenario stands in the other one.");
    if (m_position.place == Place::OwnRun)
        return tr("You have reached into the scenario: from here on the run is your own.");
    const Caption* caption = present();
    if (!caption)
        return tr("The nodes come up. The first caption comes when it has happened.");
    if (caption->isEnd && caption->text.isEmpty())
        return m_story.passed ? tr("This is the end. The cluster is still there: go on by hand.")
                              : tr("This is the end, and something else has come than what was expected.");
    return caption->text;
}

QString StoryPanel::expectedWords(const Caption& caption) const
{
    const Theme& theme = m_themes.theme();
    QStringList lines;
    for (const Expected& each : caption.expected) {
        const QColor mark = theme.color(each.isMet ? ColorRole::Good : ColorRole::Fault);
        QString words = each.text.toHtmlEscaped();
        if (!each.isMet && !each.instead.isEmpty())
            words = tr("%1: %2", "what was expected, what is there instead").arg(words, each.instead.toHtmlEscaped());
        lines << QStringLiteral("<span style=\"color:%1; font-weight:600\">%2</span>&nbsp; %3")
                     .arg(mark.name(), each.isMet ? QStringLiteral("✓") : QStringLiteral("✗"), words);
    }
    return lines.join(QStringLiteral("<br>"));
}

void StoryPanel::tell()
{
    const bool isStory = m_position.place == Place::Story;
    const bool isLast = m_position.caption + 1 >= static_cast<int>(m_story.captions.size());
    m_count->setText(countWords());
    m_count->setVisible(isStory);
    m_previous->setVisible(isStory);
    m_previous->setEnabled(m_position.caption >= 0);
    m_stops->setVisible(isStory);
    m_next->setVisible(isStory);
    m_next->setEnabled(!isLast);
    m_back->setVisible(!isStory);
    m_play->setIcon(themedIcon(m_position.isRunning ? QStringLiteral("player-pause") : QStringLiteral("player-play"), m_themes));
    m_play->setToolTip(m_position.isRunning ? tr("Pause") : tr("Play on"));
    m_play->setAccessibleName(m_play->toolTip());
    showBody();
}

void StoryPanel::showBody()
{
    const Caption* caption = m_position.place == Place::Story ? present() : nullptr;
    const auto put = [](QLabel* label, const QString& text) {
        label->setText(text);
        label->setVisible(!text.isEmpty());
    };
    put(m_caption, captionWords());
    m_caption->setAccessibleName(m_caption->text());
    put(m_why, caption ? caption->why : QString());
    showQuestion(caption);
    // What came would give the answer away.
    const bool isOpen = caption && caption->question && m_chosen < 0;
    put(m_expected, caption && !isOpen ? expectedWords(*caption) : QString());
}

void StoryPanel::showQuestion(const Caption* caption)
{
    const bool asks = caption && caption->question;
    m_question->setVisible(asks);
    m_answers->setVisible(asks);
    m_verdict->setVisible(asks && m_chosen >= 0);
    if (!asks) {
        m_asked = -1;
        return;
    }
    const Question& question = *caption->question;
    m_question->setText(question.text);
    if (m_asked != m_position.caption) {
        m_asked = m_position.caption;
        qDeleteAll(m_answers->findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly));
        while (QLayoutItem* item = m_answers->layout()->takeAt(0))
            delete item;
        for (int i = 0; i < question.answers.size(); ++i) {
            auto* choice = new QPushButton(question.answers[i], m_answers);
            choice->setAccessibleName(question.answers[i]);
            choice->setFocusPolicy(Qt::TabFocus);
            choice->setCheckable(true);
            setKind(choice, "chip");
            connect(choice, &QPushButton::clicked, this, [this, i] { answer(i); });
            m_answers->layout()->addWidget(choice);
        }
    }
    const auto choices = m_answers->findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly);
    for (int i = 0; i < choices.size(); ++i)
        choices[i]->setChecked(i == m_chosen);
    fitAnswers();
    if (m_chosen < 0)
        return;
    const bool isRight = m_chosen == question.right;
    m_verdict->setText(isRight ? tr("Yes. %1", "the answer was right; why").arg(question.why)
                               : tr("No: “%1”. %2", "the answer was wrong; the right one, and why").arg(question.answers.value(question.right), question.why));
    color(m_verdict, m_themes.theme().color(isRight ? ColorRole::Good : ColorRole::Text));
}

void StoryPanel::answer(int chosen)
{
    m_chosen = chosen;
    showBody();
}

// ------------------------------------------------------------ how it looks

// In as many lines as they take.
int StoryPanel::heightOfAnswers(const Question& question, int width) const
{
    const QFontMetrics metrics(m_expected->font());
    const int around = static_cast<int>(m_themes.theme().scaled(aroundAnswer)), line = m_next->sizeHint().height();
    int lines = 1, x = 0;
    for (const QString& answer : question.answers) {
        const int wide = metrics.horizontalAdvance(answer) + around;
        if (x > 0 && x + wide > width) {
            ++lines;
            x = 0;
        }
        lines += wide / std::max(1, width);
        x += wide + answerGap;
    }
    return lines * line + gap;
}

void StoryPanel::fitAnswers()
{
    const Caption* caption = present();
    if (!caption || !caption->question)
        return;
    const auto choices = m_answers->findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly);
    const int room = m_answersWidth - static_cast<int>(m_themes.theme().scaled(aroundAnswer));
    for (int i = 0; i < choices.size(); ++i) {
        choices[i]->ensurePolished(); // it may have another font then
        choices[i]->setText(inLines(caption->question->answers.value(i), choices[i]->font(), room));
    }
}

// As high as its longest caption needs, so that the picture above does not jump; a third of the room at most, and
// what is longer is scrolled.
int StoryPanel::heightOf(const Caption& caption, int width) const
{
    int expected = 0;
    for (const Expected& each : caption.expected)
        expected += heightOfText(m_expected->font(), QStringLiteral("✓   ") + each.text + each.instead, width) - gap;
    int asked = 0;
    if (caption.question) {
        const Question& question = *caption.question;
        asked = heightOfText(m_question->font(), question.text, width) + heightOfAnswers(question, width)
                + heightOfText(m_verdict->font(), question.why + question.answers.value(question.right) + QStringLiteral("      "), width);
    }
    return heightOfText(m_caption->font(), caption.text.isEmpty() ? QStringLiteral("X") : caption.text, width) + heightOfText(m_why->font(), caption.why, width) + asked + expected;
}

void StoryPanel::fit()
{
    const QMargins margins = layout()->contentsMargins();
    const int wide = std::max(120, width() - margins.left() - margins.right() - 8 - 12); // the bar that scrolls
    int high = QFontMetrics(m_caption->font()).lineSpacing() * 2;
    for (const Caption& caption : m_story.captions)
        high = std::max(high, heightOf(caption, wide));
    m_title->setVisible(width() >= m_themes.theme().scaled(440)); // the buttons come first
    m_answersWidth = wide;
    fitAnswers();
    const int room = parentWidget() ? parentWidget()->height() / 3 : high;
    m_scroll->setFixedHeight(std::clamp(room, QFontMetrics(m_caption->font()).lineSpacing() * 2, high + 2 * gap));
}

void StoryPanel::dress()
{
    const Theme& theme = m_themes.theme();
    QFont large = theme.font(FontRole::Heading);
    if (large.pixelSize() > 0)
        large.setPixelSize(static_cast<int>(large.pixelSize() * captionScale));
    else
        large.setPointSizeF(large.pointSizeF() * captionScale);
    m_caption->setFont(large);
    m_title->setFont(theme.font(FontRole::SmallStrong));
    m_count->setFont(theme.font(FontRole::SmallStrong));
    m_why->setFont(theme.font(FontRole::Body));
    m_question->setFont(theme.font(FontRole::BodyStrong));
    m_verdict->setFont(theme.font(FontRole::Body));
    m_expected->setFont(theme.font(FontRole::Small));
    color(m_caption, theme.color(ColorRole::Text));
    color(m_why, theme.color(ColorRole::TextMuted));
    color(m_question, theme.color(ColorRole::Text));
    color(m_expected, theme.color(ColorRole::TextMuted));
    color(m_title, theme.color(ColorRole::TextMuted));
    color(m_count, theme.color(ColorRole::TextMuted));
    tell();
    fit();
}

void StoryPanel::retranslate()
{
    m_previous->setToolTip(tr("Back to the caption before"));
    m_previous->setAccessibleName(m_previous->toolTip());
    m_next->setText(tr("Next"));
    m_next->setToolTip(tr("Straight to the next caption"));
    m_back->setText(tr("Back to the scenario"));
    m_stops->setToolTip(tr("Stop at captions: the time stands still when one comes, until you play on."));
    m_stops->setAccessibleName(tr("Stop at captions"));
    m_close->setToolTip(tr("End the scenario and keep the cluster"));
    m_close->setAccessibleName(m_close->toolTip());
    tell();
}

void StoryPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StoryPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

bool StoryPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        fit();
    return QWidget::eventFilter(watched, event);
}

void StoryPanel::paintEvent(QPaintEvent*)
{
    const Theme& theme = m_themes.theme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(ColorRole::Raised));
    painter.fillRect(QRect(0, 0, width(), 1), theme.color(ColorRole::Border));
    painter.fillRect(QRect(0, 0, 4, height()), theme.color(ColorRole::Accent));
}

} // namespace ui::scenarios
