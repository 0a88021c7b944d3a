// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "raftcore/cluster/command.h"
#include "ui/packets/packetsmodel.h"

#include <optional>

class QCheckBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QTreeView;
class QTreeWidget;

namespace ui {

class BreakpointBook;
class BreakpointEditor;
class Session;
class ThemeManager;

// A hand on every packet: those on their way and those held, their fields and bytes, what can be done to them, and the
// breakpoints that stop the cluster's time.
class PacketsPanel : public QWidget {
    Q_OBJECT

public:
    PacketsPanel(Session& session, ThemeManager& themes, BreakpointBook& book, QWidget* parent = nullptr);

    void focusPackets();
    void focusEditor(); // with what is selected, if it is a packet

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeRows();
    void makeDetails();
    void makeBreakpoints();
    void refresh();
    void refreshDetails();
    void refreshButtons();
    void refreshBreakpoints();
    void onSelection();
    void give(raft::cluster::command::HandlePacket::What what);
    void releaseAll();
    void holdOrRelease();
    void removeBreakpoint();
    void bringIntoView(QWidget* widget); // where the panel scrolls
    const raft::trace::PacketState* chosen() const; // in flight, or one that has just ended
    bool isChosenInFlight() const;
    void retranslate();
    void dress();

    Session& m_session;
    ThemeManager& m_themes;
    BreakpointBook& m_book;
    PacketsModel m_model;
    QLabel* m_stopped;
    QCheckBox* m_manual;
    QLabel* m_manualHint;
    QLabel* m_sums;
    QTreeView* m_list;
    QPushButton* m_deliver;
    QPushButton* m_drop;
    QPushButton* m_duplicate;
    QPushButton* m_hold;
    QPushButton* m_releaseAll;
    QTabWidget* m_details;
    QTreeWidget* m_fields;
    QPlainTextEdit* m_bytes;
    QLabel* m_bytesNote;
    QListWidget* m_breakpoints;
    QLabel* m_noBreakpoints;
    QPushButton* m_remove;
    BreakpointEditor* m_editor;
    std::optional<raft::PacketId> m_shown; // in the details
    bool m_settling = false; // shows what is, and takes nothing
};

// Manual mode: all links are held, and nothing is delivered but by hand.
bool isManual(const raft::trace::ClusterState& state);
raft::cluster::Command manualMode(bool on);

} // namespace ui
