#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The check itself: does each fault make it fail? translations_check_test.py LUPDATE SOURCE_ROOT"""
import pathlib
import shutil
import sys
import tempfile
import unittest

import translations_check

LUPDATE, ROOT = sys.argv.pop(1), pathlib.Path(sys.argv.pop(1))

SOURCE = """#include <QObject>
class Panel : public QObject {
    Q_OBJECT
    void show() { tr("&Kill %1"); tr("%n node(s)", nullptr, 2); }
};
"""

MESSAGES = """    <message>
        <source>&amp;Kill %1</source>
        <translation{type}>{kill}</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation><numerusform>{one}</numerusform><numerusform>{many}</numerusform></translation>
    </message>
"""


class Teeth(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        (self.root / "app").mkdir()
        (self.root / "translations").mkdir()
        shutil.copy(ROOT / "translations" / "update.py", self.root / "translations")
        (self.root / "app" / "panel.cpp").write_text(SOURCE)

    def found(self, kill="%1 &amp;abschießen", one="ein Knoten", many="%n Knoten", type="", messages=MESSAGES):
        text = messages.format(kill=kill, one=one, many=many, type=type)
        (self.root / "translations" / "raftarium_de.ts").write_text(
            '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="de" sourcelanguage="en">\n'
            f"<context>\n    <name>Panel</name>\n{text}</context>\n</TS>\n", encoding="utf-8")
        return " ".join(translations_check.problems(LUPDATE, self.root)[0])

    def test_a_complete_language_passes(self):
        self.assertEqual(self.found(), "")

    def test_a_missing_string_is_named(self):
        self.assertIn("'&Kill %1' is unfinished", self.found(messages=MESSAGES[MESSAGES.index("    <message numerus"):]))

    def test_an_unfinished_or_empty_translation_is_named(self):
        self.assertIn("unfinished", self.found(type=' type="unfinished"'))
        self.assertIn("unfinished or empty", self.found(kill=""))
        self.assertIn("unfinished or empty", self.found(many=""))

    def test_lost_and_invented_placeholders_are_named(self):
        self.assertIn("placeholders", self.found(kill="&amp;Abschießen"))
        self.assertIn("placeholders", self.found(kill="%2 &amp;abschießen"))
        self.assertIn("placeholders", self.found(many="viele Knoten"))

    def test_a_lost_mnemonic_is_named(self):
        self.assertIn("mnemonics", self.found(kill="%1 abschießen"))

    def test_a_string_without_context_is_named(self):
        (self.root / "app" / "free.cpp").write_text(
            '#include <QString>\nnamespace app {\nQString tr(const char*);\nQString x() { return tr("lost"); }\n}\n')
        self.assertIn("Q_OBJECT", self.found())

    def test_a_string_that_escapes_lupdate_is_named(self):
        (self.root / "app" / "escaped.cpp").write_text(
            '#include <QCoreApplication>\nQString x(long n) {\n'
            'return QCoreApplication::translate("Panel", "%n "\n "lost", nullptr, static_cast<int>(n)); }\n')
        self.assertIn("'%n lost' is not seen by lupdate", self.found())

    def test_english_needs_its_plural_forms_only(self):
        (self.root / "translations" / "raftarium_en.ts").write_text(
            '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="en" sourcelanguage="en">\n</TS>\n')
        self.assertIn("raftarium_en.ts: Panel: '%n node(s)' is unfinished", self.found())
        self.assertNotIn("raftarium_en.ts: Panel: '&Kill", self.found())


unittest.main()
