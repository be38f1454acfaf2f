# SPDX-License-Identifier: MIT
"""A small repository of digests for the tests of what calls digest-validate, and the tools that they call."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BIN = pathlib.Path(os.environ.get("DIGESTKIT_BIN", ROOT / "build" / "dev" / "bin")).resolve()
SECTIONS = '"sections": [{"kind": "other", "blocks": [{"type": "paragraph", "text": "One."}]}]'
GOOD = f'{{"title": "A", {SECTIONS}}}\n'
BROKEN = f'{{"title": "A", "published": "2026-02-30", {SECTIONS}}}\n'  # JSN-010 at 1:29


def skip_without(*programs):
    for program in programs:
        if not shutil.which(program):
            print(f"SKIPPED: there is no {program}")
            sys.exit(77)


class Repository:
    """Goes with its test. Has a commit, one good digest, and what a run over it must not look at."""

    def __init__(self, test):
        folder = tempfile.TemporaryDirectory(prefix="digestkit-where-")
        test.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name).resolve() / "a repository"
        self.path.mkdir()
        self.env = {"PATH": f"{BIN}:/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": str(folder.name),
                    "DIGESTKIT_BIN": str(BIN), "GIT_CONFIG_NOSYSTEM": "1"}
        self.env |= {k: v for k, v in os.environ.items() if k in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS")}
        self.git("init", "-q", "-b", "main")
        self.git("config", "user.name", "Ann")
        self.git("config", "user.email", "ann@example.org")
        self.write("digests/good.json", GOOD)
        self.write("digests/README.md", "# No digest\n")
        self.write("digests/.digestignore", "drafts/\n")
        self.write("digests/drafts/later.json", '{"title": 1}\n')
        self.write("package.json", '{"name": 1}\n')
        self.commit("first")

    def write(self, name, text):
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def run(self, *command, **env):
        return subprocess.run(command, cwd=self.path, env=self.env | env, stdin=subprocess.DEVNULL, text=True,
                              capture_output=True, timeout=120)

    def git(self, *arguments):
        ran = self.run("git", *arguments)
        if ran.returncode != 0:
            raise RuntimeError(f"git {arguments}: {ran.stderr}")
        return ran.stdout.strip()

    def commit(self, message):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)
        return self.git("rev-parse", "HEAD")
