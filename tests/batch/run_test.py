# SPDX-License-Identifier: MIT
"""What stops or disturbs a run of digest-batch, and what its inputs may be called: signals, full disks, limits of the system,
files that cannot be read, folders that change, torn journals, hostile names, collisions."""
import json
import os
import resource
import signal
import subprocess
import time
import unittest

from archive import BATCH, Case, ndjson, record


class Signals(Case):
    def stop(self, number, *arguments, then=None):
        self.archive.fill(3000)
        run = self.archive.start("-q", "-t", "epub", "-o", "out", *arguments, "in",
                                 preexec_fn=lambda: signal.signal(number, signal.SIG_DFL))
        journal = self.archive.path / "out/.digest-batch.jsonl"
        while not journal.exists() or len(self.archive.journal()) < 2:
            time.sleep(0.002)
        run.send_signal(number)
        if then is not None:
            run.send_signal(then)
        _, said = run.communicate(timeout=30)
        self.assertEqual(run.returncode, 130, said)
        self.assertIn(b"interrupted", said)
        self.assertEqual(self.archive.hidden("out"), [".digest-batch.jsonl"])
        done = {line["outputs"][0]["path"] for line in self.archive.journal() if line.get("outputs")}
        there = {path.decode() for path in self.archive.tree("out")}
        self.assertEqual(done, there)
        self.assertLess(len(there), 2940)
        self.run_to(3, "-q", "-t", "epub", "-o", "out", "--resume", "in")
        self.assertEqual(len(self.archive.tree("out")), 2940)

    def test_a_signal_that_comes_twice_at_once_is_one(self):
        self.stop(signal.SIGTERM, then=signal.SIGINT)

    def test_a_second_signal_ends_at_once(self):
        reader, writer = os.pipe()
        run = self.archive.start("-q", "-t", "json", "-o", "out", "-", stdin=reader)
        while not (self.archive.path / "out/.digest-batch.jsonl").exists() or not self.archive.journal():
            time.sleep(0.002)
        run.send_signal(signal.SIGINT)  # once it reads, standard input lets it wait
        time.sleep(0.7)
        run.send_signal(signal.SIGINT)
        run.communicate(timeout=30)
        self.assertEqual(run.returncode, 130)
        os.close(reader)
        os.close(writer)

    def test_an_interrupt_ends_a_run_in_the_middle_of_an_input_that_never_ends(self):
        run = self.archive.start("-q", "-t", "json", "-o", "out", "/dev/zero")
        while not (self.archive.path / "out/.digest-batch.jsonl").exists() or not self.archive.journal():
            time.sleep(0.002)
        run.send_signal(signal.SIGINT)
        try:
            run.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            run.kill()
            run.communicate()
        self.assertEqual(run.returncode, 130)
        self.assertEqual(self.archive.hidden("out"), [".digest-batch.jsonl"])

    def test_an_interrupt_ends_with_whole_outputs_that_the_journal_knows(self):
        self.stop(signal.SIGINT)

    def test_a_termination_too(self):
        self.stop(signal.SIGTERM, "-j", "4")

    def test_a_terminal_that_is_closed_too(self):
        self.stop(signal.SIGHUP)

    def test_nohup_lets_a_run_go_on(self):
        self.archive.fill(300)
        run = self.archive.start("-q", "-t", "epub", "-o", "out", "in",
                                 preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
        journal = self.archive.path / "out/.digest-batch.jsonl"
        while not journal.exists():
            time.sleep(0.002)
        run.send_signal(signal.SIGHUP)
        run.communicate(timeout=60)
        self.assertEqual(run.returncode, 3)
        self.assertEqual(len(self.archive.tree("out")), 294)


class Limits(Case):
    def test_a_file_past_the_size_limit_of_the_system_ends_the_run_and_leaves_no_part(self):
        self.archive.write("in/a.ndjson", ndjson(range(3000)))
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))  # noqa: E731
        said = self.run_to(2, "-q", "-t", "json", "-o", "out", "in", preexec_fn=limit)
        self.assertIn("File too large", said)
        self.assertEqual(self.archive.tree("out"), {})
        self.assertEqual(self.archive.hidden("out"), [".digest-batch.jsonl"])
        self.run_to(0, "-q", "-t", "json", "-o", "out", "--resume", "in")

    def test_a_full_disk_ends_the_run_and_a_larger_one_goes_on(self):
        self.archive.fill(500)
        self.run_to(3, "-q", "-t", "json", "-o", "whole", "in")
        disk = self.archive.path / "disk"
        disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk], capture_output=True).returncode:
            self.skipTest("SKIPPED: a tmpfs cannot be mounted here: no test of a full disk")
        self.addCleanup(subprocess.run, ["umount", disk])
        said = self.run_to(2, "-q", "-t", "json", "-o", "disk/out", "in")
        self.assertIn("No space left on device", said)
        whole = self.archive.tree("whole")
        for path, content in self.archive.tree("disk/out").items():
            self.assertEqual(content, whole[path])
        subprocess.run(["mount", "-o", "remount,size=64M", disk], check=True)
        self.run_to(3, "-q", "-t", "json", "-o", "disk/out", "--resume", "in")
        self.assertEqual(self.archive.tree("disk/out"), whole)
        self.assertEqual(self.archive.hidden("disk/out"), [".digest-batch.jsonl"])

    def test_an_output_folder_that_refuses_is_told_at_once(self):
        self.archive.fill(3)
        self.archive.write("out", "a file")
        self.assertIn("it is no folder", self.run_to(2, "-t", "json", "-o", "out", "in"))


class Inputs(Case):
    def test_what_cannot_be_read_is_named_and_the_rest_is_converted(self):
        self.archive.fill(5)
        os.symlink("nowhere.txt", self.archive.path / "in/broken.txt")
        said = self.run_to(3, "-t", "json", "-o", "out", "in")
        self.assertIn("in/broken.txt: error[SET-001]", said)
        self.assertIn("5 of 6 inputs converted, 1 failed", said)
        self.assertEqual(len(self.archive.tree("out")), 5)
        os.remove(self.archive.path / "in/broken.txt")
        self.archive.write("in/broken.txt", "Now\nSummary (EN):\nIt is there.\n")
        self.assertIn("6 of 6 inputs converted (5 before)", self.run_to(0, "-t", "json", "-o", "out", "--resume", "in"))

    def test_a_path_that_is_absent_is_refused_before_anything_is_done(self):
        self.archive.fill(1)
        self.run_to(2, "-t", "json", "-o", "out", "in", "absent")
        self.assertFalse((self.archive.path / "out").exists())

    def test_a_folder_may_change_while_it_is_worked_on(self):
        self.archive.fill(2000)
        run = self.archive.start("-q", "-t", "json", "-o", "out", "in")
        journal = self.archive.path / "out/.digest-batch.jsonl"
        while not journal.exists():
            time.sleep(0.001)
        for number in range(1900, 1950):
            for ending in ("txt", "json"):
                (self.archive.path / f"in/{number // 100:03}/{number:05}.{ending}").unlink(missing_ok=True)
            self.archive.write(f"in/019/new{number}.json", json.dumps(record(number)))
        _, said = run.communicate(timeout=60)
        self.assertEqual(run.returncode, 3, said)
        self.run_to(3, "-q", "-t", "json", "-o", "out", "--resume", "in")
        there = {path.decode() for path in self.archive.tree("out")}
        self.assertTrue({f"019/new{number}.json" for number in range(1900, 1950)} <= there)

    def test_hostile_names_stay_below_the_output_and_are_predictable(self):
        long = "x" * 251
        content = json.dumps(record(1))
        for name in (b"in/a\nb.json", b"in/-rf.json", b"in/\xff.json", b"in/" + long.encode() + b".txt", b"in/ .json",
                     b"in/release-1.2.json", "in/日本.json".encode()):
            self.archive.write(name, "T\nSummary (EN):\nx\n" if name.endswith(b"txt") else content)
        self.run_to(0, "-q", "-t", "ndjson", "-o", "out", "in")
        names = sorted(self.archive.tree("out"))
        self.assertEqual(len(names), 7)
        for name in (b"a%0Ab.ndjson", b"-rf.ndjson", b"%FF.ndjson", b" .ndjson", b"release-1.2.ndjson",
                     "日本.ndjson".encode()):
            self.assertIn(name, names)
        self.assertTrue(any(name.startswith(b"xxx") and name.endswith(b".ndjson") and len(name) == 255 for name in names))

    def test_lists_with_paths_that_lead_out_stay_below_the_output(self):
        self.archive.write("elsewhere/a.json", json.dumps(record(1)))
        (self.archive.path / "here").mkdir()
        listed = b"../elsewhere/a.json\n" + os.fsencode(self.archive.path / "elsewhere/a.json") + b"\n"
        ran = subprocess.run([BATCH, "-q", "-t", "xml", "-o", "out", "--files-from", "-"],
                             cwd=self.archive.path / "here", input=listed, env=self.archive.env, capture_output=True)
        self.assertEqual(ran.returncode, 0, ran.stderr)
        names = sorted(self.archive.tree("here/out"))
        self.assertEqual(len(names), 2)
        self.assertIn(b"elsewhere/a.xml", names)

    def test_inputs_are_never_written_over(self):
        self.archive.write("in/a.json", json.dumps(record(1)))
        self.archive.write("in/in/a.txt", "T\nSummary (EN):\nx\n")
        before = self.archive.tree("in")
        self.assertIn("written over the input", self.run_to(2, "-t", "json", "-o", "in", "in"))
        self.assertIn("written over the input", self.run_to(2, "-t", "json", "-o", ".", "in"))
        self.assertEqual(self.archive.tree("in"), before)

    def test_inputs_are_never_written_over_by_outputs_of_records(self):
        self.archive.write("news.ndjson", ndjson(range(2)))
        self.archive.write("out/news.ndjson/000000000000.json", json.dumps(record(3)))
        before = self.archive.tree("out")
        arguments = ("-q", "-t", "json", "-o", "out", "--one-per", "record")
        said = self.run_to(2, *arguments, "news.ndjson", "out/news.ndjson/000000000000.json")
        self.assertIn("written over an input in the folder out/news.ndjson", said)
        self.assertEqual(self.archive.tree("out"), before)
        self.archive.write("out/news.ndjson/list.json", json.dumps(record(4)))
        self.run_to(0, *arguments, "news.ndjson", "out/news.ndjson/list.json")

    def test_links_below_the_output_are_not_followed(self):
        self.archive.write("in/sub/a.json", json.dumps(record(1)))
        self.archive.write("treasure/a.xml", "mine")
        (self.archive.path / "out").mkdir()
        os.symlink("../treasure", self.archive.path / "out/sub")
        self.assertIn("symbolic link", self.run_to(2, "-t", "xml", "-o", "out", "in"))
        self.assertEqual(self.archive.tree("treasure"), {b"a.xml": b"mine"})


class Collisions(Case):
    def refuse(self, first, second, one_per="file"):
        for name in (first, second):
            self.archive.write("in/" + name, json.dumps(record(1)) if name.endswith("json") else "T\nSummary (EN):\nx\n")
        said = self.run_to(2, "-t", "xml", "-o", "out", "--one-per", one_per, "in")
        self.assertIn("would both become", said)
        self.assertIn(first, said)
        self.assertIn(second, said)
        self.assertFalse((self.archive.path / "out").exists())

    def test_two_extensions(self):
        self.refuse("a.txt", "a.json")

    def test_names_that_differ_in_case(self):
        self.refuse("sub/Ä.json", "sub/ä.txt")

    def test_names_that_differ_in_case_in_their_folders(self):
        self.refuse("SUB/a.json", "sub/a.json")

    def test_composed_and_decomposed_names(self):
        self.refuse("\u00e4.json", "a\u0308.json")

    def test_a_file_and_a_folder(self):
        self.refuse("a.json", "a.xml/b.json")

    def test_names_that_differ_in_more_are_no_collision(self):
        for name in ("a.json", "a-b.json", "（a）.json", "(a).json", "sub/a.json"):
            self.archive.write("in/" + name, json.dumps(record(1)))
        self.run_to(0, "-q", "-t", "xml", "-o", "out", "in")


class Journals(Case):
    def setUp(self):
        super().setUp()
        self.archive.fill(40)
        self.run_to(0, "-q", "-t", "json", "-o", "out", "in")
        self.whole = self.archive.tree("out")
        self.journal = self.archive.path / "out/.digest-batch.jsonl"

    def resume(self, before, *arguments):
        said = self.run_to(0, "-t", "json", "-o", "out", "--resume", *arguments, "in")
        self.assertIn(f"40 of 40 inputs converted ({before} before)" if before else "40 of 40 inputs converted\n", said)
        self.assertEqual(self.archive.tree("out"), self.whole)

    def test_nothing_is_done_twice(self):
        self.resume(40)

    def test_a_torn_last_line_costs_one_input(self):
        lines = self.journal.read_bytes().splitlines(True)
        self.journal.write_bytes(b"".join(lines[:-2]) + lines[-2][:57])
        self.resume(39)
        self.resume(40)

    def test_noise_in_the_middle_costs_what_it_hit(self):
        lines = self.journal.read_bytes().splitlines(True)
        lines[5] = b"\0" * (len(lines[5]) - 1) + b"\n"
        self.journal.write_bytes(b"".join(lines))
        self.resume(39)

    def test_an_output_that_is_gone_or_changed_is_made_again(self):
        paths = sorted(self.whole)
        os.remove(os.path.join(os.fsencode(self.archive.path / "out"), paths[0]))
        with open(os.path.join(os.fsencode(self.archive.path / "out"), paths[1]), "r+b") as file:
            file.write(b"#")
        self.resume(38)

    def test_an_input_that_is_only_touched_is_not_done_again_and_a_changed_one_is(self):
        os.utime(self.archive.path / "in/000/00000.txt", (1, 1))
        self.resume(40)
        path = self.archive.path / "in/000/00001.txt"
        path.write_text(path.read_text() + "\n")
        said = self.run_to(0, "-t", "json", "-o", "out", "--resume", "in")
        self.assertIn("(39 before)", said)

    def test_times_that_no_clock_has_yet_or_any_more_are_kept(self):
        for seconds in (-2147480000, 0, 13_569_465_600):  # 1901; 2400, past what a file system holds on some machines
            self.archive.write("odd/a.json", json.dumps(record(1)))
            os.utime(self.archive.path / "odd/a.json", (0, seconds))
            self.run_to(0, "-q", "-t", "xml", "-o", "times", "odd")
            self.assertIn("(1 before)", self.run_to(0, "-t", "xml", "-o", "times", "--resume", "odd"))

    def test_other_options_do_all_again(self):
        said = self.run_to(0, "-t", "json", "-o", "out", "--resume", "--limit", "depth=63", "in")
        self.assertNotIn("before", said)

    def test_force_does_all_again(self):
        self.assertNotIn("before", self.run_to(0, "-t", "json", "-o", "out", "--resume", "--force", "in"))

    def test_a_file_that_is_no_journal_is_not_touched(self):
        self.archive.write("mine.txt", "my words\n")
        self.assertIn("no journal", self.run_to(2, "-t", "json", "-o", "out", "--journal", "mine.txt", "in"))
        self.assertEqual((self.archive.path / "mine.txt").read_text(), "my words\n")

    def test_stale_files_of_a_dead_run_are_removed(self):
        kin = [name for name in self.archive.hidden("out")]
        run = self.archive.start("-q", "-t", "epub", "-o", "out", "--journal", "out/.digest-batch.jsonl", "in")
        while len(self.archive.hidden("out")) == len(kin):
            if run.poll() is not None:
                break
            time.sleep(0.0005)
        run.kill()
        run.communicate()
        self.run_to(0, "-q", "-t", "json", "-o", "out", "in")
        self.assertEqual(self.archive.hidden("out"), [".digest-batch.jsonl"])

    def begin(self, output, journal, *arguments):
        """A run that has its journal and waits for its standard input, and the end of that to write to."""
        reader, writer = os.pipe()
        run = subprocess.Popen([BATCH, "-q", "-t", "json", "-o", output, "-", *arguments],
                               cwd=self.archive.path, env=self.archive.env, stdin=reader, stderr=subprocess.PIPE)
        os.close(reader)
        while not (self.archive.path / journal).exists() or not self.archive.journal(journal):
            time.sleep(0.002)
        return run, writer

    def test_who_is_stopped_while_it_waits_has_done_nothing(self):
        first, writer = self.begin("both", "both/.digest-batch.jsonl")
        self.archive.write("failed", "in/of-yesterday.json\n")
        second = self.archive.start("-t", "json", "-o", "both", "--failed-list", "failed", "in")
        second.stderr.readline()
        second.send_signal(signal.SIGINT)
        _, said = second.communicate(timeout=30)
        self.assertEqual((second.returncode, said), (130, b"digest-batch: interrupted: nothing was done\n"))
        self.assertEqual((self.archive.path / "failed").read_text(), "in/of-yesterday.json\n")
        os.close(writer)
        first.communicate(timeout=30)

    def test_runs_that_make_one_archive_wait_for_one_another_however_many_there_are(self):
        first, first_writer = self.begin("b.zip", ".b.zip.digest-batch.jsonl")
        reader, writer = os.pipe()
        second = subprocess.Popen([BATCH, "-t", "json", "-o", "b.zip", "-", "in"],
                                  cwd=self.archive.path, env=self.archive.env, stdin=reader, stderr=subprocess.PIPE)
        os.close(reader)
        self.assertIn(b"waiting", second.stderr.readline())
        os.close(first_writer)
        first.communicate(timeout=30)
        while not self.archive.hidden("."):  # the second takes over
            time.sleep(0.002)
        third = self.archive.start("-t", "json", "-o", "b.zip", "in")
        self.assertIn(f"pid {second.pid} on", third.stderr.readline().decode())
        os.write(writer, b'{"title": "late"}')
        os.close(writer)
        for run in (second, third):
            _, said = run.communicate(timeout=30)
            self.assertEqual(run.returncode, 0, said)
        self.assertEqual(self.archive.hidden("."), [])

    def test_a_second_run_waits_for_the_first(self):
        first, writer = self.begin("both", "both/.digest-batch.jsonl")
        second = self.archive.start("-t", "json", "-o", "both", "in")
        line = second.stderr.readline().decode()
        self.assertIn(f"pid {first.pid} on", line)
        self.assertIsNone(second.poll())
        first.kill()  # the later one takes over from a dead owner
        first.communicate()
        os.close(writer)
        _, said = second.communicate(timeout=30)
        self.assertEqual(second.returncode, 0, said)
        self.assertEqual(self.archive.tree("both"), self.whole)


if __name__ == "__main__":
    unittest.main()
