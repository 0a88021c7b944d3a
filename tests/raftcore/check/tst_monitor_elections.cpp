// SPDX-License-Identifier: MIT
#include <QTest> // first: moc cannot read <array>, which comes next, on its own

#include "tests/raftcore/check/judge.h"

using namespace raft;
using namespace raft::test;

// Terms, votes and leaders. Each broken trace stands beside the nearest right one.
class MonitorElectionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void electionsInTermsOfTheirOwnAreSilent();
    void twoLeadersInOneTerm();
    void aLeaderElectedTwiceInOneTerm();
    void aSecondVoteInOneTerm();
    void aSecondVoteAfterARestart_data();
    void aSecondVoteAfterARestart();
    void theSameVoteAgainIsSilent();
    void aVoteToldBeforeItIsDurable();
    void aVoteMissingFromTheNextWrite();
    void aDiskThatLostTheVote();
    void aVoteForALogThatIsBehind_data();
    void aVoteForALogThatIsBehind();
    void aVoteForWhoNeverAsked();
    void aCandidateThatClaimsAnotherLog();
    void aCandidateThatAsksBeforeItsOwnVoteIsDurable();
    void aLeaderWithoutAMajority();
    void aVoteThatWasLostOnTheWayDoesNotCount();
    void aDoubledVoteCountsOnce();
    void aLearnersVoteDoesNotCount();
    void aJointConfigurationNeedsBothMajorities();
    void theOnlyVoterElectsItselfOnceItsVoteIsDurable();
    void aTermThatFalls();
    void aTermThatFallsAcrossARestart();
    void aMessageAboveItsSendersTerm();
    void anActInAnotherTerm();
    void changesOfMembersThatOverlapAreSilent();
    void majoritiesThatNeedNotMeet();
    void aSecondChangeBeforeTheFirstIsCommitted();
    void aChangeBeforeAnEntryOfTheLeadersTerm();
};

void MonitorElectionsTest::electionsInTermsOfTheirOwnAreSilent()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.elect("S1", {"S2"});
    t.elect("S2", {"S3", "S1"});
    t.elect("S1", {"S2", "S3"});
    QCOMPARE(verdictOn(t), QString());
}

void MonitorElectionsTest::twoLeadersInOneTerm()
{
    TraceBuilder t({"S1", "S2", "S3", "S4", "S5"});
    t.startAll();
    const auto first = t.elect("S1", {"S2", "S3"});
    t.campaign("S5");
    t.persist("S5");
    t.ask("S5", "S4");
    t.grant("S4", "S5");
    // The fourth and the fifth are no majority of five.
    const auto second = t.lead("S5");
    const QString verdict = verdictOn(t);
    QVERIFY2(verdict.startsWith(finding("election safety/two-leaders", "S1,S5", 1, 0, {first, second})),
             qPrintable(verdict));
    QVERIFY2(verdict.contains(QStringLiteral("quorum/no-majority-of-votes S5 term 1")), qPrintable(verdict));
    QCOMPARE(verdict.count(u'\n'), 1);
}

void MonitorElectionsTest::aLeaderElectedTwiceInOneTerm()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    const auto first = t.elect("S1", {"S2"});
    t.role("S1", Role::Follower);
    QCOMPARE(verdictOn(t), QString());
    const auto again = t.lead("S1");
    QCOMPARE(verdictOn(t), finding("election safety/elected-twice", "S1", 1, 0, {first, again}));
}

void MonitorElectionsTest::aSecondVoteInOneTerm()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    for (const char* candidate : {"S1", "S3"}) {
        t.campaign(candidate);
        t.persist(candidate);
    }
    t.ask("S1", "S2");
    const auto first = t.vote("S2", "S1");
    t.ask("S3", "S2");
    QCOMPARE(verdictOn(t), QString());
    const auto second = t.vote("S2", "S3");
    QCOMPARE(verdictOn(t), finding("one vote/second-vote", "S2,S1,S3", 1, 0, {first, second}));
}

void MonitorElectionsTest::aSecondVoteAfterARestart_data()
{
    QTest::addColumn<bool>("durable");
    QTest::newRow("the first was durable: a second vote") << true;
    QTest::newRow("the first was lost in the crash, untold: it never was") << false;
}

void MonitorElectionsTest::aSecondVoteAfterARestart()
{
    QFETCH(const bool, durable);
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.campaign("S1");
    t.persist("S1");
    t.ask("S1", "S2");
    t.persist("S2"); // the term
    const auto first = t.vote("S2", "S1");
    t.write("S2");
    if (durable)
        t.durable("S2");
    t.stop("S2");
    t.start("S2");
    t.campaign("S3");
    t.persist("S3");
    t.ask("S3", "S2");
    QCOMPARE(verdictOn(t), QString());
    const auto second = t.vote("S2", "S3");
    QCOMPARE(verdictOn(t),
             durable ? finding("one vote/second-vote", "S2,S1,S3", 1, 0, {first, second}) : QString());
}

void MonitorElectionsTest::theSameVoteAgainIsSilent()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.campaign("S1");
    t.persist("S1");
    t.ask("S1", "S2");
    t.grant("S2", "S1");
    t.ask("S1", "S2"); // the answer was late: asked again
    t.vote("S2", "S1");
    t.answer("S2", "S1");
    t.lead("S1");
    QCOMPARE(verdictOn(t), QString());
}

void MonitorElectionsTest::aVoteToldBeforeItIsDurable()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.campaign("S1");
    t.persist("S1");
    t.ask("S1", "S2");
    const auto voted = t.vote("S2", "S1");
    t.write("S2");
    const auto told = t.events.size() + 1; // its `sent`
    t.answer("S2", "S1");
    QCOMPARE(verdictOn(t), finding("one vote/promise-before-durable", "S2,S1", 1, 0, {voted, told}));
    t.durable("S2");
    t.lead("S1"); // nor does it count
    QVERIFY(verdictOn(t).contains(QStringLiteral("quorum/no-majority-of-votes S1 term 1")));
}

void MonitorElectionsTest::aVoteMissingFromTheNextWrite()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.campaign("S1");
    t.persist("S1");
    t.ask("S1", "S2");
    const auto voted = t.vote("S2", "S1");
    const auto wrote = t.add("S2", trace::WriteStarted{WriteToken(1), Term(1), std::nullopt, {}, {}, {}, {}});
    QCOMPARE(verdictOn(t), finding("one vote/vote-not-written", "S2", 1, 0, {voted, wrote}));
}

void MonitorElectionsTest::aDiskThatLostTheVote()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.campaign("S1");
    t.write("S1");
    const auto durable = t.durable("S1");
    t.stop("S1");
    trace::Started started;
    started.disk = "disk of S1";
    started.term = Term(1);
    started.firstIndex = Index(1);
    const auto n = t.add("S1", started);
    QCOMPARE(verdictOn(t), finding("one vote/vote-lost-by-disk", "S1", 1, 0, {durable, n}));
}

void MonitorElectionsTest::aVoteForALogThatIsBehind_data()
{
    QTest::addColumn<int>("voterTerm"); // of its last entry; 0 = none
    QTest::addColumn<int>("voterLength");
    QTest::addColumn<int>("candidateTerm");
    QTest::addColumn<int>("candidateLength");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("both empty") << 0 << 0 << 0 << 0 << true;
    QTest::newRow("equal") << 1 << 2 << 1 << 2 << true;
    QTest::newRow("longer") << 1 << 1 << 1 << 2 << true;
    QTest::newRow("shorter") << 1 << 2 << 1 << 1 << false;
    QTest::newRow("later term, shorter") << 1 << 3 << 2 << 1 << true;
    QTest::newRow("earlier term, longer") << 2 << 1 << 1 << 3 << false;
    QTest::newRow("empty against one entry") << 1 << 1 << 0 << 0 << false;
}

void MonitorElectionsTest::aVoteForALogThatIsBehind()
{
    QFETCH(const int, voterTerm);
    QFETCH(const int, voterLength);
    QFETCH(const int, candidateTerm);
    QFETCH(const int, candidateLength);
    QFETCH(const bool, allowed);
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    for (const char* node : {"S1", "S2"})
        t.term(node, 2);
    const auto fill = [&](const char* node, int length, int term) {
        for (int i = 0; i < length; ++i) // each log on its own: no two entries share index and term with other data
            t.append(node, t.entry(static_cast<std::uint64_t>(term), "x"));
        t.persist(node);
    };
    fill("S1", candidateLength, candidateTerm);
    fill("S2", voterLength, voterTerm);
    t.campaign("S1");
    t.persist("S1");
    t.ask("S1", "S2");
    QCOMPARE(verdictOn(t), QString());
    const auto voted = t.vote("S2", "S1");
    const QString verdict = verdictOn(t);
    if (allowed) {
        QCOMPARE(verdict, QString());
    } else {
        QVERIFY2(verdict.startsWith(QStringLiteral("vote check/candidate-behind S2,S1 term 3 index %1").arg(voterLength)),
                 qPrintable(verdict));
        QVERIFY(verdict.endsWith(QString::number(voted)));
    }
}

void MonitorElectionsTest::aVoteForWhoNeverAsked()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.elect("S1", {"S2"});
    t.term("S3", 2);
    QCOMPARE(verdictOn(t), QString());
    const auto voted = t.vote("S3", "S1");
    QCOMPARE(verdictOn(t), finding("vote check/never-asked", "S3,S1", 2, 0, {voted}));
}

void MonitorElectionsTest::aCandidateThatClaimsAnotherLog()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.campaign("S1");
    t.persist("S1");
    RequestVote request = t.requestOf("S1");
    request.lastLogIndex = Index(7);
    request.lastLogTerm = Term(1);
    const auto asked = t.events.size() + 1;
    t.exchange("S1", "S2", request);
    QCOMPARE(verdictOn(t), finding("vote check/false-claim", "S1", 1, 7, {asked}));
}

void MonitorElectionsTest::aCandidateThatAsksBeforeItsOwnVoteIsDurable()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    const auto voted = t.campaign("S1");
    t.write("S1");
    const auto asked = t.events.size() + 1;
    t.ask("S1", "S2");
    QCOMPARE(verdictOn(t), finding("order/request-before-durable", "S1", 1, 0, {voted, asked}));
}

void MonitorElectionsTest::aLeaderWithoutAMajority()
{
    TraceBuilder t({"S1", "S2", "S3", "S4"});
    t.startAll();
    t.campaign("S1");
    t.persist("S1");
    t.ask("S1", "S2");
    const auto counted = t.grant("S2", "S1");
    QCOMPARE(verdictOn(t), QString());
    const auto leads = t.lead("S1"); // two of four
    QCOMPARE(verdictOn(t), finding("quorum/no-majority-of-votes", "S1", 1, 0, {counted, leads}));
    QCOMPARE(judged(t).front().why.numbers.front(), (std::pair<std::string, std::uint64_t>("votes", 2)));
}

void MonitorElectionsTest::aVoteThatWasLostOnTheWayDoesNotCount()
{
    for (const bool arrives : {true, false}) {
        TraceBuilder t({"S1", "S2", "S3"});
        t.startAll();
        t.campaign("S1");
        t.persist("S1");
        t.ask("S1", "S2");
        t.vote("S2", "S1");
        t.persist("S2");
        const PacketId reply = t.send("S2", "S1", VoteAccepted{Term(1), false});
        if (arrives)
            t.deliver(reply);
        else
            t.lose(reply);
        const auto leads = t.lead("S1");
        QCOMPARE(verdictOn(t),
                 arrives ? QString() : finding("quorum/no-majority-of-votes", "S1", 1, 0, {leads}));
    }
}

void MonitorElectionsTest::aDoubledVoteCountsOnce()
{
    TraceBuilder t({"S1", "S2", "S3", "S4", "S5"});
    t.startAll();
    t.campaign("S1");
    t.persist("S1");
    t.ask("S1", "S2");
    t.grant("S2", "S1");
    t.answer("S2", "S1");
    t.lead("S1");
    QCOMPARE(judged(t).size(), std::size_t(1));
    QVERIFY(judged(t).front().property == trace::Property::Quorum);
}

void MonitorElectionsTest::aLearnersVoteDoesNotCount()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.header.configuration = {{NodeId("S1"), NodeId("S2")}, {}, {NodeId("S3")}};
    t.startAll();
    t.elect("S1", {"S3"});
    QVERIFY(verdictOn(t).startsWith(QStringLiteral("quorum/no-majority-of-votes S1 term 1")));

    TraceBuilder right({"S1", "S2", "S3"});
    right.header.configuration = t.header.configuration;
    right.startAll();
    right.elect("S1", {"S2"});
    QCOMPARE(verdictOn(right), QString());
}

void MonitorElectionsTest::aJointConfigurationNeedsBothMajorities()
{
    const auto run = [](std::vector<const char*> voters) {
        TraceBuilder t({"S1", "S2", "S3", "S4", "S5"});
        t.header.configuration = {{NodeId("S1"), NodeId("S2"), NodeId("S3")},
                                  {NodeId("S1"), NodeId("S4"), NodeId("S5")}, {}};
        t.startAll();
        t.elect("S1", std::move(voters));
        return verdictOn(t);
    };
    QCOMPARE(run({"S2", "S4"}), QString());
    QVERIFY(run({"S2", "S3"}).startsWith(QStringLiteral("quorum/no-majority-of-votes S1")));
    QVERIFY(run({"S4", "S5"}).startsWith(QStringLiteral("quorum/no-majority-of-votes S1")));
}

void MonitorElectionsTest::theOnlyVoterElectsItselfOnceItsVoteIsDurable()
{
    for (const bool durable : {true, false}) {
        TraceBuilder t({"S1"});
        t.startAll();
        t.campaign("S1");
        t.write("S1");
        if (durable)
            t.durable("S1");
        const auto leads = t.lead("S1");
        QCOMPARE(verdictOn(t),
                 durable ? QString() : finding("quorum/no-majority-of-votes", "S1", 1, 0, {leads}));
    }
}

void MonitorElectionsTest::aTermThatFalls()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    const auto before = t.term("S2", 5);
    QCOMPARE(verdictOn(t), QString());
    const auto fell = t.term("S2", 4);
    QCOMPARE(verdictOn(t), finding("terms/term-fell", "S2", 4, 0, {before, fell}));
}

void MonitorElectionsTest::aTermThatFallsAcrossARestart()
{
    for (const bool durable : {true, false}) {
        TraceBuilder t({"S1", "S2", "S3"});
        t.startAll();
        t.term("S2", 5);
        t.write("S2");
        const auto wrote = durable ? t.durable("S2") : 0;
        t.stop("S2");
        trace::Started started;
        started.disk = "disk of S2";
        started.term = Term(0);
        started.firstIndex = Index(1);
        const auto n = t.add("S2", started);
        QCOMPARE(verdictOn(t),
                 durable ? finding("terms/term-lost-by-disk", "S2", 0, 0, {wrote, n}) : QString());
    }
}

void MonitorElectionsTest::aMessageAboveItsSendersTerm()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    const auto raised = t.term("S2", 3);
    t.persist("S2");
    t.exchange("S2", "S1", VoteRejected{Term(3), NodeId(), false});
    t.exchange("S2", "S1", RequestVote{Term(4), NodeId("S2"), {}, {}, true, false}); // a pre-vote asks for the next
    t.exchange("S2", "S1", VoteAccepted{Term(9), true});
    QCOMPARE(verdictOn(t), QString());
    const auto sent = t.events.size() + 1;
    t.exchange("S2", "S1", VoteRejected{Term(4), NodeId(), false});
    QCOMPARE(verdictOn(t), finding("terms/message-above-term", "S2", 4, 0, {raised, sent}));
}

void MonitorElectionsTest::anActInAnotherTerm()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    const auto raised = t.term("S2", 3);
    const auto role = t.add("S2", RoleChanged{Role::Follower, Role::Candidate, Term(2), why::ElectionTimeout{}});
    QCOMPARE(verdictOn(t), finding("terms/role-in-other-term", "S2", 2, 0, {raised, role}));
}

namespace {

std::vector<NodeId> servers(std::vector<const char*> names)
{
    return {names.begin(), names.end()};
}

// S1 leads three servers in term 1, with an entry of its own term committed.
TraceBuilder settled()
{
    TraceBuilder t({"S1", "S2", "S3"});
    t.startAll();
    t.elect("S1", {"S2"});
    t.append("S1", "noop");
    t.persist("S1");
    t.replicate("S1", "S2", 1);
    t.commit("S1", 1);
    return t;
}

} // namespace

void MonitorElectionsTest::changesOfMembersThatOverlapAreSilent()
{
    const auto old = servers({"S1", "S2", "S3"});
    const auto fresh = servers({"S1", "S4", "S5"});
    TraceBuilder t = settled();
    const Configuration joint{fresh, old, {}};
    t.append("S1", TraceBuilder::entry(1, joint));
    t.add("S1", ConfigurationTaken{Index(2), joint});
    QCOMPARE(verdictOn(t), QString());
    TraceBuilder single = settled();
    single.append("S1", TraceBuilder::entry(1, {servers({"S1", "S2", "S3", "S4"}), {}, {}}));
    QCOMPARE(verdictOn(single), QString());
    TraceBuilder learner = settled();
    learner.append("S1", TraceBuilder::entry(1, {old, {}, servers({"S4", "S5"})}));
    QCOMPARE(verdictOn(learner), QString());
}

void MonitorElectionsTest::majoritiesThatNeedNotMeet()
{
    TraceBuilder t = settled();
    t.append("S1", TraceBuilder::entry(1, {servers({"S1", "S2", "S3", "S4", "S5"}), {}, {}}));
    QVERIFY2(verdictOn(t).startsWith(QStringLiteral("membership/majorities-apart S1 term 1 index 2")),
             qPrintable(verdictOn(t)));
}

void MonitorElectionsTest::aSecondChangeBeforeTheFirstIsCommitted()
{
    const Configuration four{servers({"S1", "S2", "S3", "S4"}), {}, {}};
    TraceBuilder t = settled();
    t.append("S1", TraceBuilder::entry(1, four));
    t.add("S1", ConfigurationTaken{Index(2), four});
    t.append("S1", TraceBuilder::entry(1, {servers({"S1", "S2", "S3", "S4", "S5"}), {}, {}}));
    QVERIFY2(verdictOn(t).startsWith(QStringLiteral("membership/change-before-committed S1 term 1 index 3")),
             qPrintable(verdictOn(t)));
}

void MonitorElectionsTest::aChangeBeforeAnEntryOfTheLeadersTerm()
{
    TraceBuilder t = settled();
    t.elect("S2", {"S3"});
    t.append("S2", TraceBuilder::entry(2, {servers({"S1", "S2", "S3", "S4"}), {}, {}}));
    QVERIFY2(verdictOn(t).startsWith(QStringLiteral("membership/change-before-own-term S2 term 2 index 2")),
             qPrintable(verdictOn(t)));
}

QTEST_GUILESS_MAIN(MonitorElectionsTest)
#include "tst_monitor_elections.moc"
