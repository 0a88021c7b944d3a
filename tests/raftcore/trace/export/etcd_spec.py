#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Follows a run through etcd's Raft specification, line by line, as Traceetcdraft.tla has TLC do it: each line must be a
step that the specification allows, from the state and to the state that the line names, and its invariants must hold.

usage: etcd_spec.py FILE
"""
import json
import sys
from collections import Counter

FOLLOWER, CANDIDATE, LEADER = "StateFollower", "StateCandidate", "StateLeader"
NIL = "0"
EVENT_MEMBERS = ["name", "nid", "state", "role", "log", "conf"]
MESSAGE_MEMBERS = ["type", "term", "from", "to", "entries", "logTerm", "index", "commit", "vote", "reject", "rejectHint"]
RECEIVED = {"ReceiveAppendEntriesRequest": ("MsgApp", "MsgSnap"), "ReceiveAppendEntriesResponse": ("MsgAppResp",),
            "ReceiveRequestVoteRequest": ("MsgVote",), "ReceiveRequestVoteResponse": ("MsgVoteResp",)}


class Refused(Exception):
    pass


def demand(condition, reason):
    if not condition:
        raise Refused(reason)


class Node:
    def __init__(self):
        self.term, self.state, self.vote = 0, FOLLOWER, NIL
        self.log, self.commit = [], 0  # the entries' terms
        self.granted, self.responded, self.match = set(), set(), Counter()
        self.durable = (0, NIL, 0, 0)


class Spec:
    """The actions of etcdraft.tla. A message is a tuple; entries are the terms of a log's entries, so that two logs
    with the same terms at the same indexes are taken for equal (LogMatching is checked by the terms alone)."""

    def __init__(self, servers):
        self.nodes = {name: Node() for name in servers}
        self.servers = servers
        self.messages, self.pending = Counter(), {name: Counter() for name in servers}

    def is_quorum(self, names):
        return len(names) * 2 > len(self.servers)

    def send(self, message):
        self.pending[message[1]][message] += 1

    # ---- actions
    def restart(self, i):
        n = self.nodes[i]
        n.term, n.vote, length, n.commit = n.durable
        n.state, n.granted, n.responded, n.match = FOLLOWER, set(), set(), Counter()
        n.log = n.log[:length]
        self.pending[i].clear()

    def timeout(self, i):
        n = self.nodes[i]
        demand(n.state in (FOLLOWER, CANDIDATE), "Timeout of a leader")
        n.state, n.term, n.vote = CANDIDATE, n.term + 1, i
        n.granted, n.responded = set(), set()

    def request_vote(self, i, j):
        n = self.nodes[i]
        demand(n.state == CANDIDATE, "RequestVote of one who is no candidate")
        demand(j not in n.responded, "RequestVote to one who has answered")
        if i == j:
            message = ("MsgVoteResp", i, i, n.term, True)
        else:
            message = ("MsgVote", i, j, n.term, len(n.log), n.log[-1] if n.log else 0)
        self.send(message)
        return message

    def append_entries(self, i, j, kind, first, count):
        n = self.nodes[i]
        demand(i != j and n.state == LEADER, "AppendEntries of one who does not lead")
        if kind == "MsgApp":
            demand(n.match[j] + 1 <= first <= len(n.log) + 1, f"AppendEntries from {first}: match is {n.match[j]}, log {len(n.log)}")
            demand(first + count <= len(n.log) + 1, "AppendEntries of more than the log holds")
        else:
            demand(1 <= count <= n.commit, "MsgSnap of what is not committed")
        previous, last = first - 1, min(len(n.log), first + count - 1)
        message = (kind, i, j, n.term, previous, n.log[previous - 1] if previous else 0, tuple(n.log[previous:last]), min(n.commit, last))
        self.send(message)
        return message

    def append_to_self(self, i):
        n = self.nodes[i]
        demand(n.state == LEADER, "an acknowledgement to itself of one who does not lead")
        message = ("MsgAppResp", i, i, n.term, True, len(n.log))
        self.send(message)
        return message

    def become_leader(self, i):
        n = self.nodes[i]
        demand(n.state == CANDIDATE, "BecomeLeader of one who is no candidate")
        demand(self.is_quorum(n.granted), f"BecomeLeader with the votes of {sorted(n.granted)}")
        n.state, n.match = LEADER, Counter({i: len(n.log)})

    def client_request(self, i):
        n = self.nodes[i]
        demand(n.state == LEADER, "Replicate of one who does not lead")
        n.log.append(n.term)

    def advance_commit(self, i):
        n = self.nodes[i]
        demand(n.state == LEADER, "Commit of one who does not lead")
        agreed = [k for k in range(1, len(n.log) + 1) if self.is_quorum([j for j in self.servers if n.match[j] >= k])]
        if agreed and n.log[agreed[-1] - 1] == n.term:
            n.commit = max(n.commit, agreed[-1])

    def ready(self, i):
        n = self.nodes[i]
        n.durable = (n.term, n.vote, len(n.log), n.commit)
        self.messages.update(self.pending[i])
        self.pending[i].clear()

    def step_down(self, i):
        demand(self.nodes[i].state in (LEADER, CANDIDATE), "BecomeFollower of a follower")
        self.nodes[i].state = FOLLOWER

    def duplicate(self, message):
        self.messages[message] += 1

    # ---- receiving
    def receive(self, message):
        n = self.nodes[message[2]]
        if message[3] > n.term:
            n.term, n.state, n.vote = message[3], FOLLOWER, NIL
        handler = {"MsgVote": self.vote_request, "MsgVoteResp": self.vote_response, "MsgApp": self.append_request,
                   "MsgSnap": self.append_request, "MsgAppResp": self.append_response}[message[0]]
        self.messages[message] -= 1
        if not self.messages[message]:
            del self.messages[message]
        handler(n, message)

    def vote_request(self, n, message):
        _, j, i, term, index, log_term = message
        up_to_date = (log_term, index) >= (n.log[-1] if n.log else 0, len(n.log))
        grant = term == n.term and up_to_date and n.vote in (NIL, j)
        if grant:
            n.vote = j
        self.send(("MsgVoteResp", i, j, n.term, grant))

    def vote_response(self, n, message):
        _, j, _, term, granted = message
        if term == n.term:
            n.responded.add(j)
            if granted:
                n.granted.add(j)

    def append_request(self, n, message):
        kind, j, i, term, previous, previous_term, entries, commit = message
        reply = lambda success, match: self.send(("MsgAppResp", i, j, n.term, success, match))
        if term == n.term and n.state == CANDIDATE:
            n.state = FOLLOWER
        is_ok = previous == 0 or previous <= len(n.log) and n.log[previous - 1] == previous_term
        if term < n.term or n.state == FOLLOWER and not is_ok:
            return reply(False, 0)
        demand(n.state == FOLLOWER, "a leader receives an AppendEntries of its own term")
        if previous + 1 <= n.commit:
            return reply(True, n.commit)
        while any(k < len(n.log) and n.log[k] != entry for k, entry in enumerate(entries, previous)):
            n.log.pop()
        n.log.extend(entries[len(n.log) - previous:] if previous + len(entries) > len(n.log) else [])
        n.commit = max(n.commit, min(commit, previous + len(entries)))
        reply(True, previous + len(entries))

    def append_response(self, n, message):
        _, j, _, term, success, match = message
        if term == n.term and success:
            n.match[j] = max(n.match[j], match)

    # ---- invariants
    def check(self, changed):
        nodes = self.nodes
        for i, n in nodes.items():
            demand(n.commit <= len(n.log), f"{i} has committed more than its log holds")
            demand(n.state != LEADER or n.commit <= n.durable[2], f"{i} has committed what is not persisted (CommittedIsDurableInv)")
            for j, m in nodes.items():
                if i == j or changed not in (i, j):
                    continue
                demand(not (n.term == m.term and n.state == m.state == LEADER), f"{i} and {j} lead term {n.term} (MoreThanOneLeaderInv)")
                common = min(n.commit, m.commit)
                demand(common == 0 or n.log[common - 1] == m.log[common - 1], f"{i} and {j} have committed different entries (LogInv)")


class Follower:
    """Reads the lines and performs what they say."""

    def __init__(self, lines):
        self.lines = [json.loads(line) for line in lines]
        names = [line["event"]["nid"] for line in self.lines if line["event"]["name"] == "InitState"]
        self.spec = Spec(list(dict.fromkeys(names)))
        self.begun = set()
        self.counts = Counter()

    def run(self):
        demand(self.lines, "there is no line")
        for number, line in enumerate(self.lines, 1):
            try:
                self.form(line)
                self.step(line["event"])
                self.spec.check(line["event"]["nid"])
            except Refused as refused:
                raise Refused(f"line {number}, {json.dumps(line['event'])}: {refused}") from None
        return self.counts

    def form(self, line):
        event = line["event"]
        demand(list(line) == ["tag", "event"] and line["tag"] == "trace", "not {tag: trace, event}")
        demand(list(event)[:6] == EVENT_MEMBERS and list(event)[6:] in ([], ["msg"]), f"members {list(event)}")
        demand(list(event["state"]) == ["term", "vote", "commit"], "members of state")
        demand(event["conf"] == [self.spec.servers, []], f"conf {event['conf']}")
        demand(self.spec.servers == [str(k + 1) for k in range(len(self.spec.servers))], f"servers {self.spec.servers}")
        if "msg" in event:
            message = event["msg"]
            demand(list(message) == MESSAGE_MEMBERS, f"members of msg {list(message)}")
            demand(message["vote"] == "0" and message["rejectHint"] == 0 and isinstance(message["reject"], bool), "msg")

    def named(self, event):
        return (event["state"]["term"], event["state"]["vote"], event["state"]["commit"], event["role"], event["log"])

    def actual(self, i):
        n = self.spec.nodes[i]
        return (n.term, n.vote, n.commit, n.state, len(n.log))

    def agree(self, event, when):
        demand(self.named(event) == self.actual(event["nid"]),
               f"the state {when} is {self.actual(event['nid'])} (term, vote, commit, role, log)")

    def matches(self, message, event):
        """LoglineIs…(m)"""
        m = event["msg"]
        if message[:4] != (m["type"], m["from"], m["to"], m["term"]):
            return False
        if m["type"] in ("MsgApp", "MsgSnap"):
            return (message[4], message[5], len(message[6])) == (m["index"], m["logTerm"], m["entries"]) \
                and (m["type"] == "MsgSnap" or message[7] == m["commit"])
        if m["type"] == "MsgAppResp":
            return message[4] == (not m["reject"]) and (m["reject"] or message[5] == m["index"])
        if m["type"] == "MsgVote":
            return message[4:] == (m["index"], m["logTerm"])
        return message[4] == (not m["reject"])

    def find(self, event):
        found = [message for message in self.spec.messages if self.matches(message, event)]
        demand(found, "no such message has been sent")
        return found[0]

    def step(self, event):
        name, i, spec = event["name"], event["nid"], self.spec
        message = event.get("msg")
        self.counts[name] += 1
        if name != "InitState":
            self.begun.add(i)
        if name == "InitState":
            if i in self.begun:
                spec.restart(i)
            return self.agree(event, "after")
        if name in RECEIVED:
            demand(message["type"] in RECEIVED[name] and message["to"] == i, "the wrong message")
            self.agree(event, "before")
            return spec.receive(self.find(event))
        if name in ("Ready", "Replicate", "DuplicateMessage"):
            if name == "Ready":
                return spec.ready(i)
            return spec.client_request(i) if name == "Replicate" else spec.duplicate(self.find(event))
        if name in ("SendRequestVoteRequest", "SendRequestVoteResponse", "SendAppendEntriesRequest", "SendAppendEntriesResponse"):
            demand(message["from"] == i, "the wrong sender")
            demand((name.endswith("Response")) == (message["to"] == i), "the wrong receiver")
            if name.startswith("SendRequestVote"):
                made = spec.request_vote(i, message["to"])
            elif name == "SendAppendEntriesResponse":
                made = spec.append_to_self(i)
            else:
                made = spec.append_entries(i, message["to"], message["type"], message["index"] + 1, message["entries"])
            demand(self.matches(made, event), f"the specification sends {made}")
        else:
            actions = {"BecomeCandidate": spec.timeout, "BecomeLeader": spec.become_leader, "Commit": spec.advance_commit,
                       "BecomeFollower": spec.step_down}
            demand(name in actions, "an unknown name")
            actions[name](i)
        self.agree(event, "after")


def main(arguments):
    with open(arguments[0], encoding="utf-8") as file:
        try:
            counts = Follower(file).run()
        except Refused as refused:
            print(refused)
            return 1
    print(" ".join(f"{name}={count}" for name, count in sorted(counts.items())))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
