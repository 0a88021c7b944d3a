#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Proves what the folders promise: who may include and link whom, which Qt modules each may use, where Qt Charts
stays, and what every file has or must not have. Prints each offence as file:line: reason; exits 1 if there is any.

usage: repository_rules.py ROOT [QT_INCLUDE_FOLDER …]
"""
import re
import subprocess
import sys
from pathlib import Path, PurePosixPath

CORE = {"Core"}
PLAIN = CORE | {"Network", "Sql"}  # what runs without a display
WINDOW = PLAIN | {"Gui", "Widgets", "Svg"}

# ui: what every view may use.
SHARED = {"ui/session", "ui/theme", "ui/narration", "ui/actions", "ui/accessible"}
WATCHED = {"raftcore/cluster", "raftcore/trace", "raftcore/consensus"}

# folder: (the folders it may include and link, the Qt modules it may use). "*" stands for one name.
# Read from the top: a folder uses only what stands above it (app/support: what both programs share), so there is no
# way round in a circle.
RULES = {
    "raftcore/consensus": (set(), set()),
    "raftcore/wire": ({"raftcore/consensus"}, PLAIN),
    "raftcore/storage": ({"raftcore/consensus"}, PLAIN),
    "raftcore/network": ({"raftcore/consensus", "raftcore/wire"}, PLAIN),
    "raftcore/trace": ({"raftcore/consensus"}, PLAIN),
    "raftcore/export": ({"raftcore/consensus", "raftcore/wire", "raftcore/trace"}, PLAIN),
    "raftcore/check": ({"raftcore/consensus", "raftcore/trace"}, PLAIN),
    "raftcore/node": ({"raftcore/consensus", "raftcore/wire", "raftcore/storage", "raftcore/network"}, PLAIN),
    "raftcore/cluster": ({"raftcore/consensus", "raftcore/wire", "raftcore/storage", "raftcore/network",
                          "raftcore/node", "raftcore/trace"}, PLAIN),
    "raftcore/scenario": ({"raftcore/consensus", "raftcore/trace", "raftcore/check", "raftcore/cluster"}, PLAIN),
    "raftcore/soak": ({"raftcore/consensus", "raftcore/trace", "raftcore/check", "raftcore/scenario",
                       "raftcore/network", "raftcore/node", "raftcore/cluster"}, PLAIN),
    "ui/theme": ({"raftcore/consensus"}, WINDOW),
    "ui/narration": ({"raftcore/consensus", "raftcore/trace"}, CORE),
    "ui/accessible": (set(), WINDOW),
    "ui/session": (WATCHED | {"ui/narration", "ui/theme"}, WINDOW),
    "ui/actions": (WATCHED | {"ui/narration", "ui/theme", "ui/session"}, WINDOW),
    "ui/charts": (WATCHED | SHARED, WINDOW | {"Charts"}),
    "ui/spacetime": (WATCHED | SHARED | {"ui/timeline", "ui/cluster"}, WINDOW),
    "ui/dialogs": (WATCHED | SHARED | {"ui/rules", "ui/scenarios", "ui/tuning"}, WINDOW),
    "ui/export": (WATCHED | SHARED | {"ui/cluster", "ui/dialogs"}, WINDOW),
    "ui/packets": (WATCHED | SHARED | {"raftcore/wire"}, WINDOW),  # reads datagrams
    "ui/why": (WATCHED | SHARED, WINDOW),
    "ui/alight": (WATCHED | SHARED, WINDOW),
    "ui/machines": (WATCHED | SHARED, WINDOW),
    "ui/*": (WATCHED | SHARED, WINDOW),
    "app/window": ({"raftcore/*", "ui/*", "app/support"}, WINDOW),
    "app/*": ({"raftcore/*", "ui/narration", "app/support"}, PLAIN),  # app/cli, and app/support for both programs
}
PARTS = ("raftcore", "ui", "app")

# The safety monitor judges the nodes by what they say; it must not borrow their reasoning.
CHECK_MAY_READ = {"types.h", "names.h", "packetid.h", "result.h", "fields.h", "entry.h", "message.h", "why.h",
                  "observation.h", "configuration.h"}
# The values that the trace is made of reach it by way of raftcore/trace; the machine must not, by any way.
CHECK_MAY_REACH = CHECK_MAY_READ | {"sealed.h", "tuning.h", "rulebook.h"}

# A machine without threads, clocks, files or randomness of its own.
NOT_IN_CONSENSUS = {"condition_variable", "filesystem", "fstream", "future", "iostream", "mutex", "random",
                    "semaphore", "shared_mutex", "stop_token", "thread"}

TOP_LEVEL = {"app", "raftcore", "ui", "resources", "tests", "translations", "CMakeLists.txt", "README.md", "LICENSE",
             "run", "test", "docs", "CMakePresets.json"}

FORBIDDEN_CALLS = re.compile(r"processEvents\(|BlockingQueuedConnection")
FORBIDDEN_WORDS = re.compile(r"(?<![\w.-])/work[/]|\.\./share[d]")
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:<([^>]+)>|"([^"]+)")')
TARGET = re.compile(r"\b(raftcore|ui|app)_([a-z]+)\b")
QT_TARGET = re.compile(r"\bQt6::(\w+)")


def files_of(root):
    """Every file that git tracks or would track; without git, every file outside hidden and build folders."""
    def git(*arguments):
        return subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=True).stdout
    try:
        if Path(git("rev-parse", "--show-toplevel").decode().strip()) != root:
            raise FileNotFoundError
        names = git("ls-files", "-z", "--cached", "--others", "--exclude-standard").decode().split("\0")
    except (OSError, subprocess.CalledProcessError):
        names = [path.relative_to(root).as_posix() for path in root.rglob("*")]
        ignored = re.compile(r"^(build[^/]*|\.git|\.cache)/|(^|/)__pycache__/|\.qm$")
        names = [name for name in names if not ignored.search(name)]
    return [PurePosixPath(name) for name in sorted(set(names)) if name and (root / name).is_file()]


def folder_of(path):
    """The folder a rule speaks of: its first two parts. None for what lies elsewhere."""
    parts = PurePosixPath(path).parts
    return "/".join(parts[:2]) if len(parts) > 2 and parts[0] in PARTS else None


def matches(folder, patterns):
    return folder in patterns or folder.split("/")[0] + "/*" in patterns


class Checker:
    def __init__(self, root, qt_includes):
        self.root = root
        self.offences = []
        self.includes = 0
        self.module_of = {}
        for include in qt_includes:
            for module in include.glob("Qt*"):
                for header in module.iterdir():
                    self.module_of.setdefault(header.name, module.name[2:])

    def offend(self, path, line, reason):
        self.offences.append(f"{path}:{line}: {reason}")

    def run(self):
        files = files_of(self.root)
        if not files:
            self.offend(self.root, 0, "there is no file to check")
        for path in files:
            self.check_file(path)
        self.check_reach([path for path in files if folder_of(path) == "raftcore/check"])
        return len(files)

    def check_reach(self, files):
        """The monitor sees none of the machine, through no other header either."""
        waiting = [path for path in files if path.suffix in (".h", ".cpp")]
        seen = set(waiting)
        while waiting:
            path = waiting.pop()
            text = (self.root / path).read_bytes().decode("utf-8", errors="replace")
            for number, line in enumerate(text.split("\n"), 1):
                found = INCLUDE.match(line)
                header = PurePosixPath(found[2]) if found and found[2] else None
                if header is None or header in seen or not (self.root / header).is_file():
                    continue
                seen.add(header)
                waiting.append(header)
                if folder_of(header) == "raftcore/consensus" and header.name not in CHECK_MAY_REACH \
                        and folder_of(path) != "raftcore/check":
                    self.offend(path, number, f"brings {header} to raftcore/check, which must see nothing of the machine")

    def check_file(self, path):
        top = path.parts[0]
        if top not in TOP_LEVEL and not top.startswith("."):
            self.offend(path, 1, f"'{top}' does not belong at the top of the repository")
        text = (self.root / path).read_bytes().decode("utf-8", errors="replace")
        lines = text.split("\n")
        for number, line in enumerate(lines, 1):
            if FORBIDDEN_WORDS.search(line):
                self.offend(path, number, "names a place outside of the repository")
        is_code = path.suffix in (".h", ".cpp")
        is_cmake = path.name == "CMakeLists.txt"
        if is_code or is_cmake or path.suffix in (".py", ".sh", ".cmake") or text.startswith("#!"):
            if not any("SPDX-License-Identifier:" in line for line in lines[:5]):
                self.offend(path, 1, "has no SPDX line at its top")
        if is_code:
            self.check_code(path, lines)
        elif is_cmake:
            self.check_links(path, lines)

    def rule_for(self, path):
        folder = folder_of(path)
        if folder is None:
            return None, None
        for pattern in (folder, folder.split("/")[0] + "/*"):
            if pattern in RULES:
                return folder, RULES[pattern]
        self.offend(path, 1, f"{folder} has no rule yet: say in repository_rules.py what it may use")
        return None, None

    def check_code(self, path, lines):
        folder, rule = self.rule_for(path)
        in_program = path.parts[0] in PARTS
        for number, line in enumerate(lines, 1):
            if in_program and FORBIDDEN_CALLS.search(line):
                self.offend(path, number, "waits inside an event loop (processEvents, blocking queued call)")
            found = INCLUDE.match(line)
            if not found:
                continue
            self.includes += 1
            header = found[1] or found[2]
            module = self.qt_module(path, number, header)
            if module == "Charts" and not rule and path.parts[:3] != ("tests", "ui", "charts"):
                self.offend(path, number, f"<{header}>: Qt Charts stays in ui/charts")
            if rule:
                self.check_include(path, number, folder, rule, header, module, found[2] is not None)

    def qt_module(self, path, number, header):
        prefix = re.match(r"Qt([A-Z]\w*)(?:/|$)", header)
        if prefix:
            return prefix[1]
        if not re.match(r"Q[A-Z]\w*$|q[a-z0-9_]+\.h$", header):
            return None
        if header not in self.module_of:
            self.offend(path, number, f"<{header}> is in no Qt module that is installed")
        return self.module_of.get(header)

    def check_include(self, path, number, folder, rule, header, module, quoted):
        allowed, modules = rule
        if module is not None:
            if module not in modules:
                self.offend(path, number, f"{folder} may not use Qt {module} (<{header}>)")
            return
        target = folder_of(header)
        if target is None:
            if header.split("/")[0] in PARTS + ("tests",) or quoted and not header.endswith(".moc"):
                self.offend(path, number, f'"{header}": include by the path from the top, as raftcore/consensus/log.h')
            elif folder == "raftcore/consensus" and (header in NOT_IN_CONSENSUS or not re.match(r"[a-z_]+$", header)):
                self.offend(path, number, f"<{header}>: the consensus machine is pure standard C++, without threads, "
                                          "clocks, files or randomness")
            return
        if target != folder and not matches(target, allowed):
            self.offend(path, number, f"{folder} may not include {target}")
        if folder == "raftcore/check" and target == "raftcore/consensus" and \
                PurePosixPath(header).name not in CHECK_MAY_READ:
            self.offend(path, number, f"raftcore/check reads only values of raftcore/consensus, not {header}")

    def check_links(self, path, lines):
        folder, rule = self.rule_for(path)
        for number, line in enumerate(lines, 1):
            line = line.split("#")[0]
            for module in QT_TARGET.findall(line):
                if rule and module not in rule[1]:
                    self.offend(path, number, f"{folder} may not link Qt {module}")
                elif not rule and module == "Charts" and path.parts[:3] != ("tests", "ui", "charts"):
                    self.offend(path, number, "Qt Charts is linked by ui/charts alone")
            for part, name in TARGET.findall(line):
                target = f"{part}/{name}"
                if rule and target != folder and not matches(target, rule[0]):
                    self.offend(path, number, f"{folder} may not link {target}")


def main(arguments):
    if not arguments:
        print(__doc__.strip())
        return 2
    checker = Checker(Path(arguments[0]).resolve(), [Path(name) for name in arguments[1:]])
    count = checker.run()
    for offence in checker.offences:
        print(offence)
    print(f"{count} files and {checker.includes} includes checked: {len(checker.offences)} offences")
    return 1 if checker.offences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
