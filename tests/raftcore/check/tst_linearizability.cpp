// SPDX-License-Identifier: MIT
#include <QTest> // first: moc cannot read <array>, which comes next, on its own

#include "raftcore/check/history.h"
#include "tests/raftcore/check/judge.h"

#include <algorithm>
#include <numeric>
#include <random>

using namespace raft;
using namespace raft::check;
using namespace raft::test;

// The search over what clients saw, against histories whose verdict is known.
class LinearizabilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneAfterTheOtherIsRight();
    void aReadDuringAWriteMaySeeEither();
    void aStaleReadContradictsTheWriteBeforeIt();
    void aValueThatWasSeenCannotGoAgain();
    void anUnknownWriteMayTakeEffectAtAnyTimeOrNever();
    void anUnknownWriteTakesEffectOnce();
    void twoSwapsCannotBothFindTheSameValue();
    void anAnswerNobodyCouldGiveStandsAlone();
    void aDeletedKeyIsGone();
    void aBatchTakesEffectInItsOrder();
    void eachKeyIsJudgedAlone();
    void anUnknownBeginningIsToldByTheFirstRead();
    void aSearchThatCostsTooMuchSaysSo();
    void aLongHistoryIsJudgedInOneGo();
    void everySmallHistoryIsJudgedAsByTryingAllOrders();
    void aTraceBecomesAHistory();
    void aRetryInASessionIsOneOperation();
    void aRetryOutsideOfASessionIsAnother();
};

namespace {

// "set x 1" from event `called` to event `returned`; 0 = nobody knows what became of it.
Operation op(const char* command, std::uint64_t called, std::uint64_t returned, std::string output = "ok")
{
    Operation operation = operationOf(command).value();
    operation.called = called;
    operation.returned = returned;
    operation.isAnswered = returned != 0;
    operation.output = returned != 0 ? std::move(output) : std::string();
    return operation;
}

using Result = SearchResult::Kind;

QString verdictOf(const std::vector<Operation>& history, const SearchOptions& options = {})
{
    const SearchResult result = searchKey(history, options);
    if (result.kind == Result::Undecided)
        return QStringLiteral("undecided");
    if (result.kind == Result::Linearizable)
        return QStringLiteral("right");
    return result.partner ? QStringLiteral("%1 against %2").arg(result.offender).arg(*result.partner)
                          : QStringLiteral("%1 alone").arg(result.offender);
}

// Tries every order and every choice of the operations without an answer.
bool isRightByTryingAll(const std::vector<Operation>& history)
{
    std::vector<std::size_t> order(history.size());
    std::iota(order.begin(), order.end(), 0U);
    unsigned answered = 0;
    for (std::size_t at = 0; at < history.size(); ++at)
        answered |= history[at].isAnswered ? 1U << at : 0U;
    do {
        for (unsigned choice = 0; choice < (1U << history.size()); ++choice) {
            if ((choice & answered) != 0)
                continue;
            KeyState state;
            bool fits = true;
            for (std::size_t place = 0; place < order.size() && fits; ++place) {
                const Operation& operation = history[order[place]];
                const bool isDone = operation.isAnswered || ((choice >> order[place]) & 1U) != 0;
                for (std::size_t later = place + 1; later < order.size() && fits; ++later) {
                    const Operation& other = history[order[later]];
                    fits = !other.isAnswered || other.returned > operation.called;
                }
                if (!isDone)
                    continue;
                fits = fits && (!operation.isAnswered || agrees(operation, state));
                state = after(operation, state);
            }
            if (fits)
                return true;
        }
    } while (std::next_permutation(order.begin(), order.end()));
    return false;
}

} // namespace

void LinearizabilityTest::oneAfterTheOtherIsRight()
{
    QCOMPARE(verdictOf({}), QStringLiteral("right"));
    QCOMPARE(verdictOf({op("get x", 1, 2, "error: no such key: x"), op("set x 1", 3, 4), op("get x", 5, 6, "1"),
                        op("cas x 1 2", 7, 8), op("cas x 1 3", 9, 10, "error: x is 2, not 1"), op("del x", 11, 12),
                        op("del x", 13, 14, "error: no such key: x"),
                        op("cas x 1 3", 15, 16, "error: no such key: x")}),
             QStringLiteral("right"));
}

void LinearizabilityTest::aReadDuringAWriteMaySeeEither()
{
    for (const char* seen : {"1", "2"})
        QCOMPARE(verdictOf({op("set x 1", 1, 2), op("set x 2", 3, 6), op("get x", 4, 5, seen)}),
                 QStringLiteral("right"));
}

void LinearizabilityTest::aStaleReadContradictsTheWriteBeforeIt()
{
    QCOMPARE(verdictOf({op("set x 1", 1, 2), op("set x 2", 3, 4), op("get x", 5, 6, "1")}),
             QStringLiteral("2 against 1"));
    QCOMPARE(verdictOf({op("set x 1", 1, 2), op("get x", 3, 4, "error: no such key: x")}),
             QStringLiteral("1 against 0"));
}

void LinearizabilityTest::aValueThatWasSeenCannotGoAgain()
{
    QCOMPARE(verdictOf({op("set x 1", 1, 2), op("set x 2", 3, 10), op("get x", 4, 5, "2"), op("get x", 6, 7, "1")}),
             QStringLiteral("3 against 2"));
    QCOMPARE(verdictOf({op("set x 1", 1, 2), op("set x 2", 3, 10), op("get x", 4, 6, "2"), op("get x", 5, 7, "1")}),
             QStringLiteral("right")); // they overlap
}

void LinearizabilityTest::anUnknownWriteMayTakeEffectAtAnyTimeOrNever()
{
    const Operation first = op("set x 1", 1, 2);
    const Operation unknown = op("set x 2", 3, 0);
    QCOMPARE(verdictOf({first, unknown, op("get x", 5, 6, "1"), op("get x", 7, 8, "1")}), QStringLiteral("right"));
    QCOMPARE(verdictOf({first, unknown, op("get x", 5, 6, "1"), op("get x", 7, 8, "2")}), QStringLiteral("right"));
    QCOMPARE(verdictOf({first, unknown, op("get x", 5, 6, "2"), op("get x", 7, 8, "1")}),
             QStringLiteral("3 against 2"));
    // Not before it was called.
    QCOMPARE(verdictOf({first, op("get x", 3, 4, "2"), op("set x 2", 5, 0)}), QStringLiteral("1 alone"));
}

void LinearizabilityTest::anUnknownWriteTakesEffectOnce()
{
    QCOMPARE(verdictOf({op("set x 1", 1, 2), op("cas x 1 2", 3, 0), op("get x", 5, 6, "2"), op("set x 1", 7, 8),
                        op("get x", 9, 10, "2")}),
             QStringLiteral("4 against 3"));
}

void LinearizabilityTest::twoSwapsCannotBothFindTheSameValue()
{
    QCOMPARE(verdictOf({op("set x 0", 1, 2), op("cas x 0 1", 3, 6), op("cas x 0 2", 4, 7)}),
             QStringLiteral("2 alone")); // they overlap: no order at all explains them
    QCOMPARE(verdictOf({op("set x 0", 1, 2), op("cas x 0 1", 3, 4), op("cas x 0 2", 5, 6)}),
             QStringLiteral("2 against 1"));
}

void LinearizabilityTest::anAnswerNobodyCouldGiveStandsAlone()
{
    QCOMPARE(verdictOf({op("set x 1", 1, 2), op("get x", 3, 4, "7")}), QStringLiteral("1 alone"));
    QCOMPARE(verdictOf({op("set x 1", 1, 2, "no")}), QStringLiteral("0 alone"));
}

void LinearizabilityTest::aDeletedKeyIsGone()
{
    QCOMPARE(verdictOf({op("set x 1", 1, 2), op("del x", 3, 4), op("get x", 5, 6, "1")}),
             QStringLiteral("2 against 1"));
}

void LinearizabilityTest::aBatchTakesEffectInItsOrder()
{
    std::vector<Operation> history{op("set x 1", 1, 6), op("set x 2", 1, 6), op("get x", 2, 3, "1")};
    history[1].after = 0;
    QCOMPARE(verdictOf(history), QStringLiteral("right")); // in the midst of it
    history.push_back(op("get x", 7, 8, "2"));
    QCOMPARE(verdictOf(history), QStringLiteral("right"));
    history.back().output = "1";
    QVERIFY(verdictOf(history) != QStringLiteral("right")); // the batch ends with 2
    history.back().called = 4;
    history.back().returned = 5;
    history[2].output = "2";
    QVERIFY(verdictOf(history) != QStringLiteral("right")); // first 2, then 1
}

void LinearizabilityTest::eachKeyIsJudgedAlone()
{
    const std::vector<Operation> history{op("set x 1", 1, 2), op("set y 5", 3, 4), op("set x 2", 5, 6),
                                         op("get y", 7, 8, "5"), op("get x", 9, 10, "1"), op("set z 1", 11, 0)};
    const HistoryVerdict verdict = judgeHistory(history);
    QVERIFY(!verdict.holds());
    QCOMPARE(verdict.keys, std::size_t(3));
    QCOMPARE(verdict.operations, std::size_t(6));
    QCOMPARE(verdict.unknown, std::size_t(1));
    QCOMPARE(verdict.offences.size(), std::size_t(1));
    QCOMPARE(verdict.offences[0].second, std::size_t(4));
    QCOMPARE(verdict.offences[0].first, std::optional<std::size_t>(2));
    QVERIFY(verdict.undecided.empty());
}

void LinearizabilityTest::anUnknownBeginningIsToldByTheFirstRead()
{
    SearchOptions options;
    options.startsAbsent = false;
    const std::vector<Operation> reads{op("get x", 1, 2, "7"), op("get x", 3, 4, "7")};
    QCOMPARE(verdictOf(reads, options), QStringLiteral("right"));
    QCOMPARE(verdictOf(reads), QStringLiteral("0 alone"));
    QCOMPARE(verdictOf({op("get x", 1, 2, "7"), op("get x", 3, 4, "8")}, options), QStringLiteral("1 against 0"));
    QCOMPARE(verdictOf({op("cas x 1 2", 1, 2, "error: x is 5, not 1"), op("get x", 3, 4, "5")}, options),
             QStringLiteral("right"));
}

void LinearizabilityTest::aSearchThatCostsTooMuchSaysSo()
{
    std::vector<Operation> history{op("set x 0", 1, 2)};
    for (std::uint64_t k = 0; k < 30; ++k)
        history.push_back(op(("cas x " + std::to_string(k) + " " + std::to_string(k * 7 % 30)).c_str(), 3 + k, 0));
    history.push_back(op("get x", 40, 41, "no such value"));
    SearchOptions options;
    options.mostSteps = 1'000;
    QCOMPARE(verdictOf(history, options), QStringLiteral("undecided"));
    QCOMPARE(judgeHistory(history, options).undecided, std::vector<std::string>{"x"});
    QVERIFY(judgeHistory(history, options).holds()); // nothing is claimed
}

void LinearizabilityTest::aLongHistoryIsJudgedInOneGo()
{
    // Five clients, each with one operation at a time, on a map that is right.
    std::mt19937 random(7);
    std::vector<Operation> history;
    std::array<std::optional<std::size_t>, 5> open;
    std::array<bool, 5> isDone{};
    KeyState state;
    std::uint64_t n = 0;
    while (history.size() < 20'000) {
        const std::size_t client = random() % open.size();
        if (!open[client]) {
            const std::string value = std::to_string(random() % 50);
            history.push_back(op((random() % 2 == 0 ? "set x " + value : std::string("get x")).c_str(), ++n, 0));
            open[client] = history.size() - 1;
            isDone[client] = false;
        } else if (Operation& operation = history[*open[client]]; !isDone[client]) {
            operation.output = outputOf(operation, state);
            state = after(operation, state);
            isDone[client] = true;
        } else {
            operation.isAnswered = true;
            operation.returned = ++n;
            open[client].reset();
        }
    }
    for (Operation& operation : history) // those that wait still were told nothing
        operation.output = operation.isAnswered ? operation.output : std::string();
    QCOMPARE(verdictOf(history), QStringLiteral("right"));
    const auto wrong = std::find_if(history.begin() + 15'000, history.end(), [](const Operation& operation) {
        return operation.kind == Operation::Kind::Get && operation.isAnswered;
    });
    wrong->output = "51";
    QCOMPARE(searchKey(history).offender, static_cast<std::size_t>(wrong - history.begin()));
}

void LinearizabilityTest::everySmallHistoryIsJudgedAsByTryingAllOrders()
{
    std::mt19937 random(42);
    int right = 0, wrong = 0;
    const std::array<const char*, 6> commands{"set x 1", "set x 2", "get x", "get x", "cas x 1 2", "del x"};
    const std::array<const char*, 5> answers{"1", "2", "error: no such key: x", "ok", "error: x is 2, not 1"};
    for (int round = 0; round < 1'000; ++round) {
        std::vector<std::uint64_t> moments(10);
        std::iota(moments.begin(), moments.end(), 1U);
        std::shuffle(moments.begin(), moments.end(), random);
        std::vector<Operation> history;
        for (std::size_t k = 0; k < 5; ++k) {
            const std::uint64_t from = std::min(moments[2 * k], moments[2 * k + 1]);
            const std::uint64_t to = std::max(moments[2 * k], moments[2 * k + 1]);
            Operation operation = op(commands[random() % commands.size()], from, random() % 5 == 0 ? 0 : to);
            if (operation.isAnswered && operation.kind != Operation::Kind::Set)
                operation.output = answers[random() % answers.size()];
            history.push_back(operation);
        }
        std::erase_if(history, [](const Operation& operation) { // asked too often of what cannot be
            return operation.kind == Operation::Kind::Get && operation.output == "error: x is 2, not 1";
        });
        const bool expected = isRightByTryingAll(history);
        const SearchResult result = searchKey(history);
        QCOMPARE(result.kind == Result::Linearizable, expected);
        ++(expected ? right : wrong);
        if (result.partner) { // the pair explains itself: without the one's return nothing is wrong up to the other
            std::vector<Operation> relaxed = history;
            relaxed[*result.partner].isAnswered = false;
            std::erase_if(relaxed, [&](const Operation& operation) {
                return operation.called > history[result.offender].returned;
            });
            for (Operation& operation : relaxed)
                operation.isAnswered = operation.isAnswered && operation.returned <= history[result.offender].returned;
            QVERIFY(isRightByTryingAll(relaxed));
        }
    }
    QVERIFY2(right > 100 && wrong > 100, qPrintable(QStringLiteral("%1 right, %2 wrong").arg(right).arg(wrong)));
}

// -------------------------------------------------------------------- traces

namespace {

trace::Requested read(const char* client, std::uint64_t serial, const char* query, ReadMode mode)
{
    trace::Requested request;
    request.client = client;
    request.serial = serial;
    request.op = trace::ClientOp::Read;
    request.query = query;
    request.mode = mode;
    return request;
}

trace::Responded answer(const char* client, std::uint64_t serial, std::uint64_t index, const char* result,
                        trace::Outcome outcome = trace::Outcome::Ok)
{
    return {client, serial, outcome, Index(index), {}, result, {}};
}

QString told(const std::vector<Operation>& history)
{
    QStringList lines;
    for (const Operation& operation : history)
        lines << QStringLiteral("%1%2 %3 %4-%5 %6")
                     .arg(QString::fromStdString(operation.client))
                     .arg(operation.serial)
                     .arg(QString::fromStdString(operation.key))
                     .arg(operation.called)
                     .arg(operation.returned)
                     .arg(QString::fromStdString(operation.output));
    return lines.join(u'\n');
}

std::vector<Operation> historyOf(const TraceBuilder& trace)
{
    HistoryGatherer gatherer;
    for (const trace::Event& event : trace.events)
        gatherer.observe(event);
    return gatherer.operations();
}

} // namespace

void LinearizabilityTest::aTraceBecomesAHistory()
{
    TraceBuilder t({"S1"});
    const auto batch = t.request("S1", "a", 1, {"set x 1", "nonsense", "get x"});
    const auto unknown = t.request("S1", "b", 1, {"set y 2"});
    t.request("S1", "c", 1, {"set z 3"});
    t.add("S1", read("d", 1, "get x", ReadMode::Local));
    const auto asked = t.add("S1", read("d", 2, "get x", ReadMode::ReadIndex));
    t.add("S1", read("d", 3, "get x", ReadMode::ReadIndex)); // nobody answers
    const auto done = t.add("S1", answer("a", 1, 3, "ok\nerror: not a command\n1"));
    t.add("S1", answer("b", 1, 0, "", trace::Outcome::Unknown));
    t.add("S1", answer("c", 1, 0, "", trace::Outcome::Refused));
    t.add("S1", answer("d", 1, 3, "old"));
    const auto seen = t.add("S1", answer("d", 2, 3, "1"));
    const std::vector<Operation> history = historyOf(t);
    QCOMPARE(told(history), QStringLiteral("a1 x %1-%2 ok\na3 x %1-%2 1\nb1 y %3-0 \nd2 x %4-%5 1")
                                .arg(batch).arg(done).arg(unknown).arg(asked).arg(seen));
    QCOMPARE(history[1].after, 0U);
    QCOMPARE(history[0].index, Index(1));
    QCOMPARE(history[1].index, Index(3));
    QVERIFY(judgeHistory(history).holds());
}

void LinearizabilityTest::aRetryInASessionIsOneOperation()
{
    TraceBuilder t({"S1", "S2"});
    trace::Requested request;
    request.client = "a";
    request.serial = 4;
    request.entries = {"set x 1"};
    request.session = Index(2);
    const auto first = t.add("S1", request);
    t.add("S1", answer("a", 4, 0, "", trace::Outcome::Unknown));
    t.add("S2", request);
    const auto done = t.add("S2", answer("a", 4, 5, "ok"));
    t.add("S1", request); // its answer is known: the same again
    t.add("S1", answer("a", 4, 5, "ok"));
    QCOMPARE(told(historyOf(t)), QStringLiteral("a4 x %1-%2 ok").arg(first).arg(done));
}

void LinearizabilityTest::aRetryOutsideOfASessionIsAnother()
{
    TraceBuilder t({"S1", "S2"});
    const auto first = t.request("S1", "a", 4, {"set x 1"});
    t.add("S1", answer("a", 4, 0, "", trace::Outcome::Unknown));
    const auto second = t.request("S2", "a", 4, {"set x 1"});
    const auto done = t.add("S2", answer("a", 4, 5, "ok"));
    QCOMPARE(told(historyOf(t)), QStringLiteral("a4 x %1-0 \na4 x %2-%3 ok").arg(first).arg(second).arg(done));
}

QTEST_GUILESS_MAIN(LinearizabilityTest)
#include "tst_linearizability.moc"
