# SPDX-License-Identifier: MIT
"""Runs a program under ptrace and ends it at its n-th system call, counted over all of its threads and processes.

Raises Unavailable where the system does not let processes be traced."""
import ctypes
import errno
import os
import signal

TRACEME, CONT, SYSCALL, SETOPTIONS = 0, 7, 24, 0x4200
# System calls are told from signals; threads and processes that it starts are traced; they end with the tracer.
OPTIONS = 0x1 | 0x2 | 0x4 | 0x8 | 0x10 | 0x100000
ALL_KINDS = 0x40000000  # __WALL: threads too
SYSTEM_CALL = signal.SIGTRAP | 0x80

libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace.restype = ctypes.c_long
libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]


class Unavailable(Exception):
    pass


def ptrace(request, pid, data=0):
    # One that is ended meanwhile is no longer there to be asked.
    if libc.ptrace(request, pid, None, data) < 0 and ctypes.get_errno() != errno.ESRCH:
        raise Unavailable(os.strerror(ctypes.get_errno()))


def begin(argv, cwd, env):
    """The process id of the program, stopped at its beginning."""
    pid = os.fork()
    if pid == 0:
        try:
            nowhere = os.open(os.devnull, os.O_RDWR)
            for fd in (0, 1, 2):
                os.dup2(nowhere, fd)
            os.chdir(cwd)
            ptrace(TRACEME, 0)
            os.kill(os.getpid(), signal.SIGSTOP)
            os.execve(argv[0], argv, env)
        finally:
            os._exit(127)
    _, status = os.waitpid(pid, ALL_KINDS)
    if not os.WIFSTOPPED(status):
        raise Unavailable("ptrace is not allowed here")
    ptrace(SETOPTIONS, pid, OPTIONS)
    return pid


def run(argv, cwd, env, kill_at=None):
    """(system calls begun, wait status of the program): it is killed as it begins number `kill_at`, before that is done.

    Waits for everything that it started, too."""
    main = begin(argv, cwd, env)
    calls, inside, known, result, go_on = 0, set(), {main}, None, SYSCALL
    ptrace(SYSCALL, main)
    while True:
        try:
            pid, status = os.waitpid(-1, ALL_KINDS)
        except ChildProcessError:
            return calls, result
        if not os.WIFSTOPPED(status):
            inside.discard(pid)
            result = status if pid == main else result
            continue
        number = os.WSTOPSIG(status)
        if number == SYSTEM_CALL and go_on == SYSCALL:
            if pid in inside:
                inside.remove(pid)
            else:
                inside.add(pid)
                calls += 1
            if calls == kill_at:
                os.kill(main, signal.SIGKILL)
                go_on = CONT  # worker processes end by themselves
        is_own = number in (SYSTEM_CALL, signal.SIGTRAP) or (number == signal.SIGSTOP and pid not in known)
        known.add(pid)
        ptrace(go_on, pid, 0 if is_own else number)
