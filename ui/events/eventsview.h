// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "ui/events/eventlist.h"

class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

// "What happened": the list of events under its chips and its search field.
class EventsView : public QWidget {
    Q_OBJECT

public:
    EventsView(Session& session, ThemeManager& themes, QWidget* parent = nullptr);

    EventList& list() { return *m_list; }
    void focusSearch();

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addChip(QWidget* row, std::function<QString()> title, std::function<void(events::Filter&, bool)> set, bool on);
    void retranslate();
    void showCount();
    void fillMenu();
    void fold();

    struct Chip {
        QToolButton* button;
        std::function<QString()> title;
    };

    EventList* m_list;
    QLineEdit* m_search;
    QLabel* m_count;
    QWidget* m_chipRow;
    QToolButton* m_filters; // opens a menu of the same, where the chips would leave no room for events
    std::vector<Chip> m_chips;
};

} // namespace ui
