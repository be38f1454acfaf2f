# SPDX-License-Identifier: MIT
"""What the judges of documents share: our tools, packages of npm, LibreOffice, records in files, and the documents that
are judged. Imported by them (tests/judges/docx-*); on its own it does nothing."""
import concurrent.futures
import json
import os
import subprocess
import sys
import time
from pathlib import Path

from packages import fetch, need, skip  # noqa: F401

ROOT = Path(__file__).resolve().parent.parent.parent.parent
BIN = Path(os.environ.get("DIGESTKIT_BIN", ROOT / "build/release/bin"))
NODE = ROOT / "out/judges/docx"
WORD_2007 = "docx:MS Word 2007 XML"


def install(*packages):
    fetch(NODE, *packages)


def each(function, items, workers=2):
    """The results, in order."""
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        return list(pool.map(function, items))


def make(document, tool, *arguments, **more):
    """Runs one of our tools. A judge finds no document where there is none, and says so."""
    run = subprocess.run([BIN / tool, "-q", "-o", document, *arguments], capture_output=True, **more)
    if run.returncode != 0:
        print(f"{document.name}: {tool} gives {run.returncode}: {run.stderr.decode(errors='replace')[:400]}")
    return document


def convert(document, *arguments, **more):
    return make(document, "digest-convert", *arguments, **more)


def records_of(file, *options):
    """The records in a file, whatever its format."""
    run = subprocess.run([BIN / "digest-convert", "-q", "-t", "json", *options, file], capture_output=True)
    if run.returncode != 0:
        raise RuntimeError(f"digest-convert gives {run.returncode}: {run.stderr.decode(errors='replace')[:300]}")
    digest = json.loads(run.stdout, parse_float=str)  # numbers as they are written
    return digest.get("records", [digest])


def random_lines(count, seed, *taste):
    """Random records as NDJSON."""
    return subprocess.run([BIN / "random-records", str(count), str(seed), *taste], capture_output=True, check=True).stdout


def seeds():
    return sorted((ROOT / "samples").glob("*.txt"))


def office(folder, target, *documents, home):
    """Lets LibreOffice convert documents into `folder`. One `home` serves one call at a time."""
    home.mkdir(parents=True, exist_ok=True)
    run = subprocess.run(["soffice", f"-env:UserInstallation=file://{home}/profile", "--headless", "--norestore",
                          "--convert-to", target, "--outdir", folder, *documents], stdin=subprocess.DEVNULL,
                         capture_output=True, env=os.environ | {"HOME": str(home)}, timeout=300)
    results = [folder / f"{document.stem}.{target.split(':')[0]}" for document in documents]
    lost = [result.name for result in results if not result.exists()]
    if run.returncode != 0 or lost:
        raise RuntimeError(f"LibreOffice gives {run.returncode} and not {', '.join(lost)}: {run.stderr.decode()[:300]}")
    return results


def verdict(name, outcomes):
    """Prints what is wrong, [(name, complaints)], and the last line of a judge; its status."""
    for what, complaints in outcomes:
        print("".join(f"{what}: {line[:300]}\n" for line in complaints[:8]), end="")
    failed = sum(1 for _, complaints in outcomes if complaints)
    print(f"{name}: {len(outcomes) - failed} passed, {failed} failed")
    return 1 if failed or not outcomes else 0
