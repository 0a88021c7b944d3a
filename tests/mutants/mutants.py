#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Small wrong changes to the core, each of which some test must notice.

  mutants.py check SOURCE            every change can still be made: its text stands in its file, once
  mutants.py run SOURCE WORK [N ...] copies the sources to WORK, makes one change after another, builds what judges
                                     it and runs the judges, in order, until one fails; prints a table (Markdown)

A mutant that no judge notices survives, and the exit code is 1.
"""
import os
import shutil
import subprocess
import sys
import time

C = "raftcore/consensus/"

# (what is wrong with it, file, text, its replacement)
MUTANTS = [
    ("a vote given to another is not written", C + "election.cpp",
     "        m_votedFor = from;\n        m_termOrVoteChanged = true;", "        m_votedFor = from;"),
    ("a log of the same length is not good enough", C + "election.cpp",
     "request.lastLogIndex >= ownIndex)", "request.lastLogIndex > ownIndex)"),
    ("the last term decides alone, and a tie wins", C + "election.cpp",
     "granted = request.lastLogTerm > ownTerm\n", "granted = request.lastLogTerm >= ownTerm\n"),
    ("a longer log wins, whatever its term", C + "election.cpp",
     "|| (request.lastLogTerm == ownTerm && request.lastLogIndex >= ownIndex)", "|| request.lastLogIndex >= ownIndex"),
    ("a candidate does not remember its own vote", C + "election.cpp",
     "    m_votedFor = m_options.id;\n", "    m_votedFor.reset();\n"),
    ("the candidate's own term and vote are not written", C + "election.cpp",
     "    m_votedFor = m_options.id;\n    m_termOrVoteChanged = true;", "    m_votedFor = m_options.id;"),
    ("a new leader takes all logs for equal to its own", C + "election.cpp",
     "        progress.next = m_log.lastIndex().next();\n", "        progress.next = m_log.lastIndex().next();\n        progress.match = m_log.lastIndex();\n"),
    ("who loses an election forgets its vote", C + "election.cpp",
     "        // The same term goes on, and with it the vote: clearing it would allow a second one.\n", "        m_votedFor.reset();\n"),
    ("everybody's answer counts, voter or not", C + "election.cpp",
     "    if (!configuration().isVoter(from)) {\n        ignore(step, from, message, why::NotVoter{from});\n        return false;\n    }\n    if (ballot",
     "    if (ballot"),
    ("a vote that is given does not reset the timer", C + "election.cpp",
     "    armElectionTimer(step);\n    reply(step, from, VoteAccepted{m_currentTerm, false});",
     "    reply(step, from, VoteAccepted{m_currentTerm, false});"),
    ("an old vote is kept in a new term", C + "raft.cpp",
     "    m_currentTerm = term;\n    m_votedFor.reset();\n", "    m_currentTerm = term;\n"),
    ("a term that is taken over is not written", C + "raft.cpp",
     "    m_votedFor.reset();\n    m_termOrVoteChanged = true;\n    m_mustDraw = true;\n    becomeFollower",
     "    m_votedFor.reset();\n    m_mustDraw = true;\n    becomeFollower"),
    ("a leader that is deposed does not arm its election timer", C + "raft.cpp",
     "    if (wasLeader)\n        armElectionTimer(step);\n", ""),
    ("half of the voters are a majority", C + "configuration.cpp", "    return voters / 2 + 1;", "    return (voters + 1) / 2;"),
    ("a joint configuration commits with either half", C + "configuration.cpp",
     "std::min(incoming, indexOf(configuration.outgoing", "std::max(incoming, indexOf(configuration.outgoing"),
    ("a joint configuration elects with the new half alone", C + "configuration.cpp",
     "    return incoming == outgoing ? incoming : QuorumState::Pending;", "    return incoming;"),
    ("the old half of a joint configuration has no vote", C + "configuration.cpp",
     "    return holds(voters, id) || holds(outgoing, id);", "    return holds(voters, id);"),
    ("the lowest match of all is what is committed", C + "configuration.cpp", "std::greater<>()", "std::less<>()"),
    ("entries that conflict stay", C + "append.cpp",
     "        if (ownTerm == entry->term)\n            continue;", "        if (ownTerm)\n            continue;"),
    ("a rejection names the last entry, and not the first of its term", C + "append.cpp",
     "        rejection.conflictIndex = firstOfTermAt(m_log, request.prevLogIndex);", "        rejection.conflictIndex = request.prevLogIndex;"),
    ("word of a leader does not reset the timer", C + "append.cpp",
     "    m_heard = Heard{from, step.now};\n    armElectionTimer(step);", "    m_heard = Heard{from, step.now};"),
    ("nobody remembers that a leader was heard", C + "append.cpp", "    m_heard = Heard{from, step.now};\n", ""),
    ("what was removed from the log counts as durable", C + "append.cpp", "    m_durability.truncated(from);\n", ""),
    ("a configuration acts on when its entry is removed", C + "append.cpp", "    fallBackConfiguration(step);\n", ""),
    ("an append below the commit index says that nothing matches", C + "append.cpp",
     "EntriesAccepted{m_currentTerm, request.prevLogIndex, m_commitIndex, request.round}",
     "EntriesAccepted{m_currentTerm, request.prevLogIndex, Index(), request.round}"),
    ("a write says that a later one is durable", C + "durability.cpp",
     "m_durableIndex = std::max(m_durableIndex, m_writes.front().upTo);", "m_durableIndex = std::max(m_durableIndex, m_writes.back().upTo);"),
    ("writes under way count for what was removed since", C + "durability.cpp",
     "        write.upTo = std::min(write.upTo, kept);", "        (void)write;"),
    ("an acknowledgement waits for an earlier write than its own", C + "durability.cpp",
     "return candidate.upTo >= index; }", "return candidate.upTo >= index.previous(); }"),
    ("an answer that waited is sent in a later term", C + "persistence.cpp",
     "const Term term = termOf(held.message); term < m_currentTerm)", "const Term term = termOf(held.message); term > m_currentTerm)"),
    ("the own disk's progress commits nothing", C + "persistence.cpp",
     "    if (std::holds_alternative<Leader>(m_role))\n        advanceCommitByQuorum(step); // dissertation", "    // dissertation"),
    ("the disk forgets whom it voted for", C + "persistence.cpp", "    disk.votedFor = write.votedFor;\n", ""),
    ("an entry is applied twice", C + "persistence.cpp",
     "        step.out.emplace_back(Apply{m_lastApplied, entry});", "        step.out.emplace_back(Apply{m_lastApplied, entry});\n        if (m_lastApplied.value() % 64 == 7)\n            step.out.emplace_back(Apply{m_lastApplied, entry});"),
    ("a late answer takes a match back", C + "replication.cpp",
     "    if (reply.matchIndex < progress->match || reply.matchIndex > m_log.lastIndex()) {", "    if (reply.matchIndex > m_log.lastIndex()) {"),
    ("whatever was sent counts as received", C + "replication.cpp",
     "    progress->match = reply.matchIndex;\n", "    progress->match = std::max(reply.matchIndex, progress->next.previous());\n"),
    ("every rejection counts, however old", C + "replication.cpp", "    if (!isCurrent) {", "    if (!isCurrent && reply.prevLogIndex > m_log.lastIndex()) {"),
    ("a batch is cut wherever the datagram ends", C + "replication.cpp",
     "        while (m_log.at(batchEnd)->more > 0 && batchEnd < end) {", "        while (m_log.at(batchEnd)->more > 1'000 && batchEnd < end) {"),
    ("a leader steps back one entry at a time", C + "replication.cpp",
     "    return m_log.termAt(low) == reply.conflictTerm ? low.next() : reply.conflictIndex;", "    (void)low;\n    return reply.prevLogIndex;"),
    ("a window without an end", C + "replication.cpp",
     "        if (progress.inflight.size() >= m_options.maxInflightMessages\n            || progress.inflightBytes >= m_options.maxInflightBytes)\n            return;\n", ""),
    ("a pre-vote for the present term is given", C + "prevote.cpp",
     "    else if (request.term <= m_currentTerm)\n", "    else if (request.term < m_currentTerm)\n"),
    ("a pre-vote of another term counts", C + "prevote.cpp",
     "    else if (granted && termOf(message) != m_currentTerm.next())", "    else if (granted && termOf(message) > m_currentTerm.next())"),
    ("a leader in doubt never asks itself", C + "leadership.cpp",
     "    for (Progress& progress : leader->progress)\n        progress.heard = false;\n", ""),
    ("leadership goes to a log that is behind", C + "leadership.cpp",
     "target->match < m_log.lastIndex()) ||", "target->match.next().next() < m_log.lastIndex()) ||"),
    ("who is told to lead does not look at its own log", C + "leadership.cpp",
     "    if (message.lastLogIndex < m_log.lastIndex() || message.lastLogTerm != m_log.lastTerm())", "    if (message.lastLogIndex.isZero())"),
    ("a lease lives on while leadership is handed over", C + "leadership.cpp",
     "        leader.leaseDead = true; // §6.4.1: from now on another may lead, however fresh the last round is\n        endLease(step);\n", ""),
    ("a second change begins while the first is joint", C + "membership.cpp",
     "configurationIndex() > m_commitIndex || now.isJoint() || leader->change;", "leader->change.has_value();"),
    ("a joint configuration is left before it is committed", C + "membership.cpp",
     "    if (leader == nullptr || leader->transfer || configurationIndex() > m_commitIndex || ", "    if (leader == nullptr || leader->transfer || "),
    ("a joint configuration forgets the old half", C + "membership.cpp",
     "        next.outgoing = configuration().voters;\n", "        next.outgoing = next.voters;\n"),
    ("a snapshot is installed over a longer log", C + "snapshots.cpp",
     "    if (chunk.lastIncludedIndex > m_commitIndex) {\n        if (!takeChunk", "    if (chunk.lastIncludedIndex.next() > m_commitIndex) {\n        if (!takeChunk"),
    ("a damaged snapshot is installed", C + "snapshots.cpp",
     "    const bool isDamaged = isWhole && partial.crc != partial.head.crc;", "    const bool isDamaged = isWhole && partial.crc != partial.head.crc && partial.data.empty();"),
    ("a snapshot is told to be there before it is", C + "snapshots.cpp",
     "    promise(step, token, from, EntriesAccepted{m_currentTerm, chunk.lastIncludedIndex, m_commitIndex, chunk.round});",
     "    step.out.emplace_back(Send{from, EntriesAccepted{m_currentTerm, chunk.lastIncludedIndex, m_commitIndex, chunk.round}});"),
    ("the log is cut before the snapshot is durable", C + "snapshots.cpp",
     "    if (!isDurable && m_options.rules.isOn(Rule::SnapshotNeedsDisk))\n        return;\n", ""),
    ("a read is answered by the round before its own", C + "reads.cpp", "read.round > confirmed)", "read.round > confirmed + 1)"),
    ("a read does not wait until its entry is applied", C + "reads.cpp", "*read.index > m_lastApplied || ", ""),
    ("a doubled command of a session is done again", "raftcore/node/sessiontable.cpp",
     "    return session.replies.contains(entry.serial) ? Standing::Repeated : Standing::New;", "    return session.replies.contains(entry.serial + 1) ? Standing::Repeated : Standing::New;"),
    ("a session forgets what was acknowledged", "raftcore/node/sessiontable.cpp",
     "    session.acknowledged = std::max(session.acknowledged, entry.acknowledged);", "    session.acknowledged = entry.acknowledged;"),
]

CONSENSUS = ["elections", "electionrestriction", "replication", "commitment", "persistence", "durability", "datagrams", "figures",
             "configuration", "configurationacts", "membership", "prevote", "checkquorum", "transfer", "reads", "proposals",
             "values", "scripts", "crashes"]


def check(source):
    wrong = 0
    for name, path, text, replacement in MUTANTS:
        with open(os.path.join(source, path), encoding="utf-8") as file:
            found = file.read().count(text)
        if found != 1 or text == replacement:
            print(f"{path}: “{name}”: its text stands there {found} times")
            wrong += 1
    names = [name for name, *_ in MUTANTS]
    if len(set(names)) != len(names) or len(names) < 40:
        print("the mutants need names of their own, and there must be 40 of them")
        wrong += 1
    print(f"{len(MUTANTS)} mutants, {wrong} that cannot be made")
    return 1 if wrong else 0


def quietly(command, seconds, cwd):
    """The exit code; a run that takes too long has failed: it hangs."""
    try:
        return subprocess.run(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=seconds).returncode
    except subprocess.TimeoutExpired:
        return -1


def judges(build):
    """Cheap ones first."""
    for name in CONSENSUS:
        yield f"tst_consensus_{name}", [os.path.join(build, "tests", f"tst_consensus_{name}")], 120
    for name in ("sessions_test",):
        yield name, [os.path.join(build, "tests", name)], 120
    cli = os.path.join(build, "bin", "raftarium-cli")
    for nodes in ("3", "5"):
        yield f"soak of {nodes}", [cli, "soak", "--nodes", nodes, "--seeds", "24", "--for", "20s", "--no-shrink", "--quiet"], 600


def judge(build, work):
    for name, command, seconds in judges(build):
        target = os.path.basename(command[0])
        if quietly(["cmake", "--build", build, "--target", target], 3600, work) != 0:
            return "the compiler"
        if quietly(command, seconds, work) != 0:
            return name
    return None


def run(source, work, chosen):
    tree, build = os.path.join(work, "tree"), os.path.join(work, "build")
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(source, tree, symlinks=True, ignore=shutil.ignore_patterns("build", ".git"))
    configure = ["cmake", "-S", tree, "-B", build, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release", "-DCMAKE_CXX_FLAGS_RELEASE=-O1",
                 "-DRAFTARIUM_BENCHMARKS=OFF"]
    if quietly(configure, 600, work) != 0:
        sys.exit("the copy cannot be configured: " + " ".join(configure))
    clean = judge(build, work)
    if clean is not None:
        sys.exit(f"the unchanged sources fail already: {clean}")
    print("| # | what is wrong | file | noticed by |\n|--:|---|---|---|", flush=True)
    survivors = 0
    for number, (name, path, text, replacement) in enumerate(MUTANTS, 1):
        if chosen and number not in chosen:
            continue
        place = os.path.join(tree, path)
        with open(place, encoding="utf-8") as file:
            original = file.read()
        with open(place, "w", encoding="utf-8") as file:
            file.write(original.replace(text, replacement))
        began = time.monotonic()
        by = judge(build, work)
        with open(place, "w", encoding="utf-8") as file:
            file.write(original)
        survivors += by is None
        print(f"| {number} | {name} | `{os.path.basename(path)}` | {by or '**nobody**'} |", flush=True)
        print(f"{number}: {time.monotonic() - began:.0f} s", file=sys.stderr, flush=True)
    print(f"\n{survivors} of {len(chosen) or len(MUTANTS)} survived")
    return 1 if survivors else 0


if __name__ == "__main__":
    if len(sys.argv) >= 3 and sys.argv[1] == "check":
        sys.exit(check(sys.argv[2]))
    if len(sys.argv) >= 4 and sys.argv[1] == "run":
        os.makedirs(sys.argv[3], exist_ok=True)
        sys.exit(run(os.path.abspath(sys.argv[2]), os.path.abspath(sys.argv[3]), {int(n) for n in sys.argv[4:]}))
    sys.exit(__doc__)
