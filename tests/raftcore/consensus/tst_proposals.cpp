// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/support/consensus/machine.h"

using namespace raft;
using namespace raft::test;

class TestProposals : public QObject {
    Q_OBJECT

    static Proposal proposal(RequestId request, std::size_t entries)
    {
        return {request, std::vector<ForwardedEntry>(entries, {EntryType::Command, "c", request, Index(), 0, "data"}), std::nullopt, std::nullopt};
    }
    static Machine leading(RaftOptions options = {})
    {
        Machine machine(3, {}, std::move(options));
        machine.becomeLeader().acknowledge(2, 1).acknowledge(3, 1);
        return machine;
    }
    static std::string refusal(const Machine& machine)
    {
        const auto all = machine.only<ProposalRefused>();
        return all.empty() ? std::string() : std::string(codeOf(all.front().why));
    }

private Q_SLOTS:
    void onlyALeaderTakesProposals()
    {
        Machine machine(3);
        machine.propose({"x"});
        QCOMPARE(refusal(machine), std::string("not-leader"));
        machine.receive(2, append(1, 2, 0, 0));
        machine.propose({"x"});
        QVERIFY(std::get<why::NotLeader>(machine.only<ProposalRefused>().at(0).why).leader == S(2));
        machine.fire(Timer::Election).propose({"x"});
        QVERIFY(std::get<why::NotLeader>(machine.only<ProposalRefused>().at(0).why).leader.isEmpty());
        QVERIFY(machine->log().isEmpty());
    }

    void aBatchIsAppendedWholeAndCountsDown()
    {
        Machine machine = leading();
        machine.step(Propose{{proposal(7, 3)}});
        const ProposalAppended answer = machine.only<ProposalAppended>().at(0);
        QVERIFY(answer.request == 7 && answer.first == Index(2) && answer.last == Index(4) && answer.term == Term(1));
        for (std::uint64_t i = 2; i <= 4; ++i) {
            const Entry& entry = *machine->log().at(Index(i));
            QCOMPARE(entry.more, static_cast<std::uint32_t>(4 - i));
            QVERIFY(entry.client == "c" && entry.serial == 7 && entry.type == EntryType::Command);
        }
    }

    void severalProposalsShareOneWriteAndOneRound()
    {
        Machine machine = leading();
        machine.finishesWritesAtOnce = false;
        machine.step(Propose{{proposal(1, 1), proposal(2, 2), proposal(3, 1)}});
        QCOMPARE(machine.only<ProposalAppended>().size(), 3U);
        QCOMPARE(machine.only<Persist>().size(), 1U);
        QCOMPARE(machine.only<Persist>()[0].entries.size(), 4U);
        const auto messages = machine.sent<AppendEntries>();
        QCOMPARE(messages.size(), 2U);
        QCOMPARE(messages[0].second.entries.size(), 4U);
    }

    void oneRefusalDoesNotStopTheOthers()
    {
        Machine machine = leading();
        machine.step(Propose{{proposal(1, 1), proposal(2, 0), proposal(3, 1)}});
        QCOMPARE(machine.only<ProposalAppended>().size(), 2U);
        QCOMPARE(refusal(machine), std::string("bad-request"));
    }

    void theLogMustEndWhereTheClientExpects()
    {
        Machine machine = leading();
        Proposal expecting = proposal(1, 1);
        expecting.prevLogIndex = Index(0);
        expecting.prevLogTerm = Term(0);
        machine.step(Propose{{expecting}});
        QCOMPARE(std::get<why::LogMoved>(machine.only<ProposalRefused>().at(0).why), (why::LogMoved{Index(0), Term(0), Index(1), Term(1)}));
        expecting.prevLogIndex = Index(1);
        machine.step(Propose{{expecting}});
        QCOMPARE(refusal(machine), std::string("log-moved")); // the right index of another term
        expecting.prevLogTerm = Term(1);
        machine.step(Propose{{expecting, expecting}});
        QCOMPARE(machine.only<ProposalAppended>().size(), 1U);
        QCOMPARE(machine.only<ProposalRefused>().size(), 1U); // the first moved the log
    }

    void whatDoesNotFitADatagramIsRefusedWithBothNumbers()
    {
        RaftOptions options;
        options.maxAppendBytes = 200;
        Machine machine = leading(options);
        machine.step(Propose{{proposal(1, 3)}});
        QCOMPARE(std::get<why::TooLarge>(machine.only<ProposalRefused>().at(0).why), (why::TooLarge{204, 200}));
        machine.step(Propose{{proposal(1, 2)}});
        QCOMPARE(machine.only<ProposalAppended>().size(), 1U);
    }

    void sizesAreThoseOfTheDatagram()
    {
        RaftOptions options;
        options.maxAppendBytes = 1000;
        options.encodedSize = [](const Entry& entry) { return entry.data.size() * 250; };
        Machine machine = leading(options);
        machine.step(Propose{{proposal(1, 1)}});
        QCOMPARE(machine.only<ProposalAppended>().size(), 1U);
        machine.step(Propose{{proposal(1, 2)}});
        QCOMPARE(std::get<why::TooLarge>(machine.only<ProposalRefused>().at(0).why), (why::TooLarge{2000, 1000}));
    }

    void whatWaitsForItsCommitmentIsBounded()
    {
        RaftOptions options;
        options.maxUncommittedBytes = 3 * 68;
        Machine machine = leading(options);
        machine.step(Propose{{proposal(1, 3)}});
        QCOMPARE(machine.only<ProposalAppended>().size(), 1U);
        machine.step(Propose{{proposal(2, 1)}});
        QCOMPARE(std::get<why::Overloaded>(machine.only<ProposalRefused>().at(0).why), (why::Overloaded{204, 204}));
        machine.acknowledge(2, 3); // two of the three are committed
        machine.step(Propose{{proposal(3, 2)}});
        QCOMPARE(machine.only<ProposalAppended>().size(), 1U);
        machine.step(Propose{{proposal(4, 1)}});
        QCOMPARE(refusal(machine), std::string("overloaded"));
    }

    void aNewLeaderIsNotHeldBackByWhatItFoundInItsLog()
    {
        RaftOptions options;
        options.maxUncommittedBytes = 3 * 68;
        Machine machine(3, diskWith(3, std::vector<std::uint64_t>(100, 3)), options);
        machine.becomeLeader();
        machine.step(Propose{{proposal(1, 1)}});
        QCOMPARE(machine.only<ProposalAppended>().size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestProposals)
#include "tst_proposals.moc"
