# SPDX-License-Identifier: MIT
"""What editors and annotations are told: problem matchers against real findings, the schema of digest.toml against the
program, and what our readers say of the hints that editors want in a document."""
import json
import re
import unittest
import zipfile

from repository import ROOT, Repository, skip_without

EXAMPLES = ROOT / "docs" / "examples"
SCHEMA = json.loads((ROOT / "schemas" / "digest-toml-1.schema.json").read_text())
SETTINGS = """severity.JSN-011 = "warning"
severity.JSN-012 = "info"
"""
BAD = '{"title": "A", "published": "2026-02-30", "lang": "english please", "source": {"url": "nowhere"}}\n'


def matched(pattern, line):
    """What a program that knows the pattern takes from a line."""
    found = re.match(pattern["regexp"], line)
    return found and {key: found[group] for key, group in pattern.items() if key not in ("regexp", "kind")}


class Matchers(unittest.TestCase):
    def setUp(self):
        repository = Repository(self)
        repository.write("digest.toml", SETTINGS)
        repository.write("digests/a: b!.json", BAD)
        with zipfile.ZipFile(repository.path / "digests/news.zip", "w") as archive:
            archive.writestr("2026/a.json", BAD)
        repository.write("digests/z.epub", "no book")
        repository.write("digests/none.txt", "")
        self.lines = repository.run("digest-validate", "--output-format", "concise", "digests").stdout.splitlines()

    def problems(self, patterns):
        for line in self.lines:
            found = [problem for problem in (matched(pattern, line) for pattern in patterns) if problem]
            self.assertEqual(len(found), 1, line)
            yield found[0]

    def check(self, patterns):
        problems = list(self.problems(patterns))
        plain = [p for p in problems if p["file"] == "digests/a: b!.json"]
        self.assertEqual([(p["line"], p["column"], p["severity"], p["code"]) for p in plain],
                         [("1", "29", "error", "JSN-010"), ("1", "51", "warning", "JSN-011"), ("1", "87", "info", "JSN-012")])
        self.assertEqual(plain[0]["message"], '"2026-02-30" is no date')
        members = [p for p in problems if p["file"] == "digests/news.zip"]
        self.assertEqual([(p["severity"], p["code"]) for p in members],
                         [("error", "JSN-010"), ("warning", "JSN-011"), ("info", "JSN-012")])
        self.assertEqual(members[0]["message"], '2026/a.json:1:29: error[JSN-010]: "2026-02-30" is no date')
        self.assertIn("digests/z.epub", [p["file"] for p in problems])
        self.assertIn("digests/none.txt", [p["file"] for p in problems])

    def test_that_of_github(self):
        document = json.loads((EXAMPLES / "problem-matcher.json").read_text())
        self.check([matcher["pattern"][0] for matcher in document["problemMatcher"]])

    def test_those_of_visual_studio_code(self):
        task = json.loads((EXAMPLES / "vscode" / "tasks.json").read_text())["tasks"][0]
        self.check([matcher["pattern"] for matcher in task["problemMatcher"]])


class DigestToml(unittest.TestCase):
    def setUp(self):
        self.repository = Repository(self)

    def known(self, text):
        """What the program says there is, of a file with a name that there is not."""
        self.repository.write("house.toml", text)
        said = self.repository.run("digest-validate", "--config", "house.toml", "digests").stderr
        return re.search(r"the (?:settings|limits) are (.*)", said)[1].split(", ")

    def test_its_schema_has_the_settings_of_the_program_and_no_other(self):
        self.assertEqual(sorted(self.known("zzzzzzzz = 1\n")), sorted(SCHEMA["properties"]))

    def test_its_schema_has_the_settings_of_paths(self):
        known = self.known('[[paths]]\nmatch = ["a"]\nzzzzzzzz = 1\n')
        self.assertEqual(sorted(known), sorted(SCHEMA["properties"]["paths"]["items"]["properties"]))

    def test_its_schema_has_the_limits(self):
        self.assertEqual(sorted(self.known("[limits]\nzzzzzzzz = 1\n")), sorted(SCHEMA["definitions"]["limits"]["properties"]))

    def test_its_schema_has_the_words_that_the_program_takes(self):
        for key, definition in SCHEMA["definitions"].items():
            for word in definition.get("enum", []):
                self.repository.write("house.toml", f'{key} = "{word}"\n')
                ran = self.repository.run("digest-validate", "--config", "house.toml", "digests")
                self.assertEqual(ran.returncode, 0, ran.stderr)

    def test_the_manual_has_every_key(self):
        manual = (ROOT / "docs" / "validate.md").read_text()
        for key in SCHEMA["properties"]:
            self.assertIn(f"| `{key}` |", manual)

    def test_the_example_is_good(self):
        ran = self.repository.run("digest-validate", "--config", str(EXAMPLES / "digest.toml"), "--show-settings", "2024/a.json")
        self.assertEqual(ran.returncode, 0, ran.stderr)
        self.assertIn('fail-on = "error"', ran.stdout)


class Hints(unittest.TestCase):
    """docs/ci.md says what to write into a document for editors."""

    def validate(self, name, text):
        repository = Repository(self)
        repository.write(name, text)
        return repository.run("digest-validate", "--fail-on", "info", "--select", "ENC,JSN,XML", name)

    def test_a_schema_named_in_xml_is_no_finding(self):
        record = "<record><title>A</title></record></digest>\n"
        self.assertEqual(self.validate("a.xml", '<?xml-model href="digest-1.xsd"?>\n'
                                       f'<digest xmlns="urn:digestkit:digest:1">{record}').returncode, 0)
        self.assertEqual(self.validate("a.xml", '<digest xmlns="urn:digestkit:digest:1" '
                                       'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
                                       f'xsi:schemaLocation="urn:digestkit:digest:1 digest-1.xsd">{record}').returncode, 0)

    def test_a_schema_named_in_json_is_no_finding(self):
        self.assertEqual(self.validate("a.json", '{"$schema": "digest-1.schema.json", "title": "A"}\n').returncode, 0)


if __name__ == "__main__":
    skip_without("git")
    unittest.main()
