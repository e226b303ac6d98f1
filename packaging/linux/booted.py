"""A bare system started by its own systemd, in namespaces and a control group of its own; ends with all it started.

Its systemd sets a system's kernel settings as it starts: it has a network with settings of its own, and reads the rest.
"""

from __future__ import annotations

import select
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bare_system import Failed, NoSystem

_PATIENCE_S: Final = 180.0
_ENVIRONMENT: Final = ("env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8")
#: Lies in the bare root alone: who enters before that is the root finds this machine's systemd, and takes its answers.
_MARK: Final = "the-bare-root"
#: Told: the root. The system gets devices that harm nobody, and finds nothing of ours.
_BOOT: Final = """
set -e
mount --make-rprivate /
mount --bind "$1" "$1"
cd "$1"
mount -t proc proc proc
for part in sys sysrq-trigger; do
    [ -e proc/$part ] || continue
    mount --bind proc/$part proc/$part
    mount -o remount,bind,ro proc/$part
done
mount -t sysfs -o ro sysfs sys
mount -t cgroup2 cgroup2 sys/fs/cgroup
for place in run tmp dev; do mount -t tmpfs -o mode=755 tmpfs $place; done
chmod 1777 tmp
mknod -m 666 dev/null c 1 3
mknod -m 666 dev/zero c 1 5
mknod -m 666 dev/full c 1 7
mknod -m 666 dev/random c 1 8
mknod -m 666 dev/urandom c 1 9
mknod -m 666 dev/tty c 5 0
mkdir -p dev/shm dev/pts before
mount -t tmpfs -o mode=1777 tmpfs dev/shm
mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts dev/pts
ln -s pts/ptmx dev/ptmx
pivot_root . before
umount -l /before
mount --make-rshared /
PATH=/usr/sbin:/usr/bin:/sbin:/bin
exec env -i container=other PATH=$PATH /lib/systemd/systemd --log-target=journal --show-status=no
"""


@dataclass(frozen=True, slots=True)
class Booted:
    """`process`: its systemd, as this machine numbers it."""

    process: int

    def run(self, command: str) -> str:
        """What a command in it says, as root. Raises Failed with its words when it does not end with 0."""
        code, said = self._done(command)
        if code != 0:
            raise Failed(f"`{command}` ended with {code} under systemd:\n{said[-3000:]}")
        return said

    def says(self, command: str) -> str:
        """The same of a command that may end as it likes."""
        return self._done(command)[1].strip()

    def wait_until(self, condition: Callable[[], bool], what: str, shows: str) -> None:
        """Raises Failed with what the command in `shows` says where it does not come about."""
        until = time.monotonic() + _PATIENCE_S
        while not condition():
            if time.monotonic() > until:
                raise Failed(f"{what} did not come about in {_PATIENCE_S:.0f} s:\n{self.says(shows)[-3000:]}")
            # Each look is a process in there, and nothing out here hears of what changes in it.
            time.sleep(0.5)

    def _done(self, command: str) -> tuple[int, str]:
        words = ["nsenter", "--target", str(self.process), "--all", *_ENVIRONMENT, "sh", "-c", command]
        done = subprocess.run(
            words,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=600,
        )
        return done.returncode, done.stdout


@contextmanager
def booted(root: Path) -> Iterator[Booted]:
    """Start the system in a folder. Raises NoSystem where this machine lets nobody do that."""
    group = _own_group()
    (root / _MARK).touch()
    script = f'echo $$ > {group}/cgroup.procs && exec "$@"'
    spaces = ("--mount", "--net", "--pid", "--cgroup", "--uts", "--ipc", "--fork", "--kill-child")
    command = ["sh", "-c", script, "-", "unshare", *spaces, "sh", "-c", _BOOT, "-", str(root)]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as outer:
        try:
            system = Booted(_child_of(outer))
            system.wait_until(
                lambda: (
                    system.says(f"test -e /{_MARK} && systemctl is-system-running") in ("running", "degraded")
                ),
                "the start of the system",
                "ls /; systemctl is-system-running; systemctl list-jobs",
            )
            yield system
        finally:
            # With unshare ends its child, the system, and with that all that it has started.
            outer.kill()
            outer.wait()
            _wait_until_empty(group)
            for folder in sorted(group.rglob("*/"), key=lambda one: -len(one.parts)):
                with suppress(OSError):
                    folder.rmdir()
            with suppress(OSError):
                group.rmdir()


def _own_group() -> Path:
    lines = Path("/proc/mounts").read_text(encoding="utf-8").splitlines()
    places = [Path(line.split()[1]) for line in lines if line.split()[2] == "cgroup2"]
    if not places:
        raise NoSystem("this machine has no cgroup2, without which systemd does not start")
    group = places[0] / "jonovahti-try"
    try:
        group.mkdir(exist_ok=True)
    except OSError as error:
        raise NoSystem(f"no control group can be made here: {error}") from error
    return group


def _wait_until_empty(group: Path) -> None:
    """Processes that were killed leave their group a little later; one with any cannot be removed."""
    until = time.monotonic() + _PATIENCE_S
    with (group / "cgroup.events").open(encoding="utf-8") as events:
        # The kernel wakes who reads this file when the last process below the group has gone.
        changed = select.poll()
        changed.register(events, select.POLLPRI)
        while "populated 1" in events.read() and (left_s := until - time.monotonic()) > 0:
            changed.poll(left_s * 1000)
            events.seek(0)


def _child_of(outer: subprocess.Popen[bytes]) -> int:
    """The one process that it has started. Raises NoSystem when it ends without one."""
    file = Path(f"/proc/{outer.pid}/task/{outer.pid}/children")
    until = time.monotonic() + _PATIENCE_S
    while outer.poll() is None and time.monotonic() < until:
        told = file.read_text(encoding="utf-8").split()
        if told:
            return int(told[0])
        # The kernel tells nobody that a process has a child now.
        time.sleep(0.05)
    raise NoSystem("no namespaces can be made here: unshare ended")
