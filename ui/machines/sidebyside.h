// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/trace/clusterstate.h"

#include <QString>

#include <memory>
#include <vector>

// The state machines of all nodes beside each other, as plain data.
namespace ui::machines {

struct Machine { // of one node
    raft::NodeId id;
    bool up = false;
    bool known = true; // false: its state came with a snapshot whose contents this trace has not seen
    raft::Index applied;
    std::uint64_t hash = 0;
    std::shared_ptr<const raft::trace::KeyValues> state; // of a node that is up; else null
    friend bool operator==(const Machine&, const Machine&) = default;
};

// How a cell compares with the same key at the node that has applied most.
enum class Mark : std::uint8_t {
    Same,
    Behind,  // another value, or none: this node has not applied as much
    Differs, // though it has applied just as much: that must not be
    Unknown, // what this node holds cannot be known from the trace
    Down
};

struct Key {
    const std::string* name = nullptr;
    std::vector<const std::string*> values; // by machine; null = not set there
    std::vector<Mark> marks;                // by machine
    bool isAlike = true;                    // at all nodes that are up
};

struct Side {
    std::vector<Machine> machines; // they keep alive what the keys point to
    std::vector<Key> keys;         // ascending
    int reference = -1;            // the machine that has applied most; -1 = no node is up
};

std::vector<Machine> machinesOf(const raft::trace::ClusterState& state);
// `filter`: part of the key, in whatever case; `onlyDifferent`: leaves out what is alike everywhere.
Side compare(std::vector<Machine> machines, const QString& filter = {}, bool onlyDifferent = false);

// Whether nodes that have applied equally much are in equal states, and who has how much to catch up.
struct Verdict {
    bool isBroken = false;
    bool isCompared = false; // there were two to compare
    QString words;
};
Verdict verdictOf(const std::vector<Machine>& machines);

} // namespace ui::machines
