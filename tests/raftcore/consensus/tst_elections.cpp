// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/support/consensus/machine.h"
#include "tests/support/consensus/prng.h"

#include <set>

using namespace raft;
using namespace raft::test;

// §5.1 and §5.2 of the paper, rule by rule.
class TestElections : public QObject {
    Q_OBJECT

    static Machine inRole(Role role, std::size_t nodes = 3)
    {
        Machine machine(nodes);
        if (role == Role::Candidate)
            machine.fire(Timer::Election);
        if (role == Role::Leader)
            machine.becomeLeader();
        return machine;
    }

private Q_SLOTS:
    // ---------------------------------------------------------------- §5.1: terms
    void updateTermFromMessage_data()
    {
        QTest::addColumn<int>("role");
        for (const Role role : {Role::Follower, Role::Candidate, Role::Leader})
            QTest::newRow(std::string(toString(role)).c_str()) << static_cast<int>(role);
    }
    void updateTermFromMessage()
    {
        QFETCH(int, role);
        const std::vector<RaftMessage> messages{
            append(5, 2, 0, 0), ask(5, 2), VoteAccepted{Term(5), false}, VoteRejected{Term(5), NodeId(), false},
            EntriesAccepted{Term(5), Index(), Index(), 0}, EntriesRejected{Term(5), Index(), Index(), Term(), 0}};
        for (const RaftMessage& message : messages) {
            Machine machine = inRole(static_cast<Role>(role));
            machine.receive(2, message);
            QCOMPARE(machine->currentTerm().value(), 5U);
            QVERIFY(machine->role() == Role::Follower);
            const auto changes = machine.only<TermChanged>();
            QCOMPARE(changes.size(), 1U);
            QVERIFY(std::holds_alternative<why::HigherTerm>(changes[0].why));
        }
    }

    void rejectStaleTermMessage()
    {
        Machine machine(3, diskWith(2, {}));
        machine.receive(2, append(1, 2, 0, 0, {1}));
        QVERIFY(machine->log().isEmpty());
        QVERIFY(!machine->leader());
        QCOMPARE(machine.ignored(), std::string("stale-term"));
        QVERIFY(machine.only<SetTimer>().empty());
    }

    void aRequestOfAnOlderTermIsAnsweredWithTheOwnTerm()
    {
        Machine machine(3, diskWith(7, {}));
        const auto entries = machine.receive(2, append(3, 2, 0, 0)).sent<EntriesRejected>();
        QCOMPARE(entries.size(), 1U);
        QCOMPARE(entries[0].second.term.value(), 7U);
        const auto votes = machine.receive(2, ask(3, 2)).sent<VoteRejected>();
        QCOMPARE(votes.size(), 1U);
        QCOMPARE(votes[0].second.term.value(), 7U);
        QVERIFY(!machine.only<VoteDecided>().at(0).granted);
    }

    void anAnswerOfAnOlderTermIsDropped()
    {
        Machine machine = inRole(Role::Candidate);
        machine.fire(Timer::Election); // term 2
        machine.receive(2, VoteAccepted{Term(1), false});
        QVERIFY(machine->role() == Role::Candidate);
        QCOMPARE(machine->votesGranted(), 1U);
        QCOMPARE(machine.ignored(), std::string("stale-term"));
        QVERIFY(machine.only<Send>().empty());
    }

    // ---------------------------------------------------------------- §5.2: leader election
    void startAsFollower()
    {
        Machine machine(3);
        QVERIFY(machine->role() == Role::Follower);
        QCOMPARE(machine->currentTerm().value(), 0U);
        QVERIFY(!machine->votedFor() && !machine->leader());
        QCOMPARE(machine.only<SetTimer>().size(), 1U);
        QCOMPARE(machine.only<ConfigurationTaken>().size(), 1U);
    }

    void leaderBcastBeat()
    {
        Machine machine = inRole(Role::Leader);
        machine.acknowledge(2, 1); // the no-op
        machine.propose({"a"});
        machine.acknowledge(2, 2);
        machine.acknowledge(3, 1);
        const auto beats = machine.fire(Timer::Heartbeat).sent<AppendEntries>();
        QCOMPARE(beats.size(), 2U);
        QVERIFY(beats[0].first == S(2) && beats[1].first == S(3));
        QVERIFY(beats[0].second.entries.empty() && beats[1].second.entries.empty());
        QCOMPARE(beats[0].second.leaderCommit.value(), 2U);
        // S3 is not known to hold entry 2; it is told of it behind that entry only, and takes it only if it holds it.
        QCOMPARE(beats[1].second.prevLogIndex.value(), 2U);
        QCOMPARE(beats[1].second.leaderCommit.value(), 2U);
        const auto timers = machine.only<SetTimer>();
        QVERIFY(timers.size() == 1 && timers[0].timer == Timer::Heartbeat && timers[0].deadline);
        QVERIFY(machine.fire(Timer::Heartbeat).sent<AppendEntries>()[0].second.round > beats[0].second.round);
    }

    void followerStartElection_data() { updateTermFromMessage_data(); }
    void followerStartElection()
    {
        QFETCH(int, role);
        if (static_cast<Role>(role) == Role::Leader) {
            Machine leader = inRole(Role::Leader);
            leader.fire(Timer::Election); // a leader has no election to start
            QVERIFY(leader.effects.empty());
            return;
        }
        Machine machine = inRole(static_cast<Role>(role));
        const Term before = machine->currentTerm();
        const auto requests = machine.fire(Timer::Election).sent<RequestVote>();
        QVERIFY(machine->currentTerm() == before.next());
        QVERIFY(machine->role() == Role::Candidate);
        QVERIFY(machine->votedFor() == S(1));
        QCOMPARE(machine->votesGranted(), 1U);
        QCOMPARE(requests.size(), 2U);
        QVERIFY(requests[0].first == S(2) && requests[1].first == S(3));
        QVERIFY(requests[0].second.term == before.next());
    }

    void leaderElectionInOneRoundRPC_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<QString>("votes");
        QTest::addColumn<int>("role");
        const auto row = [](int size, const char* votes, Role role) {
            QTest::addRow("%d nodes, others say %s", size, votes) << size << QString::fromLatin1(votes) << static_cast<int>(role);
        };
        row(1, "", Role::Leader);
        row(3, "yy", Role::Leader);
        row(3, "y", Role::Leader);
        row(5, "yyyy", Role::Leader);
        row(5, "yyy", Role::Leader);
        row(5, "yy", Role::Leader);
        row(3, "nn", Role::Follower);
        row(5, "nnnn", Role::Follower);
        row(5, "ynnn", Role::Follower);
        row(3, "", Role::Candidate);
        row(5, "y", Role::Candidate);
        row(5, "nn", Role::Candidate);
        row(5, "", Role::Candidate);
    }
    void leaderElectionInOneRoundRPC()
    {
        QFETCH(int, size);
        QFETCH(QString, votes);
        QFETCH(int, role);
        Machine machine(static_cast<std::size_t>(size));
        machine.fire(Timer::Election);
        std::uint64_t voter = 1;
        for (const QChar vote : votes) {
            ++voter;
            if (vote == QLatin1Char('y'))
                machine.receive(voter, VoteAccepted{Term(1), false});
            else
                machine.receive(voter, VoteRejected{Term(1), NodeId(), false});
        }
        QCOMPARE(static_cast<int>(machine->role()), role);
        QCOMPARE(machine->currentTerm().value(), 1U);
    }

    void aLostElectionKeepsTheVote()
    {
        Machine machine = inRole(Role::Candidate);
        machine.receive(2, VoteRejected{Term(1), NodeId(), false});
        machine.receive(3, VoteRejected{Term(1), NodeId(), false});
        QVERIFY(machine->role() == Role::Follower);
        QVERIFY(machine->votedFor() == S(1));
        const auto roles = machine.only<RoleChanged>();
        QCOMPARE(std::get<why::ElectionLost>(roles.at(0).why), (why::ElectionLost{2, 3}));
        const auto answer = machine.receive(2, ask(1, 2, 9, 1)).only<VoteDecided>();
        QVERIFY(!answer.at(0).granted);
        QCOMPARE(std::get<why::AlreadyVoted>(answer[0].why).votedFor, S(1));
    }

    void followerVote_data()
    {
        QTest::addColumn<int>("votedFor");
        QTest::addColumn<int>("candidate");
        QTest::addColumn<bool>("granted");
        QTest::newRow("first come: S2") << 0 << 2 << true;
        QTest::newRow("first come: S3") << 0 << 3 << true;
        QTest::newRow("S2 again") << 2 << 2 << true;
        QTest::newRow("S3 again") << 3 << 3 << true;
        QTest::newRow("S3 after S2") << 2 << 3 << false;
        QTest::newRow("S2 after S3") << 3 << 2 << false;
    }
    void followerVote()
    {
        QFETCH(int, votedFor);
        QFETCH(int, candidate);
        QFETCH(bool, granted);
        DiskContent disk = diskWith(1, {});
        if (votedFor != 0)
            disk.votedFor = S(static_cast<std::uint64_t>(votedFor));
        Machine machine(3, disk);
        machine.receive(static_cast<std::uint64_t>(candidate), ask(1, static_cast<std::uint64_t>(candidate)));
        QCOMPARE(machine.only<VoteDecided>().at(0).granted, granted);
        QCOMPARE(machine.sent<VoteAccepted>().size(), granted ? 1U : 0U);
        QCOMPARE(machine.sent<VoteRejected>().size(), granted ? 0U : 1U);
        if (votedFor != 0 && granted)
            QVERIFY(std::holds_alternative<why::VoteRepeated>(machine.only<VoteDecided>()[0].why));
    }

    void candidateFallback_data()
    {
        QTest::addColumn<int>("term");
        QTest::newRow("same term") << 1;
        QTest::newRow("higher term") << 2;
    }
    void candidateFallback()
    {
        QFETCH(int, term);
        Machine machine = inRole(Role::Candidate);
        machine.receive(2, append(static_cast<std::uint64_t>(term), 2, 0, 0));
        QVERIFY(machine->role() == Role::Follower);
        QCOMPARE(machine->currentTerm().value(), static_cast<std::uint64_t>(term));
        QVERIFY(machine->leader() == S(2));
        // Figure 2: the vote belongs to the term, not to the role.
        QCOMPARE(machine->votedFor() == S(1), term == 1);
    }

    void electionTimeoutRandomized_data()
    {
        QTest::addColumn<bool>("candidate");
        QTest::newRow("follower") << false;
        QTest::newRow("candidate") << true;
    }
    void electionTimeoutRandomized() // every draw is used, and a new one for every campaign and every term
    {
        QFETCH(bool, candidate);
        Machine machine(3);
        std::set<Duration> seen;
        std::uint64_t key = machine.only<RandomDrawn>().at(0).key;
        for (std::uint64_t term = 1; term <= 50; ++term) {
            if (candidate)
                machine.fire(Timer::Election);
            else
                machine.receive(2, append(term, 2, 0, 0));
            const auto draws = machine.only<RandomDrawn>();
            QCOMPARE(draws.size(), 1U);
            QCOMPARE(draws[0].key, ++key);
            for (const SetTimer& timer : machine.only<SetTimer>()) {
                if (timer.timer == Timer::Election)
                    seen.insert(*timer.deadline - machine.now);
            }
        }
        QCOMPARE(seen.size(), 50U);
    }

    void electionTimeoutNonconflict() // 5 nodes, 1,000 rounds: two time out in the same tick in at most 30 %
    {
        int conflicts = 0;
        for (std::uint64_t round = 0; round < 1000; ++round) {
            std::multiset<std::int64_t> ticks;
            for (std::uint64_t node = 1; node <= 5; ++node) {
                RaftOptions options;
                options.id = S(node);
                options.bootstrap = ClusterSetup::ofSize(5).configuration;
                Raft raft(options, {}, [&](std::uint64_t n, Duration min, Duration max) {
                    Prng prng(round * 100 + node * 10 + n);
                    return min + Duration(static_cast<std::int64_t>(prng.below(static_cast<std::uint64_t>((max - min).count()))));
                });
                Effects effects;
                raft.start(Time(0), effects);
                ticks.insert(only<SetTimer>(effects).at(0).deadline->count() / 5'000);
            }
            conflicts += ticks.count(*ticks.begin()) > 1 ? 1 : 0;
        }
        QVERIFY2(conflicts <= 300, std::to_string(conflicts).c_str());
    }

    // ---------------------------------------------------------------- what resets the election timer, and what not
    void onlyAVoteTheLeaderOrACampaignResetsTheElectionTimer()
    {
        const auto isReset = [](Machine& machine) {
            for (const SetTimer& timer : machine.only<SetTimer>()) {
                if (timer.timer == Timer::Election && timer.deadline)
                    return true;
            }
            return false;
        };
        Machine machine(3, diskWith(3, {1, 3}));
        machine.receive(2, append(3, 2, 2, 3));
        QVERIFY(isReset(machine));
        machine.receive(2, append(3, 2, 9, 3)); // refused, but from the leader
        QVERIFY(isReset(machine) && machine.sent<EntriesRejected>().size() == 1);
        machine.receive(2, append(2, 2, 2, 3)); // an old leader
        QVERIFY(!isReset(machine));
        machine.receive(3, ask(4, 3, 1, 1)); // a new term, but no vote
        QVERIFY(!isReset(machine) && machine->currentTerm() == Term(4));
        machine.receive(3, VoteRejected{Term(5), NodeId(), false});
        QVERIFY(!isReset(machine));
        machine.receive(3, ask(5, 3, 2, 3));
        QVERIFY(isReset(machine) && machine->votedFor() == S(3));
        machine.receive(2, ask(5, 2, 2, 3)); // refused: already voted
        QVERIFY(!isReset(machine));
        machine.receive(3, ask(5, 3, 2, 3)); // granted again
        QVERIFY(isReset(machine));
        machine.fire(Timer::Election);
        QVERIFY(isReset(machine));
    }

    void aPlainHeartbeatKeepsTheTimeoutDrawnLast()
    {
        Machine machine(3);
        machine.receive(2, append(1, 2, 0, 0));
        const Time first = *machine.only<SetTimer>().at(0).deadline;
        machine.now += Duration(10'000);
        machine.receive(2, append(1, 2, 0, 0));
        QVERIFY(machine.only<RandomDrawn>().empty());
        QCOMPARE(machine.only<SetTimer>().at(0).deadline->count(), first.count() + 10'000);
    }

    void aDeposedLeaderWaitsAFreshTimeout()
    {
        Machine machine = inRole(Role::Leader);
        machine.receive(2, ask(9, 2)); // refused: its log lacks the no-op
        QVERIFY(machine->role() == Role::Follower);
        QCOMPARE(machine.only<RandomDrawn>().size(), 1U);
        const auto timers = machine.only<SetTimer>();
        QCOMPARE(timers.size(), 3U);
        QVERIFY(timers[0].timer == Timer::Quorum && !timers[0].deadline);
        QVERIFY(timers[1].timer == Timer::Heartbeat && !timers[1].deadline);
        QVERIFY(timers[2].timer == Timer::Election && timers[2].deadline);
    }

    // ---------------------------------------------------------------- votes
    void aVoteCountsOnceHoweverOftenItArrives()
    {
        Machine machine = inRole(Role::Candidate, 5);
        machine.receive(2, VoteAccepted{Term(1), false});
        machine.receive(2, VoteAccepted{Term(1), false});
        machine.receive(2, VoteAccepted{Term(1), false});
        QVERIFY(machine->role() == Role::Candidate);
        QCOMPARE(machine->votesGranted(), 2U);
        QCOMPARE(machine.ignored(), std::string("already-counted"));
    }

    void onlyVotersCount()
    {
        Machine machine = inRole(Role::Candidate);
        machine.receive(9, VoteAccepted{Term(1), false});
        QVERIFY(machine->role() == Role::Candidate);
        QCOMPARE(machine.ignored(), std::string("not-voter"));
    }

    void aVoteAfterTheElectionChangesNothing()
    {
        Machine machine = inRole(Role::Leader);
        machine.receive(3, VoteAccepted{Term(1), false});
        QCOMPARE(machine.ignored(), std::string("wrong-role"));
        QCOMPARE(machine.effects.size(), 1U);
    }

    void aRequestFromOutsideTheConfigurationIsDecidedLikeAnyOther()
    {
        Machine machine(3);
        machine.receive(9, ask(4, 9));
        QCOMPARE(machine->currentTerm().value(), 4U);
        QCOMPARE(machine.sent<VoteAccepted>().size(), 1U);
    }

    void voteRequestsAreSentAgainToThoseWhoHaveNotAnswered()
    {
        Machine machine = inRole(Role::Candidate, 5);
        const auto timers = machine.only<SetTimer>();
        QVERIFY(timers.back().timer == Timer::Heartbeat && timers.back().deadline);
        machine.receive(2, VoteAccepted{Term(1), false});
        machine.receive(4, VoteRejected{Term(1), NodeId(), false});
        const auto again = machine.fire(Timer::Heartbeat).sent<RequestVote>();
        QCOMPARE(again.size(), 2U);
        QVERIFY(again[0].first == S(3) && again[1].first == S(5));
        QCOMPARE(machine->currentTerm().value(), 1U);
    }

    void aNodeWithoutAVoteNeverCampaigns()
    {
        RaftOptions options;
        options.bootstrap = Configuration::ofVoters({S(2), S(3)});
        options.bootstrap.learners = {S(1)};
        Machine learner(0, {}, options);
        QVERIFY(learner->role() == Role::Learner);
        QVERIFY(learner.only<SetTimer>().empty());
        learner.fire(Timer::Election);
        QCOMPARE(learner->currentTerm().value(), 0U);
        learner.receive(2, append(1, 2, 0, 0, {1}));
        QVERIFY(learner.only<SetTimer>().empty());
        QCOMPARE(learner->log().lastIndex().value(), 1U);
        learner.receive(3, ask(2, 3, 5, 2)); // it may be a voter that does not know it yet
        QCOMPARE(learner.sent<VoteAccepted>().size(), 1U);
        RaftOptions nobody;
        nobody.bootstrap.learners = {S(7)};
        Machine blank(0, {}, nobody);
        blank.fire(Timer::Election);
        QCOMPARE(blank->currentTerm().value(), 0U);
    }

    void theReasonOfACampaignNamesTheSilenceAndTheLeader()
    {
        Machine machine(3);
        machine.now = Time(1'000);
        machine.receive(2, append(1, 2, 0, 0));
        machine.now = Time(401'000);
        machine.fire(Timer::Election);
        const auto why = std::get<why::ElectionTimeout>(machine.only<RoleChanged>().at(0).why);
        QCOMPARE(why.waited.count(), 400'000);
        QVERIFY(why.leader == S(2));
        QVERIFY(std::holds_alternative<why::OwnCandidacy>(machine.only<VoteDecided>().at(0).why));
    }

    void winningNamesTheVotes()
    {
        Machine machine = inRole(Role::Leader, 5);
        const auto role = machine.only<RoleChanged>();
        QCOMPARE(std::get<why::ElectionWon>(role.at(0).why), (why::ElectionWon{3, 3}));
        QVERIFY(machine->leader() == S(1));
    }

    void dataOfARoleIsGoneWithTheRole()
    {
        Machine machine = inRole(Role::Leader);
        QCOMPARE(machine->progress().size(), 2U);
        machine.acknowledge(2, 1);
        machine.receive(2, append(2, 2, 1, 1));
        QVERIFY(machine->progress().empty());
        machine.becomeLeader();
        for (const PeerProgress& progress : machine->progress())
            QVERIFY(progress.match.isZero() && progress.next == machine->log().lastIndex());
    }

    void duelingCandidatesEndWithOneLeader() // etcd: DuelingCandidates
    {
        TestCluster cluster(3);
        cluster.start();
        cluster.dropIf([](const Packet&) { return true; });
        cluster.campaign(1);
        cluster.campaign(3);
        const auto isBetweenThem = [](const Packet& p) { return p.from != S(2) && p.to != S(2); };
        cluster.dropIf(isBetweenThem);
        while (!cluster.packets().empty()) {
            cluster.deliver(0);
            cluster.dropIf(isBetweenThem);
        }
        QVERIFY(cluster.raft(1).role() == Role::Leader);
        QVERIFY(cluster.raft(3).role() == Role::Candidate);
        cluster.campaign(3); // term 2, with a log that lacks the no-op
        cluster.deliverAll();
        QVERIFY(cluster.raft(1).role() == Role::Follower);
        QVERIFY(cluster.raft(3).role() == Role::Follower);
        QCOMPARE(cluster.raft(2).currentTerm().value(), 2U);
        cluster.campaign(1);
        cluster.deliverAll();
        QVERIFY(cluster.raft(1).role() == Role::Leader);
        QCOMPARE(cluster.raft(3).log().lastIndex().value(), 2U);
    }

    void aCandidateThatLostDoesNotCountItsOwnVoteLater() // etcd: CandidateSelfVoteAfterLostElection
    {
        Machine machine(3);
        machine.finishesWritesAtOnce = false;
        machine.fire(Timer::Election);
        machine.receive(2, append(1, 2, 0, 0));
        QVERIFY(machine->role() == Role::Follower);
        machine.finishWrites();
        QVERIFY(machine->role() == Role::Follower);
        QVERIFY(machine.sent<RequestVote>().empty());
    }
};

QTEST_GUILESS_MAIN(TestElections)
#include "tst_elections.moc"
