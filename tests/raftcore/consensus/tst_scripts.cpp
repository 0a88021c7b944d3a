// SPDX-License-Identifier: MIT
#include <QtTest/QtTest>

#include "tests/support/consensus/script.h"

#include <QDir>
#include <QFile>

using namespace raft::test;

// Runs every scripts/*.txt and compares what it prints. `tst_consensus_scripts --rewrite` writes down what is
// printed now: look at the difference before keeping it.
class TestScripts : public QObject {
    Q_OBJECT

public:
    static QString folder() { return QStringLiteral(RAFTARIUM_SOURCE_DIR "/tests/raftcore/consensus/scripts"); }
    static QStringList names() { return QDir(folder()).entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name); }
    static std::string read(const QString& name)
    {
        QFile file(folder() + QLatin1Char('/') + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }
    static void rewrite(const QString& name)
    {
        Script script;
        auto blocks = Script::parse(read(name));
        for (Script::Block& block : blocks)
            block.expected = script.run(block);
        QFile file(folder() + QLatin1Char('/') + name);
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray::fromStdString(Script::join(blocks)));
    }

private Q_SLOTS:
    void thereAreScripts() { QVERIFY(names().size() >= 12); }

    void printsWhatIsWritten_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : names())
            QTest::newRow(qPrintable(name)) << name;
    }
    void printsWhatIsWritten()
    {
        QFETCH(QString, name);
        Script script;
        const auto blocks = Script::parse(read(name));
        QVERIFY(!blocks.empty());
        for (const Script::Block& block : blocks) {
            const std::string printed = script.run(block);
            const std::string message = "line " + std::to_string(block.line) + "\n" + block.commands + "---- expected\n"
                + block.expected + "---- printed\n" + printed;
            QVERIFY2(printed == block.expected, message.c_str());
        }
    }
};

int main(int argc, char** argv)
{
    if (argc == 2 && std::string(argv[1]) == "--rewrite") {
        for (const QString& name : TestScripts::names())
            TestScripts::rewrite(name);
        return 0;
    }
    QCoreApplication application(argc, argv);
    TestScripts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_scripts.moc"
