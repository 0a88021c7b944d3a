#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks the scenarios that ship, and their translations, against their JSON Schema, with the few keywords that it
uses; exits 1 if one is wrong.

usage: scenario_schema.py ROOT
"""
import json
import re
import sys
from pathlib import Path

TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}
KNOWN = {"$schema", "$defs", "$ref", "title", "description", "type", "required", "properties", "additionalProperties",
         "propertyNames", "items", "minItems", "maxItems", "minLength", "maxLength", "pattern", "minimum", "maximum",
         "const", "enum", "oneOf", "anyOf", "allOf", "not"}


def is_type(value, name):
    if name == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, TYPES[name])


class Schema:
    def __init__(self, root):
        self.root = root

    def errors(self, value, schema, place="$"):
        """What is wrong with the value, as texts."""
        unknown = set(schema) - KNOWN
        if unknown:
            return [f"{place}: the schema uses {sorted(unknown)}, which this check does not know"]
        if "$ref" in schema:
            return self.errors(value, self.root["$defs"][schema["$ref"].split("/")[-1]], place)
        found = []
        kinds = schema.get("type")
        if kinds and not any(is_type(value, kind) for kind in ([kinds] if isinstance(kinds, str) else kinds)):
            return [f"{place}: not of type {kinds}"]
        if "const" in schema and value != schema["const"]:
            found.append(f"{place}: not {schema['const']}")
        if "enum" in schema and value not in schema["enum"]:
            found.append(f"{place}: none of {schema['enum']}")
        for test, keyword in ((len, "Length"), (len, "Items"), (lambda x: x, "imum")):
            kind = {"Length": str, "Items": list, "imum": int}[keyword]
            if isinstance(value, kind):
                if test(value) < schema.get("min" + keyword, test(value)) or test(value) > schema.get("max" + keyword, test(value)):
                    found.append(f"{place}: out of bounds")
        if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
            found.append(f"{place}: does not match {schema['pattern']}")
        if isinstance(value, dict):
            found += self.object_errors(value, schema, place)
        if isinstance(value, list) and "items" in schema:
            for number, item in enumerate(value):
                found += self.errors(item, schema["items"], f"{place}[{number}]")
        for keyword, isEnough in (("oneOf", lambda n, all: n == 1), ("anyOf", lambda n, all: n > 0), ("allOf", lambda n, all: n == all)):
            if keyword in schema:
                each = [self.errors(value, part, place) for part in schema[keyword]]
                if not isEnough(sum(not errors for errors in each), len(each)):
                    found += min(each, key=len) or [f"{place}: more than one of oneOf fits"]
        if "not" in schema and not self.errors(value, schema["not"], place):
            found.append(f"{place}: fits what it must not")
        return found

    def object_errors(self, value, schema, place):
        found = [f"{place}: {name} is missing" for name in schema.get("required", []) if name not in value]
        others = schema.get("additionalProperties", True)
        for name, item in value.items():
            if "propertyNames" in schema:
                found += self.errors(name, schema["propertyNames"], f"{place}.{name}")
            if name in schema.get("properties", {}):
                found += self.errors(item, schema["properties"][name], f"{place}.{name}")
            elif others is False:
                found.append(f"{place}: {name} is not known")
            elif others is not True:
                found += self.errors(item, others, f"{place}.{name}")
        return found


def main(arguments):
    if len(arguments) != 1:
        print(__doc__.strip())
        return 2
    folder = Path(arguments[0]) / "resources" / "scenarios"
    schema = json.loads((folder / "schema.json").read_text(encoding="utf-8"))
    wrong = 0
    files = [path for path in sorted(folder.glob("*.json")) if path.name != "schema.json"]
    translations = sorted(folder.glob("*/*.json"))
    for path, shape in [(path, schema) for path in files] + [(path, schema["$defs"]["translation"]) for path in translations]:
        for error in Schema(schema).errors(json.loads(path.read_text(encoding="utf-8")), shape):
            print(f"{path.relative_to(folder)}: {error}")
            wrong += 1
    print(f"{len(files)} scenarios and {len(translations)} translations checked: {wrong} mistakes")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
