// SPDX-License-Identifier: MIT
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

/// ui/theme alone names colours: everybody else asks it for a role.
class LiteralsTest : public QObject {
    Q_OBJECT

    static QRegularExpression literal()
    {
        return QRegularExpression(QStringLiteral(
            R"re(\x22[^\x22]*#[0-9a-fA-F]{6}\b|QColor\s*[({]\s*[^)}\s]|\bqRgba?\s*\(|QColor::from|Qt::(red|green|blue|cyan|magenta|yellow|white|black|gray|lightGray|darkGray|dark(Red|Green|Blue|Cyan|Magenta|Yellow))\b|QColorConstants)re"));
    }

private Q_SLOTS:
    void theSearchFindsColours()
    {
        const auto pattern = literal();
        for (const auto* text : {"\"color: #a1b2c3\"", "QColor(1, 2, 3)", "QColor{1, 2, 3}", "Qt::red",
                                 "Qt::darkBlue", "qRgb(1,2,3)"})
            QVERIFY2(pattern.match(QString::fromLatin1(text)).hasMatch(), text);
        for (const auto* text : {"QColor color;", "QColor()", "const QColor& c", "Qt::transparent",
                                 "Qt::NoBrush", "\"issue #12\""})
            QVERIFY2(!pattern.match(QString::fromLatin1(text)).hasMatch(), text);
    }

    void noFolderButTheThemeNamesAColour()
    {
        const auto pattern = literal();
        QStringList found;
        int files = 0;
        for (const QString& folder : {QStringLiteral("ui"), QStringLiteral("app")}) {
            QDirIterator it(QStringLiteral(RAFTARIUM_SOURCE_DIR "/") + folder,
                            {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                            QDirIterator::Subdirectories);
            while (it.hasNext()) {
                const QString path = it.next();
                if (path.contains(QStringLiteral("/ui/theme/")))
                    continue;
                ++files;
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
                for (qsizetype line = 0; line < lines.size(); ++line) {
                    if (pattern.match(lines.at(line)).hasMatch())
                        found.append(QStringLiteral("%1:%2: %3")
                                         .arg(path)
                                         .arg(line + 1)
                                         .arg(lines.at(line).trimmed()));
                }
            }
        }
        QVERIFY(files > 0);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(LiteralsTest)
#include "literalstest.moc"
