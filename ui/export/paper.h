// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"

#include <QSizeF>
#include <QString>

#include <functional>

class QPainter;

namespace ui::exports {

enum class Format { Png, Svg, Pdf };
QString endingOf(Format format); // "png"

// Pictures are laid out in pixels of the screen, 96 to an inch; words stay words where the format knows words.
inline constexpr double layoutDotsPerInch = 96;

struct Paper {
    Format format = Format::Png;
    QSizeF size{1280, 720};    // in pixels of the layout
    double dotsPerInch = 192;  // of a PNG
    QString title;             // of an SVG or PDF
};
QSize pixelsOf(const Paper& paper); // of a PNG

using Paint = std::function<void(QPainter&, QSizeF)>;

// Whole or not at all. The error is for a person.
raft::Result<raft::Ok> write(const QString& path, const Paper& paper, const Paint& paint);

} // namespace ui::exports
