# SPDX-License-Identifier: MIT
"""Runs a command as a stranger's file deserves it: within limits of time and memory, told what it took."""
import os
import resource
import subprocess
import threading

HANGS, SECONDS, MEBIBYTES = 60, 5, 256  # wall time; CPU time; resident, and twice that in addresses


def limit():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (2 * MEBIBYTES << 20, 2 * MEBIBYTES << 20))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(command, folder):
    """Status (negative: the signal that ended it), CPU seconds, resident MiB, what was said."""
    with (folder / "said").open("wb") as errors:
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors,
                                 preexec_fn=limit)
    watch = threading.Timer(HANGS, child.kill)
    watch.start()
    _, status, usage = os.wait4(child.pid, 0)
    watch.cancel()
    child.returncode = os.waitstatus_to_exitcode(status)
    said = (folder / "said").read_text(errors="replace")
    return child.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said
