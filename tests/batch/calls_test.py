# SPDX-License-Identifier: MIT
"""SIGKILL at system calls, one after the other: what is there is whole, the journal says nothing that is not so, and a run
with --resume ends with the tree of a run that nobody disturbed.

usage: tests/batch/calls_test.py [STOPS]     how many of the system calls of each kind of run, evenly spread; 30 by default,
                                             0: every one of them (some minutes)"""
import math
import random
import sys
import unittest

import tracer
from archive import BATCH, Archive, ndjson

STOPS = 30


class Stopped(unittest.TestCase):
    def setUp(self):
        self.archive = Archive(self)

    def traced(self, *arguments, kill_at=None):
        try:
            return tracer.run([BATCH, *arguments], self.archive.path, self.archive.env, kill_at)
        except tracer.Unavailable as reason:
            print(f"SKIPPED: no process can be traced here: {reason}")
            sys.exit(77)

    def check(self, whole, where):
        for path, content in self.archive.tree("out").items():
            self.assertEqual(content, whole.get(path), f"{path} is not whole, {where}")
        self.assertEqual(self.archive.unwritten(), [], f"the journal knows outputs that are not there, {where}")

    def stop_and_resume(self, *arguments):
        status, said = self.archive.run("-q", "-o", "whole", *arguments)
        self.assertIn(status, (0, 3), said)
        whole = self.archive.tree("whole")
        every = ("-q", "-o", "out", "--resume", *arguments)
        calls, _ = self.traced(*every)
        self.check(whole, "undisturbed")
        stride = 1 if STOPS == 0 else max(1, math.ceil(calls / STOPS))
        stops = killed = partly = 0
        for at in range(1 + random.randrange(stride), calls + 1, stride):
            self.archive.remove("out")
            for _ in range(1 + stops % 2):  # every second time, the run that goes on is stopped as well
                _, ended = self.traced(*every, kill_at=at)
                killed += ended == 9
                where = f"stopped at system call {at} of {calls}"
                self.check(whole, where)
            partly += 0 < len(self.archive.tree("out")) < len(whole)
            self.assertEqual(self.archive.run(*every)[0], status, where)
            self.assertEqual(self.archive.tree("out"), whole, where)
            self.assertEqual(self.archive.unwritten(), [], where)
            self.assertEqual(self.archive.hidden("out"), [".digest-batch.jsonl"], where)
            stops += 1
        print(f"calls_test: {' '.join(arguments)}: {stops} of {calls} system calls, {killed} kills, {partly} left a part of the outputs",
              flush=True)
        self.assertGreater(killed, stops // 2)

    def test_a_folder(self):
        self.archive.fill(60)
        self.stop_and_resume("-t", "json", "-j", "2", "in")

    def test_books_by_one_worker_without_waiting_for_the_disk(self):
        self.archive.fill(20)
        self.stop_and_resume("-t", "epub", "-j", "1", "--no-fsync", "in")

    def test_the_records_of_a_file(self):
        self.archive.write("in/news.ndjson", ndjson(range(150)))
        self.stop_and_resume("-t", "text", "-j", "2", "--one-per", "record", "in")

    def test_worker_processes(self):
        self.archive.fill(20)
        self.stop_and_resume("-t", "xml", "-j", "2", "--isolate", "in")


if __name__ == "__main__":
    if len(sys.argv) > 1 and sys.argv[1].isdigit():
        STOPS = int(sys.argv.pop(1))
    unittest.main()
