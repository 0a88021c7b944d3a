// SPDX-License-Identifier: MIT
#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QTest>
#include <QTranslator>

// What the programs find at run time: each language is embedded, and its plural forms are right.
class TranslationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachFileIsEmbedded();
    void aLocaleFindsItsLanguage_data();
    void aLocaleFindsItsLanguage();
    void pluralsFollowTheNumber();

private:
    static QString nodes(const QTranslator& translator, int n)
    {
        return translator.translate("app::MainWindow", "%n nodes", nullptr, n);
    }
};

void TranslationsTest::eachFileIsEmbedded()
{
    const QStringList sources = QDir(QStringLiteral(RAFTARIUM_SOURCE_DIR "/translations")).entryList({QStringLiteral("raftarium_*.ts")});
    QVERIFY(sources.size() >= 3);
    for (const QString& source : sources) {
        QTranslator translator;
        QVERIFY2(translator.load(QStringLiteral(":/i18n/") + source.chopped(3) + QStringLiteral(".qm")), qPrintable(source));
        QVERIFY2(!translator.isEmpty(), qPrintable(source));
    }
}

void TranslationsTest::aLocaleFindsItsLanguage_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("file");
    QTest::newRow("English") << QStringLiteral("en") << QStringLiteral(":/i18n/raftarium_en.qm");
    QTest::newRow("English of Britain") << QStringLiteral("en_GB") << QStringLiteral(":/i18n/raftarium_en.qm");
    QTest::newRow("German") << QStringLiteral("de") << QStringLiteral(":/i18n/raftarium_de.qm");
    QTest::newRow("German of Austria") << QStringLiteral("de_AT") << QStringLiteral(":/i18n/raftarium_de.qm");
    QTest::newRow("Chinese of China") << QStringLiteral("zh_CN") << QStringLiteral(":/i18n/raftarium_zh_CN.qm");
}

void TranslationsTest::aLocaleFindsItsLanguage()
{
    QFETCH(QString, locale);
    QFETCH(QString, file);
    QTranslator translator;
    QVERIFY(translator.load(QLocale(locale), QStringLiteral("raftarium"), QStringLiteral("_"), QStringLiteral(":/i18n")));
    QCOMPARE(translator.filePath(), file);
}

void TranslationsTest::pluralsFollowTheNumber()
{
    QTranslator english;
    QVERIFY(english.load(QStringLiteral(":/i18n/raftarium_en.qm")));
    QVERIFY(!nodes(english, 1).isEmpty());
    QVERIFY(nodes(english, 1) != nodes(english, 5));
    QTranslator chinese; // one form for any number
    QVERIFY(chinese.load(QStringLiteral(":/i18n/raftarium_zh_CN.qm")));
    QVERIFY(!nodes(chinese, 5).isEmpty());
    QCOMPARE(nodes(chinese, 1), nodes(chinese, 5));
}

QTEST_GUILESS_MAIN(TranslationsTest)

#include "tst_translations.moc"
