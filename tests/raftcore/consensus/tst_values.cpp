// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "raftcore/consensus/raft.h"
#include "tests/support/consensus/machine.h"

#include <set>

using namespace raft;
using namespace raft::test;

class TestValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLogKnowsTermsUpToItsEnd()
    {
        const Log log = logOfTerms({1, 1, 4});
        QCOMPARE(log.lastIndex().value(), 3U);
        QCOMPARE(log.lastTerm().value(), 4U);
        QVERIFY(log.termAt(Index(0)) == Term(0));
        QVERIFY(log.termAt(Index(3)) == Term(4));
        QVERIFY(!log.termAt(Index(4)));
        QVERIFY(!log.termAt(Index(~std::uint64_t{0})));
        QVERIFY(!log.contains(Index(0)));
        QVERIFY(log.slice(Index(3), Index(2)).empty());
        QCOMPARE(Log().lastTerm().value(), 0U);
        QCOMPARE(Log().firstIndex().value(), 1U);
    }

    void aLogBehindASnapshotStartsAfterItsBase()
    {
        Log log(Index(7), Term(3));
        QCOMPARE(log.firstIndex().value(), 8U);
        QCOMPARE(log.lastIndex().value(), 7U);
        QCOMPARE(log.lastTerm().value(), 3U);
        log.append(entryOfTerm(8, 4));
        QVERIFY(log.termAt(Index(7)) == Term(3));
        QVERIFY(log.termAt(Index(8)) == Term(4));
        QVERIFY(!log.termAt(Index(6)));
        log.truncateFrom(Index(8));
        QCOMPARE(log.lastTerm().value(), 3U);
    }

    void truncatingAtEveryLengthKeepsThePrefix_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("from");
        for (const int size : {1, 255, 256, 257, 512, 600}) {
            for (const int from : {1, 2, 255, 256, 257, 258, 512, 513, 600, 601})
                QTest::addRow("%d cut at %d", size, from) << size << from;
        }
    }
    void truncatingAtEveryLengthKeepsThePrefix()
    {
        QFETCH(int, size);
        QFETCH(int, from);
        std::vector<std::uint64_t> terms;
        for (int i = 1; i <= size; ++i)
            terms.push_back(static_cast<std::uint64_t>(i));
        Log log = logOfTerms(terms);
        const Log copy = log;
        log.truncateFrom(Index(static_cast<std::uint64_t>(from)));
        const int left = std::min(size, from - 1);
        QCOMPARE(log.lastIndex().value(), static_cast<std::uint64_t>(left));
        log.append(entryOfTerm(log.lastIndex().value() + 1, 10'000));
        QCOMPARE(log.lastTerm().value(), 10'000U);
        std::vector<std::uint64_t> expected(terms.begin(), terms.begin() + left);
        expected.push_back(10'000);
        QCOMPARE(termsOf(log), expected);
        QCOMPARE(termsOf(copy), terms); // a copy is a value of its own
        QCOMPARE(log.slice(Index(1), log.lastIndex()).size(), expected.size());
    }

    void namesGoBothWays()
    {
        for (const Role role : {Role::Follower, Role::PreCandidate, Role::Candidate, Role::Leader, Role::Learner})
            QVERIFY(roleFromString(toString(role)) == role);
        for (const Timer timer : {Timer::Election, Timer::Heartbeat})
            QVERIFY(timerFromString(toString(timer)) == timer);
        for (const ProgressState state : {ProgressState::Probe, ProgressState::Replicate, ProgressState::Snapshot})
            QVERIFY(progressStateFromString(toString(state)) == state);
        for (const EntryType type : {EntryType::Command, EntryType::NoOp, EntryType::Configuration})
            QVERIFY(entryTypeFromString(toString(type)) == type);
        for (int i = 0; i <= static_cast<int>(MessageKind::ForwardResult); ++i)
            QVERIFY(messageKindFromString(toString(static_cast<MessageKind>(i))) == static_cast<MessageKind>(i));
        for (const RuleInfo& info : allRules())
            QVERIFY(ruleFromString(toString(info.rule)) == info.rule);
        QVERIFY(!roleFromString("king") && !ruleFromString("") && !messageKindFromString("heartbeat"));
    }

    void theRuleBookBeginsWithTheDefaultsAndNamesWhatIsOff()
    {
        RuleBook rules;
        QVERIFY(rules.isOn(Rule::NoOpAtTermStart) && rules.isOn(Rule::FastBacktracking));
        QVERIFY(!rules.isOn(Rule::SaveCommitIndex));
        QVERIFY(rules.off().empty());
        rules.set(Rule::FastBacktracking, false);
        QCOMPARE(rules.off(), std::vector<Rule>{Rule::FastBacktracking});
        QVERIFY(rules != RuleBook());
        rules.set(Rule::FastBacktracking, true);
        QVERIFY(rules == RuleBook());
    }

    void everyReasonHasACodeOfItsOwn()
    {
        std::set<std::string_view> codes;
        [&]<std::size_t... i>(std::index_sequence<i...>) {
            (codes.insert(std::variant_alternative_t<i, Why>::code), ...);
        }(std::make_index_sequence<std::variant_size_v<Why>>());
        QCOMPARE(codes.size(), std::variant_size_v<Why>);
        QCOMPARE(codeOf(why::LogBehind{}), std::string_view("log-behind"));
    }

    void messagesKnowTheirKindAndTerm()
    {
        QVERIFY(kindOf(Message(append(3, 1, 0, 0))) == MessageKind::Heartbeat);
        QVERIFY(kindOf(Message(append(3, 1, 0, 0, {3}))) == MessageKind::AppendEntries);
        QVERIFY(kindOf(RaftMessage(append(3, 1, 0, 0, {3}))) == MessageKind::AppendEntries);
        QVERIFY(kindOf(RaftMessage(VoteRejected{})) == MessageKind::VoteRejected);
        QCOMPARE(wireType(VoteRejected{}), std::string_view("request_vote_res"));
        QCOMPARE(wireType(EntriesAccepted{}), std::string_view("append_entries_res"));
        QCOMPARE(termOf(Message(ask(7, 2))).value(), 7U);
        QCOMPARE(termOf(RaftMessage(ask(7, 2))).value(), 7U);
        QVERIFY(!toRaftMessage(Message(Forward{})));
        QVERIFY(toRaftMessage(toMessage(RaftMessage(ask(7, 2)))) == RaftMessage(ask(7, 2)));
    }

    void equalEntriesAreEqualByValue()
    {
        QVERIFY(append(1, 1, 0, 0, {1, 1}) == append(1, 1, 0, 0, {1, 1}));
        QVERIFY(!(append(1, 1, 0, 0, {1, 1}) == append(1, 1, 0, 0, {1})));
        QVERIFY(!sameEntries({entryOfTerm(1, 1)}, {entryOfTerm(1, 2)}));
    }
};

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
