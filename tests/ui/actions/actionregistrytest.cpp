// SPDX-License-Identifier: MIT
#include "tests/ui/actions/sampleactions.h"
#include "ui/actions/actionbutton.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

class ActionRegistryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anActionRunsOnTheCurrentTargetOrTheOneNamed()
    {
        SampleActions world;
        world.selected = QStringLiteral("S2");
        QVERIFY(world.registry.trigger(QStringLiteral("node.kill")));
        QVERIFY(world.registry.trigger(QStringLiteral("node.kill"), QStringLiteral("S1")));
        QCOMPARE(world.log, (QStringList{QStringLiteral("node.kill S2"), QStringLiteral("node.kill S1")}));
    }

    void aForbiddenActionIsRefusedWithItsReason()
    {
        SampleActions world;
        QSignalSpy refused(&world.registry, &ActionRegistry::refused);
        QVERIFY(!world.registry.trigger(QStringLiteral("node.kill"), QStringLiteral("S3")));
        QCOMPARE(refused.count(), 1);
        QCOMPARE(refused.first().at(1).toString(), QStringLiteral("S3 is already down."));
        QVERIFY(!world.registry.trigger(QStringLiteral("node.kill"))); // nothing is selected
        QVERIFY(!world.registry.trigger(QStringLiteral("no.such")));
        QCOMPARE(refused.count(), 3);
        QVERIFY(world.log.isEmpty());
    }

    void theReasonIsAskedAgainAtTheLastMoment()
    {
        SampleActions world;
        QVERIFY(world.registry.action(QStringLiteral("cluster.killLeader"))->isEnabled());
        world.leaderExists = false; // and nobody has refreshed
        QVERIFY(!world.registry.trigger(QStringLiteral("cluster.killLeader")));
        QVERIFY(world.log.isEmpty());
        QVERIFY(!world.registry.action(QStringLiteral("cluster.killLeader"))->isEnabled());
    }

    void refreshShowsReasonsInToolTipAndStatusTip()
    {
        SampleActions world;
        const QAction* action = world.registry.action(QStringLiteral("cluster.killLeader"));
        QVERIFY(action->toolTip().contains(QStringLiteral("Kill leader")));
        QVERIFY(action->toolTip().contains(QStringLiteral("L")));
        QSignalSpy changed(&world.registry, &ActionRegistry::changed);
        world.leaderExists = false;
        world.registry.refresh();
        QCOMPARE(changed.count(), 1);
        QVERIFY(!action->isEnabled());
        QVERIFY(action->toolTip().contains(QStringLiteral("There is no leader.")));
        QCOMPARE(action->statusTip(), QStringLiteral("There is no leader."));
        world.registry.refresh();
        QCOMPARE(changed.count(), 1); // nothing new, nothing said
        world.leaderExists = true;
        world.registry.refresh();
        QVERIFY(action->isEnabled());
        QVERIFY(!action->toolTip().contains(QStringLiteral("There is no leader.")));
    }

    void checkMarksFollowTheState()
    {
        SampleActions world;
        QAction* action = world.registry.action(QStringLiteral("view.dark"));
        QVERIFY(action->isChecked());
        action->trigger();
        QVERIFY(!world.dark);
        QVERIFY(!action->isChecked());
        world.dark = true;
        world.registry.refresh();
        QVERIFY(action->isChecked());
    }

    void theMenuBarHasEveryCategoryAndItsActions()
    {
        SampleActions world;
        QMenuBar bar;
        world.registry.fillMenuBar(&bar);
        QCOMPARE(bar.actions().size(), 3);
        QCOMPARE(bar.actions().at(0)->text(), QStringLiteral("&Cluster"));
        QMenu* faults = bar.actions().at(1)->menu();
        QVERIFY(faults);
        QVERIFY(faults->actions().contains(world.registry.action(QStringLiteral("cluster.killLeader"))));
        QMenu* network = faults->actions().last()->menu();
        QVERIFY(network);
        QCOMPARE(network->title(), QStringLiteral("Network"));
        QVERIFY(network->actions().contains(world.registry.action(QStringLiteral("link.latency"))));
        QCOMPARE(world.registry.categoryTitle(QStringLiteral("faults/network")),
                 QStringLiteral("Faults › Network"));
    }

    void aChangeOfLanguageIsReadEverywhere()
    {
        SampleActions world;
        QMenuBar bar;
        world.registry.fillMenuBar(&bar);
        QWidget window;
        world.registry.attachTo(&window);
        ActionButton* button = world.registry.createButton(QStringLiteral("cluster.append"), &window);
        QCOMPARE(button->text(), QStringLiteral("Append"));
        world.language = QStringLiteral("de");
        QEvent event(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&window, &event);
        QCOMPARE(world.registry.action(QStringLiteral("cluster.append"))->text(), QStringLiteral("Anhängen"));
        QCOMPARE(bar.actions().at(1)->text(), QStringLiteral("&Störungen"));
        QCOMPARE(button->text(), QStringLiteral("Anhängen"));
        QCOMPARE(button->accessibleName(), QStringLiteral("Anhängen"));
        QVERIFY(world.registry.action(QStringLiteral("node.kill"))
                    ->toolTip()
                    .contains(QStringLiteral("Knoten töten")));
    }

    void aContextMenuNamesItsTargetAndItsReasons()
    {
        SampleActions world;
        const std::unique_ptr<QMenu> menu(world.registry.createContextMenu(
            {QStringLiteral("node.kill"), QString(), QStringLiteral("view.dark")},
            {QStringLiteral("S3"), QStringLiteral("S3")}, nullptr));
        const auto entries = menu->actions();
        QCOMPARE(entries.size(), 3);
        QCOMPARE(entries.at(0)->text(), QStringLiteral("Kill S3\tS3 is already down."));
        QVERIFY(!entries.at(0)->isEnabled());
        QVERIFY(entries.at(1)->isSeparator());
        QVERIFY(entries.at(2)->isCheckable() && entries.at(2)->isChecked());
        const std::unique_ptr<QMenu> other(world.registry.createContextMenu(
            {QStringLiteral("node.kill")}, {QStringLiteral("S1"), QStringLiteral("S1")}, nullptr));
        QCOMPARE(other->actions().first()->text(), QStringLiteral("Kill S1\tK"));
        other->actions().first()->trigger();
        QCOMPARE(world.log, QStringList{QStringLiteral("node.kill S1")});
    }

    void aButtonDoesItsActionAndLeavesTheFocusAlone()
    {
        SampleActions world;
        QWidget window;
        ActionButton* button = world.registry.createButton(QStringLiteral("cluster.killLeader"), &window);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(world.log, QStringList{QStringLiteral("cluster.killLeader")});
        QCOMPARE(button->focusPolicy(), Qt::TabFocus);
        QCOMPARE(button->property("kind").toString(), QStringLiteral("danger"));
        const int withKey = button->sizeHint().width();
        button->setShortcutVisible(false);
        QVERIFY(button->sizeHint().width() < withKey);
        world.leaderExists = false;
        world.registry.refresh();
        QVERIFY(!button->isEnabled());
        QCOMPARE(button->accessibleDescription(), QStringLiteral("There is no leader."));
        button->setIconOnly(true);
        QVERIFY(button->text().isEmpty() && !button->icon().isNull());
        QCOMPARE(button->accessibleName(), QStringLiteral("Kill leader"));
    }

    void iconsFollowTheTheme()
    {
        SampleActions world;
        world.themes.setPreference(ThemePreference::Dark);
        const QImage dark =
            world.registry.action(QStringLiteral("cluster.append"))->icon().pixmap(24, 24).toImage();
        world.themes.setPreference(ThemePreference::Light);
        QVERIFY(world.registry.action(QStringLiteral("cluster.append"))->icon().pixmap(24, 24).toImage()
                != dark);
    }
};

QTEST_MAIN(ActionRegistryTest)
#include "actionregistrytest.moc"
