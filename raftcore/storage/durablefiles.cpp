// SPDX-License-Identifier: MIT
#include "raftcore/storage/durablefiles.h"

#include "raftcore/storage/messages.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

namespace raft::storage {

Result<Ok> syncPath(const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return message::cannotWrite(path, qt_error_string(errno));
    const bool synced = ::fsync(descriptor) == 0;
    const int code = errno;
    ::close(descriptor);
    if (!synced)
        return message::cannotWrite(path, qt_error_string(code));
    return Ok{};
}

Result<Ok> moveDurably(const QString& from, const QString& to)
{
    if (const auto synced = syncPath(from); !synced)
        return synced.error();
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return message::cannotWrite(to, qt_error_string(errno));
    return syncPath(QFileInfo(to).path());
}

QString newRandomId()
{
    return QStringLiteral("%1").arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
}

} // namespace raft::storage
