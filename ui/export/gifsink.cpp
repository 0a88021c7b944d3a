// SPDX-License-Identifier: MIT
#include "ui/export/gifsink.h"

#include <gif_lib.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <vector>

namespace ui::exports {

namespace {

constexpr int mostColors = 255; // and one that stands for "as before"
constexpr int unchanged = 255;
constexpr int tableBits = 8;

int writeToFile(GifFileType* gif, const GifByteType* bytes, int count)
{
    return static_cast<int>(static_cast<QSaveFile*>(gif->UserData)->write(reinterpret_cast<const char*>(bytes), count));
}

// The smallest rectangle that holds all that differs.
QRect changedArea(const QImage& before, const QImage& after)
{
    if (before.isNull())
        return after.rect();
    int left = after.width(), right = -1, top = after.height(), bottom = -1;
    for (int y = 0; y < after.height(); ++y) {
        const auto* a = reinterpret_cast<const QRgb*>(before.constScanLine(y));
        const auto* b = reinterpret_cast<const QRgb*>(after.constScanLine(y));
        const auto [first, other] = std::mismatch(b, b + after.width(), a);
        if (first == b + after.width())
            continue;
        int last = after.width() - 1;
        while (a[last] == b[last])
            --last;
        left = std::min(left, static_cast<int>(first - b));
        right = std::max(right, last);
        top = std::min(top, y);
        bottom = y;
    }
    return right < 0 ? QRect() : QRect(QPoint(left, top), QPoint(right, bottom));
}

struct Reduced {
    std::vector<GifByteType> pixels;
    std::array<GifColorType, 256> colors{};
};

// As they are, where there are few of them.
bool takeExactly(const std::vector<QRgb>& pixels, Reduced& out)
{
    std::unordered_map<QRgb, GifByteType> known;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const auto found = known.find(pixels[i]);
        if (found != known.end()) {
            out.pixels[i] = found->second;
            continue;
        }
        if (known.size() == mostColors)
            return false;
        const auto number = static_cast<GifByteType>(known.size());
        known.emplace(pixels[i], number);
        out.colors[number] = {static_cast<GifByteType>(qRed(pixels[i])), static_cast<GifByteType>(qGreen(pixels[i])), static_cast<GifByteType>(qBlue(pixels[i]))};
        out.pixels[i] = number;
    }
    return true;
}

Reduced reduced(const std::vector<QRgb>& pixels, QSize size)
{
    Reduced out;
    out.pixels.resize(pixels.size());
    if (takeExactly(pixels, out))
        return out;
    std::vector<GifByteType> red, green, blue;
    for (std::vector<GifByteType>* channel : {&red, &green, &blue})
        channel->reserve(pixels.size());
    for (const QRgb pixel : pixels) {
        red.push_back(static_cast<GifByteType>(qRed(pixel)));
        green.push_back(static_cast<GifByteType>(qGreen(pixel)));
        blue.push_back(static_cast<GifByteType>(qBlue(pixel)));
    }
    int count = mostColors;
    (void)GifQuantizeBuffer(static_cast<unsigned>(size.width()), static_cast<unsigned>(size.height()), &count, red.data(), green.data(),
                            blue.data(), out.pixels.data(), out.colors.data());
    return out;
}

struct MapDeleter {
    void operator()(ColorMapObject* map) const { GifFreeMapObject(map); }
};

} // namespace

GifSink::GifSink() = default;

GifSink::~GifSink()
{
    if (m_gif)
        (void)EGifCloseFile(m_gif, nullptr);
}

raft::Result<raft::Ok> GifSink::begin(const QString& path, QSize size, int framesASecond)
{
    m_file = std::make_unique<QSaveFile>(path);
    m_size = size;
    m_frame = 100.0 / framesASecond;
    if (!m_file->open(QIODevice::WriteOnly))
        return raft::Error{m_file->errorString().toStdString()};
    int error = 0;
    m_gif = EGifOpen(m_file.get(), writeToFile, &error);
    if (!m_gif)
        return raft::Error{GifErrorString(error)};
    EGifSetGifVersion(m_gif, true);
    constexpr std::array<GifByteType, 3> forEver{1, 0, 0};
    const bool isFine = EGifPutScreenDesc(m_gif, size.width(), size.height(), tableBits, 0, nullptr) == GIF_OK
                        && EGifPutExtensionLeader(m_gif, APPLICATION_EXT_FUNC_CODE) == GIF_OK
                        && EGifPutExtensionBlock(m_gif, 11, "NETSCAPE2.0") == GIF_OK
                        && EGifPutExtensionBlock(m_gif, static_cast<int>(forEver.size()), forEver.data()) == GIF_OK
                        && EGifPutExtensionTrailer(m_gif) == GIF_OK;
    return isFine ? raft::Result<raft::Ok>(raft::Ok{}) : raft::Result<raft::Ok>(raft::Error{m_file->errorString().toStdString()});
}

// GIF counts in hundredths of a second: what they lack is made up for by later frames.
void GifSink::add(const QImage& frame)
{
    if (!m_gif)
        return;
    const QImage plain = frame.convertToFormat(QImage::Format_RGB32);
    if (!m_next.isNull() && m_next == plain) {
        m_due += m_frame; // the same stands longer
        return;
    }
    flush(static_cast<int>(std::lround(m_due)) - m_told);
    m_next = plain;
    m_due += m_frame;
}

void GifSink::flush(int hundredths)
{
    if (m_next.isNull())
        return;
    QRect area = changedArea(m_shown, m_next);
    if (area.isEmpty())
        area = QRect(0, 0, 1, 1);
    put(area, hundredths);
    m_told += hundredths;
    m_shown = m_next;
}

void GifSink::put(const QRect& area, int hundredths)
{
    std::vector<QRgb> pixels;
    std::vector<bool> isOld;
    pixels.reserve(static_cast<std::size_t>(area.width()) * static_cast<std::size_t>(area.height()));
    isOld.reserve(pixels.capacity());
    QRgb filler = m_next.pixel(area.topLeft()); // what is as before needs no colour of its own
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(m_next.constScanLine(y));
        const auto* old = m_shown.isNull() ? nullptr : reinterpret_cast<const QRgb*>(m_shown.constScanLine(y));
        for (int x = area.left(); x <= area.right(); ++x) {
            const bool same = old && old[x] == row[x];
            isOld.push_back(same);
            if (!same)
                filler = row[x];
            pixels.push_back(same ? filler : row[x]);
        }
    }
    Reduced image = reduced(pixels, area.size());
    for (std::size_t i = 0; i < isOld.size(); ++i) {
        if (isOld[i])
            image.pixels[i] = unchanged;
    }
    GraphicsControlBlock control{};
    control.DisposalMode = DISPOSE_DO_NOT;
    control.DelayTime = std::max(1, hundredths);
    control.TransparentColor = unchanged;
    std::array<GifByteType, 4> bytes{};
    (void)EGifGCBToExtension(&control, bytes.data());
    const std::unique_ptr<ColorMapObject, MapDeleter> map(GifMakeMapObject(256, image.colors.data()));
    bool isFine = EGifPutExtension(m_gif, GRAPHICS_EXT_FUNC_CODE, static_cast<int>(bytes.size()), bytes.data()) == GIF_OK
                  && EGifPutImageDesc(m_gif, area.left(), area.top(), area.width(), area.height(), false, map.get()) == GIF_OK;
    for (int y = 0; y < area.height() && isFine; ++y)
        isFine = EGifPutLine(m_gif, image.pixels.data() + static_cast<std::ptrdiff_t>(y) * area.width(), area.width()) == GIF_OK;
    if (!isFine)
        fail(m_file->errorString());
}

void GifSink::finish()
{
    if (!m_gif)
        return;
    flush(std::max(static_cast<int>(std::lround(m_due)) - m_told, 100)); // the last one stands a while
    if (!m_gif)
        return;
    int error = 0;
    const bool isClosed = EGifCloseFile(m_gif, &error) == GIF_OK;
    m_gif = nullptr;
    if (!isClosed || !m_file->commit())
        return fail(m_file->errorString());
    Q_EMIT finished();
}

void GifSink::fail(const QString& reason)
{
    if (m_gif)
        (void)EGifCloseFile(m_gif, nullptr);
    m_gif = nullptr;
    m_next = {};
    m_file->cancelWriting();
    Q_EMIT failed(reason);
}

} // namespace ui::exports
