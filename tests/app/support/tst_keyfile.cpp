// SPDX-License-Identifier: MIT
#include <QtTest> // first: what moc of Qt 6.4 needs to read the standard headers behind it

#include "app/support/keyfile.h"

class KeyFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeyIsWhatStandsInTheFileWithoutTheLineEnd()
    {
        const QString path = file("0123456789abcdef\n");
        const auto key = app::readKeyFile(path);
        QVERIFY(key);
        QCOMPARE(*key, QByteArray("0123456789abcdef"));
    }

    void aShortKeyIsRefusedWithBothNumbers()
    {
        const QString path = file("0123456789abcde\n\n");
        const auto key = app::readKeyFile(path);
        QVERIFY(!key);
        const QString why = QString::fromStdString(key.error().message);
        QVERIFY2(why.contains(path) && why.contains(QLatin1String("15")) && why.contains(QLatin1String("16")), qPrintable(why));
    }

    void aMissingFileIsNamed()
    {
        const QString path = m_directory.filePath(QStringLiteral("none"));
        const auto key = app::readKeyFile(path);
        QVERIFY(!key);
        QVERIFY(QString::fromStdString(key.error().message).contains(path));
    }

private:
    QString file(const QByteArray& contents)
    {
        QFile made(m_directory.filePath(QStringLiteral("key")));
        if (!made.open(QIODevice::WriteOnly))
            qFatal("no temporary file");
        made.write(contents);
        return made.fileName();
    }

    QTemporaryDir m_directory;
};

QTEST_GUILESS_MAIN(KeyFileTest)
#include "tst_keyfile.moc"
