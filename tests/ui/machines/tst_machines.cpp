// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "raftcore/cluster/lab.h"
#include "ui/machines/statepanel.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <QLineEdit>
#include <QToolButton>

using namespace raft;
using namespace raft::trace;
using ui::machines::Machine;
using ui::machines::Mark;
using ui::machines::Side;

namespace command = raft::cluster::command;

namespace {

using Pairs = std::initializer_list<KeyValues::value_type>;

Machine machine(const char* id, std::uint64_t applied, Pairs pairs, std::uint64_t hash = 0)
{
    return {NodeId(id), true, true, Index(applied), hash, std::make_shared<const KeyValues>(pairs)};
}
Machine down(const char* id)
{
    return {NodeId(id), false, true, Index(), 0, nullptr};
}

QStringList keysOf(const Side& side)
{
    QStringList keys;
    for (const auto& key : side.keys)
        keys << QString::fromStdString(*key.name);
    return keys;
}

void append(cluster::Lab& run, const char* data)
{
    command::AppendCommand append;
    append.entries = {data};
    QVERIFY(run.give(append));
}

} // namespace

class MachinesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void keysOfAllNodesStandInOneOrder()
    {
        const Side side = ui::machines::compare({machine("S1", 3, {{"a", "1"}, {"c", "3"}}), machine("S2", 2, {{"b", "2"}, {"c", "3"}}), down("S3")});
        QCOMPARE(keysOf(side), (QStringList{"a", "b", "c"}));
        QCOMPARE(side.reference, 0);
        QCOMPARE(side.keys[0].marks, (std::vector<Mark>{Mark::Same, Mark::Behind, Mark::Down}));
        QCOMPARE(side.keys[1].marks, (std::vector<Mark>{Mark::Same, Mark::Behind, Mark::Down})); // S2 has not heard that it is gone
        QCOMPARE(side.keys[2].marks, (std::vector<Mark>{Mark::Same, Mark::Same, Mark::Down}));
        QVERIFY(!side.keys[0].isAlike);
        QVERIFY(side.keys[2].isAlike);
        QCOMPARE(*side.keys[0].values[0], std::string("1"));
        QVERIFY(!side.keys[0].values[1]);
    }

    void keysAreFilteredAndSoIsWhatIsAlike()
    {
        const std::vector<Machine> machines{machine("S1", 3, {{"apple", "1"}, {"pear", "3"}}), machine("S2", 2, {{"apple", "1"}})};
        QCOMPARE(keysOf(ui::machines::compare(machines, QStringLiteral("PP"))), QStringList{"apple"});
        QCOMPARE(keysOf(ui::machines::compare(machines, {}, true)), QStringList{"pear"});
        QVERIFY(ui::machines::compare(machines, QStringLiteral("none")).keys.empty());
        QCOMPARE(ui::machines::compare({down("S1")}).reference, -1);
    }

    void equallyFarMeansEqual()
    {
        const auto equal = ui::machines::verdictOf({machine("S1", 3, {{"a", "1"}}, 7), machine("S2", 3, {{"a", "1"}}, 7), machine("S3", 1, {}), down("S4")});
        QVERIFY(equal.isCompared);
        QVERIFY(!equal.isBroken);
        QVERIFY2(equal.words.contains(QStringLiteral("S1, S2 have applied up to 3, and their states are equal")) || equal.words.contains(QStringLiteral("S1 and S2 have applied up to 3")), qPrintable(equal.words));
        QVERIFY2(equal.words.contains(QStringLiteral("S3: 2 entries behind")), qPrintable(equal.words));

        const std::vector<Machine> torn{machine("S1", 3, {{"a", "1"}}), machine("S2", 3, {{"a", "2"}})};
        QVERIFY(ui::machines::verdictOf(torn).isBroken);
        QCOMPARE(ui::machines::compare(torn).keys[0].marks[1], Mark::Differs);
        QVERIFY(ui::machines::verdictOf({machine("S1", 3, {}, 7), machine("S2", 3, {}, 8)}).isBroken); // what the keys do not show
        QVERIFY(!ui::machines::verdictOf({machine("S1", 3, {{"a", "1"}}), machine("S2", 2, {})}).isCompared);
    }

    void whatCannotBeKnownIsNotCalledDifferent()
    {
        Machine restored = machine("S2", 5, {{"b", "2"}});
        restored.known = false;
        const Side side = ui::machines::compare({machine("S1", 5, {{"a", "1"}, {"b", "2"}}), restored});
        QCOMPARE(side.reference, 0);
        QCOMPARE(side.keys[0].marks[1], Mark::Unknown);
        QCOMPARE(side.keys[1].marks[1], Mark::Same);
        QVERIFY(!ui::machines::verdictOf(side.machines).isBroken);
    }

    void thePanelFollowsThePlayhead()
    {
        cluster::LabOptions options;
        options.nodes = 3;
        cluster::Lab run(options);
        run.runUntil(Time(2'000'000));
        append(run, "set x 1");
        append(run, "set y 2");
        run.runUntil(Time(3'000'000));
        ui::ThemeManager themes;
        ui::Session session;
        ui::StatePanel panel(session, themes);
        panel.resize(500, 300);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QVERIFY(panel.isEmpty());
        session.open(nullptr, run.trace());
        session.seekEvent(run.trace()->size());
        QTRY_COMPARE(panel.model().rowCount(), 2);
        QCOMPARE(panel.model().columnCount(), 3);
        QCOMPARE(panel.model().key(0), QStringLiteral("x"));
        QCOMPARE(panel.model().data(panel.model().index(0, 2), Qt::DisplayRole).toString(), QStringLiteral("1"));
        QVERIFY(panel.model().headerData(0, Qt::Horizontal, Qt::DisplayRole).toString().contains(QStringLiteral("at 3")));
        QVERIFY2(panel.verdict().contains(QStringLiteral("equal")), qPrintable(panel.verdict()));

        // Right after the first node has applied it, the others are behind, and a sign says so.
        std::uint64_t first = 0;
        run.trace()->forEach(1, run.trace()->size(), [&first](const Event& event) {
            const auto* applied = std::get_if<Applied>(&event.body);
            first = applied && !applied->changes.empty() ? event.n : 0;
            return first == 0;
        });
        session.seekEvent(first);
        QTRY_COMPARE(panel.model().rowCount(), 1);
        int behind = 0;
        for (int column = 0; column < 3; ++column)
            behind += panel.model().data(panel.model().index(0, column), Qt::DisplayRole).toString().startsWith(QStringLiteral("≠"));
        QCOMPARE(behind, 2);
        QVERIFY2(panel.verdict().contains(QStringLiteral("behind")), qPrintable(panel.verdict()));

        panel.findChild<QLineEdit*>()->setText(QStringLiteral("nothing"));
        QVERIFY(panel.isEmpty());
        panel.findChild<QLineEdit*>()->clear();
        QVERIFY(!panel.isEmpty());
    }
};

QTEST_MAIN(MachinesTest)
#include "tst_machines.moc"
