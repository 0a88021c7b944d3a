#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""./run and ./test on machines of all kinds: what they install, what they ask for, and when they are silent.
dpkg-query, apt-get, sudo and id are played by small scripts; nothing is installed."""
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
TOOLS = ("bash", "sed", "tr", "xargs", "mkdir", "dirname", "tail", "env", "readlink", "cat")
LIST = "# a comment\ncmake   # another\n\nninja-build\nzlib1g-dev\n"


class ScriptsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = Path(folder.name)
        self.bin = self.top / "bin"
        self.bin.mkdir()
        (self.top / "resources").mkdir()
        (self.top / "resources/debian-packages.txt").write_text(LIST)
        shutil.copytree(TOP / ".ci", self.top / ".ci")
        for name in TOOLS:
            (self.bin / name).symlink_to(shutil.which(name))
        self.play("apt-get", f'echo "apt-get $*" >> {self.top}/calls')
        self.play("id", "echo 1000")

    def play(self, name, script):
        path = self.bin / name
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def installed(self, *names):
        self.play("dpkg-query", "\n".join(f'echo "{name} ii "' for name in names) + "\necho 'zlib1g-dev rc '\n")

    def install(self):
        script = f'set -euo pipefail; top={self.top}; source "$top/.ci/common.sh"; install_missing; say done'
        return subprocess.run([str(self.bin / "bash"), "-c", script], env={"PATH": str(self.bin)}, text=True,
                              stdin=subprocess.DEVNULL, capture_output=True, check=False)

    def calls(self):
        path = self.top / "calls"
        return path.read_text() if path.exists() else ""

    def test_nothing_missing_is_silent_and_asks_no_package_manager(self):
        self.play("dpkg-query", "for name in cmake ninja-build zlib1g-dev; do echo $name ii; done")
        done = self.install()
        self.assertEqual((done.returncode, done.stdout, done.stderr, self.calls()), (0, "", "done\n", ""))

    def test_root_installs_what_is_missing_and_no_more(self):
        self.installed("cmake")
        self.play("id", "echo 0")
        done = self.install()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Installing, with what they need (some minutes): ninja-build zlib1g-dev\n", done.stderr)
        update, install = self.calls().splitlines()
        self.assertTrue(update.endswith(" update"), update)
        self.assertTrue(install.endswith(" install -y --no-install-recommends ninja-build zlib1g-dev"), install)

    def test_a_person_with_sudo_installs_with_it(self):
        self.installed("cmake", "ninja-build")
        self.play("sudo", f'[ "$1" = -n ] && exit 0; echo sudo >> {self.top}/calls; exec "$@"')
        self.assertEqual(self.install().returncode, 0)
        self.assertEqual(self.calls().count("sudo\napt-get"), 2)

    def test_without_root_the_exact_command_is_printed(self):
        self.installed("cmake", "ninja-build")
        for sudo in (None, "exit 1"):  # no sudo, or one that asks for a password where nobody can type it
            if sudo:
                self.play("sudo", sudo)
            done = self.install()
            self.assertEqual((done.returncode, self.calls()), (1, ""))
            self.assertIn("\n    apt-get update && apt-get install -y --no-install-recommends zlib1g-dev\n", done.stderr)

    def test_a_failed_installation_stops_and_shows_why(self):
        self.installed("cmake", "ninja-build")
        self.play("id", "echo 0")
        self.play("apt-get", 'case "$*" in *install*) echo "E: no room left"; exit 100;; esac')
        done = self.install()
        self.assertEqual(done.returncode, 1)
        self.assertIn("E: no room left", done.stderr)
        self.assertNotIn("done", done.stderr)

    def test_another_system_gets_the_list_and_goes_on(self):
        (self.bin / "apt-get").unlink()
        done = self.install()
        self.assertEqual(done.returncode, 0)
        self.assertIn("cmake ninja-build zlib1g-dev", done.stderr)

    def test_help_installs_and_builds_nothing(self):
        for script in ("run", "test"):
            for option in ("--help", "-h"):
                done = subprocess.run([str(TOP / script), option], env=dict(os.environ, DISPLAY=""), text=True,
                                      capture_output=True, check=False)
                self.assertEqual((done.returncode, done.stderr), (0, ""))
                self.assertIn(f"Usage: ./{script}", done.stdout)

    def test_run_shows_the_window_or_the_terminal(self):
        shutil.copy(TOP / "run", self.top / "run")
        (self.top / "CMakePresets.json").write_text("{}")
        (self.top / "build/bin").mkdir(parents=True)
        (self.top / "build/build.ninja").write_text("")
        self.play("dpkg-query", "for name in cmake ninja-build zlib1g-dev; do echo $name ii; done")
        self.play("cmake", f'echo "cmake $*" >> {self.top}/calls')
        for name in ("nproc", "awk", "locale"):
            (self.bin / name).symlink_to(shutil.which(name))
        for program in ("raftarium", "raftarium-cli"):
            self.play(f"../build/bin/{program}", f'echo {program} "$@"; pwd')
        here = str(Path("/").resolve())
        for display, arguments, answer in (
                ({}, ["--nodes", "3"], f"raftarium-cli live --nodes 3\n{here}\n"),
                ({"DISPLAY": ":0"}, ["--nodes", "3"], f"raftarium --nodes 3\n{here}\n"),
                ({"WAYLAND_DISPLAY": "wayland-0"}, [], f"raftarium\n{here}\n"),
                ({"DISPLAY": ":0"}, ["--", "--help"], f"raftarium --help\n{here}\n"),
                ({"DISPLAY": ":0"}, ["--build-only"], "")):
            done = subprocess.run([str(self.bin / "bash"), str(self.top / "run"), *arguments], cwd="/", text=True,
                                  env={"PATH": str(self.bin), **display}, capture_output=True, check=False)
            self.assertEqual((done.returncode, done.stdout), (0, answer), done.stderr)
            self.assertEqual("no display" in done.stderr, not display)
        self.assertEqual(self.calls().count("--target raftarium raftarium-cli"), 5)


if __name__ == "__main__":
    unittest.main()
