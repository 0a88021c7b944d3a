// SPDX-License-Identifier: MIT
#pragma once

#include "raftcore/consensus/rulebook.h"
#include "raftcore/consensus/tuning.h"
#include "raftcore/consensus/types.h"
#include "raftcore/trace/fault.h"

#include <string>
#include <variant>
#include <vector>

namespace raft::cluster {

// What a person, a script or the chaos engine can ask of a cluster. A command that cannot be carried out is
// answered through Cluster::commandRefused; what it did comes back as events of the trace.
namespace command {

// Processes. Starting what is up, or killing what is down, is refused.
struct StartNode { NodeId node; };      // up again, from its disk
struct KillNode { NodeId node; };       // volatile state is gone; traced as a fault::Down until started again
struct KillLeader {};                   // the leader of the highest term at that instant
struct PauseNode { NodeId node; };      // traced as a fault::Pause until resumed
struct ResumeNode { NodeId node; };
struct TimeOutNode { NodeId node; };    // fires its election timer now
// The next election timeout that the node draws, when it comes up or its role changes, is this one.
struct PinTimeout { NodeId node; Duration timeout{}; };

// The world. A fault lasts until it is healed. Setting Delay, Loss or Duplicate again for the same links replaces
// the former one. Down and Pause are not given through here.
struct Inflict { trace::Fault fault; };
struct Heal { trace::FaultId id = 0; };
struct HealSame { trace::Fault fault; };      // every fault that is just this one; nothing when there is none
struct StartAll {};                     // every node that is down
struct HealAll {};                      // nodes that are down or paused come back too
struct CutLink { NodeId from, to; bool on = true; };  // one direction; off mends it, whatever fault cut it
struct HoldLink { NodeId from, to; bool on = true; };
struct HandlePacket {                   // a hand on one packet in flight
    // Hold keeps it at its link's gate until Release (or HealAll); Reorder lets others pass it.
    enum class What : std::uint8_t { Drop, DeliverNow, Duplicate, Hold, Release, Reorder };
    std::uint64_t packet = 0;
    std::uint8_t copies = 0;
    What what = What::Drop;
    std::uint64_t packets = 1;    // Reorder: so many pass it …
    Duration atMost{500'000};     // … or so long
};
struct ReplayPacket {                   // one that has ended is sent once more; the newest 2,048 can be
    std::uint64_t packet = 0;
    std::uint8_t copies = 0;
};

// Clients. The cluster numbers the requests of each client.
struct AppendCommand {                  // text as the key-value map understands it: "set x 3"
    NodeId node;                        // whom the client asks; empty = any node that is up
    std::string client = "you";
    std::vector<std::string> entries;
    std::optional<Index> prevLogIndex;
    std::optional<Term> prevLogTerm;
};
struct ReadRange {
    NodeId node;
    std::string client = "you";
    Index from, to;
};
struct AppendStream {                   // n requests a second of cluster time, at changing keys; 0 ends it
    NodeId node;                        // empty = a node that is up, in turn
    std::string client = "stream";
    double perSecond = 0;
};

struct ReadState {                      // a question to the state machine: "get x"
    NodeId node;                        // empty = any node that is up
    std::string client = "you";
    std::string query;
    ReadMode mode = ReadMode::ReadIndex;
};
struct ConfigureClient {                // a client is made by its first use or by this
    std::string client = "you";
    NodeId node;                        // whom it asks when a command names nobody; empty = any node that is up
    bool session = false;               // opens a session, or closes it: then a retry takes effect once
    // How often a request that was not answered, or that no leader was there for, is sent again, to another node.
    std::uint64_t retries = 0;
};
struct RetryRequest {                   // by hand: the same request with the same serial again
    std::string client = "you";
    std::uint64_t serial = 0;
    NodeId node;                        // empty = another node than before
};

struct GiveUp {                         // the client stops waiting: it never learns what became of its request
    std::string client = "you";
    std::uint64_t serial = 0;
};

// Members and leadership. They go to the leader of the highest term, and are refused when there is none.
struct AddNode { NodeId node; };        // starts an empty server that is no member yet; empty name = the next free one
struct ChangeMembers {                  // dissertation §4
    std::vector<NodeId> voters, learners;
    bool joint = true;                  // false: as a single-server change
};
struct AbortChange {};
struct Transfer { NodeId to; };         // §3.10; empty = the voter that holds most of the log
struct AbortTransfer {};
struct TakeSnapshot { NodeId node; };
struct ForgetLeader { NodeId node; };
struct Tune { RaftTuning tuning; };     // timers and limits, of all nodes

struct SetRule { Rule rule = Rule::NoOpAtTermStart; bool on = true; };
struct Note { std::string text; };

// Time.
// Cluster seconds a wall second: 0.001 … 10, and in a Lab up to LabCluster::fastest; 0 is refused (use Pause).
struct SetRate { double rate = 1.0; };
struct Pause {};
struct Resume {};
struct Step {                           // while paused (pauses if running): goes on until this has happened
    enum class Until : std::uint8_t { Input, Delivery, Election, Leader, Commit, Term, Violation };
    Until until = Until::Input;         // Election = a candidacy begins; Leader = one is elected; Term = a new one begins
};

} // namespace command

using Command = std::variant<command::StartNode, command::KillNode, command::KillLeader, command::PauseNode,
                             command::ResumeNode, command::TimeOutNode, command::PinTimeout, command::Inflict, command::Heal,
                             command::HealSame, command::StartAll, command::HealAll, command::CutLink, command::HoldLink, command::HandlePacket, command::ReplayPacket,
                             command::AppendCommand, command::ReadRange, command::AppendStream, command::ReadState,
                             command::ConfigureClient, command::RetryRequest, command::GiveUp, command::AddNode,
                             command::ChangeMembers, command::AbortChange, command::Transfer, command::AbortTransfer,
                             command::TakeSnapshot, command::ForgetLeader, command::Tune, command::SetRule,
                             command::Note, command::SetRate, command::Pause, command::Resume, command::Step>;

} // namespace raft::cluster
