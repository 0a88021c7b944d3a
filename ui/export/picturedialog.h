// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/spokendialog.h" // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "ui/export/paper.h"
#include "ui/theme/theme.h"

#include <vector>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QSpinBox;

namespace ui {

class ThemeManager;

namespace exports {

// Something that can be drawn on paper: one of the window's views.
struct Motif {
    QString id; // "cluster": kept in settings, and the proposed name of the file
    std::function<QString()> title;
    QSizeF size; // as it is in the window
    std::function<void(QPainter&, QSizeF, const Theme&)> paint;
};

// What to export, as what, how large and in which theme; with a look at what will come.
class PictureDialog : public SpokenDialog {
    Q_OBJECT

public:
    PictureDialog(std::vector<Motif> motifs, ThemeManager& themes, QWidget* parent = nullptr);

    void choose(const QString& motif, Format format);
    void setPaperSize(QSizeF size);
    const Motif& motif() const;
    Paper paper() const;
    Theme theme() const;
    raft::Result<raft::Ok> writeTo(const QString& path) const; // what is chosen

private:
    void fillSizes();
    void takeSize();
    void sizeEdited();
    void showPreview();

    std::vector<Motif> m_motifs;
    ThemeManager& m_themes;
    QComboBox* m_what;
    QComboBox* m_format;
    QComboBox* m_size;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QComboBox* m_resolution;
    QLabel* m_resolutionLabel;
    QComboBox* m_theme;
    QLabel* m_preview;
    QLabel* m_remark;
    QDialogButtonBox* m_buttons;
};

} // namespace exports
} // namespace ui
