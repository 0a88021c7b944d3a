// SPDX-License-Identifier: MIT
#include "ui/timeline/transportbar.h"

#include "ui/actions/actionbutton.h"
#include "ui/actions/actionregistry.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"
#include "ui/timeline/rates.h"
#include "ui/timeline/rateslider.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>

namespace ui {

using namespace timeline;

namespace {

QString secondsText(raft::Time time)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(static_cast<double>(time.count()) / 1e6, 'f', 2);
}

} // namespace

TransportBar::TransportBar(Session& session, ThemeManager& themes, ActionRegistry& registry, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_themes(themes)
    , m_rate(new QLabel(this))
    , m_slider(new RateSlider(themes, this))
    , m_left(new QWidget(this))
    , m_middle(new QWidget(this))
    , m_stepBy(new QComboBox(m_middle))
    , m_time(new QLabel(this))
{
    auto* left = new QHBoxLayout(m_left);
    left->setContentsMargins(0, 0, 0, 0);
    left->addWidget(m_rate);
    left->addWidget(m_slider);
    left->addStretch(1);
    auto* middle = new QHBoxLayout(m_middle);
    middle->setContentsMargins(0, 0, 0, 0);
    for (const char* id : {"run.toStart", "run.playBackwards", "run.stepBack", "run.togglePlay", "run.step", "run.toEnd"}) {
        const QString name = QString::fromLatin1(id);
        ActionButton* button = registry.createButton(name, m_middle);
        setKind(button, name == QLatin1String("run.togglePlay") ? "play" : "quiet");
        button->setIconOnly(true);
        middle->addWidget(button);
        m_buttons.push_back(button);
        if (name == QLatin1String("run.step"))
            middle->addWidget(m_stepBy);
    }
    for (const Waypoint kind : allWaypoints)
        m_stepBy->addItem(QString(), static_cast<int>(kind));
    m_stepBy->setFocusPolicy(Qt::TabFocus);
    m_stepBy->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    nameSteps();
    m_time->setAlignment(Qt::AlignVCenter | Qt::AlignRight);
    m_time->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_left->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setKind(m_time, "mono");
    setKind(m_rate, "muted");
    auto* all = new QHBoxLayout(this);
    all->addWidget(m_left, 1);
    all->addWidget(m_middle);
    all->addWidget(m_time, 1);
    connect(m_slider, &RateSlider::rateChosen, this, [this](double rate) {
        m_session.setRate(rate);
        arrange();
    });
    connect(m_stepBy, &QComboBox::activated, this, [this](int row) { m_session.setStepBy(static_cast<Waypoint>(m_stepBy->itemData(row).toInt())); });
    connect(&m_session, &Session::transportChanged, this, &TransportBar::showTransport);
    connect(&m_session, &Session::opened, this, &TransportBar::showTransport);
    connect(&m_session, &Session::refreshed, this, &TransportBar::showTime);
    connect(&m_themes, &ThemeManager::changed, this, &TransportBar::takeTheme);
    takeTheme();
    showTransport();
}

void TransportBar::takeTheme()
{
    const Theme& theme = m_themes.theme();
    const int gap = theme.pixels(SizeRole::Gap);
    layout()->setContentsMargins(theme.pixels(SizeRole::PanelMargin), gap / 2, theme.pixels(SizeRole::PanelMargin), gap);
    layout()->setSpacing(theme.pixels(SizeRole::GapLarge));
    m_left->layout()->setSpacing(theme.pixels(SizeRole::Gap) + 4);
    m_middle->layout()->setSpacing(theme.pixels(SizeRole::GapTiny));
    arrange();
}

void TransportBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        nameSteps();
        arrange();
        showTime();
    }
    QWidget::changeEvent(event);
}

void TransportBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TransportBar::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    arrange();
}

void TransportBar::nameSteps()
{
    const QStringList names{tr("event", "a step goes by"),  tr("message", "a step goes by"), tr("term", "a step goes by"),
                            tr("election", "a step goes by"), tr("leader", "a step goes by"),  tr("commit", "a step goes by"),
                            tr("fault", "a step goes by"),  tr("violation", "a step goes by")};
    for (int row = 0; row < m_stepBy->count() && row < names.size(); ++row)
        m_stepBy->setItemText(row, names[row]);
    m_stepBy->setAccessibleName(tr("Step by"));
    m_stepBy->setToolTip(tr("What a step forward or back goes to: the next event, message, term …"));
}

void TransportBar::showTransport()
{
    m_stepBy->setCurrentIndex(m_stepBy->findData(static_cast<int>(m_session.stepBy())));
    const double rate = m_session.rate();
    m_slider->setReach(m_session.hasCluster() && !m_session.isLab() ? Reach::Live : Reach::Lab);
    if (!m_slider->isSliderDown() && positionOf(rate, m_slider->reach()) != positionOf(m_slider->rate(), m_slider->reach()))
        m_slider->setRate(rate);
    m_slider->setEnabled(m_session.isOpen());
    arrange();
}

// What does not fit beside the buttons is said shorter.
void TransportBar::arrange()
{
    const QFontMetrics metrics(m_rate->font());
    // Room for the widest words, so that nothing moves while the slider does.
    const int words = std::max(metrics.horizontalAdvance(rateText(0.001)), metrics.horizontalAdvance(rateText(0.75))) + 4;
    const QMargins margins = layout()->contentsMargins();
    const int side = (width() - margins.left() - margins.right() - m_middle->sizeHint().width() - 2 * layout()->spacing()) / 2;
    const int slider = m_slider->minimumSizeHint().width() + m_left->layout()->spacing();
    m_short = isVisible() && words + slider > side;
    const double rate = m_slider->rate();
    m_rate->setText(m_short ? shortRateText(rate) : rateText(rate));
    m_rate->setToolTip(rateText(rate));
    m_rate->setMinimumWidth(m_short ? metrics.horizontalAdvance(shortRateText(0.001)) + 4 : words);
    showTime();
}

QString TransportBar::rateWords() const
{
    return rateText(m_slider->rate());
}

QString TransportBar::timings() const
{
    return m_time->text();
}

QString TransportBar::configText() const
{
    const raft::trace::Header& header = m_session.header();
    const auto isShort = [](raft::Duration d) { return d.count() % 1000 == 0 && d < std::chrono::seconds(1); };
    const QString heartbeat = text::duration(header.heartbeatInterval);
    if (isShort(header.electionTimeoutMin) && isShort(header.electionTimeoutMax))
        return tr("election %1–%2 ms · heartbeat %3")
            .arg(header.electionTimeoutMin.count() / 1000)
            .arg(header.electionTimeoutMax.count() / 1000)
            .arg(heartbeat);
    return tr("election %1 to %2 · heartbeat %3")
        .arg(text::duration(header.electionTimeoutMin), text::duration(header.electionTimeoutMax), heartbeat);
}

QString TransportBar::clockText() const
{
    const raft::Time playhead = m_session.playhead();
    if (!m_session.hasCluster())
        return tr("%1 of %2 s", "cluster time in a recording").arg(secondsText(playhead), secondsText(m_session.liveEdge()));
    if (m_session.isFollowing())
        return tr("%1 s").arg(secondsText(playhead));
    return tr("%1 s, looking back %2 s").arg(secondsText(playhead), secondsText(m_session.liveEdge() - playhead));
}

void TransportBar::showTime()
{
    if (!isVisible())
        return;
    if (!m_session.isOpen()) {
        m_time->clear();
        return;
    }
    const QString clock = clockText();
    const QString full = tr("%1 · %2", "timings, instant").arg(configText(), clock);
    const QFontMetrics metrics(m_time->font());
    QString shown = tr("%1 s").arg(secondsText(m_session.playhead()));
    for (const QString& longer : {clock, full}) {
        if (metrics.horizontalAdvance(longer) <= m_time->width())
            shown = longer;
    }
    m_time->setText(shown);
    m_time->setToolTip(shown == full ? QString() : full);
    m_time->setAccessibleName(full);
}

} // namespace ui
