# SPDX-License-Identifier: MIT
"""An archive of digests for the tests of digest-batch, and runs over it."""
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BIN = pathlib.Path(os.environ.get("DIGESTKIT_BIN", ROOT / "build" / "dev" / "bin")).resolve()
BATCH = str(BIN / "digest-batch")
TEXTS = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "samples").glob("0*.txt"))]


def record(number):
    return {"title": f"Story {number}", "source": {"url": f"https://post.example/{number}"}, "lang": "en",
            "sections": [{"kind": "summary", "lang": "en",
                          "blocks": [{"type": "paragraph", "text": f"What happened at {number}. " * (1 + number % 40)}]}]}


def text(number):
    title, rest = TEXTS[number % len(TEXTS)].split("\n", 1)
    return f"{title} {number}\n{rest}"


def ndjson(numbers):
    return "".join(json.dumps(record(number)) + "\n" for number in numbers)


class Archive:
    """Goes with its test, or with a whole class of them; the folder `in` is empty."""

    def __init__(self, test, folder=None):
        if folder is None:
            # In memory where that can be: these tests end processes, not machines, and a disk makes them ten times slower.
            fast = None if "TMPDIR" in os.environ or not os.access("/dev/shm", os.W_OK) else "/dev/shm"
            temporary = tempfile.TemporaryDirectory(prefix="digestkit-batch-", dir=fast)
            (test.addClassCleanup if isinstance(test, type) else test.addCleanup)(temporary.cleanup)
            folder = temporary.name
        self.path = pathlib.Path(folder).resolve()
        self.env = {"PATH": f"{BIN}:/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": str(self.path)}
        self.env |= {k: v for k, v in os.environ.items() if k in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "TMPDIR")}
        (self.path / "in").mkdir()

    def write(self, name, content):
        path = os.path.join(os.fsencode(self.path), os.fsencode(name))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())

    def fill(self, count):
        """Texts of both layouts and JSON, in folders; every fiftieth is broken."""
        for number in range(count):
            name = f"in/{number // 100:03}/{number:05}"
            if number % 50 == 49:
                self.write(name + ".json", '{"title": "cut off"')
            elif number % 5 == 4:
                self.write(name + ".json", json.dumps(record(number)))
            else:
                self.write(name + ".txt", text(number))

    def start(self, *arguments, **options):
        return subprocess.Popen([BATCH, *arguments], cwd=self.path, env=self.env, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, **({"stdin": subprocess.DEVNULL} | options))

    def run(self, *arguments, **options):
        """(status, what it said)"""
        ran = subprocess.run([BATCH, *arguments], cwd=self.path, env=self.env, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, timeout=600, **({"stdin": subprocess.DEVNULL} | options))
        assert not ran.stdout, ran.stdout
        return ran.returncode, ran.stderr.decode(errors="surrogateescape")

    def tree(self, folder):
        """path → bytes of all outputs, hidden files left out."""
        root = os.fsencode(self.path / folder)
        files = {}
        for where, folders, names in os.walk(root):
            folders[:] = [name for name in folders if not name.startswith(b".")]
            for name in names:
                if not name.startswith(b"."):
                    with open(os.path.join(where, name), "rb") as file:
                        files[os.path.relpath(os.path.join(where, name), root)] = file.read()
        return files

    def hidden(self, folder):
        path = self.path / folder
        return sorted(entry.name for entry in path.iterdir() if entry.name.startswith(".")) if path.exists() else []

    def journal(self, path="out/.digest-batch.jsonl"):
        """The whole lines."""
        lines = []
        for line in (self.path / path).read_bytes().split(b"\n")[:-1]:
            try:
                lines.append(json.loads(line))
            except ValueError:
                pass
        return lines

    def unwritten(self):
        """What the journal of `out` says that is not so: a line comes after its outputs have their names."""
        wrong = []
        path = self.path / "out/.digest-batch.jsonl"
        for line in self.journal() if path.exists() else []:
            for output in line.get("outputs", []):
                written = self.path / "out" / output["path"]
                if not written.exists() or hashlib.sha256(written.read_bytes()).hexdigest() != output["sha256"]:
                    wrong.append(output["path"])
        return wrong

    def remove(self, folder):
        shutil.rmtree(self.path / folder, ignore_errors=True)


class Case(unittest.TestCase):
    def setUp(self):
        self.archive = Archive(self)

    def run_to(self, status, *arguments, **options):
        got, said = self.archive.run("--messages", "concise", *arguments, **options)
        self.assertEqual(got, status, said)
        return said
