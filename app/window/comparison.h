// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget> // Qt first: its moc of 6.4 needs that to read the standard headers behind it
#include <QTimer>

#include "app/window/clusterkeeper.h"
#include "ui/branches/firstdifference.h"
#include "ui/session/session.h"

#include <memory>
#include <optional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace ui {
class ActionRegistry;
class ClusterView;
class ThemeManager;
} // namespace ui

namespace app {

class ElidedLabel;

// Two branches side by side: the one that is shown, and beside it another one at the same instant. The bar tells where
// they part and which nodes differ now; otherHalf() is the second picture. The other branch is only looked at; a Lab is
// run on as far as the first one has come. GUI thread.
class Comparison : public QWidget {
    Q_OBJECT

public:
    using BranchId = ui::branches::BranchId;

    Comparison(ui::Session& session, ui::ThemeManager& themes, ui::ActionRegistry& actions, ClusterKeeper& keeper, QWidget* parent = nullptr);
    ~Comparison() override;

    QWidget* otherHalf() const { return m_half; }
    ui::ClusterView* otherPicture() const { return m_picture; }
    void compareWith(BranchId other);
    void end();
    bool isOn() const { return m_other != 0; }
    BranchId other() const { return m_other; }
    std::optional<raft::Time> parted() const; // where the two part, as far as is known
    void goToDifference();

Q_SIGNALS:
    void changed(); // begun, ended, or the difference was found

protected:
    void changeEvent(QEvent* event) override;

private:
    void begin(BranchId other);
    void giveBack();
    void followBranches();
    void keepPace();
    void look();
    void tell();
    void retranslate();
    QString differenceWords() const;
    QString nodesWords() const;

    ui::Session& m_session;
    ui::ThemeManager& m_themes;
    ClusterKeeper& m_keeper;
    ui::Session m_second;
    QWidget* m_half;
    ui::ClusterView* m_picture;
    QLabel* m_name;       // of the branch shown
    QLabel* m_otherName;
    ElidedLabel* m_words;
    QToolButton* m_go;
    QToolButton* m_swap;
    QToolButton* m_close;
    ui::branches::FirstDifference m_difference;
    QTimer m_work;
    BranchId m_current = 0, m_other = 0;
    bool m_told = false; // that the difference was found
};

} // namespace app
