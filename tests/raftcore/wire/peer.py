#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A stranger's codec: written after docs/protocol.md alone, with the Python that stands there.

peer.py PROTOCOL.md KEY   (KEY may be empty)

Reads datagrams from standard input, one a line in base64. Answers each with one line: "bad" and the reason, or the
same message as this program writes it, in base64: with blanks, the members in another order and everything but
ASCII escaped. Afterwards it writes the messages that it makes of its own.
"""
import base64
import json
import re
import sys

page = open(sys.argv[1], encoding="utf-8").read()
for code in re.findall(r"^```python\n(.*?)^```$", page, re.M | re.S):
    exec(code)
KEY = sys.argv[2].encode() or None
BYTES = ("client", "data", "query", "result", "reason")


def from_wire(fields):
    """The fields of a body or entry, bytes as bytes."""
    plain = {}
    for name, value in fields.items():
        if name.endswith("_base64"):
            plain[name[:-7]] = base64.b64decode(value, validate=True)
        elif name in BYTES:
            plain[name] = value.encode()
        elif name == "entries":
            plain[name] = [from_wire(entry) for entry in value]
        else:
            plain[name] = value
    return plain


def to_wire(plain):
    fields = {}
    for name in sorted(plain, reverse=True):
        value = plain[name]
        if name == "entries":
            fields[name] = [to_wire(entry) for entry in value]
        elif not isinstance(value, bytes):
            fields[name] = value
        elif value:
            try:
                fields[name] = value.decode("utf-8")
            except UnicodeDecodeError:
                fields[name + "_base64"] = base64.b64encode(value).decode()
    return fields


def envelope(src, dest, number, body):
    return {"v": 1, "cookie": 8675309, "cluster": "demo", "disk": "d41f", "incarnation": 1,
            "body": to_wire(body), "id": str(number), "dest": dest, "src": src}


def own_messages():
    two = [{"client": b"alice", "serial": 1, "data": b"set x 3"}, {"client": b"alice", "serial": 2, "data": b"set y 4"}]
    logged = [dict(two[0], term=3, type="command", more=1), dict(two[1], term=3, type="command")]
    append = {"type": "append_entries", "term": 3, "leader_id": "S1", "prev_log_index": 7, "prev_log_term": 2,
              "leader_commit": 7}
    yield "S1", "S2", {"type": "request_vote", "term": 3, "candidate_id": "S1", "last_log_index": 7, "last_log_term": 2}
    yield "S2", "S1", {"type": "request_vote_res", "term": 3, "vote_granted": True}
    yield "S3", "S1", {"type": "request_vote_res", "term": 3, "vote_granted": False, "leader": "S2"}
    yield "S1", "S2", dict(append, round=1, entries=[])
    yield "S1", "S2", dict(append, round=2, entries=[
        {"term": 3, "type": "noop"},
        {"term": 3, "type": "command", "client": b"alice", "serial": 1, "data": b"set x 3"},
        {"term": 3, "type": "command", "client": b"bob", "serial": 1, "data": b"\xff\x00\x01"}])
    answer = {"type": "append_entries_res", "term": 3, "prev_log_index": 7, "round": 2}
    yield "S2", "S1", dict(answer, success=True, match_index=10)
    yield "S3", "S1", dict(answer, success=False, conflict_index=5, conflict_term=1)
    forward = {"type": "forward", "term": 3}
    result = {"type": "forward_res", "term": 3}
    yield "S2", "S1", dict(forward, request=17, op="append", prev_log_index=8, prev_log_term=3, entries=two)
    yield "S1", "S2", dict(result, request=17, ok=True, last_index=10, result=b"ok")
    yield "S1", "S2", dict(result, request=17, ok=False, **{"class": "refused"}, last_index=9, reason=b"log-moved")
    yield "S2", "S1", dict(forward, request=18, op="range", **{"from": 9, "to": 10})
    yield "S1", "S2", dict(result, request=18, ok=True, last_index=10, entries=logged)
    yield "S2", "S1", dict(forward, request=19, op="read", mode="read-index", query=b"get x")
    yield "S1", "S2", dict(result, request=19, ok=True, last_index=10, mode="read-index", result=b"3")
    yield "S1", "S2", dict(result, request=20, ok=False, **{"class": "refused"}, reason=b"too-many-waiting",
                           numbers=[4096, 4096])
    candidacy = {"type": "request_vote", "term": 4, "last_log_index": 7, "last_log_term": 2, "candidate_id": "S1"}
    yield "S1", "S2", dict(candidacy, pre=True)
    yield "S2", "S1", {"type": "request_vote_res", "term": 4, "vote_granted": True, "pre": True}
    yield "S3", "S1", {"type": "request_vote_res", "term": 3, "vote_granted": False, "pre": True, "leader": "S2"}
    members = {"voters": ["S1", "S2", "S4"], "outgoing": ["S1", "S2", "S3"], "learners": ["S5"]}
    yield "S1", "S2", dict(append, prev_log_index=10, prev_log_term=3, leader_commit=10, round=4, entries=[
        {"term": 3, "type": "configuration", "data": json.dumps(members, separators=(",", ":")).encode()},
        {"term": 3, "type": "session", "client": b"carol", "serial": 1, "data": b"register 1000"},
        {"term": 3, "type": "command", "client": b"carol", "serial": 3, "session": 12, "acknowledged": 2,
         "data": b"set x 5"}])
    snapshot = {"term": 3, "last_included_index": 12, "last_included_term": 3, "round": 5}
    yield "S1", "S2", dict(snapshot, type="install_snapshot", leader_id="S1", configuration=members,
                           configuration_index=11, offset=6, total=9, crc=zlib.crc32(b"123456789"),
                           hash="0123456789abcdef", done=True, data=b"789")
    yield "S2", "S1", dict(snapshot, type="install_snapshot_res", offset=6)
    yield "S1", "S2", {"type": "timeout_now", "term": 3, "leader_id": "S1", "last_log_index": 13, "last_log_term": 3}
    yield "S2", "S1", dict(candidacy, candidate_id="S2", last_log_index=13, last_log_term=3, transfer=True)


for line in sys.stdin:
    try:
        message = unseal(base64.b64decode(line), KEY)
    except ValueError as error:
        print("bad", error)
        continue
    again = {name: message[name] for name in sorted(message) if name not in ("crc", "mac", "body")}
    again["body"] = to_wire(from_wire(message["body"]))
    print(base64.b64encode(seal(again, KEY)).decode())
for number, (src, dest, body) in enumerate(own_messages(), 1):
    print(base64.b64encode(seal(envelope(src, dest, number, body), KEY)).decode())
