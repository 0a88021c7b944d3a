// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/result.h"
#include "raftcore/consensus/rulebook.h"
#include "raftcore/consensus/types.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

// What stands behind options on the command line. The errors say what is wrong and what was expected.
namespace cli {

raft::Error error(const QString& text);

raft::Result<std::uint64_t> parseNumber(const QString& text, std::uint64_t least, std::uint64_t most);
raft::Result<raft::NodeId> parseNode(const QString& text);
// "S1,S2,S3"; nobody twice.
raft::Result<std::vector<raft::NodeId>> parseNodes(const QString& text);
raft::Result<raft::Rule> parseRule(const QString& name);

// "WHAT@TIME,name=value,name": what is to happen, when, and how.
struct Moment {
    QString what;
    raft::Time at{};
    QHash<QString, QString> settings; // a name without a value: empty
};
// Without “@” the time is `otherwise`, and an error when there is none. Only `names` may be set.
raft::Result<Moment> parseMoment(const QString& text, const QString& example, const QStringList& names = {},
                                 std::optional<raft::Time> otherwise = {});

} // namespace cli
