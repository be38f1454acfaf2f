# SPDX-License-Identifier: MIT
"""A Slurm of our own on this machine: munged on a socket of its own, slurmctld, and a slurmd for each node, all in one
folder and on free ports. It goes with the `with` block, whatever happens, and its processes with this one."""
import ctypes
import os
import pwd
import re
import secrets
import signal
import socket
import subprocess
import time

PROGRAMS = ("munged", "slurmctld", "slurmd", "sbatch", "scontrol", "scancel", "sinfo")
CPUS = 2  # tasks at the same time on a node
DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG

CONF = """ClusterName=judge
SlurmctldHost={host}(127.0.0.1)
SlurmUser={user}
SlurmdUser={user}
AuthType=auth/munge
AuthInfo=socket={home}/munge.socket,cred_expire=5
SlurmctldPort={ports[0]}
SlurmdTimeout=10
StateSaveLocation={home}/state
SlurmdSpoolDir={home}/spool-%n
SlurmctldPidFile={home}/slurmctld.pid
SlurmdPidFile={home}/slurmd-%n.pid
SlurmctldLogFile={home}/slurmctld.log
SlurmdLogFile={home}/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerType=sched/builtin
SchedulerParameters=batch_sched_delay=0,sched_interval=2
SlurmdParameters=config_overrides
ReturnToService=2
JobRequeue=1
KillWait=3
"""
# cred_expire, 5 at least, is also how long a job that is queued again waits.


class Broken(Exception):
    """Slurm does not work here."""


def wait_for(what, seconds, happened):
    """What `happened()` gives once that is true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := happened():
            return found
        time.sleep(0.005)
    raise Broken(f"in {seconds} s this did not come: {what}")


def processes(mark):
    """pid → command line of each process whose environment says `mark`, as in NAME=VALUE."""
    found = {}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/environ", "rb") as file:
                if mark.encode() not in file.read().split(b"\0"):
                    continue
            with open(f"/proc/{pid}/cmdline", "rb") as file:
                if words := file.read().decode(errors="replace").split("\0")[:-1]:
                    found[int(pid)] = words
        except OSError:
            pass  # it has ended
    return found


def send(pids, which):
    for pid in pids:
        try:
            os.kill(pid, which)
        except ProcessLookupError:
            pass


class Cluster:
    def __init__(self, home, nodes, path):
        self.home, self.nodes, self.daemons = home, {}, []
        self.conf = home / "slurm.conf"
        self.mark = f"SLURM_CONF={self.conf}"  # all daemons, their children and all tasks have it
        self.env = {"PATH": f"{path}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8",
                    "HOME": str(home), "SLURM_CONF": str(self.conf)}
        self.names = nodes

    def __enter__(self):
        try:
            self.begin()
        except BaseException:
            self.end()
            raise
        return self

    def __exit__(self, *_):
        self.end()

    def begin(self):
        home, host = self.home, socket.gethostname().split(".")[0]
        home.chmod(0o755)
        (home / "state").mkdir()
        (home / "cgroup.conf").write_text("CgroupAutomount=no\n")
        key = home / "munge.key"
        key.touch(mode=0o600)
        key.write_bytes(secrets.token_bytes(64))
        # All are held at once, so that they differ.
        held = [socket.create_server(("127.0.0.1", 0)) for _ in range(1 + len(self.names))]
        ports = [one.getsockname()[1] for one in held]
        for one in held:
            one.close()
        text = CONF.format(home=home, host=host, user=pwd.getpwuid(os.geteuid()).pw_name, ports=ports)
        for name, port in zip(self.names, ports[1:], strict=True):
            text += f"NodeName={name} NodeHostname={host} NodeAddr=127.0.0.1 Port={port} CPUs={CPUS}\n"
        self.conf.write_text(text + f"PartitionName=all Nodes={','.join(self.names)} Default=YES MaxTime=INFINITE State=UP\n")
        self.start("munged", "-F", "--force", f"--key-file={key}", f"--socket={home}/munge.socket",
                   f"--pid-file={home}/munged.pid", f"--log-file={home}/munged.log", f"--seed-file={home}/munged.seed")
        wait_for("the socket of munged", 10, (home / "munge.socket").exists)
        self.start("slurmctld", "-D", "-f", self.conf)
        for name in self.names:
            self.start_node(name)
        for name in self.names:
            self.wait_idle(name)

    def start(self, *command):
        def die_with_parent():
            ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGKILL)
        with open(self.home / f"{command[0]}.out", "ab") as out:
            self.daemons.append(subprocess.Popen(command, env=self.env, cwd=self.home, stdin=subprocess.DEVNULL, stdout=out,
                                                 stderr=out, start_new_session=True, preexec_fn=die_with_parent))
        return self.daemons[-1]

    def start_node(self, name):
        self.nodes[name] = self.start("slurmd", "-D", "-N", name, "-f", self.conf)

    def wait_idle(self, name):
        wait_for(f"node {name}", 20, lambda: self.call("sinfo", "-h", "-n", name, "-o", "%T").strip() == "idle")

    def call(self, *command):
        return subprocess.run(command, env=self.env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, timeout=30).stdout

    def jobs(self):
        """Every job and task of an array that Slurm knows, as NAME → VALUE."""
        lines = self.call("scontrol", "show", "job", "-o").splitlines()
        return [dict(re.findall(r"(\S+?)=(\S*)", line)) for line in lines if line.startswith("JobId=")]

    def tasks(self, name):
        """pid → command line of what runs on a node for jobs: scripts and their programs."""
        return {pid: words for pid, words in processes(f"SLURMD_NODENAME={name}").items()
                if "slurmstepd" not in words[0] and pid in processes(self.mark)}

    def lose(self, name, spare=()):
        """A node is lost: its slurmd, the slurmstepd of its jobs and their processes, all but those to `spare`. How
        many slurmstepd there were."""
        daemon = self.nodes.pop(name)
        daemon.kill()
        daemon.wait()
        steps = []
        tasks = self.tasks(name)
        for pid, words in processes(self.mark).items():  # a slurmstepd does not say whose it is, but its children do
            if "slurmstepd" in words[0] and any(parent_of(task) == pid for task in tasks):
                steps.append(pid)
        # First those, so that none is left to tell that its task was killed.
        send(set(steps) - set(spare), signal.SIGKILL)
        send(set(tasks) - set(spare), signal.SIGKILL)
        return len(steps)

    def end(self):
        """Daemons first, so that nothing new begins."""
        for daemon in self.daemons:
            daemon.kill()
            daemon.wait()
        for _ in range(50):
            left = processes(self.mark)
            if not left:
                return
            send(left, signal.SIGKILL)
            time.sleep(0.1)


def parent_of(pid):
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
            return int(file.read().rsplit(")", 1)[1].split()[1])
    except OSError:
        return 0
