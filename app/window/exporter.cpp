// SPDX-License-Identifier: MIT
#include "app/window/exporter.h"

#include "app/window/clusterkeeper.h"
#include "raftcore/scenario/runner.h"
#include "ui/charts/chartsview.h"
#include "ui/cluster/clusterview.h"
#include "ui/export/picturedialog.h"
#include "ui/export/transcriptdialog.h"
#include "ui/logs/logsview.h"
#include "ui/narration/text.h"
#include "ui/session/session.h"
#include "ui/spacetime/spacetimeview.h"
#include "ui/theme/thememanager.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QScopeGuard>
#include <QSettings>

namespace app {

namespace {

const QString settingMotif = QStringLiteral("export/motif");
const QString settingFormat = QStringLiteral("export/format");

// As large as in the window, where it is shown; else as it looks well.
QSizeF sizeOf(const QWidget& view, QSizeF otherwise)
{
    return view.isVisible() && view.width() > 200 && view.height() > 120 ? QSizeF(view.size()) : otherwise;
}

QStringList lines(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list << QStringLiteral("• ") + ui::text::plain(text);
    return list;
}

} // namespace

Exporter::Exporter(ui::Session& session, ui::ThemeManager& themes, ClusterKeeper& keeper, QWidget* window)
    : QObject(window), m_session(session), m_themes(themes), m_keeper(keeper), m_window(window), m_work(window)
{
}

QString Exporter::askPath(const QString& title, const QString& name, const QString& filter, const QString& ending) const
{
    const QString dotted = QLatin1Char('.') + ending;
    const QString path = QFileDialog::getSaveFileName(m_window, title, name + dotted, filter);
    if (path.isEmpty() || !QFileInfo(path).suffix().isEmpty())
        return path;
    return path + dotted;
}

// ------------------------------------------------------------ pictures

std::vector<ui::exports::Motif> Exporter::motifs() const
{
    const auto motif = [](const char* id, std::function<QString()> title, QSizeF size, auto* view) {
        return ui::exports::Motif{QString::fromLatin1(id), std::move(title), size,
                                  [view](QPainter& painter, QSizeF of, const ui::Theme& theme) { view->drawOn(painter, of, theme); }};
    };
    const double rows = static_cast<double>(m_session.state().nodes.size());
    const QSizeF logs(760, m_themes.theme().scaled(22 + 42 * rows));
    return {motif("cluster", [] { return tr("Cluster picture"); }, sizeOf(*m_views.cluster, {1000, 700}), m_views.cluster),
            motif("space-time", [] { return tr("Space-time diagram"); }, sizeOf(*m_views.spaceTime, {1200, 480}), m_views.spaceTime),
            motif("logs", [] { return tr("Logs"); }, sizeOf(*m_views.logs, logs), m_views.logs),
            motif("charts", [] { return tr("Charts"); }, {1000, 800}, m_views.charts)};
}

void Exporter::exportPicture(const QString& motif)
{
    // The picture is of the instant at which it was asked for.
    const bool wasRunning = m_session.isRunning();
    if (wasRunning)
        m_session.pause();
    const auto goOn = qScopeGuard([this, wasRunning] {
        if (wasRunning)
            m_session.play();
    });
    QSettings settings;
    ui::exports::PictureDialog dialog(motifs(), m_themes, m_window);
    dialog.choose(motif.isEmpty() ? settings.value(settingMotif).toString() : motif,
                  static_cast<ui::exports::Format>(std::clamp(settings.value(settingFormat).toInt(), 0, 2)));
    if (dialog.exec() != QDialog::Accepted)
        return;
    const ui::exports::Format format = dialog.paper().format;
    settings.setValue(settingMotif, dialog.motif().id);
    settings.setValue(settingFormat, static_cast<int>(format));
    const QString filter = format == ui::exports::Format::Png   ? tr("Pictures (*.png)")
                           : format == ui::exports::Format::Svg ? tr("Scalable pictures (*.svg)")
                                                                : tr("Documents (*.pdf)");
    const QString path = askPath(tr("Export picture"), dialog.motif().id, filter, ui::exports::endingOf(format));
    if (path.isEmpty())
        return;
    if (const auto written = dialog.writeTo(path); !written)
        Q_EMIT failed(tr("The picture was not exported"), QString::fromStdString(written.error().message));
    else
        Q_EMIT said(tr("Saved to %1.").arg(path));
}

// ------------------------------------------------------------ transcript

void Exporter::exportTranscript()
{
    ui::exports::TranscriptDialog dialog(m_session.liveEdge(), m_session.playhead(), m_themes, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const ui::exports::TranscriptOptions options = dialog.options();
    const QString path = askPath(tr("Export transcript"), QStringLiteral("transcript"), options.markdown ? tr("Markdown (*.md)") : tr("Text (*.txt)"),
                                 options.markdown ? QStringLiteral("md") : QStringLiteral("txt"));
    if (path.isEmpty())
        return;
    m_work.begin(tr("Export transcript"), tr("Writing the run down…"), [this, path, options, trace = m_session.trace()](const BackgroundWork::Progress& progress) {
        const auto file = std::make_shared<QSaveFile>(path);
        raft::Result<std::uint64_t> told = std::uint64_t{0};
        if (file->open(QIODevice::WriteOnly))
            told = ui::exports::Transcript::write(*file, *trace, options, progress);
        if (file->error() != QFileDevice::NoError || (told && !file->commit()))
            told = raft::Error{tr("%1 cannot be written: %2. Choose another place.").arg(path, file->errorString()).toStdString()};
        return [this, path, told] {
            if (told)
                Q_EMIT said(tr("The transcript is in %1; it tells of %2 events.").arg(path, ui::text::of(*told)));
            else
                Q_EMIT failed(tr("The transcript was not exported"), QString::fromStdString(told.error().message));
        };
    });
}

// ------------------------------------------------------------ a scenario of what was done

// Read back as anybody would read it, and run.
raft::Result<Exporter::Tried> Exporter::tryOut(raft::Result<raft::scenario::KeptRun> kept)
{
    if (!kept)
        return kept.error();
    std::string json = raft::scenario::toJson(kept->scenario);
    Tried tried{std::move(*kept), std::move(json), {}};
    const auto read = raft::scenario::fromJson(tried.json);
    if (!read)
        return read.error();
    const auto run = raft::scenario::run(*read);
    if (!run)
        return run.error();
    for (const raft::scenario::Failure& failure : run->report.failures)
        tried.failures.push_back(failure.message);
    return tried;
}

void Exporter::saveAsScenario()
{
    const std::shared_ptr<raft::cluster::LabCluster> lab = m_keeper.lab();
    const bool isExact = lab && !lab->isRebuilt();
    raft::cluster::LabOptions options;
    std::vector<raft::cluster::Planned> given;
    if (isExact) {
        options = lab->options();
        given = lab->schedule();
    }
    m_work.begin(tr("Save what I did as a scenario"), tr("Playing it again…"),
                 [this, isExact, options, given, trace = m_session.trace()](const BackgroundWork::Progress&) {
                     const auto tried = tryOut(isExact ? raft::scenario::keepLab(options, given, *trace) : raft::scenario::keepRun(*trace));
                     return [this, tried] {
                         if (tried)
                             offerScenario(*tried);
                         else
                             Q_EMIT failed(tr("No scenario can be made of this run"), QString::fromStdString(tried.error().message));
                     };
                 });
}

void Exporter::offerScenario(const Tried& tried)
{
    if (tried.kept.commands == 0 && tried.kept.leftOut.empty())
        return (void)failed(tr("There is nothing to save yet"), tr("A scenario holds what you do: append something, kill a node, cut a link. Then save it."));
    QStringList remarks;
    if (!tried.kept.leftOut.empty()) {
        remarks << tr("These things no scenario can say; they are left out:") + QLatin1Char('\n')
                       + lines({tried.kept.leftOut.begin(), tried.kept.leftOut.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(12, tried.kept.leftOut.size()))}).join(QLatin1Char('\n'));
        if (tried.kept.leftOut.size() > 12)
            remarks << tr("… and %n more.", nullptr, static_cast<int>(tried.kept.leftOut.size() - 12));
    }
    if (!tried.failures.empty())
        remarks << tr("Played in the Lab it does not come to the same end:") + QLatin1Char('\n') + lines({tried.failures.front()}).join(QString());
    if (!remarks.isEmpty()) {
        QMessageBox box(QMessageBox::Information, tr("Not everything can be kept"), remarks.join(QStringLiteral("\n\n")), QMessageBox::Cancel, m_window);
        QPushButton* save = box.addButton(tr("Save the rest…"), QMessageBox::AcceptRole);
        box.exec();
        if (box.clickedButton() != save)
            return;
    }
    const QString path = askPath(tr("Save what I did as a scenario"), QStringLiteral("scenario"), tr("Scenarios (*.json)"), QStringLiteral("json"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(tried.json.data(), static_cast<qint64>(tried.json.size())) < 0 || !file.commit())
        Q_EMIT failed(tr("The scenario was not saved"), tr("%1 cannot be written: %2. Choose another place.").arg(path, file.errorString()));
    else
        Q_EMIT said(tr("The scenario is in %1; Ctrl+E plays it.").arg(path));
}

} // namespace app
