# SPDX-License-Identifier: MIT
"""digest-batch with archives, worker processes, shards, and an archive as its output: always the tree of a plain run."""
import io
import json
import os
import pathlib
import signal
import tarfile
import time
import unittest
import zipfile

from archive import Case, ndjson, record


class PlainCase(Case):
    def plain(self, *arguments):
        self.run_to(3, "-q", "-o", "plain", *arguments)
        return self.archive.tree("plain")


class Archives(PlainCase):
    def test_tar_and_zip_archives_give_what_their_folder_gives(self):
        self.archive.fill(300)
        whole = self.plain("-t", "json", "in")
        for name, mode in (("a.tar", "w"), ("a.tar.gz", "w:gz"), ("a.tar.xz", "w:xz"), ("a.tbz2", "w:bz2")):
            with tarfile.open(self.archive.path / name, mode) as tar:
                tar.add(self.archive.path / "in", ".")
            self.run_to(3, "-q", "-t", "json", "-o", "out " + name, name)
            self.assertEqual(self.archive.tree("out " + name), whole, name)
            self.assertIn("before)", self.run_to(3, "-t", "json", "-o", "out " + name, "--resume", name))
        with zipfile.ZipFile(self.archive.path / "a.zip", "w") as package:
            for path in sorted((self.archive.path / "in").rglob("*.*")):
                package.write(path, path.relative_to(self.archive.path / "in"))
        self.run_to(3, "-q", "-t", "json", "-o", "out zip", "-j", "3", "a.zip")
        self.assertEqual(self.archive.tree("out zip"), whole)

    def fill_languages(self):
        """Two digests in two languages each, one of them not to be joined, and one that is alone."""
        for name, numbers in {"in/a.json": [1], "in/tr/a.json": [2], "in/b.de.ndjson": [3, 4], "in/b.en.ndjson": [5],
                              "in/c.en.json": [6]}.items():
            path = self.archive.path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"".join(json.dumps(record(number)).encode() + b"\n" for number in numbers))

    def test_files_of_one_digest_in_several_languages_make_one_output(self):
        self.fill_languages()
        join = ("-q", "--join-languages", "-t", "json")
        said = self.run_to(0, *join[1:], "-o", "out", "in")
        self.assertIn("in/b.en.ndjson: warning[PAN-034]: 1 record here and 2 records in in/b.de.ndjson", said)
        whole = self.archive.tree("out")
        self.assertEqual(sorted(whole), [b"a.json", b"b.de.json", b"b.en.json", b"c.en.json"])
        joined = json.loads(whole[b"a.json"])
        self.assertEqual(joined["title"], record(1)["title"])
        self.assertEqual(joined["alt_titles"], [{"text": record(2)["title"], "lang": "tr"}])
        with tarfile.open(self.archive.path / "a.tar", "w") as tar:
            for path in sorted((self.archive.path / "in").rglob("*.*json"), reverse=True):
                tar.add(path, path.relative_to(self.archive.path / "in"))
        for name, arguments in {"isolated": ("--isolate", "in"), "tar": ("a.tar",),
                                "isolated tar": ("--isolate", "a.tar")}.items():
            self.run_to(0, *join, "-o", name, *arguments)
            self.assertEqual(self.archive.tree(name), whole, name)
        for shard in ("1/3", "2/3", "3/3"):
            self.run_to(0, *join, "-o", "shards", "--shard", shard, "in")
        self.assertEqual(self.archive.tree("shards"), whole)

    def test_a_change_in_one_language_is_seen_by_resume(self):
        self.fill_languages()
        join = ("--join-languages", "-t", "json", "-o", "out", "in")
        self.run_to(0, *join)
        self.assertIn("(3 before)", self.run_to(0, "--resume", *join))
        (self.archive.path / "in/tr/a.json").write_text(json.dumps(record(7)))
        self.assertIn("(2 before)", self.run_to(0, "--resume", *join))
        self.assertIn(record(7)["title"].encode(), self.archive.tree("out")[b"a.json"])

    def test_two_digests_that_would_be_one_output_are_refused(self):
        self.fill_languages()
        (self.archive.path / "in/a.xml").write_bytes(b"")
        said = self.run_to(2, "--join-languages", "-t", "json", "-o", "out", "in")
        self.assertIn("would both become a.json", said)
        (self.archive.path / "in/a.xml").rename(self.archive.path / "in/b.de.xml")
        said = self.run_to(2, "--join-languages", "-t", "json", "-o", "out", "in")
        self.assertIn("would both become b.de.json", said)

    def test_what_is_no_archive_is_named_once(self):
        (self.archive.path / "x.tar").write_bytes(b"no archive")
        said = self.run_to(1, "-q", "-t", "json", "-o", "out", "x.tar")
        self.assertIn("x.tar: error[SET-001]: cannot read x.tar: Unrecognized archive format", said)

    def test_names_that_lead_out_of_a_tar_archive_are_not_taken(self):
        with tarfile.open(self.archive.path / "bad.tar", "w") as tar:
            for name in ("../up.json", "/root.json", "good.json", "sub/../../up.json", "a\nb.json"):
                content = json.dumps(record(1)).encode()
                info = tarfile.TarInfo(name)
                info.size = len(content)
                tar.addfile(info, io.BytesIO(content))
            link = tarfile.TarInfo("link.json")
            link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
            tar.addfile(link)
        said = self.run_to(3, "-t", "xml", "-o", "out", "bad.tar")
        self.assertEqual(said.count("error[SET-003]"), 4)
        self.assertEqual(sorted(self.archive.tree("out")), [b"good.xml"])
        self.assertEqual(sorted(os.listdir(self.archive.path)), ["bad.tar", "in", "out"])

    def test_a_name_too_long_for_any_file_system_costs_its_entry_of_a_tar_archive(self):
        content = json.dumps(record(1)).encode()
        with tarfile.open(self.archive.path / "a.tar", "w") as tar:
            for name in ("a.json", "folder/" * 700 + "b.json", "c.json"):
                info = tarfile.TarInfo(name)
                info.size = len(content)
                tar.addfile(info, io.BytesIO(content))
        self.assertIn("LIM-011", self.run_to(3, "-t", "xml", "-o", "out", "a.tar"))
        self.assertEqual(sorted(self.archive.tree("out")), [b"a.xml", b"c.xml"])

    def test_an_archive_in_a_tar_archive_is_named_as_one_in_a_zip_archive(self):
        content = json.dumps(record(1)).encode()
        with tarfile.open(self.archive.path / "a.tar", "w") as tar, zipfile.ZipFile(self.archive.path / "b.zip", "w") as package:
            for name in ("a.json", "in.tar.gz", "in.zip"):
                info = tarfile.TarInfo(name)
                info.size = len(content)
                tar.addfile(info, io.BytesIO(content))
                package.writestr(name, content)
        for name in ("a.tar", "b.zip"):
            said = self.run_to(0, "-t", "xml", "-o", "out", name)
            self.assertIn(f"{name}!in.tar.gz: warning[ZIP-012]", said)
            self.assertIn(f"{name}!in.zip: warning[ZIP-012]", said)

    def test_an_entry_that_a_tar_archive_has_twice_is_refused_with_the_way_out(self):
        with tarfile.open(self.archive.path / "a.tar", "w") as tar:
            for title in ("older", "newer"):
                content = json.dumps({"title": title}).encode()
                info = tarfile.TarInfo("a.json")
                info.size = len(content)
                tar.addfile(info, io.BytesIO(content))
        said = self.run_to(2, "-t", "xml", "-o", "out", "a.tar")
        self.assertIn("a.tar/a.json comes twice\n  hint: unpack the archive", said)

    def test_a_tar_archive_that_is_cut_off_costs_what_is_missing(self):
        self.archive.fill(45)
        with tarfile.open(self.archive.path / "a.tar", "w") as tar:
            tar.add(self.archive.path / "in", ".")
        whole = (self.archive.path / "a.tar").read_bytes()
        self.archive.write("a.tar", whole[:len(whole) // 2])
        said = self.run_to(3, "-t", "json", "-o", "out", "a.tar")
        self.assertIn("a.tar: error[SET-001]", said)
        self.assertGreater(len(self.archive.tree("out")), 10)

    def test_a_large_entry_of_a_tar_archive_waits_on_the_disk(self):
        content = ndjson(range(9000)).encode()
        with tarfile.open(self.archive.path / "a.tgz", "w:gz") as tar:
            info = tarfile.TarInfo("big.ndjson")
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
        self.archive.write("in/big.ndjson", content)
        self.run_to(0, "-q", "-t", "xml", "-o", "out", "a.tgz")
        self.run_to(0, "-q", "-t", "xml", "-o", "plain", "in")
        self.assertEqual(self.archive.tree("out"), self.archive.tree("plain"))

    def test_an_archive_as_the_output_holds_the_tree_and_is_the_same_every_time(self):
        self.archive.fill(300)
        whole = self.plain("-t", "json", "in")
        packed = []
        for workers in ("1", "4"):
            self.run_to(3, "-q", "-t", "json", "-o", "out.zip", "-j", workers, "in")
            packed.append((self.archive.path / "out.zip").read_bytes())
        self.assertEqual(packed[0], packed[1])
        with zipfile.ZipFile(self.archive.path / "out.zip") as package:
            self.assertIsNone(package.testzip())
            self.assertEqual({name.encode(): package.read(name) for name in package.namelist()}, whole)
        self.assertEqual(self.archive.hidden("."), [])

    def test_an_archive_as_the_output_is_complete_or_absent(self):
        self.archive.fill(3000)
        run = self.archive.start("-q", "-t", "epub", "-o", "out.zip", "in")
        while not self.archive.hidden(".") and run.poll() is None:  # it has begun
            time.sleep(0.01)
        run.send_signal(signal.SIGINT)
        _, said = run.communicate(timeout=30)
        self.assertEqual(run.returncode, 130, said)
        self.assertNotIn(b"--resume", said)  # of an archive nothing is resumed
        self.assertFalse((self.archive.path / "out.zip").exists())
        self.assertEqual(self.archive.hidden("."), [])


class Processes(PlainCase):
    def test_worker_processes_give_what_threads_give(self):
        self.archive.fill(300)
        threads = self.archive.run("--messages", "concise", "-t", "json", "-o", "plain", "in")
        self.assertEqual(self.archive.run("--messages", "concise", "-t", "json", "-o", "out", "--isolate", "in"), threads)
        self.assertEqual(self.archive.tree("out"), self.archive.tree("plain"))

    def worker_of(self, run):
        """The process id of a worker, as soon as there is one."""
        for _ in range(500):
            children = pathlib.Path(f"/proc/{run.pid}/task").glob("*/children")
            found = [int(word) for path in children for word in path.read_text().split()]
            if found:
                return found[0]
            time.sleep(0.01)
        raise AssertionError("no worker process was started")

    def test_a_crash_costs_the_input_that_caused_it(self):
        self.archive.write("in/b.json", json.dumps(record(1)))
        os.mkfifo(self.archive.path / "a.json")  # a worker waits for who writes to it
        run = self.archive.start("--messages", "concise", "-t", "xml", "-o", "out", "-j", "1", "--isolate", "a.json", "in")
        worker = self.worker_of(run)
        time.sleep(0.3)
        os.kill(worker, signal.SIGABRT)  # sanitizers make a SIGSEGV an exit
        _, said = run.communicate(timeout=30)
        self.assertEqual(run.returncode, 3, said)
        self.assertIn(b"a.json: error[SET-011]: the worker process ended by signal 6", said)
        self.assertEqual(sorted(self.archive.tree("out")), [b"b.xml"])

    def test_a_terminal_that_is_closed_costs_no_input(self):
        os.mkfifo(self.archive.path / "a.json")
        run = self.archive.start("-q", "-t", "xml", "-o", "out", "-j", "1", "--isolate", "a.json")
        worker = self.worker_of(run)
        time.sleep(0.3)
        os.kill(worker, signal.SIGHUP)  # what it means is for the run to say, which gets it too
        with open(os.open(self.archive.path / "a.json", os.O_WRONLY | os.O_NONBLOCK), "w") as pipe:
            pipe.write(json.dumps(record(1)))
        _, said = run.communicate(timeout=30)
        self.assertEqual(run.returncode, 0, said)
        self.assertEqual(sorted(self.archive.tree("out")), [b"a.xml"])

    def test_standard_input_that_cannot_be_read_costs_itself_and_no_other(self):
        self.archive.write("in/a.json", json.dumps(record(1)))
        for arguments in ([], ["--isolate"]):
            folder = os.open(self.archive.path, os.O_RDONLY)
            status, said = self.archive.run("-t", "xml", "-o", "out", *arguments, "-", "in", stdin=folder)
            os.close(folder)
            self.assertEqual(status, 3, said)
            self.assertIn("SET-001", said)
            self.assertEqual(list(self.archive.tree("out")), [b"a.xml"])

    def test_what_takes_too_long_is_given_up(self):
        self.archive.write("in/b.json", json.dumps(record(1)))
        os.mkfifo(self.archive.path / "a.json")
        said = self.run_to(3, "-t", "xml", "-o", "out", "-j", "1", "--timeout", "0.5", "a.json", "in")
        self.assertIn("a.json: error[SET-012]", said)
        self.assertEqual(sorted(self.archive.tree("out")), [b"b.xml"])

    def test_waiting_for_an_input_before_it_is_no_time_of_an_input(self):
        os.mkfifo(self.archive.path / "slow.json")
        self.archive.write("many.ndjson", '{"title":"a"}\n' * 30000)  # more than may wait for their turn
        run = self.archive.start("-q", "--timeout", "10", "--one-per", "record", "--no-fsync", "-j", "2", "-t", "ndjson", "-o", "out",
                                 "slow.json", "many.ndjson")
        with open(self.archive.path / "slow.json", "w") as slow:
            time.sleep(9.6)
            slow.write('{"title": "slow"}')
        _, said = run.communicate(timeout=60)
        self.assertEqual(run.returncode, 0, said)

    def test_workers_end_with_their_run(self):
        os.mkfifo(self.archive.path / "a.json")
        run = self.archive.start("-t", "xml", "-o", "out", "--isolate", "a.json")
        worker = self.worker_of(run)
        run.kill()
        run.communicate()
        for _ in range(200):
            if not pathlib.Path(f"/proc/{worker}").exists() or " Z " in pathlib.Path(f"/proc/{worker}/stat").read_text():
                return
            time.sleep(0.01)
        self.fail("a worker outlived its run")


class Shards(PlainCase):
    def shards(self, count, status, *arguments):
        for index in range(1, count + 1):
            got, said = self.archive.run("-q", "-o", "out", "--shard", f"{index}/{count}", *arguments)
            self.assertIn(got, status, said)

    def journals(self):
        return sorted(str(path.relative_to(self.archive.path)) for path in (self.archive.path / "out").glob(".*.jsonl"))

    def test_shards_of_a_folder_make_the_tree_of_one_run(self):
        self.archive.fill(400)
        whole = self.plain("-t", "json", "in")
        self.shards(5, (0, 3), "-t", "json", "in")
        self.assertEqual(self.archive.tree("out"), whole)
        said = self.run_to(3, "--merge-journals", *self.journals())
        self.assertIn("392 of 400 inputs converted, 8 refused", said)

    def test_shards_of_one_file_of_records_make_the_tree_of_one_run(self):
        self.archive.write("news.ndjson", ndjson(range(5000)))
        self.run_to(0, "-q", "-t", "json", "-o", "plain", "--one-per", "record", "news.ndjson")
        self.shards(7, (0,), "-t", "json", "--one-per", "record", "news.ndjson")
        self.assertEqual(self.archive.tree("out"), self.archive.tree("plain"))
        self.assertEqual(len(self.archive.tree("out")), 5000)
        self.run_to(0, "--merge-journals", *self.journals())

    def test_parts_of_one_file_hold_its_records_in_order(self):
        self.archive.write("news.ndjson", ndjson(range(500)))
        self.shards(4, (0,), "-t", "ndjson", "news.ndjson")
        parts = self.archive.tree("out")
        self.assertEqual(len(parts), 4)
        titles = [json.loads(line)["title"] for name in sorted(parts) for line in parts[name].splitlines()]
        self.assertEqual(titles, [f"Story {number}" for number in range(500)])

    def test_findings_in_a_part_have_their_line_in_the_file(self):
        lines = ndjson(range(400)).splitlines(True)
        lines[311] = '{"title": "x", "published": "2026-02-30"}\n'
        self.archive.write("news.ndjson", "".join(lines))
        said = "".join(self.archive.run("--messages", "concise", "-t", "json", "-o", "out", "--shard", f"{i}/4", "--one-per", per,
                                        "news.ndjson")[1] for i in (1, 2, 3, 4) for per in ("record", "file"))
        self.assertEqual(said.count("news.ndjson:312:29: error[JSN-010]"), 2, said)

    def test_a_part_of_a_file_is_not_written_over_by_what_is_called_so(self):
        self.archive.write("big.ndjson", ndjson(range(10)))
        self.archive.write("big-1-of-2.txt", "T\nSummary (EN):\nx\n")
        said = self.run_to(2, "-t", "json", "-o", "out", "--shard", "1/2", "big.ndjson", "big-1-of-2.txt")
        self.assertIn("would both become big-1-of-2.json", said)
        self.archive.write("out/big-1-of-2.json", json.dumps(record(1)))
        before = self.archive.tree("out")
        said = self.run_to(2, "-t", "json", "-o", "out", "--shard", "1/2", "big.ndjson", "out/big-1-of-2.json")
        self.assertEqual(self.archive.tree("out"), before, said)

    def test_a_shard_that_is_missing_or_unfinished_is_named(self):
        self.archive.fill(40)
        self.shards(3, (0,), "-t", "json", "in")
        journals = self.journals()
        self.run_to(0, "--merge-journals", *journals)
        self.assertIn("shard 3/3 is missing", self.run_to(3, "--merge-journals", *journals[:2]))
        last = self.archive.path / journals[2]
        last.write_bytes(b"".join(last.read_bytes().splitlines(True)[:-1]))
        self.assertIn("shard 3/3 has not come to its end", self.run_to(3, "--merge-journals", *journals))


class Runs(PlainCase):
    def test_findings_and_outputs_come_in_the_order_of_the_inputs_whoever_works(self):
        self.archive.fill(600)
        said = {self.archive.run("--messages", "concise", "-t", "json", "-o", f"out{workers}", "-j", str(workers), "in")
                for workers in (1, 2, 7)}
        self.assertEqual(len(said), 1)
        order = [line["input"] for line in self.archive.journal("out7/.digest-batch.jsonl") if "input" in line]
        self.assertEqual(order, sorted(order))

    def test_fail_fast_stops_at_the_first_failure(self):
        self.archive.fill(300)
        said = self.run_to(3, "-t", "json", "-o", "out", "--fail-fast", "in")
        self.assertIn("stopped at the first failure: 49 of 300 inputs converted, 1 refused", said)
        self.assertEqual(len(self.archive.tree("out")), 49)

    def test_all_refused_is_status_1(self):
        self.archive.write("in/a.json", "{")
        self.run_to(1, "-t", "xml", "-o", "out", "in")
        self.run_to(1, "-t", "xml", "-o", "out.zip", "in")
        self.assertFalse((self.archive.path / "out.zip").exists())

    def test_the_failed_list_is_a_list_of_inputs(self):
        self.archive.fill(100)
        self.run_to(3, "-q", "-t", "json", "-o", "out", "--failed-list", "failed", "in")
        failed = (self.archive.path / "failed").read_text().splitlines()
        self.assertEqual(failed, ["in/000/00049.json", "in/000/00099.json"])
        for path in failed:
            self.archive.write(path, json.dumps(record(1)))
        self.run_to(0, "-q", "-t", "json", "-o", "again", "--files-from", "failed")
        self.assertEqual(len(self.archive.tree("again")), 2)

    def test_a_list_of_entries_of_an_archive_is_no_obstacle_to_the_next_run(self):
        with zipfile.ZipFile(self.archive.path / "in/a.zip", "w") as package:
            package.writestr("sub/bad.json", "{")
            package.writestr("good.json", json.dumps(record(1)))
        for _ in range(2):
            self.run_to(3, "-q", "-t", "json", "-o", "out", "--failed-list", "in/failed.txt", "in")
            self.assertEqual((self.archive.path / "in/failed.txt").read_text(), "in/a.zip/sub/bad.json\n")

    def test_what_was_refused_is_not_tried_again_unless_it_changes_or_that_is_asked(self):
        self.archive.fill(100)
        self.run_to(3, "-q", "-t", "json", "-o", "out", "in")
        self.assertIn("98 of 100 inputs converted (100 before), 2 refused",
                      self.run_to(3, "-t", "json", "-o", "out", "--resume", "in"))
        self.assertIn("(98 before)", self.run_to(3, "-t", "json", "-o", "out", "--resume-failed", "in"))

    def test_progress_for_programs_is_json(self):
        self.archive.fill(20)
        said = self.run_to(0, "-q", "-t", "json", "-o", "out", "--progress", "json", "in")
        last = json.loads(said.splitlines()[-1])
        self.assertEqual((last["end"], last["inputs"], last["converted"]), (True, 20, 20))


if __name__ == "__main__":
    unittest.main()
