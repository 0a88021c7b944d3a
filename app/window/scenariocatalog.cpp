// SPDX-License-Identifier: MIT
#include "app/window/scenariocatalog.h"

#include "raftcore/scenario/library.h"
#include "ui/narration/rules.h"
#include "ui/narration/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace app {

using namespace raft::scenario;
namespace told = ui::scenarios;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::scenarios)
};

QString words(const std::string& text)
{
    return QString::fromStdString(text).simplified();
}

QString words(const Texts& texts, const std::string& text)
{
    return words(texts.of(text));
}

// Texts that are wrong were complained about when the scenario was opened: then it is told in English.
Texts textsOf(const Scenario& scenario)
{
    const raft::Result<Texts> texts = spokenTexts(scenario);
    return texts ? *texts : Texts();
}

struct Sections {
    QStringList paper, dissertation;
};

// The sections that a scenario speaks of, each once, in the order of their numbers.
Sections sectionsIn(const Scenario& scenario)
{
    static const QRegularExpression section(QStringLiteral("([Dd]issertation )?(§[\\d.]*\\d)"));
    Sections found;
    const auto look = [&found](const std::string& text) {
        auto matches = section.globalMatch(QString::fromStdString(text));
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            QStringList& of = match.captured(1).isEmpty() ? found.paper : found.dissertation;
            if (!of.contains(match.captured(2)))
                of << match.captured(2);
        }
    };
    look(scenario.about);
    for (const Step& step : scenario.steps) {
        look(step.caption);
        look(step.why);
        if (step.ask)
            look(step.ask->why);
    }
    found.paper.sort();
    found.dissertation.sort();
    return found;
}

QStringList rulesOff(const raft::RuleBook& rules, const raft::RuleBook& standard)
{
    QStringList titles;
    for (const raft::Rule rule : rules.off()) {
        if (standard.isOn(rule))
            titles << ui::rules::title(rule);
    }
    return titles;
}

int captionsOf(const Scenario& scenario, std::string_view variant)
{
    return static_cast<int>(std::count_if(scenario.steps.begin(), scenario.steps.end(), [&](const Step& step) {
        return isIn(step.in, variant) && (!step.caption.empty() || step.ask);
    }));
}

QString comparison(const Number& number)
{
    const QString value = ui::text::of(number.value);
    switch (number.is) {
    case Number::Is::Equal: return value;
    case Number::Is::Not: return QStringLiteral("≠ %1").arg(value);
    case Number::Is::AtLeast: return QStringLiteral("≥ %1").arg(value);
    case Number::Is::AtMost: return QStringLiteral("≤ %1").arg(value);
    case Number::Is::Above: return QStringLiteral("> %1").arg(value);
    case Number::Is::Below: return QStringLiteral("< %1").arg(value);
    }
    return value;
}

QString role(raft::Role role)
{
    switch (role) {
    case raft::Role::Follower: return Tr::tr("follower");
    case raft::Role::PreCandidate: return Tr::tr("pre-candidate");
    case raft::Role::Candidate: return Tr::tr("candidate");
    case raft::Role::Leader: return Tr::tr("leader");
    case raft::Role::Learner: return Tr::tr("learner");
    }
    return {};
}

QString names(const std::vector<raft::NodeId>& nodes)
{
    return ui::text::nodes(nodes);
}

QString factsOfNodes(const Condition& condition)
{
    QStringList facts;
    if (condition.role)
        facts << role(*condition.role);
    if (condition.up)
        facts << (*condition.up ? Tr::tr("up") : Tr::tr("down"));
    const auto number = [&facts](const std::optional<Number>& of, const QString& text) {
        if (of)
            facts << text.arg(comparison(*of));
    };
    number(condition.term, Tr::tr("term %1"));
    if (condition.log) {
        QStringList terms;
        for (const std::uint64_t term : *condition.log)
            terms << QString::number(term);
        facts << (terms.isEmpty() ? Tr::tr("an empty log") : Tr::tr("log of the terms %1").arg(terms.join(QLatin1Char(' '))));
    }
    number(condition.last, Tr::tr("last entry %1"));
    number(condition.durable, Tr::tr("durable up to %1"));
    number(condition.commit, Tr::tr("committed up to %1"));
    number(condition.applied, Tr::tr("applied up to %1"));
    number(condition.snapshot, Tr::tr("snapshot up to %1"));
    if (condition.votedFor)
        facts << (condition.votedFor->isEmpty() ? Tr::tr("voted for nobody") : Tr::tr("voted for %1").arg(ui::text::of(*condition.votedFor)));
    if (condition.follows)
        facts << (condition.follows->isEmpty() ? Tr::tr("follows nobody") : Tr::tr("follows %1").arg(ui::text::of(*condition.follows)));
    for (const auto& [key, value] : condition.values)
        facts << (value ? Tr::tr("%1 = %2", "a key and its value").arg(words(key), words(*value)) : Tr::tr("no %1", "a key").arg(words(key)));
    if (condition.voters)
        facts << Tr::tr("voters %1").arg(names(*condition.voters));
    return Tr::tr("%1: %2", "nodes, facts about each").arg(names(condition.nodes), facts.join(QStringLiteral(", ")));
}

QString wordsOfCondition(const Condition& condition)
{
    const auto parts = [&condition](const QString& between) {
        QStringList all;
        for (const Condition& part : condition.parts)
            all << wordsOfCondition(part);
        return all.join(between);
    };
    switch (condition.kind) {
    case Condition::Kind::Node: return factsOfNodes(condition);
    case Condition::Kind::Leaders: return Tr::tr("leaders: %1").arg(comparison(condition.number));
    case Condition::Kind::Committed: return Tr::tr("committed anywhere up to %1").arg(comparison(condition.number));
    case Condition::Kind::Term: return Tr::tr("highest term %1").arg(comparison(condition.number));
    case Condition::Kind::Violation:
        return condition.property.empty() ? Tr::tr("a property of Raft is broken") : Tr::tr("broken: %1").arg(words(condition.property));
    case Condition::Kind::Time: return Tr::tr("at %1").arg(ui::text::duration(condition.time));
    case Condition::Kind::After: return Tr::tr("%1 later").arg(ui::text::duration(condition.time));
    case Condition::Kind::Quiet: return Tr::tr("nothing is on its way");
    case Condition::Kind::All: return parts(QStringLiteral("; "));
    case Condition::Kind::Any: return parts(Tr::tr(" or ", "one of several conditions"));
    case Condition::Kind::Not: return Tr::tr("not: %1").arg(parts(QStringLiteral("; ")));
    case Condition::Kind::Event: break;
    }
    // An event by its members as the file has them, without the signs of JSON.
    static const QRegularExpression signs(QStringLiteral("[{}\"\\[\\]]"));
    QStringList members = words(condition.json).remove(signs).replace(QLatin1Char(':'), QLatin1Char(' ')).split(QLatin1Char(','));
    members.removeIf([](const QString& each) { return each.startsWith(QLatin1String("event ")) || each.startsWith(QLatin1String("times ")); });
    const QString event = QString::fromStdString(condition.event);
    const QString what = members.isEmpty() ? event : QStringLiteral("%1 (%2)").arg(event, members.join(QStringLiteral(", ")));
    return Tr::tr("in the trace: %1, times: %2", "an event, how often").arg(what, comparison(condition.number));
}

// How the file calls it goes before what is there instead.
QString insteadOf(const std::string& message)
{
    const QString all = words(message);
    const qsizetype at = all.lastIndexOf(QLatin1String("; "));
    return at < 0 ? all : all.mid(at + 2);
}

void tellExpectations(const std::vector<Expectation>& expectations, const ScenarioPlayer& player, const Texts& texts, std::vector<told::Expected>& out)
{
    for (const Expectation& each : expectations) {
        if (!isIn(each.in, player.variant()))
            continue;
        const std::vector<Failure>& failures = player.report().failures;
        const auto failed = std::find_if(failures.begin(), failures.end(), [&each](const Failure& failure) {
            return failure.line == each.that.line && failure.line != 0;
        });
        out.push_back({wordsOf(each, texts), failed == failures.end(), failed == failures.end() ? QString() : insteadOf(failed->message)});
    }
}

std::optional<told::Question> questionOf(const Step& step, const Moment& moment, const Texts& texts)
{
    if (!step.ask)
        return std::nullopt;
    told::Question question{words(filled(texts.of(step.ask->text), moment.names)), {}, static_cast<int>(step.ask->right),
                            words(filled(texts.of(step.ask->why), moment.names))};
    for (const std::string& answer : step.ask->answers)
        question.answers << words(texts, answer);
    return question;
}

} // namespace

raft::Result<Texts> spokenTexts(const Scenario& scenario)
{
    // As QTranslator looks for them: "de_AT", then "de"; what a person would rather read than English.
    std::vector<std::string> languages;
    for (QString language : QLocale().uiLanguages()) {
        language.replace(QLatin1Char('-'), QLatin1Char('_'));
        if (language == QLatin1String("en") || language.startsWith(QLatin1String("en_")))
            break;
        languages.push_back(language.toStdString());
        languages.push_back(language.section(QLatin1Char('_'), 0, 0).toStdString());
    }
    return textsBeside(scenario, languages);
}

QString wordsOf(const Expectation& expectation, const Texts& texts)
{
    return expectation.say.empty() ? wordsOfCondition(expectation.that) : words(texts, expectation.say);
}

told::Offer offerOf(const Scenario& scenario, const QString& id)
{
    const Sections sections = sectionsIn(scenario);
    const Texts texts = textsOf(scenario);
    told::Offer offer{id, static_cast<int>(scenario.lesson), words(texts, scenario.title), words(texts, scenario.about), sections.paper, sections.dissertation,
                      captionsOf(scenario, standard), {}};
    offer.variants.push_back({QString::fromLatin1(standard.data(), static_cast<qsizetype>(standard.size())), {}, {},
                              rulesOff(scenario.cluster.rules, raft::RuleBook::paper())});
    for (const Variant& variant : scenario.variants)
        offer.variants.push_back({QString::fromStdString(variant.name), words(texts, variant.title.empty() ? variant.name : variant.title), words(texts, variant.about),
                                  rulesOff(variant.cluster.rules, scenario.cluster.rules)});
    return offer;
}

std::vector<told::Offer> shippedScenarios()
{
    std::vector<told::Offer> offers;
    for (const Shipped& each : shipped()) {
        if (const auto scenario = find(each.name))
            offers.push_back(offerOf(*scenario, QString::fromStdString(each.name)));
    }
    return offers;
}

told::Story storyOf(const ScenarioPlayer& player)
{
    const Scenario& scenario = player.scenario();
    const Texts texts = textsOf(scenario);
    told::Story story;
    story.title = words(texts, scenario.title);
    const auto variant = std::find_if(scenario.variants.begin(), scenario.variants.end(), [&player](const Variant& each) { return each.name == player.variant(); });
    if (variant != scenario.variants.end())
        story.variant = words(texts, variant->title.empty() ? variant->name : variant->title);
    std::size_t step = 0; // those without words are judged on the way to the next caption
    for (const Moment& moment : player.moments()) {
        told::Caption caption{moment.n, moment.at, words(filled(texts.of(moment.caption), moment.names)),
                              words(filled(texts.of(moment.why), moment.names)), questionOf(player.stepOf(moment), moment, texts), {}, false};
        for (; step <= moment.step; ++step) {
            if (isIn(scenario.steps[step].in, player.variant()))
                tellExpectations(scenario.steps[step].expect, player, texts, caption.expected);
        }
        story.captions.push_back(std::move(caption));
    }
    story.words = static_cast<int>(story.captions.size());
    const Report& report = player.report();
    std::vector<told::Expected> atTheEnd;
    for (; step < scenario.steps.size(); ++step) {
        if (isIn(scenario.steps[step].in, player.variant()))
            tellExpectations(scenario.steps[step].expect, player, texts, atTheEnd);
    }
    tellExpectations(scenario.expect, player, texts, atTheEnd);
    if (story.captions.empty() || story.captions.back().n < report.events)
        story.captions.push_back({report.events, report.end, {}, {}, std::nullopt, {}, true});
    told::Caption& last = story.captions.back();
    last.isEnd = true;
    last.expected.insert(last.expected.end(), atTheEnd.begin(), atTheEnd.end());
    story.passed = report.passed();
    for (const Failure& failure : report.failures)
        story.failures << words(failure.message);
    return story;
}

double paceFor(raft::Time length)
{
    constexpr std::array rates{0.01, 0.02, 0.04, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0};
    constexpr double wantedSeconds = 75;
    const double wanted = std::chrono::duration<double>(length).count() / wantedSeconds;
    const auto found = std::lower_bound(rates.begin(), rates.end(), wanted);
    return found == rates.end() ? rates.back() : *found;
}

} // namespace app
