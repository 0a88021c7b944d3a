// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "raftcore/consensus/configuration.h"

#include <map>

using namespace raft;

namespace {

std::vector<NodeId> ids(int first, int count)
{
    std::vector<NodeId> all;
    for (int i = 0; i < count; ++i)
        all.push_back(NodeId::numbered(static_cast<std::uint64_t>(first + i)));
    return all;
}

// Answers or matches by position in "voters, then outgoing": 'y', 'n', '-' / numbers.
QuorumState votesOf(const Configuration& configuration, const std::string& answers)
{
    std::map<NodeId, std::optional<bool>> byId;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i] != '-')
            byId[NodeId::numbered(i + 1)] = answers[i] == 'y';
    }
    return quorumState(configuration, [&](const NodeId& id) { return byId[id]; });
}

Index indexOf(const Configuration& configuration, const std::vector<std::uint64_t>& matches)
{
    return quorumIndex(configuration, [&](const NodeId& id) {
        for (std::size_t i = 0; i < matches.size(); ++i) {
            if (id == NodeId::numbered(i + 1))
                return Index(matches[i]);
        }
        return Index();
    });
}

} // namespace

class TestConfiguration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void votersAreSortedAndCountOnce()
    {
        const auto configuration = Configuration::ofVoters({NodeId("S10"), NodeId("S2"), NodeId("S2"), NodeId("S1")});
        QCOMPARE(configuration.voters, (std::vector<NodeId>{NodeId("S1"), NodeId("S2"), NodeId("S10")}));
        QVERIFY(configuration.isVoter(NodeId("S10")));
        QVERIFY(!configuration.isVoter(NodeId("S3")));
        QVERIFY(!configuration.isJoint());
    }

    void learnersAreMembersWithoutAVote()
    {
        Configuration configuration = Configuration::ofVoters(ids(1, 3));
        configuration.learners = ids(4, 1);
        configuration.outgoing = ids(3, 3);
        QVERIFY(configuration.isMember(NodeId("S4")));
        QVERIFY(configuration.isVoter(NodeId("S5"))); // of the outgoing half
        QCOMPARE(configuration.members(), ids(1, 5)); // each once, though S3 and S4 stand in two lists
        configuration.outgoing.clear();
        QVERIFY(!configuration.isVoter(NodeId("S4")));
    }

    void aMajorityIsMoreThanHalf()
    {
        const std::size_t expected[] = {1, 1, 2, 2, 3, 3, 4, 4};
        for (std::size_t n = 0; n < 8; ++n)
            QCOMPARE(majorityOf(n), expected[n]);
    }

    void votesAreCountedByMajority_data()
    {
        QTest::addColumn<int>("voters");
        QTest::addColumn<QString>("answers");
        QTest::addColumn<int>("state");
        const auto row = [](int voters, const char* answers, QuorumState state) {
            QTest::addRow("%d: %s", voters, answers) << voters << QString::fromLatin1(answers) << static_cast<int>(state);
        };
        row(0, "", QuorumState::Lost); // nobody is no quorum
        row(1, "-", QuorumState::Pending);
        row(1, "y", QuorumState::Won);
        row(1, "n", QuorumState::Lost);
        row(2, "y-", QuorumState::Pending);
        row(2, "yn", QuorumState::Lost);
        row(2, "-n", QuorumState::Lost);
        row(2, "yy", QuorumState::Won);
        row(3, "y--", QuorumState::Pending);
        row(3, "yn-", QuorumState::Pending);
        row(3, "y-y", QuorumState::Won);
        row(3, "ynn", QuorumState::Lost);
        row(3, "-nn", QuorumState::Lost);
        row(4, "yy--", QuorumState::Pending);
        row(4, "yynn", QuorumState::Lost);
        row(4, "yyy-", QuorumState::Won);
        row(5, "yy---", QuorumState::Pending);
        row(5, "yynn-", QuorumState::Pending);
        row(5, "yynny", QuorumState::Won);
        row(5, "ynnn-", QuorumState::Lost);
        row(3, "y--y", QuorumState::Pending); // S4 is no voter
    }
    void votesAreCountedByMajority()
    {
        QFETCH(int, voters);
        QFETCH(QString, answers);
        QFETCH(int, state);
        QCOMPARE(static_cast<int>(votesOf(Configuration::ofVoters(ids(1, voters)), answers.toStdString())), state);
    }

    void whileJointBothHalvesMustAgree_data()
    {
        QTest::addColumn<QString>("answers");
        QTest::addColumn<int>("state");
        const auto row = [](const char* answers, QuorumState state) {
            QTest::addRow("%s", answers) << QString::fromLatin1(answers) << static_cast<int>(state);
        };
        // voters S1 S2 S3, outgoing S3 S4 S5
        row("yy---", QuorumState::Pending);
        row("yyy--", QuorumState::Pending);
        row("--yyy", QuorumState::Pending);
        row("yy-yy", QuorumState::Won);
        row("y-yy-", QuorumState::Won);
        row("yyynn", QuorumState::Lost);
        row("nn---", QuorumState::Lost);
        row("---nn", QuorumState::Lost);
    }
    void whileJointBothHalvesMustAgree()
    {
        QFETCH(QString, answers);
        QFETCH(int, state);
        Configuration configuration = Configuration::ofVoters(ids(1, 3));
        configuration.outgoing = ids(3, 3);
        QCOMPARE(static_cast<int>(votesOf(configuration, answers.toStdString())), state);
    }

    void theQuorumIndexIsTheHighestThatAMajorityReached_data()
    {
        QTest::addColumn<std::vector<std::uint64_t>>("matches");
        QTest::addColumn<std::uint64_t>("index");
        const auto row = [](std::vector<std::uint64_t> matches, std::uint64_t index) {
            const std::string name = std::to_string(matches.size()) + " voters " + std::to_string(QTest::currentTestFunction() ? matches.size() * 100 + index : 0)
                + " " + std::to_string(matches.empty() ? 0 : matches.front()) + "," + std::to_string(matches.empty() ? 0 : matches.back());
            QTest::addRow("%s", name.c_str()) << std::move(matches) << index;
        };
        row({}, 0);
        row({7}, 7);
        row({7, 3}, 3);
        row({0, 9}, 0);
        row({1, 2, 3}, 2);
        row({3, 3, 1}, 3);
        row({5, 0, 0}, 0);
        row({1, 2, 3, 4}, 2);
        row({9, 9, 1, 1}, 1);
        row({5, 4, 3, 2, 1}, 3);
        row({10, 10, 10, 0, 0}, 10);
        row(std::vector<std::uint64_t>(40, 6), 6); // more voters than usual
        std::vector<std::uint64_t> rising;
        for (std::uint64_t i = 1; i <= 21; ++i)
            rising.push_back(i);
        row(rising, 11);
    }
    void theQuorumIndexIsTheHighestThatAMajorityReached()
    {
        QFETCH(std::vector<std::uint64_t>, matches);
        QFETCH(std::uint64_t, index);
        const auto configuration = Configuration::ofVoters(ids(1, static_cast<int>(matches.size())));
        QCOMPARE(indexOf(configuration, matches).value(), index);
    }

    void whileJointTheLowerHalfCounts()
    {
        Configuration configuration = Configuration::ofVoters(ids(1, 3));
        configuration.outgoing = ids(3, 3);
        QCOMPARE(indexOf(configuration, {9, 9, 9, 2, 2}).value(), 2U);
        QCOMPARE(indexOf(configuration, {1, 1, 9, 9, 9}).value(), 1U);
        QCOMPARE(indexOf(configuration, {5, 5, 1, 4, 4}).value(), 4U);
    }
};

QTEST_GUILESS_MAIN(TestConfiguration)
#include "tst_configuration.moc"
