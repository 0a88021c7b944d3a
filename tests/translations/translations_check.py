#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Is every language complete? translations_check.py LUPDATE SOURCE_ROOT

Brings copies of translations/raftarium_*.ts up to date with the source strings and names every translation that is
missing, unfinished or empty, or whose placeholders (%1 … %9, %n) or mnemonic (&) differ from its source's.
"""
import pathlib
import re
import shutil
import sys
import tempfile
import xml.etree.ElementTree as xml

PLACEHOLDER = re.compile(r"%L?(\d{1,2}|n)")
MNEMONIC = re.compile(r"&(?!&)\w")
LITERALS = r'((?:"(?:[^"\\\n]|\\.)*"\s*)+)'
CALL = re.compile(r'(?:\btr\(|(?:\btranslate|QT_TRANSLATE_NOOP)\(\s*"[^"]*",)\s*' + LITERALS)


def placeholders(text):
    return set(PLACEHOLDER.findall(text))


def message_problems(message):
    source = message.findtext("source")
    translation = message.find("translation")
    forms = [form.text or "" for form in translation.iter("numerusform")] if message.get("numerus") else [translation.text or ""]
    if translation.get("type") == "unfinished" or not forms or not all(form.strip() for form in forms):
        return ["is unfinished or empty"]
    found = []
    for form in forms:
        # A plural form may say "one" in a word; the last form, the one for many, has to give the number.
        free = {"n"} if message.get("numerus") and form is not forms[-1] else set()
        if placeholders(form) - free != placeholders(source) - free:
            found.append(f"has other placeholders: {form!r}")
        if len(MNEMONIC.findall(form)) != len(MNEMONIC.findall(source)):
            found.append(f"has another number of mnemonics: {form!r}")
        if source.endswith("\n") != form.endswith("\n"):
            found.append("differs in its last line break")
    return found


def file_problems(path):
    found = []
    for context in xml.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            for problem in message_problems(message):
                found.append(f"{path.name}: {context.findtext('name')}: {message.findtext('source')!r} {problem}")
    return found


def sources_in_code(root, folders):
    """What the code hands to tr(), translate() and QT_TRANSLATE_NOOP(), read without lupdate."""
    for folder in folders:
        for path in sorted((root / folder).rglob("*.cpp")):
            for call in CALL.finditer(path.read_text(encoding="utf-8")):
                text = "".join(re.findall(r'"((?:[^"\\\n]|\\.)*)"', call.group(1)))
                yield path.relative_to(root), text.replace(r"\n", "\n").replace(r"\"", '"').replace(r"\\", "\\")


def problems(lupdate, root):
    root = pathlib.Path(root).resolve()
    sys.path.insert(0, str(root / "translations"))
    import update
    with tempfile.TemporaryDirectory() as folder:
        copies = [pathlib.Path(shutil.copy(file, folder)) for file in sorted((root / "translations").glob("raftarium_*.ts"))]
        said = update.update(lupdate, root, copies)
        # A tr() outside of a class with a context: its strings would not be found when the program runs.
        found = sorted({line for line in said.splitlines() if "lacks Q_OBJECT" in line or "tr() cannot be called without context" in line})
        known = set()
        for copy in copies:
            found += file_problems(copy)
            known |= {source.text for source in xml.parse(copy).getroot().iter("source")}
        # Some calls escape lupdate: translate(…, static_cast<int>(n)) does, tr(…, static_cast<int>(n)) does not.
        found += [f"{path}: {text!r} is not seen by lupdate" for path, text in sources_in_code(root, update.FOLDERS) if text not in known]
        return found, len(copies)


if __name__ == "__main__":
    found, files = problems(sys.argv[1], sys.argv[2])
    print("\n".join(found) or f"{files} languages are complete")
    if files < 3:
        found.append("fewer than three languages")
    sys.exit(1 if found else 0)
