// SPDX-License-Identifier: MIT
#include "tests/raftcore/node/desk.h"

#include "raftcore/node/snapshotcodec.h"

using namespace raft;

namespace {

// Three replicas with all rules on, and clients with sessions.
struct Office : Desk {
    explicit Office(const RuleBook& rules = RuleBook()) : Desk(rules) {}

    void ask(int number, std::uint64_t serial, decltype(ClientRequest::body) body)
    {
        at(number).replica->submit(now, {{"client", serial, std::move(body)}}, host(number));
    }
    Index open(int number, std::uint64_t serial, std::uint64_t limit = 0)
    {
        ask(number, serial, RegisterRequest{limit});
        settle();
        beat(leader);
        const RequestAccepted* answer = accepted(number, serial);
        return answer == nullptr ? Index() : answer->lastIndex;
    }
    void command(int number, std::uint64_t serial, std::vector<std::string> entries, Index session,
                 std::uint64_t acknowledged = 0)
    {
        ask(number, serial, AppendRequest{std::move(entries), {}, {}, session, acknowledged});
    }
    void read(int number, std::uint64_t serial, std::string query, ReadMode mode)
    {
        ask(number, serial, ReadRequest{std::move(query), mode});
    }
    // Long after anybody heard of the leader before, `number` is elected.
    void lead(int number)
    {
        now += Duration(500'000);
        leader = number;
        elect(number);
        beat(number);
    }
    void isolate(int number)
    {
        const NodeId alone = NodeId::numbered(static_cast<std::uint64_t>(number));
        drops = [alone](const NodeId& from, const NodeId& to, const Message&) { return from == alone || to == alone; };
    }
    std::string answer(int number, std::uint64_t serial)
    {
        const RequestAccepted* answer = accepted(number, serial);
        const RequestRejected* rejection = rejected(number, serial);
        return answer != nullptr ? answer->result : rejection != nullptr ? std::string(codeOf(rejection->reason)) : "";
    }
    std::string value(int number, const std::string& key)
    {
        return static_cast<const KeyValueMachine&>(at(number).replica->machine()).value(key).value_or("");
    }

    int leader = 1;
};

bool isAnswer(const Message& message) { return std::holds_alternative<ForwardResult>(message); }

RuleBook without(Rule rule)
{
    RuleBook rules;
    rules.set(rule, false);
    return rules;
}

} // namespace

class SessionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCommandThatComesAgainAtAnotherNodeTakesEffectOnce();
    void withoutASessionItTakesEffectTwice();
    void withoutTheRuleItTakesEffectTwice();
    void theNodeItselfAsksTheNextLeader();
    void aLostForwardIsSentAgain();
    void anOverwrittenCommandIsAskedAgain();
    void aDeposedLeaderFindsItsClientsAnswer();
    void aBatchIsAnsweredWhole();
    void theLeastRecentlyUsedSessionExpires();
    void aClosedSessionIsUnknownAndClosingTwiceIsNoError();
    void acknowledgedAnswersAreForgottenAndNeverExecutedAgain();
    void tooManyUnacknowledgedAnswersMoveTheWindow();
    void tablesAndHashesAreEqualEverywhere();
    void aTableComesBackFromASnapshot();
    void refusalsKeepTheirNumbersOnTheWay();

    void everyModeOfReadingSaysWhatItIs_data();
    void everyModeOfReadingSaysWhatItIs();
    void localReadsMayBeStaleAndSaySo();
    void onlyQuestionsAreRead();
    void aDeposedLeaderNeverAnswersFromMemory();
    void withoutConfirmationADeposedLeaderAnswersFromMemory();
    void aLeaseEndsInTimeAndTheReadIsConfirmedInstead();
    void aReadGoesToTheNextLeaderByItself();
};

void SessionsTest::aCommandThatComesAgainAtAnotherNodeTakesEffectOnce()
{
    Office desk;
    desk.lead(1);
    const Index session = desk.open(1, 1);
    QVERIFY(session == Index(2));
    desk.command(1, 2, {"set x 1"}, session);
    desk.settle();
    desk.command(1, 3, {"cas x 1 2"}, session);
    desk.settle();
    QCOMPARE(desk.answer(1, 3), std::string("ok"));
    desk.beat(1);
    desk.isolate(1); // dead, as far as anybody knows
    desk.lead(2);
    desk.command(3, 3, {"cas x 1 2"}, session);
    desk.settle();
    QCOMPARE(desk.answer(3, 3), std::string("ok"));
    QVERIFY(desk.accepted(3, 3)->lastIndex == Index(4)); // where it took effect
    QCOMPARE(desk.entriesWith(2, "cas x 1 2"), 2);
    QCOMPARE(desk.host(2).duplicates.size(), std::size_t(1));
    QCOMPARE(desk.value(2, "x"), std::string("2"));
}

void SessionsTest::withoutASessionItTakesEffectTwice()
{
    Office desk;
    desk.lead(1);
    desk.command(1, 1, {"set x 1"}, Index());
    desk.settle();
    desk.command(1, 2, {"cas x 1 2"}, Index());
    desk.settle();
    desk.beat(1);
    desk.command(3, 2, {"cas x 1 2"}, Index());
    desk.settle();
    QCOMPARE(desk.answer(3, 2), std::string("error: x is 2, not 1"));
}

void SessionsTest::withoutTheRuleItTakesEffectTwice()
{
    Office desk(without(Rule::Sessions));
    desk.lead(1);
    const Index session = desk.open(1, 1);
    desk.command(1, 2, {"set x 1"}, session);
    desk.command(1, 3, {"cas x 1 2"}, session);
    desk.settle();
    desk.beat(1);
    desk.command(3, 3, {"cas x 1 2"}, session);
    desk.settle();
    QCOMPARE(desk.answer(3, 3), std::string("error: x is 2, not 1"));
    QVERIFY(desk.host(1).duplicates.empty());
}

void SessionsTest::theNodeItselfAsksTheNextLeader()
{
    Office desk;
    desk.lead(1);
    const Index session = desk.open(2, 1);
    desk.drops = [](const NodeId&, const NodeId&, const Message& message) { return isAnswer(message); };
    desk.command(2, 2, {"set x 1"}, session);
    desk.settle();
    QVERIFY(desk.host(2).answers.size() == 1); // committed, but S2 does not know
    desk.isolate(1);
    desk.lead(3);
    desk.settle();
    QCOMPARE(desk.answer(2, 2), std::string("ok"));
    QCOMPARE(desk.value(3, "x"), std::string("1"));
}

void SessionsTest::aLostForwardIsSentAgain()
{
    Office desk;
    desk.lead(1);
    const Index session = desk.open(2, 1);
    desk.drops = [](const NodeId&, const NodeId&, const Message& message) { return isForward(message); };
    desk.command(2, 2, {"set x 1"}, session);
    desk.command(2, 3, {"set y 1"}, Index());
    desk.settle();
    desk.drops = nullptr;
    desk.now += Duration(300'000);
    QVERIFY(desk.host(2).requestDeadline && *desk.host(2).requestDeadline <= desk.now);
    desk.at(2).replica->expireRequests(desk.now, desk.host(2));
    desk.settle();
    QCOMPARE(desk.answer(2, 2), std::string("ok"));
    QCOMPARE(desk.answer(2, 3), std::string()); // without a session it is passed on once
    desk.now += Duration(1'000'000);
    desk.at(2).replica->expireRequests(desk.now, desk.host(2));
    QVERIFY(unknownFor<why::TimedOut>(desk.rejected(2, 3)));
}

void SessionsTest::anOverwrittenCommandIsAskedAgain()
{
    Office desk;
    desk.lead(1);
    const Index session = desk.open(1, 1);
    desk.isolate(1);
    desk.command(1, 2, {"set x 1"}, session); // on S1 alone
    desk.settle();
    desk.lead(2);
    desk.drops = nullptr;
    desk.beat(2);
    desk.beat(2);
    QCOMPARE(desk.answer(1, 2), std::string("ok"));
    QCOMPARE(desk.entriesWith(2, "set x 1"), 1);
}

void SessionsTest::aDeposedLeaderFindsItsClientsAnswer()
{
    Office desk;
    desk.lead(1);
    const Index session = desk.open(1, 1);
    desk.drops = [](const NodeId& from, const NodeId& to, const Message&) {
        return to == NodeId("S1") || (from == NodeId("S1") && to == NodeId("S3")); // S1 reaches S2, and hears nothing
    };
    desk.command(1, 2, {"set x 1"}, session);
    desk.settle();
    desk.isolate(1);
    desk.lead(2); // it has the entry, and commits it with its own
    desk.drops = nullptr;
    desk.beat(2);
    desk.beat(2);
    QCOMPARE(desk.answer(1, 2), std::string("ok"));
    QVERIFY(desk.accepted(1, 2)->lastIndex == Index(3));
    QCOMPARE(desk.value(2, "x"), std::string("1"));
}

void SessionsTest::aBatchIsAnsweredWhole()
{
    Office desk;
    desk.lead(1);
    const Index session = desk.open(2, 1);
    for (const int number : {2, 3}) { // and again elsewhere
        desk.command(number, 10, {"set x 1", "get x", "del x"}, session);
        desk.settle();
        QCOMPARE(desk.answer(number, 10), std::string("ok\n1\nok"));
        QVERIFY(desk.accepted(number, 10)->lastIndex == Index(5));
        QCOMPARE(desk.accepted(number, 10)->entries.size(), std::size_t(3));
    }
    QCOMPARE(desk.host(1).duplicates.size(), std::size_t(3));
}

void SessionsTest::theLeastRecentlyUsedSessionExpires()
{
    Office desk;
    desk.lead(1);
    const Index first = desk.open(1, 1, 2);
    const Index second = desk.open(1, 2, 2);
    desk.command(1, 3, {"set x 1"}, first); // now the second is the oldest
    desk.settle();
    const Index third = desk.open(2, 4, 2);
    desk.command(2, 5, {"set x 2"}, second);
    desk.command(2, 6, {"set y 2"}, first);
    desk.command(2, 7, {"set z 2"}, third);
    desk.settle();
    QVERIFY(refusedFor<why::SessionUnknown>(desk.rejected(2, 5)));
    QVERIFY(std::get<why::SessionUnknown>(desk.rejected(2, 5)->reason).session == second);
    QCOMPARE(desk.answer(2, 6), std::string("ok"));
    QCOMPARE(desk.answer(2, 7), std::string("ok"));
    desk.beat(1);
    for (const int number : {1, 2, 3})
        QCOMPARE(desk.value(number, "x"), std::string("1")); // not executed, anywhere
}

void SessionsTest::aClosedSessionIsUnknownAndClosingTwiceIsNoError()
{
    Office desk;
    desk.lead(1);
    const Index session = desk.open(1, 1);
    desk.ask(2, 2, CloseRequest{session});
    desk.settle();
    desk.ask(3, 3, CloseRequest{session});
    desk.command(1, 4, {"set x 1"}, session);
    desk.settle();
    QCOMPARE(desk.answer(2, 2), std::string("ok"));
    QCOMPARE(desk.answer(3, 3), std::string("ok"));
    QVERIFY(refusedFor<why::SessionUnknown>(desk.rejected(1, 4)));
    QVERIFY(desk.at(1).replica->sessions().sessions().empty());
}

void SessionsTest::acknowledgedAnswersAreForgottenAndNeverExecutedAgain()
{
    Office desk;
    desk.lead(1);
    const Index session = desk.open(1, 1);
    desk.command(1, 2, {"set x 1"}, session);
    desk.settle();
    desk.command(1, 3, {"set x 2"}, session, 3);
    desk.settle();
    QCOMPARE(desk.at(1).replica->sessions().sessions().at(session).replies.size(), std::size_t(1));
    desk.command(2, 2, {"set x 1"}, session); // a datagram of long ago
    desk.settle();
    QVERIFY(unknownFor<why::BadRequest>(desk.rejected(2, 2)));
    QCOMPARE(desk.value(1, "x"), std::string("2"));
}

void SessionsTest::tooManyUnacknowledgedAnswersMoveTheWindow()
{
    SessionTable table;
    Entry open;
    open.type = EntryType::Session;
    open.data = SessionTable::registering(1);
    QCOMPARE(table.apply(Index(1), open), std::string("ok"));
    Entry command;
    command.session = Index(1);
    for (std::uint64_t serial = 1; serial <= SessionTable::window + 1; ++serial) {
        command.serial = serial;
        QVERIFY(table.meet(Index(serial + 1), command) == SessionTable::Standing::New);
        table.keep(Index(serial + 1), command, "ok");
    }
    QCOMPARE(table.sessions().at(Index(1)).replies.size(), SessionTable::window);
    command.serial = 1;
    QVERIFY(table.meet(Index(5'000), command) == SessionTable::Standing::Outdated);
    command.serial = 2;
    QVERIFY(table.meet(Index(5'001), command) == SessionTable::Standing::Repeated);
    for (const char* text : {"register", "register ", "register 0", "register -1", "register 1x", "reg 1"}) {
        open.data = text;
        QVERIFY(table.apply(Index(6'000), open).starts_with("error"));
    }
    QCOMPARE(table.sessions().size(), std::size_t(1));
}

void SessionsTest::tablesAndHashesAreEqualEverywhere()
{
    Office desk;
    desk.lead(1);
    const Index session = desk.open(1, 1);
    const std::uint64_t empty = desk.at(1).replica->machine().hash();
    QVERIFY(desk.at(1).replica->stateHash() != empty); // an open session is a part of the state
    desk.command(2, 2, {"set x 1", "get x"}, session);
    desk.settle();
    desk.beat(1);
    for (const int number : {2, 3}) {
        QVERIFY(desk.at(number).replica->appliedIndex() == desk.at(1).replica->appliedIndex());
        QCOMPARE(desk.at(number).replica->stateHash(), desk.at(1).replica->stateHash());
        QCOMPARE(desk.at(number).replica->sessions().snapshot(), desk.at(1).replica->sessions().snapshot());
    }
    desk.ask(1, 4, CloseRequest{session});
    desk.settle();
    QCOMPARE(desk.at(1).replica->sessions().hash(), std::uint64_t(0));
}

void SessionsTest::aTableComesBackFromASnapshot()
{
    Office desk;
    desk.lead(1);
    const Index session = desk.open(1, 1);
    desk.open(1, 2);
    desk.command(1, 3, {"set x 1", "get x"}, session, 2);
    desk.settle();
    const Replica& replica = *desk.at(1).replica;
    const std::string state = encodeState(replica.machine(), replica.sessions());
    KeyValueMachine machine;
    SessionTable table;
    QVERIFY(restoreState(state, machine, table));
    QCOMPARE(machine.hash() + table.hash(), replica.stateHash());
    QCOMPARE(encodeState(machine, table), state);
    QCOMPARE(table.replyTo(session, 4)->text, std::string("1"));
    for (std::size_t size = 0; size < state.size(); ++size)
        QVERIFY(!restoreState(std::string_view(state).substr(0, size), machine, table));
    QVERIFY(!restoreState(state + "x", machine, table));
    QCOMPARE(encodeState(machine, table), state); // as it was
}

void SessionsTest::refusalsKeepTheirNumbersOnTheWay()
{
    const std::vector<Why> reasons = {why::Overloaded{12, 34}, why::Transferring{NodeId("S3")},
                                      why::TooManyWaiting{5, 5}, why::SessionUnknown{Index(7)},
                                      why::LogMoved{Index(1), Term(2), Index(3), Term(4)},
                                      why::TimedOut{Duration(1'000)}, why::NotLeader{NodeId("S2")},
                                      why::BadRequest{"not a question"}, why::LeaderChanged{Term(9)}};
    for (const Why& reason : reasons) {
        ForwardResult result;
        putReason(result, reason);
        QVERIFY2(whyOfForward(result) == reason, std::string(codeOf(reason)).c_str());
    }
    ForwardResult strange;
    strange.reason = "no-such-reason";
    QVERIFY(std::holds_alternative<why::BadRequest>(whyOfForward(strange)));
}

// ---------------------------------------------------------------- reads

void SessionsTest::everyModeOfReadingSaysWhatItIs_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("node");
    for (const ReadMode mode : {ReadMode::Log, ReadMode::ReadIndex, ReadMode::Lease, ReadMode::Local}) {
        for (const int node : {1, 2}) {
            QTest::addRow("%s at %s", std::string(toString(mode)).c_str(), node == 1 ? "the leader" : "a follower")
                << static_cast<int>(mode) << node;
        }
    }
}

void SessionsTest::everyModeOfReadingSaysWhatItIs()
{
    QFETCH(int, mode);
    QFETCH(int, node);
    Office desk;
    desk.lead(1);
    desk.command(3, 1, {"set x 1"}, Index());
    desk.settle();
    desk.beat(1);
    desk.read(node, 2, "get x", static_cast<ReadMode>(mode));
    desk.settle();
    const RequestAccepted* answer = desk.accepted(node, 2);
    QVERIFY(answer != nullptr);
    QCOMPARE(answer->result, std::string("1"));
    QVERIFY(answer->mode == static_cast<ReadMode>(mode));
    const bool isLog = static_cast<ReadMode>(mode) == ReadMode::Log;
    QCOMPARE(answer->lastIndex.value(), std::uint64_t(isLog ? 3 : 2));
    QCOMPARE(desk.entriesWith(1, "get x"), isLog ? 1 : 0);
    QVERIFY(answer->entries.empty());
}

void SessionsTest::localReadsMayBeStaleAndSaySo()
{
    Office desk;
    desk.lead(1);
    desk.command(1, 1, {"set x 1"}, Index());
    desk.settle();
    desk.beat(1);
    desk.isolate(3);
    desk.command(1, 2, {"set x 2"}, Index());
    desk.settle();
    desk.read(3, 3, "get x", ReadMode::Local);
    QCOMPARE(desk.answer(3, 3), std::string("1"));
    QVERIFY(desk.accepted(3, 3)->lastIndex == Index(2));
}

void SessionsTest::onlyQuestionsAreRead()
{
    Office desk;
    desk.lead(1);
    std::uint64_t serial = 0;
    for (const ReadMode mode : {ReadMode::Log, ReadMode::ReadIndex, ReadMode::Lease, ReadMode::Local}) {
        desk.read(1, ++serial, "set x 1", mode);
        QVERIFY(refusedFor<why::BadRequest>(desk.rejected(1, serial)));
    }
    desk.settle();
    QCOMPARE(desk.value(1, "x"), std::string());
}

void SessionsTest::aDeposedLeaderNeverAnswersFromMemory()
{
    Office desk;
    desk.lead(1);
    desk.command(1, 1, {"set x 1"}, Index());
    desk.settle();
    desk.beat(1);
    desk.isolate(1);
    desk.lead(2);
    desk.command(2, 2, {"set x 2"}, Index());
    desk.settle();
    QVERIFY(desk.at(1).replica->raft().role() == Role::Leader); // it does not know
    desk.read(1, 3, "get x", ReadMode::ReadIndex);
    desk.read(1, 4, "get x", ReadMode::Lease);
    desk.settle();
    desk.beat(1);
    QCOMPARE(desk.answer(1, 3) + desk.answer(1, 4), std::string());
    desk.drops = nullptr;
    desk.beat(2); // deposed: the reads go to the new leader
    QCOMPARE(desk.answer(1, 3), std::string("2"));
    QCOMPARE(desk.answer(1, 4), std::string("2"));
}

void SessionsTest::withoutConfirmationADeposedLeaderAnswersFromMemory()
{
    Office desk(without(Rule::ConfirmReads));
    desk.lead(1);
    desk.command(1, 1, {"set x 1"}, Index());
    desk.settle();
    desk.beat(1);
    desk.isolate(1);
    desk.lead(2);
    desk.command(2, 2, {"set x 2"}, Index());
    desk.settle();
    desk.read(1, 3, "get x", ReadMode::ReadIndex);
    QCOMPARE(desk.answer(1, 3), std::string("1"));
}

void SessionsTest::aLeaseEndsInTimeAndTheReadIsConfirmedInstead()
{
    Office desk;
    desk.lead(1);
    desk.command(1, 1, {"set x 1"}, Index());
    desk.settle();
    desk.beat(1);
    const Time sent = desk.now;
    desk.isolate(1);
    desk.now = sent + Duration(134'999); // nine tenths of the smallest election timeout
    desk.read(1, 2, "get x", ReadMode::Lease);
    QVERIFY(desk.accepted(1, 2) != nullptr && desk.accepted(1, 2)->mode == ReadMode::Lease);
    desk.now = sent + Duration(135'000);
    desk.read(1, 3, "get x", ReadMode::Lease);
    desk.settle();
    QVERIFY(desk.accepted(1, 3) == nullptr);
    desk.drops = nullptr;
    desk.beat(1);
    QVERIFY(desk.accepted(1, 3) != nullptr && desk.accepted(1, 3)->mode == ReadMode::ReadIndex);
    desk.read(1, 4, "get x", ReadMode::Lease);
    QVERIFY(desk.accepted(1, 4)->mode == ReadMode::Lease);
    desk.at(1).replica->loseLease(desk.now, desk.host(1)); // as if the process had been stopped
    desk.read(1, 5, "get x", ReadMode::Lease);
    desk.settle();
    QVERIFY(desk.accepted(1, 5)->mode == ReadMode::ReadIndex);
}

void SessionsTest::aReadGoesToTheNextLeaderByItself()
{
    Office desk;
    desk.lead(1);
    desk.command(1, 1, {"set x 1"}, Index());
    desk.settle();
    desk.beat(1);
    desk.isolate(1);
    desk.read(3, 2, "get x", ReadMode::ReadIndex); // asks S1, in vain
    desk.settle();
    desk.lead(2);
    desk.settle();
    QCOMPARE(desk.answer(3, 2), std::string("1"));
}

QTEST_GUILESS_MAIN(SessionsTest)
#include "sessions_test.moc"
