// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "tests/support/synthetictrace.h"
#include "tests/ui/session/fakecluster.h"
#include "ui/actions/actionregistry.h"
#include "ui/charts/chartsview.h"
#include "ui/cluster/clusterview.h"
#include "ui/export/picturedialog.h"
#include "ui/export/transcript.h"
#include "ui/export/transcriptdialog.h"
#include "ui/logs/logsview.h"
#include "ui/session/session.h"
#include "ui/spacetime/spacetimeview.h"
#include "ui/theme/thememanager.h"

#include <QBuffer>
#include <QImageReader>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace raft;
using namespace ui;
using namespace ui::exports;

namespace {

// The views that can be exported; none of them is shown.
struct World {
    explicit World(std::shared_ptr<trace::TraceStore> of) : trace(std::move(of)), cluster(std::make_shared<ui::test::FakeCluster>(trace))
    {
        cluster->reading = {trace->lastTime(), 1.0 / 25, true, false};
        session.open(cluster, trace);
    }
    std::vector<Motif> motifs()
    {
        const auto motif = [](const char* id, QSizeF size, auto& view) {
            return Motif{QString::fromLatin1(id), [id] { return QString::fromLatin1(id); }, size,
                         [&view](QPainter& painter, QSizeF of, const Theme& theme) { view.drawOn(painter, of, theme); }};
        };
        return {motif("cluster", {900, 600}, picture), motif("space-time", {900, 400}, spaceTime), motif("logs", {700, 300}, logs),
                motif("charts", {900, 700}, charts)};
    }

    std::shared_ptr<trace::TraceStore> trace;
    std::shared_ptr<ui::test::FakeCluster> cluster;
    Session session;
    ThemeManager themes;
    ActionRegistry actions{themes};
    ClusterView picture{session, themes, actions};
    SpaceTimeView spaceTime{session, themes};
    LogsView logs{session, themes};
    ChartsView charts{session, themes};
};

int colorsIn(const QImage& image)
{
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            colors.insert(image.pixel(x, y));
    }
    return static_cast<int>(colors.size());
}

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString told(const trace::TraceStore& run, const TranscriptOptions& options, std::uint64_t* count = nullptr)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto written = Transcript::write(out, run, options);
    if (count)
        *count = written ? *written : 0;
    return QString::fromUtf8(out.data());
}

} // namespace

// What leaves the window: every view in every format, and the run in words.
class ExportedPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { world = std::make_unique<World>(raft::test::syntheticBusyCluster(5, 4'000, 3)); }
    void cleanup() { world.reset(); }

    void aPngHasThePixelsThatWereAskedForAndAPictureInThem()
    {
        PictureDialog dialog(world->motifs(), world->themes);
        for (const QString& motif : motifs()) {
            dialog.choose(motif, Format::Png);
            dialog.setPaperSize({640, 480});
            const QString path = folder.filePath(motif + QStringLiteral(".png"));
            const auto written = dialog.writeTo(path);
            QVERIFY2(written, written ? "" : written.error().message.c_str());
            const QImage image(path);
            QCOMPARE(image.size(), QSize(2000, 1500)); // 300 dots per inch
            QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 300);
            QVERIFY2(colorsIn(image) > 20, qPrintable(motif));
        }
    }

    void wordsStayWordsInAnSvg()
    {
        PictureDialog dialog(world->motifs(), world->themes);
        for (const QString& motif : motifs()) {
            dialog.choose(motif, Format::Svg);
            const QString path = folder.filePath(motif + QStringLiteral(".svg"));
            QVERIFY(dialog.writeTo(path));
            QXmlStreamReader xml(contentsOf(path));
            QStringList words;
            int images = 0;
            while (!xml.atEnd()) {
                if (xml.readNext() != QXmlStreamReader::StartElement)
                    continue;
                images += xml.name() == QLatin1String("image") ? 1 : 0;
                if (xml.name() == QLatin1String("text"))
                    words << xml.readElementText(QXmlStreamReader::IncludeChildElements).simplified();
            }
            QVERIFY2(!xml.hasError(), qPrintable(motif + xml.errorString()));
            QVERIFY2(words.contains(QStringLiteral("S3")), qPrintable(motif + words.join(QLatin1Char(' '))));
            if (motif == QLatin1String("cluster"))
                QCOMPARE(images, 0); // nothing is a pixmap
        }
    }

    void aPdfHasAPageOfTheSizeThatWasAskedFor()
    {
        PictureDialog dialog(world->motifs(), world->themes);
        for (const QString& motif : motifs()) {
            dialog.choose(motif, Format::Pdf);
            dialog.setPaperSize({960, 480});
            const QString path = folder.filePath(motif + QStringLiteral(".pdf"));
            QVERIFY(dialog.writeTo(path));
            const QByteArray pdf = contentsOf(path);
            QVERIFY(pdf.startsWith("%PDF-"));
            const auto box = QRegularExpression(QStringLiteral("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]")).match(QString::fromLatin1(pdf));
            QVERIFY(box.hasMatch());
            QCOMPARE(qRound(box.captured(1).toDouble()), 720); // points: ten inches by five
            QCOMPARE(qRound(box.captured(2).toDouble()), 360);
        }
    }

    void theLightThemeIsForPaperWhateverTheWindowWears()
    {
        world->themes.setPreference(ThemePreference::Dark);
        PictureDialog dialog(world->motifs(), world->themes);
        for (const QString& motif : motifs()) {
            dialog.choose(motif, Format::Png);
            const QString path = folder.filePath(QStringLiteral("light.png"));
            QVERIFY(dialog.writeTo(path));
            const QImage image(path);
            QVERIFY2(image.pixelColor(image.width() - 3, 3).lightness() > 200, qPrintable(motif));
        }
    }

    void whereNothingCanBeWrittenThePersonHearsWhy()
    {
        PictureDialog dialog(world->motifs(), world->themes);
        const QString path = folder.filePath(QStringLiteral("none/a.png"));
        const auto written = dialog.writeTo(path);
        QVERIFY(!written);
        QVERIFY(QString::fromStdString(written.error().message).contains(path));
        QVERIFY(!QFile::exists(path));
    }

    void aTranscriptTellsEachEventWithItsTime()
    {
        std::uint64_t headlines = 0, usual = 0, all = 0;
        const QString short_ = told(*world->trace, {.depth = TranscriptOptions::Depth::Headlines}, &headlines);
        const QString text = told(*world->trace, {}, &usual);
        told(*world->trace, {.depth = TranscriptOptions::Depth::Everything}, &all);
        QVERIFY(headlines > 0 && headlines < usual && usual < all);
        QCOMPARE(all, world->trace->size());
        const QStringList lines = text.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QVERIFY(lines.first().contains(QLatin1String("Transcript")));
        const QRegularExpression sentence(QStringLiteral("^ *[0-9]+\\.[0-9]{6} s  S[1-5] +[a-z]"));
        QVERIFY2(lines.filter(sentence).size() > 10, qPrintable(text.left(2'000)));
        QVERIFY(lines.filter(QRegularExpression(QStringLiteral("leader"))).size() > 0);
        Q_UNUSED(short_)
    }

    void aTranscriptHoldsTheStretchThatWasAskedFor()
    {
        const Time end = world->trace->lastTime();
        std::uint64_t all = 0, first = 0, rest = 0;
        told(*world->trace, {.depth = TranscriptOptions::Depth::Everything}, &all);
        told(*world->trace, {.to = end / 2, .depth = TranscriptOptions::Depth::Everything}, &first);
        told(*world->trace, {.from = end / 2 + Duration(1), .depth = TranscriptOptions::Depth::Everything}, &rest);
        QVERIFY(first > 0 && rest > 0);
        QCOMPARE(first + rest, all);
    }

    void inMarkdownATranscriptIsATableWhoseWordsBreakNothing()
    {
        const QString text = told(*world->trace, {.markdown = true});
        int rows = 0;
        for (const QString& line : text.split(QLatin1Char('\n'))) {
            if (!line.startsWith(QLatin1Char('|')))
                continue;
            ++rows;
            QCOMPARE(QString(line).remove(QStringLiteral("\\|")).count(QLatin1Char('|')), 5);
        }
        QVERIFY(rows > 10);
        QVERIFY(text.startsWith(QLatin1String("# Transcript")));
    }

    void theDialogOffersTheStretchThatIsLookedAt()
    {
        TranscriptDialog dialog(Time(4'000'000), Time(1'500'000), world->themes);
        QCOMPARE(dialog.options().from, Time{});
        QCOMPARE(dialog.options().to, Time::max());
        auto* span = dialog.findChild<SpanBox*>();
        QVERIFY(span);
        span->setSpan(Time(500'000), Time(2'000'000));
        QCOMPARE(dialog.options().from, Time(500'000));
        QCOMPARE(dialog.options().to, Time(2'000'000));
    }

private:
    static QStringList motifs()
    {
        return {QStringLiteral("cluster"), QStringLiteral("space-time"), QStringLiteral("logs"), QStringLiteral("charts")};
    }

    QTemporaryDir folder;
    std::unique_ptr<World> world;
};

QTEST_MAIN(ExportedPicturesTest)
#include "tst_pictures.moc"
