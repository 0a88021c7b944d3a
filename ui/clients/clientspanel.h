// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "ui/clients/requestsmodel.h"

#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace ui {

class HistoryView;
class Session;
class ThemeManager;

// Clients of the cluster: each with the node that it asks, a session or none, and its requests with their outcomes.
class ClientsPanel : public QWidget {
    Q_OBJECT

public:
    ClientsPanel(Session& session, ThemeManager& themes, QWidget* parent = nullptr);

    QString client() const { return m_client; }
    void showClient(const QString& client);
    HistoryView& history() { return *m_history; }
    void showIntervals(bool on);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Settings { // as last given for this client
        QString client;
        raft::NodeId node;
        bool session = false;
        std::uint64_t retries = 0;
    };

    void makeRows();
    Settings& settings();
    void addClient();
    void configure();
    void send();
    void retry();
    void refresh();
    void refreshClients();
    void refreshNodes();
    void retranslate();
    raft::NodeId chosenNode() const;

    Session& m_session;
    ThemeManager& m_themes;
    RequestsModel m_model;
    QString m_client = QStringLiteral("you");
    std::vector<Settings> m_settings;
    std::vector<raft::NodeId> m_nodes;
    QComboBox* m_clients;
    QPushButton* m_add;
    QComboBox* m_node;
    QCheckBox* m_inSession;
    QLabel* m_retriesTitle;
    QSpinBox* m_retries;
    QComboBox* m_mode;
    QLineEdit* m_line;
    QPushButton* m_send;
    QLabel* m_sums;
    QTreeView* m_list;
    HistoryView* m_history;
    QStackedWidget* m_pages; // the requests of the client that is chosen, or the intervals of all
    QToolButton* m_intervals;
    QPushButton* m_retry;
    bool m_settling = false; // the fields are being set, not by the person
};

} // namespace ui
