// SPDX-License-Identifier: MIT
#include "app/window/presenter.h"

#include "ui/theme/absolute.h"
#include "ui/theme/kind.h"
#include "ui/theme/thememanager.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QScreen>
#include <QStatusBar>
#include <QToolBar>
#include <QWindow>

#include <algorithm>

namespace app {

namespace {

constexpr int hintMs = 6'000;
constexpr double larger = 1.35;         // than the type that the person has chosen …
constexpr double lineOfHeight = 1 / 720.0; // … and large enough for the screen

} // namespace

Presenter::Presenter(QMainWindow& window, ui::ThemeManager& themes, Stage stage)
    : QObject(&window), m_window(window), m_themes(themes), m_stage(std::move(stage))
{
    m_hintTimer.setSingleShot(true);
    m_hintTimer.setInterval(hintMs);
    connect(&m_hintTimer, &QTimer::timeout, this, [this] { delete m_hint; });
}

bool Presenter::isBlack() const
{
    return m_black != nullptr;
}

void Presenter::enter()
{
    if (m_isOn)
        return;
    m_isOn = true;
    m_geometry = m_window.saveGeometry();
    m_place = m_window.geometry();
    m_state = m_window.saveState(m_stage.layoutVersion);
    m_fontScale = m_themes.fontScale();
    m_focus = m_window.focusWidget();
    m_hidden.clear();
    std::vector<QWidget*> leaving = m_stage.leaves;
    leaving.insert(leaving.end(), {m_window.menuBar(), m_window.statusBar()});
    for (QWidget* widget : leaving) {
        if (!widget->isHidden())
            m_hidden.emplace_back(widget);
        widget->hide();
    }
    for (QToolBar* bar : m_window.findChildren<QToolBar*>(QString(), Qt::FindDirectChildrenOnly))
        bar->hide();
    for (QDockWidget* dock : m_window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        const bool stays = std::find(m_stage.stays.begin(), m_stage.stays.end(), dock) != m_stage.stays.end();
        dock->setVisible(stays);
    }
    const double forScreen = m_window.screen()->size().height() * lineOfHeight;
    m_themes.setFontScale(std::clamp(std::max(m_fontScale * larger, forScreen), m_fontScale, ui::ThemeManager::largestFontScale));
    m_window.showFullScreen();
    m_hint = new QLabel(tr("Page down, → next    Page up, ← back    B black    Esc leave"), &m_window);
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    ui::setKind(m_hint, "badge");
    m_hint->show();
    m_hintTimer.start();
    place();
    qApp->installEventFilter(this);
    Q_EMIT changed();
}

void Presenter::leave()
{
    if (!m_isOn)
        return;
    m_isOn = false;
    qApp->removeEventFilter(this);
    m_hintTimer.stop();
    delete m_hint;
    setBlack(false);
    m_themes.setFontScale(m_fontScale);
    for (const QPointer<QWidget>& widget : m_hidden) {
        if (widget)
            widget->show();
    }
    m_window.restoreGeometry(m_geometry);
    if (!m_window.isFullScreen() && !m_window.isMaximized())
        m_window.setGeometry(m_place); // else it is moved down where a title bar might not fit
    restoreDocks();
    // The window system gives the window its former size when it likes: the docks' sizes are those of that size.
    constexpr int soon = 150;
    for (const int after : {0, soon})
        QTimer::singleShot(after, this, &Presenter::restoreDocks);
    if (m_focus)
        m_focus->setFocus();
    Q_EMIT changed();
}

void Presenter::restoreDocks()
{
    if (!m_isOn)
        m_window.restoreState(m_state, m_stage.layoutVersion);
}

void Presenter::setBlack(bool black)
{
    if (black == isBlack() || (black && !m_isOn))
        return;
    if (!black) {
        m_black->hide();
        m_black->deleteLater(); // a click on it may be on its way
        m_black = nullptr;
        return;
    }
    m_black = new QWidget(&m_window);
    QPalette night;
    night.setColor(QPalette::Window, ui::darkScreen());
    m_black->setPalette(night);
    m_black->setAutoFillBackground(true);
    m_black->setCursor(Qt::BlankCursor);
    m_black->setAccessibleName(tr("The screen is black: B shows the picture again."));
    place();
    m_black->show();
}

void Presenter::place()
{
    if (m_hint) {
        m_hint->adjustSize();
        m_hint->move((m_window.width() - m_hint->width()) / 2, m_hint->fontMetrics().height());
        m_hint->raise();
    }
    if (m_black) {
        m_black->setGeometry(m_window.rect());
        m_black->raise();
    }
}

// ------------------------------------------------------------ keys

// Clickers send Page up and down, or arrows, and a full stop or B for black.
Presenter::Deed Presenter::deedOf(const QKeyEvent& event)
{
    if ((event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) != Qt::NoModifier)
        return Deed::None;
    switch (event.key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Right: return Deed::Next;
    case Qt::Key_PageUp:
    case Qt::Key_Left: return Deed::Back;
    case Qt::Key_B:
    case Qt::Key_Period: return Deed::Black;
    case Qt::Key_Escape: return Deed::Leave;
    default: return Deed::None;
    }
}

bool Presenter::listens(const QObject* watched) const
{
    const auto* widget = qobject_cast<const QWidget*>(watched);
    const bool isHere = watched == m_window.windowHandle() || (widget && widget->window() == &m_window);
    if (!isHere || QApplication::activePopupWidget() || QApplication::activeModalWidget())
        return false;
    const QWidget* focus = m_window.focusWidget();
    const bool isTyping = focus && focus->isVisible()
                          && (qobject_cast<const QLineEdit*>(focus) || qobject_cast<const QAbstractSpinBox*>(focus) || qobject_cast<const QComboBox*>(focus));
    return !isTyping;
}

void Presenter::perform(Deed deed)
{
    delete m_hint;
    if (isBlack()) { // any key shows the picture first
        setBlack(false);
        if (deed != Deed::Leave)
            return;
    }
    switch (deed) {
    case Deed::Next: m_stage.next(); return;
    case Deed::Back: m_stage.back(); return;
    case Deed::Black: setBlack(true); return;
    case Deed::Leave: leave(); return;
    case Deed::None: return;
    }
}

bool Presenter::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, &Presenter::place);
    if (m_black && watched == m_black.data() && event->type() == QEvent::MouseButtonPress) {
        setBlack(false);
        return true;
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto* key = static_cast<const QKeyEvent*>(event);
    const Deed deed = deedOf(*key);
    if (deed == Deed::None || !listens(watched))
        return QObject::eventFilter(watched, event);
    event->accept(); // no shortcut of the window
    const bool holds = key->isAutoRepeat() && (deed == Deed::Black || deed == Deed::Leave);
    if (event->type() == QEvent::KeyPress && !holds)
        perform(deed);
    return true;
}

} // namespace app
