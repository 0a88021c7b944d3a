// SPDX-License-Identifier: MIT
#include "ui/actions/fuzzymatch.h"

#include <QElapsedTimer>
#include <QTest>

using namespace ui;

class FuzzyMatchTest : public QObject {
    Q_OBJECT

    static int score(const char* query, const char* text)
    {
        const auto match = fuzzyMatch(QString::fromUtf8(query), QString::fromUtf8(text));
        return match ? match->score : -1000;
    }

private Q_SLOTS:
    void lettersMustComeInOrder()
    {
        QVERIFY(fuzzyMatch(QStringLiteral("kldr"), QStringLiteral("Kill leader")));
        QVERIFY(!fuzzyMatch(QStringLiteral("rdlk"), QStringLiteral("Kill leader")));
        QVERIFY(!fuzzyMatch(QStringLiteral("killx"), QStringLiteral("Kill leader")));
        QVERIFY(!fuzzyMatch(QStringLiteral("longer than"), QStringLiteral("it")));
    }

    void anEmptyQueryMatchesEverything()
    {
        const auto match = fuzzyMatch(QStringLiteral("  "), QStringLiteral("Append"));
        QVERIFY(match);
        QCOMPARE(match->score, 0);
        QVERIFY(match->positions.isEmpty());
    }

    void positionsNameTheMatchedLetters()
    {
        const auto match = fuzzyMatch(QStringLiteral("KL"), QStringLiteral("Kill leader"));
        QVERIFY(match);
        QCOMPARE(match->positions, (QList<int>{0, 5})); // the beginnings of both words, not "Kil"
    }

    void wordsMatchInAnyOrder()
    {
        const auto match = fuzzyMatch(QStringLiteral("leader kill"), QStringLiteral("Kill leader"));
        QVERIFY(match);
        QCOMPARE(match->positions.size(), 10);
    }

    void beginningsAndRunsRankFirst()
    {
        QVERIFY(score("kl", "Kill leader") > score("kl", "Quick link"));
        QVERIFY(score("heal", "Heal all") > score("heal", "Show early log"));
        QVERIFY(score("part", "Partition") > score("part", "Pause at result"));
        QVERIFY(score("log", "Logs") > score("log", "Leave old group"));
        QVERIFY(score("step", "Step") > score("step", "Step back")); // the shorter is meant
    }

    void chineseIsFoundByItsCharacters()
    {
        QVERIFY(score("领导", "杀死领导者") > 0);
        QVERIFY(!fuzzyMatch(QString::fromUtf8("网络"), QString::fromUtf8("杀死领导者")));
    }

    void longTextsTakeNoTime()
    {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 200; ++i)
            QVERIFY(fuzzyMatch(QStringLiteral("aaaaaaaaaa"), QString(60, QLatin1Char('a'))));
        QVERIFY(timer.elapsed() < 2000);
    }
};

QTEST_GUILESS_MAIN(FuzzyMatchTest)
#include "fuzzymatchtest.moc"
