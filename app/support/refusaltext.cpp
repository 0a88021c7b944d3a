// SPDX-License-Identifier: MIT
#include "app/support/refusaltext.h"

#include <QCoreApplication>
#include <QLocale>

namespace app {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(app::support)
};


QString words(raft::wire::Cause cause)
{
    using raft::wire::Cause;
    switch (cause) {
    case Cause::Empty: return Tr::tr("empty");
    case Cause::TooBig: return Tr::tr("larger than this cluster's limit");
    case Cause::WrongAddress: return Tr::tr("from an address that is not the sender's");
    case Cause::NotJson: return Tr::tr("not JSON");
    case Cause::BadChecksum: return Tr::tr("wrong checksum");
    case Cause::BadMac: return Tr::tr("sealed with another key, or not at all");
    case Cause::BadEnvelope: return Tr::tr("no envelope of this protocol");
    case Cause::BadVersion: return Tr::tr("another version of the protocol");
    case Cause::ForeignCluster: return Tr::tr("of another cluster");
    case Cause::BadCookie: return Tr::tr("of an earlier run of this cluster");
    case Cause::WrongReceiver: return Tr::tr("addressed to somebody else");
    case Cause::SelfSent: return Tr::tr("claims to come from its receiver");
    case Cause::UnknownSender: return Tr::tr("from nobody of this cluster");
    case Cause::UnknownType: return Tr::tr("no known message");
    case Cause::Unsupported: return Tr::tr("a message that this program does not carry out");
    case Cause::BadField: return Tr::tr("a field is missing or out of range");
    case Cause::TermTooHigh: return Tr::tr("a term too high to be true");
    case Cause::BadIndex: return Tr::tr("indexes that cannot be");
    case Cause::NotContiguous: return Tr::tr("entries that do not follow each other");
    }
    return {};
}

QString counted(std::uint64_t count, const QString& why)
{
    return Tr::tr("%1 × %2", "how many, why").arg(QLocale().toString(static_cast<qulonglong>(count)), why);
}

} // namespace

QStringList refusalLines(const raft::cluster::Refusals& refusals)
{
    QStringList lines;
    for (std::size_t i = 0; i < refusals.byCause.size(); ++i) {
        if (refusals.byCause[i] > 0)
            lines << counted(refusals.byCause[i], words(static_cast<raft::wire::Cause>(i)));
    }
    if (refusals.strays > 0)
        lines << counted(refusals.strays, Tr::tr("too late, or sent again by somebody"));
    return lines;
}

} // namespace app
