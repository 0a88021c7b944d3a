// SPDX-License-Identifier: MIT
// What the window does when asked by an action: dialogs and files.
#include "app/window/actionbuilder.h"
#include "app/window/experimentsdialog.h"
#include "app/window/mainwindow.h"
#include "app/window/topbar.h"
#include "ui/actions/shortcutoverview.h"
#include "ui/cluster/clusterview.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/newclusterdialog.h"
#include "ui/dialogs/partitiondialog.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/streamdialog.h"
#include "ui/narration/text.h"

#include <QCoreApplication>
#include <QCursor>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QToolTip>
#include <QVBoxLayout>

namespace app {

namespace command = raft::cluster::command;

void MainWindow::startLive(const raft::cluster::LiveOptions& options)
{
    say({}); // of a former one
    m_opener.giveUp();
    m_preparing.giveUp();
    m_forker.giveUp();
    if (const auto started = m_keeper.startLive(options); !started)
        QMessageBox::warning(this, tr("The cluster could not start"), QString::fromStdString(started.error().message));
}

void MainWindow::startLab(const raft::cluster::LabOptions& options, const raft::cluster::LabCluster::Pace& pace)
{
    say({});
    m_opener.giveUp();
    m_preparing.giveUp();
    m_forker.giveUp();
    if (const auto started = m_keeper.startLab(options, pace); !started)
        QMessageBox::warning(this, tr("The Lab could not start"), QString::fromStdString(started.error().message));
}

void MainWindow::openRecording(const QString& path)
{
    m_preparing.giveUp();
    m_forker.giveUp();
    m_opener.open(path, [this](raft::Result<Recording> recording) {
        if (recording)
            m_keeper.show(std::move(*recording));
        else
            QMessageBox::warning(this, tr("The recording could not be opened"), QString::fromStdString(recording.error().message));
    });
}

void MainWindow::newCluster()
{
    ui::NewClusterDialog dialog(m_keeper.liveOptions(), m_themes, this);
    if (m_keeper.isLab())
        dialog.proposeLab(m_keeper.labOptions().seed);
    if (dialog.exec() != QDialog::Accepted || !mayClose())
        return;
    if (dialog.isLab())
        startLab(dialog.labOptions(), {});
    else
        startLive(dialog.options());
}

void MainWindow::chooseRecording()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open recording"), {}, tr("Recordings (*.raftlog *.raftlog.gz);;All files (*)"));
    if (!path.isEmpty() && mayClose())
        openRecording(path);
}

void MainWindow::showExperiments()
{
    if (!m_experiments)
        m_experiments = new ExperimentsDialog(m_themes, this);
    m_experiments->show();
    m_experiments->raise();
    m_experiments->activateWindow();
}

void MainWindow::saveCluster()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save cluster: name of a new directory"), {}, QString(), nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty())
        m_keeper.saveClusterTo(path);
}

void MainWindow::toggleRecording()
{
    raft::Result<raft::Ok> result = raft::Ok{};
    if (m_keeper.isRecording()) {
        const QString path = m_keeper.recordingPath();
        result = m_keeper.stopRecording();
        if (result)
            say(tr("Recorded to %1.").arg(path));
    } else {
        QString path = QFileDialog::getSaveFileName(this, tr("Record to"), QStringLiteral("cluster.raftlog"), tr("Recordings (*.raftlog *.raftlog.gz)"));
        if (path.isEmpty())
            return;
        if (!path.endsWith(QLatin1String(".raftlog")) && !path.endsWith(QLatin1String(".raftlog.gz")))
            path += QLatin1String(".raftlog");
        result = m_keeper.startRecording(path);
    }
    if (!result)
        QMessageBox::warning(this, tr("Recording failed"), QString::fromStdString(result.error().message));
    refreshStatus();
}

void MainWindow::choosePartition()
{
    ui::PartitionDialog dialog(m_session.state(), m_themes, this);
    if (dialog.exec() == QDialog::Accepted)
        m_session.submit(command::Inflict{raft::trace::Fault(dialog.partition())});
}

void MainWindow::chooseStream()
{
    ui::StreamDialog dialog(m_session.state(), m_themes, this);
    if (dialog.exec() == QDialog::Accepted)
        m_session.submit(dialog.stream());
}

// The timer that runs goes on; the one that it sets next is the pinned one.
void MainWindow::choosePin(const raft::NodeId& node)
{
    const int proposed = static_cast<int>(m_session.state().tuning.electionTimeoutMin.count() / 1'000);
    constexpr int longest = 600'000;
    bool isMeant = false;
    const int ms = QInputDialog::getInt(this, tr("Next election timeout"), tr("Milliseconds that %1 waits the next time").arg(ui::text::of(node)),
                                        std::max(1, proposed), 1, longest, 10, &isMeant);
    if (isMeant)
        m_session.submit(command::PinTimeout{node, std::chrono::milliseconds(ms)});
}

void MainWindow::showPreferences()
{
    ui::PreferencesDialog dialog(m_themes, m_languages.available(), m_languages.preference(), this);
    connect(&dialog, &ui::PreferencesDialog::languageChosen, &m_languages, &Languages::choose);
    dialog.exec();
    saveLayout();
}

void MainWindow::showShortcuts()
{
    QDialog dialog(this);
    dialog.setWindowTitle(tr("Keyboard shortcuts"));
    auto* overview = new ui::ShortcutOverview(m_actions, &dialog);
    auto* layout = new QVBoxLayout(&dialog);
    layout->addWidget(overview);
    const auto size = QSizeF(720, 620) * m_themes.theme().scaled(1);
    dialog.resize(size.toSize().boundedTo(screen()->availableSize() * 0.94));
    dialog.exec();
    saveLayout();
}

void MainWindow::showAbout()
{
    ui::AboutDialog dialog(m_themes, this);
    dialog.exec();
}

// F1: the words that a tool tip would show, at once.
void MainWindow::explainUnderPointer()
{
    const QString words = m_picture->explain(m_session.hovered());
    const QString selected = words.isEmpty() ? m_picture->explain(m_session.selected()) : words;
    if (!selected.isEmpty()) {
        QToolTip::showText(QCursor::pos(), selected, this);
        return;
    }
    const QWidget* under = childAt(mapFromGlobal(QCursor::pos()));
    QString help;
    for (const QWidget* widget = under; widget && help.isEmpty(); widget = widget->parentWidget())
        help = widget->whatsThis().isEmpty() ? widget->toolTip() : widget->whatsThis();
    QToolTip::showText(QCursor::pos(), help.isEmpty() ? tr("Point at a node, a message, a link or an entry, and press F1.") : help, this);
}

// What the picture shows of the messages.
void MainWindow::declareFilters()
{
    const ActionMenu menu(m_actions, "view/messages", QT_TRANSLATE_NOOP("app::actions", "Messages in the picture"));
    const auto add = [&](const char* id, std::function<QString()> title, bool ui::picture::Show::*member) {
        menu.action(id)
            .title(std::move(title))
            .checkedIf([this, member] { return m_picture && m_picture->shown().*member; })
            .does([this, member] {
                ui::picture::Show show = m_picture->shown();
                show.*member = !(show.*member);
                m_picture->setShow(show);
            });
    };
    add("view.elections", [] { return tr("Elections"); }, &ui::picture::Show::elections);
    add("view.replication", [] { return tr("Replication"); }, &ui::picture::Show::replication);
    add("view.heartbeats", [] { return tr("Heartbeats"); }, &ui::picture::Show::heartbeats);
    add("view.clients", [] { return tr("Clients"); }, &ui::picture::Show::clients);
    add("view.snapshots", [] { return tr("Snapshots"); }, &ui::picture::Show::snapshots);
}

bool MainWindow::mayClose()
{
    if (!m_keeper.wouldLoseSomething())
        return true;
    QMessageBox box(QMessageBox::Question, tr("The disks of this cluster are temporary"),
                    tr("What you appended is lost with them. Save the cluster first?"), QMessageBox::Cancel, this);
    QPushButton* save = box.addButton(tr("Save…"), QMessageBox::AcceptRole);
    QPushButton* drop = box.addButton(tr("Do not save"), QMessageBox::DestructiveRole);
    box.setDefaultButton(save);
    box.exec();
    if (box.clickedButton() == save)
        saveCluster();
    return box.clickedButton() == drop;
}

} // namespace app
