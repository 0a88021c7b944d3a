// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/rulebook.h"

#include <QString>

// The rules of the rule book in the reader's language.
namespace ui::rules {

QString title(raft::Rule rule);   // "One vote a term"
QString what(raft::Rule rule);    // what the rule says: one sentence
QString without(raft::Rule rule); // what goes wrong when it is off: one sentence
QString section(raft::Rule rule); // "§5.2, dissertation §3.8"
QString harm(raft::Harm harm);    // how a cluster is without it: "unsafe", "stuck", "disturbed"
QString harmMeaning(raft::Harm harm);

} // namespace ui::rules
