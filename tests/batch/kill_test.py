# SPDX-License-Identifier: MIT
"""SIGKILL at random moments: what is there is whole, and a run with --resume ends with the tree of a run that nobody
disturbed.

usage: tests/batch/kill_test.py [KILLS [SEED]]     KILLS of each kind, 12 by default"""
import random
import sys
import time
import unittest

from archive import Archive, ndjson

KILLS, SEED = 12, None


class Killed(unittest.TestCase):
    def setUp(self):
        self.archive = Archive(self)
        self.seed = SEED if SEED is not None else random.randrange(1 << 30)
        self.random = random.Random(self.seed)

    def undisturbed(self, *arguments):
        begun = time.monotonic()
        status, said = self.archive.run("-q", "-o", "whole", *arguments)
        return status, said, time.monotonic() - begun, self.archive.tree("whole")

    def check_part(self, whole):
        for path, content in self.archive.tree("out").items():
            self.assertEqual(content, whole.get(path), f"{path} is not whole (seed {self.seed})")

    def kill_and_resume(self, *arguments):
        status, said, seconds, whole = self.undisturbed(*arguments)
        early = late = 0
        for _ in range(KILLS):
            self.archive.remove("out")
            for _ in range(self.random.choice((1, 1, 2, 3))):
                run = self.archive.start("-q", "-o", "out", "--resume", *arguments)
                time.sleep(self.random.uniform(0, seconds))
                run.kill()
                run.communicate()
                self.check_part(whole)
            had = len(self.archive.tree("out"))
            early += had == 0
            late += had == len(whole)
            self.assertEqual(self.archive.run("-q", "-o", "out", "--resume", *arguments)[0], status, f"seed {self.seed}")
            self.assertEqual(self.archive.tree("out"), whole, f"seed {self.seed}")
            self.assertEqual(self.archive.hidden("out"), [".digest-batch.jsonl"], f"seed {self.seed}")
        print(f"kill_test: {' '.join(arguments)}: {KILLS} kills, {early} before the first output, {late} after the last")
        if KILLS >= 10:
            self.assertLess(early + late, KILLS, f"no kill met the run at work (seed {self.seed})")

    def test_a_folder(self):
        self.archive.fill(600)
        self.kill_and_resume("-t", "json", "in")

    def test_a_folder_to_books_without_waiting_for_the_disk(self):
        self.archive.fill(600)
        self.kill_and_resume("-t", "epub", "--no-fsync", "-j", "3", "in")

    def test_the_records_of_a_file(self):
        self.archive.write("in/news.ndjson", ndjson(range(6000)))
        self.kill_and_resume("-t", "text", "--one-per", "record", "in")

    def test_a_resumed_run_does_only_what_is_missing(self):
        self.archive.fill(600)
        self.undisturbed("-t", "json", "in")
        run = self.archive.start("-q", "-o", "out", "-t", "json", "in")
        while not any(line.get("status") for line in self.archive.journal()) if \
                (self.archive.path / "out/.digest-batch.jsonl").exists() else True:
            time.sleep(0.001)
        run.kill()
        run.communicate()
        done = {line["input"] for line in self.archive.journal() if line.get("status")}
        self.archive.run("-q", "-o", "out", "--resume", "-t", "json", "in")
        again = [line["input"] for line in self.archive.journal() if line.get("status")]
        self.assertEqual(len(again), len(set(again)), "an input was done twice")
        self.assertEqual(len(again), 600)
        self.assertGreater(len(done), 0)


if __name__ == "__main__":
    if len(sys.argv) > 1 and sys.argv[1].isdigit():
        KILLS = int(sys.argv.pop(1))
        if len(sys.argv) > 1 and sys.argv[1].isdigit():
            SEED = int(sys.argv.pop(1))
    unittest.main()
