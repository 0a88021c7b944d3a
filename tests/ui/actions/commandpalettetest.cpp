// SPDX-License-Identifier: MIT
#include "ui/actions/commandpalette.h"
#include "tests/ui/actions/sampleactions.h"
#include "ui/actions/palettemodel.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace ui;

class CommandPaletteTest : public QObject {
    Q_OBJECT

    static QStringList titles(const PaletteModel& model)
    {
        QStringList result;
        for (int i = 0; i < model.rowCount(); ++i)
            result.append(model.row(i).title);
        return result;
    }

private Q_SLOTS:
    void withoutAQueryAllActionsStandInTheOrderOfTheMenus()
    {
        SampleActions world;
        PaletteModel model(world.registry);
        model.setQuery({});
        QCOMPARE(model.rowCount(), static_cast<int>(world.registry.ids().size()));
        QCOMPARE(model.row(0).title, QStringLiteral("Append"));
        model.noteUse(QStringLiteral("view.dark"));
        model.setQuery({});
        QCOMPARE(model.row(0).title, QStringLiteral("Dark theme")); // used last, first to hand
    }

    void whatIsMeantStandsFirst()
    {
        SampleActions world;
        PaletteModel model(world.registry);
        model.setQuery(QStringLiteral("kl"));
        QCOMPARE(model.row(0).title, QStringLiteral("Kill leader"));
        model.setQuery(QStringLiteral("dark"));
        QCOMPARE(model.row(0).title, QStringLiteral("Dark theme"));
        QCOMPARE(model.row(0).positions, (QList<int>{0, 1, 2, 3}));
        model.setQuery(QStringLiteral("zzz"));
        QCOMPARE(model.rowCount(), 0);
    }

    void actionsAreOfferedForEachTargetOnceSomethingIsTyped()
    {
        SampleActions world;
        world.selected = QStringLiteral("S2");
        PaletteModel model(world.registry);
        model.setQuery(QStringLiteral("kill"));
        const QStringList found = titles(model);
        QVERIFY(found.contains(QStringLiteral("Kill S1")));
        QVERIFY(found.indexOf(QStringLiteral("Kill node")) < found.indexOf(QStringLiteral("Kill S1")));
        model.setQuery(QStringLiteral("kill s1"));
        QCOMPARE(model.row(0).title, QStringLiteral("Kill S1"));
    }

    void menuAndDescriptionHelpToFind()
    {
        SampleActions world;
        PaletteModel model(world.registry);
        model.setQuery(QStringLiteral("view dark"));
        QCOMPARE(model.row(0).title, QStringLiteral("Dark theme"));
        world.language = QStringLiteral("de");
        model.setQuery(QStringLiteral("append")); // the id is English in every language
        QVERIFY(titles(model).contains(QStringLiteral("Anhängen")));
    }

    void forbiddenActionsAreShownWithTheirReason()
    {
        SampleActions world;
        world.leaderExists = false;
        PaletteModel model(world.registry);
        model.setQuery(QStringLiteral("kill leader"));
        QCOMPARE(model.row(0).reason, QStringLiteral("There is no leader."));
        const QString spoken = model.data(model.index(0, 0), Qt::AccessibleTextRole).toString();
        QVERIFY(spoken.contains(QStringLiteral("Kill leader"))
                && spoken.contains(QStringLiteral("There is no leader.")));
    }

    void theKeyboardFindsAndDoes()
    {
        SampleActions world;
        QWidget window;
        QLineEdit field(&window);
        window.resize(900, 600);
        CommandPalette palette(world.registry, &window);
        world.registry.attachTo(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field.setFocus();
        palette.open();
        QVERIFY(palette.isVisible());
        QVERIFY(palette.field()->hasFocus());
        QTest::keyClicks(palette.field(), QStringLiteral("kl"));
        QVERIFY(world.log.isEmpty()); // letters are letters here
        QTest::keyClick(palette.field(), Qt::Key_Return);
        QCOMPARE(world.log, QStringList{QStringLiteral("cluster.killLeader")});
        QVERIFY(!palette.isVisible());
        QVERIFY(field.hasFocus());

        palette.open();
        QTest::keyClick(palette.field(), Qt::Key_Up);
        QCOMPARE(palette.list()->currentIndex().row(), palette.model()->rowCount() - 1);
        QTest::keyClick(palette.field(), Qt::Key_Down);
        QCOMPARE(palette.list()->currentIndex().row(), 0);
        QTest::keyClick(palette.field(), Qt::Key_Escape);
        QVERIFY(!palette.isVisible());
    }

    void aForbiddenActionKeepsThePaletteOpen()
    {
        SampleActions world;
        world.leaderExists = false;
        QWidget window;
        window.resize(900, 600);
        CommandPalette palette(world.registry, &window);
        window.show();
        palette.open(QStringLiteral("kill leader"));
        QTest::keyClick(palette.field(), Qt::Key_Return);
        QVERIFY(palette.isVisible());
        QVERIFY(world.log.isEmpty());
    }

    void aClickBesideItLeaves()
    {
        SampleActions world;
        QWidget window;
        window.resize(900, 600);
        CommandPalette palette(world.registry, &window);
        window.show();
        palette.open();
        QCOMPARE(palette.geometry(), window.rect());
        QTest::mouseClick(&palette, Qt::LeftButton, {}, QPoint(5, 590));
        QVERIFY(!palette.isVisible());
    }

    void itFitsSmallWindowsAndLargeType()
    {
        SampleActions world;
        world.themes.setFontScale(2.0);
        world.themes.applyTo(*qApp);
        QWidget window;
        window.resize(640, 420);
        CommandPalette palette(world.registry, &window);
        window.show();
        palette.open();
        QVERIFY(window.rect().contains(palette.list()->parentWidget()->geometry()));
        window.resize(1200, 800);
        QTRY_COMPARE(palette.geometry(), window.rect());
        qApp->setStyleSheet(QString());
    }
};

QTEST_MAIN(CommandPaletteTest)
#include "commandpalettetest.moc"
