// SPDX-License-Identifier: MIT
#include "ui/theme/stylesheet.h"

#include <QHash>
#include <QRegularExpression>

#include <cmath>

namespace ui {

namespace {

// @name is a colour, $n a length of n pixels at scale 1, %n the padding under a focus ring that is one pixel thicker than
// the border, &p,h the radius of a pill with padding p around contents of height h: Qt draws square corners where a
// radius exceeds half the height. Fonts are set on leaves only: a font given to a container
// would be inherited by everything in it.
constexpr auto frames = R"(
QMainWindow, QDialog { background: @surface; }
QMainWindow::separator { background: @border; width: 1px; height: 1px; margin: 0; padding: 0; }
QMainWindow::separator:hover { background: @accent; }
QFrame[kind="card"] { background: @raised; border: 1px solid @border; border-radius: $8px; }
QFrame[kind="panel"] { background: @surface; border: none; }
QFrame[kind="popover"] { background: @raised; border: 1px solid @border; border-radius: $12px; }
QFrame[kind="toolbar"] { background: @surface; border: none; border-bottom: 1px solid @border; }
QFrame[kind="separator"] { background: @border; border: none; }
QFrame[kind="separator"][frameShape="4"] { min-height: 1px; max-height: 1px; }
QFrame[kind="separator"][frameShape="5"] { min-width: 1px; max-width: 1px; }
QScrollArea { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QGroupBox { border: 1px solid @border; border-radius: $8px; margin-top: $9px; padding: $12px $8px $6px $8px; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; left: $10px; padding: 0 $5px;
    color: @textMuted; background: @surface; }
QStatusBar { background: @window; border-top: 1px solid @border; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @textMuted; padding: 0 $6px; font-size: $12px; }
QToolTip { background: @raised; color: @text; border: 1px solid @outline; padding: $6px $9px; font-size: $12px; }
QSizeGrip { width: 0; height: 0; }
)";

constexpr auto menus = R"(
QMenuBar { background: @window; color: @textMuted; padding: $2px $8px; spacing: $2px; border: none; }
QMenuBar::item { background: transparent; padding: $5px $10px; border-radius: $6px; }
QMenuBar::item:selected { background: @hover; color: @text; }
QMenuBar::item:pressed { background: @pressed; color: @text; }
QMenu { background: @raised; color: @text; border: 1px solid @border; padding: $5px; icon-size: $16px; }
QMenu::item { background: transparent; padding: $6px $18px $6px $8px; margin: 0 $1px; border: 1px solid transparent;
    border-radius: $6px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @textDisabled; }
QMenu::item:disabled:selected { background: transparent; border-color: @border; }
QMenu::icon { padding-left: $8px; }
QMenu::indicator { width: $16px; height: $16px; padding-left: $8px; }
QMenu::right-arrow { width: $14px; height: $14px; padding-right: $6px; }
QMenu::separator { height: 1px; background: @border; margin: $5px $8px; }
QToolBar { background: @surface; border: none; border-bottom: 1px solid @border; padding: $8px $12px; spacing: $6px; }
QToolBar::separator { background: @border; width: 1px; height: 1px; margin: $4px $6px; }
)";

constexpr auto buttons = R"(
QPushButton { background: @raised; color: @text; border: 1px solid @border; border-radius: $7px;
    padding: $5px $12px; min-height: $16px; outline: none; }
QPushButton:hover { background: @hover; border-color: @outline; }
QPushButton:pressed, QPushButton:checked { background: @pressed; }
QPushButton:checked { border-color: @accent; }
QPushButton:disabled { color: @textDisabled; background: transparent; border-color: @border; }
QPushButton:focus { border: 2px solid @focus; padding: %4px %11px; }
QPushButton:default { border-color: @accent; }
QPushButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right; right: $6px; width: $12px; }
QPushButton[kind="primary"] { background: @accent; color: @accentText; border-color: @accent; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton[kind="primary"]:disabled { background: @track; color: @textDisabled; border-color: @track; }
QPushButton[kind="primary"]:focus { border: 2px solid @text; }
QPushButton[kind="danger"] { color: @fault; }
QPushButton[kind="danger"]:hover { background: @faultSoft; border-color: @fault; }
QPushButton[kind="danger"]:disabled { color: @textDisabled; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: @textMuted; }
QPushButton[kind="quiet"]:hover { background: @hover; color: @text; }
QPushButton[kind="quiet"]:focus { border-color: @focus; }
QPushButton[kind="quiet"]:disabled { color: @textDisabled; }
QPushButton[kind="link"] { background: transparent; border-color: transparent; color: @hyperlink; padding: $3px $2px;
    text-align: left; font-weight: 600; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { border: 2px solid @focus; padding: %2px %1px; }
QPushButton[kind="pill"] { border-radius: &5,16px; padding: $5px $14px; }
QPushButton[kind="pill"]:focus { padding: %4px %13px; }
QPushButton[kind="chip"], QToolButton[kind="chip"] { background: transparent; color: @textFaint; border: 1px solid @border;
    border-radius: &2,16px; padding: $2px $9px; min-height: $16px; font-size: $12px; }
QPushButton[kind="chip"]:hover, QToolButton[kind="chip"]:hover { color: @text; background: @hover; }
QPushButton[kind="chip"]:checked, QToolButton[kind="chip"]:checked { background: @chipOn; color: @text;
    border-color: @chipOn; }
QPushButton[kind="chip"]:focus, QToolButton[kind="chip"]:focus { border: 2px solid @focus; padding: %1px %8px; }
QPushButton[kind="play"] { background: @accent; border: none; border-radius: &0,36px; min-width: $38px; max-width: $38px;
    min-height: $38px; max-height: $38px; padding: 0; }
QPushButton[kind="play"]:hover { background: @accentHover; }
QPushButton[kind="play"]:focus { border: 2px solid @text; min-width: %34px; max-width: %34px; min-height: %34px;
    max-height: %34px; }
QToolButton { background: transparent; color: @textMuted; border: 1px solid transparent; border-radius: $7px;
    padding: $4px $6px; }
QToolButton:hover { background: @hover; color: @text; }
QToolButton:pressed, QToolButton:open { background: @pressed; color: @text; }
QToolButton:checked { background: @chipOn; color: @text; }
QToolButton:disabled { color: @textDisabled; }
QToolButton:focus { border: 2px solid @focus; padding: %3px %5px; }
QToolButton[kind="pill"] { background: @sunken; color: @textMuted; border: 1px solid @border; border-radius: $7px;
    padding: $5px $12px; min-height: $16px; }
QToolButton[kind="pill"]:hover { border-color: @outline; color: @text; }
QToolButton[kind="pill"]:focus { border: 2px solid @focus; padding: %4px %11px; }
QToolButton::menu-indicator { width: 0; }
QDockWidget > QAbstractButton { padding: 0; border-radius: $4px; }
QCheckBox, QRadioButton { color: @text; padding: $2px; spacing: $8px; }
QCheckBox:disabled, QRadioButton:disabled { color: @textDisabled; }
)";

constexpr auto fields = R"(
QLineEdit { background: @sunken; color: @text; border: 1px solid @border; border-radius: $7px; padding: $4px $10px;
    min-height: $18px; selection-background-color: @accent; selection-color: @accentText; }
QLineEdit:hover { border-color: @outline; }
QLineEdit:focus { border: 2px solid @focus; padding: %3px %9px; }
QLineEdit:disabled, QLineEdit:read-only { background: transparent; color: @textMuted; }
QLineEdit:disabled { color: @textDisabled; }
QLineEdit[kind="mono"] { font-family: "JetBrains Mono", "DejaVu Sans Mono", monospace; }
QLineEdit[kind="bare"], QLineEdit[kind="bare"]:focus { border: none; background: transparent; padding: $8px $4px; }
QAbstractSpinBox, QComboBox { min-height: $28px; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; background: transparent; padding: 0; min-height: 0; }
QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus { border: none; padding: 0; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @border; padding: $4px; outline: none; }
QPlainTextEdit, QTextEdit, QTextBrowser { background: @sunken; color: @text; border: 1px solid @border;
    border-radius: $7px; padding: $4px; selection-background-color: @accent; selection-color: @accentText; }
QPlainTextEdit:focus, QTextEdit:focus, QTextBrowser:focus { border: 2px solid @focus; padding: %3px; }
QProgressBar { background: @track; border: none; border-radius: &0,4px; min-height: $6px; max-height: $6px;
    color: transparent; font-size: 1px; }
QProgressBar::chunk { background: @accent; border-radius: &0,4px; }
)";

constexpr auto views = R"(
QAbstractItemView { background: @sunken; color: @text; border: 1px solid @border; border-radius: $7px; outline: none;
    selection-background-color: @selection; selection-color: @text; }
QAbstractItemView[kind="bare"] { background: transparent; border: none; border-radius: 0; }
QTableView { gridline-color: @grid; alternate-background-color: @surface; }
QListView, QTreeView { alternate-background-color: @surface; }
QListView::item, QTreeView::item, QTableView::item { padding: $4px $6px; border: none; }
QListView::item { border-radius: $5px; }
QListView::item:hover, QTreeView::item:hover, QTableView::item:hover { background: @hover; color: @text; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected { background: @selection; color: @text; }
QListView:focus, QTreeView:focus, QTableView:focus { border-color: @focus; }
QHeaderView { background: @surface; border: none; border-top-left-radius: $7px; border-top-right-radius: $7px; }
QHeaderView::section { background: @surface; color: @textMuted; border: none; border-bottom: 1px solid @border;
    padding: $6px $8px; font-size: $12px; font-weight: 600; text-align: left; }
QHeaderView::section:hover { color: @text; }
QTableCornerButton::section { background: @surface; border: none; }
QTabWidget::pane { border: none; border-top: 1px solid @border; top: -1px; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @textMuted; padding: $7px $12px $6px $12px; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @text; background: @hover; border-top-left-radius: $6px; border-top-right-radius: $6px; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:disabled { color: @textDisabled; }
QTabBar::tab:focus { color: @accent; }
QMainWindow > QTabBar { background: @surface; }
QTabBar::scroller { width: $24px; }
QTabBar QToolButton { background: @surface; border: none; border-radius: 0; padding: 0; margin: 0; min-width: 0; min-height: 0; }
)";

constexpr auto labels = R"(
QLabel { background: transparent; }
QLabel:disabled { color: @textDisabled; }
QLabel[kind="section"] { color: @textMuted; font-size: $11px; font-weight: 600; text-transform: uppercase;
    letter-spacing: 0.5px; }
QLabel[kind="title"] { font-size: $20px; font-weight: 600; }
QLabel[kind="heading"] { font-size: $15px; font-weight: 600; }
QLabel[kind="value"] { font-size: $16px; font-weight: 700; }
QLabel[kind="muted"] { color: @textMuted; }
QLabel[kind="faint"] { color: @textFaint; font-size: $12px; }
QLabel[kind="caption"] { color: @textFaint; font-size: $11px; }
QLabel[kind="mono"] { color: @textMuted; font-family: "JetBrains Mono", "DejaVu Sans Mono", monospace; font-size: $12px; }
QLabel[kind="fault"] { color: @fault; }
QLabel[kind="alarm"] { color: @alarm; font-weight: 600; }
QLabel[kind="good"] { color: @good; font-weight: 600; }
QLabel[kind="link"] { color: @hyperlink; font-weight: 600; }
QLabel[kind="badge"], QLabel[kind="goodbadge"], QLabel[kind="faultbadge"], QLabel[kind="alarmbadge"],
QLabel[kind="labbadge"] {
    border: 1px solid @border; border-radius: &4,15px; padding: $4px $11px; max-height: $17px; font-weight: 600;
    background: @raised; }
QLabel[kind="goodbadge"] { color: @good; border-color: @good; background: @goodSoft; }
QLabel[kind="labbadge"] { color: @hyperlink; border-color: @accent; background: @selection; }
QLabel[kind="faultbadge"] { color: @fault; border-color: @fault; background: @faultSoft; }
QLabel[kind="alarmbadge"] { color: @alarm; border-color: @alarm; background: @alarmSoft; }
)";

QHash<QString, ColorRole> colorNames()
{
    const auto pair = [](const char* name, ColorRole role) {
        return std::pair(QString::fromLatin1(name), role);
    };
    return {pair("window", ColorRole::Window),
            pair("surface", ColorRole::Surface),
            pair("raised", ColorRole::Raised),
            pair("sunken", ColorRole::Sunken),
            pair("hover", ColorRole::Hover),
            pair("pressed", ColorRole::Pressed),
            pair("selection", ColorRole::Selection),
            pair("chipOn", ColorRole::ChipOn),
            pair("border", ColorRole::Border),
            pair("outline", ColorRole::Outline),
            pair("grid", ColorRole::Grid),
            pair("track", ColorRole::Track),
            pair("focus", ColorRole::Focus),
            pair("text", ColorRole::Text),
            pair("textMuted", ColorRole::TextMuted),
            pair("textFaint", ColorRole::TextFaint),
            pair("textDisabled", ColorRole::TextDisabled),
            pair("hyperlink", ColorRole::Hyperlink),
            pair("accent", ColorRole::Accent),
            pair("accentText", ColorRole::AccentText),
            pair("accentHover", ColorRole::AccentHover),
            pair("fault", ColorRole::Fault),
            pair("faultSoft", ColorRole::FaultSoft),
            pair("alarm", ColorRole::Alarm),
            pair("alarmSoft", ColorRole::AlarmSoft),
            pair("good", ColorRole::Good),
            pair("goodSoft", ColorRole::GoodSoft)};
}

} // namespace

QString styleSheet(const Theme& theme)
{
    static const QRegularExpression placeholder(QStringLiteral(R"(@([A-Za-z]+)|([$%])(\d+)|&(\d+),(\d+))"));
    const QString source = QString::fromLatin1(frames) + QString::fromLatin1(menus)
        + QString::fromLatin1(buttons) + QString::fromLatin1(fields) + QString::fromLatin1(views)
        + QString::fromLatin1(labels);
    const auto names = colorNames();
    QString result;
    qsizetype done = 0;
    for (auto matches = placeholder.globalMatch(source); matches.hasNext();) {
        const auto match = matches.next();
        result += QStringView(source).mid(done, match.capturedStart() - done);
        if (match.capturedLength(1) > 0) {
            Q_ASSERT(names.contains(match.captured(1)));
            result += theme.color(names.value(match.captured(1))).name();
        } else if (match.capturedLength(4) > 0) {
            const auto rounded = [&](int group) {
                return std::lround(theme.scaled(match.captured(group).toDouble()));
            };
            result += QString::number((2 * rounded(4) + rounded(5) + 2) / 2);
        } else {
            const bool shrunk = match.captured(2) == QLatin1String("%");
            const double length = match.captured(3).toDouble() + (shrunk ? 1 : 0);
            result += QString::number(std::max(0L, std::lround(theme.scaled(length)) - (shrunk ? 1 : 0)));
        }
        done = match.capturedEnd();
    }
    result += QStringView(source).mid(done);
    return result;
}

} // namespace ui
