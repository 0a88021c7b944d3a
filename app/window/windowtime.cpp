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
    if (!m_keeper.isLab())
        return tr("Only a run of the Lab can be forked: it can be run again from its seed.");
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
    forkAfter(state.n, {m_session.rate(), isPaused, playhead > state.t ? playhead : raft::Time{}}, [this, command, at](BranchId id) {
        if (command)
            m_session.submitNow(*command);
        say(tr("%1 begins at %2. The former course is kept.", "a branch, an instant").arg(m_keeper.branches().find(id)->name, at));
    }, dropsPlan);
}

void MainWindow::forkAfter(std::uint64_t n, cluster::LabCluster::Pace pace, std::function<void(BranchId)> done, bool dropsPlan)
{
    const std::shared_ptr<cluster::LabCluster> lab = m_keeper.lab();
    if (!lab)
        return;
    m_session.pause();
    m_forker.fork(
        [lab, n, at = m_session.state().t, dropsPlan](const Forker::Progress& progress) -> raft::Result<std::unique_ptr<cluster::Lab>> {
            return dropsPlan ? forkWithoutPlan(*lab, n, at, progress) : lab->fork(n, monitors(), progress);
        },
        [this, pace, done = std::move(done)](raft::Result<Forked> forked) {
            if (!forked) {
                QMessageBox::warning(this, tr("The fork failed"), QString::fromStdString(forked.error().message));
                return;
            }
            done(m_keeper.adopt(std::move(forked->lab), std::move(forked->history), pace));
        });
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
    QPushButton* now = box.addButton(tr("Back to now, and do it"), QMessageBox::AcceptRole);
    box.setDefaultButton(now);
    box.exec();
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
    const auto answer = QMessageBox::question(this, tr("Delete branch"), tr("Delete “%1” and all that happened in it alone?").arg(branch->name),
                                              QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel);
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
