# SPDX-License-Identifier: MIT
"""Man pages and completions from a made-up tool: nothing of its text may be taken for markup."""
import importlib.machinery
import importlib.util
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
loader = importlib.machinery.SourceFileLoader("make_manuals", str(ROOT / "scripts" / "make-manuals"))
make_manuals = importlib.util.module_from_spec(importlib.util.spec_from_loader("make_manuals", loader))
loader.exec_module(make_manuals)

TOOL = {
    "name": "digest-try", "summary": "tries it -- it's all", "synopsis": "[OPTION]... INPUT...",
    "description": "First \\n paragraph.\n\n.SH is no heading\n'nor this",
    "options": [
        {"names": ["-f", "--from"], "value": "FORMAT", "help": "read [this] format: one", "choices": ["text", "json"]},
        {"names": ["-o", "--output"], "value": "FILE", "help": "write to FILE"},
        {"names": ["--into"], "value": "DIR", "help": "the user's folder"},
        {"names": ["--limit"], "value": "NAME=VALUE", "help": "change a limit"},
        {"names": ["--strict"], "help": "write nothing on errors", "value": ""},
        {"names": ["--layout"], "value": "labelled|page", "help": "layout of text", "choices": ["labelled", "page"]},
        {"names": [], "value": "INPUT", "help": "a file, or - for standard input", "choices": []},
    ],
    "exit": [{"status": 0, "meaning": "all is well"}, {"status": 3, "meaning": "some records were left out"}],
    "examples": [{"command": "digest-try -f text 'a b.txt' > x", "meaning": "Try one file"}],
}
FILES = make_manuals.render([TOOL, TOOL | {"name": "digest-other"}])


class ManPage(unittest.TestCase):
    page = FILES["docs/man/digest-try.1"]

    def test_has_each_part(self):
        for part in (".SH NAME\ndigest\\-try \\- tries it", ".SH SYNOPSIS", ".SH ARGUMENTS", ".SH EXIT STATUS\n.TP\n.B 0",
                     "\\fB\\-f\\fR, \\fB\\-\\-from\\fR \\fIFORMAT\\fR", "(text, json)", ".BR digest\\-other (1)"):
            self.assertIn(part, self.page)

    @unittest.skipUnless(shutil.which("groff"), "no groff here")
    def test_renders_without_a_warning_and_shows_text_as_text(self):
        ran = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-rHY=0"], input=self.page, capture_output=True, text=True)
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))
        for shown in ("First \\n paragraph.", ".SH is no heading", "'nor this", "'a b.txt' > x"):
            self.assertIn(shown, re.sub(".\b", "", ran.stdout))  # bold is printed twice, over itself


class Bash(unittest.TestCase):
    def complete(self, *words):
        """What Bash offers for the last word, with files `a b.txt` and folder `dir` around."""
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "a b.txt").touch()
            (pathlib.Path(folder) / "dir").mkdir()
            script = FILES["completions/bash/digest-try"] + (
                'COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _digest_try; printf "%s\\n" "${COMPREPLY[@]}"')
            ran = subprocess.run(["bash", "-euc", script, "-", "digest-try", *words], cwd=folder, capture_output=True, text=True)
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))
        return sorted(line for line in ran.stdout.splitlines() if line)

    def test_offers_options_choices_files_and_folders(self):
        self.assertEqual(self.complete("--s"), ["--strict"])
        self.assertEqual(self.complete("-f", ""), ["json", "text"])
        self.assertEqual(self.complete("--from", "j"), ["json"])
        self.assertEqual(self.complete("--layout", "p"), ["page"])
        self.assertEqual(self.complete("-o", "a"), ["a b.txt"])
        self.assertEqual(self.complete("--into", ""), ["dir"])
        self.assertEqual(self.complete("--limit", ""), [])
        self.assertEqual(self.complete("--strict", ""), ["a b.txt", "dir"])


class OtherShells(unittest.TestCase):
    def test_quotes_what_the_shell_would_read(self):
        self.assertIn("'(-f --from)'{-f,--from}'[read \\[this\\] format\\: one]:FORMAT:(text json)'",
                      FILES["completions/zsh/_digest-try"])
        self.assertIn("complete -c digest-try -l into -r -d 'the user\\'s folder'", FILES["completions/fish/digest-try.fish"])

    def test_scripts_are_well_formed(self):
        for shell, path in (("bash", "completions/bash/digest-try"), ("zsh", "completions/zsh/_digest-try"),
                            ("fish", "completions/fish/digest-try.fish")):
            if shutil.which(shell):
                ran = subprocess.run([shell, "-n"], input=FILES[path], capture_output=True, text=True)
                self.assertEqual((ran.returncode, ran.stderr), (0, ""), shell)


if __name__ == "__main__":
    unittest.main()
