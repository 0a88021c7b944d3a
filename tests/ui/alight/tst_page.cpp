// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "raftcore/cluster/lab.h"
#include "tests/support/tracebuilder.h"
#include "ui/alight/pageview.h"
#include "ui/session/session.h"
#include "ui/theme/thememanager.h"

#include <set>

using namespace raft;
using namespace raft::trace;
using ui::alight::Acted;
using ui::alight::Line;
using ui::alight::PageIndex;
using ui::alight::Reader;
using ui::alight::Standing;

namespace command = raft::cluster::command;

namespace {

cluster::LabOptions lab(std::size_t nodes, RuleBook rules = RuleBook())
{
    cluster::LabOptions options;
    options.nodes = nodes;
    options.jitter = Duration(0);
    options.rules = rules;
    return options;
}

void append(cluster::Lab& run, const NodeId& node, const char* data)
{
    command::AppendCommand append;
    append.node = node;
    append.entries = {data};
    QVERIFY(run.give(append));
}

NodeId leaderOf(const cluster::Lab& run)
{
    ClusterState state(run.trace()->header());
    run.trace()->forEach(1, run.trace()->size(), [&state](const Event& event) {
        state.apply(event);
        return true;
    });
    return state.leader() ? state.leader()->id : NodeId();
}

PageIndex indexOf(const std::shared_ptr<const TraceStore>& store)
{
    PageIndex index;
    index.open(store);
    while (index.work(1'000)) { }
    return index;
}

// The lines that acted in the events after `from`.
std::set<Line> linesSince(const PageIndex& index, std::uint64_t from)
{
    std::set<Line> lines;
    for (std::size_t i = 0; i < ui::alight::lineCount; ++i) {
        const auto line = static_cast<Line>(i);
        if (index.countUpTo(line, ~std::uint64_t(0)) > index.countUpTo(line, from))
            lines.insert(line);
    }
    return lines;
}

QString namesOf(const std::set<Line>& lines)
{
    QStringList names;
    for (const Line line : lines)
        names << ui::alight::words(line);
    return names.join(QLatin1Char('\n'));
}

#define LIT(lines, ...) QVERIFY2(((lines) == std::set<Line>{__VA_ARGS__}), qPrintable(namesOf(lines)))

Event at(std::uint64_t n, const char* node, EventBody body)
{
    return {n, Time(static_cast<std::int64_t>(n)), NodeId(node), std::move(body)};
}

} // namespace

class PageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    // ------------------------------------------------------------ the mapping

    void everyLineHasWordsAndAPlaceInThePaper()
    {
        for (const auto& info : ui::alight::page()) {
            QVERIFY(ui::alight::words(info.line).size() > 20);
            QVERIFY(ui::alight::section(info.line).contains(QStringLiteral("§")));
            QVERIFY(!ui::alight::heading(info.group).isEmpty());
        }
    }

    void anElectionLightsItsStepsInTheirOrder()
    {
        Reader reader;
        QCOMPARE(reader.read(at(1, "S1", Started{})), Acted{Line::Restart});
        QCOMPARE(reader.read(at(2, "S1", TimerSet{Timer::Election, Time(9)})), Acted{}); // it just came up
        QCOMPARE(reader.read(at(3, "S1", RoleChanged{Role::Follower, Role::PreCandidate, Term(0), why::ElectionTimeout{}})), Acted{Line::TimerRanOut});
        QCOMPARE(reader.read(at(4, "S1", VoteDecided{NodeId("S1"), Term(1), true, true, why::OwnCandidacy{}})), Acted{Line::AskFirst});
        QCOMPARE(reader.read(at(5, "S1", TermChanged{Term(0), Term(1), why::PreVoteWon{}})), (Acted{Line::Term, Line::RaiseTerm}));
        QCOMPARE(reader.read(at(6, "S1", RoleChanged{Role::PreCandidate, Role::Candidate, Term(1), why::PreVoteWon{}})), Acted{});
        QCOMPARE(reader.read(at(7, "S1", VoteDecided{NodeId("S1"), Term(1), true, false, why::OwnCandidacy{}})), (Acted{Line::Vote, Line::OwnVote}));
        QCOMPARE(reader.read(at(8, "S1", TimerSet{Timer::Election, Time(20)})), Acted{Line::OwnTimer});
        QCOMPARE(reader.read(at(9, "S1", PacketSent{PacketId{}, NodeId("S2"), RequestVote{}})), Acted{Line::AskForVotes});
        QCOMPARE(reader.read(at(10, "S2", VoteDecided{NodeId("S1"), Term(1), true, false, why::LogUpToDate{}})), (Acted{Line::Vote, Line::VoteGiven}));
        QCOMPARE(reader.read(at(11, "S1", RoleChanged{Role::Candidate, Role::Leader, Term(1), why::ElectionWon{}})), Acted{Line::Win});
        QCOMPARE(reader.read(at(12, "S1", PacketSent{PacketId{}, NodeId("S2"), AppendEntries{}})), Acted{Line::Heartbeat});
    }

    void everyRefusalOfAVoteHasALineOfItsOwn()
    {
        Reader reader;
        const auto refused = [&reader](Why why, bool pre = false) { return reader.read(at(1, "S1", VoteDecided{NodeId("S2"), Term(1), false, pre, std::move(why)})); };
        QCOMPARE(refused(why::StaleTerm{}), Acted{Line::VoteOld});
        QCOMPARE(refused(why::AlreadyVoted{}), Acted{Line::VoteTaken});
        QCOMPARE(refused(why::LogBehind{}), Acted{Line::VoteBehind});
        QCOMPARE(refused(why::LeaderAlive{}), Acted{Line::VoteSticky});
        QCOMPARE(refused(why::LogBehind{}, true), Acted{Line::PreVoteAnswer});
        QCOMPARE(refused(why::LeaderAlive{}, true), (Acted{Line::VoteSticky, Line::PreVoteAnswer}));
    }

    void whoTakesAnEntryDecidesWhichLineActs()
    {
        Reader reader;
        const auto entry = [](EntryType type) {
            Entry made;
            made.type = type;
            return std::make_shared<const Entry>(made);
        };
        QCOMPARE(reader.read(at(1, "S1", EntryAppended{Index(1), entry(EntryType::Command)})), (Acted{Line::Log, Line::AppendNew}));
        reader.read(at(2, "S1", RoleChanged{Role::Candidate, Role::Leader, Term(1), why::ElectionWon{}}));
        QCOMPARE(reader.read(at(3, "S1", EntryAppended{Index(2), entry(EntryType::NoOp)})), (Acted{Line::Log, Line::EmptyEntry}));
        QCOMPARE(reader.read(at(4, "S1", EntryAppended{Index(3), entry(EntryType::Command)})), (Acted{Line::Log, Line::TakeCommand}));
        QCOMPARE(reader.read(at(5, "S1", EntryAppended{Index(4), entry(EntryType::Configuration)})), Acted{Line::Log});
        reader.read(at(6, "S1", RoleChanged{Role::Leader, Role::Follower, Term(2), why::HigherTerm{}}));
        QCOMPARE(reader.read(at(7, "S1", LogTruncated{Index(3), why::Conflict{}})), (Acted{Line::Log, Line::AppendConflict}));
    }

    void aFollowersProgressIsComparedWithWhatItWas()
    {
        Reader reader;
        const auto moved = [&reader](std::uint64_t next, std::uint64_t match) {
            return reader.read(at(1, "S1", ProgressChanged{NodeId("S2"), Index(next), Index(match), ProgressState::Probe}));
        };
        QCOMPARE(moved(8, 0), Acted{Line::Progress}); // where the reign begins
        QCOMPARE(moved(5, 0), (Acted{Line::Progress, Line::GoBack}));
        QCOMPARE(moved(6, 5), (Acted{Line::Progress, Line::MoveUp}));
        QCOMPARE(moved(9, 5), Acted{Line::Progress}); // sent ahead of the answers
        reader.read(at(2, "S1", RoleChanged{Role::Leader, Role::Follower, Term(2), why::HigherTerm{}}));
        QCOMPARE(moved(3, 0), Acted{Line::Progress}); // another reign
    }

    void onlyCommandsThatWereCarriedOutAreAnswered()
    {
        Reader reader;
        const auto ask = [&reader](std::uint64_t serial, ClientOp op) {
            Requested request;
            request.client = "you";
            request.serial = serial;
            request.op = op;
            return reader.read(at(serial, "S1", request));
        };
        const auto answer = [&reader](std::uint64_t serial, Outcome outcome, std::optional<ReadMode> mode = {}) {
            Responded response;
            response.client = "you";
            response.serial = serial;
            response.outcome = outcome;
            response.mode = mode;
            return reader.read(at(serial, "S1", response));
        };
        QCOMPARE(ask(1, ClientOp::Append), Acted{});
        QCOMPARE(answer(1, Outcome::Ok), Acted{Line::Reply});
        ask(2, ClientOp::Append);
        QCOMPARE(answer(2, Outcome::Unknown), Acted{});
        ask(3, ClientOp::Range);
        QCOMPARE(answer(3, Outcome::Ok), Acted{});
        ask(4, ClientOp::Read);
        QCOMPARE(answer(4, Outcome::Ok, ReadMode::ReadIndex), Acted{Line::ReadIndex});
    }

    // ------------------------------------------------------------ a whole run

    void aRunLightsJustWhatHappensInIt()
    {
        cluster::Lab run(lab(3));
        run.runUntil(Time(1'000'000));
        const auto calm = indexOf(run.trace());
        const NodeId old = leaderOf(run);
        QVERIFY(!old.isEmpty());
        for (const Line line : {Line::TimerRanOut, Line::AskFirst, Line::RaiseTerm, Line::OwnVote, Line::OwnTimer, Line::AskForVotes, Line::Win, Line::VoteGiven, Line::EmptyEntry, Line::CommitOwn, Line::AppendCommit})
            QVERIFY2(!calm.uses(line).empty(), qPrintable(ui::alight::words(line)));
        for (const Line line : {Line::AppendConflict, Line::AppendMismatch, Line::VoteBehind, Line::Snapshot, Line::TakeCommand, Line::QuorumLost, Line::Joint, Line::Session})
            QVERIFY2(calm.uses(line).empty(), qPrintable(ui::alight::words(line)));

        // Nothing but heartbeats.
        std::uint64_t from = run.trace()->size();
        run.runUntil(Time(1'300'000));
        LIT(linesSince(indexOf(run.trace()), from), Line::Heartbeat, Line::Answer, Line::TimerWound);

        // A command, from the client to every state machine.
        from = run.trace()->size();
        append(run, old, "set x 1");
        run.runUntil(Time(1'600'000));
        LIT(linesSince(indexOf(run.trace()), from), Line::Log, Line::Disk, Line::Commit, Line::Applied, Line::Progress, Line::Apply, Line::Answer, Line::TimerWound, Line::Heartbeat,
            Line::TakeCommand, Line::Replicate, Line::MoveUp, Line::CommitOwn, Line::Reply, Line::AppendNew, Line::AppendCommit);

        // The leader is cut off and takes an entry that nobody else will hear of; the others go on; it comes back.
        from = run.trace()->size();
        std::vector<NodeId> others = cluster::numberedNodes(3);
        std::erase(others, old);
        QVERIFY(run.give(command::Inflict{fault::Partition{"free", {{old}, others}}}));
        append(run, old, "set x 2");
        run.runUntil(Time(4'000'000));
        append(run, others.front(), "set x 3");
        run.runUntil(Time(5'000'000));
        const auto apart = linesSince(indexOf(run.trace()), from);
        QVERIFY(apart.contains(Line::QuorumLost));
        QVERIFY(!apart.contains(Line::AppendConflict));
        from = run.trace()->size();
        QVERIFY(run.give(command::HealAll{}));
        run.runUntil(Time(6'000'000));
        const PageIndex healed = indexOf(run.trace());
        QVERIFY(linesSince(healed, from).contains(Line::AppendConflict));
        QCOMPARE(healed.node(healed.uses(Line::AppendConflict).back()), old);

        // A snapshot.
        from = run.trace()->size();
        QVERIFY(run.give(command::TakeSnapshot{others.front()}));
        run.runUntil(Time(6'400'000));
        const auto later = linesSince(indexOf(run.trace()), from);
        QVERIFY(later.contains(Line::Snapshot));
        QVERIFY(!later.contains(Line::InstallSnapshot));
    }

    // ------------------------------------------------------------ counts at any instant

    void countsAndNamesAreThoseOfTheInstant()
    {
        raft::test::TraceBuilder builder({"S1", "S2", "S3"});
        builder.startAll();
        const std::uint64_t won = builder.elect("S1", {"S2", "S3"});
        const std::uint64_t again = builder.elect("S3", {"S2"});
        auto store = std::make_shared<TraceStore>(builder.header);
        for (const Event& event : builder.events)
            store->append(event.t, event.node, event.body);
        const PageIndex index = indexOf(store);
        QCOMPARE(index.standing(Line::Win, won - 1, 0), Standing{});
        QCOMPARE(index.standing(Line::Win, won, 0), (Standing{1, won, {NodeId("S1")}, Term(1)}));
        QCOMPARE(index.standing(Line::Win, again, again), (Standing{2, again, {NodeId("S3")}, Term(2)}));
        QCOMPARE(index.standing(Line::Win, again, 1).nodes, (std::vector<NodeId>{NodeId("S1"), NodeId("S3")}));
        QCOMPARE(index.countUpTo(Line::Restart, store->size()), std::size_t(3));
    }

    void aMillionEventsAreReadOnceAndAskedAtOnce()
    {
        cluster::Lab run(lab(3));
        run.runUntil(Time(20'000'000));
        auto store = std::make_shared<TraceStore>(run.trace()->header());
        std::vector<Event> events;
        run.trace()->forEach(1, run.trace()->size(), [&events](const Event& event) {
            events.push_back(event);
            return true;
        });
        for (std::int64_t round = 0; store->size() < 200'000; ++round) {
            for (const Event& event : events)
                store->append(event.t + Duration(round * 20'000'000), event.node, event.body);
        }
        const PageIndex index = indexOf(store);
        QElapsedTimer timer;
        timer.start();
        std::uint64_t sum = 0;
        for (int i = 0; i < 100; ++i) {
            for (std::size_t line = 0; line < ui::alight::lineCount; ++line)
                sum += index.standing(static_cast<Line>(line), store->size() - static_cast<std::uint64_t>(i), store->size() - 2'000).count;
        }
        QVERIFY(sum > 0);
        QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed()))); // 10 ms for the whole page, and far less
    }

    // ------------------------------------------------------------ the view

    void theViewLightsTheLineOfThePlayheadAndLeadsToItsUses()
    {
        cluster::Lab run(lab(3));
        run.runUntil(Time(2'000'000));
        ui::ThemeManager themes;
        themes.setMotion(ui::MotionPreference::Full);
        ui::Session session;
        ui::PageView view(session, themes);
        view.resize(420, 700);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QCOMPARE(view.itemCount(), 0); // it says what to do
        session.open(nullptr, run.trace());
        QTRY_COMPARE(view.index().lookedAt(), run.trace()->size());
        const auto& wins = view.index().uses(Line::Win);
        QCOMPARE(wins.size(), std::size_t(1));
        session.seekEvent(wins.front().event);
        QTRY_COMPARE(view.glow(Line::Win), 1.0);
        QCOMPARE(view.glow(Line::AppendConflict), 0.0);
        QTRY_COMPARE(view.standing(Line::Win).count, std::uint64_t(1));
        session.seekEvent(wins.front().event - 1);
        QTRY_COMPARE(view.glow(Line::Win), 0.0);
        QTRY_COMPARE(view.standing(Line::Win).count, std::uint64_t(0));

        view.setOpen(Line::Win);
        QSignalSpy wanted(&view, &ui::PageView::ruleWanted);
        bool hasNext = false;
        for (int i = 0; i < view.itemCount(); ++i) {
            QVERIFY(!view.itemName(i).isEmpty());
            if (view.itemName(i).startsWith(QStringLiteral("In the rule book")))
                view.activate(i);
            if (view.itemName(i).startsWith(QStringLiteral("The next use"))) {
                view.activate(i);
                hasNext = true;
            }
        }
        QVERIFY(hasNext);
        QCOMPARE(session.state().n, std::uint64_t(wins.front().event));
        QCOMPARE(wanted.count(), 1);
        QVERIFY(wanted.front().front().value<raft::Rule>() == raft::Rule::StrictMajority);
    }

    void theKeyboardOpensALineAndComesBack()
    {
        cluster::Lab run(lab(3));
        run.runUntil(Time(2'000'000));
        ui::ThemeManager themes;
        ui::Session session;
        session.open(nullptr, run.trace());
        session.seekEvent(run.trace()->size());
        ui::PageView view(session, themes);
        view.resize(900, 500); // two columns
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_COMPARE(view.index().lookedAt(), run.trace()->size());
        const int lines = view.itemCount();
        QCOMPARE(static_cast<std::size_t>(lines), ui::alight::lineCount);
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(view.open(), std::optional(Line::Term));
        QVERIFY(view.itemCount() > lines);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Return); // to its last use
        QCOMPARE(session.state().n, std::uint64_t(view.index().uses(Line::Term).back().event));
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(!view.open());
        QVERIFY(view.isItemSelected(0));
        for (int i = 0; i < view.itemCount(); ++i) {
            QTest::keyClick(&view, i == 0 ? Qt::Key_Home : Qt::Key_Down);
            QVERIFY(view.isItemSelected(i));
            QVERIFY(view.viewport()->rect().intersects(view.itemRect(i)));
        }
    }

    void aRuleThatIsOffSaysSoAndReducedMotionKeepsAPlainMark()
    {
        RuleBook rules;
        rules.set(Rule::StrictMajority, false);
        cluster::Lab run(lab(3, rules));
        run.runUntil(Time(2'000'000));
        ui::ThemeManager themes;
        themes.setMotion(ui::MotionPreference::Reduced);
        ui::Session session;
        session.open(nullptr, run.trace());
        ui::PageView view(session, themes);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_COMPARE(view.index().lookedAt(), run.trace()->size());
        const std::uint64_t won = view.index().uses(Line::Win).front().event;
        Event event;
        QVERIFY(run.trace()->read(won, event));
        session.seek(event.t + session.clusterTimeFor(std::chrono::milliseconds(500)));
        QTRY_COMPARE(view.glow(Line::Win), 1.0); // it does not fade
        session.seek(event.t + session.clusterTimeFor(std::chrono::milliseconds(3'000)));
        QTRY_COMPARE(view.glow(Line::Win), 0.0);
        QTRY_VERIFY(view.itemName(static_cast<int>(Line::Win)).contains(QStringLiteral("Switched off")));
        QVERIFY(!view.itemName(static_cast<int>(Line::Yield)).contains(QStringLiteral("Switched off")));
    }
};

QTEST_MAIN(PageTest)
#include "tst_page.moc"
