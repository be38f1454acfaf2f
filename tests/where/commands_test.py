# SPDX-License-Identifier: MIT
"""The commands of the examples in docs/examples do what they say, and what this repository asks of others holds for itself:
its samples are without an error or a warning."""
import json
import re
import unittest
import xml.etree.ElementTree as ElementTree

from repository import BROKEN, ROOT, Repository, skip_without

EXAMPLES = ROOT / "docs" / "examples"


def command_of(name):
    """The one call of digest-validate in an example."""
    found = re.findall(r"""^(?: *- | *sh '| *"command": ")(digest-validate [^'"\n]*)""", (EXAMPLES / name).read_text(), re.M)
    assert len(found) == 1, name
    return found[0]


class Commands(unittest.TestCase):
    def setUp(self):
        self.repository = Repository(self)

    def run_example(self, name, file=None):
        """What it writes into a file, for a repository with a broken digest. Without one it must be content."""
        command = command_of(name)
        self.assertEqual(self.repository.run("bash", "-c", command).returncode, 0, command)
        self.repository.write("digests/broken.json", BROKEN)
        ran = self.repository.run("bash", "-c", command)
        self.assertEqual(ran.returncode, 1, ran.stderr)
        self.assertIn("digests/broken.json:1:29: error[JSN-010]", ran.stdout)
        return file and (self.repository.path / file).read_text()

    def test_gitlab(self):
        findings = json.loads(self.run_example("gitlab-ci.yml", "gl-code-quality-report.json"))
        self.assertEqual([(f["check_name"], f["location"]["path"], f["location"]["lines"]["begin"]) for f in findings],
                         [("JSN-010", "digests/broken.json", 1)])

    def test_jenkins(self):
        report = ElementTree.fromstring(self.run_example("Jenkinsfile", "digests-report.xml"))
        cases = list(report.iter("testcase"))
        self.assertGreaterEqual(len(cases), 2)
        self.assertEqual(sum(case.find("failure") is not None or case.find("error") is not None for case in cases), 1)

    def test_visual_studio_code(self):
        self.run_example("vscode/tasks.json")


class Manual(unittest.TestCase):
    def test_docs_ci_shows_the_examples_as_they_are(self):
        manual = (ROOT / "docs" / "ci.md").read_text()
        lines = {line.strip() for path in EXAMPLES.iterdir() if path.is_file() for line in path.read_text().splitlines()}
        shown = re.findall(r"^```(?:yaml|groovy)\n(.*?)^```$", manual, re.M | re.S)
        self.assertEqual(len(shown), 4)
        for block in shown:
            self.assertEqual([line for line in block.splitlines() if line.strip() not in lines | {"…"}], [])

    def test_docs_ci_leads_to_files(self):
        for link in re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / "docs" / "ci.md").read_text()):
            self.assertTrue((ROOT / "docs" / link).exists(), link)


class Samples(unittest.TestCase):
    """What `.ci/run` validates of this repository."""

    def setUp(self):
        self.repository = Repository(self)

    def validate(self, *paths):
        return self.repository.run("digest-validate", "--fail-on", "warning", *paths)

    def test_they_are_without_an_error_or_a_warning(self):
        ran = self.validate(ROOT / "samples")
        self.assertEqual(ran.returncode, 0, ran.stdout + ran.stderr)
        self.assertRegex(ran.stderr, r"\d\d records in \d\d files")

    def test_a_broken_one_would_be_seen(self):
        text = next((ROOT / "samples" / "expected").glob("*.json")).read_text()
        self.repository.write("digests/sample.json", text.replace('"title"', '"tilte": 1, "title"', 1).rstrip()[:-1])
        self.assertEqual(self.validate("digests").returncode, 1)


if __name__ == "__main__":
    skip_without("git")
    unittest.main()
