// SPDX-License-Identifier: MIT
#include "tests/ui/actions/sampleactions.h"
#include "ui/actions/shortcutoverview.h"

#include <QAction>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace ui;

class ShortcutsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeyThatIsTakenIsRefusedAndItsOwnerNamed()
    {
        SampleActions world;
        const QString append = QStringLiteral("cluster.append");
        const auto conflict = world.registry.setShortcuts(append, {QKeySequence(QStringLiteral("K"))});
        QVERIFY(conflict);
        QCOMPARE(conflict->id, QStringLiteral("node.kill"));
        QVERIFY(conflict->message.contains(QStringLiteral("Kill node")));
        QCOMPARE(world.registry.shortcutText(append), QStringLiteral("A"));
        // A chord that begins with a key that acts alone could never be typed.
        QVERIFY(world.registry.setShortcuts(append, {QKeySequence(QStringLiteral("Ctrl+K, A"))}));
        QVERIFY(!world.registry.setShortcuts(append, {QKeySequence(QStringLiteral("Ctrl+Shift+A"))}));
        QVERIFY(world.registry.isCustomized(append));
        QVERIFY(!world.registry.setShortcuts(append, {})); // none at all is allowed
        QVERIFY(!world.registry.resetShortcuts(append));
        QCOMPARE(world.registry.shortcutText(append), QStringLiteral("A"));
    }

    void onlyWhatThePersonChangedIsSaved()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("s.ini"));
        SampleActions first;
        QVERIFY(!first.registry.setShortcuts(QStringLiteral("node.kill"), {}));
        QVERIFY(!first.registry.setShortcuts(QStringLiteral("cluster.append"),
                                             {QKeySequence(QStringLiteral("K"))}));
        QVERIFY(
            !first.registry.setShortcuts(QStringLiteral("node.kill"), {QKeySequence(QStringLiteral("A"))}));
        {
            QSettings settings(path, QSettings::IniFormat);
            first.registry.saveShortcuts(settings);
            settings.beginGroup(QStringLiteral("shortcuts"));
            QCOMPARE(settings.childKeys().size(), 2);
        }
        SampleActions second; // two actions have exchanged their keys
        QSettings settings(path, QSettings::IniFormat);
        second.registry.loadShortcuts(settings);
        QCOMPARE(second.registry.shortcutText(QStringLiteral("cluster.append")), QStringLiteral("K"));
        QCOMPARE(second.registry.shortcutText(QStringLiteral("node.kill")), QStringLiteral("A"));
        QCOMPARE(second.registry.shortcutText(QStringLiteral("cluster.killLeader")), QStringLiteral("L"));
    }

    void aSettingsFileCannotGiveOneKeyTwice()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        settings.setValue(QStringLiteral("shortcuts/cluster.append"), QStringLiteral("L"));
        SampleActions world;
        world.registry.loadShortcuts(settings);
        QCOMPARE(world.registry.shortcutText(QStringLiteral("cluster.killLeader")), QStringLiteral("L"));
        QVERIFY(world.registry.shortcuts(QStringLiteral("cluster.append")).isEmpty());
    }

    void singleKeysActInTheWindowButNotWhileTyping()
    {
        SampleActions world;
        QWidget window;
        QWidget plain(&window);
        plain.setFocusPolicy(Qt::StrongFocus);
        QLineEdit line(&window);
        QSpinBox spin(&window);
        spin.move(0, 60);
        window.resize(300, 200);
        world.registry.attachTo(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));

        plain.setFocus();
        QTest::keyClick(&plain, Qt::Key_A);
        QCOMPARE(world.log, QStringList{QStringLiteral("cluster.append")});
        world.log.clear();
        line.setFocus();
        QTest::keyClick(&line, 'a');
        QTest::keyClick(&line, 'l');
        QTest::keyClick(&line, Qt::Key_Space);
        QCOMPARE(line.text(), QStringLiteral("al "));
        spin.setFocus();
        QTest::keyClick(&spin, 'a');
        QVERIFY(world.log.isEmpty());
        line.setFocus();
        QTest::keyClick(&line, Qt::Key_K, Qt::ControlModifier); // with Ctrl it is not typing
        QCOMPARE(world.log, QStringList{QStringLiteral("view.palette")});
    }

    void spaceStaysWithTheButtonThatHasTheFocus()
    {
        SampleActions world;
        QWidget window;
        QPushButton button(&window);
        QSignalSpy clicked(&button, &QPushButton::clicked);
        world.registry.attachTo(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        button.setFocus(Qt::TabFocusReason);
        QTest::keyClick(&button, Qt::Key_Space);
        QCOMPARE(clicked.count(), 1);
        QVERIFY(world.log.isEmpty());
        button.clearFocus();
        window.setFocus();
        QTest::keyClick(&window, Qt::Key_Space);
        QCOMPARE(world.log, QStringList{QStringLiteral("cluster.pause")});
    }

    void aForbiddenKeySaysWhy()
    {
        SampleActions world;
        world.leaderExists = false;
        world.registry.refresh();
        QWidget window;
        window.setFocusPolicy(Qt::StrongFocus);
        world.registry.attachTo(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.setFocus();
        QSignalSpy refused(&world.registry, &ActionRegistry::refused);
        QTest::keyClick(&window, Qt::Key_L);
        QCOMPARE(refused.count(), 1);
        QCOMPARE(refused.first().at(1).toString(), QStringLiteral("There is no leader."));
        QVERIFY(world.log.isEmpty());
    }

    void theOverviewShowsFiltersAndChangesShortcuts()
    {
        SampleActions world;
        ShortcutOverview overview(world.registry);
        overview.show();
        const auto rows = [&] {
            int count = 0;
            for (QTreeWidgetItemIterator it(overview.tree()); *it; ++it)
                count += (*it)->parent() ? 1 : 0;
            return count;
        };
        QCOMPARE(rows(), static_cast<int>(world.registry.ids().size()));
        overview.setFilter(QStringLiteral("kill"));
        QCOMPARE(rows(), 2);
        overview.setFilter(QString());
        overview.choose(QStringLiteral("cluster.append"));
        QCOMPARE(overview.editor()->keySequence(), QKeySequence(QStringLiteral("A")));
        overview.editor()->setKeySequence(QKeySequence(QStringLiteral("L")));
        overview.assign();
        QVERIFY(overview.message().contains(QStringLiteral("Kill leader")));
        QCOMPARE(world.registry.shortcutText(QStringLiteral("cluster.append")), QStringLiteral("A"));
        overview.editor()->setKeySequence(QKeySequence(QStringLiteral("X")));
        overview.assign();
        QVERIFY(overview.message().isEmpty());
        QCOMPARE(world.registry.shortcutText(QStringLiteral("cluster.append")), QStringLiteral("X"));
        overview.reset();
        QCOMPARE(world.registry.shortcutText(QStringLiteral("cluster.append")), QStringLiteral("A"));
    }
};

QTEST_MAIN(ShortcutsTest)
#include "shortcutstest.moc"
