# SPDX-License-Identifier: MIT
"""Markdown digests as archives have them give the records that docs/formats/markdown.md promises, whatever their line ends;
and each of them goes into an issue of digest-weekly from which it reads back whole.

The JSON beside each file of tests/data/markdown was written by hand from that page, never by a program: where the two differ, one
of them is wrong, and it need not be the program."""
import pathlib
import tempfile
import unittest

from tools import DATA, difference, need_pandoc, parse, records_of, run

FILES = sorted(DATA.glob("*.md"))
# Files of which something has to be said: scripts left out, front matter twice, a date without a year, values that say nothing, a
# front matter without its end, what Markdown hides.
WARNED = ("24-", "27-", "37-", "48-", "84-", "85-")


def expected_of(path):
    return parse(path.with_suffix(".json").read_text(encoding="utf-8"))


def without_layout(records):
    return [{name: value for name, value in record.items() if name != "layout"} for record in records]


def in_an_issue(value):
    """The records of a file, each with the language of its digest: an issue has one of its own. By title: it has its own order."""
    records = []
    for record in records_of(value):
        if "records" in value and "lang" in value and "lang" not in record:
            names = list(record)
            at = names.index("tags" if "tags" in record else "links" if "links" in record else "sections")
            record = {name: record[name] for name in names[:at]} | {"lang": value["lang"]} | record
        records.append(record)
    return by_title(records)


def by_title(records):
    return sorted(records, key=lambda record: str(record.get("title")))


class Case(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="digestkit-markdown-")
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def convert(self, *arguments, **options):
        status, out, said = run("digest-convert", *arguments, **options)
        self.assertEqual(status, 0, said)
        self.assertNotIn(" error[", said)
        return parse(out), said

    def same(self, expected, got):
        text = difference(expected, got)
        if text:
            self.fail("\n" + text)


def alone(digest):
    """Its records without their head: each names the language that it has from there."""
    in_front = ("id", "title", "alt_titles", "source", "published", "updated", "lang")
    for record in records_of(digest):
        if "records" in digest and "lang" in digest:
            record = {"lang": digest["lang"]} | record
            record = {name: record.pop(name) for name in in_front if name in record} | record
        yield record


class Records(Case):
    def test_each_file_gives_its_records(self):
        self.assertGreaterEqual(len(FILES), 50)
        for path in FILES:
            with self.subTest(path.name):
                got, said = self.convert("-f", "markdown", "-t", "json", path)
                self.same(expected_of(path), got)
                if path.name.startswith(WARNED):
                    self.assertIn(" warning[", said)

    def test_the_extension_names_the_format(self):
        for name in ("one.md", "one.markdown", "one.MD"):
            path = self.folder / name
            path.write_bytes(FILES[0].read_bytes())
            with self.subTest(name):
                self.same(expected_of(FILES[0]), self.convert("-t", "json", path)[0])

    def test_standard_input_is_read(self):
        got = self.convert("-f", "markdown", "-t", "json", "-", stdin=FILES[0].read_bytes())[0]
        self.same(expected_of(FILES[0]), got)

    def test_line_ends_and_a_byte_order_mark_change_nothing(self):
        path = self.folder / "other.md"
        for source in FILES:
            text = source.read_bytes().replace(b"\r\n", b"\n").removeprefix(b"\xef\xbb\xbf")
            for name, content in {"CRLF": text.replace(b"\n", b"\r\n"), "BOM": b"\xef\xbb\xbf" + text,
                                  "no line end": text.removesuffix(b"\n"), "more line ends": text + b"\n\n\n"}.items():
                path.write_bytes(content)
                with self.subTest(source.name, change=name):
                    self.same(expected_of(source), self.convert("-f", "markdown", "-t", "json", path)[0])

    def test_all_files_at_once_are_one_digest(self):
        got, _ = self.convert("-f", "markdown", "-t", "json", *FILES)
        self.same([record for path in FILES for record in alone(expected_of(path))], got["records"])

    def test_files_of_one_story_are_joined(self):
        pair = [DATA / "30-sibling.en.md", DATA / "30-sibling.zh.md"]
        got, _ = self.convert("-f", "markdown", "-t", "json", "--join-languages", *pair)
        self.same(expected_of(DATA / "30-sibling.joined.md"), got)


class Weekly(Case):
    EVERY = ("--since", "0000-01-01", "--until", "9999-12-31", "--undated", "include", "--no-join")

    def issue_of(self, *files):
        """The records that read back from an issue."""
        book = self.folder / "issue.epub"
        book.unlink(missing_ok=True)
        status, _, said = run("digest-weekly", *self.EVERY, "-f", "markdown", "-o", book, *files)
        self.assertEqual(status, 0, said)
        return by_title(without_layout(records_of(self.convert("-t", "json", book)[0])))

    def test_each_file_reads_back_from_an_issue(self):
        for path in FILES:
            with self.subTest(path.name):
                self.same(in_an_issue(expected_of(path)), self.issue_of(path))

    def test_all_files_make_one_issue(self):
        every = [record for path in FILES for record in records_of(expected_of(path))]
        self.same(sorted(str(record.get("title")) for record in every),
                  [str(record.get("title")) for record in self.issue_of(*FILES)])


if __name__ == "__main__":
    need_pandoc()
    unittest.main()
