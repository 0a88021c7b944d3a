// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/types.h"

#include <QLocale>
#include <QString>

#include <span>
#include <string_view>

namespace ui::text {

// How ids, numbers, durations and data are written everywhere in the program.

inline QString of(const raft::NodeId& node)
{
    const std::string_view name = node.view();
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}
inline QString of(raft::Term term) { return QString::number(term.value()); }
inline QString of(raft::Index index) { return QString::number(index.value()); }
inline QString of(std::uint64_t number) { return QLocale().toString(static_cast<qulonglong>(number)); }

QString nodes(std::span<const raft::NodeId> list); // "S1, S2, S3"; "nobody" when empty
QString duration(raft::Duration duration);         // "12 ms", "850 µs", "2.4 s"; short, in the reader's locale
QString bytes(std::uint64_t count);                // "512 bytes", "64.0 KiB", "1.5 MiB"
QString standing(raft::Index index, raft::Index committed, raft::Index durable); // of an entry on one node
QString clock(raft::Time time);                    // "41.207 s" since the cluster began
QString data(std::string_view bytes, qsizetype maxChars = 48); // in quotes; bytes that are no text as hex; elided
QString plain(std::string_view bytes, qsizetype maxChars = 300); // words of others, harmless: no control or direction marks

} // namespace ui::text
