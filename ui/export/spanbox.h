// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/consensus/types.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace ui::exports {

// A stretch of a run: all of it, up to or from the instant that is looked at, or from and to given instants.
class SpanBox : public QWidget {
    Q_OBJECT

public:
    SpanBox(raft::Time edge, raft::Time playhead, QWidget* parent = nullptr);

    raft::Time from() const;
    raft::Time to() const;
    bool isToTheEnd() const;
    void setSpan(raft::Time from, raft::Time to);
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void take();

    raft::Time m_edge, m_playhead;
    QComboBox* m_which;
    QDoubleSpinBox* m_from;
    QDoubleSpinBox* m_to;
    QLabel* m_dash;
};

} // namespace ui::exports
