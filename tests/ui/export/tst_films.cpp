// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "tests/support/synthetictrace.h"
#include "ui/export/ffmpegsink.h"
#include "ui/export/filmdialog.h"
#include "ui/export/gifsink.h"
#include "ui/theme/thememanager.h"

#include <QImage>
#include <QMovie>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace raft;
using namespace ui;
using namespace ui::exports;

namespace {

constexpr int patienceMs = 20'000;

FilmOptions shortFilm()
{
    FilmOptions options;
    options.from = Time(100'000);
    options.to = Time(140'000);
    options.rate = 1.0 / 25; // a second
    options.framesASecond = 10;
    options.size = {320, 180};
    return options;
}

// A square that wanders: each frame differs from the one before, and little of it.
QImage wandering(QSize size, Time time)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(QRect(static_cast<int>(time.count() / 500) % 200, 40, 30, 30), Qt::red);
    return image;
}

QString program(const QTemporaryDir& folder, const QByteArray& script)
{
    const QString path = folder.filePath(QStringLiteral("ffmpeg"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("#!/bin/sh\n" + script);
    file.close();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return path;
}

} // namespace

// A run as a film: the instants that are drawn, and what becomes of the frames.
class ExportedFilmsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void framesStandAtEvenInstantsFromTheFirstToTheLast()
    {
        const FilmOptions options = shortFilm();
        QCOMPARE(framesOf(options), 11);
        QCOMPARE(instantOf(options, 0), options.from);
        QCOMPARE(instantOf(options, 1) - instantOf(options, 0), Duration(4'000));
        QCOMPARE(instantOf(options, 10), options.to);
    }

    void theSceneShowsTheClusterAtThatInstant()
    {
        const auto run = raft::test::syntheticBusyCluster(5, 4'000, 3);
        FilmOptions options = shortFilm();
        options.size = {640, 360};
        FilmScene scene(run, {}, Theme(ThemeKind::Light, 0.8), options);
        const QImage begin = scene.at(Time{}), later = scene.at(run->lastTime() / 2);
        QCOMPARE(begin.size(), options.size);
        QVERIFY(begin != later);
        QVERIFY(scene.at(run->lastTime() / 2) == later); // a function of the instant
    }

    void aGifHasEveryFrameAndTheirTime()
    {
        const QString path = folder.filePath(QStringLiteral("a.gif"));
        const FilmOptions options = shortFilm();
        Film film(options, [&](Time time) { return wandering(options.size, time); }, std::make_unique<GifSink>());
        QSignalSpy finished(&film, &Film::finished), failed(&film, &Film::failed);
        film.start(path);
        QVERIFY(finished.wait(patienceMs));
        QCOMPARE(failed.count(), 0);
        QMovie movie(path);
        QCOMPARE(movie.frameCount(), 11);
        for (int frame = 0; frame < 11; ++frame) {
            QVERIFY(movie.jumpToFrame(frame));
            const QImage wanted = wandering(options.size, instantOf(options, frame));
            QCOMPARE(movie.currentImage().convertToFormat(QImage::Format_RGB32), wanted); // few colours: exactly
            if (frame < 10)
                QCOMPARE(movie.nextFrameDelay(), 100);
        }
    }

    void aGifOfManyColorsIsNearToWhatWasDrawn()
    {
        const QString path = folder.filePath(QStringLiteral("many.gif"));
        QImage image(256, 128, QImage::Format_RGB32);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                image.setPixel(x, y, qRgb(x, 2 * y, 128));
        }
        GifSink sink;
        QVERIFY(sink.begin(path, image.size(), 25));
        sink.add(image);
        sink.finish();
        const QImage read = QImage(path).convertToFormat(QImage::Format_RGB32);
        QCOMPARE(read.size(), image.size());
        int worst = 0;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3) {
                const QRgb a = image.pixel(x, y), b = read.pixel(x, y);
                worst = std::max({worst, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
            }
        }
        QVERIFY2(worst < 40, qPrintable(QString::number(worst)));
    }

    void ffmpegIsGivenEveryFrameWhole()
    {
        const QString path = folder.filePath(QStringLiteral("a.mp4"));
        const FilmOptions options = shortFilm();
        Film film(options, [&](Time time) { return wandering(options.size, time); },
                  std::make_unique<FfmpegSink>(program(folder, "for last; do :; done; exec cat > \"$last\""), FfmpegSink::Kind::Mp4));
        QSignalSpy finished(&film, &Film::finished), progressed(&film, &Film::progressed);
        film.start(path);
        QVERIFY(finished.wait(patienceMs));
        QCOMPARE(progressed.count(), 11);
        QCOMPARE(QFileInfo(path).size(), qint64{320} * 180 * 4 * 11);
        QVERIFY(!QFile::exists(path + QStringLiteral(".part")));
    }

    void whenFfmpegFailsThePersonHearsItsWordsAndNoFileStays()
    {
        const QString path = folder.filePath(QStringLiteral("b.webm"));
        const FilmOptions options = shortFilm();
        Film film(options, [&](Time time) { return wandering(options.size, time); },
                  std::make_unique<FfmpegSink>(program(folder, "cat > /dev/null; echo Unknown encoder >&2; exit 1"), FfmpegSink::Kind::WebM));
        QSignalSpy failed(&film, &Film::failed);
        film.start(path);
        QVERIFY(failed.wait(patienceMs));
        QVERIFY(failed.first().first().toString().contains(QLatin1String("Unknown encoder")));
        QVERIFY(!QFile::exists(path) && !QFile::exists(path + QStringLiteral(".part")));
    }

    void aFilmThatIsGivenUpLeavesNoFile()
    {
        for (const bool isGif : {true, false}) {
            const QString path = folder.filePath(isGif ? QStringLiteral("c.gif") : QStringLiteral("c.mp4"));
            const FilmOptions options = shortFilm();
            std::unique_ptr<FrameSink> sink;
            if (isGif)
                sink = std::make_unique<GifSink>();
            else
                sink = std::make_unique<FfmpegSink>(program(folder, "for last; do :; done; exec cat > \"$last\""), FfmpegSink::Kind::Mp4);
            auto film = std::make_unique<Film>(options, [&](Time time) { return wandering(options.size, time); }, std::move(sink));
            QSignalSpy progressed(film.get(), &Film::progressed);
            film->start(path);
            QVERIFY(progressed.wait(patienceMs));
            film.reset();
            QVERIFY(!QFile::exists(path) && !QFile::exists(path + QStringLiteral(".part")));
        }
    }

    void withoutFfmpegTheDialogSaysWhatToInstall()
    {
        ThemeManager themes;
        FilmDialog dialog(Time(2'000'000), Time(1'000'000), 1.0 / 25, {}, themes);
        QVERIFY(dialog.canFilm()); // a GIF needs nothing
        QCOMPARE(dialog.options().rate, 1.0 / 25);
        dialog.chooseFormat(FilmOptions::Format::Mp4);
        QVERIFY(!dialog.canFilm());
        QVERIFY(dialog.remark().contains(QLatin1String("apt install ffmpeg")));
        FilmDialog other(Time(2'000'000), Time(1'000'000), 1.0 / 25, QStringLiteral("/usr/bin/ffmpeg"), themes);
        other.chooseFormat(FilmOptions::Format::Mp4);
        QVERIFY(other.canFilm());
    }

    void aFilmThatWouldBeTooLongIsRefusedWithItsLength()
    {
        ThemeManager themes;
        FilmDialog dialog(Time(3'600'000'000), Time(0), 1.0 / 100, {}, themes);
        QVERIFY(!dialog.canFilm());
        QVERIFY(dialog.remark().contains(QLatin1String("shorter part")));
    }

private:
    QTemporaryDir folder;
};

QTEST_MAIN(ExportedFilmsTest)
#include "tst_films.moc"
