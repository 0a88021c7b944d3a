// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "raftcore/trace/history.h"
#include "tests/support/synthetictrace.h"
#include "ui/inspector/facts.h"
#include "ui/inspector/faulttally.h"
#include "ui/narration/text.h"

using namespace raft;
using namespace raft::trace;
using namespace ui::inspector;

class FactsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        trace = raft::test::syntheticElection();
        history = std::make_unique<History>(trace);
    }

    void aNodeTellsMemoryDiskAndFollowers()
    {
        const ClusterState& state = history->stateAfter(trace->size());
        const NodeState* leader = state.leader();
        QVERIFY(leader);
        const Facts facts = ui::inspector::factsOf(ui::NodeRef{leader->id}, state, state.t, trace.get());
        QCOMPARE(facts.title.toStdString(), std::string(leader->id.view()));
        QCOMPARE(facts.term, std::optional(leader->currentTerm));
        const QString words = facts.toText();
        QVERIFY(words.contains(QStringLiteral("commitIndex: %1").arg(leader->commitIndex.value())));
        QVERIFY(words.contains(QStringLiteral("match")));
        QVERIFY(!words.contains(QStringLiteral("%1")));
    }

    void anEntryTellsWhoHoldsIt()
    {
        const ClusterState& state = history->stateAfter(trace->size());
        const NodeState* leader = state.leader();
        const Facts facts = factsOf(ui::EntryRef{leader->id, Index(1)}, state, state.t, trace.get());
        QCOMPARE(facts.sections.back().facts.size(), state.nodes.size());
        const Facts missing = factsOf(ui::EntryRef{leader->id, Index(9'999)}, state, state.t, trace.get());
        QVERIFY(!missing.subtitle.isEmpty());
        QVERIFY(missing.sections.empty());
    }

    void aFaultTellsWhatItIsAndWhatItDid()
    {
        const NodeId one("S1"), two("S2"), three("S3");
        Header header;
        header.nodes = {one, two, three};
        const auto store = std::make_shared<TraceStore>(header);
        std::uint64_t number = 0;
        const auto lose = [&](const NodeId& from, const NodeId& to, LossCause cause) {
            const PacketId id{++number, 0};
            store->append(store->lastTime(), from, PacketSent{id, to, VoteAccepted{}});
            store->append(store->lastTime(), to, PacketLost{id, cause});
        };
        const PacketId early{900, 0}; // on its way when the link is cut
        store->append(Time(500), one, PacketSent{early, two, VoteAccepted{}});
        lose(one, two, LossCause::Cut); // before: of another cut
        store->append(Time(2'500), NodeId(), FaultBegan{7, fault::Cut{{one}, {two}}});
        store->append(Time(2'600), two, PacketLost{early, LossCause::CutInFlight});
        lose(one, two, LossCause::Cut);
        lose(two, one, LossCause::Cut);   // the other direction
        lose(one, two, LossCause::Loss);  // by chance
        lose(one, three, LossCause::Cut); // another link
        History of(store);
        FaultTally tally;
        const auto told = [&](std::uint64_t n) { return factsOf(ui::FaultRef{7}, of.stateAfter(n), Time(10'000), store.get(), &tally).toText(); };
        const QString words = told(store->size());
        QVERIFY2(words.contains(QStringLiteral("packets lost: 2")), qPrintable(words));
        QVERIFY2(words.contains(ui::text::duration(Duration(7'500))), qPrintable(words));
        QVERIFY(told(5).contains(QStringLiteral("packets lost: 1"))); // earlier, it had done less
        QVERIFY(told(store->size()).contains(QStringLiteral("packets lost: 2")));
        store->append(Time(9'000), NodeId(), FaultHealed{7});
        QVERIFY(told(store->size()).contains(QStringLiteral("does not act")));
    }

    void aPacketTellsWhereItIs()
    {
        for (std::uint64_t n = trace->size(); n > 0; --n) {
            const ClusterState& state = history->stateAfter(n);
            if (state.inFlight.empty())
                continue;
            const PacketState& packet = state.inFlight.begin()->second;
            const Facts facts = factsOf(ui::PacketRef{packet.id}, state, state.t, trace.get());
            QVERIFY(facts.subtitle.contains(QString::fromStdString(std::string(packet.to.view()))));
            QVERIFY(facts.sections.size() >= 2);
            return;
        }
        QFAIL("no packet was ever on its way");
    }

    void everyEventAndTheUnknownHaveFacts()
    {
        const ClusterState& state = history->stateAfter(trace->size());
        for (std::uint64_t n = 1; n <= trace->size(); n += 17)
            QVERIFY(factsOf(ui::EventRef{n}, state, state.t, trace.get()).toText().size() > 20);
        QCOMPARE(factsOf(ui::Subject{}, state, state.t, trace.get()), Facts{});
        QCOMPARE(factsOf(ui::NodeRef{NodeId("S99")}, state, state.t, trace.get()), Facts{});
        QVERIFY(factsOf(ui::EventRef{trace->size() + 1}, state, state.t, trace.get()).sections.empty());
    }

private:
    std::shared_ptr<TraceStore> trace;
    std::unique_ptr<History> history;
};

QTEST_GUILESS_MAIN(FactsTest)
#include "tst_facts.moc"
