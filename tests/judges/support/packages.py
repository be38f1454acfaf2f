# SPDX-License-Identifier: MIT
"""What a judge needs of others: programs, and packages of npm. Imported by judges; on its own it does nothing."""
import fcntl
import os
import shutil
import subprocess
import sys
import time


def skip(reason):
    print(f"SKIPPED: {reason}")
    sys.exit(77)


def missing(*programs):
    """The first that there is not, or nothing."""
    return next((program for program in programs if not shutil.which(program)), None)


def need(*programs):
    program = missing(*programs)
    if program:
        skip(f"there is no {program}")


def fetched(folder, *packages, **environment):
    """Whether the packages of npm, as name@version, are in `folder`; fetching is tried again. Judges that run at the
    same time may share a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    there = [folder / "node_modules" / package[: package.rindex("@")] / "package.json" for package in packages]
    with open(folder / ".lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for pause in (0, 5, 20):
            if all(file.exists() for file in there):
                return True
            time.sleep(pause)
            subprocess.run(["npm", "install", "--silent", "--prefix", folder, *packages], stdin=subprocess.DEVNULL,
                           env=os.environ | environment)
        return all(file.exists() for file in there)


def fetch(folder, *packages, **environment):
    """The same; where they cannot be had the judge is skipped."""
    need("node", "npm")
    if not fetched(folder, *packages, **environment):
        skip(f"{' and '.join(packages)} cannot be fetched")
