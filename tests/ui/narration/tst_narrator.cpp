// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "ui/narration/narrator.h"
#include "ui/narration/rules.h"
#include "ui/narration/text.h"

#include <QRegularExpression>

using namespace raft;
using namespace raft::trace;
using ui::Narrator;

namespace {

template <class Variant, std::size_t... I>
std::vector<Variant> oneOfEach(std::index_sequence<I...>)
{
    return {Variant(std::in_place_index<I>)...};
}

template <class Variant>
std::vector<Variant> oneOfEach()
{
    return oneOfEach<Variant>(std::make_index_sequence<std::variant_size_v<Variant>>());
}

// Nothing left to fill in. (The names and errors of an empty event are empty, so blanks may stand at its ends.)
bool isFinished(const QString& sentence)
{
    static const QRegularExpression left(QStringLiteral("%[0-9nL]"));
    return !sentence.trimmed().isEmpty() && !sentence.contains(left);
}

} // namespace

class NarratorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEventHasASentence()
    {
        const Narrator narrator;
        for (EventBody& body : oneOfEach<EventBody>()) {
            if (auto* appended = std::get_if<EntryAppended>(&body))
                appended->entry = std::make_shared<const Entry>();
            if (auto* loaded = std::get_if<Loaded>(&body))
                loaded->entry = std::make_shared<const Entry>();
            const Event event{7, Time(1'000), NodeId("S1"), body};
            const ui::Story story = narrator.tell(event);
            QVERIFY2(isFinished(story.sentence), qPrintable(QStringLiteral("%1: %2").arg(body.index()).arg(story.sentence)));
            QCOMPARE(story.category, narrator.categoryOf(event));
            QCOMPARE(story.weight, narrator.weightOf(event));
        }
    }

    void everyReasonHasWords()
    {
        for (const Why& why : oneOfEach<Why>()) {
            const QString words = Narrator::why(why);
            const std::string_view code = codeOf(why);
            if (std::holds_alternative<why::BadRequest>(why) || std::holds_alternative<why::BadMembers>(why)) // say what they were given: nothing here
                continue;
            QVERIFY2(isFinished(words), code.data());
            QVERIFY2(words != QLatin1String(code.data(), static_cast<qsizetype>(code.size())), code.data());
        }
    }

    void theSectionIsWhereThePaperSaysSo()
    {
        QCOMPARE(Narrator::section(why::HigherTerm{}), QStringLiteral("§5.1"));
        QCOMPARE(Narrator::section(why::ElectionTimeout{}), QStringLiteral("§5.2"));
        QCOMPARE(Narrator::section(why::LogTooShort{}), QStringLiteral("§5.3"));
        QCOMPARE(Narrator::section(why::LogBehind{}), QStringLiteral("§5.4.1"));
        QCOMPARE(Narrator::section(why::QuorumReached{}), QStringLiteral("§5.4.2"));
    }

    void aRefusalTellsTheNumbersThatDecidedIt()
    {
        const Event event{1, Time(), NodeId("S2"), VoteDecided{NodeId("S1"), Term(4), false, false, why::LogBehind{Term(2), Index(9), Term(3), Index(7)}}};
        const ui::Story story = Narrator().tell(event);
        QCOMPARE(story.subject, QStringLiteral("S2"));
        QCOMPARE(story.sentence, QStringLiteral("refuses S1 its vote in term 4: its own log ends at index 7 of term 3, the candidate's only at index 9 of term 2"));
        QCOMPARE(story.section, QStringLiteral("§5.4.1"));
    }

    void everyRuleHasWordsOfItsOwn()
    {
        QStringList titles;
        for (const RuleInfo& info : allRules()) {
            for (const QString& words : {ui::rules::title(info.rule), ui::rules::what(info.rule), ui::rules::without(info.rule), ui::rules::section(info.rule), ui::rules::harm(info.harm)})
                QVERIFY2(isFinished(words), info.name.data());
            QVERIFY2(!titles.contains(ui::rules::title(info.rule)), info.name.data());
            titles << ui::rules::title(info.rule);
        }
        const ui::Story story = Narrator().tell({1, Time(), NodeId(), RuleSwitched{"oneVoteATerm", false}});
        QCOMPARE(story.sentence, QStringLiteral("switch off the rule “One vote a term”"));
    }

    void preVotesTransfersAndChangesAreToldWithTheirNumbers()
    {
        const auto tell = [](EventBody body) { return Narrator().tell({1, Time(), NodeId("S2"), std::move(body)}); };
        const ui::Story pre = tell(VoteDecided{NodeId("S5"), Term(9), false, true, why::LeaderAlive{NodeId("S1"), Duration(40'000), Duration(150'000)}});
        QCOMPARE(pre.sentence, QStringLiteral("would not vote for S5 in term 9: it heard the leader S1 only 40 ms ago; for 150 ms after that it votes for nobody else"));
        QCOMPARE(pre.section, QStringLiteral("dissertation §9.6"));
        MembersChanging round;
        round.what = MembersChanging::What::Round;
        round.peer = NodeId("S4");
        round.round = 2;
        round.target = Index(17);
        QCOMPARE(tell(round).sentence, QStringLiteral("begins round 2 of bringing S4 up to date: up to entry 17"));
        QCOMPARE(tell(TransferChanged{TransferChanged::What::Begun, NodeId("S3"), why::Asked{}}).weight, ui::Weight::Headline);
        Configuration joint;
        joint.voters = {NodeId("S1"), NodeId("S4")};
        joint.outgoing = {NodeId("S1"), NodeId("S2")};
        QCOMPARE(Narrator::members(joint), QStringLiteral("both the old voters S1, S2 and the new voters S1, S4"));
    }

    void aPreVoteIsForTheNextTerm()
    {
        const RoleChanged asks{Role::Follower, Role::PreCandidate, Term(4), why::ElectionTimeout{Duration(200'000), NodeId("S2")}};
        QVERIFY(Narrator().tell({7, Time(1'000), NodeId("S1"), asks}).sentence.contains(QLatin1String("term 5")));
    }

    void everyFaultAndMessageAndNameHasWords()
    {
        for (const Fault& fault : oneOfEach<Fault>())
            QVERIFY(isFinished(Narrator::fault(fault).trimmed()));
        for (const Message& message : oneOfEach<Message>())
            QVERIFY(isFinished(Narrator::message(message)));
        const fault::Partition three{"free", {{NodeId("S1")}, {NodeId("S2"), NodeId("S3")}, {NodeId("S4")}}};
        const QString words = Narrator::fault(three);
        for (const char* node : {"S1", "S2", "S3", "S4"})
            QVERIFY(words.contains(QString::fromLatin1(node)));
        QCOMPARE(words.count(QLatin1Char('|')), 2);
    }

    void whatYouDidReadsAsASentence()
    {
        const auto told = [](const Fault& fault) {
            const ui::Story story = Narrator().tell(Event{1, Time(), NodeId(), FaultBegan{1, fault}});
            return story.subject + QLatin1Char(' ') + story.sentence;
        };
        QCOMPARE(told(fault::Down{NodeId("S5")}), QStringLiteral("you kill S5"));
        QCOMPARE(told(fault::Partition{"isolate", {{NodeId("S5")}, {NodeId("S1"), NodeId("S2")}}}), QStringLiteral("you cut S5 off from the rest"));
        QCOMPARE(told(fault::Cut{{NodeId("S1")}, {NodeId("S2")}}), QStringLiteral("you cut the network on the links from S1 to S2"));
        QCOMPARE(told(fault::Loss{{}, {}, 50'000}), QStringLiteral("you let 5 % of packets get lost on all links"));
        for (const Fault& fault : oneOfEach<Fault>())
            QVERIFY(isFinished(Narrator::deed(fault)));
    }

    void dataOfStrangersIsHarmless()
    {
        QCOMPARE(ui::text::data("set x 3"), QStringLiteral("“set x 3”"));
        QVERIFY(ui::text::data(std::string("\xE2\x80\xAE" "evil")).startsWith(QLatin1String("0x"))); // U+202E turns the line
        QVERIFY(ui::text::data(std::string("a\0b", 3)).startsWith(QLatin1String("0x")));
        QVERIFY(ui::text::data("\xF0\x9F\x91\x91").contains(QString::fromUtf8("\xF0\x9F\x91\x91"))); // an emoji is text
        QVERIFY(!ui::text::plain("a\x1b[31mb").contains(QChar(0x1b)));
        QVERIFY(ui::text::plain(std::string(5'000, 'x')).size() <= 300);
        QVERIFY(ui::text::data("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D").contains(QChar(0x2068))); // Hebrew stays in its place
    }

    void durationsAreShortAndByLocale()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(ui::text::duration(Duration(2'400'000)), QStringLiteral("2,4 s"));
        QLocale::setDefault(QLocale(QLocale::English));
        QCOMPARE(ui::text::duration(Duration(850)), QStringLiteral("850 µs"));
        QCOMPARE(ui::text::duration(Duration(12'000)), QStringLiteral("12 ms"));
        QCOMPARE(ui::text::duration(Duration(2'400'000)), QStringLiteral("2.4 s"));
        QCOMPARE(ui::text::of(std::uint64_t{12'345}), QStringLiteral("12,345"));
        QLocale::setDefault(before);
    }
};

QTEST_GUILESS_MAIN(NarratorTest)
#include "tst_narrator.moc"
