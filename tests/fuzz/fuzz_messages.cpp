// SPDX-License-Identifier: MIT
// Bytes as messages, timers and finished writes to one node of three: whatever its peers say, true or not, it neither
// fails nor breaks a promise that is its own to keep.
#include "tests/fuzz/bytes.h"
#include "tests/fuzz/fuzz_targets.h"
#include "tests/support/consensus/machine.h"

namespace {

using namespace raft;
using fuzz::Bytes;
using fuzz::expect;

constexpr int mostInputs = 400;

Entries entriesFrom(Bytes& bytes, Term term)
{
    Entries entries;
    for (std::uint64_t k = bytes.below(4); k > 0; --k) {
        Entry entry;
        entry.term = Term(std::min<std::uint64_t>(term.value(), bytes.below(8)));
        entry.type = bytes.flag() ? EntryType::Command : EntryType::NoOp;
        if (entry.type == EntryType::Command)
            entry.data = "set x " + std::to_string(k);
        entries.push_back(std::make_shared<const Entry>(std::move(entry)));
    }
    return entries;
}

RaftMessage messageFrom(Bytes& bytes, const NodeId& from)
{
    const Term term(bytes.below(10));
    const Index index(bytes.below(12)), other(bytes.below(12));
    const std::uint64_t round = bytes.below(16);
    switch (bytes.below(8)) {
    case 0: return RequestVote{term, from, index, Term(bytes.below(10)), bytes.flag(), bytes.flag()};
    case 1: return VoteAccepted{term, bytes.flag()};
    case 2: return VoteRejected{term, {}, bytes.flag()};
    case 3: return EntriesAccepted{term, index, other, round};
    case 4: return EntriesRejected{term, index, other, Term(bytes.below(10)), round};
    case 5: return SnapshotReceived{term, index, Term(bytes.below(10)), other.value(), round};
    case 6: return TimeoutNow{term, from, index, Term(bytes.below(10))};
    default: {
        AppendEntries append;
        append.term = term;
        append.leaderId = from;
        append.prevLogIndex = index;
        append.prevLogTerm = Term(bytes.below(10));
        append.entries = entriesFrom(bytes, term);
        append.leaderCommit = other;
        append.round = round;
        return append;
    }
    }
}

void give(Bytes& bytes, test::Machine& machine)
{
    switch (bytes.below(8)) {
    case 0: machine.fire(Timer::Election); return;
    case 1: machine.fire(Timer::Heartbeat); return;
    case 2: machine.propose({"set y 1"}); return;
    case 3: machine.finishWrites(); return;
    default: {
        const std::uint64_t from = 2 + bytes.below(2);
        machine.receive(from, messageFrom(bytes, NodeId::numbered(from)));
    }
    }
}

} // namespace

bool fuzzMessages(std::string_view text)
{
    Bytes bytes(text);
    const bool isPlain = bytes.flag();
    test::Machine machine(3, {}, {}, isPlain);
    machine.finishesWritesAtOnce = bytes.flag();
    const Raft& raft = machine.raft();
    const Term beganIn = raft.currentTerm();
    for (int k = 0; k < mostInputs && !bytes.isAtEnd(); ++k) {
        const Term term = raft.currentTerm();
        const Index commit = raft.commitIndex();
        const std::optional<NodeId> vote = raft.votedFor();
        give(bytes, machine);
        expect(raft.currentTerm() >= term, "a term never falls");
        expect(raft.currentTerm() > term || !vote || raft.votedFor() == vote, "a vote is given once in a term");
        expect(raft.commitIndex() >= commit, "commitIndex never falls");
        expect(raft.commitIndex() <= raft.log().lastIndex(), "nothing is committed that is not there");
        expect(raft.lastApplied() <= raft.commitIndex(), "nothing is applied before it is committed");
        expect(raft.durableIndex() <= raft.log().lastIndex(), "nothing is durable that is not there");
    }
    return raft.currentTerm() > beganIn || raft.log().lastIndex() > Index();
}
