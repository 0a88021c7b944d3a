// SPDX-License-Identifier: MIT
#pragma once

#include "ui/dialogs/spokendialog.h" // Qt first: its moc of 6.4 needs that to read the standard headers behind it

class QPushButton;
class QTableWidget;

namespace ui {

class Session;
class ThemeManager;

// The bookmarks of the run that is shown: go to one, rename it in place, delete it.
class BookmarksDialog : public SpokenDialog {
    Q_OBJECT

public:
    BookmarksDialog(Session& session, ThemeManager& themes, QWidget* parent = nullptr);

private:
    void fill();
    void takeName(int row);
    void go();
    void remove();
    std::uint64_t chosen() const;

    Session& m_session;
    QTableWidget* m_table;
    QPushButton* m_go;
    QPushButton* m_remove;
    bool m_filling = false;
};

} // namespace ui
