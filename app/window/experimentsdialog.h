// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/spokendialog.h" // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "app/window/experimentrunner.h"

#include <QTimer>

#include <map>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTableWidget;
class QVBoxLayout;

namespace ui {
class CurvesPane;
class ThemeManager;
}

namespace app {

// Many runs that differ in one thing, and the curves of what they come to: chooses an experiment, runs it in the background, shows
// curves and figures as they come, saves and opens the numbers. The cluster in the window is not touched.
class ExperimentsDialog : public ui::SpokenDialog {
    Q_OBJECT

public:
    explicit ExperimentsDialog(ui::ThemeManager& themes, QWidget* parent = nullptr);
    ~ExperimentsDialog() override;

    void choose(const std::string& experiment);
    void run(); // what is chosen
    void cancel(); // what has come so far stays
    bool isRunning() const { return m_runner.isBusy(); }
    // What is shown of the chosen experiment; the error is told too.
    bool openNumbers(const QString& path);
    bool saveNumbers(const QString& path);
    bool savePicture(const QString& path);

    void reject() override;

private:
    struct Result { // of one experiment
        std::vector<raft::soak::Group> groups;
        QString from; // where the numbers are from, in words
    };

    QVBoxLayout* makeControls();
    void makeButtons(QVBoxLayout* rows);
    const raft::soak::Experiment& chosen() const;
    void showChosen();   // another experiment
    void showNumbers();  // its curves and figures
    void showProgress();
    void fillTable(const std::vector<raft::soak::Group>& groups);
    void finish(bool isWhole);
    void complain(const QString& title, const QString& words);
    void askOpen();
    void askSave();
    void askPicture();

    ui::ThemeManager& m_themes;
    ExperimentRunner m_runner;
    std::map<std::string, Result, std::less<>> m_results;
    std::uint64_t m_seed = 1, m_trials = 0; // of what runs
    QTimer m_look; // while it runs
    QComboBox* m_which;
    QLabel *m_about, *m_count;
    QSpinBox* m_runs;
    QLineEdit* m_seedLine;
    QPushButton *m_run, *m_open, *m_save, *m_picture;
    QProgressBar* m_progress;
    QTableWidget* m_table;
    ui::CurvesPane* m_pane;
};

} // namespace app
