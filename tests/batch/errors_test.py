# SPDX-License-Identifier: MIT
"""The disk refuses: a call that writes, synchronises or renames fails in the n-th place. Nothing is half written, the message
says what failed and why, the status is 2, and a run with --resume ends with the tree of a run that nobody disturbed.

usage: tests/batch/errors_test.py [PLACES]     how many places of each call, from the first on in growing steps; 6 by default

Needs strace, which lets calls fail; without it the test says so and is skipped (status 77)."""
import os
import shutil
import subprocess
import sys
import unittest

from archive import BATCH, Archive, ndjson

PLACES = 6
ERRORS = {"ENOSPC": "No space left on device", "EIO": "Input/output error", "EDQUOT": "Disk quota exceeded"}
# A call of any thread; what a system does not have is passed over for the ?.
CALLS = (("write", "ENOSPC"), ("write", "EIO"), ("syncfs", "ENOSPC"), ("syncfs", "EIO"), ("?rename,?renameat,?renameat2", "ENOSPC"),
         ("?rename,?renameat,?renameat2", "EIO"), ("?fdatasync,?fsync", "EIO"), ("?mkdir,?mkdirat", "EDQUOT"))


def can_strace():
    return shutil.which("strace") and subprocess.run(["strace", "-f", "-o", os.devnull, "true"], capture_output=True).returncode == 0


class Refused(unittest.TestCase):
    def setUp(self):
        self.archive = Archive(self)

    def traced(self, trace, *arguments):
        env = self.archive.env | {"PATH": self.archive.env["PATH"] + ":" + os.environ.get("PATH", "")}
        ran = subprocess.run(["strace", "-f", "-qq", "-o", self.archive.path / "trace", *trace, BATCH, *arguments], env=env,
                             cwd=self.archive.path, stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
        return ran.returncode, ran.stderr.decode(), (self.archive.path / "trace").read_text(errors="replace")

    def each_refusal(self, *arguments):
        """Yields the arguments of strace and what is to be heard of them."""
        for calls, error in CALLS:
            refused = 0
            for at in [number * (number + 1) // 2 for number in range(1, PLACES + 1)]:
                self.archive.remove("out")
                got, said, traced = self.traced(("-e", f"trace={calls}", "-e", f"inject={calls}:error={error}:when={at}"), *arguments)
                where = f"{calls} number {at} fails by {error}: status {got}, {said[-300:]!r}"
                if "(INJECTED)" in traced:
                    refused += 1
                    self.assertEqual(got, 2, where)
                    self.assertRegex(said.splitlines()[-1], f"^digest-batch: cannot (write|make) .+: {ERRORS[error]}$", where)
                yield where
            print(f"errors_test: {' '.join(arguments)}: {calls} by {error}: {refused} refused", flush=True)

    def refuse_and_resume(self, *arguments):
        status, said = self.archive.run("-q", "-o", "whole", *arguments)
        self.assertIn(status, (0, 3), said)
        whole = self.archive.tree("whole")
        every = ("--messages", "concise", "-q", "-o", "out", "--resume", *arguments)
        for where in self.each_refusal(*every):
            for path, content in self.archive.tree("out").items():
                self.assertEqual(content, whole.get(path), f"{path} is not whole, {where}")
            self.assertEqual(self.archive.unwritten(), [], where)
            self.assertLessEqual(set(self.archive.hidden("out")), {".digest-batch.jsonl"}, where)
            self.assertEqual(self.archive.run(*every)[0], status, where)
            self.assertEqual(self.archive.tree("out"), whole, where)

    def test_a_folder(self):
        self.archive.fill(120)
        self.refuse_and_resume("-t", "json", "-j", "2", "in")

    def test_the_records_of_a_file(self):
        self.archive.write("in/news.ndjson", ndjson(range(100)))
        self.refuse_and_resume("-t", "epub", "--one-per", "record", "in")

    def test_worker_processes(self):
        self.archive.fill(30)
        self.refuse_and_resume("-t", "text", "-j", "2", "--isolate", "in")

    def test_an_archive_is_complete_or_absent(self):
        self.archive.fill(30)
        every = ("--messages", "concise", "-q", "-t", "json", "-o", "out.zip", "in")
        (self.archive.path / "out").mkdir()
        for where in self.each_refusal(*every):
            if " status 2," in where:
                self.assertFalse((self.archive.path / "out.zip").exists(), where)
            self.assertEqual(self.archive.hidden("."), [], where)
            (self.archive.path / "out.zip").unlink(missing_ok=True)


if __name__ == "__main__":
    if len(sys.argv) > 1 and sys.argv[1].isdigit():
        PLACES = int(sys.argv.pop(1))
    if not can_strace():
        print("SKIPPED: strace cannot run here: no test of a disk that refuses")
        sys.exit(77)
    unittest.main()
