// SPDX-License-Identifier: MIT
#include "randomevent.h"
#include "samestate.h"

#include "raftcore/trace/clusterstate.h"
#include "raftcore/trace/store.h"
#include "tests/support/synthetictrace.h"

#include <QtTest>

using namespace raft;
using namespace raft::trace;

namespace {

const NodeId s1("S1");
const NodeId s2("S2");
const NodeId s3("S3");

// A state, and events one after the other.
struct Folded {
    Folded() : state(header()) {}

    static Header header()
    {
        Header h;
        h.nodes = {s1, s2, s3};
        h.configuration = Configuration::ofVoters(h.nodes);
        return h;
    }
    Folded& add(const NodeId& node, EventBody body)
    {
        state.apply({state.n + 1, state.t + Time(10), node, std::move(body)});
        return *this;
    }
    Folded& start(const NodeId& node, Term term = Term(), Index last = Index(), Term lastTerm = Term(),
                  std::optional<NodeId> vote = {}, const std::string& disk = "")
    {
        const std::string id = disk.empty() ? "disk-" + node.toString() : disk;
        const NodeState* before = state.node(node);
        const Incarnation incarnation(before ? before->incarnation.value() + 1 : 1);
        return add(node, Started{incarnation, id, term, vote, Index(), Index(1), last, lastTerm, Index(), Term(), ""});
    }
    Folded& append(const NodeId& node, std::uint64_t index, std::uint64_t term)
    {
        return add(node, EntryAppended{Index(index), entry(term, "e" + std::to_string(index))});
    }
    Folded& write(const NodeId& node, std::uint64_t token)
    {
        const NodeState& me = (*this)[node];
        return add(node, WriteStarted{WriteToken(token), me.currentTerm, me.votedFor, Index(), me.log.lastIndex(),
                                      me.log.lastTerm(), Index()});
    }
    Folded& durable(const NodeId& node, std::uint64_t token) { return add(node, WriteDurable{WriteToken(token)}); }
    Folded& kill(const NodeId& node) { return add(node, Stopped{why::Killed{}}); }
    Folded& send(std::uint64_t id, const NodeId& from, const NodeId& to, Message message)
    {
        return add(from, PacketSent{{id, 0}, to, std::move(message)});
    }
    Folded& deliver(std::uint64_t id, const NodeId& to, const NodeId& from)
    {
        return add(to, PacketDelivered{{id, 0}, from});
    }
    Folded& lose(std::uint64_t id, const NodeId& to) { return add(to, PacketLost{{id, 0}, LossCause::Loss}); }
    Folded& campaign(const NodeId& node, std::uint64_t term)
    {
        add(node, TermChanged{Term(term - 1), Term(term), why::ElectionTimeout{}});
        add(node, RoleChanged{Role::Follower, Role::Candidate, Term(term), why::ElectionTimeout{}});
        return add(node, VoteDecided{node, Term(term), true, false, why::OwnCandidacy{}});
    }

    static EntryPtr entry(std::uint64_t term, std::string data)
    {
        return std::make_shared<Entry>(Entry{Term(term), EntryType::Command, "c", 1, 0, std::move(data)});
    }
    const NodeState& operator[](const NodeId& id) const { return *state.node(id); }
    VoteStanding vote(const NodeId& candidate, const NodeId& voter) const
    {
        for (const VoteView& view : (*this)[candidate].votes) {
            if (view.voter == voter)
                return view.standing;
        }
        return VoteStanding::Unknown;
    }

    ClusterState state;
};

bool addsUp(const PacketCounts& counts, std::uint64_t inFlight)
{
    return counts.sent + counts.copies == counts.delivered + counts.lostTotal() + inFlight
        && counts.inFlight() == inFlight;
}

} // namespace

class FoldTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyNodeOfTheHeaderIsThereAndDown()
    {
        const Folded f;
        QCOMPARE(f.state.nodes.size(), 3U);
        QVERIFY(!f[s2].up && f[s2].keyValues && f[s2].configuration.voters.size() == 3);
        QVERIFY(!f.state.node(NodeId("S9")));
        QVERIFY(!f.state.leader());
    }

    void aNodeThatWasNotAnnouncedAppears()
    {
        Folded f;
        f.start(NodeId("X"));
        QCOMPARE(f.state.nodes.size(), 4U);
        QVERIFY(f[NodeId("X")].up);
    }

    // ------------------------------------------------------------ life and disk

    void onlyWhatWasDurableIsThereAfterACrash()
    {
        Folded f;
        f.start(s1).campaign(s1, 1).append(s1, 1, 1).append(s1, 2, 1).write(s1, 1);
        f.append(s1, 3, 1).write(s1, 2);
        QCOMPARE(f[s1].disk.pending.size(), 2U);
        QCOMPARE(f[s1].durableIndex, Index(0));
        f.durable(s1, 1);
        QCOMPARE(f[s1].durableIndex, Index(2));
        QCOMPARE(f[s1].log.lastIndex(), Index(3));
        QCOMPARE(f[s1].disk.durable.lastIndex, Index(2));
        f.kill(s1);
        QVERIFY(!f[s1].up && f[s1].stopped && f[s1].role == Role::Follower);
        QCOMPARE(f[s1].log.lastIndex(), Index(2));
        f.start(s1, Term(1), Index(2), Term(1), s1);
        QCOMPARE(f[s1].log.lastIndex(), Index(2));
        QCOMPARE(f[s1].currentTerm, Term(1));
        QCOMPARE(f[s1].votedFor, std::optional(s1));
        QVERIFY(f[s1].disk.pending.empty() && f[s1].up && !f[s1].stopped);
        QCOMPARE(f[s1].incarnation, Incarnation(2));
    }

    void aWriteThatEndsAfterTheCrashCounts()
    {
        Folded f;
        f.start(s1).campaign(s1, 1).append(s1, 1, 1).write(s1, 1).append(s1, 2, 1).write(s1, 2).kill(s1);
        QVERIFY(f[s1].log.isEmpty());
        f.durable(s1, 2);
        QCOMPARE(f[s1].log.lastIndex(), Index(2));
        QCOMPARE(f[s1].currentTerm, Term(1));
        QVERIFY(f[s1].stopped && !f[s1].up);
    }

    void aWriteWhoseEndNobodySawIsFoundAtTheStart()
    {
        Folded f;
        f.start(s1).campaign(s1, 1).append(s1, 1, 1).write(s1, 1).append(s1, 2, 1).write(s1, 2).kill(s1);
        f.start(s1, Term(1), Index(1), Term(1), s1);
        QCOMPARE(f[s1].log.lastIndex(), Index(1));
        QCOMPARE(f[s1].durableIndex, Index(1));
    }

    void aTruncationIsDurableOnlyWithItsWrite()
    {
        Folded f;
        f.start(s1).add(s1, TermChanged{Term(), Term(1), why::HigherTerm{}});
        f.append(s1, 1, 1).append(s1, 2, 1).append(s1, 3, 1).write(s1, 1).durable(s1, 1);
        f.add(s1, TermChanged{Term(1), Term(2), why::HigherTerm{}});
        f.add(s1, LogTruncated{Index(2), why::Conflict{}}).append(s1, 2, 2);
        QCOMPARE(f[s1].durableIndex, Index(1));
        QCOMPARE(f[s1].disk.log.lastIndex(), Index(3));
        f.write(s1, 2);
        ClusterState crashed = f.state;
        crashed.apply({f.state.n + 1, f.state.t, s1, Stopped{why::Killed{}}});
        QCOMPARE(crashed.node(s1)->log.lastIndex(), Index(3));
        QCOMPARE(crashed.node(s1)->log.lastTerm(), Term(1));
        f.durable(s1, 2).kill(s1);
        QCOMPARE(f[s1].log.lastIndex(), Index(2));
        QCOMPARE(f[s1].log.lastTerm(), Term(2));
    }

    void aLateNoticeDoesNotCoverWhatWasOverwritten() // an ABA: index 2 was durable once, with another entry
    {
        Folded f;
        f.start(s1).append(s1, 1, 1).append(s1, 2, 1).write(s1, 1);
        f.add(s1, LogTruncated{Index(2), why::Conflict{}}).append(s1, 2, 2).write(s1, 2);
        f.durable(s1, 1);
        QCOMPARE(f[s1].durableIndex, Index(1));
        f.durable(s1, 2);
        QCOMPARE(f[s1].durableIndex, Index(2));
    }

    void entriesOfAnUnseenDiskAreLoaded()
    {
        Folded f;
        f.start(s1, Term(3), Index(2), Term(3));
        f.add(s1, Loaded{Index(1), Folded::entry(1, "a")}).add(s1, Loaded{Index(2), Folded::entry(3, "b")});
        QCOMPARE(f[s1].log.lastIndex(), Index(2));
        QCOMPARE(f[s1].durableIndex, Index(2));
        f.append(s1, 3, 3).kill(s1).start(s1, Term(3), Index(2), Term(3));
        QCOMPARE(f[s1].log.lastIndex(), Index(2));
        QCOMPARE(f[s1].log.at(Index(2))->data, std::string("b"));
    }

    void anotherDiskIsAnotherLogAndTheFirstOneIsRemembered()
    {
        Folded f;
        f.start(s1, Term(), Index(), Term(), {}, "d1").append(s1, 1, 1).write(s1, 1).durable(s1, 1).kill(s1);
        f.start(s1, Term(), Index(), Term(), {}, "d2");
        QVERIFY(f[s1].log.isEmpty());
        QCOMPARE(f[s1].disk.id, std::string("d2"));
        f.kill(s1).start(s1, Term(1), Index(1), Term(1), {}, "d1");
        QCOMPARE(f[s1].log.lastIndex(), Index(1));
    }

    void aLogMayBeginBehindASnapshot()
    {
        Folded f;
        f.add(s1, Started{Incarnation(1), "d", Term(4), {}, Index(10), Index(11), Index(11), Term(4), Index(10), Term(3), "x"});
        f.add(s1, Loaded{Index(11), Folded::entry(4, "a")});
        QCOMPARE(f[s1].log.firstIndex(), Index(11));
        QCOMPARE(f[s1].log.lastIndex(), Index(11));
        QCOMPARE(f[s1].lastApplied, Index(10));
    }

    void aFailedWriteWillNeverBeDurable()
    {
        Folded f;
        f.start(s1).append(s1, 1, 1).write(s1, 1);
        f.add(s1, DiskError{WriteToken(1), "no space left"});
        QVERIFY(f[s1].disk.pending.empty());
        f.durable(s1, 1);
        QVERIFY(f[s1].disk.log.isEmpty());
    }

    void pauseAndResume()
    {
        Folded f;
        f.start(s1).add(s1, Paused{});
        QVERIFY(f[s1].paused && f[s1].up);
        f.add(s1, Resumed{});
        QVERIFY(!f[s1].paused);
    }

    void nodesShareEqualEntries()
    {
        Folded f;
        f.start(s1).start(s2).append(s1, 1, 1).append(s2, 1, 1);
        QVERIFY(f[s1].log.at(Index(1)) == f[s2].log.at(Index(1)));
        f.append(s1, 2, 1).append(s2, 2, 2);
        QVERIFY(f[s1].log.at(Index(2)) != f[s2].log.at(Index(2)));
    }

    // ------------------------------------------------------------ time and roles

    void timersRememberWhenTheyWereSet()
    {
        Folded f;
        f.start(s1).add(s1, TimerSet{Timer::Election, Time(500)});
        QCOMPARE(f[s1].electionTimer->setAt, f.state.t);
        QCOMPARE(f[s1].electionTimer->deadline, Time(500));
        f.add(s1, TimerSet{Timer::Heartbeat, Time(50)}).add(s1, TimerFired{Timer::Election});
        QVERIFY(!f[s1].electionTimer && f[s1].heartbeatTimer);
        f.add(s1, TimerSet{Timer::Heartbeat, std::nullopt});
        QVERIFY(!f[s1].heartbeatTimer);
    }

    void aNewTermHasNoVoteAndNoLeader()
    {
        Folded f;
        f.start(s1).start(s2).add(s1, VoteDecided{s2, Term(0), true, false, why::LogUpToDate{}});
        QCOMPARE(f[s1].votedFor, std::optional(s2));
        f.add(s1, TermChanged{Term(0), Term(1), why::HigherTerm{}});
        QVERIFY(!f[s1].votedFor && !f[s1].leader);
        QCOMPARE(f.state.highestTerm, Term(1));
    }

    void votesAreSeenOnTheirWay()
    {
        Folded f;
        f.start(s1).start(s2).start(s3).campaign(s1, 1);
        QCOMPARE(f[s1].votes.size(), 2U);
        QCOMPARE(f.vote(s1, s2), VoteStanding::Unknown);
        f.add(s2, TermChanged{Term(), Term(1), why::HigherTerm{}});
        f.add(s2, VoteDecided{s1, Term(1), true, false, why::LogUpToDate{}});
        QCOMPARE(f.vote(s1, s2), VoteStanding::GrantedInFlight);
        QCOMPARE(f[s2].votedFor, std::optional(s1));
        f.send(1, s2, s1, VoteAccepted{Term(1), false});
        f.add(s3, VoteDecided{s1, Term(1), false, false, why::AlreadyVoted{s2}});
        f.send(2, s3, s1, VoteRejected{Term(1), NodeId(), false});
        QCOMPARE(f.vote(s1, s3), VoteStanding::RefusedInFlight);
        f.deliver(1, s1, s2).deliver(2, s1, s3);
        QCOMPARE(f.vote(s1, s2), VoteStanding::Granted);
        QCOMPARE(f.vote(s1, s3), VoteStanding::Refused);
        f.add(s1, RoleChanged{Role::Candidate, Role::Leader, Term(1), why::ElectionWon{2, 2}});
        QCOMPARE(f.vote(s1, s2), VoteStanding::Granted);
        QCOMPARE(f.state.leader(), f.state.node(s1));
        QCOMPARE(f[s1].leader, std::optional(s1));
        QCOMPARE(f[s1].progress.size(), 2U);
    }

    void aLostVoteIsNoVoteUnlessACopyFlies()
    {
        Folded f;
        f.start(s1).start(s2).campaign(s1, 1);
        f.send(1, s2, s1, VoteAccepted{Term(1), false}).add(s1, PacketDuplicated{{1, 0}, {1, 1}}).lose(1, s1);
        QCOMPARE(f.vote(s1, s2), VoteStanding::GrantedInFlight);
        f.add(s1, PacketLost{{1, 1}, LossCause::Loss});
        QCOMPARE(f.vote(s1, s2), VoteStanding::Unknown);
    }

    void aVoteThatDiesWithItsVoterIsNoVote()
    {
        Folded f;
        f.start(s1).start(s2).campaign(s1, 1).add(s2, VoteDecided{s1, Term(1), true, false, why::LogUpToDate{}});
        f.kill(s2);
        QCOMPARE(f.vote(s1, s2), VoteStanding::Unknown);
    }

    void aVoteOfAnotherTermDoesNotCount()
    {
        Folded f;
        f.start(s1).start(s2).campaign(s1, 1).send(1, s2, s1, VoteAccepted{Term(1), false});
        f.add(s1, TermChanged{Term(1), Term(2), why::ElectionTimeout{}});
        QCOMPARE(f.vote(s1, s2), VoteStanding::Unknown);
        f.deliver(1, s1, s2);
        QCOMPARE(f.vote(s1, s2), VoteStanding::Unknown);
    }

    void aNodeFollowsTheSenderOfTheLastAppendEntries()
    {
        Folded f;
        f.start(s1).start(s2);
        AppendEntries m;
        m.term = Term(3);
        m.leaderId = s1;
        f.send(1, s1, s2, m).deliver(1, s2, s1);
        QVERIFY(!f[s2].leader); // not yet in that term
        f.add(s2, TermChanged{Term(), Term(3), why::HigherTerm{s1, Term(3), Term()}});
        QCOMPARE(f[s2].leader, std::optional(s1));
        f.add(s2, TermChanged{Term(3), Term(4), why::HigherTerm{}});
        QVERIFY(!f[s2].leader);
        m.term = Term(4);
        f.send(2, s1, s2, m).deliver(2, s2, s1);
        QCOMPARE(f[s2].leader, std::optional(s1));
        f.send(3, s1, s2, AppendEntries{Term(2), s3, {}, {}, {}, {}, 0}).deliver(3, s2, s1); // an old one
        QCOMPARE(f[s2].leader, std::optional(s1));
    }

    void progressGoesWithTheLeadership()
    {
        Folded f;
        f.start(s1).campaign(s1, 1).add(s1, RoleChanged{Role::Candidate, Role::Leader, Term(1), why::ElectionWon{}});
        f.add(s1, ProgressChanged{s2, Index(5), Index(4), ProgressState::Replicate});
        QCOMPARE(f[s1].progress.front().match, Index(4));
        QCOMPARE(f[s1].progress.size(), 2U);
        f.add(s1, RoleChanged{Role::Leader, Role::Follower, Term(2), why::HigherTerm{}});
        QVERIFY(f[s1].progress.empty() && f[s1].votes.empty() && !f[s1].leader);
    }

    void theLeaderIsTheOneOfTheHighestTerm()
    {
        Folded f;
        f.start(s1).start(s2);
        f.campaign(s1, 1).add(s1, RoleChanged{Role::Candidate, Role::Leader, Term(1), why::ElectionWon{}});
        f.campaign(s2, 2).add(s2, RoleChanged{Role::Candidate, Role::Leader, Term(2), why::ElectionWon{}});
        QCOMPARE(f.state.leader()->id, s2);
        f.kill(s2);
        QCOMPARE(f.state.leader()->id, s1);
    }

    void aConfigurationTakesEffect()
    {
        Folded f;
        f.start(s1).add(s1, ConfigurationTaken{Index(4), Configuration{{s1, s2}, {s1}, {s3}}});
        QCOMPARE(f[s1].configurationIndex, Index(4));
        QVERIFY(f[s1].configuration.isJoint());
    }

    // ------------------------------------------------------------ state machine and clients

    void appliedChangesMakeTheKeyValues()
    {
        Folded f;
        f.start(s1).add(s1, CommitAdvanced{Index(), Index(2), why::LeaderCommit{}});
        f.add(s1, Applied{Index(1), Term(1), 0x11, {{"x", "1"}, {"y", "2"}}, false});
        const ClusterState before = f.state;
        f.add(s1, Applied{Index(2), Term(1), 0x22, {{"x", std::nullopt}, {"z", "3"}}, false});
        QVERIFY(*f[s1].keyValues == (KeyValues{{"y", "2"}, {"z", "3"}}));
        QVERIFY(*before.node(s1)->keyValues == (KeyValues{{"x", "1"}, {"y", "2"}}));
        QCOMPARE(f[s1].stateHash, 0x22U);
        QCOMPARE(f[s1].lastApplied, Index(2));
        QCOMPARE(f.state.highestCommit, Index(2));
        f.kill(s1);
        QVERIFY(f[s1].keyValues->empty() && f[s1].lastApplied.isZero());
    }

    void requestsWaitForTheirAnswers()
    {
        Folded f;
        f.start(s1);
        f.add(s1, Requested{"c", 1, ClientOp::Append, {"x"}, {}, {}, {}, {}});
        const Time asked = f.state.t;
        f.add(s2, Requested{"c", 2, ClientOp::Append, {"y"}, {}, {}, {}, {}});
        QCOMPARE(f.state.requests.size(), 2U);
        f.add(s1, Responded{"c", 1, Outcome::Ok, Index(1), "ok", {}});
        QCOMPARE(f.state.requests.size(), 1U);
        QCOMPARE(f.state.requests.front().request.serial, 2U);
        QCOMPARE(f.state.answers.back().askedAt, asked);
        QCOMPARE(f.state.answers.back().answeredAt, f.state.t);
        for (std::uint64_t i = 0; i < 400; ++i)
            f.add(s1, Responded{"d", i, Outcome::Refused, Index(), "", why::NoLeader{}});
        QCOMPARE(f.state.answers.size(), 256U);
    }

    // ------------------------------------------------------------ packets and the world

    void aPacketLivesAndEnds()
    {
        Folded f;
        f.start(s1).start(s2).send(7, s1, s2, RequestVote{Term(1), s1, {}, {}});
        QCOMPARE(f.state.inFlight.size(), 1U);
        f.add(s2, PacketDue{{7, 0}, Time(900), PacketPlace::Link});
        QCOMPARE(f.state.inFlight.begin()->second.due, std::optional(Time(900)));
        f.add(s2, PacketDuplicated{{7, 0}, {7, 1}});
        QVERIFY(f.state.inFlight.at({7, 1}).isCopy);
        f.add(s2, PacketDue{{7, 1}, std::nullopt, PacketPlace::Gate}).deliver(7, s2, s1);
        QVERIFY(f.state.inFlight.at({7, 1}).where == PacketPlace::Gate);
        QVERIFY(!f.state.ended.back().lost);
        f.add(s2, PacketLost{{7, 1}, LossCause::ByHand});
        QVERIFY(f.state.ended.back().lost == LossCause::ByHand);
        QVERIFY(f.state.inFlight.empty());
        QCOMPARE(f[s1].out.sent, 1U);
        QCOMPARE(f[s2].in.copies, 1U);
        QCOMPARE(f[s2].in.lost.at(LossCause::ByHand), 1U);
        QVERIFY(addsUp(f.state.packets, 0) && addsUp(f[s1].out, 0) && addsUp(f[s2].in, 0));
        QCOMPARE(f.state.sentByType.at("RequestVote"), 1U);
    }

    void endedPacketsFade()
    {
        Folded f;
        for (std::uint64_t i = 1; i <= 600; ++i)
            f.send(i, s1, s2, VoteAccepted{}).deliver(i, s2, s1);
        QCOMPARE(f.state.ended.size(), 512U);
        f.state.apply({f.state.n + 1, f.state.t + Time(2'500'000), NodeId(), Noted{""}});
        QVERIFY(f.state.ended.empty());
    }

    void faultsActUntilTheyAreHealed()
    {
        Folded f;
        f.add(NodeId(), FaultBegan{1, fault::Cut{{s1}, {s2}}}).add(NodeId(), FaultBegan{2, fault::Hold{{}, {s3}}});
        QVERIFY(f.state.isCut(s1, s2) && !f.state.isCut(s2, s1) && !f.state.isCut(s1, s3));
        QVERIFY(f.state.isHeld(s1, s3) && f.state.isHeld(s2, s3) && !f.state.isHeld(s3, s1));
        QCOMPARE(f.state.faults.front().since, Time(10));
        f.add(NodeId(), FaultHealed{1});
        QVERIFY(!f.state.isCut(s1, s2));
        QCOMPARE(f.state.faults.size(), 1U);
        f.add(NodeId(), FaultBegan{3, fault::Down{s1}}).add(NodeId(), FaultBegan{4, fault::Pause{s2}});
        QCOMPARE(f.state.faults.size(), 3U);
    }

    void partitionsCutBetweenGroupsAndBridgesConnect()
    {
        const Fault halves = fault::Partition{"free", {{s1, s2}}};
        QVERIFY(!cuts(halves, s1, s2) && cuts(halves, s1, s3) && cuts(halves, s3, s2) && !cuts(halves, s3, s3));
        const Fault bridge = fault::Partition{"bridge", {{s1, s2}, {s2, s3}}};
        QVERIFY(!cuts(bridge, s1, s2) && !cuts(bridge, s3, s2) && cuts(bridge, s1, s3));
    }

    void rulesAndViolationsAreKept()
    {
        Folded f;
        f.add(NodeId(), RuleSwitched{"noOpAtTermStart", false});
        QCOMPARE(f.state.rulesOff, std::vector<std::string>{"noOpAtTermStart"});
        f.add(NodeId(), RuleSwitched{"noOpAtTermStart", true});
        QVERIFY(f.state.rulesOff.empty());
        for (int i = 0; i < 1200; ++i)
            f.add(NodeId(), Violated{});
        QCOMPARE(f.state.violations.size(), 1000U);
        QCOMPARE(f.state.violationCount, 1200U);
    }

    // ------------------------------------------------------------ whole traces

    void theSumsAgreeAfterEveryEvent()
    {
        const auto store = test::syntheticBusyCluster(5, 30'000, 7);
        ClusterState state(store->header());
        std::uint64_t wrong = 0;
        store->forEach(1, store->size(), [&](const Event& event) {
            state.apply(event);
            wrong += !addsUp(state.packets, state.inFlight.size());
            for (const NodeState& node : state.nodes) {
                wrong += node.durableIndex > node.log.lastIndex();
                wrong += node.up && (node.lastApplied > node.commitIndex || node.commitIndex > node.log.lastIndex());
            }
            return wrong == 0;
        });
        QCOMPARE(wrong, 0U);
        QVERIFY(state.packets.copies > 0 && state.packets.lostTotal() > 0);
        PacketCounts sum;
        for (const NodeState& node : state.nodes) {
            sum.sent += node.out.sent;
            sum.delivered += node.in.delivered;
        }
        QCOMPARE(sum.sent, state.packets.sent);
        QCOMPARE(sum.delivered, state.packets.delivered);
    }

    void aRestartFindsExactlyWhatTheTraceSaysTheDiskHeld()
    {
        const auto store = test::syntheticBusyCluster(5, 60'000, 11);
        ClusterState state(store->header());
        int restarts = 0;
        store->forEach(1, store->size(), [&](const Event& event) {
            state.apply(event);
            if (const auto* started = std::get_if<Started>(&event.body)) {
                const NodeState& node = *state.node(event.node);
                restarts += started->incarnation > Incarnation(1);
                return node.log.lastIndex() == started->lastIndex && node.log.lastTerm() == started->lastTerm
                    && node.currentTerm == started->term && node.votedFor == started->votedFor;
            }
            return true;
        });
        QCOMPARE(state.n, store->size());
        QVERIFY(restarts > 3);
    }

    void nonsenseIsSurvived()
    {
        test::RandomEvents random(5);
        ClusterState state(Folded::header());
        for (std::uint64_t n = 1; n <= 60'000; ++n) {
            EventBody body = random.anyBody();
            // Small numbers, so that some of it almost makes sense.
            if (auto* append = std::get_if<EntryAppended>(&body))
                append->index = Index(1 + random.below(6));
            if (auto* loaded = std::get_if<Loaded>(&body))
                loaded->index = Index(1 + random.below(6));
            if (auto* truncate = std::get_if<LogTruncated>(&body))
                truncate->from = Index(random.below(6));
            if (auto* started = std::get_if<Started>(&body))
                started->firstIndex = Index(random.below(4));
            if (auto* sent = std::get_if<PacketSent>(&body))
                sent->id = {random.below(50), 0};
            if (auto* lost = std::get_if<PacketLost>(&body))
                lost->id = {random.below(50), 0};
            state.apply({n, Time(static_cast<std::int64_t>(random.below(1000))), random.nodeId(), std::move(body)});
        }
        QVERIFY(addsUp(state.packets, state.inFlight.size()));
        QVERIFY(state.packets.sent > 50);
    }

    void aCopyIsIndependent()
    {
        const auto store = test::syntheticBusyCluster(3, 4000, 5);
        ClusterState state(store->header());
        ClusterState half;
        store->forEach(1, store->size(), [&](const Event& event) {
            state.apply(event);
            if (event.n == 2000)
                half = state;
            return true;
        });
        ClusterState again(store->header());
        store->forEach(1, 2000, [&](const Event& event) { again.apply(event); return true; });
        QCOMPARE(test::differenceOf(half, again), std::string());
        store->forEach(2001, store->size(), [&](const Event& event) { half.apply(event); return true; });
        QCOMPARE(test::differenceOf(half, state), std::string());
    }
};

QTEST_GUILESS_MAIN(FoldTest)
#include "tst_tracefold.moc"
