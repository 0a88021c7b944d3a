// SPDX-License-Identifier: MIT
#include "ui/export/paper.h"

#include "ui/theme/absolute.h"

#include <QCoreApplication>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace ui::exports {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::exports)
};

bool writePng(QIODevice& out, const Paper& paper, const Paint& paint)
{
    const double ratio = paper.dotsPerInch / layoutDotsPerInch;
    QImage image(pixelsOf(paper), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return false; // too large for the memory
    image.fill(blankPaper());
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    paint(painter, paper.size);
    painter.end();
    constexpr double inchesPerMetre = 1 / 0.0254;
    image.setDotsPerMeterX(qRound(paper.dotsPerInch * inchesPerMetre));
    image.setDotsPerMeterY(qRound(paper.dotsPerInch * inchesPerMetre));
    return image.save(&out, "PNG");
}

bool writeSvg(QIODevice& out, const Paper& paper, const Paint& paint)
{
    QSvgGenerator svg;
    svg.setOutputDevice(&out);
    svg.setResolution(static_cast<int>(layoutDotsPerInch));
    svg.setSize(paper.size.toSize());
    svg.setViewBox(QRectF(QPointF(), paper.size));
    svg.setTitle(paper.title);
    svg.setDescription(QStringLiteral("Raftarium"));
    QPainter painter;
    if (!painter.begin(&svg))
        return false;
    paint(painter, paper.size);
    return painter.end();
}

bool writePdf(QIODevice& out, const Paper& paper, const Paint& paint)
{
    QPdfWriter pdf(&out);
    pdf.setResolution(static_cast<int>(layoutDotsPerInch));
    constexpr double pointsPerInch = 72;
    pdf.setPageSize(QPageSize(paper.size * pointsPerInch / layoutDotsPerInch, QPageSize::Point, QString(), QPageSize::ExactMatch));
    pdf.setPageMargins(QMarginsF());
    pdf.setTitle(paper.title);
    pdf.setCreator(QStringLiteral("Raftarium"));
    QPainter painter;
    if (!painter.begin(&pdf))
        return false;
    paint(painter, paper.size);
    return painter.end();
}

} // namespace

QString endingOf(Format format)
{
    switch (format) {
    case Format::Png: return QStringLiteral("png");
    case Format::Svg: return QStringLiteral("svg");
    case Format::Pdf: return QStringLiteral("pdf");
    }
    return {};
}

QSize pixelsOf(const Paper& paper)
{
    return (paper.size * paper.dotsPerInch / layoutDotsPerInch).toSize();
}

raft::Result<raft::Ok> write(const QString& path, const Paper& paper, const Paint& paint)
{
    QSaveFile file(path);
    bool isDone = file.open(QIODevice::WriteOnly);
    if (isDone) {
        switch (paper.format) {
        case Format::Png: isDone = writePng(file, paper, paint); break;
        case Format::Svg: isDone = writeSvg(file, paper, paint); break;
        case Format::Pdf: isDone = writePdf(file, paper, paint); break;
        }
    }
    if (isDone && file.error() == QFileDevice::NoError && file.commit())
        return raft::Ok{};
    file.cancelWriting();
    const QString reason = file.error() == QFileDevice::NoError ? Tr::tr("the picture is too large for the memory") : file.errorString();
    return raft::Error{Tr::tr("%1 was not written: %2. Choose another place, or a smaller picture.").arg(path, reason).toStdString()};
}

} // namespace ui::exports
