# SPDX-License-Identifier: MIT
"""What the judges of findings share (tests/judges/report-*): broken files of every format, the reports that digest-validate
makes of them, packages of npm, and ajv. Imported by them; on its own it does nothing."""
import json
import os
import random
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from packages import fetch, need, skip  # noqa: F401

ROOT = Path(__file__).resolve().parent.parent.parent.parent
BIN = Path(os.environ.get("DIGESTKIT_BIN", ROOT / "build/release/bin"))
NODE = ROOT / "out/judges/findings"
SCHEMAS = ROOT.parent / "shared/judges"  # of others: never part of this tree
AJV = ("ajv@8.17.1", "ajv-formats@3.0.1", "ajv-draft-04@1.0.0")
MANY = 100_000
VALIDATE = """
const fs = require('fs');
const [kind, schema, ...files] = process.argv.slice(2);
const Ajv = require(kind === 'draft-04' ? 'ajv-draft-04' : 'ajv/dist/2020');
const ajv = new Ajv({strict: false, allErrors: false, unicodeRegExp: true});
require('ajv-formats')(ajv);
const valid = ajv.compile(JSON.parse(fs.readFileSync(schema)));
for (const file of files) {
  const text = fs.readFileSync(file, 'utf8');
  const documents = file.endsWith('.jsonl') ? text.split('\\n').filter(line => line) : [text];
  let fault = '';
  for (const document of documents) {
    if (!fault && !valid(JSON.parse(document))) fault = JSON.stringify(valid.errors).slice(0, 400);
  }
  console.log(fault || 'accepted');
}
"""


def install(*packages):
    fetch(NODE, *packages)


def ajv(kind, schema, files):
    """What ajv says of each file, a line each: `accepted`, or its first complaint. Of .jsonl each line is judged."""
    (NODE / "validate.js").write_text(VALIDATE)
    run = subprocess.run(["node", "--max-old-space-size=4096", "validate.js", kind, schema, *files], cwd=NODE,
                         capture_output=True, text=True, check=True)
    return run.stdout.splitlines()


def tool(name, *arguments, **more):
    return subprocess.run([BIN / name, *arguments], capture_output=True, **more)


def spoil(package, result, dice):
    """The same package with its texts cut, doubled or changed somewhere, and without its stored records."""
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename.endswith((".xhtml", ".xml", ".opf")) and len(content) > 400:
                at = dice.randrange(200, len(content) - 100)
                content = dice.choice([content[:at], content[:at] + b"<b>&nosuch;" + content[at:],
                                       content[:at] + content[at + 20:]])
            new.writestr(entry, content)


def broken_files(folder):
    """Files of every format with faults of every kind, and some without; in folders with blanks, umlauts, % and commas."""
    dice = random.Random(7)
    for source in sorted((ROOT / "tests/data/agreement").iterdir()):
        shutil.copy(source, folder)
    for name in ("accept", "reject"):
        lines = (ROOT / f"tests/data/json/{name}.txt").read_bytes().splitlines(keepends=True)
        (folder / f"{name}.ndjson").write_bytes(b"".join(lines))
    strange = folder / "Grüße, 100 % & <mehr>"
    strange.mkdir()
    text = (ROOT / "samples" / sorted(p.name for p in (ROOT / "samples").glob("*.txt"))[0]).read_bytes()
    (strange / "a b.txt").write_bytes(text)
    (strange / "cut off.txt").write_bytes(text[:700] + b"\xff\xfe" + text[700:] + b"\x00")
    (strange / "with\ttab\nand line.json").write_bytes(b'{"title": "\\u0007", "published": "soon", "title": 1')
    (Path(os.fsdecode(os.fsencode(strange) + b"/no \xff utf-8.json"))).write_bytes(b'{"published": "\xff"}')
    (strange / "\u65e5\u672c.json").write_text('{"title": "\u65e5\u672c\u8a9e", "lang": "\u65e5\u672c"}', encoding="utf-8")
    for kind in ("epub", "docx"):
        whole = strange / f"whole book.{kind}"
        tool("digest-convert", "-q", "-o", whole, *sorted((ROOT / "samples").glob("*.txt")))
        for number in range(4):
            spoil(whole, strange / f"spoilt {number}.{kind}", dice)
        (strange / f"short.{kind}").write_bytes(whole.read_bytes()[:900])
    with zipfile.ZipFile(folder / "archive.zip", "w") as archive:
        archive.writestr("in ner/a b.json", b'{"published": "soon"}')
        archive.writestr("b.ndjson", b'{"published": "soon"}\n{"title": "x"}\n{"lang": "de_DE"}\n')
    many = folder / "many"
    many.mkdir()
    with (many / "many.ndjson").open("w") as file:
        for number in range(MANY):
            file.write(f'{{"title": "{number % 500}", "published": "soon"}}\n')


def reports(folder, extension, form):
    """Two reports of digest-validate in `folder`: of all but the many, of the many. With the findings of each, as JSON."""
    made = []
    for name, arguments in (("all", ["--exclude", "many/**", "--extend-select", "all", "."]), ("many", ["many"])):
        report, lines = folder.parent / f"{name}.{extension}", folder.parent / f"{name}-findings.jsonl"
        run = tool("digest-validate", "-q", "--output-format", f"{form}={report}", "--output-format", f"jsonl={lines}",
                   *arguments, cwd=folder)
        if run.returncode not in (1, 3) or not report.exists():
            print(f"digest-validate ends with {run.returncode}: {run.stderr.decode(errors='replace')[:400]}")
            sys.exit(1)
        made.append((report, [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]))
    if len(made[1][1]) != MANY or len(made[0][1]) < 60:
        print(f"{len(made[0][1])} findings, and {len(made[1][1])} for {MANY}")
        sys.exit(1)
    return made
