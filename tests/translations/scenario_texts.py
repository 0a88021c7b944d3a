#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Are the scenarios that ship told whole in every language of the program? scenario_texts.py SOURCE_ROOT

For each translations/raftarium_<language>.ts but the English one, every text of resources/scenarios/*.json needs a
translation in resources/scenarios/<language>/. It names what is missing, what belongs to no text (any more), and
translations whose nodes ({leader}, S1), numbers or sections differ from those of the English text.
"""
import json
import pathlib
import re
import sys

TOLD = {"title", "about", "caption", "why", "text", "answers", "say"}  # members that are words for a person
# Nodes and numbers, and the words of the program and of commands, stay as they are.
KEPT = (("names in braces", r"\{[^}]*\}"), ("sections", r"§[\d.]*\d"), ("nodes", r"\bS\d+"), ("numbers", r"\d+"),
        ("values", r"\bx = \w+"),
        ("words of the program", r"\b(?:AppendEntries|CheckQuorum|PreVote|(?:commit|next|prevLog)Index|lastApplied|strictMajority|bob)\b"))
HAN = "[\u4e00-\u9fff]"
# How the language is written: (what must not be there, why).
STYLE = {
    "de": ((r"[\"”]|“\w|'s\b", "German quotation marks are „…“"),),
    "zh_CN": ((HAN + r"[,;:!?(]|[,;:!?)]" + HAN, "Chinese punctuation is of full width"),
              (HAN + r"[A-Za-z0-9{§]|[A-Za-z0-9}]" + HAN, "a space stands between Chinese and other letters")),
}


def texts_of(value, told=False):
    """Every text in a scenario that a person reads."""
    if isinstance(value, str):
        return {value} if told and value else set()
    if isinstance(value, list):
        return set().union(*(texts_of(item, told) for item in value))
    if isinstance(value, dict):
        return set().union(*(texts_of(item, name in TOLD) for name, item in value.items() if name not in ("cluster", "do", "until", "schedule")))
    return set()


def once(pairs):
    """An object whose members have different names."""
    names = [name for name, _ in pairs]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise ValueError(f"{sorted(twice)} stand there twice")
    return dict(pairs)


def text_problems(language, english, text):
    found = [f"other {what}" for what, pattern in KEPT
             if set(re.findall(pattern, english, re.A)) != set(re.findall(pattern, text, re.A))]
    found += [why for pattern, why in STYLE.get(language, ()) if re.search(pattern, text)]
    if text != text.strip() or "  " in text:
        found.append("spaces that nobody wants")
    return found


def problems(root):
    root = pathlib.Path(root)
    folder = root / "resources" / "scenarios"
    languages = sorted({path.stem.split("_", 1)[1] for path in (root / "translations").glob("raftarium_*.ts")} - {"en"})
    scenarios = [path for path in sorted(folder.glob("*.json")) if path.name != "schema.json"]
    found = [f"{path.relative_to(folder)}: there is no such scenario or language" for path in sorted(folder.glob("*/*.json"))
             if path.parent.name not in languages or folder / path.name not in scenarios]
    for language in languages:
        for path in scenarios:
            place, file = f"{language}/{path.name}", folder / language / path.name
            if not file.exists():
                found.append(f"{place} is missing")
                continue
            try:
                texts = json.loads(file.read_text(encoding="utf-8"), object_pairs_hook=once)["texts"]
            except (ValueError, KeyError) as error:
                found.append(f"{place}: {error}")
                continue
            english = texts_of(json.loads(path.read_text(encoding="utf-8")))
            found += [f"{place}: not translated: {text!r}" for text in sorted(english - set(texts))]
            found += [f"{place}: the scenario does not say (any more): {text!r}" for text in sorted(set(texts) - english)]
            for text in sorted(english & set(texts)):
                found += [f"{place}: {texts[text]!r}: {problem}" for problem in text_problems(language, text, texts[text])]
    return found, languages, scenarios


if __name__ == "__main__":
    found, languages, scenarios = problems(sys.argv[1])
    print("\n".join(found) or f"{len(scenarios)} scenarios are told in {', '.join(languages)}")
    if not scenarios or not languages:
        found.append("nothing was checked")
    sys.exit(1 if found else 0)
