// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractScrollArea> // Qt first: its moc of 6.4 needs that to read the standard headers behind it

#include "ui/inspector/facts.h"
#include "ui/inspector/faulttally.h"

namespace ui {

class Session;
class ThemeManager;

// All state of whatever is selected: a node's memory, disk, votes, followers, state machine and packets; an entry, a
// message, a link or an event. Drawn as pairs, in two columns where there is room.
class InspectorView : public QAbstractScrollArea {
    Q_OBJECT

public:
    InspectorView(Session& session, ThemeManager& themes, QWidget* parent = nullptr);

    const inspector::Facts& facts() const { return m_facts; }
    QSize sizeHint() const override { return {440, 200}; }
    QSize minimumSizeHint() const override { return {200, 90}; }

Q_SIGNALS:
    void whyWanted(const ui::Subject& subject);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void refresh(bool anew);
    double lay(QPainter* painter) const; // draws if there is a painter; returns the height
    double layFact(QPainter* painter, const inspector::Fact& fact, QRectF room) const;
    void copy() const;

    Session& m_session;
    ThemeManager& m_themes;
    inspector::Facts m_facts;
    inspector::FaultTally m_tally;
    Subject m_shown;
};

} // namespace ui
