// SPDX-License-Identifier: MIT
#include "app/window/clusterkeeper.h"

#include "raftcore/scenario/monitorobserver.h"
#include "ui/session/session.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace app {

using raft::Error;
using raft::Ok;
using raft::Result;
using raft::cluster::LabCluster;
using raft::cluster::LiveCluster;

LabCluster::Observers monitors()
{
    LabCluster::Observers observers;
    observers.push_back(std::make_unique<raft::scenario::MonitorObserver>());
    return observers;
}

ClusterKeeper::ClusterKeeper(ui::Session& session, QObject* parent) : QObject(parent), m_session(session) {}

ClusterKeeper::~ClusterKeeper()
{
    closeCurrent();
}

// ------------------------------------------------------------ what is shown

const ClusterKeeper::Course* ClusterKeeper::current() const
{
    const auto found = m_courses.find(m_branches.current());
    return found == m_courses.end() ? nullptr : &found->second;
}

const std::shared_ptr<LiveCluster>& ClusterKeeper::live() const
{
    static const std::shared_ptr<LiveCluster> none;
    return current() ? current()->live : none;
}

std::shared_ptr<LabCluster> ClusterKeeper::lab() const
{
    return labOf(m_branches.current());
}

std::shared_ptr<LabCluster> ClusterKeeper::labOf(BranchId id) const
{
    const auto found = m_courses.find(id);
    return found == m_courses.end() ? nullptr : found->second.lab;
}

void ClusterKeeper::closeCurrent()
{
    Q_EMIT leaving();
    m_session.close();
    m_courses.clear(); // the nodes stop; the traces get their last events
    m_branches.clear();
    m_undone.clear();
    m_recorder.reset();
}

Result<Ok> ClusterKeeper::startLive(const raft::cluster::LiveOptions& options)
{
    // The former one goes first when both want the same directory.
    const bool isInUse = std::any_of(m_courses.begin(), m_courses.end(), [&options](const auto& course) {
        return course.second.live && course.second.live->directory() == options.directory;
    });
    if (isInUse && !options.directory.isEmpty())
        closeCurrent();
    auto created = LiveCluster::create(options, monitors());
    if (!created)
        return created.error();
    closeCurrent();
    m_options = options;
    m_isSaved = !options.directory.isEmpty();
    std::shared_ptr<LiveCluster> cluster = std::move(*created);
    m_courses[m_branches.addRoot(tr("Live"), cluster->trace())].live = cluster;
    openBranch(m_branches.current());
    const raft::cluster::LiveOptions& taken = cluster->options();
    if (taken.nodes != options.nodes || static_cast<const raft::RaftTuning&>(taken) != static_cast<const raft::RaftTuning&>(options))
        Q_EMIT m_session.commandRefused(
            tr("The cluster in %1 is there again with its own nodes, timers and limits, not with those that were asked for.")
                .arg(options.directory));
    return Ok{};
}

Result<Ok> ClusterKeeper::startLab(const raft::cluster::LabOptions& options, const LabCluster::Pace& pace)
{
    auto created = LabCluster::create(options, pace, monitors());
    if (!created)
        return created.error();
    closeCurrent();
    m_labOptions = options;
    std::shared_ptr<LabCluster> cluster = std::move(*created);
    m_courses[m_branches.addRoot(tr("First run"), cluster->trace())].lab = cluster;
    openBranch(m_branches.current());
    return Ok{};
}

void ClusterKeeper::show(Recording recording)
{
    closeCurrent();
    m_courses[m_branches.addRoot(tr("Recording"), recording.trace.store)].history = std::move(recording.history);
    openBranch(m_branches.current());
    if (!recording.trace.remark.empty())
        Q_EMIT m_session.commandRefused(QString::fromStdString(recording.trace.remark));
}

std::map<ClusterKeeper::BranchId, ClusterKeeper::Course>::const_iterator ClusterKeeper::liveCourse() const
{
    return std::find_if(m_courses.begin(), m_courses.end(), [](const auto& each) { return each.second.live != nullptr; });
}

bool ClusterKeeper::isLive(BranchId id) const
{
    const auto found = m_courses.find(id);
    return found != m_courses.end() && found->second.live;
}

namespace {

// The no-ops of new leaders are nobody's work; what a person appended is.
bool isAPersons(const std::string& client, raft::trace::Outcome outcome)
{
    return client == "you" && outcome == raft::trace::Outcome::Ok;
}

// Something was appended, up to this state of the trace or after it: the person may be looking back.
bool holdsAPersonsWork(const raft::trace::TraceStore& trace, const raft::trace::ClusterState& state)
{
    bool found = std::any_of(state.answers.begin(), state.answers.end(), [](const raft::trace::Answer& answer) {
        return isAPersons(answer.response.client, answer.response.outcome);
    });
    if (!found) {
        trace.forEach(state.n + 1, trace.size(), [&found](const raft::trace::Event& event) {
            const auto* response = std::get_if<raft::trace::Responded>(&event.body);
            found = response && isAPersons(response->client, response->outcome);
            return !found;
        });
    }
    return found;
}

} // namespace

bool ClusterKeeper::wouldLoseSomething() const
{
    const auto course = liveCourse();
    if (m_isSaved || course == m_courses.end())
        return false;
    const bool isShown = course->first == m_branches.current();
    if (!isShown && !course->second.history)
        return true; // it is looked at elsewhere
    return holdsAPersonsWork(*course->second.live->trace(), isShown ? m_session.state() : course->second.history->current());
}

// ------------------------------------------------------------ branches

// What is left waits: its time stands still, and what was seen of it is kept.
void ClusterKeeper::keepCurrent()
{
    Q_EMIT leaving();
    const auto found = m_courses.find(m_branches.current());
    if (found == m_courses.end())
        return;
    if (m_session.cluster())
        m_session.cluster()->submit(raft::cluster::command::Pause{});
    m_recorder.reset();
    found->second.history = m_session.takeHistory();
}

void ClusterKeeper::openBranch(BranchId id)
{
    m_branches.setCurrent(id);
    Course& course = m_courses[id];
    std::shared_ptr<raft::cluster::Cluster> cluster = course.live;
    if (course.lab)
        cluster = course.lab;
    m_session.open(cluster, m_branches.find(id)->trace, std::move(course.history));
    Q_EMIT changed();
    Q_EMIT branchesChanged();
}

// The person goes on looking at the same instant, where both have it.
void ClusterKeeper::showBranch(BranchId id)
{
    if (id == m_branches.current() || !m_branches.find(id))
        return;
    const bool wasFollowing = m_session.isFollowing();
    const raft::Time playhead = m_session.playhead();
    keepCurrent();
    openBranch(id);
    if (!wasFollowing && playhead < m_session.liveEdge())
        m_session.seek(playhead);
}

void ClusterKeeper::renameBranch(BranchId id, const QString& name)
{
    m_branches.rename(id, name);
    Q_EMIT branchesChanged();
}

void ClusterKeeper::removeBranch(BranchId id)
{
    if (m_branches.size() < 2 || !m_branches.find(id))
        return;
    const bool isShown = id == m_branches.current();
    if (isShown)
        keepCurrent();
    else
        Q_EMIT leaving();
    m_branches.remove(id);
    m_courses.erase(id);
    std::erase(m_undone, id);
    if (isShown)
        openBranch(m_branches.current());
    else
        Q_EMIT branchesChanged();
}

ClusterKeeper::BranchId ClusterKeeper::adopt(std::unique_ptr<raft::cluster::Lab> lab, std::unique_ptr<raft::trace::History> history,
                                             const LabCluster::Pace& pace)
{
    // A recording may end in the midst of what one input did; the fork does the rest of it, too.
    const std::uint64_t lastCommon = std::min(lab->trace()->size(), m_session.trace()->size());
    const raft::Time forkAt = std::max(lab->now(), pace.from);
    std::shared_ptr<LabCluster> cluster = LabCluster::adopt(std::move(lab), pace);
    m_labOptions = cluster->options();
    m_session.bookmarks().inherit(m_session.trace(), cluster->trace(), lastCommon);
    const BranchId id = m_branches.add(m_branches.current(), lastCommon, forkAt, cluster->trace());
    keepCurrent();
    m_courses[id] = Course{nullptr, cluster, std::move(history)};
    openBranch(id);
    return id;
}

std::unique_ptr<raft::trace::History> ClusterKeeper::lendHistory(BranchId id)
{
    const auto found = m_courses.find(id);
    return found == m_courses.end() || id == m_branches.current() ? nullptr : std::move(found->second.history);
}

void ClusterKeeper::giveBack(BranchId id, std::unique_ptr<raft::trace::History> history)
{
    if (const auto found = m_courses.find(id); found != m_courses.end() && id != m_branches.current())
        found->second.history = std::move(history);
}

// ------------------------------------------------------------ undo

std::optional<raft::cluster::Planned> ClusterKeeper::lastIntervention() const
{
    const std::shared_ptr<LabCluster> shown = lab();
    if (!shown)
        return std::nullopt;
    const std::vector<raft::cluster::Planned> schedule = shown->schedule();
    const auto last = std::find_if(schedule.rbegin(), schedule.rend(), [](const raft::cluster::Planned& each) { return each.byHand && !each.refused; });
    return last == schedule.rend() ? std::nullopt : std::optional(*last);
}

void ClusterKeeper::noteUndone(BranchId from)
{
    m_undone.push_back(from);
}

bool ClusterKeeper::canRedo() const
{
    return !m_undone.empty() && m_undone.back() != m_branches.current();
}

void ClusterKeeper::redo()
{
    if (!canRedo())
        return;
    const BranchId back = m_undone.back();
    m_undone.pop_back();
    showBranch(back);
    m_session.follow();
}

// ------------------------------------------------------------ files

void ClusterKeeper::saveClusterTo(const QString& path)
{
    const auto course = liveCourse();
    if (course == m_courses.end()) {
        Q_EMIT saveFailed(tr("There is no live cluster to save."));
        return;
    }
    QPointer<ClusterKeeper> self(this);
    course->second.live->saveTo(path, [self, path](Result<Ok> result) {
        // On the cluster's thread: hand the answer over to the window's.
        const QString reason = result ? QString() : QString::fromStdString(result.error().message);
        QMetaObject::invokeMethod(qApp, [self, path, reason] {
            if (!self)
                return;
            if (reason.isEmpty()) {
                self->m_isSaved = true;
                Q_EMIT self->saved(path);
            } else {
                Q_EMIT self->saveFailed(reason);
            }
        });
    });
}

QString ClusterKeeper::recordingPath() const
{
    return m_recorder ? QString::fromStdString(m_recorder->path()) : QString();
}

Result<Ok> ClusterKeeper::startRecording(const QString& path)
{
    if (!m_session.trace())
        return Error{tr("There is nothing to record.").toStdString()};
    auto started = Recorder::start(m_session.trace(), path.toStdString());
    if (!started)
        return started.error();
    m_recorder = std::move(*started);
    Q_EMIT changed();
    return Ok{};
}

Result<Ok> ClusterKeeper::stopRecording()
{
    if (!m_recorder)
        return Ok{};
    const Result<Ok> result = m_recorder->finish();
    m_recorder.reset();
    Q_EMIT changed();
    return result;
}

} // namespace app
