# SPDX-License-Identifier: MIT
"""docs/rules.md from made-up rules: each can be linked to, and nothing of their text is taken for markup."""
import importlib.machinery
import importlib.util
import pathlib
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
loader = importlib.machinery.SourceFileLoader("make_rules", str(ROOT / "scripts" / "make-rules"))
make_rules = importlib.util.module_from_spec(importlib.util.spec_from_loader("make_rules", loader))
loader.exec_module(make_rules)

FILE = {"name": "a.txt", "content": "```\n<b>\n"}
RULE = {"id": "TRY-001", "name": "try", "area": "tries", "severity": "error", "on": True, "summary": "a <b>|`x` is tried",
        "formerly": ["OLD-009"], "why": ["Why *not*?"],
        "bad": {"files": [FILE], "command": "digest-validate a.txt"}, "findings": ["a.txt:1:2", ""],
        "good": {"files": [FILE], "command": "digest-validate -f text a.txt"}}
NOTE = RULE | {"id": "TRY-002", "severity": "info", "on": False, "formerly": [], "untested": "nobody can"}
PACKAGE = RULE | {"id": "ZZZ-001", "area": "others",
                  "good": {"files": [{"name": "a.epub", "made_from": "stories", "content": ""},
                                     {"name": "b", "link_to": "c"}], "command": "digest-validate a.txt"}}
PAGE = make_rules.render([RULE, NOTE, PACKAGE])


class Rules(unittest.TestCase):
    def test_can_be_linked_to_by_old_and_new_numbers(self):
        self.assertIn('<a id="try-001"></a><a id="old-009"></a>\n### TRY-001 try\n', PAGE)
        self.assertIn("| [TRY-001](#try-001) | try | error | a \\<b>\\|\\`x\\` is tried |", PAGE)

    def test_are_no_markup(self):
        self.assertIn("Error: a \\<b>|\\`x\\` is tried. Formerly OLD-009.\n", PAGE)
        self.assertIn("Why \\*not\\*?", PAGE)
        self.assertIn("````text\n```\n<b>\n````\n", PAGE)

    def test_show_findings_with_and_without_a_place(self):
        self.assertIn("$ digest-validate a.txt\na.txt:1:2: error[TRY-001]\nerror[TRY-001]\n", PAGE)

    def test_show_what_differs_in_the_good_example(self):
        self.assertIn("Good:\n\n```text\n$ digest-validate -f text a.txt\n```\n", PAGE)
        self.assertIn("Good: `a.epub`, made from stories\n\nGood: `b`, a link to `c`\n", PAGE)

    def test_say_why_there_is_no_example(self):
        self.assertIn("Info, *off*: ", PAGE)
        self.assertIn("No example: nobody can.", PAGE)

    def test_stand_in_their_areas(self):
        self.assertEqual([line for line in PAGE.splitlines() if line.startswith("## ")], ["## TRY: tries", "## ZZZ: others"])


if __name__ == "__main__":
    unittest.main()
