// SPDX-License-Identifier: MIT
#include "raftcore/storage/witness.h"

#include "raftcore/storage/checksum.h"

#include <QFileInfo>
#include <QList>

namespace raft::storage {
namespace {

QString pathBeside(const QString& databasePath)
{
    const QFileInfo info(databasePath);
    return info.path() + u'/' + info.completeBaseName() + QStringLiteral(".witness");
}

} // namespace

Witness::Witness(const QString& databasePath) : m_file(pathBeside(databasePath)) { }

// One line of fixed length, well within a sector, so that it is overwritten in place and never torn.
QByteArray Witness::text(const std::string& diskId, std::uint64_t writes)
{
    const std::uint32_t sum = Checksum().add(diskId).add(writes).value();
    return "durable disk " + QByteArray::fromStdString(diskId) + " writes "
        + QByteArray::number(static_cast<qulonglong>(writes)).rightJustified(16, '0') + " sum "
        + QByteArray::number(sum, 16).rightJustified(8, '0') + '\n';
}

Witness::State Witness::read(Claim& claim) const
{
    QFile file(m_file.fileName());
    if (!file.exists() || file.size() == 0)
        return State::Missing;
    if (!file.open(QIODevice::ReadOnly))
        return State::Unreadable;
    const QByteArray found = file.read(256);
    const QList<QByteArray> words = found.simplified().split(' ');
    if (words.size() != 7)
        return State::Unreadable;
    claim.diskId = words[2].toStdString();
    claim.writes = words[4].toULongLong();
    return text(claim.diskId, claim.writes) == found ? State::Valid : State::Unreadable;
}

void Witness::open(const std::string& diskId)
{
    m_diskId = diskId;
    m_file.close();
    [[maybe_unused]] const bool opened = m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered);
}

void Witness::write(std::uint64_t writes)
{
    if (m_file.isOpen() && m_file.seek(0))
        m_file.write(text(m_diskId, writes));
}

} // namespace raft::storage
