// SPDX-License-Identifier: MIT
#include "diskfixture.h"
#include "raftcore/storage/memorydisk.h"

#include <QTest>

using namespace raft;
using namespace raft::storage;
using raft::storage::test::Model;
using raft::storage::test::same;

class TestMemoryDisk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reportsWhenToldAndNotBefore();
    void reportsAtOnceFromTheEventLoop();
    void keepsWhatIsDurableOverARestart();
    void aFailureComesOnceAndStopsIt();
    void closingFinishesWhatWaits();
    void wipingDrawsAnotherId();
    void refusesToOpenWhenTold();
    void openLaterAnswersFromTheEventLoop();
};

namespace {

struct Rig {
    explicit Rig(MemoryDisk::Mode mode) : disk(mode)
    {
        disk.setHandlers(
            {[this](WriteToken token) { finished.push_back(token); },
             [this](WriteToken token, const std::string& error) { failed.emplace_back(token, error); }});
    }
    MemoryDisk disk;
    std::vector<WriteToken> finished;
    std::vector<std::pair<WriteToken, std::string>> failed;
    Model model;
};

} // namespace

void TestMemoryDisk::reportsWhenToldAndNotBefore()
{
    Rig rig(MemoryDisk::Mode::Manual);
    QVERIFY(rig.disk.open());
    for (int i = 0; i < 4; ++i)
        rig.disk.write(rig.model.write(Term(1), {"x"}));
    QCoreApplication::sendPostedEvents();
    QVERIFY(rig.finished.empty());
    QCOMPARE(rig.disk.waiting(), std::size_t{4});
    rig.disk.finish();
    rig.disk.finish(2);
    QCOMPARE(rig.finished, (std::vector<WriteToken>{WriteToken(1), WriteToken(3)}));
    QCOMPARE(rig.disk.durable().log.lastIndex(), Index(3));
    rig.disk.finishAll();
    rig.disk.finishAll();
    QCOMPARE(rig.finished.back(), WriteToken(4));
    QCOMPARE(rig.finished.size(), std::size_t{3});
    QCOMPARE(rig.disk.statistics().transactions, std::uint64_t{3});
    QCOMPARE(rig.disk.statistics().writes, std::uint64_t{4});
}

void TestMemoryDisk::reportsAtOnceFromTheEventLoop()
{
    Rig rig(MemoryDisk::Mode::AtOnce);
    QVERIFY(rig.disk.open());
    rig.disk.write(rig.model.write(Term(1), {"x"}));
    rig.disk.write(rig.model.write(Term(1), {"y"}));
    QVERIFY(rig.finished.empty()); // never from within write()
    QTRY_COMPARE(rig.finished, std::vector<WriteToken>{WriteToken(2)});
}

void TestMemoryDisk::keepsWhatIsDurableOverARestart()
{
    Rig rig(MemoryDisk::Mode::Manual);
    const auto first = rig.disk.open();
    QVERIFY(first && first->isNew);
    QCOMPARE(first->restored.incarnation, Incarnation(1));
    rig.disk.write(rig.model.write(Term(2), {"kept", "cut"}));
    rig.disk.write(rig.model.write(Term(3), {"instead"}, Index(1)));
    rig.disk.finishAll();
    const Restored expected = rig.model.state;
    rig.disk.write(rig.model.write(Term(3), {"lost"}));
    rig.disk.abandon();
    rig.disk.finishAll();
    const auto second = rig.disk.open();
    QVERIFY(second);
    QVERIFY(!second->isNew);
    QCOMPARE(second->diskId, first->diskId);
    QCOMPARE(second->restored.incarnation, Incarnation(2));
    QVERIFY(same(second->restored, expected));
    QCOMPARE(rig.finished.back(), WriteToken(2));
}

void TestMemoryDisk::aFailureComesOnceAndStopsIt()
{
    Rig rig(MemoryDisk::Mode::Manual);
    QVERIFY(rig.disk.open());
    rig.disk.write(rig.model.write(Term(1), {"a"}));
    rig.disk.finish();
    rig.disk.write(rig.model.write(Term(1), {"b"}));
    rig.disk.fail("no room");
    rig.disk.fail("no room");
    rig.disk.write(rig.model.write(Term(1), {"c"}));
    rig.disk.finishAll();
    QCOMPARE(rig.failed.size(), std::size_t{1});
    QCOMPARE(rig.failed[0].first, WriteToken(2));
    QCOMPARE(rig.finished.size(), std::size_t{1});
    const auto contents = rig.disk.open();
    QVERIFY(contents);
    QCOMPARE(contents->restored.log.lastIndex(), Index(1));
}

void TestMemoryDisk::closingFinishesWhatWaits()
{
    Rig rig(MemoryDisk::Mode::Manual);
    QVERIFY(rig.disk.open());
    rig.disk.write(rig.model.write(Term(1), {"a"}));
    rig.disk.close();
    QCOMPARE(rig.finished, std::vector<WriteToken>{WriteToken(1)});
    QVERIFY(!rig.disk.isOpen());
    QVERIFY(same(rig.disk.durable(), rig.model.state));
}

void TestMemoryDisk::wipingDrawsAnotherId()
{
    Rig rig(MemoryDisk::Mode::Manual);
    const auto first = rig.disk.open();
    QVERIFY(first);
    rig.disk.write(rig.model.write(Term(1), {"a"}));
    rig.disk.finishAll();
    rig.disk.wipe();
    QVERIFY(!rig.disk.isOpen());
    const auto second = rig.disk.open();
    QVERIFY(second && second->isNew);
    QVERIFY(second->diskId != first->diskId);
    QVERIFY(second->restored.log.isEmpty());
    QCOMPARE(second->restored.incarnation, Incarnation(1));
}

void TestMemoryDisk::refusesToOpenWhenTold()
{
    Rig rig(MemoryDisk::Mode::Manual);
    rig.disk.refuseToOpen("S1.db is damaged");
    const auto refused = rig.disk.open();
    QVERIFY(!refused);
    QCOMPARE(refused.error().message, std::string("S1.db is damaged"));
    rig.disk.refuseToOpen({});
    const auto contents = rig.disk.open();
    QVERIFY(contents);
    QCOMPARE(contents->restored.incarnation, Incarnation(1));
}

void TestMemoryDisk::openLaterAnswersFromTheEventLoop()
{
    Rig rig(MemoryDisk::Mode::AtOnce);
    int answers = 0;
    const auto take = [&answers](const Result<Contents>& contents) { answers += contents ? 1 : 0; };
    rig.disk.openLater(take);
    rig.disk.abandon();
    rig.disk.openLater(take);
    QCOMPARE(answers, 0);
    QTRY_COMPARE(answers, 1);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(answers, 1);
    QVERIFY(rig.disk.isOpen());
}

QTEST_GUILESS_MAIN(TestMemoryDisk)
#include "tst_memorydisk.moc"
