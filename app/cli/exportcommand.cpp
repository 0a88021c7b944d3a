// SPDX-License-Identifier: MIT
#include "app/cli/exportcommand.h"

#include "app/cli/help.h"
#include "app/cli/terminal.h"
#include "app/support/units.h"
#include "raftcore/export/formats.h"
#include "raftcore/trace/import/importer.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <fstream>
#include <iostream>

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::exports)
};

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

QString formatNames()
{
    QStringList names;
    for (const raft::trace::ExportFormat& format : raft::exportFormats())
        names << text(format.name);
    return names.join(QStringLiteral(", "));
}

int wrong(const QString& problem)
{
    Terminal::problem(problem);
    return 2;
}

int failed(const raft::Error& error)
{
    Terminal::problem(QString::fromStdString(error.message));
    return 3;
}

// Writes beside the file and takes its place when all went well: a refused run leaves nothing behind.
class Output {
public:
    explicit Output(const QString& path) : m_path(path), m_beside(path + QStringLiteral(".part")) { }
    ~Output()
    {
        if (m_file.is_open()) {
            m_file.close();
            QFile::remove(m_beside);
        }
    }
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    raft::Result<> open()
    {
        if (isStandard())
            return raft::Ok{};
        m_file.open(QFile::encodeName(m_beside).toStdString(), std::ios::binary | std::ios::trunc);
        if (!m_file)
            return raft::Error{Tr::tr("%1: cannot be created").arg(m_path).toStdString()};
        return raft::Ok{};
    }
    std::ostream& stream() { return isStandard() ? std::cout : m_file; }
    raft::Result<> finish()
    {
        if (isStandard())
            return raft::Ok{};
        m_file.close();
        const bool isWell = !m_file.fail();
        QFile::remove(m_path);
        if (!isWell || !QFile::rename(m_beside, m_path)) {
            QFile::remove(m_beside);
            return raft::Error{Tr::tr("%1: cannot be written").arg(m_path).toStdString()};
        }
        return raft::Ok{};
    }

private:
    bool isStandard() const { return m_path == QLatin1String("-"); }

    QString m_path;
    QString m_beside;
    std::ofstream m_file;
};

raft::Result<raft::trace::ExportRange> rangeOf(const QString& from, const QString& to)
{
    raft::trace::ExportRange range;
    if (!from.isEmpty()) {
        const auto time = app::parseDuration(from);
        if (!time)
            return time.error();
        range.from = *time;
    }
    if (!to.isEmpty()) {
        const auto time = app::parseDuration(to);
        if (!time)
            return time.error();
        range.to = *time;
    }
    if (range.to < range.from)
        return raft::Error{Tr::tr("--to is before --from").toStdString()};
    return range;
}

} // namespace

int runExport(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Tr::tr("Writes a recorded run in the format of another tool: %1.\n"
                                            "docs/exports.md says what each is for, and what stands in it.").arg(formatNames()));
    addHelpOption(parser);
    parser.addPositionalArgument(QStringLiteral("export"), QString(), QStringLiteral("export"));
    parser.addPositionalArgument(QStringLiteral("file"), Tr::tr("A .raftlog or .raftlog.gz file"), QStringLiteral("FILE"));
    const QCommandLineOption formatOption(QStringLiteral("format"), Tr::tr("The format."), Tr::tr("name"));
    const QCommandLineOption fromOption(QStringLiteral("from"), Tr::tr("Leave out what was before this time, such as 2s."), Tr::tr("time"));
    const QCommandLineOption toOption(QStringLiteral("to"), Tr::tr("Leave out what was after it."), Tr::tr("time"));
    const QCommandLineOption outOption({QStringLiteral("o"), QStringLiteral("out")}, Tr::tr("Where to write; - is standard output, as without it."), Tr::tr("file"),
                                       QStringLiteral("-"));
    parser.addOptions({formatOption, fromOption, toOption, outOption});
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    showHelpIfAsked(parser, QStringLiteral("trace"));
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2)
        return wrong(Tr::tr("expected “trace export --format NAME FILE -o OUT”"));
    const raft::trace::ExportFormat* format = raft::exportFormat(parser.value(formatOption).toStdString());
    if (!format)
        return wrong(Tr::tr("--format: expected one of %1").arg(formatNames()));
    const auto range = rangeOf(parser.value(fromOption), parser.value(toOption));
    if (!range)
        return wrong(QString::fromStdString(range.error().message));
    const QString out = parser.value(outOption);
    if (out != QLatin1String("-") && QFileInfo(out) == QFileInfo(words[1]))
        return wrong(Tr::tr("the output would overwrite the recording"));

    Output output(out);
    if (const auto opened = output.open(); !opened)
        return failed(opened.error());
    const auto exporter = format->make();
    const auto remark = raft::trace::exportRun(raft::trace::FileSource(QFile::encodeName(words[1]).toStdString()), *exporter, *range,
                                               output.stream());
    if (!remark)
        return failed(remark.error());
    if (const auto finished = output.finish(); !finished)
        return failed(finished.error());
    if (!remark->empty())
        Terminal::problem(QString::fromStdString(*remark));
    return 0;
}

int runImport(const QStringList& arguments)
{
    QStringList names;
    for (const raft::trace::ImportFormat& format : raft::trace::importFormats())
        names << text(format.name);
    QCommandLineParser parser;
    parser.setApplicationDescription(Tr::tr("Reads another program's log as a recorded run: %1.\n"
                                            "What the log does not say stays unknown. docs/exports.md tells what is understood.")
                                         .arg(names.join(QStringLiteral(", "))));
    addHelpOption(parser);
    parser.addPositionalArgument(QStringLiteral("import"), QString(), QStringLiteral("import"));
    parser.addPositionalArgument(QStringLiteral("file"), Tr::tr("The log"), QStringLiteral("FILE"));
    const QCommandLineOption formatOption(QStringLiteral("format"), Tr::tr("The format."), Tr::tr("name"));
    const QCommandLineOption outOption({QStringLiteral("o"), QStringLiteral("out")}, Tr::tr("The .raftlog or .raftlog.gz file to write."), Tr::tr("file"));
    parser.addOptions({formatOption, outOption});
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    showHelpIfAsked(parser, QStringLiteral("trace"));
    const QStringList words = parser.positionalArguments();
    const QString out = parser.value(outOption);
    if (words.size() != 2 || out.isEmpty())
        return wrong(Tr::tr("expected “trace import --format NAME FILE -o OUT.raftlog”"));
    if (QFileInfo(out) == QFileInfo(words[1]))
        return wrong(Tr::tr("the output would overwrite the log"));
    for (const raft::trace::ImportFormat& format : raft::trace::importFormats()) {
        if (text(format.name) != parser.value(formatOption))
            continue;
        const QString beside = out.endsWith(QLatin1String(".gz")) ? out + QStringLiteral(".part.gz") : out + QStringLiteral(".part");
        const auto imported = format.run(QFile::encodeName(words[1]).toStdString(), QFile::encodeName(beside).toStdString());
        if (!imported) {
            QFile::remove(beside);
            return failed(imported.error());
        }
        QFile::remove(out);
        if (!QFile::rename(beside, out))
            return failed(raft::Error{Tr::tr("%1: cannot be written").arg(out).toStdString()});
        if (imported->skipped > 0)
            Terminal::problem(Tr::tr("%1 lines are not of the format; they were left out").arg(imported->skipped));
        return 0;
    }
    return wrong(Tr::tr("--format: expected one of %1").arg(names.join(QStringLiteral(", "))));
}

} // namespace cli
