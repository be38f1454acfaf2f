# SPDX-License-Identifier: MIT
"""The hooks for pre-commit, called as pre-commit calls them: from the root of a repository, with the names of files. That
pre-commit itself takes them is the judge where-used."""
import re
import unittest

from repository import BROKEN, ROOT, Repository, skip_without

HOOK = ROOT / "scripts" / "ci" / "pre-commit"
HOOKS = ROOT / ".pre-commit-hooks.yaml"


class Hook(unittest.TestCase):
    def setUp(self):
        self.repository = Repository(self)

    def hook(self, *arguments, **env):
        return self.repository.run(HOOK, *arguments, **env)

    def test_good_files_pass(self):
        self.assertEqual(self.hook("digests/good.json").returncode, 0)

    def test_a_broken_file_is_told_with_what_mends_it(self):
        self.repository.write("digests/two words.json", BROKEN)
        ran = self.hook("digests/good.json", "digests/two words.json")
        self.assertEqual(ran.returncode, 1)
        self.assertIn("digests/two words.json:1:29: error[JSN-010]", ran.stdout)
        self.assertIn("hint: write 2026-04-27", ran.stdout)

    def test_files_that_a_run_over_the_folder_passes_over_are_passed_over(self):
        self.assertEqual(self.hook("digests/README.md", "digests/drafts/later.json", ".pre-commit-config.yaml").returncode, 0)

    def test_options_come_before_the_files(self):
        self.repository.write("digests/broken.json", BROKEN)
        self.assertEqual(self.hook("--fail-on=warning", "--severity=JSN=warning", "digests/broken.json").returncode, 1)
        self.assertEqual(self.hook("--severity=JSN=warning", "digests/broken.json").returncode, 0)

    def test_an_option_in_two_words_is_refused(self):
        for words in (("--fail-on", "warning"), ("--config", "package.json")):
            self.assertEqual(self.hook(*words, "digests/good.json").returncode, 2, words)

    def test_a_file_named_like_an_option_is_a_file(self):
        self.repository.write("digests/broken.json", BROKEN)
        self.repository.write("--write-baseline=a.txt", "A title\nSource\nhttps://post.example/tram\n")
        self.repository.write("-q.json", BROKEN)
        ran = self.hook("--severity=REC=info", "--write-baseline=a.txt", "-q.json", "digests/broken.json")
        self.assertEqual(ran.returncode, 1)
        self.assertIn("digests/broken.json:1:29: error[JSN-010]", ran.stdout)
        self.assertIn("-q.json:1:29: error[JSN-010]", ran.stdout)
        self.assertIn("--write-baseline=a.txt:1:1: info[REC-035]", ran.stdout)

    def test_a_missing_tool_is_said(self):
        ran = self.hook("digests/good.json", DIGESTKIT_BIN="/nowhere")
        self.assertEqual(ran.returncode, 2)
        self.assertIn(f'make -C "{ROOT}" build', ran.stderr)

    def test_every_entry_can_be_called(self):
        entries = re.findall(r"^  entry: (\S+)(.*)$", HOOKS.read_text(), re.M)
        self.assertEqual(len(entries), 3)
        for program, options in entries:
            program = ROOT / program if "/" in program else program
            self.assertEqual(self.repository.run(program, *options.split(), "digests/good.json").returncode, 0, program)


if __name__ == "__main__":
    skip_without("git")
    unittest.main()
