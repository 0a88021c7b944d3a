// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/spokendialog.h" // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "ui/export/spanbox.h"
#include "ui/export/transcript.h"

class QComboBox;

namespace ui {

class ThemeManager;

namespace exports {

// Which part of a run is written down, how much of it, and as what.
class TranscriptDialog : public SpokenDialog {
    Q_OBJECT

public:
    // `edge`: the newest instant of the run, `playhead`: the one that is looked at.
    TranscriptDialog(raft::Time edge, raft::Time playhead, ThemeManager& themes, QWidget* parent = nullptr);

    TranscriptOptions options() const;

private:
    SpanBox* m_span;
    QComboBox* m_depth;
    QComboBox* m_format;
};

} // namespace exports
} // namespace ui
