// SPDX-License-Identifier: MIT
#include <QTest>

#include "tests/raftcore/node/desk.h"

using namespace raft;

class ReplicaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leaderAnswersOnlyAfterItsEntryIsApplied();
    void followerPassesARequestOnAndAnswers();
    void batchIsAppendedWholeAndAnsweredOnce();
    void requestsOfOneTurnShareOneWrite();
    void doubledForwardIsAppendedOnce();
    void lateForwardOfAnEarlierTermIsRefused();
    void lostForwardIsNeverSentAgainAndEndsUnknown();
    void lostAnswerEndsUnknownAndTheEntryIsThere();
    void answerToTheIncarnationBeforeIsNotTakenForOnesOwn();
    void refusedForwardIsSentToTheNextLeader();
    void requestWithoutALeaderWaitsAndIsRefusedInTheEnd();
    void overwrittenEntryIsRefused();
    void unansweredRequestsOfAStoppedNodeAreUnknown();
    void expectedPreviousEntryIsChecked();
    void entryTooLargeIsRefusedWithBothNumbers();
    void tooManyRequestsAreRefused();
    void rangeIsLocalWhereCommittedAndElseTheLeaders();
    void longRangeComesInPieces();
    void copyGoesOnLikeTheOriginal();
};

void ReplicaTest::leaderAnswersOnlyAfterItsEntryIsApplied()
{
    Desk desk;
    desk.elect(1);
    desk.append(1, 1, {"set x 1"});
    QVERIFY(desk.host(1).answers.empty());
    desk.settle();
    const RequestAccepted* accepted = desk.accepted(1, 1);
    QVERIFY(accepted != nullptr);
    QCOMPARE(accepted->lastIndex.value(), std::uint64_t(2));
    QCOMPARE(accepted->result, std::string("ok"));
    QCOMPARE(accepted->entries.at(0)->data, std::string("set x 1"));
    QVERIFY(desk.host(1).appliedIndexes.back() == Index(2));
}

void ReplicaTest::followerPassesARequestOnAndAnswers()
{
    Desk desk;
    desk.elect(1);
    desk.append(2, 1, {"set x 1"});
    desk.append(2, 2, {"get x"});
    desk.settle();
    QVERIFY(desk.accepted(2, 1) != nullptr);
    QVERIFY(desk.accepted(2, 2) != nullptr);
    QCOMPARE(desk.accepted(2, 2)->result, std::string("1"));
    QVERIFY(desk.accepted(2, 2)->entries.at(0)->term == Term(1));
    QCOMPARE(desk.entriesWith(1, "set x 1"), 1);
}

void ReplicaTest::batchIsAppendedWholeAndAnsweredOnce()
{
    Desk desk;
    desk.elect(1);
    desk.append(3, 10, {"set x 1", "set y 2", "get x"});
    desk.settle();
    const RequestAccepted* accepted = desk.accepted(3, 10);
    QVERIFY(accepted != nullptr);
    QCOMPARE(accepted->lastIndex.value(), std::uint64_t(4));
    QCOMPARE(accepted->result, std::string("ok\nok\n1"));
    const EntryPtr last = desk.at(1).replica->raft().log().at(Index(4));
    QCOMPARE(last->serial, std::uint64_t(12)); // the request's serial + 2
    QCOMPARE(last->more, std::uint32_t(0));
}

void ReplicaTest::requestsOfOneTurnShareOneWrite()
{
    Desk desk;
    desk.elect(1);
    std::vector<ClientRequest> requests;
    for (std::uint64_t serial = 1; serial <= 5; ++serial)
        requests.push_back({"client", serial, AppendRequest{{"set x " + std::to_string(serial)}, {}, {}}});
    desk.at(1).replica->submit(desk.now, requests, desk.host(1));
    QCOMPARE(desk.host(1).writes.size(), std::size_t(1));
    desk.settle();
    QCOMPARE(desk.host(1).answers.size(), std::size_t(5));
}

void ReplicaTest::doubledForwardIsAppendedOnce()
{
    Desk desk;
    desk.elect(1);
    desk.append(2, 1, {"set x 1"});
    QCOMPARE(desk.host(2).sent.size(), std::size_t(1));
    const FakeHost::Packet forward = desk.host(2).sent.front();
    for (int copy = 0; copy < 3; ++copy)
        desk.host(2).sent.push_back(forward);
    desk.settle();
    desk.host(2).sent.push_back(forward); // and one long after
    desk.settle();
    QCOMPARE(desk.entriesWith(1, "set x 1"), 1);
    QVERIFY(desk.accepted(2, 1) != nullptr);
    // A node that was started again counts anew: the same number is another request.
    desk.at(2).incarnation = Incarnation(2);
    desk.host(2).sent.push_back(forward);
    desk.settle();
    QCOMPARE(desk.entriesWith(1, "set x 1"), 2);
}

void ReplicaTest::lateForwardOfAnEarlierTermIsRefused()
{
    Desk desk;
    desk.elect(1);
    desk.append(2, 1, {"set x 1"});
    const FakeHost::Packet late = desk.host(2).sent.front();
    desk.host(2).sent.clear();
    desk.elect(3);
    desk.elect(1); // leads again, in a later term
    std::optional<ForwardResult> result;
    desk.drops = [&](const NodeId&, const NodeId&, const Message& message) {
        if (const auto* of = std::get_if<ForwardResult>(&message))
            result = *of;
        return isForward(message) && result; // what is sent anew is of no interest here
    };
    desk.host(2).sent.push_back(late);
    desk.settle();
    QVERIFY(result && !result->ok && !result->unknown);
    QCOMPARE(result->reason, std::string("not-leader"));
    QCOMPARE(desk.entriesWith(1, "set x 1"), 0);
}

void ReplicaTest::lostForwardIsNeverSentAgainAndEndsUnknown()
{
    Desk desk;
    desk.elect(1);
    int forwards = 0;
    desk.drops = [&](const NodeId&, const NodeId&, const Message& message) {
        forwards += isForward(message) ? 1 : 0;
        return isForward(message);
    };
    desk.append(2, 1, {"set x 1"});
    desk.settle();
    desk.elect(3); // a new leader changes nothing: the old one may have it
    desk.now += Duration(999'999);
    desk.at(2).replica->expireRequests(desk.now, desk.host(2));
    QVERIFY(desk.host(2).answers.empty());
    desk.now += Duration(1);
    desk.at(2).replica->expireRequests(desk.now, desk.host(2));
    QVERIFY(unknownFor<why::TimedOut>(desk.rejected(2, 1)));
    QCOMPARE(forwards, 1);
}

void ReplicaTest::lostAnswerEndsUnknownAndTheEntryIsThere()
{
    Desk desk;
    desk.elect(1);
    desk.drops = [](const NodeId&, const NodeId&, const Message& message) { return isForwardResult(message); };
    desk.append(2, 1, {"set x 1"});
    desk.settle();
    desk.now += Duration(1'000'000);
    desk.at(2).replica->expireRequests(desk.now, desk.host(2));
    QVERIFY(unknownFor<why::TimedOut>(desk.rejected(2, 1)));
    QCOMPARE(desk.entriesWith(1, "set x 1"), 1);
    QCOMPARE(desk.at(2).replica->waitingRequests(), std::size_t(0));
}

// The node restarts while the answer is on its way, and counts its requests anew: the answer is to none of them.
void ReplicaTest::answerToTheIncarnationBeforeIsNotTakenForOnesOwn()
{
    Desk desk;
    desk.elect(1);
    std::optional<Message> late;
    desk.drops = [&](const NodeId&, const NodeId&, const Message& message) {
        if (isForwardResult(message))
            late = message;
        return isForwardResult(message);
    };
    desk.append(2, 1, {"set x 1"});
    desk.settle();
    QVERIFY(late);
    desk.restart(2);
    desk.beat(1);
    desk.drops = [](const NodeId&, const NodeId&, const Message& message) { return isForward(message); };
    desk.append(2, 2, {"set y 2"});
    desk.settle(); // the leader never hears of it
    desk.at(2).replica->receive(desk.now, NodeId("S1"), Incarnation(1), *late, desk.host(2));
    QVERIFY(desk.accepted(2, 2) == nullptr);
    QCOMPARE(desk.entriesWith(1, "set y 2"), 0);
    desk.now += Duration(1'000'000);
    desk.at(2).replica->expireRequests(desk.now, desk.host(2));
    QVERIFY(unknownFor<why::TimedOut>(desk.rejected(2, 2)));
}

void ReplicaTest::refusedForwardIsSentToTheNextLeader()
{
    Desk desk;
    desk.elect(1);
    // S2 does not hear of S3's election and still believes in S1, which has stepped down.
    desk.drops = [](const NodeId&, const NodeId& to, const Message&) { return to == NodeId("S2"); };
    desk.elect(3);
    QVERIFY(desk.at(2).replica->raft().leader() == NodeId("S1"));
    desk.drops = nullptr;
    desk.append(2, 1, {"set x 1"});
    desk.settle();
    QVERIFY(desk.host(2).answers.empty()); // S1 refused; S2 waits for another leader
    desk.beat(3);
    QVERIFY(desk.accepted(2, 1) != nullptr);
    QCOMPARE(desk.entriesWith(3, "set x 1"), 1);
}

void ReplicaTest::requestWithoutALeaderWaitsAndIsRefusedInTheEnd()
{
    Desk desk;
    desk.append(2, 1, {"set x 1"});
    desk.append(2, 2, {"set y 1"});
    QVERIFY(desk.host(2).sent.empty());
    QVERIFY(desk.host(2).requestDeadline == Time(1'001'000));
    desk.now = Time(1'001'000);
    desk.at(2).replica->expireRequests(desk.now, desk.host(2));
    QVERIFY(refusedFor<why::NoLeader>(desk.rejected(2, 1)));
    QVERIFY(refusedFor<why::NoLeader>(desk.rejected(2, 2)));
    // One that is in time is carried out as soon as there is a leader.
    desk.append(2, 3, {"set z 1"});
    desk.elect(1);
    QVERIFY(desk.accepted(2, 3) != nullptr);
}

void ReplicaTest::overwrittenEntryIsRefused()
{
    Desk desk;
    desk.elect(1);
    desk.drops = [](const NodeId& from, const NodeId& to, const Message&) {
        return from == NodeId("S1") || to == NodeId("S1");
    };
    desk.append(1, 1, {"set lost 1"});
    desk.settle();
    desk.elect(3);
    desk.append(3, 1, {"set kept 1"});
    desk.settle();
    desk.drops = nullptr;
    for (int round = 0; round < 4; ++round)
        desk.beat(3);
    QVERIFY(refusedFor<why::Overwritten>(desk.rejected(1, 1)));
    QCOMPARE(desk.entriesWith(1, "set lost 1"), 0);
}

void ReplicaTest::unansweredRequestsOfAStoppedNodeAreUnknown()
{
    Desk desk;
    desk.append(2, 1, {"set x 1"});
    desk.at(2).replica->abandonRequests(desk.host(2));
    QVERIFY(refusedFor<why::NodeStopped>(desk.rejected(2, 1))); // it never left the node
    desk.elect(1);
    desk.append(2, 2, {"set x 1"});
    desk.append(1, 1, {"set y 1"});
    desk.at(1).replica->abandonRequests(desk.host(1));
    desk.at(2).replica->abandonRequests(desk.host(2));
    QVERIFY(unknownFor<why::NodeStopped>(desk.rejected(1, 1)));
    QVERIFY(unknownFor<why::NodeStopped>(desk.rejected(2, 2)));
}

void ReplicaTest::expectedPreviousEntryIsChecked()
{
    Desk desk;
    desk.elect(1);
    desk.append(2, 1, {"set x 1"}, Index(1), Term(1));
    desk.settle();
    QVERIFY(desk.accepted(2, 1) != nullptr);
    desk.append(2, 2, {"set x 2"}, Index(1), Term(1));
    desk.append(1, 1, {"set x 2"}, Index(2), Term(9));
    desk.settle();
    QVERIFY(refusedFor<why::LogMoved>(desk.rejected(2, 2)));
    QCOMPARE(std::get<why::LogMoved>(desk.rejected(2, 2)->reason).lastIndex.value(), std::uint64_t(2));
    QVERIFY(refusedFor<why::LogMoved>(desk.rejected(1, 1)));
}

void ReplicaTest::entryTooLargeIsRefusedWithBothNumbers()
{
    Desk desk;
    desk.elect(1);
    desk.append(2, 1, {"set x " + std::string(8'000, 'y')});
    QVERIFY(refusedFor<why::TooLarge>(desk.rejected(2, 1)));
    const auto& why = std::get<why::TooLarge>(desk.rejected(2, 1)->reason);
    QVERIFY(why.bytes > 8'000 && why.limit == 7'400);
    desk.append(2, 2, {});
    QVERIFY(refusedFor<why::BadRequest>(desk.rejected(2, 2)));
}

void ReplicaTest::tooManyRequestsAreRefused()
{
    Desk desk;
    for (std::uint64_t serial = 1; serial <= 9; ++serial)
        desk.append(2, serial, {"set x 1"});
    QCOMPARE(desk.at(2).replica->waitingRequests(), std::size_t(8));
    QVERIFY(refusedFor<why::TooManyWaiting>(desk.rejected(2, 9)));
}

void ReplicaTest::rangeIsLocalWhereCommittedAndElseTheLeaders()
{
    Desk desk;
    desk.elect(1);
    desk.append(1, 1, {"set x 1"});
    desk.settle();
    desk.beat(1);
    int forwards = 0;
    desk.drops = [&](const NodeId&, const NodeId&, const Message& message) {
        forwards += isForward(message) ? 1 : 0;
        return false;
    };
    const auto range = [&](int number, std::uint64_t serial, std::uint64_t from, std::uint64_t to) {
        desk.at(number).replica->submit(desk.now, {{"client", serial, RangeRequest{Index(from), Index(to)}}},
                                        desk.host(number));
        desk.settle();
    };
    range(2, 1, 1, 2);
    QVERIFY(desk.accepted(2, 1) != nullptr);
    QCOMPARE(desk.accepted(2, 1)->entries.size(), std::size_t(2));
    QCOMPARE(forwards, 0);
    range(2, 2, 1, 3);
    QVERIFY(refusedFor<why::NotCommitted>(desk.rejected(2, 2)));
    QCOMPARE(forwards, 1);
    range(1, 2, 2, 1);
    QVERIFY(refusedFor<why::BadRequest>(desk.rejected(1, 2)));
    range(1, 3, 0, 1);
    QVERIFY(refusedFor<why::BadRequest>(desk.rejected(1, 3)));
}

void ReplicaTest::longRangeComesInPieces()
{
    Desk desk;
    desk.elect(1);
    for (std::uint64_t serial = 1; serial <= 6; ++serial) {
        desk.append(1, serial, {"set k" + std::to_string(serial) + " " + std::string(3'000, 'v')});
        desk.settle();
    }
    // S2 has everything and does not know yet that the last entries are committed.
    int results = 0;
    desk.drops = [&](const NodeId&, const NodeId&, const Message& message) {
        results += isForwardResult(message) ? 1 : 0;
        return false;
    };
    desk.append(1, 7, {"set last 1"});
    desk.settle();
    const Index last = desk.at(1).replica->raft().commitIndex();
    QVERIFY(desk.at(2).replica->raft().commitIndex() < last);
    desk.at(2).replica->submit(desk.now, {{"client", 1, RangeRequest{Index(1), last}}}, desk.host(2));
    desk.settle();
    const RequestAccepted* accepted = desk.accepted(2, 1);
    QVERIFY(accepted != nullptr);
    QCOMPARE(accepted->entries.size(), std::size_t(last.value()));
    QCOMPARE(accepted->entries.back()->data, std::string("set last 1"));
    QVERIFY(results >= 3);
}

void ReplicaTest::copyGoesOnLikeTheOriginal()
{
    Desk desk;
    desk.elect(1);
    desk.append(1, 1, {"set x 1"});
    FakeHost other;
    Replica copy = *desk.at(1).replica;
    const std::vector<WriteToken> writes = desk.host(1).writes;
    desk.settle();
    copy.durable(desk.now, writes.back(), other);
    copy.receive(desk.now, NodeId("S2"), Incarnation(1), EntriesAccepted{Term(1), Index(1), Index(2), 0}, other);
    QVERIFY(std::holds_alternative<RequestAccepted>(other.answers.at(1)));
    QCOMPARE(copy.machine().hash(), desk.at(1).replica->machine().hash());
}

QTEST_GUILESS_MAIN(ReplicaTest)
#include "replica_test.moc"
