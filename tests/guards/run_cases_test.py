# SPDX-License-Identifier: MIT
"""The runner of the command cases: a wrong case must fail, and what --accept writes must pass."""
import importlib.machinery
import importlib.util
import pathlib
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
loader = importlib.machinery.SourceFileLoader("run_cases", str(ROOT / "tests" / "run_cases"))
run_cases = importlib.util.module_from_spec(importlib.util.spec_from_loader("run_cases", loader))
loader.exec_module(run_cases)


class Escapes(unittest.TestCase):
    def test_every_byte_and_every_awkward_text_survives(self):
        samples = [bytes(range(256)), b"", b"\n", b"x", b"x\n", b"-- stdout\n", b"\\-- x\n", b"a \nb\t\n", b"\\x41\n",
                   "e\u0301 \u202eabc \U0001f600 \ufeff\r\n".encode(), b"\xc3", b"\xff\\ no newline at end\n", b" "]
        for data in samples:
            with self.subTest(data=data):
                text = run_cases.escape(data)
                self.assertEqual(run_cases.unescape(text), data)
                self.assertTrue(text == "" or text.endswith("\n"))
                self.assertFalse(any(line.startswith("-- ") for line in text.splitlines()))

    def test_plain_text_is_shown_as_it_is(self):
        self.assertEqual(run_cases.escape("文字: “a”\n".encode()), "文字: “a”\n")
        self.assertEqual(run_cases.escape(b"a"), "a\n\\ no newline at end\n")
        self.assertEqual(run_cases.escape(b"a\r\n"), "a\\u{d}\n")

    def test_an_unknown_escape_is_an_error(self):
        for text in ("\\q\n", "\\u0041\n", "\\x4\n"):
            self.assertRaises(run_cases.CaseError, run_cases.unescape, text)


class Judging(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name) / "a.case"

    def judge(self, text, accepting=False):
        self.path.write_text(text, encoding="utf-8")
        return run_cases.judge(self.path, "/nowhere", accepting)[1]

    def test_a_right_case_passes(self):
        self.assertEqual(self.judge("# echo\nrun cat -\n-- stdin\na\n-- stdout\na\n"), "")
        self.assertEqual(self.judge("run sh -c 'exit 3'\nexit 3\n"), "")
        self.assertEqual(self.judge("run sh -c 'cp d/in out; echo $X >&2'\nenv X=1 2\n-- file d/in\nq\n"
                                    "-- stderr\n1 2\n-- output out\nq\n-- absent nothing\n"), "")

    def test_each_wrong_thing_is_named(self):
        self.assertIn("exit 1, expected 0", self.judge("run false\n"))
        self.assertIn("-a\n+b", self.judge("run echo b\n-- stdout\na\n"))
        self.assertIn("+b", self.judge("run echo b\n"), "output that nobody expects is wrong")
        self.assertIn("+b", self.judge("run sh -c 'echo b >&2'\n"))
        self.assertIn("-a", self.judge("run true\n-- stdout\na\n"))
        self.assertIn("no newline", self.judge("run printf a\n-- stdout\na\n"))
        self.assertIn("was not written", self.judge("run true\n-- output o\n"))
        self.assertIn("-a\n+b", self.judge("run sh -c 'echo b > o'\n-- output o\na\n"))
        self.assertIn("must be absent", self.judge("run touch o\n-- absent o\n"))

    def test_a_case_that_cannot_be_read_fails(self):
        self.assertIn("no line `run`", self.judge("exit 1\n"))
        self.assertIn("unknown body", self.judge("run true\n-- stdoutt\n"))
        self.assertIn("unknown line", self.judge("run true\nexpect 1\n"))
        self.assertIn("No such file", self.judge("run no-such-program-here\n"))

    def test_what_was_accepted_passes(self):
        text = "# why\nrun sh -c 'cat; printf \"b \\a\" >&2; cat f > o; exit 4'\n-- stdin\nx\n-- file f\ny\n-- output o\n"
        self.assertEqual(self.judge(text, accepting=True), "")
        accepted = self.path.read_text(encoding="utf-8")
        self.assertEqual(self.judge(accepted), "")
        self.assertTrue(accepted.startswith("# why\nrun "), accepted)
        self.assertIn("exit  4\n-- stdin\nx\n-- file f\ny\n-- stdout\nx\n-- stderr\nb \\u{7}\n\\ no newline", accepted)
        self.assertTrue(accepted.endswith("-- output o\ny\n"), accepted)

    def test_accepting_does_not_excuse_a_missing_file(self):
        self.assertIn("was not written", self.judge("run true\n-- output o\n", accepting=True))

    def test_the_folder_of_samples_is_not_printed(self):
        self.assertEqual(self.judge("run echo $SAMPLES/a\n-- stdout\n$SAMPLES/a\n"), "")


if __name__ == "__main__":
    unittest.main()
