# SPDX-License-Identifier: MIT
"""Edits of documents and how they change the record: tests/data/docx/edited/edits.json. A change is a list of
operations [verb, path, argument…] on the JSON of a record; a path is "sections/0/blocks/2/text"."""
import json
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "tests/data/docx/edited"


def edits():
    """(sample, name, edit) of each, in order."""
    with open(FOLDER / "edits.json", encoding="utf-8") as file:
        table = json.load(file)
    return [(sample, name, edit) for sample, named in table.items() if sample != "about" for name, edit in named.items()]


def documents_of(sample, name, edit):
    """(file name, whether its changes are tracked): one or both."""
    kinds = [False, True] if edit.get("tracked", True) else [False]
    return [(f"{sample[:3]}-{name}{'-tracked' if tracked else ''}.docx", tracked) for tracked in kinds]


def kept(sample, name, edit):
    """Which of them is in FOLDER: the one with recorded changes, where there is one."""
    return documents_of(sample, name, edit)[-1]


def original(sample):
    return json.loads((ROOT / f"samples/expected/{sample}.json").read_text(encoding="utf-8"))


def changed(record, change):
    for verb, path, *arguments in change:
        *steps, last = [int(step) if step.isdigit() else step for step in path.split("/")]
        parent = record
        for step in steps:
            parent = parent[step]
        VERBS[verb](parent, last, record, *arguments)
    return record


def assign(parent, key, _, value):
    parent[key] = value


def remove(parent, key, _):
    del parent[key]


def insert(parent, key, _, value):
    parent.insert(key, value)


def move(parent, key, _, target):
    """Within a list; `target` is the path that it has afterwards."""
    parent.insert(int(target.rpartition("/")[2]), parent.pop(key))


def substitute(parent, key, _, old, new):
    assert parent[key].count(old) >= 1, old
    parent[key] = parent[key].replace(old, new, 1)


def split(parent, key, _, before, dropped):
    """A block becomes two behind the text `before`; `dropped` stood between."""
    head, tail = parent[key]["text"].split(before + dropped, 1)
    rest = {name: value for name, value in parent[key].items() if name not in ("label", "sep")}
    parent[key]["text"] = head + before
    parent.insert(key + 1, rest | {"text": tail})


def join(parent, key, _, between):
    """The texts of a block and of the next."""
    parent[key]["text"] += between + parent.pop(key + 1)["text"]


def mark(parent, key, _, text, marks):
    before, after = parent[key].split(text, 1)
    parent[key] = [run for run in (before, {"text": text} | marks, after) if run]


VERBS = {"set": assign, "remove": remove, "insert": insert, "move": move, "substitute": substitute, "split": split, "join": join,
         "mark": mark}


def difference(expected, found):
    """Where two values differ first, "" for nowhere."""
    if type(expected) is type(found) is dict:
        for key in {**expected, **found}:
            if key not in found or key not in expected:
                side = "expected" if key in expected else "found"
                return f"/{key}: only {side}: {json.dumps((expected if key in expected else found)[key], ensure_ascii=False)[:120]}"
            if where := difference(expected[key], found[key]):
                return f"/{key}{where}"
        return ""
    if type(expected) is type(found) is list and len(expected) == len(found):
        for number, (one, other) in enumerate(zip(expected, found)):
            if where := difference(one, other):
                return f"/{number}{where}"
        return ""
    if expected == found:
        return ""
    return f": expected {json.dumps(expected, ensure_ascii=False)[:160]}, found {json.dumps(found, ensure_ascii=False)[:160]}"
