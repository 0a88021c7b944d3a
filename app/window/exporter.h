// SPDX-License-Identifier: MIT
#pragma once

#include "app/window/backgroundwork.h" // Qt first: its moc of 6.4 needs that to read the standard headers behind it
#include "raftcore/scenario/keptrun.h"
#include "ui/export/film.h"

#include <vector>

class QProgressDialog;

namespace ui {
class ChartsView;
class ClusterView;
class LogsView;
class Session;
class SpaceTimeView;
class ThemeManager;
namespace exports {
struct Motif;
}
} // namespace ui

namespace app {

class ClusterKeeper;

// Takes what the window shows out of it: pictures of its views, the run as a film and in sentences, and what was done as a
// scenario.
class Exporter : public QObject {
    Q_OBJECT

public:
    struct Views { // all of them; they outlive it
        ui::ClusterView* cluster = nullptr;
        ui::SpaceTimeView* spaceTime = nullptr;
        ui::LogsView* logs = nullptr;
        ui::ChartsView* charts = nullptr;
    };

    Exporter(ui::Session& session, ui::ThemeManager& themes, ClusterKeeper& keeper, QWidget* window);
    ~Exporter() override;
    void setViews(const Views& views) { m_views = views; }

    void exportPicture(const QString& motif = {}); // "space-time": proposed in the dialog
    void exportFilm();
    void exportTranscript();
    void saveAsScenario();

Q_SIGNALS:
    void said(const QString& words);
    void failed(const QString& title, const QString& why);

private:
    struct Tried { // a scenario that was read back and run
        raft::scenario::KeptRun kept;
        std::string json;
        std::vector<std::string> failures;
    };

    std::vector<ui::exports::Motif> motifs() const;
    void film(const ui::exports::FilmOptions& options, const QString& path);
    void endFilm();
    QString askPath(const QString& title, const QString& name, const QString& filter, const QString& ending) const;
    static raft::Result<Tried> tryOut(raft::Result<raft::scenario::KeptRun> kept);
    void offerScenario(const Tried& tried);

    ui::Session& m_session;
    ui::ThemeManager& m_themes;
    ClusterKeeper& m_keeper;
    QWidget* m_window;
    Views m_views;
    BackgroundWork m_work;
    std::unique_ptr<ui::exports::Film> m_film; // being made
    QPointer<QProgressDialog> m_filmProgress;
};

} // namespace app
