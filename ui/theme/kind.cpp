// SPDX-License-Identifier: MIT
#include "ui/theme/kind.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace ui {

void setKind(QWidget* widget, const char* kind)
{
    widget->setProperty("kind", QString::fromLatin1(kind));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace ui
