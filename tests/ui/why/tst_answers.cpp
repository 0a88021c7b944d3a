// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "raftcore/cluster/lab.h"
#include "raftcore/trace/history.h"
#include "tests/support/synthetictrace.h"
#include "tests/support/tracebuilder.h"
#include "ui/narration/text.h"
#include "ui/why/questions.h"

using namespace raft;
using namespace raft::trace;
using raft::test::TraceBuilder;
using ui::EntryRef;
using ui::EventRef;
using ui::NodeRef;
using ui::PacketRef;
using Told = ui::why::Answer;
using ui::why::Ask;
using ui::why::Evidence;
using ui::why::Question;

namespace command = raft::cluster::command;

namespace {

std::shared_ptr<TraceStore> storeOf(const TraceBuilder& builder)
{
    auto store = std::make_shared<TraceStore>(builder.header);
    for (const Event& event : builder.events)
        store->append(event.t, event.node, event.body);
    return store;
}

// A trace, and what is answered at its end.
struct Run {
    std::shared_ptr<const TraceStore> store;
    ClusterState state;

    explicit Run(std::shared_ptr<const TraceStore> trace) : store(std::move(trace)), state(store->header())
    {
        store->forEach(1, store->size(), [this](const Event& event) {
            state.apply(event);
            return true;
        });
    }
    Told ask(Ask what, ui::Subject about = {}, std::uint64_t reach = ui::why::reach) const
    {
        const Evidence evidence(state, state.t, *store, nullptr, reach);
        return ui::why::answerTo(Question{what, std::move(about), {}, QStringLiteral("?")}, evidence);
    }
    std::vector<Question> questions(const ui::Subject& subject) const { return ui::why::questionsFor(subject, state, *store); }
};

#define SAYS(answer, words) QVERIFY2((answer).toText().contains(QStringLiteral(words)), qPrintable((answer).toText()))
#define SAYS_NOT(answer, words) QVERIFY2(!(answer).toText().contains(QStringLiteral(words)), qPrintable((answer).toText()))

cluster::LabOptions lab(std::size_t nodes, RuleBook rules = RuleBook())
{
    cluster::LabOptions options;
    options.nodes = nodes;
    options.jitter = Duration(0);
    options.rules = rules;
    return options;
}

NodeId leaderOf(const cluster::Lab& lab)
{
    const NodeState* leader = Run(lab.trace()).state.leader();
    return leader ? leader->id : NodeId();
}

void append(cluster::Lab& lab, const NodeId& node, const char* data)
{
    command::AppendCommand append;
    append.node = node;
    append.entries = {data};
    QVERIFY(lab.give(append));
}

std::vector<NodeId> rest(std::size_t nodes, const std::vector<NodeId>& without)
{
    std::vector<NodeId> list = cluster::numberedNodes(nodes);
    std::erase_if(list, [&](const NodeId& id) { return std::find(without.begin(), without.end(), id) != without.end(); });
    return list;
}

bool blocks(const Told& answer, const NodeId& node)
{
    return std::any_of(answer.reasons.begin(), answer.reasons.end(), [&](const ui::why::Reason& reason) {
        return reason.weight == ui::why::Reason::Weight::Blocks && reason.sentence.startsWith(ui::text::of(node));
    });
}

} // namespace

class AnswersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    // ------------------------------------------------------------ leaders

    void aLeaderLeadsBecauseOfItsVotes()
    {
        cluster::Lab run(lab(5));
        run.runUntil(Time(4'000'000));
        const Run now(run.trace());
        const NodeId leader = leaderOf(run);
        QVERIFY(!leader.isEmpty());
        const Told answer = now.ask(Ask::Leads, NodeRef{leader});
        SAYS(answer, "and 3 were needed");
        SAYS(answer, "votes for itself");
        SAYS(answer, "no word from a leader");
        SAYS_NOT(answer, "reaches only");
        QCOMPARE(now.questions({}).front().ask, Ask::Leads);
    }

    void tooFewRunningVotersElectNobody()
    {
        cluster::Lab run(lab(5));
        run.runUntil(Time(4'000'000));
        for (const NodeId& id : {NodeId("S1"), NodeId("S2"), NodeId("S4")})
            QVERIFY(run.give(command::KillNode{id}));
        run.runUntil(Time(6'000'000));
        const Run now(run.trace());
        QVERIFY(!now.state.leader());
        const Told answer = now.ask(Ask::NoLeader);
        QVERIFY2(answer.verdict.contains(QStringLiteral("3 of 5 votes, and only 2")), qPrintable(answer.verdict));
        for (const NodeId& id : {NodeId("S1"), NodeId("S2"), NodeId("S4")})
            QVERIFY2(blocks(answer, id), qPrintable(answer.toText()));
        QVERIFY(!blocks(answer, NodeId("S3")));
        QVERIFY2(answer.help.contains(QStringLiteral("S1")), qPrintable(answer.help));
        QCOMPARE(now.questions({}).front().ask, Ask::NoLeader);
        QCOMPARE(now.questions(NodeRef{NodeId("S4")}).front().ask, Ask::Down);
        SAYS(now.ask(Ask::Down, NodeRef{NodeId("S4")}), "it was killed");
    }

    void cutLinksLetNobodyWin()
    {
        cluster::Lab run(lab(5));
        run.runUntil(Time(4'000'000));
        QVERIFY(run.give(command::Inflict{fault::Partition{"free", {{NodeId("S1"), NodeId("S2")}, {NodeId("S3"), NodeId("S4")}, {NodeId("S5")}}}}));
        run.runUntil(Time(7'000'000));
        const Run now(run.trace());
        QVERIFY(!now.state.leader()); // check-quorum made it step down
        const Told answer = now.ask(Ask::NoLeader);
        QVERIFY2(answer.verdict.contains(QStringLiteral("3 of 5 votes are needed, and no voter can get more than 2")), qPrintable(answer.verdict));
        SAYS(answer, "A partition keeps");
        SAYS(answer, "a majority needs 3"); // why the last leader stepped down
        QVERIFY(ui::why::pressing({}, now.state).has_value());
    }

    void aLeaderInTheMinorityIsToldSo()
    {
        cluster::Lab run(lab(5, RuleBook::paper()));
        run.runUntil(Time(4'000'000));
        const NodeId old = leaderOf(run);
        const NodeId mate = rest(5, {old}).front();
        QVERIFY(run.give(command::Inflict{fault::Partition{"free", {{old, mate}, rest(5, {old, mate})}}}));
        append(run, old, "set x 1");
        run.runUntil(Time(8'000'000));
        const Run now(run.trace());
        const NodeState& stale = *now.state.node(old);
        QVERIFY(stale.role == Role::Leader);
        const NodeId fresh = now.state.leader()->id;
        QVERIFY(fresh != old);
        const Told leads = now.ask(Ask::Leads, NodeRef{old});
        SAYS(leads, "no majority of its voters");
        SAYS(leads, "was elected in term");
        SAYS(leads, "The rule “Leaders check their majority” is off");
        const Told entry = now.ask(Ask::NotCommitted, EntryRef{old, stale.log.lastIndex()});
        QVERIFY2(entry.verdict.contains(QStringLiteral("on 2 of 5 voters and needs 3: 1 more of")), qPrintable(entry.verdict));
        for (const NodeId& id : rest(5, {old, mate}))
            QVERIFY2(blocks(entry, id), qPrintable(entry.toText()));
        QVERIFY(!blocks(entry, mate));

        // Healed, the new leader's entries take their place.
        QVERIFY(run.give(command::HealAll{}));
        run.runUntil(Time(10'000'000));
        const Run later(run.trace());
        const NodeState& node = *later.state.node(old);
        QVERIFY(node.role == Role::Follower);
        std::uint64_t cut = 0;
        Index from;
        later.store->forEach(1, later.store->size(), [&](const Event& event) {
            if (const auto* truncated = std::get_if<LogTruncated>(&event.body); truncated && event.node == old) {
                cut = event.n;
                from = truncated->from;
            }
            return true;
        });
        QVERIFY(cut != 0);
        const ClusterState after = History(later.store).stateAfter(cut);
        const Told removed = ui::why::answerTo({Ask::Removed, EntryRef{old, from}, {}, {}}, Evidence(after, after.t, *later.store));
        SAYS(removed, "removed its entries from");
        SAYS(removed, "set x 1");
        QCOMPARE(removed.reasons.front().event, cut);
    }

    void aNodeThatIsCutOffHearsNoLeader()
    {
        cluster::Lab run(lab(5, RuleBook::paper()));
        run.runUntil(Time(4'000'000));
        const NodeId leader = leaderOf(run);
        const NodeId lost = rest(5, {leader}).back();
        QVERIFY(run.give(command::Inflict{fault::Cut{{leader}, {lost}}}));
        QVERIFY(run.give(command::Inflict{fault::Cut{{lost}, {}}}));
        run.runUntil(Time(6'000'000));
        const Run now(run.trace());
        QCOMPARE(now.state.leader()->id, leader);
        QCOMPARE(now.questions(NodeRef{lost}).front().ask, Ask::NoLeaderHere);
        const Told answer = now.ask(Ask::NoLeaderHere, NodeRef{lost});
        SAYS(answer, "does not hear it: the link");
        SAYS(answer, "has 1 of the 3 votes that it needs");
        SAYS(answer, "The rule “Ask before an election” is off");
        QCOMPARE(ui::why::pressing(NodeRef{lost}, now.state)->ask, Ask::NoLeaderHere);
        SAYS(now.ask(Ask::Term, NodeRef{lost}), "A node that campaigns begins a new term");
        SAYS(now.ask(Ask::Link, ui::LinkRef{leader, lost}), "is cut since 4.000 s");
    }

    void aBallotSaysWhoRefusedAndWhoWasNotReached()
    {
        TraceBuilder t({"S1", "S2", "S3", "S4", "S5"});
        t.startAll();
        t.append("S1", TraceBuilder::entry(1, "a"));
        t.persist("S1");
        t.campaign("S3");
        t.persist("S3");
        for (const char* voter : {"S1", "S2"})
            t.ask("S3", voter);
        t.grant("S2", "S3");
        const auto refusal = t.add("S1", VoteDecided{NodeId("S3"), Term(1), false, false, raft::why::LogBehind{Term(0), Index(0), Term(1), Index(1)}});
        t.exchange("S1", "S3", VoteRejected{Term(1), NodeId(), false});
        const auto lost = t.lose(t.send("S3", "S4", t.requestOf("S3")));
        t.send("S3", "S5", t.requestOf("S3"));
        const Run now(storeOf(t));
        const Told answer = now.ask(Ask::NoLeader);
        QVERIFY2(answer.verdict.contains(QStringLiteral("S3 campaigns in term 1 and has 2 of the 3 votes that it needs")), qPrintable(answer.verdict));
        SAYS(answer, "S1 refused: its own log ends at index 1 of term 1");
        SAYS(answer, "S4 was not reached: the request of S3 was lost");
        SAYS(answer, "S5 has not been reached yet");
        const auto has = [&](std::uint64_t n) { return std::any_of(answer.reasons.begin(), answer.reasons.end(), [n](const auto& reason) { return reason.event == n; }); };
        QVERIFY(has(refusal));
        QVERIFY(has(lost));
        const Told event = now.ask(Ask::Event, EventRef{refusal});
        SAYS(event, "Votes only for logs that are up to date");
        SAYS(event, "§5.4.1");
    }

    void aGrantThatWaitsForTheDiskIsToldSo()
    {
        TraceBuilder t({"S1", "S2", "S3"});
        t.startAll();
        t.campaign("S1");
        QVERIFY(!Run(storeOf(t)).state.leader());
        SAYS(Run(storeOf(t)).ask(Ask::NoLeader), "is not on its disk yet; until then it asks nobody");
        t.persist("S1");
        t.ask("S1", "S2");
        t.vote("S2", "S1");
        t.write("S2");
        SAYS(Run(storeOf(t)).ask(Ask::NoLeader), "S2 granted its vote, and waits for its disk");
        t.durable("S2");
        t.lose(t.send("S2", "S1", VoteAccepted{Term(1), false}));
        const Told answer = Run(storeOf(t)).ask(Ask::NoLeader);
        SAYS(answer, "S2 granted its vote, but the answer was lost on S2 → S1");
        SAYS(answer, "has 1 of the 2 votes");
    }

    void stickinessAndPreVotesSayWhomTheyProtect()
    {
        TraceBuilder t({"S1", "S2", "S3"});
        t.startAll();
        t.elect("S1", {"S2"});
        t.add("S3", RoleChanged{Role::Follower, Role::PreCandidate, Term(0), raft::why::ElectionTimeout{Duration(200'000), {}}});
        t.add("S3", VoteDecided{NodeId("S3"), Term(2), true, true, raft::why::OwnCandidacy{}});
        t.exchange("S3", "S2", RequestVote{Term(2), NodeId("S3"), Index(0), Term(0), true, false});
        const auto refusal = t.add("S2", VoteDecided{NodeId("S3"), Term(2), false, true, raft::why::LeaderAlive{NodeId("S1"), Duration(20'000), Duration(150'000)}});
        const Run now(storeOf(t));
        const Told event = now.ask(Ask::Event, EventRef{refusal});
        SAYS(event, "it heard the leader S1 only 20 ms ago");
        SAYS(event, "dissertation §4.2.3");
        SAYS(event, "Keep a living leader");
        const Told here = now.ask(Ask::NoLeaderHere, NodeRef{NodeId("S3")});
        SAYS(here, "S3 campaigns in the pre-vote for term 2 and has 1 of the 2 votes");
        SAYS(here, "S2 refused: it heard the leader S1 only 20 ms ago");
    }

    // ------------------------------------------------------------ entries

    void anOlderEntryOnAMajorityIsNotCommitted()
    {
        TraceBuilder t({"S1", "S2", "S3", "S4", "S5"});
        t.startAll();
        t.elect("S1", {"S2", "S3"});
        t.append("S1", "set x 1");
        t.persist("S1");
        t.replicate("S1", "S2", 1);
        t.stop("S1");
        t.start("S1");
        t.elect("S1", {"S2", "S3"}); // term 2
        t.replicate("S1", "S2", 1);
        t.replicate("S1", "S3", 1);
        const Run now(storeOf(t));
        QCOMPARE(now.state.leader()->currentTerm, Term(2));
        const Told answer = now.ask(Ask::NotCommitted, EntryRef{NodeId("S1"), Index(1)});
        QVERIFY2(answer.verdict.contains(QStringLiteral("on a majority and still not committed: it is of term 1, and S1 leads term 2")), qPrintable(answer.verdict));
        SAYS(answer, "§5.4.2");
        SAYS(answer, "has no entry of term 2");
        QVERIFY2(answer.help.contains(QStringLiteral("Append an entry at S1")), qPrintable(answer.help));

        // One of its own term: what is missing then is that entry on a majority.
        t.append("S1", "set y 2");
        t.persist("S1");
        const Told then = Run(storeOf(t)).ask(Ask::NotCommitted, EntryRef{NodeId("S1"), Index(1)});
        SAYS(then, "Entry 2 is known to be on 1 of 5 voters and needs 3: 2 more of S2, S3, S4, S5");
        t.replicate("S1", "S2", 2);
        t.replicate("S1", "S3", 2);
        t.add("S1", CommitAdvanced{Index(0), Index(2), raft::why::QuorumReached{Index(2), 3, 3, {NodeId("S1"), NodeId("S2"), NodeId("S3")}}});
        const Told committed = Run(storeOf(t)).ask(Ask::Committed, EntryRef{NodeId("S1"), Index(1)});
        SAYS(committed, "on the disks of S1, S2, S3: 3 of the 3");
        SAYS(committed, "Entry 1 is of the older term 1 and was committed along with entry 2 of term 2");
    }

    void learnersAndJointConfigurationsCountAsRaftCounts()
    {
        TraceBuilder t({"S1", "S2", "S3", "S4"});
        t.header.configuration = Configuration{{NodeId("S1"), NodeId("S2"), NodeId("S3")}, {}, {NodeId("S4")}};
        t.startAll();
        t.elect("S1", {"S2"});
        t.append("S1", "a");
        t.persist("S1");
        t.replicate("S1", "S4", 1);
        const Told learner = Run(storeOf(t)).ask(Ask::NotCommitted, EntryRef{NodeId("S1"), Index(1)});
        QVERIFY2(learner.verdict.contains(QStringLiteral("on 1 of 3 voters and needs 2: 1 more of S2, S3")), qPrintable(learner.verdict));
        SAYS(learner, "Learners hold entries and never count: S4");
        QCOMPARE(Run(storeOf(t)).questions(NodeRef{NodeId("S4")}).front().ask, Ask::NoVote);

        Configuration joint;
        joint.outgoing = {NodeId("S1"), NodeId("S2")};
        joint.voters = {NodeId("S1"), NodeId("S3"), NodeId("S4")};
        t.add("S1", ConfigurationTaken{Index(1), joint});
        const Told both = Run(storeOf(t)).ask(Ask::NotCommitted, EntryRef{NodeId("S1"), Index(1)});
        SAYS(both, "the joint configuration needs both");
        SAYS(both, "Of the old voters S1, S2 it is known to be on 1, and 2 are needed");
        SAYS(both, "Of the new voters S1, S3, S4 it is known to be on 2, and 2 are needed");
    }

    void aStalledDiskAndALostAnswerAreFound()
    {
        cluster::Lab run(lab(3, RuleBook::paper()));
        run.runUntil(Time(4'000'000));
        const NodeId leader = leaderOf(run);
        const std::vector<NodeId> others = rest(3, {leader});
        QVERIFY(run.give(command::Inflict{fault::StallDisk{others[0]}}));
        QVERIFY(run.give(command::Inflict{fault::Cut{{others[1]}, {leader}}}));
        append(run, leader, "set x 1");
        run.runUntil(Time(4'300'000));
        const Run now(run.trace());
        QCOMPARE(now.state.leader()->id, leader);
        const Told answer = now.ask(Ask::CommitsNothing, NodeRef{leader});
        SAYS(answer, "on 1 of 3 voters and needs 2: 1 more");
        SAYS(answer, "but its disk is stalled since 4.000 s");
        SAYS(answer, "but its answer was lost on");
        QVERIFY(blocks(answer, others[0]));
        QVERIFY(blocks(answer, others[1]));
        // The client's request waits for just that.
        std::uint64_t asked = 0;
        now.store->forEach(1, now.store->size(), [&](const Event& event) {
            asked = std::holds_alternative<Requested>(event.body) ? event.n : asked;
            return true;
        });
        const Told request = now.ask(Ask::Request, EventRef{asked});
        SAYS(request, "waits for");
        SAYS(request, "but its disk is stalled");
    }

    void aLostPacketNamesTheFaultThatTookIt()
    {
        cluster::Lab run(lab(3));
        run.runUntil(Time(4'000'000));
        QVERIFY(run.give(command::Inflict{fault::Cut{{NodeId("S1"), NodeId("S2"), NodeId("S3")}, {NodeId("S3")}}}));
        run.runUntil(Time(4'500'000));
        const Run now(run.trace());
        std::uint64_t lost = 0;
        PacketId id;
        now.store->forEach(1, now.store->size(), [&](const Event& event) {
            if (const auto* one = std::get_if<PacketLost>(&event.body)) {
                lost = event.n;
                id = one->id;
            }
            return true;
        });
        QVERIFY(lost != 0);
        SAYS(now.ask(Ask::Packet, PacketRef{id}), "→ S3 is cut since 4.000 s");
        SAYS(now.ask(Ask::Event, EventRef{lost}), "→ S3 is cut since 4.000 s");
        QCOMPARE(now.questions(EventRef{lost}).front().ask, Ask::Event);
        SAYS(now.ask(Ask::Behind, NodeRef{NodeId("S3")}), "S3");
    }

    void aRangeOfTimeIsCounted()
    {
        cluster::Lab run(lab(5));
        run.runUntil(Time(4'000'000));
        QVERIFY(run.give(command::KillLeader{}));
        run.runUntil(Time(6'000'000));
        const Run now(run.trace());
        const Question question = ui::why::aboutSpan({Time(3'900'000), Time(6'000'000)});
        const Told answer = ui::why::answerTo(question, Evidence(now.state, now.state.t, *now.store));
        SAYS(answer, "Nodes that stopped: 1.");
        SAYS(answer, "Leaders that were elected: 1.");
        SAYS(answer, "Faults that began: 1.");
        SAYS_NOT(answer, "Violations");
        const Told empty = ui::why::answerTo(ui::why::aboutSpan({Time(90'000'000), Time(91'000'000)}), Evidence(now.state, now.state.t, *now.store));
        SAYS(empty, "Nothing happened");
    }

    // ------------------------------------------------------------ all of them

    // Whatever is asked at whatever instant: an answer in words, whose links lead to the past, and the same whether or
    // not former searches are remembered.
    void everyAnswerIsWholeAndRememberingChangesNothing()
    {
        const auto store = raft::test::syntheticBusyCluster(5, 2'500);
        History history(store);
        ui::why::Memory memory;
        std::vector<std::uint64_t> instants;
        for (std::uint64_t n = 50; n < store->size(); n += 1'459)
            instants.push_back(n);
        for (std::uint64_t n = store->size(); n > 1'500; n -= std::min<std::uint64_t>(n, 2'203))
            instants.push_back(n); // and back again
        for (const std::uint64_t n : instants) {
            const ClusterState state = history.stateAfter(n);
            std::vector<ui::Subject> subjects{{}, EventRef{n}, EventRef{n / 2}};
            for (const NodeState& node : state.nodes) {
                subjects.push_back(NodeRef{node.id});
                subjects.push_back(EntryRef{node.id, node.log.lastIndex()});
                subjects.push_back(EntryRef{node.id, node.log.lastIndex().next()});
                subjects.push_back(EntryRef{node.id, node.commitIndex});
            }
            if (!state.inFlight.empty())
                subjects.push_back(PacketRef{state.inFlight.begin()->first});
            if (!state.ended.empty())
                subjects.push_back(PacketRef{state.ended.front().packet.id});
            for (const ui::Subject& subject : subjects) {
                for (const Question& question : ui::why::questionsFor(subject, state, *store)) {
                    const Told answer = ui::why::answerTo(question, Evidence(state, state.t, *store, &memory));
                    const QString words = answer.toText();
                    QVERIFY2(!answer.verdict.isEmpty() && !words.contains(QLatin1Char('%')) && !words.contains(QStringLiteral("..")), qPrintable(words));
                    for (const ui::why::Reason& reason : answer.reasons) {
                        QVERIFY2(reason.event <= n, qPrintable(words));
                        QVERIFY2(reason.sentence.endsWith(QLatin1Char('.')) && reason.sentence.at(0) == reason.sentence.at(0).toUpper(), qPrintable(reason.sentence));
                    }
                    QCOMPARE(answer, ui::why::answerTo(question, Evidence(state, state.t, *store)));
                }
            }
        }
    }

    void aSearchThatWasCutShortSaysSo()
    {
        cluster::Lab run(lab(3));
        run.runUntil(Time(8'000'000));
        const Run now(run.trace());
        const NodeRef leader{leaderOf(run)};
        QVERIFY(now.ask(Ask::Leads, leader).limit.isEmpty());
        const Told answer = now.ask(Ask::Leads, leader, 100);
        QVERIFY2(answer.limit.contains(QStringLiteral("100 events")), qPrintable(answer.toText()));
        SAYS(answer, "leads term");
    }
};

QTEST_GUILESS_MAIN(AnswersTest)
#include "tst_answers.moc"
