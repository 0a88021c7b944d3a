#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The check itself: does each fault make it fail?"""
import json
import pathlib
import tempfile
import unittest

import scenario_texts

ENGLISH = {"scenario": 1, "title": "Two of S1 to S3", "cluster": {"nodes": 3, "title": "no text"},
           "variants": [{"name": "e", "title": "Other", "about": "More."}],
           "steps": [{"caption": "{old} leads", "why": "So it is (§5.2).", "do": [{"do": "note", "text": "no text"}],
                      "ask": {"text": "Who?", "answers": ["One", "All"], "right": 0, "why": "Because."},
                      "expect": [{"leaders": 1, "say": "one leads"}]}]}
GERMAN = {"Two of S1 to S3": "Zwei von S1 bis S3", "Other": "Anderes", "More.": "Mehr.", "{old} leads": "{old} führt",
          "So it is (§5.2).": "So ist es (§5.2).", "Who?": "Wer?", "One": "Einer", "All": "Alle", "Because.": "Darum.",
          "one leads": "einer führt"}


class Teeth(unittest.TestCase):
    def found(self, texts, english=None, language="de"):
        with tempfile.TemporaryDirectory() as name:
            root = pathlib.Path(name)
            folder = root / "resources" / "scenarios"
            (folder / language).mkdir(parents=True)
            (root / "translations").mkdir()
            for code in ("en", language):
                (root / "translations" / f"raftarium_{code}.ts").touch()
            (folder / "1-one.json").write_text(json.dumps(english or ENGLISH), encoding="utf-8")
            if texts is not None:
                text = texts if isinstance(texts, str) else json.dumps({"translation": 1, "texts": texts})
                (folder / language / "1-one.json").write_text(text, encoding="utf-8")
            return " ".join(scenario_texts.problems(root)[0])

    def changed(self, english, german):
        return self.found({**GERMAN, english: german})

    def test_a_whole_translation_passes(self):
        self.assertEqual(self.found(GERMAN), "")

    def test_a_missing_file_or_text_is_named(self):
        self.assertIn("de/1-one.json is missing", self.found(None))
        for english in GERMAN:
            self.assertIn("not translated", self.found({key: text for key, text in GERMAN.items() if key != english}))

    def test_a_translation_of_what_was_said_once_is_named(self):
        found = self.found(GERMAN, {**ENGLISH, "title": "Three of S1 to S3"})
        self.assertIn("not translated: 'Three of S1 to S3'", found)
        self.assertIn("does not say (any more): 'Two of S1 to S3'", found)

    def test_what_is_broken_or_there_twice_is_named(self):
        self.assertIn("Expecting", self.found("{"))
        self.assertIn("stand there twice", self.found('{"translation": 1, "texts": {"All": "Alle", "All": "Jeder"}}'))

    def test_other_nodes_numbers_and_sections_are_named(self):
        self.assertIn("other names in braces", self.changed("{old} leads", "Er führt"))
        self.assertIn("other nodes", self.changed("Two of S1 to S3", "Zwei von S1 bis S4"))
        self.assertIn("other sections", self.changed("So it is (§5.2).", "So ist es (§5.3)."))
        self.assertIn("other numbers", self.changed("Who?", "Wer von 3?"))

    def test_how_a_language_is_written_is_looked_at(self):
        self.assertIn("quotation marks", self.changed("All", 'Alle "Knoten"'))
        self.assertIn("full width", self.found({**GERMAN, "All": "全部, 都是"}, language="zh_CN"))
        self.assertIn("a space stands", self.found({**GERMAN, "All": "全部Raft"}, language="zh_CN"))


if __name__ == "__main__":
    unittest.main()
