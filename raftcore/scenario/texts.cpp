// SPDX-License-Identifier: MIT
#include "raftcore/scenario/texts.h"

#include "raftcore/scenario/library.h"
#include "raftcore/trace/jsonin.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace raft::scenario {

using trace::Json;
using trace::JsonLines;

namespace {

constexpr int version = 1;

// "{leader}" and its like, each once.
std::set<std::string_view> namesIn(std::string_view text)
{
    std::set<std::string_view> names;
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        if (const std::size_t close = text.find('}', open); close != std::string_view::npos)
            names.insert(text.substr(open, close - open + 1));
    }
    return names;
}

// What a message shows of a text that may be long; cut where a character ends.
std::string beginOf(std::string_view text)
{
    constexpr std::size_t most = 60;
    if (text.size() <= most)
        return trace::quoted(text);
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U)
        --end;
    return trace::quoted(std::string(text.substr(0, end)) + "…");
}

// An error, or none: it is a translation of one of these.
std::optional<std::string> mistakeIn(std::string_view english, const Json& text, const std::set<std::string>& known)
{
    if (!known.contains(std::string(english)))
        return "the scenario does not say " + beginOf(english);
    if (!text.IsString() || text.GetStringLength() == 0 || text.GetStringLength() > longestText)
        return "what " + beginOf(english) + " is in that language should be a text of at most 4000 bytes";
    if (namesIn(english) != namesIn(trace::viewOf(text)))
        return "the translation of " + beginOf(english) + " should have the same names in braces";
    return std::nullopt;
}

QString besides(const QString& path, const QString& language)
{
    const QFileInfo file(path);
    return file.dir().filePath(language + QLatin1Char('/') + file.fileName());
}

} // namespace

const std::string& Texts::of(const std::string& english) const
{
    const auto found = m_texts.find(english);
    return found == m_texts.end() ? english : found->second;
}

std::vector<std::string> textsIn(const Scenario& scenario)
{
    std::vector<std::string> texts;
    std::set<std::string> seen{std::string()};
    const auto add = [&](const std::string& text) {
        if (seen.insert(text).second)
            texts.push_back(text);
    };
    const auto addAll = [&add](const std::vector<Expectation>& expectations) {
        for (const Expectation& each : expectations)
            add(each.say);
    };
    add(scenario.title);
    add(scenario.about);
    for (const Variant& variant : scenario.variants) {
        add(variant.title);
        add(variant.about);
    }
    for (const Step& step : scenario.steps) {
        add(step.caption);
        add(step.why);
        if (step.ask) {
            add(step.ask->text);
            std::for_each(step.ask->answers.begin(), step.ask->answers.end(), add);
            add(step.ask->why);
        }
        addAll(step.expect);
    }
    addAll(scenario.expect);
    return texts;
}

Result<Texts> textsFromJson(std::string_view json, const Scenario& scenario, const std::string& source)
{
    const std::string before = source.empty() ? std::string() : source + ": ";
    const Result<JsonLines> lines = JsonLines::parse(json);
    if (!lines)
        return Error{before + lines.error().message};
    const auto fail = [&](const Json& object, std::string_view member, std::string_view what) {
        return Error{before + lines->error(object, member, what).message};
    };
    const Json& root = lines->root();
    const Json* number = root.IsObject() ? trace::find(root, "translation") : nullptr;
    if (number == nullptr)
        return Error{before + "this is no translation of a scenario: it should be an object that begins with {\"translation\":1"};
    if (!number->IsInt() || number->GetInt() != version)
        return fail(root, "translation", "should be 1, the version of the format that this program reads");
    if (const auto clean = lines->only(root, {"translation", "texts"}); !clean)
        return Error{before + clean.error().message};
    const Json* texts = trace::find(root, "texts");
    if (texts == nullptr || !texts->IsObject())
        return fail(root, "texts", "should be an object of texts, each under its English words");
    const std::vector<std::string> all = textsIn(scenario);
    const std::set<std::string> known(all.begin(), all.end());
    Texts read;
    for (const auto& member : texts->GetObject()) {
        const std::string_view english = trace::viewOf(member.name);
        std::optional<std::string> mistake = mistakeIn(english, member.value, known);
        if (!mistake && !read.m_texts.emplace(english, trace::viewOf(member.value)).second)
            mistake = beginOf(english) + " stands there twice";
        if (mistake) // the line of the member, and not its name, which is a whole sentence
            return Error{before + "line " + std::to_string(lines->lineOf(*texts, english)) + ": " + *mistake};
    }
    return read;
}

Result<Texts> textsBeside(const Scenario& scenario, const std::vector<std::string>& languages)
{
    const QString path = QString::fromStdString(scenario.path);
    for (const std::string& language : languages) {
        const QString file = besides(path, QString::fromStdString(language));
        if (path.isEmpty() || !QFileInfo::exists(file))
            continue;
        const Result<std::string> json = readText(file);
        if (!json)
            return json.error();
        return textsFromJson(*json, scenario, language + "/" + QFileInfo(file).fileName().toStdString());
    }
    return Texts();
}

std::vector<std::string> languagesBeside(const Scenario& scenario)
{
    static const QRegularExpression code(QStringLiteral("^[a-z]{2,3}(_[A-Za-z]{2,4})*$"));
    const QString path = QString::fromStdString(scenario.path);
    std::vector<std::string> languages;
    if (path.isEmpty())
        return languages;
    for (const QString& folder : QFileInfo(path).dir().entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (code.match(folder).hasMatch() && QFileInfo::exists(besides(path, folder)))
            languages.push_back(folder.toStdString());
    }
    return languages;
}

} // namespace raft::scenario
