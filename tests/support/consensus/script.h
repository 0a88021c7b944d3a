// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/consensus/testcluster.h"

#include <memory>
#include <string>
#include <vector>

namespace raft::test {

// An interaction with a cluster as readable text: blocks of commands, a line of dashes, and what they print,
// up to the next blank line. Lines that begin with # are remarks.
//
//     cluster 3 [rules=all rule=off … learners=S4 joiners=S5,S6 keptEntries=2 maxChunkBytes=64]
//                                n nodes, by the plain paper's rules unless told otherwise, that come up with the first
//                                command that is none of the first three; joiners know of nobody yet
//     disk-holds S1 term=7 log=1,1,4   what S1 finds when it comes up
//     disk S1 manual|auto        does S1's disk finish its writes at once (as it does unless told otherwise)?
//     campaign S1, heartbeat S1  a timer runs out
//     propose S1 x=1 y=2         one batch
//     snapshot S1                of what it has applied
//     finish S1                  S1's disk finishes its oldest write
//     deliver [S1->S2] [n]       packets on their way now (from S1 to S2; only the first n); `deliver all`: until none is left
//     drop [S1->S2] [n], duplicate S1->S2, reverse S1->S2, packets
//     crash S1, restart S1, rule noOpAtTermStart off, wait 50
//     run 300                    for so many milliseconds packets and disks take their course, and timers fire
//     isolate S1, cut S1->S2, heal
//     transfer S1 [S2], abort-transfer S1
//     change-members S1 [voters=S1,S2] [learners=S3] [single] [verbatim], abort-change S1
//                                members that are not named stay as they are, unless verbatim: promoted, demoted
//     read S1 [read-index|lease], forget-leader S2, lose-lease S1
//     tune S1 electionTimeoutMin=50, fire S1 election|heartbeat|quorum|transfer
//     state [S1], logs, configurations
//     quiet, loud                stop or go on printing what the machines do
class Script {
public:
    struct Block {
        std::string commands; // with remarks, as written
        std::string expected;
        std::size_t line = 0; // of its first command
    };

    static std::vector<Block> parse(const std::string& text);
    static std::string join(const std::vector<Block>& blocks);

    std::string run(const Block& block); // what it prints
    const TestCluster* cluster() const { return m_cluster.get(); }

private:
    class Printer;
    using Words = std::vector<std::string>;

    void carryOut(const Words& words);
    void setUp(const Words& words);
    void diskHolds(const Words& words);
    void changeMembers(const NodeId& id, const Words& words);
    void tune(const NodeId& id, const Words& words);
    void startIfNeeded();
    void deliver(const Words& words);
    void drop(const Words& words);
    void shuffle(const Words& words);
    void state(const Words& words);
    bool nodeCommand(const Words& words);

    ClusterSetup m_setup;
    std::vector<NodeId> m_joiners;
    std::unique_ptr<Printer> m_printer;
    std::unique_ptr<TestCluster> m_cluster;
    std::string m_output;
    RequestId m_reads = 0;

public:
    Script();
    ~Script();
};

} // namespace raft::test
