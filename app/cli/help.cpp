// SPDX-License-Identifier: MIT
#include "app/cli/help.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace cli {

void addHelpOption(QCommandLineParser& parser)
{
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QCoreApplication::translate("cli", "This help.")});
}

void showHelpIfAsked(const QCommandLineParser& parser, const QString& command)
{
    if (!parser.isSet(QStringLiteral("help")))
        return;
    // The parser knows the path of the program, and nothing of its commands.
    QString text = parser.helpText();
    const QString path = QCoreApplication::arguments().value(0);
    if (const qsizetype at = text.indexOf(path); at >= 0 && !path.isEmpty())
        text.replace(at, path.size(), QStringLiteral("raftarium-cli ") + command);
    std::fputs(qPrintable(text), stdout);
    std::exit(EXIT_SUCCESS);
}

} // namespace cli
