// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "ui/faults/faultkinds.h"

#include <functional>
#include <optional>
#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace ui {

class Session;
class ThemeManager;

// "Add a fault": what kind, and what that kind asks.
class FaultForm : public QWidget {
    Q_OBJECT

public:
    FaultForm(Session& session, ThemeManager& themes, QWidget* parent = nullptr);

    void choose(const QString& kind); // by FaultKind::id
    // What the form says now.
    std::optional<raft::trace::Fault> fault() const;

public Q_SLOTS:
    void refresh(); // the nodes, and whether anything can be done

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QWidget* editor = nullptr;
        std::function<faults::Answer()> answer;
    };

    void showKind();
    Row makeRow(const faults::Field& field);
    Row makeEnd(const faults::Field& field);
    void retranslate();

    Session& m_session;
    ThemeManager& m_themes;
    std::vector<faults::FaultKind> m_kinds;
    std::vector<raft::NodeId> m_nodes; // that can be chosen
    QComboBox* m_kind = nullptr;
    QLabel* m_meaning = nullptr;
    QWidget* m_questions = nullptr;
    QPushButton* m_add = nullptr;
    std::vector<Row> m_rows;
};

} // namespace ui
