// SPDX-License-Identifier: MIT
// What the window does about time: forks, branches, undoing, bookmarks.
#include "app/window/comparison.h"
#include "app/window/mainwindow.h"
#include "ui/branches/branchstrip.h"
#include "ui/cluster/clusterview.h"
#include "ui/dialogs/bookmarksdialog.h"
#include "ui/narration/narrator.h"
#include "ui/narration/text.h"
#include "ui/timeline/timelineview.h"

#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace app {

namespace cluster = raft::cluster;
using ui::branches::BranchId;

// ------------------------------------------------------------ forks

// Why there can be no fork of what is shown; nothing where there can.
std::optional<QString> MainWindow::noFork() const
{
    if (!m_session.isOpen())
        return tr("There is no run yet.");
    if (m_session.state().n == 0)
        return tr("Nothing has happened yet.");
    return std::nullopt;
}

void MainWindow::forkHere(std::optional<cluster::Command> command)
{
    if (const auto why = noFork()) {
        say(*why, StatusLine::Message::Problem);
        return;
    }
    // Between two events the clock of the fork goes on to the instant that is looked at.
    const raft::trace::ClusterState& state = m_session.state();
    const raft::Time playhead = m_session.playhead();
    // What is done to a run that was running goes on running.
    const bool isPaused = !command || (m_session.isClusterPaused() && !m_session.isWaiting());
    const QString at = ui::text::clock(playhead);
    const bool dropsPlan = m_teller->isOn();
    const BranchId from = m_keeper.branches().current();
    const QString recordedTo = m_keeper.recordingPath();
    forkAfter(state.n, {m_session.rate(), isPaused, playhead > state.t ? playhead : raft::Time{}}, [this, command, at, from, recordedTo](BranchId id) {
        if (command)
            m_session.submitNow(*command);
        QStringList words{wordsOfFork(from, id, at)};
        if (!recordedTo.isEmpty())
            words << tr("The recording to %1 ends here.").arg(recordedTo);
        say(words.join(QLatin1Char(' ')));
    }, dropsPlan);
}

// What becomes of what was shown, too.
QString MainWindow::wordsOfFork(BranchId from, BranchId to, const QString& at) const
{
    const ui::branches::BranchTree& tree = m_keeper.branches();
    const QString former = tree.find(from)->name, name = tree.find(to)->name;
    if (m_keeper.labOf(from))
        return tr("%1 begins at %2. The former course is kept.", "a branch, an instant").arg(name, at);
    if (m_keeper.isLive(from))
        return tr("%1 begins at %2, in the Lab. The live cluster waits meanwhile, as the branch “%3”.", "a branch, an instant, a branch").arg(name, at, former);
    return tr("%1 begins at %2, in the Lab. What was recorded is kept as the branch “%3”.", "a branch, an instant, a branch").arg(name, at, former);
}

void MainWindow::forkAfter(std::uint64_t n, cluster::LabCluster::Pace pace, std::function<void(BranchId)> done, bool dropsPlan)
{
    // Time stands still while the fork is made; without one, what was running goes on.
    m_goesOnWithoutFork = m_session.isFollowing() && m_session.isRunning();
    m_session.pause();
    m_forker.fork(
        ForkPlan{m_keeper.lab(), m_session.trace(), n, m_session.state().t, dropsPlan},
        [this, pace, done = std::move(done)](raft::Result<Forked> forked) {
            if (!forked) {
                goOnWithoutFork();
                QMessageBox box(QMessageBox::Warning, tr("No fork"), tr("From this instant the run cannot be forked."), QMessageBox::Ok, this);
                box.setInformativeText(QString::fromStdString(forked.error().message));
                box.exec();
                return;
            }
            done(m_keeper.adopt(std::move(forked->lab), std::move(forked->history), pace));
        });
}

void MainWindow::goOnWithoutFork()
{
    if (std::exchange(m_goesOnWithoutFork, false) && m_session.isFollowing())
        m_session.play();
}

// ------------------------------------------------------------ undo

void MainWindow::undo()
{
    const auto last = m_keeper.lastIntervention();
    if (!last) {
        say(tr("There is nothing to undo: nobody has reached into this run."));
        return;
    }
    const BranchId from = m_keeper.branches().current();
    const QString at = ui::text::clock(last->at);
    const bool isPaused = m_session.isClusterPaused() && !m_session.isWaiting();
    forkAfter(last->events, {m_session.rate(), isPaused, last->at}, [this, from, at](BranchId) {
        m_keeper.noteUndone(from);
        say(tr("Back before what was done at %1. Redo goes to the other branch.", "an instant").arg(at));
    });
}

void MainWindow::redo()
{
    m_keeper.redo();
}

// A command belongs to the present. The person may be looking at the past: a Lab forks there.
void MainWindow::askAboutThePast(const cluster::Command& command)
{
    if (m_keeper.isLab()) {
        forkHere(command);
        return;
    }
    QMessageBox box(QMessageBox::Question, tr("You are looking back"),
                    tr("The picture shows an earlier instant. The cluster itself has gone on. Do this now, in the present?"), QMessageBox::Cancel, this);
    box.setInformativeText(tr("Or in a fork: from this instant the nodes go on in the Lab, and the live cluster waits meanwhile, as a branch."));
    QPushButton* now = box.addButton(tr("Back to now, and do it"), QMessageBox::AcceptRole);
    QPushButton* fork = box.addButton(tr("Do it in a fork"), QMessageBox::AcceptRole);
    box.setDefaultButton(now);
    box.exec();
    if (box.clickedButton() == fork)
        forkHere(command);
    if (box.clickedButton() != now)
        return;
    m_session.follow();
    m_session.submitNow(command);
}

// ------------------------------------------------------------ branches

void MainWindow::branchesChanged()
{
    m_branches->refresh();
    m_actions.refresh();
}

void MainWindow::comparisonChanged()
{
    m_branches->setCompared(m_comparison->other(), m_comparison->parted());
    m_timeline->setParting(m_comparison->parted());
    m_comparison->otherPicture()->setShow(m_picture->shown());
    m_actions.refresh();
}

// With which one, when nobody said: the parent, or for the first run the newest of the others.
BranchId MainWindow::usualPartner() const
{
    const ui::branches::BranchTree& tree = m_keeper.branches();
    const auto* current = tree.find(tree.current());
    if (!current || tree.size() < 2)
        return 0;
    if (current->parent)
        return current->parent;
    const auto newest = std::find_if(tree.all().rbegin(), tree.all().rend(), [&tree](const auto& each) { return each.id != tree.current(); });
    return newest->id;
}

void MainWindow::toggleComparison()
{
    if (m_comparison->isOn())
        m_comparison->end();
    else
        m_comparison->compareWith(usualPartner());
}

void MainWindow::stepBranch(int by)
{
    const std::vector<ui::branches::Row> rows = m_keeper.branches().rows();
    const auto at = std::find_if(rows.begin(), rows.end(), [this](const auto& row) { return row.branch == m_keeper.branches().current(); });
    const std::ptrdiff_t wanted = at - rows.begin() + by;
    if (at != rows.end() && wanted >= 0 && wanted < static_cast<std::ptrdiff_t>(rows.size()))
        m_keeper.showBranch(rows[static_cast<std::size_t>(wanted)].branch);
}

void MainWindow::renameBranch(BranchId id)
{
    const auto* branch = m_keeper.branches().find(id);
    if (!branch)
        return;
    bool isMeant = false;
    const QString name = QInputDialog::getText(this, tr("Rename branch"), tr("Name"), QLineEdit::Normal, branch->name, &isMeant);
    if (isMeant)
        m_keeper.renameBranch(id, name);
}

void MainWindow::removeBranch(BranchId id)
{
    const auto* branch = m_keeper.branches().find(id);
    if (!branch || m_keeper.branches().size() < 2)
        return;
    const QString question = m_keeper.isLive(id) ? tr("Delete “%1” and all that happened in it alone? The live cluster is closed with it.").arg(branch->name)
                                                 : tr("Delete “%1” and all that happened in it alone?").arg(branch->name);
    const auto answer = QMessageBox::question(this, tr("Delete branch"), question, QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel);
    if (answer == QMessageBox::Yes)
        m_keeper.removeBranch(id);
}

void MainWindow::showBranchMenu(BranchId id, QPoint global)
{
    const bool isShown = id == m_keeper.branches().current();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* show = menu->addAction(tr("Show this branch"), this, [this, id] { m_keeper.showBranch(id); });
    show->setEnabled(!isShown);
    QAction* compare = menu->addAction(tr("Compare with the one shown"), this, [this, id] { m_comparison->compareWith(id); });
    compare->setEnabled(!isShown);
    menu->addSeparator();
    menu->addAction(tr("Rename…"), this, [this, id] { renameBranch(id); });
    menu->addAction(tr("Delete…"), this, [this, id] { removeBranch(id); });
    menu->popup(global);
}

void MainWindow::showInstantMenu(QPoint global)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char* id : {"time.fork", "time.bookmark", "run.playBackwards", "run.toEnd"})
        menu->addAction(m_actions.action(QString::fromLatin1(id)));
    menu->popup(global);
}

// ------------------------------------------------------------ bookmarks

// Named after what has just happened there, where that says something.
void MainWindow::addBookmark()
{
    const std::uint64_t n = m_session.state().n;
    QString name = tr("Bookmark %1").arg(m_session.bookmarks().list().size() + 1);
    raft::trace::Event event;
    if (n > 0 && m_session.trace()->read(n, event)) {
        const ui::Story story = ui::Narrator().tell(event);
        constexpr int longest = 60;
        const QString told = tr("%1 %2", "who, what").arg(story.subject, story.sentence);
        if (story.weight != ui::Weight::Detail && told.size() <= longest)
            name = told;
    }
    m_session.bookmarks().add(std::max<std::uint64_t>(n, 1), m_session.playhead(), name);
    say(tr("Bookmark: %1").arg(name));
}

void MainWindow::goToBookmark(bool forward)
{
    const ui::Bookmarks& bookmarks = m_session.bookmarks();
    const raft::Time at = m_session.playhead();
    const std::uint64_t n = m_session.state().n;
    const ui::Bookmark* found = forward ? bookmarks.next(at, n) : bookmarks.previous(at, n);
    if (found)
        showBookmark(*found);
    else
        say(forward ? tr("No bookmark follows here.") : tr("No bookmark comes before this."));
}

void MainWindow::showBookmark(const ui::Bookmark& bookmark)
{
    const QString name = bookmark.name;
    m_session.seekEvent(bookmark.event);
    say(name);
}

void MainWindow::showBookmarks()
{
    ui::BookmarksDialog dialog(m_session, m_themes, this);
    dialog.exec();
}

void MainWindow::showBookmarkMenu(std::uint64_t id, QPoint global)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Go there"), this, [this, id] {
        if (const ui::Bookmark* bookmark = m_session.bookmarks().find(id))
            showBookmark(*bookmark);
    });
    menu->addAction(tr("Rename…"), this, [this, id] {
        const ui::Bookmark* bookmark = m_session.bookmarks().find(id);
        bool isMeant = false;
        const QString name = bookmark ? QInputDialog::getText(this, tr("Rename bookmark"), tr("Name"), QLineEdit::Normal, bookmark->name, &isMeant) : QString();
        if (isMeant)
            m_session.bookmarks().rename(id, name);
    });
    menu->addAction(tr("Delete"), this, [this, id] { m_session.bookmarks().remove(id); });
    menu->popup(global);
}

} // namespace app
