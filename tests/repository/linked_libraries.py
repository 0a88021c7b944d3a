#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Proves that a program links no Qt library but those named.

usage: linked_libraries.py PROGRAM MODULE…      for example: build/bin/raftarium-cli Core Network Sql
"""
import re
import subprocess
import sys


def main(arguments):
    if len(arguments) < 2:
        print(__doc__.strip())
        return 2
    program, allowed = arguments[0], set(arguments[1:])
    output = subprocess.run(["readelf", "--dynamic", "--wide", program], capture_output=True, text=True, check=True)
    linked = set(re.findall(r"\(NEEDED\).*\[libQt6(\w+)\.so", output.stdout))
    print(f"{program} links Qt {', '.join(sorted(linked)) or 'not at all'}")
    for module in sorted(linked - allowed):
        print(f"{program} may not link Qt {module}")
    return 1 if linked - allowed or not linked else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
