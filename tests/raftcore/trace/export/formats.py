#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks exported files against the rules of their formats. Prints what it found, or what is wrong and exits with 1.

usage: formats.py FORMAT FILE
"""
import csv
import json
import re
import struct
import sys
import zlib
from collections import Counter


def demand(condition, *reason):
    if not condition:
        raise AssertionError(" ".join(str(each) for each in reason))


def check_csv(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    demand(text.endswith("\r\n") and not re.search(r"(?<!\r)\n", re.sub(r'"[^"]*"', "", text)), "lines end with CR LF")
    rows = list(csv.reader(text.splitlines(keepends=True), strict=True))
    header, rows = rows[0], rows[1:]
    demand(header == "n,t_us,kind,node,peer,packet,message,term,index,why,fields".split(","), header)
    before = 0
    for row in rows:
        demand(len(row) == len(header), row)
        event = json.loads(row[-1])
        demand((str(event["n"]), str(event["t"]), event["kind"], event.get("node", "")) == tuple(row[:4]), row)
        demand(int(row[1]) >= before, "time falls", row)
        before = int(row[1])
        if row[2] == "delivered":
            demand(row[4] == event["from"], row)
    return Counter(row[2] for row in rows)


def check_shiviz(path):
    """ShiViz: each host's own clock counts its events from 1 without a gap, and a clock names only events that have
    happened, whose own clocks it includes."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    events = list(re.finditer(r"(?P<host>\S*) (?P<clock>{.*})\n(?P<event>.*)\n", text))
    demand(sum(len(each.group()) for each in events) == len(text), "something stands between the events")
    clocks, messages = {}, 0
    for each in events:
        host, clock = each["host"], json.loads(each["clock"])
        own = clocks.setdefault(host, [])
        demand(each["event"] and clock.get(host) == len(own) + 1, "the clock of", host, "jumps:", each.group())
        before = own[-1] if own else {}
        for other, count in clock.items():
            demand(count >= before.get(other, 0), "a clock goes back:", each.group())
            demand(other == host or count <= len(clocks.get(other, [])), "a clock names what has not happened:", each.group())
            if other != host and count > before.get(other, 0):
                seen = clocks[other][count - 1]
                demand(all(clock.get(third, 0) >= value for third, value in seen.items()), "a clock forgets:", each.group())
        demand(set(before) <= set(clock), "a clock loses a host")
        foreign = [other for other in clock if other != host and clock[other] > before.get(other, 0)]
        messages += bool(foreign)
        demand(not foreign or each["event"].startswith("receives"), "only a message brings news:", each.group())
        own.append(clock)
    return {"events": len(events), "messages": messages, "hosts": len(clocks)}


def check_chrome_trace(path):
    """Trace Event Format: the phases that are used, with the members that each needs."""
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    needs = {"M": {"args"}, "X": {"ts", "dur"}, "i": {"ts", "s"}, "C": {"ts", "args"}, "s": {"ts", "id", "cat"},
             "f": {"ts", "id", "cat", "bp"}, "b": {"ts", "id", "cat"}, "e": {"ts", "id", "cat"}}
    begun, slices, named, roles = {}, set(), set(), {}
    counts = Counter()
    for event in document["traceEvents"]:
        phase = event["ph"]
        counts[phase] += 1
        demand(needs[phase] | {"name", "pid", "tid"} <= set(event), event)
        demand(event.get("ts", 0) >= 0 and event.get("dur", 0) >= 0, event)
        if phase == "M":
            named.add((event["pid"], event["tid"]))
            continue
        demand((event["pid"], event["tid"]) in named, "a track without a name", event)
        if phase == "X":
            slices.add((event["pid"], event["tid"], event["ts"]))
            if event["cat"] == "role":
                demand(event["ts"] >= roles.get(event["pid"], 0), "roles overlap", event)
                roles[event["pid"]] = event["ts"] + event["dur"]
        elif phase == "C":
            demand(all(isinstance(value, int) for value in event["args"].values()), event)
        elif phase == "i":
            demand(event["s"] in ("t", "p", "g"), event)
        else:
            key = (event["cat"], event["id"], event["name"])
            if phase in "sb":
                demand(key not in begun, "begins twice", event)
                begun[key] = event["ts"]
            else:
                demand(key in begun and event["ts"] >= begun[key], "ends before it begins", event)
            if phase in "sf":
                demand((event["pid"], event["tid"], event["ts"]) in slices, "a flow without a slice", event)
    return counts


def check_mermaid(path):
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    demand(lines[0] == "sequenceDiagram", lines[0])
    text = r"(?:[^#;<>%{}]|#\d+;)+"
    known, counts = set(), Counter()
    for line in lines[1:]:
        participant = re.fullmatch(rf"    participant (\w+) as {text}", line)
        message = re.fullmatch(rf"    (\w+)(-\)|-x)(\w+): {text}", line)
        note = re.fullmatch(rf"    Note over (\w+)(?:,(\w+))?: {text}", line)
        demand(participant or message or note, "not a statement:", line)
        if participant:
            known.add(participant[1])
        demand(not message or {message[1], message[3]} <= known, line)
        demand(not note or {note[1], note[2] or note[1]} <= known, line)
        counts["message" if message else "note" if note else "participant"] += 1
    return counts


def check_plantuml(path):
    with open(path, encoding="utf-8") as file:
        lines = file.read().splitlines()
    demand(lines[0] == "@startuml" and lines[-1] == "@enduml", lines[0], lines[-1])
    known, counts = set(), Counter()
    for line in lines[1:-1]:
        participant = re.fullmatch(r'participant "([^"]+)" as (\w+)', line)
        message = re.fullmatch(r"(\w+) ->(>|x) (\w+) : (.+)", line)
        note = re.fullmatch(r"note over (\w+)(?:, (\w+))? : (.+)", line)
        demand(participant or message or note, "not a statement:", line)
        text = participant[1] if participant else message[4] if message else note[3]
        plain = re.sub(r"<U\+[0-9A-F]{4}>", "", text)
        demand(not re.search(r'[\\<~%\[\]|]|\*\*|//|__|--|""|==|##', plain), "markup:", line)
        if participant:
            known.add(participant[2])
        demand(not message or {message[1], message[3]} <= known, line)
        demand(not note or {note[1], note[2] or note[1]} <= known, line)
        counts["message" if message else "note" if note else "participant"] += 1
    return counts


def check_dslogs(path):
    """As dslogs.py reads a line: time, topic and the rest parted by blanks; the rest's second letter is the column."""
    topics = "TIMR VOTE LEAD TERM LOG1 LOG2 CMIT PERS SNAP DROP CLNT TEST INFO WARN ERRO TRCE".split()
    before, counts = 0, Counter()
    with open(path, encoding="utf-8") as file:
        for line in file:
            time, topic, *words = line.strip().split(" ")
            demand(re.fullmatch(r"\d{6,}", time) and int(time) >= before, "time:", line)
            before = int(time)
            demand(topic in topics and words, line)
            demand(topic == "TEST" or re.fullmatch(r"S\d+", words[0]) and int(words[0][1]) >= 0, line)
            counts[topic] += 1
    return counts


def check_pcapng(path):
    """Block by block; and of each packet the sums of IPv4 and UDP, and the datagram's checksum (docs/protocol.md)."""
    with open(path, "rb") as file:
        data = file.read()
    at, interfaces, counts, times = 0, 0, Counter(), 0
    while at < len(data):
        kind, length = struct.unpack_from("<II", data, at)
        demand(length % 4 == 0 and at + length <= len(data), "a block's length at", at)
        demand(struct.unpack_from("<I", data, at + length - 4)[0] == length, "the length behind a block at", at)
        body = data[at + 8:at + length - 4]
        demand((kind == 0x0A0D0D0A) == (at == 0), "the section's header stands first, once")
        if at == 0:
            demand(struct.unpack_from("<IHHq", body) == (0x1A2B3C4D, 1, 0, -1), "the section's header")
        elif kind == 1:
            demand(struct.unpack_from("<H", body)[0] == 101, "link type")
            interfaces += 1
        else:
            demand(kind == 6, "a block of type", kind)
            interface, high, low, kept, size = struct.unpack_from("<IIIII", body)
            demand(interface < interfaces and kept == size, "a packet's header at", at)
            demand(high << 32 | low >= times, "time falls at", at)
            times = high << 32 | low
            check_frame(body[20:20 + kept])
            counts[["sent", "delivered", "lost"][interface]] += 1
        at += length
    return counts


def ones_sum(data):
    total = sum(struct.unpack(f">{len(data) // 2}H", data[:len(data) & ~1])) + (data[-1] << 8 if len(data) % 2 else 0)
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return total


def check_frame(frame):
    demand(frame[0] == 0x45 and struct.unpack_from(">H", frame, 2)[0] == len(frame) and frame[9] == 17, "IPv4")
    demand(ones_sum(frame[:20]) == 0xFFFF, "the sum of the IPv4 header")
    udp = frame[20:]
    demand(struct.unpack_from(">H", udp, 4)[0] == len(udp), "the length in UDP")
    demand(ones_sum(frame[12:20] + struct.pack(">HH", 17, len(udp)) + udp) == 0xFFFF, "the sum of UDP")
    datagram = udp[8:]
    demand(datagram[-18:] == b',"crc":"%08x"}' % zlib.crc32(datagram[:-18]), "the datagram's checksum")
    demand({"src", "dest", "id", "body"} <= set(json.loads(datagram)), "the datagram")


def check_history(path):
    """One operation a line; and as porcupine would, but key by key and for small histories only: is there an order?"""
    operations = []
    with open(path, encoding="utf-8") as file:
        for line in file:
            each = json.loads(line)
            names = [name.removesuffix("_base64") for name in each]
            wanted = ["client", "op", "key"] + ["value"] * (each["op"] in ("put", "cas")) + ["expect"] * (each["op"] == "cas") + ["call"]
            demand(names in (wanted, wanted + ["return", "ok", "output"]), names)
            demand(each["op"] in ("put", "get", "cas", "del") and isinstance(each["call"], int), line)
            demand("ok" not in each or each["return"] >= each["call"] and isinstance(each["ok"], bool), line)
            operations.append(each)
    by_key = {}
    for each in operations:
        by_key.setdefault(each.get("key") or each.get("key_base64"), []).append(each)
    for key, each in by_key.items():
        demand(is_linearizable(each), "no order explains what was answered about", key)
    return Counter(each["op"] for each in operations)


def field(each, name):
    return each[name] if name in each else each.get(name + "_base64")


def apply(each, value):
    """What the operation answers in a state, and the state behind it."""
    if each["op"] == "put":
        return (True, "ok"), field(each, "value")
    if each["op"] == "get":
        return (value is not None, value), value
    if each["op"] == "del":
        return ((True, "ok"), None) if value is not None else ((False, None), None)
    if value == field(each, "expect"):
        return (True, "ok"), field(each, "value")
    return (False, value), value


def is_linearizable(operations):
    """Wing and Gong's search with Lowe's memory."""
    done = sum(1 << i for i, each in enumerate(operations) if "ok" in each)
    order = sorted(range(len(operations)), key=lambda i: operations[i]["call"])
    stack, seen = [(0, None)], set()
    while stack:
        taken, value = stack.pop()
        if taken & done == done:
            return True
        if (taken, value) in seen:
            continue
        seen.add((taken, value))
        open_now = [i for i in order if not taken >> i & 1]
        first_return = min(operations[i].get("return", float("inf")) for i in open_now)
        for i in open_now:
            each = operations[i]
            if each["call"] > first_return:
                break
            answer, after = apply(each, value)
            if "ok" not in each or answer == (each["ok"], field(each, "output")):
                stack.append((taken | 1 << i, after))
    return False


def main(arguments):
    name, path = arguments
    found = globals()["check_" + name.replace("-", "_")](path)
    print(" ".join(f"{key}={value}" for key, value in sorted(found.items())))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except AssertionError as wrong:
        print(wrong)
        sys.exit(1)
