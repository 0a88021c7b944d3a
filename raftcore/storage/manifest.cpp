// SPDX-License-Identifier: MIT
#include "raftcore/storage/manifest.h"

#include "raftcore/storage/durablefiles.h"
#include "raftcore/storage/messages.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSet>

namespace raft::storage {
namespace {

constexpr int formatVersion = 1;
constexpr qint64 maxManifestBytes = 16 << 20;
const QLatin1String kind("raftarium cluster");

} // namespace

QString manifestPath(const QString& directory)
{
    return directory + QStringLiteral("/cluster.json");
}

Result<Manifest> readManifest(const QString& directory)
{
    const QString path = manifestPath(directory);
    const auto damaged = [&path](const QString& what) { return message::damagedManifest(path, what); };
    QFile file(path);
    if (!file.exists())
        return message::notACluster(directory);
    if (!file.open(QIODevice::ReadOnly))
        return message::cannotUse(path, file.errorString());
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(file.read(maxManifestBytes), &error).object();
    if (error.error != QJsonParseError::NoError)
        return damaged(QCoreApplication::translate("raft::storage", "byte %1: %2")
                           .arg(error.offset)
                           .arg(error.errorString()));
    if (object.value(QLatin1String("kind")).toString() != kind)
        return damaged(QCoreApplication::translate("raft::storage", "it was not written by this program"));
    const int format = object.value(QLatin1String("format")).toInt();
    if (format > formatVersion)
        return message::newerFormat(path, format, formatVersion);
    Manifest manifest;
    manifest.clusterId = object.value(QLatin1String("cluster")).toString().toStdString();
    if (format != formatVersion || manifest.clusterId.empty())
        return damaged(
            QCoreApplication::translate("raft::storage", "it has no format number or no cluster id"));
    QSet<QString> seen;
    const QJsonArray nodes = object.value(QLatin1String("nodes")).toArray();
    for (const QJsonValue& value : nodes) {
        const auto node = NodeId::parse(value.toString().toStdString());
        if (!node || seen.contains(value.toString()))
            return damaged(QCoreApplication::translate("raft::storage", "“%1” cannot be the name of a node")
                               .arg(value.toString().left(40)));
        seen.insert(value.toString());
        manifest.nodes.push_back(*node);
    }
    if (manifest.nodes.empty())
        return damaged(QCoreApplication::translate("raft::storage", "it names no nodes"));
    if (!object.value(QLatin1String("settings")).isObject())
        return damaged(QCoreApplication::translate("raft::storage", "its settings are missing"));
    manifest.settings = object.value(QLatin1String("settings")).toObject();
    return manifest;
}

Result<Ok> writeManifest(const QString& directory, const Manifest& manifest)
{
    const QString path = manifestPath(directory);
    QJsonArray nodes;
    for (const NodeId& node : manifest.nodes)
        nodes.append(QString::fromStdString(node.toString()));
    const QJsonObject object{{QStringLiteral("kind"), kind},
                             {QStringLiteral("format"), formatVersion},
                             {QStringLiteral("program"), QStringLiteral("Raftarium " RAFTARIUM_VERSION)},
                             {QStringLiteral("cluster"), QString::fromStdString(manifest.clusterId)},
                             {QStringLiteral("nodes"), nodes},
                             {QStringLiteral("settings"), manifest.settings}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return message::cannotWrite(path, file.errorString());
    file.write(QJsonDocument(object).toJson());
    if (!file.commit()) // syncs the file before it takes the name
        return message::cannotWrite(path, file.errorString());
    return syncPath(directory);
}

} // namespace raft::storage
