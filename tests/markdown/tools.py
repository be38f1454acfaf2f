# SPDX-License-Identifier: MIT
"""The executables, and JSON that is compared with its order of members and its numbers as written."""
import difflib
import json
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BIN = pathlib.Path(os.environ.get("DIGESTKIT_BIN", ROOT / "build" / "dev" / "bin")).resolve()
DATA = ROOT / "tests" / "data" / "markdown"
LONGEST = 120  # seconds, for any one call: the tests say how much shorter it has to be
SLOW = os.environ.get("PANDOC_SECONDS")  # for a pandoc that needs longer than it is given


def need_pandoc():
    if not shutil.which("pandoc"):
        print("SKIPPED: there is no pandoc", flush=True)
        sys.exit(77)


def run(tool, *arguments, env=None, cwd=None, stdin=None, timeout=LONGEST):
    """(status, standard output, standard error); both are bytes decoded as far as they go."""
    patience = ("--limit", f"pandoc-seconds={SLOW}") if SLOW else ()
    ran = subprocess.run([BIN / tool, *patience, *arguments], env=env, cwd=cwd, input=stdin, timeout=timeout, capture_output=True,
                         **({} if stdin is not None else {"stdin": subprocess.DEVNULL}))
    return ran.returncode, ran.stdout.decode(errors="replace"), ran.stderr.decode(errors="replace")


class Number(str):
    """A number is its token: 8.50 is not 8.5."""


def parse(text):
    return json.loads(text, parse_float=Number, parse_int=Number)


def lines_of(value, indent=0):
    """JSON in lines, two blanks for each level, as digest-convert writes it."""
    inner = "  " * (indent + 1)
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, dict) and value:
        members = (f"{inner}{json.dumps(name, ensure_ascii=False)}: {lines_of(one, indent + 1)}" for name, one in value.items())
        return "{\n" + ",\n".join(members) + "\n" + inner[2:] + "}"
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(inner + lines_of(one, indent + 1) for one in value) + "\n" + inner[2:] + "]"
    return json.dumps(value, ensure_ascii=False)


def difference(expected, got):
    """The lines in which two values differ, with what stands around them; "" when they are equal."""
    lines = difflib.unified_diff(lines_of(expected).split("\n"), lines_of(got).split("\n"), "expected", "got", lineterm="", n=4)
    return "\n".join(lines)


def records_of(value):
    """The records of a digest, a list or one alone."""
    if isinstance(value, list):
        return value
    return value["records"] if "records" in value else [value]
