// SPDX-License-Identifier: MIT
#include "app/support/keyfile.h"

#include <QCoreApplication>
#include <QFile>

namespace app {

using raft::Error;
using raft::Result;

namespace {

constexpr qint64 mostKeyBytes = 4096;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::support)
};

} // namespace

Result<QByteArray> readKeyFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Tr::tr("the key file %1 cannot be read: %2").arg(path, file.errorString()).toStdString()};
    const QByteArray key = file.read(mostKeyBytes).trimmed();
    if (key.size() < leastKeyBytes)
        return Error{Tr::tr("the key file %1 holds %2 bytes: a key has at least %3").arg(path).arg(key.size()).arg(leastKeyBytes).toStdString()};
    return key;
}

} // namespace app
