// SPDX-License-Identifier: MIT
#pragma once

#include <QObject> // Qt first: its moc of 6.4 needs that to read the standard headers behind it
#include <QPointer>
#include <QRect>
#include <QTimer>

#include <functional>
#include <vector>

class QKeyEvent;
class QLabel;
class QMainWindow;
class QWidget;

namespace ui {
class ThemeManager;
}

namespace app {

// Before a class: the whole screen, large type, nothing but what is to be seen, and the keys of a clicker. Everything is as
// it was when it is left.
class Presenter : public QObject {
    Q_OBJECT

public:
    struct Stage {
        std::vector<QWidget*> stays;  // of the docks: those that are seen
        std::vector<QWidget*> leaves; // beside the other docks and the bars
        std::function<void()> next, back; // a step, or a caption
        int layoutVersion = 0;        // of the window's state
    };

    Presenter(QMainWindow& window, ui::ThemeManager& themes, Stage stage);

    bool isOn() const { return m_isOn; }
    bool isBlack() const;
    void enter();
    void leave();
    void toggle() { m_isOn ? leave() : enter(); }
    void setBlack(bool black); // as if the projector were off

Q_SIGNALS:
    void changed(); // it was entered or left

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Deed { None, Next, Back, Black, Leave };
    static Deed deedOf(const QKeyEvent& event);
    bool listens(const QObject* watched) const; // else the key means something else: in a line, in a dialog
    void perform(Deed deed);
    void restoreDocks();
    void place();

    QMainWindow& m_window;
    ui::ThemeManager& m_themes;
    Stage m_stage;
    QPointer<QWidget> m_black;
    QPointer<QLabel> m_hint; // the keys, for a moment
    QTimer m_hintTimer;
    QByteArray m_geometry, m_state;
    QRect m_place;
    double m_fontScale = 1;
    std::vector<QPointer<QWidget>> m_hidden; // what was seen before, and no layout remembers
    QPointer<QWidget> m_focus;
    bool m_isOn = false;
};

} // namespace app
