# SPDX-License-Identifier: MIT
"""A program of another Debian than this one, in a folder of its own: apt fetches it with all that it needs, from the mirror that
this machine uses, checks the signatures, and knows and changes nothing of what is installed here. Imported by judges; on its own
it does nothing."""
import shutil
import subprocess
import time

from packages import need, skip

KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"
# #clear: what some images do after each update is about the caches of the system.
CONFIGURATION = """Dir::State "{home}/state";
Dir::State::status "{home}/status";
Dir::Cache "{home}/cache";
Dir::Etc::sourcelist "{home}/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
APT::Sandbox::User "root";
Acquire::Languages "none";
Acquire::Retries "3";
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
"""


def mirror():
    """The address that this machine has Debian's main component from."""
    release = dict(line.rstrip().split("=", 1) for line in open("/etc/os-release", encoding="utf-8") if "=" in line)
    asked = subprocess.run(["apt-get", "indextargets", "--format", "$(RELEASE) $(COMPONENT) $(REPO_URI)", "Created-By: Packages"],
                           capture_output=True, text=True)
    for line in asked.stdout.splitlines():
        name, component, address = line.split(" ", 2)
        if (name, component) == (release.get("VERSION_CODENAME"), "main") and release.get("ID") == "debian":
            return address
    return skip("this is no Debian that tells where its packages come from")


def fetched(home, suite, package):
    """The archives of the package and of all that it depends on; none where they cannot be had."""
    for folder in ("state/lists/partial", "cache/archives/partial"):
        (home / folder).mkdir(parents=True, exist_ok=True)
    (home / "status").write_text("")
    (home / "apt.conf").write_text(CONFIGURATION.format(home=home))
    (home / "sources.list").write_text(f"deb [signed-by={KEYRING}] {mirror()} {suite} main\n")
    apt = ["apt-get", "-q", "-y", "-c", home / "apt.conf"]
    for pause in (0, 5, 20):
        time.sleep(pause)
        ran = [subprocess.run([*apt, *command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL).returncode for command in
               (["update"], ["install", "--no-install-recommends", "--download-only", package])]
        if ran == [0, 0]:
            return sorted((home / "cache/archives").glob("*.deb"))
    return []


def program(home, suite, package, **environment):
    """A folder for PATH with the program `package` of the package of that name; where it cannot be had the judge is skipped.
    {root} in the environment that it is given is where it is unpacked."""
    start, root = home / "bin" / package, home / "root"
    if start.exists():
        return start.parent
    need("apt-get", "dpkg-deb")
    archives = fetched(home, suite, package)
    if not archives:
        skip(f"{package} of Debian {suite} cannot be fetched")
    for archive in archives:
        subprocess.run(["dpkg-deb", "-x", archive, root], check=True)
    for folder in ("state", "cache"):
        shutil.rmtree(home / folder)
    loader, libraries = next(root.glob("usr/lib*/ld-linux*.so.*")), next(root.glob("usr/lib/*/libc.so.6")).parent
    start.parent.mkdir(exist_ok=True)
    exports = "".join(f"export {name}='{value.format(root=root)}'\n" for name, value in environment.items())
    start.write_text(f"#!/bin/sh\n{exports}exec '{loader}' --library-path '{libraries}' '{root}/usr/bin/{package}' \"$@\"\n")
    start.chmod(0o755)
    return start.parent
