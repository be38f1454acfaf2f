# SPDX-License-Identifier: MIT
"""A pandoc that is absent, hangs, crashes, lies or floods: every tool ends soon, says which file it was and what to do, leaves
nothing half written and no process behind; and what needs no pandoc needs none.

A false pandoc is a shell script that comes first in PATH. Most answer --version and --list-… as the true one does, and go wrong
when they are to convert."""
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

from tools import BIN, DATA, ROOT, difference, need_pandoc, parse

PANDOC = shutil.which("pandoc") or "/usr/bin/pandoc"
SECONDS = 2  # what pandoc is given
BOUND = SECONDS + 12  # what the tool may need in all, on a machine that does other things too
MARK = f"98765.{os.getpid():07}"  # seconds that nobody else sleeps, nor another run of this test
MEMORY = 1 << 30  # bytes, of the tool

HONEST = f'case "$1" in --version|-v|--list-*) exec {PANDOC} "$@" ;; esac\n'
FALSE = {
    "hangs": f"exec sleep {MARK}",
    "hangs with a child": f"sleep {MARK} & wait",
    "hangs and does not want to end": f"trap '' TERM INT HUP; while :; do sleep {MARK}; done",
    "hangs after some output": f"printf '{{\"pandoc-api-version\":[1,22,2,1],'; exec sleep {MARK}",
    "crashes at once": "kill -SEGV $$",
    "is killed": "kill -KILL $$",
    "crashes in the middle": f'{PANDOC} "$@" | head -c 200; kill -SEGV $$',
    "stops in the middle": f'{PANDOC} "$@" | head -c 200; exit 0',
    "prints nonsense": "echo 'this is no document'; cat >/dev/null; exit 0",
    "prints nothing": "cat >/dev/null; exit 0",
    "reads nothing": "exit 0",
    "prints other JSON": "cat >/dev/null; echo '{\"pandoc-api-version\":[1,22],\"meta\":[],\"blocks\":{\"t\":\"Para\"}}'; exit 0",
    "prints blocks of the future": "cat >/dev/null; echo '{\"pandoc-api-version\":[99,0],\"meta\":{},\"blocks\":[{\"t\":\"Hologram\",\"c\":[[]]}]}'",
    "prints gigabytes": "exec yes '{\"t\":\"Para\",\"c\":[{\"t\":\"Str\",\"c\":\"word\"}]},'",
    "prints gigabytes without a line end": "exec cat /dev/zero",
    "complains": "echo 'the moon is in the wrong phase' >&2; exit 1",
    "complains without words": "exit 97",
    "closes its output": f"exec 1>&- 2>&-; sleep {MARK}",
    "closes its input": f"exec 0<&-; sleep {MARK}",
}
# What nobody can tell from a document in a format that only pandoc knows.
TAKEN_FOR_A_DOCUMENT = ("prints nonsense", "prints other JSON", "prints blocks of the future", "stops in the middle")


class Case(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="digestkit-pandocs-")
        self.addCleanup(temporary.cleanup)
        self.addCleanup(self.end_all)
        self.folder = pathlib.Path(temporary.name).resolve()
        (self.folder / "bin").mkdir()
        (self.folder / "none").mkdir()
        (self.folder / "files").mkdir()
        self.path = self.folder / "bin"
        self.markdown = self.write("news.md", "# A title\n\n## Summary (EN)\n\n" + "Some words, and more of them. " * 30 + "\n")
        self.json = self.write("news.json", (DATA / "01-labelled-sections-en-zh.json").read_text(encoding="utf-8"))

    def write(self, name, content):
        path = self.folder / "files" / name
        path.write_text(content, encoding="utf-8")
        return path

    def pretend(self, script, honest=True):
        false = self.folder / "bin" / "pandoc"
        false.write_text("#!/bin/sh\n" + (HONEST if honest else "") + script + "\n", encoding="utf-8")
        false.chmod(0o755)

    def left(self):
        """The processes that a false pandoc left: by their sleep, or their path."""
        found = []
        for entry in pathlib.Path("/proc").iterdir():
            try:
                command = (entry / "cmdline").read_bytes() if entry.name.isdecimal() else b""
            except OSError:
                continue
            if MARK.encode() in command or os.fsencode(self.folder / "bin") in command:
                found.append(int(entry.name))
        return found

    def end_all(self):
        for process in self.left():
            try:
                os.kill(process, signal.SIGKILL)
            except ProcessLookupError:
                pass

    def environment(self, path):
        return os.environ | {"PATH": path, "LC_ALL": "C.UTF-8"}

    def start(self, tool, *arguments, path=None, **options):
        return subprocess.Popen([BIN / tool, *arguments], cwd=self.folder / "files", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, env=self.environment(path or f"{self.path}:/usr/bin:/bin"), **options)

    def call(self, tool, *arguments, **options):
        """(status, output, what it said); it is bounded in time and memory and leaves nothing behind."""
        before = sorted(entry.name for entry in (self.folder / "files").iterdir())
        used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss << 10  # at most, so far
        began = time.monotonic()
        process = self.start(tool, *arguments, **options)
        try:
            out, said = process.communicate(timeout=120)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            self.fail(f"{tool} {arguments} does not end")
        took = time.monotonic() - began
        said = said.decode(errors="replace")
        self.assertLess(took, BOUND, said[-300:])
        self.assert_alone()
        self.assertLess(len(said), 10_000, said[:300])
        largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss << 10
        self.assertLess(largest, max(MEMORY, used + 1), "memory was filled")
        names = [entry.name for entry in (self.folder / "files").iterdir()]
        strange = [name for name in names if name not in before and not name.startswith("made")]
        self.assertEqual(strange, [], "something is left in the folder")
        return process.returncode, out, said

    def assert_alone(self):
        """Nothing is left, after a moment for what has been killed."""
        for _ in range(20):
            if not self.left():
                return
            time.sleep(0.1)
        self.fail(f"processes are left: {self.left()}")


class Reading(Case):
    LIMIT = ("--limit", f"pandoc-seconds={SECONDS}")

    def test_each_fault_is_an_error_of_the_file(self):
        for name, script in FALSE.items():
            with self.subTest(name):
                self.pretend(script)
                status, out, said = self.call("digest-convert", *self.LIMIT, "-t", "json", self.markdown)
                self.assertEqual((status, out), (1, b""), said)
                self.assertRegex(said, r"news\.md(:\d+:\d+)?: error\[(PAN|LIM)-\d+\]: ")
                self.assertIn("pandoc", said)

    def test_what_pandoc_said_is_passed_on(self):
        self.pretend(FALSE["complains"])
        _, _, said = self.call("digest-convert", *self.LIMIT, "-t", "json", self.markdown)
        self.assertIn("the moon is in the wrong phase", said)

    def test_a_limit_that_was_reached_is_named(self):
        self.pretend(FALSE["hangs"])
        _, _, said = self.call("digest-convert", *self.LIMIT, "-t", "json", self.markdown)
        self.assertIn("pandoc-seconds", said)

    def test_one_that_is_killed_is_no_fault_of_the_document(self):
        self.pretend("kill -9 $$")
        status, _, said = self.call("digest-convert", *self.LIMIT, "-t", "json", self.markdown)
        self.assertEqual(status, 1, said)
        self.assertIn("ended by signal 9", said)
        self.assertIn("memory", said)
        self.assertNotIn("-f names another format", said)

    def test_a_slow_one_is_waited_for(self):
        self.pretend(f'sleep 1; exec {PANDOC} "$@"')
        status, out, said = self.call("digest-convert", "--limit", "pandoc-seconds=20", "-t", "json", self.markdown)
        self.assertEqual(status, 0, said)
        self.assertEqual(parse(out)["title"], "A title")

    def test_one_that_floods_its_messages_is_no_trouble(self):
        self.pretend(f'yes "a message" | head -c 50000000 >&2; exec {PANDOC} "$@"')
        status, out, said = self.call("digest-convert", "--limit", "pandoc-seconds=20", "-t", "json", self.markdown)
        self.assertIn(status, (0, 1), said)
        if status == 0:
            self.assertEqual(parse(out)["title"], "A title")

    def test_other_formats_come_the_same_way(self):
        page = self.write("news.html", "<h1>A title</h1><p>Some words.</p>")
        for name in ("hangs", "crashes at once", "prints nonsense", "complains"):
            with self.subTest(name):
                self.pretend(FALSE[name])
                status, out, said = self.call("digest-convert", *self.LIMIT, "-f", "html", "-t", "json", page)
                self.assertEqual((status, out), (1, b""), said)
                self.assertRegex(said, r"news\.html(:\d+:\d+)?: error\[(PAN|LIM)-\d+\]")

    def test_the_records_of_other_files_are_written(self):
        self.pretend(FALSE["crashes at once"])
        status, out, said = self.call("digest-convert", *self.LIMIT, "-t", "json", self.json, self.markdown)
        self.assertEqual(status, 3, said)
        self.assertIn("Harbor Labs", out.decode())
        self.assertRegex(said, r"news\.md(:\d+:\d+)?: error\[PAN-\d+\]")

    def test_each_tool_ends(self):
        week = ("--since", "2000-01-01", "--until", "2100-01-01", "--undated", "include")
        for name in ("hangs", "crashes at once", "prints gigabytes"):
            self.pretend(FALSE[name])
            for tool, arguments, allowed in (
                    ("digest-validate", (self.markdown,), (1, 3)),
                    ("digest-weekly", (*week, "-o", "made.epub", self.markdown), (1,)),
                    ("digest-batch", ("-t", "json", "-o", "made", self.markdown), (1,)),
                    ("digest-diff", (self.json, self.markdown), (1, 2, 3))):
                with self.subTest(name, tool=tool):
                    status, _, said = self.call(tool, *self.LIMIT, *arguments)
                    self.assertIn(status, allowed, said)
                    self.assertFalse((self.folder / "files/made.epub").exists())
                    self.assertFalse((self.folder / "files/made/news.json").exists())
                    shutil.rmtree(self.folder / "files/made", ignore_errors=True)

    def test_a_batch_goes_on(self):
        self.pretend(FALSE["crashes at once"])
        for number in range(20):
            (self.folder / "files" / f"more-{number}.md").write_bytes(self.markdown.read_bytes())
        self.markdown.unlink()  # its output would be that of news.json
        status, _, said = self.call("digest-batch", *self.LIMIT, "-t", "xml", "-o", "made", ".")
        self.assertEqual(status, 3, said)
        written = [path.name for path in (self.folder / "files/made").glob("*.xml")]
        self.assertEqual(written, ["news.xml"])

    def test_an_interruption_is_heard(self):
        self.pretend(FALSE["hangs with a child"])
        for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with self.subTest(sign):
                process = self.start("digest-convert", "--limit", "pandoc-seconds=60", "-t", "json", "-o", "made.json", self.markdown,
                                     preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL))
                time.sleep(1.5)
                began = time.monotonic()
                process.send_signal(sign)
                process.communicate(timeout=60)
                self.assertLess(time.monotonic() - began, 5)
                self.assertEqual(process.returncode, 130)
                self.assertEqual(sorted(entry.name for entry in (self.folder / "files").iterdir()), ["news.json", "news.md"])
                self.assert_alone()


class Writing(Case):
    LIMIT = ("--limit", f"pandoc-seconds={SECONDS}")

    def test_an_output_is_whole_or_the_one_that_was_there(self):
        for target in ("html", "odt"):
            made = self.folder / "files" / f"made.{target}"
            for name, script in FALSE.items():
                if name in TAKEN_FOR_A_DOCUMENT:
                    continue
                with self.subTest(name, target=target):
                    made.write_text("what was there", encoding="utf-8")
                    self.pretend(script)
                    status, out, said = self.call("digest-convert", *self.LIMIT, "-t", target, "-o", made, self.json)
                    self.assertIn(status, (1, 2), said)
                    self.assertEqual(out, b"")
                    self.assertIn("pandoc", said)
                    self.assertEqual(made.read_text(encoding="utf-8"), "what was there")

    def test_a_slow_one_is_waited_for(self):
        self.pretend(f'sleep 1; exec {PANDOC} "$@"')
        status, out, said = self.call("digest-convert", "--limit", "pandoc-seconds=20", "-t", "html", self.json)
        self.assertEqual(status, 0, said)
        self.assertIn("Harbor Labs", out.decode())

    def test_an_output_that_nobody_reads_is_no_hang(self):
        self.pretend(f'exec {PANDOC} "$@"')
        process = self.start("digest-convert", "-t", "html", self.json)
        process.stdout.close()
        process.stderr.close()
        process.wait(timeout=30)
        self.assert_alone()


class FromTheStart(Case):
    """Nothing answers --version."""

    def test_an_absent_one_is_said_before_anything_is_done(self):
        for tool, arguments in (("digest-convert", ("-t", "json", self.markdown)), ("digest-convert", ("-f", "html", "-t", "json", self.markdown)),
                                ("digest-convert", ("-t", "html", "-o", "made.html", self.json)),
                                ("digest-convert", ("-t", "json", "-o", "made.json", self.json, self.markdown)),
                                ("digest-diff", (self.json, self.markdown)),
                                ("digest-batch", ("-t", "html", "-o", "made", self.json))):
            with self.subTest(tool, arguments=[str(one) for one in arguments]):
                status, out, said = self.call(tool, *arguments, path=str(self.folder / "none"))
                self.assertEqual((status, out), (2, b""), said)
                self.assertIn("pandoc", said)
                self.assertIn("hint:", said)
                self.assertEqual(list((self.folder / "files").glob("made*")), [])

    def test_without_one_the_other_files_are_validated(self):
        status, out, said = self.call("digest-validate", "--output-format", "concise", self.markdown, self.json, path=str(self.folder / "none"))
        self.assertEqual(status, 3, said)
        self.assertRegex(out.decode(), r"news\.md: error\[SET-001\]: pandoc is not installed")
        self.assertIn("1 record in 2 files", said)

    def test_one_that_is_broken_from_the_start_ends_soon(self):
        scripts = {name: FALSE[name] for name in ("hangs", "crashes at once", "prints nonsense", "prints nothing", "prints gigabytes",
                                                  "complains", "closes its output")}
        scripts["is too old"] = "echo 'pandoc 1.12.4'; echo 'Compiled with pandoc-types 1.12'; exit 0"
        for name, script in scripts.items():
            with self.subTest(name):
                self.pretend(script, honest=False)
                status, out, said = self.call("digest-convert", "--limit", f"pandoc-seconds={SECONDS}", "-t", "json", self.markdown)
                self.assertIn(status, (1, 2), said)
                self.assertEqual(out, b"")
                self.assertIn("pandoc", said)

    def test_one_that_is_no_program(self):
        false = self.folder / "bin" / "pandoc"
        for name, content, mode in (("not executable", b"#!/bin/sh\n", 0o644), ("not a program", b"\0\1\2\3", 0o755),
                                    ("without its interpreter", b"#!/no/such/shell\n", 0o755), ("empty", b"", 0o755)):
            with self.subTest(name):
                false.write_bytes(content)
                false.chmod(mode)
                status, out, said = self.call("digest-convert", "-t", "json", self.markdown, path=str(self.folder / "bin"))
                self.assertIn(status, (1, 2), said)
                self.assertEqual(out, b"")
                self.assertIn("pandoc", said)

    def test_what_needs_none_needs_none(self):
        text = ROOT / "samples/000_1db0cc39164bb9cd.txt"
        expected = parse((ROOT / "samples/expected/000_1db0cc39164bb9cd.json").read_text(encoding="utf-8"))
        self.pretend(FALSE["hangs"], honest=False)
        for path in (str(self.folder / "none"), str(self.folder / "bin")):
            status, out, said = self.call("digest-convert", "-t", "json", text, path=path)
            self.assertEqual(status, 0, said)
            self.assertEqual(difference(expected, parse(out)), "")
            for target in ("xml", "ndjson", "text", "epub", "docx"):
                with self.subTest(target, path=path):
                    made = self.folder / "files" / f"made.{target}"
                    status, _, said = self.call("digest-convert", "-t", target, "-o", made, text, path=path)
                    self.assertEqual(status, 0, said)
                    status, out, said = self.call("digest-convert", "-t", "json", made, path=path)
                    self.assertEqual(status, 0, said)
            self.assertEqual(self.call("digest-validate", text, path=path)[0], 0)
            self.assertEqual(self.call("digest-batch", "-t", "xml", "-o", "made.zip", text, path=path)[0], 0)

    def test_the_version_of_a_tool_is_said_soon(self):
        tools = ("digest-convert", "digest-validate", "digest-weekly", "digest-batch", "digest-diff")
        for name in ("hangs with a child", "crashes at once", "prints nonsense", "prints gigabytes", "closes its output"):
            self.pretend(FALSE[name], honest=False)
            for tool in tools if name == "crashes at once" else tools[:1]:
                with self.subTest(name, tool=tool):
                    status, out, said = self.call(tool, "--version")
                    self.assertEqual(status, 0, said)
                    self.assertTrue(out.decode().startswith(tool))
                    self.assertLess(len(out), 10_000)


if __name__ == "__main__":
    need_pandoc()
    unittest.main()
