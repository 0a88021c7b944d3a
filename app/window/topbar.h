// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/types.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {
class ActionButton;
class ActionRegistry;
class Session;
class ThemeManager;
} // namespace ui

namespace app {

// Above the picture: which kind of cluster this is, the line to append, the commonest deeds, how the cluster stands.
class TopBar : public QWidget {
    Q_OBJECT

public:
    TopBar(ui::Session& session, ui::ThemeManager& themes, ui::ActionRegistry& actions, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override; // small: it folds itself to fit

    void focusAppend();
    void append(); // what stands in the line, at the chosen node
    void appendAt(const raft::NodeId& node);


protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Figure {
        QWidget* box;
        QLabel* caption;
        QLabel* value;
    };

    Figure makeFigure();
    void refresh();
    void refreshNodes();
    void refreshMode();
    void retranslate();
    void dress();
    void suggestNext();
    void fit();
    void fold(int level);

    ui::Session& m_session;
    ui::ThemeManager& m_themes;
    QLabel* m_mode;
    QLineEdit* m_line;
    QComboBox* m_target;
    Figure m_leader, m_term, m_committed, m_safety;
    QToolButton* m_find;
    std::vector<ui::ActionButton*> m_buttons;
};

} // namespace app
