// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "raftcore/consensus/durability.h"

using namespace raft;

class TestDurability : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasRestoredIsDurable()
    {
        const Durability durability{Index(4)};
        QCOMPARE(durability.durableIndex().value(), 4U);
        QVERIFY(durability.isDurable(durability.ofLogUpTo(Index(4))));
        QVERIFY(durability.lastWrite().isZero());
    }

    void aWriteCountsWhenItIsFinishedAndNotBefore()
    {
        Durability durability{Index(0)};
        const WriteToken first = durability.begin(Index(2), false);
        const WriteToken second = durability.begin(Index(5), false);
        QVERIFY(durability.ofLogUpTo(Index(2)) == first);
        QVERIFY(durability.ofLogUpTo(Index(3)) == second);
        QCOMPARE(durability.durableIndex().value(), 0U);
        QVERIFY(durability.finish(first));
        QCOMPARE(durability.durableIndex().value(), 2U);
        QVERIFY(!durability.isDurable(second));
        QVERIFY(durability.finish(second));
        QCOMPARE(durability.durableIndex().value(), 5U);
    }

    void aLaterWriteSpeaksForTheEarlierOnes()
    {
        Durability durability{Index(0)};
        durability.begin(Index(2), true);
        QVERIFY(durability.finish(durability.begin(Index(4), false)));
        QCOMPARE(durability.durableIndex().value(), 4U);
        QVERIFY(durability.isDurable(durability.ofTermAndVote()));
    }

    void unknownAndRepeatedTokensChangeNothing()
    {
        Durability durability{Index(0)};
        const WriteToken token = durability.begin(Index(2), false);
        QVERIFY(!durability.finish(WriteToken(7)));
        QVERIFY(!durability.finish(WriteToken(0)));
        QVERIFY(durability.finish(token));
        QVERIFY(!durability.finish(token));
        QCOMPARE(durability.durableIndex().value(), 2U);
    }

    // 5@2 is written, overwritten by 5@3, and comes back as 5@2: only the third write holds it for good.
    void anEntryThatWentAndCameBackIsNotDurableByItsFirstWrite()
    {
        Durability durability{Index(4)};
        const WriteToken first = durability.begin(Index(5), false);
        durability.truncated(Index(5));
        const WriteToken second = durability.begin(Index(5), false);
        durability.truncated(Index(5));
        const WriteToken third = durability.begin(Index(5), false);
        QVERIFY(durability.finish(first));
        QCOMPARE(durability.durableIndex().value(), 4U);
        QVERIFY(durability.finish(second));
        QCOMPARE(durability.durableIndex().value(), 4U);
        QVERIFY(durability.ofLogUpTo(Index(5)) == third);
        QVERIFY(durability.finish(third));
        QCOMPARE(durability.durableIndex().value(), 5U);
    }

    void truncatingDurableEntriesLowersWhatIsDurable()
    {
        Durability durability{Index(6)};
        durability.truncated(Index(3));
        QCOMPARE(durability.durableIndex().value(), 2U);
    }

    void aPromiseOfTermAndVoteWaitsForTheWriteThatCarriesThem()
    {
        Durability durability{Index(0)};
        const WriteToken vote = durability.begin(Index(0), true);
        const WriteToken entries = durability.begin(Index(1), false);
        QVERIFY(durability.ofTermAndVote() == vote);
        QVERIFY(durability.ofLogUpTo(Index(0)) == vote); // entries long durable, but the term is not
        QVERIFY(durability.ofLogUpTo(Index(1)) == entries);
    }
};

QTEST_GUILESS_MAIN(TestDurability)
#include "tst_durability.moc"
