# SPDX-License-Identifier: MIT
"""Hostile documents, in Markdown and in what else goes through pandoc: nothing of a file that a document names is read, nothing
touches the network, sizes and depths end at a limit that is named, and all of it ends soon."""
import http.server
import os
import pathlib
import shutil
import subprocess
import tempfile
import threading
import time
import unittest
import zipfile

from foreign_documents import DOCUMENTS, filled
from tools import BIN, need_pandoc, parse, run

SECRET = "the-secret-of-this-test-4e1f"
QUICK = 30  # seconds, on a machine that does other things too
GOOD = "# A title\n\n## Summary (EN)\n\nSome words.\n"


class Web(http.server.BaseHTTPRequestHandler):
    asked = []

    def do_GET(self):  # noqa: N802: the name is that of the library
        Web.asked.append(self.path)
        self.send_error(404)

    do_HEAD = do_GET

    def log_message(self, *arguments):
        pass


class Case(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="digestkit-hostile-")
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name).resolve()

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def convert(self, *arguments, messages="concise", **options):
        began = time.monotonic()
        status, out, said = run("digest-convert", "--messages", messages, *arguments, **options)
        self.assertLess(time.monotonic() - began, QUICK, said[-500:])
        self.assertIn(status, (0, 1, 2, 3), said[-500:])
        return status, out, said


class ForeignFiles(Case):
    @classmethod
    def setUpClass(cls):
        Web.asked.clear()
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Web)
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.web = f"http://127.0.0.1:{cls.server.server_port}"

    @classmethod
    def tearDownClass(cls):
        cls.server.shutdown()
        cls.server.server_close()

    def setUp(self):
        super().setUp()
        self.secret = self.write("secret.txt", f"{SECRET}\n")
        for name in ("secret.tex", "secret.sty", "secret.bib", "preamble.tex"):
            self.write(name, f"% \n{SECRET}\n")

    def documents(self):
        for number, (name, extension, content) in enumerate(DOCUMENTS):
            text = filled(content, file=self.secret, folder=self.folder, web=self.web)
            yield name, self.write(f"document-{number}.{extension}", text)

    def assert_unread(self, *texts):
        for text in texts:
            self.assertNotIn(SECRET.encode(), text if isinstance(text, bytes) else text.encode())
        asked, Web.asked[:] = list(Web.asked), []
        self.assertEqual(asked, [])
        self.assertFalse((self.folder / "touched").exists())

    def test_no_file_that_a_document_names_is_read(self):
        for name, path in self.documents():
            with self.subTest(name):
                # In its own folder, so that names without a folder would be found too.
                status, out, said = self.convert("-f", name, "-t", "json", path.name, cwd=self.folder)
                self.assertIn(status, (0, 1), said)
                self.assert_unread(out, said)
                if status == 0:
                    self.assertIn("Some words.", out)
                else:
                    self.assertIn(path.name, said)

    def test_none_gets_into_an_output(self):
        for name, path in self.documents():
            for target in ("epub", "docx", "html", "markdown", "odt", "latex", "rst"):
                with self.subTest(name, target=target):
                    made = self.folder / f"made.{target}"
                    made.unlink(missing_ok=True)
                    status, _, said = self.convert("-f", name, "-t", target, "-o", made.name, path.name, cwd=self.folder)
                    self.assert_unread(said)
                    self.assertEqual(made.exists(), status in (0, 3), said)
                    if not made.exists():
                        continue
                    if zipfile.is_zipfile(made):
                        with zipfile.ZipFile(made) as package:
                            self.assert_unread(*(package.read(member) for member in package.namelist()))
                    self.assert_unread(made.read_bytes())

    def test_no_process_opens_a_connection(self):
        if not shutil.which("strace") or subprocess.run(["strace", "-f", "-o", os.devnull, "true"], capture_output=True).returncode:
            self.skipTest("there is no strace that may trace")
        trace = self.folder / "trace"
        for name, path in self.documents():
            with self.subTest(name):
                subprocess.run(["strace", "-f", "-qq", "-e", "trace=socket,connect", "-o", trace, BIN / "digest-convert", "-f", name,
                                "-t", "odt", "-o", self.folder / "made.odt", path], stdin=subprocess.DEVNULL, capture_output=True,
                               timeout=120)
                self.assertNotIn("AF_INET", trace.read_text(errors="replace"))

    def test_a_script_stays_out_of_a_book(self):
        """Addresses that are scripts are kept as data, and lead nowhere."""
        path = self.write("scripts.md", "# A title\n\n## Summary (EN)\n\nSome [words](javascript:alert(1)) and <script>evil()</script>"
                          " <img src=x onerror=evil()> <a href=\"javascript:other()\">more</a>.\n\n<script>\nevil()\n</script>\n")
        status, _, said = self.convert("-o", self.folder / "made.epub", path)
        self.assertEqual(status, 0, said)
        with zipfile.ZipFile(self.folder / "made.epub") as package:
            for member in package.namelist():
                if member.endswith(".xhtml"):
                    text = package.read(member).decode()
                    for word in ("<script", "onerror", ' href="javascript:', "evil()"):
                        self.assertNotIn(word, text)


class Names(Case):
    def test_a_name_is_a_name_and_no_option_and_no_command(self):
        for name in ("--lua-filter=evil.lua.md", "-o.md", "--output=made.md", "a b'\"c.md", "$(touch touched).md", "`touch touched`.md",
                     "a\nb.md", "|touch touched.md", "+RTS.md", "-.md", "ü名.md", "a;touch touched;.md"):
            with self.subTest(name):
                self.write(name, GOOD)
                status, out, said = self.convert("-t", "json", "./" + name, cwd=self.folder)
                self.assertEqual(status, 0, said)
                self.assertEqual(parse(out)["title"], "A title")
                self.assertFalse((self.folder / "touched").exists())
                self.assertFalse((self.folder / "made.md").exists())
                (self.folder / name).unlink()

    def test_a_format_is_a_name_too(self):
        path = self.write("a.md", GOOD)
        evil = self.write("evil.lua", f"io.open('{self.folder}/touched', 'w')\n")
        for name in ("markdown --lua-filter=" + str(evil), str(evil), "./evil.lua", "../evil.lua", "-o", "markdown+", "+smart",
                     "markdown+no_such_thing", "no-such-format", "http://127.0.0.1:9/", "a" * 100000):
            for option in ("-f", "-t"):
                with self.subTest(name[:40], option=option):
                    status, out, said = self.convert(option, name, path, cwd=self.folder)
                    self.assertEqual(status, 2, said)
                    self.assertEqual(out, "")
                    self.assertNotEqual(said, "")
                    self.assertFalse((self.folder / "touched").exists())


class Sizes(Case):
    def test_a_large_file_ends_at_a_limit(self):
        path = self.write("large.md", b"# A title\n\n## Summary (EN)\n\n" + b"Some words and more of them.\n\n" * (50_000_000 // 30))
        status, out, said = self.convert("-t", "json", path, messages="full")
        self.assertEqual((status, out), (1, ""), said)
        self.assertRegex(said, r"large\.md:.* error\[LIM-\d+\]: .*[a-z]+-[a-z]+")
        self.assertIn("--limit", said)
        self.assertLess(len(said), 5000)

    def test_a_line_without_end_is_a_line(self):
        path = self.write("line.md", b"# A title\n\n## Summary (EN)\n\n" + b"Some words. " * 25_000 + b"\n")
        status, out, said = self.convert("-t", "json", path)
        self.assertEqual(status, 0, said)
        self.assertEqual(len(parse(out)["sections"][0]["blocks"][0]["text"]), 12 * 25_000 - 1)

    def deep(self):
        yield "quotes", ">" * 10_000 + " deep\n"
        yield "quotes with blanks", "> " * 10_000 + "deep\n"
        yield "lists", "- " * 10_000 + "deep\n"
        yield "ordered lists", "1. " * 3_000 + "deep\n"
        yield "lists by indent", "".join(" " * (2 * depth) + "- deep\n" for depth in range(1_000))
        yield "lists and quotes", "- > " * 3_000 + "deep\n"
        yield "brackets", "[" * 5_000 + "deep" + "]" * 5_000 + "\n"
        yield "open brackets", "[" * 50_000 + "\n"
        yield "images", "![" * 5_000 + "deep" + "](u)" * 5_000 + "\n"
        yield "stars", "*" * 20_000 + "deep" + "*" * 20_000 + "\n"
        yield "emphasis", "*a **b " * 10_000 + "\n"
        yield "emphasis in emphasis", "*a _b " * 5_000 + "c_ d*" * 5_000 + "\n"
        yield "marks of code", "".join("`" * length + " " for length in range(1, 1_500)) + "\n"
        yield "parentheses", "[a](" + "(" * 20_000 + ")" * 20_000 + ")\n"
        yield "tags", "<div>\n" * 5_000 + "deep\n"
        yield "tags in a line", "deep <b>" * 10_000 + "\n"
        yield "open tags", "<a " * 20_000 + "\n"
        yield "divisions", "".join(":" * length + " {lang=en}\n" for length in range(2_000, 3, -1)) + "deep\n"
        yield "attributes", "[a]{" + "lang=en " * 20_000 + "}\n"
        yield "footnotes", "".join(f"[^{n}] " for n in range(3_000)) + "\n\n" + "".join(f"[^{n}]: [^{n + 1}]\n\n" for n in range(3_000))
        yield "a footnote in itself", "a[^1]\n\n[^1]: b[^1]\n"
        yield "references", "".join(f"[{n}]: /{n}\n" for n in range(20_000)) + "\n" + "".join(f"[{n}] " for n in range(20_000)) + "\n"
        yield "a wide table", "|" + "a|" * 5_000 + "\n|" + "-|" * 5_000 + "\n" + ("|" * 5_000 + "\n") * 5
        yield "headings", "".join(f"## Record {n}\n\nhttps://a.example/{n}\n\n" for n in range(2_000))
        yield "entities", "&amp;" * 100_000 + "\n"
        yield "a head without fences", "title: a\n" + "key: value\n" * 50_000

    def test_depth_ends_soon(self):
        for name, text in self.deep():
            with self.subTest(name):
                path = self.write("deep.md", "# A title\n\n## Summary (EN)\n\n" + text if "without fences" not in name else text)
                status, out, said = self.convert("--limit", "pandoc-seconds=5", "-t", "json", path)
                self.assertIn(status, (0, 1), said[-500:])
                if status == 0:
                    self.assertNotIn(" error[", said)
                    parse(out)
                else:
                    self.assertEqual(out, "")
                    self.assertRegex(said, r"deep\.md(:\d+:\d+)?: error\[(LIM|PAN)-\d+\]")

    def test_the_file_beside_a_deep_one_is_read(self):
        deep = self.write("deep.md", "> " * 100_000 + "deep\n")
        good = self.write("good.md", GOOD)
        status, out, said = self.convert("--limit", "pandoc-seconds=5", "-t", "json", deep, good)
        self.assertIn(status, (0, 3), said[-500:])
        self.assertIn("A title", out)


class FrontMatter(Case):
    def hostile(self):
        lines = ["a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
        lines += [f"{name}: &{name} [{', '.join(['*' + before] * 9)}]" for before, name in zip("abcdefghi", "bcdefghij")]
        yield "aliases", "\n".join(lines)
        yield "an alias of itself", "a: &a [*a]\nb: &b {c: *b}"
        yield "merged keys", "a: &a {x: 1}\nb: {<<: *a, <<: *a}"
        yield "lists in lists", "a: " + "[" * 10_000 + "]" * 10_000
        yield "open lists", "a: " + "[" * 100_000
        yield "maps in maps", "a: " + "{a: " * 10_000 + "1" + "}" * 10_000
        yield "maps by indent", "".join(" " * depth + "a:\n" for depth in range(3_000))
        yield "a tag of a program", "a: !!python/object/apply:os.system ['touch touched']\nb: !<tag:yaml.org,2002:binary> AAAA"
        yield "a key of a megabyte", "a" * 1_000_000 + ": 1"
        yield "keys without end", "".join(f"key{n}: {n}\n" for n in range(50_000))
        yield "the same key", "title: a\n" * 10_000
        yield "a key that is a list", "? [a, b]\n: c\n{a: b}: d"
        yield "no closing line", "a: 1\n" * 1_000 + "---x"
        yield "documents", "a: 1\n--- \nb: 2\n%YAML 9.9"
        yield "tabs", "a:\n\t- b"
        yield "controls", "a: \"\\0\\x07\\uFFFE\\uD800\""
        yield "an open string", "a: \"b"
        yield "numbers", "a: 1e999999\nb: 0x" + "F" * 10_000 + "\nc: .inf\nd: -.NaN\ne: 1:60:60\nf: " + "9" * 100_000

    def test_yaml_ends_soon(self):
        for name, text in self.hostile():
            with self.subTest(name):
                path = self.write("front.md", f"---\n{text}\n---\n\n{GOOD}")
                status, out, said = self.convert("--limit", "pandoc-seconds=10", "-t", "json", path, cwd=self.folder)
                self.assertIn(status, (0, 1, 3), said[-500:])
                self.assertLess(len(out), 20_000_000)
                self.assertFalse((self.folder / "touched").exists())
                if out:
                    parse(out)
                else:
                    self.assertRegex(said, r"front\.md(:\d+:\d+)?: error\[")

    def test_what_cannot_be_read_stays_text(self):
        path = self.write("front.md", "---\ntitle: [never closed\nlang: en\n---\n\n" + GOOD)
        status, out, said = self.convert("-t", "json", path)
        self.assertRegex(said, r"front\.md:[1-5]:\d+: error\[")
        self.assertIn(status, (1, 3), said)
        if out:
            self.assertIn("Some words.", out)


class Bytes(Case):
    def refused(self, content, place):
        path = self.write("bytes.md", content)
        status, out, said = self.convert("-t", "json", path)
        self.assertEqual((status, out), (1, ""), said)
        self.assertRegex(said, r"bytes\.md:" + place + r": error\[(ENC|PAN)-\d+\]")

    def test_what_is_no_utf8_is_refused_with_its_place(self):
        self.refused(GOOD.encode() + b"cut \xe4\xb8", "6:5")
        self.refused(b"# caf\xe9\n", "1:6")
        self.refused(b"\xed\xa0\x80\n", "1:1")
        self.refused(GOOD.encode() + b"a\0b\n", "6:2")
        self.refused("\ufeff".encode("utf-16-le") + GOOD.encode("utf-16-le"), "1:1")
        self.refused("\ufeff".encode("utf-16-be") + GOOD.encode("utf-16-be"), "1:1")

    def test_bad_bytes_are_read_when_that_is_asked_for(self):
        path = self.write("bytes.md", GOOD.encode() + b"\nAn end of \xe4\xb8")
        status, out, said = self.convert("--lenient", "-t", "json", path)
        self.assertEqual(status, 0, said)
        self.assertIn("An end of \ufffd", out)
        self.assertIn(" warning[ENC-", said)

    def test_nothing_is_no_record(self):
        for content in (b"", b"\n", b" \t\n\n   \n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n", "\u3000\n\u00a0\n".encode(), b"---\n---\n",
                        b"<!-- nothing -->\n"):
            with self.subTest(content):
                self.refused(content, r"\d+:\d+")

    def test_controls_are_kept_or_named(self):
        path = self.write("bytes.md", "# A\x01title\n\n## Summary (EN)\n\nSome\x0bwords\x1b[31m \ufffe \U0010ffff \u202eabc\n")
        for target in ("json", "xml", "epub", "html"):
            with self.subTest(target):
                status, _, said = self.convert("-t", target, "-o", self.folder / f"made.{target}", path)
                self.assertEqual(status, 0, said)
                self.assertNotIn("\x1b", said)


if __name__ == "__main__":
    need_pandoc()
    unittest.main()
