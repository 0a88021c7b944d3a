// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/spokendialog.h" // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "ui/export/film.h"
#include "ui/export/spanbox.h"

class QComboBox;
class QDialogButtonBox;
class QLabel;

namespace ui {

class ThemeManager;

namespace exports {

// Which part of a run is filmed, how fast, and as what. Says how long the film will be, and what is missing for it.
class FilmDialog : public SpokenDialog {
    Q_OBJECT

public:
    // `rate`: the present speed, proposed; `ffmpeg`: the program, empty where it is not installed.
    FilmDialog(raft::Time edge, raft::Time playhead, double rate, const QString& ffmpeg, ThemeManager& themes, QWidget* parent = nullptr);

    FilmOptions options() const;
    void chooseFormat(FilmOptions::Format format);
    QString remark() const;
    bool canFilm() const;

private:
    void check();

    QString m_ffmpeg;
    SpanBox* m_span;
    QComboBox* m_rate;
    QComboBox* m_format;
    QComboBox* m_size;
    QComboBox* m_frames;
    QComboBox* m_theme;
    QLabel* m_remark;
    QDialogButtonBox* m_buttons;
};

} // namespace exports
} // namespace ui
