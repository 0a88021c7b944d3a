// SPDX-License-Identifier: MIT
#include "app/window/storyteller.h"

#include "app/window/scenariocatalog.h"
#include "ui/session/session.h"

#include <utility>

namespace app {

namespace command = raft::cluster::command;
using ui::scenarios::StoryPanel;

StoryTeller::StoryTeller(ui::Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    connect(&m_session, &ui::Session::frameChanged, this, &StoryTeller::look);
    connect(&m_session, &ui::Session::opened, this, &StoryTeller::look);
    connect(&m_session, &ui::Session::transportChanged, this, [this] {
        if (m_session.isFollowing())
            playOn();
        else
            m_wantsToPlay = m_player && m_session.isRunning() && !m_session.isPlayingBackwards();
        tell();
    });
}

StoryTeller::~StoryTeller() = default;

void StoryTeller::begin(std::unique_ptr<raft::scenario::ScenarioPlayer> player, std::shared_ptr<raft::cluster::LabCluster> lab)
{
    end();
    m_story = storyOf(*player);
    m_player = std::move(player);
    m_lab = std::move(lab);
    m_reached = m_wanted = -1;
    m_hasLeft = m_willStand = m_wantsToPlay = m_arrives = false;
    connect(m_player.get(), &raft::scenario::ScenarioPlayer::leftScript, this, [this] {
        m_hasLeft = true;
        m_wanted = -1;
        tell();
    });
    connect(m_lab.get(), &raft::cluster::Cluster::grown, this, &StoryTeller::arrive);
    m_player->follow(*m_lab);
    Q_EMIT begun();
    m_told = {};
    look();
}

void StoryTeller::end()
{
    if (!m_player)
        return;
    m_lab->disconnect(this);
    m_player.reset();
    m_lab.reset();
    m_story = {};
    Q_EMIT ended();
}

void StoryTeller::retell()
{
    if (!m_player)
        return;
    m_story = storyOf(*m_player);
    Q_EMIT retold();
}

bool StoryTeller::isShown() const
{
    return m_lab && m_session.trace() == m_lab->trace();
}

int StoryTeller::captionNow() const
{
    return ui::scenarios::captionAt(m_story, m_session.state().n);
}

StoryTeller::Position StoryTeller::position() const
{
    Position position;
    position.isRunning = m_session.isRunning();
    if (!m_player)
        return position;
    position.caption = captionNow();
    if (!isShown())
        position.place = StoryPanel::Place::OtherBranch;
    else if (m_hasLeft && m_session.state().n > m_player->followedTo())
        position.place = StoryPanel::Place::OwnRun;
    return position;
}

// With each frame: has it come to a caption?
void StoryTeller::look()
{
    if (!m_player || !isShown()) {
        tell();
        return;
    }
    const int now = captionNow();
    // Where what has happened was played to its end, the Lab has just been told to go on.
    const bool plays = (m_session.isRunning() && !m_session.isPlayingBackwards()) || m_wantsToPlay || std::exchange(m_arrives, false);
    const bool isOver = m_hasLeft && m_session.state().n > m_player->followedTo();
    if (now > m_reached && m_stops && !isOver && plays) {
        // After this frame: the session is in the middle of it.
        if (!std::exchange(m_willStand, true))
            QMetaObject::invokeMethod(this, &StoryTeller::stand, Qt::QueuedConnection);
        return;
    }
    m_reached = now;
    tell();
}

// The frame may have gone a little beyond the caption, or the Lab far: the picture stands right at it.
void StoryTeller::stand()
{
    m_willStand = false;
    if (!m_player || !isShown() || !m_stops || captionNow() <= m_reached)
        return;
    goTo(m_reached + 1);
    if (!m_session.isWaiting())
        m_session.submit(command::Pause{}); // it was just going on when the caption came
}

void StoryTeller::goTo(int caption)
{
    m_reached = caption;
    m_wanted = -1;
    m_session.seekEvent(m_story.captions[static_cast<std::size_t>(caption)].n);
    tell();
}

void StoryTeller::next()
{
    const int wanted = captionNow() + 1;
    if (!m_player || !isShown() || wanted >= static_cast<int>(m_story.captions.size()))
        return;
    const ui::scenarios::Caption& caption = m_story.captions[static_cast<std::size_t>(wanted)];
    if (m_lab->trace()->size() >= caption.n) {
        goTo(wanted);
        return;
    }
    if (m_hasLeft)
        return; // it will never come
    m_wanted = wanted;
    if (m_session.isFollowing() && m_session.state().n > 0)
        m_session.seekEvent(m_session.state().n); // the Lab waits from now on
    m_lab->submit(command::Pause{});
    m_lab->runTo(caption.at);
}

void StoryTeller::arrive()
{
    if (m_wanted >= 0 && isShown() && m_lab->trace()->size() >= m_story.captions[static_cast<std::size_t>(m_wanted)].n)
        goTo(m_wanted);
}

void StoryTeller::previous()
{
    if (!m_player || !isShown())
        return;
    const int now = captionNow();
    m_wanted = -1;
    if (now < 0)
        return;
    // Behind the caption: to it; at it: to the one before, or to the beginning.
    const bool isBehind = m_session.state().n > m_story.captions[static_cast<std::size_t>(now)].n;
    if (isBehind)
        goTo(now);
    else if (now > 0)
        goTo(now - 1);
    else
        m_session.seekEvent(1);
}

void StoryTeller::togglePlay()
{
    m_wanted = -1;
    m_session.togglePlay();
}

// What has happened so far was played to its end, and the Lab stands there: it goes on.
void StoryTeller::playOn()
{
    m_arrives = std::exchange(m_wantsToPlay, false) && m_player;
    if (m_arrives && m_session.isClusterPaused())
        m_session.play();
}

void StoryTeller::tell()
{
    const Position now = position();
    if (now == m_told)
        return;
    m_told = now;
    Q_EMIT moved();
}

} // namespace app
