// SPDX-License-Identifier: MIT
#include <QTest>

#include "raftcore/node/keyvaluemachine.h"

#include <random>

using namespace raft;

namespace {

std::string run(KeyValueMachine& machine, std::string command)
{
    Entry entry;
    entry.data = std::move(command);
    return machine.apply(entry).text;
}

} // namespace

class KeyValueMachineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void commandsDoWhatTheySay();
    void nonsenseIsAnErrorAndChangesNothing_data();
    void nonsenseIsAnErrorAndChangesNothing();
    void anyBytesAreSurvived();
    void hashTellsTheStateAndNotItsHistory();
    void cloneGoesItsOwnWay();
};

void KeyValueMachineTest::commandsDoWhatTheySay()
{
    KeyValueMachine machine;
    QCOMPARE(run(machine, "set x 3"), std::string("ok"));
    QCOMPARE(run(machine, "get x"), std::string("3"));
    QCOMPARE(run(machine, "cas x 4 5"), std::string("error: x is 3, not 4"));
    QCOMPARE(run(machine, "cas x 3 4"), std::string("ok"));
    QCOMPARE(run(machine, "get x"), std::string("4"));
    QCOMPARE(run(machine, "set x two words"), std::string("ok"));
    QCOMPARE(run(machine, "get x"), std::string("two words"));
    QCOMPARE(run(machine, "del x"), std::string("ok"));
    QCOMPARE(run(machine, "get x"), std::string("error: no such key: x"));
    Entry entry;
    entry.data = "set y 1";
    const ApplyResult result = machine.apply(entry);
    QVERIFY(result.changes == std::vector<StateChange>({{"y", "1"}}));
    entry.data = "del y";
    QVERIFY(machine.apply(entry).changes == std::vector<StateChange>({{"y", std::nullopt}}));
}

void KeyValueMachineTest::nonsenseIsAnErrorAndChangesNothing_data()
{
    QTest::addColumn<QByteArray>("command");
    for (const char* command : {"", " ", "set", "set x", "set  3", "get", "get x y", "del", "del x y", "cas x",
                                "cas x 3", "cas  1 2", "SET x 3", "put x 3", "setx 3"})
        QTest::newRow(qPrintable(QStringLiteral("'%1'").arg(QLatin1String(command)))) << QByteArray(command);
}

void KeyValueMachineTest::nonsenseIsAnErrorAndChangesNothing()
{
    QFETCH(QByteArray, command);
    KeyValueMachine machine;
    run(machine, "set x 3");
    const std::uint64_t before = machine.hash();
    QVERIFY(run(machine, command.toStdString()).starts_with("error: "));
    QCOMPARE(machine.hash(), before);
    QCOMPARE(machine.size(), std::size_t(1));
}

void KeyValueMachineTest::anyBytesAreSurvived()
{
    std::mt19937 random(1);
    KeyValueMachine machine;
    for (int k = 0; k < 5'000; ++k) {
        std::string bytes = k % 3 == 0 ? "set " : k % 3 == 1 ? "cas " : "";
        const auto length = random() % 40;
        for (unsigned i = 0; i < length; ++i)
            bytes += static_cast<char>(random() % 256);
        QVERIFY(!run(machine, bytes).empty());
    }
}

void KeyValueMachineTest::hashTellsTheStateAndNotItsHistory()
{
    KeyValueMachine one, other;
    run(one, "set a 1");
    run(one, "set b 2");
    run(one, "set c 3");
    run(one, "del c");
    run(other, "set b 9");
    run(other, "set b 2");
    run(other, "set a 1");
    QCOMPARE(one.hash(), other.hash());
    run(other, "set a 2");
    QVERIFY(one.hash() != other.hash());
    run(one, "set a 2");
    QCOMPARE(one.hash(), other.hash());
    KeyValueMachine swapped, straight;
    run(swapped, "set 1 2");
    run(straight, "set 2 1");
    QVERIFY(swapped.hash() != straight.hash());
    run(one, "del a");
    run(one, "del b");
    QCOMPARE(one.hash(), KeyValueMachine().hash());
}

void KeyValueMachineTest::cloneGoesItsOwnWay()
{
    KeyValueMachine machine;
    run(machine, "set x 1");
    const std::unique_ptr<StateMachine> clone = machine.clone();
    QCOMPARE(clone->hash(), machine.hash());
    run(machine, "set x 2");
    QVERIFY(clone->hash() != machine.hash());
}

QTEST_GUILESS_MAIN(KeyValueMachineTest)
#include "keyvaluemachine_test.moc"
