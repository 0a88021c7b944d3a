// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "tests/support/synthetictrace.h"
#include "tests/ui/session/fakecluster.h"
#include "ui/actions/actionregistry.h"
#include "ui/cluster/clusterview.h"
#include "ui/events/eventsview.h"
#include "ui/events/headline.h"
#include "ui/faults/faultspanel.h"
#include "ui/inspector/inspectorview.h"
#include "ui/logs/logsview.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QAccessible>
#include <QMenu>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QToolButton>

using namespace raft;
using namespace ui;
namespace command = raft::cluster::command;

namespace {

QStringList& warnings()
{
    static QStringList list;
    return list;
}

void catchWarnings(QtMsgType type, const QMessageLogContext&, const QString& words)
{
    const bool ofThePlatform = words.contains(QLatin1String("propagateSizeHints")) || words.contains(QLatin1String("XDG_RUNTIME_DIR"));
    if (type != QtDebugMsg && type != QtInfoMsg && !ofThePlatform)
        warnings().append(words);
}

bool hasPicture(const QImage& image)
{
    const QRgb first = image.pixel(image.width() / 2, image.height() / 2);
    int others = 0;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            others += image.pixel(x, y) != first ? 1 : 0;
    }
    return others > 50;
}

} // namespace

// The views as a person uses them: drawn in each theme, with the mouse, the keyboard and a screen reader.
class ViewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        trace = raft::test::syntheticBusyCluster(5, 4'000, 3);
        cluster = std::make_shared<ui::test::FakeCluster>(trace);
        cluster->reading = {trace->lastTime(), 1.0 / 25, true, false};
    }

    void everyViewDrawsInEveryThemeAndSizeWithoutWarnings()
    {
        warnings().clear();
        const auto former = qInstallMessageHandler(catchWarnings);
        int drawn = 0;
        for (const ThemePreference theme : {ThemePreference::Dark, ThemePreference::Light, ThemePreference::HighContrast}) {
            ThemeManager themes;
            themes.setPreference(theme);
            ActionRegistry actions(themes);
            Session session;
            session.open(cluster, trace);
            session.select(NodeRef{NodeId("S1")});
            std::vector<std::unique_ptr<QWidget>> views;
            views.push_back(std::make_unique<ClusterView>(session, themes, actions));
            views.push_back(std::make_unique<LogsView>(session, themes));
            views.push_back(std::make_unique<EventsView>(session, themes));
            views.push_back(std::make_unique<InspectorView>(session, themes));
            views.push_back(std::make_unique<FaultsPanel>(session, themes, actions));
            for (const double scale : {1.0, 2.0}) {
                themes.setFontScale(scale);
                for (const QSize size : {QSize(320, 300), QSize(720, 540), QSize(1100, 750)}) {
                    for (const auto& view : views) {
                        view->setAttribute(Qt::WA_DontShowOnScreen);
                        view->resize(size);
                        view->show();
                        drawn += hasPicture(view->grab().toImage()) ? 1 : 0;
                    }
                }
            }
        }
        qInstallMessageHandler(former);
        QCOMPARE(drawn, 3 * 2 * 3 * 5);
        QVERIFY2(warnings().isEmpty(), qPrintable(warnings().join(QLatin1Char('\n'))));
    }

    void chipsThatWouldTakeTheRoomOfTheEventsFoldIntoAMenu()
    {
        ThemeManager themes;
        themes.applyTo(*qApp);
        themes.setFontScale(2.0);
        Session session;
        session.open(cluster, trace);
        EventsView view(session, themes);
        view.setAttribute(Qt::WA_DontShowOnScreen);
        QToolButton* filters = nullptr;
        const auto shown = [&](QSize size) {
            view.resize(size);
            view.show();
            view.grab();
            QList<QToolButton*> chips;
            for (QToolButton* button : view.findChildren<QToolButton*>()) {
                if (button->menu())
                    filters = button;
                else if (button->isCheckable() && button->isVisible())
                    chips << button;
            }
            return chips;
        };
        QCOMPARE(shown({300, 400}).size(), 0);
        QVERIFY(filters && filters->isVisible());
        QTRY_VERIFY2(view.list().height() > 200, qPrintable(QString::number(view.list().height())));
        const QList<QToolButton*> chips = shown({1200, 800});
        QCOMPARE(chips.size(), 9);
        QVERIFY(!filters->isVisible());
        for (const QToolButton* chip : chips) // all of them whole
            QVERIFY(chip->parentWidget()->rect().contains(chip->geometry()) && chip->height() >= chip->sizeHint().height());

        const bool was = chips.constFirst()->isChecked();
        Q_EMIT filters->menu()->aboutToShow();
        QCOMPARE(filters->menu()->actions().size(), 9);
        QCOMPARE(filters->menu()->actions().constFirst()->isChecked(), was);
        filters->menu()->actions().constFirst()->trigger();
        QCOMPARE(chips.constFirst()->isChecked(), !was);
        themes.setFontScale(1.0);
    }

    void aRowOfAPacketAndThePacketAreOneThing()
    {
        ThemeManager themes;
        Session session;
        session.open(nullptr, trace);
        session.seekEvent(trace->size());
        EventsView view(session, themes);
        view.setAttribute(Qt::WA_DontShowOnScreen);
        view.resize(700, 500);
        view.show();
        events::Filter filter;
        filter.packets = true;
        for (int i = 0; i < categoryCount; ++i)
            filter.set(static_cast<Category>(i), true);
        view.list().setFilter(filter);
        QTRY_COMPARE(view.list().index().lookedAt(), trace->size());
        view.grab();
        for (std::size_t row = 0; row < 15; ++row) {
            trace::Event event;
            QVERIFY(trace->read(view.list().eventOfRow(row), event));
            const QPointF at = view.list().itemRect(static_cast<int>(row)).center() - view.list().viewport()->pos();
            QMouseEvent move(QEvent::MouseMove, at, view.list().viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(view.list().viewport(), &move);
            const auto packet = events::packetOf(event);
            QCOMPARE(session.hovered(), packet ? Subject(PacketRef{*packet}) : Subject(EventRef{event.n}));
        }
    }

    void docksFitWhereTheyAreNarrow()
    {
        ThemeManager themes;
        ActionRegistry actions(themes);
        Session session;
        session.open(cluster, trace);
        EventsView events(session, themes);
        QVERIFY2(events.minimumSizeHint().width() <= 300, qPrintable(QString::number(events.minimumSizeHint().width())));
        FaultsPanel faults(session, themes, actions);
        QVERIFY2(faults.minimumSizeHint().width() <= 210, qPrintable(QString::number(faults.minimumSizeHint().width())));
    }

    void clicksSelectAndDragsCutAndMend()
    {
        ThemeManager themes;
        ActionRegistry actions(themes);
        Session session;
        trace = raft::test::syntheticElection(); // nothing is wrong at its end
        cluster = std::make_shared<ui::test::FakeCluster>(trace);
        cluster->reading = {trace->lastTime(), 1.0 / 25, true, false};
        session.open(cluster, trace);
        ClusterView view(session, themes, actions);
        view.setShow({false, false, false, false});
        view.setAttribute(Qt::WA_DontShowOnScreen);
        view.resize(720, 540);
        view.show();
        view.grab();
        const auto at = [&](const char* node) { return view.shownPicture().node(NodeId(node))->center.toPoint(); };
        QTest::mouseClick(&view, Qt::LeftButton, {}, at("S3"));
        QCOMPARE(session.selected(), Subject(NodeRef{NodeId("S3")}));
        QSignalSpy opened(&view, &ClusterView::opened);
        QTest::mouseDClick(&view, Qt::LeftButton, {}, at("S3"));
        QCOMPARE(opened.size(), 1);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, at("S3"));

        const bool wasCut = session.state().isCut(NodeId("S2"), NodeId("S4"));
        QTest::mousePress(&view, Qt::LeftButton, {}, at("S2"));
        QTest::mouseMove(&view, (at("S2") + at("S4")) / 2);
        QTest::mouseMove(&view, at("S4"));
        QTest::mouseRelease(&view, Qt::LeftButton, {}, at("S4"));
        const auto* cut = cluster->last<command::CutLink>();
        QVERIFY(cut);
        QCOMPARE(cut->from, NodeId("S2"));
        QCOMPARE(cut->to, NodeId("S4"));
        QCOMPARE(cut->on, !wasCut);

        const int x = static_cast<int>(view.shownPicture().middle.x()) + 20;
        QTest::mousePress(&view, Qt::LeftButton, {}, QPoint(x, 530));
        for (int y = 520; y >= 10; y -= 10)
            QTest::mouseMove(&view, QPoint(x, y));
        QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(x, 10));
        const auto* inflicted = cluster->last<command::Inflict>();
        QVERIFY(inflicted);
        const auto* partition = std::get_if<trace::fault::Partition>(&inflicted->fault);
        QVERIFY(partition);
        QCOMPARE(partition->groups.size(), std::size_t(2));
    }

    void theKeyboardReachesEveryNodeAndEntry()
    {
        ThemeManager themes;
        ActionRegistry actions(themes);
        Session session;
        session.open(cluster, trace);
        ClusterView view(session, themes, actions);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(session.selectedNode(), std::optional(NodeId("S1")));
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(session.selectedNode(), std::optional(NodeId("S5")));
        for (const Qt::KeyboardModifier other : {Qt::ControlModifier, Qt::AltModifier, Qt::MetaModifier}) { // captions, branches, menus
            QTest::keyClick(&view, Qt::Key_Right, other);
            QTest::keyClick(&view, Qt::Key_Up, other);
            QCOMPARE(session.selectedNode(), std::optional(NodeId("S5")));
        }
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(!session.selectedNode());
        LogsView logs(session, themes);
        logs.setAttribute(Qt::WA_DontShowOnScreen);
        logs.resize(440, 300);
        logs.show();
        QTest::keyClick(&logs, Qt::Key_Left);
        QVERIFY(std::holds_alternative<EntryRef>(session.selected()));
    }

    void aScreenReaderFindsANodeARowAndAnEvent()
    {
        ThemeManager themes;
        ActionRegistry actions(themes);
        Session session;
        session.open(cluster, trace);
        session.select(NodeRef{NodeId("S2")});
        std::vector<std::unique_ptr<QWidget>> views;
        views.push_back(std::make_unique<ClusterView>(session, themes, actions));
        views.push_back(std::make_unique<LogsView>(session, themes));
        views.push_back(std::make_unique<EventList>(session, themes));
        for (const auto& view : views) {
            view->setAttribute(Qt::WA_DontShowOnScreen);
            view->resize(500, 400);
            view->show();
            view->grab();
            QAccessibleInterface* list = QAccessible::queryAccessibleInterface(view.get());
            QVERIFY(list);
            QVERIFY(!list->text(QAccessible::Name).isEmpty());
            QVERIFY2(list->childCount() >= 5, qPrintable(QString::number(list->childCount())));
            for (int i = 0; i < list->childCount(); ++i) {
                QAccessibleInterface* child = list->child(i);
                QVERIFY(child && child->isValid());
                QCOMPARE(child->role(), QAccessible::ListItem);
                QVERIFY(!child->text(QAccessible::Name).isEmpty());
                QVERIFY(!child->rect().isEmpty());
                QCOMPARE(list->indexOfChild(child), i);
            }
            QVERIFY(!list->child(list->childCount()));
        }
        QAccessibleInterface* picture = QAccessible::queryAccessibleInterface(views.front().get());
        QVERIFY(picture->child(1)->state().selected);
        QVERIFY(!picture->child(0)->state().selected);
        picture->child(3)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(session.selectedNode(), std::optional(NodeId("S4")));
    }

    void theHeadlineTellsWhatHappenedLast()
    {
        ThemeManager themes;
        Session session;
        session.open(nullptr, trace);
        session.seekEvent(trace->size());
        Headline headline(session, themes);
        QVERIFY(headline.shownEvent() > 0);
        QVERIFY(headline.shownEvent() <= trace->size());
        QVERIFY(!headline.sentence().contains(QLatin1String("%1")));
        session.select(EventRef{20});
        QCOMPARE(headline.shownEvent(), 20U);
    }

private:
    std::shared_ptr<trace::TraceStore> trace;
    std::shared_ptr<ui::test::FakeCluster> cluster;
};

QTEST_MAIN(ViewsTest)
#include "tst_views.moc"
