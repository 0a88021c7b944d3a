// SPDX-License-Identifier: MIT
#pragma once

class QCommandLineParser;
class QString;

namespace cli {

void addHelpOption(QCommandLineParser& parser);
// Prints what a command can do and ends the program, if it was asked for. `command` as a person writes it: "soak".
void showHelpIfAsked(const QCommandLineParser& parser, const QString& command);

} // namespace cli
