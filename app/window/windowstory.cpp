// SPDX-License-Identifier: MIT
// What the window does about scenarios: choosing one, opening a file, playing it.
#include "app/window/actionbuilder.h"
#include "app/window/mainwindow.h"
#include "app/window/presenter.h"
#include "app/window/scenariocatalog.h"
#include "raftcore/scenario/library.h"
#include "ui/cluster/clusterview.h"
#include "ui/dialogs/scenariosdialog.h"
#include "ui/timeline/transportbar.h"

#include <QApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace app {

using raft::scenario::ScenarioPlayer;
using ui::scenarios::StoryPanel;

namespace {

// A Lab that has done so many things needs a moment; it then belongs to the window's thread.
using Prepared = raft::Result<std::unique_ptr<ScenarioPlayer>>;

Prepared prepare(const raft::scenario::Scenario& scenario, const std::string& variant)
{
    Prepared player = ScenarioPlayer::prepare(scenario, variant);
    if (player)
        (*player)->moveToThread(qApp->thread());
    return player;
}

} // namespace

void MainWindow::chooseScenario()
{
    ui::ScenariosDialog dialog(shippedScenarios, m_themes, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (!dialog.scenario().isEmpty()) {
        openScenario(dialog.scenario(), dialog.variant());
        return;
    }
    const QString path = QFileDialog::getOpenFileName(this, tr("Open scenario"), {}, tr("Scenarios (*.json);;All files (*)"));
    if (!path.isEmpty())
        openScenario(path, {});
}

void MainWindow::openScenario(const QString& nameOrPath, const QString& variant)
{
    const auto complain = [this](const raft::Error& error) {
        QMessageBox::warning(this, tr("The scenario could not be opened"), QString::fromStdString(error.message));
    };
    const auto scenario = raft::scenario::find(nameOrPath.toStdString());
    if (!scenario) {
        complain(scenario.error());
        return;
    }
    if (!mayClose())
        return;
    const auto texts = spokenTexts(*scenario);
    if (!texts)
        QMessageBox::warning(this, tr("The scenario is told in English"), QString::fromStdString(texts.error().message));
    const std::string title = texts ? texts->of(scenario->title) : scenario->title;
    const std::string chosen = variant.isEmpty() ? std::string(raft::scenario::standard) : variant.toStdString();
    m_opener.giveUp();
    m_forker.giveUp();
    m_preparing.begin(tr("Scenario"), tr("Preparing “%1” …").arg(QString::fromStdString(title)),
                      [this, scenario = *scenario, chosen, complain](const BackgroundWork::Progress&) -> BackgroundWork::Finish {
                          auto player = std::make_shared<Prepared>(prepare(scenario, chosen));
                          return [this, player, complain] {
                              if (*player)
                                  playScenario(std::move(**player));
                              else
                                  complain(player->error());
                          };
                      });
}

void MainWindow::playScenario(std::unique_ptr<ScenarioPlayer> player)
{
    say({});
    m_teller->end();
    const raft::cluster::LabCluster::Pace pace{paceFor(player->report().end), false, {}};
    if (const auto started = m_keeper.startLab(player->options(), pace); !started) {
        QMessageBox::warning(this, tr("The Lab could not start"), QString::fromStdString(started.error().message));
        return;
    }
    m_storyBranch = m_keeper.branches().current();
    m_teller->begin(std::move(player), m_keeper.lab());
}

void MainWindow::makeStory(QWidget* parent)
{
    m_teller = new StoryTeller(m_session, this);
    m_story = new StoryPanel(m_themes, parent);
    m_story->hide();
    connect(m_story, &StoryPanel::nextWanted, m_teller, &StoryTeller::next);
    connect(m_story, &StoryPanel::previousWanted, m_teller, &StoryTeller::previous);
    connect(m_story, &StoryPanel::playWanted, m_teller, &StoryTeller::togglePlay);
    connect(m_story, &StoryPanel::stopsChanged, m_teller, &StoryTeller::setStopsAtCaptions);
    connect(m_story, &StoryPanel::closeWanted, m_teller, &StoryTeller::end);
    connect(m_story, &StoryPanel::backToStoryWanted, this, &MainWindow::backToStory);
    connect(m_teller, &StoryTeller::moved, this, [this] { m_story->setPosition(m_teller->position()); });
    connect(m_teller, &StoryTeller::begun, this, [this] {
        m_story->setStory(m_teller->story());
        showStory(true);
    });
    connect(m_teller, &StoryTeller::retold, this, [this] { m_story->retell(m_teller->story()); });
    connect(m_teller, &StoryTeller::ended, this, [this] { showStory(false); });
    // Another cluster: the scenario's is gone.
    connect(&m_keeper, &ClusterKeeper::changed, this, [this] {
        if (m_teller->isOn() && m_keeper.labOf(m_storyBranch).get() != m_teller->lab())
            m_teller->end();
    });
}

void MainWindow::makePresenter()
{
    Presenter::Stage stage;
    stage.stays = {findChild<QDockWidget*>(QStringLiteral("time"))};
    stage.leaves = {findChild<ui::TransportBar*>()};
    stage.next = [this] { m_teller->isOn() ? m_teller->next() : m_session.stepForward(); };
    stage.back = [this] { m_teller->isOn() ? m_teller->previous() : m_session.stepBack(); };
    stage.layoutVersion = layoutVersion;
    m_presenter = new Presenter(*this, m_themes, std::move(stage));
    connect(m_presenter, &Presenter::changed, this, [this] {
        if (m_presenter->isOn())
            m_picture->setFocus();
        showStory(m_teller->isOn());
        m_tabs.settleSoon();
    });
    ActionBuilder(m_actions, QStringLiteral("view"), "view.presenter", "presentation")
        .words(QT_TRANSLATE_NOOP("app::actions", "Presenter"), QT_TRANSLATE_NOOP("app::actions", "The whole screen and large type for picture, caption and timeline, and the keys of a clicker; Esc leaves it."))
        .keys({QKeySequence(Qt::Key_F5)})
        .checkedIf([this] { return m_presenter->isOn(); })
        .does([this] { m_presenter->toggle(); });
}

// Where the window is low, the captions take the place of the sentence under the picture.
void MainWindow::showStory(bool on)
{
    m_story->setVisible(on);
    m_headline->setVisible(!on || height() >= 1000 * m_themes.theme().scaled(1));
    m_actions.refresh();
}

void MainWindow::backToStory()
{
    if (m_keeper.branches().current() == m_storyBranch) {
        m_teller->previous(); // before what a person did
        return;
    }
    m_keeper.showBranch(m_storyBranch); // at its newest instant, a little behind the caption
    if (const int caption = m_teller->position().caption; caption >= 0)
        m_session.seekEvent(m_teller->story().captions[static_cast<std::size_t>(caption)].n);
}

} // namespace app
