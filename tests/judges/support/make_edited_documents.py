#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the edited documents of tests/data/docx/edited again, by LibreOffice: usage: make_edited_documents.py [FOLDER].
The judge docx-word-processor calls make() for its own."""
import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent.parent / "support")]
import edits  # noqa: E402
from documents import ROOT, WORD_2007, convert, office, skip  # noqa: E402

RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
COMMENTS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="Ann Author"
w:date="2026-05-03T10:00:00Z" w:initials="AA"><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:comment></w:comments>"""


def python_with_uno():
    for python in (sys.executable, "/usr/bin/python3"):
        if subprocess.run([python, "-c", "import uno"], capture_output=True).returncode == 0:
            return python
    skip("no Python has uno")


def with_comment(document, result, paragraph, comment):
    """As a word processor does it, on the paragraph with that text. (LibreOffice without windows dies of showing one.)"""
    with zipfile.ZipFile(document) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name).decode()
            if name == "word/document.xml":
                end = text.index("</w:p>", text.index(paragraph))
                begin = text.rindex("</w:pPr>", 0, end) + len("</w:pPr>")
                text = (text[:begin] + '<w:commentRangeStart w:id="0"/>' + text[begin:end] + '<w:commentRangeEnd w:id="0"/><w:r>'
                        '<w:commentReference w:id="0"/></w:r>' + text[end:])
            elif name == "word/_rels/document.xml.rels":
                text = text.replace("</Relationships>", f'<Relationship Id="comments" Type="{RELATIONSHIP}" Target="comments.xml"/>'
                                    "</Relationships>")
            elif name == "[Content_Types].xml":
                text = text.replace("</Types>", f'<Override PartName="/word/comments.xml" ContentType="{TYPE}"/></Types>')
            new.writestr(name, text)
        new.writestr("word/comments.xml", COMMENTS % comment)
    return result


def make(folder, scratch):
    """Writes the edited documents into `folder`."""
    sources = {sample: convert(scratch / f"{sample}.docx", ROOT / f"samples/{sample}.txt")
               for sample in {sample for sample, _, _ in edits.edits()}}
    jobs, commented = [], []
    for sample, name, edit in edits.edits():
        for file, tracked in edits.documents_of(sample, name, edit):
            if "comment" in edit:
                commented.append(with_comment(sources[sample], scratch / file, *edit["comment"]))
            else:
                jobs.append({"from": str(sources[sample]), "to": str(folder / file), "tracked": tracked, "steps": edit["steps"]})
    request = scratch / "request.json"
    request.write_text(json.dumps({"home": str(scratch), "edits": jobs}), encoding="utf-8")
    subprocess.run([python_with_uno(), HERE / "edit_documents.py", request], stdin=subprocess.DEVNULL, check=True, timeout=300)
    office(folder, WORD_2007, *commented, home=scratch / "home-comments")


def main():
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else edits.FOLDER
    with tempfile.TemporaryDirectory() as name:
        scratch, results = Path(name) / "scratch", Path(name) / "results"
        scratch.mkdir()
        results.mkdir()
        make(results, scratch)
        for old in target.glob("*.docx"):
            old.unlink()
        for one in edits.edits():
            shutil.copy(results / edits.kept(*one)[0], target)


if __name__ == "__main__":
    main()
