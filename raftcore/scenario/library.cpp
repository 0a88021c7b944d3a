// SPDX-License-Identifier: MIT
#include "raftcore/scenario/library.h"

#include <QDir>
#include <QFile>

// Of a static library: nobody else would pull it in.
static void initializeResources() { Q_INIT_RESOURCE(scenarios); }

namespace raft::scenario {

namespace {

constexpr qint64 mostBytes = 4LL << 20;

std::vector<Shipped> allShipped()
{
    initializeResources();
    std::vector<Shipped> all;
    const QDir folder(QStringLiteral(":/scenarios"));
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        if (name != QLatin1String("schema.json"))
            all.push_back({name.chopped(5).toStdString(), folder.filePath(name)});
    }
    return all;
}

} // namespace

const std::vector<Shipped>& shipped()
{
    static const std::vector<Shipped> all = allShipped();
    return all;
}

Result<std::string> readText(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{path.toStdString() + ": it cannot be read"};
    if (file.size() > mostBytes)
        return Error{path.toStdString() + ": it is longer than 4 MiB"};
    return file.readAll().toStdString();
}

Result<Scenario> find(const std::string& nameOrPath)
{
    QString path = QString::fromStdString(nameOrPath);
    for (const Shipped& each : shipped()) {
        const std::size_t dash = each.name.find('-');
        const std::string number = each.name.substr(each.name.starts_with('0') ? 1 : 0, dash - (each.name.starts_with('0') ? 1 : 0));
        if (each.name == nameOrPath || each.name.substr(dash + 1) == nameOrPath || number == nameOrPath) {
            path = each.path;
            break;
        }
    }
    const Result<std::string> text = readText(path);
    if (!text)
        return text.error();
    const QString name = path.startsWith(QLatin1Char(':')) ? path.section(QLatin1Char('/'), -1) : path;
    Result<Scenario> scenario = fromJson(*text, name.toStdString());
    if (scenario)
        scenario->path = path.toStdString();
    return scenario;
}

} // namespace raft::scenario
