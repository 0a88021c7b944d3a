// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>
#include <QString>

class QWidget;

namespace ui::accessible {

// A widget that draws things itself derives from this too, and a screen reader finds one child per thing. GUI thread.
class Items {
public:
    virtual ~Items() = default;
    virtual int itemCount() const = 0;
    virtual QString itemName(int item) const = 0;
    virtual QRect itemRect(int item) const = 0; // in the widget's coordinates
    virtual bool isItemSelected(int item) const = 0;
    virtual void selectItem(int item) = 0;

protected:
    Items() = default;
    Items(const Items&) = default;
    Items& operator=(const Items&) = default;
};

// Lets Qt know of such widgets; every one of them calls it in its constructor, the first call counts.
void install();
// The selected item has become another: tells a reader whose focus is on the widget.
void announce(QWidget* widget, int item);

} // namespace ui::accessible
