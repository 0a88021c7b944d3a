#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Brings translation files up to date with the source strings: update.py LUPDATE SOURCE_ROOT FILE.ts …

A file that does not exist yet is created: that is how a new language begins. Its translations stay "unfinished"
until someone writes them (Qt Linguist edits such files); a test fails as long as one is left.
"""
import pathlib
import subprocess
import sys

FOLDERS = ("app", "ui", "raftcore")


def update(lupdate, root, files):
    """Returns what lupdate complained about."""
    said = ""
    folders = [folder for folder in FOLDERS if (pathlib.Path(root) / folder).is_dir()]
    for file in files:
        path = pathlib.Path(file).resolve()
        # English is the language of the sources: only its plural forms are written down.
        only = ["-pluralonly"] if path.stem.endswith("_en") else []
        # "-I ." lets lupdate find the headers, and so the namespaces of the classes: without, contexts are wrong.
        run = subprocess.run([lupdate, "-silent", "-I", ".", "-locations", "none", "-no-obsolete", *only, "-source-language", "en",
                              "-target-language", path.stem.split("_", 1)[1], "-extensions", "cpp,h", *folders, "-ts", str(path)],
                             cwd=root, capture_output=True, text=True)
        if run.returncode != 0:
            raise RuntimeError(f"lupdate failed on {path}: {run.stderr or run.stdout}")
        said += run.stdout + run.stderr
    return said


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sys.stderr.write(update(sys.argv[1], sys.argv[2], sys.argv[3:]))
