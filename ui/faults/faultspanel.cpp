// SPDX-License-Identifier: MIT
#include "ui/faults/faultspanel.h"

#include "ui/actions/actionregistry.h"
#include "ui/faults/faultform.h"
#include "ui/faults/hints.h"
#include "ui/faults/linkmatrix.h"
#include "ui/narration/narrator.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/theme/icons.h"
#include "ui/theme/thememanager.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace command = raft::cluster::command;
namespace fault = raft::trace::fault;

namespace {

constexpr int mostDelayMs = 400;
constexpr int mostJitterMs = 200;
constexpr int mostLossPercent = 60;
constexpr int mostDuplicatesPercent = 60;

raft::Duration milliseconds(int ms)
{
    return raft::Duration(std::int64_t{ms} * 1'000);
}

QString percentWords(int value)
{
    return FaultsPanel::tr("%1 %").arg(value);
}

template <class T>
const T* onAllLinks(const raft::trace::ClusterState& state)
{
    for (const raft::trace::ActiveFault& active : state.faults) {
        const auto* found = std::get_if<T>(&active.fault);
        if (found && found->from.empty() && found->to.empty())
            return found;
    }
    return nullptr;
}

void clear(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget())
            widget->deleteLater();
        delete item;
    }
}

} // namespace

FaultsPanel::FaultsPanel(Session& session, ThemeManager& themes, ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_session(session), m_themes(themes), m_actions(actions)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 8, 14, 12);
    layout->setSpacing(6);
    m_networkHeading = addHeading(layout);
    const auto ms = [](int value) { return text::duration(milliseconds(value)); };
    m_delay = makeKnob(layout, mostDelayMs, [] { return tr("Delay"); }, ms, [this] { sendDelay(); });
    m_jitter = makeKnob(layout, mostJitterMs, [] { return tr("Jitter"); }, [ms](int v) { return QStringLiteral("± ") + ms(v); }, [this] { sendDelay(); });
    m_loss = makeKnob(layout, mostLossPercent, [] { return tr("Loss"); }, percentWords, [this] { sendLoss(); });
    m_duplicates = makeKnob(layout, mostDuplicatesPercent, [] { return tr("Duplicates"); }, percentWords, [this] { sendDuplicates(); });
    m_sums = new QLabel(this);
    m_sums->setWordWrap(true);
    layout->addWidget(m_sums);
    layout->addSpacing(8);
    m_linksHeading = addHeading(layout);
    m_matrix = new LinkMatrix(session, themes, this);
    layout->addWidget(m_matrix);
    layout->addSpacing(8);
    m_wrongHeading = addHeading(layout);
    m_nothingWrong = new QLabel(this);
    m_nothingWrong->setWordWrap(true);
    layout->addWidget(m_nothingWrong);
    m_wrong = new QWidget(this);
    auto* list = new QVBoxLayout(m_wrong);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(4);
    layout->addWidget(m_wrong);
    layout->addSpacing(8);
    m_addHeading = addHeading(layout);
    m_form = new FaultForm(session, themes, this);
    layout->addWidget(m_form);
    layout->addSpacing(8);
    m_hintHeading = addHeading(layout);
    m_hint = new QLabel(this);
    m_hint->setWordWrap(true);
    layout->addWidget(m_hint);
    layout->addStretch(1);
    connect(&m_session, &Session::refreshed, this, &FaultsPanel::refresh);
    connect(&m_session, &Session::opened, this, [this] {
        m_shownFaults.clear();
        clear(m_wrong->layout());
        refresh();
    });
    connect(&m_themes, &ThemeManager::changed, this, &FaultsPanel::dress);
    retranslate();
    dress();
}

QLabel* FaultsPanel::addHeading(QVBoxLayout* layout)
{
    auto* heading = new QLabel(this);
    heading->setProperty("kind", QStringLiteral("section"));
    heading->setWordWrap(true);
    layout->addWidget(heading);
    return heading;
}

FaultsPanel::Knob FaultsPanel::makeKnob(QVBoxLayout* layout, int most, std::function<QString()> name, std::function<QString(int)> words,
                                        std::function<void()> send)
{
    Knob knob;
    knob.title = new QLabel(this);
    knob.value = new QLabel(this);
    knob.slider = new QSlider(Qt::Horizontal, this);
    knob.name = std::move(name);
    knob.words = std::move(words);
    knob.slider->setRange(0, most);
    knob.slider->setPageStep(std::max(1, most / 10));
    knob.title->setBuddy(knob.slider);
    knob.value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* row = new QHBoxLayout;
    row->addWidget(knob.title);
    row->addWidget(knob.value, 1);
    layout->addLayout(row);
    layout->addWidget(knob.slider);
    connect(knob.slider, &QSlider::valueChanged, this, [this, value = knob.value, slider = knob.slider, words = knob.words, send](int now) {
        value->setText(words(now));
        if (!m_settling && !slider->isSliderDown())
            send();
    });
    connect(knob.slider, &QSlider::sliderReleased, this, send);
    return knob;
}

// A slider back at the cluster's own value takes the fault away.
void FaultsPanel::sendDelay()
{
    const raft::trace::Header& header = m_session.header();
    const raft::Duration delay = milliseconds(m_delay.slider->value()), jitter = milliseconds(m_jitter.slider->value());
    if (delay == header.delay && jitter == header.jitter) {
        for (const raft::trace::ActiveFault& active : m_session.state().faults) {
            const auto* found = std::get_if<fault::Delay>(&active.fault);
            if (found && found->from.empty() && found->to.empty())
                m_session.submit(command::Heal{active.id});
        }
        return;
    }
    m_session.submit(command::Inflict{fault::Delay{{}, {}, delay, jitter, {}}});
}

void FaultsPanel::sendLoss()
{
    m_session.submit(command::Inflict{fault::Loss{{}, {}, static_cast<std::uint64_t>(m_loss.slider->value()) * 10'000}});
}

void FaultsPanel::sendDuplicates()
{
    m_session.submit(command::Inflict{fault::Duplicate{{}, {}, static_cast<std::uint64_t>(m_duplicates.slider->value()) * 10'000}});
}

void FaultsPanel::refresh()
{
    refreshKnobs();
    refreshFaults();
    refreshHint();
    m_form->refresh();
    const raft::trace::PacketCounts& sums = m_session.state().packets;
    m_sums->setText(tr("%1 sent + %2 copies = %3 delivered + %4 lost + %5 on their way")
                        .arg(text::of(sums.sent), text::of(sums.copies), text::of(sums.delivered), text::of(sums.lostTotal()), text::of(sums.inFlight())));
}

// The sliders show the world as it is, whoever changed it, unless the person holds one of them.
void FaultsPanel::refreshKnobs()
{
    m_settling = true;
    const raft::trace::ClusterState& state = m_session.state();
    const raft::trace::Header& header = m_session.header();
    const auto* delay = onAllLinks<fault::Delay>(state);
    const auto* loss = onAllLinks<fault::Loss>(state);
    const auto* duplicate = onAllLinks<fault::Duplicate>(state);
    const auto set = [this](const Knob& knob, std::int64_t value) {
        if (!knob.slider->isSliderDown())
            knob.slider->setValue(static_cast<int>(value));
        knob.slider->setEnabled(m_session.hasCluster());
        knob.value->setText(knob.words(knob.slider->value()));
    };
    set(m_delay, (delay ? delay->delay : header.delay).count() / 1'000);
    set(m_jitter, (delay ? delay->jitter : header.jitter).count() / 1'000);
    set(m_loss, loss ? static_cast<std::int64_t>(loss->ppm / 10'000) : 0);
    set(m_duplicates, duplicate ? static_cast<std::int64_t>(duplicate->ppm / 10'000) : 0);
    m_settling = false;
}

void FaultsPanel::refreshFaults()
{
    const raft::trace::ClusterState& state = m_session.state();
    std::vector<raft::trace::FaultId> now;
    for (const raft::trace::ActiveFault& active : state.faults)
        now.push_back(active.id);
    m_nothingWrong->setVisible(now.empty());
    m_wrong->setVisible(!now.empty());
    if (now == m_shownFaults)
        return;
    m_shownFaults = std::move(now);
    clear(m_wrong->layout());
    for (const raft::trace::ActiveFault& active : state.faults) {
        auto* chip = new QPushButton(m_wrong);
        chip->setProperty("kind", QStringLiteral("fault"));
        chip->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // the panel is narrow, whatever its words are
        const QString words = Narrator::fault(active.fault);
        chip->setIcon(themedIcon(QStringLiteral("x"), m_themes.theme()));
        chip->setLayoutDirection(Qt::LeftToRight);
        chip->setProperty("words", words);
        chip->setToolTip(tr("%1\nClick to heal it.").arg(words));
        chip->setAccessibleName(tr("Heal: %1").arg(words));
        connect(chip, &QPushButton::clicked, this, [this, active] {
            if (const auto* down = std::get_if<fault::Down>(&active.fault))
                m_session.submit(command::StartNode{down->node});
            else if (const auto* paused = std::get_if<fault::Pause>(&active.fault))
                m_session.submit(command::ResumeNode{paused->node});
            else
                m_session.submit(command::Heal{active.id});
        });
        m_wrong->layout()->addWidget(chip);
    }
    elideFaults();
}

// What does not fit is cut; the tool tip says all of it.
void FaultsPanel::elideFaults()
{
    const QMargins margins = layout()->contentsMargins();
    const int frame = static_cast<int>(m_themes.theme().scaled(30)) + 4; // of a button: its padding, its border
    for (QPushButton* chip : m_wrong->findChildren<QPushButton*>()) {
        const int room = width() - margins.left() - margins.right() - frame - chip->iconSize().width();
        chip->setText(chip->fontMetrics().elidedText(chip->property("words").toString(), Qt::ElideRight, std::max(40, room)));
    }
}

void FaultsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    elideFaults();
}

void FaultsPanel::refreshHint()
{
    const QString words = hintFor(m_session.state(), m_session.hasCluster());
    if (m_hint->text() != words)
        m_hint->setText(words);
}

void FaultsPanel::dress()
{
    const Theme& theme = m_themes.theme();
    for (const Knob* knob : {&m_delay, &m_jitter, &m_loss, &m_duplicates}) {
        knob->value->setFont(theme.font(FontRole::MonoSmall));
        QPalette palette = knob->value->palette();
        palette.setColor(QPalette::WindowText, theme.color(ColorRole::TextMuted));
        knob->value->setPalette(palette);
    }
    m_sums->setFont(theme.font(FontRole::Caption));
    QPalette faint = m_sums->palette();
    faint.setColor(QPalette::WindowText, theme.color(ColorRole::TextMuted));
    m_sums->setPalette(faint);
    m_nothingWrong->setPalette(faint);
    m_shownFaults.clear();
    refresh();
}

void FaultsPanel::retranslate()
{
    m_networkHeading->setText(tr("NETWORK"));
    m_linksHeading->setText(tr("LINKS  from ↓ to →"));
    m_wrongHeading->setText(tr("WRONG NOW"));
    m_addHeading->setText(tr("ADD A FAULT"));
    m_hintHeading->setText(tr("TRY THIS"));
    m_nothingWrong->setText(tr("Nothing. Cut a link above, or press L to kill the leader."));
    for (const Knob* knob : {&m_delay, &m_jitter, &m_loss, &m_duplicates}) {
        knob->title->setText(knob->name());
        knob->slider->setAccessibleName(knob->name());
        knob->value->setText(knob->words(knob->slider->value()));
    }
    m_shownFaults.clear();
    refresh();
}

void FaultsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace ui
