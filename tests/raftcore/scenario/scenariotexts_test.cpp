// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "raftcore/scenario/library.h"
#include "raftcore/scenario/texts.h"

#include <QDir>
#include <QTemporaryDir>

using namespace raft;
using namespace raft::scenario;

namespace {

constexpr const char* story = R"({
 "scenario": 1,
 "title": "A small one",
 "about": "One node leads.",
 "variants": [{"name": "other", "title": "Another", "about": "With another seed.", "cluster": {"seed": 9}}],
 "cluster": {"nodes": 3, "seed": 3},
 "steps": [
  {"until": {"node": "leader", "role": "leader"}, "as": {"old": "leader"}, "caption": "{old} leads", "why": "A majority (§5.2).",
   "ask": {"text": "Who follows {old}?", "answers": ["Nobody", "All"], "right": 1, "why": "They hear it."},
   "expect": [{"leaders": 1, "say": "one alone"}, {"node": "old", "up": true}]},
  {"caption": "{old} leads"}
 ],
 "expect": [{"leaders": 1, "say": "one alone"}]
})";

Scenario small()
{
    return *fromJson(story);
}

std::string errorOf(const std::string& texts)
{
    const auto read = textsFromJson(texts, small(), "de/small.json");
    return read ? "" : read.error().message;
}

std::string translation(const std::string& texts)
{
    return "{\"translation\": 1,\n \"texts\": {\n" + texts + "}}";
}

bool write(const QString& path, const std::string& text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.data(), static_cast<qint64>(text.size())) >= 0;
}

} // namespace

class TestScenarioTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingThatAPersonIsToldIsAText()
    {
        const std::vector<std::string> expected{"A small one", "One node leads.", "Another", "With another seed.", "{old} leads", "A majority (§5.2).",
                                                "Who follows {old}?", "Nobody", "All", "They hear it.", "one alone"};
        QCOMPARE(textsIn(small()), expected); // each once
    }

    void whatIsNotTranslatedStaysEnglish()
    {
        const auto texts = textsFromJson(translation(R"("{old} leads": "{old} führt", "All": "Alle")"), small());
        QVERIFY(bool(texts));
        QCOMPARE(texts->size(), std::size_t(2));
        QCOMPARE(texts->of("{old} leads"), std::string("{old} führt"));
        QCOMPARE(texts->of("Nobody"), std::string("Nobody"));
        QCOMPARE(Texts().of("All"), std::string("All"));
    }

    void aMistakeIsToldWithItsLine_data()
    {
        QTest::addColumn<QString>("texts");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* name, const std::string& texts, const char* error) {
            QTest::newRow(name) << QString::fromStdString(texts) << QString::fromUtf8(error);
        };
        row("no JSON", "{\"translation\": 1,\n oops}", "de/small.json: line 2: it is not JSON: Missing a name for object member.");
        row("something else", R"(["translation"])", "de/small.json: this is no translation of a scenario: it should be an object that begins with {\"translation\":1");
        row("a scenario", story, "de/small.json: this is no translation of a scenario: it should be an object that begins with {\"translation\":1");
        row("a later version", "{\"translation\": 2}", "de/small.json: line 1: “translation” should be 1, the version of the format that this program reads");
        row("no texts", "{\"translation\": 1}", "de/small.json: line 1: “texts” should be an object of texts, each under its English words");
        row("an unknown member", "{\"translation\": 1,\n \"language\": \"de\", \"texts\": {}}", "de/small.json: line 2: “language” is not known here; there are: translation, texts");
        row("a text that changed", translation("\"Nobody\": \"Niemand\",\n \"Everybody\": \"Alle\""), "de/small.json: line 4: the scenario does not say “Everybody”");
        row("an empty text", translation(R"("All": "")"), "de/small.json: line 3: what “All” is in that language should be a text of at most 4000 bytes");
        row("no text", translation(R"("All": 7)"), "de/small.json: line 3: what “All” is in that language should be a text of at most 4000 bytes");
        row("another node", translation(R"("{old} leads": "{leader} führt")"), "de/small.json: line 3: the translation of “{old} leads” should have the same names in braces");
        row("twice", translation("\"All\": \"Alle\", \"All\": \"Jeder\""), "de/small.json: line 3: “All” stands there twice");
        row("too long", translation("\"All\": \"" + std::string(longestText + 1, 'x') + "\""),
            "de/small.json: line 3: what “All” is in that language should be a text of at most 4000 bytes");
    }
    void aMistakeIsToldWithItsLine()
    {
        QFETCH(QString, texts);
        QFETCH(QString, error);
        QCOMPARE(QString::fromStdString(errorOf(texts.toStdString())), error);
    }

    void theFirstLanguageThatLiesBesideTheFileIsTaken()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("mine.json"));
        QVERIFY(write(path, story));
        QVERIFY(write(folder.filePath(QStringLiteral("de/mine.json")), translation(R"("All": "Alle")")));
        QVERIFY(write(folder.filePath(QStringLiteral("zh_CN/mine.json")), translation(R"("All": "全部")")));
        QVERIFY(write(folder.filePath(QStringLiteral("fr/mine.json")), "{"));
        QVERIFY(write(folder.filePath(QStringLiteral("no language/mine.json")), "{"));
        const auto mine = find(path.toStdString());
        QVERIFY(bool(mine));
        const auto all = [&mine](const std::vector<std::string>& languages) {
            const auto texts = textsBeside(*mine, languages);
            return texts ? texts->of("All") : texts.error().message;
        };
        QCOMPARE(all({"de_AT", "de"}), std::string("Alle"));
        QCOMPARE(all({"zh_CN", "de"}), std::string("全部"));
        QCOMPARE(all({"it"}), std::string("All"));
        QCOMPARE(all({}), std::string("All"));
        QCOMPARE(all({"fr", "de"}), std::string("fr/mine.json: line 1: it is not JSON: Missing a name for object member."));
        QCOMPARE(languagesBeside(*mine), (std::vector<std::string>{"de", "fr", "zh_CN"}));
        QCOMPARE(load(path.toStdString())->path, path.toStdString());
        QVERIFY(languagesBeside(small()).empty()); // it was read from no file
        QCOMPARE(textsBeside(small(), {"de"})->size(), std::size_t(0));
    }

    void theShippedScenariosAreToldInEveryLanguageWhole()
    {
        for (const Shipped& each : shipped()) {
            const auto scenario = find(each.name);
            QVERIFY(bool(scenario));
            QCOMPARE(languagesBeside(*scenario), (std::vector<std::string>{"de", "zh_CN"}));
            for (const std::string& language : languagesBeside(*scenario)) {
                const auto texts = textsBeside(*scenario, {language});
                QVERIFY2(bool(texts), texts ? "" : texts.error().message.c_str());
                QCOMPARE(texts->size(), textsIn(*scenario).size());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestScenarioTexts)
#include "scenariotexts_test.moc"
