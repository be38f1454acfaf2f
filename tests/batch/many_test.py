# SPDX-License-Identifier: MIT
"""A large archive of both text layouts, JSON and XML becomes each of the five formats: every good input has its output, which
holds its record when it is read back; each bad one, one in a thousand, is reported with its reason; status 3; and the journal has
one line for each input, whose sizes and hashes are those of what was read and written.

usage: tests/batch/many_test.py [FILES [FORMAT...]]      2000 files by default; 100000 need about 2 GB in /dev/shm or $TMPDIR"""
import collections
import hashlib
import json
import os
import re
import sys
import time
import unittest
from xml.sax.saxutils import escape

from archive import TEXTS, Archive, record

FILES, FORMATS = 2000, ["text", "json", "xml", "epub", "docx"]
EXTENSIONS = {"text": "txt"}
LABELLED, PAGE = TEXTS
# An extension, what is wrong, and the rule that says so.
BAD = [("json", '{"title": "cut off', "JSN-002"), ("json", '{"title": "A", "published": "2026-02-30"}', "JSN-010"),
       ("xml", '<digest xmlns="urn:digestkit:digest:1"><record><title>cut off', "XML-001"),
       ("txt", b"A title\nSummary (EN)\nbroken \xff\xfe bytes\n", "ENC-001"), ("txt", b"\0\0\0\0", "ENC-002")]


def xml(number):
    told = escape(" ".join([f"What happened at {number} <& elsewhere>."] * (1 + number % 20)))
    return (f'<digest xmlns="urn:digestkit:digest:1"><record xml:lang="en"><title>Story {number}</title><section kind="summary"'
            f' xml:lang="en"><paragraph>{told}</paragraph></section></record></digest>')


def good(number):
    """(extension, content); the longer samples come now and then only, so that it is about files and not about compressing."""
    kind = number % 4
    if kind == 0:
        text = LABELLED if number % 100 == 0 else f"Title\nSummary (EN)\nIn short: {number}. {' '.join(['It was so.'] * (1 + number % 30))}\nSummary (JA)\n要点は{number}。\n"
    elif kind == 1:
        head, title, rest = PAGE.split("\n\n", 2)
        text = f"{head}\n\n{title} {number}\n\n{rest if number % 100 == 1 else rest[:rest.index(chr(10), 300) + 1]}"
    return ("txt", text) if kind < 2 else ("json", json.dumps(record(number))) if kind == 2 else ("xml", xml(number))


def held(to, content):
    """Of a record in JSON what the format can hold: text has no place for the language of a record, and makes labels."""
    if to != "text":
        return content
    told = json.loads(content)
    for name in ("lang", "layout"):
        told.pop(name, None)
    for section in told["sections"]:
        section.pop("label", None)
        for block in section["blocks"]:
            block["text"] = block["text"].strip() if isinstance(block["text"], str) else block["text"]
    return told


class Many(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.archive = Archive(cls)
        cls.inputs, cls.bad = {}, {}  # name without extension → path; path → rule
        cls.hashes = {}
        for number in range(FILES):
            is_bad = number % 1000 == 617
            extension, content, *rule = BAD[number // 1000 % len(BAD)] if is_bad else good(number)
            name = f"{number // 1000:03}/{number:06}"
            path = f"in/{name}.{extension}"
            cls.archive.write(path, content)
            cls.hashes[path] = hashlib.sha256(content if isinstance(content, bytes) else content.encode()).hexdigest()
            cls.inputs[name] = path
            if is_bad:
                cls.bad[path] = rule[0]

    def check_reports(self, status, said):
        self.assertEqual(status, 3, said[-2000:])
        self.assertTrue(f"digest-batch: {FILES - len(self.bad)} of {FILES} inputs converted, {len(self.bad)} refused" in said, said[-2000:])
        errors = collections.defaultdict(list)
        for line in said.splitlines():
            found = re.match(r"(in/[^:]+):(?:[0-9:]+:)? error\[([A-Z]+-[0-9]+)\]: .", line)
            if found:
                errors[found[1]].append(found[2])
        self.assertEqual(set(errors), set(self.bad))
        for path, rule in self.bad.items():
            self.assertIn(rule, errors[path], path)

    def check_journal(self, folder, extension):
        lines = [line for line in self.archive.journal(folder + "/.digest-batch.jsonl") if "status" in line]
        self.assertEqual(len(lines), FILES)
        by_input = {line["input"]: line for line in lines}
        self.assertEqual(set(by_input), set(self.inputs.values()))
        tree = os.fsencode(self.archive.path / folder)
        for name, path in self.inputs.items():
            line = by_input[path]
            self.assertEqual(line["sha256"], self.hashes[path], path)
            if path in self.bad:
                self.assertEqual((line["status"], line.get("outputs", [])), ("refused", []), path)
                self.assertTrue(line["why"], path)
                continue
            self.assertEqual(line["status"], "converted", path)
            [output] = line["outputs"]
            self.assertEqual(output["path"], f"{name}.{extension}")
            with open(os.path.join(tree, os.fsencode(output["path"])), "rb") as file:
                content = file.read()
            self.assertEqual((output["size"], output["sha256"]), (len(content), hashlib.sha256(content).hexdigest()), path)

    def check_names(self, folder, extension):
        there = {os.path.relpath(os.path.join(where, name), self.archive.path / folder)
                 for where, _, names in os.walk(self.archive.path / folder) for name in names if not name.startswith(".")}
        self.assertEqual(there, {f"{name}.{extension}" for name, path in self.inputs.items() if path not in self.bad})

    def convert(self, to):
        extension = EXTENSIONS.get(to, to)
        begun = time.monotonic()
        # Warnings about what a format cannot hold must not use up the lines that errors need.
        status, said = self.archive.run("--messages", "concise", "--limit", f"diagnostics={10 * FILES}", "--no-fsync", "-t", to, "-o", "out", "in")
        seconds = time.monotonic() - begun
        self.check_reports(status, said)
        self.check_names("out", extension)
        self.check_journal("out", extension)
        # What came out is read again: it is what the inputs say themselves.
        self.assertIn(self.archive.run("-q", "--no-fsync", "-t", "json", "-o", "back", "out")[0], (0, 3))
        status, said = self.archive.run("-q", "--no-fsync", "-t", "json", "-o", "plain", "in")
        self.assertEqual(status, 3, said)
        lost = 0
        for name, path in self.inputs.items():
            if path in self.bad:
                continue
            back, plain = (self.archive.path / f"{folder}/{name}.json" for folder in ("back", "plain"))
            self.assertTrue(back.exists(), f"{path} is not read back from {to}")
            lost += held(to, back.read_bytes()) != held(to, plain.read_bytes())
        self.assertEqual(lost, 0, f"{lost} records came back from {to} as others")
        print(f"many_test: {FILES} files to {to}: {seconds:.1f} s, {len(self.bad)} bad, each reported", flush=True)

    def test_each_format(self):
        for to in FORMATS:
            with self.subTest(to=to):
                for folder in ("out", "back", "plain"):
                    self.archive.remove(folder)
                self.convert(to)


if __name__ == "__main__":
    if len(sys.argv) > 1 and sys.argv[1].isdigit():
        FILES = int(sys.argv.pop(1))
        FORMATS = sys.argv[1:] or FORMATS
        del sys.argv[1:]
    unittest.main()
